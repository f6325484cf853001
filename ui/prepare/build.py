"""Puts the Prepare page together from what it is given."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from PySide6.QtWidgets import QVBoxLayout, QWidget

from readiness.interview.dossier import DocumentKind
from readiness.interview.invitation.model import Invitation, Reader
from readiness.words import _
from ui.errands import Errands
from ui.prepare.call_form import CallForm
from ui.prepare.invitation_box import InvitationBox
from ui.prepare.page import Part, PreparePage
from ui.widgets.card import Card, scrolling
from ui.workspace import Workspace


@dataclass(frozen=True, slots=True)
class PrepareTools:
    """What the page needs: the interview at hand, work beside the window, where home is, how a document is shown."""

    workspace: Workspace
    errands: Errands
    now: Callable[[], datetime]
    home: ZoneInfo
    region: str | None
    document_pane: Callable[[DocumentKind, str], QWidget]


def build_prepare(tools: PrepareTools) -> PreparePage:
    """Return the page; its parts are made when they are first chosen."""
    workspace = tools.workspace

    def call() -> QWidget:
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        box = InvitationBox(tools.errands, lambda: Reader(tools.now(), tools.home, tools.region))
        box.confirmed.connect(lambda invitation: _take(workspace, invitation))
        column.addWidget(box)
        column.addWidget(CallForm(workspace, lambda: tools.home))
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

    return PreparePage(
        workspace,
        (
            Part("call", _("The call"), call),
            document(DocumentKind.RESUME, _("Resume")),
            document(DocumentKind.JOB, _("Job description")),
            document(DocumentKind.COVER_LETTER, _("Cover letter")),
        ),
    )


def _take(workspace: Workspace, invitation: Invitation) -> None:
    filled = invitation.fill(workspace.interview)
    workspace.change(**{name: getattr(filled, name) for name in filled.__slots__ if name != "id"})
