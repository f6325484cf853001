"""The page as a whole: by keyboard, with a name on everything, in large text and long words, in the smallest window."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from readiness.interview.dossier import DocumentKind
from tests.ui.prepare.building import prepare_page
from tests.ui.seen import clipped, told

PARTS = (
    "call",
    "match",
    "resume",
    "job",
    "cover_letter",
    "company",
    "stories",
    "ask",
    "script",
    "practice",
    "calm",
    "plan",
)
SMALLEST = (900, 480)
"""What header and footer leave of the smallest window."""


def settle(qtbot, built, key):
    part = built.part(key)
    if key == "match":
        qtbot.waitUntil(lambda: part.list.count() > 0, timeout=10_000)
    if key == "stories":
        part.begin_with("The six-hour night")
        qtbot.keyClicks(part.editor.boxes.edits["result"], "It went much faster")
    if key == "ask":
        next(iter(part.ideas.values())).click()
    for _round in range(4):
        QApplication.sendPostedEvents()
    return part


@pytest.mark.parametrize("key", PARTS)
def test_everything_that_takes_the_keyboard_has_a_name(qtbot, tmp_path, key):
    with prepare_page(qtbot, tmp_path) as built:
        settle(qtbot, built, key)
        reachable = [
            part
            for part in built.page.findChildren(QWidget)
            if part.focusPolicy() != Qt.FocusPolicy.NoFocus and part.isVisible()
        ]
        assert len(reachable) > 2
        assert [type(part).__name__ for part in reachable if not told(part).name.strip()] == []


@pytest.mark.parametrize("key", PARTS)
@pytest.mark.parametrize(("percent", "size"), [(100, SMALLEST), (200, SMALLEST), (200, (1180, 680))])
def test_nothing_is_clipped(qtbot, tmp_path, worn, key, percent, size):
    worn.set_text_percent(percent)
    with prepare_page(qtbot, tmp_path, size=size) as built:
        settle(qtbot, built, key)
        assert clipped(built.page) == []


@pytest.mark.parametrize("key", PARTS)
def test_a_language_twice_as_long_has_room(qtbot, tmp_path, doubled, key):
    with prepare_page(qtbot, tmp_path, size=(1180, 680)) as built:
        settle(qtbot, built, key)
        assert clipped(built.page) == []


def test_up_and_down_go_through_the_parts_and_tab_into_one(qtbot, tmp_path):
    with prepare_page(qtbot, tmp_path) as built:
        built.page.activated()
        assert built.page.list.hasFocus()
        seen = [built.page.list.key]
        for _step in range(len(PARTS) - 1):
            qtbot.keyClick(built.page.list, Qt.Key.Key_Down)
            seen.append(built.page.list.key)
        assert tuple(seen) == PARTS
        built.page.show_part("stories")
        for _step in range(4):
            qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
            if built.page.part("stories").isAncestorOf(QApplication.focusWidget()):
                return
        pytest.fail("Tab never came into the part")


def test_a_version_is_named_only_where_there_are_several(qtbot, tmp_path):
    with prepare_page(qtbot, tmp_path) as built:
        texts = {}
        for _version in range(2):
            texts = {
                built.page.list.item(row).text(): built.page.list.item(row).data(Qt.ItemDataRole.AccessibleTextRole)
                for row in range(built.page.list.count())
            }
            if texts["Resume"] == "Resume":
                built.work.paste_text("Another resume", DocumentKind.RESUME)
        assert texts["Resume"] == "Resume, v. 2"
        assert texts["Job description"] == "Job description"


def test_documents_are_read_and_pasted_in_their_parts(qtbot, tmp_path):
    with prepare_page(qtbot, tmp_path, documents=False) as built:
        file = tmp_path / "letter.txt"
        file.write_text("Dear Ada, I build pipelines.")
        part = built.part("cover_letter")
        built.work.import_file(file, DocumentKind.COVER_LETTER)
        qtbot.waitUntil(lambda: built.work.document(DocumentKind.COVER_LETTER) is not None, timeout=10_000)
        panes = [child for child in part.findChildren(QWidget) if "I build pipelines" in _text(child)]
        assert panes


def test_the_interviews_are_one_press_away(qtbot, tmp_path):
    with prepare_page(qtbot, tmp_path) as built, qtbot.waitSignal(built.page.interviews_wanted):
        built.page.switch.click()


def _text(widget):
    return widget.toPlainText() if hasattr(widget, "toPlainText") else ""


def test_a_part_chosen_by_hand_comes_a_moment_later_and_the_last_one_chosen_wins(qtbot, tmp_path):
    with prepare_page(qtbot, tmp_path) as built:
        built.page.list.setFocus()
        for _step in range(5):
            qtbot.keyClick(built.page.list, Qt.Key.Key_Down)
        chosen = built.page.list.key
        assert built.page.part(chosen) is None
        qtbot.waitUntil(lambda: built.page.part(chosen) is not None and built.page.part(chosen).isVisible())
        assert built.page.part("match") is None
