"""The one way a sentence for people is marked for translation.

The engine wraps its sentences in ``_``; the face that runs it (window or terminal) chooses the language with
:func:`use_language`. Without a catalogue the English sentence itself is returned. A sentence with places to fill in
writes numbers as its language does: ``_("{seconds:.1f} s").format(seconds=1.5)`` is ``1,5 s`` in German.
"""

from __future__ import annotations

import gettext
from pathlib import Path

from readiness.manner import Manner, manner_of

DOMAIN = "callready"
SOURCE = "en"
PSEUDO = "qps"
"""Doubles every sentence: shows what is not translated yet, and where long words find no room."""

_active: gettext.NullTranslations = gettext.NullTranslations()
_manner = Manner()
_language = SOURCE


class Doubled(gettext.NullTranslations):
    """The pseudo-language: every sentence twice."""

    def gettext(self, message: str) -> str:
        """Return ``message`` twice."""
        return f"{message} {message}"

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        """Return the right form twice."""
        return self.gettext(msgid1 if n == 1 else msgid2)


def use_language(language: str | None, region: str = "", catalogues: Path | None = None) -> None:
    """Speak ``language`` (an IETF tag such as ``de`` or ``de-AT``) from now on, English where no catalogue has it.

    ``region`` (ISO 3166) is where the person lives; numbers and hours follow it. ``catalogues`` are found by default.
    """
    global _active, _manner, _language  # noqa: PLW0603 - one process speaks one language
    tag = (language or SOURCE).replace("-", "_")
    spoken = tag.partition("_")[0]
    if spoken == PSEUDO:
        _active = Doubled()
    elif spoken == SOURCE:
        _active = gettext.NullTranslations()
    else:
        _active = gettext.translation(DOMAIN, str(catalogues or _catalogues()), [tag, spoken], fallback=True)
        if type(_active) is gettext.NullTranslations:
            spoken = SOURCE
    _language = spoken
    _manner = manner_of(spoken, region or tag.partition("_")[2])


def language() -> str:
    """The language in use (ISO 639)."""
    return _language


def manner() -> Manner:
    """How numbers and hours are written now."""
    return _manner


def languages() -> tuple[str, ...]:
    """Every language that can be chosen: English, and each with a compiled catalogue."""
    made = sorted(_catalogues().glob(f"*/LC_MESSAGES/{DOMAIN}.mo"))
    return (SOURCE, *(file.parts[-3] for file in made))


def _(sentence: str) -> str:
    """Return ``sentence`` in the language in use."""
    return _fillable(_active.gettext(sentence))


def _n(sentence: str) -> str:
    """Mark ``sentence`` for translation and return it as it is: whoever shows it wraps it in ``_``."""
    return sentence


def number(value: float, digits: int = 0) -> str:
    """``value`` with ``digits`` decimals as people here write it, with a real minus."""
    return _manner.number(value, f".{digits}f").replace("-", "−")


def plural(one: str, many: str, count: int) -> str:
    """Return the right form for ``count``; the caller fills in ``{count}``."""
    return _fillable(_active.ngettext(one, many, count))


class _Sentence(str):
    """A sentence whose places are filled in the manner of its language."""

    __slots__ = ()

    def format(self, *args: object, **named: object) -> str:
        return super().format(*(_written(value) for value in args), **{key: _written(named[key]) for key in named})


class _Number(float):
    """Formats itself in the manner of the language in use."""

    __slots__ = ()

    def __format__(self, spec: str) -> str:
        return _manner.number(float(self), spec)


def _fillable(sentence: str) -> str:
    return _Sentence(sentence) if "{" in sentence else sentence


def _written(value: object) -> object:
    return _Number(value) if isinstance(value, float) else value


def _catalogues() -> Path:
    import assets  # noqa: PLC0415 - a sentence in English needs none

    return assets.path("translations")
