"""Links on macOS: the hardware port's own name. The Wi-Fi signal needs the person's consent to location: not asked."""

from __future__ import annotations

import re

from readiness.adapters import command
from readiness.adapters.link_kind import LinkFacts, kind_by_device_name, kind_by_words
from readiness.ports import LinkKind

_PORT = re.compile(r"Hardware Port: (?P<port>.+)\nDevice: (?P<device>\S+)")


def facts(interface: str) -> LinkFacts:
    """Return what the system tells about ``interface``."""
    return LinkFacts(kind_in(command.output(["networksetup", "-listallhardwareports"]) or "", interface))


def kind_in(ports: str, interface: str) -> LinkKind:
    """Read the kind of ``interface`` from the list of hardware ports."""
    for match in _PORT.finditer(ports):
        if match["device"] == interface:
            return kind_by_words(match["port"])
    return kind_by_device_name(interface)
