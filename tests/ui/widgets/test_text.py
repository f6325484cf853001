from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible

from tests.ui.seen import told
from ui.theme import Theme
from ui.widgets.pill import Pill
from ui.widgets.text import Span, Text

LONG = "The line behind it is fine. Move next to the router or plug in a cable; we measure again by ourselves."


def test_it_is_read_as_one_text(qtbot):
    text = Text("Quiet, 41 dB below your voice")
    qtbot.addWidget(text)
    text.set_text("Quiet", "· faint fan")
    assert told(text)[:2] == (QAccessible.Role.StaticText, "Quiet · faint fan")


def test_it_takes_more_lines_where_there_is_less_room(qtbot):
    text = Text(LONG)
    qtbot.addWidget(text)
    heights = [text.heightForWidth(width) for width in (900, 400, 200)]
    assert heights == sorted(heights)
    assert heights[0] < heights[2]
    assert text.hasHeightForWidth()


@pytest.mark.parametrize("words", ["-50 dBFS", "24 kbit/s", "38 %", "· −50 dBFS", "· 3 ms"])
def test_a_number_stays_with_its_unit(qtbot, words):
    text, parts = Text(words), words.rpartition(" ")
    qtbot.addWidget(text)
    assert text.minimumSizeHint().width() > text.fontMetrics().horizontalAdvance(f"{parts[0]} {parts[2]}"[:-1])


def test_words_after_a_number_may_stand_on_the_next_line(qtbot):
    text = Text("3 of 50")
    qtbot.addWidget(text)
    assert text.minimumSizeHint().width() < text.fontMetrics().horizontalAdvance("3 of 5")


def test_the_hint_holds_all_of_it(qtbot):
    text = Text(LONG)
    qtbot.addWidget(text)
    hint = text.sizeHint()
    assert hint.height() == text.heightForWidth(hint.width())
    # One pixel less breaks no line that a hint has promised.
    assert text.heightForWidth(text.fontMetrics().horizontalAdvance(LONG) + 2) == text._line_height()


def test_no_word_is_lost_in_a_narrow_place(qtbot, worn: Theme):
    worn.set_text_percent(200)
    text = Text("Donaudampfschifffahrtsgesellschaftskapitän")
    qtbot.addWidget(text)
    narrow = text.minimumSizeHint().width()
    assert narrow <= worn.px(150)
    assert text.heightForWidth(narrow) > text._line_height()


def test_large_text_needs_double_the_room(qtbot, worn: Theme):
    text = Text("Steady")
    qtbot.addWidget(text)
    before = text.sizeHint()
    worn.set_text_percent(200)
    after = text.sizeHint()
    assert after.height() == pytest.approx(2 * before.height(), abs=1)
    assert after.width() > 1.8 * before.width()


@pytest.mark.parametrize(
    ("plain", "marked"),
    [
        (Span("Spark"), Span("Spark", marked=True)),
        (Span("Spark"), Span("Spark", strong=True)),
        (Span("Spark"), Span("Spark", tone="no_go")),
    ],
)
def test_spans_look_different(plain, marked, qtbot):
    text = Text()
    qtbot.addWidget(text)
    text.resize(80, 24)
    text.set_spans([plain])
    before = text.grab().toImage()
    text.set_spans([marked])
    assert text.grab().toImage() != before


def test_a_sign_outside_the_basic_plane_does_not_shift_the_spans(qtbot):
    text = Text()
    qtbot.addWidget(text)
    text.set_spans([Span("🎧 "), Span("muted", "muted")])
    assert [(stretch.start, stretch.length) for stretch in text._formats()] == [(0, 3), (3, 5)]


def test_one_line_ends_in_an_ellipsis(qtbot):
    text = Text(LONG)
    qtbot.addWidget(text)
    text.set_elided(True)
    assert not text.hasHeightForWidth()
    assert text.heightForWidth(60) == text._line_height()
    assert text.minimumSizeHint().width() < 60
    text.resize(120, 20)
    short = text.grab().toImage()
    text.resize(900, 20)
    assert text.grab().toImage().copy(0, 0, 120, 20) != short


def test_the_theme_colours_it(qtbot, worn: Theme):
    text = Text("Word", tone="muted")
    qtbot.addWidget(text)
    muted = text.grab().toImage()
    text.set_tone("no_go")
    assert text.tone == "no_go"
    assert text.grab().toImage() != muted


@pytest.mark.parametrize(
    "alignment", [Qt.AlignmentFlag.AlignTop, Qt.AlignmentFlag.AlignVCenter, Qt.AlignmentFlag.AlignBottom]
)
def test_it_keeps_to_its_side_of_a_tall_place(alignment, qtbot):
    text = Text("Word")
    qtbot.addWidget(text)
    text.setAlignment(Qt.AlignmentFlag.AlignLeft | alignment)
    text.resize(60, 90)
    image = text.grab().toImage()
    ground = image.pixelColor(59, 0)
    rows = [y for y in range(90) if any(image.pixelColor(x, y) != ground for x in range(50))]
    middle = (rows[0] + rows[-1]) / 2
    expected = {"AlignTop": 10, "AlignVCenter": 45, "AlignBottom": 80}[alignment.name]
    assert middle == pytest.approx(expected, abs=4)


def test_right_to_left_begins_at_the_right(qtbot):
    text = Text("Word")
    qtbot.addWidget(text)
    text.resize(200, 22)
    text.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    image = text.grab().toImage()
    ground = image.pixelColor(0, 0)
    assert all(image.pixelColor(x, y) == ground for x in range(100) for y in range(22))


@pytest.mark.parametrize("grade", ["good", "caution", "no-go", "neutral", "accent"])
def test_a_pill_says_its_words(grade, qtbot, worn: Theme):
    pill = Pill("Battery 34 min", grade)
    qtbot.addWidget(pill)
    assert told(pill).name == "Battery 34 min"
    assert pill.sizeHint().width() >= pill.fontMetrics().horizontalAdvance(pill.text()) + 18
    before = pill.grab().toImage()
    pill.set_value("Battery 34 min", "no_go" if grade != "no-go" else "good")
    assert pill.grab().toImage() != before


def test_a_pill_grows_with_the_text(qtbot, worn: Theme):
    pill = Pill("Mic on", "good")
    qtbot.addWidget(pill)
    before = pill.sizeHint()
    worn.set_text_percent(200)
    assert pill.sizeHint().height() >= 1.8 * before.height()
    assert pill.grade == "good"


def test_a_newline_begins_a_line(qtbot):
    text = Text("Hello,\nthank you")
    qtbot.addWidget(text)
    assert text.heightForWidth(900) == 2 * text._line_height()


def test_margins_count_whenever_they_are_set(qtbot):
    text = Text("Sound")
    qtbot.addWidget(text)
    before = text.sizeHint()
    text.setContentsMargins(16, 10, 16, 3)
    assert (text.sizeHint().width(), text.sizeHint().height()) == (before.width() + 32, before.height() + 13)
