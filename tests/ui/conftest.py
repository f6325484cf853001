"""Window tests run without a display, in one theme, one font and one size of text, and without motion."""

from __future__ import annotations

import gettext
import os
from collections.abc import Iterator

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from PySide6.QtWidgets import QApplication

from readiness import words
from ui import theme
from ui.theme import Choice, Theme


@pytest.fixture(scope="session")
def _dressed(qapp: QApplication) -> Theme:
    return theme.install(qapp, family="DejaVu Sans")


@pytest.fixture(autouse=True)
def worn(_dressed: Theme) -> Iterator[Theme]:
    """The theme, as every test finds it: light, 100 %, still."""

    def reset() -> None:
        _dressed.choose(Choice.LIGHT)
        _dressed.set_text_percent(100)
        _dressed.set_reduced_motion(True)

    reset()
    yield _dressed
    reset()


class Doubled(gettext.NullTranslations):
    """A language whose every sentence is twice as long."""

    def gettext(self, message: str) -> str:
        return f"{message} {message}"

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return self.gettext(msgid1 if n == 1 else msgid2)


@pytest.fixture
def doubled(monkeypatch: pytest.MonkeyPatch) -> None:
    """Speak the pseudo-language of long sentences."""
    monkeypatch.setattr(words, "_active", Doubled())
