"""Every fault of a microphone and of a room, spoken into real virtual microphones, is named by ``callready check``.

Each fault has a microphone of its own on one sound server, and a few checks run at a time.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass

import numpy as np
import pytest

from tests.lab.cli.speaking import Ended, callready
from tests.lab.sound.server import RATE, SoundServer
from tests.readiness.audio import voices

pytestmark = pytest.mark.lab

AT_A_TIME = 4
ROOM_S = 40
CHECK = ("check", "--only", "microphone,background_noise", "--json")
MICROPHONE, ROOM = "microphone", "background_noise"
BUSY = "did not answer in time"
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


def _heard(server: SoundServer, number: int, one: Spoken) -> Ended:
    """Give ``one`` a microphone, let its room sound, and check that microphone."""
    feed, mic = f"feed{number}", f"Mic{number}"
    server.load("module-null-sink", f"sink_name={feed}", f"rate={RATE}", "format=float32le")
    server.load(
        "module-remap-source",
        f"source_name=mic{number}",
        f"master={feed}.monitor",
        f"rate={RATE}",
        "format=float32le",
        f"source_properties=device.description={mic}",
    )
    if one.fault == "muted":
        server.mute(source=f"mic{number}")
    floor = voices.white(9, ROOM_S * RATE, voices.FLOOR_DBFS)
    both = np.stack([floor, np.zeros(floor.size)], axis=1) if one.fault == "dead_channel" else floor + one.around()
    said = one.said()
    speak = {} if said is None else {"Read this aloud": lambda: server.play(said[START:END], feed)}
    for _ in range(2):
        around = server.play(both, feed)
        ended = callready((*CHECK, "--input", mic), server, speak)
        around.kill()
        if BUSY not in ended.out:  # a machine at work for many may be late once
            break
    return ended


@pytest.fixture(scope="module")
def checks() -> Iterator[dict[str, Future[Ended]]]:
    """Every check, each in its own process, a few at a time."""
    server = SoundServer()
    server.start()
    with ThreadPoolExecutor(AT_A_TIME) as workers:
        yield {one.fault: workers.submit(_heard, server, number, one) for number, one in enumerate(FAULTS)}
    server.close()


@pytest.mark.parametrize("one", FAULTS, ids=[one.fault for one in FAULTS])
def test_the_fault_is_named(checks: dict[str, Future[Ended]], one: Spoken) -> None:
    ended = checks[one.fault].result()
    finding = ended.finding(one.row)
    assert one.words in finding["summary"], ended.out
    assert finding["grade"] in ("caution", "no-go")
    assert finding["remedy"]["text"]
    assert ended.code in (1, 2)
