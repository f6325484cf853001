"""Will anything on this computer get in the way."""

from __future__ import annotations

from dataclasses import replace

import pytest

from readiness.check import Setup
from readiness.checks.computer import ComputerCheck
from readiness.model import ActionKind, Finding, Grade
from readiness.ports import Busy, HostLoad
from readiness.simulation.computer import QUIET, Machine, SimulatedHost
from tests.readiness.checks.still_task import look


def judged(machine: Machine, service: str | None = None) -> Finding:
    return look(ComputerCheck(), machine=machine, setup=Setup(service=service))


def loaded(**changes: object) -> Machine:
    return Machine(load=replace(QUIET, **changes))  # type: ignore[arg-type]


def test_all_well() -> None:
    finding = judged(Machine())
    assert finding.grade is Grade.GOOD
    assert finding.summary == "Nothing heavy running, no restart waiting, stays awake."
    assert finding.detail is None
    assert finding.remedy is None


def test_what_is_not_known_is_told_but_not_held_against_it() -> None:
    finding = judged(
        Machine(restart_waiting=None, microphone_users=None, camera_users=None, do_not_disturb=None, keeps_awake=False)
    )
    assert finding.grade is Grade.GOOD
    assert finding.summary == "Nothing heavy running."
    assert finding.detail is not None
    for what in ("restart", "microphone", "camera", "do not disturb", "staying awake"):
        assert what in finding.detail


def test_nothing_known_at_all_is_unknown() -> None:
    finding = judged(Machine(load=HostLoad(None, None, None)))
    assert finding.grade is Grade.UNKNOWN


@pytest.mark.parametrize(("load", "grade"), [(0.75, Grade.CAUTION), (0.97, Grade.NO_GO)])
def test_a_busy_processor_names_the_program(load: float, grade: Grade) -> None:
    finding = judged(loaded(processor=load, heaviest=(Busy("Windows Update", 2.5), Busy("Files", 0.1))))
    assert finding.grade is grade
    assert finding.summary == f"The computer is {load:.0%} busy, mostly with Windows Update.".replace("%", " %")
    assert finding.remedy is not None
    assert finding.remedy.text == "Let Windows Update finish before the call."
    assert finding.remedy.action is not None
    assert finding.remedy.action.target == "tasks"


@pytest.mark.parametrize(
    ("who", "service", "remedy"),
    [
        ("Dropbox", "zoom", "Close Dropbox, or let it finish before the call."),
        ("the search index", "zoom", "Let the search index finish before the call."),
        ("Chrome", "meet", "Close the tabs of Chrome that you do not need."),
        ("Zoom", "zoom", "Switch off backgrounds and effects in Zoom; if it stays so, your picture too."),
        ("Zoom", "teams", "Close Zoom, or let it finish before the call."),
    ],
)
def test_nobody_is_told_to_close_the_call_itself_or_the_system(who: str, service: str, remedy: str) -> None:
    finding = judged(loaded(processor=0.95, heaviest=(Busy(who, 2.5, 10**10),)), service)
    assert finding.remedy is not None
    assert finding.remedy.text == remedy


def test_a_busy_processor_without_a_culprit() -> None:
    finding = judged(loaded(processor=0.8, heaviest=(Busy("Files", 0.1),)))
    assert finding.summary == "The computer is 80 % busy."


@pytest.mark.parametrize(("available", "grade"), [(0.06, Grade.CAUTION), (0.02, Grade.NO_GO)])
def test_memory_pressure_names_the_hungriest(available: float, grade: Grade) -> None:
    finding = judged(loaded(memory_available=available, heaviest=(Busy("make", 0.2), Busy("GIMP", 0.1, 10**10))))
    assert finding.grade is grade
    assert finding.summary == f"Only {available * 100:.0f} % of the memory is free; GIMP uses the most."
    assert finding.remedy is not None
    assert finding.remedy.text == "Close GIMP, which uses most of it."


@pytest.mark.parametrize(
    ("who", "text"),
    [
        ("Chrome", "Close the tabs of Chrome that you do not need."),
        ("the virus scanner (Defender)", "Close the programs you do not need for the call."),
    ],
)
def test_memory_that_the_call_or_the_system_takes(who: str, text: str) -> None:
    finding = judged(loaded(memory_available=0.05, heaviest=(Busy(who, 0.1, 10**10),)))
    assert finding.remedy is not None
    assert finding.remedy.text == text


def test_memory_pressure_without_names() -> None:
    assert judged(loaded(memory_available=0.05, heaviest=())).grade is Grade.CAUTION


def test_a_full_disk() -> None:
    finding = judged(loaded(disk_free_bytes=50_000_000))
    assert (finding.grade, finding.summary) == (Grade.NO_GO, "The disk is almost full: 50 MB are left.")
    assert finding.remedy is not None
    assert finding.remedy.action is not None
    assert finding.remedy.action.wire == "open_settings:storage"


def test_heat() -> None:
    assert judged(loaded(throttled=True)).summary == "The processor is too hot and slows itself down."
    hot = judged(loaded(temperature_celsius=98.0))
    assert (hot.grade, hot.summary) == (Grade.CAUTION, "The processor is 98 °C hot and may slow itself down.")
    assert judged(loaded(temperature_celsius=80.0)).grade is Grade.GOOD


def test_a_restart_waits() -> None:
    finding = judged(Machine(restart_waiting=True))
    assert finding.grade is Grade.CAUTION
    assert finding.remedy is not None
    assert finding.remedy.action is not None
    assert finding.remedy.action.wire == "open_settings:updates"


def test_a_stranger_at_the_microphone() -> None:
    finding = judged(Machine(microphone_users=("audacity",)))
    assert (finding.grade, finding.summary) == (Grade.CAUTION, "audacity is using the microphone.")


@pytest.mark.parametrize(
    ("user", "service", "grade"),
    [
        ("Zoom", "zoom", Grade.GOOD),
        ("Firefox", "meet", Grade.GOOD),
        ("Discord", "zoom", Grade.CAUTION),
        ("Discord", None, Grade.GOOD),
    ],
)
def test_the_call_itself_may_hold_the_microphone(user: str, service: str | None, grade: Grade) -> None:
    assert judged(Machine(microphone_users=(user,)), service).grade is grade


def test_a_stranger_at_the_camera() -> None:
    assert judged(Machine(camera_users=("cheese",))).summary == "cheese is using the camera."


def test_a_call_program_twice() -> None:
    finding = judged(Machine(call_programs=("Zoom", "Zoom", "Slack")))
    assert (finding.grade, finding.summary) == (Grade.CAUTION, "Zoom is running twice.")
    assert judged(Machine(call_programs=("Zoom", "Slack"))).grade is Grade.GOOD


def test_the_worst_speaks_first_and_the_rest_stands_beside_it() -> None:
    machine = replace(loaded(disk_free_bytes=0), restart_waiting=True)
    finding = judged(machine)
    assert finding.grade is Grade.NO_GO
    assert finding.summary.startswith("The disk")
    assert finding.aside == "A restart is waiting to finish an update."


def test_notifications_that_are_on_are_mentioned_with_the_way_to_silence_them() -> None:
    finding = judged(Machine(do_not_disturb=False))
    assert (finding.grade, finding.aside) == (Grade.GOOD, "notifications may appear")
    assert finding.remedy is not None
    assert finding.remedy.action is not None
    assert (finding.remedy.action.kind, finding.remedy.action.target) == (ActionKind.OPEN_SETTINGS, "notifications")


def test_notifications_that_are_heard_are_said_so() -> None:
    assert judged(Machine(do_not_disturb=False, notification_sounds=True)).aside == (
        "notifications may appear and be heard"
    )
    assert judged(Machine(do_not_disturb=False, notification_sounds=False)).aside == "notifications may appear"
    assert judged(Machine(do_not_disturb=True, notification_sounds=True)).aside == ""


def test_where_do_not_disturb_is_not_known_the_person_is_sent_to_look() -> None:
    finding = judged(Machine(do_not_disturb=None))
    assert (finding.grade, finding.aside) == (Grade.GOOD, "is “do not disturb” on?")
    assert finding.remedy is not None
    assert finding.remedy.text.startswith("Look whether “do not disturb” is on")
    assert finding.remedy.action is not None
    assert finding.remedy.action.target == "notifications"


def test_where_it_cannot_be_kept_awake_the_power_settings_are_offered() -> None:
    finding = judged(Machine(keeps_awake=False))
    assert finding.grade is Grade.GOOD
    assert finding.remedy is not None
    assert finding.remedy.action is not None
    assert finding.remedy.action.target == "power"


def test_a_burst_of_a_second_is_no_load() -> None:
    loads = [replace(QUIET, processor=0.95), QUIET]
    host = SimulatedHost(Machine())
    host.load = lambda pause: loads.pop(0)  # type: ignore[method-assign]
    assert look(ComputerCheck(), host=host).grade is Grade.GOOD
    assert loads == []
