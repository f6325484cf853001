"""Addresses of test servers as people write them (pure)."""

from __future__ import annotations

import ipaddress
import re

from readiness.words import _

MOST_SERVERS = 8
STUN_PORT = 3478
_LABEL = re.compile(r"(?!-)[A-Za-z0-9-]{1,63}(?<!-)")


def server(text: str) -> str:
    """``HOST:PORT``, with brackets around an IPv6 address. Raises ValueError with a sentence."""
    host, colon, port = text.rpartition(":")
    host_only = host.strip("[]")
    brackets = (host.startswith("["), host.endswith("]"))
    if not colon or not host_only or brackets[0] != brackets[1] or (":" in host_only) != host.startswith("["):
        raise ValueError(_("“{text}” is not HOST:PORT, such as stun.example.org:3478").format(text=text))
    if not port.isascii() or not port.isdigit() or not 1 <= int(port) <= 65535:
        raise ValueError(_("the port in “{text}” is not a number from 1 to 65535").format(text=text))
    return text


def read_servers(text: str) -> tuple[str, ...]:
    """Servers with commas, spaces or lines between; a name alone gets the port of STUN, 3478 (RFC 8489).

    Raises ValueError with a sentence.
    """
    found = []
    for word in text.replace(",", " ").split():
        bare = word.removeprefix("stun:")
        whole = bare if _has_port(bare) else f"{_bracketed(bare)}:{STUN_PORT}"
        checked = server(whole)
        if not _is_host(checked.rpartition(":")[0]):
            raise ValueError(_("“{text}” is no name or address of a server").format(text=word))
        found.append(checked)
    servers = tuple(dict.fromkeys(found))
    if len(servers) > MOST_SERVERS:
        raise ValueError(_("at most {count} servers can be asked").format(count=MOST_SERVERS))
    return servers


def load_server(text: str) -> str:
    """An address that begins with http. Raises ValueError with a sentence."""
    host = text.split("://", 1)[1].partition("/")[0] if text.startswith(("http://", "https://")) else ""
    if not _is_host(host.rpartition(":")[0] if _has_port(host) else host):
        raise ValueError(_("“{text}” is no http address").format(text=text))
    return text


def _has_port(text: str) -> bool:
    """An IPv6 address without brackets has colons, but no port."""
    return bool(re.search(r"^(\[[^\]]*\]|[^:]*):[^:]*$", text))


def _bracketed(host: str) -> str:
    return f"[{host}]" if ":" in host and _is_host(host) and not host.startswith("[") else host


def _is_host(host: str) -> bool:
    try:
        ipaddress.ip_address(host.strip("[]"))
    except ValueError:
        labels = host.rstrip(".").split(".")
        return len(host) <= 253 and all(_LABEL.fullmatch(label) for label in labels) and not labels[-1].isdigit()
    return True
