"""The room behind the voice, on a real sound server: the level of the noise is known to the program that plays it."""

from __future__ import annotations

import time

import numpy as np
import pytest

from readiness.checks.background_noise import BackgroundNoiseCheck
from readiness.checks.microphone import MicrophoneCheck
from readiness.model import Grade
from tests.lab.sound.asking import Person, findings
from tests.lab.sound.server import RATE, SoundServer
from tests.lab.sound.voices import room, voice

pytestmark = pytest.mark.lab


@pytest.mark.parametrize(("noise_dbfs", "grade"), [(-39.0, Grade.CAUTION), (-28.0, Grade.NO_GO)])
def test_the_room_is_named_and_its_level_and_distance_are_true(
    sound_server: SoundServer, noise_dbfs: float, grade: Grade
):
    sound_server.play(room(noise_dbfs, 40))
    person = Person(sound_server, voice(-24))
    microphone, noise = findings([MicrophoneCheck(), BackgroundNoiseCheck()], person)
    assert microphone.reading.value("active_speech_level") == pytest.approx(-24, abs=1.0)
    assert noise.grade is grade
    assert noise.reading.value("noise_level") == pytest.approx(noise_dbfs, abs=1.0)
    assert noise.reading.value("speech_to_noise_ratio") == pytest.approx(-24 - noise_dbfs, abs=1.5)
    assert noise.seconds < 5


def test_a_mains_hum_is_named(sound_server: SoundServer):
    seconds = np.arange(40 * RATE) / RATE
    hum = sum(10 ** (-45 / 20) / number * np.sin(2 * np.pi * 50 * number * seconds) for number in (1, 2, 3))
    sound_server.play(hum + room(-70, 40))
    time.sleep(1)  # the room hums before anybody listens
    (noise,) = findings([BackgroundNoiseCheck()], Person(sound_server))
    assert noise.grade.needs_attention
    assert noise.summary == "A mains hum of 50 Hz is in the sound."
