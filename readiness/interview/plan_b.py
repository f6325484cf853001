"""When the line drops: the number with its code, as a picture a phone can dial, and the sentence to send.

Everything here works without a network, and from what the dossier holds.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from readiness.interview.dossier import DialIn, Interview, Service
from readiness.words import _

PAUSE = ","  # a phone waits about two seconds for each
_BEFORE_CODE, _BEFORE_PASSCODE = PAUSE * 2, PAUSE * 4
QUIET_ZONE = 4  # modules of white around a QR code (ISO/IEC 18004, 6.3.8)


@dataclass(frozen=True, slots=True)
class WayIn:
    """One number: as people read it, the code in groups, the country, and what a phone needs to dial it all."""

    number: str
    code: str
    country: str
    uri: str


@dataclass(frozen=True, slots=True)
class PlanB:
    """What to do when the line drops. ``ways`` has the best number first and is empty when none is known."""

    ways: tuple[WayIn, ...]
    meeting_id: str
    passcode: str
    who_calls: str
    message: str


def plan_b(interview: Interview, region: str | None = None) -> PlanB:
    """Return the other ways into the call; numbers of ``region`` (ISO 3166) first, as those calls are cheap."""
    numbers = sorted(interview.dial_in, key=lambda one: one.country != region) if region else interview.dial_in
    return PlanB(
        ways=tuple(_way(one, interview) for one in numbers),
        meeting_id=interview.meeting_id,
        passcode=interview.passcode,
        who_calls=_who_calls(interview),
        message=_message(interview),
    )


def dial_uri(number: str, code: str = "", passcode: str = "") -> str:
    """Return a ``tel:`` address that dials ``number``, waits, and keys in the codes.

    RFC 3966 knows no pauses; phones take the comma of their own dial strings. "#" would begin a fragment, so it is
    escaped. Letters and spaces are left out; a code ends with "#" unless it already does.
    """
    digits = ("+" if number.strip().startswith("+") else "") + re.sub(r"\D", "", number)
    parts = [digits]
    if keys := _keys(code):
        parts.append(_BEFORE_CODE + keys)
    if keys := _keys(passcode):
        parts.append(_BEFORE_PASSCODE + ("" if keys.startswith("*") else "*") + keys)
    return "tel:" + "".join(parts).replace("#", "%23")


def qr_modules(text: str) -> tuple[tuple[bool, ...], ...]:
    """Return the QR code of ``text`` row by row, True for dark, with its quiet zone. Error correction level M."""
    import segno  # noqa: PLC0415 - only where a code is shown

    code = segno.make_qr(text, error="m")
    return tuple(tuple(bool(module) for module in row) for row in code.matrix_iter(border=QUIET_ZONE))


def printable(interview: Interview, when: str, region: str | None = None) -> str:
    """Return Plan B as the text of one page; ``when`` is the time as the header shows it."""
    plan = plan_b(interview, region)
    lines = [interview.title or _("Interview"), when, ""]
    for way in plan.ways[:4]:
        lines.append(way.number if not way.country else f"{way.number}  ({way.country})")
        if way.code:
            lines.append(_("Code: {code} #").format(code=way.code))
    if plan.meeting_id:
        lines.append(_("Meeting ID: {number}").format(number=plan.meeting_id))
    if plan.passcode:
        lines.append(_("Passcode: {code}").format(code=plan.passcode))
    if interview.join_url:
        lines.append(interview.join_url)
    for person in interview.people:
        known = ", ".join(part for part in (person.name, person.role, person.phone, person.email) if part)
        lines.append(known)
    lines += ["", plan.who_calls, "", _("To send:"), plan.message]
    return "\n".join(line for place, line in enumerate(lines) if line or place)


def shown_number(number: str) -> str:
    """Return a number in the groups of its country, with spaces between: "+49 69 3807 9883"."""
    import phonenumbers  # noqa: PLC0415 - a megabyte of patterns

    try:
        parsed = phonenumbers.parse(number, None)
    except phonenumbers.NumberParseException:
        return number
    return str(phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.INTERNATIONAL)).replace("-", " ")


def _way(one: DialIn, interview: Interview) -> WayIn:
    numeric = interview.passcode if interview.passcode.isdigit() and interview.service is Service.ZOOM else ""
    return WayIn(shown_number(one.number), _grouped(one.code), one.country, dial_uri(one.number, one.code, numeric))


def _keys(code: str) -> str:
    keys = re.sub(r"[^\d*#]", "", code)
    return keys if not keys or keys.endswith("#") else keys + "#"


def _grouped(code: str) -> str:
    """Write a long code in groups of three, from the left, so that it can be read aloud; none of a single digit."""
    digits = re.sub(r"\D", "", code)
    groups = [digits[place : place + 3] for place in range(0, len(digits), 3)]
    if len(groups) > 1 and len(groups[-1]) == 1:
        groups[-2:] = ["".join(groups[-2:])]
    return " ".join(groups)


def _who_calls(interview: Interview) -> str:
    if interview.who_calls == "they":
        return _("They call you. If the phone stays silent five minutes after the time, write to them.")
    if interview.dial_in:
        return _("You dial in. They stay in the call and hear you join.")
    if interview.join_url:
        return _("There is no number in the invitation. Ask for one before the call, in case the line drops.")
    return _("Nobody has said who calls whom. Ask before the call.")


def _message(interview: Interview) -> str:
    name = interview.people[0].name.split()[0] if interview.people and interview.people[0].name else ""
    greeting = _("Hello {name},").format(name=name) if name else _("Hello,")
    if interview.dial_in:
        rest = _("my connection dropped. I am dialling in by phone and will be back in a minute.")
    else:
        rest = _("my connection dropped. I am trying to come back; please call me if I am not there in two minutes.")
    return f"{greeting} {rest}"
