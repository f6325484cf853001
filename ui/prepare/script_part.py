"""What to say: opening, phrases, closing, hard questions; names filled in, every line in one's own words."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from readiness.interview.dossier import Card as ScriptCard
from readiness.interview.dossier import CardKind
from readiness.interview.nudges import about_hard
from readiness.interview.starters import BLANK, Starter, filled, hard_questions, script
from readiness.words import _
from ui.prepare.desk import CardDesk
from ui.slices import Slices
from ui.theme import dress
from ui.widgets.boxes import GrowingEdit
from ui.widgets.button import button
from ui.widgets.card import Card, scrolling
from ui.widgets.columns import Columns
from ui.widgets.text import Text
from ui.workspace import Workspace

TO_FILL_IN = f"[{BLANK}]"
"""A blank that is seen as one, before a full stop too."""


class ScriptLine(QFrame):
    """One line: what it is for, and the words. A starter until it is edited, then a card of the interview."""

    def __init__(self, part: ScriptPart, kind: CardKind, starter: Starter) -> None:
        super().__init__()
        self.kind, self.starter = kind, starter
        self.card: ScriptCard | None = None
        self._part = part
        dress(self, "field")
        self.edit = GrowingEdit(starter.title, _("Nothing is said here. Write your own words."))
        self.edit.textChanged.connect(self._edited)
        self.remark = Text("", "tiny", "caution")
        self.back = button(
            _("As it was"), "quiet", _("Take the suggested words again: {what}").format(what=starter.title)
        )
        self.back.clicked.connect(lambda: part.restore(self))
        inside = QVBoxLayout(self)
        inside.setContentsMargins(10, 6, 10, 7)
        inside.setSpacing(1)
        label = Text(starter.title, "small-strong")
        label.setBuddy(self.edit)
        for widget in (label, self.edit, self.remark, self.back):
            inside.addWidget(widget)
        self._filling = False

    def show_words(self, card: ScriptCard | None, words: str) -> None:
        """Show the card's words, or the starter's with the names filled in."""
        self.card = card
        self._filling = True
        self.edit.set_text(card.boxes.get("text", "") if card is not None else words)
        self._filling = False
        self._remark()

    def _edited(self) -> None:
        if not self._filling:
            self._part.keep(self)
            self._remark()

    def _remark(self) -> None:
        text = self.edit.text()
        own = self.kind is CardKind.HARD and self.card is not None
        said = list(about_hard(self.starter.theme, text)) if own else []
        if not said and self.card is not None and TO_FILL_IN in text:
            said = [_("There is still a blank to fill in.")]
        self.remark.set_text(said[0] if said else "")
        self.remark.setVisible(bool(said))
        self.back.setVisible(self.card is not None)


class Said:
    """What every line says as things stand."""

    def __init__(self, desk: CardDesk, workspace: Workspace, evidence: Callable[[], str]) -> None:
        self._own = {(kind, card.title): card for kind in (CardKind.SCRIPT, CardKind.HARD) for card in desk.cards(kind)}
        self._interview, self._me = workspace.interview, workspace.own_name()
        self._evidence = evidence().strip().rstrip(".")

    def into(self, line: ScriptLine) -> None:
        """Show it in the line."""
        words = filled(line.starter.text, self._interview, me=self._me, evidence=self._evidence)
        line.show_words(self._own.get((line.kind, line.starter.title)), words.replace(BLANK, TO_FILL_IN))


class ScriptPart(QWidget):
    """Lines by phase at the left, hard questions at the right."""

    def __init__(
        self, workspace: Workspace, desk: CardDesk, evidence: Callable[[], str], parent: QWidget | None = None
    ) -> None:
        """``evidence`` returns the best confirmed or suggested line of the resume."""
        super().__init__(parent)
        self._workspace, self._desk, self._evidence = workspace, desk, evidence
        self._lines: list[ScriptLine] = []
        self._making = Slices(self)
        names = {"opening": _("Opening"), "talking": _("Phrases in between"), "closing": _("Closing")}
        said, lines = _card(_("Script"), _("It stands in the Call window. The names fill in by themselves."))
        hard, answers = _card(_("Hard questions"), _("Short, honest, kind. Fill the blanks before the call."))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        # Around the lines before there are any: every further parent would measure and style all of them again.
        layout.addWidget(Columns(said, hard, parent=self))
        self._said = Said(self._desk, self._workspace, self._evidence)
        deeds: list[Callable[[], None]] = []
        for phase, name in names.items():
            deeds.append(partial(_put, lines, partial(Text, name, "section", "muted")))
            deeds += [self._adds(lines, CardKind.SCRIPT, one) for one in script() if one.theme == phase]
        deeds += [self._adds(answers, CardKind.HARD, one) for one in hard_questions()]
        for column in (lines, answers):
            column.addStretch(1)
        workspace.cards_changed.connect(self.refresh)
        workspace.interview_changed.connect(self._follow)
        self._making.begin(deeds)

    @property
    def lines(self) -> list[ScriptLine]:
        """Every line, made now if it was not yet."""
        self._making.finish()
        return self._lines

    def refresh(self) -> None:
        """Show every line as it would be said now; what is still to be made will say so."""
        self._said = Said(self._desk, self._workspace, self._evidence)
        for line in self._lines:
            self._said.into(line)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()

    def _follow(self) -> None:
        """Names change with every key typed in the call's form: only what is seen follows at once."""
        if self.isVisible():
            self.refresh()

    def keep(self, line: ScriptLine) -> None:
        """Keep a line in the person's own words."""
        text = line.edit.text()
        if line.card is not None:
            line.card = self._desk.edit(line.card, boxes={**line.card.boxes, "text": text})
            return
        place = "phase" if line.kind is CardKind.SCRIPT else "theme"
        line.card = self._desk.add(line.kind, line.starter.title, {place: line.starter.theme, "text": text})

    def restore(self, line: ScriptLine) -> None:
        """Take the suggested words again."""
        if line.card is not None and self._desk.delete(line.card) is not None:
            line.edit.setFocus()

    def _adds(self, column: QVBoxLayout, kind: CardKind, starter: Starter) -> Callable[[], None]:
        def make() -> QWidget:
            line = ScriptLine(self, kind, starter)
            self._lines.append(line)
            self._said.into(line)
            return line

        return partial(_put, column, make)


def _put(column: QVBoxLayout, make: Callable[[], QWidget]) -> None:
    """Put one more above the stretch at the end."""
    column.insertWidget(column.count() - 1, make())


def _card(title: str, under: str) -> tuple[Card, QVBoxLayout]:
    """A card that scrolls, and where its lines go."""
    card = Card(title)
    card.body.addWidget(Text(under, "small", "muted"))
    inside = QWidget()
    column = QVBoxLayout(inside)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(8)
    card.body.addWidget(scrolling(inside), 1)
    return card, column
