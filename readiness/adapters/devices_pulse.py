"""Microphones and speakers as PulseAudio (or PipeWire's PulseAudio face) knows them."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from readiness.adapters import pulse
from readiness.adapters.pulse import Item
from readiness.adapters.pulse_objects import (
    bluetooth_address,
    codec_of,
    distinct,
    kind_of,
    profile_of,
    profiles_of,
    program_of,
)
from readiness.adapters.pulse_watch import PulseWatch
from readiness.bluetooth import codec_in
from readiness.ports import AudioDevice, DeviceKind, Direction, NotAvailable
from readiness.words import _

if TYPE_CHECKING:
    from pulsectl import Pulse

NO_INDEX = 2**32 - 1
LOUDEST_PERCENT = 150.0
PROFILE_SECONDS = 4.0  # a headset agrees on another profile by radio, and its devices come one after the other
LOOK_SECONDS = 0.05

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

    def set_profile(self, device_id: str, profile: str) -> tuple[AudioDevice, ...]:
        """Switch the card of ``device_id`` to ``profile``, and return its devices then. Raises NotAvailable."""
        found = pulse.ask(lambda server: switched(server, device_id, profile), PROFILE_SECONDS + pulse.DEADLINE_S)
        return tuple(self._with_battery(device, address) for device, address in found)

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


def switched(server: Pulse, device_id: str, profile: str) -> Listed:
    """Switch the card of ``device_id`` to ``profile``; returns its devices once they are all there."""
    number = _find(server, device_id).card
    card = next((card for card in server.card_list() if card.index == number), None)
    aim = next((item for item in card.profile_list if item.name == profile), None) if card is not None else None
    if card is None or aim is None:
        raise NotAvailable(_("This headset has no other way to work at the moment."), detail=profile)
    before = {item.index for item in _of_card(server, number)} if card.profile_active.name != profile else set()
    try:
        server.card_profile_set(card, profile)
    except pulse.load().PulseOperationFailed as error:
        raise NotAvailable(_("The headset did not switch. Switch it off and on, then test again.")) from error
    until = time.monotonic() + PROFILE_SECONDS
    while True:
        present = [item for item in _of_card(server, number) if item.index not in before]
        if len(present) >= aim.n_sources + aim.n_sinks or time.monotonic() > until:
            ids = {item.name for item in present}
            return tuple(entry for entry in listed(server) if entry[0].id in ids)
        time.sleep(LOOK_SECONDS)


def _of_card(server: Pulse, number: int) -> list[Item]:
    """The sources and sinks of one card, without the monitors."""
    sources = [item for item in server.source_list() if item.monitor_of_sink == NO_INDEX]
    return [item for item in (*sources, *server.sink_list()) if item.card == number]


def _device(
    item: Item, direction: Direction, default: str | None, users: dict[int, list[str]], cards: dict[int, Item]
) -> AudioDevice:
    monitor = direction is Direction.INPUT and item.monitor_of_sink != NO_INDEX
    properties = item.proplist
    kind = kind_of(properties, monitor=monitor, driver=item.driver or "")
    card = cards.get(item.card)
    active = card.profile_active.name if card is not None and card.profile_active is not None else None
    bluetooth = kind is DeviceKind.BLUETOOTH
    described = card.profile_active.description if active and card is not None else ""
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
        codec=codec_of(properties) or codec_in(described or "") if bluetooth else None,
        profiles=profiles_of(card) if bluetooth and card is not None else (),
    )


def _find(server: Pulse, device_id: str) -> Item:
    for item in (*server.source_list(), *server.sink_list()):
        if item.name == device_id:
            return item
    raise NotAvailable(_("This device is not plugged in any more."), detail=device_id)
