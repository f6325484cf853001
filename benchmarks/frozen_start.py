"""From launch to the first painted frame: the frozen program beside the same program from source.

    make folder && uv run python benchmarks/frozen_start.py [--frozen build/dist/callready/callready] [--rounds 15]

Both are launched in turn, as a person would, so that the machine's mood falls on both alike; neither knows that it is
watched: Qt itself is asked to tell when it first hands a painted window to the platform. Medians, and their ratio.
Exit code 1 above the limit, 2 when there is no frozen program.
"""

from __future__ import annotations

import argparse
import os
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parents[1]
FIRST_FRAME = "Flushing"
LIMIT = 1.3
LONGEST_SECONDS = 30.0


def first_frame(command: list[str], platform: str) -> float:
    """Milliseconds from launch to the first frame. Raises RuntimeError when none comes."""
    environment = {
        **os.environ,
        "QT_QPA_PLATFORM": platform,
        "QT_LOGGING_RULES": "qt.widgets.painting.info=true;qt.widgets.painting.debug=true",
        "QT_LOGGING_TO_CONSOLE": "1",
        "PYTHONUNBUFFERED": "1",
    }
    began = time.monotonic()
    with subprocess.Popen(
        command,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    ) as process:
        assert process.stderr is not None
        try:
            for line in process.stderr:
                if FIRST_FRAME in line:
                    return (time.monotonic() - began) * 1000
                if time.monotonic() - began > LONGEST_SECONDS:
                    break
        finally:
            os.killpg(process.pid, signal.SIGKILL)
    raise RuntimeError(f"{command[0]} painted nothing")


def main() -> int:
    """Measure, print, judge."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--frozen", type=Path, default=ROOT / "build" / "dist" / "callready" / "callready")
    parser.add_argument("--rounds", type=int, default=15)
    parser.add_argument("--platform", default="offscreen")
    options = parser.parse_args()
    if not options.frozen.exists():
        print(f"there is no {options.frozen}: make folder")
        return 2
    programs = {
        "from source": [sys.executable, "-m", "ui"],
        "frozen": [str(options.frozen)],
    }
    os.chdir(ROOT)
    taken: dict[str, list[float]] = {name: [] for name in programs}
    with tempfile.TemporaryDirectory() as folder:
        for round_number in range(options.rounds + 1):
            for name, command in programs.items():
                milliseconds = first_frame([*command, "--data-dir", folder], options.platform)
                if round_number:  # the first round fills the caches of disk and byte code
                    taken[name].append(milliseconds)
    medians = {name: statistics.median(values) for name, values in taken.items()}
    ratio = medians["frozen"] / medians["from source"]
    for name, values in taken.items():
        print(f"{name:12} {medians[name]:6.0f} ms   ({min(values):.0f} to {max(values):.0f})")
    print(f"ratio {ratio:.2f}, limit {LIMIT}: {'kept' if ratio <= LIMIT else 'MISSED'}")
    return 0 if ratio <= LIMIT else 1


if __name__ == "__main__":
    sys.exit(main())
