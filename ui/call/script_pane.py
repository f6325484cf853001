"""The script: what to say now, by the phase of the call. It marks the phase by itself, but never moves by itself."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QPushButton, QVBoxLayout, QWidget

from readiness.interview.dossier import CardKind, DocumentKind
from readiness.interview.own_name import own_name
from readiness.words import _
from ui.call.lighting import bring_into_view, light
from ui.call.phases import Phase, phase_at, planned_seconds
from ui.call.script import Known, Saying, company_words, people_words, sayings
from ui.matching import MatchBoard
from ui.slices import Slices
from ui.theme import theme
from ui.widgets.card import Card, rule, scrolling
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.text import Text
from ui.widgets.wrapped import RowButton, WordsButton, walk
from ui.workspace import Workspace

_LOOK_MS = 5000
_TIGHT_BELOW = 200


class HardQuestion(QWidget):
    """A question one does not like; pressed, it shows the answer that was prepared."""

    def __init__(self, saying: Saying, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.question = RowButton(saying.title)
        self.question.setCheckable(True)
        self.answer = Text(saying.text, None, "muted")
        self.answer.setContentsMargins(24, 0, 12, 8)
        self.answer.hide()
        self.question.toggled.connect(self.answer.setVisible)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.question)
        column.addWidget(self.answer)


class ScriptPane(QWidget):
    """Opening, talking, closing, the company, one below the other. Choosing a phase goes to it; the clock marks it."""

    prepare_wanted = Signal()

    def __init__(self, workspace: Workspace, board: MatchBoard, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace, self._board = workspace, board
        self._shown: object = None
        self._making = Slices(self)
        # The layout is done after the last line, before this.
        self._making.finished.connect(lambda: QTimer.singleShot(0, self, self._made))
        self._chosen: Phase | None = None
        self._came = False
        self._group = QButtonGroup(self)
        self.phases: dict[Phase, QPushButton] = {}
        self._segments = QFrame()
        flow = FlowLayout(4, self._segments)
        flow.setContentsMargins(12, 6, 12, 6)
        for phase, words in (
            (Phase.OPENING, _("Opening")),
            (Phase.TALKING, _("Talking")),
            (Phase.CLOSING, _("Closing")),
        ):
            made = self.phases[phase] = WordsButton(words, "segment")
            made.setCheckable(True)
            made.setAutoExclusive(True)
            made.clicked.connect(lambda _checked=False, phase=phase: self.choose(phase))
            # A screen reader switches a button without clicking it.
            made.toggled.connect(lambda on, phase=phase: self.choose(phase) if on and phase is not self.phase else None)
            self._group.addButton(made)
            flow.addWidget(made)
        self.follow = WordsButton(_("Follow the clock"), "link", _("Let the clock mark the phase again"))
        self.follow.clicked.connect(lambda: self.choose(None))
        flow.addWidget(self.follow)
        self._inner = QWidget()
        self._column = QVBoxLayout(self._inner)
        self._column.setContentsMargins(16, 12, 16, 12)
        self._column.setSpacing(10)
        self.edit = WordsButton(_("Edit the script on Prepare"), "link")
        self.edit.clicked.connect(self.prepare_wanted)
        self._column.addWidget(self.edit, 0, Qt.AlignmentFlag.AlignLeft)
        self._column.addStretch(1)
        self.area = scrolling(self._inner)
        self.area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.area.setAccessibleName(_("Script"))
        self.cards: dict[Phase, Card] = {}
        self.questions: list[HardQuestion] = []
        self.company: Card | None = None
        self._company_title = ""
        self._revealed = ""
        self._lit: tuple[str, ...] = ()
        self._layout = layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._segments)
        layout.addWidget(self.area, 1)
        self._looking = QTimer(self)
        self._looking.setInterval(_LOOK_MS)
        self._looking.timeout.connect(self.mark)
        self._follow()
        self.refresh()
        self.mark()

    @property
    def phase(self) -> Phase:
        """The phase that is marked: the one chosen, else the clock's."""
        if self._chosen is not None:
            return self._chosen
        return phase_at(self._workspace.call_second(), planned_seconds(self._workspace.interview))

    def _follow(self) -> None:
        workspace = self._workspace
        for signal in (workspace.interview_changed, workspace.cards_changed, workspace.notes_changed):
            signal.connect(self.refresh)
        self._board.changed.connect(self.refresh)
        workspace.call_changed.connect(self.mark)

    def choose(self, phase: Phase | None) -> None:
        """Go to a phase and stay with it; None follows the clock again."""
        self._chosen, self._revealed = phase, ""
        self.mark()
        self.go_to_phase()

    def mark(self) -> None:
        """Mark the phase; nothing moves."""
        self.phases[self.phase].setChecked(True)
        for phase, made in self.phases.items():
            made.setFocusPolicy(Qt.FocusPolicy.StrongFocus if phase is self.phase else Qt.FocusPolicy.ClickFocus)
        self.follow.setVisible(self._chosen is not None)

    def go_to_phase(self) -> None:
        """Bring the lines of the phase to the top."""
        card = self.cards.get(self.phase)
        if card is not None:
            self._column.activate()
            self.area.verticalScrollBar().setValue(card.y() - 12)

    def take_focus(self) -> None:
        """The phase's lines are in view, arrow keys scroll."""
        self._revealed = ""
        self.go_to_phase()
        self.area.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def offer_prepare(self, there: bool) -> None:
        """Show the way to Prepare, or not."""
        self.edit.setVisible(there)

    def _made(self) -> None:
        """Lines that came above moved the phase: bring it back, unless the person has gone elsewhere."""
        light(self, self._lit)
        if self._revealed:
            self._bring(self._revealed)
        elif self._came and self.isVisible():
            self.go_to_phase()
        self._came = False

    def reveal(self, title: str) -> bool:
        """Open the hard question of that title, or go to the card that holds the line."""
        self._making.finish()
        part = self._bring(title)
        if isinstance(part, HardQuestion):
            part.question.setFocus(Qt.FocusReason.OtherFocusReason)
        # It stays in view, whatever the phase, also when the lines are built anew because the evidence is found.
        self._revealed = title if part is not None else ""
        return part is not None

    def light(self, words: tuple[str, ...]) -> None:
        """Mark every place where one of ``words`` begins a word, also in lines that are still to be made."""
        self._lit = words
        light(self, words)

    def _bring(self, title: str) -> QWidget | None:
        part: QWidget | None = next((one for one in self.questions if one.question.words.text() == title), None)
        if part is None and title == self._company_title:
            part = self.company
        if part is None:
            named = next((one for one in self._inner.findChildren(Text) if one.text() == title), None)
            part = named.parentWidget() if named is not None else None
        if isinstance(part, HardQuestion):
            part.question.setChecked(True)
        if part is not None:
            bring_into_view(self.area, part)
        return part

    def refresh(self) -> None:
        """Build the lines again where one is different."""
        workspace = self._workspace
        resume = workspace.document(DocumentKind.RESUME)
        me = own_name(resume.text) if resume is not None else ""
        known = Known(workspace.interview, me, self._evidence(), self._detail())
        lines = sayings(workspace.cards(CardKind.SCRIPT), workspace.cards(CardKind.HARD), known)
        people = people_words(workspace.interview)
        about = next(iter(workspace.cards(CardKind.COMPANY)), None)
        known_of = company_words(about)
        shown = lines, people, known_of, workspace.interview.company
        if shown == self._shown:
            return
        self._shown = shown
        for card in (*self.cards.values(), *((self.company,) if self.company else ())):
            self._column.removeWidget(card)
            card.deleteLater()
        self.cards, self.questions = {}, []
        for place, phase in enumerate(lines):
            card = self.cards[phase] = self._make(phase, people if phase is Phase.OPENING else ())
            self._column.insertWidget(place + (self._segments.parentWidget() is self._inner), card)
        self.company = self._about(workspace.interview.company, known_of) if known_of else None
        self._company_title = about.title if about is not None else ""
        if self.company is not None:
            self._column.insertWidget(self._column.indexOf(self.edit), self.company)
        self.edit.raise_()
        # The phase of now first: it is what one came for.
        order = sorted(lines, key=lambda phase: phase is not self.phase)
        self._making.begin(partial(self._add, phase, saying) for phase in order for saying in lines[phase])

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where height is short the phases scroll away with the lines."""
        super().resizeEvent(event)
        tight = self.height() < theme().px(_TIGHT_BELOW)
        if tight != (self._segments.parentWidget() is self._inner):
            (self._column if tight else self._layout).insertWidget(0, self._segments)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.mark()
        self._looking.start()
        self._came = True
        if not self._making.busy:
            QTimer.singleShot(0, self, self._made)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._revealed = ""
        self._looking.stop()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        rows = [question.question for question in self.questions]
        return walk(rows, watched, event, self.area) or super().eventFilter(watched, event)

    def _make(self, phase: Phase, people: tuple[str, ...]) -> Card:
        card = Card(margin=0, spacing=0)
        card.body.setContentsMargins(0, 8, 0, 4)
        card.setAccessibleName(self.phases[phase].text())
        title = Text(self.phases[phase].text(), "title")
        title.setContentsMargins(12, 0, 12, 4)
        card.body.addWidget(title)
        for words in people:
            who = Text(words, "small", "accent")
            who.setContentsMargins(12, 0, 12, 4)
            card.body.addWidget(who)
        return card

    def _about(self, company: str, known: tuple[Saying, ...]) -> Card:
        """What is known of the company, at the end: for the moment they ask why it is them."""
        card = Card(margin=0, spacing=0)
        card.body.setContentsMargins(0, 8, 0, 4)
        title = Text(company or _("Company"), "title")
        title.setContentsMargins(12, 0, 12, 4)
        card.setAccessibleName(title.text())
        card.body.addWidget(title)
        for one in known:
            card.body.addWidget(_line(one))
        return card

    def _add(self, phase: Phase, saying: Saying) -> None:
        column = self.cards[phase].body
        if saying.question and not self.questions:
            section = Text(_("Hard questions"), "section", "muted")
            section.setContentsMargins(12, 8, 12, 0)
            column.addWidget(rule())
            column.addWidget(section)
        column.addWidget(self._hard(saying) if saying.question else _line(saying))

    def _hard(self, saying: Saying) -> QWidget:
        made = HardQuestion(saying)
        made.question.installEventFilter(self)
        self.questions.append(made)
        return made

    def _evidence(self) -> str:
        """The line that speaks best for the person: one that was confirmed, else the strongest that was suggested."""
        lines = [line for asked in self._board.asked for line in asked.matched.evidence]
        best = max(lines, key=lambda line: (line.confirmed, line.score), default=None)
        return best.text if best is not None else ""

    def _detail(self) -> str:
        """What was flagged last in the notes of the call."""
        flagged = self._workspace.flagged_notes()
        return flagged[-1].text if flagged else ""


def _line(saying: Saying) -> QWidget:
    line = QWidget()
    column = QVBoxLayout(line)
    column.setContentsMargins(12, 4, 12, 6)
    column.setSpacing(0)
    column.addWidget(Text(saying.title, "small", "muted"))
    column.addWidget(Text(saying.text))
    return line
