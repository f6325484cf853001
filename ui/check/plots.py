"""A plot of the engine as the widget that draws its kind."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from readiness.limits import LIMITS
from readiness.model import Curve, Mark, Plot
from readiness.plots import curve_name
from readiness.words import _
from ui.widgets.level_plot import Event, LevelPlot
from ui.widgets.plot import Plot as PlotWidget
from ui.widgets.spectrum import Spectrum
from ui.widgets.timeline import Hop, Timeline

_SPEECH = "speech"
_LOSS, _FREEZE = "loss", "freeze"


def widget_of(plot: Plot) -> PlotWidget:
    """The widget for ``plot``. Raises KeyError for a kind that nobody draws."""
    made = _MAKERS[plot.kind](plot)
    if plot.text:
        made.setAccessibleDescription(plot.text)
        made.setToolTip(plot.text)
    return made


def _timeline(plot: Plot) -> PlotWidget:
    limit = plot.lines[0][0] if plot.lines else 100.0
    made = Timeline(plot.title, plot.y_unit, limit, until_now=False)
    hops = [Hop(curve.name, _answers(curve), _frozen(curve.marks)) for curve in plot.curves]
    made.set_points(_answers(plot), _frozen(plot.marks), curve_name("far_end"), hops)
    return made


def _answers(curve: Plot | Curve) -> tuple[tuple[float, float | None], ...]:
    """Its points, and those that were lost without a value, in the order of time."""
    lost = ((moment, None) for mark in curve.marks if mark.kind == _LOSS for moment in {mark.start, mark.end})
    return tuple(sorted((*curve.points, *lost), key=lambda point: point[0]))


def _frozen(marks: Sequence[Mark]) -> tuple[tuple[float, float], ...]:
    return tuple((mark.start, mark.end) for mark in marks if mark.kind == _FREEZE)


def _spectrum(plot: Plot) -> PlotWidget:
    made = Spectrum(plot.title)
    made.set_curve(plot.points, plot.lines)
    return made


def _levels(plot: Plot) -> PlotWidget:
    made = LevelPlot(plot.title)
    speech = [(mark.start, mark.end) for mark in plot.marks if mark.kind == _SPEECH]
    events = [Event(mark.start, _mark_name(mark), until=mark.end) for mark in plot.marks if mark.kind != _SPEECH]
    made.set_levels(plot.points, speech, events, plot.lines)
    return made


def _history(plot: Plot) -> PlotWidget:
    """Minutes instead of seconds: a line for every second that lost something."""
    made = Timeline(plot.title, plot.y_unit, LIMITS["round_trip_time"].good.high or 100.0)
    points: list[tuple[float, float | None]] = list(plot.points)
    for mark in plot.marks:
        points += [(mark.start + second, None) for second in range(max(1, round(mark.end - mark.start)))]
    made.set_points(points)
    return made


def _mark_name(mark: Mark) -> str:
    names = {
        "loss": _("lost"),
        "freeze": _("frozen"),
        "clip": _("distorts"),
        "dropout": _("gap"),
        "spike": _("held up"),
        "noise": _("noise"),
    }
    return names.get(mark.kind, mark.kind)


_MAKERS: dict[str, Callable[[Plot], PlotWidget]] = {
    "round_trips": _timeline,
    "spectrum": _spectrum,
    "levels": _levels,
    "history": _history,
}
