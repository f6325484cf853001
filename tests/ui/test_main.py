"""``callready`` with and without words: what loads, what is said, which exit code."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from readiness.simulation.names import SCENARIO_NAMES
from readiness.simulation.scenarios import SCENARIOS
from ui.__main__ import COULD_NOT_RUN, WRONG_USE, for_terminal, main, parse
from ui.preflight import trouble


@pytest.mark.parametrize(
    ("line", "terminal"),
    [
        ("", False),
        ("--demo train_wifi", False),
        ("--demo=train_wifi --data-dir /tmp/x", False),
        ("check", True),
        ("--demo train_wifi check --json", True),
        ("--data-dir /tmp/x devices", True),
        ("--help", True),
        ("--version", True),
        ("--self-test", True),
        ("--child-read", True),
    ],
)
def test_a_word_or_a_question_belongs_to_the_terminal(line, terminal):
    assert for_terminal(line.split()) is terminal


@pytest.mark.parametrize(
    ("line", "parsed"),
    [
        ("", (None, None)),
        ("--demo all_good", ("all_good", None)),
        ("--demo=all_good --data-dir=/tmp/x", ("all_good", Path("/tmp/x"))),
    ],
)
def test_the_windows_own_options(line, parsed):
    assert parse(line.split()) == parsed


@pytest.mark.parametrize("line", ["--what", "--demo", "--data-dir"])
def test_wrong_options_are_a_sentence(line, capsys):
    assert main([line]) == WRONG_USE
    assert "callready: " in capsys.readouterr().err


def test_an_unknown_scenario_names_the_known_ones_with_and_without_a_display(capsys):
    assert main(["--demo", "no_such_thing"]) == WRONG_USE
    assert "bluetooth_handsfree" in capsys.readouterr().err


def test_the_names_are_those_of_the_scenarios():
    assert set(SCENARIO_NAMES) == set(SCENARIOS)


def test_words_are_handed_over_without_loading_qt():
    code = "import sys; from ui.__main__ import main; main(['--version']); print('PySide6' in sys.modules)"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=30, check=True)
    assert run.stdout.splitlines()[-1] == "False"


def test_without_a_display_it_names_the_terminal():
    environment = {k: v for k, v in os.environ.items() if k not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")}
    run = subprocess.run(
        [sys.executable, "-m", "ui"], capture_output=True, text=True, timeout=30, check=False, env=environment
    )
    assert run.returncode == COULD_NOT_RUN
    assert "no display" in run.stderr
    assert "callready check" in run.stderr
    assert run.stderr.count("\n") == 1


# --- what is looked for before Qt loads


def all_there(library):
    return object()


def without(*names):
    def load(library):
        if library in names:
            raise OSError(library)
        return object()

    return load


def test_all_is_well_with_a_display_and_the_libraries():
    assert trouble({"DISPLAY": ":0"}, "linux", all_there) is None
    assert trouble({"WAYLAND_DISPLAY": "wayland-0"}, "linux", all_there) is None
    assert trouble({"QT_QPA_PLATFORM": "offscreen"}, "linux", all_there) is None


def test_missing_libraries_are_one_line_to_run():
    sentence = trouble({"DISPLAY": ":0"}, "linux", without("libEGL.so.1", "libxcb-cursor.so.0"))
    assert sentence is not None
    assert sentence.endswith("sudo apt install libegl1 libxcb-cursor0")


def test_wayland_and_offscreen_do_not_need_the_libraries_of_x():
    lacking = without("libxcb-cursor.so.0")
    assert trouble({"WAYLAND_DISPLAY": "wayland-0"}, "linux", lacking) is None
    assert trouble({"QT_QPA_PLATFORM": "offscreen"}, "linux", lacking) is None
    assert trouble({"QT_QPA_PLATFORM": "xcb"}, "linux", lacking) is not None


@pytest.mark.parametrize("platform", ["win32", "darwin"])
def test_other_systems_bring_what_is_needed(platform):
    assert trouble({}, platform, without("libGL.so.1")) is None
