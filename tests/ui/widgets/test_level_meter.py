from __future__ import annotations

import pytest
from PySide6.QtGui import QAccessible

from tests.ui.seen import told
from ui.theme import Choice, Theme
from ui.widgets.ballistics import Ballistics
from ui.widgets.level_meter import LevelMeter


@pytest.fixture
def meter(qtbot) -> LevelMeter:
    made = LevelMeter()
    qtbot.addWidget(made)
    made.resize(404, made.sizeHint().height())
    made.show()
    return made


@pytest.mark.parametrize(
    ("level", "words", "place"),
    [
        (-24, "−24 dBFS", "just right"),
        (-45, "−45 dBFS", "too quiet"),
        (-10, "−10 dBFS", "loud"),
        (-1, "−1 dBFS", "distorts"),
    ],
)
def test_level_and_place_are_words(meter: LevelMeter, level, words, place):
    meter.feed(level, 0.3)
    assert meter.value.text() == words
    face = told(meter.bar)
    assert face.role == QAccessible.Role.ProgressBar
    assert (face.name, face.description) == ("Microphone level", place)
    assert face.value == level


def test_silence_is_called_silence(meter: LevelMeter):
    meter.feed(None, 0.3)
    assert meter.value.text() == "silence"
    assert told(meter.bar).description == "silence"


def test_words_follow_four_times_a_second(meter: LevelMeter):
    meter.feed(-24, 0.033)
    changes = 0
    for frame in range(60):
        before = meter.value.text()
        meter.feed(-30 + frame % 12, 0.033)
        changes += meter.value.text() != before
    assert 0 < changes <= 8


def test_it_paints_only_when_a_pixel_moved(meter: LevelMeter):
    assert meter.bar.show_state(Ballistics(-24, -20), False)
    assert not meter.bar.show_state(Ballistics(-24.001, -20.001), False)
    assert meter.bar.show_state(Ballistics(-23, -20), False)
    assert meter.bar.show_state(Ballistics(-23, -20), True)


def test_the_zone_can_be_seen_and_moved(meter: LevelMeter):
    before = meter.bar.grab().toImage()
    meter.bar.set_target((-20.0, -10.0))
    assert meter.bar.grab().toImage() != before


def test_what_distorts_looks_different(meter: LevelMeter):
    meter.feed(-6, 0.3)
    before = meter.bar.grab().toImage()
    meter.bar.show_state(meter.state, True)
    assert meter.bar.grab().toImage() != before


def test_reset_forgets(meter: LevelMeter):
    meter.feed(-1, 0.3)
    meter.reset()
    assert meter.state == Ballistics()
    assert meter.value.text() == "silence"


@pytest.mark.parametrize("choice", list(Choice))
def test_the_bar_stands_out_in_every_theme(meter: LevelMeter, choice, worn: Theme):
    worn.choose(choice)
    meter.feed(-24, 0.3)
    image = meter.bar.grab().toImage()
    middle = worn.px(9)
    assert image.pixelColor(20, middle) != image.pixelColor(380, middle)


def test_the_words_have_room_at_double_size(qtbot, worn: Theme):
    worn.set_text_percent(200)
    made = LevelMeter()
    qtbot.addWidget(made)
    words = made.bar._words()
    assert made.bar.minimumSizeHint().width() > sum(made.bar.fontMetrics().horizontalAdvance(word) for word in words)
    assert made.bar.sizeHint().height() >= made.bar._bar_height() + made.bar.fontMetrics().height()
