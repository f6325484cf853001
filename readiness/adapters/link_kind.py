"""What systems can tell of an interface, and what its name gives away where they do not."""

from __future__ import annotations

import re
from dataclasses import dataclass

from readiness.ports import LinkKind

_VPN_NAMES = re.compile(r"^(tun|tap|wg|ppp|utun|ipsec|gpd|zt|tailscale|nordlynx|proton|mullvad|cscotun|vpn)", re.I)
_VPN_WORDS = re.compile(r"vpn|wireguard|tunnel|tap-windows|anyconnect|globalprotect|openvpn|tailscale|zerotier", re.I)
_MOBILE_NAMES = re.compile(r"^(wwan|rmnet|ww[pbcx])", re.I)
_MOBILE_WORDS = re.compile(r"iphone|cellular|mobile|wwan|modem|rndis", re.I)
_WIFI_WORDS = re.compile(r"wi-?fi|wlan|wireless|airport|802\.11", re.I)
_CABLE_WORDS = re.compile(r"ethernet|\blan\b|thunderbolt bridge", re.I)


@dataclass(frozen=True, slots=True)
class LinkFacts:
    """What is known of one interface; None is not known."""

    kind: LinkKind = LinkKind.UNKNOWN
    signal_percent: float | None = None
    metered: bool | None = None


def kind_by_device_name(interface: str) -> LinkKind:
    """Judge by a kernel's name such as ``wg0``; only names that mean one thing are taken for it."""
    if _VPN_NAMES.match(interface):
        return LinkKind.VPN
    if _MOBILE_NAMES.match(interface):
        return LinkKind.MOBILE
    return LinkKind.UNKNOWN


def kind_by_words(description: str) -> LinkKind:
    """Judge by a name made for people, such as ``Wi-Fi`` or ``OpenVPN TAP-Windows6``."""
    for words, kind in (
        (_VPN_WORDS, LinkKind.VPN),
        (_MOBILE_WORDS, LinkKind.MOBILE),
        (_WIFI_WORDS, LinkKind.WIFI),
        (_CABLE_WORDS, LinkKind.CABLE),
    ):
        if words.search(description):
            return kind
    return LinkKind.UNKNOWN
