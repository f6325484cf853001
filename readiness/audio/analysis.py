"""Everything the program can say of a recording, in one pass: measurements, faults, evidence."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from readiness.audio.clipping import Clipping, find_clipping
from readiness.audio.dropouts import Hole
from readiness.audio.evidence import draw
from readiness.audio.faults import Heard, judge
from readiness.audio.hum import Hum, find_hum
from readiness.audio.impulses import knocks
from readiness.audio.levels import Samples, decibels, mean_power, peak_dbfs
from readiness.audio.noise import NoiseReport, analyse_silence
from readiness.audio.recording import prepare
from readiness.audio.report import Measurements, NoiseKind, SoundReport
from readiness.audio.spoken import Spoken, measure_voice
from readiness.audio.voice import FRAME_S, SPEECH_PROBABILITY, frames_of, speech_probability

ENOUGH_SPEECH_S = 0.2  # less is a cough or a chair
CONVERTER_NOISE_DBFS = -72.0  # what the converter of a muted microphone still delivers
QUIET_ROOM_DBFS = -60.0
OFFSET_DEAFENS = 0.01  # a detector that heard the sound with a larger one has to listen again


def analyse(
    samples: Samples,
    sample_rate: int,
    *,
    silence: Samples | NoiseReport | None = None,
    probabilities: NDArray[np.float64] | None = None,
) -> SoundReport:
    """Measure and judge ``samples``, float of shape (n,) or (n, channels) in -1 to 1.

    ``silence`` is what the same microphone heard at the same rate while nobody spoke, or what is known of it already;
    with it the noise is known, and voices of others are. ``probabilities`` (m,) is what a :class:`VoiceDetector` that
    was fed the same samples has heard, which spares listening again. Bad samples never raise: what cannot be measured
    is None. ValueError for a rate that is not positive.
    """
    recording = prepare(samples, sample_rate)
    if recording.raw.size == 0:
        return SoundReport()
    power = mean_power(recording.voice)
    if probabilities is None or power == 0 or abs(recording.offset) > OFFSET_DEAFENS:
        probabilities = speech_probability(recording.voice, sample_rate) if power > 0 else np.zeros(0)
    probabilities = frames_of(probabilities, recording.raw.size, sample_rate)
    speech_s = float(np.count_nonzero(probabilities > SPEECH_PROBABILITY) * FRAME_S)
    voice = speech_s >= ENOUGH_SPEECH_S
    sound = voice or power > 10 ** (CONVERTER_NOISE_DBFS / 10)
    clipping = find_clipping(recording.raw, sample_rate, voice=voice) if sound else Clipping()
    hum, clean = find_hum(recording.voice, sample_rate) if sound else (None, recording.voice)
    room = _room(silence, sample_rate)
    found = Measurements(
        peak_dbfs=peak_dbfs(recording.raw),
        noise_level_dbfs=decibels(mean_power(clean)),
        clipped_ratio=clipping.ratio,
        dc_offset=recording.offset,
        channel_difference_db=recording.difference_db,
        speech_activity=0.0,
    )
    found = _with_hum(found, hum, room)
    heard, holes = Heard(sound, voice, sound and not voice and knocks(clean, sample_rate)), list[Hole]()
    if voice:
        spoken = Spoken(recording.voice, clean, sample_rate, probabilities, room)
        found, heard, holes = measure_voice(spoken, found)
    found = replace(found, noise_kind=_kind(found, heard, room))
    return SoundReport(
        **{name: getattr(found, name) for name in Measurements.__dataclass_fields__},
        duration_s=recording.duration_s,
        speech_s=speech_s,
        faults=judge(found, heard),
        evidence=draw(recording.voice, sample_rate, probabilities, hum=hum, clipping=clipping, holes=holes),
    )


def _room(silence: Samples | NoiseReport | None, sample_rate: int) -> NoiseReport | None:
    if silence is None or isinstance(silence, NoiseReport):
        return silence
    return None if silence.size == 0 else analyse_silence(silence, sample_rate)


def _with_hum(found: Measurements, hum: Hum | None, room: NoiseReport | None) -> Measurements:
    """Add the hum heard in the recording, else that in the silence, where fainter ones are heard."""
    if hum is not None:
        return replace(found, hum_frequency_hz=hum.frequency_hz, hum_level_dbfs=hum.level_dbfs)
    if room is not None:
        return replace(found, hum_frequency_hz=room.hum_frequency_hz, hum_level_dbfs=room.hum_level_dbfs)
    return found


def _kind(found: Measurements, heard: Heard, room: NoiseReport | None) -> NoiseKind | None:
    """Return what the noise is: as the silence said, else by what was heard between the words."""
    if room is not None:
        return room.kind
    if heard.impulses:
        return NoiseKind.IMPULSIVE
    noise, hum = found.noise_level_dbfs, found.hum_level_dbfs
    if hum is not None and hum > QUIET_ROOM_DBFS and (noise is None or hum > noise):
        return NoiseKind.HUM
    if noise is None:
        return NoiseKind.NONE if not heard.sound else None
    return NoiseKind.STEADY if noise > QUIET_ROOM_DBFS else NoiseKind.NONE
