"""Levels against signals whose level is known by construction."""

from __future__ import annotations

import numpy as np
import pytest

from readiness.audio import levels
from readiness.audio.levels import active_speech_level, peak_dbfs, rms_dbfs
from tests.readiness.audio import voices

RATE = 48000
TONE = np.sin(2 * np.pi * 1000 * np.arange(4 * RATE) / RATE)


def test_a_full_scale_sine_has_three_decibels_below_full_scale_and_its_peak_at_it() -> None:
    assert rms_dbfs(TONE) == pytest.approx(-3.01, abs=0.01)
    assert peak_dbfs(TONE) == pytest.approx(0.0, abs=0.001)


def test_nothing_has_no_level() -> None:
    for nothing in (np.zeros(0), np.zeros(100)):
        assert rms_dbfs(nothing) is None
        assert peak_dbfs(nothing) is None
        assert active_speech_level(nothing, RATE) is None


def test_pauses_do_not_lower_the_active_level() -> None:
    spoken = 0.1 * TONE
    broken = np.concatenate([spoken, np.zeros(12 * RATE)])
    found = active_speech_level(broken, RATE)
    assert found.level_dbfs == pytest.approx(rms_dbfs(spoken), abs=0.5)
    assert found.activity == pytest.approx(0.25, abs=0.03)
    assert rms_dbfs(broken) == pytest.approx(rms_dbfs(spoken) - 6.02, abs=0.01)


def test_six_decibels_are_six_decibels() -> None:
    spoken = voices.voice(3)
    louder, softer = (active_speech_level(factor * spoken, RATE).level_dbfs for factor in (1.0, 0.5))
    assert louder - softer == pytest.approx(6.02, abs=0.001)


def test_the_hangover_of_200_ms_bridges_short_gaps_only() -> None:
    def activity(gap_s: float) -> float:
        pieces = [np.concatenate([0.2 * TONE[: RATE // 5], np.zeros(round(gap_s * RATE))]) for _ in range(6)]
        return active_speech_level(np.concatenate(pieces), RATE).activity

    assert activity(0.1) == pytest.approx(1.0, abs=0.02)
    assert activity(1.0) < 0.5


def test_the_level_does_not_depend_on_how_the_recording_is_cut_into_blocks(monkeypatch: pytest.MonkeyPatch) -> None:
    spoken = voices.voice(4)
    whole = active_speech_level(spoken, RATE)
    monkeypatch.setattr(levels, "BLOCK", 7919)
    assert active_speech_level(spoken, RATE).level_dbfs == pytest.approx(whole.level_dbfs, abs=1e-6)
