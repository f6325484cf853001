"""The child process that fills the line: speedtest-cli, or flows to one's own server.

Started by :mod:`readiness.adapters.speed_test`. It prints one JSON object a line: ``{"phase": …}`` as it goes, then
``{"result": …}``. Whatever happens inside, it ends with a result; the parent ends it when it does not.
"""

from __future__ import annotations

import http.client
import json
import os
import sys
import time
import urllib.request
from collections.abc import Callable, Sequence
from typing import Any

SECONDS_EACH_WAY = 5
FLOWS = 8
SOCKET_SECONDS = 8
SMALLEST_PICTURE = 100_000
"""Bytes; the smallest picture that speedtest-cli asks for, 350 pixels square, has 245 kB."""

Tell = Callable[[dict[str, Any]], None]


def main(arguments: Sequence[str]) -> int:
    """Fill the line towards the URL given, or by speedtest-cli without one."""
    out = os.fdopen(os.dup(1), "w", encoding="utf-8", buffering=1)
    # speedtest-cli writes to both as it likes, and cannot even be imported where a windowed program has neither.
    sys.stdout = sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115, PTH123

    def tell(message: dict[str, Any]) -> None:
        out.write(json.dumps(message) + "\n")

    result: dict[str, Any] = {}
    try:
        if arguments:
            from readiness.adapters.load_flows import fill  # noqa: PLC0415

            fill(arguments[0], tell, result)
        else:
            fill_with_speedtest(tell, result)
    except BaseException as error:  # speedtest-cli raises KeyError and worse on odd answers
        result["error"] = f"{type(error).__name__}: {error}"
    tell({"result": result})
    out.close()
    # Threads of speedtest-cli may hang in a read for as long as their time-out: nobody waits for them.
    os._exit(0)


def fill_with_speedtest(tell: Tell, result: dict[str, Any]) -> None:
    """Download, then upload, for five seconds each; fills ``result`` as it goes."""
    import speedtest  # noqa: PLC0415

    tell({"phase": "starting"})
    test = speedtest.Speedtest(timeout=SOCKET_SECONDS, secure=True)
    if not test.get_servers():
        raise LookupError("no servers")
    best = test.get_best_server(test.get_closest_servers())
    result["ping_ms"] = float(best["latency"])
    result["server"] = str(best.get("host") or best.get("url"))
    if result["ping_ms"] >= SOCKET_SECONDS * 1000:
        raise LookupError("no server answered")
    test.config["length"] = {"download": SECONDS_EACH_WAY, "upload": SECONDS_EACH_WAY}
    counting = CountingOpener(test._opener)
    test._opener = counting
    tell({"phase": "download"})
    begun = time.perf_counter()
    test.download(threads=FLOWS)
    seconds = time.perf_counter() - begun
    result["down"] = [test.results.bytes_received, seconds, counting.downloads, counting.foreign]
    tell({"phase": "upload"})
    begun = time.perf_counter()
    test.upload(pre_allocate=False, threads=FLOWS)
    result["up"] = [test.results.bytes_sent, time.perf_counter() - begun, counting.uploads, 0]


class CountingOpener:
    """Counts what speedtest-cli does not: whole downloads, answers that are no test pictures, acknowledged uploads."""

    def __init__(self, opener: urllib.request.OpenerDirector) -> None:
        self._opener = opener
        self.downloads = self.foreign = self.uploads = 0

    def open(self, request: urllib.request.Request) -> Answer:
        """Open as the opener inside does."""
        response = self._opener.open(request)
        if request.data is not None:
            self.uploads += response.status == http.client.OK
        return Answer(response, self)

    def ended(self, received: int) -> None:
        """Take in that a download came to its end after so many bytes."""
        if received >= SMALLEST_PICTURE:
            self.downloads += 1
        else:
            self.foreign += 1


class Answer:
    """A response that tells how much of it was read to its end."""

    def __init__(self, response: http.client.HTTPResponse, counting: CountingOpener) -> None:
        self._response = response
        self._counting = counting
        self._received = 0
        self._download = response.url.partition("?")[0].endswith(".jpg")

    def read(self, size: int) -> bytes:
        """Read as the response does."""
        block = self._response.read(size)
        self._received += len(block)
        if self._download and not block:
            self._counting.ended(self._received)
        return block

    def close(self) -> None:
        """Close the response."""
        self._response.close()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
