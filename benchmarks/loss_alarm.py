"""How soon the watch notices loss, and how often it cries wolf, in simulated time.

    uv run python benchmarks/loss_alarm.py [--runs 200] [--half-days 100]

The whole watcher walks through a simulated line for the first; the alarm alone, at the pace it asks for, through half
days of 0.3 % loss for the second. Exit code 1 when 10 % loss is not noticed within 12 s in 95 of 100 runs, or any half
day has more than one false alarm.
"""

from __future__ import annotations

import argparse
import math
import random
import sys
from dataclasses import replace
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from readiness.network.sequential import LossAlarm
from readiness.network.statistics import percentile
from readiness.watchers.connection import ConnectionWatcher
from tests.readiness.watchers.patrol import Patrol

HALF_DAY = 12 * 3600.0
QUIET_LOSS, BAD_LOSS = 0.003, 0.10
GOAL_SECONDS, GOAL_SHARE = 12.0, 0.95
LONGEST = 60.0
FOUND_MISSING_SECONDS = 0.6
"""Until the watcher sees that a packet of a usual line is missing, between its looks."""


def main() -> int:
    options = _options()
    kept = True
    for loss in (0.05, BAD_LOSS, 0.25):
        seconds = [noticed(loss, seed) for seed in range(options.runs)]
        share = sum(one <= GOAL_SECONDS for one in seconds) / len(seconds)
        print(
            f"{100 * loss:4.0f} % loss noticed after {sum(seconds) / len(seconds):5.1f} s in the mean, "
            f"{percentile(seconds, 95):5.1f} s at 95 %, {max(seconds):5.1f} s at most; "
            f"within {GOAL_SECONDS:.0f} s in {100 * share:.1f} % of {len(seconds)} runs"
        )
        kept = kept and (loss != BAD_LOSS or share >= GOAL_SHARE)
    days = [half_day(QUIET_LOSS, seed) for seed in range(options.half_days)]
    alarms = [alarms for alarms, _packets in days]
    rate = sum(packets for _alarms, packets in days) / len(days) / HALF_DAY
    print(
        f"{100 * QUIET_LOSS:.1f} % loss for twelve hours, {len(days)} times: {sum(alarms)} false alarms, "
        f"{max(alarms)} at most in one; {rate:.2f} packets/s"
    )
    kept = kept and max(alarms) <= 1
    print("kept" if kept else "MISSED")
    return 0 if kept else 1


def noticed(loss: float, seed: int) -> float:
    """Seconds from the first packet of a line that loses ``loss`` until the watcher says so."""
    patrol = Patrol("all_good", ConnectionWatcher)
    line = replace(patrol.world.network.line, seed=seed)
    patrol.world.network.set_line(line)
    begins = 20.0 + seed % 10 / 10
    patrol.run(begins)
    patrol.world.network.set_line(replace(line, loss=loss))
    while patrol.clock.seconds - patrol.began < begins + LONGEST:
        if any("losing packets" in notice.sentence for notice in patrol.look()):
            break
        patrol.clock.forward(patrol.watcher.pace)
    return patrol.clock.seconds - patrol.began - begins


def half_day(loss: float, seed: int) -> tuple[int, int]:
    """False alarms and packets of twelve hours at ``loss``."""
    chance, alarm = random.Random(seed), LossAlarm()
    now, missed, packets, alarms = 0.0, None, 0, 0
    until_loss = _gap(chance, loss)
    while now < HALF_DAY:
        lost = until_loss == 0
        until_loss = _gap(chance, loss) if lost else until_loss - 1
        alarms += alarm.update(not lost)
        missed = now + FOUND_MISSING_SECONDS if lost else missed
        now += 1.0 / alarm.pace(now, missed)
        packets += 1
    return alarms, packets


def _gap(chance: random.Random, loss: float) -> int:
    return int(math.log(1.0 - chance.random()) / math.log(1.0 - loss))


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=200)
    parser.add_argument("--half-days", type=int, default=100)
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
