"""Puts the Prepare page together from what it is given."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtWidgets import QVBoxLayout, QWidget

from readiness.interview.dossier import CardKind, DocumentKind, Interview
from readiness.interview.practice import story_question
from readiness.interview.topics import topics_of
from readiness.words import _, plural
from ui.errands import Errands
from ui.matching import MatchBoard
from ui.prepare.answer_card import PracticeTools
from ui.prepare.call_form import CallForm
from ui.prepare.calm_part import CalmPart
from ui.prepare.company import CompanyPart, filled_boxes
from ui.prepare.desk import CardDesk
from ui.prepare.invitation_box import InvitationBox
from ui.prepare.match_part import MatchPart
from ui.prepare.match_words import best_line, covered
from ui.prepare.page import Part, PreparePage
from ui.prepare.plan_part import PlanPart
from ui.prepare.practice_part import PracticePart
from ui.prepare.questions import QuestionsPart
from ui.prepare.reminders_card import RemindersCard
from ui.prepare.script_part import ScriptPart
from ui.prepare.stories import StoriesPart
from ui.reminder_choices import ReminderChoices
from ui.slices import Slices
from ui.widgets.card import Card, scrolling
from ui.workspace import Workspace

if TYPE_CHECKING:
    from readiness.interview.invitation.model import Invitation, Reader

STORIES, PRACTICE = "stories", "practice"


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
    practice: PracticeTools
    monotonic: Callable[[], float]

    def reader(self) -> Reader:
        """Who reads an invitation, and when."""
        from readiness.interview.invitation.model import Reader  # noqa: PLC0415 - slow to load

        return Reader(self.now(), self.home, self.region)


def build_prepare(tools: PrepareTools, parent: QWidget | None = None) -> PreparePage:
    """Return the page, to stand in ``parent``; its parts are made when they are first chosen."""
    workspace = tools.workspace

    desk = CardDesk(workspace)
    reads: list[Callable[[bytes | str], None]] = []
    board = MatchBoard(workspace, tools.errands, workspace)

    def match(parent: QWidget) -> QWidget:
        part = MatchPart(workspace, board, desk, parent)
        part.part_wanted.connect(page.show_part)
        part.story_wanted.connect(tell)
        part.practice_wanted.connect(practise)
        return part

    def tell(title: str) -> None:
        page.show_part(STORIES)
        stories = page.part(STORIES)
        if isinstance(stories, StoriesPart):
            stories.begin_with(title)

    def practice(parent: QWidget) -> QWidget:
        topics = lambda: topics_of(one.matched.requirement.text for one in board.asked)  # noqa: E731
        return PracticePart(workspace, tools.practice, tools.now, topics, parent=parent)

    def practise(text: str, theme: str) -> None:
        page.show_part(PRACTICE)
        part = page.part(PRACTICE)
        if isinstance(part, PracticePart):
            part.ask(text, theme)

    def stories(parent: QWidget) -> QWidget:
        part = StoriesPart(workspace, desk, parent)
        part.practice_wanted.connect(lambda title: practise(story_question(title), "story"))
        return part

    def plan(parent: QWidget) -> QWidget:
        part = PlanPart(workspace, tools.now, tools.home, parent)
        part.part_wanted.connect(page.show_part)
        part.page_wanted.connect(page.page_wanted)
        return part

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
            Part("call", _("The call"), partial(_call, tools, reads)),
            Part("match", _("Match"), match, match_detail),
            _document(tools, DocumentKind.RESUME, _("Resume")),
            _document(tools, DocumentKind.JOB, _("Job description")),
            _document(tools, DocumentKind.COVER_LETTER, _("Cover letter")),
            Part("company", _("Company"), partial(CompanyPart, workspace, desk), company_detail),
            Part(STORIES, _("Stories"), stories, count(CardKind.STORY)),
            Part("ask", _("Questions to ask"), partial(QuestionsPart, workspace, desk), count(CardKind.QUESTION)),
            Part("script", _("Script"), partial(ScriptPart, workspace, desk, lambda: best_line(board.asked))),
            Part(PRACTICE, _("Practice"), practice),
            Part("calm", _("Calm"), partial(CalmPart, tools.monotonic), lambda: _("2 min")),
            Part("plan", _("Plan"), plan),
        ),
        parent,
    )
    page.invitation_dropped.connect(reads[0])
    board.changed.connect(page.refresh)
    board.refresh()
    return page


def _call(tools: PrepareTools, reads: list[Callable[[bytes | str], None]], parent: QWidget) -> QWidget:
    """The part about the call; how it reads an invitation is put into ``reads``."""
    content = QWidget()
    area = scrolling(content, parent)
    column = QVBoxLayout(content)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(14)
    workspace = tools.workspace
    box = InvitationBox(tools.errands, tools.reader, lambda: workspace.interview.start is not None)
    box.confirmed.connect(lambda invitation: _take(workspace, invitation))
    box.another.connect(lambda invitation: _take_as_new(workspace, invitation))
    reads.append(box.read)
    column.addWidget(box)
    column.addStretch(1)

    def put(made: QWidget) -> None:
        column.insertWidget(column.count() - 1, made)

    Slices(area).begin(
        (
            lambda: put(CallForm(workspace, lambda: tools.home, content)),
            lambda: put(RemindersCard(workspace, tools.choices, tools.now, content)),
        ),
        later=True,
    )
    return area


def _document(tools: PrepareTools, kind: DocumentKind, title: str) -> Part:
    def make(parent: QWidget) -> QWidget:
        card = Card(title, parent=parent)
        card.body.addWidget(tools.document_pane(kind, title), 1)
        return card

    def detail() -> str:
        found = tools.workspace.document(kind)
        several = found is not None and found.version > 1
        return _("v. {number}").format(number=found.version) if found and several else ""

    return Part(kind.value, title, make, detail)


def _take(workspace: Workspace, invitation: Invitation) -> None:
    filled = invitation.fill(workspace.interview)
    workspace.change(**{name: getattr(filled, name) for name in filled.__slots__ if name != "id"})


def _take_as_new(workspace: Workspace, invitation: Invitation) -> None:
    """Leave the interview at hand as it is: this call is another one."""
    made = workspace.change_now(lambda store: store.interviews.add(invitation.fill(Interview())))
    if made is not None:
        workspace.choose(made)
