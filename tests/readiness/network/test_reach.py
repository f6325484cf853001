from __future__ import annotations

import pytest

from readiness.network.assessment import ServerTally
from readiness.network.reach import Internet, Udp, WayOut, classify
from readiness.ports import Reachability

A, B, C = "a.example:3478", "b.example:3478", "c.example:19302"


def tallies(**answered: int) -> tuple[ServerTally, ...]:
    return tuple(ServerTally({"a": A, "b": B, "c": C}[name], 40, count) for name, count in answered.items())


@pytest.mark.parametrize(
    ("answered", "udp"),
    [
        ({"a": 40, "b": 40, "c": 40}, Udp.OPEN),
        ({"a": 28, "b": 27, "c": 30}, Udp.OPEN),
        ({"a": 40, "b": 0, "c": 40}, Udp.OPEN),
        ({"a": 40, "b": 40, "c": 0}, Udp.PARTIAL),
        ({"a": 0, "b": 0, "c": 40}, Udp.PARTIAL),
    ],
)
def test_openness_goes_by_ports_not_by_servers(answered: dict[str, int], udp: Udp) -> None:
    assert classify(tallies(**answered), {}, None) == WayOut(udp, Internet.OK)


SILENT = {"a": 0, "b": 0}
NAMES = {A: "name", B: "name"}
REFUSED = {A: "refused", B: "refused"}


@pytest.mark.parametrize(
    ("answered", "failures", "beside", "way_out"),
    [
        (SILENT, {}, Reachability(tcp=True), WayOut(Udp.BLOCKED, Internet.OK)),
        (SILENT, {}, Reachability(tcp=False, refused=True), WayOut(Udp.BLOCKED, Internet.OK)),
        (SILENT, {}, Reachability(tcp=False, captive_portal=True), WayOut(None, Internet.CAPTIVE)),
        (SILENT, {}, Reachability(tcp=True, captive_portal=True), WayOut(None, Internet.CAPTIVE)),
        (SILENT, {}, Reachability(tcp=False), WayOut(None, Internet.NONE)),
        (SILENT, {}, Reachability(), WayOut(None, None)),
        (SILENT, {}, None, WayOut(None, None)),
        ({}, NAMES, Reachability(tcp=False), WayOut(None, Internet.NONE, names_missing=True)),
        ({}, NAMES, Reachability(tcp=True), WayOut(None, Internet.OK, names_missing=True)),
        ({}, REFUSED, Reachability(tcp=True), WayOut(Udp.BLOCKED, Internet.OK, refused=True)),
        ({}, REFUSED, Reachability(tcp=False, refused=True), WayOut(None, Internet.OK, refused=True)),
        ({}, {A: "unreachable"}, None, WayOut(None, Internet.NONE)),
    ],
)
def test_without_an_answer_what_is_beside_decides(
    answered: dict[str, int], failures: dict[str, str], beside: Reachability | None, way_out: WayOut
) -> None:
    assert classify(tallies(**answered), failures, beside) == way_out
