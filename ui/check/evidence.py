"""What stands behind a row: what to do, the plot, the numbers with their limits, and where the limits come from."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QGridLayout, QPushButton, QVBoxLayout, QWidget

from readiness.model import Finding, Grade, Measure, Reading, Table
from readiness.words import _
from ui import figures
from ui.check.pictures import Pictured
from ui.check.plots import widget_of
from ui.widgets.button import button
from ui.widgets.text import Span, Text
from ui.widgets.tone import tone_of, word_of


class Evidence(QWidget):
    """The evidence of one finding. It is laid out when it is first seen, so that closed rows cost nothing."""

    taken = Signal(object)
    """The action that the person wants instead of the row's own."""

    why_wanted = Signal(str)
    """The person wants to know how this row is measured; the id of its check."""

    def __init__(
        self,
        finding: Finding,
        title: str,
        *,
        advises: bool = True,
        measured: Reading | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """``title`` is that of the row; ``advises`` is False where the advice already stands in the banner.

        ``measured`` is what the check itself last saw, where ``finding`` is what the watch noticed since.
        """
        super().__init__(parent)
        self._title = title
        self._advises = advises
        self._finding: Finding | None = finding
        self._measured = measured
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)

    def showEvent(self, event: QShowEvent) -> None:
        if self._finding is not None:
            finding, self._finding = self._finding, None
            self._lay_out(finding)
        super().showEvent(event)

    def _lay_out(self, finding: Finding) -> None:
        self._lay_out_findings(finding)
        self._column.addWidget(why(finding.check, self._title, self.why_wanted.emit), 0, Qt.AlignmentFlag.AlignLeft)

    def _lay_out_findings(self, finding: Finding) -> None:
        if self._advises and finding.remedy is not None:
            self._column.addWidget(Text(finding.remedy.text))
        instead = finding.remedy.instead if finding.remedy is not None else None
        if instead is not None:
            other = button(instead.label)
            other.clicked.connect(lambda: self.taken.emit(instead))
            self._column.addWidget(other, 0, Qt.AlignmentFlag.AlignLeft)
        if finding.detail:
            wrong = finding.grade is Grade.UNKNOWN
            words = _("What went wrong: {detail}").format(detail=finding.detail) if wrong else finding.detail
            self._column.addWidget(Text(words, "small", "muted"))
        if finding.reading is None:
            return
        shown = finding.reading.plots
        for plot in shown:
            self._column.addWidget(Pictured(widget_of(plot)))
        if self._measured is not None:
            self._lay_out_measured(self._measured, [plot.kind for plot in shown])
        for table in () if self._measured is not None else finding.reading.tables:
            self._column.addWidget(_table(table))
        measures = [measure for measure in finding.reading.measures if figures.limit_of(measure) is not None]
        if measures:
            self._column.addWidget(_numbers(measures))
            self._column.addWidget(_Sources(measures))

    def _lay_out_measured(self, measured: Reading, shown: Sequence[str]) -> None:
        """The watch asks the far end alone: what stands on the way there is known from the measurement before."""
        for plot in measured.plots:
            if plot.kind not in shown:
                self._column.addWidget(Pictured(widget_of(plot)))
        for table in measured.tables:
            self._column.addWidget(_table(table))


def why(check: str, title: str, wanted: Callable[[str], None]) -> QPushButton:
    """The way from a row to the help about its measurement."""
    made = button(_("Why?"), "link", _("Why? How it is measured: {what}").format(what=title))
    made.clicked.connect(lambda: wanted(check))
    return made


class _Sources(QWidget):
    """The limit that decided, and on demand where every limit was published."""

    def __init__(self, measures: Sequence[Measure]) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        deciding = [_deciding(measure) for measure in measures if figures.grade_of(measure).needs_attention]
        for sentence in deciding:
            column.addWidget(Text(sentence, "tiny", "muted"))
        self.toggle = button(_("How this is measured"), "link")
        self.toggle.setCheckable(True)
        self._all = Text("\n".join(_published(measure) for measure in measures), "tiny", "muted")
        self._all.hide()
        self.toggle.toggled.connect(self._all.setVisible)
        column.addWidget(self.toggle, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._all)


def _deciding(measure: Measure) -> str:
    limit = figures.limit_of(measure)
    if limit is None:
        return ""
    bounds = figures.no_go_from(limit, measure.value) or _("Good is {range}.").format(range=figures.good_range(limit))
    return f"{figures.name_of(measure.metric)}: {bounds} ({figures.source_of(limit)})"


def _published(measure: Measure) -> str:
    limit = figures.limit_of(measure)
    if limit is None:
        return ""
    good = _("good is {range}").format(range=figures.good_range(limit))
    return f"{figures.name_of(measure.metric)}: {good}. {figures.source_of(limit)}."


def _numbers(measures: Sequence[Measure]) -> QWidget:
    """Name, value, grade in a word where it is not good, and what is good."""
    rows = []
    for measure in measures:
        limit = figures.limit_of(measure)
        grade = figures.grade_of(measure)
        value = figures.written(measure.metric, measure.value, measure.unit)
        if grade.needs_attention:
            value = f"{value} · {word_of(str(grade))}"
        bold = tone_of(str(grade)).text if grade.needs_attention else None
        good = _("good: {range}").format(range=figures.good_range(limit)) if limit else ""
        rows.append(
            (
                Span(figures.name_of(measure.metric), "muted"),
                Span(value, bold, grade.needs_attention),
                Span(good, "muted"),
            )
        )
    return _grid(rows)


def _table(table: Table) -> QWidget:
    rows = [tuple(Span(cell, "muted", strong=True) for cell in table.header)] if table.header else []
    rows += [
        tuple(Span(cell, "muted" if column != 1 else None) for column, cell in enumerate(row)) for row in table.rows
    ]
    return _grid(rows)


def _grid(rows: Sequence[Sequence[Span]]) -> QWidget:
    holder = QWidget()
    grid = QGridLayout(holder)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(16)
    grid.setVerticalSpacing(1)
    columns = max((len(row) for row in rows), default=0)
    for line, row in enumerate(rows):
        for column, span in enumerate(row):
            cell = Text("", "small")
            cell.set_spans([span])
            grid.addWidget(cell, line, column)
    grid.setColumnStretch(max(0, columns - 1), 1)
    return holder
