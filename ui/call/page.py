"""The Call page: the panel in the main window, or, with one press, in a narrow window of its own beside the call."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from readiness.words import _
from ui.call.panel import CallPanel
from ui.call.window import CallWindow, can_stay_on_top
from ui.theme import dress
from ui.widgets.button import button
from ui.widgets.text import Text
from ui.workspace import Workspace


class CallPage(QWidget):
    """Owns the panel and lends it to the narrow window."""

    plan_b_asked = Signal()

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        dress(self, "page")
        self.title = _("Call")
        self._workspace = workspace
        self.panel = CallPanel(workspace)
        self.panel.plan_b_asked.connect(self.plan_b_asked)
        self.window_beside: CallWindow | None = None
        self._stack = QStackedWidget()
        self._here = QWidget()
        self._column = here = QVBoxLayout(self._here)
        here.setContentsMargins(0, 0, 0, 0)
        here.setSpacing(0)
        self._bar = QWidget()
        bar = QHBoxLayout(self._bar)
        bar.setContentsMargins(16, 8, 16, 8)
        self.pop_out = button(_("Open beside the call"), "primary")
        self.pop_out.setToolTip(_("A narrow window that stays above the others (Ctrl+B)"))
        self.pop_out.setShortcut("Ctrl+B")
        self.pop_out.clicked.connect(self.open_beside)
        bar.addWidget(Text(_("Everything at hand while you talk."), "small", "muted"), 1)
        bar.addWidget(self.pop_out)
        here.addWidget(self._bar)
        here.addWidget(self.panel, 1)
        self._stack.addWidget(self._here)
        self._stack.addWidget(self._make_away())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stack)

    def activated(self) -> None:
        """The page came into view: the next key belongs to the note line."""
        if self.window_beside is None:
            self.panel.line.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        self._workspace.autosave.flush()

    def deactivated(self) -> None:
        """Another page is shown."""
        self._workspace.autosave.flush()

    def open_beside(self) -> None:
        """Put the panel into a narrow window of its own."""
        if self.window_beside is not None:
            self.window_beside.raise_()
            self.window_beside.activateWindow()
            return
        self.window_beside = CallWindow(self.panel, self._workspace.interview.title)
        self.window_beside.closed.connect(self.take_back)
        self._on_top.setVisible(can_stay_on_top())
        self._stack.setCurrentIndex(1)
        self.window_beside.place_beside(self.window())
        self.window_beside.show()
        self.panel.line.edit.setFocus()

    def take_back(self) -> None:
        """Bring the panel back into the page."""
        beside, self.window_beside = self.window_beside, None
        if beside is None:
            return
        self._column.addWidget(self.panel, 1)
        self.panel.show()
        self._stack.setCurrentIndex(0)
        beside.deleteLater()

    def close_beside(self) -> None:
        """Close the narrow window, if it is open."""
        if self.window_beside is not None:
            self.window_beside.close()

    def _make_away(self) -> QWidget:
        away = QWidget()
        column = QVBoxLayout(away)
        column.setContentsMargins(32, 32, 32, 32)
        column.setSpacing(12)
        column.addStretch(1)
        column.addWidget(Text(_("Your notes stand beside the call."), "title"))
        column.addWidget(
            Text(_("They are in a narrow window of their own. Close it to have them here again."), tone="muted")
        )
        show = button(_("Show it"), "primary", _("Show the window beside the call"))
        show.clicked.connect(self.open_beside)
        back = button(_("Bring it back here"))
        back.clicked.connect(self.close_beside)
        self._on_top = button(_("Keep it above other windows"))
        self._on_top.setCheckable(True)
        self._on_top.setChecked(True)
        self._on_top.toggled.connect(self._set_on_top)
        row = QHBoxLayout()
        for made in (show, back, self._on_top):
            row.addWidget(made)
        row.addStretch(1)
        column.addLayout(row)
        column.addStretch(2)
        return away

    def _set_on_top(self, on_top: bool) -> None:
        if self.window_beside is not None:
            self.window_beside.set_on_top(on_top)
