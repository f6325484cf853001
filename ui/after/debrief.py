"""How did it go: three boxes, ninety seconds; what was weak becomes practice."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from readiness.interview.dossier import Card as DebriefKept
from readiness.interview.dossier import CardKind
from readiness.interview.practice import WEAK
from readiness.words import _, plural
from ui.practice_cards import is_listed, list_question
from ui.widgets.announce import announce
from ui.widgets.boxes import Boxes
from ui.widgets.button import button
from ui.widgets.card import Card
from ui.workspace import Workspace

TO_PRACTISE = ("better", "nothing")


class DebriefCard(Card):
    """Kept as one card of the interview, so that search finds it and the next interview can learn from it."""

    journal_wanted = Signal()

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(_("How did it go?"), parent=parent)
        self._workspace = workspace
        self.journal = button(_("Journal…"), "quiet", _("Journal: what you learnt from all interviews"))
        self.journal.clicked.connect(self.journal_wanted)
        self.put_at_end(self.journal)
        self.boxes = Boxes(boxes_of_debrief(), joined=False)
        self.boxes.edited.connect(self._edited)
        self.body.addWidget(self.boxes)
        self.practise: dict[str, QPushButton] = {}
        for key, name, _hint in boxes_of_debrief():
            if key in TO_PRACTISE:
                made = self.practise[key] = button("", "link", _("Add to practice: {box}").format(box=name))
                made.clicked.connect(lambda _checked=False, key=key: self._to_practice(key))
                self.boxes.put_below(key, made)
        workspace.cards_changed.connect(self._offer)

    def refresh(self) -> None:
        """Show what is kept."""
        if not self._workspace.autosave.pending:
            card = self._card()
            self.boxes.set_values(dict(card.boxes) if card is not None else {})
        self._offer()

    def _card(self) -> DebriefKept | None:
        interview = self._workspace.interview.id
        own = [card for card in self._workspace.cards(CardKind.DEBRIEF) if card.interview == interview]
        return own[0] if own else None

    def _edited(self) -> None:
        self._offer()
        if self._workspace.store is not None:
            interview, boxes = self._workspace.interview.id, self.boxes.values()
            self._workspace.autosave.later("debrief", lambda: self._save(interview, boxes))

    def _save(self, interview: int, boxes: dict[str, str]) -> None:
        store = self._workspace.store
        if store is None:
            return
        own = [card for card in store.cards.list(interview, CardKind.DEBRIEF) if card.interview == interview]
        if own:
            store.cards.save(DebriefKept(own[0].id, interview, own[0].kind, own[0].title, boxes, own[0].position))
        else:
            store.cards.add(interview, CardKind.DEBRIEF, _("How it went"), boxes)

    def _lines(self, key: str) -> list[str]:
        return [line.strip(" -*•\t") for line in self.boxes.edits[key].text().splitlines() if line.strip(" -*•\t")]

    def _offer(self) -> None:
        """The button stands where there is something to add, and says when it was."""
        for key, made in self.practise.items():
            lines = self._lines(key)
            left = [line for line in lines if not is_listed(self._workspace, line)] if lines else []
            made.setVisible(bool(lines))
            made.setEnabled(bool(left))
            made.setText(_("Add to practice") if left else _("In practice"))

    def _to_practice(self, key: str) -> None:
        """Each line becomes a question that comes up more often than the others."""
        added = 0
        for line in self._lines(key):
            if not is_listed(self._workspace, line) and list_question(self._workspace, line, WEAK):
                added += 1
        said = plural("{count} question added to practice.", "{count} questions added to practice.", added)
        announce(self, said.format(count=added))
        self._offer()


def boxes_of_debrief() -> tuple[tuple[str, str, str], ...]:
    """Key, name and hint of the three boxes."""
    return (
        ("strong", _("Strong"), _("What went well? One story, one answer.")),
        ("better", _("Better next time"), _("What would you answer differently?")),
        ("nothing", _("They asked, I had nothing"), _("Which question caught you without an answer?")),
    )
