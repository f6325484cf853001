"""Every fault of a microphone and of a room, spoken into real virtual microphones, is named in both faces.

Each fault has a microphone of its own on one sound server. ``callready check`` and the window listen to it at the same
time, so that both hear the same sentence, and a few faults are spoken at a time.
"""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from tests.lab.cli.speaking import Ended, callready
from tests.lab.sound.server import RATE, SoundServer
from tests.lab.window.test_check_end_to_end import drive
from tests.readiness.audio import voices

# One group after the other: each is as many processes as a computer of two processors bears.
pytestmark = [pytest.mark.lab, pytest.mark.xdist_group("faults")]

GROUPS = 5
ROOM_S = 40
MICROPHONE, ROOM = "microphone", "background_noise"
CHECKS = f"{MICROPHONE},{ROOM}"
PLAYER_MS = 2000  # many processes at once: a shorter buffer runs dry
NOBODY = "127.0.0.1:9"  # no check of these asks the network
BOTH_READY_S = 10.0
BAD = ("caution", "no-go")
BUSY = ("did not answer in time", "does not answer")
START, END = round(0.5 * RATE), round(5.5 * RATE)  # of a voice, without its longest pauses
Array = np.ndarray


@dataclass(frozen=True)
class Spoken:
    """A fault: what is said, what the room does all the time, and the row and words that name it."""

    fault: str
    row: str
    words: str
    said: Callable[[], Array | None]
    around: Callable[[], Array] = lambda: np.zeros(ROOM_S * RATE)


def _plain() -> Array:
    return voices.voice(21)


def _one_side() -> Array:
    spoken = voices.voice(21)
    return np.stack([spoken, np.zeros(spoken.size)], axis=1)


def _others() -> Array:
    # a fifth of the power of what is said: another talker who never stops
    words = voices.voice(32, -42.0)
    return np.resize(words[round(0.8 * RATE) : round(2.4 * RATE)], ROOM_S * RATE)


FAULTS = (
    Spoken("muted", MICROPHONE, "is muted", _plain),
    Spoken("no_speech", MICROPHONE, "no voice", lambda: None, lambda: voices.pink(5, ROOM_S * RATE, -56.0)),
    Spoken("too_quiet", MICROPHONE, "too quiet", lambda: voices.voice(21, -47.0)),
    Spoken("clipping", MICROPHONE, "distorted", lambda: voices.clipped(voices.voice(21), 0.01, 0.5)),
    Spoken("noisy", ROOM, "noise", _plain, lambda: voices.pink(6, ROOM_S * RATE, -36.0)),
    Spoken("hum_50", ROOM, "hum of 50 Hz", _plain, lambda: voices.hum(1, ROOM_S * RATE, 50.0, -44.0)),
    Spoken("hum_60", ROOM, "hum of 60 Hz", _plain, lambda: voices.hum(2, ROOM_S * RATE, 60.0, -44.0)),
    Spoken("narrowband", MICROPHONE, "old phone line", lambda: voices.telephone(voices.voice(21))),
    Spoken("dropouts", MICROPHONE, "words are missing", lambda: voices.lost(3, voices.voice(21), 6, "zeros")[0]),
    Spoken("dc_offset", MICROPHONE, "constant voltage", _plain, lambda: np.full(ROOM_S * RATE, -0.05)),
    Spoken("dead_channel", MICROPHONE, "Only one side", _one_side),
    Spoken("reverberant", MICROPHONE, "echoes in the room", lambda: voices.room(3, voices.voice(21), 1.1, -5.0)),
    Spoken("impulsive_noise", ROOM, "nock", _plain, lambda: voices.keys(4, ROOM_S * RATE, -16.0)),
    Spoken("background_speech", ROOM, "oices", _plain, _others),
)


@contextlib.contextmanager
def _microphone(server: SoundServer, one: Spoken) -> Iterator[tuple[str, str]]:
    """A microphone of its own for ``one``: the sink that feeds it, and its name."""
    feed, mic = f"{one.fault}_feed", f"Mic_{one.fault}"
    sink = server.load("module-null-sink", f"sink_name={feed}", f"rate={RATE}", "format=float32le")
    server.load(
        "module-remap-source",
        f"source_name={mic}",
        f"master={feed}.monitor",
        f"rate={RATE}",
        "format=float32le",
        f"source_properties=device.description={mic}",
    )
    if one.fault == "muted":
        server.mute(source=mic)
    yield feed, mic
    server.unload(sink)  # and with it what hears it


def _around(one: Spoken) -> Array:
    floor = voices.white(9, ROOM_S * RATE, voices.FLOOR_DBFS)
    return np.stack([floor, np.zeros(floor.size)], axis=1) if one.fault == "dead_channel" else floor + one.around()


def _listen(server: SoundServer, one: Spoken, display: str, folder: Path) -> tuple[Ended, Any, bool]:
    """Let the room sound, and say the sentence once both ask for it; returns what came of both, and if both heard.

    The window begins when the terminal does: where others talk, who waits for the sentence has soon heard enough.
    """
    said, around = one.said(), _around(one)
    folder.mkdir()
    ready = folder / "ready"

    def speak() -> None:
        if said is not None:
            server.play(said[START:END], feed, PLAYER_MS)

    both = threading.Barrier(2, action=speak, timeout=BOTH_READY_S)

    def asked() -> None:
        with contextlib.suppress(threading.BrokenBarrierError):
            both.wait()

    with _microphone(server, one) as (feed, mic), ThreadPoolExecutor(1) as beside:
        sounds = server.play(around, feed, PLAYER_MS)
        words = ("check", "--only", CHECKS, "--json", "--input", mic)
        terminal = beside.submit(callready, words, server, {"Please be silent": ready.touch, "Read this aloud": asked})
        terminal.add_done_callback(lambda _ended: ready.touch())  # a muted one is not asked for silence
        seen = drive(server, display, folder, CHECKS, {"READ": asked}, NOBODY, microphone=mic, first=False)
        ended = terminal.result()
        sounds.kill()
    return ended, seen, not both.broken


def _mistakes(one: Spoken, ended: Ended, seen: Any) -> dict[str, object]:
    """What the terminal, the row or the banner says that does not name the fault."""
    finding, row = ended.finding(one.row), seen["rows"][one.row]
    right = {
        "terminal": one.words in finding["summary"] and finding["grade"] in BAD and ended.code in (1, 2),
        "remedy": bool(finding["remedy"] and finding["remedy"]["text"]),
        "row": one.words in row["shown"] and row["grade"] in BAD,
        "banner": one.words in seen["headline"] and seen["verdict"] in BAD,
    }
    wrong: dict[str, object] = {face: False for face, told in right.items() if not told}
    return wrong | {"said": (finding["summary"], row["shown"], seen["headline"])} if wrong else {}


def _named(server: SoundServer, one: Spoken, display: str, folder: Path) -> dict[str, object]:
    ended, seen, together = _listen(server, one, display, folder / one.fault)
    if not together or any(busy in f"{ended.out} {seen}" for busy in BUSY):  # too much at work: once more
        ended, seen, together = _listen(server, one, display, folder / f"{one.fault}-again")
    return _mistakes(one, ended, seen)


@pytest.mark.parametrize("some", [FAULTS[at::GROUPS] for at in range(GROUPS)], ids=range(GROUPS))
def test_the_fault_is_named_at_the_terminal_and_on_screen(
    sound_server: SoundServer, display: str, tmp_path: Path, some: tuple[Spoken, ...]
) -> None:
    with ThreadPoolExecutor(len(some)) as workers:
        told = list(workers.map(lambda one: _named(sound_server, one, display, tmp_path), some))
    assert {one.fault: mistakes for one, mistakes in zip(some, told, strict=True) if mistakes} == {}
