"""Microphones and speakers where PortAudio alone knows them: names, channels, rates and defaults, and no more."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence

from readiness.adapters import portaudio
from readiness.adapters.portaudio import Entry
from readiness.adapters.pulse_objects import distinct
from readiness.adapters.routing import SERVER_DEVICES
from readiness.model import Action, ActionKind, Remedy
from readiness.ports import AudioDevice, DeviceKind, Direction, NotAvailable
from readiness.words import _

PREFERRED_HOSTS = ("Core Audio", "Windows WASAPI", "ALSA", "Windows DirectSound", "MME", "OSS")
POLL_SECONDS = 2.0
_HANDS_FREE = ("hands-free", "handsfree", "freisprech", "mains libres", "manos libres")
_KIND_WORDS = {
    DeviceKind.BLUETOOTH: ("bluetooth", "airpods", *_HANDS_FREE),
    DeviceKind.USB: ("usb",),
    DeviceKind.VIRTUAL: ("virtual", "cable output", "cable input", "blackhole", "loopback", "voicemeeter", "vb-audio"),
    DeviceKind.MONITOR: ("stereo mix", "monitor of", "what u hear"),
    DeviceKind.BUILT_IN: ("built-in", "macbook", "realtek", "internal", "intel", "analog"),
}


def listed(devices: Sequence[Entry], hosts: Sequence[Entry]) -> tuple[AudioDevice, ...]:
    """Turn PortAudio's tables into devices of its best host interface, one for each direction a device has (pure)."""
    host = next((index for name in PREFERRED_HOSTS for index, h in enumerate(hosts) if h["name"] == name), None)
    if host is None:
        return ()
    found = []
    for device_id, device in portaudio.identified(devices, hosts):
        if device["hostapi"] != host or device["name"] in SERVER_DEVICES:
            continue
        for direction, word in ((Direction.INPUT, "input"), (Direction.OUTPUT, "output")):
            channels = int(device[f"max_{word}_channels"])
            if channels > 0:
                found.append(_device(device_id, device, hosts[host], direction, channels))
    return distinct(found)


def kind_by_name(name: str) -> DeviceKind:
    """Guess the kind from what makers write into names; unknown where nothing tells."""
    lower = name.lower()
    return next(
        (kind for kind, words in _KIND_WORDS.items() if any(word in lower for word in words)), DeviceKind.UNKNOWN
    )


def profile_by_name(name: str) -> str | None:
    """Windows writes the telephone profile of a Bluetooth headset into its name."""
    return "hands-free" if any(word in name.lower() for word in _HANDS_FREE) else None


def _device(device_id: str, device: Entry, host: Entry, direction: Direction, channels: int) -> AudioDevice:
    name = str(device["name"]).strip()
    default = host["default_input_device" if direction is Direction.INPUT else "default_output_device"]
    return AudioDevice(
        id=device_id,
        name=name,
        direction=direction,
        kind=kind_by_name(name),
        is_default=device["index"] == default,
        sample_rate=round(device["default_samplerate"]),
        channels=channels,
        profile=profile_by_name(name),
    )


class PortAudioDevices:
    """The list of devices (a :class:`readiness.ports.DevicePort`). ``look`` asks PortAudio, somehow."""

    def __init__(self, look: Callable[[], tuple[AudioDevice, ...]] | None = None) -> None:
        self._look = look or look_here

    def devices(self) -> tuple[AudioDevice, ...]:
        """All devices. Raises NotAvailable when PortAudio is missing."""
        return self._look()

    def set_muted(self, device_id: str, muted: bool) -> None:
        """PortAudio cannot. Raises NotAvailable."""
        mute, unmute = _("Mute it in the system's sound settings."), _("Unmute it in the system's sound settings.")
        raise by_hand(mute if muted else unmute, device_id)

    def set_volume(self, device_id: str, percent: float) -> None:
        """PortAudio cannot. Raises NotAvailable."""
        text = _("Set its volume to {percent} % in the system's sound settings.")
        raise by_hand(text.format(percent=round(percent)), device_id)

    def set_default(self, device_id: str) -> None:
        """PortAudio cannot. Raises NotAvailable."""
        raise by_hand(_("Choose it in the system's sound settings."), device_id)

    def set_profile(self, device_id: str, profile: str) -> tuple[AudioDevice, ...]:  # noqa: ARG002 - none can be set
        """PortAudio cannot. Raises NotAvailable."""
        raise by_hand(_("Choose the headset's stereo device in the system's sound settings."), device_id)

    def watch(self, changed: Callable[[], None]) -> Callable[[], None]:
        """Look every two seconds, and call ``changed`` when the list differs. Returns the way to stop."""
        return poll(self.devices, changed)


def look_here() -> tuple[AudioDevice, ...]:
    """Ask PortAudio in this process: its list is fresh while no stream of ours runs."""
    with portaudio.fresh_list() as library:
        return listed(library.query_devices(), library.query_hostapis())


def poll(look: Callable[[], object], changed: Callable[[], None], seconds: float = POLL_SECONDS) -> Callable[[], None]:
    """Call ``changed`` from a thread of its own whenever ``look`` answers something new. Returns the way to stop."""
    stopped = threading.Event()

    def seen() -> object:
        try:
            return look()
        except NotAvailable as gone:
            return gone.sentence

    def run() -> None:
        before = seen()
        while not stopped.wait(seconds):
            now = seen()
            if now != before and not stopped.is_set():
                before = now
                changed()

    thread = threading.Thread(target=run, name="device-poll", daemon=True)
    thread.start()

    def stop() -> None:
        stopped.set()
        if threading.current_thread() is not thread:
            thread.join(1.0)

    return stop


def by_hand(text: str, device_id: str) -> NotAvailable:
    """What only the person can do: ``text`` says how."""
    settings = Action(ActionKind.OPEN_SETTINGS, _("Open sound settings"), "sound")
    return NotAvailable(_("This system does not let programs change that."), Remedy(text, settings), device_id)
