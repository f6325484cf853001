"""Headsets on a real sound server with healthy, swapped, dead or mixed sides, and somebody who wears them.

The wearer hears nothing but what the server plays to each ear, and answers what was heard.
"""

from __future__ import annotations

import threading
from dataclasses import dataclass, field

import numpy as np

from readiness.ears import BOTH, LEFT, NOT, RIGHT
from readiness.events import CheckAsked, CheckProgressed, Event
from tests.lab.sound.asking import Person
from tests.lab.sound.ears import Ears
from tests.lab.sound.server import SoundServer

AUDIBLE = 1e-3
LISTEN_SECONDS = 1.2  # from just before the sound is played
STRAIGHT, CROSSED = "front-left,front-right", "front-right,front-left"
WAYS = {
    "healthy": (STRAIGHT, "100%", "100%"),
    "swapped": (CROSSED, "100%", "100%"),
    "left side dead": (STRAIGHT, "0%", "100%"),
    "right side dead": (STRAIGHT, "100%", "0%"),
    "silent": (STRAIGHT, "0%", "0%"),
}
"""Which wire leads to which ear, and how loud either ear is."""


def put_on(server: SoundServer, way: str) -> list[int]:
    """Plug a headset called ``headset`` in whose wires go as ``way`` says; returns the modules to unload."""
    wires, left, right = WAYS[way]
    ears = server.load("module-null-sink", "sink_name=ears", "rate=48000", "format=float32le", "channels=2")
    server.pactl("set-sink-volume", "ears", left, right)
    headset = server.load(
        "module-remap-sink",
        "sink_name=headset",
        "master=ears",
        "remix=no",
        "channels=2",
        "channel_map=front-left,front-right",
        f"master_channel_map={wires}",
    )
    return [headset, ears]


@dataclass
class Wearer(Person):
    """Says in which ear a sound was heard, and nothing that was not heard."""

    ears: Ears | None = None
    told: list[str] = field(default_factory=list)
    _since: int = 0

    def __call__(self, event: Event) -> None:
        assert self.ears is not None
        if isinstance(event, CheckAsked) and event.question is not None:
            threading.Thread(target=self._listen, args=(event.check, self._since)).start()
            return
        if isinstance(event, CheckProgressed) and event.guide is not None:
            self._since = self.ears.now
        super().__call__(event)

    def _listen(self, check: str, since: int) -> None:
        assert self.run is not None
        assert self.ears is not None
        left, right = np.abs(self.ears.since(since, LISTEN_SECONDS)).max(axis=0) > AUDIBLE
        answer = {(True, True): BOTH, (True, False): LEFT, (False, True): RIGHT, (False, False): NOT}[left, right]
        self.told.append(answer)
        self.run.answer(check, answer)
