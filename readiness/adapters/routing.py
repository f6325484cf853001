"""Which PortAudio device reaches the device that the person chose, and whether the stream really ended up there."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from readiness.adapters import portaudio, pulse
from readiness.adapters.portaudio import PORTAUDIO_PREFIX
from readiness.adapters.pulse import Item
from readiness.ports import AudioDevice, Direction, NotAvailable
from readiness.words import _

if TYPE_CHECKING:
    from pulsectl import Pulse

SERVER_DEVICES = ("pulse", "default")  # PortAudio's names for the sound server, the best first
_VARIABLES = {
    Direction.INPUT: ("PULSE_SOURCE", "PIPEWIRE_NODE"),
    Direction.OUTPUT: ("PULSE_SINK", "PIPEWIRE_NODE"),
}
_MOVE_SECONDS = 1.0


def index_of(sounddevice: portaudio.Library, device: AudioDevice) -> int:
    """Return PortAudio's index of ``device`` in its present list. Raises NotAvailable when it has gone."""
    field = "max_input_channels" if device.direction is Direction.INPUT else "max_output_channels"
    found = [item for item in sounddevice.query_devices() if item[field] > 0]
    if device.id.startswith(PORTAUDIO_PREFIX):
        for device_id, item in portaudio.identified(sounddevice.query_devices(), sounddevice.query_hostapis()):
            if device_id == device.id and item[field] > 0:
                return int(item["index"])
        raise NotAvailable(_("“{name}” is not plugged in any more.").format(name=device.name), detail=device.id)
    for wanted in SERVER_DEVICES:
        for item in found:
            if item["name"] == wanted:
                return int(item["index"])
    raise pulse.no_sound_system("PortAudio does not see the sound server")


@contextmanager
def environment(*devices: AudioDevice) -> Iterator[None]:
    """Name ``devices`` to the sound server's libraries for as long as a stream is being opened.

    They read these variables while PortAudio opens; hold PortAudio's lock around it. With one device for each
    direction, PipeWire's single variable cannot name both, and :func:`settle` moves what ended up elsewhere.
    """
    wanted: dict[str, str] = {}
    for device in devices:
        if not device.id.startswith(PORTAUDIO_PREFIX):
            pulse_name, pipewire_name = _VARIABLES[device.direction]
            wanted[pulse_name] = device.id
            if len(devices) == 1:
                wanted[pipewire_name] = device.id
    before = {name: os.environ.get(name) for name in wanted}
    os.environ.update(wanted)
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                os.environ.pop(name, None)
            else:
                os.environ[name] = value


def streams(direction: Direction) -> frozenset[int]:
    """The sound server's numbers of this process's streams; empty where no server answers."""
    try:
        return pulse.ask(lambda server: frozenset(item.index for item in _own(server, direction)))
    except NotAvailable:
        return frozenset()


def settle(device: AudioDevice, before: frozenset[int]) -> None:
    """See that the stream opened since ``before`` really runs on ``device``, and move it there if it does not.

    Raises NotAvailable when it cannot be brought there.
    """
    if device.id.startswith(PORTAUDIO_PREFIX):
        return

    def move(server: Pulse) -> None:
        deadline = time.monotonic() + _MOVE_SECONDS
        wanted = _find(server, device)
        while elsewhere := [item for item in _new(server, device, before) if _place(item, device) != wanted]:
            if time.monotonic() > deadline:
                raise NotAvailable(_("The sound system did not switch to “{name}”.").format(name=device.name))
            for item in elsewhere:
                _move(server, item, device, wanted)
            time.sleep(0.02)

    pulse.ask(move)


def _new(server: Pulse, device: AudioDevice, before: frozenset[int]) -> list[Item]:
    return [item for item in _own(server, device.direction) if item.index not in before]


def _own(server: Pulse, direction: Direction) -> list[Item]:
    items = server.source_output_list() if direction is Direction.INPUT else server.sink_input_list()
    return [item for item in items if item.proplist.get("application.process.id") == str(os.getpid())]


def _find(server: Pulse, device: AudioDevice) -> int:
    items = server.source_list() if device.direction is Direction.INPUT else server.sink_list()
    for item in items:
        if item.name == device.id:
            return int(item.index)
    raise NotAvailable(_("“{name}” was unplugged just now.").format(name=device.name), detail=device.id)


def _place(item: Item, device: AudioDevice) -> int:
    return int(item.source if device.direction is Direction.INPUT else item.sink)


def _move(server: Pulse, item: Item, device: AudioDevice, wanted: int) -> None:
    pulsectl = pulse.load()
    try:
        if device.direction is Direction.INPUT:
            server.source_output_move(item.index, wanted)
        else:
            server.sink_input_move(item.index, wanted)
    except pulsectl.PulseOperationFailed as error:
        raise NotAvailable(
            _("The sound system did not switch to “{name}”.").format(name=device.name), detail=str(error)
        ) from error
