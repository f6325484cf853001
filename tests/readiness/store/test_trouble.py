import os
import sqlite3
import stat
import sys
import threading
from pathlib import Path

import pytest

from readiness.store import (
    Busy,
    CorruptFile,
    DiskFull,
    DiskTrouble,
    NetworkDrive,
    ReadOnlyFolder,
    Store,
    StoreError,
    data_folder,
)
from readiness.store.database import reason_of
from readiness.store.folder import FILE_NAME, refuse_network_drive


def test_a_full_disk_loses_nothing_and_saving_goes_on_when_there_is_room(tmp_path: Path) -> None:
    with Store.open(tmp_path) as store:
        at_hand = store.interviews.at_hand()
        kept = store.notes.add(at_hand.id, "before")
        pages = store._database.number("PRAGMA page_count")
        store._database.execute(f"PRAGMA max_page_count = {pages}")
        with pytest.raises(DiskFull, match=r"full.*Make some room"):
            store.notes.add(at_hand.id, "x" * 100_000)
        assert store.notes.list(at_hand.id) == (kept,)
        store._database.execute("PRAGMA max_page_count = 1000000")
        store.notes.add(at_hand.id, "x" * 100_000)
        assert len(store.notes.list(at_hand.id)) == 2


def test_a_folder_that_cannot_be_made_is_a_sentence(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_text("in the way")
    for place in (file, file / "below"):
        with pytest.raises(ReadOnlyFolder, match=r"may not write in .*file"):
            Store.open(place)
    assert file.read_text() == "in the way"


def test_a_database_that_is_a_folder_is_a_sentence(tmp_path: Path) -> None:
    (tmp_path / FILE_NAME).mkdir()
    with pytest.raises(ReadOnlyFolder):
        Store.open(tmp_path)


def test_reading_without_writing_shows_what_is_there(tmp_path: Path) -> None:
    with Store.open(tmp_path) as store:
        at_hand = store.interviews.at_hand()
        store.notes.add(at_hand.id, "kept")
    before = sorted((file.name, file.stat().st_mtime_ns) for file in tmp_path.iterdir())
    with Store.open(tmp_path, read_only=True) as store:
        assert [note.text for note in store.notes.list(at_hand.id)] == ["kept"]
        with pytest.raises(ReadOnlyFolder):
            store.notes.add(at_hand.id, "new")
    assert [name for name, _time in before] == [FILE_NAME]
    assert (tmp_path / FILE_NAME).stat().st_mtime_ns == before[0][1]


@pytest.mark.parametrize("damage", ["start", "middle", "short"])
def test_a_damaged_file_is_said_to_be_and_left_as_it_is(tmp_path: Path, damage: str) -> None:
    with Store.open(tmp_path) as store:
        at_hand = store.interviews.at_hand()
        for number in range(200):
            store.notes.add(at_hand.id, f"note {number} " + "x" * 200)
    file = tmp_path / FILE_NAME
    data = bytearray(file.read_bytes())
    if damage == "start":
        data[:100] = b"this is no database".ljust(100)
    elif damage == "middle":
        data[4096:] = os.urandom(len(data) - 4096)
    else:
        del data[3000:]
    file.write_bytes(data)

    def read() -> None:
        with Store.open(tmp_path) as store:
            store.interviews.at_hand()
            store.notes.list(at_hand.id)

    with pytest.raises(CorruptFile, match=r"damaged.*There is no backup yet"):
        read()
    assert file.read_bytes() == bytes(data)


def test_two_programs_use_one_database_at_once(tmp_path: Path) -> None:
    with Store.open(tmp_path) as one, Store.open(tmp_path) as two:
        at_hand = one.interviews.at_hand()
        for number in range(50):
            (one if number % 2 else two).notes.add(at_hand.id, str(number))
        assert [note.text for note in one.notes.list(at_hand.id)] == [str(number) for number in range(50)]
        assert one.notes.list(at_hand.id) == two.notes.list(at_hand.id)


def test_a_writer_that_keeps_the_database_is_waited_for_and_then_named(tmp_path: Path) -> None:
    with Store.open(tmp_path) as one, Store.open(tmp_path) as two:
        at_hand = one.interviews.at_hand()

        def write_while_the_other_writes() -> None:
            with one.together():
                one.notes.add(at_hand.id, "first")
                two.notes.add(at_hand.id, "second")

        with pytest.raises(Busy, match="tried again"):
            write_while_the_other_writes()
        two.notes.add(at_hand.id, "second")
        assert [note.text for note in two.notes.list(at_hand.id)] == ["second"]


def test_two_programs_that_start_at_once_both_get_the_database(tmp_path: Path) -> None:
    problems: list[BaseException] = []

    def start() -> None:
        try:
            with Store.open(tmp_path) as store:
                store.settings.set(threading.current_thread().name, "here")
        except StoreError as error:
            problems.append(error)

    threads = [threading.Thread(target=start, name=f"program {number}") for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert problems == []
    with Store.open(tmp_path) as store:
        assert [store.settings.get(f"program {number}") for number in range(4)] == ["here"] * 4


def test_a_store_belongs_to_the_thread_that_opened_it(store: Store) -> None:
    problems: list[BaseException] = []

    def use() -> None:
        try:
            store.settings.get("x")
        except sqlite3.ProgrammingError as error:
            problems.append(error)
        with store.another() as mine:
            mine.settings.set("x", "from another thread")

    thread = threading.Thread(target=use)
    thread.start()
    thread.join()
    assert len(problems) == 1
    assert store.settings.get("x") == "from another thread"


@pytest.mark.parametrize(
    ("kind", "folder"),
    [("nfs4", "/home/jane/data"), ("cifs", "/mnt/with space/notes"), ("fuse.sshfs", "/srv/deep/er")],
)
def test_a_network_drive_is_refused(tmp_path: Path, kind: str, folder: str) -> None:
    table = tmp_path / "mountinfo"
    table.write_text(
        "21 1 8:1 / / rw shared:1 - ext4 /dev/sda1 rw\n"
        "22 21 0:40 / /home/jane rw - nfs4 server:/home rw\n"
        "23 21 0:41 / /mnt/with\\040space rw - cifs //server/share rw\n"
        "24 21 0:42 / /srv rw - ext4 /dev/sdb1 rw\n"
        "25 24 0:43 / /srv/deep rw - fuse.sshfs host: rw\n"
        "a broken line\n"
    )
    with pytest.raises(NetworkDrive, match=kind):
        refuse_network_drive(Path(folder), table)
    refuse_network_drive(Path("/srv/notes"), table)
    refuse_network_drive(Path("/home/janet"), table)
    refuse_network_drive(Path("/srv/notes"), tmp_path / "no such table")


def test_a_windows_share_is_refused() -> None:
    with pytest.raises(NetworkDrive, match="SMB"):
        refuse_network_drive(Path("\\\\server\\share\\notes"))


def test_without_the_log_a_network_drive_can_be_used_on_request(tmp_path: Path) -> None:
    with Store.open(tmp_path, allow_network_drive=True) as store, store.another() as other:
        other.settings.set("x", "y")
        assert store.settings.get("x") == "y"
        assert store._database.one("PRAGMA journal_mode")[0] == "delete"


def test_commits_are_on_the_disk_when_they_return(store: Store) -> None:
    assert store._database.one("PRAGMA journal_mode")[0] == "wal"
    assert store._database.number("PRAGMA synchronous") == 2
    assert store._database.number("PRAGMA foreign_keys") == 1


def test_the_folder_is_private_and_may_be_chosen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "share"))
    monkeypatch.setenv("HOME", str(tmp_path))
    assert data_folder().is_relative_to(tmp_path)
    folder = data_folder(tmp_path / "deep" / "er")
    assert folder.is_dir()
    Store.open(folder).close()
    if sys.platform != "win32":
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700
        assert stat.S_IMODE((folder / FILE_NAME).stat().st_mode) == 0o600


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        (sqlite3.SQLITE_FULL, DiskFull),
        (sqlite3.SQLITE_IOERR_SHMSIZE, DiskFull),
        (sqlite3.SQLITE_IOERR_WRITE, DiskTrouble),
        (sqlite3.SQLITE_READONLY_DBMOVED, ReadOnlyFolder),
        (sqlite3.SQLITE_CANTOPEN, ReadOnlyFolder),
        (sqlite3.SQLITE_CORRUPT_INDEX, CorruptFile),
        (sqlite3.SQLITE_NOTADB, CorruptFile),
        (sqlite3.SQLITE_BUSY_SNAPSHOT, Busy),
    ],
)
def test_every_reason_of_the_database_is_a_sentence(code: int, kind: type[StoreError], tmp_path: Path) -> None:
    error = sqlite3.OperationalError("reason")
    error.sqlite_errorcode = code
    error.sqlite_errorname = "NAME"
    found = reason_of(error, tmp_path / FILE_NAME)
    assert type(found) is kind
    assert str(found).endswith(".")
    assert "NAME" in found.detail


def test_a_mistake_of_our_own_is_not_called_a_disk_problem(store: Store) -> None:
    with pytest.raises(sqlite3.OperationalError):
        store._database.execute("SELECT wrong")
