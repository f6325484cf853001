"""Which device is meant, and plain words where there is none (pure)."""

from __future__ import annotations

from collections.abc import Sequence

from readiness.model import Action, ActionKind, Remedy
from readiness.ports import AudioDevice, DeviceKind, Direction, NotAvailable
from readiness.words import _


def choose(
    devices: Sequence[AudioDevice], direction: Direction, device_id: str | None, known_as: str | None = None
) -> AudioDevice:
    """Return the device with ``device_id`` (or of that name), or the default one that is no monitor.

    ``known_as`` is the name it had when it was last seen. Raises NotAvailable when it is not plugged in, or when there
    is none at all.
    """
    present = [device for device in devices if device.direction is direction]
    if device_id is not None:
        return _find(present, device_id, known_as or device_id)
    real = [device for device in present if device.kind is not DeviceKind.MONITOR]
    if not real:
        raise _none_at_all(direction)
    return next((device for device in real if device.is_default), real[0])


def _find(present: Sequence[AudioDevice], wanted: str, name: str) -> AudioDevice:
    for device in present:
        if device.id == wanted:
            return device
    named = [device for device in present if device.name.casefold() == wanted.strip().casefold()]
    if named:
        return named[0]
    raise NotAvailable(
        _("“{name}” is not plugged in any more.").format(name=name),
        Remedy(
            _("Plug it in again, or choose another device, then test again."),
            Action(ActionKind.TEST_AGAIN, _("Test again")),
        ),
        wanted,
    )


def _none_at_all(direction: Direction) -> NotAvailable:
    again = Action(ActionKind.TEST_AGAIN, _("Test again"))
    if direction is Direction.INPUT:
        return NotAvailable(
            _("No microphone was found."), Remedy(_("Plug in a headset or a microphone, then test again."), again)
        )
    return NotAvailable(
        _("No speaker or headphones were found."), Remedy(_("Plug in a headset or speakers, then test again."), again)
    )
