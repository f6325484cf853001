"""Links on Windows: the Wi-Fi service's list of interfaces, which may be refused, and the connection's name."""

from __future__ import annotations

import re

from readiness.adapters import command
from readiness.adapters.link_kind import LinkFacts, kind_by_words
from readiness.ports import LinkKind

_PERCENT = re.compile(r":\s*(\d{1,3})\s*%")


def facts(interface: str) -> LinkFacts:
    """Return what the system tells about ``interface``, the name of a connection."""
    return facts_in(command.output(["netsh", "wlan", "show", "interfaces"]) or "", interface)


def facts_in(listing: str, interface: str) -> LinkFacts:
    """Read the listing, whose labels are in the language of the system: only names and the percentage count."""
    # One block for each interface, each a run of lines with a colon.
    for block in re.split(r"\n\s*\n", listing.replace("\r", "")):
        if re.search(rf":\s*{re.escape(interface)}\s*$", block, re.M):
            percent = _PERCENT.search(block)
            return LinkFacts(LinkKind.WIFI, float(percent[1]) if percent else None)
    return LinkFacts(kind_by_words(interface))
