"""The headset check on a real sound server: left and right, and echoes of known delay and loss."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest

from readiness.check import Setup
from readiness.checks.headset import HeadsetCheck
from readiness.events import GuideKind
from readiness.model import ActionKind, Finding, Grade
from tests.lab.sound.asking import Person, findings, sound_ports
from tests.lab.sound.echo_room import EAR, EchoRoom
from tests.lab.sound.headsets import Ears, Wearer, put_on
from tests.lab.sound.server import SoundServer

pytestmark = pytest.mark.lab


def in_room(
    server: SoundServer, delay_ms: float, loss_db: float, noise_dbfs: float, answers: list[str] | None = None
) -> Finding:
    real = sound_ports()
    room = EchoRoom(real.devices, delay_ms, loss_db, noise_dbfs)
    person = Person(server, answers=answers or [])
    (finding,) = findings([HeadsetCheck()], person, ports=replace(real, audio_out=room), setup=Setup(input_id=EAR))
    return finding


@pytest.mark.parametrize(
    ("delay_ms", "loss_db", "noise_dbfs", "grade"),
    [
        (20.0, 10.0, -60.0, Grade.NO_GO),
        (180.4, 45.0, -70.0, Grade.CAUTION),
    ],
)
def test_delay_and_loss_of_a_known_room(
    sound_server: SoundServer, delay_ms: float, loss_db: float, noise_dbfs: float, grade: Grade
):
    finding = in_room(sound_server, delay_ms, loss_db, noise_dbfs)
    assert finding.grade is grade
    assert finding.reading.number("round_trip_delay_ms") == pytest.approx(delay_ms, abs=0.5)
    assert finding.reading.value("echo_return_loss") == pytest.approx(loss_db, abs=1.0)


def test_an_echo_that_the_room_hides_is_not_heard_and_the_room_is_named(sound_server: SoundServer):
    finding = in_room(sound_server, 100.0, 60.0, -35.0)
    assert finding.grade is Grade.GOOD
    assert finding.summary == "Left and right heard, no echo heard."
    assert finding.reading.value("echo_return_loss") is None
    assert 30 < finding.reading.number("echo_below_db") < 50


def test_an_open_speaker_through_nothing_but_the_server(sound_server: SoundServer):
    sound_server.pactl("set-source-volume", EAR, "-20dB")
    try:
        (finding,) = findings([HeadsetCheck()], Person(sound_server), setup=Setup(input_id=EAR))
    finally:
        sound_server.volume(100, EAR)
    assert finding.grade is Grade.NO_GO
    assert finding.reading.value("echo_return_loss") == pytest.approx(20, abs=1.0)
    assert finding.reading.number("round_trip_delay_ms") < 0.5


@pytest.mark.parametrize(
    ("way", "told", "summary"),
    [
        ("swapped", ["right", "left", "both"], "Left and right are swapped."),
        ("right side dead", ["left", "not"], "The right side is silent."),
    ],
)
def test_what_is_wrong_with_a_headset_is_heard_and_named(
    sound_server: SoundServer, way: str, told: list[str], summary: str
):
    modules = put_on(sound_server, way)
    ears = Ears(sound_server)
    try:
        wearer = Wearer(sound_server, ears=ears)
        (finding,) = findings([HeadsetCheck()], wearer, setup=Setup(output_id="headset"))
    finally:
        ears.close()
        for module in modules:
            sound_server.unload(module)
    assert (wearer.told, finding.grade, finding.summary) == (told, Grade.CAUTION, summary)


def test_the_sound_really_comes_from_one_side(sound_server: SoundServer):
    from readiness.audio.tones import side_chime

    ports = sound_ports()
    with ports.audio_in.open(EAR) as capture:
        for side, sounding in (("left", 0), ("right", 1)):
            first = capture.frames
            playing = ports.audio_out.play(side_chime(side, 48000), 48000)
            while not playing.done():
                time.sleep(0.02)
            # What was played is heard later on a busy machine; the next side begins after its end.
            last = capture.frames + 24000
            while capture.frames < last:
                time.sleep(0.02)
            heard = np.abs(capture.read(first, last)).max(axis=0)
            assert heard[sounding] == pytest.approx(10 ** (-26 / 20), rel=0.05)
            assert heard[1 - sounding] < heard[sounding] / 10


def test_muted_speakers_are_named_at_once(sound_server: SoundServer):
    sound_server.pactl("set-sink-mute", "speaker", "1")
    try:
        (finding,) = findings([HeadsetCheck()], Person(sound_server))
    finally:
        sound_server.pactl("set-sink-mute", "speaker", "0")
    assert (finding.grade, finding.summary) == (Grade.NO_GO, "“Speaker” is muted.")
    assert finding.remedy.action.kind is ActionKind.SET_OUTPUT_VOLUME


SWEEP = 4  # after left, right and both


def at_the_sweep(person: Person, act: Callable[[], object]) -> None:
    """Let ``act`` happen half a second into the sweep."""
    heard: list[GuideKind] = []

    def count() -> None:
        heard.append(GuideKind.LISTEN)
        if len(heard) < SWEEP:
            person.on_guide[GuideKind.LISTEN] = count
        else:
            threading.Timer(0.5, act).start()

    person.on_guide[GuideKind.LISTEN] = count


def test_a_server_that_dies_while_the_sweep_plays_holds_nobody(own_server: SoundServer):
    person = Person(own_server)
    at_the_sweep(person, own_server.kill)
    (finding,) = findings([HeadsetCheck()], person)
    assert finding.grade is Grade.UNKNOWN
    assert "the echo is not known" in finding.summary
    assert finding.seconds < 15


def test_a_microphone_unplugged_while_the_sweep_plays_is_named(own_server: SoundServer):
    person = Person(own_server)
    at_the_sweep(person, lambda: own_server.unload("module-remap-source"))
    (finding,) = findings([HeadsetCheck()], person)
    assert finding.grade is Grade.UNKNOWN
    assert finding.reading.text("echo_detail") == "“VirtualMic” is not plugged in any more."
    assert finding.reading.text("hearing") == "sides"
