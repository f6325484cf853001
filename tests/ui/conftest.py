"""Window tests run without a display, in one theme, one font and one size of text, and without motion."""

from __future__ import annotations

import gc
import os
from collections.abc import Iterator

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from readiness import words
from ui import theme
from ui.theme import Choice, Theme


@pytest.fixture(scope="session")
def _dressed(qapp: QApplication) -> Theme:
    return theme.install(qapp, family="DejaVu Sans")


@pytest.fixture(autouse=True)
def worn(_dressed: Theme) -> Iterator[Theme]:
    """The theme, as every test finds it: light, 100 %, still, and without the windows of the test before.

    Those wait to be deleted until a loop runs, and each of their parts would be dressed once more with every change.
    Python may clear away in any thread; a window with its timers must go in the thread it was made in.
    """
    _clear_away()
    gc.freeze()  # what is in use now stays: looking through it for each test would take most of the time
    gc.disable()
    _dressed.choose(Choice.LIGHT)
    _dressed.set_text_percent(100)
    _dressed.set_reduced_motion(True)
    yield _dressed
    _clear_away()
    gc.enable()


def _clear_away() -> None:
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()


@pytest.fixture
def doubled() -> None:
    """Speak the pseudo-language of long sentences."""
    words.use_language(words.PSEUDO)
