"""Whether the clock follows network time, from what the system says (pure)."""

from __future__ import annotations

TIME_ERROR = 5
STA_UNSYNC = 0x0040
"""Linux ``sys/timex.h``; adjtimex(2): the kernel sets it while nobody steers the clock."""


def kernel_synchronised(state: int, status: int) -> bool | None:
    """The answer of adjtimex(2): return value and status word. None where the call was refused (some containers)."""
    if state < 0:
        return None
    return state != TIME_ERROR and not status & STA_UNSYNC


def parse_timedatectl(output: str) -> bool | None:
    """``timedatectl show``: NTPSynchronized=yes or no."""
    values = dict(line.split("=", 1) for line in output.splitlines() if "=" in line)
    return {"yes": True, "no": False}.get(values.get("NTPSynchronized", ""))


def parse_w32tm(output: str) -> bool | None:
    """``w32tm /query /status`` of Windows. Its words are translated; the leap indicator is a number, 3: none."""
    for line in output.splitlines():
        _label, _colon, value = line.partition(":")
        digits = value.strip()[:1]
        if digits.isdigit():
            return digits != "3"
    return None


def parse_systemsetup(output: str) -> bool | None:
    """``systemsetup -getusingnetworktime`` of macOS: "Network Time: On"."""
    last = output.strip().rpartition(":")[2].strip().lower()
    return {"on": True, "off": False}.get(last)
