"""Small remembered values by key, and the ticks of the person's own list."""

from __future__ import annotations

from readiness.store.database import Database
from readiness.store.rows import Now, now_utc, to_text


class Settings:
    """Text by key."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def get(self, key: str, default: str = "") -> str:
        """Return the value kept under ``key``."""
        row = self._database.one("SELECT value FROM settings WHERE key = ?", (key,))
        return default if row is None else str(row["value"])

    def set(self, key: str, value: str) -> None:
        """Keep ``value`` under ``key``."""
        self._database.execute(
            "INSERT INTO settings VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value", (key, value)
        )


class Ticks:
    """What the person has ticked off for one interview."""

    def __init__(self, database: Database, now: Now = now_utc) -> None:
        self._database = database
        self._now = now

    def set(self, interview: int, item: str, ticked: bool) -> None:
        """Tick or untick ``item`` (any short id of the caller's)."""
        if ticked:
            self._database.execute(
                "INSERT OR IGNORE INTO ticks VALUES (?, ?, ?)", (interview, item, to_text(self._now()))
            )
        else:
            self._database.execute("DELETE FROM ticks WHERE interview = ? AND item = ?", (interview, item))

    def of(self, interview: int) -> frozenset[str]:
        """Return the ticked items."""
        rows = self._database.all("SELECT item FROM ticks WHERE interview = ?", (interview,))
        return frozenset(str(row["item"]) for row in rows)
