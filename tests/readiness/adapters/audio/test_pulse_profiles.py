"""Bluetooth cards as pulsectl shows them: their profiles, and switching one over."""

from __future__ import annotations

from types import SimpleNamespace as Thing

import pytest

from readiness.adapters import devices_pulse, pulse
from readiness.adapters.devices_pulse import NO_INDEX, listed, switched
from readiness.ports import DeviceKind, Direction, NotAvailable, Profile

ADDRESS = "AA:BB:CC:DD:EE:FF"
PROFILES = {
    "off": ("Off", 0, 0, 1),
    "a2dp-sink": ("High Fidelity Playback (A2DP Sink)", 1, 0, 1),
    "headset-head-unit": ("Headset Head Unit (HSP/HFP, codec mSBC)", 1, 1, 1),
    "headset-head-unit-cvsd": ("Headset Head Unit (HSP/HFP, codec CVSD)", 1, 1, 1),
    "a2dp-sink-ldac": ("High Fidelity Playback (A2DP Sink, codec LDAC)", 1, 0, 0),
}


class Server:
    """A sound server with one Bluetooth card beside a built-in microphone. ``slow`` looks pass before it has switched.

    As PipeWire does, it makes new nodes of the same names; the old ones stay for a moment.
    """

    def __init__(self, active: str = "headset-head-unit-cvsd", slow: int = 0, refuses: bool = False) -> None:
        profiles = [
            Thing(name=name, description=words, n_sinks=sinks, n_sources=sources, available=available)
            for name, (words, sinks, sources, available) in PROFILES.items()
        ]
        self.card = Thing(index=7, profile_list=profiles, profile_active=self._of(profiles, active))
        self.slow, self.refuses, self._number, self._left = slow, refuses, 100, 0
        self.nodes = self._made()

    @staticmethod
    def _of(profiles, name):
        return next(profile for profile in profiles if profile.name == name)

    def _made(self):
        self._number += 10
        active = self.card.profile_active
        common = {"device.api": "bluez5", "api.bluez5.address": ADDRESS, "api.bluez5.profile": "headset-head-unit"}
        sinks = [self._node(self._number, f"bluez_output.{ADDRESS}", common) for _ in range(active.n_sinks)]
        sources = [self._node(self._number + 1, f"bluez_input.{ADDRESS}", common) for _ in range(active.n_sources)]
        return sources, sinks

    def _node(self, index, name, properties, card=7):
        return Thing(
            index=index,
            name=name,
            description="WH-1000XM4",
            proplist=properties,
            card=card,
            driver="module-bluez5-device.c",
            monitor_of_sink=NO_INDEX,
            mute=0,
            volume=Thing(value_flat=1.0),
            sample_rate=16000,
            channel_count=1,
        )

    def _look(self):
        if self._left:
            self._left -= 1
            if not self._left:
                self.nodes = self._made()

    def source_list(self):
        self._look()
        laptop = self._node(1, "alsa_input.pci", {"device.bus": "pci"}, card=3)
        monitor = self._node(2, "bluez_output.monitor", {"device.class": "monitor"})
        monitor.monitor_of_sink = 5
        return [laptop, monitor, *self.nodes[0]]

    def sink_list(self):
        return list(self.nodes[1])

    def card_list(self):
        return [Thing(index=3, profile_list=[], profile_active=None), self.card]

    def server_info(self):
        return Thing(default_source_name="alsa_input.pci", default_sink_name="bluez_output")

    def source_output_list(self):
        return []

    sink_input_list = source_output_list

    def card_profile_set(self, card, name):
        if self.refuses:
            raise pulse.load().PulseOperationFailed("refused")
        assert card is self.card
        if card.profile_active.name != name:
            card.profile_active = self._of(card.profile_list, name)
            self._left = self.slow + 1


@pytest.fixture(autouse=True)
def quick(monkeypatch):
    """No waiting: every look is a step of the server's own time."""
    monkeypatch.setattr(devices_pulse, "LOOK_SECONDS", 0.0)


def microphone(server):
    return next(device for device, _address in listed(server) if device.id == f"bluez_input.{ADDRESS}")


def test_a_bluetooth_headset_tells_the_profiles_that_it_offers_now_and_its_codec():
    device = microphone(Server())
    assert device.kind is DeviceKind.BLUETOOTH
    assert device.profiles == (
        Profile("a2dp-sink", "High Fidelity Playback (A2DP Sink)"),
        Profile("headset-head-unit", "Headset Head Unit (HSP/HFP, codec mSBC)", hears=True),
        Profile("headset-head-unit-cvsd", "Headset Head Unit (HSP/HFP, codec CVSD)", hears=True),
    )
    assert (device.codec, device.hands_free) == ("CVSD", True)
    laptop = next(device for device, _address in listed(Server()) if device.id == "alsa_input.pci")
    assert (laptop.profiles, laptop.codec) == ((), None)


@pytest.mark.parametrize("slow", [0, 3])
def test_switching_over_waits_for_the_new_devices(slow: int):
    server = Server(slow=slow)
    before = {node.index for nodes in server.nodes for node in nodes}
    now = switched(server, f"bluez_input.{ADDRESS}", "headset-head-unit")
    assert [(device.direction, device.codec) for device, _address in now] == [
        (Direction.INPUT, "mSBC"),
        (Direction.OUTPUT, "mSBC"),
    ]
    assert [address for _device, address in now] == [ADDRESS, ADDRESS]
    assert before.isdisjoint(node.index for nodes in server.nodes for node in nodes)


def test_for_music_the_microphone_goes():
    now = switched(Server(), f"bluez_output.{ADDRESS}", "a2dp-sink")
    assert [device.direction for device, _address in now] == [Direction.OUTPUT]


def test_the_profile_in_use_is_there_at_once():
    assert len(switched(Server(), f"bluez_input.{ADDRESS}", "headset-head-unit-cvsd")) == 2


def test_what_cannot_be_switched_is_said():
    with pytest.raises(NotAvailable, match="no other way"):
        switched(Server(), f"bluez_input.{ADDRESS}", "a2dp-sink-aptx")
    with pytest.raises(NotAvailable, match="no other way"):
        switched(Server(), "alsa_input.pci", "a2dp-sink")
    with pytest.raises(NotAvailable, match="did not switch"):
        switched(Server(refuses=True), f"bluez_input.{ADDRESS}", "a2dp-sink")
    with pytest.raises(NotAvailable, match="not plugged in"):
        switched(Server(), "gone", "a2dp-sink")
