"""Microphones and speakers as the pages offer them: fetched beside the window, kept up to date."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from readiness.ports import AudioDevice, DeviceKind, DevicePort, Direction, NotAvailable
from readiness.words import _
from ui.bridge import Bridge
from ui.errands import Errands


@dataclass(frozen=True, slots=True)
class _Changed:
    owner: DeviceLists


class DeviceLists(QObject):
    """The devices there are. ``changed`` tells that others are there now, or the same ones in another state."""

    changed = Signal()

    def __init__(self, port: DevicePort, bridge: Bridge, errands: Errands, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._port = port
        self._errands = errands
        self._bridge = bridge
        self._devices: tuple[AudioDevice, ...] = ()
        self._fetching = self._again = False
        self._stop: Callable[[], None] | None = None
        self._closed = False
        bridge.listen(self._arrived)

    @property
    def devices(self) -> tuple[AudioDevice, ...]:
        """The newest list."""
        return self._devices

    def choices(self, direction: Direction) -> list[tuple[str, str]]:
        """Id and name of each device of one direction that a person would speak into or listen to."""
        seen: Counter[str] = Counter()
        offered = []
        for device in self._of(direction):
            name = shown_name(device)
            seen[name] += 1
            offered.append((device.id, name if seen[name] == 1 else f"{name} ({seen[name]})"))
        return offered

    def default(self, direction: Direction) -> str | None:
        """The system's default device of one direction."""
        found = self._of(direction)
        return next((device.id for device in found if device.is_default), found[0].id if found else None)

    def start(self) -> None:
        """Fetch the list now, and again whenever the system tells of a change."""
        self._errands.run(self._watch, lambda _none: None, self._cannot_watch)
        self.refresh()

    def refresh(self) -> None:
        """Fetch the list; a change while one is under way is fetched after it."""
        if self._fetching:
            self._again = True
            return
        self._fetching = True
        self._errands.run(self._port.devices, self._fetched, self._failed)

    def take(self, devices: tuple[AudioDevice, ...]) -> None:
        """Show a list that somebody else fetched just now."""
        if devices != self._devices:
            self._devices = devices
            self.changed.emit()

    def close(self) -> None:
        """Watch no more."""
        self._closed = True
        stop, self._stop = self._stop, None
        if stop is not None:
            stop()

    def _watch(self) -> None:
        self._stop = self._port.watch(lambda: self._bridge.tell(_Changed(self)))
        if self._closed:
            self.close()

    def _cannot_watch(self, error: Exception) -> None:
        """Where nobody tells of changes, the list is fetched when a page that shows it comes to the front."""
        if not isinstance(error, NotAvailable):
            raise error

    def _fetched(self, devices: tuple[AudioDevice, ...]) -> None:
        self._ended()
        self.take(devices)

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, NotAvailable):
            raise error
        self._fetched(())

    def _ended(self) -> None:
        self._fetching = False
        if self._again:
            self._again = False
            self.refresh()

    def _arrived(self, value: object) -> None:
        if isinstance(value, _Changed) and value.owner is self:
            self.refresh()

    def _of(self, direction: Direction) -> list[AudioDevice]:
        return [
            device
            for device in self._devices
            if device.direction is direction and device.kind is not DeviceKind.MONITOR
        ]


def shown_name(device: AudioDevice) -> str:
    """The name, and that a headset is in its telephone mode where the name does not say so itself."""
    name = device.name.strip() or _("Device without a name")
    if device.hands_free and "hands" not in name.lower():
        return _("{name} (hands-free)").format(name=name)
    return name
