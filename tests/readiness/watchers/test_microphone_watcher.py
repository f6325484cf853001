"""The open microphone's level over the length of a call."""

from __future__ import annotations

import math
from dataclasses import dataclass, field, replace
from datetime import timedelta

import numpy as np

from readiness.model import Grade
from readiness.ports import Level, NotAvailable
from readiness.watchers.microphone import MicrophoneWatcher
from readiness.watchers.notice import Notice, Scene
from tests.readiness.watchers.patrol import Patrol


@dataclass
class ToldLevels:
    """An AudioIn whose newest level the test sets; it counts what is opened."""

    patrol: Patrol
    rms: float = -70.0
    zeros: bool = False
    clipped: int = 0
    stuck: bool = False
    refuses: bool = False
    dumb: bool = False
    opened: list[str | None] = field(default_factory=list)
    closed: int = 0
    newest: Level | None = None
    sample_rate: int = 8000
    random: np.random.Generator = field(default_factory=lambda: np.random.default_rng(3))

    @property
    def frames(self) -> int:
        return round(self.patrol.clock.seconds * self.sample_rate)

    def read(self, first: int, last: int | None = None) -> np.ndarray:
        assert last is None
        noise = self.random.standard_normal((self.frames - first, 1)) * 10 ** (self.rms / 20)
        return noise.astype(np.float32)

    def level(self) -> Level | None:
        if self.dumb:
            return None
        if not self.stuck:
            rms = -math.inf if self.zeros else self.rms
            self.newest = Level(self.patrol.clock.seconds, rms, rms, self.clipped, self.zeros)
        return self.newest

    def open(self, device_id: str | None = None, *, calm: bool = False) -> ToldLevels:
        assert calm
        if self.refuses:
            raise NotAvailable("Busy.")
        self.opened.append(device_id)
        return self

    def __exit__(self, *error: object) -> None:
        self.closed += 1


def watching(*, listen: bool = False) -> tuple[Patrol, ToldLevels]:
    def make(scene: Scene) -> MicrophoneWatcher:
        return MicrophoneWatcher(scene, listen=listen)

    patrol = Patrol("all_good", make)
    levels = ToldLevels(patrol)
    object.__setattr__(patrol.world.ports, "audio_in", levels)
    return patrol, levels


def test_no_sound_at_all_is_said_after_a_second() -> None:
    patrol, levels = watching()
    patrol.run(5)
    levels.zeros = True
    (dead,) = patrol.run(2)
    assert dead.finding is not None
    assert dead.finding.grade is Grade.NO_GO
    assert patrol.second_of("no sound at all") - 5 <= 1.25
    levels.zeros = False
    (again,) = patrol.run(1)
    assert (again.finding, again.sentence) == (None, "The microphone is heard again.")


def test_a_moment_of_zeros_is_nothing() -> None:
    patrol, levels = watching()
    for _again in range(20):
        levels.zeros = True
        patrol.run(0.75)
        levels.zeros = False
        patrol.run(0.5)
    assert patrol.sentences() == []


def test_a_stream_that_stands_still_is_not_taken_for_silence() -> None:
    patrol, levels = watching()
    levels.zeros = True
    patrol.look()
    levels.stuck = True
    assert patrol.run(10) == []


def test_distortion_is_said_once_and_withdrawn_quietly() -> None:
    patrol, levels = watching()
    levels.clipped = 9
    patrol.run(3)
    assert patrol.sentences() == ["Your voice distorts: it is too loud for the microphone."]
    levels.clipped = 0
    (well,) = patrol.run(15)
    assert well == Notice("microphone", "clipping")


def test_a_room_that_becomes_noisy_and_quiet_again() -> None:
    patrol, levels = watching()
    patrol.run(30)
    levels.rms = -38.0
    patrol.run(40)
    assert patrol.sentences() == ["It has become noisy where you are."]
    levels.rms = -70.0
    patrol.run(60)
    assert patrol.sentences()[-1] == "It is quiet again."


def test_speech_with_its_pauses_is_no_noise() -> None:
    patrol, levels = watching()
    for second in range(240):
        levels.rms = -62.0 if second % 4 == 3 else -24.0
        patrol.run(1)
    assert patrol.sentences() == []


def test_an_interruption_forgets_the_room() -> None:
    patrol, levels = watching()
    levels.rms = -38.0
    patrol.run(15)
    patrol.watcher.interrupt()
    assert patrol.run(10) == []


def test_without_listening_nothing_is_opened() -> None:
    patrol, levels = watching()
    patrol.run(5)
    patrol.watcher.close()
    assert levels.opened == []


def test_listening_opens_follows_the_choice_and_closes() -> None:
    patrol, levels = watching(listen=True)
    patrol.run(2)
    assert levels.opened == [None]
    patrol.setup = type(patrol.setup)(input_id="laptop-mic")
    patrol.clock.forward(10)
    patrol.run(1)
    assert levels.opened == [None, "laptop-mic"]
    patrol.watcher.close()
    assert levels.closed == 2


def test_a_refused_microphone_is_tried_again_every_five_seconds() -> None:
    patrol, levels = watching(listen=True)
    levels.refuses = True
    patrol.run(4)
    levels.refuses = False
    patrol.run(4)
    assert levels.opened == [None]


def test_a_stream_that_brings_nothing_any_more_is_opened_again() -> None:
    patrol, levels = watching(listen=True)
    patrol.run(10)
    levels.dumb = True
    patrol.run(4)
    levels.dumb = False
    patrol.run(10)
    assert levels.opened == [None, None]
    assert levels.closed == 1


def test_a_noise_gate_cries_wolf_less_and_less() -> None:
    patrol, levels = watching()
    for _again in range(60):
        levels.zeros = True
        patrol.run(5)
        levels.zeros = False
        patrol.run(5)
    assert len([sentence for sentence in patrol.sentences() if "no sound at all" in sentence]) == 2


def test_listening_hears_noise_and_says_it_once() -> None:
    patrol, levels = watching(listen=True)
    patrol.run(20)
    levels.rms = -38.0
    patrol.run(30)
    assert patrol.sentences() == ["It has become noisy where you are."]
    assert patrol.second_of("noisy") - 20 <= 6
    levels.rms = -70.0
    patrol.run(40)
    assert patrol.sentences()[-1] == "It is quiet again."


def test_a_check_that_records_gets_the_microphone_at_the_next_look() -> None:
    patrol, levels = watching(listen=True)
    watcher = patrol.watcher
    assert isinstance(watcher, MicrophoneWatcher)
    patrol.run(5)
    assert watcher.holds_microphone
    watcher.listen = False
    patrol.look()
    assert not watcher.holds_microphone
    assert levels.closed == 1
    patrol.run(20)
    assert levels.opened == [None]
    watcher.listen = True
    patrol.run(1)
    assert levels.opened == [None, None]


def test_what_was_heard_while_listening_is_taken_back_with_it() -> None:
    patrol, levels = watching(listen=True)
    patrol.run(5)
    levels.zeros = True
    patrol.run(3)
    levels.zeros, levels.rms = False, -35.0
    patrol.run(15)
    levels.zeros = True
    patrol.run(6)
    watcher = patrol.watcher
    assert isinstance(watcher, MicrophoneWatcher)
    watcher.listen = False
    levels.dumb = True
    assert patrol.look() == [Notice("background_noise", "noise"), Notice("microphone", "zeros")]


def test_it_listens_until_the_call_begins() -> None:
    patrol, levels = watching(listen=True)
    patrol.setup = replace(patrol.setup, starts=patrol.clock.at + timedelta(seconds=30))
    patrol.run(29)
    assert (len(levels.opened), levels.closed) == (1, 0)
    patrol.run(30)
    assert (len(levels.opened), levels.closed) == (1, 1)
