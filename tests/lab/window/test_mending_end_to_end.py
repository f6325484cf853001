"""Mended by its buttons on a real sound server, measured again by itself, and heard as the others will hear it."""

from __future__ import annotations

import json
import math
import os
import subprocess
import sys
import threading
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import soundfile
from scipy.signal import welch

from readiness.audio.levels import active_speech_level
from readiness.simulation.voice import sentence
from tests.lab.cli.speaking import ROOT, room
from tests.lab.cli.test_connection_end_to_end import stun_server
from tests.lab.sound.ears import Ears
from tests.lab.sound.server import RATE, SoundServer
from tests.lab.window.test_check_end_to_end import come_first
from tests.readiness.audio import voices

pytestmark = pytest.mark.lab

HANGS_AFTER_SECONDS = 140
PLAYER_MS = 2000
FAN_DBFS, ROOM_DBFS = -50.4, -62.0
LOW_PERCENT = 30
SECONDS = 3.2  # of a sentence: just enough to be heard as one
CENTRE = slice(round(0.2 * RATE), round(1.5 * RATE))  # of the second and a half that was heard
SAME_DB, LATER_DB = 0.5, 3.0  # the second is for parts of a sentence that begin a moment apart
Array = np.ndarray

FOUND = (
    ("no-go", "“OldPhone” is muted.", "Unmute"),
    ("caution", "Your microphone sounds like an old phone line.", "Use VirtualMic"),
    ("no-go", "Your voice is too quiet.", "Open sound settings"),
    ("no-go", "Your voice is too quiet: the input volume stands at 30 %.", "Set to"),
    ("good", "Clear, just right.", None),
)
"""What the row says, one measurement after the other, and the button that is pressed."""
STOOD = (("old", "no", 100), ("mic", "no", 100), ("mic", "no", LOW_PERCENT))
"""While it listened again after each mend: the system's microphone, the old one's mute, the other's volume."""


def spoken(level_dbfs: float) -> Array:
    words = sentence(SECONDS, RATE, seed=21).astype(float)
    return words * 10 ** ((level_dbfs - active_speech_level(words, RATE).level_dbfs) / 20)


class Person:
    """Speaks when asked, opens and leaves the settings, switches the fan off, and listens to the speakers."""

    def __init__(self, server: SoundServer, folder: Path) -> None:
        self.server, self.folder = server, folder
        server.load("module-null-sink", "sink_name=old_feed", f"rate={RATE}", "format=float32le")
        old = "source_properties=device.description=OldPhone"
        server.load("module-remap-source", "source_name=old", "master=old_feed.monitor", f"rate={RATE}", old)
        server.pactl("set-default-source", "old")
        server.mute(source="old")
        for feed in ("old_feed", "mic_feed"):
            server.play(room(ROOM_DBFS, 120.0), feed, PLAYER_MS)
        self.says: tuple[tuple[Array, str], ...] = (
            (voices.telephone(spoken(-20.0)), "old_feed"),
            (spoken(-46.0), "mic_feed"),
            (spoken(-20.0), "mic_feed"),
            (spoken(-20.0), "mic_feed"),
        )
        self.ears = Ears(server, "speaker.monitor")
        self.began: dict[str, int] = {}
        self.heard: dict[str, Array] = {}
        self.after: dict[str, Array] = {}
        self.found = 0
        self.stood: dict[int, tuple[str, str, int]] = {}

    def does(self, line: str) -> None:
        word, _space, rest = line.partition(" ")
        match word:
            case "SILENCE":
                self.stood[self.found] = self.standing()
            case "READ":
                self.server.play(*self.says[self.found - 1], PLAYER_MS)
                if self.found > len(STOOD):  # a good microphone: now a fan begins
                    self.fan = self.server.play(voices.white(3, 60 * RATE, FAN_DBFS), "mic_feed", PLAYER_MS)
            case "SETTINGS":
                self.server.volume(LOW_PERCENT)  # the wrong way
                (self.folder / "back").touch()
            case "COMPARE":
                self.fan.kill()
                (self.folder / "quiet").touch()
            case "HEAR":
                self.began[rest] = self.ears.now
            case "HUSH":
                now = self.ears.now
                self.heard[rest] = self.ears.between(self.began[rest], now)
                self.after[rest] = self.ears.since(now, 0.6)

    def standing(self) -> tuple[str, str, int]:
        volume = self.server.pactl("get-source-volume", "mic").split("/")[1].strip().removesuffix("%")
        muted = self.server.pactl("get-source-mute", "old").removeprefix("Mute: ")
        return self.server.pactl("get-default-source"), muted, int(volume)


def control_centre(folder: Path) -> dict[str, str]:
    """The variables of a desktop whose settings only note with what they were opened."""
    program = folder / "gnome-control-center"
    program.write_text(f'#!/bin/sh\necho "$@" > {folder}/opened\n')
    program.chmod(0o755)
    return {"PATH": f"{folder}:{os.environ['PATH']}", "XDG_CURRENT_DESKTOP": "GNOME"}


def mended(server: SoundServer, display: str, folder: Path) -> tuple[list[Any], Person]:
    person, told = Person(server, folder), []
    variables = {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb", **control_centre(folder)}
    try:
        with (
            stun_server(loses=10) as address,
            subprocess.Popen(
                [sys.executable, "-m", "tests.lab.window.mender", address, str(folder)],
                cwd=ROOT,
                env=server.environment | variables,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                text=True,
                encoding="utf-8",
            ) as process,
        ):
            come_first(process.pid)
            guard = threading.Timer(HANGS_AFTER_SECONDS, process.kill)
            guard.start()
            assert process.stdout is not None
            for line in map(str.strip, process.stdout):
                if line.startswith("{"):
                    told.append(json.loads(line))
                    person.found += 1
                else:
                    person.does(line)
            guard.cancel()
            guard.join()
        assert process.returncode == 0, told
    finally:
        person.ears.close()
    return told, person


def test_mended_by_its_buttons_compared_and_heard(own_server: SoundServer, display: str, tmp_path: Path) -> None:
    own_server.stay_awake()
    told, person = mended(own_server, display, tmp_path)
    rows, (compared, pictures) = told[: len(FOUND)], told[len(FOUND) :]
    for row, (grade, summary, button) in zip(rows, FOUND, strict=True):
        assert (row["grade"], row["summary"]) == (grade, summary), row
        assert (row["button"] or "").startswith(button or ""), row
    wanted = int(rows[-2]["button"].split()[2])
    assert [person.stood[count] for count in range(1, len(FOUND))] == [*STOOD, ("mic", "no", wanted)]
    assert rows[-1]["level"] == pytest.approx(-23.0, abs=1.5)
    assert (tmp_path / "opened").read_text() == "sound\n"

    quieter = 10 * math.log10(10 ** (FAN_DBFS / 10) + 10 ** (ROOM_DBFS / 10)) - ROOM_DBFS
    assert compared["before"] - compared["now"] == pytest.approx(quieter, abs=SAME_DB)
    assert compared["said"] == f"{quieter:.0f} dB quieter than before."

    assert set(person.heard) == {"plain", "phone", "video", "lossy"}
    level = {manner: _band(sound, 20, 20_000) for manner, sound in person.heard.items()}
    for manner, sound in person.heard.items():
        assert level[manner] == pytest.approx(level["plain"], abs=LATER_DB), level
        outside = max(_band(sound, 20, 200), _band(sound, 3_900, 20_000)) - _band(sound, 300, 3_400)
        assert (outside < -30) == (manner == "phone"), (manner, outside)
        assert not person.after[manner][RATE // 2 :].any(), f"{manner} goes on"

    sentences = [soundfile.read(tmp_path / f"sentence.{ending}") for ending in ("flac", "wav")]
    assert np.allclose(sentences[0][0], sentences[1][0], atol=2**-22)  # the last of 24 bits
    assert sentences[0][1] == RATE
    assert active_speech_level(sentences[0][0][:, 0], RATE).level_dbfs == pytest.approx(rows[-1]["level"], abs=0.1)
    assert all((tmp_path / f"{title}.png").stat().st_size > 1000 for title in pictures)
    assert "of them speech" in pictures["Level"]


def _band(sound: Array, low_hz: float, high_hz: float) -> float:
    """The level (dB) of what was heard in the left ear between two frequencies."""
    hertz, power = welch(sound[CENTRE, 0].astype(float), RATE, nperseg=4096)
    return 10 * math.log10(power[(hertz >= low_hz) & (hertz < high_hz)].sum() + 1e-20)
