"""One STUN server with the sockets that reach it; used by the thread of a probe session alone."""

from __future__ import annotations

import contextlib
import socket
import time
from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass, replace

from readiness.adapters import kernel_time, names
from readiness.network import stun

FORGET_SECONDS = 120.0
SILENT_SECONDS = 2.0
RETRY_SECONDS = 5.0
REFUSALS = 2
REFUSED = (ConnectionRefusedError, ConnectionResetError)
"""How an ICMP refusal of an earlier packet shows on a connected UDP socket: the second is Windows' word for it."""


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer to the probe ``sequence``: seconds on the way, and seconds until this program read it."""

    sequence: int
    round_trip: float
    read_late: float


@dataclass(frozen=True, slots=True)
class _Pending:
    sequence: int
    endpoint: socket.socket
    sent: kernel_time.Stamp


class Target:
    """A server to probe.

    Where its name has an IPv4 and an IPv6 address, both are asked in turn until one answers; requests to the other
    are then void, not lost, since a computer without working IPv6 still makes calls.
    """

    def __init__(self, server: str, addresses: Sequence[names.Address]) -> None:
        self.server = server
        self.answered = False
        self._refusals = 0
        self._addresses: dict[socket.socket, names.Address] = {}
        self._pending: OrderedDict[bytes, _Pending] = OrderedDict()
        self._void: list[int] = []
        self._count = 0
        self._first_sent: float | None = None
        self._last_sent = 0.0
        self._last_heard = time.perf_counter()
        for address in addresses:
            with contextlib.suppress(OSError):
                self._addresses[_open(address)] = address

    @property
    def usable(self) -> bool:
        """Whether any address can be sent to."""
        return bool(self._addresses)

    @property
    def refused(self) -> bool:
        """Whether the host answers that nobody serves there (ICMP), and no answer ever came."""
        return self._refusals >= REFUSALS and not self.answered

    def endpoints(self) -> list[socket.socket]:
        """Return the sockets to listen on."""
        return list(self._addresses)

    def worth_asking(self, now: float, others_answer: bool) -> bool:
        """Say whether to send now: a server that never answers, while others do or it refuses, is asked rarely."""
        if self.answered or self._first_sent is None:
            return True
        given_up = self.refused or (others_answer and now - self._first_sent > SILENT_SECONDS)
        return not given_up or now - self._last_sent > RETRY_SECONDS

    def send(self, sequence: int) -> float:
        """Send one request; return when, in seconds of perf_counter. An error of the network is a lost packet."""
        self._follow_the_route()
        endpoint = self.endpoints()[self._count % len(self._addresses)]
        self._count += 1
        transaction_id = stun.new_transaction_id()
        message = stun.binding_request(transaction_id)
        stamp = kernel_time.stamp()
        self._pending[transaction_id] = _Pending(sequence, endpoint, stamp)
        try:
            endpoint.send(message)
        except REFUSED:
            # The kernel tells of the refusal of an earlier packet, and has not sent this one.
            self._refuse()
            with contextlib.suppress(OSError):
                endpoint.send(message)
        except OSError:
            pass
        self._note_leaving(endpoint)
        pending = self._pending.get(transaction_id)
        sent = stamp.seconds if pending is None else pending.sent.seconds
        self._last_sent = sent
        self._first_sent = sent if self._first_sent is None else self._first_sent
        self._forget(sent)
        return sent

    def _note_leaving(self, endpoint: socket.socket) -> None:
        """Take the kernel's time for the time of sending, where there is one."""
        for packet, left_ns in kernel_time.sent(endpoint):
            transaction_id = packet[-stun.TRANSACTION_ID_SIZE :]
            pending = self._pending.get(transaction_id)
            if pending is not None:
                stamp = kernel_time.corrected(pending.sent, left_ns, kernel_time.stamp())
                self._pending[transaction_id] = replace(pending, sent=stamp)

    def receive(self, endpoint: socket.socket) -> list[Answer]:
        """Return all answers waiting on ``endpoint``."""
        found: list[Answer] = []
        self._note_leaving(endpoint)
        while True:
            try:
                data, received_ns = kernel_time.read(endpoint)
            except BlockingIOError:
                return found
            except REFUSED:
                self._refuse()
                continue
            except OSError:
                return found
            now = kernel_time.stamp()
            try:
                response = stun.parse_binding_response(data)
            except stun.MalformedMessage:
                continue
            pending = self._pending.pop(response.transaction_id, None)
            if pending is None or pending.endpoint is not endpoint:
                continue
            self._settle_on(endpoint)
            self._last_heard = now.seconds
            found.append(Answer(pending.sequence, *kernel_time.split(pending.sent, now, received_ns)))

    def take_void(self) -> list[int]:
        """Return, once, the sequence numbers that shall not count at all."""
        void, self._void = self._void, []
        return void

    def close(self) -> None:
        """Close all sockets."""
        for endpoint in self._addresses:
            endpoint.close()
        self._addresses.clear()

    def _settle_on(self, endpoint: socket.socket) -> None:
        self.answered = True
        for other in [known for known in self._addresses if known is not endpoint]:
            self._discard(other)

    def _discard(self, endpoint: socket.socket) -> None:
        for transaction_id, pending in list(self._pending.items()):
            if pending.endpoint is endpoint:
                self._void.append(pending.sequence)
                del self._pending[transaction_id]
        self._addresses.pop(endpoint)
        endpoint.close()

    def _refuse(self) -> None:
        self._refusals += 1
        if self.refused:
            self._void.extend(pending.sequence for pending in self._pending.values())
            self._pending.clear()

    def _follow_the_route(self) -> None:
        """After a silence, move to the way out that the system uses now: a socket keeps the address it began with."""
        now = time.perf_counter()
        if now - self._last_heard < SILENT_SECONDS:
            return
        self._last_heard = now
        for endpoint, address in list(self._addresses.items()):
            try:
                fresh = _open(address)
            except OSError:
                continue
            if _local_host(fresh) == _local_host(endpoint):
                fresh.close()
                continue
            # Answers to the old address cannot arrive any more: its packets stay lost.
            for transaction_id, pending in list(self._pending.items()):
                if pending.endpoint is endpoint:
                    del self._pending[transaction_id]
            del self._addresses[endpoint]
            endpoint.close()
            self._addresses[fresh] = address

    def _forget(self, now: float) -> None:
        while self._pending:
            transaction_id, pending = next(iter(self._pending.items()))
            if now - pending.sent.seconds < FORGET_SECONDS:
                return
            del self._pending[transaction_id]


def _open(address: names.Address) -> socket.socket:
    endpoint = socket.socket(address.family, socket.SOCK_DGRAM)
    try:
        endpoint.setblocking(False)
        kernel_time.enable(endpoint)
        endpoint.connect(address.sockaddr)
    except OSError:
        endpoint.close()
        raise
    return endpoint


def _local_host(endpoint: socket.socket) -> object:
    return endpoint.getsockname()[0]
