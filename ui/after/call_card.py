"""The call itself: its connection from beginning to end, and what the watch noticed meanwhile."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta

from PySide6.QtWidgets import QWidget

from readiness.interview.call_line import CallSecond, bad_moments, points, summary
from readiness.times import clock
from readiness.words import _
from ui.widgets.card import Card
from ui.widgets.strip import Mark, Strip
from ui.widgets.text import Text
from ui.workspace import Workspace

Event = tuple[datetime, str]
"""When the watch said something, and what."""
HEIGHT = 70


class CallCard(Card):
    """Says plainly when there is nothing to show."""

    def __init__(
        self,
        workspace: Workspace,
        noticed: Callable[[], Sequence[Event]],
        line: Callable[[], Sequence[CallSecond]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(_("The call itself"), parent=parent)
        self._workspace, self._noticed, self._line = workspace, noticed, line
        self.caption = Text(_("Connection while you talked"), "small", "muted")
        self.strip = Strip(_("Connection while you talked"), HEIGHT)
        self.told = Text("", "small", "muted")
        self.words = Text("", None, "muted")
        for part in (self.caption, self.strip, self.told, self.words):
            self.body.addWidget(part)

    def refresh(self) -> None:
        """Show the call of the interview at hand."""
        call = self._workspace.call_time
        seconds = self._line() if call.began is not None else ()
        for part in (self.caption, self.strip, self.told):
            part.setVisible(bool(seconds))
        if seconds and call.began is not None:
            began = call.began
            marks = [
                Mark(one.start, one.end, f"{clock((began + timedelta(seconds=one.start)).astimezone())} {one.words}")
                for one in bad_moments(seconds)
            ]
            self.strip.set_series(points(seconds), marks)
            self.told.set_text(summary(seconds))
        self.words.set_text(self._say(call.began, call.ended, bool(seconds)))
        self.words.setVisible(bool(self.words.text()))

    def _say(self, began: datetime | None, ended: datetime | None, drawn: bool) -> str:
        if began is None:
            return _("Press “Call started” on the Call page: its connection is then drawn here.")
        events = [(at, words) for at, words in self._noticed() if at >= began and (ended is None or at <= ended)]
        if events:
            return "\n".join(f"{clock(at.astimezone())}  {words}" for at, words in events)
        return "" if drawn else _("Nothing was watched while you talked.")
