"""The other way into the call: a number, its codes, and a code that makes a phone dial both."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import quote

from readiness.interview.dossier import Interview
from readiness.words import _

_PAUSE = ",,"
_KEYS = "0123456789*#"


@dataclass(frozen=True, slots=True)
class PlanB:
    """A telephone number with what is keyed in after it. ``shown`` is the number as people write it."""

    number: str
    shown: str
    code: str = ""
    passcode: str = ""

    @property
    def uri(self) -> str:
        """What a phone dials: the number, then the codes after pauses (RFC 3966 with the usual commas)."""
        codes = (_keys(self.code), _keys(self.passcode))
        dialled = _keys(self.number, "+") + "".join(_PAUSE + code for code in codes if code)
        return "tel:" + quote(dialled, safe="+,*")


@dataclass(frozen=True, slots=True)
class PlanBCode:
    """Plan B with the modules of its QR code, row by row, True is dark, without a quiet zone."""

    plan: PlanB
    modules: tuple[tuple[bool, ...], ...]


def plan_b_of(interview: Interview) -> PlanB | None:
    """The first dial-in of the interview, or None. Loads the telephone numbers of the world: not before a frame."""
    if not interview.dial_in:
        return None
    dial_in = interview.dial_in[0]
    passcode = interview.passcode if set(interview.passcode) <= set(_KEYS) else ""
    return PlanB(dial_in.number, _as_written(dial_in.number), _closed(dial_in.code), _closed(passcode))


def encode(plan: PlanB) -> PlanBCode:
    """Work out the QR code (ISO/IEC 18004, error correction M)."""
    import segno  # noqa: PLC0415

    matrix = segno.make(plan.uri, error="m", micro=False).matrix
    return PlanBCode(plan, tuple(tuple(bool(module) for module in row) for row in matrix))


def sentence() -> str:
    """What to send to the other side while dialling."""
    return _("My connection is unstable, I am dialling in by phone and will be with you in a minute.")


def _keys(text: str, more: str = "") -> str:
    return "".join(letter for letter in text if letter in _KEYS + more)


def _closed(code: str) -> str:
    """A code ends in the hash key."""
    return code if not code or code.endswith("#") else f"{code} #"


def _as_written(number: str) -> str:
    import phonenumbers  # noqa: PLC0415

    try:
        parsed = phonenumbers.parse(number, None)
    except phonenumbers.NumberParseException:
        return number
    shown = phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.INTERNATIONAL)
    return str(shown).replace("-", " ")
