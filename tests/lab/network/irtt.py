"""irtt, an isochronous round-trip tester in Go, on the same lines at the same time, where it is installed."""

from __future__ import annotations

import contextlib
import json
import shutil
import subprocess
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path

from readiness.network import statistics
from tests.lab.network.build import Node

PORT = 2112


def installed() -> bool:
    return shutil.which("irtt") is not None


@contextlib.contextmanager
def measuring(
    client: Node, server: Node, hosts: Mapping[str, str], seconds: float, rate: float
) -> Iterator[dict[str, dict[str, float | int | None]]]:
    """Measure all hosts meanwhile; what comes of it is in the dictionary once left. Without hosts, do nothing."""
    results: dict[str, dict[str, float | int | None]] = {}
    if not hosts:
        yield results
        return
    quiet = {"stdin": subprocess.DEVNULL, "stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    with tempfile.TemporaryDirectory() as folder, server.here():
        serving = subprocess.Popen(["irtt", "server", "-b", f":{PORT}"], **quiet)
        with client.here():
            clients = {
                name: subprocess.Popen(
                    ["irtt", "client", "-Q", "-i", f"{1000 / rate:g}ms", "-d", f"{seconds:g}s", "-o",
                     str(Path(folder, f"{number}.json")), f"{host}:{PORT}"],
                    **quiet,
                )
                for number, (name, host) in enumerate(hosts.items())
            }  # fmt: skip
        try:
            yield results
            for number, (name, child) in enumerate(clients.items()):
                child.wait(30)
                path = Path(folder, f"{number}.json")
                if path.exists():
                    results[name] = _figures(json.loads(path.read_text()))
        finally:
            for child in (serving, *clients.values()):
                child.kill()
                child.wait()


def _figures(document: dict[str, object]) -> dict[str, float | int | None]:
    trips = document["round_trips"]
    assert isinstance(trips, list)
    delays = [trip["delay"]["rtt"] / 1e6 if "rtt" in trip.get("delay", {}) else None for trip in trips]
    known = [delay for delay in delays if delay is not None]
    return {
        "sent": len(delays),
        "lost": len(delays) - len(known),
        "median": statistics.median(known) if known else None,
        "pdv_p95": statistics.delay_variation(known) if known else None,
    }
