"""A server that speaks speedtest.net's protocol on the loopback address, and the ways in which it may fail."""

from __future__ import annotations

import contextlib
import http.server
import socket
import threading
from collections.abc import Callable, Iterator

CONFIG = """<?xml version="1.0"?><settings>
<client ip="192.0.2.9" lat="52.5" lon="13.4" isp="Example"/>
<server-config threadcount="4" ignoreids="" />
<download testlength="10" threadsperurl="4"/>
<upload testlength="10" ratio="1" maxchunkcount="50" threads="2"/>
</settings>"""
BLOCK = bytes(64 * 1024)


class Faults:
    """What this server does otherwise than a good one."""

    config: str = CONFIG
    servers: str | None = None
    latency: bytes = b"test=test"
    silent: frozenset[str] = frozenset()
    download_status = 200
    download_bytes = 30_000_000
    upload_acknowledged = True


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.0"
    server: Server

    def do_GET(self) -> None:
        faults = self.server.faults
        path = self.path.partition("?")[0]
        if any(word in path for word in faults.silent):
            self.server.over.wait(20)
        elif "config" in path:
            self.answer(faults.config.encode())
        elif "servers" in path:
            self.answer((self.server.list() if faults.servers is None else faults.servers).encode())
        elif "latency" in path:
            self.answer(faults.latency)
        else:
            self.stream(faults)

    def do_POST(self) -> None:
        left = int(self.headers["Content-Length"])
        if not self.server.faults.upload_acknowledged:
            self.server.over.wait(20)
            return
        while left > 0 and (block := self.rfile.read(min(left, len(BLOCK)))):
            left -= len(block)
        self.answer(b"size=500")

    def answer(self, body: bytes) -> None:
        self.send_response(200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def stream(self, faults: Faults) -> None:
        self.send_response(faults.download_status)
        self.end_headers()
        left = faults.download_bytes
        while left > 0 and not self.server.over.is_set():
            self.wfile.write(BLOCK[:left])
            left -= len(BLOCK)

    def log_message(self, format: str, *args: object) -> None:
        pass


class Server(http.server.ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = True

    def __init__(self, faults: Faults) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.faults = faults
        self.over = threading.Event()

    @property
    def origin(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}"

    def list(self) -> str:
        return (
            f'<settings><servers><server url="{self.origin}/speedtest/upload.php" lat="52.5" lon="13.4" '
            'name="Berlin" country="Germany" sponsor="Example" id="1" host="127.0.0.1"/></servers></settings>'
        )

    def handle_error(self, request: object, client_address: object) -> None:
        """Clients that hang up are part of the game."""


@contextlib.contextmanager
def serving(change: Callable[[Faults], None]) -> Iterator[Server]:
    faults = Faults()
    change(faults)
    server = Server(faults)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield server
    finally:
        server.over.set()
        server.shutdown()
        thread.join()
        server.server_close()


def closed_port() -> int:
    with socket.socket() as endpoint:
        endpoint.bind(("127.0.0.1", 0))
        return int(endpoint.getsockname()[1])
