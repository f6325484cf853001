"""An invitation is pasted, dropped or chosen; it fills in the call only once nothing about it is in doubt."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtWidgets import QPushButton

from tests.ui.prepare.building import prepare_page
from tests.ui.seen import told
from ui.prepare.invitation_box import InvitationBox
from ui.widgets.text import Text

CALENDAR = """BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Example//EN
BEGIN:VEVENT
UID:1@example.com
DTSTAMP:20261120T120000Z
SUMMARY:Interview Data Engineer
DTSTART;TZID=America/New_York:20261126T090000
DTEND;TZID=America/New_York:20261126T094500
ORGANIZER;CN=Ada Okafor:mailto:ada@example.com
DESCRIPTION:Join Zoom Meeting https://example.zoom.us/j/98765432100?pwd=abc
END:VEVENT
END:VCALENDAR
"""
PROSE = """Hello,
we would like to talk to you on Thursday 26 November 2026 at 3:00 pm IST for 45 minutes.
Join: https://meet.google.com/abc-defg-hij
"""


def box_of(built) -> InvitationBox:
    return built.page.findChildren(InvitationBox)[0]


def buttons(box):
    return {made.text(): made for made in box.findChildren(QPushButton) if made.isVisible()}


def words(box):
    return "\n".join(text.text() for text in box.findChildren(Text) if text.isVisible())


def test_a_pasted_calendar_fills_interview_and_form(qtbot, tmp_path):
    with prepare_page(qtbot, tmp_path) as built:
        box = box_of(built)
        QGuiApplication.clipboard().setText(CALENDAR)
        box.paste_button.click()
        qtbot.waitUntil(lambda: "Yes, use this" in buttons(box), timeout=10_000)
        assert "15:00 your time = 09:00 New York" in words(box)
        assert built.work.interview.start is None
        buttons(box)["Yes, use this"].click()
        interview = built.work.interview
        assert interview.start == datetime(2026, 11, 26, 14, 0, tzinfo=UTC)
        assert (interview.company, interview.role) == ("Northwind Labs", "Data Engineer")
        assert interview.people[0].name == "Ada Okafor"
        assert "zoom.us/j/98765432100" in interview.join_url
        assert "Yes, use this" not in buttons(box)
        built.saved()
        assert built.work.store.interviews.get(interview.id) == interview


def test_a_doubtful_zone_is_asked_before_it_can_be_used(qtbot, tmp_path):
    with prepare_page(qtbot, tmp_path) as built:
        box = box_of(built)
        box.read(PROSE)
        qtbot.waitUntil(lambda: "Yes, use this" in buttons(box), timeout=10_000)
        assert not buttons(box)["Yes, use this"].isEnabled()
        assert "“IST” can be several time zones" in words(box)
        choice = next(text for text in buttons(box) if "Dublin" in text)
        buttons(box)[choice].click()
        qtbot.waitUntil(lambda: "Yes, use this" in buttons(box) and "can be several" not in words(box))
        assert buttons(box)["Yes, use this"].isEnabled()
        buttons(box)["Yes, use this"].click()
        assert built.work.interview.start == datetime(2026, 11, 26, 15, 0, tzinfo=UTC)


def test_what_was_left_changes_nothing(qtbot, tmp_path):
    with prepare_page(qtbot, tmp_path) as built:
        before = built.work.interview
        box = box_of(built)
        box.read(CALENDAR)
        qtbot.waitUntil(lambda: "No, leave it" in buttons(box), timeout=10_000)
        buttons(box)["No, leave it"].click()
        assert built.work.interview == before
        assert "No, leave it" not in buttons(box)


def test_an_empty_clipboard_says_what_to_do(qtbot, tmp_path):
    with prepare_page(qtbot, tmp_path) as built:
        QGuiApplication.clipboard().setText("  ")
        box_of(built).paste_button.click()
        assert "Copy the invitation first" in words(box_of(built))


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("gone.ics", None, "gone.ics could not be opened"),
        ("photo.ics", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(200), ""),
        ("empty.ics", b"", ""),
    ],
)
def test_a_file_that_is_no_invitation_is_said(qtbot, tmp_path, name, content, said):
    file = tmp_path / name
    if content is not None:
        file.write_bytes(content)
    with prepare_page(qtbot, tmp_path) as built:
        box = box_of(built)
        shown = words(box)
        box.read_file(file)
        qtbot.waitUntil(lambda: words(box) != shown, timeout=10_000)
        sentence = words(box).replace(shown, "")
        assert said in sentence
        assert len(sentence.split()) > 5
        assert "Yes, use this" not in buttons(box)


def test_a_file_may_be_dropped(qtbot, tmp_path):
    file = tmp_path / "call.ics"
    file.write_text(CALENDAR)
    with prepare_page(qtbot, tmp_path) as built:
        box = box_of(built)
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(file))])
        drop = QDropEvent(
            QPointF(QPoint(5, 5)), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )  # fmt: skip
        box.dropEvent(drop)
        qtbot.waitUntil(lambda: "Yes, use this" in buttons(box), timeout=10_000)
        assert all(told(made).name for made in buttons(box).values())
