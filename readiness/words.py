"""The one way a sentence for people is marked for translation.

The engine wraps its sentences in ``_``; the face that runs it (window or terminal) chooses the language with
:func:`use_language`. Without a catalogue the English sentence itself is returned.
"""

from __future__ import annotations

import gettext
from pathlib import Path

_active: gettext.NullTranslations = gettext.NullTranslations()


def use_language(language: str | None, catalogues: Path) -> None:
    """Translate from now on into ``language`` (an IETF tag such as ``de``), English where no catalogue has it."""
    global _active  # noqa: PLW0603 - one process speaks one language
    languages = [language] if language else []
    _active = gettext.translation("callready", localedir=str(catalogues), languages=languages, fallback=True)


def _(sentence: str) -> str:
    """Return ``sentence`` in the language in use."""
    return _active.gettext(sentence)


def plural(one: str, many: str, count: int) -> str:
    """Return the right form for ``count``; the caller fills in ``{count}``."""
    return _active.ngettext(one, many, count)
