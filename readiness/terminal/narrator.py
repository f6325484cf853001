"""Tells a run while it happens: what to do now, as lines; how far everything is, in the live line."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from readiness.events import CheckFinished, CheckProgressed, CheckStarted, Event, Guide, GuideKind
from readiness.words import _

if TYPE_CHECKING:
    from readiness.ports import Level
    from readiness.terminal.console import Console

METER_WIDTH = 24
METER_FLOOR_DBFS = -60.0


class Narrator:
    """Keeps what is under way. ``level`` gives the newest level of the microphone, for a meter beside the guide."""

    def __init__(
        self, console: Console, titles: Mapping[str, str], level: Callable[[], Level | None] = lambda: None
    ) -> None:
        self._console = console
        self._titles = titles
        self._level = level
        self._fractions: dict[str, float] = {}
        self._finished = 0
        self._guide: Guide | None = None

    def tell(self, event: Event) -> None:
        """Take in what happened."""
        match event:
            case CheckStarted(check):
                self._fractions[check] = 0.0
            case CheckProgressed(check, fraction, _sentence, guide, _finding):
                self._fractions[check] = fraction
                if guide is not None:
                    self._lead(guide)
            case CheckFinished(finding):
                self._fractions.pop(finding.check, None)
                self._finished += 1

    def refresh(self) -> None:
        """Bring the live line up to date."""
        if not self._console.live:
            return
        guide = self._guide
        if guide is not None and guide.kind in (GuideKind.SILENCE, GuideKind.READ):
            left = "" if guide.seconds_left is None else _("{seconds:.0f} s left").format(seconds=guide.seconds_left)
            self._console.status("  ".join(part for part in (meter(self._level()), left) if part))
            return
        parts = [_("{done} of {all} done").format(done=self._finished, all=len(self._titles))]
        words = _("{what} {percent:.0f} %")
        parts += [words.format(what=self._titles[id_], percent=100 * share) for id_, share in self._fractions.items()]
        self._console.status(" · ".join(parts))

    def _lead(self, guide: Guide) -> None:
        before, self._guide = self._guide, guide
        if guide.kind is GuideKind.WAIT or (before and (before.kind, before.text) == (guide.kind, guide.text)):
            return
        self._console.say(guide.title)
        if guide.text:
            self._console.say(f"    {guide.text}")


def meter(level: Level | None) -> str:
    """A bar for ``level``, its peak from -60 dBFS to full scale."""
    if level is None:
        return ""
    share = 0.0 if math.isinf(level.peak_dbfs) else 1.0 - level.peak_dbfs / METER_FLOOR_DBFS
    filled = round(METER_WIDTH * min(1.0, max(0.0, share)))
    return "[" + "#" * filled + "." * (METER_WIDTH - filled) + "]"
