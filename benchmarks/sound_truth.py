"""How true the sound analysis is: faults found and invented, and the errors of its numbers.

    python benchmarks/sound_truth.py [FOLDER] [--all]

FOLDER (or the environment variable CALLREADY_CORPUS) holds recordings and their truth in manifest.json. Without one
the recordings are made from seeds, the way the tests make theirs. ``--all`` lists every file, not only wrong ones.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import soundfile

from readiness.audio.analysis import analyse
from readiness.audio.report import SoundReport

sys.path.insert(0, str(Path(__file__).parents[1]))

Case = tuple[dict[str, Any], np.ndarray, int]


def corpus(folder: Path) -> Iterator[Case]:
    for truth in json.loads((folder / "manifest.json").read_text())["files"]:
        samples, rate = soundfile.read(folder / truth["file"], dtype="float32", always_2d=True)
        yield truth, samples, rate


def seeded() -> Iterator[Case]:
    from tests.readiness.audio.voices import cases

    yield from cases()


class Table:
    """Counts of what was named, and errors of what was measured."""

    def __init__(self) -> None:
        self.named: dict[str, list[int]] = {}
        self.files = self.exact = self.healthy = self.accused = 0
        self.errors: dict[str, list[float]] = {}

    def add(self, truth: dict[str, Any], report: SoundReport) -> bool:
        wanted = {word for word in truth["faults"] if word != "healthy"}
        found = {str(fault.word) for fault in report.faults}
        extra = found - wanted - set(truth.get("tolerated_extra", ()))
        for word in wanted | found:
            hit, missed, invented = self.named.setdefault(word, [0, 0, 0])
            self.named[word] = [
                hit + (word in wanted and word in found),
                missed + (word in wanted and word not in found),
                invented + (word in extra),
            ]
        self.files += 1
        self.exact += wanted <= found and not extra
        self.healthy += not wanted
        self.accused += not wanted and bool(extra)
        self._measure(truth, report)
        return wanted <= found and not extra

    def _measure(self, truth: dict[str, Any], report: SoundReport) -> None:
        def note(name: str, value: float | None, right: float | None, relative: bool = False) -> None:
            if value is not None and right is not None:
                self.errors.setdefault(name, []).append((value / right - 1) if relative else value - right)

        note("active speech level, dB", report.active_speech_level_dbfs, truth.get("asl_speech_dbov"))
        if truth.get("snr_reliable"):
            note("speech to noise, dB", report.snr_db, truth.get("snr_db"))
        if truth.get("bandwidth_hz"):
            note("bandwidth, ratio", report.bandwidth_hz, truth["bandwidth_hz"], relative=True)
        note("hum frequency, Hz", report.hum_frequency_hz, truth.get("hum_freq_hz"))
        note("hum level, dB", report.hum_level_dbfs, truth.get("hum_dbfs"))
        note("dropouts", report.dropout_count, truth.get("dropout_count"))
        note("DC offset", report.dc_offset, truth.get("dc_offset_fs"))

    def show(self) -> None:
        print(f"\n{'fault':<20}{'found':>7}{'missed':>8}{'invented':>10}{'recall':>9}{'precision':>11}")
        for word, (hit, missed, invented) in sorted(self.named.items()):
            recall = f"{hit / (hit + missed):.2f}" if hit + missed else "-"
            precision = f"{hit / (hit + invented):.2f}" if hit + invented else "-"
            print(f"{word:<20}{hit:>7}{missed:>8}{invented:>10}{recall:>9}{precision:>11}")
        hits = sum(row[0] for word, row in self.named.items() if word != "background_speech")
        misses = sum(row[1] for word, row in self.named.items() if word != "background_speech")
        print(f"\nrecall without voices behind speech   {hits / max(1, hits + misses):.3f}")
        print(f"exact sets                            {self.exact} of {self.files} ({self.exact / self.files:.3f})")
        print(f"healthy recordings accused            {self.accused} of {self.healthy}")
        print(f"\n{'error of':<26}{'n':>5}{'mean':>9}{'mean |e|':>10}{'worst':>9}")
        for name, errors in self.errors.items():
            size = np.abs(errors)
            print(f"{name:<26}{len(errors):>5}{np.mean(errors):>9.3f}{size.mean():>10.3f}{size.max():>9.3f}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?", default=os.environ.get("CALLREADY_CORPUS"))
    parser.add_argument("--all", action="store_true")
    options = parser.parse_args()
    table = Table()
    for truth, samples, rate in corpus(Path(options.folder)) if options.folder else seeded():
        report = analyse(samples, rate)
        right = table.add(truth, report)
        if options.all or not right:
            found = "+".join(str(fault.word) for fault in report.faults) or "healthy"
            print(f"{'' if right else '!'} {truth['file']:<14} {'+'.join(truth['faults']):<26} -> {found}")
    table.show()


if __name__ == "__main__":
    main()
