"""One question of the check: its sign, its name, its sentence, what to do, and behind it the evidence."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from readiness.words import _
from ui.theme import dress, restyles, theme
from ui.widgets.badge import Badge
from ui.widgets.button import Chevron, button
from ui.widgets.text import Text
from ui.widgets.tone import word_of

_SIDE, _GAP, _EDGE = 16, 10, 5
_NAME_WIDTH = 138
_ROW_HEIGHT = 40
_STACK_BELOW = 440
_QUIET_GRADES = ("unknown", "skipped")


class RowHeader(QPushButton):
    """The line itself: a button that opens the evidence, painted as a row."""

    opening = Signal(bool)
    stepping = Signal(int)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        dress(self, "row")
        self.badge = Badge()
        self.name = Text(name, "strong")
        self.sentence = Text("")
        self.chevron = Chevron()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(_SIDE, _EDGE, _SIDE, _EDGE)
        self._grid.setHorizontalSpacing(_GAP)
        self._grid.setVerticalSpacing(0)
        self._stacked: bool | None = None
        self._name_width = 0
        for part in (self.badge, self.name, self.sentence, self.chevron):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.set_stacked(False)

    def set_stacked(self, stacked: bool) -> None:
        """Put the sentence under the name where a row is narrow."""
        if stacked == self._stacked:
            return
        self._stacked = stacked
        for part in (self.badge, self.name, self.sentence, self.chevron):
            self._grid.removeWidget(part)
        middle = Qt.AlignmentFlag.AlignVCenter
        self._grid.addWidget(self.badge, 0, 0, middle | Qt.AlignmentFlag.AlignLeft)
        self._grid.addWidget(self.name, 0, 1, middle if stacked else Qt.AlignmentFlag(0))
        self._grid.addWidget(self.sentence, *((1, 1) if stacked else (0, 2)))
        self._grid.addWidget(self.chevron, 0, 3, middle)
        self._grid.setColumnStretch(1, 1 if stacked else 0)
        self._grid.setColumnStretch(2, 0 if stacked else 1)
        self.set_name_width(self._name_width)

    def set_end(self, margin: int) -> None:
        """Leave ``margin`` after the sentence: less before a button than before the edge."""
        self._grid.setContentsMargins(_SIDE, _EDGE, margin, _EDGE)

    def set_name_width(self, width: int) -> None:
        """Give the name its column, the same in all rows."""
        self._name_width = width
        self._grid.setColumnMinimumWidth(0, theme().px(24))
        # Layouts ask an inner layout for its height, not this widget: the least height of a row has to live there.
        self._grid.setRowMinimumHeight(0, 0 if self._stacked else theme().px(_ROW_HEIGHT) - 2 * _EDGE)
        self.name.setMinimumWidth(0)
        self.name.setMaximumWidth(16_777_215)
        if not self._stacked:
            self.name.setFixedWidth(width or theme().px(_NAME_WIDTH))
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        return self._grid.sizeHint()

    def minimumSizeHint(self) -> QSize:
        words = max(self.name.minimumSizeHint().width(), self.sentence.minimumSizeHint().width())
        signs = theme().px(24) + self.chevron.sizeHint().width() + 2 * _GAP + 2 * _SIDE
        return QSize(words + signs, theme().px(_ROW_HEIGHT))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._grid.heightForWidth(width)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        forward, back = Qt.Key.Key_Right, Qt.Key.Key_Left
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            forward, back = back, forward
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif key in (forward, back):
            self.opening.emit(key == forward)
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.stepping.emit(1 if key == Qt.Key.Key_Down else -1)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(5, 2, -5, -2)
        if self.underMouse() and self.isEnabled():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme().colour("background"))
            painter.drawRoundedRect(box, 8, 8)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme().colour("accent"), 2))
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 7, 7)
        painter.end()


class CheckRow(QWidget):
    """A row of the check. ``toggled`` tells that the evidence opened or closed, by whom ever."""

    toggled = Signal(bool)
    action_pressed = Signal()
    retest_pressed = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._open = False
        self._grade = "unknown"
        self._evidence: QWidget | None = None
        self._line_above = True
        self.header = RowHeader(name)
        self.action = button("")
        self.retest = button(_("Test again"), name=_("Test again: {name}").format(name=name))
        self._buttons = QWidget()
        side_by_side = QHBoxLayout(self._buttons)
        side_by_side.setContentsMargins(0, 5, _SIDE, 5)
        side_by_side.setSpacing(8)
        self._drawer = QWidget()
        self._drawer_layout = QVBoxLayout(self._drawer)
        for each in (self.action, self.retest):
            side_by_side.addWidget(each)
            each.hide()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 1, 0, 0)
        self._grid.setSpacing(0)
        self._grid.setColumnStretch(0, 1)
        self._grid.addWidget(self.header, 0, 0)
        self._grid.addWidget(self._drawer, 2, 0, 1, 2)
        self._stacked: bool | None = None
        self._room: int | None = None
        self._drawer.hide()
        self._settle()
        self.header.clicked.connect(lambda: self.set_open(not self._open))
        self.header.opening.connect(self.set_open)
        self.action.clicked.connect(self.action_pressed)
        self.retest.clicked.connect(self.retest_pressed)
        self.set_state("unknown", "")

    @property
    def grade(self) -> str:
        """The grade shown."""
        return self._grade

    @property
    def name(self) -> str:
        """What the row is called."""
        return self.header.name.text()

    @property
    def is_open(self) -> bool:
        """Whether the evidence is shown."""
        return self._open

    def set_state(self, grade: str, sentence: str, rest: str = "") -> None:
        """Show a grade and its sentence; ``rest`` follows muted."""
        self._grade = grade
        self.header.badge.set_grade(grade)
        self.header.sentence.set_tone("muted" if grade in _QUIET_GRADES else None)
        self.header.sentence.set_text(sentence, rest)
        self._describe()

    def set_progress(self, share: float | None) -> None:
        """Show how far the running check is, 0 to 1."""
        self.header.badge.set_progress(share)

    def set_action(self, text: str | None, *, primary: bool = False) -> None:
        """Offer what mends this row, or nothing."""
        self.action.setText(text or "")
        self.action.setAccessibleName(f"{text}: {self.name}" if text else "")
        dress(self.action, "primary" if primary else "plain")
        self.action.setVisible(bool(text))
        self._settle()

    def set_retest(self, offered: bool) -> None:
        """Offer to test this row again."""
        self.retest.setVisible(offered)
        self._settle()

    def set_evidence(self, evidence: QWidget | None) -> None:
        """Put ``evidence`` behind the row (owned from now on), or nothing: then the row does not open."""
        if self._evidence is not None:
            self._drawer_layout.removeWidget(self._evidence)
            self._evidence.deleteLater()
        self._evidence = evidence
        if evidence is not None:
            self._drawer_layout.addWidget(evidence)
        self._show_drawer()

    def set_open(self, is_open: bool) -> None:
        """Open or close the evidence."""
        if is_open != self._open:
            self._open = is_open
            self._show_drawer()
            self.toggled.emit(is_open)

    def set_line_above(self, shown: bool) -> None:
        """Part this row from the one above; the first of a section is not."""
        self._line_above = shown
        self.update()

    def name_width_hint(self) -> int:
        """Return the width at which the name stands on one line."""
        return self.header.name.sizeHint().width()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._line_above:
            painter = QPainter(self)
            painter.fillRect(0, 0, self.width(), 1, theme().colour("line"))
            painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._room = event.size().width()
        self._settle()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if restyles(event):
            self._settle()

    def _show_drawer(self) -> None:
        self._drawer.setVisible(self._open and self._evidence is not None)
        self.header.chevron.set_open(self._open)
        self._settle()
        self._describe()

    def _describe(self) -> None:
        self.header.setAccessibleName(f"{self.name}, {word_of(self._grade)}")
        said = self.header.sentence.text()
        if self._evidence is not None:
            details = _("Details shown.") if self._open else _("Details hidden.")
            ended = said if not said or said.endswith((".", "!", "?", "…")) else f"{said}."
            said = f"{ended} {details}".strip()
        self.header.setAccessibleDescription(said)

    def _settle(self) -> None:
        scaled = theme().px
        has_buttons = not (self.action.isHidden() and self.retest.isHidden())
        self._buttons.setVisible(has_buttons)
        self.header.chevron.setVisible(self._evidence is not None and not has_buttons)
        self.header.set_end(8 if has_buttons else _SIDE)
        indent = _SIDE + scaled(24) + _GAP
        self._drawer_layout.setContentsMargins(indent, 2, _SIDE, 10)
        buttons = self._buttons.sizeHint().width() if has_buttons else 0
        stacked = self._room is not None and self._room < scaled(_STACK_BELOW) + buttons
        self.header.set_stacked(stacked)
        if stacked != self._stacked:
            self._stacked = stacked
            self._grid.removeWidget(self._buttons)
            self._grid.addWidget(self._buttons, *((1, 0) if stacked else (0, 1)), Qt.AlignmentFlag.AlignLeft)
        layout = self._buttons.layout()
        if layout is not None:
            layout.setContentsMargins(indent if stacked else 0, 0 if stacked else 5, _SIDE, 5)
