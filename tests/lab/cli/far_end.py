"""A STUN server in a process of its own, which answers in time whatever the process of the tests is doing.

    python -m tests.lab.cli.far_end DESCRIPTOR [LOSES]

The descriptor is that of a bound UDP socket; a line on standard output says that answers come from now on. Of LOSES
requests one is never answered.
"""

from __future__ import annotations

import contextlib
import itertools
import os
import socket
import sys

from readiness.network import stun


def serve(endpoint: socket.socket, loses: int = 0) -> None:
    """Answer for ever, before everything else on a busy machine where that is allowed."""
    with contextlib.suppress(OSError, AttributeError):
        os.sched_setscheduler(0, os.SCHED_FIFO, os.sched_param(10))
    print("ready", flush=True)
    for count in itertools.count(1):
        message, source = endpoint.recvfrom(2048)
        with contextlib.suppress(stun.MalformedMessage):
            if loses and count % loses == 0:
                continue
            request = stun.parse_binding_request(message)
            endpoint.sendto(stun.binding_response(request.transaction_id, source), source)


if __name__ == "__main__":
    serve(socket.socket(fileno=int(sys.argv[1])), *map(int, sys.argv[2:]))
