"""The connection of the last minutes as a thin line, for whichever page has room for it."""

from __future__ import annotations

from PySide6.QtWidgets import QSizePolicy

from readiness.limits import LIMITS
from readiness.model import Plot
from readiness.words import _
from ui.widgets.strip import Mark, Strip

_LOSS = "loss"


class Minutes(Strip):
    """Hidden until there is anything to see. Where packets were lost the line is broken and the moment marked."""

    def __init__(self, height: int, width: int) -> None:
        """``height`` and ``width`` at 100 %."""
        super().__init__(_("Connection in the last minutes"), height, width, LIMITS["round_trip_time"].good.high or 0.0)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.hide()

    def show_minutes(self, plot: Plot | None) -> None:
        """Show ``plot`` (seconds before now, ms), which is None before anything was seen."""
        if plot is not None:
            points: list[tuple[float, float | None]] = list(plot.points)
            points += [(mark.start + 0.5, None) for mark in plot.marks if mark.kind == _LOSS]
            points.sort(key=lambda point: point[0])
            self.set_series(points, [Mark(mark.start, mark.end, _("lost")) for mark in plot.marks])
            self.setAccessibleDescription(plot.text)
            self.setToolTip(plot.text)
        self.setVisible(plot is not None and self.parentWidget() is not None)
