from __future__ import annotations

import io
import json

from readiness.terminal.console import Console


class Tty(io.StringIO):
    """A terminal that remembers."""

    def isatty(self) -> bool:
        return True


class Ascii(io.StringIO):
    encoding = "ascii"


class Gone(io.StringIO):
    """A pipe whose reader went away."""

    def write(self, text: str) -> int:
        raise BrokenPipeError


def test_the_live_line_changes_in_place_and_makes_way_for_text() -> None:
    out, err = io.StringIO(), Tty()
    console = Console(out, err)
    console.status("1 of 2 done")
    console.status("1 of 2 done")
    console.say("Please be silent")
    assert err.getvalue() == "\r\x1b[K1 of 2 done\r\x1b[KPlease be silent\n"
    assert out.getvalue() == ""


def test_where_nobody_watches_there_is_no_live_line() -> None:
    err = io.StringIO()
    Console(io.StringIO(), err).status("1 of 2 done")
    assert err.getvalue() == ""


def test_a_document_is_whole_json_and_never_says_nan() -> None:
    out = io.StringIO()
    Console(out, io.StringIO()).document({"schema": 1, "text": "„ä“"})
    assert json.loads(out.getvalue()) == {"schema": 1, "text": "„ä“"}
    assert "„ä“" in out.getvalue()


def test_what_knows_only_ascii_gets_only_ascii() -> None:
    out = Ascii()
    console = Console(out, io.StringIO())
    assert console.plain
    console.document({"text": "✓ ä"})
    assert out.getvalue().isascii()
    assert json.loads(out.getvalue())["text"] == "✓ ä"


def test_a_reader_that_went_away_is_no_error() -> None:
    console = Console(Gone(), io.StringIO())
    assert not console.broken
    console.write("first")
    console.write("second")
    assert console.broken
