"""What each kind of plot, and each curve in it, is called in the language that is spoken now."""

from __future__ import annotations

from dataclasses import replace

from readiness.model import Plot, Reading
from readiness.words import _


def title_of(kind: str) -> str:
    """The title of a plot of that kind. Raises KeyError for a kind there is not."""
    return {
        "levels": _("Level"),
        "spectrum": _("Spectrum"),
        "round_trips": _("Round trips"),
        "history": _("The last minutes"),
    }[kind]


def curve_name(kind: str) -> str:
    """Whose round trips a curve shows. Raises KeyError for a kind there is not."""
    return {
        "router": _("Router"),
        "wifi_router": _("Router (Wi-Fi)"),
        "provider": _("Provider"),
        "far_end": _("Test servers"),
    }[kind]


def titled_again(reading: Reading) -> Reading:
    """The same reading, its plots titled in the language that is spoken now."""
    return replace(reading, plots=tuple(_again(plot) for plot in reading.plots))


def _again(plot: Plot) -> Plot:
    curves = tuple(replace(curve, name=curve_name(curve.kind)) for curve in plot.curves)
    return replace(plot, title=title_of(plot.kind), curves=curves)
