"""The real window in a process of its own that lives by itself for a while, one step after the other."""

from __future__ import annotations

import sys
import time
import traceback
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import psutil
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from readiness.adapters.memory import keep_compact
from readiness.check import Setup
from ui.__main__ import real
from ui.app import App
from ui.check.page import CheckPage

Seconds = float


class Living:
    """Answers what is asked; each step of :meth:`life` says how long it wants to wait."""

    look_ms = 100

    def __init__(self, server: str, folder: Path) -> None:
        def world():
            return replace(real(), setup=Setup(servers=(server,), own_servers=True, load="none"))

        keep_compact()  # as the program does when it starts
        self.qt = QApplication(sys.argv[:1])
        self.app = App(self.qt, world, folder)
        self.wakes = 0.0
        self.said = False
        self.process = psutil.Process()
        self.steps = self.life()
        self.looking = QTimer(interval=self.look_ms)
        self.looking.timeout.connect(self.look)

    def life(self) -> Iterator[Seconds]:
        """What it does, once the window is furnished."""
        raise NotImplementedError

    def run(self) -> None:
        self.app.show()
        self.looking.start()
        self.qt.exec()
        self.app.close()

    def look(self) -> None:
        """Answer what is asked; go on with life when its time has come."""
        self.answer()
        if time.monotonic() >= self.wakes:
            try:
                wait = next(self.steps, None)
            except Exception:  # the program would write it into its log alone
                traceback.print_exc()
                wait = None
            if wait is None:
                self.looking.stop()
                self.qt.quit()
            else:
                self.wakes = time.monotonic() + wait

    def answer(self) -> None:
        page = self.app.window.stack.currentWidget()
        if isinstance(page, CheckPage):
            reads = page.guide.title.text() == "Read this aloud"
            if reads and not self.said:
                tell("READ")
            self.said = reads
            if page.guide.answers.buttons:
                page.guide.answers.buttons[0].click()

    def furnished(self) -> Iterator[Seconds]:
        """Wait until the first page stands."""
        while self.app.rooms is None or not self.app.window.keys or self.app.window.current is None:
            yield 0.2


def tell(line: str) -> None:
    print(line, flush=True)
