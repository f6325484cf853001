"""A run as a JSON document and as a plain table, private data removed.

The document is the wire format: its keys are always all there, and what could not be measured is null. The table has
the same words as the window.
"""

from __future__ import annotations

import math
import textwrap
from collections.abc import Mapping, Sequence
from typing import Any

from readiness.limits import LIMITS
from readiness.model import Area, Decision, Finding, Grade, Measure, Remedy, Verdict
from readiness.private import redact
from readiness.words import _

SCHEMA = 1

SIGNS = {Grade.GOOD: "✓", Grade.CAUTION: "!", Grade.NO_GO: "✕", Grade.UNKNOWN: "?", Grade.SKIPPED: "–"}
PLAIN_SIGNS = {Grade.GOOD: "+", Grade.CAUTION: "!", Grade.NO_GO: "x", Grade.UNKNOWN: "?", Grade.SKIPPED: "-"}

Document = dict[str, Any]


def run_document(findings: Sequence[Finding], verdict: Verdict, seconds: float, *, demo: str | None = None) -> Document:
    """The whole run as ``check --json`` prints it. ``demo`` names the scenario of simulated devices."""
    document: Document = {
        "schema": SCHEMA,
        "verdict": str(verdict.decision),
        "headline": redact(verdict.headline),
        "mend_first": verdict.mend_first,
        "seconds": round(seconds, 2),
        "findings": [finding_document(finding) for finding in findings],
    }
    if demo is not None:
        document["demo"] = demo
    return document


def finding_document(finding: Finding) -> Document:
    """One finding of the wire format."""
    reading = finding.reading
    return {
        "check": finding.check,
        "area": str(finding.area),
        "grade": str(finding.grade),
        "summary": redact(_joined(finding.summary, finding.aside)),
        "remedy": None if finding.remedy is None else _remedy(finding.remedy),
        "seconds": round(finding.seconds, 2),
        "detail": None if finding.detail is None else redact(finding.detail),
        "readings": [] if reading is None else [_measure(measure) for measure in reading.measures],
    }


def error_document(sentence: str, *, typed: bool = False) -> Document:
    """What ``--json`` prints when there is nothing else to print; ``typed`` where it only repeats the command line."""
    return {"schema": SCHEMA, "error": sentence if typed else redact(sentence)}


def finite(value: float | None) -> float | None:
    """``value`` where JSON can say it, to six places; null for what is not a finite number."""
    return None if value is None or not math.isfinite(value) else round(value, 6)


def run_table(
    findings: Sequence[Finding],
    verdict: Verdict,
    titles: Mapping[str, str],
    *,
    width: int = 100,
    plain: bool = False,
) -> str:
    """The run as lines for people, at most ``width`` columns wide; ``titles`` names the row of each check.

    ``plain`` keeps the signs to ASCII, for terminals that know nothing else.
    """
    word = decision_word(verdict.decision)
    lines = _wrapped(f"{word}: ", verdict.headline, width)
    if verdict.advice:
        lines += _wrapped(" " * (len(word) + 2), verdict.advice, width)
    column = max((len(titles.get(finding.check, finding.check)) for finding in findings), default=0) + 2
    for area in Area:
        rows = [finding for finding in findings if finding.area is area]
        if rows:
            lines += ["", area_title(area)]
        for finding in rows:
            lines += _row(finding, titles.get(finding.check, finding.check), column, width, plain=plain)
    return redact("\n".join(lines))


def decision_word(decision: Decision) -> str:
    """The verdict's word as the window shows it."""
    return {
        Decision.GO: _("Go"),
        Decision.CAUTION: _("Caution"),
        Decision.NO_GO: _("No-go"),
        Decision.UNKNOWN: _("Not known yet"),
    }[decision]


def area_title(area: Area) -> str:
    """The heading of a group of rows."""
    return {
        Area.SOUND: _("Sound"),
        Area.CONNECTION: _("Connection"),
        Area.COMPUTER: _("Computer"),
        Area.YOU: _("You"),
    }[area]


def _row(finding: Finding, title: str, column: int, width: int, *, plain: bool) -> list[str]:
    sign = (PLAIN_SIGNS if plain else SIGNS)[finding.grade]
    lines = _wrapped(f"  {sign} {title:<{column}}", _joined(finding.summary, finding.aside), width)
    remedy = finding.remedy
    to_do = finding.grade.needs_attention or finding.grade is Grade.UNKNOWN
    if to_do and remedy is not None and remedy.text != finding.summary:
        lines += _wrapped(f"{'':<{column + 4}}{'->' if plain else '→'} ", remedy.text, width)
    if finding.grade is Grade.UNKNOWN and finding.detail:
        lines += _wrapped(" " * (column + 4), finding.detail, width)
    return lines


def _joined(summary: str, aside: str) -> str:
    return f"{summary.removesuffix('.')} · {aside}" if aside else summary


def _wrapped(start: str, text: str, width: int) -> list[str]:
    room = max(20, width - len(start))
    rest = " " * len(start)
    pieces = textwrap.wrap(text, room, break_long_words=False) or [""]
    return [(start if index == 0 else rest) + piece for index, piece in enumerate(pieces)]


def _remedy(remedy: Remedy) -> Document:
    return {key: None if words is None else redact(words) for key, words in remedy.wire.items()}


def _measure(measure: Measure) -> Document:
    limit = LIMITS.get(measure.metric)
    return {
        "metric": measure.metric,
        "value": finite(measure.value),
        "unit": measure.unit,
        "good": None if limit is None else limit.good.as_list(),
        "caution": None if limit is None or limit.caution is None else limit.caution.as_list(),
        "source": None if limit is None else limit.source.title,
    }
