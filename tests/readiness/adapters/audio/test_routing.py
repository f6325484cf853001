"""How a stream is sent to the device that was chosen."""

from __future__ import annotations

import os

import pytest

from readiness.adapters.devices_linux import LinuxDevices
from readiness.adapters.devices_portaudio import PortAudioDevices
from readiness.adapters.pulse import Hangs, no_sound_system
from readiness.adapters.routing import environment, index_of
from readiness.ports import AudioDevice, Direction, NotAvailable
from tests.readiness.adapters.audio.fake_portaudio import FakeLibrary

MIC = AudioDevice("alsa_input.usb", "Mic", Direction.INPUT)
EARS = AudioDevice("alsa_output.usb", "Ears", Direction.OUTPUT)
BARE = AudioDevice("portaudio:ALSA:Mic", "Mic", Direction.INPUT)


def test_the_device_is_named_only_while_opening(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("PULSE_SOURCE", "before")
    monkeypatch.delenv("PIPEWIRE_NODE", raising=False)
    with environment(MIC):
        assert (os.environ["PULSE_SOURCE"], os.environ["PIPEWIRE_NODE"]) == ("alsa_input.usb", "alsa_input.usb")
    assert os.environ["PULSE_SOURCE"] == "before"
    assert "PIPEWIRE_NODE" not in os.environ


def test_two_directions_are_both_named(monkeypatch: pytest.MonkeyPatch):
    for name in ("PULSE_SOURCE", "PULSE_SINK", "PIPEWIRE_NODE"):
        monkeypatch.delenv(name, raising=False)
    with environment(MIC, EARS):
        assert (os.environ["PULSE_SOURCE"], os.environ["PULSE_SINK"]) == ("alsa_input.usb", "alsa_output.usb")
        assert "PIPEWIRE_NODE" not in os.environ
    assert "PULSE_SINK" not in os.environ


def test_the_name_is_taken_back_when_opening_fails(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.delenv("PULSE_SOURCE", raising=False)

    def fail() -> None:
        with environment(MIC):
            raise OSError

    with pytest.raises(OSError):  # noqa: PT011 - only what comes after it counts
        fail()
    assert "PULSE_SOURCE" not in os.environ


def test_a_device_of_portaudio_needs_no_name(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.delenv("PULSE_SOURCE", raising=False)
    with environment(BARE):
        assert "PULSE_SOURCE" not in os.environ


def test_a_device_of_portaudio_is_found_by_its_id():
    assert index_of(FakeLibrary(), BARE) == 0
    with pytest.raises(NotAvailable, match="“Gone” is not plugged in"):
        index_of(FakeLibrary(), AudioDevice("portaudio:ALSA:Gone", "Gone", Direction.INPUT))


def test_without_a_server_in_portaudios_list_its_devices_cannot_be_reached():
    with pytest.raises(NotAvailable, match="does not answer"):
        index_of(FakeLibrary(), MIC)


class Server:
    """A sound server that is there or not."""

    def __init__(self, *devices: AudioDevice) -> None:
        self.found = devices
        self.muted: list[str] = []

    def devices(self) -> tuple[AudioDevice, ...]:
        if not self.found:
            raise NotAvailable("The sound system of this computer does not answer.")
        return self.found

    def set_muted(self, device_id: str, muted: bool) -> None:
        self.muted.append(device_id)


def test_linux_takes_the_server_and_without_one_bare_alsa():
    assert LinuxDevices(Server(MIC), PortAudioDevices(lambda: (BARE,))).devices() == (MIC,)
    assert LinuxDevices(Server(), PortAudioDevices(lambda: (BARE,))).devices() == (BARE,)
    with pytest.raises(NotAvailable, match="does not answer"):
        LinuxDevices(Server(), PortAudioDevices(tuple)).devices()


def test_linux_asks_whoever_knows_the_device():
    server = Server(MIC)
    port = LinuxDevices(server, PortAudioDevices(lambda: (BARE,)))
    port.set_muted(MIC.id, True)
    assert server.muted == [MIC.id]
    with pytest.raises(NotAvailable, match="does not let programs"):
        port.set_muted(BARE.id, True)


def test_a_server_that_hangs_is_not_asked_again_through_alsa() -> None:
    class Hanging(Server):
        def devices(self) -> tuple[AudioDevice, ...]:
            raise no_sound_system("no answer in time", Hangs)

    asked: list[bool] = []
    with pytest.raises(Hangs, match="does not answer"):
        LinuxDevices(Hanging(), PortAudioDevices(lambda: asked.append(True) or (BARE,))).devices()
    assert not asked
