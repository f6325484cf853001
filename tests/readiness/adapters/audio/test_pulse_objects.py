"""PulseAudio's and PipeWire's properties, as they are found in the wild, to devices as people know them."""

from __future__ import annotations

import os

import pytest

from readiness.adapters.pulse_objects import bluetooth_address, codec_of, distinct, kind_of, profile_of, program_of
from readiness.ports import AudioDevice, DeviceKind, Direction


@pytest.mark.parametrize(
    ("properties", "driver", "kind"),
    [
        ({"device.bus": "usb", "device.class": "sound", "device.form_factor": "headset"}, "", DeviceKind.USB),
        ({"device.bus": "pci", "device.form_factor": "internal"}, "module-alsa-card.c", DeviceKind.BUILT_IN),
        ({"device.bus": "platform"}, "", DeviceKind.BUILT_IN),
        ({"device.bus": "bluetooth"}, "module-bluez5-device.c", DeviceKind.BLUETOOTH),
        ({"device.api": "bluez5", "api.bluez5.profile": "headset-head-unit"}, "PipeWire", DeviceKind.BLUETOOTH),
        ({"device.class": "filter", "device.bus": "bluetooth"}, "module-remap-source.c", DeviceKind.BLUETOOTH),
        ({"device.class": "filter"}, "module-remap-source.c", DeviceKind.VIRTUAL),
        ({"device.class": "abstract"}, "module-null-sink.c", DeviceKind.VIRTUAL),
        ({"node.virtual": "true"}, "PipeWire", DeviceKind.VIRTUAL),
        ({}, "module-null-sink.c", DeviceKind.VIRTUAL),
        ({"device.class": "monitor", "device.bus": "usb"}, "", DeviceKind.MONITOR),
        ({}, "", DeviceKind.UNKNOWN),
    ],
)
def test_kinds(properties: dict[str, str], driver: str, kind: DeviceKind):
    assert kind_of(properties, monitor=False, driver=driver) is kind


def test_the_source_of_a_sink_is_a_monitor_whatever_its_bus():
    assert kind_of({"device.bus": "bluetooth"}, monitor=True) is DeviceKind.MONITOR


@pytest.mark.parametrize(
    ("properties", "card_profile", "profile", "hands_free"),
    [
        ({"api.bluez5.profile": "headset-head-unit"}, None, "headset-head-unit", True),
        ({"bluetooth.protocol": "handsfree_head_unit"}, None, "handsfree-head-unit", True),
        ({}, "headset_head_unit", "headset-head-unit", True),
        ({"api.bluez5.profile": "a2dp-sink"}, None, "a2dp-sink", False),
        ({}, None, None, False),
    ],
)
def test_profiles_of_both_servers(
    properties: dict[str, str], card_profile: str | None, profile: str | None, hands_free: bool
):
    found = profile_of(properties, card_profile)
    assert found == profile
    assert AudioDevice("x", "X", Direction.INPUT, profile=found).hands_free is hands_free


def test_codecs_of_both_servers():
    assert codec_of({"api.bluez5.codec": "msbc"}) == "msbc"
    assert codec_of({"bluetooth.codec": "CVSD"}) == "CVSD"
    assert codec_of({}) is None


def test_bluetooth_addresses():
    assert bluetooth_address({"device.string": "aa:bb:cc:dd:ee:0f"}) == "AA:BB:CC:DD:EE:0F"
    assert bluetooth_address({"api.bluez5.address": "AA:BB:CC:DD:EE:0F"}) == "AA:BB:CC:DD:EE:0F"
    assert bluetooth_address({"device.string": "front:1"}) is None


@pytest.mark.parametrize(
    ("properties", "program"),
    [
        ({"application.name": "Firefox", "application.process.id": "1"}, "Firefox"),
        ({"application.name": "ALSA plug-in [zoom]", "application.process.id": "1"}, "zoom"),
        ({"application.process.binary": "teams", "application.process.id": "1"}, "teams"),
        ({"media.role": "filter"}, None),
        ({"application.name": "ALSA plug-in [python3]", "application.process.id": str(os.getpid())}, None),
    ],
)
def test_who_uses_it_without_the_server_and_ourselves(properties: dict[str, str], program: str | None):
    assert program_of(properties) == program


def test_every_name_stands_for_one_device():
    names = ["Jabra", "Jabra", "", "  ", "麦克风", "мікрофон", "Jabra"]
    devices = [AudioDevice(str(i), name, Direction.INPUT) for i, name in enumerate(names)]
    devices.append(AudioDevice("out", "Jabra", Direction.OUTPUT))
    named = [device.name for device in distinct(devices)]
    assert named == [
        "Jabra (1)",
        "Jabra (2)",
        "Device without a name (1)",
        "Device without a name (2)",
        "麦克风",
        "мікрофон",
        "Jabra (3)",
        "Jabra",
    ]
