"""Cards and requirements: what was prepared, and which line answers which wish."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType

from readiness.interview.dossier import Card, CardKind, ConfirmedLink, RequirementKind, StoredRequirement
from readiness.store.database import Database
from readiness.store.deletions import Deletion, Deletions
from readiness.store.errors import Gone
from readiness.store.rows import Now, now_utc, to_text
from readiness.words import _


class Cards:
    """The repository of :class:`Card`: stories, questions, script, company, hard ones, practice, debrief."""

    def __init__(self, database: Database, deletions: Deletions) -> None:
        self._database = database
        self._deletions = deletions

    def add(self, interview: int | None, kind: CardKind, title: str, boxes: Mapping[str, str]) -> Card:
        """Keep a new card after the last of its kind."""
        with self._database.transaction():
            position = 1 + self._database.number(
                "SELECT max(position) FROM cards WHERE interview IS ? AND kind = ?", (interview, kind.value)
            )
            row = self._database.execute(
                "INSERT INTO cards (interview, kind, title, boxes, position, words) VALUES (?, ?, ?, ?, ?, ?)",
                (interview, kind.value, title, _boxes(boxes), position, _words(title, boxes)),
            ).lastrowid
        return Card(int(row or 0), interview, kind, title, MappingProxyType(dict(boxes)), position)

    def save(self, card: Card) -> Card:
        """Write title, boxes and place of a kept card. Raises :class:`Gone`."""
        changed = self._database.execute(
            "UPDATE cards SET title = ?, boxes = ?, position = ?, words = ? WHERE id = ? AND deleted IS NULL",
            (card.title, _boxes(card.boxes), card.position, _words(card.title, card.boxes), card.id),
        ).rowcount
        if not changed:
            raise Gone(card.title or _("This card"))
        return card

    def list(self, interview: int, kind: CardKind) -> tuple[Card, ...]:
        """Return the cards of one interview in their order, after them those that serve every interview."""
        rows = self._database.all(
            "SELECT * FROM cards WHERE (interview = ? OR interview IS NULL) AND kind = ? AND deleted IS NULL"
            " ORDER BY interview IS NULL, position, id",
            (interview, kind.value),
        )
        return tuple(_card(row) for row in rows)

    def everywhere(self, kind: CardKind) -> tuple[Card, ...]:
        """Return the cards of one kind of every interview that is not deleted, the newest interview first."""
        rows = self._database.all(
            "SELECT c.* FROM cards AS c JOIN interviews AS i ON i.id = c.interview WHERE c.kind = ?"
            " AND c.deleted IS NULL AND i.deleted IS NULL ORDER BY coalesce(i.starts_at, i.created_at) DESC, c.id DESC",
            (kind.value,),
        )
        return tuple(_card(row) for row in rows)

    def delete(self, card: Card) -> Deletion:
        """Hide one card; the deletion log can bring it back."""
        return self._deletions.delete("cards", card.id, card.title)


class Requirements:
    """The lines of the job description as the person left them, and what was confirmed about them."""

    def __init__(self, database: Database, now: Now = now_utc) -> None:
        self._database = database
        self._now = now

    def replace(self, interview: int, lines: Iterable[tuple[str, RequirementKind]]) -> tuple[StoredRequirement, ...]:
        """Take these lines, in this order, instead of the ones kept."""
        with self._database.transaction():
            self._database.execute("DELETE FROM requirements WHERE interview = ?", (interview,))
            self._database.many(
                "INSERT INTO requirements (interview, text, kind, position) VALUES (?, ?, ?, ?)",
                [(interview, text, kind.value, place) for place, (text, kind) in enumerate(lines, start=1)],
            )
        return self.list(interview)

    def save(self, requirement: StoredRequirement) -> StoredRequirement:
        """Write text, kind, place and whether it is hidden. Raises :class:`Gone`."""
        changed = self._database.execute(
            "UPDATE requirements SET text = ?, kind = ?, position = ?, hidden = ? WHERE id = ?",
            (requirement.text, requirement.kind.value, requirement.position, int(requirement.hidden), requirement.id),
        ).rowcount
        if not changed:
            raise Gone(requirement.text)
        return requirement

    def list(self, interview: int) -> tuple[StoredRequirement, ...]:
        """Return all lines in their order, the hidden ones too."""
        rows = self._database.all("SELECT * FROM requirements WHERE interview = ? ORDER BY position, id", (interview,))
        return tuple(_requirement(row) for row in rows)

    def confirm(self, requirement: str, evidence: str, belongs: bool) -> None:
        """Remember that these two texts belong together, or that they do not; it helps with every later job too."""
        self._database.execute(
            "INSERT INTO links VALUES (?, ?, ?, ?) ON CONFLICT (requirement, evidence)"
            " DO UPDATE SET belongs = excluded.belongs, at = excluded.at",
            (requirement, evidence, int(belongs), to_text(self._now())),
        )

    def forget(self, requirement: str, evidence: str) -> None:
        """Take back what was confirmed or rejected."""
        self._database.execute("DELETE FROM links WHERE requirement = ? AND evidence = ?", (requirement, evidence))

    def links(self) -> Sequence[ConfirmedLink]:
        """Return everything ever confirmed or rejected, oldest first."""
        rows = self._database.all("SELECT * FROM links ORDER BY at, requirement, evidence")
        return tuple(ConfirmedLink(row["requirement"], row["evidence"], bool(row["belongs"])) for row in rows)


def _requirement(row: sqlite3.Row) -> StoredRequirement:
    kind = RequirementKind(row["kind"])
    return StoredRequirement(row["id"], row["interview"], row["text"], kind, row["position"], bool(row["hidden"]))


def _boxes(boxes: Mapping[str, str]) -> str:
    return json.dumps(dict(boxes), ensure_ascii=False)


def _words(title: str, boxes: Mapping[str, str]) -> str:
    """What is found by searching: boxes whose key begins with an underscore are the program's own."""
    return "\n".join((title, *(text for key, text in boxes.items() if not key.startswith("_"))))


def _card(row: sqlite3.Row) -> Card:
    boxes = MappingProxyType({str(key): str(value) for key, value in json.loads(row["boxes"]).items()})
    return Card(row["id"], row["interview"], CardKind(row["kind"]), row["title"], boxes, row["position"])
