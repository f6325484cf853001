"""What each kind of plot is called, in the language that is spoken now."""

from __future__ import annotations

from dataclasses import replace

from readiness.model import Reading
from readiness.words import _


def title_of(kind: str) -> str:
    """The title of a plot of that kind. Raises KeyError for a kind there is not."""
    return {
        "levels": _("Level"),
        "spectrum": _("Spectrum"),
        "round_trips": _("Round trips"),
        "history": _("The last minutes"),
    }[kind]


def titled_again(reading: Reading) -> Reading:
    """The same reading, its plots titled in the language that is spoken now."""
    return replace(reading, plots=tuple(replace(plot, title=title_of(plot.kind)) for plot in reading.plots))
