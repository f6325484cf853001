"""Plan B in the narrow window: the number in big type, the code for the phone, the sentence to send."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from readiness.words import _
from ui.errands import Errands
from ui.plan_b import Prepared, prepare
from ui.theme import dress
from ui.widgets.announce import announce
from ui.widgets.card import Card, scrolling
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.qr import QrCode
from ui.widgets.text import Span, Text
from ui.widgets.wrapped import RowButton, WordsButton
from ui.workspace import Workspace


class PlanBPane(QWidget):
    """Everything needed when the line drops. ``closed`` tells that the person is done with it."""

    closed = Signal()

    def __init__(self, workspace: Workspace, errands: Errands, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace, self._errands = workspace, errands
        self._prepared: Prepared | None = None
        self.card = Card(_("Plan B: call in by phone"), 14, 10)
        self.who = Text("", None, "muted")
        self.number = Text("", "count")
        self.number.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.codes = Text("", "strong")
        self.code = QrCode()
        self.others = QWidget()
        self._others = QVBoxLayout(self.others)
        self._others.setContentsMargins(0, 0, 0, 0)
        self._others.setSpacing(0)
        quote = QFrame()
        dress(quote, "field")
        inside = QVBoxLayout(quote)
        inside.setContentsMargins(10, 8, 10, 8)
        self.message = Text("")
        inside.addWidget(self.message)
        self.copy = self._copying(_("Copy the sentence"), "primary", self.message.text)
        self.copy_link = self._copying(_("Copy the link"), "plain", lambda: self._workspace.interview.join_url)
        self.print = WordsButton(_("Print"), name=_("Print Plan B"))
        self.print.clicked.connect(self._print)
        self.close_button = WordsButton(_("Close"), name=_("Close Plan B (Esc)"))
        self.close_button.clicked.connect(self.closed)
        buttons = QWidget()
        flow = FlowLayout(8, buttons)
        for each in (self.copy, self.copy_link, self.print, self.close_button):
            flow.addWidget(each)
        for part in (self.who, self.number, self.codes):
            self.card.body.addWidget(part)
        self.card.body.addWidget(self.code, 0, Qt.AlignmentFlag.AlignLeft)
        for below in (self.others, quote, buttons):
            self.card.body.addWidget(below)
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(12, 12, 12, 12)
        column.addWidget(self.card)
        column.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(scrolling(inner))
        workspace.interview_changed.connect(self.refresh)
        self._show_way(0)
        self.refresh()

    def refresh(self) -> None:
        """Work out Plan B of the interview at hand."""
        interview = self._workspace.interview
        self.copy_link.setVisible(bool(interview.join_url))

        def arrived(prepared: Prepared) -> None:
            if interview == self._workspace.interview:
                self._prepared = prepared
                self._show_way(0)

        self._errands.run(lambda: prepare(interview), arrived)

    def take_focus(self) -> None:
        """The sentence is one key away."""
        self.copy.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _show_way(self, chosen: int) -> None:
        prepared = self._prepared
        ways = prepared.plan.ways if prepared else ()
        for part in (self.number, self.codes, self.code):
            part.setVisible(bool(ways))
        for other in self.others.findChildren(RowButton):
            self._others.removeWidget(other)
            other.deleteLater()
        if prepared is None:
            return
        self.who.set_text(prepared.plan.who_calls)
        self.message.set_text(prepared.plan.message)
        for place, way in enumerate(ways):
            if place == chosen:
                self.number.set_text(way.number)
                self.codes.set_text(_("Code {code} #").format(code=way.code) if way.code else "")
                self.codes.setVisible(bool(way.code))
                self.code.set_code(prepared.codes[place], _("Dials {number}.").format(number=way.number))
            else:
                words = _("Other number: {number}").format(number=f"{way.number} {way.country}".strip())
                other = RowButton(words, "small", spans=[Span(words, "accent")])
                other.set_margins(0, 4, 0, 4)
                other.clicked.connect(lambda _checked=False, place=place: self._show_way(place))
                self._others.addWidget(other)
        self.others.setVisible(len(ways) > 1)

    def _print(self) -> None:
        from ui.plan_b_printing import print_plan_b  # noqa: PLC0415 - the printer's library loads when it is wanted

        if self._prepared is not None:
            print_plan_b(self._prepared, self)

    def _copying(self, words: str, role: str, what: Callable[[], str]) -> QPushButton:
        made = WordsButton(words, role)

        def copy() -> None:
            QGuiApplication.clipboard().setText(what())
            made.setText(_("Copied"))
            announce(made, _("Copied"))

        made.clicked.connect(copy)
        return made
