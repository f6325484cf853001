"""Half an hour with the window open: does it stay as it was?

    uv run python benchmarks/soak.py [--minutes 30] [--warm-up 0.2] [--keep LOG]

Starts a display (Xvfb), a PulseAudio server and a STUN responder on the loopback, opens the real window, and lives with
it in real time: the whole check again and again, headsets plugged and pulled, mutes, another default, a sound server
that dies, every page, a short call with a note, larger text. After each round, with all rows at rest, it prints
memory, threads, timers and open files. Exit code 1 unless all of them are flat after the warm-up: memory within 5 %,
no thread, timer, widget or file handle more, and not one line on the console but those with which PortAudio itself
mourns a sound server that dies under an open stream (they cannot be switched off). Linux alone.
"""

from __future__ import annotations

import argparse
import json
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[1]))

from tests.lab.cli.test_connection_end_to_end import stun_server
from tests.lab.sound.server import SoundServer
from tests.lab.sound.voices import room, voice
from tests.lab.window.conftest import own_display

ROOT = Path(__file__).parents[1]
MEMORY_LIMIT = 0.05
COUNTED = ("threads", "handles", "children", "timers", "timers_running", "widgets", "qt_objects")
Sample = dict[str, Any]


def main() -> int:
    """Live, print, judge."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--minutes", type=float, default=30.0)
    parser.add_argument("--warm-up", type=float, default=0.2, help="share of the rounds that is not judged")
    parser.add_argument("--restart-every", type=int, default=4, help="rounds between two deaths of the sound server")
    parser.add_argument("--keep", type=Path, help="append every sample to this file")
    parser.add_argument("--judge", type=Path, help="judge the samples that another run kept, and run nothing")
    options = parser.parse_args()
    if options.judge:
        return judge([json.loads(line) for line in options.judge.open()], "", 0, options.warm_up)
    samples, console, code = live(options.minutes, options.keep, options.restart_every)
    return judge(samples, console, code, options.warm_up)


def live(minutes: float, keep: Path | None, restart_every: int = 4) -> tuple[list[Sample], str, int]:
    """All samples, what was written to the console, and the exit code of the window."""
    samples: list[Sample] = []
    with own_display() as display, stun_server() as address, tempfile.TemporaryDirectory() as folder:
        server = Devices()
        errors = Path(folder) / "console.txt"
        try:
            with errors.open("w") as console:
                command = [sys.executable, "-W", "default", "-m", "tests.lab.window.resident", address, folder]
                window = subprocess.Popen(
                    [*command, str(minutes), str(restart_every)],
                    cwd=ROOT,
                    env=server.sound.environment | {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb"},
                    stdin=subprocess.DEVNULL,
                    stdout=subprocess.PIPE,
                    stderr=console,
                    text=True,
                )
            assert window.stdout is not None
            print(" ".join(f"{name:>14}" for name in ("round", "seconds", "rss_mb", "uss_mb", *COUNTED)), flush=True)
            for line in window.stdout:
                word, _space, rest = line.strip().partition(" ")
                if word == "SAMPLE":
                    sample = json.loads(rest)
                    samples.append(sample)
                    shown = ("round", "seconds", "rss_mb", "uss_mb", *COUNTED)
                    print(" ".join(f"{sample[name]:>14}" for name in shown), flush=True)
                    if keep:
                        with keep.open("a") as file:
                            file.write(rest + "\n")
                elif word == "READ":
                    server.speak()
                elif word == "ACT":
                    server.act(rest)
            code = window.wait(30)
        finally:
            server.sound.close()
        return samples, spoken(errors.read_text()) + complaints(Path(folder) / "logs" / "callready.log"), code


def spoken(console: str) -> str:
    """What was written to the console, without what PortAudio says when its server dies."""
    lines = console.splitlines(keepends=True)
    return "".join(line for line in lines if line.strip() and not (line.startswith("Expression ") and "pa_" in line))


def complaints(log: Path) -> str:
    """The warnings and errors that the program wrote into its own log."""
    lines = log.read_text("utf-8").splitlines(keepends=True) if log.exists() else []
    return "".join(line for line in lines if " WARNING " in line or " ERROR " in line)


class Devices:
    """The sound server, and what happens to it."""

    def __init__(self) -> None:
        self.sound = SoundServer()
        self.sound.start()
        self.sound.stay_awake()
        self.loaded: list[int] = []
        self.quiet = self.sound._written(room(-70.0, 60.0))
        self.sentence = self.sound._written(voice(-24.0, 6.0))
        self.acts: dict[str, Callable[[], object]] = {
            "plug": self.plug,
            "unplug": self.unplug,
            "choose": lambda: self.sound.pactl("set-default-sink", "jabra"),
            "mute": self.sound.mute,
            "unmute": lambda: self.sound.mute(False),
            "pull": lambda: self.sound.unload("module-remap-source"),
            "push": self.push,
            "restart": self.restart,
            "restore": self.restore,
        }

    def act(self, word: str) -> None:
        """Let it happen; what is impossible just now (a device that went with its server) does not."""
        try:
            self.acts[word]()
        except subprocess.CalledProcessError as refused:
            print(f"  {word} was refused: {refused.stderr.strip()}", flush=True)

    def speak(self) -> None:
        self.sound.hush()
        self.sound.play(self.quiet)
        self.sound.play(self.sentence)

    def plug(self) -> None:
        description = "sink_properties=device.description=Jabra"
        self.loaded.append(self.sound.load("module-null-sink", "sink_name=jabra", description))

    def unplug(self) -> None:
        while self.loaded:
            self.sound.unload(self.loaded.pop())

    def push(self) -> None:
        options = ("source_name=mic", "master=mic_feed.monitor", "rate=48000", "format=float32le")
        self.sound.load("module-remap-source", *options, "source_properties=device.description=VirtualMic")
        self.sound.pactl("set-default-source", "mic")

    def restart(self) -> None:
        self.sound.hush()
        self.sound.kill()
        for keeper in self.sound.keepers:
            keeper.kill()
            keeper.wait()
        self.sound.keepers.clear()
        self.loaded.clear()
        self.sound.start()
        self.sound.stay_awake()

    def restore(self) -> None:
        """As it was at the beginning."""
        self.unplug()
        if "VirtualMic" not in self.sound.pactl("list", "sources"):
            self.push()
        self.sound.mute(False)
        self.sound.pactl("set-default-sink", "speaker")
        self.sound.pactl("set-default-source", "mic")


def judge(samples: Sequence[Sample], console: str, code: int, warm_up: float) -> int:
    """Print whether everything is flat; 0 when it is."""
    if console.strip():
        print(f"on the console:\n{console[:4000]}")
    warm = samples[max(1, round(len(samples) * warm_up)) :]
    if len(warm) < 4:
        print(f"only {len(warm)} rounds after the warm-up, exit code {code}: too few to judge")
        return 2
    third = max(2, len(warm) // 3)
    failures = []
    for name in ("rss_mb", "uss_mb"):
        first, last = (statistics.median(part[name] for part in piece) for piece in (warm[:third], warm[-third:]))
        change = last / first - 1
        flat = change <= MEMORY_LIMIT
        print(f"{name:16} {first:8.1f} -> {last:8.1f}   {change:+.1%}   {'flat' if flat else 'GROWS'}")
        if name == "rss_mb" and not flat:
            failures.append(name)
    for name in COUNTED:
        # What leaks never comes back, so the least of each piece is compared; a question under way is no leak.
        first, last = (min(part[name] for part in piece) for piece in (warm[:third], warm[-third:]))
        flat = last <= first
        print(f"{name:16} {first:8} -> {last:8}   {last - first:+}   {'flat' if flat else 'GROWS'}")
        if not flat:
            failures.append(name)
    if console.strip():
        failures.append("console")
    if code != 0:
        failures.append(f"exit code {code}")
    print(f"{len(samples)} rounds: {'flat' if not failures else 'NOT FLAT: ' + ', '.join(failures)}")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
