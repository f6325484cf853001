"""The Call page: the panel in the main window, or, with one press, in a narrow window of its own beside the call."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QSettings, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from readiness.model import Plot
from readiness.watch import Change
from readiness.words import _
from ui.call.panel import CallPanel
from ui.call.pills import WATCHED, pill_of
from ui.call.sections import Deck
from ui.call.window import BACK_KEY, CallWindow, can_stay_on_top
from ui.checkup import Checkup
from ui.errands import Errands
from ui.matching import MatchBoard
from ui.page import Footing, Page
from ui.theme import dress
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.text import Text
from ui.widgets.wrapped import WordsButton
from ui.workspace import Workspace


@dataclass(frozen=True, slots=True)
class CallTools:
    """What the page works with; ``settings`` remembers where the narrow window stood."""

    workspace: Workspace
    board: MatchBoard
    errands: Errands
    checkup: Checkup
    settings: QSettings


class CallPage(Page):
    """Owns the panel and lends it to the narrow window. Its pills follow the rows of the checkup."""

    prepare_wanted = Signal()
    text_size_changed = Signal(int)

    def __init__(self, tools: CallTools, parent: QWidget | None = None) -> None:
        self.title = _("Call")
        super().__init__(parent)
        self._workspace, self._checkup, self._settings = tools.workspace, tools.checkup, tools.settings
        self._noticed: Change | None = None
        self._awake = False
        # From the outside in: whatever gets another parent is dressed and measured all over again.
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        self._stack = Deck(self)
        layout.addWidget(self._stack)
        self._here = QWidget(self._stack)
        self._stack.addWidget(self._here)
        self._column = QVBoxLayout(self._here)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self._make_bar())
        self.panel = CallPanel(tools.workspace, tools.board, tools.errands, self._here)
        self._column.addWidget(self.panel, 1)
        self._stack.addWidget(self._make_away())
        self.panel.prepare_wanted.connect(self.prepare_wanted)
        self.panel.text_size_changed.connect(self.text_size_changed)
        self.panel.header.on_top_changed.connect(self._set_on_top)
        self.window_beside: CallWindow | None = None
        tools.checkup.row_changed.connect(self._show_row)
        for check in WATCHED:
            self._show_row(check)

    # --- what the window asks of a page

    def activated(self) -> None:
        """The page came into view: the next key belongs to the note line."""
        if self.window_beside is None:
            self.panel.line.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def deactivated(self) -> None:
        """Another page is shown."""
        self._workspace.autosave.flush()

    def footing(self) -> Footing:
        """What the watch says, and that nothing needs saving."""
        status, tone = (_("The computer stays awake until the call ends"), "good") if self._awake else ("", "neutral")
        if self._noticed is not None:
            status, tone = self._noticed.sentence, str(self._noticed.grade)
        return Footing(status, _("Notes are saved as you type and stay on this computer"), tone)

    def show_noticed(self, change: Change | None) -> None:
        """The one quiet sentence of the watch, or None when all is well."""
        self._noticed = change
        self.furniture_changed.emit()

    def show_minutes(self, plot: Plot | None) -> None:
        """The connection of the last minutes, for the header."""
        self.panel.header.show_minutes(plot)

    def show_awake(self, awake: bool) -> None:
        """The computer is kept awake now, or is not."""
        self._awake = awake
        self.furniture_changed.emit()

    def offer_prepare(self, there: bool) -> None:
        """Say whether there is a page where stories and questions are written."""
        self.panel.offer_prepare(there)

    def keys(self) -> tuple[tuple[str, str], ...]:
        """What can be pressed here."""
        return ((BACK_KEY, _("Open the notes beside the call, or bring them back")), *self.panel.keys())

    # --- beside the call

    def open_beside(self) -> None:
        """Put the panel into a narrow window of its own, or bring that to the front."""
        if self.window_beside is None:
            beside = self.window_beside = CallWindow(self.panel, self._workspace.interview.title, self._settings)
            beside.closed.connect(self.take_back)
            self.panel.header.set_pin(can_stay_on_top(), beside.on_top)
            self._stack.setCurrentIndex(1)
            beside.place(self.window())
            beside.show()
            self.panel.line.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.window_beside.showNormal()
            self.window_beside.raise_()
        self.window_beside.activateWindow()

    def take_back(self) -> None:
        """Bring the panel back into the page; what was typed is saved first."""
        self._workspace.autosave.flush()
        beside, self.window_beside = self.window_beside, None
        if beside is None:
            return
        self.panel.header.set_pin(False, False)
        self._column.addWidget(self.panel, 1)
        self.panel.show()
        self._stack.setCurrentIndex(0)
        beside.deleteLater()

    def close_beside(self) -> None:
        """Close the narrow window, if it is open."""
        if self.window_beside is not None:
            self.window_beside.close()

    # --- parts

    def _make_bar(self) -> QWidget:
        bar = QFrame(self._here)
        row = QHBoxLayout(bar)
        row.setContentsMargins(16, 8, 16, 8)
        words = Text(_("Everything at hand while you talk."), "small", "muted")
        self.pop_out = WordsButton(_("Open beside the call"), "primary")
        self.pop_out.setToolTip(_("A narrow window beside the call (Ctrl+B)"))
        self.pop_out.setShortcut(BACK_KEY)
        self.pop_out.clicked.connect(self.open_beside)
        row.addWidget(words, 1)
        row.addWidget(self.pop_out)
        return bar

    def _make_away(self) -> QWidget:
        away = QWidget(self._stack)
        column = QVBoxLayout(away)
        column.setContentsMargins(32, 32, 32, 32)
        column.setSpacing(12)
        column.addStretch(1)
        column.addWidget(Text(_("Your notes stand beside the call."), "title"))
        column.addWidget(
            Text(_("They are in a narrow window of their own. Close it to have them here again."), tone="muted")
        )
        show = WordsButton(_("Show it"), "primary", _("Show the window beside the call"))
        show.clicked.connect(self.open_beside)
        back = WordsButton(_("Bring it back here"))
        back.clicked.connect(self.close_beside)
        buttons = QWidget()
        flow = FlowLayout(8, buttons)
        flow.addWidget(show)
        flow.addWidget(back)
        column.addWidget(buttons)
        column.addStretch(2)
        dress(away, "plain")
        return away

    # --- what happens

    def _show_row(self, check: str) -> None:
        if check not in WATCHED or all(row.check != check for row in self._checkup.rows):
            return
        words = pill_of(check, self._checkup.row(check).finding)
        if words is None:
            self.panel.header.set_pill(check, "", "neutral")
        else:
            self.panel.header.set_pill(check, words.text, words.grade, words.sentence)

    def _set_on_top(self, on_top: bool) -> None:
        if self.window_beside is not None:
            self.window_beside.set_on_top(on_top)
