"""Your stories in four boxes, one open at a time; they are written on Prepare."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from readiness.interview.dossier import Card as StoryCard
from readiness.interview.dossier import CardKind
from readiness.words import _
from ui.call.lighting import bring_into_view
from ui.widgets.button import Chevron
from ui.widgets.card import Card, rule, scrolling
from ui.widgets.empty_state import EmptyState
from ui.widgets.text import Text
from ui.widgets.wrapped import RowButton, WordsButton, walk
from ui.workspace import Workspace


def boxes_of(story: StoryCard) -> tuple[tuple[str, str], ...]:
    """The four boxes in their order, each with its name and what stands in it."""
    names = (
        ("situation", _("Situation")),
        ("task", _("Task")),
        ("action", _("Action")),
        ("result", _("Result")),
    )
    return tuple((name, story.boxes.get(key, "").strip()) for key, name in names)


class StoryView(Card):
    """One story: its title, and when open its boxes."""

    def __init__(self, story: StoryCard, parent: QWidget | None = None) -> None:
        super().__init__(margin=0, spacing=0, parent=parent)
        self.story = story
        self.setAccessibleName(story.title)
        self.opener = RowButton(story.title or _("A story without a title"), "strong")
        self.opener.setCheckable(True)
        self.chevron = Chevron()
        self.opener.put_at_end(self.chevron)
        self.boxes = QWidget()
        self._column = QVBoxLayout(self.boxes)
        self._column.setContentsMargins(0, 0, 0, 6)
        self._column.setSpacing(0)
        self._made = False
        self.boxes.hide()
        self.body.addWidget(self.opener)
        self.body.addWidget(self.boxes)

    def set_open(self, is_open: bool) -> None:
        """Show the boxes or not."""
        if is_open and not self._made:
            self._make_boxes()
        self.boxes.setVisible(is_open)
        self.opener.setChecked(is_open)
        self.opener.setAccessibleDescription(_("open") if is_open else _("closed"))
        self.chevron.set_open(is_open)

    def _make_boxes(self) -> None:
        """Made when they are first wanted: most stories stay closed."""
        self._made = True
        for name, text in boxes_of(self.story):
            self._column.addWidget(rule())
            box = QWidget()
            inside = QVBoxLayout(box)
            inside.setContentsMargins(12, 6, 12, 6)
            inside.setSpacing(0)
            inside.addWidget(Text(name, "small-strong", "muted"))
            inside.addWidget(Text(text) if text else Text(_("Nothing written yet."), None, "muted"))
            self._column.addWidget(box)


class StoriesPane(QWidget):
    """All stories of this interview, then those that serve every interview. Up and Down walk, Enter opens."""

    prepare_wanted = Signal()

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self.views: list[StoryView] = []
        inner = QWidget()
        self._column = QVBoxLayout(inner)
        self._column.setContentsMargins(16, 12, 16, 12)
        self._column.setSpacing(10)
        self.edit = WordsButton(_("Edit stories on Prepare"), "link")
        self.edit.clicked.connect(self.prepare_wanted)
        self._column.addWidget(self.edit, 0, Qt.AlignmentFlag.AlignLeft)
        self._column.addStretch(1)
        self._area = scrolling(inner)
        self.empty = EmptyState(
            _("No stories yet"),
            _("A story answers “tell me about a time when”: situation, task, action, result. Write them on Prepare."),
            _("Go to Prepare"),
        )
        self.empty.action_pressed.connect(self.prepare_wanted)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._area)
        layout.addWidget(self.empty)
        workspace.cards_changed.connect(self.refresh)
        workspace.interview_changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show the stories as they are kept now; the one that is open stays open."""
        stories = self._workspace.cards(CardKind.STORY)
        if [view.story for view in self.views] == list(stories):
            return
        opened = next((view.story.id for view in self.views if view.opener.isChecked()), None)
        for view in self.views:
            self._column.removeWidget(view)
            view.deleteLater()
        self.views = [StoryView(story) for story in stories]
        for place, view in enumerate(self.views):
            # A screen reader switches a button without clicking it.
            view.opener.toggled.connect(lambda on, view=view: self._switch(view, on))
            view.opener.installEventFilter(self)
            self._column.insertWidget(place, view)
            view.set_open(view.story.id == opened)
        self.edit.raise_()
        self._area.setVisible(bool(self.views))
        self.empty.setVisible(not self.views)
        self.setFocusProxy(self.views[0].opener if self.views else self.empty.action)

    def offer_prepare(self, there: bool) -> None:
        """Show the way to Prepare, or not."""
        self.edit.setVisible(there)
        self.empty.action.setVisible(there)

    def reveal(self, story: int) -> bool:
        """Open a story and bring it into view."""
        for view in self.views:
            if view.story.id == story:
                self._open(view)
                view.opener.setFocus(Qt.FocusReason.OtherFocusReason)
                return True
        return False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        return walk([view.opener for view in self.views], watched, event, self._area) or super().eventFilter(
            watched, event
        )

    def _switch(self, view: StoryView, is_open: bool) -> None:
        if is_open is not view.boxes.isHidden():
            return
        if is_open:
            self._open(view)
        else:
            view.set_open(False)

    def _open(self, view: StoryView) -> None:
        for other in self.views:
            other.set_open(other is view)
        bring_into_view(self._area, view)
