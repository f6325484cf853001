"""The menu behind the three dots: devices, settings, help, about."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QGridLayout, QMenu, QVBoxLayout, QWidget

from readiness import __version__
from readiness.words import _
from ui.theme import dress, theme
from ui.widgets.button import button
from ui.widgets.card import scrolling
from ui.widgets.text import Text

WIDTH, TALLEST_SHARE = 560, 0.85
Key = tuple[str, str]
Entry = tuple[str, str, Callable[[], None]]
"""Words, key (or none) and deed."""


class MoreMenu(QMenu):
    """Everything that is wanted seldom, in groups."""

    def __init__(self, groups: Sequence[Sequence[Entry]], parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(_("More"))
        for group in groups:
            if self.actions():
                self.addSeparator()
            for words, sequence, deed in group:
                self._add(words, sequence, deed, parent)

    def _add(self, words: str, sequence: str, deed: Callable[[], None], parent: QWidget) -> None:
        action = self.addAction(words)
        action.setShortcut(QKeySequence(sequence))
        action.triggered.connect(lambda _checked: deed())
        parent.addAction(action)


class KeysDialog(QDialog):
    """Every key that does something here."""

    def __init__(self, keys: Sequence[Key], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("Keyboard keys"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(24)
        for line, (sequence, words) in enumerate(keys):
            native = QKeySequence(sequence).toString(QKeySequence.SequenceFormat.NativeText)
            grid.addWidget(Text(native or sequence, "strong"), line, 0)
            grid.addWidget(Text(words), line, 1)
        grid.setColumnStretch(1, 1)
        _finish(self, _("Keyboard keys"), grid)


class AboutDialog(QDialog):
    """What this is, and what becomes of what it hears."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("About Callready"))
        grid = QGridLayout()
        for line, words in enumerate(
            (
                _("Version {version}, MIT licence.").format(version=__version__),
                _("Recordings stay in memory and are gone when you close. Notes and documents stay on this computer."),
                _("The connection check asks public servers how long an answer takes; nothing about you is sent."),
            )
        ):
            grid.addWidget(Text(words), line, 0)
        _finish(self, _("Callready"), grid)


def _finish(dialog: QDialog, title: str, content: QGridLayout) -> None:
    dress(dialog, "page")
    column = QVBoxLayout(dialog)
    column.setContentsMargins(20, 18, 20, 18)
    column.setSpacing(12)
    column.addWidget(Text(title, "title"))
    inner = QWidget()
    content.setContentsMargins(0, 0, 0, 0)
    content.setRowStretch(content.rowCount(), 1)
    inner.setLayout(content)
    area = scrolling(inner)
    area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # so that arrows scroll it
    dress(area, "document")
    area.setAccessibleName(title)
    column.addWidget(area, 1)
    close = button(_("Close"), "primary")
    close.clicked.connect(dialog.accept)
    column.addWidget(close)
    wanted = inner.sizeHint().height() + column.sizeHint().height()
    dialog.resize(theme().px(WIDTH), min(wanted, round(dialog.screen().availableGeometry().height() * TALLEST_SHARE)))
    close.setFocus()
