"""The cheap look at the load, against counters that the test moves."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from readiness.adapters import processes
from readiness.adapters.glance import Glance
from readiness.adapters.host import SystemHost


def test_the_first_glance_knows_no_load_and_the_next_one_the_time_between(monkeypatch: pytest.MonkeyPatch) -> None:
    counters, own = [10.0, 100.0], [1.0]
    monkeypatch.setattr(processes, "machine_times", lambda: tuple(counters))
    monkeypatch.setattr(os, "times", lambda: SimpleNamespace(user=own[0], system=0.0))
    glance = Glance()
    assert glance.look().processor is None
    counters[:], own[0] = [18.0, 110.0], 3.0
    # Eight of ten seconds were busy, two of them our own.
    assert glance.look().processor == pytest.approx(0.6)
    assert glance.look().processor is None  # counters that stand still tell nothing


def test_memory_and_disk_are_told_without_names() -> None:
    load = SystemHost().glance()
    assert load.memory_available is not None
    assert 0 < load.memory_available <= 1
    assert load.disk_free_bytes is None or load.disk_free_bytes >= 0
    assert load.heaviest == ()


@pytest.mark.skipif(sys.platform != "linux", reason="sysfs")
def test_slowing_down_counts_from_the_glance_before_and_is_read_seldom(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    counter = tmp_path / "devices/system/cpu/cpu0/thermal_throttle/core_throttle_count"
    counter.parent.mkdir(parents=True)
    counter.write_text("5")
    now = [0.0]
    monkeypatch.setattr("readiness.adapters.glance.time", SimpleNamespace(monotonic=lambda: now[0]))
    glance = Glance(tmp_path)
    assert glance.look().throttled is None
    counter.write_text("9")
    now[0] = 10
    assert glance.look().throttled is None
    now[0] = 40
    assert glance.look().throttled is True
    now[0] = 80
    assert glance.look().throttled is False
