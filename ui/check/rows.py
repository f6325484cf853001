"""The list of the check: each row as the checkup has it, open where it needs attention."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from readiness.model import Area, Finding, Grade, Plot
from readiness.words import _
from ui.check import telling
from ui.check.evidence import Evidence, why
from ui.check.telling import RowLook
from ui.checkup import Phase, Row
from ui.minutes import Minutes
from ui.widgets.announce import announce
from ui.widgets.button import button
from ui.widgets.check_list import CheckList, SectionHeader
from ui.widgets.check_row import CheckRow
from ui.widgets.tone import word_of

STRIP_HEIGHT, STRIP_WIDTH = 18, 170


class Rows(CheckList):
    """Shows rows by area. What a person presses is told; nothing is measured or mended here."""

    offer_taken = Signal(object)
    retest_wanted = Signal(str)
    why_wanted = Signal(str)
    """How this row is measured; the id of its check."""
    untick_wanted = Signal(str)
    list_wanted = Signal()
    """The person wants to change their own list."""

    def __init__(self, rows: Sequence[Row], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(_("What was checked"))
        self._lines: dict[str, _Line] = {}
        self._mine: SectionHeader | None = None
        self.minutes = Minutes(STRIP_HEIGHT, STRIP_WIDTH)
        self.change_list = button(_("Change this list…"), "link", _("Change your own list"))
        self.change_list.clicked.connect(self.list_wanted)
        beside: dict[Area, QWidget] = {Area.CONNECTION: self.minutes, Area.YOU: self.change_list}
        for area, title in _sections():
            members = [row for row in rows if row.area is area]
            if members:
                header = self.add_section(title, beside=beside.get(area))
                self._mine = header if area is Area.YOU else self._mine
            for row in members:
                self._add(row)

    def widget(self, check_id: str) -> CheckRow:
        """The widget of a row."""
        return self._lines[check_id].widget

    def exchange_own(self, rows: Sequence[Row]) -> None:
        """Show other points in the person's own list, which stands last."""
        for key in [key for key, line in self._lines.items() if line.area is Area.YOU]:
            self.remove_row(self._lines.pop(key).widget)
        for row in rows:
            if row.area is Area.YOU:
                self._add(row)

    def _add(self, row: Row) -> None:
        line = _Line(
            self.add_row(row.title), row, _Wants(self.offer_taken.emit, self.untick_wanted.emit, self.why_wanted.emit)
        )
        line.widget.retest_pressed.connect(lambda check_id=row.check: self.retest_wanted.emit(check_id))
        self._lines[row.check] = line

    def show_minutes(self, plot: Plot | None) -> None:
        """The connection of the last minutes, small; nothing before there is anything to see."""
        self.minutes.show_minutes(plot)

    def show_rows(self, rows: Sequence[Row], mend_first: str | None, plan_b_seen: bool = False) -> None:
        """Bring every row up to date; only what differs is touched. ``mend_first`` is offered elsewhere."""
        for row in rows:
            self._lines[row.check].show(row, mend_first, plan_b_seen)
        if self._mine is not None:
            self._mine.set_detail(telling.ticked_of(rows))


@dataclass(frozen=True, slots=True)
class _Wants:
    """Whom a row tells what the person wants: an offer taken, a tick taken back, the help read."""

    take: Callable[[object], None]
    untick: Callable[[str], None]
    why: Callable[[str], None]


class _Line:
    """One row's widget and what it shows."""

    def __init__(self, widget: CheckRow, row: Row, wants: _Wants) -> None:
        self.widget = widget
        self._row = row
        self._mend_first: str | None = None
        self._plan_b_seen = False
        self._look: RowLook | None = None
        self._evidence_of: tuple[Finding | None, bool] = (None, False)
        self._grade: Grade | None = None
        self._take, self._untick, self._why = wants.take, wants.untick, wants.why
        widget.action_pressed.connect(self._act)
        widget.toggled.connect(self._refresh)

    @property
    def area(self) -> Area:
        """The section it stands in."""
        return self._row.area

    def show(self, row: Row, mend_first: str | None, plan_b_seen: bool) -> None:
        self._row, self._mend_first, self._plan_b_seen = row, mend_first, plan_b_seen
        self._settle()
        self._refresh()

    def _settle(self) -> None:
        """New evidence; and when the grade is another one than before, open or close by itself and say so."""
        finding = self._row.finding
        evidence_of = (finding, self._row.check == self._mend_first)
        if evidence_of == self._evidence_of or self._row.phase is not Phase.RESTING:
            return
        self._evidence_of = evidence_of
        self.widget.set_evidence(self._evidence(finding, first=evidence_of[1]) if finding else None)
        grade = finding.grade if finding is not None else None
        if grade is not self._grade and finding is not None:
            self.widget.set_open(telling.opens_by_itself(self._row))
            if self._grade is not None or finding.grade.needs_attention:
                announce(self.widget, f"{self._row.title}: {word_of(str(finding.grade))}. {finding.summary}")
        self._grade = grade

    def _evidence(self, finding: Finding, *, first: bool) -> QWidget:
        """What is behind the row."""
        if finding.area is Area.YOU:
            return self._own_point(finding)
        remedy = finding.remedy
        advises = remedy is not None and remedy.text != finding.summary and finding.grade is not Grade.GOOD
        before = self._row.measured if finding is self._row.watched else None
        measured = before.reading if before is not None and finding.area is Area.CONNECTION else None
        evidence = Evidence(finding, self._row.title, advises=advises and not first, measured=measured)
        evidence.taken.connect(lambda action: self._take(telling.Offer(action.label, finding.check, action)))
        evidence.why_wanted.connect(self._why)
        return evidence

    def _own_point(self, finding: Finding) -> QWidget:
        """A tick can be taken back, and what the list is for can be read."""
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        if finding.grade is Grade.GOOD:
            back = button(_("Not done after all"), "link", _("Not done after all: {what}").format(what=self._row.title))
            back.clicked.connect(lambda: self._untick(finding.check))
            row.addWidget(back)
        row.addWidget(why(finding.check, self._row.title, self._why))
        row.addStretch(1)
        return holder

    def _refresh(self, *_changed: object) -> None:
        look = telling.row_of(self._row, self._mend_first, self.widget.is_open, self._plan_b_seen)
        if look == self._look:
            return
        self._look = look
        if look.grade == telling.CHECKING and self.widget.grade == telling.CHECKING:
            self.widget.header.sentence.set_text(look.sentence, look.rest)
        else:
            self.widget.set_state(look.grade, look.sentence, look.rest)
        self.widget.set_progress(look.progress)
        self.widget.set_action(look.offer.label if look.offer else None)
        self.widget.set_retest(look.retest)

    def _act(self) -> None:
        if self._look is not None and self._look.offer is not None:
            self._take(self._look.offer)


def _sections() -> tuple[tuple[Area, str], ...]:
    return (
        (Area.SOUND, _("Sound")),
        (Area.CONNECTION, _("Connection")),
        (Area.COMPUTER, _("Computer")),
        (Area.YOU, _("You")),
    )
