"""The real window in a process of its own, telling whenever its pickers or its microphone row show something else.

    python -m tests.lab.window.onlooker check|devices FOLDER

One JSON object per change: ``at`` is the system's monotonic clock, which every process reads alike.
"""

from __future__ import annotations

import json
import os
import sys
import time
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from readiness.check import Setup
from ui.__main__ import real
from ui.app import App
from ui.check.page import CheckPage
from ui.devices.page import DevicesPage
from ui.widgets.device_picker import DevicePicker

LOOK_MS = 20
CHECKS = ("microphone", "background_noise", "headset", "battery")


class Onlooker:
    """Looks fifty times a second; ends when its parent does."""

    def __init__(self, page: str, folder: Path) -> None:
        def world():
            whole = real()
            kept = tuple(check for check in whole.checks if check.id in CHECKS)
            # No address is contacted: what is checked and watched here is the computer itself.
            return replace(whole, checks=kept, setup=Setup(servers=("127.0.0.1:9",), own_servers=True, load="none"))

        self.wanted = page
        self.parent = os.getppid()
        self.qt = QApplication(sys.argv[:1])
        self.app = App(self.qt, world, folder)
        self.seen: dict[str, object] = {}
        self.looking = QTimer(interval=LOOK_MS)
        self.looking.timeout.connect(self.look)

    def run(self) -> None:
        self.app.show()
        self.looking.start()
        self.qt.exec()
        self.app.close()

    def look(self) -> None:
        if os.getppid() != self.parent:
            self.qt.quit()
        if self.app.rooms is None or self.app.window.header.more.menu() is None:
            return
        page = self.app.window.stack.currentWidget()
        if self.wanted == "devices" and not isinstance(page, DevicesPage):
            self.app.window.show_page("devices")
            self.app.window.page("devices").test_another()
            return
        pane = page.guide if isinstance(page, CheckPage) else page.pane if isinstance(page, DevicesPage) else None
        if pane is None:
            return
        if isinstance(page, CheckPage):
            for skip in (button for button in page.guide.answers.buttons if button.accessibleName() == "Skip"):
                skip.click()  # nobody is there to speak
        row = self.app.rooms.checkup.row("microphone")
        seen = {
            "microphones": _offered(pane.microphones),
            "microphone": pane.microphones.combo.currentText(),
            "speakers": _offered(pane.speakers),
            "speaker": pane.speakers.combo.currentText(),
            "row": row.finding.summary if row.finding else "",
            "watching": self.app.rooms.watch.running and not row.busy and row.finding is not None,
        }
        if seen != self.seen:
            self.seen = seen
            print(json.dumps({"at": time.monotonic(), **seen}), flush=True)


def _offered(picker: DevicePicker) -> list[str]:
    return [picker.combo.itemText(place) for place in range(picker.combo.count())]


if __name__ == "__main__":
    Onlooker(sys.argv[1], Path(sys.argv[2])).run()
