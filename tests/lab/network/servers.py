"""What answers at the far end: a STUN responder and small TCP services, each in a process of its own."""

from __future__ import annotations

import contextlib
import http.server
import multiprocessing
import os
import signal
import socket
from collections.abc import Callable, Iterator

from readiness.network import stun
from tests.lab.network.build import Node


def answer_stun(port: int = 3478) -> None:
    """Answer binding requests for ever, on IPv4 and IPv6."""
    with socket.socket(socket.AF_INET6, socket.SOCK_DGRAM) as endpoint:
        endpoint.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, 0)
        endpoint.bind(("::", port))
        while True:
            message, source = endpoint.recvfrom(2048)
            with contextlib.suppress(stun.MalformedMessage):
                request = stun.parse_binding_request(message)
                host = source[0].removeprefix("::ffff:")
                endpoint.sendto(stun.binding_response(request.transaction_id, (host, source[1])), source)


def accept_tcp(port: int = 443) -> None:
    """Accept connections and close them."""
    with socket.create_server(("", port)) as listener:
        while True:
            connection, _address = listener.accept()
            connection.close()


def portal(port: int = 80) -> None:
    """Answer every page with a redirection to a log-in page, as hotels do."""

    class Portal(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(302)
            self.send_header("Location", "http://login.hotel.example/")
            self.end_headers()

        def log_message(self, format: str, *args: object) -> None:
            pass

    http.server.ThreadingHTTPServer(("", port), Portal).serve_forever()


def web(port: int = 8080) -> None:
    """Give as much as anybody wants, and take it."""

    class Page(http.server.BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            self.send_response(200)
            self.send_header("Content-Length", str(1 << 30))
            self.end_headers()
            with contextlib.suppress(OSError):
                while True:
                    self.wfile.write(bytes(1 << 16))

        def do_POST(self) -> None:
            left = int(self.headers["Content-Length"])
            with contextlib.suppress(OSError):
                while left > 0 and (block := self.rfile.read(min(left, 1 << 16))):
                    left -= len(block)
                self.send_response(204)
                self.end_headers()

        def log_message(self, format: str, *args: object) -> None:
            pass

    http.server.ThreadingHTTPServer(("", port), Page).serve_forever()


SWALLOW_PORT = 9009


def swallow(port: int = SWALLOW_PORT) -> None:
    """Take whatever one connection sends."""
    with socket.create_server(("", port)) as listener:
        connection, _address = listener.accept()
        while connection.recv(1 << 16):
            pass


@contextlib.contextmanager
def serving(node: Node, *services: Callable[[], None]) -> Iterator[None]:
    """Run each service on ``node``; ready when entered."""
    children = [_start(node, service) for service in services]
    try:
        yield
    finally:
        for child in children:
            child.kill()
            child.join()


def _start(node: Node, service: Callable[[], None]) -> multiprocessing.process.BaseProcess:
    def run() -> None:
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        with contextlib.suppress(OSError):
            os.sched_setscheduler(0, os.SCHED_FIFO, os.sched_param(5))
        with node.here():
            service()

    child = multiprocessing.get_context("fork").Process(target=run, daemon=True)
    child.start()
    return child
