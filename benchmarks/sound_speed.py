"""How fast the sound analysis is: ten seconds at 48 kHz, beside a plain STFT of the same recording in the same run.

    python benchmarks/sound_speed.py [--seconds 10] [--rounds 7]

The voice detector runs while the person speaks, so it is timed apart. Times are of one core, the median of the rounds.
Then the whole way from the last sample of a guided test to the finding, and how time and memory grow with the length.
"""

from __future__ import annotations

import argparse
import statistics
import time
import tracemalloc
from collections.abc import Callable

import numpy as np
from scipy import fft
from scipy.signal.windows import hann

from readiness.audio.analysis import analyse
from readiness.audio.voice import speech_probability
from readiness.checks.microphone import MicrophoneCheck, reading
from readiness.ports import AudioDevice, Direction, Recording
from readiness.simulation.voice import sentence
from readiness.two_recordings import hear

RATE = 48000
TARGET_MS = 150.0
FINDING_MS = 300.0
MOST_MEMORY = 10.0
LENGTHS_S = (10, 40, 160)
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


def finding(rounds: int) -> None:
    """From the last sample of a sentence of 10 s after 3 s of silence to the finding of the microphone row."""
    device = AudioDevice("mic", "Mic", Direction.INPUT)
    spoken, room = recording(10.0, 45.0)[:, None], 0.001 * recording(3.0, 45.0)[:, None]
    speech = speech_probability(spoken, RATE)
    said, silence = Recording(spoken, RATE, device, 0.0, speech=speech), Recording(room, RATE, device, 0.0)
    whole = median_ms(lambda: MicrophoneCheck().judge(reading(hear(said, silence).report, device, (), said)), rounds)
    verdict = "within" if whole < FINDING_MS else "over"
    print(f"from the last sample to the finding   {whole:.0f} ms, {verdict} {FINDING_MS:.0f} ms\n")


def growth() -> None:
    """Time for each second of sound, and the most memory beside the recording itself, at several lengths."""
    print(f"{'length':<10}{'for each second':>18}{'memory over recording':>24}")
    for seconds in LENGTHS_S:
        samples = recording(float(seconds), 45.0)
        heard = np.resize(speech_probability(samples[: 10 * RATE], RATE), round(seconds / 0.032))
        once = median_ms(lambda sound=samples, p=heard: analyse(sound, RATE, probabilities=p), 3)
        tracemalloc.start()
        analyse(samples, RATE, probabilities=heard)
        most = tracemalloc.get_traced_memory()[1] / samples.nbytes
        tracemalloc.stop()
        print(f"{seconds:>6} s  {once / seconds:>15.1f} ms{most:>22.1f} x{'' if most < MOST_MEMORY else ' (over)'}")


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
    print(f"\n{'within' if slowest < allowed else 'over'} {allowed:.0f} ms\n")
    finding(options.rounds)
    growth()


if __name__ == "__main__":
    main()
