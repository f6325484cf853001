"""What happens when the program itself fails: it is written down, said quietly, and the window stays.

The log lies in the data folder and never grows beyond a megabyte. Nothing leaves the computer: the dialog offers to
copy the report, and the person decides whom to give it to.
"""

from __future__ import annotations

import logging
import sys
import threading
import traceback
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from readiness import __version__
from readiness.words import _

log = logging.getLogger(__name__)

LOG_BYTES = 512 * 1024
Show = Callable[[str], None]


def log_to(folder: Path) -> Path | None:
    """Write the log into ``folder``: two files of half a megabyte at most. None where it cannot be written."""
    from ui.logfile import PrivateFile  # noqa: PLC0415 - loads sockets, which the first frame does not need

    path = folder / "logs" / "callready.log"
    try:
        for private in (folder, path.parent):  # the data folder itself may not be there yet
            private.mkdir(parents=True, exist_ok=True, mode=0o700)
        handler = PrivateFile(path, maxBytes=LOG_BYTES, backupCount=1, encoding="utf-8")
    except OSError as error:
        log.warning("no log file: %s", error)
        return None
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s [%(threadName)s] %(message)s"))
    root = logging.getLogger()
    root.addHandler(handler)
    root.setLevel(logging.INFO)
    return path


def report_of(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> str:
    """What went wrong as a text to hand on, without names and addresses as far as they can be told."""
    import platform  # noqa: PLC0415 - not before the first frame

    from readiness.private import anonymous  # noqa: PLC0415
    from ui.problem_report import own_names  # noqa: PLC0415

    head = f"Callready {__version__} · Python {platform.python_version()} · {platform.platform()}"
    lines = "".join(traceback.format_exception(kind, error, trace))
    return anonymous(f"{head}\n\n{lines}".replace(str(Path.home()), "~"), own_names())


class CrashGuard:
    """Catches what nobody else caught, in every thread. ``show`` is called with the report, from that thread."""

    def __init__(self, show: Show) -> None:
        self._show = show
        self._shown: set[str] = set()
        self._before = sys.excepthook, threading.excepthook

    def stand(self) -> None:
        """Take over the hooks."""
        sys.excepthook = self.caught
        threading.excepthook = self._caught_in_thread

    def leave(self) -> None:
        """Give the hooks back."""
        sys.excepthook, threading.excepthook = self._before

    def caught(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Write it down; show each failure once, so that one in a timer does not bury the window."""
        if issubclass(kind, KeyboardInterrupt):
            self._before[0](kind, error, trace)
            return
        report = report_of(kind, error, trace)
        log.error("%s", report)
        if report not in self._shown:
            self._shown.add(report)
            self._show(report)

    def _caught_in_thread(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None and not issubclass(args.exc_type, SystemExit):
            self.caught(args.exc_type, args.exc_value, args.exc_traceback)


def title_and_sentence() -> tuple[str, str]:
    """What the dialog says above the report."""
    return (
        _("Something in Callready went wrong."),
        _("The rest goes on working, and your notes are kept. If it happens again, copy the report and send it on."),
    )
