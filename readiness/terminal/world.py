"""What a command works with: the ports, what is known about the call, and whether all of it is a simulation."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from readiness.words import _

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo

    from readiness.check import Setup
    from readiness.events import Event, Question
    from readiness.interview.documents.model import DocumentReader
    from readiness.ports import Ports
    from readiness.terminal.console import Console

Home = tuple["ZoneInfo", str | None]


def _nobody_notices(event: Event) -> None:
    pass


@dataclass(frozen=True, slots=True)
class World:
    """Real devices, or those of a demonstration: then ``demo`` names the scenario.

    ``home`` gives this computer's zone, and its country where known.
    ``notice`` is told every event, ``answer`` is what a simulated person answers; without one, people are asked.
    """

    ports: Ports
    setup: Setup
    reader: DocumentReader
    home: Callable[[], Home]
    data_folder: Path | None = None
    demo: str | None = None
    notice: Callable[[Event], None] = _nobody_notices
    answer: Callable[[Question], str] | None = None

    def introduce(self, console: Console) -> None:
        """Say that this is a demonstration where it is one."""
        if self.demo is not None:
            console.say(_("Demonstration with simulated devices: {scenario}").format(scenario=self.demo))
