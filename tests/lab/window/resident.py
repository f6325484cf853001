"""The real window in a process of its own that lives for a long time: checks again and again, pages, a call, notes.

    python -m tests.lab.window.resident HOST:PORT FOLDER MINUTES ROUNDS

Every so many ROUNDS it asks for the sound server to die and to come back.
Told in lines: ``READ`` when somebody must speak, ``ACT word`` when something should happen to the devices, and after
each round, once all rows rest, ``SAMPLE`` with a JSON object. Talks to no other address than HOST:PORT.
"""

from __future__ import annotations

import gc
import json
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QObject, QTimer

from tests.lab.window.living import Living, Seconds, tell

ROUND_LIMIT_SECONDS = 150.0
SETTLE_SECONDS = 4.0
PAGE_SECONDS = 1.0
EVENTS = ("plug", "mute", "unmute", "choose", "unplug", "pull", "push")
"""What happens to the devices while the rows are measured, one after the other."""


class Resident(Living):
    """Lives through rounds."""

    def __init__(self, server: str, folder: Path, minutes: float, restart_every: int) -> None:
        super().__init__(server, folder)
        self.began = time.monotonic()
        self.ends = self.began + minutes * 60
        self.restart_every = restart_every

    def life(self) -> Iterator[Seconds]:
        yield from self.furnished()
        number = 0
        while time.monotonic() < self.ends:
            number += 1
            yield from self.check_again(number)
            yield from self.walk(number)
            tell("ACT restore")
            yield SETTLE_SECONDS
            tell("SAMPLE " + json.dumps(self.sample(number)))

    def check_again(self, number: int) -> Iterator[Seconds]:
        """Measure all rows while devices come and go."""
        assert self.app.rooms is not None
        checkup = self.app.rooms.checkup
        self.app.window.show_page("check")
        while checkup.busy:  # what the window began by itself
            yield 0.5
        checkup.start()
        until = time.monotonic() + ROUND_LIMIT_SECONDS
        events = list(EVENTS) + (["restart"] if number % self.restart_every == 0 else [])
        while checkup.busy and time.monotonic() < until:
            yield 2.5
            if events:
                tell(f"ACT {events.pop(0)}")
        for event in events:
            tell(f"ACT {event}")
            yield 1.0
        checkup.cancel()

    def walk(self, number: int) -> Iterator[Seconds]:
        """See every page, hold a short call with a note and the narrow window, and change the look."""
        rooms, window = self.app.rooms, self.app.window
        assert rooms is not None
        for key in window.keys:
            window.show_page(key)
            yield PAGE_SECONDS
        window.show_page("call")
        rooms.workspace.begin_call()
        page = window.page("call")
        page.open_beside()
        yield PAGE_SECONDS
        rooms.workspace.add_note(f"Said in round {number}.")
        notes = rooms.workspace.notes()
        yield PAGE_SECONDS
        if notes:
            rooms.workspace.delete_note(notes[-1])
        page.close_beside()
        rooms.workspace.end_call()
        self.app.theme.set_text_percent(150 if number % 2 else 100)
        yield PAGE_SECONDS
        self.app.theme.set_text_percent(100)
        window.show_page("check")
        yield PAGE_SECONDS

    def sample(self, number: int) -> dict[str, object]:
        """What the process holds now; every count is taken after a collection, with all rows at rest."""
        gc.unfreeze()  # what the program takes to stay is counted too
        gc.collect()
        timers = [thing for thing in gc.get_objects() if isinstance(thing, QTimer)]
        memory = self.process.memory_full_info()
        assert self.app.rooms is not None
        finding = self.app.rooms.checkup.row("microphone").finding
        return {
            "round": number,
            "seconds": round(time.monotonic() - self.began),
            "rss_mb": round(memory.rss / 1e6, 1),
            "uss_mb": round(memory.uss / 1e6, 1),
            "threads": self.process.num_threads(),
            "microphone": str(finding.grade) if finding else "",
            "python_threads": sorted(thread.name for thread in threading.enumerate()),
            "system_threads": sorted(task.read_text().strip() for task in Path("/proc/self/task").glob("*/comm")),
            "handles": self.process.num_fds(),
            "children": len(self.process.children(recursive=True)),
            "timers": len(timers),
            "timers_running": sum(_active(timer) for timer in timers),
            "widgets": len(self.qt.allWidgets()),
            "qt_objects": len(self.app.findChildren(QObject)),
            "objects": len(gc.get_objects()),
        }


def _active(timer: QTimer) -> bool:
    try:
        return timer.isActive()
    except RuntimeError:  # Qt has deleted it, and Python has not let go yet
        return False


if __name__ == "__main__":
    Resident(sys.argv[1], Path(sys.argv[2]), float(sys.argv[3]), int(sys.argv[4])).run()
