"""Keeps the computer and its screen awake.

The inhibition belongs to this process (a D-Bus connection, a Windows thread, a pipe to ``caffeinate``): the system
lets go of it by itself should the program die.
"""

from __future__ import annotations

import logging
import platform
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from typing import Any

from readiness.adapters.bus import connect

_log = logging.getLogger(__name__)


@contextmanager
def keep_awake() -> Iterator[bool]:
    """Keep awake while entered; gives whether the system agreed. Never raises of itself, neither in nor out."""
    with ExitStack() as held:
        agreed = False
        try:
            agreed = _hold(held)
        except Exception:
            _log.exception("keeping awake failed")
        try:
            yield agreed
        finally:
            try:
                held.close()
            except Exception:
                _log.exception("letting go of keeping awake failed")


def _hold(held: ExitStack) -> bool:
    from wakepy import keep  # noqa: PLC0415 - slow to load

    adapter = _patient_bus(held) if platform.system() == "Linux" else None
    return bool(held.enter_context(keep.presenting(on_fail="pass", dbus_adapter=adapter)).active)


def _patient_bus(held: ExitStack) -> Any:  # noqa: ANN401 - a class of wakepy, which is not typed
    """wakepy's way to the bus, with our time limits, and closed in any case: wakepy forgets one that was refused."""
    from wakepy.dbus_adapters.jeepney import JeepneyDBusAdapter  # noqa: PLC0415

    class PatientBus(JeepneyDBusAdapter):
        def _create_new_connection(self, bus: str | None = None) -> Any:  # noqa: ANN401
            connection = connect("SYSTEM" if bus == "SYSTEM" else "SESSION")
            held.callback(connection.close)
            return connection

    return PatientBus
