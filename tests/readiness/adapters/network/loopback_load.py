"""The load's child process, shortened: speedtest-cli talks to the origin that stands first on the command line.

With a URL behind it, the flows go there instead.
"""

from __future__ import annotations

import sys

import speedtest

from readiness.adapters import load_child, load_flows


def redirect(origin: str) -> None:
    build = speedtest.build_request

    def build_for_loopback(url: str, *rest: object, **more: object) -> object:
        for known in ("://www.speedtest.net", "http://c.speedtest.net"):
            url = url.replace(known, origin)
        return build(url, *rest, **more)

    speedtest.build_request = build_for_loopback


if __name__ == "__main__":
    redirect(sys.argv[1])
    load_child.SECONDS_EACH_WAY = 1
    load_child.SOCKET_SECONDS = 1
    load_flows.SECONDS_EACH_WAY = 1.0
    sys.exit(load_child.main(sys.argv[2:]))
