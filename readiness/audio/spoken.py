"""What can only be measured of a voice: its level, the noise under it, its band, its room, and its holes."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from readiness.audio.bandwidth import voice_bandwidth
from readiness.audio.dropouts import Hole, find_dropouts
from readiness.audio.excerpt import excerpt
from readiness.audio.faults import Heard
from readiness.audio.impulses import NARROW_HZ, clues, knocking
from readiness.audio.levels import SpeechLevel, decibels
from readiness.audio.noise import NoiseReport
from readiness.audio.other_voices import noise_of, weak_voices
from readiness.audio.pauses import Noise, floor_power, noise_between
from readiness.audio.report import Measurements, NoiseKind
from readiness.audio.reverberation import reverberation_time
from readiness.audio.spectrogram import Spectrogram, spectrogram
from readiness.audio.speech_level import voice_level
from readiness.audio.voice import FRAME_S, SPEECH_PROBABILITY

SILENCE_S = 3.0
LARGE_ROOM_S = 0.85
BURIED_DB = 13.0  # what is never farther below a voice is noise; voices that hardly pause reach 20


@dataclass(frozen=True, slots=True, eq=False)
class Spoken:
    """A recording with a voice: ``sound`` (n,) as it came less its offset, ``clean`` (n,) without hum besides.

    ``probabilities`` (m,) of speech, one for each 32 ms begun; ``room`` is the guided silence where there is one.
    """

    sound: NDArray[np.float32]
    clean: NDArray[np.float32]
    sample_rate: int
    probabilities: NDArray[np.float64]
    room: NoiseReport | None


def measure_voice(spoken: Spoken, found: Measurements) -> tuple[Measurements, Heard, list[Hole]]:
    """Return ``found`` with all that the voice tells, what was heard, and the holes."""
    sound, probabilities = excerpt(spoken.clean, spoken.sample_rate, spoken.probabilities)
    picture = spectrogram(sound, spoken.sample_rate)
    noise = _noise(spoken, sound, picture, probabilities)
    weak = weak_voices(spoken.clean, spoken.sample_rate, spoken.probabilities)
    level, holes = _level(spoken, noise, weak)
    if level is None:
        return found, Heard(sound=True, voice=False), holes
    noise_dbfs = None if noise is None else decibels(noise.power)
    frames = np.minimum((picture.times_s / FRAME_S).astype(int), probabilities.size - 1)
    bandwidth = voice_bandwidth(
        picture, probabilities[frames] > SPEECH_PROBABILITY, None if noise is None else noise.spectrum
    )
    measured = replace(
        found,
        active_speech_level_dbfs=level.level_dbfs,
        speech_activity=level.activity,
        noise_level_dbfs=noise_dbfs,
        snr_db=None if noise_dbfs is None else level.level_dbfs - noise_dbfs,
        bandwidth_hz=bandwidth,
        reverberation_time_s=reverberation_time(picture),
        dropout_count=len(holes),
        dropout_ms=1000 * sum(hole.end_s - hole.start_s for hole in holes),
    )
    impulses = _impulses(sound, picture, probabilities, measured, bool(holes))
    others = bool(weak.any()) or (spoken.room is not None and spoken.room.kind is NoiseKind.SPEECH)
    buried = noise is None and _buried(measured, picture)
    if buried:  # noise that comes and goes falls as slowly as a room
        measured = replace(measured, reverberation_time_s=None)
    return measured, Heard(sound=True, voice=True, impulses=impulses, other_voices=others, buried=buried), holes


def _buried(found: Measurements, picture: Spectrogram) -> bool:
    """Return whether noise fills every pause, so that only its least level is known; a large room does that too."""
    floor, level, room_s = floor_power(picture), found.active_speech_level_dbfs, found.reverberation_time_s
    if not floor or level is None or (room_s is not None and room_s > LARGE_ROOM_S):
        return False
    return level - 10 * math.log10(floor) < BURIED_DB


def _impulses(
    sound: NDArray[np.float32],
    picture: Spectrogram,
    probabilities: NDArray[np.float64],
    found: Measurements,
    torn: bool,
) -> bool:
    """Return whether knocks or clicks are heard.

    Clipping and holes have edges that sound like them, telephone links images of every consonant, rooms tails.
    """
    power = 10 ** ((found.active_speech_level_dbfs or 0.0) / 10)
    strengths = clues(sound, picture, probabilities, power, found.bandwidth_hz)
    telephone = found.bandwidth_hz is not None and found.bandwidth_hz < NARROW_HZ
    doubtful = {"clicks", "hits", "clatter"} if torn or telephone or found.clipped_ratio else set[str]()
    if found.reverberation_time_s is not None:
        doubtful.add("bright")
    return knocking({name: strength for name, strength in strengths.items() if name not in doubtful})


def _noise(
    spoken: Spoken, sound: NDArray[np.float32], picture: Spectrogram, probabilities: NDArray[np.float64]
) -> Noise | None:
    if spoken.room is not None and spoken.room.power > 0 and spoken.room.spectrum.size == picture.power.shape[1]:
        return Noise(spoken.room.power, spoken.room.spectrum, SILENCE_S)
    return noise_between(sound, picture, probabilities)


def _level(spoken: Spoken, noise: Noise | None, weak: NDArray[np.bool_]) -> tuple[SpeechLevel | None, list[Hole]]:
    """Return the level of the voice where it is whole and no other speaks instead, and the holes in it."""
    own = np.where(weak, 0.0, spoken.probabilities)
    if weak.any():
        noise = noise_of(spoken.clean, spoken.sample_rate, weak, noise)
    level = voice_level(spoken.clean, spoken.sample_rate, own, noise)
    if level is None:
        return None, []
    holes = find_dropouts(spoken.sound, spoken.clean, spoken.sample_rate, 10 ** (level.level_dbfs / 10))
    if not holes:
        return level, []
    whole = np.ones(spoken.clean.size, dtype=bool)
    for hole in holes:
        whole[round(hole.start_s * spoken.sample_rate) : round(hole.end_s * spoken.sample_rate)] = False
    return voice_level(spoken.clean, spoken.sample_rate, own, noise, whole) or level, holes
