from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import numpy as np
import pytest

from readiness.check import NotAvailable
from readiness.events import Choice, Question, QuestionKind
from readiness.interview.dossier import DocumentKind
from readiness.simulation.clock import VirtualClock
from readiness.simulation.computer import BatteryPack, Machine, SimulatedHost, SimulatedPower
from readiness.simulation.person import SimulatedPerson
from readiness.simulation.sample import sample_interview
from readiness.simulation.scenarios import SCENARIOS, scenario
from readiness.simulation.timeline import Timeline


def test_a_battery_drains_in_the_time_of_the_clock_until_it_is_plugged_in() -> None:
    clock = VirtualClock()
    power = SimulatedPower(clock, BatteryPack(50.0, plugged=False, full_wh=50.0, watts=10.0, charge_watts=20.0))
    clock.advance(3600.0)
    battery = power.battery()
    assert (battery.percent, battery.watts, battery.seconds_left) == pytest.approx((30.0, 10.0, 5400.0))
    power.plug(True)
    clock.advance(1800.0)
    battery = power.battery()
    assert (battery.percent, battery.charging, battery.watts) == (pytest.approx(50.0), True, -20.0)
    assert battery.seconds_left is None


def test_a_battery_never_goes_below_nothing() -> None:
    clock = VirtualClock()
    power = SimulatedPower(clock, BatteryPack(1.0, plugged=False))
    clock.advance(3600.0)
    assert power.battery().percent == 0.0


def test_a_computer_without_a_battery_has_none_to_plug() -> None:
    power = SimulatedPower(VirtualClock(), None)
    assert not power.battery().present
    with pytest.raises(NotAvailable):
        power.plug(False)


def test_a_simulated_computer_remembers_what_it_was_asked_to_do() -> None:
    host = SimulatedHost(Machine(restart_waiting=True))
    pauses: list[float] = []
    assert host.load(pauses.append).processor == 0.12
    assert pauses == [1.0]
    assert host.open_settings("sound")
    with host.keep_awake() as agreed:
        assert (agreed, host.awake) == (True, 1)
    assert (host.awake, host.opened, host.restart_waiting()) == (0, ["sound"], True)


CHOICES = tuple(Choice(value, value) for value in ("right", "left", "both", "not"))


def test_the_person_answers_what_the_scenario_says_where_it_is_offered() -> None:
    person = SimulatedPerson(VirtualClock(), {QuestionKind.CONSENT: ("not",)})
    assert person.answer(Question(QuestionKind.CONSENT, "May we?", "", CHOICES)) == "not"
    assert person.answer(Question(QuestionKind.CONSENT, "May we?", "", CHOICES[:2])) == "right"
    assert person.answer(Question(QuestionKind.READY, "Ready?", "", CHOICES)) == "right"


@pytest.mark.parametrize(
    ("name", "heard"),
    [("all_good", ("left", "right", "both")), ("one_sided_headset", ("left", "not", "left"))],
)
def test_the_person_hears_what_is_really_played(name: str, heard: tuple[str, ...]) -> None:
    simulation = scenario(name).begin(VirtualClock())
    answers = []
    for left, right in ((0.1, 0.0), (0.0, 0.1), (0.1, 0.1)):
        sound = np.tile(np.array([[left, right]], dtype=np.float32), (480, 1))
        simulation.ports.audio_out.play(sound, 48_000)
        answers.append(simulation.person.answer(Question(QuestionKind.HEARD, "Where?", "", CHOICES)))
    assert tuple(answers) == heard


def test_nothing_is_heard_from_a_muted_speaker() -> None:
    simulation = scenario("all_good").begin(VirtualClock())
    simulation.devices.set_muted("headset-out", True)
    simulation.ports.audio_out.play(np.ones((480, 2), dtype=np.float32), 48_000)
    assert simulation.person.answer(Question(QuestionKind.HEARD, "Where?", "", CHOICES)) == "not"


def test_a_timeline_knows_what_was_when() -> None:
    line = Timeline("a")
    line.set(1.0, "b")
    line.set(1.0, "b")
    line.set(3.0, "c")
    assert [line.at(t) for t in (0.0, 1.0, 2.9, 3.0)] == ["a", "b", "b", "c"]
    assert list(line.pieces(0.5, 3.5)) == [(0.5, 1.0, "a"), (1.0, 3.0, "b"), (3.0, 3.5, "c")]
    line.cut(2.0, "d")
    assert (line.at(1.5), line.at(9.0)) == ("b", "d")


def test_the_sample_call_is_at_the_next_quarter_that_leaves_time_to_check() -> None:
    call = sample_interview(datetime(2026, 11, 26, 13, 50, 18, tzinfo=UTC)).interview
    assert call.start == datetime(2026, 11, 26, 15, 0, tzinfo=ZoneInfo("Europe/Berlin"))
    late = sample_interview(datetime(2026, 11, 26, 13, 53, tzinfo=UTC)).interview
    assert late.start == datetime(2026, 11, 26, 15, 15, tzinfo=ZoneInfo("Europe/Berlin"))
    assert call.title == "Northwind Labs · Data Engineer"


def test_the_sample_documents_are_there() -> None:
    sample = sample_interview(datetime(2026, 11, 26, 13, 50, tzinfo=UTC))
    assert [document.kind for document in sample.documents] == [
        DocumentKind.RESUME,
        DocumentKind.JOB,
        DocumentKind.COVER_LETTER,
    ]
    assert all(len(document.text) > 300 for document in sample.documents)


@pytest.mark.parametrize("name", SCENARIOS)
def test_every_scenario_begins(name: str) -> None:
    simulation = scenario(name).begin(VirtualClock())
    assert simulation.name == name
    assert simulation.setup.starts == simulation.interview.interview.start
    assert simulation.setup.dial_in
    devices = simulation.devices.devices()
    assert len({device.id for device in devices}) == len(devices)
    for direction in {device.direction for device in devices}:
        assert sum(d.is_default for d in devices if d.direction is direction) == 1
