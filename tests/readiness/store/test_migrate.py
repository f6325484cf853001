import sqlite3
from pathlib import Path

import pytest

from readiness.store import ForeignFile, NewerSchema, Store, list_backups
from readiness.store.database import Database
from readiness.store.folder import FILE_NAME, touch_private
from readiness.store.migrate import migrate
from readiness.store.schema import APPLICATION_ID, MIGRATIONS

OWN = f"PRAGMA application_id = {APPLICATION_ID}"
ONE = (OWN, "CREATE TABLE a (x)")
TWO = ("CREATE TABLE b (x)", "INSERT INTO b VALUES (1)")
BROKEN = ("CREATE TABLE c (x)", "INSERT INTO nowhere VALUES (1)")


@pytest.fixture
def database(tmp_path: Path):
    file = tmp_path / FILE_NAME
    touch_private(file)
    with Database(file) as opened:
        yield opened


def tables(database: Database) -> set[str]:
    return {row["name"] for row in database.all("SELECT name FROM sqlite_schema")}


def test_each_version_is_applied_once_and_backed_up_before(database: Database) -> None:
    backups: list[int] = []
    note = lambda: backups.append(database.number("PRAGMA user_version"))  # noqa: E731
    assert migrate(database, note, [ONE]) == 1
    assert backups == []
    assert migrate(database, note, [ONE, TWO]) == 1
    assert backups == [1]
    assert migrate(database, note, [ONE, TWO]) == 0
    assert backups == [1]
    assert tables(database) == {"a", "b"}


def test_a_version_that_fails_leaves_nothing_of_itself(database: Database) -> None:
    migrate(database, lambda: None, [ONE])
    with pytest.raises(sqlite3.OperationalError):
        migrate(database, lambda: None, [ONE, TWO, BROKEN])
    assert tables(database) == {"a", "b"}
    assert database.number("PRAGMA user_version") == 2


def test_a_version_that_another_program_applied_meanwhile_is_not_applied_again(database: Database) -> None:
    migrate(database, lambda: None, [ONE])

    def other_program() -> None:
        with Database(database.file) as other:
            migrate(other, lambda: None, [ONE, TWO])

    assert migrate(database, other_program, [ONE, TWO]) == 0
    assert database.number("SELECT count(*) FROM b") == 1


def test_a_newer_database_is_left_exactly_as_it_is(tmp_path: Path) -> None:
    Store.open(tmp_path).close()
    with sqlite3.connect(tmp_path / FILE_NAME) as connection:
        connection.execute(f"PRAGMA user_version = {len(MIGRATIONS) + 1}")
    connection.close()
    before = (tmp_path / FILE_NAME).read_bytes()
    with pytest.raises(NewerSchema, match="newer version") as refused:
        Store.open(tmp_path)
    assert str(len(MIGRATIONS) + 1) in refused.value.detail
    assert (tmp_path / FILE_NAME).read_bytes() == before


def test_the_database_of_another_program_is_left_alone(tmp_path: Path) -> None:
    with sqlite3.connect(tmp_path / FILE_NAME) as connection:
        connection.execute("CREATE TABLE bookmarks (x)")
    connection.close()
    before = (tmp_path / FILE_NAME).read_bytes()
    with pytest.raises(ForeignFile, match="another program"):
        Store.open(tmp_path)
    assert (tmp_path / FILE_NAME).read_bytes() == before


def test_an_older_database_is_backed_up_and_brought_up_to_date(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with Store.open(tmp_path) as store:
        store.notes.add(store.interviews.at_hand().id, "kept")
    newer = (*MIGRATIONS, ("ALTER TABLE notes ADD COLUMN colour TEXT",))
    monkeypatch.setattr("readiness.store.store.migrate", lambda database, before: migrate(database, before, newer))
    with Store.open(tmp_path) as store:
        (note,) = store.notes.list(store.interviews.at_hand().id)
    assert note.text == "kept"
    (backup,) = list_backups(tmp_path)
    with Database(backup.file, read_only=True) as copy:
        assert copy.number("PRAGMA user_version") == len(MIGRATIONS)
