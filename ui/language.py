"""The window in the language in use: the words of Qt's own dialogs, its dates and numbers, and which way it is read."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTranslator
from PySide6.QtWidgets import QApplication

from readiness.language import speak

if TYPE_CHECKING:
    from PySide6.QtCore import QLocale

_RIGHT_TO_LEFT = frozenset(("ar", "dv", "fa", "he", "ps", "ug", "ur", "yi"))
_installed: list[QTranslator] = []


def use(qt: QApplication, chosen: str) -> str:
    """Speak ``chosen``, or the system's language where it is empty; return its tag.

    What is already on screen keeps its words: whoever changes the language builds the window anew.
    """
    tag = speak(chosen, os.environ, _of_desktop())
    leftwards = tag.partition("-")[0] in _RIGHT_TO_LEFT
    qt.setLayoutDirection(Qt.LayoutDirection.RightToLeft if leftwards else Qt.LayoutDirection.LeftToRight)
    return tag


def teach_qt(qt: QApplication, tag: str) -> None:
    """Have Qt's own dialogs, calendars and numbers follow. Loads what the first frame does not need."""
    from PySide6.QtCore import QLibraryInfo, QLocale  # noqa: PLC0415 - the many names in them take their time

    for old in _installed:
        qt.removeTranslator(old)
    _installed.clear()
    locale = QLocale(tag)
    QLocale.setDefault(locale)
    translator = QTranslator(qt)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if translator.load(locale, "qtbase", "_", folder):
        qt.installTranslator(translator)
        _installed.append(translator)


def locale_in_use() -> QLocale:
    """What a window that was there before :func:`teach_qt` hands down to its fields of days and numbers."""
    from PySide6.QtCore import QLocale  # noqa: PLC0415

    return QLocale()


def _of_desktop() -> tuple[str, ...]:
    """The languages of a desktop that does not tell them in the environment."""
    if sys.platform not in ("darwin", "win32"):
        return ()
    from PySide6.QtCore import QLocale  # noqa: PLC0415

    return tuple(QLocale.system().uiLanguages())
