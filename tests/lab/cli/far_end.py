"""A STUN server in a process of its own, which answers in time whatever the process of the tests is doing.

    python -m tests.lab.cli.far_end DESCRIPTOR

The descriptor is that of a bound UDP socket; a line on standard output says that answers come from now on.
"""

from __future__ import annotations

import contextlib
import os
import socket
import sys

from readiness.network import stun


def serve(endpoint: socket.socket) -> None:
    """Answer for ever, before everything else on a busy machine where that is allowed."""
    with contextlib.suppress(OSError, AttributeError):
        os.sched_setscheduler(0, os.SCHED_FIFO, os.sched_param(10))
    print("ready", flush=True)
    while True:
        message, source = endpoint.recvfrom(2048)
        with contextlib.suppress(stun.MalformedMessage):
            request = stun.parse_binding_request(message)
            endpoint.sendto(stun.binding_response(request.transaction_id, source), source)


if __name__ == "__main__":
    serve(socket.socket(fileno=int(sys.argv[1])))
