"""The world that a window works in: chosen by the composition root, real or simulated."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from zoneinfo import ZoneInfo

from readiness.check import Check, Setup
from readiness.device_history import PastTest
from readiness.events import Event, Question
from readiness.interview.documents.model import DocumentReader
from readiness.interview.dossier import CardKind, DocumentKind, Interview
from readiness.ports import Ports


@dataclass(frozen=True, slots=True)
class Sample:
    """What a demonstration finds already entered."""

    interview: Interview
    documents: tuple[tuple[DocumentKind, str, str], ...] = ()
    notes: tuple[str, ...] = ()
    cards: tuple[tuple[CardKind, str, Mapping[str, str]], ...] = ()
    tested: tuple[PastTest, ...] = ()


@dataclass(frozen=True, slots=True)
class World:
    """Ports, checks and reader. ``overhear`` is told every event of a run, from the engine's threads.

    ``essential`` names the checks without which there is no go; ``sample`` is already entered,
    ``offer`` makes one to play with, its call soon after the given moment;
    ``answer`` is what a simulated person would press, for tests and pictures;
    ``home`` and ``region`` (ISO 3166) are where this computer is, for times and telephone numbers.
    """

    ports: Ports
    checks: tuple[Check, ...]
    reader: DocumentReader
    setup: Setup = field(default_factory=Setup)
    essential: frozenset[str] = frozenset()
    overhear: Callable[[Event], None] | None = None
    sample: Sample | None = None
    offer: Callable[[datetime], Sample] | None = None
    answer: Callable[[Question], str] | None = None
    home: ZoneInfo = field(default_factory=lambda: ZoneInfo("UTC"))
    region: str | None = None
