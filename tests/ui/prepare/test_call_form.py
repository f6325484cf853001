"""The call by hand: kept after a rest, in the right zone, and never asked for."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from PySide6.QtCore import QDate, QDateTime, QTime

from readiness.interview.dossier import DialIn, Person, Service
from readiness.store.store import Store
from tests.ui.prepare.building import BERLIN, prepare_page
from ui.prepare.call_form import CallForm


def form_of(built) -> CallForm:
    return built.page.findChildren(CallForm)[0]


def test_what_is_typed_is_kept_after_a_rest(qtbot, tmp_path):
    with prepare_page(qtbot, tmp_path) as built:
        form = form_of(built)
        form.company.clear()
        with qtbot.waitSignal(built.work.saved, timeout=3000):
            qtbot.keyClicks(form.company, "Contoso")
        number = built.work.interview.id
        with Store.open(tmp_path / "data", read_only=True) as other:
            assert other.interviews.get(number).company == "Contoso"
        assert built.page.footing().status == "Saved"


def test_a_time_is_in_the_own_zone_and_shown_in_both(qtbot, tmp_path):
    with prepare_page(qtbot, tmp_path) as built:
        form = form_of(built)
        built.work.change(time_zone="America/New_York")
        form.known.setChecked(True)
        form.start.setDateTime(QDateTime(QDate(2026, 11, 26), QTime(15, 0)))
        form.minutes.setValue(45)
        interview = built.work.interview
        assert interview.start == datetime(2026, 11, 26, 14, 0, tzinfo=UTC)
        assert interview.end - interview.start == timedelta(minutes=45)
        assert form.both.text() == "15:00 your time = 09:00 New York"


def test_a_time_of_another_zone_is_shown_here_and_not_touched(qtbot, tmp_path):
    with prepare_page(qtbot, tmp_path) as built:
        start = datetime(2026, 7, 1, 9, 0, tzinfo=UTC)
        built.work.change(start=start, end=start + timedelta(minutes=30))
        form = form_of(built)
        shown = form.start.dateTime()
        assert (shown.time().hour(), form.minutes.value()) == (11, 30)
        form.role.setText("Analyst")
        form.role.textEdited.emit("Analyst")
        assert built.work.interview.start is start
        assert built.work.interview.start.astimezone(BERLIN).hour == 11


def test_the_time_can_be_taken_back(qtbot, tmp_path):
    with prepare_page(qtbot, tmp_path) as built:
        form = form_of(built)
        form.known.setChecked(True)
        assert built.work.interview.start is not None
        assert form.start.isEnabled()
        form.known.setChecked(False)
        assert (built.work.interview.start, built.work.interview.end) == (None, None)
        assert not form.start.isEnabled()
        assert form.both.text() == ""


def test_people_and_numbers_beyond_the_first_stay(qtbot, tmp_path):
    with prepare_page(qtbot, tmp_path) as built:
        people = (Person("Ada", "Manager", email="ada@example.com"), Person("Kofi"))
        numbers = (DialIn("+12025550142", "55", "US"), DialIn("+4930555014", "55", "DE"))
        built.work.change(people=people, dial_in=numbers)
        form = form_of(built)
        form.pronunciation.setText("AH-dah")
        form.pronunciation.textEdited.emit("AH-dah")
        form.service.setCurrentIndex(form.service.findData(Service.PHONE))
        interview = built.work.interview
        assert interview.people == (Person("Ada", "Manager", "AH-dah", "ada@example.com"), Person("Kofi"))
        assert interview.dial_in == numbers
        assert interview.service is Service.PHONE
