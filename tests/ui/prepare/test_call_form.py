"""The call by hand: kept after a rest, in the right zone, and never asked for."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from PySide6.QtCore import QDate, QDateTime, QTime

from readiness.interview.dossier import DialIn, Interview, Person, Service
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
        form.service.setCurrentIndex(form.service.findData(Service.PHONE))
        interview = built.work.interview
        assert interview.people == (Person("Ada", "Manager", "AH-dah", "ada@example.com"), Person("Kofi"))
        assert interview.dial_in == numbers
        assert interview.service is Service.PHONE


def test_further_people_and_numbers_round_and_who_calls(qtbot, tmp_path):
    with prepare_page(qtbot, tmp_path) as built:
        form = next(iter(built.part("call").findChildren(CallForm)))
        qtbot.keyClicks(form.person, "Ada Okafor")
        qtbot.keyClicks(form.email, "ada@example.com")
        form.people.add.click()
        qtbot.keyClicks(form.people.entries[0].edits["name"], "Tom Lindqvist")
        qtbot.keyClicks(form.people.entries[0].edits["pronunciation"], "LIND-kvist")
        form.people.add.click()
        form.numbers.add.click()
        qtbot.keyClicks(form.numbers.entries[0].edits["number"], "+12025550142")
        qtbot.keyClicks(form.number, "+4930555014270")
        qtbot.keyClicks(form.stage, "round 2")
        qtbot.keyClicks(form.who_calls, "They call me")
        interview = built.work.interview
        assert [(one.name, one.pronunciation, one.email) for one in interview.people] == [
            ("Ada Okafor", "", "ada@example.com"),
            ("Tom Lindqvist", "LIND-kvist", ""),
        ]
        assert [one.number for one in interview.dial_in] == ["+4930555014270", "+12025550142"]
        assert (interview.stage, interview.who_calls) == ("round 2", "They call me")
        assert len(form.people.entries) == 2
        form.people.entries[0].remove.click()
        assert [one.name for one in built.work.interview.people] == ["Ada Okafor"]
        built.work.choose(built.work.store.interviews.add(Interview(people=(Person("A"), Person("B", email="b@c.d")))))
        assert [entry.values()["email"] for entry in form.people.entries] == ["b@c.d"]


def test_their_zone_by_hand(qtbot, tmp_path):
    with prepare_page(qtbot, tmp_path) as built:
        form = form_of(built)
        built.work.change(start=datetime(2026, 11, 26, 14, 0, tzinfo=UTC))

        write = form.zone.setText
        write("America/New_Yor")
        assert "no time zone yet" in form.both.text()
        assert built.work.interview.time_zone == ""
        write("America/New_York")
        assert built.work.interview.time_zone == "America/New_York"
        assert "09:00 New York" in form.both.text()
        write("")
        assert built.work.interview.time_zone == ""
