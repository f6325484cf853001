import os
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from readiness.store import CorruptFile, Gone, Store, back_up, back_up_if_due, list_backups, restore
from readiness.store.backups import Backup, Contents, contents, surplus
from readiness.store.folder import BACKUP_FOLDER, FILE_NAME

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)


def texts(folder: Path) -> list[str]:
    with Store.open(folder) as store:
        return [note.text for note in store.notes.list(store.interviews.at_hand().id)]


def write(folder: Path, *lines: str) -> None:
    with Store.open(folder) as store:
        at_hand = store.interviews.at_hand()
        for line in lines:
            store.notes.add(at_hand.id, line)


def test_a_backup_is_made_when_the_last_is_an_hour_old(tmp_path: Path) -> None:
    write(tmp_path, "one")
    first = back_up_if_due(tmp_path, NOW)
    assert first is not None
    assert back_up_if_due(tmp_path, NOW + timedelta(minutes=59)) is None
    second = back_up_if_due(tmp_path, NOW + timedelta(hours=1))
    assert second is not None
    assert [backup.at for backup in list_backups(tmp_path)] == [second.at, first.at]
    assert {file.suffix for file in (tmp_path / BACKUP_FOLDER).iterdir()} == {".db"}


def test_a_backup_tells_what_it_holds(tmp_path: Path) -> None:
    write(tmp_path, "one", "two")
    with Store.open(tmp_path) as store:
        store.notes.delete(store.notes.list(store.interviews.at_hand().id)[0])
    backup = back_up(tmp_path, NOW)
    assert contents(backup) == Contents(interviews=1, notes=1, documents=0)
    backup.file.write_bytes(b"no database at all" * 300)
    with pytest.raises(CorruptFile):
        contents(backup)
    backup.file.unlink()
    with pytest.raises(Gone):
        contents(backup)


def test_two_backups_of_one_moment_are_both_kept(tmp_path: Path) -> None:
    write(tmp_path, "one")
    first, second = back_up(tmp_path, NOW, thinned=False), back_up(tmp_path, NOW, thinned=False)
    assert first.file != second.file
    assert len(list_backups(tmp_path)) == 2


def test_a_backup_from_the_future_does_not_stop_backups(tmp_path: Path) -> None:
    write(tmp_path, "one")
    back_up(tmp_path, NOW + timedelta(days=400))
    assert back_up_if_due(tmp_path, NOW) is not None


def test_backups_are_thinned_by_age_and_the_newest_stays() -> None:
    backups = [
        Backup(Path(f"{hours}.db"), NOW - timedelta(hours=hours, minutes=5), 1) for hours in range(0, 24 * 1000, 1)
    ]
    gone = set(surplus(backups, NOW))
    ages = [NOW - backup.at for backup in backups if backup not in gone]
    assert sum(age < timedelta(days=1) for age in ages) == 24
    assert 12 <= sum(timedelta(days=1) <= age < timedelta(days=14) for age in ages) <= 15
    assert 10 <= sum(timedelta(days=14) <= age < timedelta(days=90) for age in ages) <= 12
    assert 20 <= sum(timedelta(days=90) <= age < timedelta(days=730) for age in ages) <= 24
    assert sum(age >= timedelta(days=730) for age in ages) == 0
    lone = [Backup(Path("old.db"), NOW - timedelta(days=5000), 1)]
    assert surplus(lone, NOW) == ()


def test_thinning_over_time_keeps_a_backup_for_every_age() -> None:
    kept: list[Backup] = []
    moment = NOW
    for _hour in range(24 * 200):
        moment += timedelta(hours=1)
        kept.append(Backup(Path("x.db"), moment, 1))
        gone = set(surplus(kept, moment))
        kept = [backup for backup in kept if backup not in gone]
    ages = sorted(moment - backup.at for backup in kept)
    assert len(kept) < 70
    for days in (0, 1, 2, 5, 10, 13, 20, 40, 80, 120, 180):
        span = timedelta(days=1 if days < 14 else 7 if days < 90 else 30)
        assert any(abs(age - timedelta(days=days)) <= span for age in ages), days


def test_restoring_brings_the_old_state_and_keeps_the_new_one_as_a_backup(tmp_path: Path) -> None:
    write(tmp_path, "one")
    old = back_up(tmp_path, NOW)
    write(tmp_path, "two")
    before = restore(tmp_path, old, NOW + timedelta(minutes=1))
    assert texts(tmp_path) == ["one"]
    newest = list_backups(tmp_path)[0]
    assert before == newest.file
    restore(tmp_path, newest, NOW + timedelta(minutes=2))
    assert texts(tmp_path) == ["one", "two"]


def test_an_open_window_sees_the_restored_state(tmp_path: Path) -> None:
    write(tmp_path, "one")
    old = back_up(tmp_path, NOW)
    with Store.open(tmp_path) as store:
        at_hand = store.interviews.at_hand()
        store.notes.add(at_hand.id, "two")
        restore(tmp_path, old, NOW + timedelta(minutes=1))
        assert [note.text for note in store.notes.list(at_hand.id)] == ["one"]
        store.notes.add(at_hand.id, "three")
    assert texts(tmp_path) == ["one", "three"]


@pytest.mark.parametrize("keep", [0, 5000])
def test_a_damaged_file_is_moved_aside_and_a_backup_takes_its_place(tmp_path: Path, keep: int) -> None:
    write(tmp_path, "one", *("x" * 1000 for _ in range(50)))
    old = back_up(tmp_path, NOW)
    file = tmp_path / FILE_NAME
    damaged = file.read_bytes()[:keep] + os.urandom(9000)
    file.write_bytes(damaged)
    with pytest.raises(CorruptFile, match="There is 1 backup: restore it"):
        texts(tmp_path)
    with pytest.raises(CorruptFile):
        back_up(tmp_path, NOW + timedelta(hours=2))
    aside = restore(tmp_path, old, NOW + timedelta(hours=3))
    assert aside is not None
    assert aside.read_bytes() == damaged
    assert texts(tmp_path)[0] == "one"


def test_a_damaged_or_missing_backup_changes_nothing(tmp_path: Path) -> None:
    write(tmp_path, "one")
    backup = back_up(tmp_path, NOW)
    backup.file.write_bytes(b"SQLite format 3\0" + os.urandom(5000))
    with pytest.raises(CorruptFile):
        restore(tmp_path, backup)
    backup.file.unlink()
    with pytest.raises(Gone):
        restore(tmp_path, backup)
    assert texts(tmp_path) == ["one"]


def test_foreign_files_among_the_backups_are_left_alone(tmp_path: Path) -> None:
    write(tmp_path, "one")
    back_up(tmp_path, NOW)
    stranger = tmp_path / BACKUP_FOLDER / "callready-holiday.db"
    stranger.write_bytes(b"mine")
    assert len(list_backups(tmp_path)) == 1
    back_up(tmp_path, NOW + timedelta(days=4000))
    assert stranger.read_bytes() == b"mine"
