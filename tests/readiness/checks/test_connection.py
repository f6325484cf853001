from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from readiness.check import CallKind, NotAvailable
from readiness.checks.connection import ConnectionCheck
from readiness.model import ActionKind, Area, Finding, Grade, Reading
from readiness.network import blame, evidence
from readiness.network.assessment import assess
from readiness.network.blame import Where
from readiness.network.document import connection_document
from readiness.network.reach import Internet, Udp, WayOut
from readiness.network.services import CALL_SERVICES
from readiness.ports import Hop, HopRole, Link, LinkKind, Probe
from readiness.simulation.line import Episode, Line
from readiness.simulation.network import SimulatedNetwork
from tests.readiness.checks.network_task import NetworkTask, look, task_on

WIFI = Link(LinkKind.WIFI, "wlan0", signal_percent=61.0)


def connection(line: Line, **setup: object) -> tuple[Finding, NetworkTask]:
    return look(ConnectionCheck(), line, **setup)


def first_word(task: NetworkTask) -> tuple[float, Finding]:
    return next((when, finding) for when, _sentence, finding in task.told if finding is not None)


def test_a_clean_line_has_its_first_word_by_four_seconds_and_is_done_by_nine() -> None:
    finding, task = connection(Line())
    when, preliminary = first_word(task)
    assert when <= 4.0
    assert (preliminary.grade, preliminary.preliminary) == (Grade.GOOD, True)
    assert (finding.grade, finding.preliminary, finding.remedy) == (Grade.GOOD, False, None)
    assert finding.summary.startswith("Steady: ")
    assert finding.summary.endswith(" of 4.5.")
    assert task.elapsed < 9.0


@pytest.mark.parametrize("own_servers", [False, True])
def test_a_clean_line_is_decided_by_four_seconds_and_then_watched_for_freezes(own_servers: bool) -> None:
    finding, task = connection(Line(), own_servers=own_servers)
    steady = [(when, told) for when, sentence, told in task.told if sentence.startswith("Steady so far")]
    assert steady[0][0] <= 4.0
    assert {told.grade for _when, told in steady if told is not None} == {Grade.GOOD}
    document = connection_document(finding)
    assert document["loss"]["decided_after"] <= 4.0
    assert document["seconds"] >= 8.0


def test_a_loss_that_nothing_decides_about_says_so() -> None:
    finding, _task = connection(Line(udp=False))
    assert connection_document(finding)["loss"]["decided_after"] is None


def test_a_preliminary_word_comes_by_five_seconds_on_any_line() -> None:
    for line in (
        Line(loss=0.08),
        Line(loss=0.3),
        Line(round_trip_ms=600.0),
        Line(udp=False),
        Line(udp=False, tcp=False),
    ):
        finding, task = connection(line)
        said = [when for when, _sentence, told in task.told if told is not None]
        assert min(said, default=task.elapsed) <= 5.0
        assert task.elapsed <= 15.0
        assert finding.grade is not Grade.GOOD


@pytest.mark.parametrize("first", [0.0, 1.0, 2.5, 4.5, 5.9])
def test_a_line_that_freezes_every_eight_seconds_is_no_go_whenever_one_begins(first: float) -> None:
    finding, task = connection(Line(episode=Episode(every=8.0, seconds=2.5, first=first)))
    assert finding.grade is Grade.NO_GO
    assert "froze" in finding.summary
    assert task.elapsed <= 15.0


def test_distance_is_named_as_delay() -> None:
    finding, _task = connection(Line(round_trip_ms=300.0))
    assert finding.grade is Grade.NO_GO
    assert "The delay is long: 30" in finding.summary
    near, _task = connection(Line(round_trip_ms=140.0))
    assert (near.grade, "noticeable" in near.summary) == (Grade.CAUTION, True)


def test_spikes_are_stutter() -> None:
    finding, _task = connection(Line(spike_every=2.5, spike_ms=140.0))
    assert finding.grade is Grade.NO_GO
    assert "stutter" in finding.summary


def test_wifi_is_blamed_with_its_own_advice() -> None:
    finding, _task = connection(Line(loss=0.06, near=True, link=WIFI))
    assert finding.grade is Grade.NO_GO
    assert finding.summary.startswith("Your Wi-Fi drops ")
    assert finding.remedy is not None
    assert "The line behind it is fine." in finding.remedy.text
    assert finding.remedy.action is not None
    assert finding.remedy.action.kind is ActionKind.SHOW_PLAN_B
    assert "in bursts of up to" in finding.aside


def test_loss_further_out_is_not_blamed_on_wifi() -> None:
    finding, _task = connection(Line(loss=0.06, near=False, link=WIFI))
    assert finding.summary.startswith("Behind your own network, ")


def test_a_vpn_is_what_to_switch_off_first() -> None:
    finding, _task = connection(Line(round_trip_ms=300.0, link=Link(LinkKind.VPN, "tun0")))
    assert finding.remedy is not None
    assert "VPN" in finding.remedy.text


def test_a_busy_computer_is_called_busy_and_the_network_fine() -> None:
    finding, _task = connection(Line(local_delay_ms=45.0))
    assert finding.grade is Grade.CAUTION
    assert "This computer is busy" in finding.summary
    assert finding.reading is not None
    assert finding.reading.facts["where"] == "here"


def test_udp_blocked_is_known_in_three_seconds() -> None:
    finding, task = connection(Line(udp=False))
    assert task.elapsed <= 3.0
    assert finding.grade is Grade.CAUTION
    assert "will work over TCP, maybe worse" in finding.summary


def test_a_third_lost_is_no_block() -> None:
    finding, _task = connection(Line(loss=0.3))
    assert finding.reading is not None
    assert finding.reading.facts["udp"] == "open"
    assert finding.grade is Grade.NO_GO


def test_a_portal_is_told_within_three_seconds() -> None:
    finding, task = connection(Line(captive_portal=True))
    assert task.elapsed <= 3.0
    assert finding.grade is Grade.NO_GO
    assert "log in" in finding.summary


def test_no_internet_is_said_early_and_looked_at_twice() -> None:
    finding, task = connection(Line(udp=False, tcp=False))
    when, preliminary = first_word(task)
    assert when <= 3.0
    assert preliminary.grade is Grade.NO_GO
    assert finding.grade is Grade.NO_GO
    assert "no internet" in finding.summary
    assert task.elapsed <= 6.0


def test_a_line_that_is_frozen_when_the_check_begins_is_not_taken_for_none() -> None:
    finding, _task = connection(Line(episode=Episode(every=60.0, seconds=2.8, first=0.0)))
    assert "froze" in finding.summary


@pytest.mark.parametrize(("own", "least", "most"), [(False, 155, 165), (True, 395, 410)])
def test_public_servers_are_asked_gently(own: bool, least: int, most: int) -> None:
    finding, _task = connection(Line(), own_servers=own)
    assert finding.reading is not None
    assert least <= (finding.reading.number("sent") or 0) <= most


def test_a_length_that_was_asked_for_is_kept() -> None:
    task = task_on(Line())
    ConnectionCheck(3.0).measure(task)
    assert 3.0 <= task.elapsed <= 4.5


def test_without_servers_nothing_can_be_measured() -> None:
    with pytest.raises(NotAvailable):
        ConnectionCheck().measure(task_on(Line(), servers=()))


@pytest.mark.parametrize(("kind", "scale"), [(CallKind.PHONE, "narrowband"), (CallKind.VIDEO, "fullband")])
def test_each_kind_of_call_has_its_own_scale(kind: CallKind, scale: str) -> None:
    finding, _task = connection(Line(), kind=kind)
    assert connection_document(finding)["mos"]["scale"] == scale


class DeafService(SimulatedNetwork):
    """A network on which the call's own service does not answer."""

    def knock(self, doors: Sequence[str], seconds: float) -> bool:
        assert tuple(doors) == CALL_SERVICES["zoom"].doors
        return False


def test_the_service_of_the_invitation_is_asked_too() -> None:
    answering, _task = connection(Line(), service="zoom")
    assert answering.reading is not None
    assert answering.reading.tables[0].rows[-1] == ("Zoom", "", "", "answers")
    task = task_on(Line(), service="zoom")
    task.ports = replace(task.ports, network=DeafService(task.ports.clock, Line()))
    deaf = ConnectionCheck().judge(ConnectionCheck().measure(task))
    assert deaf.grade is Grade.CAUTION
    assert "Zoom does not answer from here" in deaf.summary


@pytest.mark.parametrize("service", ["other", "phone", None])
def test_a_service_that_nobody_knows_is_not_asked(service: str | None) -> None:
    finding, _task = connection(Line(), service=service)
    assert finding.reading is not None
    assert finding.reading.facts["service_answers"] is None


@pytest.mark.parametrize("own", [False, True])
@pytest.mark.parametrize(("loss", "fewest", "most"), [(0.01, 0, 5), (0.05, 95, 100)])
def test_one_percent_is_hardly_ever_no_go_and_five_hardly_ever_less(
    own: bool, loss: float, fewest: int, most: int
) -> None:
    lines = [Line(loss=loss, jitter_ms=1.0, seed=seed) for seed in range(100)]
    grades = [connection(line, own_servers=own)[0].grade for line in lines]
    assert fewest <= grades.count(Grade.NO_GO) <= most


def test_the_document_has_every_key_and_null_for_what_was_not_measured() -> None:
    document = connection_document(connection(Line(udp=False))[0])
    assert document["schema"] == 1
    assert document["round_trip_ms"] == {"median": None, "p95": None}
    assert (document["pdv_p95_ms"], document["jitter_rfc3550_ms"], document["spikes"]) == (None, None, None)
    assert document["loss"]["ratio"] is None
    assert document["loss"]["lost"] is None
    assert document["mos"] == {"value": None, "scale": None}
    assert (document["udp"], document["internet"], document["where"], document["load"]) == ("blocked", "ok", None, None)
    assert {server["answered"] for server in document["servers"]} == {0}


def test_the_document_of_a_good_line() -> None:
    document = connection_document(connection(Line())[0])
    assert (document["grade"], document["udp"], document["internet"], document["where"]) == (
        "good",
        "open",
        "ok",
        "none",
    )
    assert document["loss"]["low"] == 0.0 < document["loss"]["high"] < 0.03
    assert sum(server["sent"] for server in document["servers"]) == document["loss"]["sent"]


def test_the_evidence_shows_losses_freezes_and_hops() -> None:
    finding, _task = connection(Line(episode=Episode(every=60.0, seconds=1.0, first=2.0), near=True, link=WIFI))
    assert finding.reading is not None
    (plot,), (table,) = finding.reading.plots, finding.reading.tables
    assert plot.kind == "round_trips"
    assert {mark.kind for mark in plot.marks} == {"freeze", "loss"}
    assert [row[0] for row in table.rows][:2] == ["Router (Wi-Fi)", "Provider"]
    assert table.rows[0][3] == "here it goes wrong"
    assert [curve.name for curve in plot.curves] == ["Router (Wi-Fi)", "Provider"]
    for curve in plot.curves:
        assert {mark.kind for mark in curve.marks} == {"freeze", "loss"}
        (freeze,) = (mark for mark in curve.marks if mark.kind == "freeze")
        assert (freeze.start, freeze.end) == (pytest.approx(2.0, abs=0.2), pytest.approx(3.0, abs=0.2))
        assert 0.0 <= curve.points[0][0] < 1.0
    assert "Router (Wi-Fi): 5 ms, " in plot.text
    assert "Provider: 16 ms, " in plot.text


def test_each_hop_has_its_own_losses_in_the_plot() -> None:
    beyond, _task = connection(Line(loss=0.08))
    assert beyond.reading is not None
    (plot,) = beyond.reading.plots
    assert any(mark.kind == "loss" for mark in plot.marks)
    assert [curve.marks for curve in plot.curves] == [(), ()]


def test_a_hop_that_answers_few_pings_is_told_apart_from_one_that_loses() -> None:
    sent = [Probe("192.0.2.1", number, 0.05 * number, 0.05 * number + 0.002) for number in range(200)]
    way = assess([replace(probe, server="far.example:3478") for probe in sent])
    limited = [replace(probe, received=None) if probe.sequence % 4 else probe for probe in sent]
    hop = blame.figures(Hop(HopRole.GATEWAY, "192.0.2.1", tuple(limited)))
    silent = blame.figures(Hop(HopRole.PROVIDER, "198.51.100.9", tuple(replace(p, received=None) for p in sent)))
    seen = evidence.Observation(WayOut(Udp.OPEN, Internet.OK), way, Where.NONE, (hop, silent))
    reading = evidence.reading(seen)
    (plot,), (table,) = reading.plots, reading.tables
    assert plot.curves[0].marks == ()
    assert plot.text.endswith("Router: 2 ms, answers few pings. Provider: no answer.")
    assert [row[3] for row in table.rows][:2] == ["answers few pings", "no answer"]


def test_the_document_leaves_no_server_out_that_was_named() -> None:
    reading = Reading("connection", facts={"servers": ("9 10 a.example:3478",), "unreachable_servers": ("name b:1",)})
    finding = Finding("connection", Area.CONNECTION, Grade.GOOD, "Steady.", reading=reading)
    assert connection_document(finding)["servers"] == [
        {"server": "a.example:3478", "answered": 9, "sent": 10},
        {"server": "b:1", "answered": 0, "sent": 0},
    ]
