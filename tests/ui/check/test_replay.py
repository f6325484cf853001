"""Hear yourself plays the newest sentence, once, and can be silenced."""

from __future__ import annotations

from contextlib import contextmanager

import numpy as np
import pytest
import soundfile

from readiness.ports import AudioDevice, Direction, NotAvailable, Recording, Recordings
from tests.ui.fakes import fake_ports
from ui.bridge import Bridge
from ui.check.replay import Manner, Replay
from ui.errands import Errands

SENTENCE = np.ones((480, 1), dtype=np.float32)


class Sounding:
    ended = stopped = False

    def done(self):
        return self.ended

    def stop(self):
        self.stopped = True


class Speakers:
    def __init__(self):
        self.played = []
        self.refuses = False

    def play(self, samples, sample_rate, device_id=None):
        if self.refuses:
            raise NotAvailable("There is no speaker.")
        playback = Sounding()
        self.played.append((samples, sample_rate, device_id, playback))
        return playback


@contextmanager
def replaying(loss=0.0, recorded=True):
    speakers, bridge = Speakers(), Bridge()
    errands = Errands(bridge)
    ports = fake_ports(audio_out=speakers)
    if recorded:
        microphone = AudioDevice("mic-1", "Microphone", Direction.INPUT)
        ports.recordings.keep(Recordings.SENTENCE, Recording(SENTENCE, 48_000, microphone, 0.0))
    replay = Replay(ports, errands, lambda: loss)
    replay.speakers = speakers
    yield replay
    replay.stop()
    errands.close()
    bridge.close()


def test_nothing_is_offered_before_anything_was_recorded(qtbot):
    with replaying(recorded=False) as replay:
        assert not replay.available
        replay.toggle(Manner.PLAIN, None)
        assert replay.playing is None


def test_the_sentence_is_played_on_the_chosen_speakers_to_its_end(qtbot):
    with replaying() as replay:
        replay.toggle(Manner.PLAIN, "out-2")
        assert replay.playing is Manner.PLAIN
        qtbot.waitUntil(lambda: bool(replay.speakers.played), timeout=20_000)
        samples, rate, device, playback = replay.speakers.played[0]
        assert (samples is SENTENCE, rate, device) == (True, 48_000, "out-2")
        playback.ended = True
        qtbot.waitUntil(lambda: replay.playing is None)


def test_a_second_press_silences_it(qtbot):
    with replaying() as replay:
        replay.toggle(Manner.PLAIN, None)
        qtbot.waitUntil(lambda: bool(replay.speakers.played))
        replay.toggle(Manner.PLAIN, None)
        assert replay.playing is None
        qtbot.waitUntil(lambda: replay.speakers.played[0][3].stopped)


def test_another_manner_is_heard_instead_so_that_both_can_be_compared(qtbot):
    with replaying() as replay:
        replay.toggle(Manner.PLAIN, None)
        qtbot.waitUntil(lambda: bool(replay.speakers.played))
        replay.toggle(Manner.PHONE, None)
        assert replay.playing is Manner.PHONE
        qtbot.waitUntil(lambda: len(replay.speakers.played) == 2, timeout=20_000)
        assert replay.speakers.played[0][3].stopped
        assert not replay.speakers.played[1][3].stopped


def test_pressed_three_times_before_it_sounds_only_the_last_press_is_heard(qtbot):
    with replaying() as replay:
        for _press in range(3):
            replay.toggle(Manner.PLAIN, None)
        assert replay.playing is Manner.PLAIN
        qtbot.waitUntil(lambda: len(replay.speakers.played) == 2)
        qtbot.waitUntil(lambda: [played[3].stopped for played in replay.speakers.played].count(True) == 1)
        replay.toggle(Manner.PLAIN, None)
        qtbot.waitUntil(lambda: all(played[3].stopped for played in replay.speakers.played))


@pytest.mark.parametrize("manner", [Manner.PHONE, Manner.VIDEO, Manner.LOSSY])
def test_as_the_far_end_hears_it(qtbot, manner):
    with replaying(loss=0.1) as replay:
        assert replay.offers(manner)
        replay.toggle(manner, None)
        qtbot.waitUntil(lambda: bool(replay.speakers.played), timeout=20_000)
        heard = replay.speakers.played[0][0]
        assert heard.shape == SENTENCE.shape
        assert not np.array_equal(heard, SENTENCE)


def test_a_line_that_loses_nothing_has_no_bad_sound(qtbot):
    with replaying(loss=0.0) as replay:
        assert not replay.offers(Manner.LOSSY)
        assert replay.offers(Manner.VIDEO)


def test_speakers_that_refuse_are_a_sentence(qtbot):
    with replaying() as replay:
        replay.speakers.refuses = True
        with qtbot.waitSignal(replay.failed) as failed:
            replay.toggle(Manner.PLAIN, None)
        assert failed.args == ["There is no speaker."]
        assert replay.playing is None


@pytest.mark.parametrize(("wanted", "kept"), [("a.flac", "a.flac"), ("a.WAV", "a.WAV"), ("a", "a.flac")])
def test_the_sentence_is_saved_without_loss(qtbot, tmp_path, wanted, kept):
    with replaying() as replay:
        with qtbot.waitSignal(replay.saved, timeout=20_000) as told:
            replay.save(tmp_path / wanted)
        assert told.args == [kept]
        heard, rate = soundfile.read(tmp_path / kept, always_2d=True)
        assert rate == 48_000
        assert np.allclose(heard, SENTENCE, atol=2**-22)


def test_what_cannot_be_saved_is_said_and_what_is_not_there_is_not_tried(qtbot, tmp_path):
    with replaying() as replay, qtbot.waitSignal(replay.failed, timeout=20_000) as told:
        replay.save(tmp_path / "nowhere" / "a.wav")
    assert told.args == ["“a.wav” could not be saved (No such file or directory). Try another folder."]
    with replaying(recorded=False) as replay:
        replay.save(tmp_path / "b.wav")
    assert list(tmp_path.iterdir()) == []
