"""What they ask for against what was prepared, kept up to date beside the window whenever one of the two changes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from readiness.interview.dossier import Card, CardKind, ConfirmedLink, Document, DocumentKind, StoredRequirement
from ui.errands import Errands
from ui.workspace import Workspace

if TYPE_CHECKING:
    from readiness.interview.match import EvidenceLine, Matched, Requirement

REST_MS = 150
_SAME_SHARE = 0.75
SOURCES = (DocumentKind.RESUME, DocumentKind.COVER_LETTER)
"""The documents whose lines may answer, in the order in which they are asked."""
OWN = "own"
"""The source of a line that the person wrote for a requirement; it stands in no document, on page 0."""
STORY = "story:"
"""The source of a line that is a story, followed by the card's id."""


@dataclass(frozen=True, slots=True)
class Asked:
    """One requirement with its lines, and the story that fits it best (its card), if one does."""

    matched: Matched
    story: Card | None = None


@dataclass(frozen=True, slots=True)
class _Given:
    """Everything that a matching is made of."""

    job: Document | None
    sources: tuple[Document, ...]
    requirements: tuple[StoredRequirement, ...]
    stories: tuple[Card, ...]
    links: tuple[ConfirmedLink, ...]


class MatchBoard(QObject):
    """The matching of the interview at hand. ``changed`` tells that :attr:`asked` is another one now."""

    changed = Signal()

    def __init__(self, workspace: Workspace, errands: Errands, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace, self._errands = workspace, errands
        self._given: _Given | None = None
        self._asked: tuple[Asked, ...] = ()
        self._known = False
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._rest.timeout.connect(self.refresh)
        for signal in (workspace.interview_changed, workspace.documents_changed, workspace.cards_changed):
            signal.connect(self.soon)

    @property
    def asked(self) -> tuple[Asked, ...]:
        """Every requirement that is not hidden, in the order of the job description or the person's own."""
        return self._asked

    @property
    def has_job(self) -> bool:
        """Whether there is anything that says what they ask for."""
        return self._given is not None and (self._given.job is not None or bool(self._given.requirements))

    @property
    def has_evidence(self) -> bool:
        """Whether there is anything that could answer."""
        return self._given is not None and bool(self._given.sources or self._given.stories)

    @property
    def known(self) -> bool:
        """Whether a matching has come yet."""
        return self._known

    def soon(self) -> None:
        """Match anew after a short rest."""
        self._rest.start()

    def refresh(self) -> None:
        """Match anew where something is different; quick when nothing is."""
        self._rest.stop()
        given = self._gather()
        if given == self._given:
            return
        self._given = given

        def arrived(asked: tuple[Asked, ...]) -> None:
            # What was asked for since then is on its way.
            if given == self._given:
                self._asked, self._known = asked, True
                self.changed.emit()

        self._errands.run(lambda: _match(given), arrived)

    def _gather(self) -> _Given:
        workspace = self._workspace
        found = (workspace.document(kind) for kind in SOURCES)
        return _Given(
            workspace.document(DocumentKind.JOB),
            tuple(document for document in found if document is not None),
            workspace.requirements(),
            workspace.cards(CardKind.STORY),
            workspace.links(),
        )


def _match(given: _Given) -> tuple[Asked, ...]:
    """In another thread: the words of each requirement against every line, then against every story."""
    from readiness.interview.match import EvidenceLine, Status, evidence_lines, match  # noqa: PLC0415

    wanted = _requirements(given)
    lines: list[EvidenceLine] = []
    for document in given.sources:
        lines += evidence_lines(document.pages, document.kind.value)
    lines += _own_lines(given.links, wanted, [line.text for line in lines])
    told = {f"{STORY}{card.id}": card for card in given.stories}
    stories = [EvidenceLine(" ".join((card.title, *card.boxes.values())), 0, key) for key, card in told.items()]
    by_line = match(wanted, lines, given.links).matched
    by_story = match(wanted, stories, given.links).matched
    return tuple(
        Asked(one, told[other.evidence[0].source] if other.status is Status.COVERED and other.evidence else None)
        for one, other in zip(by_line, by_story, strict=True)
    )


def _own_lines(
    links: Sequence[ConfirmedLink], wanted: Sequence[Requirement], known: Sequence[str]
) -> list[EvidenceLine]:
    """What was confirmed for one of these requirements and stands in no document, reworded neither."""
    from readiness.interview.match import EvidenceLine  # noqa: PLC0415

    asked = {requirement.text for requirement in wanted}
    texts = (link.evidence for link in links if link.belongs and link.requirement in asked)
    own = dict.fromkeys(text for text in texts if not any(_alike(text, other) for other in known))
    return [EvidenceLine(text, 0, OWN) for text in own]


def _alike(one: str, other: str) -> bool:
    """Whether two lines share most of the words of the shorter one."""
    first, second = (set(re.findall(r"\w+", text.casefold())) for text in (one, other))
    return len(first & second) >= _SAME_SHARE * max(1, min(len(first), len(second)))


def _requirements(given: _Given) -> tuple[Requirement, ...]:
    from readiness.interview.match import Requirement, split_job_description  # noqa: PLC0415

    if given.requirements:
        return tuple(Requirement(one.text, one.kind) for one in given.requirements if not one.hidden)
    return tuple(split_job_description(given.job.pages)) if given.job is not None else ()
