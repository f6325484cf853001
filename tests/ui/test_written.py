"""What is written by assistive technology is kept like what is typed, and what is only shown is not."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLineEdit, QWidget

from readiness.interview.dossier import CardKind
from tests.ui.prepare.building import prepare_page
from ui.after.page import AfterPage
from ui.call.note_line import NoteLine
from ui.call.note_list import NoteList
from ui.prepare.call_form import CallForm
from ui.widgets.fields import show_words


def write(field: QWidget, words: str) -> None:
    """As a screen reader or a dictation program does it (EditableText.SetTextContents)."""
    QAccessible.queryAccessibleInterface(field).setText(QAccessible.Text.Value, words)


@pytest.fixture
def built(qtbot, tmp_path):
    with prepare_page(qtbot, tmp_path) as made:
        yield made


def test_fields_of_the_call(built):
    (form,) = built.page.findChildren(CallForm)
    write(form.company, "Juniper Labs")
    write(form.role, "Data engineer")
    form.people.begin()
    write(form.people.entries[0].edits["name"], "Kofi Mensah")
    interview = built.work.interview
    assert (interview.company, interview.role) == ("Juniper Labs", "Data engineer")
    assert [person.name for person in interview.people] == ["Kofi Mensah"]


def test_the_title_of_a_story(built):
    stories = built.part("stories")
    stories.begin()
    write(stories.name, "The six-hour night")
    write(stories.editor.boxes.edits["situation"], "A pipeline took six hours")
    built.saved()
    (story,) = built.work.store.cards.list(built.work.interview.id, CardKind.STORY)
    assert story.title == "The six-hour night"
    assert story.boxes["situation"] == "A pipeline took six hours"


def test_the_note_line_and_a_note_that_is_mended(qtbot, built):
    line = NoteLine(built.work)
    qtbot.addWidget(line)
    write(line.edit, "team of six")
    built.saved()
    assert built.work.draft() == "team of six"
    built.work.add_note("on call one weak in five")
    notes = NoteList(built.work)
    qtbot.addWidget(notes)
    notes.resize(400, 300)
    notes.show()
    notes.view.edit(notes.view.model().index(0, 0))
    write(notes.view.viewport().findChild(QLineEdit), "on call one week in five")
    built.saved()
    assert [note.text for note in built.work.store.notes.list(built.work.interview.id)] == ["on call one week in five"]


def test_the_thank_you_note(qtbot, built):
    page = AfterPage(built.work, lambda: built.work.now, tuple)
    qtbot.addWidget(page)
    page.activated()
    assert page.thanks.fresh.isHidden()
    write(page.thanks.subject, "Thank you for today")
    built.saved()
    page.refresh()
    assert page.thanks.subject.text() == "Thank you for today"
    assert not page.thanks.fresh.isHidden()


def test_what_is_only_shown_is_nobodys_edit(qtbot):
    field, told = QLineEdit(), []
    qtbot.addWidget(field)
    field.textChanged.connect(told.append)
    show_words(field, "as it is kept")
    assert field.text() == "as it is kept"
    assert told == []
    field.setCursorPosition(2)
    show_words(field, "as it is kept")
    assert field.cursorPosition() == 2


def test_another_interview_takes_nothing_over(built):
    (form,) = built.page.findChildren(CallForm)
    stories = built.part("stories")
    stories.begin_with("The six-hour night")
    write(form.company, "Juniper Labs")
    other = built.work.change_now(lambda store: store.interviews.duplicate(built.work.interview, "second"))
    built.work.choose(other)
    built.work.change(company="Alder")
    assert form.company.text() == "Alder"
    built.saved()
    kept = {one.company for one in built.work.store.interviews.list()}
    assert kept == {"Juniper Labs", "Alder"}
