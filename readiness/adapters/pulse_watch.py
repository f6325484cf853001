"""Hears of plug, unplug, default, mute and volume within milliseconds, and outlives the sound server."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from typing import TYPE_CHECKING

from readiness.adapters import pulse
from readiness.ports import NotAvailable

if TYPE_CHECKING:
    from pulsectl import Pulse

RECONNECT_SECONDS = 0.3
WAKE_SECONDS = 0.5  # stopping wakes it at once; this only bounds the moment before it listens
_FACILITIES = ("sink", "source", "server", "card", "source_output", "sink_input")

_log = logging.getLogger(__name__)


class PulseWatch:
    """Calls ``changed`` whenever what ``look`` sees has changed, also when the server goes or comes back."""

    def __init__(self, look: Callable[[Pulse], object], changed: Callable[[], None]) -> None:
        self._look = look
        self._changed = changed
        self._stopped = threading.Event()
        self._server: Pulse | None = None
        self._seen: object = None
        self._began = False
        self._thread = threading.Thread(target=self._run, name="pulse-watch", daemon=True)

    def start(self) -> None:
        """Begin to watch."""
        self._thread.start()

    def stop(self) -> None:
        """Watch no more; ``changed`` is not called again after this returns, unless it stops itself."""
        self._stopped.set()
        server = self._server
        if server is not None:
            server.event_listen_stop()
        if threading.current_thread() is not self._thread:
            self._thread.join(2 * WAKE_SECONDS)

    def _run(self) -> None:
        while not self._stopped.is_set():
            try:
                with pulse.connection() as server:
                    self._listen(server)
            except NotAvailable:
                self._notice(None)
            except Exception:  # a server that dies in the middle of an answer leaves the library in any state
                _log.info("the sound server was lost in the middle of an answer; looking again", exc_info=True)
                self._notice(None)
            finally:
                self._server = None
            self._stopped.wait(RECONNECT_SECONDS)

    def _listen(self, server: Pulse) -> None:
        pulsectl = pulse.load()
        news = threading.Event()

        def heard(_event: pulse.Item) -> None:
            news.set()
            raise pulsectl.PulseLoopStop

        server.event_mask_set(*_FACILITIES)
        server.event_callback_set(heard)
        self._server = server
        self._notice(self._look(server))
        while not self._stopped.is_set():
            server.event_listen(timeout=WAKE_SECONDS)
            if news.is_set():
                news.clear()
                self._notice(self._look(server))

    def _notice(self, seen: object) -> None:
        """Tell when what is seen differs from before; the first look only remembers."""
        news = self._began and seen != self._seen
        self._seen, self._began = seen, True
        if news and not self._stopped.is_set():
            try:
                self._changed()
            except Exception:
                _log.exception("a listener to device changes failed")
