"""Which device is meant, and what is said where there is none."""

from __future__ import annotations

import pytest

from readiness.adapters.choice import choose
from readiness.ports import AudioDevice, DeviceKind, Direction, NotAvailable

MONITOR = AudioDevice("speaker.monitor", "Monitor of Speaker", Direction.INPUT, DeviceKind.MONITOR, is_default=True)
LAPTOP = AudioDevice("alsa.laptop", "Laptop", Direction.INPUT, DeviceKind.BUILT_IN)
HEADSET = AudioDevice("usb.jabra", "Jabra Evolve2", Direction.INPUT, DeviceKind.USB, is_default=True)
SPEAKER = AudioDevice("speaker", "Speaker", Direction.OUTPUT, is_default=True)


@pytest.mark.parametrize(
    ("devices", "wanted", "chosen"),
    [
        ((LAPTOP, HEADSET), None, HEADSET),
        ((LAPTOP, HEADSET), "alsa.laptop", LAPTOP),
        ((LAPTOP, HEADSET), "jabra evolve2 ", HEADSET),
        ((MONITOR, LAPTOP), None, LAPTOP),
        ((MONITOR, LAPTOP), "speaker.monitor", MONITOR),
        ((LAPTOP, SPEAKER), None, LAPTOP),
    ],
)
def test_the_device_that_is_meant(devices: tuple[AudioDevice, ...], wanted: str | None, chosen: AudioDevice):
    assert choose(devices, Direction.INPUT, wanted) is chosen


@pytest.mark.parametrize("devices", [(), (MONITOR,), (SPEAKER,), (MONITOR, SPEAKER)])
def test_a_monitor_is_no_microphone(devices: tuple[AudioDevice, ...]):
    with pytest.raises(NotAvailable, match="No microphone was found") as raised:
        choose(devices, Direction.INPUT, None)
    assert raised.value.remedy is not None


def test_no_speaker_is_said_too():
    with pytest.raises(NotAvailable, match="No speaker or headphones"):
        choose((HEADSET,), Direction.OUTPUT, None)


def test_one_that_is_not_there_is_named():
    with pytest.raises(NotAvailable, match="“麦克风” is not plugged in any more"):
        choose((LAPTOP,), Direction.INPUT, "麦克风")
