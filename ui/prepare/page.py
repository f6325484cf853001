"""The Prepare page: one interview, its call, its documents, what they ask for; a list at the left chooses."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from readiness.words import _
from ui.page import Footing, Page
from ui.theme import theme
from ui.widgets.button import button
from ui.widgets.card import Card
from ui.widgets.item_list import ItemList
from ui.widgets.text import Text
from ui.workspace import Workspace

LIST_WIDTH, LARGEST_SHARE = 210, 0.3
LEAST_FOR_PRIVACY = 360
MARGIN = 10


@dataclass(frozen=True, slots=True)
class Part:
    """One line of the list: how its content is made when it is first wanted, and the quiet figure behind its name.

    ``make`` is given the widget it will stand in: what gets another parent later is dressed and measured twice.
    """

    key: str
    title: str
    make: Callable[[QWidget], QWidget]
    detail: Callable[[], str] = str


class PreparePage(Page):
    """Builds a part when it is first chosen."""

    interviews_wanted = Signal()
    sample_wanted = Signal()
    """The person wants to look at an invented interview first."""
    page_wanted = Signal(str)
    """Another page of the window, by its key."""
    invitation_dropped = Signal(object)
    """Bytes or text of an invitation that was dropped somewhere else."""

    def __init__(self, workspace: Workspace, parts: tuple[Part, ...], parent: QWidget | None = None) -> None:
        self.title = _("Prepare")
        super().__init__(parent)
        self._workspace = workspace
        self._parts = {part.key: part for part in parts}
        self._made: dict[str, QWidget] = {}
        self._saved = ""
        self.list = ItemList(_("Parts of the preparation"))
        for part in parts:
            self.list.add(part.key, part.title, part.detail())
        self.list.chosen.connect(self._go_to)
        side = Card(margin=MARGIN)
        self.switch = button(_("Interviews…"), name=_("Interviews: switch, new, next round (Ctrl+O)"))
        self.switch.setToolTip(_("Another interview (Ctrl+O)"))
        self.switch.clicked.connect(self.interviews_wanted)
        self.sample = button(_("Try a sample interview"), "link")
        self.sample.clicked.connect(self.sample_wanted)
        side.body.addWidget(self.list, 1)
        side.body.addWidget(self.switch)
        side.body.addWidget(self.sample)
        self._privacy = Text(_("Everything stays on this computer."), "tiny", "muted")
        side.body.addWidget(self._privacy)
        self._side = side
        self._stack = QStackedWidget(self)
        row = QHBoxLayout()
        row.setSpacing(18)
        row.addWidget(side)
        row.addWidget(self._stack, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 18)
        column.addLayout(row)
        for signal in (workspace.documents_changed, workspace.cards_changed):
            signal.connect(self.refresh)
        workspace.interview_changed.connect(self._offer_sample)
        self._offer_sample()
        workspace.saved.connect(self._say_saved)
        workspace.troubled.connect(self._say)
        theme().changed.connect(self._fit)
        self._fit()
        self.list.set_chosen(parts[0].key)
        self.show_part(parts[0].key)

    def show_part(self, key: str) -> None:
        """Show a part, building it the first time."""
        self._stack.setCurrentWidget(self._make(key))
        self.list.set_chosen(key)

    def _go_to(self, key: str) -> None:
        """By hand: a part that was never seen is made and then shown, and the window answers in between."""
        if key in self._made:
            self.show_part(key)
            return

        def make() -> None:
            if self.list.key == key:
                self._make(key)
                QTimer.singleShot(0, self, show)

        def show() -> None:
            if self.list.key == key:
                self.show_part(key)

        QTimer.singleShot(0, self, make)

    def part(self, key: str) -> QWidget | None:
        """The content of a part, None while it was never chosen."""
        return self._made.get(key)

    def take_invitation(self, source: object) -> None:
        """Show what an invitation says, and ask whether it is right."""
        self.show_part("call")
        self.invitation_dropped.emit(source)

    def _make(self, key: str) -> QWidget:
        if key not in self._made:
            self._made[key] = self._parts[key].make(self._stack)
            self._stack.addWidget(self._made[key])
        return self._made[key]

    def refresh(self, *_what: object) -> None:
        """Bring the figures behind the names up to date."""
        for part in self._parts.values():
            self.list.change(part.key, detail=part.detail())

    def activated(self) -> None:
        self.refresh()
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def deactivated(self) -> None:
        self._workspace.autosave.flush()

    def footing(self) -> Footing:
        return Footing(self._saved)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _offer_sample(self) -> None:
        """While nothing is entered, something to look at is offered."""
        interview = self._workspace.interview
        self.sample.setVisible(not interview.title and interview.start is None)

    def _say_saved(self) -> None:
        self._say(_("Saved"))

    def _say(self, words: str) -> None:
        if words != self._saved:
            self._saved = words
            self.furniture_changed.emit()

    def _fit(self) -> None:
        self._privacy.setVisible(self.height() >= theme().px(LEAST_FOR_PRIVACY))
        share = max(LIST_WIDTH, round(self.width() * LARGEST_SHARE))
        least = self.switch.sizeHint().width() + 2 * MARGIN + 2
        self._side.setFixedWidth(max(least, min(theme().px(LIST_WIDTH), share)))
