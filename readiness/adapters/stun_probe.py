"""Paced STUN probes over UDP, timed by the kernel where it can be.

One thread sends on a fixed schedule and reads what comes in between. A packet's round trip runs from the moment it is
handed to the wire to the moment the kernel received the answer. For how long this computer had no processor to spare
for it on either side is kept apart as ``local_delay``, because a busy computer is not a bad network; that this program
itself was busy counts as neither.
"""

from __future__ import annotations

import contextlib
import select
import socket
import threading
import time
from collections import deque
from collections.abc import Sequence
from types import TracebackType

from readiness.adapters import names
from readiness.adapters.run_queue import RunQueue
from readiness.adapters.stun_target import Answer, Target
from readiness.ports import Probe

KEEP_SECONDS = 120.0
CLOSE_SECONDS = 0.05
NAME_SECONDS = 3.0
RETRY_SECONDS = 5.0


class StunProbeSession:
    """Probes until closed. Never raises after construction; every method returns at once."""

    def __init__(self, servers: Sequence[str], packets_per_second: float) -> None:
        if packets_per_second <= 0.0:
            raise ValueError("the rate must be positive")
        self._interval = 1.0 / packets_per_second
        self._lock = threading.Lock()
        self._probes: dict[int, Probe] = {}
        self._failures: dict[str, str] = {}
        self._targets: list[Target] = []
        self._resolved: deque[tuple[str, list[names.Address] | OSError]] = deque()
        self._sequence = 0
        self._turn = 0
        self._stopped = False
        self._closed = False
        self._begun = self._asked = time.perf_counter()
        self._unresolved: set[str] = set()
        self._wake_reader, self._wake_writer = socket.socketpair()
        self._wake_reader.setblocking(False)
        self._wake_writer.setblocking(False)
        for server in dict.fromkeys(servers):
            self._look_up(server)
        self._queue: RunQueue | None = None
        self._thread = threading.Thread(target=self._run, name="stun probe", daemon=True)
        self._thread.start()

    def probes(self) -> tuple[Probe, ...]:
        """Return everything sent in the last two minutes, in the order of sending."""
        with self._lock:
            return tuple(self._probes.values())

    def failures(self) -> dict[str, str]:
        """Return servers that cannot be asked: ``name``, ``refused``, ``unreachable``, or ``address``."""
        with self._lock:
            found = dict(self._failures)
            if time.perf_counter() - self._begun > NAME_SECONDS:
                found.update(dict.fromkeys(self._unresolved - found.keys(), "name"))
        return found

    def pace(self, packets_per_second: float) -> None:
        """Send at another rate from now on."""
        interval = 1.0 / packets_per_second
        if interval != self._interval:
            self._interval = interval
            self._wake()

    def stop(self) -> None:
        """Send no more, but go on listening."""
        self._stopped = True
        self._wake()

    def close(self) -> None:
        """End the thread; at most 50 ms, the thread being a daemon should the computer be slower than that."""
        self._stopped = self._closed = True
        self._wake()
        if threading.current_thread() is not self._thread:
            self._thread.join(CLOSE_SECONDS)

    def __enter__(self) -> StunProbeSession:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    # --- names ------------------------------------------------------------------------------------------------

    def _look_up(self, server: str) -> None:
        try:
            host, port = names.split_host_port(server)
        except ValueError:
            self._failures[server] = "address"
            return
        self._unresolved.add(server)

        def answer(outcome: list[names.Address] | OSError) -> None:
            self._resolved.append((server, outcome))
            self._wake()

        names.look_up(host, port, socket.SOCK_DGRAM, answer)

    def _wake(self) -> None:
        # A full pipe means that the thread is awake anyway; a closed one that it has gone.
        with contextlib.suppress(OSError):
            self._wake_writer.send(b"\0")

    def _welcome(self) -> None:
        """Take in names that were found meanwhile, and greet each new server at once."""
        while self._resolved:
            server, outcome = self._resolved.popleft()
            with self._lock:
                self._unresolved.discard(server)
            if isinstance(outcome, OSError):
                self._fail(server, "name")
                continue
            with self._lock:
                self._failures.pop(server, None)
            target = Target(server, outcome)
            if not target.usable:
                self._fail(server, "unreachable")
                continue
            self._targets.append(target)
            if not self._stopped:
                self._send(target, time.perf_counter())

    def _ask_again(self, now: float) -> None:
        """Look up again what could not be found or reached: the network may have come back."""
        if self._stopped or now - self._asked < RETRY_SECONDS:
            return
        self._asked = now
        with self._lock:
            again = [server for server, why in self._failures.items() if why in ("name", "unreachable")]
        for server in again:
            if server not in self._unresolved:
                self._look_up(server)

    def _fail(self, server: str, why: str) -> None:
        with self._lock:
            self._failures[server] = why

    # --- the thread -------------------------------------------------------------------------------------------

    def _run(self) -> None:
        due = time.perf_counter() + self._interval
        self._queue = RunQueue()
        try:
            while not self._closed:
                self._welcome()
                now = time.perf_counter()
                if now - due > 1.0:
                    # The computer slept: a burst to catch up would measure nothing.
                    due = now
                due = min(due, now + self._interval)
                if now >= due:
                    self._send_next(due)
                    due += self._interval
                    continue
                self._ask_again(now)
                self._listen(None if self._stopped else due - now)
        finally:
            self._queue.close()
            for target in self._targets:
                target.close()
            self._wake_reader.close()
            self._wake_writer.close()

    def _listen(self, seconds: float | None) -> None:
        owner = {endpoint: target for target in self._targets for endpoint in target.endpoints()}
        if self._queue is not None:
            self._queue.mark()
        readable, _w, _x = select.select([self._wake_reader, *owner], [], [], seconds)
        for endpoint in readable:
            if endpoint is self._wake_reader:
                with contextlib.suppress(OSError):
                    self._wake_reader.recv(4096)
            else:
                self._take(owner[endpoint], endpoint)

    def _take(self, target: Target, endpoint: socket.socket) -> None:
        answers = target.receive(endpoint)
        with self._lock:
            for answer in answers:
                self._note(answer)
            for sequence in target.take_void():
                self._probes.pop(sequence, None)
            if target.refused:
                self._failures[target.server] = "refused"
            elif answers:
                self._failures.pop(target.server, None)

    def _note(self, answer: Answer) -> None:
        probe = self._probes.get(answer.sequence)
        if probe is not None:
            self._probes[answer.sequence] = Probe(
                probe.server,
                probe.sequence,
                probe.sent,
                probe.sent + answer.round_trip,
                max(probe.local_delay, self._held(answer.read_late)),
            )

    def _held(self, late: float) -> float:
        return self._queue.held(late) if self._queue is not None and late > 0.0 else 0.0

    def _send_next(self, due: float) -> None:
        if self._stopped:
            return
        now = time.perf_counter()
        somebody_answers = any(target.answered for target in self._targets)
        for _attempt in range(len(self._targets)):
            target = self._targets[self._turn % len(self._targets)]
            self._turn += 1
            if target.worth_asking(now, somebody_answers):
                self._send(target, due)
                return

    def _send(self, target: Target, due: float) -> None:
        sequence = self._sequence
        self._sequence += 1
        sent = target.send(sequence)
        probe = Probe(target.server, sequence, sent, None, self._held(sent - due))
        with self._lock:
            if target.refused and not target.answered:
                self._failures[target.server] = "refused"
            else:
                self._probes[sequence] = probe
            for dropped in target.take_void():
                self._probes.pop(dropped, None)
            oldest = next(iter(self._probes), None)
            while oldest is not None and self._probes[oldest].sent < sent - KEEP_SECONDS:
                del self._probes[oldest]
                oldest = next(iter(self._probes), None)
