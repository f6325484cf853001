"""The sweep against echoes made by hand: loss and delay come out, and nothing is heard where nothing is."""

from __future__ import annotations

import numpy as np
import pytest

from readiness.audio.sweep import Echo, make_sweep, measure_echo

RATE = 48000
SWEEP = make_sweep(RATE)


def recording(
    delay_ms: float, loss_db: float, noise_dbfs: float, *, rate: int = RATE, sweep: np.ndarray = SWEEP, seed: int = 1
) -> np.ndarray:
    """The sweep, later by any fraction of a frame, weaker, in white noise."""
    total = sweep.size + round(0.6 * rate)
    turn = np.exp(-2j * np.pi * np.fft.rfftfreq(2 * total) * delay_ms / 1000 * rate)
    echo = np.fft.irfft(np.fft.rfft(sweep, 2 * total) * turn)[:total] * 10 ** (-loss_db / 20)
    return echo + np.random.default_rng(seed).standard_normal(total) * 10 ** (noise_dbfs / 20)


@pytest.mark.parametrize("delay_ms", [0.0, 20.13, 400.0])
@pytest.mark.parametrize(
    ("loss_db", "noise_dbfs"), [(6, -35), (20, -35), (40, -35), (45, -50), (45, -70), (55, -60), (60, -80)]
)
def test_loss_within_a_decibel_and_delay_within_a_tenth_of_a_millisecond(
    delay_ms: float, loss_db: float, noise_dbfs: float
):
    echo = measure_echo(SWEEP, recording(delay_ms, loss_db, noise_dbfs), RATE)
    assert echo.heard
    assert echo.loss_db == pytest.approx(loss_db, abs=1.0)
    assert 1000 * echo.delay_s == pytest.approx(delay_ms, abs=0.1)
    assert echo.spread_s is None or echo.spread_s < 0.001


@pytest.mark.parametrize(("loss_db", "noise_dbfs"), [(55, -35), (70, -50), (100, -70)])
def test_below_what_the_room_allows_nothing_is_heard_and_the_bound_is_said(loss_db: float, noise_dbfs: float):
    echo = measure_echo(SWEEP, recording(50, loss_db, noise_dbfs), RATE)
    assert (echo.heard, echo.loss_db, echo.delay_s) == (False, None, None)
    assert echo.floor_db < loss_db


@pytest.mark.parametrize("noise_dbfs", [-35, -50, -70])
def test_what_is_clearly_above_the_bound_is_always_heard(noise_dbfs: float):
    floor = measure_echo(SWEEP, recording(50, 120, noise_dbfs), RATE).floor_db
    heard = [measure_echo(SWEEP, recording(50, floor - 3, noise_dbfs, seed=seed), RATE).heard for seed in range(4)]
    assert all(heard)


def test_noise_alone_never_is_an_echo():
    for seed in range(10):
        noise = np.random.default_rng(seed).standard_normal(SWEEP.size + 28800) * 0.01
        assert not measure_echo(SWEEP, noise, RATE).heard


def test_a_hum_and_a_click_are_no_echo():
    time = np.arange(SWEEP.size + 28800) / RATE
    disturbed = 0.05 * np.sin(2 * np.pi * 50 * time) + np.random.default_rng(1).standard_normal(time.size) * 1e-3
    disturbed[60000] = 0.5
    assert not measure_echo(SWEEP, disturbed, RATE).heard


def test_exact_zeros_hold_no_echo():
    assert measure_echo(SWEEP, np.zeros((SWEEP.size + 4800, 2), dtype=np.float32), RATE) == Echo(False, 100.0)


def test_a_room_that_goes_on_sounding_returns_more_than_its_first_path():
    decay = np.zeros(round(0.15 * RATE))
    decay[0] = 1.0
    tail = np.random.default_rng(2).standard_normal(decay.size) * np.exp(-np.arange(decay.size) / (0.03 * RATE))
    decay += tail / np.sqrt(np.sum(tail**2))  # as much energy again
    dry = recording(30, 20, -200)
    wet = np.convolve(dry, decay)[: dry.size] + np.random.default_rng(3).standard_normal(dry.size) * 1e-4
    assert measure_echo(SWEEP, wet, RATE).loss_db == pytest.approx(17, abs=1.5)


@pytest.mark.parametrize("frames", [96, 480, 4800])
@pytest.mark.parametrize("lost", [True, False])
def test_blocks_lost_or_put_in_are_noticed(frames: int, lost: bool):
    whole = recording(150, 20, -60)
    middle = SWEEP.size // 2 + 5000
    holed = np.delete(whole, slice(middle, middle + frames)) if lost else np.insert(whole, middle, np.zeros(frames))
    echo = measure_echo(SWEEP, np.concatenate([holed, np.zeros(frames)]), RATE)
    assert echo.heard
    assert echo.spread_s == pytest.approx(frames / RATE, abs=0.0005)


def test_the_channel_that_hears_counts():
    loud = recording(50, 20, -60)
    quiet = recording(50, 120, -60)
    both = measure_echo(SWEEP, np.column_stack([quiet, loud]), RATE)
    assert both.loss_db == pytest.approx(20, abs=0.5)


@pytest.mark.parametrize("rate", [8000, 16000, 44100, 96000])
def test_any_rate_will_do(rate: int):
    sweep = make_sweep(rate)
    assert sweep.size == round(2.4 * rate)
    echo = measure_echo(sweep, recording(62, 30, -60, rate=rate, sweep=sweep), rate)
    assert echo.loss_db == pytest.approx(30, abs=0.5)
    assert 1000 * echo.delay_s == pytest.approx(62, abs=0.1)


def test_the_sweep_is_no_louder_than_asked_and_has_no_click():
    sweep = make_sweep(RATE, peak_dbfs=-20)
    assert np.abs(sweep).max() == pytest.approx(0.1, rel=0.01)
    assert (sweep[0], abs(sweep[-1])) == (0, 0)
    assert np.abs(np.diff(sweep[:200])).max() < 0.005


def test_a_recording_that_is_no_longer_than_the_sweep_is_refused():
    with pytest.raises(ValueError, match="longer"):
        measure_echo(SWEEP, SWEEP, RATE)
