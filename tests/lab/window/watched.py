"""The real window in a process of its own that only watches, and tells what that costs it.

    python -m tests.lab.window.watched HOST:PORT FOLDER SECONDS [verbose]

One whole check, answered at once, then SECONDS on the Check page and SECONDS on the Call page with the call begun and
the narrow window open; then the watch is stopped, and both again. Told in lines: ``READ`` when somebody must speak,
``COST`` with a JSON object for each stretch. Talks to no other address than HOST:PORT.
"""

from __future__ import annotations

import gc
import json
import sys
import threading
import time
from collections.abc import Generator, Iterator
from pathlib import Path

from tests.lab.window.living import Living, Seconds, tell

LOOK_MS = 200
CHECK_LIMIT_SECONDS = 90.0
SETTLE_SECONDS = 6.0
ATTEMPTS = 3


class Watched(Living):
    """Lives through the stretches."""

    look_ms = LOOK_MS

    def __init__(self, server: str, folder: Path, seconds: float, *, verbose: bool) -> None:
        super().__init__(server, folder)
        self.seconds = seconds
        self.verbose = verbose
        self.measured = False

    def life(self) -> Iterator[Seconds]:
        yield from self.furnished()
        rooms = self.app.rooms
        self.app.window.show_page("check")
        yield 1.0
        if not rooms.checkup.busy:
            rooms.checkup.start()
        until = time.monotonic() + CHECK_LIMIT_SECONDS
        while rooms.checkup.busy and time.monotonic() < until:
            yield 0.5
        rooms.checkup.standing_changed.connect(self.note_measuring)
        yield from self.both("with the watch")
        rooms.listening.end()
        rooms.watch.stop()
        rooms._line.stop()
        yield from self.both("without")

    def note_measuring(self) -> None:
        """A row that is measured again, by the watch's wish, is no part of what watching costs."""
        assert self.app.rooms is not None
        self.measured = self.measured or self.app.rooms.checkup.busy

    def both(self, watched: str) -> Iterator[Seconds]:
        assert self.app.rooms is not None
        window, workspace = self.app.window, self.app.rooms.workspace
        window.show_page("check")
        yield from self.stretch("check page", watched)
        window.show_page("call")
        workspace.begin_call()
        window.page("call").open_beside()
        yield from self.stretch("call page and window", watched)
        window.page("call").close_beside()
        workspace.end_call()

    def stretch(self, where: str, watched: str) -> Iterator[Seconds]:
        """Nothing of this program's looking counts: it sleeps meanwhile. Begun anew when a row was measured in it."""
        for _attempt in range(ATTEMPTS):
            yield SETTLE_SECONDS
            self.measured = self.app.rooms is not None and self.app.rooms.checkup.busy
            cost = yield from self.cost_of(where, watched)
            if not self.measured:
                break
        tell("COST " + json.dumps(cost | {"measured": self.measured}))

    def cost_of(self, where: str, watched: str) -> Generator[Seconds, None, dict[str, object]]:
        """What this process uses meanwhile."""
        assert self.app.rooms is not None
        gc.collect()
        before, threads, began = self.process.cpu_times(), self.threads(), time.perf_counter()
        self.looking.setInterval(round(1000 * self.seconds))
        yield 0.0
        self.looking.setInterval(LOOK_MS)
        after, took = self.process.cpu_times(), time.perf_counter() - began
        names = {thread.native_id: thread.name for thread in threading.enumerate()}
        shares = {
            names.get(thread) or f"{thread} {_system_name(thread)}": round(
                100 * (used - threads.get(thread, 0.0)) / took, 2
            )
            for thread, used in self.threads().items()
        }
        return {
            "where": where,
            "watched": watched,
            "percent": 100 * (sum(after[:4]) - sum(before[:4])) / took,
            "megabytes": self.process.memory_info().rss / 1e6,
            "private": self.process.memory_full_info().uss / 1e6,
            "threads": self.process.num_threads(),
            "handles": self.process.num_fds(),
            "shares": {name: share for name, share in shares.items() if share} if self.verbose else {},
            "told": [change.sentence for change in self.app.rooms.watch.log] if self.verbose else [],
        }

    def threads(self) -> dict[int, float]:
        return {thread.id: thread.user_time + thread.system_time for thread in self.process.threads()}


def _system_name(thread: int) -> str:
    """What the library that began it calls a thread."""
    try:
        return Path(f"/proc/self/task/{thread}/comm").read_text().strip()
    except OSError:
        return ""


if __name__ == "__main__":
    Watched(sys.argv[1], Path(sys.argv[2]), float(sys.argv[3]), verbose=sys.argv[4:] == ["verbose"]).run()
