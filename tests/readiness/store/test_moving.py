"""Notes move to another folder whole, or stay where they are."""

from __future__ import annotations

import sqlite3
import stat
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from readiness.place import MOVED, notes_folder
from readiness.store import Busy, FolderGone, NetworkDrive, NotMoved, Store, back_up, list_backups, moving
from readiness.store.folder import BACKUP_FOLDER, FILE_NAME

AT = datetime(2026, 11, 26, 14, 0, tzinfo=UTC)


@pytest.fixture
def home(tmp_path: Path) -> Path:
    place = tmp_path / "home"
    with Store.open(place) as store:
        store.notes.add(store.interviews.at_hand().id, "They asked about pipelines.")
    back_up(place, AT)
    (place / "window.ini").write_text("[look]\n")
    return place


def words(home: Path) -> list[str]:
    with Store.open(home) as store:
        return [note.text for note in store.notes.list(store.interviews.at_hand().id)]


def below(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*")) if folder.exists() else []


def test_everything_goes_along_and_nothing_is_left_but_the_settings(home: Path, tmp_path: Path) -> None:
    target = tmp_path / "elsewhere"
    backups = [backup.file.name for backup in list_backups(home)]
    old, new = moving.move(home, target)
    assert (old, new) == (home, target)
    assert moving.clear(old)
    assert below(home) == [MOVED, "window.ini"]
    assert notes_folder(home) == target
    assert words(home) == ["They asked about pipelines."]
    assert [backup.file.name for backup in list_backups(target)] == backups
    if sys.platform != "win32":
        assert stat.S_IMODE(target.stat().st_mode) == 0o700
        modes = {stat.S_IMODE(path.stat().st_mode) for path in target.rglob("*") if path.is_file()}
        assert modes == {0o600}


def test_they_can_move_on_and_back_again(home: Path, tmp_path: Path) -> None:
    for chosen in (tmp_path / "first", tmp_path / "second", home):
        old, new = moving.move(home, chosen)
        assert new == chosen
        assert moving.clear(old)
    assert below(home) == sorted([BACKUP_FOLDER, *[f"{BACKUP_FOLDER}/{b.file.name}" for b in list_backups(home)],
                                  FILE_NAME, "window.ini"])  # fmt: skip
    assert not (tmp_path / "first").exists()
    assert words(home) == ["They asked about pipelines."]


def test_among_other_things_they_get_a_folder_of_their_own(home: Path, tmp_path: Path) -> None:
    shared = tmp_path / "Documents"
    shared.mkdir()
    (shared / "letter.odt").write_text("mine")
    _old, new = moving.move(home, shared)
    assert new == shared / "callready"
    assert words(home) == ["They asked about pipelines."]
    assert (shared / "letter.odt").read_text() == "mine"


def test_what_they_would_overwrite_is_refused(home: Path, tmp_path: Path) -> None:
    other = tmp_path / "callready"
    Store.open(other).close()
    for chosen, said in ((other, "are notes in"), (home, "lie in .* already"), (home / BACKUP_FOLDER / "x", "already")):
        before = below(tmp_path)
        with pytest.raises(NotMoved, match=said):
            moving.move(home, chosen)
        assert below(tmp_path) == before
    assert notes_folder(home) == home


def test_a_folder_below_a_file_is_a_sentence(home: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(NotMoved, match=r"may not write in .*stay where they are"):
        moving.move(home, tmp_path / "file" / "below")
    assert words(home) == ["They asked about pipelines."]


def test_a_disk_without_room_is_a_sentence_and_nothing_is_left_on_it(
    home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(moving, "SPARE_BYTES", 1 << 60)
    with pytest.raises(NotMoved, match=r"not enough room in .*full"):
        moving.move(home, tmp_path / "full")
    assert not (tmp_path / "full").exists()
    assert words(home) == ["They asked about pipelines."]


def test_another_computer_is_refused(home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(folder: Path) -> None:
        raise NetworkDrive(folder, "nfs4")

    monkeypatch.setattr(moving, "refuse_network_drive", refuse)
    with pytest.raises(NotMoved, match="lies on another computer"):
        moving.move(home, tmp_path / "far")
    assert not (tmp_path / "far").exists()


@pytest.mark.parametrize("step", ["check_copy", "_name"])
def test_whatever_fails_on_the_way_leaves_all_as_it_was(
    home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    def fail(*_given: object) -> None:
        raise OSError(28, "No space left on device")

    before = below(tmp_path)
    monkeypatch.setattr(moving, step, fail)
    with pytest.raises(NotMoved, match="not enough room"):
        moving.move(home, tmp_path / "elsewhere")
    assert below(tmp_path) == before
    assert words(home) == ["They asked about pipelines."]


def test_whoever_writes_meanwhile_keeps_them_where_they_are(home: Path, tmp_path: Path) -> None:
    other = sqlite3.connect(home / FILE_NAME, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(NotMoved) as refused:
        moving.move(home, tmp_path / "elsewhere")
    other.execute("ROLLBACK")
    other.close()
    assert isinstance(refused.value.__cause__, Busy)
    assert words(home) == ["They asked about pipelines."]


def test_a_disk_that_is_not_there_begins_nothing_new(home: Path, tmp_path: Path) -> None:
    _old, new = moving.move(home, tmp_path / "stick")
    new.rename(tmp_path / "unplugged")
    with pytest.raises(FolderGone, match=r"stick.*Connect the disk"):
        Store.open(home)
    assert not new.exists()
    (tmp_path / "unplugged").rename(new)
    assert words(home) == ["They asked about pipelines."]


@pytest.mark.parametrize("nonsense", ["", "relative/folder", "\udcff"])
def test_a_line_that_makes_no_sense_is_no_folder(tmp_path: Path, nonsense: str) -> None:
    (tmp_path / MOVED).write_bytes(nonsense.encode("utf-8", "surrogateescape"))
    assert notes_folder(tmp_path) == tmp_path
