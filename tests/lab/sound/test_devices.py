"""The list of devices on a real sound server: what it says, and how soon it hears of every change."""

from __future__ import annotations

import subprocess
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest

from readiness.adapters import pulse
from readiness.adapters.audio_in import PortAudioIn
from readiness.adapters.devices_pulse import PulseDevices
from readiness.adapters.routing import settle, streams
from readiness.ports import AudioDevice, DeviceKind, Direction, NotAvailable
from tests.lab.sound.server import SoundServer

pytestmark = pytest.mark.lab

HANDS_FREE = (
    "source_name=bluez master=mic_feed.monitor "
    'source_properties=\'device.description="WH-1000XM4" device.bus=bluetooth api.bluez5.profile=headset-head-unit '
    "api.bluez5.codec=cvsd device.string=AA:BB:CC:DD:EE:FF'"
)


def device(port: PulseDevices, id_: str) -> AudioDevice:
    return next(item for item in port.devices() if item.id == id_)


class Listener:
    """Counts changes, and waits for the next."""

    def __init__(self) -> None:
        self.news = threading.Event()

    def __call__(self) -> None:
        self.news.set()

    def within_a_second_of(self, act: Callable[[], object]) -> float:
        time.sleep(0.2)  # lets the last change's echoes pass, so that the next event belongs to the act
        self.news.clear()
        began = time.monotonic()
        act()
        assert self.news.wait(1.0), "nobody told of the change within a second"
        return time.monotonic() - began


@contextmanager
def watched(port: PulseDevices) -> Iterator[Listener]:
    listener = Listener()
    stop = port.watch(listener)
    try:
        yield listener
    finally:
        stop()


def test_devices_are_told_as_people_know_them(sound_server: SoundServer):
    port = PulseDevices()
    mic = device(port, "mic")
    assert (mic.name, mic.direction, mic.kind, mic.is_default) == (
        "VirtualMic",
        Direction.INPUT,
        DeviceKind.VIRTUAL,
        True,
    )
    assert (mic.muted, mic.volume, mic.sample_rate, mic.channels, mic.used_by) == (False, 100, 48000, 2, ())
    assert device(port, "speaker").direction is Direction.OUTPUT
    assert device(port, "speaker.monitor").kind is DeviceKind.MONITOR
    assert not device(port, "mic_feed").is_default


def test_a_bluetooth_headset_in_hands_free_mode_is_known_with_its_battery(sound_server: SoundServer):
    number = sound_server.load("module-remap-source", HANDS_FREE)
    try:
        port = PulseDevices(battery_of={"AA:BB:CC:DD:EE:FF": 70.0}.get)
        headset = device(port, "bluez")
        assert (headset.name, headset.kind, headset.hands_free) == ("WH-1000XM4", DeviceKind.BLUETOOTH, True)
        assert (headset.codec, headset.battery_percent) == ("cvsd", 70.0)
        assert device(port, "mic").battery_percent is None
    finally:
        sound_server.unload(number)


def test_forty_devices_of_one_name_and_in_any_script_are_told_apart(own_server: SoundServer):
    for number in range(36):
        own_server.load("module-null-sink", f"sink_name=s{number}", "sink_properties=device.description=Jabra")
    own_server.load("module-null-sink", "sink_name=script", "sink_properties=device.description=麦克风-мікрофон-مكبر")
    own_server.load("module-null-sink", "sink_name=bare", "sink_properties=device.description=\u2003")  # an em space
    devices = PulseDevices().devices()
    outputs = [item.name for item in devices if item.direction is Direction.OUTPUT]
    assert len(outputs) == 40
    assert len(set(outputs)) == 40
    assert "麦克风-мікрофон-مكبر" in outputs
    assert "Device without a name" in outputs


def test_mute_volume_and_default_are_really_set(own_server: SoundServer):
    port = PulseDevices()
    port.set_muted("mic", True)
    port.set_volume("mic", 35)
    port.set_default("mic_feed")
    assert (device(port, "mic").muted, device(port, "mic").volume) == (True, 35)
    assert device(port, "mic_feed").is_default
    assert own_server.pactl("get-default-sink") == "mic_feed"
    with pytest.raises(NotAvailable, match="not plugged in"):
        port.set_muted("nobody", True)


def test_every_change_is_told_within_a_second(own_server: SoundServer):
    port = PulseDevices()
    loaded: list[int] = []
    changes: dict[str, Callable[[], object]] = {
        "mute": own_server.mute,
        "volume": lambda: own_server.volume(40),
        "plug": lambda: loaded.append(own_server.load("module-null-sink", "sink_name=new")),
        "default": lambda: own_server.pactl("set-default-sink", "new"),
        "unplug": lambda: own_server.unload(loaded[0]),
        "microphone unplugged": lambda: own_server.unload("module-remap-source"),
    }
    with watched(port) as listener:
        took = {what: listener.within_a_second_of(act) for what, act in changes.items()}
    assert max(took.values()) < 1.0
    assert all(item.id != "mic" for item in port.devices())


def test_a_server_that_dies_and_comes_back_is_told_both_times(own_server: SoundServer):
    port = PulseDevices()
    with watched(port) as listener:
        listener.within_a_second_of(own_server.kill)
        with pytest.raises(NotAvailable, match="does not answer"):
            port.devices()
        listener.within_a_second_of(own_server.start)
    assert device(port, "mic").is_default


def test_a_server_that_hangs_is_said_to_hang(own_server: SoundServer):
    own_server.freeze()
    began = time.monotonic()
    try:
        with pytest.raises(NotAvailable, match="does not answer"):
            PulseDevices().devices()
    finally:
        own_server.thaw()
    assert time.monotonic() - began < pulse.DEADLINE_S + 0.5


def test_nothing_is_told_after_stopping(sound_server: SoundServer):
    listener = Listener()
    stop = PulseDevices().watch(listener)
    time.sleep(0.2)
    stop()
    sound_server.mute()
    assert not listener.news.wait(0.3)
    assert "pulse-watch" not in {thread.name for thread in threading.enumerate()}


def test_the_chosen_microphone_is_really_the_one_and_we_are_not_our_own_user(sound_server: SoundServer):
    port = PulseDevices()
    microphones = PortAudioIn(port)
    for chosen in ("speaker.monitor", "mic"):
        with microphones.open(chosen) as capture:
            assert capture.device.id == chosen
            assert _heard_by_us(sound_server) == {chosen}
            assert device(port, chosen).used_by == ()


def _heard_by_us(server: SoundServer) -> set[str]:
    """The names of the sources that clients listen to, as the server itself tells."""
    sources = dict(line.split("\t")[:2] for line in server.pactl("list", "short", "sources").splitlines())
    outputs = server.pactl("list", "short", "source-outputs").splitlines()
    return {sources[line.split("\t")[1]] for line in outputs if "protocol-native" in line}


def test_a_stream_that_ended_up_elsewhere_is_moved(sound_server: SoundServer):
    port = PulseDevices()
    before = streams(Direction.INPUT)
    with PortAudioIn(port).open("speaker.monitor"):
        settle(device(port, "mic"), before)
        assert _heard_by_us(sound_server) == {"mic"}


def test_who_else_records_is_named(sound_server: SoundServer):
    recorder = subprocess.Popen(
        ["parec", "--device=mic", "--client-name=Zoom", "--file-format=wav", "/dev/null"], env=sound_server.environment
    )
    try:
        deadline = time.monotonic() + 3
        while device(PulseDevices(), "mic").used_by != ("Zoom",):
            assert time.monotonic() < deadline
            time.sleep(0.05)
    finally:
        recorder.kill()
        recorder.wait()
