"""The room in words, and what a closed window brings."""

from __future__ import annotations

import math

import pytest
from PySide6.QtCore import Qt

from tests.ui.seen import clipped
from ui.check.room_level import RoomLevel, compared, words_of
from ui.check.room_meter import RoomMeter


def heard(level, seconds, dbfs):
    for _beat in range(round(seconds * 4)):
        level.feed(dbfs, 0.25)


@pytest.mark.parametrize(
    ("dbfs", "words"),
    [
        (None, "Listening to your room …"),
        (-72.0, "Quiet"),
        (-60.0, "Quiet"),
        (-52.0, "A little noise, like a fan or the street"),
        (-40.0, "Loud"),
    ],
)
def test_a_level_in_plain_words(dbfs, words):
    assert words_of(dbfs) == words


@pytest.mark.parametrize(
    ("before", "now", "words"),
    [
        (-50.0, -56.2, "6 dB quieter than before"),
        (-50.0, -51.5, "as loud as before"),
        (-60.0, -48.0, "12 dB louder than before"),
        (-50.0, -52.0, "2 dB quieter than before"),
    ],
)
def test_what_has_changed(before, now, words):
    assert compared(before, now) == words


def test_a_second_is_needed_and_three_seconds_count():
    level = RoomLevel()
    heard(level, 0.75, -50.0)
    assert level.dbfs is None
    heard(level, 1, -50.0)
    assert level.dbfs == -50.0
    heard(level, 3, -64.0)
    assert level.dbfs == -64.0


def test_words_that_fall_into_it_are_not_the_room():
    level = RoomLevel()
    heard(level, 1.5, -62.0)
    heard(level, 1.5, -24.0)
    assert level.dbfs == -62.0


def test_silence_of_a_mute_says_nothing_about_the_room():
    level = RoomLevel()
    heard(level, 3, -math.inf)
    heard(level, 3, None)
    assert level.dbfs is None
    heard(level, 3, -50.0)
    level.forget()
    assert level.dbfs is None


@pytest.fixture
def meter(qtbot):
    made = RoomMeter()
    qtbot.addWidget(made)
    made.resize(360, 320)
    made.offer_compare(True)
    made.show()
    return made


def test_closing_the_window_is_told_as_a_difference(qtbot, meter):
    assert not meter.compare.isEnabled()
    heard(meter, 3, -50.0)
    assert meter.words.text() == "Your room: A little noise, like a fan or the street · −50 dBFS"
    qtbot.keyClick(meter.compare, Qt.Key.Key_Space)
    assert meter.change.text() == "Now close the window, or switch off what hums."
    heard(meter, 2, -56.0)
    assert meter.change.text().startswith("Now close")
    heard(meter, 3, -56.0)
    assert meter.change.text() == "6 dB quieter than before."
    heard(meter, 4, -50.0)
    assert meter.change.text() == "As loud as before."


def test_another_time_is_another_comparison(qtbot, meter):
    heard(meter, 3, -50.0)
    meter.compare.click()
    meter.reset()
    assert meter.change.isHidden()
    assert meter.words.text() == "Your room: Listening to your room …"
    heard(meter, 6, -70.0)
    assert meter.change.isHidden()


def test_where_no_microphone_opens_the_room_is_not_known(qtbot, meter):
    heard(meter, 2, None)
    assert meter.words.text() == "Your room: Listening to your room …"
    heard(meter, 2, None)
    assert meter.words.text() == "Your room: not known"
    heard(meter, 3, -50.0)
    assert meter.words.text() == "Your room: A little noise, like a fan or the street · −50 dBFS"


def test_it_is_whole_at_twice_the_text_size(qtbot, meter, worn):
    worn.set_text_percent(200)
    heard(meter, 3, -50.0)
    meter.compare.click()
    qtbot.waitUntil(lambda: clipped(meter) == [])
