"""How often the guided test is right: three seconds of silence, then a sentence, over rooms of every kind.

    python benchmarks/sound_guided.py [FOLDER] [--each 100]

Right means: the kind of noise is the true one, a hum has its frequency, and voices of others are named as a fault.
FOLDER holds recordings and their truth in manifest.json; its healthy ones are then the voices, near and far. Without
one they are made from seeds. Rooms are made from seeds, each louder or softer, nearer or farther than the last.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Callable
from pathlib import Path

import numpy as np
import soundfile
from scipy.signal import butter, sosfilt

sys.path.insert(0, str(Path(__file__).parents[1]))

from readiness.audio.analysis import analyse
from readiness.audio.report import FaultWord, NoiseKind, SoundReport
from tests.readiness.audio import voices

RATE = voices.RATE
SILENCE = 3 * RATE
FEWEST_RIGHT = 0.98
Array = np.ndarray
Room = Callable[[np.random.Generator, int, list[Array]], Array]


def talkers(folder: str | None) -> list[Array]:
    """Voices at -24 dBFS, their own noise far below."""
    if folder is None:
        return [voices.voice(seed) for seed in range(101, 113)]
    found = []
    for truth in json.loads((Path(folder) / "manifest.json").read_text())["files"]:
        if truth["faults"] == ["healthy"] and truth["noise_dbfs"] < -65:
            samples, rate = soundfile.read(Path(folder) / truth["file"], always_2d=True)
            if rate == RATE:
                found.append(samples[:, 0] * 10 ** ((voices.SPEECH_DBFS - truth["asl_speech_dbov"]) / 20))
    return found


def _colour(random: np.random.Generator, count: int, level_dbfs: float) -> Array:
    make = voices.pink if random.random() < 0.6 else voices.white
    return make(int(random.integers(1 << 30)), count, level_dbfs)


def quiet(random: np.random.Generator, count: int, _others: list[Array]) -> Array:
    """Converter noise."""
    return _colour(random, count, random.uniform(-84, -74))


def steady(random: np.random.Generator, count: int, _others: list[Array]) -> Array:
    """Fans, traffic, air: some with a blade's tone between the harmonics of the mains, some swelling slowly."""
    level = random.uniform(-62, -34)
    noise = _colour(random, count, level)
    if random.random() < 0.4:
        at = np.arange(count) / RATE
        noise = noise + voices.at_level(np.sin(2 * np.pi * random.uniform(183, 197) * at), level - 8)
    if random.random() < 0.4:
        noise = noise * np.interp(np.arange(count), np.linspace(0, count, 8), random.uniform(0.75, 1.2, 8))
    return noise


def humming(mains_hz: float) -> Room:
    """Mains hum of ``mains_hz``: a buzz, a rectifier, or one tone."""

    def make(random: np.random.Generator, count: int, _others: list[Array]) -> Array:
        orders = ((1, 2, 3, 5, 7), (2, 4, 6, 8), (1, 3, 5), (1,), (2,))[int(random.integers(5))]
        frequency = mains_hz * (1 + random.uniform(-0.001, 0.001))
        level = random.uniform(-58, -34)
        hum = voices.hum(int(random.integers(1 << 30)), count, frequency, level, orders)
        return hum + _colour(random, count, random.uniform(-84, -70))

    return make


def knocking(random: np.random.Generator, count: int, _others: list[Array]) -> Array:
    """Keys, knocks on wood and dishes, from soft to loud."""
    peak = random.uniform(-34, -10)
    if random.random() < 0.4:
        return voices.keys(int(random.integers(1 << 30)), count, peak, random.uniform(3, 8))
    sound, at = np.zeros(count + RATE), random.uniform(0.1, 0.5)
    while at < count / RATE:
        time_s = np.arange(round(0.2 * RATE)) / RATE
        wood = random.random() < 0.5
        tones = random.uniform(90, 700, 4) if wood else random.uniform(1500, 9000, 6)
        decay = random.uniform(0.01, 0.03) if wood else random.uniform(0.01, 0.06)
        strike = np.sum([np.sin(2 * np.pi * tone * time_s) for tone in tones], axis=0) * np.exp(-time_s / decay)
        sound[round(at * RATE) : round(at * RATE) + time_s.size] += strike * random.uniform(0.4, 1)
        at += random.uniform(0.2, 0.9)
    return sound[:count] * 10 ** (peak / 20) / np.abs(sound[:count]).max()


def talking(random: np.random.Generator, count: int, others: list[Array]) -> Array:
    """One or two others, near or behind a door, 10 to 26 dB below the voice."""
    sound = np.zeros(count)
    for _ in range(int(random.integers(1, 3))):
        other = others[int(random.integers(len(others)))]
        loud = np.flatnonzero(np.convolve(other**2, np.ones(4800) / 4800, "same") > 1e-4)
        other = other[loud[0] : loud[-1]]
        sound += np.roll(np.resize(other, count), int(random.integers(count)))
    if random.random() < 0.5:
        sound = sosfilt(butter(2, random.uniform(1200, 5000), fs=RATE, output="sos"), sound)
    return voices.at_level(sound, voices.SPEECH_DBFS - random.uniform(10, 26))


ROOMS: dict[str, tuple[Room, NoiseKind]] = {
    "quiet": (quiet, NoiseKind.NONE),
    "steady": (steady, NoiseKind.STEADY),
    "hum of 50 Hz": (humming(50.0), NoiseKind.HUM),
    "hum of 60 Hz": (humming(60.0), NoiseKind.HUM),
    "knocks": (knocking, NoiseKind.IMPULSIVE),
    "other voices": (talking, NoiseKind.SPEECH),
}


def right(name: str, kind: NoiseKind, report: SoundReport) -> bool:
    """Whether the test said what this room is."""
    if report.noise_kind is not kind or (kind is NoiseKind.SPEECH) != report.has(FaultWord.BACKGROUND_SPEECH):
        return False
    if kind is not NoiseKind.HUM:
        return report.hum_frequency_hz is None
    return report.hum_frequency_hz is not None and abs(report.hum_frequency_hz - (50 if "50" in name else 60)) < 0.2


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?", default=os.environ.get("CALLREADY_CORPUS"))
    parser.add_argument("--each", type=int, default=100)
    parser.add_argument("--all", action="store_true", help="tell every one that was not right")
    options = parser.parse_args()
    people = talkers(options.folder)
    print(f"{len(people)} voices, {options.each} rooms of each kind\n\n{'room':<16}{'right':>8}{'said instead'}")
    total = 0
    for number, (name, (make, kind)) in enumerate(ROOMS.items()):
        hits, instead = 0, dict[str, int]()
        for seed in range(options.each):
            random = np.random.default_rng((number, seed))
            voice = people[int(random.integers(len(people)))]
            others = [other for other in people if other is not voice]
            sound = make(random, SILENCE + voice.size, others) + voices.white(seed, SILENCE + voice.size, -82.0)
            silence, sentence = voices.stored(sound[:SILENCE]), voices.stored(sound[SILENCE:] + voice)
            report = analyse(sentence, RATE, silence=silence)
            if right(name, kind, report):
                hits += 1
                continue
            said = str(report.noise_kind)
            instead[said] = instead.get(said, 0) + 1
            if options.all:
                level = voices.rms_dbfs(silence)
                print(f"  {name} {seed}: {said}, {level:.0f} dBFS, hum {report.hum_frequency_hz}")
        total += hits
        print(f"{name:<16}{hits:>8}  {', '.join(f'{word} {count}' for word, count in instead.items())}", flush=True)
    share = total / (len(ROOMS) * options.each)
    print(f"\nright in {100 * share:.1f} of 100, wanted {100 * FEWEST_RIGHT:.0f}")


if __name__ == "__main__":
    main()
