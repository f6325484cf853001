"""How late the window's event loop runs through a whole check on simulated devices.

    uv run python benchmarks/responsive.py [--demo all_good] [--limit 16]

Opens the real window on a scenario, answers each question as the scenario's person would, and lets a timer of 4 ms
note how late it comes, from the first frame to the verdict and two seconds more. Prints percentiles in milliseconds;
exit code 1 when the 99th is above the limit, 2 when no verdict came.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
from pathlib import Path

PERIOD_MS = 4
AFTER_SECONDS = 2.0
LONGEST_SECONDS = 90.0


def main() -> int:
    """Measure, print, judge."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--demo", default="all_good")
    parser.add_argument("--limit", type=float, default=16.0)
    options = parser.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as folder:
        late, verdict, seconds = measure(options.demo, Path(folder))
    if verdict is None:
        print("no verdict came")
        return 2
    late.sort()
    shown = {name: late[min(len(late) - 1, int(len(late) * share))] for name, share in PERCENTILES}
    print(f"verdict {verdict} after {seconds:.1f} s, {len(late)} ticks")
    print("lag " + "   ".join(f"{name} {value:.1f} ms" for name, value in shown.items()))
    kept = shown["99 %"] < options.limit
    print(f"limit {options.limit:.0f} ms at 99 %: {'kept' if kept else 'MISSED'}")
    return 0 if kept else 1


PERCENTILES = (("50 %", 0.5), ("95 %", 0.95), ("99 %", 0.99), ("99.9 %", 0.999), ("worst", 1.0))


def measure(scenario: str, folder: Path) -> tuple[list[float], str | None, float]:
    """The lags in milliseconds, the verdict, and how long it took from the first frame."""
    from PySide6.QtCore import Qt, QTimer
    from PySide6.QtWidgets import QApplication

    from ui.__main__ import demonstration
    from ui.app import App

    qt = QApplication([])
    app = App(qt, demonstration(scenario), folder, demonstration=scenario)
    late: list[float] = []
    began = last = 0.0
    done_at: float | None = None

    def tick() -> None:
        nonlocal last, done_at
        now = time.perf_counter()
        late.append(max(0.0, (now - last) * 1000 - PERIOD_MS))
        last = now
        rooms = app.rooms
        if rooms is None:
            return
        for row in rooms.checkup.asking:
            if row.question is not None and rooms.world.answer is not None:
                rooms.checkup.answer(row.check, rooms.world.answer(row.question))
        if done_at is None and not rooms.checkup.busy and any(row.finding for row in rooms.checkup.rows):
            done_at = now
        if now - began > LONGEST_SECONDS or (done_at is not None and now - done_at > AFTER_SECONDS):
            qt.quit()

    timer = QTimer()
    timer.setTimerType(Qt.TimerType.PreciseTimer)
    timer.setInterval(PERIOD_MS)
    timer.timeout.connect(tick)

    def begin() -> None:
        nonlocal began, last
        began = last = time.perf_counter()
        timer.start()

    app.window.first_painted.connect(begin)
    app.show()
    qt.exec()
    verdict = str(app.rooms.checkup.verdict.decision) if app.rooms is not None and done_at is not None else None
    app.close()
    return late, verdict, (done_at or began) - began


if __name__ == "__main__":
    sys.exit(main())
