"""Which routers stand first on the way: UDP packets that may only live for one, two, three, four hops.

Linux tells a plain UDP socket who dropped its packet (IP_RECVERR, man 7 ip), so no rights are needed. Windows has a
call of its own for it (:mod:`readiness.adapters.icmp_windows`). On macOS only the gateway is known, from the system's
own routing table.
"""

from __future__ import annotations

import contextlib
import re
import socket
import struct
import sys
import threading
import time
from collections.abc import Sequence
from ipaddress import IPv4Address, ip_address, ip_network

from readiness.adapters import command, icmp_windows, names
from readiness.ports import HopRole

IP_RECVERR, IPV6_RECVERR, MSG_ERRQUEUE = 11, 25, 0x2000
ORIGIN_ICMP, ORIGIN_ICMP6 = 2, 3
TIME_EXCEEDED, TIME_EXCEEDED_V6 = 11, 3
FARTHEST = 4
TRIES, TRY_SECONDS = 3, 0.3

_EXTENDED_ERROR = struct.Struct("=IBBBxII")
_HOME_NETWORKS = tuple(
    ip_network(text) for text in ("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "fe80::/10", "fc00::/7")
)


class Discovery:
    """Finds hops while its owner lets it :meth:`step`; never blocks."""

    def __init__(self, address: names.Address) -> None:
        self._address = address
        self._six = address.family == socket.AF_INET6
        self._endpoints: dict[int, socket.socket] = {}
        self._found: dict[int, str] = {}
        self._arrived: int | None = None
        self._tries = 0
        self._last_try = 0.0
        self._asking: Sequence[threading.Thread] = ()
        if sys.platform == "win32":
            with contextlib.suppress(OSError, ValueError):
                host = str(IPv4Address(address.sockaddr[0]))
                self._asking = icmp_windows.find_hops(host, FARTHEST, TRIES, self._found.__setitem__)
        if sys.platform == "linux":
            self._endpoints = {hops: _limited(address, hops) for hops in range(1, FARTHEST + 1)}

    @property
    def done(self) -> bool:
        """Return whether nothing more will be found."""
        if any(thread.is_alive() for thread in self._asking):
            return False
        waited = time.perf_counter() - self._last_try > TRY_SECONDS
        return not self._endpoints or (self._tries >= TRIES and waited)

    def endpoints(self) -> list[socket.socket]:
        """Return the sockets whose answers to wait for."""
        return list(self._endpoints.values())

    def step(self) -> None:
        """Read what came; ask again where nothing came for a while."""
        for hops, endpoint in list(self._endpoints.items()):
            self._read(hops, endpoint)
        now = time.perf_counter()
        if self._tries < TRIES and now - self._last_try > TRY_SECONDS:
            self._tries += 1
            self._last_try = now
            for hops, endpoint in self._endpoints.items():
                if hops not in self._found and (self._arrived is None or hops < self._arrived):
                    _send(endpoint)

    def roles(self) -> dict[HopRole, str]:
        """Return the addresses found so far by the role they play."""
        before = {
            hops: found for hops, found in self._found.copy().items() if self._arrived is None or hops < self._arrived
        }
        roles = {}
        if 1 in before:
            roles[HopRole.GATEWAY] = before[1]
        # A second router of one's own is not the provider yet, unless nothing but such addresses comes.
        behind = [before[hops] for hops in sorted(before) if hops > 1]
        outside = [address for address in behind if not any(ip_address(address) in home for home in _HOME_NETWORKS)]
        if outside or (behind and self.done):
            roles[HopRole.PROVIDER] = (outside or behind)[0]
        return roles

    def close(self) -> None:
        """Close all sockets."""
        for endpoint in self._endpoints.values():
            endpoint.close()
        self._endpoints.clear()

    def _read(self, hops: int, endpoint: socket.socket) -> None:
        with contextlib.suppress(OSError):
            endpoint.recv(512)  # whatever the server makes of such a packet
        while True:
            try:
                _data, ancillary, _flags, _source = endpoint.recvmsg(512, 512, MSG_ERRQUEUE)
            except OSError:
                return
            for level, kind, data in ancillary:
                wanted = (socket.IPPROTO_IPV6, IPV6_RECVERR) if self._six else (socket.IPPROTO_IP, IP_RECVERR)
                if (level, kind) == wanted:
                    self._note(hops, data)

    def _note(self, hops: int, data: bytes) -> None:
        _errno, origin, kind, _code, _info, _more = _EXTENDED_ERROR.unpack_from(data)
        if origin not in (ORIGIN_ICMP, ORIGIN_ICMP6):
            return
        if kind == (TIME_EXCEEDED_V6 if self._six else TIME_EXCEEDED):
            offender = data[_EXTENDED_ERROR.size :]
            packed = offender[8:24] if self._six else offender[4:8]
            self._found[hops] = str(ip_address(packed))
        else:
            # The server itself refuses: it is no farther than this.
            self._arrived = hops if self._arrived is None else min(hops, self._arrived)


def gateway_of_macos() -> str | None:
    """Return the default gateway as macOS tells it, None elsewhere."""
    if sys.platform != "darwin":
        return None
    found = re.search(r"gateway: (\S+)", command.output(["route", "-n", "get", "default"]) or "")
    if found is None:
        return None
    try:
        return str(ip_address(found[1].partition("%")[0]))
    except ValueError:
        return None


def _limited(address: names.Address, hops: int) -> socket.socket:
    endpoint = socket.socket(address.family, socket.SOCK_DGRAM)
    endpoint.setblocking(False)
    if address.family == socket.AF_INET6:
        endpoint.setsockopt(socket.IPPROTO_IPV6, IPV6_RECVERR, 1)
        endpoint.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_UNICAST_HOPS, hops)
    else:
        endpoint.setsockopt(socket.IPPROTO_IP, IP_RECVERR, 1)
        endpoint.setsockopt(socket.IPPROTO_IP, socket.IP_TTL, hops)
    with contextlib.suppress(OSError):
        endpoint.connect(address.sockaddr)
    return endpoint


def _send(endpoint: socket.socket) -> None:
    try:
        endpoint.send(b"\0" * 4)
    except OSError:
        return
