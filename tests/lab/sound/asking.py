"""Runs sound checks for real, with a person who answers at once and speaks when asked to read."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from readiness.adapters.audio_in import PortAudioIn
from readiness.adapters.audio_out import PortAudioOut
from readiness.adapters.clock import SystemClock
from readiness.adapters.devices_pulse import PulseDevices
from readiness.check import Check, Setup
from readiness.events import CheckAsked, CheckProgressed, Event, GuideKind
from readiness.model import Finding
from readiness.ports import Ports
from readiness.runner import Run
from tests.lab.sound.server import SoundServer


def sound_ports() -> Ports:
    """The real sound of this computer; nothing else."""
    devices = PulseDevices()
    return Ports(SystemClock(), devices, PortAudioIn(devices), PortAudioOut(devices), None, None, None)


@dataclass
class Person:
    """Speaks ``voice`` when asked to read, answers ``answers`` in turn (else what Enter answers), and may do more."""

    server: SoundServer
    voice: np.ndarray | Path | None = None
    answers: list[str] = field(default_factory=list)
    on_guide: dict[GuideKind, Callable[[], None]] = field(default_factory=dict)
    seen: list[Event] = field(default_factory=list)
    run: Run | None = None

    def __call__(self, event: Event) -> None:
        self.seen.append(event)
        if isinstance(event, CheckAsked) and event.question is not None:
            assert self.run is not None
            self.run.answer(event.check, self.answers.pop(0) if self.answers else event.question.choices[0].value)
        elif isinstance(event, CheckProgressed) and event.guide is not None:
            if event.guide.kind is GuideKind.READ and self.voice is not None:
                self.server.play(self.voice)
                self.voice = None
            if act := self.on_guide.pop(event.guide.kind, None):
                act()


def findings(
    checks: Sequence[Check], person: Person, *, ports: Ports | None = None, setup: Setup | None = None
) -> tuple[Finding, ...]:
    """Run ``checks`` one after the other, and return what they found within a minute."""
    person.run = Run(checks, ports or sound_ports(), person, setup=setup)
    person.run.start()
    assert person.run.wait(60), "the run hangs"
    return person.run.findings
