"""What answers besides STUN over UDP: TCP to the same servers, and one plain web page that shows a captive portal.

Only configured hosts are asked: the servers themselves, and for the public servers the one page below.
"""

from __future__ import annotations

import contextlib
import email.utils
import http.client
import queue
import socket
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from enum import Enum

from readiness.adapters import names
from readiness.check import PUBLIC_STUN_SERVERS
from readiness.ports import Reachability

CAPTIVE_HOST, CAPTIVE_PATH = "connectivitycheck.gstatic.com", "/generate_204"
HTTP_PORT, HTTPS_PORT = 80, 443
REDIRECTIONS = (301, 302, 303, 307, 308)
NETWORK_AUTHENTICATION_REQUIRED = 511


class Door(Enum):
    """How a TCP port answers."""

    OPEN = "open"
    REFUSED = "refused"
    SILENT = "silent"


@dataclass(frozen=True, slots=True)
class Page:
    """A plain web page's answer: its status, where it sends to, whether it is a page to look at, its date."""

    status: int
    location: str
    html: bool
    date_offset: float | None


def reachability(servers: Sequence[str], seconds: float, *, http_port: int = HTTP_PORT) -> Reachability:
    """Ask all at the same time; return as soon as TCP and the page are known, within ``seconds``."""
    public = set(servers) <= set(PUBLIC_STUN_SERVERS)
    deadline = time.monotonic() + seconds
    answers: queue.SimpleQueue[tuple[str, object]] = queue.SimpleQueue()
    hosts = [host_port for server in servers if (host_port := _split(server))]
    doors = [(host, port) for host, stun_port in hosts for port in dict.fromkeys((HTTPS_PORT, stun_port))]
    page_host = CAPTIVE_HOST if public else (hosts[0][0] if hosts else None)
    if public:
        doors.append((CAPTIVE_HOST, HTTPS_PORT))
    for host, port in doors:
        _ask(answers, "tcp", lambda host=host, port=port: knock(host, port, deadline))  # type: ignore[misc]
    if page_host is not None:
        _ask(answers, "page", lambda: fetch(page_host, http_port, deadline))
    return _collect(answers, len(doors), page_host, expect_empty=public, deadline=deadline)


def _collect(
    answers: queue.SimpleQueue[tuple[str, object]],
    doors: int,
    page_host: str | None,
    *,
    expect_empty: bool,
    deadline: float,
) -> Reachability:
    found = Reachability(tcp=False if doors else None)
    waiting_page = page_host is not None
    while doors or waiting_page:
        try:
            kind, answer = answers.get(timeout=max(0.0, deadline - time.monotonic()))
        except queue.Empty:
            break
        if kind == "tcp":
            doors -= 1
            found = replace(found, refused=found.refused or answer is Door.REFUSED)
            if answer is Door.OPEN:
                found, doors = replace(found, tcp=True), 0
        else:
            waiting_page = False
            if isinstance(answer, Page):
                captive = is_captive(answer, page_host or "", expect_empty=expect_empty)
                found = replace(found, captive_portal=captive, date_offset=None if captive else answer.date_offset)
                found = replace(found, tcp=found.tcp or not captive)
    return found


def any_opens(doors: Sequence[str], seconds: float) -> bool:
    """Say whether any of ``doors`` (``host:port``) opens within ``seconds``, asking all at the same time."""
    deadline = time.monotonic() + seconds
    answers: queue.SimpleQueue[tuple[str, object]] = queue.SimpleQueue()
    hosts = [host_port for door in doors if (host_port := _split(door))]
    for host, port in hosts:
        _ask(answers, "door", lambda host=host, port=port: knock(host, port, deadline))  # type: ignore[misc]
    for _door in hosts:
        try:
            _kind, answer = answers.get(timeout=max(0.0, deadline - time.monotonic()))
        except queue.Empty:
            return False
        if answer is Door.OPEN:
            return True
    return False


def is_captive(page: Page, host: str, *, expect_empty: bool) -> bool:
    """Say whether the answer is not what was asked for: a redirection to another host, or a page where none should be.

    One's own server may answer anything but a redirection away from itself.
    """
    if page.status == NETWORK_AUTHENTICATION_REQUIRED:
        return True
    if page.status in REDIRECTIONS:
        target = page.location.partition("://")[2].partition("/")[0].partition(":")[0]
        return bool(target) and target != host
    return expect_empty and page.status == http.client.OK and page.html


def knock(host: str, port: int, deadline: float) -> Door:
    """Try to open a TCP connection before ``deadline`` (of time.monotonic)."""
    try:
        candidates = names.addresses(host, port, socket.SOCK_STREAM)
    except OSError:
        return Door.SILENT
    found = Door.SILENT
    for address in candidates:
        with socket.socket(address.family, socket.SOCK_STREAM) as endpoint:
            endpoint.settimeout(max(0.05, (deadline - time.monotonic()) / len(candidates)))
            try:
                endpoint.connect(address.sockaddr)
            except ConnectionRefusedError:
                found = Door.REFUSED
            except OSError:
                continue
            else:
                return Door.OPEN
    return found


def fetch(host: str, port: int, deadline: float) -> Page | None:
    """Ask ``host`` for its empty page, without following where it sends to; None when it does not answer."""
    connection = http.client.HTTPConnection(host, port, timeout=max(0.05, deadline - time.monotonic()))
    try:
        asked = time.time()
        connection.request("GET", CAPTIVE_PATH, headers={"Connection": "close", "Cache-Control": "no-cache"})
        response = connection.getresponse()
        answered = time.time()
        return Page(
            response.status,
            response.getheader("Location", ""),
            "html" in response.getheader("Content-Type", ""),
            _date_offset(response.getheader("Date"), (asked + answered) / 2),
        )
    except (OSError, http.client.HTTPException, ValueError):
        return None
    finally:
        connection.close()


def _date_offset(date: str | None, middle: float) -> float | None:
    """Return this computer's clock less the server's; the header counts whole seconds, so half of one is added."""
    if not date:
        return None
    try:
        return middle - (email.utils.parsedate_to_datetime(date).timestamp() + 0.5)
    except (TypeError, ValueError):
        return None


def _split(server: str) -> tuple[str, int] | None:
    try:
        return names.split_host_port(server)
    except ValueError:
        return None


def _ask(answers: queue.SimpleQueue[tuple[str, object]], kind: str, question: Callable[[], object]) -> None:
    """Ask from a thread of its own: a name look-up cannot be interrupted, only left behind."""

    def ask() -> None:
        answer: object = None
        with contextlib.suppress(Exception):
            answer = question()
        answers.put((kind, answer))

    threading.Thread(target=ask, name=f"reachability {kind}", daemon=True).start()
