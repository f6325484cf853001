"""Echo return loss and delay against rooms known to the sample, on a real sound server.

Starts a PulseAudio of its own, needs no hardware and no root. Each line is one run of the real headset check, with the
person's answers given at once: the sweep passes PortAudio, the server and its buffers, and a room that is later, weaker
and noisier by known amounts. Then left and right, as a person with a healthy, swapped, dead or silent headset answers.
"""

from __future__ import annotations

import argparse
import os
import sys
from dataclasses import replace
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from readiness.check import Setup
from readiness.checks.headset import HeadsetCheck
from readiness.model import Finding
from tests.lab.sound.asking import Person, findings, sound_ports
from tests.lab.sound.echo_room import EAR, EchoRoom
from tests.lab.sound.server import SoundServer
from tests.lab.sound.voices import room

ROOMS = (
    (20, 6, -70),
    (20, 20, -35),
    (40, 30, -50),
    (62, 45, -70),
    (62, 52, -70),
    (100, 10, -60),
    (100, 40, -50),
    (100, 45, -35),
    (150, 60, -70),
    (200, 20, -70),
    (200, 45, -50),
    (240, 30, -35),
    (300, 45, -60),
    (300, 60, -35),
    (400, 6, -35),
    (400, 45, -70),
)
"""Delay in ms, loss in dB, noise in dBFS."""

ANSWERS = (
    ("healthy", ["left", "right"]),
    ("mono", ["both", "both"]),
    ("swapped", ["right", "left"]),
    ("left side dead", ["not", "right"]),
    ("right side dead", ["left", "not"]),
    ("silent", ["not", "not"]),
)
DELAY_MS, LOSS_DB, CERTAIN_DB = 1.0, 1.0, 45.0


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rooms", type=int, default=len(ROOMS), help="how many of the rooms to measure")
    options = parser.parse_args()
    server = SoundServer()
    server.start()
    for name in ("XDG_RUNTIME_DIR", "XDG_CONFIG_HOME"):
        os.environ[name] = server.environment[name]
    try:
        wrong = sum(not _room(server, *room) for room in ROOMS[: options.rooms])
        server.play(room(-70.0, 120.0))  # a microphone that works, and hears no speaker
        print()
        for name, answers in ANSWERS:
            print(f"{name:16} {_run(server, None, answers).summary}")
    finally:
        server.close()
    print(f"\n{min(options.rooms, len(ROOMS)) - wrong} of {min(options.rooms, len(ROOMS))} rooms within bounds")
    return 1 if wrong else 0


def _room(server: SoundServer, delay_ms: float, loss_db: float, noise_dbfs: float) -> bool:
    """Measure one room and print its line; whether delay and loss are within 1 ms and 1 dB, or rightly not heard."""
    if (delay_ms, loss_db, noise_dbfs) == ROOMS[0]:
        print(f"{'delay':>6} {'loss':>5} {'noise':>6} | {'delay':>8} {'loss':>7} | {'off by':>16} | says")
        print(f"{'ms':>6} {'dB':>5} {'dBFS':>6} | {'ms':>8} {'dB':>7} | {'ms':>8} {'dB':>7} |")
    real = sound_ports()
    finding = _run(server, EchoRoom(real.devices, delay_ms, loss_db, noise_dbfs), ["left", "right"])
    truth = f"{delay_ms:6.0f} {loss_db:5.0f} {noise_dbfs:6.0f}"
    reading = finding.reading
    loss = None if reading is None else reading.value("echo_return_loss")
    delay = None if reading is None else reading.number("round_trip_delay_ms")
    if loss is None or delay is None:
        below = None if reading is None else reading.number("echo_below_db")
        heard = "none heard" if below is not None else "not known"
        print(f"{truth} | {heard:>16} | {'':>16} | {finding.summary} {finding.aside}")
        return below is not None and below < loss_db
    off_ms, off_db = delay - delay_ms, loss - loss_db
    print(f"{truth} | {delay:8.2f} {loss:7.2f} | {off_ms:+8.3f} {off_db:+7.2f} | {finding.summary} {finding.aside}")
    return abs(off_ms) <= DELAY_MS and (abs(off_db) <= LOSS_DB or loss_db > CERTAIN_DB)


def _run(server: SoundServer, echo: EchoRoom | None, answers: list[str]) -> Finding:
    ports = sound_ports()
    if echo is not None:
        ports = replace(ports, audio_out=echo)
    person = Person(server, answers=list(answers))
    return findings([HeadsetCheck()], person, ports=ports, setup=Setup(input_id=EAR if echo else None))[0]


if __name__ == "__main__":
    sys.exit(main())
