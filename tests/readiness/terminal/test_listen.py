"""``callready listen``: faults named, unreadable files named, the rest done."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import soundfile

from readiness.simulation.voice import sentence
from readiness.terminal import listening
from tests.readiness.terminal.driving import Terminal

RATE = 48_000


@pytest.fixture(scope="module")
def recordings(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("recordings")
    room = np.random.default_rng(2).normal(0, 10 ** (-75 / 20), 6 * RATE)
    voice = sentence(6.0, RATE, 1) + room
    soundfile.write(folder / "good.flac", voice, RATE)
    soundfile.write(folder / "clipped.wav", np.clip(voice * 20, -1, 1), RATE)
    soundfile.write(folder / "zeros.ogg", np.zeros(RATE), RATE)
    (folder / "text.wav").write_text("this is no sound")
    return folder


def test_every_file_has_all_keys_and_the_faults_by_their_words(terminal: Terminal, recordings: Path) -> None:
    names = ("good.flac", "clipped.wav", "zeros.ogg", "text.wav", "missing.wav")
    said = terminal("listen", *(str(recordings / name) for name in names), "--json")
    files = said.document["files"]
    assert said.code == 2
    assert said.document["schema"] == 1
    for file in files:
        assert list(file) == ["file", "grade", "faults", "measurements", "seconds", "error"]
        assert len(file["measurements"]) == 15
    assert [file["grade"] for file in files][2:] == ["no-go", "unknown", "unknown"]
    assert "clipping" in {fault["fault"] for fault in files[1]["faults"]}
    assert [fault["fault"] for fault in files[2]["faults"]] == ["muted"]
    assert files[0]["measurements"]["active_speech_level_dbfs"] == pytest.approx(-26.5, abs=0.5)
    assert [file["error"] is None for file in files] == [True, True, True, False, False]
    assert set(files[3]["measurements"].values()) == {None}


def test_people_read_what_is_wrong_and_what_to_do(terminal: Terminal, recordings: Path) -> None:
    said = terminal("listen", str(recordings / "zeros.ogg"), str(recordings / "text.wav"))
    assert "Nothing comes from this microphone." in said.out
    assert "is not a recording that can be read" in said.out
    assert said.code == 2


def test_a_file_that_cannot_be_read_leaves_it_unknown(terminal: Terminal, recordings: Path) -> None:
    assert terminal("listen", str(recordings / "text.wav")).code == 3


def test_of_a_long_recording_only_the_beginning_is_read(
    terminal: Terminal, recordings: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(listening, "LONGEST_SECONDS", 3)
    said = terminal("listen", str(recordings / "good.flac"), "--json")
    assert "only its first 0.1 minutes were analysed" in said.err
    assert said.document["files"][0]["error"] is None


def test_many_channels_are_read_within_bounds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    soundfile.write(tmp_path / "wide.wav", np.zeros((1000, 8)), 192_000)
    monkeypatch.setattr(listening, "MOST_SAMPLES", 4000)
    samples, rate, whole = listening.read(tmp_path / "wide.wav")
    assert (samples.shape, rate, whole) == ((500, 8), 192_000, False)


def test_a_folder_is_no_recording(terminal: Terminal, tmp_path: Path) -> None:
    said = terminal("listen", str(tmp_path), "--json")
    assert said.document["files"][0]["error"].startswith("There is no file")
