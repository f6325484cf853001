"""The one way from the engine's threads into the window: an object with one signal.

Whatever happens in another thread is told as a value and arrives in the window's thread, in the order of telling.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal, Slot

Listener = Callable[[object], None]


class Bridge(QObject):
    """Carries values from any thread to the thread that made the bridge."""

    told = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._listeners: list[Listener] = []
        self._closed = False
        self.told.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def tell(self, value: object) -> None:
        """Hand ``value`` over and return at once, from any thread. After :meth:`close` nothing is carried."""
        if not self._closed:
            self.told.emit(value)

    def listen(self, listener: Listener) -> None:
        """Call ``listener`` with every value, in the thread of the bridge, never inside :meth:`tell`."""
        self._listeners.append(listener)

    def close(self) -> None:
        """Carry no more: the window is going away while threads may still finish."""
        self._closed = True
        self._listeners.clear()

    @Slot(object)
    def _deliver(self, value: object) -> None:
        for listener in tuple(self._listeners):
            listener(value)
