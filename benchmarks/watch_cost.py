"""What watching over a call costs: processor, memory, threads and open files, over a minute on the real adapters.

    uv run python benchmarks/watch_cost.py [--seconds 60] [--listen] [--window [--verbose]]

First the watch over the connection alone, against the same process before it began; then all of the watch.

A STUN responder on the loopback, a private PulseAudio server and a private bus with a UPower battery
(python3-dbusmock) play the world, each in a process of its own, so that only the watch is counted. ``--listen``
keeps the microphone open for level and noise. Linux alone. Exit code 1 when a limit is missed: 0.5 % of a core and
40 MB more than without it for the connection, 1.5 % and 120 MB for everything, the program itself included.

``--window`` measures the real window instead, on a display of its own (Xvfb): after a whole check, on the Check page
and on the Call page with the call begun and the narrow window open, with the watch and then without it. The limits
hold for the difference, which is what watching costs; the whole window is printed beside it.
"""

from __future__ import annotations

import argparse
import contextlib
import json
import os
import socket
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from dataclasses import replace
from multiprocessing import get_context
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import Any

    import psutil

    from tests.lab.sound.server import SoundServer

sys.path.insert(0, str(Path(__file__).parents[1]))

LIMIT_PERCENT, LIMIT_MEGABYTES = 1.5, 120.0
CONNECTION_PERCENT, CONNECTION_MEGABYTES = 0.5, 40.0
SETTLE_SECONDS = 5.0


def main() -> int:
    options = _options()
    if options.window:
        return 0 if measure_window(options) else 1
    with contextlib.ExitStack() as world:
        port = world.enter_context(responder())
        world.enter_context(sound())
        world.enter_context(battery())
        connection = measure_connection(port, options)
        kept = _tell("the connection alone, more than without it", connection, CONNECTION_PERCENT, CONNECTION_MEGABYTES)
        figures = measure(port, options)
        kept = _tell("everything, with the program itself", figures, LIMIT_PERCENT, LIMIT_MEGABYTES) and kept
    return 0 if kept else 1


def _tell(what: str, figures: dict[str, float], percent: float, megabytes: float) -> bool:
    print(f"{what}:")
    for name, value in figures.items():
        print(f"  {name:26} {value:8.2f}")
    kept = figures["percent of a core"] <= percent and figures["megabytes"] <= megabytes
    print(f"  limits {percent} % and {megabytes:.0f} MB: {'kept' if kept else 'MISSED'}")
    return kept


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seconds", type=float, default=60.0)
    parser.add_argument("--listen", action="store_true")
    parser.add_argument("--window", action="store_true")
    parser.add_argument("--verbose", action="store_true", help="show each change and each thread's share")
    return parser.parse_args()


def measure_connection(port: int, options: argparse.Namespace) -> dict[str, float]:
    """Watch over the connection alone, in a process that idled as long before and had loaded nothing for it."""
    import psutil

    me = psutil.Process()
    idle_memory, idle = me.memory_info().rss, _share(me, options.seconds)

    from readiness.adapters.real import real_ports
    from readiness.check import Setup
    from readiness.watchers.connection import ConnectionWatcher
    from readiness.watchers.notice import Moment, Scene

    setup = replace(Setup(), servers=(f"127.0.0.1:{port}",), own_servers=True)
    ports = real_ports()
    watcher = ConnectionWatcher(Scene(ports, lambda: setup))
    stopping = threading.Event()

    def look() -> None:
        while not stopping.is_set():
            list(watcher.look(Moment(ports.clock.monotonic(), ports.clock.now())))
            ports.clock.wait(stopping, watcher.pace)
        watcher.close()

    thread = threading.Thread(target=look)
    thread.start()
    time.sleep(SETTLE_SECONDS)
    busy = _share(me, options.seconds)
    memory = me.memory_info().rss - idle_memory
    stopping.set()
    thread.join()
    return {"percent of a core": max(0.0, busy - idle), "megabytes": memory / 1e6}


def _share(process: psutil.Process, seconds: float) -> float:
    """Percent of a core that this process uses meanwhile."""
    began, before = time.perf_counter(), process.cpu_times()
    time.sleep(seconds)
    after = process.cpu_times()
    return 100 * (after.user + after.system - before.user - before.system) / (time.perf_counter() - began)


def measure(port: int, options: argparse.Namespace) -> dict[str, float]:
    """Watch for a while after everything has settled."""
    import psutil

    from readiness.adapters.real import real_ports
    from readiness.check import Setup
    from readiness.watch import Change, Watch

    said: list[Change] = []
    setup = replace(Setup(), servers=(f"127.0.0.1:{port}",), own_servers=True)
    me = psutil.Process()
    with Watch(real_ports(), setup, said.append, listen=options.listen):
        time.sleep(SETTLE_SECONDS)
        shares, began, before = _threads(me), time.perf_counter(), me.cpu_times()
        time.sleep(options.seconds)
        after, seconds = me.cpu_times(), time.perf_counter() - began
        used = after.user + after.system - before.user - before.system
        if options.verbose:
            names = {thread.native_id: thread.name for thread in threading.enumerate()}
            for thread, now in sorted(_threads(me).items(), key=lambda item: shares.get(item[0], 0.0) - item[1]):
                print(f"  {names.get(thread, '?'):28} {100 * (now - shares.get(thread, 0.0)) / seconds:6.2f} %")
            for change in said:
                print(f"  {change.seconds:6.1f} s  {change.check}: {change.sentence or '(refreshed)'}")
        return {
            "percent of a core": 100 * used / seconds,
            "megabytes": me.memory_info().rss / 1e6,
            "threads": float(me.num_threads()),
            "open files": float(me.num_fds()),
            "changes told": float(sum(not change.silent for change in said)),
        }


def _threads(process: psutil.Process) -> dict[int, float]:
    return {thread.id: thread.user_time + thread.system_time for thread in process.threads()}


def _answer(endpoint: socket.socket) -> None:
    from readiness.network import stun

    while True:
        message, source = endpoint.recvfrom(2048)
        with contextlib.suppress(stun.MalformedMessage):
            request = stun.parse_binding_request(message)
            endpoint.sendto(stun.binding_response(request.transaction_id, source), source)


@contextlib.contextmanager
def responder() -> Iterator[int]:
    """A STUN server in another process; gives its port."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as endpoint:
        endpoint.bind(("127.0.0.1", 0))
        child = get_context("fork").Process(target=_answer, args=(endpoint,), daemon=True)
        child.start()
        try:
            yield int(endpoint.getsockname()[1])
        finally:
            child.terminate()
            child.join()


@contextlib.contextmanager
def sound() -> Iterator[SoundServer]:
    """A private sound server with a microphone."""
    from tests.lab.sound.server import VARIABLES, SoundServer

    server = SoundServer()
    server.start()
    for name in VARIABLES:
        os.environ.pop(name, None)
    os.environ["XDG_RUNTIME_DIR"] = server.environment["XDG_RUNTIME_DIR"]
    try:
        yield server
    finally:
        server.close()


@contextlib.contextmanager
def battery() -> Iterator[None]:
    """A private bus with a battery that discharges."""
    from readiness.adapters.upower import MANAGER
    from tests.lab.computer.private_bus import PrivateBus

    with tempfile.TemporaryDirectory(prefix="cr") as folder:
        bus = PrivateBus(Path(folder))
        os.environ["DBUS_SYSTEM_BUS_ADDRESS"] = os.environ["DBUS_SESSION_BUS_ADDRESS"] = bus.address
        bus.start()
        try:
            bus.template("upower", {"OnBattery": True})
            bus.wait_for(MANAGER.service)
            (path,) = bus.tell(MANAGER, "AddAC", "ss", "mock_AC", "Mains")
            bus.tell(MANAGER, "SetDeviceProperties", "oa{sv}", path, {"Online": ("b", False)})
            bus.tell(MANAGER, "AddDischargingBattery", "ssdx", "mock_BAT0", "Mock", 80.0, 9000)
            yield
        finally:
            bus.stop()


def measure_window(options: argparse.Namespace) -> bool:
    """The real window with the watch and without; whether the difference keeps the limits on both pages."""
    costs: dict[tuple[str, str], dict[str, float]] = {}
    with contextlib.ExitStack() as world:
        from tests.lab.sound.voices import room, voice
        from tests.lab.window.conftest import own_display

        port = world.enter_context(responder())
        server = world.enter_context(sound())
        world.enter_context(battery())
        os.environ |= {"DISPLAY": world.enter_context(own_display()), "QT_QPA_PLATFORM": "xcb"}
        folder = world.enter_context(tempfile.TemporaryDirectory())
        command = [sys.executable, "-m", "tests.lab.window.watched", f"127.0.0.1:{port}", folder, str(options.seconds)]
        window = subprocess.Popen(
            [*command, *(["verbose"] if options.verbose else [])],
            cwd=Path(__file__).parents[1],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            text=True,
        )
        assert window.stdout is not None
        for line in window.stdout:
            word, _space, rest = line.partition(" ")
            if word.strip() == "READ":
                server.play(room(-70.0, 60.0))
                server.play(voice(-24.0, 6.0))
            elif word == "COST":
                cost = json.loads(rest)
                costs[cost["where"], cost["watched"]] = cost
                _tell_cost(cost)
        window.wait(30)
    kept = True
    for where in dict.fromkeys(where for where, _watched in costs):
        watched, idle = costs[where, "with the watch"], costs[where, "without"]
        more = {
            "percent of a core": watched["percent"] - idle["percent"],
            "megabytes": max(0.0, watched["private"] - idle["private"]),
        }
        kept = _tell(f"{where}: watching, more than without it", more, LIMIT_PERCENT, LIMIT_MEGABYTES) and kept
    return kept and bool(costs)


def _tell_cost(cost: dict[str, Any]) -> None:
    print(f"{cost['where']}, {cost['watched']}:")
    print(
        f"  {cost['percent']:.2f} % of a core, {cost['megabytes']:.0f} MB ({cost['private']:.0f} MB its own), ", end=""
    )
    print(f"{cost['threads']} threads, {cost['handles']} handles")
    if cost["measured"]:
        print("  rows were measured again meanwhile, which counts here too")
    for name, share in sorted(cost["shares"].items(), key=lambda item: -item[1]):
        print(f"    {name:30} {share:8} %")
    for sentence in cost["told"]:
        print(f"    {sentence}")


if __name__ == "__main__":
    sys.exit(main())
