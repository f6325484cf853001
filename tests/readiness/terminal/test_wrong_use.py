"""What makes no sense ends with 64 and a sentence; with --json the sentence is a document too."""

from __future__ import annotations

import pytest

from tests.readiness.terminal.driving import Terminal


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ((), "A command is missing."),
        (("chek",), "There is no command “chek”. Did you mean “check”?"),
        (("--demo", "noisy", "check"), "There is no scenario “noisy”. Did you mean “noisy_room”?"),
        (("check", "--onyl", "battery"), "Unrecognized arguments: --onyl battery."),
        (("check", "--only", ","), "name at least one check"),
        (("check", "--for", "tv"), "--for: “tv” is none of audio, video, phone."),
        (("check", "--for"), "--for: a value is missing."),
        (("check", "--yes=1"), "--yes: it takes no value."),
        (("check", "--server", "example.org"), "“example.org” is not HOST:PORT"),
        (("check", "--server", "::1:3478"), "“::1:3478” is not HOST:PORT"),
        (("check", "--server", "example.org:0"), "from 1 to 65535"),
        (("check", "--server", "example.org:٣"), "from 1 to 65535"),
        (("check", "--load", "ftp://x"), "neither an http address nor none"),
        (("connection", "--seconds", "-3"), "not a number of seconds"),
        (("connection", "--seconds", "nan"), "not a number of seconds"),
        (("listen",), "These are missing: FILE."),
        (("match", "--resume", "a.md"), "--job"),
        (("--demo", "all_good", "check", "--only", "batery"), "Did you mean “battery”?"),
        (("--demo", "all_good", "check", "--skip", "sound"), "There is no check “sound”."),
        (("--demo", "all_good", "check", "--input", "jabra evolv3"), "Did you mean “Jabra Evolve2”?"),
        (("--demo", "all_good", "check", "--output", "kitchen radio"), "There is no speaker “kitchen radio”."),
        (("--demo", "no_microphone", "check", "--input", "Jabra"), "There is none."),
    ],
)
def test_wrong_use_is_said_clearly(terminal: Terminal, words: tuple[str, ...], sentence: str) -> None:
    said = terminal(*words)
    assert said.code == 64
    assert sentence in said.err
    assert "callready --help" in said.err
    assert said.out == ""
    assert "Traceback" not in said.err


def test_with_json_the_sentence_is_a_document_too(terminal: Terminal) -> None:
    said = terminal("--demo", "all_good", "check", "--only", "nothing", "--json")
    assert said.code == 64
    assert said.document["schema"] == 1
    assert said.document["error"].startswith("There is no check “nothing”.")


def test_a_name_that_fits_several_devices_asks_for_the_id(terminal: Terminal) -> None:
    said = terminal("--demo", "three_headsets", "check", "--only", "battery", "--input", "e")
    assert said.code == 64
    assert "headset-mic, bluetooth-mic, laptop-mic" in said.err


@pytest.mark.parametrize("name", ["laptop-mic", "LAPTOP MICROPHONE", "laptop"])
def test_a_device_answers_to_its_id_its_name_and_a_part_of_it(terminal: Terminal, name: str) -> None:
    assert terminal("--demo", "all_good", "check", "--only", "battery", "--input", name).code == 0


@pytest.mark.parametrize("words", [("--help",), ("check", "--help"), ("--version",)])
def test_help_and_version_are_answers(terminal: Terminal, words: tuple[str, ...]) -> None:
    said = terminal(*words)
    assert said.code == 0
    assert "callready" in said.out
    assert said.err == ""


@pytest.mark.parametrize(
    ("words", "sentences"),
    [
        (("--help",), ("Aufruf: callready", "Argumente:", "Optionen:", "diese Hilfe zeigen", "die Version zeigen")),
        (("listen", "--help"), ("Aufruf: callready listen", "Argumente:", "Optionen:", "diese Hilfe zeigen")),
        (("check", "--for", "tv"), ("--for: „tv“ ist keines von audio, video, phone.",)),
        (("check", "--for"), ("--for: ein Wert fehlt.",)),
        (("check", "--yes=1"), ("--yes: es nimmt keinen Wert.",)),
        (("check", "--onyl", "battery"), ("Unbekannte Argumente: --onyl battery.",)),
        (("listen",), ("Es fehlt: DATEI.",)),
    ],
)
def test_help_and_wrong_use_are_german_throughout(
    terminal: Terminal, words: tuple[str, ...], sentences: tuple[str, ...]
) -> None:
    """Nothing of argparse's own English is left over."""
    told = terminal(*words, "--language", "de")
    shown = told.out + told.err
    for sentence in sentences:
        assert sentence in shown
    for english in ("usage", "options", "arguments", "show", "exit", "argument ", "expected", "choose"):
        assert english not in shown
