"""Where a command writes: answers to standard output, everything else to standard error, a live line on a terminal."""

from __future__ import annotations

import json
import os
import shutil
import sys
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from typing import TextIO

CLEAR_LINE = "\r\x1b[K"


class Console:
    """Both streams. A reader that went away (a broken pipe) is no error: what comes later is not written."""

    def __init__(self, out: TextIO, err: TextIO) -> None:
        self._out = out
        self._err = err
        self._broken: set[int] = set()
        self._status = ""
        for stream in (out, err):
            if hasattr(stream, "reconfigure"):
                stream.reconfigure(errors="replace")
        self.live = err.isatty() and os.environ.get("TERM") != "dumb"
        """Whether somebody watches, so that a line may change in place."""
        self.plain = not _speaks_unicode(out)
        """Whether only ASCII can be written to standard output."""

    @property
    def width(self) -> int:
        """Columns to fill: those of the terminal, else 100."""
        return max(40, min(120, shutil.get_terminal_size((100, 24)).columns)) if self._out.isatty() else 100

    @property
    def broken(self) -> bool:
        """Whether nobody reads standard output any more."""
        return id(self._out) in self._broken

    def write(self, text: str) -> None:
        """Write a line or several to standard output."""
        self.status("")
        self._put(self._out, text + "\n")

    def document(self, document: dict[str, Any], *, one_line: bool = False) -> None:
        """Write a JSON document to standard output."""
        indent = None if one_line else 2
        self.write(json.dumps(document, ensure_ascii=self.plain, indent=indent, allow_nan=False))

    def say(self, text: str) -> None:
        """Write a line to standard error."""
        self.status("")
        self._put(self._err, text + "\n")

    def ask(self, text: str) -> None:
        """Write to standard error without ending the line."""
        self.status("")
        self._put(self._err, text)

    def status(self, text: str) -> None:
        """Show ``text`` in the live line, or clear it; nothing where nobody watches."""
        if not self.live or text == self._status:
            return
        room = shutil.get_terminal_size((80, 24)).columns - 1
        self._put(self._err, CLEAR_LINE + text[:room])
        self._status = text

    def _put(self, stream: TextIO, text: str) -> None:
        if id(stream) in self._broken:
            return
        try:
            stream.write(text)
            stream.flush()
        except BrokenPipeError:
            self._broken.add(id(stream))
            _drain(stream)


def _speaks_unicode(stream: TextIO) -> bool:
    try:
        "✓→–“".encode(stream.encoding or "utf-8")
    except (UnicodeEncodeError, LookupError):
        return False
    return True


def _drain(stream: TextIO) -> None:
    """Let the interpreter's last flush go nowhere, or it would complain about the pipe once more."""
    if stream in (sys.__stdout__, sys.__stderr__):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, stream.fileno())
        os.close(nowhere)
