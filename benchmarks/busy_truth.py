"""Whether "this computer is busy" is said when it is, and only then: on a machine left alone and on one that is held.

Clean lines, so that nothing else can be the matter.

    uv run python benchmarks/busy_truth.py [--runs 10] [--at-a-time 5] [--holding 8]

Each run is a whole check of the connection in namespaces of its own, against a line without any fault. For the second
half so many processes do nothing but compute meanwhile. The share of all processors that other programs used in the
second before stands in each line: a machine that is not left alone may rightly be called busy. Linux, no root needed.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import Any

import psutil

sys.path.insert(0, str(Path(__file__).parents[1]))

from tests.lab.network.run import run

CLEAN = {"delay_ms": 19}


def main() -> int:
    options = _options()
    idle = said("left alone", options.runs, options.at_a_time, 0)
    held = said(f"{options.holding} processes compute", options.runs, options.at_a_time, options.holding)
    print(f"\ncalled busy: {idle} of {options.runs} left alone, {held} of {options.runs} held")
    return 0 if (idle, held) == (0, options.runs) else 1


def said(what: str, runs: int, at_a_time: int, holding: int) -> int:
    """Print each run; return how many were called busy."""
    busy = done = 0
    while done < runs:
        count = min(at_a_time, runs - done)
        others = psutil.cpu_percent(1.0)
        # One of them holds the processors for all.
        experiments = {
            f"{number}": ("verdict", {"faults": CLEAN, "services": ["answer_stun"], "busy": 0 if number else holding})
            for number in range(count)
        }
        for result in run(experiments).values():
            document: dict[str, Any] = result["document"]
            late, where = document["local_delay_ms_p95"], document["where"]
            busy += where == "here"
            print(f"{what}: others {others:3.0f} %, packets {late:6.2f} ms late, {document['summary']}")
        done += count
    return busy


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=10)
    parser.add_argument("--at-a-time", type=int, default=5)
    parser.add_argument("--holding", type=int, default=8, help="processes that compute in the second half")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
