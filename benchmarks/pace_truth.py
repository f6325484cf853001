"""How far the pace is off on synthetic voices whose syllables are known: ``uv run python -m benchmarks.pace_truth``.

Needs espeak-ng, which speaks the texts and tells its phonemes.
"""

from __future__ import annotations

import io
import re
import shutil
import subprocess
import sys

import numpy as np
import soundfile

from readiness.audio.pace import nuclei

TEXTS = (
    "When the warehouse went offline, orders were lost every night. I was asked to keep all of them through a four "
    "hour outage. I put a durable queue in front of it and replayed everything on recovery. After that we lost not a "
    "single order in two years.",
    "I have worked as a nurse for eleven years, the last four of them in intensive care. What I like best is teaching "
    "new colleagues, and I wrote the checklist that the ward still uses today.",
    "The hardest feedback I ever got was that I answer before I have listened. Since then I write down the question "
    "first, and people tell me that it shows.",
)
VOICES, SPEEDS = ("en-us", "en-gb", "en-us+f3", "en-gb+m3", "de"), (120, 150, 175, 210)
VOWELS = "aeiouæɑɒɔəɚɛɜɝɪʊʌɐᵻyøœɨʉɵ"


def syllables(text: str, voice: str) -> int:
    """Count vowels, diphthongs as one, in what espeak-ng would say."""
    told = subprocess.run(["espeak-ng", "-q", "--ipa", "-v", voice, text], capture_output=True, text=True, check=True)
    return len(re.findall(f"[{VOWELS}ː]*[{VOWELS}][{VOWELS}ː]*", told.stdout))


def spoken(text: str, voice: str, speed: int) -> tuple[np.ndarray, int]:
    """Return the samples (n,) and their rate."""
    command = ["espeak-ng", "-v", voice, "-s", str(speed), "--stdout", text]
    made = subprocess.run(command, capture_output=True, check=True).stdout
    return soundfile.read(io.BytesIO(made), dtype="float32")


def main() -> int:
    if shutil.which("espeak-ng") is None:
        print("espeak-ng is not installed")
        return 1
    off = {}
    for voice in VOICES:
        for speed in SPEEDS:
            for text in TEXTS:
                samples, rate = spoken(text, voice, speed)
                off[voice, speed, text] = nuclei(samples, rate).size / syllables(text, voice) - 1
    every = np.array(list(off.values()))
    print(f"{every.size} texts: off by {np.abs(every).mean():.1%} in the mean, 95 % within "
          f"{np.quantile(np.abs(every), 0.95):.1%}, counted {every.mean():+.1%} in all")  # fmt: skip
    for place, names in ((0, VOICES), (1, SPEEDS)):
        for name in names:
            some = np.array([value for key, value in off.items() if key[place] == name])
            print(f"{name!s:>10}  {some.mean():+.1%}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
