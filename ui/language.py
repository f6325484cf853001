"""The window in the language in use: the words of Qt's own dialogs, its dates and numbers, and which way it is read."""

from __future__ import annotations

import os

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from readiness.language import speak

_installed: list[QTranslator] = []


def use(qt: QApplication, chosen: str) -> str:
    """Speak ``chosen``, or the system's language where it is empty; return its tag.

    What is already on screen keeps its words: whoever changes the language builds the window anew.
    """
    tag = speak(chosen, os.environ, tuple(QLocale.system().uiLanguages()))
    locale = QLocale(tag)
    QLocale.setDefault(locale)
    for old in _installed:
        qt.removeTranslator(old)
    _installed.clear()
    translator = QTranslator(qt)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if locale.language() != QLocale.Language.English and translator.load(locale, "qtbase", "_", folder):
        qt.installTranslator(translator)
        _installed.append(translator)
    qt.setLayoutDirection(locale.textDirection())
    return tag
