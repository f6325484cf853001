"""The window's part of ``callready --self-test``: every page is made and painted, without a display."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable
from pathlib import Path

from readiness.adapters.selftest import Proof
from readiness.words import _
from ui.preflight import trouble

SCENARIO = "all_good"
LOOK_MS, PATIENCE_MS = 20, 30_000


def pages() -> str:
    """Open the window on simulated devices and show each of its pages. Raises what goes wrong there."""
    with tempfile.TemporaryDirectory(prefix="callready-selftest-") as folder:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
        missing = trouble(os.environ)
        if missing is not None:
            raise RuntimeError(missing)
        return _painted(Path(folder))


def _painted(folder: Path) -> str:
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415 - only once it is known that it can load

    from ui.__main__ import demonstration  # noqa: PLC0415
    from ui.app import App  # noqa: PLC0415

    qt = QApplication.instance() or QApplication(["callready"])
    assert isinstance(qt, QApplication)
    app = App(qt, demonstration(SCENARIO), folder, demonstration=SCENARIO)
    try:
        app.show()
        _wait_until(lambda: bool(app.window.keys))
        for key in app.window.keys:
            app.window.show_page(key)
            if app.window.current != key or app.window.page(key).grab().isNull():
                raise RuntimeError(f"the page {key!r} stays empty")
        return _("{names} painted").format(names=", ".join(app.window.keys))
    finally:
        app.close()


def _wait_until(done: Callable[[], bool]) -> None:
    """Let the window live until ``done``. Raises TimeoutError."""
    from PySide6.QtCore import QEventLoop, QTimer  # noqa: PLC0415

    loop, look, late = QEventLoop(), QTimer(), QTimer()
    look.timeout.connect(lambda: loop.quit() if done() else None)
    late.setSingleShot(True)
    late.timeout.connect(loop.quit)
    look.start(LOOK_MS)
    late.start(PATIENCE_MS)
    loop.exec()
    look.stop()
    late.stop()
    if not done():
        raise TimeoutError(_("the window was not ready in time"))


PROOFS = (Proof("pages", pages),)
