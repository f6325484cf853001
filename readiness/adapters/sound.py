"""The sound of this computer: devices, microphones and speakers, by the system it runs."""

from __future__ import annotations

import sys

from readiness.adapters.audio_in import PortAudioIn
from readiness.adapters.audio_out import PortAudioOut
from readiness.ports import AudioIn, AudioOut, DevicePort


def device_port() -> DevicePort:
    """The list of devices as this system knows it."""
    if sys.platform == "darwin":
        from readiness.adapters.devices_macos import MacDevices  # noqa: PLC0415 - one system's own

        return MacDevices()
    if sys.platform == "win32":
        from readiness.adapters.devices_windows import windows_devices  # noqa: PLC0415 - one system's own

        return windows_devices()
    from readiness.adapters.devices_linux import LinuxDevices  # noqa: PLC0415 - one system's own

    return LinuxDevices()


def sound_ports() -> tuple[DevicePort, AudioIn, AudioOut]:
    """Devices, microphones and speakers. Opens nothing, and loads PortAudio only when it is first needed."""
    devices = device_port()
    return devices, PortAudioIn(devices), PortAudioOut(devices)
