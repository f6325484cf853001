"""The microphone check on a real sound server, against voices whose truth is known."""

from __future__ import annotations

import pytest

from readiness.checks.microphone import MicrophoneCheck
from readiness.events import GuideKind
from readiness.model import ActionKind, Grade
from tests.lab.sound.asking import Person, findings
from tests.lab.sound.server import SoundServer
from tests.lab.sound.voices import voice

pytestmark = pytest.mark.lab


def test_a_good_voice_is_good_and_its_level_true(sound_server: SoundServer):
    level_dbfs = -28.0
    (finding,) = findings([MicrophoneCheck()], Person(sound_server, voice(level_dbfs)))
    assert (finding.grade, finding.summary) == (Grade.GOOD, "Clear, just right.")
    assert finding.reading.value("active_speech_level") == pytest.approx(level_dbfs, abs=1.0)
    assert finding.reading.value("dropout_count") <= 1  # a busy machine may lose one for real


def test_a_muted_microphone_is_named_at_once(sound_server: SoundServer):
    sound_server.mute()
    (finding,) = findings([MicrophoneCheck()], Person(sound_server, voice(-24)))
    assert finding.grade is Grade.NO_GO
    assert finding.remedy.action.kind is ActionKind.UNMUTE_MICROPHONE
    assert finding.remedy.action.target == "mic"
    assert finding.seconds < 4


def test_a_low_input_volume_is_named_as_the_cause(sound_server: SoundServer):
    sound_server.volume(30)
    (finding,) = findings([MicrophoneCheck()], Person(sound_server, voice(-22)))
    assert finding.grade.needs_attention
    assert "30 %" in finding.summary
    assert finding.remedy.action.kind is ActionKind.SET_INPUT_VOLUME


def test_a_microphone_pulled_out_is_noticed_although_its_stream_goes_on(own_server: SoundServer):
    person = Person(own_server, voice(-24), on_guide={GuideKind.READ: lambda: own_server.unload("module-remap-source")})
    (finding,) = findings([MicrophoneCheck()], person)
    assert finding.grade is Grade.UNKNOWN
    assert finding.summary == "“VirtualMic” was unplugged while we listened."
    assert finding.seconds < 12


def test_a_sound_server_that_dies_is_said(own_server: SoundServer):
    person = Person(own_server, voice(-24), on_guide={GuideKind.SILENCE: own_server.kill})
    (finding,) = findings([MicrophoneCheck()], person)
    assert finding.grade is Grade.UNKNOWN
    assert finding.summary == "The sound system of this computer does not answer."
    assert finding.seconds < 8


def test_a_sound_server_that_hangs_holds_nobody(own_server: SoundServer):
    person = Person(own_server, voice(-24), on_guide={GuideKind.SILENCE: own_server.freeze})
    (finding,) = findings([MicrophoneCheck()], person)
    own_server.thaw()
    assert finding.grade is Grade.UNKNOWN
    assert finding.seconds < 12


def test_without_any_microphone_the_answer_is_no(own_server: SoundServer):
    own_server.unload("module-remap-source")
    (finding,) = findings([MicrophoneCheck()], Person(own_server))
    assert (finding.grade, finding.summary) == (Grade.NO_GO, "No microphone was found.")
