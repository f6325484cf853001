"""Find as you type over notes, documents and cards, with the words that matched marked."""

from __future__ import annotations

import re
import sqlite3
from dataclasses import dataclass

from readiness.interview.dossier import CardKind, DocumentKind
from readiness.store.database import Database
from readiness.words import _

_OPEN, _CLOSE = "\x02", "\x03"  # control characters that no text a person typed contains
_SNIPPET_WORDS = 16
_RANKED_ROWS = 1500  # when more rows match, the newest say more than a rank, and cost a tenth


@dataclass(frozen=True, slots=True)
class Hit:
    """One place that matches.

    ``snippet`` is the text around the match, ``lit`` the (start, end) pairs inside it to highlight. ``place`` is
    "note", "page" or "card", ``id`` the id of the note, document or card, ``page`` the page of a document, ``where``
    the words that name the place. ``kind`` says which of the cards it is, empty for notes and documents.
    """

    place: str
    id: int
    interview: int | None
    snippet: str
    lit: tuple[tuple[int, int], ...]
    where: str
    page: int | None = None
    kind: str = ""


class Search:
    """Full-text search; call it with what stands in the search line."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def __call__(self, query: str, interview: int | None = None, limit: int = 50) -> tuple[Hit, ...]:
        """Return up to ``limit`` hits, the best first; only those of ``interview`` (and shared cards) if given.

        Every word must occur; the last one may be unfinished.
        """
        match = as_match(query, interview)
        if not match:
            return ()
        many = self._database.number(
            "SELECT count(*) FROM (SELECT 1 FROM found WHERE found MATCH ? LIMIT ?)", (match, _RANKED_ROWS)
        )
        order = "bm25(found, 1.0, 0.0)" if many < _RANKED_ROWS else "f.rowid DESC"
        rows = self._database.all(
            f"""WITH owner AS (
                SELECT f.rowid AS row, f.rowid / 4 AS id, f.rowid % 4 AS place,
                    snippet(found, 0, '{_OPEN}', '{_CLOSE}', '…', {_SNIPPET_WORDS}) AS snippet
                FROM found AS f WHERE found MATCH :match AND {_VISIBLE} ORDER BY {order} LIMIT :limit)
            SELECT o.place, o.snippet, coalesce(n.id, d.id, c.id) AS id,
                coalesce(n.interview, d.interview, c.interview) AS interview,
                n.created_at, n.call_second, d.kind AS document_kind, d.name, p.number, c.kind AS card_kind, c.title
            FROM owner AS o
            LEFT JOIN notes AS n ON o.place = 0 AND n.id = o.id
            LEFT JOIN pages AS p ON o.place = 1 AND p.id = o.id LEFT JOIN documents AS d ON d.id = p.document
            LEFT JOIN cards AS c ON o.place = 2 AND c.id = o.id""",
            {"match": match, "limit": limit},
        )
        return tuple(_hit(row) for row in rows)


_LIVE = "(x.interview IS NULL OR x.interview IN (SELECT id FROM interviews WHERE deleted IS NULL))"
_VISIBLE = f"""CASE f.rowid % 4
    WHEN 0 THEN EXISTS (SELECT 1 FROM notes AS x WHERE x.id = f.rowid / 4 AND x.deleted IS NULL AND {_LIVE})
    WHEN 1 THEN EXISTS (SELECT 1 FROM pages AS g JOIN documents AS x ON x.id = g.document
        WHERE g.id = f.rowid / 4 AND x.deleted IS NULL AND {_LIVE}
        AND x.version = (SELECT max(version) FROM documents AS v
            WHERE v.interview = x.interview AND v.kind = x.kind AND v.deleted IS NULL))
    ELSE EXISTS (SELECT 1 FROM cards AS x WHERE x.id = f.rowid / 4 AND x.deleted IS NULL AND {_LIVE}) END"""


def as_match(query: str, interview: int | None = None) -> str:
    """Turn typed words into an FTS5 expression in which nothing the person typed is an operator.

    Words are split as the index splits them; each is quoted, the last may go on ("spark pipe" finds "Spark pipeline").
    """
    words = re.findall(r"[^\W_]+", query)
    if not words:
        return ""
    quoted = [f'"{word}"' for word in words]
    if query[-1:].isalnum():
        quoted[-1] += "*"
    within = "" if interview is None else f' AND owner : ("owner{int(interview)}" OR "ownerall")'
    return f"body : ({' AND '.join(quoted)}){within}"


def _hit(row: sqlite3.Row) -> Hit:
    snippet, lit = _lights(str(row["snippet"]))
    place = ("note", "page", "card")[row["place"]]
    return Hit(
        place, row["id"], row["interview"], snippet, lit, _where(row, place), row["number"], row["card_kind"] or ""
    )


def _lights(marked: str) -> tuple[str, tuple[tuple[int, int], ...]]:
    text, lit, start = "", [], 0
    for part in re.split(f"([{_OPEN}{_CLOSE}])", marked):
        if part == _OPEN:
            start = len(text)
        elif part == _CLOSE:
            lit.append((start, len(text)))
        else:
            text += part
    return text, tuple(lit)


def _where(row: sqlite3.Row, place: str) -> str:
    if place == "note":
        if row["call_second"] is None:
            return _("Note of {date}").format(date=str(row["created_at"])[:10])
        minutes, seconds = divmod(int(row["call_second"]), 60)
        return _("Note at {minutes}:{seconds:02d}").format(minutes=minutes, seconds=seconds)
    if place == "page":
        return _("{document}, page {page}").format(document=_document_name(row), page=row["number"])
    return _("{kind}: {title}").format(kind=_card_name(row), title=row["title"])


def _document_name(row: sqlite3.Row) -> str:
    names = {
        DocumentKind.RESUME: _("Resume"),
        DocumentKind.JOB: _("Job description"),
        DocumentKind.COVER_LETTER: _("Cover letter"),
        DocumentKind.OTHER: str(row["name"]),
    }
    return names[DocumentKind(row["document_kind"])]


def _card_name(row: sqlite3.Row) -> str:
    names = {
        CardKind.STORY: _("Story"),
        CardKind.QUESTION: _("Question"),
        CardKind.SCRIPT: _("Script"),
        CardKind.HARD: _("Hard question"),
        CardKind.COMPANY: _("Company"),
        CardKind.PRACTICE: _("Practice"),
        CardKind.DEBRIEF: _("Debrief"),
    }
    return names[CardKind(row["card_kind"])]
