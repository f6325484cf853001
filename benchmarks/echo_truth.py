"""Echo return loss, delay and ears against the truth, on a real sound server.

Starts a PulseAudio of its own, needs no hardware and no root. Each line is one run of the real headset check. In the
rooms the sweep passes the server, its buffers and a room that is later, weaker and noisier by known amounts; nothing
but the server's own clock tells the delay of the room from that of the buffers. The headsets are wired right, crosswise
or not at all, and whoever wears them answers what the server really played to either ear.
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
from tests.lab.cli.speaking import room
from tests.lab.sound.asking import Person, findings, sound_ports
from tests.lab.sound.echo_room import EAR, EchoRoom
from tests.lab.sound.headsets import Ears, Wearer, put_on
from tests.lab.sound.server import SoundServer

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

EARS = {
    "healthy": "Left and right heard, no echo heard.",
    "swapped": "Left and right are swapped.",
    "left side dead": "The left side is silent.",
    "right side dead": "The right side is silent.",
    "silent": "You heard nothing from",
}
"""How a headset is wired, and how what is said of it begins."""

QUIET_DBFS, QUIET_SECONDS = -70.0, 120.0
DELAY_MS, LOSS_DB, CERTAIN_DB = 1.0, 1.0, 45.0


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rooms", type=int, default=len(ROOMS), help="how many of the rooms to measure")
    options = parser.parse_args()
    server = SoundServer()
    server.start()
    server.stay_awake()
    for name in ("XDG_RUNTIME_DIR", "XDG_CONFIG_HOME"):
        os.environ[name] = server.environment[name]
    try:
        rooms = ROOMS[: options.rooms]
        wrong = sum(not _room(server, *one) for one in rooms)
        server.play(room(QUIET_DBFS, QUIET_SECONDS))  # a microphone that gives nothing at all may be broken
        print(f"\n{'ears':>17} | {'left':>6} {'right':>6} {'both':>6} | says")
        wrong += sum(not _ears(server, way) for way in EARS)
    finally:
        server.close()
    total = len(rooms) + len(EARS)
    print(f"\n{total - wrong} of {total} within bounds")
    return 1 if wrong else 0


def _ears(server: SoundServer, way: str) -> bool:
    """Wear one headset, answer what is heard in it, and print what is said of it; whether that is true."""
    modules = put_on(server, way)
    ears = Ears(server)
    try:
        wearer = Wearer(server, ears=ears)
        finding = findings([HeadsetCheck()], wearer, setup=Setup(output_id="headset"))[0]
    finally:
        ears.close()
        for module in modules:
            server.unload(module)
    told = [*wearer.told, "", "", ""][:3]
    print(f"{way:>17} | {told[0]:>6} {told[1]:>6} {told[2]:>6} | {finding.summary}")
    return finding.summary.startswith(EARS[way])


def _room(server: SoundServer, delay_ms: float, loss_db: float, noise_dbfs: float) -> bool:
    """Measure one room and print its line; whether delay and loss are within 1 ms and 1 dB, or rightly not heard."""
    if (delay_ms, loss_db, noise_dbfs) == ROOMS[0]:
        print(f"{'delay':>6} {'loss':>5} {'noise':>6} | {'delay':>8} {'loss':>7} | {'off by':>16} | says")
        print(f"{'ms':>6} {'dB':>5} {'dBFS':>6} | {'ms':>8} {'dB':>7} | {'ms':>8} {'dB':>7} |")
    real = sound_ports()
    ports = replace(real, audio_out=EchoRoom(real.devices, delay_ms, loss_db, noise_dbfs))
    finding = findings([HeadsetCheck()], Person(server), ports=ports, setup=Setup(input_id=EAR))[0]
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


if __name__ == "__main__":
    sys.exit(main())
