"""PortAudio at the end of the program."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest

from readiness.adapters import portaudio
from readiness.adapters.portaudio import leave
from readiness.ports import NotAvailable


class Library:
    def __init__(self, hangs: threading.Event | None = None) -> None:
        self.hangs = hangs
        self.ended = False

    def _exit_handler(self) -> None:
        if self.hangs is not None:
            self.hangs.wait()
        self.ended = True


def test_the_end_of_the_program_waits_for_portaudio() -> None:
    library = Library()
    assert leave(library)
    assert library.ended


def test_a_sound_system_that_hangs_does_not_keep_the_program_from_ending() -> None:
    hangs = threading.Event()
    library = Library(hangs)
    try:
        assert not leave(library, seconds=0.0)
    finally:
        hangs.set()


class Counting:
    """Counts how often PortAudio is ended and begun anew."""

    def __init__(self) -> None:
        self.begun = 0

    def _terminate(self) -> None:
        pass

    def _initialize(self) -> None:
        self.begun += 1


class Hanging:
    """A stream whose sound server died: it does not come back from being stopped."""

    def __init__(self) -> None:
        self.stopping = threading.Event()
        self.released = threading.Event()

    def abort(self, ignore_errors: bool = True) -> None:
        self.stopping.set()
        self.released.wait()

    def close(self, ignore_errors: bool = True) -> None:
        pass


@pytest.fixture
def library(monkeypatch: pytest.MonkeyPatch) -> Iterator[Counting]:
    made = Counting()
    monkeypatch.setattr(portaudio, "load", lambda: made)
    monkeypatch.setattr(portaudio, "_lock", threading.Lock())
    monkeypatch.setattr(portaudio, "_left_hanging", False)
    monkeypatch.setattr(portaudio, "_open_streams", set())
    monkeypatch.setattr(portaudio, "LOCK_SECONDS", 0.01)
    monkeypatch.setattr(portaudio, "CLOSE_SECONDS", 0.0)
    monkeypatch.setattr(portaudio, "CLOSING_HANGS_SECONDS", 0.0)
    return made


def test_a_stream_that_never_closes_is_left_to_itself_and_the_next_opens(library: Counting) -> None:
    stream = Hanging()
    try:
        portaudio.close(stream)
        assert stream.stopping.wait(5)
        with portaudio.fresh_list() as entered:
            assert entered is library
        with portaudio.fresh_list():
            pass
        assert library.begun == 0  # ending PortAudio would wait for the stream that hangs
    finally:
        stream.released.set()


def test_a_list_that_takes_long_elsewhere_is_not_taken_for_a_stream_that_hangs(library: Counting) -> None:
    with portaudio.fresh_list(), pytest.raises(NotAvailable), portaudio.fresh_list():
        pass
    with portaudio.fresh_list():
        pass
    assert library.begun == 2


def test_one_that_never_comes_back_from_being_opened_is_left_to_itself_too(
    library: Counting, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(portaudio, "OPENING_HANGS_SECONDS", 0.0)
    with portaudio.fresh_list():
        assert library.begun == 1
        with portaudio.fresh_list():
            assert library.begun == 1
    with portaudio.fresh_list():
        assert library.begun == 1
