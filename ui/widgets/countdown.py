"""How long until the call."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from readiness.words import _, plural
from ui.theme import dress


class Countdown(QLabel):
    """Big figures of one width: ``9:42`` within the hour, ``2 h 05`` within the day, then days."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        dress(self, "count")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._spoken = ""
        self.set_remaining(None)

    def set_remaining(self, seconds: float | None) -> None:
        """Show ``seconds`` to the call; None or a call that has begun shows nothing.

        What a screen reader says changes with the minute, not with the second.
        """
        if seconds is None or seconds <= 0:
            self.setText("")
            self._say("")
            return
        whole = int(seconds)
        minutes = whole // 60
        if minutes < 60:
            self.setText(f"{minutes}:{whole % 60:02d}")
            self._say(
                plural("{count} minute until the call", "{count} minutes until the call", minutes).format(count=minutes)
                if minutes
                else _("Less than a minute until the call")
            )
        elif minutes < 24 * 60:
            self.setText(_("{hours} h {minutes}").format(hours=minutes // 60, minutes=f"{minutes % 60:02d}"))
            self._say(_("{time} until the call").format(time=self.text()))
        else:
            days = minutes // (24 * 60)
            self.setText(plural("{count} day", "{count} days", days).format(count=days))
            self._say(_("{time} until the call").format(time=self.text()))

    def _say(self, spoken: str) -> None:
        if spoken != self._spoken:
            self._spoken = spoken
            self.setAccessibleName(spoken)
