"""Mains hum: lines at multiples of 50 or 60 Hz whose phase never slips.

A low voice has power at 100 or 120 Hz too, and more of it. What tells them apart is the phase: that of the mains goes
on through every word and pause, that of a voice starts anew. Quiet moments count most: there the hum stands alone.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import fft
from scipy.signal import firwin, upfirdn
from scipy.signal.windows import blackmanharris

from readiness.audio.levels import Samples

MAINS_HZ = (50.0, 60.0)
HARMONICS = 16
DEVIATION = 0.0022  # grids keep within 0.2 %, the clocks of sound cards within 0.01 %
LOW_RATE = 2400  # enough for sixteen harmonics of 60 Hz
LOWEST_RATE = 1000
FRAME_S, HOP_S = 0.5, 0.125
BESIDE_HZ = (-20.0, -14.0, 14.0, 20.0)  # where the noise around a line is measured
SECTION_S = 10.0  # over which the mains keep their frequency
SHORTEST_S = 1.5
INDEPENDENT = 3.0  # so many overlapping frames count as one
PADDED = 4096  # frequencies looked at over the frames
CHANCE = 3.0  # what noise alone reaches in a line now and then
FOUND = 8.0  # together above chance; 250 recordings without hum stay below 4
LINE_SCORE = 6.0
REWEIGHTINGS = 4
QUIETEST = 1e-18  # keeps zeros from dividing by zero
PURE, PURE_CONTRAST, PURE_FRAMES = 0.97, 100.0, 12  # a line that never slips, 20 dB above what is beside it
MAIN_LINES = 4  # of which one must be there: a tone of a fan or flute may hit a high one


@dataclass(frozen=True, slots=True, eq=False)
class Hum:
    """Hum near 50 or 60 Hz: ``frequency_hz``, the RMS of its lines in dBFS, and the lines themselves in Hz."""

    frequency_hz: float
    level_dbfs: float
    lines_hz: NDArray[np.float64]

    @property
    def mains_hz(self) -> int:
        """50 or 60."""
        return 50 if self.frequency_hz < 55 else 60


@dataclass(frozen=True, slots=True, eq=False)
class _Lines:
    """The hum of one section: the real part of the sum of ``amplitudes`` * exp(2 pi i ``lines_hz`` t)."""

    frequency_hz: float
    lines_hz: NDArray[np.float64]
    amplitudes: NDArray[np.complex128]
    score: float

    @property
    def power(self) -> float:
        return float(np.sum(np.abs(self.amplitudes) ** 2)) / 2


def find_hum(samples: Samples, sample_rate: int) -> tuple[Hum | None, NDArray[np.float32]]:
    """Return the hum in ``samples`` (n,), or None, and the samples (n,) float32 without it.

    Needs 1.5 s. Long recordings are looked at in sections of 10 s, of which most must agree.
    """
    clean = samples.astype(np.float32)
    count = max(1, round(samples.size / sample_rate / SECTION_S))
    bounds = np.linspace(0, samples.size, count + 1).astype(int)
    found: list[_Lines] = []
    for start, end in zip(bounds[:-1].tolist(), bounds[1:].tolist(), strict=True):
        lines = _find(samples[start:end], sample_rate)
        if lines is not None:
            found.append(lines)
            clean[start:end] -= _tones(lines, end - start, sample_rate)
    if 2 * len(found) <= count:
        return None, samples.astype(np.float32)
    kinds = [lines.frequency_hz < 55 for lines in found]
    agreeing = [lines for lines, low in zip(found, kinds, strict=True) if low == (2 * sum(kinds) > len(kinds))]
    middle = sorted(agreeing, key=lambda lines: lines.power)[len(agreeing) // 2]
    frequency = float(np.median([lines.frequency_hz for lines in agreeing]))
    return Hum(frequency, 10 * math.log10(middle.power), middle.lines_hz), clean


def _find(samples: Samples, sample_rate: int) -> _Lines | None:
    low, rate = _low_part(samples, sample_rate)
    if low.size < SHORTEST_S * rate or rate < LOWEST_RATE:
        return None
    length, hop = round(FRAME_S * rate), round(HOP_S * rate)
    window = blackmanharris(length, sym=False)
    frames = np.lib.stride_tricks.sliding_window_view(low, length)[::hop]
    spectra = fft.rfft(frames * (window / window.sum()), axis=1)
    results = [lines for mains in MAINS_HZ if (lines := _lines(rate, spectra, mains)) is not None]
    return max(results, key=lambda lines: lines.score, default=None)


def _low_part(samples: Samples, sample_rate: int) -> tuple[NDArray[np.float64], float]:
    """Return every ``step``th sample of the part below 1 kHz, and the rate of these."""
    step = max(1, sample_rate // LOW_RATE)
    if step == 1:
        return samples.astype(np.float64), float(sample_rate)
    taps = firwin(16 * step + 1, 0.9 / step).astype(np.float32)
    low = upfirdn(taps, samples.astype(np.float32, copy=False), 1, step)[8:]
    return low[: -(-samples.size // step)].astype(np.float64), sample_rate / step


def _lines(rate: float, spectra: NDArray[np.complex128], mains: float) -> _Lines | None:
    order = np.arange(1, HARMONICS + 1)
    order = order[order * mains * (1 + DEVIATION) < 0.42 * rate]
    if order.size < MAIN_LINES:
        return None
    length, hop = round(FRAME_S * rate), round(HOP_S * rate)
    middles = (np.arange(spectra.shape[0]) * hop + length / 2) / rate
    line, around = _demodulate(spectra, middles, rate / length, order * mains)
    weight = 1 / (np.abs(line) ** 2 + around + QUIETEST)  # each frame by its precision, a loud word hardly at all
    spectrum = fft.fft(weight * line, PADDED, axis=0)
    width = rate / hop / PADDED
    reach = math.ceil(DEVIATION * mains * order[-1] / width)
    deviations = np.arange(-reach, reach + 1) * width / order[-1]  # of the fundamental, in Hz
    places = np.rint(deviations[:, None] * order / width).astype(int) % PADDED
    coherent = np.abs(spectrum[places, np.arange(order.size)]) ** 2
    scores = coherent / np.maximum(np.sum(weight**2 * np.abs(line) ** 2, axis=0), QUIETEST) / INDEPENDENT
    total = np.maximum(scores - CHANCE, 0).sum(axis=1)
    best = int(np.argmax(total))
    strong = scores[best] > LINE_SCORE
    if total[best] < FOUND or not strong[:MAIN_LINES].any():
        best, strong = _one_tone(line, around, middles, deviations, scores)
    if not strong.any():
        return None
    still = line * np.exp(-2j * np.pi * deviations[best] * np.outer(middles, order))
    amplitudes = np.sum(weight * still, axis=0) / np.sum(weight, axis=0)
    for _ in range(REWEIGHTINGS):  # now by how far a frame is from the hum itself, which removes the bias to zero
        weight = 1 / (np.abs(still - amplitudes) ** 2 + around + QUIETEST)
        amplitudes = np.sum(weight * still, axis=0) / np.sum(weight, axis=0)
    frequency = mains + float(deviations[best])
    return _Lines(frequency, frequency * order[strong], amplitudes[strong], float(total[best]))


def _one_tone(
    line: NDArray[np.complex128],
    around: NDArray[np.floating],
    middles: NDArray[np.floating],
    deviations: NDArray[np.floating],
    scores: NDArray[np.floating],
) -> tuple[int, NDArray[np.bool_]]:
    """Return the deviation and the line of a single pure tone, which over a few seconds cannot score enough."""
    none = np.zeros(line.shape[1], dtype=bool)
    if middles.size < PURE_FRAMES:
        return 0, none
    for index in range(MAIN_LINES):
        best = int(np.argmax(scores[:, index]))
        still = line[:, index] * np.exp(-2j * np.pi * deviations[best] * (index + 1) * middles)
        steady = abs(still.sum()) ** 2 > PURE * np.abs(still).sum() ** 2
        if steady and abs(still.mean()) ** 2 > PURE_CONTRAST * float(np.median(around[:, index])):
            none[index] = True
            return best, none
    return 0, none


def _demodulate(
    spectra: NDArray[np.complex128], middles: NDArray[np.floating], width: float, lines_hz: NDArray[np.floating]
) -> tuple[NDArray[np.complex128], NDArray[np.floating]]:
    """Return (frames, lines) the complex amplitude of each line, its phase counted from 0, and the power beside."""
    bins = np.rint(lines_hz / width).astype(int)
    to_middle = np.exp(1j * np.pi * bins)  # a spectrum counts its phase from the start of the frame
    line = 2 * spectra[:, bins] * to_middle * np.exp(-2j * np.pi * np.outer(middles, lines_hz))
    beside = [np.abs(spectra[:, bins + round(offset / width)]) ** 2 for offset in BESIDE_HZ]
    return line, 4 * np.mean(beside, axis=0)


def _tones(lines: _Lines, count: int, sample_rate: int) -> NDArray[np.float32]:
    """Return ``count`` samples of the hum that ``lines`` describe, block by block to spare sines."""
    block = 2048
    angle = 2j * np.pi * lines.lines_hz / sample_rate
    within = np.exp(np.outer(angle, np.arange(block)))
    phases = np.exp(np.outer(np.arange(-(-count // block)) * block, angle)) * lines.amplitudes
    cosines = np.concatenate([phases.real, -phases.imag], axis=1).astype(np.float32)
    tones: NDArray[np.float32] = cosines @ np.concatenate([within.real, within.imag]).astype(np.float32)
    return tones.ravel()[:count]
