"""The plan, counted backwards from the call: what is next, what is done, where to do it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from readiness.interview.plan import Step, next_step, plan
from readiness.times import clock, day_without_year
from readiness.words import _
from ui.widgets.button import button
from ui.widgets.card import Card, scrolling
from ui.widgets.empty_state import EmptyState
from ui.widgets.pill import Pill
from ui.widgets.text import Text
from ui.widgets.wrapped import TickRow
from ui.workspace import Workspace

PAGES = ("check", "call")
"""Places that are pages of the window and not parts of the preparation."""


class PlanPart(QWidget):
    """Ticks are kept with the interview; another time of the call moves the whole plan."""

    part_wanted = Signal(str)
    page_wanted = Signal(str)

    def __init__(
        self, workspace: Workspace, now: Callable[[], datetime], home: ZoneInfo, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._workspace, self._now, self._home = workspace, now, home
        self.ticks: dict[str, TickRow] = {}
        self.empty = EmptyState(
            _("No time yet"),
            _("Enter when the call begins: the plan is counted backwards from it."),
            _("Enter the time"),
        )
        self.empty.action_pressed.connect(lambda: self.part_wanted.emit("call"))
        self.count = Pill()
        self.ground = Card(_("Until the call"))
        self.ground.put_beside(self.count)
        self.next = Text("", "small", "muted")
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        # It scrolls away with the steps: in large text it would leave them no room.
        column.addWidget(self.next)
        self._column = QVBoxLayout()
        self._column.setSpacing(2)
        column.addLayout(self._column)
        self._scroll = scrolling(inside)
        self.ground.body.addWidget(self._scroll, 1)
        self.ground.body.addWidget(self.empty, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.ground)
        self._shown: tuple[Step, ...] | None = None
        workspace.interview_changed.connect(self._follow)
        self.refresh()

    def steps(self) -> tuple[Step, ...]:
        """The steps before the call at hand; none without a time."""
        start = self._workspace.interview.start
        return plan(start.astimezone(self._home)) if start is not None else ()

    def refresh(self) -> None:
        """Show the plan as it stands now."""
        steps, done = self.steps(), self._workspace.planned()
        if steps != self._shown:
            self._shown = steps
            self._build(steps)
        for key, tick in self.ticks.items():
            tick.show_ticked(key in done)
        self.empty.setVisible(not steps)
        self._scroll.setVisible(bool(steps))
        self.count.setVisible(bool(steps))
        self.count.set_value(
            _("{done} of {total} done").format(done=len(done & set(self.ticks)), total=len(steps)), "good"
        )
        self._show_next(steps, done)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()

    def _follow(self) -> None:
        if self.isVisible():
            self.refresh()

    def _show_next(self, steps: tuple[Step, ...], done: frozenset[str]) -> None:
        step = next_step(steps, done)
        self.next.setVisible(bool(steps))
        if step is None:
            self.next.set_text(_("All done. You are ready."))
        elif step.by < self._now():
            self.next.set_text(_("Next: {words} It is not too late.").format(words=step.words))
        else:
            self.next.set_text(_("Next: {words}").format(words=step.words))

    def _build(self, steps: tuple[Step, ...]) -> None:
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.ticks = {}
        day = None
        for step in steps:
            if step.by.date() != day:
                day = step.by.date()
                heading = Text(day_without_year(day), "section", "muted")
                heading.setContentsMargins(0, 8, 0, 0)
                self._column.addWidget(heading)
            self._column.addWidget(self._row(step))
        self._column.addStretch(1)

    def _row(self, step: Step) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        words = _("{time}  {words}").format(time=clock(step.by), words=step.words)
        tick = self.ticks[step.key] = TickRow(words)
        tick.toggled.connect(lambda done, key=step.key: self._tick(key, done))
        row.addWidget(tick, 1)
        if step.where:
            go = button(_("Go there"), "link", _("Go there: {words}").format(words=step.words))
            go.clicked.connect(lambda _checked=False, where=step.where: self._go(where))
            row.addWidget(go, 0, Qt.AlignmentFlag.AlignVCenter)
        return holder

    def _tick(self, key: str, done: bool) -> None:
        self._workspace.set_planned(key, done)
        self.refresh()

    def _go(self, where: str) -> None:
        (self.page_wanted if where in PAGES else self.part_wanted).emit(where)
