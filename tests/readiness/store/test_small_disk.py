import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.readiness.store import small_disk

ROOT = Path(__file__).parents[3]


@pytest.mark.lab
def test_a_real_full_disk_and_a_real_read_only_disk_lose_nothing(tmp_path: Path) -> None:
    place = tmp_path / "disk"
    place.mkdir()
    own_user = [] if os.geteuid() == 0 else ["--map-root-user"]
    command = ["unshare", *own_user, "--mount", sys.executable, "-m", small_disk.__name__, str(place)]
    run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=60, check=False)
    assert run.stdout.splitlines() == [
        "moving to it: There is not enough room in it. Your notes stay where they are.",
        "full: True", "all there: True", "backup: DiskFull", "left over: []", "again: DiskFull", "with room: done",
        "sound: ok", "read-only: ReadOnlyFolder", "readable: True", "writing: ReadOnlyFolder",
        "moving to it: Callready may not write in it. Your notes stay where they are.", "still there: ['callready.db']",
    ], run.stdout + run.stderr  # fmt: skip
