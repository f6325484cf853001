"""Every known way in which a speed test goes wrong, played to the real child process."""

from __future__ import annotations

import sys
import threading
import time
from collections.abc import Callable
from contextlib import ExitStack

import pytest

from readiness.adapters.speed_test import LoadRun
from readiness.ports import NotAvailable, SpeedTest
from tests.readiness.adapters.network import loopback_load
from tests.readiness.adapters.network.speedtest_server import CONFIG, Faults, closed_port, serving

LONGEST = 12.0
PROXY = "through a proxy"
SHORT = [sys.executable, "-m", loopback_load.__name__, "unused"]


def changing(**values: object) -> Callable[[Faults], None]:
    def change(faults: Faults) -> None:
        for name, value in values.items():
            setattr(faults, name, value)

    return change


UNREACHABLE = (
    f'<settings><servers><server url="http://127.0.0.1:{closed_port()}/speedtest/upload.php" lat="1" lon="1" name="x" '
    'country="x" sponsor="x" id="1" host="x"/></servers></settings>'
)
SERVERS: dict[str, Callable[[Faults], None]] = {
    "good": changing(),
    "no servers": changing(servers="<settings><servers></servers></settings>"),
    "list is a web page": changing(servers="<html><body>Log in"),
    "server unreachable": changing(servers=UNREACHABLE),
    "wrong latency answer": changing(latency=b"<html>"),
    "config is a web page": changing(config="<html><body><p>Log in"),
    "config lacks a part": changing(config=CONFIG.replace("<upload", "<other")),
    "config lacks an attribute": changing(config=CONFIG.replace('ignoreids=""', "")),
    "download missing": changing(download_status=404, download_bytes=300),
    "download empty": changing(download_bytes=0),
    "download tiny": changing(download_bytes=2000),
    "upload never acknowledged": changing(upload_acknowledged=False),
    "config hangs": changing(silent=frozenset({"config"})),
    "download hangs": changing(silent=frozenset({"random"})),
}


@pytest.fixture(scope="module")
def results() -> dict[str, SpeedTest]:
    with ExitStack() as stack:
        runs = {}
        for name, change in SERVERS.items():
            server = stack.enter_context(serving(change))
            command = [sys.executable, "-m", loopback_load.__name__, server.origin]
            runs[name] = stack.enter_context(LoadRun(command=command, seconds=LONGEST))
        runs[PROXY] = stack.enter_context(through_a_proxy(stack.enter_context(serving(changing())).origin))
        return {name: finished(run) for name, run in runs.items()}


def through_a_proxy(proxy: str) -> LoadRun:
    """A run whose origin nobody could find, unless the proxy that the system names is asked for it."""
    with pytest.MonkeyPatch.context() as patch:
        for name in ("no_proxy", "NO_PROXY"):
            patch.delenv(name, raising=False)
        patch.setenv("http_proxy", proxy)
        command = [sys.executable, "-m", loopback_load.__name__, "http://nowhere.invalid"]
        return LoadRun(command=command, seconds=LONGEST)


def finished(run: LoadRun) -> SpeedTest:
    until = time.monotonic() + LONGEST + 3.0
    pause = threading.Event()
    while (result := run.result()) is None:
        assert time.monotonic() < until, "neither result nor deadline"
        pause.wait(0.02)
    assert run.phase() == "done"
    return result


def test_a_good_server_gives_both_figures(results: dict[str, SpeedTest]) -> None:
    good = results["good"]
    assert good.reason == ""
    assert good.down_mbps is not None
    assert good.up_mbps is not None
    assert good.down_mbps > 10
    assert good.up_mbps > 1
    assert good.bytes_used is not None
    assert good.bytes_used > 1_000_000


def test_it_goes_through_the_proxy_that_the_system_names_as_the_question_says(results: dict[str, SpeedTest]) -> None:
    assert results[PROXY].reason == ""
    assert (results[PROXY].down_mbps or 0) > 10


@pytest.mark.parametrize(
    "name",
    [
        "no servers",
        "list is a web page",
        "server unreachable",
        "wrong latency answer",
        "config is a web page",
        "config lacks a part",
        "config lacks an attribute",
        "config hangs",
    ],
)
def test_without_a_working_server_there_is_no_figure_but_a_reason(results: dict[str, SpeedTest], name: str) -> None:
    assert (results[name].down_mbps, results[name].up_mbps) == (None, None)
    assert results[name].reason


@pytest.mark.parametrize("name", ["download missing", "download empty", "download tiny", "download hangs"])
def test_a_download_of_nothing_is_no_figure(results: dict[str, SpeedTest], name: str) -> None:
    assert results[name].down_mbps is None
    assert "download" in results[name].reason


def test_an_upload_that_nobody_acknowledged_is_no_figure(results: dict[str, SpeedTest]) -> None:
    failed = results["upload never acknowledged"]
    assert failed.down_mbps is not None
    assert failed.up_mbps is None
    assert "not one transfer was finished" in failed.reason


def run_child(code: str, seconds: float = LONGEST) -> SpeedTest:
    with LoadRun(command=[sys.executable, "-c", code], seconds=seconds) as run:
        return finished(run)


def test_a_child_that_hangs_is_ended_at_the_deadline() -> None:
    begun = time.monotonic()
    result = run_child("import time; time.sleep(60)", seconds=0.3)
    assert time.monotonic() - begun < 3.0
    assert result == SpeedTest(reason="the speed test took too long")


@pytest.mark.parametrize("code", ["raise SystemExit(3)", "print('no JSON'); print('[1]')", "import os; os.abort()"])
def test_a_child_that_dies_leaves_no_figure(code: str) -> None:
    assert run_child(code) == SpeedTest(reason="the speed test ended without a result")


def test_leaving_ends_the_child_at_once() -> None:
    with LoadRun(command=[sys.executable, "-c", "import time; time.sleep(60)"]) as run:
        begun = time.monotonic()
    assert time.monotonic() - begun < 1.0
    assert run._process.wait(1.0) is not None


def test_a_child_that_cannot_be_started_is_not_available() -> None:
    with pytest.raises(NotAvailable):
        LoadRun(command=["/nonexistent/program"])


@pytest.mark.parametrize("url", ["ftp://x.example/", "speed.example", "http://", "http://x:99999/"])
def test_an_address_that_is_none_is_refused(url: str) -> None:
    with pytest.raises(NotAvailable):
        LoadRun(url)


def test_flows_to_ones_own_server_measure_both_ways() -> None:
    with serving(changing()) as server, LoadRun(f"{server.origin}/speedtest/random.jpg", command=SHORT) as run:
        result = finished(run)
    assert result.reason == ""
    assert result.down_mbps is not None
    assert result.up_mbps is not None
    assert result.server == server.origin.removeprefix("http://")


def test_ones_own_server_without_such_a_page_gives_a_reason() -> None:
    with serving(changing(download_status=404)) as server, LoadRun(server.origin, command=SHORT) as run:
        result = finished(run)
    assert result.down_mbps is None
    assert "404" in result.reason
