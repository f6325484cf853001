"""Holes in the sound: samples that were lost on the way and filled with nothing, with the last value or with a repeat.

Natural pauses, stop consonants and noise gates end a sound gradually, or when it is already quiet. A lost buffer ends
it in the middle of a word, which is what is looked for here. Samples deleted without a trace cannot be heard.

Where the pauses themselves are flat (a noise gate, an artificial voice, an input turned far down), flatness proves
nothing: only a sound that breaks off from one sample to the next counts, and only where the same sound goes on after
it. Where a link fills its holes with a noise of its own, nothing is flat, and what tells is how abruptly a loud sound
falls to that noise and comes back.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from readiness.audio.levels import Samples
from readiness.audio.noisy_holes import find_noisy_holes, torn
from readiness.audio.repeats import find_repeats

SHORTEST_RUN_S = 0.0025  # of equal samples: 128 at 48 kHz are lost at once; codecs are flat for up to 2 ms
FEWEST_SAMPLES = 16
LONGEST_HOLE_S = 0.25  # a longer silence is a pause or a mute button
BEFORE_S = 0.008  # how long before a hole the sound is looked at ...
EDGE_S = 0.004  # ... less what a soft edge may take
BELOW_SPEECH_DB = 18.0  # quieter sound may have been cut by a noise gate
EQUAL = 1.5 / 32768  # within the last of 16 bits
CEILING = 0.97  # flat tops at the peak are clipping
FLAT_PAUSES, FLAT = 0.05, 0.5  # of the quiet time, by pauses and by all: more, and this recording goes flat by itself
BREAK_S = 0.00007  # a break takes three samples at 48 kHz; what fades is near its end by then
BREAK = 0.25  # of the root mean square before it, and
BREAK_LEAST = 8 / 32768  # more than the last steps of 16 bits, between which a faint sound falls
FAINT = 10 * EQUAL  # sound so quiet is flat now and then
MERGE_S = 0.02
SECTION_S = 60


@dataclass(frozen=True, slots=True)
class Hole:
    """A stretch in seconds in which something else stands in place of the sound."""

    start_s: float
    end_s: float


def find_dropouts(sound: Samples, clean: Samples, sample_rate: int, speech_power: float) -> list[Hole]:
    """Return the holes in a voice with the mean square ``speech_power``.

    ``sound`` (n,) is the voice as it came, less its offset: hum may go on in a hole, or not. ``clean`` (n,) is the
    same without hum, which repeats itself.
    """
    quiet = speech_power * 10 ** (-BELOW_SPEECH_DB / 10)
    peak = float(max(sound.max(), -sound.min())) if sound.size else 0.0
    holes: list[Hole] = []
    for first in range(0, sound.size, SECTION_S * sample_rate):  # to bound the memory
        part = slice(max(0, first - sample_rate), first + SECTION_S * sample_rate)
        found = _constant_runs(sound[part], sample_rate, quiet, CEILING * peak)
        found += find_noisy_holes(sound[part], sample_rate, quiet)
        found += find_repeats(clean[part], sample_rate, quiet)
        holes += [Hole(start + part.start / sample_rate, end + part.start / sample_rate) for start, end in found]
    return _merge(sorted(holes, key=lambda hole: hole.start_s))


def _constant_runs(samples: Samples, sample_rate: int, quiet: float, ceiling: float) -> list[tuple[float, float]]:
    equal = np.abs(np.diff(samples)) <= EQUAL
    edges = np.flatnonzero(np.diff(np.concatenate([[False], equal, [False]]).astype(np.int8)))
    starts, ends = edges[::2], edges[1::2] + 1
    length = ends - starts
    flat = length >= max(FEWEST_SAMPLES, SHORTEST_RUN_S * sample_rate)
    before, edge = round(BEFORE_S * sample_rate), round(EDGE_S * sample_rate)
    last = max(1, round(BREAK_S * sample_rate))
    holes, breaks, pauses = [], [], 0
    for start, end in zip(starts[flat].tolist(), ends[flat].tolist(), strict=True):
        if start < before + edge or end >= samples.size - 1 or abs(float(samples[start])) > ceiling:
            continue
        sound = samples[start - edge - before : start - edge]
        power = float(np.mean(np.square(sound, dtype=np.float64)))
        middle = samples[start + (end - start) // 4 : end - (end - start) // 4]  # its edges may be faded
        if power < quiet or end - start > LONGEST_HOLE_S * sample_rate or float(np.ptp(middle)) > 2 * EQUAL:
            pauses += end - start
            continue
        holes.append((start / sample_rate, end / sample_rate))
        step = float(np.max(np.abs(samples[start - last : start] - samples[start])))
        breaks.append(step > max(BREAK * power**0.5, BREAK_LEAST))
    resting = _quiet_samples(samples, before, quiet)
    if quiet < FAINT**2 or pauses > FLAT_PAUSES * resting or int(length[flat].sum()) > FLAT * resting:
        broken = [hole for hole, breaks_off in zip(holes, breaks, strict=True) if breaks_off]
        return torn(samples, sample_rate, broken, sharp=True)
    return holes


def _quiet_samples(samples: Samples, window: int, quiet: float) -> int:
    whole = samples[: samples.size // window * window].reshape(-1, window)
    return int(np.count_nonzero(np.einsum("ij,ij->i", whole, whole) < quiet * window)) * window


def _merge(holes: list[Hole]) -> list[Hole]:
    merged: list[Hole] = []
    for hole in holes:
        if merged and hole.start_s < merged[-1].end_s + MERGE_S:
            merged[-1] = Hole(merged[-1].start_s, max(hole.end_s, merged[-1].end_s))
        else:
            merged.append(hole)
    return merged
