"""How values are written in rows: times as UTC text that sorts, lists as JSON."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from datetime import UTC, date, datetime

Now = Callable[[], datetime]


def now_utc() -> datetime:
    """Return the current time with its zone."""
    return datetime.now(UTC)


def to_text(moment: datetime) -> str:
    """Write an aware time as UTC with milliseconds. Raises ``ValueError`` for a time without a zone."""
    if moment.tzinfo is None:
        raise ValueError("a stored time needs its zone")
    return moment.astimezone(UTC).isoformat(timespec="milliseconds")


def maybe_text(moment: datetime | None) -> str | None:
    """:func:`to_text` for a time that may be unknown."""
    return None if moment is None else to_text(moment)


def to_time(text: str) -> datetime:
    """Read what :func:`to_text` wrote."""
    return datetime.fromisoformat(text)


def maybe_time(text: str | None) -> datetime | None:
    """:func:`to_time` for a time that may be unknown."""
    return None if text is None else to_time(text)


def maybe_date(text: str | None) -> date | None:
    """Read an ISO date that may be unknown."""
    return None if text is None else date.fromisoformat(text)


def to_json(words: Iterable[str]) -> str:
    """Write a list of strings."""
    return json.dumps(list(words), ensure_ascii=False)


def to_words(text: str) -> tuple[str, ...]:
    """Read what :func:`to_json` wrote."""
    return tuple(str(word) for word in json.loads(text))
