"""``callready check`` as people run it, on a real sound server, against voices and rooms whose truth is known."""

from __future__ import annotations

import numpy as np
import pytest

from tests.lab.cli.speaking import Ended, callready, room, voice
from tests.lab.sound.server import SoundServer

pytestmark = pytest.mark.lab

SOUND = ("check", "--only", "microphone,background_noise", "--json")
READ = "Read this aloud"


def checked(server: SoundServer, said: np.ndarray | None, noise_dbfs: float, *more: str) -> Ended:
    server.play(room(noise_dbfs))
    speak = {} if said is None else {READ: lambda: server.play(said)}
    return callready((*SOUND, *more), server, speak)


def test_a_good_voice_in_a_quiet_room_is_go_and_its_level_is_the_truth(sound_server: SoundServer) -> None:
    ended = checked(sound_server, voice(-24.0), -70.0, "--input", "VirtualMic")
    assert ended.document["verdict"] == "go", ended.out
    assert ended.code == 0
    assert ended.reading("microphone", "active_speech_level") == pytest.approx(-24.0, abs=1.0)
    assert ended.reading("background_noise", "noise_level") == pytest.approx(-70.0, abs=1.0)


def test_a_muted_source_is_no_go_and_named(sound_server: SoundServer) -> None:
    sound_server.mute()
    ended = checked(sound_server, None, -70.0)
    assert ended.code == 2
    assert ended.document["mend_first"] == "microphone"
    assert "muted" in ended.document["headline"]
    assert ended.finding("microphone")["remedy"]["action"] == "unmute_microphone:mic"


def test_a_microphone_pulled_out_in_the_middle_is_unknown_and_the_rest_finishes(own_server: SoundServer) -> None:
    own_server.play(room(-70.0))
    pull = {READ: lambda: own_server.unload("module-remap-source")}
    ended = callready(("check", "--only", "microphone,battery", "--json"), own_server, pull)
    assert ended.code == 3
    assert "was unplugged while we listened" in ended.finding("microphone")["summary"]
    assert ended.finding("battery")["grade"] != "unknown"


def test_without_a_sound_server_it_says_so_and_what_to_do(own_server: SoundServer) -> None:
    own_server.kill()
    ended = callready(("devices",), own_server)
    assert ended.code == 3
    assert "The sound system of this computer does not answer." in ended.err


def test_devices_of_the_real_server_are_listed_and_unknown_names_refused(sound_server: SoundServer) -> None:
    listed = callready(("devices", "--json"), sound_server).document["devices"]
    assert {(device["name"], device["default"]) for device in listed} >= {("VirtualMic", True), ("Speaker", True)}
    refused = callready(("check", "--input", "VirtualMik", "--json"), sound_server)
    assert refused.code == 64
    assert "Did you mean “VirtualMic”?" in refused.document["error"]
