"""A STUN server on the loopback address with a say in each answer."""

from __future__ import annotations

import contextlib
import select
import socket
import threading
from collections.abc import Callable, Iterator

from readiness.network import stun

Answering = Callable[[int, bytes, tuple[str, int]], list[bytes]]


def plainly(number: int, transaction_id: bytes, source: tuple[str, int]) -> list[bytes]:
    return [stun.binding_response(transaction_id, source)]


@contextlib.contextmanager
def responding(answering: Answering = plainly, host: str = "127.0.0.1") -> Iterator[str]:
    """Give ``host:port`` of a server that answers the n-th request with what ``answering`` returns."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family, socket.SOCK_DGRAM) as endpoint:
        endpoint.bind((host, 0))
        over_reader, over_writer = socket.socketpair()

        def serve() -> None:
            number = 0
            while True:
                readable, _w, _x = select.select([endpoint, over_reader], [], [])
                if over_reader in readable:
                    return
                message, source = endpoint.recvfrom(2048)
                request = stun.parse_binding_request(message)
                for answer in answering(number, request.transaction_id, source[:2]):
                    endpoint.sendto(answer, source)
                number += 1

        thread = threading.Thread(target=serve)
        thread.start()
        name = f"[{host}]" if ":" in host else host
        try:
            yield f"{name}:{endpoint.getsockname()[1]}"
        finally:
            over_writer.send(b"x")
            thread.join()
            over_reader.close()
            over_writer.close()


def closed_port(host: str = "127.0.0.1") -> int:
    with socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET, socket.SOCK_DGRAM) as endpoint:
        endpoint.bind((host, 0))
        return int(endpoint.getsockname()[1])
