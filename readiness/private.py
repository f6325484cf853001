"""Takes out of a text what says who and where somebody is: home folders, addresses of computers and devices, mail."""

from __future__ import annotations

import ipaddress
import re

HOME = re.compile(r"(?:/home|/Users|[A-Za-z]:\\Users)[/\\][^/\\\s:'\"]+|/root(?=[/\s]|$)")
MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
HARDWARE = re.compile(r"(?<![0-9A-Fa-f])[0-9A-Fa-f]{2}(?:[:_-][0-9A-Fa-f]{2}){5}(?![0-9A-Fa-f])")
NETWORK_NAME = re.compile(r"(?i)\b(SSID)(\s*[:=]\s*)(\"[^\"]*\"|“[^”]*”|\S+)")
IPV4 = re.compile(r"(?<![\w.])\d{1,3}(?:\.\d{1,3}){3}(?![\w]|\.\d)")
IPV6 = re.compile(r"(?<![\w:.])[0-9A-Fa-f]{0,4}(?::[0-9A-Fa-f]{0,4}){2,7}(?![\w:])")


def redact(text: str) -> str:
    """Return ``text`` with private parts replaced by what they were."""
    text = HOME.sub("~", text)
    text = MAIL.sub("(mail address)", text)
    text = HARDWARE.sub("(device address)", text)
    text = NETWORK_NAME.sub(r"\1\2(network name)", text)
    return IPV6.sub(_address, IPV4.sub(_address, text))


def _address(found: re.Match[str]) -> str:
    written = found.group()
    try:
        ipaddress.ip_address(written)
    except ValueError:
        return written
    return "(address)" if written != "::" else written
