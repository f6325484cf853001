"""The room: what is said of any reading, and which silence is taken in a simulated world."""

from __future__ import annotations

from types import MappingProxyType

import numpy as np
import pytest

from readiness.check import NotAvailable, Skipped
from readiness.checks.background_noise import BackgroundNoiseCheck, reading
from readiness.checks.microphone import MicrophoneCheck
from readiness.events import GuideKind, QuestionKind
from readiness.evidence import measured
from readiness.model import Fact, Finding, Grade, Reading
from readiness.ports import AudioDevice, Direction, Recording
from tests.readiness.checks.sound_task import begun, found, read, task_for

CHECK = BackgroundNoiseCheck()
RATE = 48000
MIC = AudioDevice("mic", "Mic", Direction.INPUT)


def judged(level: float | None, ratio: float | None = None, hum: float | None = None, **facts: Fact) -> Finding:
    measures = [measured("noise_level", level), measured("speech_to_noise_ratio", ratio)]
    if hum is not None:
        measures.append(measured("hum_level", hum))
    return CHECK.judge(Reading("background_noise", tuple(measures), MappingProxyType({"kind": "steady", **facts})))


@pytest.mark.parametrize(
    ("level", "ratio", "grade", "summary"),
    [
        (-65.0, 41.0, Grade.GOOD, "Quiet, 41 dB below your voice."),
        (-50.0, 26.0, Grade.GOOD, "Quiet, 26 dB below your voice."),
        (-45.0, 18.0, Grade.CAUTION, "Your room is loud: the noise is only 18 dB below your voice."),
        (-34.0, 8.0, Grade.NO_GO, "Your room is loud: the noise is only 8 dB below your voice."),
        (-20.0, -2.0, Grade.NO_GO, "Your room is louder than your voice."),
        (-66.0, None, Grade.GOOD, "Quiet: the noise of your room is at −66 dBFS."),
        (-50.0, None, Grade.CAUTION, "Your room is loud."),
        (-40.0, None, Grade.NO_GO, "Your room is loud."),
    ],
)
def test_the_noise_below_the_voice_decides_else_its_level(
    level: float, ratio: float | None, grade: Grade, summary: str
):
    finding = judged(level, ratio)
    assert (finding.grade, finding.summary) == (grade, summary)


@pytest.mark.parametrize(
    ("kind", "aside"), [("steady", "faint fan"), ("hum", "faint hum"), ("speech", "faint voices"), ("none", "")]
)
def test_what_little_there_is_is_named_quietly(kind: str, aside: str):
    assert judged(-65.0, 41.0, kind=kind).aside == aside


@pytest.mark.parametrize(
    ("facts", "hum", "grade", "summary"),
    [
        ({"faults": ("background_speech:caution",)}, None, Grade.CAUTION, "Other voices are heard behind yours."),
        ({"faults": ("impulsive_noise:caution",)}, None, Grade.CAUTION, "Knocks or clicks are heard behind"),
        ({"faults": ("hum_60:no-go",), "hum_frequency_hz": 60.0}, None, Grade.NO_GO, "A mains hum of 60 Hz"),
        ({"kind": "hum", "hum_frequency_hz": 50.0}, -50.0, Grade.CAUTION, "A mains hum of 50 Hz"),
        ({"kind": "hum", "hum_frequency_hz": 50.0}, -35.0, Grade.NO_GO, "A mains hum of 50 Hz"),
    ],
)
def test_voices_knocks_and_hum_count_by_themselves(
    facts: dict[str, Fact], hum: float | None, grade: Grade, summary: str
):
    finding = judged(-60.0, 35.0, hum, **facts)
    assert finding.grade is grade
    assert finding.summary.startswith(summary)
    assert finding.remedy is not None


@pytest.mark.parametrize(("kind", "summary"), [("speech", "Other voices"), ("impulsive", "Knocks"), ("hum", "A mains")])
def test_a_loud_room_is_named_by_its_kind(kind: str, summary: str):
    assert judged(-34.0, 8.0, kind=kind).summary.startswith(summary)


@pytest.mark.parametrize("word", ["clipping", "too_quiet", "narrowband"])
def test_the_microphones_faults_are_not_the_rooms(word: str):
    assert judged(-65.0, 41.0, faults=(f"{word}:no-go",)).grade is Grade.GOOD


def test_a_gate_that_passes_nothing_between_the_words_is_quiet_and_zeros_alone_are_not_known():
    assert judged(None, zeros=True, voice_heard=True).summary == "Quiet: nothing is heard between your words."
    unknown = judged(None, zeros=True, voice_heard=False)
    assert unknown.grade is Grade.UNKNOWN


def test_a_silence_without_a_sentence_says_only_its_level():
    noise = np.random.default_rng(1).standard_normal((3 * RATE, 1)) * 10 ** (-66 / 20)
    told = reading(Recording(noise.astype(np.float32), RATE, MIC, 0.0), None)
    assert told.value("noise_level") == pytest.approx(-66, abs=0.5)
    assert told.value("speech_to_noise_ratio") is None
    assert told.plots[0].lines == ((-60, "too loud"),)


# --- measuring, in a simulated world


def test_the_silence_is_listened_to_once(monkeypatch: pytest.MonkeyPatch):
    random, heard = np.random.default_rng(5), []

    def listen(samples: np.ndarray, sample_rate: int) -> np.ndarray:
        heard.append(samples.size)
        return np.zeros(94)

    monkeypatch.setattr("readiness.audio.noise.speech_probability", listen)
    monkeypatch.setattr("readiness.audio.analysis.speech_probability", listen)
    sound = random.normal(0.0, 0.01, (3 * RATE, 1)).astype(np.float32)
    sentence = Recording(sound[: 2 * RATE], RATE, MIC, 0.0, speech=np.ones(63))
    reading(Recording(sound, RATE, MIC, 0.0), sentence)
    assert heard == [3 * RATE]


def test_it_takes_the_silence_of_this_run_and_asks_nothing():
    simulation = begun("all_good")
    read(MicrophoneCheck(), simulation)
    task = task_for(CHECK, simulation)
    finding = CHECK.judge(CHECK.measure(task))
    assert finding.grade is Grade.GOOD
    assert finding.summary.startswith("Quiet, 4")
    assert finding.reading.value("speech_to_noise_ratio") == pytest.approx(43, abs=2)
    assert (task.asked, task.guides) == ([], [])


def test_tested_again_by_itself_it_listens_anew():
    simulation = begun("all_good")
    read(MicrophoneCheck(), simulation)
    read(CHECK, simulation)
    task = task_for(CHECK, simulation)
    CHECK.measure(task)
    assert [question.kind for question in task.asked] == [QuestionKind.READY]
    assert {guide.kind for guide in task.guides} == {GuideKind.SILENCE}


def test_a_noisy_room_is_named():
    simulation = begun("noisy_room")
    read(MicrophoneCheck(), simulation)
    finding = found(CHECK, simulation)
    assert finding.grade.needs_attention
    assert finding.remedy is not None


def test_alone_it_listens_by_itself():
    finding = found(CHECK, begun("all_good"))
    assert finding.grade is Grade.GOOD
    assert "dBFS" in finding.summary


def test_skipped_muted_or_without_a_microphone_it_measures_nothing():
    with pytest.raises(Skipped, match="was not listened to"):
        read(CHECK, begun("all_good"), answers=["skip"])
    with pytest.raises(NotAvailable, match="muted"):
        read(CHECK, begun("muted_microphone"))
    with pytest.raises(NotAvailable, match="No microphone"):
        read(CHECK, begun("no_microphone"))
