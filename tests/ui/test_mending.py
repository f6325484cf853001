"""What a mend button does to Bluetooth headsets, whose devices are others afterwards."""

from __future__ import annotations

from dataclasses import replace

import pytest

from readiness.check import Setup
from readiness.model import Action, ActionKind
from readiness.ports import AudioDevice, DeviceKind, Direction, NotAvailable, Profile
from tests.readiness.checks.sound_task import begun
from tests.ui.fakes import FakeDevices, FakeHost, fake_ports
from ui.mending import mend

HANDS_FREE = AudioDevice(
    "bluez.mic",
    "WH",
    Direction.INPUT,
    DeviceKind.BLUETOOTH,
    is_default=True,
    profile="headset-head-unit",
    codec="cvsd",
    profiles=(Profile("a2dp-sink"), Profile("headset-head-unit-msbc", hears=True)),
)
EAR = replace(HANDS_FREE, id="bluez.out", direction=Direction.OUTPUT)
WIDE = (replace(HANDS_FREE, id="bluez.mic.2", codec="msbc"), replace(EAR, id="bluez.out.2", codec="msbc"))
LAPTOP = AudioDevice("mic-1", "Laptop microphone", Direction.INPUT)
SPEAKERS = AudioDevice("out-1", "Laptop speakers", Direction.OUTPUT)
TO_WIDE = Action(ActionKind.SWITCH_PROFILE, "Switch to mSBC", "headset-head-unit-msbc@bluez.mic")


@pytest.mark.parametrize(
    ("action", "setup", "after", "done", "used"),
    [
        (TO_WIDE, Setup(), WIDE, [("profile bluez.mic", "headset-head-unit-msbc")], ("bluez.mic.2", "bluez.out.2")),
        (
            TO_WIDE,
            Setup(output_id="out-1"),
            WIDE,
            [("profile bluez.mic", "headset-head-unit-msbc")],
            ("bluez.mic.2", None),
        ),
        (  # another microphone: the headset plays music again
            Action(ActionKind.SWITCH_MICROPHONE, "Use it", "mic-1"),
            Setup(),
            (replace(EAR, id="bluez.out.3", profile="a2dp-sink"),),
            [("profile bluez.mic", "a2dp-sink"), ("default", "mic-1")],
            ("mic-1", "bluez.out.3"),
        ),
        (
            Action(ActionKind.SWITCH_MICROPHONE, "Use it", "bluez.mic"),
            Setup(input_id="mic-1"),
            (),
            [("default", "bluez.mic")],
            ("bluez.mic", None),
        ),
    ],
)
def test_a_headset_that_is_switched_over_goes_on_being_used(action, setup, after, done, used):
    devices = FakeDevices((LAPTOP, HANDS_FREE, SPEAKERS, EAR), after_profile=after)
    mended = mend(action, fake_ports(devices=devices), setup)
    assert devices.done == done
    assert (mended.input_id, mended.output_id) == used


def test_a_headset_that_will_not_play_music_does_not_keep_the_microphone_from_being_switched():
    devices = FakeDevices((LAPTOP, HANDS_FREE, SPEAKERS, EAR), refuses=True)
    mended = mend(Action(ActionKind.SWITCH_MICROPHONE, "Use it", "mic-1"), fake_ports(devices=devices), Setup())
    assert (mended.input_id, mended.output_id) == ("mic-1", None)


def test_in_the_demonstration_the_headset_is_kept_for_listening_and_its_microphone_goes():
    simulation = begun("bluetooth_handsfree")
    mended = mend(Action(ActionKind.SWITCH_MICROPHONE, "Use it", "laptop-mic"), simulation.ports, simulation.setup)
    present = {device.id: device for device in simulation.ports.devices.devices()}
    assert (mended.input_id, mended.output_id) == ("laptop-mic", "bluetooth-out")
    assert "bluetooth-mic" not in present
    assert (present["bluetooth-out"].profile, present["bluetooth-out"].hands_free) == ("a2dp-sink", False)
    again = simulation.ports.devices.set_profile("bluetooth-out", "headset-head-unit")
    assert {device.id: device.codec for device in again} == {"bluetooth-mic": "msbc", "bluetooth-out": "msbc"}
    with pytest.raises(NotAvailable, match="no other way"):
        simulation.ports.devices.set_profile("bluetooth-out", "off")


def test_settings_that_nothing_here_opens_are_left_to_the_person_in_plain_words():
    host = FakeHost(opens=False)
    with pytest.raises(NotAvailable, match="Open them yourself, then test again"):
        mend(Action(ActionKind.OPEN_SETTINGS, "Open sound settings", "sound"), fake_ports(host=host), Setup())
    assert host.opened == ["sound"]
