"""Whether the watch may listen now: never while a check records or plays, and not once the call has begun."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal, SignalInstance

from readiness.model import Area
from readiness.watch import Watch
from ui.checkup import Checkup

LOOK_MS = 1000


class Listening(QObject):
    """Switches the watch's ear. ``changed`` tells whether it listens now."""

    changed = Signal(bool)

    def __init__(self, watch: Watch, *, wanted: bool = True, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._watch = watch
        self._wanted = wanted
        self._hindrances: list[Callable[[], bool]] = []
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_MS)
        self._timer.timeout.connect(self.decide)

    @property
    def wanted(self) -> bool:
        """Whether the person lets it listen."""
        return self._wanted

    @property
    def on(self) -> bool:
        """Whether it listens now."""
        return self._watch.running and self._watch.listening

    def want(self, wanted: bool) -> None:
        """The person switched it."""
        self._wanted = wanted
        self.decide()

    def give_way_to(self, checkup: Checkup) -> None:
        """Never listen while ``checkup`` has a row of sound at work."""
        self.pause_while(
            lambda: any(row.busy and row.area is Area.SOUND for row in checkup.rows), checkup.standing_changed
        )

    def pause_while(self, hindered: Callable[[], bool], changed: SignalInstance | None = None) -> None:
        """Never listen while ``hindered``; asked anew with every ``changed`` and once a second."""
        self._hindrances.append(hindered)
        if changed is not None:
            changed.connect(self.decide)

    def begin(self) -> None:
        """The watch has begun."""
        self._timer.start()
        self.decide()

    def end(self) -> None:
        """Never listen again."""
        self._timer.stop()
        self._wanted = False
        self.decide()

    def decide(self) -> None:
        """Listen or not, as things are now."""
        before = self.on
        free = not any(hindered() for hindered in self._hindrances)
        self._watch.set_listening(self._wanted and self._watch.running and free)
        if self.on != before:
            self.changed.emit(self.on)
