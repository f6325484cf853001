"""Plan B in the pane: scan, dial, and the sentence to send meanwhile."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from readiness.words import _
from ui.plan_b import Prepared
from ui.theme import dress
from ui.widgets.announce import announce
from ui.widgets.button import button
from ui.widgets.card import Card
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.qr import QrCode
from ui.widgets.text import Span, Text

CODE_HEIGHT = 240


class PlanBPane(Card):
    """Shows Plan B, or how to get one. Copies to the clipboard itself; printing is the page's."""

    closed = Signal()
    print_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_("Plan B: call in by phone"), 18, 12, parent)
        self.explanation = Text("", "small", "muted")
        self.code = QrCode()
        self.code.setMinimumHeight(CODE_HEIGHT)
        self.number = Text("", "count")
        self.number.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.codes = Text("", "small")
        quote = QFrame()
        dress(quote, "field")
        inside = QVBoxLayout(quote)
        inside.setContentsMargins(10, 8, 10, 8)
        self.message = Text("", "small")
        inside.addWidget(self.message)
        self._quote = quote
        self.copy = button(_("Copy the sentence"), "primary")
        self.print = button(_("Print"), name=_("Print Plan B"))
        self.close_button = button(_("Close"), name=_("Close Plan B"))
        for part in (self.explanation, self.code, self.number, self.codes, quote):
            self.body.addWidget(part)
        self.body.addStretch(1)
        foot = QWidget()
        flow = FlowLayout(8, foot)
        flow.set_last_at_end(True)
        for each in (self.copy, self.print, self.close_button):
            flow.addWidget(each)
        self.body.addWidget(foot)
        self.copy.clicked.connect(self._copy)
        self.print.clicked.connect(self.print_wanted)
        self.close_button.clicked.connect(self.closed)
        self.show_plan(None)

    def show_plan(self, prepared: Prepared | None) -> None:
        """Show the number and its code; without a number it says how to get one. None: nothing is worked out yet."""
        ways = prepared.plan.ways if prepared else ()
        for part in (self.code, self.number, self.codes, self.print):
            part.setVisible(bool(ways))
        self.message.set_text(prepared.plan.message if prepared else "")
        for each in (self._quote, self.copy):
            each.setVisible(prepared is not None)
        if prepared is None or not ways:
            self.explanation.set_text(
                _("No number to dial in is known. Look for one in the invitation, or ask the other side for one.")
            )
            return
        plan, way = prepared.plan, ways[0]
        does = _("It dials and enters the meeting code.") if way.code else _("It dials.")
        self.explanation.set_text(_("Point your phone at the code. {what_it_does}").format(what_it_does=does))
        self.code.set_code(prepared.codes[0], _("Dials {number}.").format(number=way.number))
        self.number.set_text(way.number)
        spans: list[Span] = []
        for name, value in ((_("Code"), f"{way.code} #" if way.code else ""), (_("Passcode"), plan.passcode)):
            if value:
                spans += [Span(f"{' · ' if spans else ''}{name} "), Span(value, strong=True)]
        self.codes.set_spans(spans)
        self.codes.setVisible(bool(spans))

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.message.text())
        self.copy.setText(_("Copied"))
        announce(self.copy, _("Copied"))
