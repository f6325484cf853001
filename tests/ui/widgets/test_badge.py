from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from tests.ui.seen import told
from ui.theme import Theme
from ui.widgets.badge import Badge
from ui.widgets.tone import TONES, ground_colour, text_colour, tone_of, word_of

GRADES = ("good", "caution", "no_go", "unknown", "checking", "skipped")


@pytest.mark.parametrize("grade", GRADES)
def test_a_grade_has_a_word_and_a_picture_of_its_own(grade, qtbot):
    badge = Badge(grade)
    qtbot.addWidget(badge)
    assert told(badge).name == word_of(grade) != ""
    pictures = []
    for each in GRADES:
        badge.set_grade(each)
        pictures.append(badge.grab().toImage())
    assert all(first != second for n, first in enumerate(pictures) for second in pictures[n + 1 :])


def test_the_signs_differ_without_colour(qtbot):
    signs = [TONES[grade].sign for grade in ("good", "caution", "no_go", "skipped", "checking", "unknown")]
    assert len(set(signs)) == len(signs)


def test_both_spellings_of_no_go_are_one():
    assert tone_of("no-go") is tone_of("no_go")
    assert text_colour("no-go") == text_colour("no_go")
    assert ground_colour("go") == ground_colour("good")


def test_an_unknown_word_is_refused(qtbot):
    with pytest.raises(KeyError):
        Badge("splendid")


def test_the_arc_turns_only_while_checking_and_seen(qtbot, worn: Theme):
    worn.set_reduced_motion(False)
    badge = Badge("checking")
    qtbot.addWidget(badge)
    assert not badge.turning
    badge.show()
    assert badge.turning
    badge.set_progress(0.4)
    assert not badge.turning
    badge.set_grade("checking")
    assert badge.turning
    worn.set_reduced_motion(True)
    assert not badge.turning
    worn.set_reduced_motion(False)
    badge.hide()
    assert not badge.turning


def test_the_arc_moves_and_progress_shows(qtbot, worn: Theme):
    badge = Badge("checking")
    qtbot.addWidget(badge)
    still = badge.grab().toImage()
    badge._turn()
    assert badge.grab().toImage() != still
    badge.set_progress(0.25)
    quarter = badge.grab().toImage()
    badge.set_progress(7)
    assert badge.grab().toImage() != quarter


def test_it_grows_with_the_text(qtbot, worn: Theme, qapp: QApplication):
    badge = Badge("good")
    qtbot.addWidget(badge)
    assert badge.sizeHint().width() == 20
    worn.set_text_percent(200)
    assert badge.sizeHint().width() == 40
    assert badge.minimumSizeHint() == badge.sizeHint()
