"""Fill the line with parallel HTTP transfers to one's own server; runs inside the child process."""

from __future__ import annotations

import http.client
import ssl
import threading
import time
import urllib.parse
from collections.abc import Callable
from typing import Any

SECONDS_EACH_WAY = 4.0
FLOWS = 8
SOCKET_SECONDS = 5.0
BLOCK = 64 * 1024
SMALLEST_UPLOAD, LARGEST_UPLOAD = 16 * 1024, 4 * 1024 * 1024
QUICK_SECONDS, SLOW_SECONDS = 0.2, 0.6
"""An upload grows while it is quicker and shrinks when slower, so that little is unfinished at the end."""


class _Tally:
    """Bytes and finished transfers over all flows."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self.transferred = 0
        self.finished = 0
        self.last = time.perf_counter()
        self.errors: list[str] = []

    def add(self, transferred: int, *, finished: int = 0) -> None:
        """Count what has arrived."""
        with self._lock:
            self.transferred += transferred
            self.finished += finished
            self.last = time.perf_counter()


def fill(url: str, tell: Callable[[dict[str, Any]], None], result: dict[str, Any]) -> None:
    """Get ``url`` over and over in eight flows for four seconds, then post to it for as long."""
    parts = urllib.parse.urlsplit(url)
    result["server"] = parts.netloc.rpartition("@")[2]
    tell({"phase": "starting"})
    tell({"phase": "download"})
    result["down"] = _all_flows(parts, _download, result)
    tell({"phase": "upload"})
    result["up"] = _all_flows(parts, _upload, result)


def _all_flows(
    parts: urllib.parse.SplitResult,
    flow: Callable[[http.client.HTTPConnection, str, float, _Tally], None],
    result: dict[str, Any],
) -> list[float]:
    tally = _Tally()
    begun = time.perf_counter()
    until = begun + SECONDS_EACH_WAY
    path = urllib.parse.urlunsplit(("", "", parts.path or "/", parts.query, ""))

    def run() -> None:
        while time.perf_counter() < until:
            connection = _connect(parts)
            try:
                flow(connection, path, until, tally)
            except (OSError, http.client.HTTPException) as error:
                tally.errors.append(f"{type(error).__name__}: {error}")
                time.sleep(0.2)
            finally:
                connection.close()

    threads = [threading.Thread(target=run, daemon=True) for _flow in range(FLOWS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(max(0.0, until + 0.5 - time.perf_counter()))
    if not tally.transferred and tally.errors:
        result["error"] = tally.errors[0]
    return [tally.transferred, max(tally.last - begun, 0.001), tally.finished, 0]


def _connect(parts: urllib.parse.SplitResult) -> http.client.HTTPConnection:
    host = parts.hostname or ""
    if parts.scheme == "https":
        return http.client.HTTPSConnection(
            host, parts.port, timeout=SOCKET_SECONDS, context=ssl.create_default_context()
        )
    return http.client.HTTPConnection(host, parts.port, timeout=SOCKET_SECONDS)


def _download(connection: http.client.HTTPConnection, path: str, until: float, tally: _Tally) -> None:
    while time.perf_counter() < until:
        connection.request("GET", path, headers={"Cache-Control": "no-store"})
        response = connection.getresponse()
        _accept(response)
        while time.perf_counter() < until:
            block = response.read1(BLOCK)
            if not block:
                tally.add(0, finished=1)
                break
            tally.add(len(block))


def _upload(connection: http.client.HTTPConnection, path: str, until: float, tally: _Tally) -> None:
    size = 2 * SMALLEST_UPLOAD
    while (begun := time.perf_counter()) < until:
        connection.request("POST", path, body=bytes(size), headers={"Content-Type": "application/octet-stream"})
        response = connection.getresponse()
        response.read()
        _accept(response)
        # Only what the server has acknowledged counts; the rest may lie in a buffer.
        tally.add(size, finished=1)
        took = time.perf_counter() - begun
        if took < QUICK_SECONDS:
            size = min(2 * size, LARGEST_UPLOAD)
        elif took > SLOW_SECONDS:
            size = max(size // 2, SMALLEST_UPLOAD)


def _accept(response: http.client.HTTPResponse) -> None:
    if response.status >= http.client.BAD_REQUEST:
        raise http.client.HTTPException(f"status {response.status}")
