from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readiness.network import emodel
from readiness.network.emodel import EVS_SWB_24, G711, G711_PLC, G729A, OPUS_SWB_40


@pytest.mark.parametrize(
    ("rating", "mos"), [(50, 2.575), (60, 3.100), (70, 3.597), (80, 4.024), (90, 4.339), (93.2, 4.409)]
)
def test_opinion_score_equals_the_reference(rating: float, mos: float) -> None:
    assert emodel.mean_opinion_score(rating) == pytest.approx(mos, abs=0.001)


@pytest.mark.parametrize(("delay", "idd"), [(100, 0.0), (150, 0.1635), (200, 3.0444), (300, 14.7607), (400, 24.0701)])
def test_delay_impairment_equals_the_reference(delay: float, idd: float) -> None:
    assert emodel.delay_impairment(delay) == pytest.approx(idd, abs=0.001)


@pytest.mark.parametrize(
    ("codec", "delay", "loss", "rating", "mos"),
    [
        (G711_PLC, 100, 0.01, 89.56, 4.328),
        (EVS_SWB_24, 100, 0.01, 130.74, 4.296),
        (G711_PLC, 200, 0.02, 83.14, 4.137),
        (EVS_SWB_24, 200, 0.02, 117.67, 4.005),
        (G711_PLC, 400, 0.10, 42.06, 2.166),
        (EVS_SWB_24, 400, 0.10, 46.86, 1.679),
    ],
)
def test_whole_estimate_equals_the_reference(
    codec: emodel.Codec, delay: float, loss: float, rating: float, mos: float
) -> None:
    quality = emodel.rate(codec, delay, loss)
    assert quality.rating == pytest.approx(rating, abs=0.005)
    assert quality.mos == pytest.approx(mos, abs=0.001)
    assert quality.scale == codec.scale


@given(st.floats(-50, 200))
def test_opinion_score_stays_on_its_scale(rating: float) -> None:
    assert 1.0 <= emodel.mean_opinion_score(rating) <= 4.5


@given(
    st.sampled_from([G711_PLC, G711, G729A, EVS_SWB_24, OPUS_SWB_40]),
    st.floats(0, 800),
    st.floats(0, 0.5),
    st.floats(0, 200),
    st.floats(0, 0.2),
)
def test_more_delay_and_more_loss_never_sound_better(
    codec: emodel.Codec, delay: float, loss: float, later: float, more: float
) -> None:
    worse = emodel.rate(codec, delay + later, loss + more)
    assert worse.rating <= emodel.rate(codec, delay, loss).rating + 1e-9


def test_bursts_are_worse_than_the_same_loss_alone() -> None:
    alone = emodel.rate(OPUS_SWB_40, 100, 0.03)
    assert emodel.rate(OPUS_SWB_40, 100, 0.03, emodel.burst_ratio(4.0, 0.03)).mos < alone.mos


def test_burst_ratio_of_independent_loss_is_one() -> None:
    assert emodel.burst_ratio(1 / (1 - 0.05), 0.05) == pytest.approx(1.0)
    assert emodel.burst_ratio(0.0, 0.0) == 1.0


def test_mouth_to_ear_adds_its_parts() -> None:
    assert emodel.mouth_to_ear_ms(40.0, 35.0) == 20 + 35 + 20 + 40
    assert emodel.mouth_to_ear_ms(40.0, 3.0) == 20 + 20 + 20 + 40
