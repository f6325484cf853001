"""Voices and rooms whose level is known, to play into the virtual microphone."""

from __future__ import annotations

import numpy as np

from readiness.audio.levels import rms_dbfs
from readiness.audio.speech_level import active_speech_level
from readiness.simulation.voice import sentence
from tests.lab.sound.server import RATE


def voice(level_dbfs: float, seconds: float = 3.6, noise_dbfs: float = -78.0) -> np.ndarray:
    """A voice at an active speech level (ITU-T P.56), with the noise floor that every real microphone has."""
    clean = sentence(seconds, RATE).astype(np.float64)
    clean = clean * 10 ** ((level_dbfs - active_speech_level(clean, RATE).level_dbfs) / 20)
    return clean + room(noise_dbfs, seconds)


def room(level_dbfs: float, seconds: float) -> np.ndarray:
    """Steady noise at a level."""
    noise = np.random.default_rng(7).standard_normal(round(seconds * RATE))
    return noise * 10 ** ((level_dbfs - rms_dbfs(noise)) / 20)
