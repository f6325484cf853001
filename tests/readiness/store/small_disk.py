"""Run inside a mount namespace of its own: ``python -m tests.readiness.store.small_disk FOLDER``.

Mounts a file system of one megabyte on FOLDER, fills it, frees it, makes it read-only; says each sentence on a line.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from readiness.store import DiskFull, Store, StoreError, back_up
from readiness.store.moving import move
from tests.readiness.store.typist import say


def outcome(action: Callable[[], object]) -> str:
    try:
        action()
    except StoreError as error:
        return type(error).__name__
    return "done"


def refusal(home: Path, target: Path) -> str:
    try:
        move(home, target)
    except StoreError as error:
        return error.sentence.replace(str(target), "it")
    return "done"


def main(folder: Path) -> None:
    subprocess.run(["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(folder)], check=True)
    home = folder.with_name("home")
    Store.open(home).close()
    say(f"moving to it: {refusal(home, folder / 'notes')}")
    with Store.open(folder) as store:
        at_hand = store.interviews.at_hand()
        saved = 0
        try:
            for saved in range(10_000):
                store.notes.add(at_hand.id, f"{saved} " + "words " * 100)
        except DiskFull:
            say(f"full: {store.search(str(saved - 1))[0].snippet.split()[0] == str(saved - 1)}")
        say(f"all there: {len(store.notes.list(at_hand.id)) == saved}")
        say(f"backup: {outcome(lambda: back_up(folder))}")
        say(f"left over: {sorted(file.name for file in (folder / 'backups').iterdir())}")
    with Store.open(folder) as store:
        say(f"again: {outcome(lambda: store.notes.add(at_hand.id, 'x' * 5000))}")
        subprocess.run(["mount", "-o", "remount,size=8m", str(folder)], check=True)
        say(f"with room: {outcome(lambda: store.notes.add(at_hand.id, 'x' * 5000))}")
        say(f"sound: {store._database.one('PRAGMA integrity_check')[0]}")
    subprocess.run(["mount", "-o", "remount,ro", str(folder)], check=True)
    say(f"read-only: {outcome(lambda: Store.open(folder))}")
    with Store.open(folder, read_only=True) as store:
        say(f"readable: {len(store.notes.list(at_hand.id)) == saved + 1}")
        say(f"writing: {outcome(lambda: store.notes.add(at_hand.id, 'x'))}")
    say(f"moving to it: {refusal(home, folder / 'notes')}")
    say(f"still there: {sorted(file.name for file in home.iterdir())}")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
