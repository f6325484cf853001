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
        "Zoom",
        ("zoom.us:443", "www.zoom.us:443"),
        "3478, 3479, 8801 to 8810",
        "Zoom, network firewall or proxy server settings: https://support.zoom.com/hc/en/article?id=zm_kb&"
        "sysparm_article=KB0060561",
    ),
    "teams": CallService(
        "Microsoft Teams",
        ("teams.microsoft.com:443", "teams.cloud.microsoft:443"),
        "3478 to 3481",
        "Microsoft 365 URLs and IP address ranges, Teams, ids 11 and 12: "
        "https://learn.microsoft.com/microsoft-365/enterprise/urls-and-ip-address-ranges",
    ),
    "meet": CallService(
        "Google Meet",
        ("meet.google.com:443",),
        "3478, 19302 to 19309",
        "Google Workspace, prepare your network for Meet: https://support.google.com/a/answer/1279090",
    ),
    "webex": CallService(
        "Webex",
        ("webex.com:443", "www.webex.com:443"),
        "5004, 9000",
        "Cisco, network requirements for Webex services: https://help.webex.com/article/WBX000028782",
    ),
}
"""By the word the invitation is known by; others are not asked because nobody knows where they live."""
