"""Linux: the sound server where one runs, else what ALSA shows through PortAudio."""

from __future__ import annotations

from collections.abc import Callable

from readiness.adapters.devices_portaudio import PortAudioDevices
from readiness.adapters.devices_pulse import PulseDevices
from readiness.adapters.headset_battery import HeadsetBattery
from readiness.adapters.portaudio import PORTAUDIO_PREFIX
from readiness.adapters.pulse import Hangs
from readiness.ports import AudioDevice, DevicePort, NotAvailable


class LinuxDevices:
    """The list of devices (a :class:`readiness.ports.DevicePort`), asked anew each time who knows it."""

    def __init__(self, server: DevicePort | None = None, bare: DevicePort | None = None) -> None:
        self._server = server or PulseDevices(HeadsetBattery())
        self._bare = bare or PortAudioDevices()

    def devices(self) -> tuple[AudioDevice, ...]:
        """All devices. Raises NotAvailable where neither server nor bare ALSA has any."""
        try:
            return self._server.devices()
        except Hangs:
            raise  # ALSA would ask the same server, and PortAudio hang with it
        except NotAvailable:
            found = self._bare.devices()
            if not found:
                raise
            return found

    def set_muted(self, device_id: str, muted: bool) -> None:
        """Mute or unmute. Raises NotAvailable."""
        self._of(device_id).set_muted(device_id, muted)

    def set_volume(self, device_id: str, percent: float) -> None:
        """Set the volume slider. Raises NotAvailable."""
        self._of(device_id).set_volume(device_id, percent)

    def set_default(self, device_id: str) -> None:
        """Make it the default. Raises NotAvailable."""
        self._of(device_id).set_default(device_id)

    def set_profile(self, device_id: str, profile: str) -> tuple[AudioDevice, ...]:
        """Switch a Bluetooth headset to another profile. Raises NotAvailable."""
        return self._of(device_id).set_profile(device_id, profile)

    def watch(self, changed: Callable[[], None]) -> Callable[[], None]:
        """The server's own events; they go on when it comes back."""
        return self._server.watch(changed)

    def _of(self, device_id: str) -> DevicePort:
        return self._bare if device_id.startswith(PORTAUDIO_PREFIX) else self._server
