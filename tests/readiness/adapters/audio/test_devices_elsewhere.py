"""What Windows' registry and macOS' tools answer, read without either."""

from __future__ import annotations

import json

import pytest

from readiness.adapters import device_lister, devices_macos, devices_windows
from readiness.adapters.command import output
from readiness.adapters.devices_macos import Volumes, transports, volumes
from readiness.adapters.devices_windows import DESCRIPTION, ENUMERATOR, INTERFACE, Endpoint, endpoint
from readiness.ports import AudioDevice, DeviceKind, Direction, NotAvailable

PROFILER = """{"SPAudioDataType":[{"_items":[
 {"_name":"MacBook Pro Microphone","coreaudio_default_audio_input_device":"spaudio_yes","coreaudio_device_input":1,
  "coreaudio_device_srate":48000,"coreaudio_device_transport":"coreaudio_device_type_builtin"},
 {"_name":"AirPods","coreaudio_device_input":1,"coreaudio_device_transport":"coreaudio_device_type_bluetooth"},
 {"_name":"BlackHole 2ch","coreaudio_device_transport":"coreaudio_device_type_virtual"},
 {"_name":"Odd","coreaudio_device_transport":"coreaudio_device_type_new"},{"coreaudio_device_input":1}
],"_name":"coreaudio_device"}]}"""


def test_macos_transports():
    assert transports(PROFILER) == {
        "MacBook Pro Microphone": DeviceKind.BUILT_IN,
        "AirPods": DeviceKind.BLUETOOTH,
        "BlackHole 2ch": DeviceKind.VIRTUAL,
        "Odd": DeviceKind.UNKNOWN,
    }
    assert transports("") == {}
    assert transports("[}") == {}


@pytest.mark.parametrize(
    ("answer", "read"),
    [
        ("output volume:50, input volume:75, alert volume:100, output muted:false\n", Volumes(50, 75, False)),
        ("output volume:missing value, input volume:0, alert volume:100, output muted:true", Volumes(None, 0, True)),
        (
            "output volume:missing value, input volume:missing value, alert volume:63, output muted:missing value",
            Volumes(),
        ),
        ("", Volumes()),
    ],
)
def test_macos_volumes(answer: str, read: Volumes):
    assert volumes(answer) == read


def test_macos_sliders_belong_to_the_default_devices_alone():
    devices = (
        AudioDevice("a", "AirPods", Direction.INPUT, is_default=True, sample_rate=16000),
        AudioDevice("b", "MacBook Pro Microphone", Direction.INPUT),
        AudioDevice("c", "AirPods", Direction.OUTPUT, is_default=True),
    )
    airpods, laptop, out = devices_macos.enriched(devices, transports(PROFILER), Volumes(30, 0, True))
    assert (airpods.kind, airpods.hands_free, airpods.volume, airpods.muted) == (DeviceKind.BLUETOOTH, True, 0, True)
    assert (laptop.kind, laptop.volume, laptop.muted) == (DeviceKind.BUILT_IN, None, None)
    assert (out.volume, out.muted, out.hands_free) == (30, True, False)


@pytest.mark.parametrize(
    ("state", "values", "found"),
    [
        (
            1,
            {DESCRIPTION: "Microphone", INTERFACE: "Realtek(R) Audio", ENUMERATOR: "HDAUDIO"},
            Endpoint("Microphone (Realtek(R) Audio)", "HDAUDIO"),
        ),
        (1, {DESCRIPTION: "Headset"}, Endpoint("Headset", "")),
        (4, {DESCRIPTION: "Microphone", INTERFACE: "Unplugged"}, None),
        (1, {INTERFACE: "Nameless"}, None),
        (1, {DESCRIPTION: b"\x01"}, None),
    ],
)
def test_windows_endpoints(state: int, values: dict[str, object], found: Endpoint | None):
    assert endpoint(state, values) == found


def test_windows_kinds_and_the_telephone_profile_come_from_the_bus():
    devices = (
        AudioDevice("a", "Microphone (Realtek(R) Audio)", Direction.INPUT),
        AudioDevice("b", "Kopfhörer (WH-1000XM4)", Direction.INPUT),
        AudioDevice("c", "Not in the registry", Direction.INPUT, DeviceKind.USB),
    )
    known = (Endpoint("Microphone (Realtek(R) Audio)", "HDAUDIO"), Endpoint("Kopfhörer (WH-1000XM4)", "BTHHFENUM"))
    laptop, headset, other = devices_windows.enriched(devices, known)
    assert laptop.kind is DeviceKind.BUILT_IN
    assert (headset.kind, headset.hands_free) == (DeviceKind.BLUETOOTH, True)
    assert other.kind is DeviceKind.USB


def test_a_fresh_process_answers_with_portaudios_tables():
    answer = output(device_lister.command(), 20)
    assert answer is not None
    tables = json.loads(answer)
    assert {"devices", "hosts"} <= set(tables) or "error" in tables


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        ('{"error": "no PortAudio"}', "PortAudio is missing"),
        ("", "does not answer"),
        ("[1, 2]", "does not answer"),
        ('{"devices": []}', "does not answer"),
    ],
)
def test_an_answer_that_is_no_list_is_said(answer: str, said: str):
    with pytest.raises(NotAvailable, match=said):
        device_lister.read(answer)


def test_an_empty_list_is_a_list():
    assert device_lister.read('{"devices": [], "hosts": []}') == ()
