"""The real window in a process of its own, its buttons pressed as a person would; tells what it sees.

    python -m tests.lab.window.driver HOST:PORT CHECK,CHECK,... FOLDER [MICROPHONE]

With the name of a MICROPHONE that one is chosen from the list, and nothing is answered before FOLDER/ready is there.
Lines: ``SILENCE`` and ``READ`` when the pane asks for it, ``PRESS words`` for each button pressed, and one JSON
document at the end. Talks to no other address than HOST:PORT.
"""

from __future__ import annotations

import json
import sys
import time
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from readiness.check import Setup
from ui.__main__ import real
from ui.app import App
from ui.check.page import CheckPage
from ui.checkup import Phase

LONGEST_SECONDS = 60.0
LOOK_MS = 50


class Driver:
    """Looks twenty times a second at what a person would see, and presses what they would press."""

    def __init__(self, server: str, checks: list[str], folder: Path, microphone: str = "") -> None:
        def world():
            whole = real()
            setup = Setup(servers=(server,), own_servers=True, load="none")
            kept = tuple(check for check in whole.checks if check.id in checks)
            return replace(whole, checks=kept, setup=setup, essential=whole.essential & set(checks))

        self.qt = QApplication(sys.argv[:1])
        self.app = App(self.qt, world, folder)
        self.began = time.monotonic()
        self.microphone = microphone
        self.ready = folder / "ready"
        self.said: set[str] = set()
        self.looking = QTimer(interval=LOOK_MS)
        self.looking.timeout.connect(self.look)

    def run(self) -> None:
        self.app.show()
        self.looking.start()
        self.qt.exec()
        self.app.close()

    def finish(self) -> None:
        self.tell()  # quitting closes the windows, and closed windows show nothing
        self.qt.quit()

    @property
    def page(self) -> CheckPage | None:
        found = self.app.window.stack.currentWidget()
        return found if isinstance(found, CheckPage) else None

    def look(self) -> None:
        page = self.page
        if page is None or not self.chosen(page):
            return
        self.attend(page)
        over = time.monotonic() - self.began > LONGEST_SECONDS
        if over or (self.resting and any(row.finding for row in self.app.rooms.checkup.rows)):
            self.looking.stop()
            QTimer.singleShot(100, self.finish)

    def attend(self, page: CheckPage) -> None:
        """Say when silence or the sentence is asked for, and answer as Enter does."""
        title = page.guide.title.text()
        for word, key in (("Please be silent", "SILENCE"), ("Read this aloud", "READ")):
            if title == word and key not in self.said:
                self.said.add(key)
                print(key, flush=True)
        if page.guide.answers.buttons:
            self.press(page.guide.answers.buttons[0])

    @property
    def resting(self) -> bool:
        """Whether nothing is measured, asked or mended."""
        checkup = self.app.rooms.checkup
        return all(row.phase is Phase.RESTING for row in checkup.rows) and not checkup.busy

    def chosen(self, page: CheckPage) -> bool:
        """Whether the wanted microphone is in use, and it is time to begin; chosen as soon as it is in the list."""
        if not self.microphone:
            return True
        combo = page.guide.microphones.combo
        index = combo.findText(self.microphone)
        if index < 0:
            return False
        if combo.itemData(index) != self.app.rooms.checkup.setup.input_id:
            combo.setCurrentIndex(index)
            combo.activated.emit(index)
            return False
        return self.ready.exists()

    def press(self, button: QPushButton) -> None:
        if button.isVisible() and button.isEnabled():
            print(f"PRESS {button.accessibleName()}", flush=True)
            QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    def tell(self) -> None:
        page = self.page
        assert page is not None
        rows = {
            row.check: {
                "grade": str(row.finding.grade) if row.finding else None,
                "summary": row.finding.summary if row.finding else None,
                "shown": page.rows.widget(row.check).header.sentence.text(),
                "open": page.rows.widget(row.check).is_open,
                "level": row.finding.reading.value("active_speech_level")
                if row.finding and row.finding.reading
                else None,
            }
            for row in self.app.rooms.checkup.rows
        }
        shown = {
            "verdict": page.banner.grade,
            "word": page.banner.accessibleName(),
            "headline": page.banner.accessibleDescription(),
            "button": page.banner.action.text() if page.banner.action.isVisible() else None,
            "hear": page.guide.hear.isVisible(),
            "rows": rows,
            "platform": self.qt.platformName(),
        }
        print(json.dumps(shown), flush=True)


if __name__ == "__main__":
    Driver(sys.argv[1], sys.argv[2].split(","), Path(sys.argv[3]), *sys.argv[4:]).run()
