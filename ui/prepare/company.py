"""The company card: five boxes, one sentence each is enough."""

from __future__ import annotations

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from readiness.interview.dossier import Card as CompanyCard
from readiness.interview.dossier import CardKind
from readiness.interview.nudges import about_news, about_products
from readiness.interview.starters import company_boxes
from readiness.words import _
from ui.prepare.desk import CardDesk
from ui.widgets.boxes import Boxes
from ui.widgets.card import Card, scrolling
from ui.widgets.text import Text
from ui.workspace import Workspace


class CompanyPart(QWidget):
    """Kept as one card of the interview, made with the first word."""

    def __init__(self, workspace: Workspace, desk: CardDesk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace, self._desk = workspace, desk
        self._card: CompanyCard | None = None
        self.boxes = Boxes(company_boxes(), joined=False, least=2)
        self.boxes.edited.connect(self._edited)
        self._remarks = {
            "products": (about_products, Text("", "tiny", "caution")),
            "news": (about_news, Text("", "tiny", "caution")),
        }
        for key, (_about, remark) in self._remarks.items():
            self.boxes.put_below(key, remark)
        self.ground = Card(_("Company"), parent=self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.ground)
        self.ground.title.set_elided(True)
        words = _(
            "Ten minutes on their site fill this. One sentence in each box is enough; it stands in the Call window."
        )
        self.ground.body.addWidget(Text(words, "small", "muted"))
        inside = QWidget()
        self.ground.body.addWidget(scrolling(inside), 1)
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.boxes)
        column.addStretch(1)
        workspace.cards_changed.connect(self.refresh)
        workspace.interview_changed.connect(self._follow)
        self.refresh()

    def refresh(self) -> None:
        """Show what is kept."""
        cards = self._desk.cards(CardKind.COMPANY)
        self._card = cards[0] if cards else None
        self.boxes.set_values(self._card.boxes if self._card else {})
        self._remark()
        self.ground.set_title(self._workspace.interview.company or _("Company"))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()

    def _follow(self) -> None:
        """Fields change with every key typed in the call's form: only what is seen follows at once."""
        if self.isVisible():
            self.refresh()

    def _edited(self) -> None:
        if self._card is not None:
            self._card = self._desk.edit(self._card, boxes=self.boxes.values())
        else:
            self._card = self._desk.add(CardKind.COMPANY, _("Company"), self.boxes.values())
        self._remark()

    def _remark(self) -> None:
        values = self.boxes.values()
        for key, (about, remark) in self._remarks.items():
            said = next(about(values[key]), "")
            remark.set_text(said)
            remark.setVisible(bool(said))


def filled_boxes(desk: CardDesk) -> int:
    """How many of the boxes have something in them."""
    return sum(bool(text.strip()) for card in desk.cards(CardKind.COMPANY)[:1] for text in card.boxes.values())
