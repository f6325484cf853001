"""The part of a long recording that is looked at where looking at all of it would tell no more."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from readiness.audio.voice import FRAME_S

LONGEST_S = 120.0
PIECE_FRAMES = 375  # 12 s
SEAM_FRAMES, UNSURE = 6, 0.3  # where pieces meet it is neither speech nor pause


def excerpt(
    samples: NDArray[np.float32], sample_rate: int, probabilities: NDArray[np.float64]
) -> tuple[NDArray[np.float32], NDArray[np.float64]]:
    """Return ``samples`` (n,) and ``probabilities`` (m,) themselves up to two minutes, else pieces spread over them."""
    if samples.size <= LONGEST_S * sample_rate:
        return samples, probabilities
    count = round(LONGEST_S / (PIECE_FRAMES * FRAME_S))
    whole = min(probabilities.size, int(samples.size / sample_rate / FRAME_S))
    starts = np.linspace(0, whole - PIECE_FRAMES, count).astype(int)
    length = round(PIECE_FRAMES * FRAME_S * sample_rate)
    sounds = [samples[at : at + length] for at in np.rint(starts * FRAME_S * sample_rate).astype(int)]
    heard = np.stack([probabilities[at : at + PIECE_FRAMES] for at in starts])
    heard[:, :SEAM_FRAMES] = heard[:, -SEAM_FRAMES:] = UNSURE
    return np.concatenate(sounds), heard.ravel()
