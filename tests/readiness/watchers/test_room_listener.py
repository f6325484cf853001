"""A dog, a drill, a voice next door: said once, taken back once, and never the person's own voice."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

import numpy as np
import pytest

from readiness.audio.noise import NoiseReport
from readiness.audio.report import NoiseKind
from readiness.model import Grade
from readiness.ports import AudioDevice, Direction, Recording
from readiness.watchers.notice import Moment, Notice
from readiness.watchers.room import RoomListener, level_of

RATE = 8000
BEGAN = datetime(2026, 11, 26, 13, 50, tzinfo=UTC)


def at(dbfs: float) -> np.ndarray:
    """Three seconds of a tone, shape (n, 1)."""
    tone = np.sin(np.arange(3 * RATE) * 0.3).reshape(-1, 1) * 10 ** (dbfs / 20) * 2**0.5
    return tone.astype(np.float32)


@dataclass
class Room:
    """What sounds now, second by second, and what was said of it."""

    own_voice: float | None = -24.0
    silence: Recording | None = None
    dbfs: float = -70.0
    kind: NoiseKind = NoiseKind.STEADY
    seconds: float = 0.0
    asked: int = 0
    said: list[tuple[float, Notice]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.listener = RoomListener(lambda: self.own_voice, self._analyse, lambda: self.silence)

    def _analyse(self, samples: np.ndarray, rate: int) -> NoiseReport:
        assert len(samples) == 3 * rate
        self.asked += 1
        return NoiseReport(level_of(samples), self.kind)

    def run(self, seconds: float, *, dbfs: float, kind: NoiseKind = NoiseKind.STEADY) -> list[str]:
        self.kind = kind
        tone = at(dbfs)
        before = len(self.said)
        for _look in range(round(seconds * 4)):
            if self.listener.due(self.seconds):
                moment = Moment(self.seconds, BEGAN + timedelta(seconds=self.seconds))
                self.said += [(self.seconds, n) for n in self.listener.look(moment, tone, RATE)]
            self.seconds += 0.25
        return [notice.sentence for _at, notice in self.said[before:]]


def test_the_level_is_that_of_a_sine_without_its_offset() -> None:
    tone = np.sin(np.arange(RATE) * 0.25 * np.pi).reshape(-1, 1) * 0.1 + 0.2
    assert level_of(tone.astype(np.float32)) == pytest.approx(-23.0, abs=0.05)
    assert level_of(np.zeros((100, 1), np.float32)) is None
    assert level_of(np.zeros((0, 1), np.float32)) is None


@pytest.mark.parametrize(
    ("kind", "dbfs", "words"),
    [
        (NoiseKind.SPEECH, -48, "Somebody is speaking near you."),
        (NoiseKind.IMPULSIVE, -38, "Knocks, bangs or barking are heard where you are."),
        (NoiseKind.HUM, -40, "A hum has begun in your sound."),
        (NoiseKind.STEADY, -40, "It has become noisy where you are."),
    ],
)
def test_what_begins_is_said_once_within_five_seconds_and_that_it_is_over(
    kind: NoiseKind, dbfs: float, words: str
) -> None:
    room = Room()
    assert room.run(30, dbfs=-70) == []
    assert room.run(60, dbfs=dbfs, kind=kind) == [words]
    at, notice = room.said[0]
    assert at - 30 <= 5
    assert notice.finding is not None
    assert notice.finding.grade is Grade.CAUTION
    assert notice.finding.remedy is not None
    assert room.run(60, dbfs=-70) == ["It is quiet again."]
    assert room.said[-1][1].finding is None


def test_one_bang_is_nothing() -> None:
    room = Room()
    room.run(10, dbfs=-70)
    for _again in range(10):
        assert room.run(3, dbfs=-30, kind=NoiseKind.IMPULSIVE) == []
        assert room.run(10, dbfs=-70) == []


def test_ones_own_voice_is_no_noise_but_a_softer_one_is() -> None:
    room = Room(own_voice=-24.0)
    assert room.run(120, dbfs=-26, kind=NoiseKind.SPEECH) == []
    assert room.run(20, dbfs=-38, kind=NoiseKind.SPEECH) == ["Somebody is speaking near you."]


def test_a_person_never_heard_is_judged_by_what_a_call_needs() -> None:
    assert Room(own_voice=None).run(60, dbfs=-34, kind=NoiseKind.SPEECH) == []
    assert Room(own_voice=None).run(60, dbfs=-45, kind=NoiseKind.SPEECH) == ["Somebody is speaking near you."]


def test_typing_and_a_faint_fan_are_left_alone() -> None:
    room = Room()
    assert room.run(60, dbfs=-52, kind=NoiseKind.IMPULSIVE) == []
    assert room.run(60, dbfs=-55, kind=NoiseKind.STEADY) == []


def test_barks_with_pauses_are_one_noise() -> None:
    room = Room()
    said = []
    for _again in range(10):
        said += room.run(6, dbfs=-35, kind=NoiseKind.IMPULSIVE) + room.run(8, dbfs=-70)
    assert len(said) == 1


def test_what_it_is_is_asked_seldom() -> None:
    room = Room()
    room.run(60, dbfs=-70)
    assert room.asked == 0
    room.run(60, dbfs=-40)
    assert room.asked <= 8


def test_nobody_listens_any_more_takes_back_what_was_said_without_a_word() -> None:
    room = Room()
    room.run(10, dbfs=-35)
    assert room.listener.standing == "steady"
    (taken,) = room.listener.withdraw()
    assert taken == Notice("background_noise", "noise")
    assert list(room.listener.withdraw()) == []


def test_what_the_check_has_named_has_not_begun_since() -> None:
    room = Room(silence=Recording(at(-40), RATE, AudioDevice("mic", "Microphone", Direction.INPUT), 0.0))
    assert room.run(60, dbfs=-40, kind=NoiseKind.HUM) == []
    assert room.run(60, dbfs=-36, kind=NoiseKind.HUM) == []
    # Another noise, or the same much louder, is news; and what stood is taken back without a word once it is as before.
    assert room.run(20, dbfs=-40, kind=NoiseKind.IMPULSIVE) == ["Knocks, bangs or barking are heard where you are."]
    assert room.run(60, dbfs=-40, kind=NoiseKind.HUM) == [""]
    assert room.run(20, dbfs=-30, kind=NoiseKind.HUM) == ["A hum has begun in your sound."]


def test_the_level_of_a_room_is_that_of_its_noise_whatever_offset_it_stands_on() -> None:
    noise = np.random.default_rng(5).standard_normal((48_000, 2)).astype(np.float32)
    for level in (-90.0, -60.0, -20.0):
        shifted = np.array([0.2, -0.1], np.float32) + np.float32(10 ** (level / 20)) * noise
        assert level_of(shifted) == pytest.approx(level, abs=0.1)
