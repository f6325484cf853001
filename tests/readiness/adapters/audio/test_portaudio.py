"""PortAudio at the end of the program."""

from __future__ import annotations

import threading

from readiness.adapters.portaudio import leave


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
