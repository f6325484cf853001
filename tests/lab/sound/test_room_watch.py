"""While the call is waited for, on a real sound server: a dog, a drill, a voice next door, noted with their times."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

import numpy as np
import pytest

from readiness.adapters.audio_in import PortAudioIn
from readiness.adapters.audio_out import PortAudioOut
from readiness.adapters.clock import SystemClock
from readiness.adapters.devices_pulse import PulseDevices
from readiness.check import Setup
from readiness.ports import Ports
from readiness.watchers.microphone import MicrophoneWatcher
from readiness.watchers.notice import Moment, Notice, Scene
from tests.lab.sound.server import RATE, SoundServer
from tests.readiness.audio import voices

pytestmark = pytest.mark.lab

SECONDS = 30
LONGEST_S = 25.0


def dog() -> np.ndarray:
    """Barks: a rough tone of a sixth of a second, two or three a second."""
    random = np.random.default_rng(8)
    sound = np.zeros(SECONDS * RATE)
    time_s = np.arange(RATE // 6) / RATE
    bark = np.sum([np.sin(2 * np.pi * 420 * k * time_s) / k for k in range(1, 9)], axis=0)
    bark = bark * np.exp(-time_s / 0.04) * np.minimum(1, time_s / 0.004)
    at = 0.2
    while at < SECONDS - 1:
        start = round(at * RATE)
        sound[start : start + bark.size] += bark * random.uniform(0.7, 1)
        at += random.uniform(0.35, 0.6)
    return voices.at_level(sound, -36.0)


def drill() -> np.ndarray:
    """A steady whine in broad noise."""
    time_s = np.arange(SECONDS * RATE) / RATE
    whine = np.sum([np.sin(2 * np.pi * 311 * k * time_s + k) / k for k in range(1, 7)], axis=0)
    return voices.at_level(voices.at_level(whine, -20.0) + voices.white(8, time_s.size, -20.0), -34.0)


def neighbour() -> np.ndarray:
    """Somebody who talks all the time, softly."""
    words = voices.voice(36, -46.0)
    return np.resize(words[round(0.8 * RATE) : round(2.5 * RATE)], SECONDS * RATE)


@dataclass
class Ear:
    """A microphone of one's own on ``server``, in a room with ``sound``, and the watcher that listens there."""

    server: SoundServer
    name: str
    sound: np.ndarray
    heard: list[tuple[datetime, Notice]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.server.load("module-null-sink", f"sink_name=room_{self.name}", f"rate={RATE}", "format=float32le")
        self.server.load(
            "module-remap-source",
            f"source_name={self.name}",
            f"master=room_{self.name}.monitor",
            f"rate={RATE}",
            "format=float32le",
        )
        self.server.play(self.sound + voices.white(7, self.sound.size, voices.FLOOR_DBFS), f"room_{self.name}")
        devices = PulseDevices()
        ports = Ports(SystemClock(), devices, PortAudioIn(devices), PortAudioOut(devices), None, None, None)
        self.watcher = MicrophoneWatcher(Scene(ports, lambda: Setup(input_id=self.name)), listen=True)

    def look(self) -> None:
        now = datetime.now().astimezone()
        moment = Moment(time.monotonic(), now)
        self.heard += [(now, notice) for notice in self.watcher.look(moment) if notice.sentence]


def test_what_begins_in_the_room_is_noted_with_its_time(own_server: SoundServer) -> None:
    sounds: dict[str, Callable[[], np.ndarray]] = {"dog": dog, "drill": drill, "neighbour": neighbour}
    began = datetime.now().astimezone()
    ears = [Ear(own_server, name, sound()) for name, sound in sounds.items()]
    ears.append(Ear(own_server, "quiet", np.zeros(SECONDS * RATE)))
    until = time.monotonic() + LONGEST_S
    while time.monotonic() < until and not all(ear.heard for ear in ears[:3]):
        for ear in ears:
            ear.look()
        time.sleep(0.25)  # the pace of the watch
    for ear in ears:
        ear.watcher.close()
    said = {ear.name: [notice.sentence for _, notice in ear.heard] for ear in ears}
    assert said == {
        "dog": ["Knocks, bangs or barking are heard where you are."],
        "drill": ["It has become noisy where you are."],
        "neighbour": ["Somebody is speaking near you."],
        "quiet": [],
    }
    times = [at for ear in ears for at, _ in ear.heard]
    assert all(began < at <= datetime.now().astimezone() for at in times)
    assert all(
        notice.finding is not None and notice.finding.remedy is not None for ear in ears for _, notice in ear.heard
    )
