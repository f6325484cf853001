"""Everything the program can say of a recording, in one pass: measurements, faults, evidence."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from readiness.audio.levels import Samples, active_speech_level, decibels, mean_power, peak_dbfs
from readiness.audio.recording import DEAD_CHANNEL_DB, Recording, prepare
from readiness.audio.report import Fault, FaultWord, FloatArray, NoiseKind, SoundReport
from readiness.audio.voice import FRAME_S, SPEECH_PROBABILITY, speech_probability
from readiness.limits import grade
from readiness.model import Grade

PAUSE_PROBABILITY = 0.12
ENOUGH_SPEECH_S = 0.5
CONVERTER_NOISE_DBFS = -75.0
DC_FAULT = 0.015


def analyse(samples: Samples, sample_rate: int, *, silence: Samples | None = None) -> SoundReport:
    """Measure and judge ``samples``, float of shape (n,) or (n, channels) in -1 to 1.

    ``silence`` is what the same microphone heard at the same rate while nobody spoke; with it the noise is known.
    Never raises for bad samples: what cannot be measured is None. ValueError for a rate that is not positive.
    """
    recording = prepare(samples, sample_rate)
    if recording.raw.size == 0:
        return SoundReport()
    probabilities = speech_probability(recording.voice, sample_rate)
    speech_s = float(np.sum(probabilities > SPEECH_PROBABILITY) * FRAME_S)
    noise = (
        mean_power(prepare(silence, sample_rate).voice) if silence is not None else _pauses(recording, probabilities)
    )
    level = active_speech_level(recording.voice, sample_rate) if speech_s >= ENOUGH_SPEECH_S else None
    noise_dbfs = None if noise is None else decibels(noise)
    report = SoundReport(
        active_speech_level_dbfs=None if level is None else level.level_dbfs,
        peak_dbfs=peak_dbfs(recording.raw),
        noise_level_dbfs=noise_dbfs,
        snr_db=None if level is None or noise_dbfs is None else level.level_dbfs - noise_dbfs,
        clipped_ratio=float(np.mean(np.abs(recording.raw) >= 32766 / 32768)),
        dc_offset=recording.offset,
        channel_difference_db=recording.difference_db,
        speech_activity=None if level is None else level.activity,
        noise_kind=NoiseKind.NONE if noise_dbfs is None or noise_dbfs < -60 else NoiseKind.STEADY,
        duration_s=recording.duration_s,
        speech_s=speech_s,
    )
    return replace(report, faults=tuple(_faults(report, recording)))


def _pauses(recording: Recording, probabilities: FloatArray) -> float | None:
    """Return the power between the words, or None where there are fewer than 0.3 s of pauses."""
    length = round(FRAME_S * recording.sample_rate)
    quiet = probabilities < PAUSE_PROBABILITY
    quiet = quiet & np.roll(quiet, 4) & np.roll(quiet, -4)
    powers = [
        mean_power(recording.voice[index * length : (index + 1) * length])
        for index in np.flatnonzero(quiet)
        if (index + 1) * length <= recording.voice.size
    ]
    return float(np.mean(powers)) if len(powers) * FRAME_S >= 0.3 else None


def _faults(report: SoundReport, recording: Recording) -> list[Fault]:
    level_dbfs = decibels(mean_power(recording.voice))
    if level_dbfs is None or level_dbfs < CONVERTER_NOISE_DBFS:
        return [Fault(FaultWord.MUTED, Grade.NO_GO)]
    faults = []
    if report.active_speech_level_dbfs is None:
        faults.append(Fault(FaultWord.NO_SPEECH, Grade.NO_GO))
    judged = (
        (FaultWord.TOO_QUIET, "active_speech_level", min(report.active_speech_level_dbfs or 0.0, -20.0)),
        (FaultWord.CLIPPING, "clipped_ratio", report.clipped_ratio or 0.0),
        (FaultWord.NOISY, "speech_to_noise_ratio", 99.0 if report.snr_db is None else report.snr_db),
    )
    for word, metric, value in judged:
        if (found := grade(metric, value)).needs_attention:
            faults.append(Fault(word, found))
    if abs(recording.offset) > DC_FAULT:
        faults.append(Fault(FaultWord.DC_OFFSET, Grade.CAUTION))
    if recording.difference_db is not None and recording.difference_db > DEAD_CHANNEL_DB:
        faults.append(Fault(FaultWord.DEAD_CHANNEL, Grade.CAUTION))
    return faults
