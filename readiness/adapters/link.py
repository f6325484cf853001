"""The interface that carries the calls: what kind, how strong, and how much goes over it already."""

from __future__ import annotations

import socket
import sys
import threading
import time
import urllib.request
from ipaddress import ip_address

import psutil

from readiness.adapters import link_linux, link_macos, link_windows
from readiness.adapters.link_kind import LinkFacts
from readiness.adapters.talkers import TalkerReader
from readiness.model import Action, ActionKind, Remedy
from readiness.ports import Link, LinkKind, NotAvailable
from readiness.words import _

# Addresses for documentation (RFC 5737, RFC 3849): a connected UDP socket sends nothing, it only asks for the route.
ELSEWHERE = ((socket.AF_INET, "203.0.113.1"), (socket.AF_INET6, "2001:db8::1"))
SHORTEST_SPAN = 0.2


class LinkReader:
    """Reads the link; remembers the counters, so that the second call on knows the traffic since the one before."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._before: dict[str, tuple[float, int, int]] = {}
        self._latest: dict[str, tuple[float, float]] = {}
        self._talkers = TalkerReader()

    def link(self) -> Link:
        """Return the link in use. Raises NotAvailable when no interface is up."""
        address = local_address()
        interface = interface_of(address) if address else first_interface()
        if interface is None and address is None:
            raise NotAvailable(
                _("This computer is not connected to any network."),
                Remedy(
                    _("Plug in a cable or switch the Wi-Fi on."),
                    Action(ActionKind.OPEN_SETTINGS, _("Network settings"), "network"),
                ),
            )
        facts = _facts(interface) if interface else LinkFacts()
        sent, received = self._rates(interface) if interface else (None, None)
        talkers = self._talkers.look()
        return Link(
            facts.kind, interface, facts.signal_percent, facts.metered, address, sent, received, proxy(), talkers
        )

    def _rates(self, interface: str) -> tuple[float | None, float | None]:
        counters = psutil.net_io_counters(pernic=True, nowrap=True).get(interface)
        if counters is None:
            return None, None
        now = time.monotonic()
        with self._lock:
            before = self._before.get(interface)
            if before is not None and now - before[0] < SHORTEST_SPAN:
                return self._latest.get(interface, (None, None))
            self._before[interface] = (now, counters.bytes_sent, counters.bytes_recv)
            if before is None:
                return None, None
            span = now - before[0]
            rates = ((counters.bytes_sent - before[1]) / span, (counters.bytes_recv - before[2]) / span)
            self._latest[interface] = rates
            return rates


def local_address() -> str | None:
    """Return the address that packets to the world leave from, None without a default route."""
    for family, elsewhere in ELSEWHERE:
        try:
            with socket.socket(family, socket.SOCK_DGRAM) as endpoint:
                endpoint.connect((elsewhere, 9))
                found = str(endpoint.getsockname()[0])
        except OSError:
            continue
        if not ip_address(found.partition("%")[0]).is_unspecified:
            return found
    return None


def interface_of(address: str) -> str | None:
    """Return the name of the interface that has ``address``."""
    for name, entries in psutil.net_if_addrs().items():
        if any(entry.address.partition("%")[0] == address for entry in entries):
            return str(name)
    return None


def first_interface() -> str | None:
    """Return an interface that is up and has an address, for networks that lead nowhere else."""
    addresses = psutil.net_if_addrs()
    for name, stats in psutil.net_if_stats().items():
        entries = [e for e in addresses.get(name, ()) if e.family in (socket.AF_INET, socket.AF_INET6)]
        if stats.isup and any(not ip_address(e.address.partition("%")[0]).is_loopback for e in entries):
            return str(name)
    return None


def proxy() -> str | None:
    """Return the web proxy that the system or the environment names, without a password that may stand in it."""
    found = urllib.request.getproxies()
    named = found.get("https") or found.get("http") or found.get("all")
    return named.rpartition("@")[2].rpartition("://")[2].strip("/") if named else None


def _facts(interface: str) -> LinkFacts:
    read = {"linux": link_linux.facts, "darwin": link_macos.facts, "win32": link_windows.facts}.get(sys.platform)
    return read(interface) if read else LinkFacts(LinkKind.UNKNOWN)
