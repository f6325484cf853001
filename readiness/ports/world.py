"""What every port shares: time, and the honest way to say that something is not there."""

from __future__ import annotations

import threading
from datetime import datetime
from typing import Protocol

from readiness.model import Remedy


class NotAvailable(Exception):
    """Something cannot be measured here. ``args[0]`` is a sentence for people; ``remedy`` what to do, if anything."""

    def __init__(self, sentence: str, remedy: Remedy | None = None, detail: str | None = None) -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.remedy = remedy
        self.detail = detail


class Clock(Protocol):
    """Time, so that tests can own it."""

    def monotonic(self) -> float:
        """Seconds that never run backwards."""
        ...

    def now(self) -> datetime:
        """The computer's own idea of the time, aware, in its local zone."""
        ...

    def wait(self, event: threading.Event, seconds: float | None) -> bool:
        """Wait until ``event`` is set (True) or ``seconds`` have passed (False); None waits for the event alone."""
        ...
