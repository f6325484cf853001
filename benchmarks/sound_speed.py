"""How fast the sound analysis is: ten seconds at 48 kHz, beside a plain STFT of the same recording in the same run.

    python benchmarks/sound_speed.py [--seconds 10] [--rounds 7]

The voice detector runs while the person speaks, so it is timed apart. Times are of one core, the median of the rounds.
"""

from __future__ import annotations

import argparse
import statistics
import time
from collections.abc import Callable

import numpy as np
from scipy import fft
from scipy.signal.windows import hann

from readiness.audio.analysis import analyse
from readiness.audio.voice import speech_probability
from readiness.simulation.voice import sentence

RATE = 48000
TARGET_MS = 150.0
FRAME = 1024


def recording(seconds: float, snr_db: float) -> np.ndarray:
    voice = 0.6 * np.resize(sentence(10.0, RATE, 5), round(seconds * RATE))
    noise = np.random.default_rng(5).standard_normal(voice.size) * np.sqrt(np.mean(voice**2)) * 10 ** (-snr_db / 20)
    return (voice + noise).astype(np.float32)


def stft(samples: np.ndarray) -> np.ndarray:
    frames = np.lib.stride_tricks.sliding_window_view(samples, FRAME)[:: FRAME // 2]
    return np.abs(fft.rfft(frames * hann(FRAME, sym=False).astype(np.float32), axis=1)) ** 2


def median_ms(work: Callable[[], object], rounds: int) -> float:
    work()
    times = []
    for _ in range(rounds):
        begun = time.process_time()
        work()
        times.append(1000 * (time.process_time() - begun))
    return statistics.median(times)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seconds", type=float, default=10.0)
    parser.add_argument("--rounds", type=int, default=7)
    options = parser.parse_args()
    print(f"{options.seconds:.0f} s at {RATE} Hz, median of {options.rounds} rounds, processor time\n")
    print(f"{'recording':<22}{'analysis':>10}{'STFT':>9}{'ratio':>8}{'voice detector':>16}")
    slowest = 0.0
    for name, snr_db in (("quiet room", 60.0), ("noise 8 dB below", 8.0)):
        samples = recording(options.seconds, snr_db)
        heard = speech_probability(samples, RATE)
        plain = median_ms(lambda sound=samples: stft(sound), options.rounds)
        whole = median_ms(lambda sound=samples, p=heard: analyse(sound, RATE, probabilities=p), options.rounds)
        detector = median_ms(lambda sound=samples: speech_probability(sound, RATE), 1)
        slowest = max(slowest, whole)
        print(f"{name:<22}{whole:>7.1f} ms{plain:>6.1f} ms{whole / plain:>8.1f}{detector:>13.0f} ms")
    allowed = TARGET_MS * options.seconds / 10
    print(f"\n{'within' if slowest < allowed else 'over'} {allowed:.0f} ms")


if __name__ == "__main__":
    main()
