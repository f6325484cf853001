from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget

from tests.ui.seen import clipped, lay_out, show_active, told
from ui.theme import Theme
from ui.widgets.button import Chevron, button
from ui.widgets.card import Card, rule
from ui.widgets.countdown import Countdown
from ui.widgets.device_picker import DevicePicker
from ui.widgets.empty_state import EmptyState
from ui.widgets.facts import Facts
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.pill import Pill
from ui.widgets.ring import AnswerRing
from ui.widgets.search_line import SearchLine
from ui.widgets.status import StatusLine
from ui.widgets.text import Span, Text


@pytest.mark.parametrize(
    ("seconds", "text", "tone", "words"),
    [
        (None, "0:00", "go", ""),
        (0, "0:00", "go", "0:00, good length"),
        (76.9, "1:16", "go", "1:16, good length"),
        (90, "1:30", "caution", "1:30, come to the end"),
        (119, "1:59", "caution", "1:59, come to the end"),
        (120, "2:00", "no_go", "2:00, too long"),
        (671, "11:11", "no_go", "11:11, too long"),
    ],
)
def test_the_ring_is_green_then_amber_then_red(seconds, text, tone, words, qtbot):
    ring = AnswerRing()
    qtbot.addWidget(ring)
    ring.set_seconds(seconds)
    assert (ring.text(), ring.tone) == (text, tone)
    face = told(ring)
    assert (face.role, face.name, face.description) == (QAccessible.Role.ProgressBar, "Length of your answer", words)
    assert face.value == min(int(seconds or 0), 120)


def test_the_ring_fills(qtbot, worn: Theme):
    ring = AnswerRing()
    qtbot.addWidget(ring)
    ring.resize(ring.sizeHint())
    ring.set_seconds(30)
    before = ring.grab().toImage()
    ring.set_seconds(60)
    assert ring.grab().toImage() != before
    worn.set_text_percent(200)
    assert ring.sizeHint().width() == 108


@pytest.mark.parametrize(
    ("seconds", "text", "spoken"),
    [
        (582, "9:42", "9 minutes until the call"),
        (60, "1:00", "1 minute until the call"),
        (42.7, "0:42", "Less than a minute until the call"),
        (7500, "2 h 05", "2 h 05 until the call"),
        (200000, "2 days", "2 days until the call"),
        (0, "", ""),
        (-5, "", ""),
        (None, "", ""),
    ],
)
def test_the_countdown_counts(seconds, text, spoken, qtbot):
    count = Countdown()
    qtbot.addWidget(count)
    count.set_remaining(seconds)
    assert count.text() == text
    assert count.accessibleName() == spoken


def test_the_countdown_does_not_chatter(qtbot, monkeypatch):
    count = Countdown()
    qtbot.addWidget(count)
    names: list[str] = []
    monkeypatch.setattr(count, "setAccessibleName", names.append)
    for second in range(599, 530, -1):
        count.set_remaining(second)
    assert names == ["9 minutes until the call", "8 minutes until the call"]


def test_the_picker_offers_and_tells(qtbot):
    picker = DevicePicker("Microphone")
    qtbot.addWidget(picker)
    assert picker.current is None
    assert not picker.combo.isEnabled()
    picker.set_devices([("a", "Laptop"), ("b", "WH-1000XM4 (hands-free)")], "b")
    face = told(picker.combo)
    assert (face.role, face.description) == (QAccessible.Role.ComboBox, "Microphone")
    spoken = QAccessible.queryAccessibleInterface(picker.combo)
    assert spoken.text(QAccessible.Text.Value) == "WH-1000XM4 (hands-free)"
    assert [kin[0].text(QAccessible.Text.Name) for kin in spoken.relations()] == ["Microphone"]
    assert picker.current == "b"
    picker.show()
    with qtbot.waitSignal(picker.device_chosen) as chosen:
        qtbot.keyClick(picker.combo, Qt.Key.Key_Up)
    assert chosen.args == ["a"]
    with qtbot.assertNotEmitted(picker.device_chosen):
        picker.set_devices([("c", "Jabra")], "c")


@pytest.mark.parametrize("direction", list(Qt.LayoutDirection)[:2])
def test_the_picker_shows_what_fits(direction, qtbot, worn: Theme):
    picker = DevicePicker("Microphone")
    qtbot.addWidget(picker)
    picker.setLayoutDirection(direction)
    picker.set_devices([("b", "A very long name of a headset that nobody can pronounce")], "b")
    picker.resize(220, picker.sizeHint().height())
    assert picker.combo.toolTip().startswith("A very long name")
    before = picker.combo.grab().toImage()
    picker.combo.setEnabled(False)
    assert picker.combo.grab().toImage() != before


def test_search_is_walked_by_keys(qtbot):
    line = SearchLine("Search in everything")
    qtbot.addWidget(line)
    line.show()
    with qtbot.waitSignal(line.text_changed):
        qtbot.keyClicks(line.field, "Spark")
    with qtbot.waitSignal(line.next_wanted):
        qtbot.keyClick(line.field, Qt.Key.Key_Return)
    assert told(line.field)[1] == "Search in everything"
    with qtbot.waitSignal(line.closed):
        qtbot.keyClick(line.field, Qt.Key.Key_Escape)
    assert line.text() == ""


def test_an_empty_page_offers_the_next_step(qtbot):
    state = EmptyState("No resume yet", "Add it once; then each question finds its line.", "Add your resume…")
    qtbot.addWidget(state)
    state.show()
    with qtbot.waitSignal(state.action_pressed):
        qtbot.keyClick(state.action, Qt.Key.Key_Return)
    bare = EmptyState("Nothing here", "And nothing to do.")
    qtbot.addWidget(bare)
    bare.show()
    assert not bare.action.isVisible()


def test_a_card_has_its_title_and_its_places(qtbot):
    card = Card("Thank-you note")
    qtbot.addWidget(card)
    beside, end = Pill("due in 22 h", "caution"), Pill("draft")
    card.put_beside(beside)
    card.put_at_end(end)
    card.body.addWidget(rule())
    card.resize(500, 200)
    card.show()
    assert told(card).name == "Thank-you note"
    card.set_title("Thank them")
    assert told(card).name == "Thank them"
    assert card.title.geometry().right() < beside.x() < end.x()
    assert end.geometry().right() > 470


@pytest.mark.parametrize("role", ["plain", "primary", "link", "quiet"])
def test_buttons_show_focus_and_take_enter(role, qtbot):
    made = button("Test again", role, name="Test again: Microphone")
    qtbot.addWidget(made)
    show_active(made, qtbot)
    assert told(made).name == "Test again: Microphone"
    made.clearFocus()
    before = made.grab().toImage()
    size = made.sizeHint()
    made.setFocus()
    assert made.grab().toImage() != before
    assert made.sizeHint() == size
    with qtbot.waitSignal(made.clicked):
        qtbot.keyClick(made, Qt.Key.Key_Return)


def test_the_arrow_turns(qtbot):
    arrow = Chevron()
    qtbot.addWidget(arrow)
    arrow.resize(arrow.sizeHint())
    closed = arrow.grab().toImage()
    arrow.set_open(True)
    opened = arrow.grab().toImage()
    arrow.set_open(False)
    arrow.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert (
        len({closed.constBits().tobytes(), opened.constBits().tobytes(), arrow.grab().toImage().constBits().tobytes()})
        == 3
    )


def test_the_status_line_says_it_in_words(qtbot, worn: Theme):
    line = StatusLine("Watching connection, battery and devices until the call", "good")
    qtbot.addWidget(line)
    line.resize(300, 20)
    before = line.grab().toImage()
    line.set_status("The headset is gone", "no_go")
    assert told(line).name == "The headset is gone"
    assert line.grab().toImage() != before
    line.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert line.contentsMargins().right() == worn.px(14)
    with pytest.raises(KeyError):
        line.set_status("x", "splendid")


@pytest.mark.parametrize("width", [200, 420, 900])
def test_a_flow_wraps_instead_of_clipping(width, qtbot, worn: Theme, qapp: QApplication):
    worn.set_text_percent(200)
    holder = QWidget()
    flow = FlowLayout(parent=holder)
    for text in ("Hear yourself", "as a phone call", "Skip"):
        flow.addWidget(button(text))
    flow.set_last_at_end(True)
    area = lay_out(holder, width, qapp)
    qtbot.addWidget(area)
    if width > 200:
        assert clipped(holder) == []
    boxes = [holder.children()[n].geometry() for n in range(1, 4)]
    assert all(not one.intersects(two) for n, one in enumerate(boxes) for two in boxes[n + 1 :])
    assert boxes[2].right() == holder.width() - 1


def test_a_flow_is_a_layout(qtbot):
    holder = QWidget()
    qtbot.addWidget(holder)
    flow = FlowLayout(parent=holder)
    first, second = QPushButton("a"), QPushButton("b")
    flow.addWidget(first)
    flow.addWidget(second)
    assert flow.count() == 2
    assert flow.itemAt(5) is None
    assert flow.takeAt(9) is None
    taken = flow.takeAt(0)
    assert taken is not None
    assert taken.widget() is first
    assert flow.count() == 1
    holder.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    holder.resize(300, 60)
    holder.show()
    assert second.geometry().right() == 299
    second.hide()
    assert flow.sizeHint().width() == 0
    assert flow.expandingDirections() == Qt.Orientation(0)


@pytest.mark.parametrize("percent", [100, 200])
def test_facts_stand_in_columns(percent, qtbot, worn: Theme, qapp: QApplication):
    worn.set_text_percent(percent)
    facts = Facts("By hop")
    facts.set_rows([("an older row", "x", "y")])
    facts.set_rows(
        [
            ("Router (Wi-Fi)", "3 ms", Span("3.9 % lost", "no_go", strong=True), "here it goes wrong"),
            ("Provider", "14 ms", "4.0 %", ""),
        ]
    )
    area = lay_out(facts, 560, qapp)
    qtbot.addWidget(area)
    assert facts.texts() == ("Router (Wi-Fi), 3 ms, 3.9 % lost, here it goes wrong", "Provider, 14 ms, 4.0 %")
    assert clipped(facts) == []
    assert told(facts).name == "By hop"
    second = [text.x() for text in facts.findChildren(Text) if text.text() in ("3 ms", "14 ms")]
    assert len(second) == 2
    assert len(set(second)) == 1


def test_a_long_device_name_moves_under_its_label(qtbot, worn: Theme, qapp: QApplication):
    picker = DevicePicker("Microphone")
    picker.set_devices([("b", "WH-1000XM4 (hands-free)")], "b")
    area = lay_out(picker, 440, qapp)
    qtbot.addWidget(area)
    assert picker.combo.x() > picker.label.x()
    worn.set_text_percent(200)
    for _round in range(4):
        qapp.sendPostedEvents()
    assert picker.combo.y() > picker.label.y()
    assert picker.combo.width() >= picker.combo.sizeHint().width()


def _two_long_names() -> tuple[QWidget, list[DevicePicker]]:
    pane = QWidget()
    column = QVBoxLayout(pane)
    pickers = [DevicePicker("Microphone"), DevicePicker("Speakers")]
    for picker in pickers:
        picker.set_devices([("b", "WH-1000XM4 (hands-free) of the room")], "b")
        column.addWidget(picker)
    column.addStretch(1)
    return pane, pickers


@pytest.mark.parametrize("first_width", [900, 320])
def test_the_least_height_has_room_for_names_under_their_labels(first_width, qtbot, qapp: QApplication):
    pane, pickers = _two_long_names()
    qtbot.addWidget(pane)
    pane.resize(first_width, 400)
    pane.show()
    for height in (400, 1):  # once it knows how it stands, as low as it lets itself be made
        pane.resize(320, height)
        for _round in range(4):
            qapp.sendPostedEvents()
    for picker in pickers:
        assert picker.combo.y() >= picker.label.y() + picker.label.sizeHint().height()
        assert picker.height() >= picker.combo.y() + picker.combo.sizeHint().height()


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_a_name_under_its_label_begins_where_the_label_does(direction, qtbot, worn: Theme, qapp: QApplication):
    picker = DevicePicker("Microphone")
    picker.set_devices([("b", "Microphone of the room, by the window")], "b")
    picker.setLayoutDirection(direction)
    area = lay_out(picker, 330, qapp)
    qtbot.addWidget(area)
    assert picker.combo.y() > picker.label.y()
    # Both begin with the same letter, so that their first ink tells where their words begin.
    places = [_edge_of_ink(part, direction) for part in (picker.label, picker.combo)]
    assert abs(places[0] - places[1]) <= 1


def _edge_of_ink(part: QWidget, direction: Qt.LayoutDirection) -> int:
    """The column of ``part`` in which its words begin."""
    picture = part.grab().toImage()
    ground = picture.pixel(picture.width() // 2, 0)
    inked = [x for x in range(picture.width()) if any(picture.pixel(x, y) != ground for y in range(picture.height()))]
    return inked[0] if direction is Qt.LayoutDirection.LeftToRight else inked[-1] - picture.width()
