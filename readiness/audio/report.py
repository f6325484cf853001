"""What an analysis says of a recording: measurements, faults, and the evidence to look at."""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

from readiness.model import Grade, worst

FloatArray = NDArray[np.float64]


class FaultWord(StrEnum):
    """Everything that can be wrong with what a microphone delivers."""

    MUTED = "muted"
    NO_SPEECH = "no_speech"
    TOO_QUIET = "too_quiet"
    CLIPPING = "clipping"
    NOISY = "noisy"
    HUM_50 = "hum_50"
    HUM_60 = "hum_60"
    NARROWBAND = "narrowband"
    DROPOUTS = "dropouts"
    DC_OFFSET = "dc_offset"
    DEAD_CHANNEL = "dead_channel"
    REVERBERANT = "reverberant"
    IMPULSIVE_NOISE = "impulsive_noise"
    BACKGROUND_SPEECH = "background_speech"


class NoiseKind(StrEnum):
    """What the noise between the words is."""

    NONE = "none"
    STEADY = "steady"
    HUM = "hum"
    IMPULSIVE = "impulsive"
    SPEECH = "speech"


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is wrong; ``grade`` is caution or no-go."""

    word: FaultWord
    grade: Grade

    def __post_init__(self) -> None:
        if not self.grade.needs_attention:
            raise ValueError(f"{self.word}: a fault is caution or no-go, not {self.grade}")


@dataclass(frozen=True, slots=True)
class Measurements:
    """The numbers of one recording; None where a number could not be measured.

    Levels are dB relative to full scale (a full-scale sine has -3.01 dBFS RMS), ratios 0 to 1.
    """

    active_speech_level_dbfs: float | None = None
    peak_dbfs: float | None = None
    noise_level_dbfs: float | None = None
    snr_db: float | None = None
    clipped_ratio: float | None = None
    bandwidth_hz: float | None = None
    hum_frequency_hz: float | None = None
    hum_level_dbfs: float | None = None
    dropout_count: int | None = None
    dropout_ms: float | None = None
    dc_offset: float | None = None
    channel_difference_db: float | None = None
    reverberation_time_s: float | None = None
    speech_activity: float | None = None
    noise_kind: NoiseKind | None = None


def _nothing() -> FloatArray:
    return np.empty(0)


@dataclass(frozen=True, slots=True, eq=False)
class Evidence:
    """What a person can look at. Times are seconds from the start; every array is float64 of shape (n,).

    ``level_dbfs`` and ``speech`` (1 where somebody speaks, else 0) belong to ``time_s``, ``spectrum_dbfs`` (mean power
    per band of the transform) to ``frequency_hz``. ``clips_s`` and ``dropouts_s`` are where it clipped or dropped.
    """

    time_s: FloatArray = field(default_factory=_nothing)
    level_dbfs: FloatArray = field(default_factory=_nothing)
    speech: FloatArray = field(default_factory=_nothing)
    frequency_hz: FloatArray = field(default_factory=_nothing)
    spectrum_dbfs: FloatArray = field(default_factory=_nothing)
    hum_lines_hz: FloatArray = field(default_factory=_nothing)
    clips_s: FloatArray = field(default_factory=_nothing)
    dropouts_s: FloatArray = field(default_factory=_nothing)


@dataclass(frozen=True, slots=True, eq=False)
class SoundReport(Measurements):
    """All that is known of a recording of ``duration_s`` seconds; ``speech_s`` of them are speech.

    ``faults`` is empty where nothing is wrong.
    """

    duration_s: float = 0.0
    speech_s: float = 0.0
    faults: tuple[Fault, ...] = ()
    evidence: Evidence = field(default_factory=Evidence)

    @property
    def grade(self) -> Grade:
        """Good without faults, else the worst of them; unknown for a recording without a single sample."""
        if self.duration_s == 0:
            return Grade.UNKNOWN
        return worst([fault.grade for fault in self.faults]) if self.faults else Grade.GOOD

    def has(self, word: FaultWord) -> bool:
        """Whether ``word`` is among the faults."""
        return any(fault.word is word for fault in self.faults)

    def measurements(self) -> dict[str, float | int | str | None]:
        """Return every measurement of the wire format by its name."""
        return {item.name: getattr(self, item.name) for item in fields(Measurements)}
