"""How a command ends: its exit code, and the errors that end it early with a sentence."""

from __future__ import annotations

from difflib import get_close_matches
from enum import IntEnum
from typing import TYPE_CHECKING

from readiness.words import _

if TYPE_CHECKING:
    from collections.abc import Iterable

    from readiness.model import Decision, Grade


class Exit(IntEnum):
    """Exit codes, everywhere the same."""

    GO = 0
    CAUTION = 1
    NO_GO = 2
    UNKNOWN = 3
    WRONG_USE = 64
    STOPPED = 130


class WrongUse(Exception):
    """The command line makes no sense. ``args[0]`` is a sentence."""


class CouldNotRun(Exception):
    """The command could not do its work. ``args[0]`` is a sentence."""


def unknown_name(sentence: str, name: str, known: Iterable[str]) -> WrongUse:
    """``sentence`` with the nearest of the ``known`` names and all of them."""
    names = list(known)
    by_folded = {known_name.casefold(): known_name for known_name in names}
    begun = [folded for folded in by_folded if name and folded.startswith(name.casefold())]
    near = begun or get_close_matches(name.casefold(), by_folded, 1, 0.5)
    parts = [sentence]
    if near:
        parts.append(_("Did you mean “{name}”?").format(name=by_folded[near[0]]))
    parts.append(_("There are: {names}.").format(names=", ".join(names)) if names else _("There is none."))
    return WrongUse(" ".join(parts))


def exit_of(word: Decision | Grade) -> Exit:
    """The exit code of a verdict or a grade."""
    return {"go": Exit.GO, "good": Exit.GO, "caution": Exit.CAUTION, "no-go": Exit.NO_GO}.get(word, Exit.UNKNOWN)
