"""Puts the Prepare page together from what it is given."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtWidgets import QVBoxLayout, QWidget

from readiness.interview.dossier import CardKind, DocumentKind
from readiness.words import _, plural
from ui.errands import Errands
from ui.matching import MatchBoard
from ui.prepare.call_form import CallForm
from ui.prepare.company import CompanyPart, filled_boxes
from ui.prepare.desk import CardDesk
from ui.prepare.invitation_box import InvitationBox
from ui.prepare.match_part import MatchPart
from ui.prepare.match_words import best_line, covered
from ui.prepare.page import Part, PreparePage
from ui.prepare.questions import QuestionsPart
from ui.prepare.reminders_card import RemindersCard
from ui.prepare.script_part import ScriptPart
from ui.prepare.stories import StoriesPart
from ui.reminder_choices import ReminderChoices
from ui.widgets.card import Card, scrolling
from ui.workspace import Workspace

if TYPE_CHECKING:
    from readiness.interview.invitation.model import Invitation, Reader

STORIES = "stories"


@dataclass(frozen=True, slots=True)
class PrepareTools:
    """What the page needs: the interview at hand, work beside the window, where home is, how a document is shown."""

    workspace: Workspace
    errands: Errands
    now: Callable[[], datetime]
    home: ZoneInfo
    region: str | None
    document_pane: Callable[[DocumentKind, str], QWidget]
    choices: ReminderChoices

    def reader(self) -> Reader:
        """Who reads an invitation, and when."""
        from readiness.interview.invitation.model import Reader  # noqa: PLC0415 - slow to load

        return Reader(self.now(), self.home, self.region)


def build_prepare(tools: PrepareTools) -> PreparePage:
    """Return the page; its parts are made when they are first chosen."""
    workspace = tools.workspace

    def call() -> QWidget:
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        box = InvitationBox(tools.errands, tools.reader)
        box.confirmed.connect(lambda invitation: _take(workspace, invitation))
        column.addWidget(box)
        column.addWidget(CallForm(workspace, lambda: tools.home))
        column.addWidget(RemindersCard(workspace, tools.choices, tools.now))
        column.addStretch(1)
        return scrolling(content)

    def document(kind: DocumentKind, title: str) -> Part:
        def make() -> QWidget:
            card = Card(title)
            card.body.addWidget(tools.document_pane(kind, title), 1)
            return card

        def detail() -> str:
            found = workspace.document(kind)
            several = found is not None and found.version > 1
            return _("v. {number}").format(number=found.version) if found and several else ""

        return Part(kind.value, title, make, detail)

    desk = CardDesk(workspace)
    board = MatchBoard(workspace, tools.errands, workspace)

    def match() -> QWidget:
        part = MatchPart(workspace, board, desk)
        part.part_wanted.connect(page.show_part)
        part.story_wanted.connect(tell)
        return part

    def tell(title: str) -> None:
        page.show_part(STORIES)
        stories = page.part(STORIES)
        if isinstance(stories, StoriesPart):
            stories.begin_with(title)

    def match_detail() -> str:
        return f"{covered(board.asked)}/{len(board.asked)}" if board.asked else ""

    def company_detail() -> str:
        notes = filled_boxes(desk)
        return plural("{count} note", "{count} notes", notes).format(count=notes) if notes else ""

    def count(kind: CardKind) -> Callable[[], str]:
        return lambda: str(len(desk.cards(kind)) or "")

    page = PreparePage(
        workspace,
        (
            Part("call", _("The call"), call),
            Part("match", _("Match"), match, match_detail),
            document(DocumentKind.RESUME, _("Resume")),
            document(DocumentKind.JOB, _("Job description")),
            document(DocumentKind.COVER_LETTER, _("Cover letter")),
            Part("company", _("Company"), lambda: CompanyPart(workspace, desk), company_detail),
            Part(STORIES, _("Stories"), lambda: StoriesPart(workspace, desk), count(CardKind.STORY)),
            Part("ask", _("Questions to ask"), lambda: QuestionsPart(workspace, desk), count(CardKind.QUESTION)),
            Part("script", _("Script"), lambda: ScriptPart(workspace, desk, lambda: best_line(board.asked))),
        ),
    )
    board.changed.connect(page.refresh)
    board.refresh()
    return page


def _take(workspace: Workspace, invitation: Invitation) -> None:
    filled = invitation.fill(workspace.interview)
    workspace.change(**{name: getattr(filled, name) for name in filled.__slots__ if name != "id"})
