"""Finding words in everything: the place comes into view with the words lit, the next is one key away."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from readiness.interview.dossier import CardKind
from tests.ui.call.conftest import settle
from ui.call.ask import AskPane
from ui.call.document_pane import DocumentPane
from ui.call.note_list import NoteList
from ui.call.panel import CallPanel
from ui.call.script_pane import ScriptPane
from ui.call.stories import StoriesPane
from ui.widgets.text import Text
from ui.workspace import Workspace

LONG = "I left because the team was dissolved, and I learnt what I look for: a zeppelin. " * 4


@pytest.fixture
def prepared(panel: CallPanel, workspace: Workspace, qapp: QApplication) -> CallPanel:
    """The panel with one word, zeppelin, in every place that there is."""
    assert workspace.store is not None
    call, add = workspace.interview.id, workspace.store.cards.add
    for number in range(12):
        add(call, CardKind.STORY, f"Story {number}", {"situation": "Rain."})
        add(call, CardKind.QUESTION, f"What about number {number}?", {"theme": "Team"})
        add(call, CardKind.HARD, f"Hard one {number}", {"text": "Short."})
    add(call, CardKind.STORY, "The last story", {"situation": "We flew a zeppelin.", "result": "40 people saw it."})
    add(call, CardKind.QUESTION, "Do you own a zeppelin?", {"theme": "Zoo"})
    add(call, CardKind.HARD, "Why did you leave?", {"text": LONG})
    add(call, CardKind.SCRIPT, "Last words", {"phase": "closing", "text": "I would love to see the zeppelin."})
    add(call, CardKind.COMPANY, "Company", {"products": "A zeppelin for towns."})
    add(call, CardKind.DEBRIEF, "Debrief", {"strong": "The zeppelin."})
    workspace.add_note("They said zeppelin twice: Zeppelin.")
    workspace.cards_changed.emit()
    panel.resize(360, 560)
    settle(qapp)
    return panel


def find(panel: CallPanel, query: str) -> None:
    panel.open_search()
    assert panel.search is not None
    panel.search.line.field.setText(query)


def show(panel: CallPanel, where: str, qapp: QApplication) -> None:
    """Choose the hit at ``where``."""
    assert panel.search is not None
    panel.search._open(next(row for row, hit in enumerate(panel.search.hits) if hit.where.startswith(where)))
    settle(qapp)


def in_view(area: QScrollArea, part: QWidget) -> bool:
    """Whether the beginning of ``part`` and, where it has room, its end can be seen."""
    seen = QRect(QPoint(0, 0), area.viewport().size())
    top = part.mapTo(area.viewport(), QPoint(0, 0))
    fits = part.height() <= seen.height()
    return seen.contains(top) and (not fits or seen.contains(QPoint(top.x(), top.y() + part.height() - 1)))


def lit(root: QWidget) -> list[str]:
    return [part.text()[start:end] for part in root.findChildren(Text) for start, end in part.lit]


@pytest.mark.parametrize("first", [True, False], ids=["made for it", "made before"])
def test_a_hard_question_that_was_found_stands_open_in_view(
    first: bool, prepared: CallPanel, qtbot, qapp: QApplication
) -> None:
    if not first:
        pane = prepared.pane("script")
        assert isinstance(pane, ScriptPane)
        qtbot.waitUntil(lambda: not pane._making.busy, timeout=5000)
        settle(qapp)
    find(prepared, "zeppelin")
    show(prepared, "Hard question", qapp)
    assert prepared.sections.current == "script"
    pane = prepared._panes["script"]
    assert isinstance(pane, ScriptPane)
    question = next(one for one in pane.questions if one.question.words.text() == "Why did you leave?")
    assert question.answer.isVisible()
    assert in_view(pane.area, question)
    assert lit(question) == ["zeppelin"] * 4


def test_a_line_of_the_script_and_the_company_come_into_view(prepared: CallPanel, qapp: QApplication) -> None:
    find(prepared, "zeppelin")
    show(prepared, "Script", qapp)
    pane = prepared._panes["script"]
    assert isinstance(pane, ScriptPane)
    line = next(part for part in pane.findChildren(Text) if part.text() == "Last words").parentWidget()
    assert in_view(pane.area, line)
    show(prepared, "Company", qapp)
    assert pane.company is not None
    assert in_view(pane.area, pane.company)
    assert lit(pane.company) == ["zeppelin"]


def test_stories_questions_and_notes_come_into_view_lit(prepared: CallPanel, qapp: QApplication) -> None:
    find(prepared, "zeppelin")
    show(prepared, "Story", qapp)
    stories = prepared._panes["stories"]
    assert isinstance(stories, StoriesPane)
    assert in_view(stories._area, stories.views[-1].opener)
    assert lit(stories) == ["zeppelin"]
    show(prepared, "Question", qapp)
    ask = prepared._panes["ask"]
    assert isinstance(ask, AskPane)
    assert in_view(ask._area, list(ask.rows.values())[-1])
    assert lit(ask) == ["zeppelin"]
    show(prepared, "Note", qapp)
    notes = prepared._panes["notes"]
    assert isinstance(notes, NoteList)
    line = notes.view.chosen
    assert line is not None
    assert [span.text for span in line.spans if span.marked] == ["zeppelin", "Zeppelin"]


def test_the_next_place_is_one_key_away_and_the_count_is_said(qtbot, prepared: CallPanel, qapp: QApplication) -> None:
    find(prepared, "zeppelin")
    assert prepared.search is not None
    hits = prepared.search.hits
    assert prepared.search.count.text() == f"{len(hits)} places"
    prepared.search.open_chosen()
    seen = []
    for number in range(len(hits)):
        settle(qapp)
        seen.append(prepared.found.words.text())
        focused = QApplication.focusWidget() or prepared
        qtbot.keyClick(focused, Qt.Key.Key_F3)
        assert prepared.search.at == (number + 1) % len(hits)
    assert f"“zeppelin”: 1 of {len(hits)}" in seen
    qtbot.keyClick(QApplication.focusWidget() or prepared, Qt.Key.Key_F3, Qt.KeyboardModifier.ShiftModifier)
    assert prepared.search.at == len(hits) - 1


def test_what_has_no_section_stays_in_the_list(prepared: CallPanel, qapp: QApplication) -> None:
    find(prepared, "zeppelin")
    show(prepared, "Debrief", qapp)
    assert prepared.search is not None
    assert prepared.search.isVisible()


def test_another_section_is_lit_when_one_goes_there_and_nothing_after_escape(
    qtbot, prepared: CallPanel, qapp: QApplication
) -> None:
    find(prepared, "spark")
    show(prepared, "Resume", qapp)
    resume = prepared._panes["resume"]
    assert isinstance(resume, DocumentPane)
    assert resume.text.extraSelections()
    stories = prepared.pane("stories")
    assert isinstance(stories, StoriesPane)
    stories.reveal(stories.views[0].story.id)
    prepared.sections.choose("stories")
    assert lit(stories) == ["Spark"]
    qtbot.keyClick(QApplication.focusWidget() or prepared, Qt.Key.Key_Escape)
    assert lit(stories) == []
    assert not resume.text.extraSelections()
    assert not prepared.found.isVisible()
