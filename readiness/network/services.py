"""Where the call services live, as they document it themselves."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class CallService:
    """A service's name for people, the doors (``host:port``) a call must open, its UDP ports, and where that stands."""

    name: str
    doors: tuple[str, ...]
    udp_ports: str
    source: str


CALL_SERVICES = {
    "zoom": CallService(
        "Zoom", ("zoom.us:443",), "3478, 3479, 8801 to 8810", "Zoom: network firewall or proxy server settings"
    ),
    "teams": CallService(
        "Microsoft Teams",
        ("teams.microsoft.com:443",),
        "3478 to 3481",
        "Microsoft 365 URLs and IP address ranges, Teams: ids 11, 12",
    ),
    "meet": CallService(
        "Google Meet",
        ("meet.google.com:443",),
        "3478, 19302 to 19309",
        "Google Workspace: prepare your network for Meet meetings",
    ),
    "webex": CallService("Webex", ("webex.com:443",), "5004, 9000", "Cisco: network requirements for Webex services"),
}
"""By the word the invitation is known by; others are not asked because nobody knows where they live."""
