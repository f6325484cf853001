"""Microphone, noise and headset one after the other, as a run has them, on a real sound server."""

from __future__ import annotations

import time

import numpy as np
import pytest

from readiness.checks.background_noise import BackgroundNoiseCheck
from readiness.checks.headset import HeadsetCheck
from readiness.checks.microphone import MicrophoneCheck
from readiness.model import Grade
from tests.lab.sound.asking import Person, findings
from tests.lab.sound.server import RATE, SoundServer
from tests.lab.sound.voices import room, voice

pytestmark = pytest.mark.lab

CHECKS = (MicrophoneCheck(), BackgroundNoiseCheck(), HeadsetCheck())


def test_all_is_good_in_less_than_25_seconds(sound_server: SoundServer):
    sound_server.play(room(-66, 60))
    time.sleep(0.5)
    began = time.monotonic()
    found = findings(CHECKS, Person(sound_server, voice(-24)))
    assert [(finding.check, finding.grade) for finding in found] == [
        ("microphone", Grade.GOOD),
        ("background_noise", Grade.GOOD),
        ("headset", Grade.GOOD),
    ]
    assert time.monotonic() - began < 25


def test_a_voice_that_never_stops_is_still_measured(sound_server: SoundServer):
    words = voice(-24, 4.0)
    loop = np.tile(np.concatenate([words, room(-78, 1.2)]), 12)
    assert loop.size > 50 * RATE
    sound_server.play(loop)
    time.sleep(0.5)
    microphone, noise = findings(CHECKS[:2], Person(sound_server))
    assert microphone.grade is Grade.GOOD
    assert microphone.reading.value("active_speech_level") == pytest.approx(-24, abs=1)
    assert noise.grade is Grade.GOOD
    assert noise.aside == "you spoke in the silence"


def test_without_any_sound_server_every_row_says_so(own_server: SoundServer):
    own_server.kill()
    found = findings(CHECKS, Person(own_server))
    assert {finding.summary for finding in found} == {"The sound system of this computer does not answer."}
    assert {finding.grade for finding in found} == {Grade.UNKNOWN}
    assert all(finding.remedy is not None for finding in found)
    own_server.start()
