"""What macOS tells without special rights, which is little."""

from __future__ import annotations

from readiness.adapters.command import output
from readiness.computer.time_source import parse_systemsetup


class MacFacts:
    """Facts from the system's commands; what Apple keeps to itself is not known."""

    def restart_waiting(self) -> bool | None:
        """Not told."""
        return None

    def clock_synchronised(self) -> bool | None:
        """Whether network time is switched on; told to administrators only."""
        return parse_systemsetup(output(("systemsetup", "-getusingnetworktime")) or "")

    def do_not_disturb(self) -> bool | None:
        """Not told."""
        return None

    def notification_sounds(self) -> bool | None:
        """Not told."""
        return None

    def microphone_users(self) -> tuple[str, ...] | None:
        """Not told; the orange dot in the menu bar is for people."""
        return None

    def camera_users(self) -> tuple[str, ...] | None:
        """Not told."""
        return None
