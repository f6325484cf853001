"""How numbers and hours are written where the person lives: a small table, for the engine carries no locale library.

Facts of the Unicode CLDR 46: decimal sign by language, and the regions that read the hour from 1 to 12.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_COMMA = frozenset(
    (
        *("bg", "ca", "cs", "da", "de", "el", "es", "et", "fi", "fr", "hr", "hu", "id", "it", "lt", "lv", "nb", "nl"),
        *("nn", "no", "pl", "pt", "ro", "ru", "sk", "sl", "sr", "sv", "tr", "uk", "vi"),
    )
)
_POINT_REGIONS = frozenset(("CH", "LI", "MX", "GT", "HN", "NI", "PA", "PE", "PR", "SV"))
"""Regions that write a decimal point although their language elsewhere has the comma."""
_TWELVE_LANGUAGES = frozenset(("ar", "bn", "en", "es", "hi", "ko", "ms", "ur"))
_TWELVE = frozenset(("US", "CA", "AU", "NZ", "IN", "PH", "SG", "MY", "PK", "BD", "CO", "MX", "EG", "SA", "KR"))
THIN = "\u202f"
"""Parts thousands, as ISO 80000-1 asks: no language mistakes it for a decimal sign. It never breaks a line."""


@dataclass(frozen=True, slots=True)
class Manner:
    """``decimal`` parts the fraction; ``hours`` are 24 or 12."""

    decimal: str = "."
    hours: int = 24

    def number(self, value: float, spec: str = "") -> str:
        """Write ``value`` as ``format(value, spec)`` would, in this manner; thousands are parted from five digits."""
        text = format(value, spec)
        found = re.fullmatch(r"(\s*[+\-−]?)(\d+)(?:\.(\d+))?(.*)", text)
        if found is None:
            return text
        sign, whole, fraction, rest = found.groups()
        if len(whole) > 4:
            whole = f"{int(whole):,}".replace(",", THIN)
        return f"{sign}{whole}{self.decimal + fraction if fraction else ''}{rest}"


def manner_of(language: str, region: str) -> Manner:
    """The manner for sentences in ``language`` (ISO 639, such as ``de``) read in ``region`` (ISO 3166, or empty)."""
    comma = language in _COMMA and region not in _POINT_REGIONS
    return Manner("," if comma else ".", 12 if region in _TWELVE and language in _TWELVE_LANGUAGES else 24)
