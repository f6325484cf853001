"""What a mend button does in the world. Runs beside the window; never touches a widget."""

from __future__ import annotations

from dataclasses import dataclass

from readiness import bluetooth
from readiness.check import Setup
from readiness.model import Action, ActionKind
from readiness.pairing import partner
from readiness.ports import DevicePort, Direction, Host, NotAvailable, Ports
from readiness.words import _


@dataclass(frozen=True, slots=True)
class Mended:
    """What came of it: a quiet sentence, the devices chosen by it, and when measuring again makes sense.

    ``on_return`` means that the person mends it in another window: the row is measured once they are back.
    """

    said: str = ""
    input_id: str | None = None
    output_id: str | None = None
    on_return: bool = False


def mend(action: Action, ports: Ports, setup: Setup) -> Mended:
    """Perform ``action``. Raises NotAvailable with a sentence when the system refuses."""
    match action.kind:
        case ActionKind.SWITCH_MICROPHONE:
            output_id = _listen_in_full(ports.devices, setup)
            return Mended(_make_default(ports.devices, action.target), action.target, output_id)
        case ActionKind.SWITCH_PROFILE:
            return _switch_profile(ports.devices, action.target, setup)
        case ActionKind.SWITCH_SPEAKER:
            return Mended(_make_default(ports.devices, action.target), output_id=action.target)
        case ActionKind.UNMUTE_MICROPHONE:
            device = action.target or device_in_use(ports.devices, Direction.INPUT, setup.input_id)
            ports.devices.set_muted(device, False)
        case ActionKind.SET_INPUT_VOLUME:
            device = device_in_use(ports.devices, Direction.INPUT, setup.input_id)
            ports.devices.set_volume(device, float(action.target))
        case ActionKind.SET_OUTPUT_VOLUME:
            device = device_in_use(ports.devices, Direction.OUTPUT, setup.output_id)
            ports.devices.set_volume(device, float(action.target))
            ports.devices.set_muted(device, False)  # a muted speaker stays silent at any volume
        case ActionKind.OPEN_SETTINGS:
            return _open_settings(ports.host, action.target)
        case _:
            raise ValueError(f"{action.kind} is not mended here")
    return Mended()


MENDABLE = frozenset(
    {
        ActionKind.SWITCH_MICROPHONE,
        ActionKind.SWITCH_SPEAKER,
        ActionKind.SWITCH_PROFILE,
        ActionKind.UNMUTE_MICROPHONE,
        ActionKind.SET_INPUT_VOLUME,
        ActionKind.SET_OUTPUT_VOLUME,
        ActionKind.OPEN_SETTINGS,
    }
)
"""What is done here; the other actions belong to the run or to the page."""


def device_in_use(devices: DevicePort, direction: Direction, chosen: str | None) -> str:
    """The chosen device, or the system's default. Raises NotAvailable when there is none."""
    if chosen:
        return chosen
    candidates = [device for device in devices.devices() if device.direction is direction]
    default = next((device for device in candidates if device.is_default), None)
    if default is None:
        raise NotAvailable(_("There is no device to set."))
    return default.id


def _make_default(devices: DevicePort, device_id: str) -> str:
    """Switching here is enough for the check; the call program follows the system's default where it can be set."""
    try:
        devices.set_default(device_id)
    except NotAvailable:
        return _("Choose the same device in your call program too.")
    return _("Switched. Choose the same device in your call program too.")


def _switch_profile(devices: DevicePort, target: str, setup: Setup) -> Mended:
    """The headset's devices may be others afterwards: where the old ones were used, the new ones are."""
    profile, device_id = bluetooth.wanted(target)
    before = devices.devices()
    switched = next((device for device in before if device.id == device_id), None)
    half = partner(switched, before) if switched is not None else None
    headset = {device_id, half.id if half is not None else device_id}
    now = {device.direction: device.id for device in devices.set_profile(device_id, profile)}

    def instead(direction: Direction, chosen: str | None) -> str | None:
        default = next((d.id for d in before if d.direction is direction and d.is_default), None)
        return now.get(direction) if (chosen or default) in headset else None

    return Mended(
        input_id=instead(Direction.INPUT, setup.input_id), output_id=instead(Direction.OUTPUT, setup.output_id)
    )


def _listen_in_full(devices: DevicePort, setup: Setup) -> str | None:
    """A headset whose microphone is given up plays music again; returns the id of its speakers where that changed."""
    try:
        used_id = device_in_use(devices, Direction.INPUT, setup.input_id)
        used = next((device for device in devices.devices() if device.id == used_id), None)
        profile = bluetooth.listening_profile(used) if used is not None else None
        if used is None or profile is None:
            return None
        return _switch_profile(devices, bluetooth.switch_to(profile, used).target, setup).output_id
    except NotAvailable:
        return None  # the microphone is switched all the same


def _open_settings(host: Host, page: str) -> Mended:
    if not host.open_settings(page):
        raise NotAvailable(_("The settings could not be opened from here. Open them yourself, then test again."))
    return Mended(_("It opens in a window of its own. This is measured again when you come back."), on_return=True)
