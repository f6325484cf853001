"""The tables, as the list of steps that built them: one entry a version, each a list of single statements.

A step that has been released is never changed; a new one is added after it.

Deleted rows stay, marked with the entry of the deletion log (``deleted``), so that every deletion can be undone until
it is purged. ``found`` is the full-text index over notes, pages and cards; its row number is ``id * 4`` plus the place
(0 note, 1 page, 2 card), so that triggers can keep it without a look-up. Its column ``owner`` holds one word, "owner"
with the interview's number or "ownerall", so that a search in one interview reads only the rows of that one.
"""

from __future__ import annotations

APPLICATION_ID = 0x43524459  # "CRDY"

_TABLES = (
    """CREATE TABLE deletions (
        id INTEGER PRIMARY KEY, at TEXT NOT NULL, place TEXT NOT NULL, label TEXT NOT NULL, undone_at TEXT)""",
    """CREATE TABLE interviews (
        id INTEGER PRIMARY KEY, company TEXT NOT NULL, role TEXT NOT NULL, starts_at TEXT, ends_at TEXT,
        time_zone TEXT NOT NULL, service TEXT NOT NULL, join_url TEXT NOT NULL, passcode TEXT NOT NULL,
        meeting_id TEXT NOT NULL, stage TEXT NOT NULL, who_calls TEXT NOT NULL, follow_up TEXT,
        archived INTEGER NOT NULL DEFAULT 0, previous INTEGER REFERENCES interviews(id) ON DELETE SET NULL,
        created_at TEXT NOT NULL, deleted INTEGER REFERENCES deletions(id))""",
    """CREATE TABLE people (
        interview INTEGER NOT NULL REFERENCES interviews(id) ON DELETE CASCADE, position INTEGER NOT NULL,
        name TEXT NOT NULL, role TEXT NOT NULL, pronunciation TEXT NOT NULL, email TEXT NOT NULL, phone TEXT NOT NULL,
        PRIMARY KEY (interview, position)) WITHOUT ROWID""",
    """CREATE TABLE dial_in (
        interview INTEGER NOT NULL REFERENCES interviews(id) ON DELETE CASCADE, position INTEGER NOT NULL,
        number TEXT NOT NULL, code TEXT NOT NULL, country TEXT NOT NULL,
        PRIMARY KEY (interview, position)) WITHOUT ROWID""",
    "CREATE TABLE originals (digest TEXT PRIMARY KEY, size INTEGER NOT NULL, data BLOB NOT NULL)",
    """CREATE TABLE documents (
        id INTEGER PRIMARY KEY, interview INTEGER NOT NULL REFERENCES interviews(id) ON DELETE CASCADE,
        kind TEXT NOT NULL, name TEXT NOT NULL, version INTEGER NOT NULL,
        digest TEXT NOT NULL REFERENCES originals(digest), warnings TEXT NOT NULL, corrected INTEGER NOT NULL DEFAULT 0,
        added_at TEXT NOT NULL, deleted INTEGER REFERENCES deletions(id))""",
    "CREATE INDEX documents_of ON documents (interview, kind, version)",
    "CREATE INDEX documents_from ON documents (digest)",
    """CREATE TABLE pages (
        id INTEGER PRIMARY KEY, document INTEGER NOT NULL REFERENCES documents(id) ON DELETE CASCADE,
        number INTEGER NOT NULL, text TEXT NOT NULL)""",
    "CREATE UNIQUE INDEX pages_of ON pages (document, number)",
    """CREATE TABLE notes (
        id INTEGER PRIMARY KEY, interview INTEGER NOT NULL REFERENCES interviews(id) ON DELETE CASCADE,
        text TEXT NOT NULL, created_at TEXT NOT NULL, call_second INTEGER, flagged INTEGER NOT NULL DEFAULT 0,
        revision INTEGER NOT NULL DEFAULT 1, deleted INTEGER REFERENCES deletions(id))""",
    "CREATE INDEX notes_of ON notes (interview, created_at)",
    """CREATE TABLE cards (
        id INTEGER PRIMARY KEY, interview INTEGER REFERENCES interviews(id) ON DELETE CASCADE, kind TEXT NOT NULL,
        title TEXT NOT NULL, boxes TEXT NOT NULL, position INTEGER NOT NULL, words TEXT NOT NULL,
        deleted INTEGER REFERENCES deletions(id))""",
    "CREATE INDEX cards_of ON cards (interview, kind, position)",
    """CREATE TABLE ticks (
        interview INTEGER NOT NULL REFERENCES interviews(id) ON DELETE CASCADE, item TEXT NOT NULL,
        ticked_at TEXT NOT NULL, PRIMARY KEY (interview, item)) WITHOUT ROWID""",
    """CREATE TABLE requirements (
        id INTEGER PRIMARY KEY, interview INTEGER NOT NULL REFERENCES interviews(id) ON DELETE CASCADE,
        text TEXT NOT NULL, kind TEXT NOT NULL, position INTEGER NOT NULL, hidden INTEGER NOT NULL DEFAULT 0)""",
    "CREATE INDEX requirements_of ON requirements (interview, position)",
    """CREATE TABLE links (
        requirement TEXT NOT NULL, evidence TEXT NOT NULL, belongs INTEGER NOT NULL, at TEXT NOT NULL,
        PRIMARY KEY (requirement, evidence)) WITHOUT ROWID""",
    "CREATE TABLE settings (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID",
)


def _indexed(table: str, place: int, column: str, owner: str) -> tuple[str, ...]:
    """Return the triggers that keep the index of one table."""
    row = f"{{}}.id * 4 + {place}"
    return (
        f"CREATE TRIGGER {table}_added AFTER INSERT ON {table} BEGIN INSERT INTO found(rowid, body, owner)"
        f" VALUES ({row.format('new')}, new.{column}, 'owner' || {owner}); END",
        f"CREATE TRIGGER {table}_changed AFTER UPDATE OF {column} ON {table} WHEN new.{column} <> old.{column} BEGIN"
        f" UPDATE found SET body = new.{column} WHERE rowid = {row.format('new')}; END",
        f"CREATE TRIGGER {table}_gone AFTER DELETE ON {table} BEGIN"
        f" DELETE FROM found WHERE rowid = {row.format('old')}; END",
    )


_SEARCH = (
    """CREATE VIRTUAL TABLE found USING fts5(
        body, owner, tokenize = "unicode61 remove_diacritics 2", prefix = '1 2 3 4')""",
    *_indexed("notes", 0, "text", "new.interview"),
    *_indexed("pages", 1, "text", "(SELECT interview FROM documents WHERE id = new.document)"),
    *_indexed("cards", 2, "words", "coalesce(new.interview, 'all')"),
)

MIGRATIONS: tuple[tuple[str, ...], ...] = ((f"PRAGMA application_id = {APPLICATION_ID}", *_TABLES, *_SEARCH),)
