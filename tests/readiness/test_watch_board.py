"""The board of the watch, which decides what a row shows."""

from __future__ import annotations

import json
from datetime import UTC, datetime

from readiness.model import Area, Finding, Grade, Remedy
from readiness.watch import Board, Change
from readiness.watchers.notice import Moment, Notice


def notice(check: str, about: str, grade: Grade | None, sentence: str = "Said.") -> Notice:
    finding = None if grade is None else Finding(check, Area.SOUND, grade, f"{about}.", remedy=Remedy("Mend it."))
    return Notice(check, about, sentence, finding)


def took(board: Board, told: Notice, seconds: float = 1.0) -> Change | None:
    return board.take(told, Moment(seconds, datetime(2026, 11, 26, tzinfo=UTC)), seconds)


def test_a_graver_thing_keeps_the_row() -> None:
    board = Board()
    took(board, notice("microphone", "mute", Grade.NO_GO))
    change = took(board, notice("microphone", "volume", Grade.CAUTION))
    assert change is not None
    assert change.finding is not None
    assert change.finding.summary == "mute."
    assert took(board, notice("microphone", "charge", Grade.GOOD, "")) is None


def test_the_same_words_are_not_told_twice_while_they_hold() -> None:
    board = Board()
    took(board, notice("connection", "line", Grade.CAUTION, "It is slow."))
    worse = took(board, notice("connection", "line", Grade.NO_GO, "It is slow."))
    assert worse is not None
    assert (worse.silent, worse.grade) == (True, Grade.NO_GO)
    took(board, notice("connection", "line", None, "It is well."))
    again = took(board, notice("connection", "line", Grade.CAUTION, "It is slow."))
    assert again is not None
    assert not again.silent


def test_a_refresh_of_what_is_wrong_leaves_its_sentence_standing() -> None:
    board = Board()
    took(board, notice("battery", "battery", Grade.NO_GO, "21 minutes left."), 5.0)
    took(board, notice("microphone", "mute", Grade.NO_GO, "Muted."), 7.0)
    took(board, notice("battery", "battery", Grade.NO_GO, ""), 35.0)
    assert board.worst is not None
    assert board.worst.sentence == "Muted."
    took(board, notice("microphone", "mute", None, "On again."), 40.0)
    assert board.worst.sentence == "battery."


def test_withdrawing_what_was_never_said_is_nothing_but_words_pass() -> None:
    board = Board()
    assert took(board, notice("microphone", "mute", None, "")) is None
    passed = took(board, notice("microphone", "new", None, "A thing was plugged in."))
    assert passed is not None
    assert not passed.cleared


def test_the_last_withdrawal_clears_the_row() -> None:
    board = Board()
    took(board, notice("microphone", "mute", Grade.NO_GO))
    took(board, notice("microphone", "volume", Grade.CAUTION))
    first, second = took(board, notice("microphone", "mute", None)), took(board, notice("microphone", "volume", None))
    assert first is not None
    assert second is not None
    assert first.finding is not None
    assert (first.finding.summary, first.cleared) == ("volume.", False)
    assert (second.finding, second.cleared) == (None, True)


def test_a_change_is_one_line_of_json() -> None:
    change = took(Board(), notice("microphone", "mute", Grade.NO_GO))
    assert change is not None
    document = json.loads(json.dumps(change.document()))
    assert document["schema"] == 1
    assert document["check"] == "microphone"
    assert document["grade"] == "no-go"
    assert document["summary"] == "Said."
    assert document["remedy"] == {"text": "Mend it.", "action": None, "instead": None}
    assert Change(change.at, 0.0, "battery", "").document()["remedy"] is None
