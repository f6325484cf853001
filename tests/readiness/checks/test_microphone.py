"""The microphone: what is measured in a simulated world, and what is said of any reading."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

import numpy as np
import pytest

from readiness import listening
from readiness.audio.report import FaultWord
from readiness.bluetooth import wanted
from readiness.check import NotAvailable, Skipped
from readiness.checks.microphone import MicrophoneCheck
from readiness.events import GuideKind, QuestionKind
from readiness.evidence import measured
from readiness.microphone_faults import JUDGED_HERE
from readiness.model import ActionKind, Fact, Finding, Grade, Reading
from readiness.ports import Recordings
from readiness.room_noise import ROOM_FAULTS
from readiness.simulation.voice import sentence
from tests.readiness.checks.sound_task import begun, found, read, task_for

CHECK = MicrophoneCheck()
HEALTHY: Mapping[str, Fact] = {
    "present": True,
    "device_id": "mic",
    "name": "Jabra",
    "kind": "usb",
    "hands_free": False,
    "muted": False,
    "volume": 100.0,
    "faults": (),
}
OTHER = {"other_id": "laptop", "other_name": "the laptop microphone"}


def judged(level: float | None = -24.0, *measures: tuple[str, float | None], **facts: Fact) -> Finding:
    """What is said of a reading with this level, these measures and these facts."""
    all_measures = (measured("active_speech_level", level), *(measured(*item) for item in measures))
    return CHECK.judge(Reading("microphone", all_measures, MappingProxyType({**HEALTHY, **facts})))


# --- judging: a table


@pytest.mark.parametrize(
    ("level", "grade", "summary"),
    [
        (-24.0, Grade.GOOD, "Clear, just right."),
        (-30.0, Grade.GOOD, "Clear, just right."),
        (-14.0, Grade.CAUTION, "Your voice is loud, close to distorting."),
        (None, Grade.UNKNOWN, "How loud your voice arrives is not known."),
    ],
)
def test_without_a_fault_the_level_speaks(level: float | None, grade: Grade, summary: str):
    finding = judged(level)
    assert (finding.grade, finding.summary) == (grade, summary)


def test_the_level_stands_behind_the_sentence():
    assert judged(-24.3).aside == "−24 dBFS"


@pytest.mark.parametrize(
    ("facts", "level", "summary", "kind", "target"),
    [
        ({"faults": ("muted:no-go",), "muted": True}, None, "“Jabra” is muted.", "unmute_microphone", "mic"),
        (
            {"faults": ("muted:no-go",), "volume": 0.0},
            None,
            "The input volume of “Jabra” stands at 0 %.",
            "set_input_volume",
            "80",
        ),
        (
            {"faults": ("muted:no-go",), **OTHER},
            None,
            "No sound at all comes from “Jabra”.",
            "switch_microphone",
            "laptop",
        ),
        ({"faults": ("muted:no-go",)}, None, "No sound at all comes from “Jabra”.", "open_settings", "microphone"),
        ({"faults": ("no_speech:no-go",)}, None, "We heard your room, but no voice.", "test_again", ""),
        (
            {"faults": ("no_speech:no-go",), **OTHER},
            None,
            "We heard your room, but no voice.",
            "switch_microphone",
            "laptop",
        ),
        (
            {"faults": ("too_quiet:no-go",), "volume": 30.0},
            -50.0,
            "Your voice is too quiet: the input volume stands at 30 %.",
            "set_input_volume",
            "85",
        ),
        (
            {"faults": ("too_quiet:caution",), "volume": 70.0},
            -33.0,
            "Your voice is too quiet.",
            "set_input_volume",
            "100",
        ),
        ({"faults": ("too_quiet:caution",)}, -33.0, "Your voice is too quiet.", "open_settings", "sound"),
        (
            {"faults": ("too_quiet:caution",), "volume": None},
            -33.0,
            "Your voice is too quiet.",
            "open_settings",
            "sound",
        ),
        (
            {"faults": ("clipping:no-go",)},
            -12.0,
            "Your voice is distorted: it is louder than the microphone can take.",
            "set_input_volume",
            "71",
        ),
        (
            {"faults": ("clipping:caution",), "volume": None},
            -12.0,
            "Your voice is distorted: it is louder than the microphone can take.",
            "open_settings",
            "sound",
        ),
        (
            {"faults": ("narrowband:caution",), "hands_free": True, **OTHER},
            -24.0,
            "Your headset microphone sounds like an old phone line.",
            "switch_microphone",
            "laptop",
        ),
        (
            {"faults": ("narrowband:caution",)},
            -24.0,
            "Your microphone sounds like an old phone line.",
            "open_settings",
            "sound",
        ),
        ({"faults": ("dead_channel:caution",)}, -24.0, "Only one side of your microphone carries sound.", None, None),
        ({"faults": ("dc_offset:caution",)}, -24.0, "The microphone adds a constant voltage, which", None, None),
        ({"faults": ("reverberant:caution",)}, -24.0, "Your voice echoes in the room.", "test_again", ""),
        ({"faults": ("dropouts:no-go",)}, -24.0, "Parts of your words are missing", "test_again", ""),
    ],
)
def test_every_fault_has_the_cause_that_fits_the_device(
    facts: dict[str, Fact], level: float | None, summary: str, kind: str | None, target: str | None
):
    finding = judged(level, ("dropout_count", 3.0), **facts)
    assert finding.grade == facts["faults"][0].split(":")[1]
    assert finding.summary.startswith(summary)
    assert finding.remedy is not None
    if kind is not None:
        assert (finding.remedy.action.kind, finding.remedy.action.target) == (kind, target)


def test_hands_free_keeps_the_headset_for_listening():
    finding = judged(-24.0, faults=("narrowband:caution",), hands_free=True, **OTHER)
    assert finding.remedy.text == (
        "Bluetooth is in hands-free mode. Use the laptop microphone and keep the headset for listening."
    )
    assert finding.remedy.action.label == "Use the laptop microphone"


WIDER = {"wider": "headset-head-unit@bluez", "wider_label": "Switch to mSBC", "codec": "CVSD"}


@pytest.mark.parametrize(
    ("facts", "text", "action", "instead"),
    [
        (
            WIDER | OTHER,
            "Bluetooth is in hands-free mode (CVSD). Use the laptop microphone and keep the headset for listening.",
            "switch_microphone:laptop",
            "switch_profile:headset-head-unit@bluez",
        ),
        (
            WIDER,
            "Bluetooth is in hands-free mode (CVSD). The headset can carry more of your voice: switch it over.",
            "switch_profile:headset-head-unit@bluez",
            None,
        ),
        (
            {},
            "Bluetooth is in hands-free mode. Use a cabled microphone and keep the headset for listening.",
            "open_settings:sound",
            None,
        ),
    ],
)
def test_hands_free_is_mended_by_another_microphone_or_by_a_wider_profile(facts, text, action, instead):
    remedy = judged(-24.0, faults=("narrowband:caution",), hands_free=True, **facts).remedy
    assert (remedy.text, remedy.action.wire) == (text, action)
    assert (remedy.instead.wire if remedy.instead else None) == instead


def test_the_worst_fault_decides_and_the_first_of_the_worst_speaks():
    finding = judged(-24.0, faults=("dc_offset:caution", "too_quiet:no-go", "clipping:caution"))
    assert finding.grade is Grade.NO_GO
    assert finding.summary == "Your voice is too quiet."
    assert judged(-24.0, faults=("dc_offset:caution", "clipping:caution")).summary.startswith("Your voice is distorted")


@pytest.mark.parametrize("word", ROOM_FAULTS)
def test_the_room_is_not_the_microphones_fault(word: str):
    assert judged(-24.0, faults=(f"{word}:no-go",)).grade is Grade.GOOD


def test_every_fault_word_is_judged_somewhere():
    assert {str(word) for word in FaultWord} == {*JUDGED_HERE, *ROOM_FAULTS}


def test_what_the_system_lost_is_a_dropout_too():
    finding = judged(-24.0, ("dropout_count", 1.0), lost_by_system=1)
    assert (finding.grade, finding.summary) == (Grade.CAUTION, "A part of your words is missing.")


# --- measuring, in a simulated world


def test_a_good_microphone_is_good_with_all_its_figures():
    simulation = begun("all_good")
    task = task_for(CHECK, simulation)
    reading = CHECK.measure(task)
    finding = CHECK.judge(reading)
    assert (finding.grade, finding.summary, finding.aside) == (Grade.GOOD, "Clear, just right.", "−24 dBFS")
    assert reading.value("active_speech_level") == pytest.approx(-24, abs=1)
    assert {m.metric for m in reading.measures} == {
        "active_speech_level",
        "peak_level",
        "clipped_ratio",
        "bandwidth",
        "dropout_count",
    }
    assert reading.facts["device_id"] == "headset-mic"
    assert [question.kind for question in task.asked] == [QuestionKind.READY]
    assert [guide.kind for guide in task.guides[:1]] == [GuideKind.SILENCE]
    assert task.guides[0].seconds_left == 3
    assert task.guides[-1].kind is GuideKind.READ
    assert task.fractions == sorted(task.fractions)
    assert simulation.ports.clock.monotonic() < 12
    for kind in (Recordings.SILENCE, Recordings.SENTENCE):
        assert simulation.ports.recordings.latest(kind).device.id == "headset-mic"
    assert simulation.ports.audio_in.level() is None


@pytest.mark.parametrize(("name", "grade"), [("all_good", Grade.GOOD), ("clipping", Grade.NO_GO)])
def test_the_finding_is_told_as_preliminary_within_three_tenths_of_the_last_word(name: str, grade: Grade):
    simulation = begun(name)
    task = task_for(CHECK, simulation)
    final = CHECK.judge(CHECK.measure(task))
    kept = simulation.ports.recordings.latest(Recordings.SENTENCE)
    loud = np.flatnonzero(np.abs(kept.samples[:, 0]) > 10 ** (-40 / 20))
    last_word = kept.at - (kept.samples.shape[0] - loud[-1]) / kept.sample_rate
    told, finding = task.so_far[-1]
    assert told - last_word < 0.22  # and a tenth for the analysis
    assert kept.at - told > 0.4
    assert finding.preliminary
    assert not final.preliminary
    assert (finding.grade, finding.summary) == (final.grade, final.summary)
    assert final.grade is grade


def test_a_fresh_silence_is_not_asked_for_again():
    simulation = begun("all_good")
    read(CHECK, simulation)
    again = task_for(CHECK, simulation)
    CHECK.measure(again)
    assert again.asked == []
    assert {guide.kind for guide in again.guides} == {GuideKind.READ}


@pytest.mark.parametrize("why", ["old", "volume"])
def test_a_silence_that_no_longer_holds_is_asked_for_again(why: str):
    simulation = begun("all_good")
    read(CHECK, simulation)
    if why == "old":
        simulation.ports.clock.seconds += 301
    else:
        simulation.devices.set_volume("headset-mic", 70)
    again = task_for(CHECK, simulation)
    CHECK.measure(again)
    assert [question.kind for question in again.asked] == [QuestionKind.READY]


def test_skipping_says_so():
    with pytest.raises(Skipped, match=r"The microphone was not tested\."):
        read(CHECK, begun("all_good"), answers=["skip"])


def test_a_muted_microphone_asks_nothing_of_anybody():
    simulation = begun("muted_microphone")
    task = task_for(CHECK, simulation)
    finding = CHECK.judge(CHECK.measure(task))
    assert finding.grade is Grade.NO_GO
    assert finding.remedy.action.kind is ActionKind.UNMUTE_MICROPHONE
    assert task.asked == []


def test_no_microphone_is_a_no():
    finding = found(CHECK, begun("no_microphone"))
    assert (finding.grade, finding.summary) == (Grade.NO_GO, "No microphone was found.")
    assert finding.remedy.action.kind is ActionKind.TEST_AGAIN


@pytest.mark.parametrize("moment", [GuideKind.SILENCE, GuideKind.READ])
def test_one_that_is_unplugged_meanwhile_is_named(moment: GuideKind):
    with pytest.raises(NotAvailable, match="“Jabra Evolve2” was unplugged while we listened"):
        read(CHECK, begun("all_good"), on_guide={moment: lambda world: world.devices.unplug("headset-mic")})


def test_a_person_who_says_nothing_is_waited_for_but_not_for_ever():
    simulation = begun("all_good")
    simulation.person.notice = lambda event: None
    finding = found(CHECK, simulation)
    assert finding.grade is Grade.NO_GO
    assert finding.summary == "We heard your room, but no voice."
    assert simulation.ports.clock.monotonic() < 16.5


def test_one_that_stops_delivering_is_named():
    def stop(world) -> None:
        world.ports.audio_in._newest.close()  # frames come no more, as when a driver hangs

    with pytest.raises(NotAvailable, match="“Jabra Evolve2” stopped delivering sound while we listened"):
        read(CHECK, begun("all_good"), on_guide={GuideKind.SILENCE: stop})


def test_in_a_wider_profile_the_same_headset_is_good_and_the_spectrum_says_so():
    simulation = begun("bluetooth_handsfree")
    narrow = found(CHECK, simulation)
    assert narrow.reading.value("bandwidth") < 4000
    assert narrow.reading.text("codec") == "CVSD"
    profile, device_id = wanted(narrow.remedy.instead.target)
    simulation = begun("bluetooth_handsfree")
    simulation.devices.set_profile(device_id, profile)
    wide = found(CHECK, simulation)
    assert wide.grade is Grade.GOOD
    assert wide.reading.value("bandwidth") == pytest.approx(7000, rel=0.1)
    assert (wide.reading.text("codec"), wide.reading.text("wider")) == ("mSBC", "")


def test_two_channels_that_cancel_each_other_are_still_heard():
    spoken = np.tile(sentence(4.0, 16000)[:, None], 2) * np.array([1.0, -1.0], np.float32)
    ear = listening._Ear(16000)
    for block in np.array_split(spoken, 20):
        ear.hear(block)
    assert ear.speech_seconds > 2
    assert ear.last(spoken[:0]).size >= ear.speech_seconds / 0.032
