"""Processes and the load they make, by psutil."""

from __future__ import annotations

import os
import platform
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

from readiness.computer.programs import Process, heaviest
from readiness.ports import HostLoad

_SECONDS = 1.0
_THROTTLE_COUNTERS = "devices/system/cpu/cpu*/thermal_throttle/core_throttle_count"
_PROCESSOR_SENSORS = ("coretemp", "k10temp", "zenpower", "cpu_thermal", "acpitz")


def running() -> list[Process]:
    """All processes with their names and parents."""
    import psutil  # noqa: PLC0415 - 15 ms that the first frame need not wait for

    return [
        Process(process.pid, process.info["ppid"], process.info["name"] or "")
        for process in psutil.process_iter(["ppid", "name"])
    ]


def load(pause: Callable[[float], None], sysfs: Path = Path("/sys")) -> HostLoad:
    """Measure for a second, spent in ``pause``. What this program itself uses meanwhile is taken off."""
    import psutil  # noqa: PLC0415

    own = _family()
    slowed, busy, total = throttles(sysfs), *machine_times()
    before, began = _process_times(), time.monotonic()
    pause(_SECONDS)
    seconds = time.monotonic() - began
    now_busy, now_total = machine_times()
    after = _process_times(with_memory=True)
    used = [
        replace(process, processor=max(0.0, process.processor - earlier.processor) / max(seconds, 1e-3))
        for pid, process in after.items()
        if (earlier := before.get(pid)) is not None and earlier.name == process.name
    ]
    cores = psutil.cpu_count() or 1
    ours = sum(process.processor for process in used if process.pid in own) / cores
    memory = psutil.virtual_memory()
    return HostLoad(
        processor=ratio(now_busy - busy, now_total - total, ours),
        memory_available=memory.available / memory.total if memory.total else None,
        disk_free_bytes=disk_free(),
        temperature_celsius=temperature(),
        throttled=throttled(slowed, throttles(sysfs)),
        heaviest=heaviest(process for process in used if process.pid not in own),
    )


def ratio(busy: float, total: float, ours: float) -> float | None:
    """The share of the machine that is busy for others. None where the counters stand still (some sandboxes)."""
    return min(1.0, max(0.0, busy / total - ours)) if total > 0 else None


def machine_times() -> tuple[float, float]:
    """Processor seconds busy and in total since the start; waiting for a disk is idle, guests are counted in user."""
    import psutil  # noqa: PLC0415

    times = psutil.cpu_times()
    total = sum(times) - getattr(times, "guest", 0.0) - getattr(times, "guest_nice", 0.0)
    return total - times.idle - getattr(times, "iowait", 0.0), total


def _process_times(*, with_memory: bool = False) -> dict[int, Process]:
    import psutil  # noqa: PLC0415

    attributes = ["name", "cpu_times", *(["memory_info"] if with_memory else [])]
    found: dict[int, Process] = {}
    for process in psutil.process_iter(attributes):
        times, memory = process.info["cpu_times"], process.info.get("memory_info")
        if times is not None:
            processor = times.user + times.system
            found[process.pid] = Process(
                process.pid, None, process.info["name"] or "", processor, memory.rss if memory else 0
            )
    return found


def _family() -> set[int]:
    """This process and its children."""
    import psutil  # noqa: PLC0415

    me = psutil.Process(os.getpid())
    try:
        return {me.pid, *(child.pid for child in me.children(recursive=True))}
    except psutil.Error:
        return {me.pid}


def disk_free() -> int | None:
    """Bytes left where the person keeps their files."""
    import psutil  # noqa: PLC0415

    try:
        return int(psutil.disk_usage(str(Path.home())).free)
    except (OSError, RuntimeError):
        return None


def temperature() -> float | None:
    """The processor's own sensors in degrees Celsius, the hottest of them."""
    import psutil  # noqa: PLC0415

    read: Callable[[], dict[str, list[Any]]] | None = getattr(psutil, "sensors_temperatures", None)
    try:
        sensors = read() if read else {}
    except (OSError, ValueError, RuntimeError):
        return None
    for name in _PROCESSOR_SENSORS:
        degrees = [entry.current for entry in sensors.get(name, []) if entry.current and 0 < entry.current < 130]
        if degrees:
            return float(max(degrees))
    return None


def throttles(sysfs: Path) -> int | None:
    """How often the processor slowed itself down for heat since the start (Intel on Linux)."""
    if platform.system() != "Linux":
        return None
    try:
        return sum(int(counter.read_text()) for counter in sorted(sysfs.glob(_THROTTLE_COUNTERS))) or None
    except (OSError, ValueError):
        return None


def throttled(before: int | None, after: int | None) -> bool | None:
    """Whether the processor slowed itself down between two counts."""
    if after is None:
        return None
    return after > (before or 0)
