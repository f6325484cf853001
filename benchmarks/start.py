"""From launch to the first painted frame, against a bare PySide6 window in the same run.

    uv run python benchmarks/start.py [--rounds 10] [--limit 2.0] [--platform offscreen]

Launches both programs in turn, each in a process of its own, and takes the medians: the machine's mood falls on both
alike. The clock runs from before the process is made to the moment after the first paint. Exit code 1 above the limit.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time

BARE = """
import sys, time
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow
class Window(QMainWindow):
    painted = False
    def paintEvent(self, event):
        super().paintEvent(event)
        if not self.painted:
            self.painted = True
            QTimer.singleShot(0, self, self.tell)
    def tell(self):
        print(time.monotonic(), flush=True)
        QApplication.quit()
app = QApplication([])
window = Window()
window.setCentralWidget(QLabel("Hello"))
window.resize(1180, 780)
window.show()
app.exec()
"""

OURS = """
import os, sys, time
sys.argv = ["callready", *sys.argv[1:]]
import ui.main_window
from ui import __main__ as program
tell = ui.main_window.MainWindow.__init__
def with_witness(self, *args, **more):
    tell(self, *args, **more)
    self.first_painted.connect(lambda: (print(time.monotonic(), flush=True), os._exit(0)))
ui.main_window.MainWindow.__init__ = with_witness
program.main()
"""


def launch(code: str, arguments: list[str], platform: str, byte_code: str) -> float:
    """Milliseconds from launch to first frame; both programs find their byte code, as at any start but the first."""
    environment = {**os.environ, "QT_QPA_PLATFORM": platform, "PYTHONPYCACHEPREFIX": byte_code}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    began = time.monotonic()
    run = subprocess.run(
        [sys.executable, "-c", code, *arguments],
        capture_output=True,
        text=True,
        env=environment,
        timeout=60,
        check=True,
    )
    return (float(run.stdout.split()[0]) - began) * 1000


def main() -> int:
    """Measure, print, judge."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=10)
    parser.add_argument("--limit", type=float, default=2.0)
    parser.add_argument("--platform", default=os.environ.get("QT_QPA_PLATFORM", "offscreen"))
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder, tempfile.TemporaryDirectory() as byte_code:
        programs = {
            "bare window": (BARE, []),
            "callready": (OURS, ["--data-dir", folder]),
            "callready --demo": (OURS, ["--demo", "all_good"]),
        }
        taken: dict[str, list[float]] = {name: [] for name in programs}
        for round_number in range(options.rounds + 1):
            for name, (code, arguments) in programs.items():
                milliseconds = launch(code, arguments, options.platform, byte_code)
                if round_number:  # the first round fills the caches of disk and byte code
                    taken[name].append(milliseconds)
    bare = statistics.median(taken["bare window"])
    worst = 0.0
    for name, values in taken.items():
        median = statistics.median(values)
        worst = max(worst, median / bare)
        print(f"{name:18} {median:6.0f} ms   {median / bare:4.2f} x   ({min(values):.0f} to {max(values):.0f})")
    print(f"limit {options.limit:.1f} x: {'kept' if worst <= options.limit else 'MISSED'}")
    return 0 if worst <= options.limit else 1


if __name__ == "__main__":
    sys.exit(main())
