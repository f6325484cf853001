"""The real window in a process of its own, into whose note line somebody types until it is killed.

    python -m tests.lab.window.typist type|look FOLDER

``type`` opens the narrow window beside the call and types on without a rest, a note kept with Enter now and then. Each
line tells what stands there: ``SECONDS key TEXT`` after a key, ``SECONDS kept TEXT`` once a note is kept. ``look``
opens the same window and tells as JSON what the person finds in it.
"""

from __future__ import annotations

import itertools
import json
import sys
import time
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from ui.__main__ import demonstration
from ui.app import App
from ui.call.note_list import NoteList
from ui.call.page import CallPage

KEY_MS = 7
WORDS = "team of six, on call one week in five; asked about Kafka and the warehouse. "
KEYS_A_NOTE = 150


class Typist:
    """Waits until the window is furnished, opens the notes beside the call, then types or looks."""

    def __init__(self, work: str, folder: Path) -> None:
        self.work = work
        self.qt = QApplication(sys.argv[:1])
        # The person's own folder: nothing of the scenario but its devices.
        self.app = App(self.qt, lambda: replace(demonstration("all_good")(), sample=None), folder)
        self.keys = itertools.cycle(WORDS)
        self.typed = 0
        self.waiting = QTimer(interval=20)
        self.waiting.timeout.connect(self.begin)
        self.typing = QTimer(interval=KEY_MS)
        self.typing.timeout.connect(self.type_key)

    def run(self) -> None:
        self.app.show()
        self.waiting.start()
        self.qt.exec()
        self.app.close()

    def begin(self) -> None:
        if self.app.rooms is None or self.app.window.header.more.menu() is None:
            return
        self.waiting.stop()
        self.app.window.show_page("call")
        page = self.app.window.page("call")
        assert isinstance(page, CallPage)
        page.open_beside()
        self.panel = page.panel
        if self.work == "look":
            QTimer.singleShot(100, self.look)
        else:
            self.typing.start()

    def type_key(self) -> None:
        edit = self.panel.line.edit
        self.typed += 1
        if self.typed % KEYS_A_NOTE == 0:
            text = edit.text().strip()
            QTest.keyClick(edit, Qt.Key.Key_Return)
            assert edit.text() == ""
            self.tell("kept", text)
        else:
            QTest.keyClick(edit, next(self.keys))
            self.tell("key", edit.text())

    def look(self) -> None:
        notes = self.panel.pane("notes")
        assert isinstance(notes, NoteList)
        found = {
            "line": self.panel.line.edit.text(),
            "notes": [line.text for line in notes.view.lines.lines],
            "platform": self.qt.platformName(),
        }
        print(json.dumps(found), flush=True)
        self.qt.quit()

    def tell(self, what: str, text: str) -> None:
        print(f"{time.monotonic():.4f} {what} {text}", flush=True)


if __name__ == "__main__":
    Typist(sys.argv[1], Path(sys.argv[2])).run()
