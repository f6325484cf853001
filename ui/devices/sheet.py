"""The comparison as it is seen: the winner and why, and the table under it. On the page, and on paper."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from readiness.comparison import Comparison, Trial, names, overall
from readiness.words import _
from ui.widgets.banner import VerdictBanner
from ui.widgets.card import Card
from ui.widgets.compare_table import Cell, CompareTable


class Sheet(QWidget):
    """Shows trials side by side."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.banner = VerdictBanner()
        self.table = CompareTable(_("Devices compared"))
        card = Card(margin=0)
        card.body.addWidget(self.table)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(self.banner)
        column.addWidget(card)

    def fill(
        self,
        trials: Sequence[Trial],
        comparison: Comparison,
        plays: Sequence[QPushButton] = (),
        only: slice = slice(None),
    ) -> None:
        """Show the verdict over all ``trials``, and the columns ``only`` of the table, with a button under each."""
        called = names(trials)
        self.table.set_devices([(called[place], trials[place].detail) for place in range(*only.indices(len(trials)))])
        for line in comparison.lines:
            cells = [
                Cell(figure.words, str(figure.grade) if figure.grade else "") if figure.words else None
                for figure in line.figures[only]
            ]
            self.table.add_line(line.name, cells)
        if plays:
            self.table.add_buttons(_("Hear it"), plays)
        if comparison.winner is None:
            self.banner.show_verdict("unknown", comparison.headline, comparison.reason, word=_without_winner(called))
        else:
            grade = "caution" if overall(trials[comparison.winner]).needs_attention else "go"
            self.banner.show_verdict(grade, comparison.headline, comparison.reason, word=called[comparison.winner])


def _without_winner(called: Sequence[str]) -> str:
    return called[0] if len(called) == 1 else _("Equal")
