"""What a check is, and the hand the runner lends it.

A check is two steps, kept apart: ``measure`` meets the world through ``task.ports`` and returns a Reading; ``judge``
is pure, so that it can be tested with a table and run again on a stored reading.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, tzinfo
from enum import StrEnum
from typing import Protocol

from readiness.events import Guide, Question
from readiness.model import Area, Finding, Reading
from readiness.ports import NotAvailable, Ports

__all__ = ["CallKind", "Cancelled", "Check", "NobodyThere", "NotAvailable", "Setup", "Skipped", "Task"]

PUBLIC_STUN_SERVERS = ("stun.l.google.com:19302", "stun.cloudflare.com:3478", "global.stun.twilio.com:3478")


class Cancelled(Exception):
    """The run was stopped."""


class Skipped(Exception):
    """The person left this check out. ``args[0]`` is a sentence."""


class NobodyThere(Skipped):
    """A question could not be put to anybody, such as in a pipe."""


class CallKind(StrEnum):
    """What the call needs: a video call needs more of everything than a voice, a telephone less."""

    AUDIO = "audio"
    VIDEO = "video"
    PHONE = "phone"


@dataclass(frozen=True, slots=True)
class Setup:
    """What is known about the call, and what the person chose.

    ``load`` is None to ask before spending data, ``"none"`` to leave the load out, a URL for one's own server.
    ``required`` names the points of the person's list that keep the verdict at caution while open;
    ``ticked`` those done.
    """

    kind: CallKind = CallKind.VIDEO
    starts: datetime | None = None
    minutes: float = 60.0
    zone: tzinfo | None = None
    input_id: str | None = None
    output_id: str | None = None
    servers: tuple[str, ...] = PUBLIC_STUN_SERVERS
    own_servers: bool = False
    load: str | None = None
    service: str | None = None
    dial_in: bool = False
    required: frozenset[str] = frozenset({"quiet_room"})
    ticked: frozenset[str] = frozenset()


class Task(Protocol):
    """What a check may do while it measures. Every call may raise Cancelled or Skipped: let them pass."""

    @property
    def ports(self) -> Ports:
        """The world."""
        ...

    @property
    def setup(self) -> Setup:
        """What is known about the call."""
        ...

    @property
    def cancelled(self) -> bool:
        """Whether the run was stopped, for loops that must not raise."""
        ...

    def progress(
        self, fraction: float, sentence: str = "", *, guide: Guide | None = None, finding: Finding | None = None
    ) -> None:
        """Tell how far it is (0 to 1), what it does, what the person should do, and what it thinks so far."""
        ...

    def sleep(self, seconds: float) -> None:
        """Wait, awake to cancelling."""
        ...

    def ask(self, question: Question) -> str:
        """Put ``question`` to the person and wait; returns the value of the choice. The deadline stands still.

        Raises NobodyThere, which may be caught, where nobody can answer, such as in a pipe.
        """
        ...


class Check(Protocol):
    """One question that a candidate would ask about the call."""

    @property
    def id(self) -> str:
        """The fixed name other programs rely on."""
        ...

    @property
    def title(self) -> str:
        """What the row is called."""
        ...

    @property
    def area(self) -> Area:
        """The group of the row."""
        ...

    @property
    def lane(self) -> str:
        """Checks of one lane never overlap: ``sound``, ``network``, ``computer``, ``you``."""
        ...

    @property
    def deadline(self) -> float:
        """Seconds of measuring after which it counts as hung; waiting for the person does not count."""
        ...

    def measure(self, task: Task) -> Reading:
        """Meet the world. May raise NotAvailable, Skipped, Cancelled; anything else is a crash and is said so."""
        ...

    def judge(self, reading: Reading) -> Finding:
        """Pure: reading and limits to grade, sentence, remedy. What it needs of the setup stands in the facts."""
        ...
