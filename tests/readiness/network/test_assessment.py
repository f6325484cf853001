from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readiness.network import emodel
from readiness.network.assessment import assess, patience, settled
from readiness.network.sequential import Decision
from tests.readiness.network.made import losing, probes

NEAR, FAR = "near.example:3478", "far.example:3478"


def test_of_nothing_nothing_is_known() -> None:
    way = assess([])
    assert not way.answered
    assert (way.round_trip_median_ms, way.pdv_p95_ms, way.jitter_rfc3550_ms, way.local_delay_p95_ms) == (None,) * 4
    assert way.loss.ratio is None
    assert way.voice_quality(emodel.OPUS_SWB_40) is None


def test_a_clean_line() -> None:
    way = assess(probes([40.0, 41.0] * 40))
    assert way.round_trip_median_ms == pytest.approx(40.5)
    assert way.pdv_p95_ms == pytest.approx(1.0)
    assert (way.loss.lost, way.spikes, way.late, way.freezes, way.longest_gap_ms) == (0, 0, 0, (), 0.0)
    assert way.decision is Decision.LOW
    quality = way.voice_quality(emodel.OPUS_SWB_40)
    assert quality is not None
    assert quality.mos == pytest.approx(4.4, abs=0.05)


def test_servers_at_different_distances_are_no_jitter() -> None:
    way = assess(probes([20.0, 180.0] * 60, servers=(NEAR, FAR)))
    assert way.round_trip_median_ms == pytest.approx(20.0)
    assert way.pdv_p95_ms == pytest.approx(0.0, abs=1e-6)
    assert [tally.round_trip_median_ms for tally in way.servers] == pytest.approx([20.0, 180.0])


def test_loss_at_one_server_alone_is_that_servers_own() -> None:
    delays: list[float | None] = [20.0 if index % 2 == 0 or index % 6 == 1 else None for index in range(200)]
    way = assess(probes(delays, servers=(NEAR, FAR)))
    assert [(tally.server, tally.counted) for tally in way.servers] == [(NEAR, True), (FAR, False)]
    assert way.loss.lost == 0
    assert way.loss.sent == 100


def test_loss_at_all_servers_is_the_lines() -> None:
    way = assess(probes(losing(0.1, 300, seed=4), servers=(NEAR, FAR)))
    assert all(tally.counted for tally in way.servers)
    assert way.loss.lost == 300 - sum(tally.answered for tally in way.servers)


def test_a_server_that_never_answers_beside_one_that_does_is_left_out() -> None:
    way = assess(probes([20.0, None] * 60, servers=(NEAR, FAR)))
    assert [tally.counted for tally in way.servers] == [True, False]
    assert way.loss.ratio == 0.0


def test_when_nobody_answers_all_count() -> None:
    way = assess(probes([None] * 60, servers=(NEAR, FAR)))
    assert not way.answered
    assert (way.loss.sent, way.loss.lost, way.round_trip_median_ms) == (60, 60, None)


def test_an_outage_is_one_gap_and_one_freeze() -> None:
    way = assess(probes([40.0] * 60 + [None] * 50 + [40.0] * 60))
    assert way.longest_gap_ms == 2500.0
    assert [(freeze.start, freeze.seconds) for freeze in way.freezes] == [pytest.approx((3.0, 2.5))]


def test_a_stall_loses_nothing_and_is_a_freeze_all_the_same() -> None:
    stalled = [max(40.0, 2500.0 - index * 50.0) for index in range(50)]
    way = assess(probes([40.0] * 60 + stalled + [40.0] * 60))
    assert way.loss.lost == 0
    assert way.late == 42
    assert way.longest_gap_ms == pytest.approx(2100.0)
    assert len(way.freezes) == 1
    assert way.spikes == 1


def test_single_losses_are_no_gap_however_sparse_the_packets() -> None:
    assert assess(probes([40.0, None, 40.0] * 20, step=0.2)).longest_gap_ms == 0.0


def test_wifi_spikes_are_counted_and_seen_by_the_variation() -> None:
    way = assess(probes([30.0 + (120.0 if index % 50 < 4 else 0.0) for index in range(200)]))
    assert (way.spikes, way.spikes_in_window) == (4, 4)
    assert way.pdv_p95_ms == pytest.approx(120.0)
    assert way.jitter_rfc3550_ms is not None
    assert way.jitter_rfc3550_ms < 5.0


def test_this_computers_own_delay_stays_apart() -> None:
    way = assess(probes([40.0] * 80, local=0.045))
    assert way.local_delay_p95_ms == pytest.approx(45.0)
    assert way.pdv_p95_ms == pytest.approx(0.0, abs=1e-6)


def test_bursts_cost_more_quality_than_the_same_loss_apart() -> None:
    apart = assess(probes([None if index % 20 == 5 else 40.0 for index in range(400)]))
    together = assess(probes([None if index % 80 < 4 else 40.0 for index in range(400)]))
    assert apart.loss.ratio == together.loss.ratio
    scores = [way.voice_quality(emodel.OPUS_SWB_40) for way in (apart, together)]
    assert scores[0] is not None
    assert scores[1] is not None
    assert scores[1].mos < scores[0].mos


def test_patience_grows_on_a_slow_line_but_not_for_ever() -> None:
    assert patience(probes([40.0])) == 1.0
    assert patience(probes([40.0, 900.0])) == pytest.approx(1.55)
    assert patience(probes([9000.0])) == 3.0


def test_a_probe_under_way_is_not_lost_yet() -> None:
    sent = probes([40.0] * 20 + [None] * 3)
    assert len(settled(sent, now=sent[-1].sent + 0.5)) == 20
    assert len(settled(sent, now=sent[-1].sent + 1.0)) == 23


@given(st.lists(st.one_of(st.none(), st.floats(0.1, 3000)), max_size=120))
def test_counts_add_up_whatever_comes(delays: list[float | None]) -> None:
    way = assess(probes(delays))
    assert way.loss.sent == len(way.samples) == len(delays)
    assert way.loss.lost == delays.count(None)
    assert 0 <= way.late <= len(delays) - way.loss.lost
    assert way.spikes_in_window <= way.spikes
    if way.pdv_p95_ms is not None and way.pdv_p99_ms is not None:
        assert 0.0 <= way.pdv_p95_ms <= way.pdv_p99_ms + 1e-6
