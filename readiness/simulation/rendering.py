"""The sound of a simulated microphone as a pure function of time: the same moment always sounds the same.

Loops of some seconds are made once per microphone; asking for a block only cuts it out.
"""

from __future__ import annotations

from functools import lru_cache

import numpy as np
from numpy.typing import NDArray
from scipy.signal import butter, ellip, sosfilt

from readiness.audio.levels import active_speech_level, rms_dbfs
from readiness.simulation.hearing import Hearing, Room
from readiness.simulation.voice import sentence

SAMPLE_RATE = 48_000
VOICE_SECONDS = 8.0
ROOM_SECONDS = 11.0
DITHER_DBFS = -93.0
DROP_SECONDS = 0.04

Block = NDArray[np.float32]


def voice(hearing: Hearing, first: int, count: int) -> Block:
    """``count`` frames of the voice, ``first`` frames after it began; it never ends."""
    return _looped(_voice(hearing), first, count)


def background(hearing: Hearing, first: int, count: int) -> Block:
    """``count`` frames of the room from frame ``first`` of the simulation."""
    return _looped(_background(hearing), first, count)


def distort(hearing: Hearing, sound: Block) -> Block:
    """What the converter makes of ``sound``: cut off where it is too loud."""
    cut: Block = np.clip(sound * np.float32(10 ** (hearing.overdrive_db / 20)), -1.0, 1.0)
    return cut


def lose(hearing: Hearing, sound: Block, first: int) -> None:
    """Take out of ``sound``, which begins ``first`` frames into the sentence, what is lost on the way."""
    for moment in hearing.drops_s:
        begin = round(moment * SAMPLE_RATE) - first
        sound[max(0, begin) : max(0, begin + round(DROP_SECONDS * SAMPLE_RATE))] = 0.0


def _looped(loop: Block, first: int, count: int) -> Block:
    return loop[np.arange(first, first + count) % loop.size]


@lru_cache(maxsize=16)
def _voice(hearing: Hearing) -> Block:
    spoken = _passed(sentence(VOICE_SECONDS, SAMPLE_RATE, hearing.seed), hearing.band)
    level = active_speech_level(spoken, SAMPLE_RATE)
    if level is None:
        raise ValueError(f"no voice passes {hearing.band} Hz")
    return spoken * np.float32(10 ** ((hearing.voice_dbfs - level.level_dbfs) / 20))


@lru_cache(maxsize=16)
def _background(hearing: Hearing) -> Block:
    random = np.random.default_rng(hearing.seed + 1000)
    room = _passed(_room(hearing.room, random), hearing.band)
    level = rms_dbfs(room)
    if level is None:
        raise ValueError(f"no room noise passes {hearing.band} Hz")
    dither = random.standard_normal(room.size).astype(np.float32) * np.float32(10 ** (DITHER_DBFS / 20))
    return room * np.float32(10 ** ((hearing.room_dbfs - level) / 20)) + dither


def _room(kind: Room, random: np.random.Generator) -> Block:
    frames = round(ROOM_SECONDS * SAMPLE_RATE)
    if kind is Room.VOICES:
        first, second = (sentence(ROOM_SECONDS, SAMPLE_RATE, seed) for seed in (21, 22))
        return first + np.roll(second, SAMPLE_RATE)
    cutoff = {Room.FAN: 900.0, Room.TRAFFIC: 350.0}[kind]
    white = random.standard_normal(frames + SAMPLE_RATE)
    soft = sosfilt(butter(1, cutoff, fs=SAMPLE_RATE, output="sos"), white) + 0.02 * white
    return _seamless(soft.astype(np.float32), frames)


def _seamless(sound: Block, frames: int) -> Block:
    """The first ``frames`` of ``sound``, its end faded into its beginning with equal power."""
    overlap = sound.size - frames
    fade = np.linspace(0, np.pi / 2, overlap, dtype=np.float32)
    result = sound[:frames].copy()
    result[:overlap] = result[:overlap] * np.sin(fade) + sound[frames:] * np.cos(fade)
    return result


def _passed(sound: Block, band: tuple[float, float]) -> Block:
    low, high = band
    sections = butter(2, low, "highpass", fs=SAMPLE_RATE, output="sos")
    if high < 0.45 * SAMPLE_RATE:
        sections = np.vstack([sections, ellip(10, 0.3, 80.0, high, "lowpass", fs=SAMPLE_RATE, output="sos")])
    passed: Block = sosfilt(sections, sound).astype(np.float32)
    return passed
