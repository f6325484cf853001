"""The real window in a process of its own, mended by its buttons until the microphone is good, then listened to.

    python -m tests.lab.window.mender HOST:PORT FOLDER

Lines for whoever keeps the sound server: those of the driver; ``SETTINGS`` when the system's settings were asked for;
``COMPARE`` once the room is held against later; ``HEAR manner`` when the sentence begins to sound, ``HUSH manner`` when
it was stopped. After each measurement, and for room and files, one JSON document.
"""

from __future__ import annotations

import json
import os
import sys
import time
import traceback
from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QWidget

from tests.lab.window.driver import Driver
from ui.check.replay import Manner
from ui.check.room_level import SPAN_SECONDS
from ui.widgets.plot import Plot

MENDS = 4
MICROPHONE = "microphone"
LONGEST_S = 120.0
HEARD_S, SILENT_S = 1.6, 0.6
KEYS = {Manner.PLAIN: "H", Manner.PHONE: "Shift+H", Manner.VIDEO: "Shift+V", Manner.LOSSY: "Shift+L"}
Step = Callable[[], bool]


class Mender(Driver):
    """Goes through :meth:`life`, each step of which says until what it waits."""

    def __init__(self, server: str, folder: Path) -> None:
        super().__init__(server, [MICROPHONE, "connection"], folder)
        self.folder = folder
        self.steps = self.life()
        self.until: Step = lambda: self.page is not None

    def look(self) -> None:
        if time.monotonic() - self.began > LONGEST_S:
            row = self.app.rooms and self.app.rooms.checkup.row(MICROPHONE)
            print(f"waited too long in {self.until.__qualname__}, {row}", file=sys.stderr, flush=True)
            os._exit(1)
        if self.page is not None:
            self.attend(self.page)
        if self.until():
            following = self.next_step()
            if following is None:
                self.looking.stop()
                self.qt.quit()
            else:
                self.until = following

    def life(self) -> Iterator[Step]:
        for count in range(MENDS + 1):
            yield self.measured
            while self.disturbed():  # a busy machine loses a stream or a word; then a person tests again
                self.press(self.page.rows.widget(MICROPHONE).retest)
                self.said.clear()
                yield lambda: self.app.rooms.checkup.row(MICROPHONE).busy
                yield self.measured
            self.tell_row()
            if count < MENDS:
                yield from self.mend()
        yield lambda: self.resting  # the connection too: what it loses is heard on its key
        yield from self.compare()
        yield from self.hear()
        yield from self.keep()

    def next_step(self) -> Step | None:
        """The next step; one that fails ends it all, and says why."""
        try:
            return next(self.steps, None)
        except Exception:
            traceback.print_exc()
            os._exit(1)

    def measured(self) -> bool:
        row = self.app.rooms.checkup.row(MICROPHONE)
        shown = self.page.rows.widget(MICROPHONE).header.sentence.text()
        return not row.busy and row.finding is not None and row.finding.summary.rstrip(".") in shown

    def disturbed(self) -> bool:
        finding = self.app.rooms.checkup.row(MICROPHONE).finding
        return str(finding.grade) == "unknown" or "no voice" in finding.summary or "missing" in finding.summary

    def mend(self) -> Iterator[Step]:
        buttons = (self.page.rows.widget(MICROPHONE).action, self.page.banner.action)
        wanted = self.app.rooms.checkup.row(MICROPHONE).finding.remedy.action.label
        yield lambda: any(button.isVisible() and button.text() == wanted for button in buttons)
        button = next(button for button in buttons if button.isVisible() and button.text() == wanted)
        settings = button.text() == "Open sound settings"
        self.said.clear()
        self.press(button)
        if settings:
            yield lambda: "measured again when you come back" in self.page.guide.said.text()
            print("SETTINGS", flush=True)
            away = QWidget()
            away.show()
            away.activateWindow()
            yield lambda: (self.folder / "back").exists() and not self.app.window.isActiveWindow()
            away.close()
            self.app.window.activateWindow()
        yield lambda: self.app.rooms.checkup.row(MICROPHONE).busy

    def compare(self) -> Iterator[Step]:
        room = self.page.guide.room
        yield lambda: room.compare.isVisible() and room.compare.isEnabled()
        yield self.later(SPAN_SECONDS / 2)
        self.press(room.compare)
        before = room._before
        print("COMPARE", flush=True)
        yield (self.folder / "quiet").exists
        asked = room.change.text()
        yield self.later(SPAN_SECONDS + 1.5)  # told every half second, and only once all that counts is quiet
        yield lambda: room.change.text() != asked
        said = room.change.text()
        print(json.dumps({"before": before, "now": room._level.dbfs, "said": said}), flush=True)

    def hear(self) -> Iterator[Step]:
        replay = self.app.rooms.replay
        for manner, key in KEYS.items():
            yield lambda manner=manner: replay.offers(manner)
            QTest.keySequence(self.app.window, f"Ctrl+{key}")
            yield lambda manner=manner: replay.playing is manner and replay._player._playback is not None
            print(f"HEAR {manner}", flush=True)
            yield self.later(HEARD_S)
            QTest.keySequence(self.app.window, f"Ctrl+{key}")
            yield lambda: replay.playing is None
            print(f"HUSH {manner}", flush=True)
            yield self.later(SILENT_S)

    def keep(self) -> Iterator[Step]:
        """Save the sentence by its key and by its button, and the pictures of the evidence."""
        guide, row = self.page.guide, self.page.rows.widget(MICROPHONE)
        for ending, save in ((".flac", lambda: QTest.keySequence(self.app.window, "Ctrl+Shift+S")), (".wav", None)):
            path = self.folder / f"sentence{ending}"
            QFileDialog.getSaveFileName = lambda *_asked, path=path: (str(path), "")
            if save is None:
                QTest.mouseClick(guide.save, Qt.MouseButton.LeftButton)
            else:
                save()
            yield lambda path=path: path.name in guide.said.text()
        row.set_open(True)
        yield lambda: bool(row.findChildren(Plot))
        pictures = {}
        for plot in row.findChildren(Plot):
            plot.save_png(self.folder / f"{plot.title}.png")
            pictures[plot.title] = plot.accessibleDescription()
        print(json.dumps(pictures), flush=True)

    def later(self, seconds: float) -> Step:
        ends = time.monotonic() + seconds
        return lambda: time.monotonic() >= ends

    def tell_row(self) -> None:
        row = self.app.rooms.checkup.row(MICROPHONE)
        assert row.finding is not None
        level = row.finding.reading.value("active_speech_level") if row.finding.reading else None
        action = row.finding.remedy.action if row.finding.remedy else None
        told = {
            "grade": str(row.finding.grade),
            "summary": row.finding.summary,
            "button": action.label if action else None,
            "level": level,
            "detail": row.finding.detail,
        }
        print(json.dumps(told), flush=True)


if __name__ == "__main__":
    Mender(sys.argv[1], Path(sys.argv[2])).run()
