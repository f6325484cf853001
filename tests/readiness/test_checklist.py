"""One test over all checks: what every one of them must keep to, in every scenario."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import readiness
from readiness.checklist import CHECKLIST, ESSENTIAL, WINDOW_CHECKLIST, check_by_id
from readiness.events import CheckAsked, Event
from readiness.limits import LIMITS
from readiness.model import SENTENCE_ENDS, Area, Finding, Grade
from readiness.runner import Run
from readiness.simulation.clock import VirtualClock
from readiness.simulation.scenarios import SCENARIOS
from readiness.verdict import ONLY_SAID

ORDER = (
    "microphone",
    "background_noise",
    "headset",
    "connection",
    "link",
    "load",
    "battery",
    "computer",
    "clock",
    "quiet_room",
    "documents",
    "water_and_pen",
    "phone_silent",
    "plan_b",
)
FIGURES_BESIDE = {
    "round_trip_time_p95",
    "packet_delay_variation_p99",
    "packet_loss_low",
    "packet_loss_high",
    "download",
    "upload",
    "added_delay_down",
    "added_delay_up",
    "mouth_to_ear_delay",
    "delay_impairment",
    "loss_impairment",
}
"""Told for those who want to know, never graded: bounds, halves and copies of a figure that has a limit of its own."""


def metrics_in_the_source() -> Iterator[tuple[str, str]]:
    """Every ``Measure("name", ...)`` that the engine's source can make."""
    root = Path(readiness.__file__).parent
    for file in sorted(root.rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if (
                isinstance(node, ast.Call)
                and isinstance(node.func, ast.Name)
                and node.func.id == "Measure"
                and node.args
                and isinstance(node.args[0], ast.Constant)
            ):
                yield file.relative_to(root).as_posix(), str(node.args[0].value)


def test_the_order_of_the_rows() -> None:
    assert tuple(check.id for check in CHECKLIST) == ORDER


def test_the_window_adds_only_points_of_ones_own() -> None:
    """Other programs rely on the fixed ids: whatever the window has beyond them is named apart."""
    more = [check.id for check in WINDOW_CHECKLIST if check.id not in ORDER]
    assert more == ["own_spare_device"]
    assert [check.id for check in WINDOW_CHECKLIST if check.id in ORDER] == list(ORDER)


def test_names_are_unique_titles_are_there_and_deadlines_are_positive() -> None:
    assert len({check.id for check in CHECKLIST}) == len(CHECKLIST)
    for check in CHECKLIST:
        assert check.title
        assert check.deadline > 0
        assert check.lane in ("sound", "network", "computer", "you")
        assert check_by_id(check.id) is check


def test_the_rows_of_an_area_stand_together() -> None:
    areas = list(dict.fromkeys(check.area for check in CHECKLIST))
    assert areas == list(Area)
    assert [check.area for check in CHECKLIST] == sorted((c.area for c in CHECKLIST), key=areas.index)


def test_what_is_essential_is_on_the_list() -> None:
    assert {check.id for check in CHECKLIST} >= ESSENTIAL | ONLY_SAID
    assert not ESSENTIAL & ONLY_SAID


def test_an_unknown_name_is_an_error() -> None:
    with pytest.raises(KeyError):
        check_by_id("coffee")


def test_every_metric_that_the_source_can_emit_has_a_sourced_limit() -> None:
    found = list(metrics_in_the_source())
    assert found
    without = [(file, metric) for file, metric in found if metric not in LIMITS and metric not in FIGURES_BESIDE]
    assert without == []
    assert all(LIMITS[metric].source.title for _file, metric in found if metric in LIMITS)


@pytest.mark.parametrize("name", SCENARIOS)
def test_every_finding_of_every_scenario_is_told_properly(name: str) -> None:
    clock = VirtualClock()
    world = SCENARIOS[name].begin(clock)
    questions: list[CheckAsked] = []

    def listen(event: Event) -> None:
        world.person.notice(event)
        if isinstance(event, CheckAsked) and event.question is not None:
            questions.append(event)

    def answered_everything() -> bool:
        while questions:
            asked = questions.pop(0)
            assert asked.question is not None
            run.answer(asked.check, world.person.answer(asked.question))
        return run.finished

    run = Run(CHECKLIST, world.ports, listen, setup=world.setup, essential=ESSENTIAL)
    run.start()
    clock.run_until(answered_everything, limit=600)
    findings = run.findings
    assert [finding.check for finding in findings] == [check.id for check in CHECKLIST]
    for finding in findings:
        told_properly(finding)


def told_properly(finding: Finding) -> None:
    assert finding.summary.endswith(SENTENCE_ENDS)
    assert finding.area is check_by_id(finding.check).area
    assert "{" not in finding.summary + finding.aside
    if finding.grade.needs_attention:
        assert finding.remedy is not None
        assert finding.remedy.text.endswith(SENTENCE_ENDS)
    if finding.reading is not None:
        for measure in finding.reading.measures:
            assert measure.metric in LIMITS or measure.metric in FIGURES_BESIDE, measure.metric
            if measure.metric in LIMITS:
                assert measure.unit == LIMITS[measure.metric].unit
        if finding.grade is not Grade.UNKNOWN:
            again = check_by_id(finding.check).judge(finding.reading)
            assert (again.grade, again.summary) == (finding.grade, finding.summary)
