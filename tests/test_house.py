"""The rules of the house that a reader of one file cannot see."""

from __future__ import annotations

from pathlib import Path

ROOT = Path(__file__).parents[1]
ROOMS = ("readiness", "ui", "assets", "tests", "benchmarks", "packaging")
LONGEST, LONGEST_WINDOW = 400, 200


def lines(path: Path) -> int:
    return len(path.read_text("utf-8").splitlines())


def test_every_module_can_be_read_at_one_sitting() -> None:
    modules = [path for room in ROOMS for path in (ROOT / room).rglob("*.py")]
    assert len(modules) > 500
    assert {str(path.relative_to(ROOT)): lines(path) for path in modules if lines(path) > LONGEST} == {}


def test_the_main_window_only_lays_out() -> None:
    assert lines(ROOT / "ui" / "main_window.py") < LONGEST_WINDOW
