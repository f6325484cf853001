from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QApplication

from tests.ui.seen import clipped, lay_out, overlapping, told
from ui.theme import Theme
from ui.widgets import announce
from ui.widgets.banner import VerdictBanner
from ui.widgets.tone import word_of

HEADLINE = "Your headset microphone sounds like an old phone line."
SENTENCE = "Bluetooth is in hands-free mode. Use the laptop microphone and keep the headset for listening."


def banner(qtbot, grade: str = "caution") -> VerdictBanner:
    made = VerdictBanner()
    qtbot.addWidget(made)
    made.show_verdict(grade, HEADLINE, SENTENCE)
    made.set_action("Use laptop microphone")
    return made


@pytest.mark.parametrize("grade", ["go", "caution", "no_go", "checking", "unknown"])
def test_the_verdict_is_a_word_with_its_reason(grade, qtbot):
    made = banner(qtbot, grade)
    assert told(made)[1:3] == (word_of(grade), f"{HEADLINE} {SENTENCE}")
    assert made.grade == grade


def test_a_word_may_be_the_callers(qtbot):
    made = banner(qtbot)
    made.show_verdict("go", "Use this one for calls.", word="Jabra Evolve2")
    assert told(made).name == "Jabra Evolve2"
    assert made._sentence.isHidden()


def test_the_verdicts_look_different(qtbot):
    pictures = [banner(qtbot, grade).grab().toImage() for grade in ("go", "caution", "no_go", "checking", "unknown")]
    assert all(first != second for n, first in enumerate(pictures) for second in pictures[n + 1 :])


def test_the_buttons_tell(qtbot):
    made = banner(qtbot)
    made.set_second("Stop")
    made.show()
    with qtbot.waitSignal(made.action_pressed):
        qtbot.keyClick(made.action, Qt.Key.Key_Return)
    with qtbot.waitSignal(made.second_pressed):
        qtbot.keyClick(made.second, Qt.Key.Key_Space)
    assert told(made.action).name == "Use laptop microphone"
    made.set_action(None)
    assert not made.action.isVisible()


def test_progress_is_a_value(qtbot):
    made = banner(qtbot, "checking")
    made.show()
    made.set_progress(4, 9)
    assert told(made.progress).value == 4
    assert made.progress.isVisible()
    made.set_progress(None)
    assert not made.progress.isVisible()


def test_a_change_is_said_aloud_once(qtbot, monkeypatch):
    said: list[tuple[str, bool]] = []

    def note(event: QAccessibleAnnouncementEvent) -> None:
        said.append((event.message(), event.politeness() == QAccessible.AnnouncementPoliteness.Assertive))

    monkeypatch.setattr(announce.QAccessible, "updateAccessibility", note)
    made = banner(qtbot)
    made.show()
    made.show_verdict("no_go", HEADLINE)
    made.show_verdict("no_go", HEADLINE, SENTENCE)
    made.show_verdict("go", "All is well.")
    assert said == [(f"No-go. {HEADLINE}", True), ("Go. All is well.", False)]


@pytest.mark.parametrize("percent", [100, 150, 200])
@pytest.mark.parametrize("width", [360, 640, 860])
def test_nothing_is_clipped(width, percent, qtbot, worn: Theme, qapp: QApplication):
    worn.set_text_percent(percent)
    made = banner(qtbot)
    made.set_second("Show Plan B")
    area = lay_out(made, width, qapp)
    qtbot.addWidget(area)
    assert clipped(made) == []
    assert overlapping(made) == []


def test_it_stacks_where_room_is_short_and_back(qtbot, qapp: QApplication):
    made = banner(qtbot)
    area = lay_out(made, 1000, qapp)
    qtbot.addWidget(area)
    wide = made.layout().heightForWidth(1000)
    assert made._word.geometry().right() < made._texts.geometry().left()
    area.resize(380, 700)
    for _round in range(4):
        qapp.sendPostedEvents()
    assert made._word.geometry().bottom() < made._texts.geometry().top()
    assert made.layout().heightForWidth(380) > wide
    area.resize(1000, 700)
    for _round in range(4):
        qapp.sendPostedEvents()
    assert made.layout().heightForWidth(1000) == wide
