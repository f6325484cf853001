"""Takes out of a text what says who and where somebody is: home folders, addresses of computers and devices, mail."""

from __future__ import annotations

import ipaddress
import re
from collections.abc import Iterable

HOME = re.compile(r"(?:/home|/Users|[A-Za-z]:\\Users)[/\\][^/\\\s:'\"]+|/root(?=[/\s]|$)")
MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
HARDWARE = re.compile(r"(?<![0-9A-Fa-f])[0-9A-Fa-f]{2}(?:[:_-][0-9A-Fa-f]{2}){5}(?![0-9A-Fa-f])")
NETWORK_NAME = re.compile(r"(?i)\b(SSID)(\s*[:=]\s*)(\"[^\"]*\"|“[^”]*”|\S+)")
IPV4 = re.compile(r"(?<![\w.])\d{1,3}(?:\.\d{1,3}){3}(?![\w]|\.\d)")
IPV6 = re.compile(r"(?<![\w:.])[0-9A-Fa-f]{0,4}(?::[0-9A-Fa-f]{0,4}){2,7}(?![\w:])")
LINK = re.compile(r"(https?://[^\s/<>\"']+)/[^\s<>\"']+")
TELEPHONE = re.compile(r"(?<![\w+])\+\d(?:[ ()./-]{0,2}\d){6,14}(?!\d)")
USB_SERIAL = re.compile(r"(\busb-[\w.-]+?)_((?=[A-Za-z]*\d)[0-9A-Za-z]{4,})(?=-\d\d\b)")
"""As udev names a device: maker, product and serial number with lines between, then the interface."""
SHORTEST_WORD = 3


def redact(text: str) -> str:
    """Return ``text`` with private parts replaced by what they were."""
    text = HOME.sub("~", text)
    text = MAIL.sub("(mail address)", text)
    text = HARDWARE.sub("(device address)", text)
    text = NETWORK_NAME.sub(r"\1\2(network name)", text)
    return IPV6.sub(_address, IPV4.sub(_address, text))


def anonymous(text: str, words: Iterable[str] = ()) -> str:
    """:func:`redact`, and without links, telephone numbers, serial numbers and ``words``, for a text to hand on.

    ``words`` are names and numbers of one's own, taken out wherever they stand alone and are written the same, in
    capitals or not. Shorter ones than three letters are left: they would take half of the text along.
    """
    text = LINK.sub(r"\1/(link)", text)
    text = USB_SERIAL.sub(r"\1_(serial number)", text)
    text = redact(text)
    text = TELEPHONE.sub("(telephone number)", text)
    for word in sorted({word.strip() for word in words}, key=len, reverse=True):
        if len(word) >= SHORTEST_WORD:
            text = re.sub(rf"(?<![^\W_]){re.escape(word)}(?![^\W_])", "(name)", text, flags=re.IGNORECASE)
    return text


def _address(found: re.Match[str]) -> str:
    written = found.group()
    try:
        ipaddress.ip_address(written)
    except ValueError:
        return written
    return "(address)" if written != "::" else written
