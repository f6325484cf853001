"""What was prepared, beside the call: match, stories, questions, script, Plan B."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from readiness.interview.dossier import CardKind, DocumentKind
from tests.ui.call.conftest import Clock, settle
from tests.ui.seen import switch, told
from ui.call.ask import AskPane
from ui.call.document_pane import DocumentPane
from ui.call.match_pane import MatchPane
from ui.call.panel import CallPanel
from ui.call.phases import Phase
from ui.call.plan_b_pane import PlanBPane
from ui.call.script_pane import ScriptPane
from ui.call.stories import StoriesPane
from ui.matching import MatchBoard
from ui.workspace import Workspace


@pytest.fixture
def match(qtbot, panel: CallPanel) -> MatchPane:
    pane = panel.pane("match")
    assert isinstance(pane, MatchPane)
    qtbot.waitUntil(lambda: len(pane.cards) == 5 and pane.complete, timeout=10000)
    return pane


def card_of(match: MatchPane, words: str):
    return next(card for card in match.cards if words in card.asked.matched.requirement.text)


def test_a_requirement_stands_beside_the_line_that_answers_it(match: MatchPane) -> None:
    card = card_of(match, "batch pipelines")
    assert card.rows[0].words.text().startswith("Rebuilt the nightly Spark pipeline")
    assert "Resume p.\u00a01" in card.rows[0].words.text()
    lit = [span.text for span in card.rows[0].words._spans if span.marked]
    assert {"Spark", "pipeline"} <= set(lit)
    assert card.state.text() == "suggested"
    assert card.rows[-1].words.text() == "Story: The six-hour night"


def test_nothing_is_ever_claimed_to_be_absent(match: MatchPane) -> None:
    texts = [label for card in match.cards for label in (card.state.text(), *(row.words.text() for row in card.rows))]
    near = card_of(match, "Kafka")
    assert near.rows[0].words.text().startswith("Nothing found yet. Nearest: “")
    assert "RabbitMQ" in near.rows[0].words.text()
    assert card_of(match, "lorries").state.text() in ("nothing found yet", "nearest only")
    assert not any(word in text.casefold() for text in texts for word in ("missing", "gap", "not in your", "%"))


def test_what_was_confirmed_is_said_to_be_confirmed(qtbot, match: MatchPane, workspace: Workspace) -> None:
    card = card_of(match, "Mentor")
    requirement, line = card.asked.matched.requirement.text, card.asked.matched.evidence[0].text
    workspace.store.requirements.confirm(requirement, line, True)
    workspace.cards_changed.emit()
    qtbot.waitUntil(lambda: match.complete and card_of(match, "Mentor").state.text() == "confirmed", timeout=10000)


def test_only_cards_that_differ_are_made_again(qtbot, match: MatchPane, workspace: Workspace) -> None:
    before = list(match.cards)
    last = before[-1].asked.matched.requirement.text
    workspace.paste_text(
        f"# Job\n\n## What you will do\n\n- Build and own batch pipelines in Spark\n- {last}", DocumentKind.JOB
    )
    qtbot.waitUntil(lambda: match.complete and len(match.cards) == 2, timeout=10000)
    assert match.cards[0].asked.matched.requirement == before[0].asked.matched.requirement


def test_a_line_leads_to_its_place_and_a_story_to_the_story(qtbot, panel: CallPanel, match: MatchPane) -> None:
    card = card_of(match, "batch pipelines")
    card.rows[0].click()
    assert panel.sections.current == "resume"
    resume = panel._panes["resume"]
    assert isinstance(resume, DocumentPane)
    assert "Rebuilt" in resume.text.textCursor().block().text()
    card.rows[-1].click()
    assert panel.sections.current == "stories"
    stories = panel._panes["stories"]
    assert isinstance(stories, StoriesPane)
    assert stories.views[0].boxes.isVisible()


def test_match_walks_by_arrow_keys(qtbot, panel: CallPanel, match: MatchPane) -> None:
    qtbot.keyClick(panel.line.edit, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    first = QApplication.focusWidget()
    assert first is match.cards[0].rows[0]
    qtbot.keyClick(first, Qt.Key.Key_Down)
    assert QApplication.focusWidget() in [row for card in match.cards for row in card.rows][1:]


def test_what_is_missing_is_asked_for(qtbot, empty: Workspace, errands) -> None:
    pane = MatchPane(MatchBoard(empty, errands))
    qtbot.addWidget(pane)
    pane.show()
    wanted: list[str] = []
    pane.document_wanted.connect(wanted.append)
    assert pane.empty.title.text() == "What do they ask for?"
    pane.empty.action.click()
    empty.paste_text("# Job\n\n## What you will do\n\n- Build pipelines", DocumentKind.JOB)
    qtbot.waitUntil(lambda: bool(pane.cards), timeout=10000)
    assert not pane.empty.isVisible()
    assert wanted == ["job"]


def test_one_story_is_open_at_a_time_and_shows_its_four_boxes(qtbot, panel: CallPanel) -> None:
    pane = panel.pane("stories")
    assert isinstance(pane, StoriesPane)
    first, second = pane.views
    first.opener.click()
    assert (first.boxes.isVisible(), second.boxes.isVisible()) == (True, False)
    second.opener.click()
    assert (first.boxes.isVisible(), second.boxes.isVisible()) == (False, True)
    assert told(second.opener).description == "open"
    second.opener.click()
    assert not second.boxes.isVisible()
    first.opener.setFocus()
    qtbot.keyClick(first.opener, Qt.Key.Key_Down)
    assert second.opener.hasFocus()
    qtbot.keyClick(second.opener, Qt.Key.Key_Return)
    assert second.boxes.isVisible()


def test_a_screen_reader_opens_and_closes_a_story(panel: CallPanel) -> None:
    pane = panel.pane("stories")
    assert isinstance(pane, StoriesPane)
    first, second = pane.views
    switch(first.opener)
    assert (first.boxes.isVisible(), told(first.opener).description) == (True, "open")
    switch(second.opener)
    assert (first.boxes.isVisible(), second.boxes.isVisible()) == (False, True)
    assert not first.opener.isChecked()
    switch(second.opener)
    assert (second.boxes.isVisible(), told(second.opener).description) == (False, "closed")


def test_a_story_that_is_changed_elsewhere_stays_open(panel: CallPanel, workspace: Workspace) -> None:
    pane = panel.pane("stories")
    assert isinstance(pane, StoriesPane)
    pane.views[0].opener.click()
    workspace.store.cards.add(workspace.interview.id, CardKind.STORY, "A third", {})
    workspace.cards_changed.emit()
    assert [view.opener.isChecked() for view in pane.views] == [True, False, False]


@pytest.mark.parametrize("key", ["stories", "ask"])
def test_without_cards_it_says_what_they_are_for(key, qtbot, panel: CallPanel, workspace: Workspace) -> None:
    for kind in (CardKind.STORY, CardKind.QUESTION):
        for card in workspace.cards(kind):
            workspace.store.cards.delete(card)
    pane = panel.pane(key)
    assert isinstance(pane, StoriesPane | AskPane)
    assert pane.empty.isVisible()
    assert not pane.empty.action.isVisible()
    panel.offer_prepare(True)
    assert pane.empty.action.isVisible()
    with qtbot.waitSignal(panel.prepare_wanted):
        pane.empty.action.click()


def test_a_question_is_ticked_with_one_key_and_stays_ticked(qtbot, panel: CallPanel, workspace: Workspace) -> None:
    qtbot.keyClick(panel.line.edit, Qt.Key.Key_5, Qt.KeyboardModifier.ControlModifier)
    pane = panel._panes["ask"]
    assert isinstance(pane, AskPane)
    row = QApplication.focusWidget()
    assert row is next(iter(pane.rows.values()))
    qtbot.keyClick(row, Qt.Key.Key_Space)
    assert pane.count.text() == "1 of 2 asked"
    assert workspace.asked() == {next(iter(pane.rows))}
    pane.take_focus()
    assert QApplication.focusWidget() is list(pane.rows.values())[1]
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Up)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    assert workspace.asked() == frozenset()


def test_a_tick_that_cannot_be_kept_is_taken_back(panel: CallPanel, workspace: Workspace) -> None:
    pane = panel.pane("ask")
    assert isinstance(pane, AskPane)
    workspace.store.read_only = True
    row = next(iter(pane.rows.values()))
    row.click()
    assert not row.isChecked()
    assert panel.trouble.isVisible()


def test_the_script_marks_the_phase_of_the_clock_without_moving(
    qtbot, panel: CallPanel, workspace: Workspace, clock: Clock, qapp: QApplication
) -> None:
    pane = panel.pane("script")
    assert isinstance(pane, ScriptPane)
    qtbot.waitUntil(lambda: not pane._making.busy, timeout=5000)
    settle(qapp)
    assert pane.phases[Phase.OPENING].isChecked()
    workspace.begin_call()
    where = pane.area.verticalScrollBar().value()
    clock.forward(10 * 60)
    pane.mark()
    assert pane.phases[Phase.TALKING].isChecked()
    clock.forward(30 * 60)
    pane.mark()
    assert pane.phases[Phase.CLOSING].isChecked()
    assert pane.area.verticalScrollBar().value() == where


def test_a_phase_can_be_chosen_and_the_clock_followed_again(
    qtbot, panel: CallPanel, workspace: Workspace, clock: Clock, qapp: QApplication
) -> None:
    pane = panel.pane("script")
    assert isinstance(pane, ScriptPane)
    qtbot.waitUntil(lambda: not pane._making.busy, timeout=5000)
    settle(qapp)
    assert not pane.follow.isVisible()
    pane.phases[Phase.CLOSING].click()
    settle(qapp)
    assert pane.phase is Phase.CLOSING
    assert not pane.cards[Phase.CLOSING].visibleRegion().isEmpty()
    clock.forward(900)
    pane.mark()
    assert pane.phases[Phase.CLOSING].isChecked()
    pane.follow.click()
    assert pane.phase is Phase.OPENING
    assert not pane.follow.isVisible()


def test_a_flagged_note_finds_its_way_into_the_thanks(qtbot, panel: CallPanel, workspace: Workspace) -> None:
    pane = panel.pane("script")
    assert isinstance(pane, ScriptPane)
    workspace.add_note("the wind farms in Lusatia.", flagged=True)
    qtbot.waitUntil(lambda: not pane._making.busy, timeout=5000)
    lines = pane._shown[0]
    assert any("hearing about the wind farms in Lusatia." in line.text for line in lines[Phase.CLOSING])


def test_plan_b_is_one_key_away_with_number_code_and_sentence(qtbot, panel: CallPanel) -> None:
    qtbot.keyClick(panel.line.edit, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    pane = panel.plan_b
    assert isinstance(pane, PlanBPane)
    qtbot.waitUntil(pane.number.isVisible, timeout=10000)
    assert "202" in pane.number.text()
    assert pane.code.isVisible()
    assert "Dials" in told(pane.code).description + pane.code.describe()
    pane.copy.click()
    assert QGuiApplication.clipboard().text() == pane.message.text() != ""
    assert pane.copy.text() == "Copied"
    pane.copy_link.click()
    assert QGuiApplication.clipboard().text() == "https://zoom.example.com/j/5550142789"
    qtbot.keyClick(pane.copy, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    assert not pane.isVisible()


def test_another_number_can_be_taken(qtbot, panel: CallPanel) -> None:
    from ui.widgets.wrapped import RowButton

    panel.open_plan_b()
    pane = panel.plan_b
    qtbot.waitUntil(pane.number.isVisible, timeout=10000)
    pane.others.findChildren(RowButton)[0].click()
    assert pane.number.text().startswith("+49")


def test_without_a_number_plan_b_says_how_to_get_one(qtbot, panel: CallPanel, workspace: Workspace) -> None:
    workspace.change(dial_in=(), join_url="")
    panel.open_plan_b()
    pane = panel.plan_b
    qtbot.waitUntil(lambda: bool(pane.who.text()), timeout=10000)
    assert not pane.number.isVisible()
    assert not pane.code.isVisible()
    assert not pane.copy_link.isVisible()
