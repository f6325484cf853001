"""The terminal face as its own process: what it loads, how quick it is, how it is stopped."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
CALLREADY = [sys.executable, "-m", "readiness"]


def start(*words: str, **settings: object) -> subprocess.Popen[str]:
    pipes = {"stdin": subprocess.DEVNULL, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE, **settings}
    return subprocess.Popen([*CALLREADY, *words], cwd=ROOT, text=True, encoding="utf-8", **pipes)  # type: ignore[call-overload]


def test_neither_qt_nor_the_heavy_libraries_load_for_what_needs_none() -> None:
    script = (
        "import sys; from readiness.cli import main; code = main(sys.argv[1:]);"
        "print(code, sorted({'PySide6', 'ui', 'numpy', 'sounddevice'} & set(sys.modules)), file=sys.stderr)"
    )
    for words, expected in (
        (["--help"], "0 []"),
        (["chek"], "64 []"),
        (["--demo", "all_good", "devices"], "0 ['numpy']"),
        (["--demo", "all_good", "check", "--only", "battery,clock"], "0 ['numpy']"),
    ):
        done = subprocess.run(
            [sys.executable, "-c", script, *words], cwd=ROOT, capture_output=True, text=True, check=True
        )
        assert done.stderr.splitlines()[-1] == expected


def test_a_reader_that_leaves_early_gets_no_traceback_and_the_code_stays() -> None:
    with start("--demo", "battery_low", "check", "--only", "battery") as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        errors = process.stderr.read()
        assert process.wait(20) == 2
    assert "Traceback" not in errors
    assert "BrokenPipe" not in errors


@pytest.mark.parametrize("words", [("check", "--json"), ("connection", "--json")])
def test_ctrl_c_stops_and_says_so(words: tuple[str, ...]) -> None:
    with start("--demo", "all_good", *words) as process:
        assert process.stderr is not None
        assert process.stderr.readline().startswith("Demonstration")
        time.sleep(0.5)  # somewhere in the middle, wherever that is
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=60)
    assert process.returncode == 130
    assert json.loads(out) == {"schema": 1, "error": "Stopped."}
    assert "Traceback" not in err


def test_a_terminal_that_knows_only_ascii_gets_a_table_all_the_same() -> None:
    environment = {**os.environ, "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
    with start("--demo", "all_good", "check", "--only", "battery,clock", env=environment) as process:
        out, err = process.communicate(timeout=20)
    assert process.returncode == 0
    assert "  + Battery" in out
    assert "Traceback" not in err


def test_the_window_s_program_hands_words_to_the_terminal() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "ui", "--demo", "all_good", "devices", "--json"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
    )
    assert len(json.loads(done.stdout)["devices"]) == 4


def test_the_self_test_passes_with_the_pages_of_the_window() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "ui", "--self-test"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )
    lines = done.stdout.splitlines()
    assert done.returncode == 0, done.stdout
    assert lines[-1] == "Everything works."
    assert all(line.startswith("ok ") for line in lines[:-1])
    assert "check" in next(line for line in lines if "pages:" in line)
