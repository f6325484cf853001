"""Read an invitation, whatever it comes as: a calendar file, a saved mail, a text file, or pasted words."""

from __future__ import annotations

import re

from readiness.interview.documents.plain import decode
from readiness.interview.invitation.blocks import MAX_BYTES
from readiness.interview.invitation.calendar_file import read_calendar
from readiness.interview.invitation.mail import is_mail, read_mail
from readiness.interview.invitation.model import Invitation, Reader, UnreadableInvitation
from readiness.interview.invitation.text import read_text
from readiness.words import _

_CALENDAR = re.compile(rb"^\s*BEGIN\s*:\s*V[A-Z]+", re.IGNORECASE)


def read_invitation(source: bytes | str, reader: Reader) -> Invitation:
    """Return what an invitation says, whether file or pasted text. Raises :class:`UnreadableInvitation`."""
    if isinstance(source, str):
        source = source.encode()
    if len(source) > MAX_BYTES:
        raise UnreadableInvitation(_("This file is larger than 20 MB. Save the one invitation by itself."))
    if _CALENDAR.match(source.removeprefix(b"\xef\xbb\xbf")) or _wide_calendar(source):
        return read_calendar(source, reader)
    if is_mail(source):
        return _read_mail(source, reader)
    if b"\0" in source[:4000] and not source.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise UnreadableInvitation(
            _("This is neither a calendar file nor a text. Open the invitation and paste its words.")
        )
    return read_text(decode(source)[0], reader)


def _read_mail(source: bytes, reader: Reader) -> Invitation:
    """The calendar part of a mail is the surest; without an event in it, the words have to do."""
    calendar, text = read_mail(source)
    if calendar:
        try:
            return read_calendar(calendar, reader)
        except UnreadableInvitation:
            pass
    return read_text(text, reader)


def _wide_calendar(source: bytes) -> bool:
    """A calendar file in UTF-16, as some programs export it."""
    if not source.startswith((b"\xff\xfe", b"\xfe\xff")):
        return False
    return bool(_CALENDAR.match(source[:200].decode("utf-16", errors="replace").encode()))
