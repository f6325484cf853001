"""Readings to findings: the judgement alone, without measuring."""

from __future__ import annotations

from dataclasses import replace

import pytest

from readiness.model import Finding, Grade
from readiness.network import blame
from readiness.network.assessment import assess
from readiness.network.evidence import Observation, reading
from readiness.network.findings import judge
from readiness.network.reach import Internet, Udp, WayOut
from readiness.ports import Hop, HopRole, LinkKind, Probe
from tests.readiness.network.made import losing, probes

OPEN = WayOut(Udp.OPEN, Internet.OK)
STEADY = probes([38.0, 41.0] * 100)


def found(sent: list[Probe], way_out: WayOut = OPEN, **more: object) -> Finding:
    finding = judge(reading(replace(Observation(way_out, assess(sent)), **more)))
    assert finding.remedy is not None or not finding.grade.needs_attention
    return finding


def test_the_sentence_of_a_good_line() -> None:
    finding = found(STEADY)
    assert (finding.grade, finding.summary) == (Grade.GOOD, "Steady: 40 ms, jitter 3 ms, 0 % lost, voice 4.4 of 4.5.")


@pytest.mark.parametrize(
    ("sent", "way_out", "grade", "words"),
    [
        (STEADY, WayOut(Udp.PARTIAL, Internet.OK), Grade.CAUTION, "Only some UDP ports are open"),
        (STEADY[:12], OPEN, Grade.UNKNOWN, "too few packets"),
        ([], WayOut(None, Internet.OK, names_missing=True), Grade.UNKNOWN, "names were not found"),
        ([], WayOut(None, Internet.OK, refused=True), Grade.UNKNOWN, "refuses to answer"),
        ([], WayOut(None, None), Grade.UNKNOWN, "no test server answered"),
        ([], WayOut(None, Internet.NONE), Grade.NO_GO, "no internet here"),
        ([], WayOut(None, Internet.NONE, names_missing=True), Grade.NO_GO, "no internet here"),
        ([], WayOut(None, Internet.CAPTIVE), Grade.NO_GO, "log in"),
        ([], WayOut(Udp.BLOCKED, Internet.OK), Grade.CAUTION, "will work over TCP, maybe worse"),
    ],
)
def test_what_is_said_of_each_way_out(sent: list[Probe], way_out: WayOut, grade: Grade, words: str) -> None:
    finding = found(sent, way_out)
    assert finding.grade is grade
    assert words in finding.summary


def test_what_could_not_be_asked_stands_in_the_detail() -> None:
    finding = found([], WayOut(None, Internet.OK, names_missing=True), failures={"stun.example.net:3478": "name"})
    assert finding.detail == "name stun.example.net:3478"


@pytest.mark.parametrize(
    ("delays", "grade", "words"),
    [
        ([40.0] * 200 + [None] * 3 + [40.0] * 200, Grade.CAUTION, "drops out for 0.15 seconds at a time. A syllable"),
        ([40.0] * 100 + [None] * 5 + [40.0] * 160, Grade.NO_GO, "drops out for 0.2 seconds at a time. Words"),
        ([40.0] * 100 + [None] * 30 + [40.0] * 160, Grade.NO_GO, "froze for 1.5 seconds"),
        ([40.0, 40.0, 40.0, 110.0] * 50, Grade.CAUTION, "may stutter"),
        ([40.0] * 100 + [190.0] + [40.0] * 100, Grade.CAUTION, "may stutter"),
        ([180.0] * 200, Grade.CAUTION, "noticeable: 180 ms"),
        ([251.0] * 200, Grade.NO_GO, "long: 251 ms"),
        ([None if index % 50 == 7 else 40.0 for index in range(250)], Grade.CAUTION, "2 of 100 packets. Now and then"),
        (losing(0.05, 260, seed=1), Grade.NO_GO, "Words will be lost."),
        ([60.0, 95.0] * 100, Grade.CAUTION, "may stutter"),
    ],
)
def test_each_trouble_has_its_own_sentence(delays: list[float | None], grade: Grade, words: str) -> None:
    finding = found(probes(delays))
    assert finding.grade is grade
    assert words in finding.summary


@pytest.mark.parametrize(
    ("where", "kind", "summary", "advice"),
    [
        (blame.Where.WIFI_OR_LAN, LinkKind.WIFI, "Your Wi-Fi drops", "plug in a cable"),
        (blame.Where.WIFI_OR_LAN, LinkKind.CABLE, "The way to your router drops", "another cable"),
        (blame.Where.PROVIDER, LinkKind.CABLE, "Your provider's line drops", "Restart the router"),
        (blame.Where.BEYOND, LinkKind.WIFI, "Behind your own network", "Your own network is fine"),
        (None, LinkKind.MOBILE, "The connection drops", "Move to a window"),
        (None, LinkKind.VPN, "The connection drops", "Switch the VPN off"),
        (None, LinkKind.UNKNOWN, "The connection drops", "stop downloads"),
    ],
)
def test_who_is_blamed_decides_what_to_do(where: blame.Where | None, kind: LinkKind, summary: str, advice: str) -> None:
    finding = found(probes(losing(0.08, 260, seed=2)), where=where, link_kind=kind)
    assert finding.summary.startswith(summary)
    assert finding.remedy is not None
    assert advice in finding.remedy.text


def test_the_phone_has_the_telephones_scale_and_less_need() -> None:
    phone, internet = (reading(Observation(OPEN, assess(STEADY), phone=phone)) for phone in (True, False))
    assert (phone.text("mos_scale"), internet.text("mos_scale")) == ("narrowband", "fullband")
    assert phone.text("codec").startswith("G.711")


def test_a_hop_without_answers_is_a_row_of_unknowns() -> None:
    hop = blame.figures(Hop(HopRole.GATEWAY, "192.168.1.1", ()))
    (table,) = reading(Observation(OPEN, assess(STEADY), hops=(hop,))).tables
    assert table.rows[0] == ("Router", "not known", "not known", "")
    assert table.rows[1] == ("stun.example.net:3478", "40 ms", "0.0 % lost", "")
