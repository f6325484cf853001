"""Opening a microphone: every refusal has its sentence, every sample rate is tried, nothing stays open."""

from __future__ import annotations

import numpy as np
import pytest

from readiness.adapters import audio_in, portaudio, routing
from readiness.adapters.audio_in import PortAudioIn
from readiness.adapters.devices_portaudio import PortAudioDevices
from readiness.model import ActionKind
from readiness.ports import AudioDevice, Direction, NotAvailable
from tests.readiness.adapters.audio.fake_portaudio import QUIET, FakeLibrary, PortAudioError

MIC = AudioDevice("portaudio:ALSA:Mic", "Mic", Direction.INPUT, is_default=True, channels=1)


@pytest.fixture
def library(monkeypatch: pytest.MonkeyPatch) -> FakeLibrary:
    fake = FakeLibrary()
    monkeypatch.setattr(portaudio, "load", lambda: fake)
    monkeypatch.setattr(routing, "streams", lambda _direction: frozenset())
    monkeypatch.setattr(audio_in, "FIRST_BLOCK_SECONDS", 0.01)
    return fake


def port(*lists: tuple[AudioDevice, ...]) -> PortAudioIn:
    """Microphones whose list changes each time it is asked for, the last one staying."""
    waiting = list(lists or ((MIC,),))
    return PortAudioIn(PortAudioDevices(lambda: waiting.pop(0) if len(waiting) > 1 else waiting[0]))


def test_an_open_microphone_hears_and_is_closed_behind_the_with(library: FakeLibrary):
    microphones = port()
    with microphones.open() as capture:
        library.streams[0].give(np.full((960, 1), -0.5, dtype=np.float32))
        assert (capture.sample_rate, capture.frames, capture.device) == (48000, 1920, MIC)
        assert capture.read(960, 961).tolist() == [[-0.5]]
        assert microphones.level().peak_dbfs == pytest.approx(-6.02, abs=0.01)
        assert microphones.recent(0.02).shape == (960, 1)
    assert library.streams[0].closed
    assert microphones.level() is None
    assert microphones.recent(1.0) is None


def test_a_block_the_system_dropped_is_counted(library: FakeLibrary):
    with port().open() as capture:
        dropped = type(QUIET)(input_overflow=True, output_underflow=False)
        library.streams[0].give(np.zeros((960, 1), dtype=np.float32), dropped)
        assert capture.health.overflows == 1


def test_the_block_is_copied_because_portaudio_uses_it_again(library: FakeLibrary):
    with port().open() as capture:
        block = np.full((960, 1), 0.5, dtype=np.float32)
        library.streams[0].give(block)
        block[:] = 0
        assert capture.read(960).all()


@pytest.mark.parametrize("rate", [8000, 16000, 44100, 96000, 192000])
def test_any_usual_rate_will_do(library: FakeLibrary, rate: int):
    library.rates, library.default_rate = (rate,), float(rate)
    with port().open() as capture:
        assert capture.sample_rate == rate
    assert len(library.tried) <= 2


@pytest.mark.parametrize(
    ("error", "sentence", "action"),
    [
        (PortAudioError("Invalid sample rate", -9997), "accepts none of the usual sample rates", "sound"),
        (PortAudioError("Device unavailable", -9985), "Another program keeps “Mic” for itself", "sound"),
        (PortAudioError("ALSA: Device or resource busy", -9999), "Another program keeps “Mic” for itself", "sound"),
        (PortAudioError("AUDCLNT_E_EXCLUSIVE_MODE", -9999), "Another program keeps “Mic” for itself", "sound"),
        (PortAudioError("WASAPI: Access is denied.", -9999), "does not let this program use “Mic”", "microphone"),
        (PortAudioError("Illegal combination of I/O devices", -9993), "“Mic” could not be opened", "sound"),
    ],
)
@pytest.mark.parametrize("when", ["refuse", "refuse_start"])
def test_every_refusal_has_its_sentence(
    library: FakeLibrary, error: PortAudioError, sentence: str, action: str, when: str
):
    setattr(library, when, error)
    with pytest.raises(NotAvailable, match=sentence) as raised:
        port().open()
    assert raised.value.remedy.action.kind is ActionKind.OPEN_SETTINGS
    assert raised.value.remedy.action.target == action
    assert raised.value.detail == str(error)
    assert all(stream.closed for stream in library.streams)


def test_one_that_vanished_between_list_and_opening_is_said_to_be_unplugged(library: FakeLibrary):
    library.refuse = PortAudioError("Illegal combination of I/O devices", -9993)
    with pytest.raises(NotAvailable, match="“Mic” is not plugged in any more"):
        port((MIC,), ()).open()


def test_one_that_never_delivers_is_closed_again(library: FakeLibrary):
    library.first_block = False
    with pytest.raises(NotAvailable, match="no sound arrives"):
        port().open()
    assert library.streams[0].closed


def test_the_list_is_made_anew_only_while_nothing_runs(library: FakeLibrary):
    microphones = port()
    with microphones.open(), microphones.open():
        assert library.listed_anew == 1
    with microphones.open():
        assert library.listed_anew == 2


def test_a_stream_that_ended_by_itself_has_no_level_any_more(library: FakeLibrary):
    microphones = port()
    with microphones.open():
        library.streams[0].options["finished_callback"]()
        assert microphones.level() is None


def test_a_missing_library_is_said_with_the_line_that_mends_it(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setitem(__import__("sys").modules, "sounddevice", None)
    with pytest.raises(NotAvailable, match="PortAudio is missing") as raised:
        port().open()
    assert "apt install libportaudio2" in raised.value.remedy.text
