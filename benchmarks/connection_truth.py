"""The connection's figures against the truth of the wire, packet by packet, and irtt's beside them in the same run.

    uv run python benchmarks/connection_truth.py [--runs 3] [--seconds 10] [--busy 2]

Needs Linux, no root. irtt is used where it is installed (Debian: ``apt-get install irtt``).
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[1]))

from tests.lab.network import irtt
from tests.lab.network.impairments import IMPAIRMENTS
from tests.lab.network.run import run

AT_A_TIME = 5
RATE = 50.0
HEAD = f"{'line':24} {'sent':>5} | {'lost':>5} {'ours':>5} {'irtt':>9} | {'median':>8} {'ours':>8} {'irtt':>8} | "
HEAD += f"{'PDV p95':>8} {'ours':>8} {'irtt':>8} | {'computer':>8}"


def main() -> int:
    options = _options()
    beside = irtt.installed()
    names = list(IMPAIRMENTS)
    equal = total = 0
    worst_median = worst_variation = 0.0
    print(f"truth first, then ours, then irtt's; ms; {options.seconds:g} s a line, {options.busy} cores busy")
    print(HEAD)
    for number in range(options.runs):
        for begin in range(0, len(names), AT_A_TIME):
            part = {name: IMPAIRMENTS[name] for name in names[begin : begin + AT_A_TIME]}
            wishes = {"seconds": options.seconds, "rate": RATE, "busy": options.busy, "seed": number, "beside": beside}
            for name, result in run({"part": ("probe_lines", {"lines": part, **wishes})})["part"].items():
                measured, truth = result["measured"], result["truth"]
                print(_row(name, result))
                total += 1
                equal += (measured["sent"], measured["lost"]) == (truth["sent"], truth["lost"])
                worst_median = max(worst_median, abs(measured["median"] - truth["median"]))
                # Within 1 ms, or within 3 % where that is more.
                off = abs(measured["pdv_p95"] - truth["pdv_p95"]) / max(1.0, 0.03 * truth["pdv_p95"])
                worst_variation = max(worst_variation, off)
    print(f"\nloss equal to the wire's in {equal} of {total} runs")
    print(f"round trip median: off by {worst_median:.3f} ms at most (goal 1)")
    print(f"PDV p95: off by {100 * worst_variation:.1f} % of what is allowed at most (1 ms or 3 %)")
    return 0 if equal == total and worst_median <= 1.0 and worst_variation <= 1.0 else 1


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--seconds", type=float, default=10.0)
    parser.add_argument("--busy", type=int, default=0, help="processes that keep cores busy meanwhile")
    return parser.parse_args()


def _row(name: str, result: dict[str, Any]) -> str:
    truth, ours, other = result["truth"], result["measured"], result["irtt"] or {}
    lost = f"{other['lost']}/{other['sent']}" if other else "-"
    return (
        f"{name:24} {truth['sent']:5} | {truth['lost']:5} {ours['lost']:5} {lost:>9} | "
        f"{truth['median']:8.2f} {ours['median']:8.2f} {_number(other.get('median'))} | "
        f"{truth['pdv_p95']:8.2f} {ours['pdv_p95']:8.2f} {_number(other.get('pdv_p95'))} | "
        f"{ours['local_delay_p95']:8.2f}"
    )


def _number(value: float | None) -> str:
    return f"{value:8.2f}" if value is not None else f"{'-':>8}"


if __name__ == "__main__":
    sys.exit(main())
