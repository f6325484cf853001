"""The ``Host`` port: the computer besides its power."""

from __future__ import annotations

import platform
from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import Protocol

from readiness.adapters import processes
from readiness.adapters.glance import Glance
from readiness.adapters.keep_awake import keep_awake
from readiness.adapters.settings_pages import open_page
from readiness.computer.programs import running_calls
from readiness.ports import HostLoad


class SystemFacts(Protocol):
    """What each operating system tells in its own way; None where it does not."""

    def restart_waiting(self) -> bool | None:
        """Whether an update waits for a restart."""
        ...

    def clock_synchronised(self) -> bool | None:
        """Whether the clock follows network time."""
        ...

    def do_not_disturb(self) -> bool | None:
        """Whether notifications are silenced."""
        ...

    def notification_sounds(self) -> bool | None:
        """Whether notifications are heard."""
        ...

    def microphone_users(self) -> tuple[str, ...] | None:
        """Programs that record."""
        ...

    def camera_users(self) -> tuple[str, ...] | None:
        """Programs that film."""
        ...


class SystemHost:
    """This computer. ``facts`` is what this operating system tells."""

    def __init__(self, facts: SystemFacts | None = None) -> None:
        self._facts = facts or system_facts()
        self._glance = Glance()

    def load(self, pause: Callable[[float], None]) -> HostLoad:
        """Measure for a second, spent in ``pause``."""
        return processes.load(pause)

    def glance(self) -> HostLoad:
        """A cheap look without the names of programs."""
        return self._glance.look()

    def call_programs(self) -> tuple[str, ...]:
        """Call programs, one entry per running copy."""
        return running_calls(processes.running())

    def restart_waiting(self) -> bool | None:
        """Whether an update waits for a restart."""
        return self._facts.restart_waiting()

    def clock_synchronised(self) -> bool | None:
        """Whether the clock follows network time."""
        return self._facts.clock_synchronised()

    def do_not_disturb(self) -> bool | None:
        """Whether notifications are silenced."""
        return self._facts.do_not_disturb()

    def notification_sounds(self) -> bool | None:
        """Whether notifications are heard while they are not silenced."""
        return self._facts.notification_sounds()

    def microphone_users(self) -> tuple[str, ...] | None:
        """Programs that record now."""
        return self._facts.microphone_users()

    def camera_users(self) -> tuple[str, ...] | None:
        """Programs that film now."""
        return self._facts.camera_users()

    def open_settings(self, page: str) -> bool:
        """Open the system's settings at ``page``."""
        return open_page(page)

    def keep_awake(self) -> AbstractContextManager[bool]:
        """Keep awake while entered."""
        return keep_awake()


def system_facts() -> SystemFacts:
    """The facts of the operating system that runs here."""
    if platform.system() == "Windows":
        from readiness.adapters.host_windows import WindowsFacts  # noqa: PLC0415

        return WindowsFacts()
    if platform.system() == "Darwin":
        from readiness.adapters.host_macos import MacFacts  # noqa: PLC0415

        return MacFacts()
    from readiness.adapters.host_linux import LinuxFacts  # noqa: PLC0415

    return LinuxFacts()
