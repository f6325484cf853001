"""A letter as a link that opens the person's own mail program."""

from __future__ import annotations

import re
from urllib.parse import quote


def mail_link(to: str, subject: str, body: str) -> str:
    """A ``mailto:`` link (RFC 6068), lines ended by CRLF; what is no address is left out."""
    address = to.strip() if re.fullmatch(r"[^\s@]+@[^\s@]+", to.strip()) else ""
    lines = body.replace("\r\n", "\n").replace("\n", "\r\n")
    return f"mailto:{quote(address, safe='@+')}?subject={quote(subject)}&body={quote(lines)}"
