from __future__ import annotations

import contextlib
import http.server
import socket
import threading
import time
from collections.abc import Iterator

import pytest

from readiness.adapters import reachability
from readiness.adapters.reachability import Door, Page, is_captive
from tests.readiness.adapters.network.speedtest_server import closed_port


@contextlib.contextmanager
def page(status: int, headers: dict[str, str]) -> Iterator[int]:
    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            assert self.path == "/generate_204"
            self.send_response_only(status)
            for name, value in headers.items():
                self.send_header(name, value)
            self.send_header("Content-Length", "0")
            self.end_headers()

        def log_message(self, format: str, *args: object) -> None:
            pass

    server = http.server.HTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield server.server_address[1]
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


@contextlib.contextmanager
def silent_port() -> Iterator[int]:
    """A port whose backlog is full: connections neither open nor are refused."""
    with socket.create_server(("127.0.0.1", 0), backlog=0) as listener, contextlib.ExitStack() as stack:
        for _connection in range(4):
            endpoint = stack.enter_context(socket.socket())
            endpoint.setblocking(False)
            endpoint.connect_ex(listener.getsockname())
        yield listener.getsockname()[1]


def test_an_open_port_is_tcp() -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        found = reachability.reachability([f"127.0.0.1:{listener.getsockname()[1]}"], 2.0, http_port=closed_port())
    assert found.tcp is True


def test_a_closed_port_is_a_refusal() -> None:
    found = reachability.reachability([f"127.0.0.1:{closed_port()}"], 2.0, http_port=closed_port())
    assert (found.tcp, found.refused, found.captive_portal) == (False, True, None)


def test_silence_ends_in_time() -> None:
    with silent_port() as port:
        begun = time.monotonic()
        assert reachability.knock("127.0.0.1", port, time.monotonic() + 0.2) is Door.SILENT
    assert time.monotonic() - begun < 1.0


def test_the_date_of_the_page_tells_the_clock() -> None:
    with page(204, {"Date": "Thu, 26 Nov 2026 14:00:00 GMT"}) as port:
        found = reachability.reachability([f"127.0.0.1:{closed_port()}"], 2.0, http_port=port)
    assert found.tcp is True
    assert found.captive_portal is False
    assert found.date_offset == pytest.approx(time.time() - 1795701600.5, abs=5)


def test_a_redirection_elsewhere_is_a_portal_and_tells_no_time() -> None:
    headers = {"Location": "http://login.hotel.example/", "Date": "Thu, 26 Nov 2026 14:00:00 GMT"}
    with page(302, headers) as port:
        found = reachability.reachability([f"127.0.0.1:{closed_port()}"], 2.0, http_port=port)
    assert (found.tcp, found.captive_portal, found.date_offset) == (False, True, None)


@pytest.mark.parametrize("servers", [[], ["no port:x"]])
def test_without_servers_nothing_is_known(servers: list[str]) -> None:
    found = reachability.reachability(servers, 1.0) if servers else reachability.reachability(["bad:bad"], 1.0)
    assert (found.tcp, found.captive_portal) == (None, None)


@pytest.mark.parametrize(
    ("status", "location", "html", "expect_empty", "captive"),
    [
        (204, "", False, True, False),
        (200, "", True, True, True),
        (200, "", True, False, False),
        (200, "", False, True, False),
        (302, "http://login.example/x", False, False, True),
        (302, "http://own.example:8080/x", False, False, False),
        (302, "/elsewhere", False, False, False),
        (511, "", True, False, True),
        (404, "", True, True, False),
    ],
)
def test_what_is_a_portal(status: int, location: str, html: bool, expect_empty: bool, captive: bool) -> None:
    assert is_captive(Page(status, location, html, None), "own.example", expect_empty=expect_empty) is captive


def test_a_date_that_is_none_is_not_known() -> None:
    with page(204, {"Date": "yesterday"}) as port:
        answer = reachability.fetch("127.0.0.1", port, time.monotonic() + 2.0)
    assert answer == Page(204, "", False, None)


def test_any_open_door_will_do() -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        doors = [f"127.0.0.1:{closed_port()}", f"127.0.0.1:{listener.getsockname()[1]}", "no door:x"]
        assert reachability.any_opens(doors, 2.0)
    assert not reachability.any_opens([f"127.0.0.1:{closed_port()}"], 2.0)
    assert not reachability.any_opens([], 2.0)
