"""Does the microphone hear the speakers? An exponential sweep, and what a recording says of its way back.

After A. Farina, "Simultaneous measurement of impulse response and distortion with a swept-sine technique" (AES 2000):
everything that is not the sweep is spread over the whole recording, while its echo is drawn together into a pulse.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import fft

from readiness.audio.levels import Samples

FloatArray = NDArray[np.float64]

LOWEST_HZ, HIGHEST_HZ = 100.0, 8000.0
SECONDS = 2.4
PEAK_DBFS = -16.0
FADE_S = 0.02
BEFORE_S = 0.008  # a band of 100 Hz to 8 kHz rings for some milliseconds on both sides of its pulse
AFTER_S = 0.012
BLOCK_S = 0.01
LONGEST_DECAY_S = 0.3
DECAYED = 1.5  # times the noise: where the room's own echo has gone under in it
DETECTED = 60.0  # times the mean power of the noise: enough for the loss to come out within a decibel
DEAFEST_DB = 100.0  # no recording of 16 bits tells more


@dataclass(frozen=True, slots=True)
class Echo:
    """What came back of the sweep.

    ``loss_db`` is the energy of the sweep over that of its echo, ``delay_s`` the way of the strongest path; both None
    where nothing was ``heard``. ``floor_db`` is the loss above which this recording could not have shown an echo.
    ``spread_s`` is by how much the first half of the sweep came back sooner or later than the second: more than a
    sample or two say that blocks were lost or put in on the way. None where one of the halves was not heard.
    """

    heard: bool
    floor_db: float
    loss_db: float | None = None
    delay_s: float | None = None
    spread_s: float | None = None


def make_sweep(sample_rate: int, seconds: float = SECONDS, peak_dbfs: float = PEAK_DBFS) -> NDArray[np.float32]:
    """Return an exponential sweep from 100 Hz to 8 kHz (0.45 of a lower rate), shape (n,), faded at both ends."""
    highest = min(HIGHEST_HZ, 0.45 * sample_rate)
    time = np.arange(round(seconds * sample_rate)) / sample_rate
    growth = np.log(highest / LOWEST_HZ)
    phase = 2 * np.pi * LOWEST_HZ * seconds / growth * np.expm1(time / seconds * growth)
    fade = np.clip(np.minimum(time, time[-1] - time) / FADE_S, 0.0, 1.0)
    sweep: NDArray[np.float32] = (10 ** (peak_dbfs / 20) * np.sin(phase) * fade**2 * (3 - 2 * fade)).astype(np.float32)
    return sweep


def measure_echo(sweep: Samples, recorded: Samples, sample_rate: int) -> Echo:
    """Find ``sweep`` (n,) in ``recorded``, (m,) or (m, channels) with m > n, that began at the same moment.

    Of several channels the one that hears most counts. ValueError where ``recorded`` is not longer than ``sweep``.
    """
    if recorded.shape[0] <= sweep.size:
        raise ValueError("the recording must be longer than the sweep")
    columns = recorded.reshape(recorded.shape[0], -1).astype(np.float64)
    found = [_measure(sweep.astype(np.float64), columns[:, index], sample_rate) for index in range(columns.shape[1])]
    return min(found, key=lambda echo: echo.floor_db if echo.loss_db is None else echo.loss_db - DEAFEST_DB)


def _measure(sweep: FloatArray, recorded: FloatArray, sample_rate: int) -> Echo:
    longest, before = recorded.size - sweep.size, round(BEFORE_S * sample_rate)
    lens = _Lens(sweep, recorded.size + longest, sample_rate)
    came = lens.bundled(recorded - recorded.mean())
    pulse = np.roll(lens.pulse(lens.bundled(sweep)), before)
    response = np.roll(lens.pulse(came), before)
    power = np.square(np.abs(response[: before + longest]))
    noise = float(np.median(power)) / np.log(2)  # the median of an exponential distribution to its mean
    width = float(np.sum(np.square(pulse.real[: before + round(AFTER_S * sample_rate)]))) / abs(pulse[before]) ** 2
    floor_db = min(DEAFEST_DB, _decibels(1 / (DETECTED * noise * width))) if noise > 0 else DEAFEST_DB
    at = before + int(power[before:].argmax())
    if power[at] <= DETECTED * noise or power[at] == 0:
        return Echo(False, floor_db)
    last = _decayed(np.square(np.abs(response)), at, noise, sample_rate)
    energy = float(np.sum(np.square(response.real[at - before : last]))) - noise / 2 * (last - at + before)
    if energy <= 0:
        return Echo(False, floor_db)
    delay = max(0.0, at + _vertex(power, at) - before) / sample_rate
    return Echo(True, floor_db, _decibels(1 / energy), delay, _spread(lens, came, longest, sample_rate))


def _spread(lens: _Lens, came: NDArray[np.complex128], longest: int, sample_rate: int) -> float | None:
    """Return how far apart in seconds the halves of the sweep came back."""
    middle = float(np.sqrt(LOWEST_HZ * min(HIGHEST_HZ, 0.45 * sample_rate)))
    delays = []
    for band in ((LOWEST_HZ, middle), (middle, HIGHEST_HZ)):
        power = np.square(np.abs(lens.pulse(came, band)[:longest]))
        if power.max() <= DETECTED * float(np.median(power)) / np.log(2):
            return None
        at = int(power.argmax())
        delays.append((at + _vertex(power, at)) / sample_rate)
    return abs(delays[1] - delays[0])


class _Lens:
    """Takes the sweep's own phase out of what was heard, which draws each of its echoes together into a pulse."""

    def __init__(self, sweep: FloatArray, room: int, sample_rate: int) -> None:
        """``room`` samples beside the sweep keep the end of what is heard from falling on its beginning."""
        self._size = fft.next_fast_len(sweep.size + room, real=True)
        self._frequency = fft.rfftfreq(self._size, 1 / sample_rate)
        self._highest = 0.45 * sample_rate
        self._turned = np.exp(-1j * np.angle(fft.rfft(sweep, self._size)))
        self._strength = float(np.sqrt(np.sum(np.square(sweep))))

    def bundled(self, heard: FloatArray) -> NDArray[np.complex128]:
        """Return the spectrum of ``heard`` (n,) without the sweep's phase."""
        spectrum: NDArray[np.complex128] = fft.rfft(heard, self._size) * self._turned
        return spectrum

    def pulse(
        self, bundled: NDArray[np.complex128], band: tuple[float, float] = (LOWEST_HZ, HIGHEST_HZ)
    ) -> NDArray[np.complex128]:
        """Return the analytic signal in ``band``: as strong as the echo beside the sweep; noise keeps its power."""
        passed = (self._frequency >= band[0]) & (self._frequency <= min(band[1], self._highest))
        response = np.zeros(self._size, dtype=np.complex128)
        response[: bundled.size][passed] = 2 * bundled[passed]
        drawn: NDArray[np.complex128] = fft.ifft(response, overwrite_x=True) / self._strength
        return drawn


def _decayed(power: FloatArray, at: int, noise: float, sample_rate: int) -> int:
    """Return the first sample behind the pulse ``at`` where two blocks in a row are no more than the noise."""
    block, last = round(BLOCK_S * sample_rate), at + round(AFTER_S * sample_rate)
    quiet = 0
    while quiet < 2 and last < at + round(LONGEST_DECAY_S * sample_rate):
        loud = float(power[last : last + block].mean()) > DECAYED * noise
        quiet = 0 if loud else quiet + 1
        last += block
    return last - quiet * block


def _vertex(power: FloatArray, at: int) -> float:
    """Return how far beside the sample ``at`` the parabola through it and its neighbours is highest."""
    if not 0 < at < power.size - 1:
        return 0.0
    left, middle, right = (float(value) for value in power[at - 1 : at + 2])
    bend = left - 2 * middle + right
    return 0.5 * (left - right) / bend if bend else 0.0


def _decibels(power: float) -> float:
    return 10 * float(np.log10(power))
