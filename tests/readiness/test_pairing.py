"""Which microphone and which speakers belong together."""

from __future__ import annotations

import pytest

from readiness.pairing import name_of_both, partner
from readiness.ports import AudioDevice, DeviceKind, Direction

USB, BUILT_IN, BLUETOOTH, UNKNOWN = DeviceKind.USB, DeviceKind.BUILT_IN, DeviceKind.BLUETOOTH, DeviceKind.UNKNOWN


def heard(id_: str, name: str, kind: DeviceKind = UNKNOWN) -> AudioDevice:
    return AudioDevice(id_, name, Direction.INPUT, kind)


def played(id_: str, name: str, kind: DeviceKind = UNKNOWN, *, default: bool = False) -> AudioDevice:
    return AudioDevice(id_, name, Direction.OUTPUT, kind, default)


PAIRS = [
    # (microphone, speakers, what both are called)
    (heard("m", "Jabra Evolve2", USB), played("s", "Jabra Evolve2", USB), "Jabra Evolve2"),
    (heard("m", "WH-1000XM4 (hands-free)", BLUETOOTH), played("s", "WH-1000XM4", BLUETOOTH), "WH-1000XM4"),
    (heard("m", "Laptop microphone", BUILT_IN), played("s", "Laptop speakers", BUILT_IN), "Laptop"),
    (heard("m", "Microphone (Poly 5200)"), played("s", "Headset Earphone (Poly 5200)"), "Poly 5200"),
    (heard("m", "Микрофон (Jabra)", USB), played("s", "Динамики (Jabra)", USB), "Jabra"),
    (
        heard("alsa_input.usb-0b0e_Evolve-00.mono-fallback", "Evolve Mono", USB),
        played("alsa_output.usb-0b0e_Evolve-00.analog-stereo", "Evolve Analog Stereo", USB),
        "Evolve",
    ),
    (
        heard("bluez_input.AA:BB:CC:DD:EE:FF", "耳机麦克风", BLUETOOTH),
        played("bluez_output.AA_BB_CC_DD_EE_FF.1", "耳机", BLUETOOTH),
        "耳机麦克风",
    ),
]


@pytest.mark.parametrize(("microphone", "speakers", "called"), PAIRS)
def test_the_two_halves_find_each_other(microphone: AudioDevice, speakers: AudioDevice, called: str) -> None:
    strangers = [played("x", "Monitor HDMI", UNKNOWN, default=True), heard("y", "Webcam C920", USB)]
    everything = [*strangers, microphone, speakers]
    assert partner(microphone, everything) is speakers
    assert partner(speakers, everything) is microphone
    assert name_of_both(microphone, speakers) == called


def test_strangers_stay_alone() -> None:
    webcam, screen = heard("m", "Webcam C920", USB), played("s", "Dell HDMI", UNKNOWN)
    nameless = [heard("a", ""), played("b", "")]
    assert partner(webcam, [webcam, screen]) is None
    assert partner(nameless[0], nameless) is None
    assert name_of_both(webcam, screen) == "Webcam C920"
    assert name_of_both(webcam, None) == "Webcam C920"


def test_a_monitor_is_nobody_s_microphone() -> None:
    speakers = played("s", "Speaker", USB)
    monitor = AudioDevice("s.monitor", "Speaker", Direction.INPUT, DeviceKind.MONITOR)
    assert partner(speakers, [monitor, speakers]) is None


def test_a_product_of_which_there_are_two_takes_the_one_of_its_own_card() -> None:
    speakers = [played(f"alsa_output.usb-Twin-0{n}.analog-stereo", "Twin", USB, default=n == 0) for n in (0, 1)]
    assert partner(heard("alsa_input.usb-Twin-01.mono-fallback", "Twin", USB), speakers) is speakers[1]
