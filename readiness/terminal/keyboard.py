"""Lines that somebody types, read without ever waiting, so that Ctrl+C and the run itself are never held up."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from typing import TextIO


class Keyboard(Protocol):
    """Where typed lines come from."""

    def line(self) -> str | None:
        """The next whole line without its end, or None while there is none."""
        ...


class TerminalKeyboard:
    """A terminal on POSIX: its lines, as the terminal hands them over. Reads the descriptor itself."""

    def __init__(self, descriptor: int) -> None:
        self._descriptor = descriptor
        self._typed = b""

    def line(self) -> str | None:
        """The next whole line; the empty line at the end of the input."""
        import select  # noqa: PLC0415 - of no use on Windows

        if b"\n" not in self._typed and select.select([self._descriptor], [], [], 0)[0]:
            more = os.read(self._descriptor, 4096)
            self._typed += more or b"\n"
        if b"\n" not in self._typed:
            return None
        line, self._typed = self._typed.split(b"\n", 1)
        return line.decode(errors="replace").strip()


class WindowsKeyboard:
    """A Windows console: keys are gathered until Enter."""

    def __init__(self, echo: TextIO) -> None:
        self._echo = echo
        self._typed = ""

    def line(self) -> str | None:
        """The next whole line."""
        if sys.platform != "win32":
            return None
        import msvcrt  # noqa: PLC0415 - Windows only

        while msvcrt.kbhit():
            key = msvcrt.getwch()
            if key == "\x03":
                raise KeyboardInterrupt
            self._echo.write("\n" if key == "\r" else key)
            self._echo.flush()
            if key == "\r":
                line, self._typed = self._typed.strip(), ""
                return line
            self._typed = self._typed[:-1] if key == "\b" else self._typed + key
        return None


def keyboard(stream: TextIO | None, echo: TextIO) -> Keyboard | None:
    """The keyboard behind ``stream``, or None where nobody types: in a pipe, a service, a closed input."""
    if stream is None or stream.closed or not stream.isatty():
        return None
    return WindowsKeyboard(echo) if sys.platform == "win32" else TerminalKeyboard(stream.fileno())
