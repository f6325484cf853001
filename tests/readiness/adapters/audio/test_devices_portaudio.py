"""PortAudio's tables to devices, two seconds of polling without waiting, and what PortAudio cannot do."""

from __future__ import annotations

import threading

import pytest

from readiness.adapters.devices_portaudio import PortAudioDevices, listed, poll
from readiness.ports import DeviceKind, Direction, NotAvailable

HOSTS = [
    {"name": "MME", "default_input_device": 0, "default_output_device": 1},
    {"name": "Windows WASAPI", "default_input_device": 3, "default_output_device": 4},
]


def entry(index: int, name: str, host: int, inputs: int, outputs: int, rate: float = 48000.0) -> dict[str, object]:
    return {
        "index": index,
        "name": name,
        "hostapi": host,
        "max_input_channels": inputs,
        "max_output_channels": outputs,
        "default_samplerate": rate,
    }


TABLE = [
    entry(0, "Microphone (Realtek(R) Aud", 0, 2, 0),
    entry(1, "Speakers (Realtek(R) Audio", 0, 0, 2),
    entry(2, "Microphone (Realtek(R) Audio)", 1, 2, 0),
    entry(3, "Headset (WH-1000XM4 Hands-Free AG Audio)", 1, 1, 0, 16000.0),
    entry(4, "Headphones (WH-1000XM4 Stereo)", 1, 0, 2),
    entry(5, "Jabra", 1, 1, 2, 44100.0),
    entry(6, "Jabra", 1, 1, 2),
    entry(7, "", 1, 0, 2),
]


def test_one_host_interface_is_shown_and_it_is_the_best():
    devices = listed(TABLE, HOSTS)
    assert [(d.name, d.direction) for d in devices] == [
        ("Microphone (Realtek(R) Audio)", Direction.INPUT),
        ("Headset (WH-1000XM4 Hands-Free AG Audio)", Direction.INPUT),
        ("Headphones (WH-1000XM4 Stereo)", Direction.OUTPUT),
        ("Jabra (1)", Direction.INPUT),
        ("Jabra (1)", Direction.OUTPUT),
        ("Jabra (2)", Direction.INPUT),
        ("Jabra (2)", Direction.OUTPUT),
        ("Device without a name", Direction.OUTPUT),
    ]
    assert len({(d.id, d.direction) for d in devices}) == len(devices)


def test_what_the_table_tells_is_kept_and_the_rest_is_not_known():
    headset = listed(TABLE, HOSTS)[1]
    assert (headset.kind, headset.hands_free, headset.sample_rate, headset.channels) == (
        DeviceKind.BLUETOOTH,
        True,
        16000,
        1,
    )
    assert headset.is_default
    assert (headset.muted, headset.volume, headset.is_communication_default) == (None, None, None)


def test_the_sound_server_itself_is_no_device():
    hosts = [{"name": "ALSA", "default_input_device": 0, "default_output_device": 0}]
    assert listed([entry(0, "pulse", 0, 32, 32), entry(1, "default", 0, 32, 32)], hosts) == ()
    assert listed([], []) == ()


def test_forty_devices_keep_forty_ids():
    hosts = [{"name": "ALSA", "default_input_device": -1, "default_output_device": -1}]
    devices = listed([entry(i, f"hw:{i // 2}", 0, 1, 0) for i in range(40)], hosts)
    assert len({d.id for d in devices}) == 40
    assert not any(d.is_default for d in devices)


@pytest.mark.parametrize(
    ("act", "said"),
    [
        (lambda port: port.set_muted("x", True), "Mute it"),
        (lambda port: port.set_muted("x", False), "Unmute it"),
        (lambda port: port.set_volume("x", 79.6), "80 %"),
        (lambda port: port.set_default("x"), "Choose it"),
    ],
)
def test_what_it_cannot_do_it_says_with_the_way_there(act, said: str):
    with pytest.raises(NotAvailable) as raised:
        act(PortAudioDevices(tuple))
    assert said in raised.value.remedy.text
    assert raised.value.remedy.action.target == "sound"


def test_polling_tells_of_a_change_and_of_a_system_that_stops_answering():
    answers = [("a",), ("a",), ("a", "b"), NotAvailable("Gone."), NotAvailable("Gone."), ("a",)]
    looked, heard, finished = [], [], threading.Event()

    def look() -> object:
        answer = answers[min(len(looked), len(answers) - 1)]
        looked.append(answer)
        if len(looked) > len(answers):
            finished.set()
        if isinstance(answer, NotAvailable):
            raise answer
        return answer

    stop = poll(look, lambda: heard.append(looked[-1]), seconds=0.001)
    assert finished.wait(5)
    stop()
    assert [item if isinstance(item, tuple) else "gone" for item in heard] == [("a", "b"), "gone", ("a",)]
