"""Findings to go, caution or no-go, and what to mend first (pure)."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from readiness.model import Area, Decision, Finding, Grade, Verdict, worst
from readiness.words import _, plural

ONLY_SAID = frozenset({"link", "load", "computer", "clock"})
"""Checks that may stay unknown without keeping from go: it is said instead.

A call needs a voice, ears, a line and power to its end; whoever does not know one of these is not ready. Whether a
clock follows network time, or what a system tells of itself, cannot be known on every computer, the person can see to
it at a glance, and what matters of it (the line itself) was measured elsewhere. Bad remains bad: only "not known" is
weighed differently.
"""

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
    What is unknown of :data:`ONLY_SAID` counts as left out, beside something that was measured and is good.
    """
    weighed = [finding for finding in findings if not _is_only_said(finding)]
    if not any(finding.grade is Grade.GOOD and finding.area is not Area.YOU for finding in weighed):
        weighed = list(findings)
    grade = worst([finding.grade for finding in weighed])
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
    first = _mend_first(weighed, grade)
    advice = first.remedy.text if first.remedy else (first.detail or "")
    return Verdict(_DECISION[grade], first.summary, advice, first.check)


def _is_only_said(finding: Finding) -> bool:
    return finding.grade is Grade.UNKNOWN and finding.check in ONLY_SAID


def _go(findings: Sequence[Finding]) -> Verdict:
    unknown = [finding for finding in findings if finding.grade is Grade.UNKNOWN]
    skipped = sum(f.grade is Grade.SKIPPED for f in findings)
    if unknown:
        first = unknown[0]
        sentences = [finding.summary for finding in unknown]
        if len(unknown) == 1 and first.remedy is not None:
            sentences.append(first.remedy.text)  # of several things that would be a lecture
        return Verdict(Decision.GO, _("Everything that could be measured is ready."), " ".join(sentences))
    if not skipped:
        return Verdict(Decision.GO, _("Everything is ready."), _("Take a breath. You are set for the call."))
    advice = plural("{count} point was left out.", "{count} points were left out.", skipped).format(count=skipped)
    return Verdict(Decision.GO, _("Everything that was tested is ready."), advice)


def _mend_first(findings: Sequence[Finding], grade: Grade) -> Finding:
    """The finding to mend first: of the worst grade, in the order of the areas, measured before preliminary."""
    candidates = [f for f in findings if f.grade is grade]
    return min(candidates, key=lambda f: (f.area is Area.YOU, f.preliminary, _AREA_ORDER[f.area]))
