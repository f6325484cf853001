"""The names in the JSON documents of the connection that others rely on: all there, of their type, and no others."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from readiness.model import Area, Finding, Grade, Remedy
from readiness.watch import Change
from tests.readiness.terminal.driving import Terminal

NUMBER, TEXT, FLAG, NULL = (int, float), (str,), (bool,), (type(None),)
REMEDY = {"text": TEXT, "action": TEXT + NULL, "instead": TEXT + NULL}
LOAD = dict.fromkeys(("down_mbps", "up_mbps", "added_ms_down", "added_ms_up"), NUMBER + NULL)
CONNECTION: dict[str, Any] = {
    "schema": {1},
    "grade": {"good", "caution", "no-go", "unknown"},
    "summary": TEXT,
    "seconds": NUMBER,
    "udp": {"open", "partial", "blocked", None},
    "internet": {"ok", "captive", "none", None},
    "link": {"kind": {"cable", "wifi", "mobile", "vpn", "unknown"}, "signal_percent": NUMBER + NULL},
    "round_trip_ms": {"median": NUMBER + NULL, "p95": NUMBER + NULL},
    "pdv_p95_ms": NUMBER + NULL,
    "jitter_rfc3550_ms": NUMBER + NULL,
    "spikes": (int, *NULL),
    "loss": {
        **dict.fromkeys(("ratio", "low", "high"), NUMBER + NULL),
        **dict.fromkeys(("sent", "lost", "longest_burst"), (int, *NULL)),
        "decided_after": NUMBER + NULL,
    },
    "mos": {"value": NUMBER + NULL, "scale": {"narrowband", "fullband", None}},
    "local_delay_ms_p95": NUMBER + NULL,
    "where": {"here", "wifi_or_lan", "provider", "beyond", "none", None},
    "load": (LOAD, None),
    "servers": [{"server": TEXT, "answered": (int,), "sent": (int,)}],
    "remedy": (REMEDY, None),
    "detail": TEXT + NULL,
    "demo": TEXT,
}
READING = {
    "metric": TEXT,
    "value": NUMBER + NULL,
    "unit": TEXT,
    "good": (list, *NULL),
    "caution": (list, *NULL),
    "source": TEXT + NULL,
}
CHECK: dict[str, Any] = {
    "schema": {1},
    "verdict": {"go", "caution", "no-go", "unknown"},
    "headline": TEXT,
    "mend_first": TEXT + NULL,
    "seconds": NUMBER,
    "findings": [
        {
            "check": {"connection", "load", "link"},
            "area": {"connection"},
            "grade": {"good", "caution", "no-go", "unknown", "skipped"},
            "summary": TEXT,
            "remedy": (REMEDY, None),
            "seconds": NUMBER,
            "detail": TEXT + NULL,
            "readings": [READING],
        }
    ],
    "demo": TEXT,
}
CHANGE: dict[str, Any] = {
    "schema": {1},
    "at": TEXT,
    "seconds": NUMBER,
    "check": TEXT,
    "grade": {"good", "caution", "no-go"},
    "summary": TEXT,
    "silent": FLAG,
    "remedy": (REMEDY, None),
    "cleared": FLAG,
    "measure_again": FLAG,
}


def fits(value: Any, shape: Any, path: str = "") -> None:
    """Raise AssertionError where ``value`` is not of ``shape``: a set of words, types, a list of one shape, names."""
    if isinstance(shape, dict):
        assert isinstance(value, dict), path
        assert set(value) == set(shape), path
        for name, inner in shape.items():
            fits(value[name], inner, f"{path}.{name}")
    elif isinstance(shape, list):
        assert isinstance(value, list), path
        for one in value:
            fits(one, shape[0], f"{path}[]")
    elif isinstance(shape, set):
        assert value in shape, (path, value)
    elif isinstance(shape[0], dict):
        fits(value, shape[0] if value is not None else shape[1:], path)
    else:
        kinds = tuple(NULL[0] if kind is None else kind for kind in shape)
        assert isinstance(value, kinds), (path, value)
        assert isinstance(value, bool) is (bool in kinds), (path, value)


@pytest.mark.parametrize("scenario", ["all_good", "train_wifi", "udp_blocked"])
@pytest.mark.parametrize("load", [(), ("--load", "none")])
def test_the_connection(terminal: Terminal, scenario: str, load: tuple[str, ...]) -> None:
    document = terminal("--demo", scenario, "connection", *load, "--json").document
    fits(document, CONNECTION)
    assert (document["load"] is None) == bool(load)


@pytest.mark.parametrize("scenario", ["train_wifi", "udp_blocked"])
def test_the_same_through_the_check(terminal: Terminal, scenario: str) -> None:
    document = terminal("--demo", scenario, "check", "--only", "connection,load,link", "--json").document
    fits(document, CHECK)
    assert [finding["check"] for finding in document["findings"]] == ["connection", "link", "load"]


def test_what_the_watch_says() -> None:
    remedy = Remedy("Do it.")
    told = Finding("connection", Area.CONNECTION, Grade.NO_GO, "It is gone.", remedy=remedy)
    for finding in (told, None):
        fits(Change(datetime.now(UTC), 1.0, "connection", "Said.", finding).document(), CHANGE)


def test_a_shape_refuses_what_does_not_fit() -> None:
    for value, shape in (
        ({"a": 1}, {"b": NUMBER}),
        (True, NUMBER),
        (1, FLAG),
        ("x", {"y"}),
        ({"text": "x"}, (REMEDY, None)),
        (0, (REMEDY, None)),
        ([None], [TEXT]),
    ):
        with pytest.raises(AssertionError):
            fits(value, shape)
