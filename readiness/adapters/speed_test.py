"""Starts the load in a child process, listens to it, and ends it: by the deadline, or at once when left."""

from __future__ import annotations

import contextlib
import json
import os
import subprocess
import threading
import time
import urllib.parse
from collections.abc import Sequence
from types import TracebackType

from readiness.adapters import load_child
from readiness.adapters.own_child import own_child
from readiness.network.throughput import Direction, RawResult, believe
from readiness.ports import NotAvailable, SpeedTest
from readiness.words import _

CHILD_WORD = "--child-load"
DEADLINE_SECONDS = 35.0
HOSTS = ("www.speedtest.net", "c.speedtest.net")


def child_command() -> list[str]:
    """Return the command that starts the child; a URL may be added."""
    return own_child(CHILD_WORD, load_child.__name__)


class LoadRun:
    """A :class:`readiness.ports.SpeedTestRun`. Raises NotAvailable when the child cannot be started."""

    def __init__(
        self, url: str | None = None, *, command: Sequence[str] | None = None, seconds: float = DEADLINE_SECONDS
    ) -> None:
        arguments = [*(command or child_command()), *([_checked(url)] if url else [])]
        self._phase = "starting"
        self._result: SpeedTest | None = None
        self._until = time.monotonic() + seconds
        try:
            self._process = subprocess.Popen(
                arguments,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                env=_environment(),
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            )
        except OSError as error:
            raise NotAvailable(_("The speed test could not be started."), detail=str(error)) from error
        self._listener = threading.Thread(target=self._listen, name="load child", daemon=True)
        self._listener.start()

    def phase(self) -> str:
        """Return ``starting``, ``download``, ``upload`` or ``done``."""
        self._enforce_deadline()
        return self._phase

    def result(self) -> SpeedTest | None:
        """Return the result once it is done."""
        self._enforce_deadline()
        return self._result

    def close(self) -> None:
        """End the child at once."""
        with contextlib.suppress(OSError):
            self._process.kill()
        self._listener.join(1.0)

    def __enter__(self) -> LoadRun:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _enforce_deadline(self) -> None:
        if self._result is None and time.monotonic() > self._until:
            self._finish(SpeedTest(reason="the speed test took too long"))
            with contextlib.suppress(OSError):
                self._process.kill()

    def _finish(self, result: SpeedTest) -> None:
        if self._result is None:
            self._result = result
            self._phase = "done"

    def _listen(self) -> None:
        if self._process.stdout is not None:
            with self._process.stdout as stream:
                for line in stream:
                    self._take(line)
        self._process.wait()
        self._finish(SpeedTest(reason="the speed test ended without a result"))

    def _take(self, line: bytes) -> None:
        try:
            message = json.loads(line)
        except ValueError:
            return
        if not isinstance(message, dict):
            return
        if message.get("phase") in ("starting", "download", "upload") and self._result is None:
            self._phase = message["phase"]
        if isinstance(message.get("result"), dict):
            self._finish(believe(_raw(message["result"])))


def _raw(message: dict[str, object]) -> RawResult:
    ping, server = message.get("ping_ms"), message.get("server")
    return RawResult(
        _direction(message.get("down")),
        _direction(message.get("up")),
        str(server) if server else None,
        float(ping) if isinstance(ping, int | float) else None,
        str(message.get("error", "")),
    )


def _direction(value: object) -> Direction | None:
    if not isinstance(value, list) or len(value) != 4:
        return None
    transferred, seconds, finished, foreign = value
    return Direction(int(transferred), float(seconds), int(finished), int(foreign))


def _environment() -> dict[str, str]:
    import certifi  # noqa: PLC0415

    return {"SSL_CERT_FILE": certifi.where(), **os.environ}


def _checked(url: str) -> str:
    try:
        parts = urllib.parse.urlsplit(url)
        valid = parts.scheme in ("http", "https") and bool(parts.hostname) and (parts.port or 1) > 0
    except ValueError:
        valid = False
    if not valid:
        raise NotAvailable(_("The address for the load test is no web address: {url}.").format(url=url))
    return url
