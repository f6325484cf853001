"""After the call: a letter from flagged notes, a debrief that is found again, the day to ask."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from urllib.parse import parse_qs, urlsplit

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtGui import QDesktopServices, QGuiApplication, QTextCursor
from PySide6.QtWidgets import QApplication, QWidget

from readiness.interview.call_line import CallSecond
from readiness.interview.dossier import CardKind, Interview, Person
from readiness.store.store import Store
from tests.ui.seen import clipped, told
from tests.ui.test_workspace import Reader
from ui.after import thanks
from ui.after.journal import JournalDialog
from ui.after.mail import mail_link
from ui.after.page import AfterPage
from ui.bridge import Bridge
from ui.errands import Errands
from ui.theme import Choice
from ui.widgets.text import Text
from ui.workspace import Workspace

START = datetime(2026, 11, 26, 14, 0, tzinfo=UTC)


class Time:
    def __init__(self):
        self.now = START

    def __call__(self):
        return self.now


@dataclass
class Built:
    page: AfterPage
    work: Workspace
    time: Time

    def call(self, *notes):
        """Hold a call of 46 minutes in which these notes are flagged, one each minute."""
        self.work.begin_call()
        for note in notes:
            self.time.now += timedelta(minutes=1)
            self.work.add_note(note, flagged=True)
        self.time.now = START + timedelta(minutes=46)
        self.work.end_call()

    @property
    def letter(self):
        return self.page.thanks.body_edit


@contextmanager
def after_page(qtbot, folder, *, noticed=(), line=(), size=(1180, 680)) -> Iterator[Built]:
    bridge, time = Bridge(), Time()
    errands = Errands(bridge)
    work = Workspace(Store.open(folder / "data"), errands, Reader(), time)
    person = Person("Ada Okafor", email="ada@example.com")
    work.change(company="Northwind Labs", role="Data Engineer", people=(person,))
    page = AfterPage(work, time, lambda: noticed, lambda: line)
    qtbot.addWidget(page)
    page.resize(*size)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    try:
        yield Built(page, work, time)
    finally:
        page.deactivated()
        errands.close()
        work.close()
        bridge.close()


def marked(edit):
    """The stretches of the letter on a ground of their own."""
    found, block = [], edit.document().firstBlock()
    while block.isValid():
        for piece in block.textFormats():
            if piece.format.background().style() != Qt.BrushStyle.NoBrush:
                found.append(block.text()[piece.start : piece.start + piece.length])
        block = block.next()
    return found


def test_the_letter_is_drafted_from_flagged_notes(qtbot, tmp_path):
    with after_page(qtbot, tmp_path) as built:
        assert not built.page.thanks.due.isVisible()
        built.call("the replay problem", "a team of six")
        assert built.letter.toPlainText().startswith("Hello Ada,")
        assert marked(built.letter) == ["the replay problem", "a team of six"]
        assert built.page.thanks.origin.text() == "Marked words come from your notes at 1:00 and 2:00."
        assert built.page.thanks.to.text() == "ada@example.com"
        heading = built.page.heading()
        assert heading.title == "Northwind Labs · Data Engineer"
        assert heading.under.endswith("46 min")


def test_what_was_changed_by_hand_is_kept_and_written_anew_on_wish(qtbot, tmp_path):
    with after_page(qtbot, tmp_path) as built:
        built.call("the replay problem")
        assert not built.page.thanks.fresh.isVisible()
        built.letter.moveCursor(QTextCursor.MoveOperation.Start)
        with qtbot.waitSignal(built.work.saved, timeout=3000):
            qtbot.keyClicks(built.letter, "P.S. ")
        built.work.add_note("one more thing", flagged=True)
        assert built.letter.toPlainText().startswith("P.S. Hello Ada,")
        assert "one more thing" not in built.letter.toPlainText()
        built.page.thanks.fresh.click()
        assert built.letter.toPlainText().startswith("Hello Ada,")
        assert "one more thing" in built.letter.toPlainText()


def test_marked_words_wear_the_theme(qtbot, tmp_path, worn):
    with after_page(qtbot, tmp_path) as built:
        built.call("the replay problem")
        worn.choose(Choice.DARK)
        grounds = [
            piece.format.background().color().name()
            for piece in built.letter.document().findBlockByNumber(2).textFormats()
            if piece.format.background().style() != Qt.BrushStyle.NoBrush
        ]
        assert grounds == [worn.tokens.accent_soft]
        assert marked(built.letter) == ["the replay problem"]
        assert not built.page.thanks.fresh.isVisible()


def test_every_interview_has_its_own_letter(qtbot, tmp_path):
    with after_page(qtbot, tmp_path) as built:
        qtbot.keyClicks(built.page.thanks.subject, "!")
        first = built.work.interview
        built.work.choose(built.work.store.interviews.add(Interview(role="Analyst")))
        assert built.page.thanks.subject.text() == "Thank you for the talk about Analyst"
        built.work.choose(first)
        assert built.page.thanks.subject.text().endswith("Data Engineer!")


def test_what_was_just_typed_outlasts_a_note_that_arrives(qtbot, tmp_path):
    with after_page(qtbot, tmp_path) as built:
        qtbot.keyClicks(built.page.thanks.subject, "!")
        built.work.add_note("heard on the way out")
        assert built.page.thanks.subject.text().endswith("Data Engineer!")
        built.work.autosave.flush()
        built.page.refresh()
        assert built.page.thanks.subject.text().endswith("Data Engineer!")


@pytest.mark.parametrize(
    ("passed", "said"),
    [
        (timedelta(hours=2), "due in 22 h"),
        (timedelta(hours=23, minutes=50), "due in 1 h"),
        (timedelta(hours=25), "a day is over"),
    ],
)
def test_until_when_it_is_due(qtbot, tmp_path, passed, said):
    with after_page(qtbot, tmp_path) as built:
        built.call()
        built.time.now += passed
        built.page.activated()
        assert built.page.thanks.due.text().startswith(said)


def test_a_mail_program_gets_every_letter(qtbot, tmp_path, monkeypatch):
    opened = []
    monkeypatch.setattr(thanks.QDesktopServices, "openUrl", lambda url: opened.append(url) or True)
    with after_page(qtbot, tmp_path) as built:
        built.call("100 % & more")
        built.page.thanks.send.click()
        link = urlsplit(bytes(opened[0].toEncoded()).decode())
        assert (link.scheme, link.path) == ("mailto", "ada@example.com")
        said = parse_qs(link.query)
        assert said["body"] == [built.letter.toPlainText().replace("\n", "\r\n")]


def test_without_a_mail_program_the_letter_is_copied(qtbot, tmp_path, monkeypatch):
    monkeypatch.setattr(thanks.QDesktopServices, "openUrl", lambda url: False)
    with after_page(qtbot, tmp_path) as built:
        built.page.thanks.send.click()
        assert QGuiApplication.clipboard().text() == built.letter.toPlainText()
        assert "copied: paste it" in built.page.thanks.origin.text()


def test_a_link_has_crlf_and_no_address_that_is_none():
    link = mail_link("the hiring team", "Thanks & more", "a\nb\r\nc")
    assert link == "mailto:?subject=Thanks%20%26%20more&body=a%0D%0Ab%0D%0Ac"


def test_the_debrief_is_kept_and_found(qtbot, tmp_path):
    with after_page(qtbot, tmp_path) as built:
        boxes = built.page.debrief.boxes
        qtbot.keyClicks(boxes.edits["nothing"], "Schema evolution")
        assert built.work.autosave.flush()
        qtbot.keyClicks(boxes.edits["strong"], "The pipeline story")
        assert built.work.autosave.flush()
        cards = built.work.cards(CardKind.DEBRIEF)
        assert [card.boxes["nothing"] for card in cards] == ["Schema evolution"]
        assert built.work.search("pipeline")
        built.work.choose(built.work.store.interviews.add(Interview(company="Contoso")))
        assert set(boxes.values().values()) == {""}


def test_the_day_to_ask_again(qtbot, tmp_path):
    with after_page(qtbot, tmp_path) as built:
        built.call("We decide by Monday")
        assert built.page.follow_up.day.date() == QDate(2026, 12, 1)
        assert "by Monday" in built.page.follow_up.why.text()
        built.page.follow_up.day.setDate(QDate(2026, 12, 4))
        assert built.work.interview.follow_up == date(2026, 12, 4)
        assert built.page.follow_up.heading.text() == "Follow up on Fri 4 Dec"
        assert built.page.follow_up.why.text() == "The day you chose."
        built.page.follow_up.day.setDate(QDate(2026, 12, 1))
        assert "by Monday" in built.page.follow_up.why.text()


def test_nobody_named_a_day(qtbot, tmp_path):
    with after_page(qtbot, tmp_path) as built:
        built.call()
        assert built.page.follow_up.day.date() == QDate(2026, 12, 3)
        assert built.work.interview.follow_up is None
        card = built.page.follow_up
        assert "A week after the call" in card.why.text()
        card.remind.click()
        assert built.work.interview.follow_up == date(2026, 12, 3)
        assert "A week after the call" in card.why.text()
        assert not card.remind.isEnabled()


def test_the_day_to_ask_goes_into_the_calendar(qtbot, tmp_path, monkeypatch):
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: True)
    with after_page(qtbot, tmp_path) as built:
        built.call()
        built.page.follow_up.write(tmp_path / "ask.ics")
        assert b"DTSTART;VALUE=DATE:20261203" in (tmp_path / "ask.ics").read_bytes()
        assert "asked to take it" in built.page.follow_up.remark.text()
        built.page.follow_up.write(tmp_path / "nowhere" / "ask.ics")
        assert "could not be written" in built.page.follow_up.remark.text()


def test_weak_answers_become_practice(qtbot, tmp_path):
    with after_page(qtbot, tmp_path) as built:
        debrief = built.page.debrief
        assert debrief.practise["nothing"].isHidden()
        debrief.boxes.edits["nothing"].setPlainText("Schema evolution\n- Why do you leave?")
        assert debrief.practise["nothing"].text() == "Add to practice"
        debrief.practise["nothing"].click()
        cards = built.work.cards(CardKind.PRACTICE)
        assert [(card.title, card.interview) for card in cards] == [
            ("Schema evolution", None),
            ("Why do you leave?", None),
        ]
        assert not debrief.practise["nothing"].isEnabled()
        assert debrief.practise["nothing"].text() == "In practice"
        qtbot.keyClicks(debrief.boxes.edits["nothing"], "!")
        assert debrief.practise["nothing"].isEnabled()


def test_the_thank_you_is_reminded_of_tonight(qtbot, tmp_path):
    from ui.reminding import thanks_wanted_at

    with after_page(qtbot, tmp_path) as built:
        built.call()
        built.page.thanks.remind.click()
        at = thanks_wanted_at(built.work.store, built.work.interview.id)
        assert at is not None
        assert at > built.time.now
        assert built.page.thanks.remind.text() == f"Reminder at {at.astimezone():%H:%M}"
        assert not built.page.thanks.remind.isEnabled()
        built.time.now = at + timedelta(minutes=1)
        built.page.activated()
        assert built.page.thanks.remind.text() == "Remind me tonight"


def test_the_journal_goes_through_all_interviews(qtbot, tmp_path):
    with after_page(qtbot, tmp_path) as built:
        for company, words in (("Contoso", "too long about pay"), ("Müller", "ask for an example")):
            one = built.work.store.interviews.add(Interview(company=company, start=START, stage="round 2"))
            built.work.store.cards.add(one.id, CardKind.DEBRIEF, "How it went", {"better": words, "strong": ""})
        built.page.debrief.journal.click()
        (dialog,) = built.page.findChildren(JournalDialog)
        assert dialog.count.text() == "2 interviews"
        qtbot.keyClicks(dialog.search.field, "example")
        assert dialog.count.text() == "1 interview"

        def seen():
            return {text.text() for text in dialog.findChildren(Text) if text.isVisible()}

        qtbot.waitUntil(lambda: {"Better next time: ask for an example", "Müller · round 2"} <= seen())
        dialog.reject()


def test_the_next_round_starts_from_what_is_here(qtbot, tmp_path):
    with after_page(qtbot, tmp_path) as built:
        built.call("the replay problem")
        built.work.change(stage="round 2")
        built.page.debrief.boxes.edits["strong"].setPlainText("calm")
        built.work.store.cards.add(built.work.interview.id, CardKind.STORY, "The six-hour night", {})
        with qtbot.waitSignal(built.page.prepare_wanted):
            built.page.next_round.click()
        fresh = built.work.interview
        assert (fresh.company, fresh.stage, fresh.start) == ("Northwind Labs", "round 3", None)
        assert [card.title for card in built.work.cards(CardKind.STORY)] == ["The six-hour night"]
        assert set(built.page.debrief.boxes.values().values()) == {""}
        assert built.work.notes() == ()


def test_what_the_watch_noticed_while_they_talked(qtbot, tmp_path):
    noticed = (
        (START - timedelta(minutes=1), "Before."),
        (START + timedelta(minutes=29), "Eight seconds of loss."),
        (START + timedelta(minutes=50), "After."),
    )
    with after_page(qtbot, tmp_path, noticed=noticed) as built:
        assert "Press “Call started”" in built.page.call.words.text()
        built.call()
        assert "Eight seconds of loss." in built.page.call.words.text()
        assert "Before." not in built.page.call.words.text()
        assert "After." not in built.page.call.words.text()


def test_the_connection_of_the_call_is_drawn_with_its_bad_moment(qtbot, tmp_path):
    lost = {1740: 3, 1743: 2, 1747: 4}
    line = tuple(CallSecond(at, 40.0, 5, lost.get(at, 0)) for at in range(2760))
    with after_page(qtbot, tmp_path, line=line) as built:
        assert built.page.call.strip.isHidden()
        built.call()
        strip = built.page.call.strip
        assert strip.isVisible()
        began = (START + timedelta(seconds=1740)).astimezone()
        assert strip.summary == f"{began:%H:%M} 8 seconds of loss."
        assert built.page.call.told.text().startswith("40 ms there and back")
        assert built.page.call.words.isHidden()


@pytest.mark.parametrize(("percent", "size"), [(100, (900, 480)), (200, (900, 480)), (200, (1180, 680))])
def test_nothing_is_clipped(qtbot, tmp_path, worn, percent, size):
    worn.set_text_percent(percent)
    with after_page(qtbot, tmp_path, size=size) as built:
        built.call("the replay problem")
        for _round in range(4):
            QApplication.sendPostedEvents()
        assert clipped(built.page) == []


def test_long_words_have_room(qtbot, tmp_path, doubled):
    with after_page(qtbot, tmp_path) as built:
        built.call("the replay problem")
        for _round in range(4):
            QApplication.sendPostedEvents()
        assert clipped(built.page) == []


def test_everything_has_a_name_and_tab_reaches_all(qtbot, tmp_path):
    with after_page(qtbot, tmp_path) as built:
        built.call("the replay problem")
        reachable = {
            part
            for part in built.page.findChildren(QWidget)
            if part.focusPolicy() & Qt.FocusPolicy.TabFocus and part.isVisible() and part.isEnabled()
        }
        assert [type(part).__name__ for part in reachable if not told(part).name.strip()] == []
        built.page.thanks.to.setFocus()
        reached = []
        for _step in range(40):
            now = QApplication.focusWidget()
            if now in reached:
                break
            reached.append(now)
            qtbot.keyClick(now, Qt.Key.Key_Tab)
        assert {built.page.thanks.send, built.page.follow_up.day, *built.page.debrief.boxes.edits.values()} <= set(
            reached
        )
