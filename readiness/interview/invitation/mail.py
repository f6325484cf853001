"""A saved mail (RFC 5322 with MIME): its calendar part if it has one, else its words under the headers that matter."""

from __future__ import annotations

import re
from email import policy
from email.errors import MessageError
from email.message import EmailMessage
from email.parser import BytesParser

from readiness.interview.invitation.markup import without_tags

_HEADER = re.compile(rb"[A-Za-z0-9-]+:")
_MARKS = re.compile(rb"^(?:mime-version|received|message-id|content-type|return-path):", re.IGNORECASE | re.MULTILINE)
_SHOWN = ("From", "Date", "To", "Subject")
_HEAD_BYTES = 64 * 1024
_MAX_PARTS = 60
_FEWEST_HEADERS = 3


def is_mail(data: bytes) -> bool:
    """Whether this is a mail as programs save it, and not just pasted words with a subject line above."""
    headers = []
    for line in data[:_HEAD_BYTES].splitlines():
        if not line.strip():
            break
        if not line.startswith((b" ", b"\t")) and not _HEADER.match(line):
            return False
        headers.append(line)
    return len(headers) >= _FEWEST_HEADERS and len(_MARKS.findall(b"\n".join(headers))) >= 2


def read_mail(data: bytes) -> tuple[bytes, str]:
    """Return the calendar part of a mail, b"" without one, and its text with the headers before it."""
    try:
        message = BytesParser(policy=policy.default).parsebytes(data)
    except (MessageError, ValueError, IndexError):
        return b"", data.decode("utf-8", errors="replace")
    calendar, plain, marked = b"", "", ""
    for number, part in enumerate(message.walk()):
        if number >= _MAX_PARTS:
            break
        kind = part.get_content_type()
        if kind in {"text/calendar", "application/ics"}:
            body = part.get_payload(decode=True)
            calendar = calendar or (body if isinstance(body, bytes) else b"")
        elif kind == "text/plain":
            plain = plain or _text(part)
        elif kind == "text/html":
            marked = marked or _text(part)
    headers = "\n".join(f"{name}: {value}" for name in _SHOWN if (value := _header(message, name)))
    return calendar, f"{headers}\n\n{plain.strip() or without_tags(marked)}"


def _header(message: EmailMessage, name: str) -> str:
    """Return a header as it reads, or as it stands in the file where the library stumbles over it."""
    try:
        return str(message[name] or "")
    except Exception:  # the library's header parser raises OverflowError, IndexError, AttributeError and others
        return next((str(value) for key, value in message.raw_items() if key.casefold() == name.casefold()), "")


def _text(part: EmailMessage) -> str:
    try:
        return str(part.get_content())
    except (LookupError, ValueError, MessageError):  # an unknown letter set
        body = part.get_payload(decode=True)
        return body.decode("utf-8", errors="replace") if isinstance(body, bytes) else ""
