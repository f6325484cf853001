import random
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from readiness.interview.dossier import DocumentKind
from readiness.store import Store, list_backups
from readiness.store.database import Database
from readiness.store.folder import FILE_NAME
from tests.readiness.store import typist

ROOT = Path(__file__).parents[3]


def kill_while(work: str, folder: Path, seconds: float) -> int:
    """Start the typist, kill it ``seconds`` after it has begun to save; return the last thing it said was saved."""
    command = [sys.executable, "-m", typist.__name__, work, str(folder)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as child:
        assert child.stdout is not None
        said = child.stdout.readline()
        time.sleep(seconds)
        child.kill()
        whole = [line for line in (said + child.stdout.read()).splitlines(keepends=True) if line.endswith("\n")]
    return int(whole[-1])


def assert_sound(folder: Path) -> None:
    with Database(folder / FILE_NAME) as database:
        assert database.one("PRAGMA integrity_check")[0] == "ok"
        assert database.all("PRAGMA foreign_key_check") == []


def check_typing(folder: Path, seconds: float) -> None:
    said = kill_while("typing", folder, seconds)
    with Store.open(folder) as store:
        note = store.notes.list(store.interviews.at_hand().id)[-1]
        assert int(note.text.split()[0]) in {said, said + 1}
        assert store.search(f"{note.text.split()[0]} typed")[0].id == note.id
    assert_sound(folder)


def check_importing(folder: Path, seconds: float) -> None:
    said = kill_while("importing", folder, seconds)
    with Store.open(folder) as store:
        at_hand = store.interviews.at_hand()
        last = store.documents.latest(at_hand.id, DocumentKind.RESUME)
        assert last is not None
        number = int(last.pages[0].removeprefix("page "))
        assert number in {said, said + 1}
        assert last.pages == (f"page {number}",) * 3
        assert store.documents.original(last.id) == f"{number} ".encode() * 20_000
    for backup in list_backups(folder):
        with Database(backup.file, read_only=True) as copy:
            assert copy.one("PRAGMA integrity_check")[0] == "ok"
    assert_sound(folder)


def check_migrating(folder: Path, seconds: float) -> None:
    said = kill_while("migrating", folder, seconds)
    with Database(folder / FILE_NAME) as database:
        version = database.number("PRAGMA user_version")
        assert version in {said, said + 1}
        steps = database.number("SELECT count(*) FROM sqlite_schema WHERE name LIKE 'step%'")
        indices = database.number("SELECT count(*) FROM sqlite_schema WHERE name LIKE 'index%'")
        letters = database.number("SELECT count(*) FROM letters")
        assert (steps, indices, letters) == (version - 1, version - 1, 4000 * (version - 1))
    assert_sound(folder)


CHECKS = {"typing": check_typing, "importing": check_importing, "migrating": check_migrating}


@pytest.mark.parametrize("kill", range(8))
@pytest.mark.parametrize("work", CHECKS)
def test_a_kill_loses_nothing_that_was_said_to_be_saved(work: str, kill: int, tmp_path: Path) -> None:
    CHECKS[work](tmp_path, random.Random(f"{work}{kill}").uniform(0, 0.12))


@pytest.mark.lab
@pytest.mark.parametrize("work", CHECKS)
def test_two_hundred_kills_lose_nothing(work: str, tmp_path: Path) -> None:
    chance = random.Random(work)
    folders = [tmp_path / str(kill) for kill in range(67)]
    for folder in folders:
        folder.mkdir()
    # Most of the time goes by waiting for the moment to kill, which several can do at once.
    with ThreadPoolExecutor(max_workers=4) as several:
        list(several.map(CHECKS[work], folders, [chance.uniform(0, 0.2) for _folder in folders]))
