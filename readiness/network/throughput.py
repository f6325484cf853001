"""What to believe of a speed test's figures (pure).

speedtest-cli answers confidently when it has measured nothing: it counts bytes that only reached a buffer, error
pages as downloads, and a ping of half an hour as the best server.
"""

from __future__ import annotations

from dataclasses import dataclass

from readiness.ports import SpeedTest

LEAST_SECONDS, LEAST_BYTES = 1.0, 1_000_000
UNREACHABLE_PING_MS = 1_800_000.0
"""Three pings that each failed, as speedtest-cli averages them."""
MEGABIT = 1e6


@dataclass(frozen=True, slots=True)
class Direction:
    """One direction as it was seen: bytes, seconds, whole transfers, and answers that were not the test's."""

    transferred: int
    seconds: float
    finished: int
    foreign: int = 0


@dataclass(frozen=True, slots=True)
class RawResult:
    """What the child process reports."""

    down: Direction | None = None
    up: Direction | None = None
    server: str | None = None
    ping_ms: float | None = None
    error: str = ""


def believe(raw: RawResult) -> SpeedTest:
    """Return the figures that can be true; None for those that cannot, with the reason."""
    reasons = [raw.error] if raw.error else []
    used = sum(way.transferred for way in (raw.down, raw.up) if way is not None)
    if raw.ping_ms is not None and raw.ping_ms >= UNREACHABLE_PING_MS / 2:
        reasons.append("no server answered")
        return SpeedTest(None, None, used or None, None, "; ".join(reasons))
    down = _rate(raw.down, "download", reasons, must_finish=False)
    # What an unfinished upload counts may never have left this computer's buffers.
    up = _rate(raw.up, "upload", reasons, must_finish=True)
    return SpeedTest(down, up, used or None, raw.server, "; ".join(reasons))


def _rate(way: Direction | None, name: str, reasons: list[str], *, must_finish: bool) -> float | None:
    if way is None:
        return None
    if way.transferred <= 0 or way.seconds <= 0.0:
        reasons.append(f"{name}: nothing was transferred")
    elif way.seconds < LEAST_SECONDS and way.transferred < LEAST_BYTES:
        reasons.append(f"{name}: {way.transferred} bytes in {way.seconds:.2f} s are no measurement")
    elif way.foreign > way.finished:
        reasons.append(f"{name}: what came was something else")
    elif must_finish and way.finished == 0:
        reasons.append(f"{name}: not one transfer was finished")
    else:
        return way.transferred * 8 / way.seconds / MEGABIT
    return None
