"""Switches for reminders, and the call as a file for one's own calendar."""

from __future__ import annotations

from datetime import timedelta

import icalendar
import pytest
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from readiness.interview.reminders import ReminderKind
from tests.ui.prepare.building import NOW, prepare_page
from ui.calendar_file import ask_where
from ui.prepare.reminders_card import RemindersCard


@pytest.mark.parametrize(("opens", "word"), [(True, "asked to take it"), (False, "import it there")])
def test_the_call_goes_into_the_calendar_with_its_alarms(qtbot, tmp_path, monkeypatch, opens, word):
    handed = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: handed.append(url.toLocalFile()) or opens)
    with prepare_page(qtbot, tmp_path) as built:
        (card,) = built.part("call").findChildren(RemindersCard)
        assert not card.calendar.isEnabled()
        built.work.change(start=NOW + timedelta(days=2))
        assert card.calendar.isEnabled()
        file = tmp_path / "call.ics"
        card.write(file)
        (event,) = icalendar.Calendar.from_ical(file.read_bytes()).walk("VEVENT")
        assert len(event.walk("VALARM")) == 3
        assert handed == [str(file)]
        assert word in card.remark.text()
        card.write(tmp_path / "nowhere" / "call.ics")
        assert "could not be written" in card.remark.text()


def test_a_switch_is_kept(qtbot, tmp_path):
    with prepare_page(qtbot, tmp_path) as built:
        (card,) = built.part("call").findChildren(RemindersCard)
        assert card.ticks[ReminderKind.HOUR].isChecked()
        card.ticks[ReminderKind.HOUR].click()
        card.sound.click()
    with prepare_page(qtbot, tmp_path) as built:
        (card,) = built.part("call").findChildren(RemindersCard)
        assert not card.ticks[ReminderKind.HOUR].isChecked()
        assert card.ticks[ReminderKind.DAY].isChecked()
        assert card.sound.isChecked()


@pytest.mark.parametrize(("title", "name"), [("A/B: Labs · Dev?", "A B Labs Dev.ics"), ("", "Interview.ics")])
def test_a_file_name_that_every_system_takes(qtbot, tmp_path, monkeypatch, title, name):
    asked = []
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *given: asked.append(given[2]) or ("", ""))
    holder = QWidget()
    qtbot.addWidget(holder)
    assert ask_where(holder, title) is None
    assert asked == [name]
