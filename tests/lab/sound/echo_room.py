"""A room between speaker and microphone whose echo is known to the sample, on a real sound server.

The speaker's left channel carries what is played, its right channel what a room would make of it: later, weaker, in
noise. Both pass the server, its buffers and the program's one duplex stream; the microphone is a source that hears the
speaker. The program is given the right channel alone. The left one says how long the stream itself took, so that the
delay of the room can be told from that of the buffers, which differs with every opening.
"""

from __future__ import annotations

import numpy as np

from readiness.adapters.audio_out import PortAudioOut
from readiness.ports import DevicePort, Duplex, Playback

EAR = "speaker.monitor"  # hears exactly what the speaker plays; a remapped source would add frames now and then
TRIES = 6  # a busy machine loses blocks, and then there is no truth to compare with
STEADY_FRAMES = 12


class EchoRoom:
    """Speakers (a :class:`readiness.ports.AudioOut`) in a room of known ``delay_ms``, ``loss_db`` and noise (dBFS).

    ``stream_ms`` is, after each exchange, what the stream itself took, found in the left channel.
    """

    def __init__(self, devices: DevicePort, delay_ms: float, loss_db: float, noise_dbfs: float, seed: int = 1) -> None:
        self._real = PortAudioOut(devices)
        self._delay_ms = delay_ms
        self._loss_db = loss_db
        self._noise_dbfs = noise_dbfs
        self._random = np.random.default_rng(seed)
        self.stream_ms: float | None = None
        self.told_ms: float | None = None

    def play(self, samples: np.ndarray, sample_rate: int, device_id: str | None = None) -> Playback:
        return self._real.play(samples, sample_rate, device_id)

    def play_and_record(self, samples: np.ndarray, sample_rate: int, *, tail_seconds: float, **more: object) -> Duplex:
        total = samples.shape[0] + round(tail_seconds * sample_rate)
        sides = np.zeros((total, 2), dtype=np.float32)
        sides[: samples.shape[0], 0] = samples
        sides[:, 1] = self._echo(samples, total, sample_rate)
        for _try in range(TRIES):
            heard = self._real.play_and_record(sides, sample_rate, tail_seconds=tail_seconds, **more)
            if not _disturbed(samples, heard.recorded[:, 0]):
                break
        self.stream_ms = 1000 * _lag(samples, heard.recorded[:, 0]) / sample_rate
        self.told_ms = 1000 * heard.latency_seconds
        return Duplex(heard.recorded[:, 1:2], sample_rate, heard.health, self.stream_ms / 1000)

    def _echo(self, samples: np.ndarray, total: int, sample_rate: int) -> np.ndarray:
        spectrum = np.fft.rfft(samples, 2 * total)
        turn = np.exp(-2j * np.pi * np.fft.rfftfreq(2 * total) * self._delay_ms / 1000 * sample_rate)
        echo = np.fft.irfft(spectrum * turn)[:total] * 10 ** (-self._loss_db / 20)
        return echo + self._random.standard_normal(total) * 10 ** (self._noise_dbfs / 20)


def _lag(samples: np.ndarray, heard: np.ndarray) -> int:
    """By how many frames ``heard`` is later, by plain cross-correlation: nothing of the program's own analysis."""
    size = 2 * heard.size
    product = np.fft.rfft(heard, size) * np.conj(np.fft.rfft(samples, size))
    return int(np.fft.irfft(product)[: heard.size].argmax())


def _disturbed(samples: np.ndarray, heard: np.ndarray) -> bool:
    """Whether the eighths of ``samples`` came back with different lags, by more than a quarter of a millisecond."""
    lags = []
    for part in np.array_split(np.arange(samples.size), 8):
        alone = np.zeros_like(samples)
        alone[part] = samples[part]
        lags.append(_lag(alone, heard))
    return max(lags) - min(lags) > STEADY_FRAMES
