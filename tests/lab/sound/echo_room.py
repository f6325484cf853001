"""A room between speaker and microphone whose echo is known to the sample, on a real sound server.

What reaches the speaker's right channel is what a room would make of the sweep: later, weaker, in noise. It passes the
server and its buffers, and a source that hears the speaker. The program is given that channel and nothing else: what
the stream itself took it must know from the server.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from readiness.adapters.audio_out import PortAudioOut
from readiness.ports import DevicePort, Duplex, Playback

EAR = "speaker.monitor"  # hears exactly what the speaker plays; a remapped source would add frames now and then


class EchoRoom:
    """Speakers (a :class:`readiness.ports.AudioOut`) in a room of known ``delay_ms``, ``loss_db`` and noise (dBFS)."""

    def __init__(self, devices: DevicePort, delay_ms: float, loss_db: float, noise_dbfs: float, seed: int = 1) -> None:
        self._real = PortAudioOut(devices)
        self._delay_ms = delay_ms
        self._loss_db = loss_db
        self._noise_dbfs = noise_dbfs
        self._random = np.random.default_rng(seed)

    def play(self, samples: np.ndarray, sample_rate: int, device_id: str | None = None) -> Playback:
        return self._real.play(samples, sample_rate, device_id)

    def play_and_record(self, samples: np.ndarray, sample_rate: int, *, tail_seconds: float, **more: object) -> Duplex:
        total = samples.shape[0] + round(tail_seconds * sample_rate)
        sides = np.zeros((total, 2), dtype=np.float32)
        sides[:, 1] = self._echo(samples, total, sample_rate)
        heard = self._real.play_and_record(sides, sample_rate, tail_seconds=0.0, **more)
        return replace(heard, recorded=heard.recorded[:, 1:2])

    def _echo(self, samples: np.ndarray, total: int, sample_rate: int) -> np.ndarray:
        spectrum = np.fft.rfft(samples, 2 * total)
        turn = np.exp(-2j * np.pi * np.fft.rfftfreq(2 * total) * self._delay_ms / 1000 * sample_rate)
        echo = np.fft.irfft(spectrum * turn)[:total] * 10 ** (-self._loss_db / 20)
        return echo + self._random.standard_normal(total) * 10 ** (self._noise_dbfs / 20)
