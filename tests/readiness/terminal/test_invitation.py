from __future__ import annotations

import io
from pathlib import Path

import pytest

from tests.readiness.terminal.driving import Terminal

MAIL = """Hello Alex,

we look forward to the interview for Data Engineer on Thursday, 26 November 2026 at 9:00 AM EST.
Join: https://us02web.zoom.us/j/5550142789
Passcode: 314159
"""

CALENDAR = """BEGIN:VCALENDAR
VERSION:2.0
BEGIN:VEVENT
UID:1@example.com
SUMMARY:Interview Data Engineer
DTSTART:20261126T140000Z
DTEND:20261126T144500Z
ORGANIZER;CN=Ada Okafor:mailto:ada.okafor@example.com
END:VEVENT
END:VCALENDAR
"""

KEYS = [
    "schema",
    "title",
    "company",
    "start",
    "end",
    "time_zone",
    "join_url",
    "service",
    "dial_in",
    "passcode",
    "organizer",
    "people",
    "warnings",
]


@pytest.fixture(autouse=True)
def at_home(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TZ", "Europe/Berlin")


def test_a_mail_says_when_where_and_how(terminal: Terminal, tmp_path: Path) -> None:
    (tmp_path / "mail.txt").write_text(MAIL)
    said = terminal("--demo", "all_good", "invitation", str(tmp_path / "mail.txt"), "--json")
    assert said.code == 0
    assert list(said.document) == KEYS
    assert said.document["start"] == "2026-11-26T09:00:00-05:00"
    assert (said.document["service"], said.document["passcode"]) == ("zoom", "314159")


def test_a_calendar_file_may_come_by_standard_input(terminal: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(CALENDAR.replace("\n", "\r\n").encode())))
    said = terminal("--demo", "all_good", "invitation", "-")
    assert "Title: Interview Data Engineer" in said.out
    assert "From: Ada Okafor, ada.okafor@example.com" in said.out
    assert "15:00 your time" in said.out


def test_what_is_no_invitation_ends_with_a_sentence(terminal: Terminal, tmp_path: Path) -> None:
    (tmp_path / "picture.png").write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0\0")
    for name in ("picture.png", "missing.ics", "."):
        said = terminal("--demo", "all_good", "invitation", str(tmp_path / name), "--json")
        assert said.code == 3
        assert said.document["error"]
