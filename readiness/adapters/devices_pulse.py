"""Microphones and speakers as PulseAudio (or PipeWire's PulseAudio face) knows them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from readiness.adapters import pulse
from readiness.adapters.pulse import Item
from readiness.adapters.pulse_objects import bluetooth_address, codec_of, distinct, kind_of, profile_of, program_of
from readiness.adapters.pulse_watch import PulseWatch
from readiness.ports import AudioDevice, DeviceKind, Direction, NotAvailable
from readiness.words import _

if TYPE_CHECKING:
    from pulsectl import Pulse

NO_INDEX = 2**32 - 1
LOUDEST_PERCENT = 150.0

BatteryOf = Callable[[str], float | None]


class PulseDevices:
    """The list of devices (a :class:`readiness.ports.DevicePort`).

    ``battery_of`` tells the charge of a Bluetooth headset by its address, in percent.
    """

    def __init__(self, battery_of: BatteryOf = lambda _address: None) -> None:
        self._battery_of = battery_of

    def devices(self) -> tuple[AudioDevice, ...]:
        """All devices. Raises NotAvailable when no sound server answers."""
        found = pulse.ask(listed)
        return tuple(self._with_battery(device, address) for device, address in found)

    def set_muted(self, device_id: str, muted: bool) -> None:
        """Mute or unmute. Raises NotAvailable."""
        pulse.ask(lambda server: server.mute(_find(server, device_id), muted))

    def set_volume(self, device_id: str, percent: float) -> None:
        """Set the volume slider of the device, 0 to 150. Raises NotAvailable."""
        bounded = min(LOUDEST_PERCENT, max(0.0, percent)) / 100
        pulse.ask(lambda server: server.volume_set_all_chans(_find(server, device_id), bounded))

    def set_default(self, device_id: str) -> None:
        """Make the device the default. Raises NotAvailable."""
        pulse.ask(lambda server: server.default_set(_find(server, device_id)))

    def watch(self, changed: Callable[[], None]) -> Callable[[], None]:
        """Call ``changed`` from a thread of its own within milliseconds of any change, until stopped."""
        watching = PulseWatch(listed, changed)
        watching.start()
        return watching.stop

    def _with_battery(self, device: AudioDevice, address: str | None) -> AudioDevice:
        if address is None:
            return device
        return replace(device, battery_percent=self._battery_of(address))


Listed = tuple[tuple[AudioDevice, str | None], ...]
"""Devices, each with its Bluetooth address where it has one."""


def listed(server: Pulse) -> Listed:
    """Ask ``server`` for all its devices."""
    defaults = server.server_info()
    users: dict[int, list[str]] = {}
    for output in server.source_output_list():
        if program := program_of(output.proplist):
            users.setdefault(output.source, []).append(program)
    players: dict[int, list[str]] = {}
    for stream in server.sink_input_list():
        if program := program_of(stream.proplist):
            players.setdefault(stream.sink, []).append(program)
    cards = {card.index: card for card in server.card_list()}
    sources, sinks = server.source_list(), server.sink_list()
    devices = [
        *(_device(item, Direction.INPUT, defaults.default_source_name, users, cards) for item in sources),
        *(_device(item, Direction.OUTPUT, defaults.default_sink_name, players, cards) for item in sinks),
    ]
    addresses = [bluetooth_address(item.proplist) for item in (*sources, *sinks)]
    return tuple(zip(distinct(devices), addresses, strict=True))


def _device(
    item: Item, direction: Direction, default: str | None, users: dict[int, list[str]], cards: dict[int, Item]
) -> AudioDevice:
    monitor = direction is Direction.INPUT and item.monitor_of_sink != NO_INDEX
    properties = item.proplist
    kind = kind_of(properties, monitor=monitor, driver=item.driver or "")
    card = cards.get(item.card)
    active = card.profile_active.name if card is not None and card.profile_active is not None else None
    bluetooth = kind is DeviceKind.BLUETOOTH
    return AudioDevice(
        id=item.name,
        name=(item.description or "").strip(),
        direction=direction,
        kind=kind,
        is_default=item.name == default,
        muted=bool(item.mute),
        volume=round(item.volume.value_flat * 100, 1),
        used_by=tuple(dict.fromkeys(users.get(item.index, []))),
        sample_rate=item.sample_rate or None,
        channels=item.channel_count,
        profile=profile_of(properties, active) if bluetooth else None,
        codec=codec_of(properties) if bluetooth else None,
    )


def _find(server: Pulse, device_id: str) -> Item:
    for item in (*server.source_list(), *server.sink_list()):
        if item.name == device_id:
            return item
    raise NotAvailable(_("This device is not plugged in any more."), detail=device_id)
