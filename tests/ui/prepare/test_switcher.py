"""The surprise call: the right interview at hand with two letters or a pasted number."""

from __future__ import annotations

from contextlib import contextmanager
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from readiness.interview.dossier import DialIn, DocumentKind, Interview, Person
from tests.ui.prepare.building import prepare_page
from tests.ui.seen import clipped, told
from tests.ui.test_app import program, scenario, settled
from ui.prepare.switcher import Switcher

OTHERS = (
    Interview(company="Müller GmbH", role="Team lead", people=(Person("Kofi Boateng", phone="+44 20 7946 0123"),)),
    Interview(company="Contoso", role="Analyst", dial_in=(DialIn("+12025550142"),), stage="first round"),
)


@contextmanager
def switcher(qtbot, folder):
    with prepare_page(qtbot, folder) as built:
        for other in OTHERS:
            built.work.store.interviews.add(other)
        dialog = Switcher(built.work, built.errands, built.page)
        qtbot.addWidget(dialog)
        dialog.show()
        dialog.activateWindow()
        # A dialog counts as active while its parent is.
        qtbot.waitUntil(lambda: QApplication.activeWindow() is dialog)
        yield built, dialog
        dialog.close()


def shown(dialog):
    return [dialog.list.item(row).text() for row in range(dialog.list.count())]


@pytest.mark.parametrize(
    ("typed", "company"), [("mu", "Müller GmbH"), ("bo", "Müller GmbH"), ("co an", "Contoso"), ("no", "Northwind Labs")]
)
def test_two_letters_and_enter(qtbot, tmp_path, typed, company):
    with switcher(qtbot, tmp_path) as (built, dialog):
        assert dialog.search.field.hasFocus()
        qtbot.keyClicks(dialog.search.field, typed)
        qtbot.keyClick(dialog.search.field, Qt.Key.Key_Return)
        assert built.work.interview.company == company
        assert not dialog.isVisible()


@pytest.mark.parametrize(("pasted", "company"), [("020 7946 0123", "Müller GmbH"), ("(202) 555-0142", "Contoso")])
def test_a_pasted_number(qtbot, tmp_path, pasted, company):
    with switcher(qtbot, tmp_path) as (built, dialog):
        QGuiApplication.clipboard().setText(pasted)
        qtbot.keyClick(dialog.search.field, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
        assert len(shown(dialog)) == 1
        qtbot.keyClick(dialog.search.field, Qt.Key.Key_Return)
        assert built.work.interview.company == company


@pytest.mark.parametrize(
    ("typed", "modifiers", "called"),
    [
        ("mu", Qt.KeyboardModifier.NoModifier, 0),
        ("mu", Qt.KeyboardModifier.ControlModifier, 1),
        ("020 7946 0123", Qt.KeyboardModifier.NoModifier, 1),
    ],
)
def test_control_enter_or_a_number_wants_the_notes_beside_the_call(qtbot, tmp_path, typed, modifiers, called):
    with switcher(qtbot, tmp_path) as (built, dialog):
        wanted = []
        dialog.call_wanted.connect(lambda: wanted.append(built.work.interview.company))
        qtbot.keyClicks(dialog.search.field, typed)
        qtbot.keyClick(dialog.search.field, Qt.Key.Key_Return, modifiers)
        assert built.work.interview.company == "Müller GmbH"
        assert wanted == ["Müller GmbH"] * called


def test_arrows_and_enter_choose_without_leaving_the_line(qtbot, tmp_path):
    with switcher(qtbot, tmp_path) as (built, dialog):
        before = dialog.interview
        qtbot.keyClick(dialog.search.field, Qt.Key.Key_Up)
        assert dialog.search.field.hasFocus()
        assert dialog.interview != before
        wanted = dialog.interview
        qtbot.keyClick(dialog.search.field, Qt.Key.Key_Return)
        assert built.work.interview.id == wanted.id


def test_what_was_typed_before_is_kept_in_its_own_interview(qtbot, tmp_path):
    with switcher(qtbot, tmp_path) as (built, dialog):
        first = built.work.interview
        built.work.change(role="Lead")
        qtbot.keyClicks(dialog.search.field, "cont")
        dialog.open_chosen()
        assert built.work.store.interviews.get(first.id).role == "Lead"
        assert built.work.interview.role == "Analyst"
        assert built.page.part("call") is not None


def test_nothing_found_offers_a_new_one_of_that_name(qtbot, tmp_path):
    with switcher(qtbot, tmp_path) as (built, dialog):
        qtbot.keyClicks(dialog.search.field, "Fabrikam")
        assert dialog.nothing.isVisible()
        assert not dialog.use.isEnabled()
        qtbot.keyClick(dialog.search.field, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
        assert built.work.interview.company == "Fabrikam"
        assert built.work.document(DocumentKind.RESUME) is None


def test_the_next_round_brings_documents_but_no_time(qtbot, tmp_path):
    with switcher(qtbot, tmp_path) as (built, dialog):
        first = built.work.interview
        built.work.change(start=datetime(2026, 11, 26, 14, 0, tzinfo=UTC))
        built.work.add_note("team of six")
        dialog.refresh()
        qtbot.keyClick(dialog.search.field, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
        again = built.work.interview
        assert (again.previous, again.company, again.start, built.work.notes()) == (first.id, first.company, None, ())
        assert built.work.document(DocumentKind.RESUME) is not None


def test_put_away_is_still_found(qtbot, tmp_path):
    with switcher(qtbot, tmp_path) as (built, dialog):
        qtbot.keyClicks(dialog.search.field, "contoso")
        dialog.archive.click()
        assert dialog.archive.text() == "Take out again"
        assert "Contoso" not in [one.company for one in built.work.interviews()]
        dialog.archive.click()
        assert "Contoso" in [one.company for one in built.work.interviews()]


def test_the_one_at_hand_can_be_put_away_too(qtbot, tmp_path):
    with switcher(qtbot, tmp_path) as (built, dialog):
        dialog.put_away()
        assert built.work.interview.archived
        assert dialog.archive.text() == "Take out again"


def test_deleted_comes_back(qtbot, tmp_path):
    with switcher(qtbot, tmp_path) as (built, dialog):
        first = built.work.interview
        qtbot.keyClick(dialog.search.field, Qt.Key.Key_Delete, Qt.KeyboardModifier.ControlModifier)
        assert built.work.interview.id != first.id
        assert "Northwind Labs · Data Engineer" not in shown(dialog)
        dialog.search.field.clear()
        dialog.undo.click()
        assert "Northwind Labs · Data Engineer" in shown(dialog)


@pytest.mark.parametrize("name", ["saved.zip", "saved"])
def test_an_interview_is_saved_and_read_back(qtbot, tmp_path, monkeypatch, name):
    target = tmp_path / name
    monkeypatch.setattr(
        QFileDialog, "getSaveFileName", lambda *_asked: (str(target), "One ZIP" if "zip" in name else "")
    )
    with switcher(qtbot, tmp_path) as (built, dialog):
        assert built.work.interview.company == "Northwind Labs"
        dialog.save.click()
        qtbot.waitUntil(lambda: dialog.remark.text() == f"Saved as {target}.", timeout=5000)
        chosen = target if name.endswith("zip") else target / "dossier.json"
        monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_asked: (str(chosen), ""))
        dialog.read.click()
        qtbot.waitUntil(lambda: "was read back" in dialog.remark.text(), timeout=5000)
        assert shown(dialog).count("Northwind Labs · Data Engineer") == 2
        dialog.open_chosen()
        assert built.work.document(DocumentKind.RESUME) is not None


def test_what_cannot_be_saved_or_read_is_said(qtbot, tmp_path, monkeypatch):
    (tmp_path / "there").mkdir()
    (tmp_path / "other.zip").write_bytes(b"no zip")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_asked: (str(tmp_path / "there"), ""))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_asked: (str(tmp_path / "other.zip"), ""))
    with switcher(qtbot, tmp_path) as (_built, dialog):
        dialog.save.click()
        qtbot.waitUntil(lambda: bool(dialog.remark.text()), timeout=5000)
        assert "is already there" in dialog.remark.text()
        dialog.read.click()
        qtbot.waitUntil(lambda: "no interview that Callready has saved" in dialog.remark.text(), timeout=5000)


def test_it_opens_from_every_page(qtbot, tmp_path):
    with program(qtbot, tmp_path, scenario("all_good", ("battery",))) as app:
        qtbot.waitUntil(settled(app), timeout=20_000)
        action = next(one for one in app.window.actions() if one.shortcut().toString() == "Ctrl+O")
        action.trigger()
        dialog = app.window.findChildren(Switcher)[0]
        qtbot.keyClicks(dialog.search.field, "Fabrikam")
        dialog.begin()
        assert app.window.header.title.text() == "Fabrikam"
        assert app.window.current == "check"
        qtbot.waitUntil(settled(app), timeout=20_000)


def test_everything_has_a_name_and_room(qtbot, tmp_path, worn, doubled):
    with switcher(qtbot, tmp_path) as (_built, dialog):
        for percent in (100, 200):
            worn.set_text_percent(percent)
            qtbot.wait(1)
            assert clipped(dialog) == []
        reachable = [part for part in dialog.findChildren(QWidget) if part.focusPolicy() != Qt.FocusPolicy.NoFocus]
        assert [type(part).__name__ for part in reachable if part.isVisible() and not told(part).name] == []


def test_in_the_window_the_notes_come_beside_the_call(qtbot, tmp_path):
    with program(qtbot, tmp_path, scenario("all_good", ("battery",))) as app:
        qtbot.waitUntil(settled(app), timeout=20_000)
        app.rooms.workspace.store.interviews.add(OTHERS[0])
        app.show_interviews()
        dialog = app.window.findChildren(Switcher)[0]
        qtbot.keyClicks(dialog.search.field, "mu")
        dialog.open_for_call()
        page = app.window.page("call")
        assert page.window_beside.isVisible()
        assert app.rooms.workspace.interview.company == "Müller GmbH"
        page.close_beside()
        qtbot.waitUntil(settled(app), timeout=20_000)
