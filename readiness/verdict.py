"""Findings to go, caution or no-go, and what to mend first (pure)."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from readiness.model import Area, Decision, Finding, Grade, Verdict, worst
from readiness.words import _, plural

_AREA_ORDER = {area: position for position, area in enumerate(Area)}
_DECISION = {
    Grade.GOOD: Decision.GO,
    Grade.CAUTION: Decision.CAUTION,
    Grade.NO_GO: Decision.NO_GO,
    Grade.UNKNOWN: Decision.UNKNOWN,
    Grade.SKIPPED: Decision.UNKNOWN,
}


def decide(findings: Sequence[Finding], essential: Collection[str] = ()) -> Verdict:
    """Judge all ``findings`` together: the worst decides, unknown is never good, nothing measured is never go.

    ``essential`` names checks without which there is no go: one of them skipped makes the verdict unknown at best.
    """
    grade = worst([finding.grade for finding in findings])
    missing = [f for f in findings if f.check in essential and f.grade is Grade.SKIPPED]
    if missing and grade in (Grade.GOOD, Grade.SKIPPED):
        return Verdict(
            Decision.UNKNOWN,
            _("Not known yet: the most important part was left out."),
            _("Test it to get a verdict: {what}").format(what=missing[0].summary),
            missing[0].check,
        )
    if grade is Grade.GOOD:
        return _go(findings)
    if grade is Grade.SKIPPED or not findings:
        return Verdict(Decision.UNKNOWN, _("Not known yet: nothing was measured."))
    first = _mend_first(findings, grade)
    advice = first.remedy.text if first.remedy else (first.detail or "")
    return Verdict(_DECISION[grade], first.summary, advice, first.check)


def _go(findings: Sequence[Finding]) -> Verdict:
    skipped = sum(f.grade is Grade.SKIPPED for f in findings)
    if not skipped:
        return Verdict(Decision.GO, _("Everything is ready."), _("Take a breath. You are set for the call."))
    advice = plural("{count} point was left out.", "{count} points were left out.", skipped).format(count=skipped)
    return Verdict(Decision.GO, _("Everything that was tested is ready."), advice)


def _mend_first(findings: Sequence[Finding], grade: Grade) -> Finding:
    """The finding to mend first: of the worst grade, in the order of the areas, measured before preliminary."""
    candidates = [f for f in findings if f.grade is grade]
    return min(candidates, key=lambda f: (f.area is Area.YOU, f.preliminary, _AREA_ORDER[f.area]))
