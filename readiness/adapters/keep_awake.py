"""Keeps the computer and its screen awake.

The inhibition belongs to this process (a D-Bus connection, a Windows thread, a pipe to ``caffeinate``): the system
lets go of it by itself should the program die.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager

_log = logging.getLogger(__name__)


@contextmanager
def keep_awake() -> Iterator[bool]:
    """Keep awake while entered; gives whether the system agreed. Never raises of itself, neither in nor out."""
    with ExitStack() as held:
        agreed = False
        try:
            from wakepy import keep  # noqa: PLC0415 - slow to load

            mode = held.enter_context(keep.presenting(on_fail="pass"))
            agreed = bool(mode.active)
        except Exception:
            _log.exception("keeping awake failed")
        try:
            yield agreed
        finally:
            try:
                held.close()
            except Exception:
                _log.exception("letting go of keeping awake failed")
