"""What is tried in the lab; each runs in a child process, takes plain values and returns them."""

from __future__ import annotations

import contextlib
import ctypes
import multiprocessing
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from readiness.adapters.clock import SystemClock
from readiness.adapters.hops import PingSession
from readiness.adapters.network import SystemNetwork
from readiness.adapters.stun_probe import StunProbeSession
from readiness.check import Setup
from readiness.checks.connection import ConnectionCheck
from readiness.events import Event, RunFinished
from readiness.model import Finding
from readiness.network import blame, statistics
from readiness.network.assessment import assess
from readiness.network.document import connection_document
from readiness.ports import Ports
from readiness.runner import Run
from tests.lab.network import irtt, namespaces, servers, truth
from tests.lab.network.build import Lab
from tests.lab.network.faults import Faults


def probe_lines(
    lines: dict[str, dict[str, Any]],
    seconds: float,
    rate: float,
    busy: int = 0,
    *,
    seed: int = 0,
    beside: bool = False,
    patience: float = 4.0,
) -> dict[str, dict[str, Any]]:
    """Probe all lines at the same time; each is ``{"up": faults, "down": faults}`` or ``{"both": faults}``.

    ``beside`` lets irtt measure the same lines in the same run; ``patience`` seconds are waited for the last answers.
    """
    lab = Lab(seed=seed)
    client, server = lab.node("client"), lab.node("server")
    built = {}
    for name, ways in lines.items():
        up, down = (Faults.of(ways.get(way, ways.get("both", {}))) for way in ("up", "down"))
        built[name] = lab.line(client, server, up, down)
    hosts = {name: line.right for name, line in built.items()}
    with (
        lab.running(),
        servers.serving(server, servers.answer_stun),
        _busy(busy),
        irtt.measuring(client, server, hosts if beside else {}, seconds, rate) as others,
        client.here(),
    ):
        time.sleep(0.2)
        sessions = {name: StunProbeSession([f"{host}:3478"], rate) for name, host in hosts.items()}
        time.sleep(seconds)
        for session in sessions.values():
            session.stop()
        time.sleep(patience)
        probes = {name: session.probes() for name, session in sessions.items()}
        closing = time.perf_counter()
        for session in sessions.values():
            session.close()
        closing = (time.perf_counter() - closing) / len(sessions)
    results = {}
    for name, line in built.items():
        delays = [(p.received - p.sent) * 1000 for p in probes[name] if p.received is not None]
        measured = {
            "sent": len(probes[name]),
            "lost": sum(p.received is None for p in probes[name]),
            "median": statistics.median(delays),
            "p95": statistics.percentile(delays, 95),
            "pdv_p95": statistics.delay_variation(delays, 95),
            "jitter_rfc3550": statistics.rfc3550_jitter(delays),
            "local_delay_p95": statistics.percentile([p.local_delay * 1000 for p in probes[name]], 95),
            "close_seconds": closing,
        }
        results[name] = {
            "measured": measured,
            "truth": truth.of_cable(lab.passages(), line.number).figures(),
            "irtt": others.get(name),
        }
    return results


def verdict(
    faults: dict[str, Any],
    services: list[str],
    *,
    family: int = 4,
    busy: int = 0,
    second_port: int | None = None,
) -> dict[str, Any]:
    """Let the whole connection check judge a line with ``faults`` both ways, and servers by their names."""
    lab = Lab()
    client, server = lab.node("client"), lab.node("server")
    line = lab.line(client, server, Faults.of(faults), Faults.of(faults))
    host = line.right if family == 4 else f"[{line.right6}]"
    asked = (f"{host}:3478", *([f"{host}:{second_port}"] if second_port else []))
    serve = [getattr(servers, name) for name in services]
    with lab.running(), servers.serving(server, *serve), _busy(busy), client.here():
        time.sleep(0.3)
        told = list(_judge(asked))
    final = told[-1][1]
    return {
        "first_word_at": next((when for when, finding in told if finding.preliminary), None),
        "first_grade": next((str(finding.grade) for _when, finding in told if finding.preliminary), None),
        "finished_at": told[-1][0],
        "document": connection_document(final),
        "truth": truth.of_cable(lab.passages(), line.number).figures(),
    }


def several(faults: dict[str, dict[str, Any]]) -> dict[str, Any]:
    """Let the whole check judge several servers, each at the end of a line of its own with ``faults`` both ways."""
    lab = Lab()
    client = lab.node("client")
    built = {}
    for name, wrong in faults.items():
        server = lab.node(name)
        built[name] = server, lab.line(client, server, Faults.of(wrong), Faults.of(wrong))
    with contextlib.ExitStack() as stack:
        stack.enter_context(lab.running())
        for server, _line in built.values():
            stack.enter_context(servers.serving(server, servers.answer_stun))
        stack.enter_context(client.here())
        time.sleep(0.3)
        final = list(_judge(tuple(f"{line.right}:3478" for _server, line in built.values())))[-1][1]
    document = connection_document(final)
    asked = {f"{line.right}:3478": name for name, (_server, line) in built.items()}
    return {"document": document, "servers": {asked[one["server"]]: one for one in document["servers"]}}


def terminal(faults: dict[str, Any], arguments: list[str]) -> dict[str, Any]:
    """Run ``callready connection`` with ``arguments`` against the far end of a line, as a person would.

    ``{host}`` in an argument stands for the far end.
    """
    lab = Lab()
    client, server = lab.node("client"), lab.node("server")
    line = lab.line(client, server, Faults.of(faults), Faults.of(faults))
    words = [word.format(host=line.right) for word in arguments]
    command = [sys.executable, "-m", "readiness", "connection", "--server", f"{line.right}:3478", *words]
    with lab.running(), servers.serving(server, servers.answer_stun, servers.web), client.here():
        time.sleep(0.3)
        done = subprocess.run(command, capture_output=True, text=True, check=False, stdin=subprocess.DEVNULL)
    return {
        "exit": done.returncode,
        "out": done.stdout,
        "err": done.stderr,
        "truth": truth.of_cable(lab.passages(), line.number).figures(),
    }


def others(megabits: float, arguments: list[str]) -> dict[str, Any]:
    """Run ``callready`` while a program called ``nightly-backup`` sends ``megabits`` a second over the same line."""
    lab = Lab()
    client, server = lab.node("client"), lab.node("server")
    line = lab.line(client, server, Faults.of({"delay_ms": 5}), Faults.of({"delay_ms": 5}))
    lab.route(client, "0.0.0.0/0", line.right)
    command = [sys.executable, "-m", "readiness", *(word.format(host=line.right) for word in arguments)]
    with lab.running(), servers.serving(server, servers.answer_stun, servers.swallow), client.here():
        time.sleep(0.3)
        backup = multiprocessing.get_context("fork").Process(target=_back_up, args=(line.right, megabits), daemon=True)
        backup.start()
        try:
            done = subprocess.run(command, capture_output=True, text=True, check=False, stdin=subprocess.DEVNULL)
        finally:
            backup.kill()
            backup.join()
    return {"exit": done.returncode, "out": done.stdout, "err": done.stderr}


def _back_up(host: str, megabits: float) -> None:
    ctypes.CDLL(None).prctl(15, b"nightly-backup", 0, 0, 0)  # PR_SET_NAME
    block = b"\0" * 15_000
    with socket.create_connection((host, servers.SWALLOW_PORT)) as endpoint:
        due = time.monotonic()
        while True:
            endpoint.sendall(block)
            due += len(block) * 8 / (megabits * 1e6)
            time.sleep(max(0.0, due - time.monotonic()))


def _judge(asked: tuple[str, ...]) -> Iterator[tuple[float, Finding]]:
    """Yield each finding of a run, the last being final, with seconds since its start."""
    found: list[tuple[float, Finding]] = []
    over = threading.Event()

    def listen(event: Event) -> None:
        finding = getattr(event, "finding", None)
        if finding is not None:
            found.append((time.perf_counter() - begun, finding))
        if isinstance(event, RunFinished):
            over.set()

    unused: Any = None
    ports = Ports(SystemClock(), unused, unused, unused, SystemNetwork(), unused, unused)
    run = Run([ConnectionCheck()], ports, listen, setup=Setup(servers=asked, own_servers=True))
    begun = time.perf_counter()
    run.start()
    over.wait()
    yield from found


@contextlib.contextmanager
def _busy(count: int) -> Iterator[None]:
    """Keep ``count`` cores busy with other work."""
    children = [multiprocessing.get_context("fork").Process(target=_spin, daemon=True) for _one in range(count)]
    for child in children:
        child.start()
    try:
        yield
    finally:
        for child in children:
            child.kill()
            child.join()


def _spin() -> None:
    while True:
        sum(range(10_000))


def way(
    first: dict[str, Any],
    second: dict[str, Any],
    third: dict[str, Any],
    seconds: float = 3.0,
    rate: float = 50.0,
    *,
    limit_pings: bool = False,
    ping_allowed: bool = True,
) -> dict[str, Any]:
    """Probe a server behind a gateway and a provider; each of the three lines has faults ``both`` ways."""
    lab = Lab()
    nodes = [lab.node(name) for name in ("client", "gateway", "provider", "server")]
    lines = [
        lab.line(left, right, Faults.of(faults), Faults.of(faults))
        for left, right, faults in zip(nodes[:3], nodes[1:], (first, second, third), strict=True)
    ]
    for node, line in zip(nodes[:2], lines[:2], strict=True):
        lab.route(node, "0.0.0.0/0", line.right)
    for node, line in zip(nodes[2:], lines[1:], strict=True):
        lab.route(node, "10.77.0.0/16", line.left)
    if limit_pings:
        with nodes[1].here():
            namespaces.sysctl("ipv4.icmp_ratemask", str(6168 | 1))
            namespaces.sysctl("ipv4.icmp_ratelimit", "370")
    if not ping_allowed:
        with nodes[0].here():
            namespaces.sysctl("ipv4.ping_group_range", "1 0")
    with lab.running(), servers.serving(nodes[-1], servers.answer_stun), nodes[0].here():
        time.sleep(0.2)
        server = f"{lines[-1].right}:3478"
        with StunProbeSession([server], rate) as session, PingSession(server) as pings:
            time.sleep(seconds)
            session.stop()
            pings.stop()
            time.sleep(1.0)
            # The machine that tests may be busy; where the network goes wrong has nothing to do with it.
            assessed = replace(assess(session.probes()), local_delay_p95_ms=0.0)
            hops = [blame.figures(hop) for hop in pings.hops()]
    return {
        "where": blame.locate(assessed, hops),
        "loss": assessed.loss.ratio,
        "median": assessed.round_trip_median_ms,
        "hops": {
            str(hop.role): {
                "address": hop.address,
                "sent": hop.loss.sent,
                "loss": hop.loss.ratio,
                "median": hop.round_trip_median_ms,
            }
            for hop in hops
        },
    }
