from __future__ import annotations

import sys
from pathlib import Path
from types import SimpleNamespace

import psutil
import pytest

from readiness.adapters import run_queue
from readiness.adapters.run_queue import RunQueue

MILLISECOND = 1_000_000


@pytest.fixture
def counter(tmp_path: Path) -> Path:
    return tmp_path / "schedstat"


def turns(counter: Path, waited_ms: int, count: int) -> None:
    counter.write_text(f"999 {waited_ms * MILLISECOND} {count}\n")


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux counts this")
class TestLinux:
    @pytest.fixture(autouse=True)
    def share(self, monkeypatch: pytest.MonkeyPatch) -> SimpleNamespace:
        """What others use of the processors, as the test wants it."""
        others = SimpleNamespace(share=0.9, look=lambda: None)
        monkeypatch.setattr(run_queue, "_Others", lambda: others)
        return others

    def test_with_processors_to_spare_only_this_program_can_have_been_in_the_way(
        self, counter: Path, share: SimpleNamespace
    ) -> None:
        turns(counter, 0, 1)
        queue = RunQueue(str(counter))
        share.share = 0.4
        turns(counter, 80, 2)
        assert queue.held(0.100) == 0.0
        queue.close()

    def test_waiting_for_a_processor_is_the_computers_doing(self, counter: Path) -> None:
        turns(counter, 7, 3)
        queue = RunQueue(str(counter))
        queue.mark()
        turns(counter, 52, 4)
        assert queue.held(0.060) == pytest.approx(0.045)
        queue.close()

    def test_nobody_waits_longer_than_they_were_late(self, counter: Path) -> None:
        turns(counter, 0, 1)
        queue = RunQueue(str(counter))
        turns(counter, 80, 2)
        assert queue.held(0.010) == pytest.approx(0.010)
        queue.close()

    def test_late_without_having_waited_is_the_programs_own_doing(self, counter: Path) -> None:
        turns(counter, 5, 10)
        queue = RunQueue(str(counter))
        queue.mark()
        turns(counter, 5, 11)
        assert queue.held(0.200) == 0.0
        queue.close()

    def test_who_waits_for_the_lock_takes_many_turns_and_each_is_what_the_computer_costs(self, counter: Path) -> None:
        """0.4 s behind Python's lock: eighty looks whether it is free, each after a wait of 2 ms for a processor."""
        turns(counter, 0, 0)
        queue = RunQueue(str(counter))
        turns(counter, 160, 80)
        assert queue.held(0.400) == pytest.approx(0.002)
        queue.close()

    def test_a_kernel_that_does_not_count_this_is_asked_for_the_load_instead(self, tmp_path: Path) -> None:
        queue = RunQueue(str(tmp_path / "missing"))
        queue.mark()
        assert queue.held(0.100) in (0.0, 0.100)

    def test_the_real_counter_counts(self) -> None:
        queue = RunQueue()
        queue.mark()
        assert 0.0 <= queue.held(10.0) < 10.0
        queue.close()


@pytest.mark.parametrize(("others", "held"), [(1.9, 0.05), (0.2, 0.0)])
def test_elsewhere_late_counts_only_while_others_fill_the_processors(
    monkeypatch: pytest.MonkeyPatch, others: float, held: float
) -> None:
    """Two processors over one second, on each of which this program itself used 0.05 s."""
    clock = SimpleNamespace(now=0.0)
    own = SimpleNamespace(user=0.0, system=0.0)
    machine = {"user": 0.0, "system": 0.0, "idle": 0.0}
    monkeypatch.setattr(run_queue.sys, "platform", "win32")
    monkeypatch.setattr(run_queue.time, "perf_counter", lambda: clock.now)
    monkeypatch.setattr(psutil, "Process", lambda: SimpleNamespace(cpu_times=lambda: own))
    monkeypatch.setattr(psutil, "cpu_times", lambda: Times(**machine))
    queue = RunQueue()
    assert queue.held(0.05) == 0.0
    clock.now, own.user = 1.0, 0.1
    machine.update(user=0.1 + others, idle=2.0 - 0.1 - others)
    queue.mark()
    assert queue.held(0.05) == held


class Times(tuple[float, ...]):
    """As psutil gives them: a tuple with names."""

    def __new__(cls, **times: float) -> Times:
        made = super().__new__(cls, times.values())
        vars(made).update(times)
        return made
