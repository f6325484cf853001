"""What holds for the whole panel: room for large text, long languages and narrow windows, a name on everything."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from tests.ui.call.conftest import Windows, settle
from tests.ui.seen import clipped, told
from ui.call.panel import CallPanel
from ui.call.script_pane import ScriptPane
from ui.call.stories import StoriesPane
from ui.theme import Choice, Theme
from ui.widgets.text import Text
from ui.workspace import Workspace

SECTIONS = ("match", "resume", "job", "stories", "ask", "script", "notes")


@pytest.fixture
def full(qtbot, panel: CallPanel, workspace: Workspace) -> CallPanel:
    """In the middle of a call, with pills, notes, an answer running, something that could not be saved."""
    workspace.begin_call()
    workspace.add_note(
        "Team of six, on call one week in five, and they would like somebody who writes well", flagged=True
    )
    workspace.add_note("Ask about the warehouse")
    panel.answer.begin_answer()
    for thing, words, grade in (
        ("connection", "Connection steady", "good"),
        ("microphone", "Mic on", "good"),
        ("battery", "Battery 34 min", "caution"),
    ):
        panel.header.set_pill(thing, words, grade)
    pane = panel.pane("match")
    qtbot.waitUntil(lambda: len(pane.cards) == 5 and pane.complete, timeout=10000)
    stories = panel.pane("stories")
    assert isinstance(stories, StoriesPane)
    stories.reveal(stories.views[0].story.id)
    script = panel.pane("script")
    assert isinstance(script, ScriptPane)
    script.choose(script.phase)
    panel.open_plan_b()
    qtbot.waitUntil(lambda: not panel.plan_b.number.isHidden(), timeout=10000)
    panel.close_search()
    return panel


def walk(panel: CallPanel, app: QApplication):
    """Show every view of the panel, one after the other."""
    for section in SECTIONS:
        panel.sections.choose(section)
        settle(app)
        yield section
    panel.open_search()
    panel.search.line.field.setText("spark")
    settle(app)
    yield "search"
    panel.search.open_chosen()
    settle(app)
    yield "found"
    panel.close_search()
    panel.open_plan_b()
    settle(app)
    yield "plan b"
    panel.close_search()


@pytest.mark.parametrize("size", [(360, 560), (420, 820), (1100, 700)])
@pytest.mark.parametrize("percent", [100, 200])
def test_nothing_is_clipped_or_lies_on_another(size, percent, full: CallPanel, worn: Theme, qapp: QApplication) -> None:
    worn.set_text_percent(percent)
    full.resize(*size)
    for view in walk(full, qapp):
        assert (view, clipped(full)) == (view, [])
        assert (view, lying_on_another(full)) == (view, [])
        assert (view, full.width() <= size[0]) == (view, True)
        assert (view, beyond(full)) == (view, [])


@pytest.mark.usefixtures("doubled")
@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
@pytest.mark.parametrize("percent", [100, 200])
def test_nothing_is_clipped_in_a_language_twice_as_long(
    percent, direction, full: CallPanel, worn: Theme, qapp: QApplication
) -> None:
    worn.set_text_percent(percent)
    full.setLayoutDirection(direction)
    full.resize(360, 560)
    for view in walk(full, qapp):
        assert (view, clipped(full)) == (view, [])
        assert (view, lying_on_another(full)) == (view, [])
        assert (view, beyond(full)) == (view, [])


def test_the_text_may_grow_and_the_theme_change_while_all_is_shown(
    full: CallPanel, worn: Theme, qapp: QApplication
) -> None:
    for percent in (200, 125, 100):
        worn.set_text_percent(percent)
        for view in walk(full, qapp):
            assert (view, clipped(full)) == (view, [])
    for choice in Choice:
        worn.choose(choice)
        for _view in walk(full, qapp):
            assert not full.grab().isNull()


def test_everything_that_takes_focus_has_a_name(full: CallPanel, qapp: QApplication) -> None:
    for view in walk(full, qapp):
        nameless = [
            type(part).__name__
            for part in full.findChildren(QWidget)
            if part.focusPolicy() != Qt.FocusPolicy.NoFocus and part.isVisible() and not told(part).name
        ]
        assert (view, nameless) == (view, [])


def test_tab_reaches_every_button(qtbot, full: CallPanel, qapp: QApplication) -> None:
    for view in walk(full, qapp):
        wanted = {
            part
            for part in full.findChildren(QPushButton)
            if part.isVisible() and part.isEnabled() and not (part.autoExclusive() and not part.isChecked())
        }
        full.line.edit.setFocus()
        reached: list[QWidget] = []
        for _step in range(120):
            qtbot.keyClick(qapp.focusWidget(), Qt.Key.Key_Tab)
            now = qapp.focusWidget()
            if now in reached:
                break
            reached.append(now)
        missed = [part.accessibleName() for part in wanted - set(reached)]
        assert (view, missed) == (view, [])


def lying_on_another(panel: CallPanel) -> list[tuple[str, str]]:
    """Pairs of texts that lie on one another; what is scrolled out of view lies on nothing."""
    parts = [part for part in panel.findChildren(Text) if part.isVisible() and part.text()]
    seen = [(part.text(), part.visibleRegion().boundingRect().translated(place(part, panel))) for part in parts]
    return [
        (first, second)
        for number, (first, one) in enumerate(seen)
        for second, two in seen[number + 1 :]
        if one.intersects(two)
    ]


def beyond(panel: CallPanel) -> list[str]:
    """Parts that reach out of the panel sideways: nobody could bring them into view."""
    edge = panel.rect().adjusted(-1, -100_000, 1, 100_000)
    return [
        f"{type(part).__name__} {part.accessibleName()}"
        for part in panel.findChildren(QWidget)
        if part.isVisible() and part.width() and not edge.contains(part.rect().translated(place(part, panel)))
    ]


def place(part: QWidget, panel: CallPanel) -> QPoint:
    return part.mapTo(panel, QPoint(0, 0))


def test_no_part_is_ever_a_window_of_its_own(qtbot, windows: Windows, full: CallPanel, qapp: QApplication) -> None:
    for _view in walk(full, qapp):
        pass
    full.pane("script").refresh()
    full.pane("notes").refresh()
    assert windows.shown == ["CallPanel"]
