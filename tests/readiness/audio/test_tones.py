"""The sounds for the ears: one side only, never loud, no click."""

from __future__ import annotations

import numpy as np
import pytest

from readiness.audio.tones import chime, comfortable_level, side_chime


@pytest.mark.parametrize(("side", "sounding"), [("left", 0), ("right", 1)])
def test_one_side_sounds_and_the_other_is_exactly_silent(side: str, sounding: int):
    sound = side_chime(side, 48000)
    assert np.abs(sound[:, sounding]).max() == pytest.approx(10 ** (-26 / 20), rel=1e-3)
    assert not sound[:, 1 - sounding].any()


def test_for_both_ears_each_side_sounds_alike():
    sound = side_chime("both", 48000)
    assert np.array_equal(sound[:, 0], sound[:, 1])
    assert np.array_equal(sound[:, 0], side_chime("left", 48000)[:, 0])


@pytest.mark.parametrize("rate", [8000, 16000, 44100, 48000, 192000])
def test_it_begins_and_ends_at_zero_without_a_click_at_any_rate(rate: int):
    sound = chime(rate)
    assert sound[0] == 0
    assert sound[-1] == 0
    assert np.abs(np.diff(sound[: round(0.002 * rate)])).max() < 0.3 * np.abs(sound).max()
    assert sound.size == round(0.9 * rate)


@pytest.mark.parametrize(("volume", "level"), [(None, -26), (10, -26), (80, -26), (100, -31.8), (150, -42.4)])
def test_no_slider_makes_it_loud(volume: float | None, level: float):
    assert comfortable_level(volume) == pytest.approx(level, abs=0.1)


def test_a_head_has_two_sides():
    with pytest.raises(ValueError, match="behind"):
        side_chime("behind", 48000)
