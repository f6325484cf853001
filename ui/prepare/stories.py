"""Stories in four boxes: situation, task, action, result, with a small remark where one helps."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from readiness.interview.dossier import Card as StoryCard
from readiness.interview.dossier import CardKind
from readiness.interview.nudges import about_claim, about_story, spoken_seconds
from readiness.interview.starters import story_boxes
from readiness.store.deletions import Deletion
from readiness.words import _, plural
from ui.prepare.desk import CardDesk
from ui.widgets.boxes import Boxes
from ui.widgets.button import button
from ui.widgets.card import Card, scrolling
from ui.widgets.columns import Columns
from ui.widgets.empty_state import EmptyState
from ui.widgets.fields import show_words
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.item_list import ItemList
from ui.widgets.text import Text
from ui.workspace import Workspace

SECONDS_PER_MINUTE = 60


class StoryEditor(QWidget):
    """One story: its four boxes, and what would make it stronger. Kept as it is typed."""

    changed = Signal()

    def __init__(self, desk: CardDesk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.story: StoryCard | None = None
        self.boxes = Boxes(story_boxes())
        self.boxes.edited.connect(self._edited)
        self.remarks = Text("", "small", "caution")
        self.length = Text("", "tiny", "muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for part in (self.boxes, self.remarks, self.length):
            column.addWidget(part)

    def show_story(self, story: StoryCard) -> None:
        """Show a story as it is kept, or as it is being typed."""
        self.story = story
        self.boxes.set_values(story.boxes)
        self._remark()

    def _edited(self) -> None:
        if self.story is not None:
            self.story = self._desk.edit(self.story, boxes=self.boxes.values())
            self._remark()
            self.changed.emit()

    def _remark(self) -> None:
        boxes = self.boxes.values()
        said = [*about_story(boxes), *about_claim(" ".join(boxes.values()))]
        self.remarks.set_text("\n".join(said[:2]))
        self.remarks.setVisible(bool(said))
        seconds = spoken_seconds(" ".join(boxes.values()))
        minutes, rest = divmod(seconds, SECONDS_PER_MINUTE)
        self.length.set_text(_("About {time} aloud").format(time=f"{minutes}:{rest:02d}") if seconds else "")
        self.length.setVisible(bool(seconds))


class StoriesPart(QWidget):
    """The list of stories and the one in hand. Ctrl+N begins one, Del in the list deletes, Ctrl+Z brings back."""

    practice_wanted = Signal(str)
    """The title of a story to tell aloud."""

    def __init__(self, workspace: Workspace, desk: CardDesk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace, self._desk = workspace, desk
        self._stories: dict[str, StoryCard] = {}
        self._interview = 0
        self._deleted: Deletion | None = None
        self.list = ItemList(_("Stories"))
        self.list.chosen.connect(self.choose)
        self.new = button(_("New story"), name=_("New story (Ctrl+N)"))
        self.new.clicked.connect(self.begin)
        self.undo = button(_("Undo delete"), "quiet", _("Bring the deleted story back (Ctrl+Z)"))
        self.undo.clicked.connect(self.bring_back)
        self.undo.hide()
        self.name = QLineEdit()
        self.name.setAccessibleName(_("Title of the story"))
        self.name.setPlaceholderText(_("A short title, as “The six-hour night”"))
        self.name.textChanged.connect(self._renamed)
        self.editor = StoryEditor(desk)
        self.editor.changed.connect(self._edited)
        self.remove = button(_("Delete this story"), "quiet")
        self.remove.clicked.connect(self.delete)
        self.practise = button(_("● Practise this story"))
        self.practise.clicked.connect(lambda: self.practice_wanted.emit(self.name.text()))
        self.empty = EmptyState(
            _("No stories yet"),
            _("A story answers “tell me about a time when”: where it was, what was yours, what you did, what changed."),
            _("Write the first story"),
        )
        self.empty.action_pressed.connect(self.begin)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        self._stack = QStackedWidget(self)
        layout.addWidget(self._stack)
        empty = Card(parent=self._stack)
        empty.body.addWidget(self.empty)
        self._stack.addWidget(empty)
        self._stack.addWidget(Columns(self._make_left(), self._make_right(), parent=self._stack))
        for keys, does in (("Ctrl+N", self.begin), ("Ctrl+Z", self.bring_back)):
            shortcut = QShortcut(QKeySequence(keys), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(does)
        erase = QShortcut(QKeySequence("Del"), self.list, context=Qt.ShortcutContext.WidgetShortcut)
        erase.activated.connect(self.delete)
        workspace.cards_changed.connect(self.refresh)
        workspace.documents_changed.connect(self._look_whose)
        self.refresh()

    def refresh(self) -> None:
        """Show the stories as they are now; the one in hand stays in hand."""
        self._interview = self._workspace.interview.id
        stories = {str(story.id): story for story in self._desk.cards(CardKind.STORY)}
        chosen = self.list.key
        if list(stories) != list(self._stories):
            self.list.blockSignals(True)
            self.list.clear()
            for key in stories:
                self.list.add(key, "")
            self.list.blockSignals(False)
        self._stories = stories
        for key, story in stories.items():
            self._show_line(key, story)
        self._stack.setCurrentIndex(1 if stories else 0)
        if stories:
            self.choose(chosen if chosen in stories else next(iter(stories)))

    def choose(self, key: str) -> None:
        """Take a story in hand."""
        story = self._stories[key]
        self.list.set_chosen(key)
        show_words(self.name, story.title)
        self.editor.show_story(story)
        self.practise.setEnabled(bool(story.title.strip()))

    def begin(self) -> None:
        """A new story, its title in hand."""
        self.begin_with("")

    def begin_with(self, title: str) -> None:
        """A new story of this title, its first empty field in hand."""
        made = self._desk.add(CardKind.STORY, title, {})
        if made is not None:
            self.refresh()
            self.choose(str(made.id))
            field = self.editor.boxes.edits["situation"] if title else self.name
            field.setFocus(Qt.FocusReason.OtherFocusReason)

    def reveal(self, story: int) -> None:
        """Take the story with this number in hand."""
        if str(story) in self._stories:
            self.choose(str(story))

    def delete(self) -> None:
        """Delete the story in hand; it can be brought back."""
        story = self.editor.story
        if story is not None and str(story.id) in self._stories:
            self._deleted = self._desk.delete(story) or self._deleted
            self.undo.setVisible(self._deleted is not None)

    def bring_back(self) -> None:
        """Bring back what was deleted last."""
        if self._deleted is not None:
            deleted, self._deleted = self._deleted, None
            self._desk.undo(deleted)
            self.undo.hide()

    def _look_whose(self) -> None:
        """Another interview has other stories."""
        if self._workspace.interview.id != self._interview:
            self.refresh()

    def _make_left(self) -> Card:
        left = Card(_("Stories"))
        left.body.addWidget(Text(_("Five or six stories answer most questions."), "small", "muted"))
        left.body.addWidget(self.list, 1)
        foot = QWidget()
        flow = FlowLayout(8, foot)
        flow.addWidget(self.new)
        flow.addWidget(self.undo)
        left.body.addWidget(foot)
        return left

    def _make_right(self) -> Card:
        right = Card(_("Story"))
        right.put_at_end(self.remove)
        inside = QWidget()
        right.body.addWidget(scrolling(inside), 1)
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.name)
        column.addWidget(self.editor)
        column.addStretch(1)
        right.body.addWidget(self.practise, 0, Qt.AlignmentFlag.AlignLeft)
        return right

    def _renamed(self, title: str) -> None:
        story = self.editor.story
        if story is not None:
            self.editor.story = self._desk.edit(story, title=title)
            self.practise.setEnabled(bool(title.strip()))
            self._edited()

    def _edited(self) -> None:
        story = self.editor.story
        if story is not None:
            self._stories[str(story.id)] = story
            self._show_line(str(story.id), story)

    def _show_line(self, key: str, story: StoryCard) -> None:
        missing = sum(not story.boxes.get(box, "").strip() for box, _name, _hint in story_boxes())
        detail = plural("{count} box empty", "{count} boxes empty", missing).format(count=missing) if missing else ""
        title = story.title.strip() or _("A story without a title")
        self.list.change(key, title, detail, "good" if not missing else "unknown")
