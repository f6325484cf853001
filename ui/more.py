"""The menu behind the three dots: devices, looks, keys, about."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSettings
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QDialog, QGridLayout, QMenu, QVBoxLayout, QWidget

from readiness import __version__
from readiness.words import _
from ui.theme import Choice, Theme, dress
from ui.widgets.button import button
from ui.widgets.text import Text

THEME, TEXT = "look/theme", "look/text"
TEXT_SIZES = (100, 125, 150, 175, 200)
Key = tuple[str, str]
Choices = tuple[str, Sequence[tuple[str, object]], object, Callable[[object], None]]
"""Title, lines as words and value, the value now, and what a choice does."""
Switch = tuple[str, bool, Callable[[bool], None]]
"""Words, whether it is on, and what switching does."""


def restore_looks(theme: Theme, settings: QSettings) -> None:
    """Wear what was chosen last time."""
    kept = str(settings.value(THEME, Choice.SYSTEM.value))
    if kept in {choice.value for choice in Choice} and kept != Choice.SYSTEM.value:
        theme.choose(Choice(kept))
    size = str(settings.value(TEXT, "100"))
    if size.isdigit() and size != "100":
        theme.set_text_percent(int(size))


class MoreMenu(QMenu):
    """Everything that is wanted seldom."""

    def __init__(
        self,
        theme: Theme,
        settings: QSettings,
        pages: Sequence[tuple[str, str, Callable[[], None]]],
        keys: Callable[[], Sequence[Key]],
        parent: QWidget,
        *,
        choices: Sequence[Choices] = (),
        switches: Sequence[Switch] = (),
    ) -> None:
        """``pages`` are words, keys and deed of the pages off the road; ``keys`` tells all keys when they are asked.

        ``choices`` are further menus of which one line is chosen, ``switches`` lines that are on or off.
        """
        super().__init__(parent)
        self.setAccessibleName(_("More"))
        self._theme, self._settings = theme, settings
        for words, sequence, deed in pages:
            action = self.addAction(words)
            action.setShortcut(QKeySequence(sequence))
            action.triggered.connect(deed)
            parent.addAction(action)
        if pages:
            self.addSeparator()
        self._add_themes()
        self._add_sizes()
        for title, offered, now, choose in choices:
            self._choices(title, offered, now, choose)
        for words, on, switch in switches:
            action = self.addAction(words)
            action.setCheckable(True)
            action.setChecked(on)
            action.toggled.connect(switch)
        self.addSeparator()
        shown = self.addAction(_("Keyboard keys"))
        shown.setShortcut(QKeySequence("F1"))
        shown.triggered.connect(lambda: KeysDialog(keys(), parent).open())
        parent.addAction(shown)
        self.addAction(_("About Callready")).triggered.connect(lambda: AboutDialog(parent).open())

    def _add_themes(self) -> None:
        names = {
            Choice.SYSTEM: _("As the system"),
            Choice.LIGHT: _("Light"),
            Choice.DARK: _("Dark"),
            Choice.CONTRAST: _("High contrast"),
        }
        self._choices(_("Theme"), [(names[choice], choice) for choice in Choice], self._theme.choice, self._wear)

    def _add_sizes(self) -> None:
        sizes = [(_("{percent} %").format(percent=size), size) for size in TEXT_SIZES]
        self._choices(_("Text size"), sizes, self._theme.text_percent, self._size)

    def _choices(
        self, title: str, offered: Sequence[tuple[str, object]], now: object, choose: Callable[[object], None]
    ) -> None:
        menu = self.addMenu(title)
        group = QActionGroup(self)
        for words, value in offered:
            action = QAction(words, group)
            action.setCheckable(True)
            action.setChecked(value == now)
            action.triggered.connect(lambda _checked=False, value=value: choose(value))
            menu.addAction(action)

    def _wear(self, choice: object) -> None:
        self._theme.choose(Choice(str(choice)))
        self._settings.setValue(THEME, str(choice))

    def _size(self, percent: object) -> None:
        self._theme.set_text_percent(int(str(percent)))
        self._settings.setValue(TEXT, str(percent))


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
    column.addLayout(content)
    close = button(_("Close"), "primary")
    close.clicked.connect(dialog.accept)
    column.addWidget(close)
    close.setFocus()
