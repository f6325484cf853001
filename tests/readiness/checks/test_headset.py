"""The headset: what is said of any reading, and what is measured in a simulated world."""

from __future__ import annotations

from types import MappingProxyType

import numpy as np
import pytest

from readiness.check import NotAvailable, Skipped
from readiness.checks.headset import HeadsetCheck
from readiness.ears import Ears
from readiness.events import GuideKind
from readiness.evidence import measured
from readiness.model import ActionKind, Fact, Finding, Grade, Reading
from readiness.ports import Direction, Duplex, StreamHealth
from tests.readiness.checks.sound_task import begun, found, read, task_for

CHECK = HeadsetCheck()


def judged(
    left: str = "left",
    right: str = "right",
    loss: float | None = None,
    delay: float | None = None,
    both: str = "",
    **facts: Fact,
) -> Finding:
    ears = Ears(left, right, both)
    told = {"present": True, "name": "Jabra", "hearing": str(ears.hearing), "volume": 60.0, "muted": False, **facts}
    if loss is None:
        told.setdefault("echo_below_db", 70.0)
    measures = (
        measured("channels_heard", ears.channels_heard),
        measured("echo_return_loss", loss),
        measured("device_delay", delay),
    )
    return CHECK.judge(Reading("headset", measures, MappingProxyType(told)))


# --- judging: a table


@pytest.mark.parametrize(
    ("left", "right", "grade", "summary"),
    [
        ("left", "right", Grade.GOOD, "Left and right heard, no echo heard."),
        ("both", "both", Grade.GOOD, "Heard in both ears, no echo heard."),
        ("right", "left", Grade.CAUTION, "Left and right are swapped."),
        ("not", "right", Grade.CAUTION, "The left side is silent."),
        ("left", "not", Grade.CAUTION, "The right side is silent."),
        ("not", "not", Grade.NO_GO, "You heard nothing from “Jabra”."),
        ("", "", Grade.SKIPPED, "Nobody said where the sound was heard, no echo heard."),
    ],
)
def test_what_the_ears_say(left: str, right: str, grade: Grade, summary: str):
    finding = judged(left, right)
    assert (finding.grade, finding.summary) == (grade, summary)


@pytest.mark.parametrize(
    ("loss", "grade", "summary", "aside"),
    [
        (52.0, Grade.GOOD, "Left and right heard, no echo back.", "52 dB"),
        (40.0, Grade.CAUTION, "Your microphone hears a little of your headphones.", "40 dB"),
        (19.0, Grade.NO_GO, "Your microphone hears your speakers: the interviewer will hear an echo.", "19 dB"),
    ],
)
def test_open_speakers_leaking_headphones_and_closed_headsets_are_told_apart(
    loss: float, grade: Grade, summary: str, aside: str
):
    finding = judged(loss=loss)
    assert (finding.grade, finding.summary, finding.aside) == (grade, summary, aside)


@pytest.mark.parametrize(
    ("facts", "grade", "summary", "aside"),
    [
        ({"echo_below_db": 58.0}, Grade.GOOD, "Left and right heard, no echo heard.", "over 58 dB"),
        ({"echo_below_db": 35.0}, Grade.GOOD, "Left and right heard, no echo heard.", "over 35 dB"),
        (
            {"echo_below_db": 22.0},
            Grade.UNKNOWN,
            "Left and right heard, your room is too loud to hear an echo in it.",
            "over 22 dB",
        ),
        ({"echo_below_db": None}, Grade.UNKNOWN, "Left and right heard, the echo is not known.", ""),
        (
            {"echo_below_db": None, "echo_left_out": True, "echo_problem": "the echo was left out"},
            Grade.GOOD,
            "Left and right heard, the echo was left out.",
            "",
        ),
    ],
)
def test_what_was_not_heard_is_no_better_than_the_room_allows(
    facts: dict[str, Fact], grade: Grade, summary: str, aside: str
):
    finding = judged(**facts)
    assert (finding.grade, finding.summary, finding.aside) == (grade, summary, aside)


@pytest.mark.parametrize(("delay", "grade"), [(31.0, Grade.GOOD), (120.0, Grade.CAUTION), (260.0, Grade.NO_GO)])
def test_what_is_late_is_said_with_the_way_there_and_back(delay: float, grade: Grade):
    finding = judged(loss=52.0, delay=delay, round_trip_delay_ms=2 * delay)
    assert finding.grade is grade
    assert (f"{2 * delay:.0f} ms" in finding.summary) == (grade is not Grade.GOOD)


def test_a_side_that_is_lost_beside_the_other_is_said():
    finding = judged(both="left")
    assert (finding.grade, finding.summary) == (Grade.CAUTION, "A sound for both ears reached one of them only.")


def test_a_bad_echo_comes_before_ears_that_only_need_care():
    assert judged("right", "left", loss=19.0).summary.startswith("Your microphone hears your speakers")
    assert judged("right", "left", loss=40.0).summary == "Left and right are swapped."


@pytest.mark.parametrize(
    ("facts", "kind", "target"),
    [
        ({"volume": 10.0}, ActionKind.SET_OUTPUT_VOLUME, "50"),
        ({"other_id": "laptop", "other_name": "Laptop"}, ActionKind.SWITCH_SPEAKER, "laptop"),
        ({}, ActionKind.OPEN_SETTINGS, "sound"),
    ],
)
def test_nothing_heard_has_the_remedy_that_fits(facts: dict[str, Fact], kind: ActionKind, target: str):
    action = judged("not", "not", **facts).remedy.action
    assert (action.kind, action.target) == (kind, target)


@pytest.mark.parametrize(
    ("facts", "summary"),
    [({"muted": True}, "“Jabra” is muted."), ({"volume": 0.0}, "The volume of “Jabra” stands at 0 %.")],
)
def test_speakers_that_are_off_are_a_no(facts: dict[str, Fact], summary: str):
    finding = judged("", "", **facts)
    assert (finding.grade, finding.summary) == (Grade.NO_GO, summary)
    assert finding.remedy.action.kind is ActionKind.SET_OUTPUT_VOLUME


# --- measuring, in a simulated world


def test_a_good_headset_with_its_echo_and_delay():
    simulation = begun("all_good")
    task = task_for(CHECK, simulation)
    finding = CHECK.judge(CHECK.measure(task))
    assert (finding.grade, finding.aside) == (Grade.GOOD, "52 dB")
    assert finding.summary == "Left and right heard, no echo back."
    assert finding.reading.value("echo_return_loss") == pytest.approx(52, abs=1)
    assert finding.reading.number("round_trip_delay_ms") == pytest.approx(62, abs=1)
    assert finding.reading.value("device_delay") == pytest.approx(31, abs=0.5)
    assert [question.choices[0].value for question in task.asked] == ["left", "right", "both"]
    assert {guide.kind for guide in task.guides} == {GuideKind.LISTEN}
    assert task.fractions == sorted(task.fractions)
    assert simulation.ports.clock.monotonic() < 4


def test_laptop_speakers_are_heard_by_the_laptop():
    finding = found(CHECK, begun("all_good"), input_id="laptop-mic", output_id="laptop-speakers")
    assert finding.grade is Grade.NO_GO
    assert finding.reading.value("echo_return_loss") == pytest.approx(19, abs=1)


def test_the_sound_comes_again_when_asked_for_but_not_for_ever():
    task = task_for(CHECK, begun("all_good"), answers=["again", "again", "left", *["again"] * 5])
    reading = CHECK.measure(task)
    assert len(task.asked) == 8
    assert (reading.facts["answer_left"], reading.facts["answer_right"]) == ("left", "not")
    assert reading.facts["answer_both"] is None


def test_who_heard_nothing_is_not_tormented_with_a_sweep():
    task = task_for(CHECK, begun("all_good"), answers=["not", "not"])
    finding = CHECK.judge(CHECK.measure(task))
    assert finding.grade is Grade.NO_GO
    assert all(guide.title == "Listen" for guide in task.guides)


def test_with_nobody_there_the_echo_is_still_measured():
    finding = found(CHECK, begun("all_good"), nobody=True)
    assert finding.grade is Grade.SKIPPED
    assert finding.summary == "Nobody said where the sound was heard, no echo back."
    assert finding.reading.value("channels_heard") is None


@pytest.mark.parametrize("muted", [True, False])
def test_speakers_that_are_off_play_nothing(muted: bool):
    simulation = begun("all_good")
    if muted:
        simulation.devices.set_muted("headset-out", True)
    else:
        simulation.devices.set_volume("headset-out", 0)
    task = task_for(CHECK, simulation)
    assert CHECK.judge(CHECK.measure(task)).grade is Grade.NO_GO
    assert (task.asked, task.guides) == ([], [])


@pytest.mark.parametrize("scenario", ["no_microphone", "muted_microphone"])
def test_without_ears_of_its_own_the_computer_does_not_claim_to_know_the_echo(scenario: str):
    finding = found(CHECK, begun(scenario))
    assert finding.grade is Grade.UNKNOWN
    assert finding.summary.startswith("Left and right heard, ")
    assert finding.reading.value("echo_return_loss") is None


class Exchanging:
    """Speakers whose duplex streams come back as the test says."""

    def __init__(self, simulation, *answers: Duplex | Exception) -> None:
        self.play = simulation.ports.audio_out.play
        self.answers = list(answers)
        self.played: list[np.ndarray] = []

    def play_and_record(self, samples, rate, **more) -> Duplex:
        self.played.append(samples)
        answer = self.answers.pop(0)
        if isinstance(answer, Exception):
            raise answer
        return answer


def with_duplex(*answers: Duplex | Exception):
    simulation = begun("all_good")
    port = Exchanging(simulation, *answers)
    object.__setattr__(simulation.ports, "audio_out", port)
    return simulation, port


ZEROS = np.zeros((48000 * 3, 1), dtype=np.float32)
NOISE = np.random.default_rng(1).standard_normal((48000 * 3, 1)).astype(np.float32) * 1e-3


def test_a_disturbed_stream_is_tried_once_more():
    lost = Duplex(NOISE, 48000, StreamHealth(overflows=2))
    simulation, port = with_duplex(lost, Duplex(NOISE, 48000, StreamHealth()))
    assert read(CHECK, simulation).flag("echo_heard") is False
    assert len(port.played) == 2
    simulation, port = with_duplex(lost, lost)
    finding = found(CHECK, simulation)
    assert finding.grade is Grade.UNKNOWN
    assert "disturbed" in finding.summary


def test_exact_zeros_prove_nothing():
    simulation, _ = with_duplex(Duplex(ZEROS, 48000, StreamHealth()))
    finding = found(CHECK, simulation)
    assert finding.grade is Grade.UNKNOWN
    assert "gives no sound" in finding.summary


def test_a_stream_that_cannot_be_opened_leaves_the_answers_standing():
    simulation, _ = with_duplex(NotAvailable("“Jabra” could not be opened."))
    finding = found(CHECK, simulation)
    assert (finding.grade, finding.summary) == (Grade.UNKNOWN, "Left and right heard, the echo is not known.")
    assert finding.reading.text("echo_detail") == "“Jabra” could not be opened."


def test_leaving_the_sweep_out_leaves_the_answers_standing():
    simulation, _ = with_duplex(Skipped("Left out."))
    finding = found(CHECK, simulation)
    assert (finding.grade, finding.summary) == (Grade.GOOD, "Left and right heard, the echo was left out.")


@pytest.mark.parametrize(("own_seconds", "round_trip_ms", "grade"), [(0.18, 62, Grade.GOOD), (0.0, 242, Grade.CAUTION)])
def test_only_the_streams_own_latency_is_taken_out_of_the_delay(own_seconds: float, round_trip_ms: float, grade: Grade):
    simulation = begun("all_good")
    inner = simulation.ports.audio_out

    class Late(Exchanging):
        def play_and_record(self, samples, rate, **more) -> Duplex:
            heard = inner.play_and_record(samples, rate, **more)
            late = np.concatenate([np.zeros((8640, 1), dtype=np.float32), heard.recorded])  # 180 ms
            return Duplex(late, rate, heard.health, latency_seconds=own_seconds)

    object.__setattr__(simulation.ports, "audio_out", Late(simulation))
    finding = found(CHECK, simulation)
    assert finding.reading.number("round_trip_delay_ms") == pytest.approx(round_trip_ms, abs=1)
    assert finding.grade is grade


def test_at_a_full_slider_it_plays_softer():
    levels = []
    for volume in (60, 100):
        simulation, port = with_duplex(Duplex(NOISE, 48000, StreamHealth()))
        simulation.devices.set_volume("headset-out", volume)
        read(CHECK, simulation)
        levels.append(20 * np.log10(np.abs(port.played[0]).max()))
    assert levels == pytest.approx([-16, -21.8], abs=0.1)


def test_speakers_that_are_not_there():
    with pytest.raises(NotAvailable, match="“Gone” is not plugged in"):
        read(CHECK, begun("all_good"), output_id="Gone")


def test_without_any_speaker_the_answer_is_no():
    simulation = begun("all_good")
    for device in simulation.ports.devices.devices():
        if device.direction is Direction.OUTPUT:
            simulation.devices.unplug(device.id)
    finding = found(CHECK, simulation)
    assert (finding.grade, finding.summary) == (Grade.NO_GO, "No speaker or headphones were found.")
