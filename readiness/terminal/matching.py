"""``callready match``: what a job description asks for against the evidence in a resume."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING

from readiness.model import Grade
from readiness.report import PLAIN_SIGNS, SIGNS
from readiness.terminal.documents import read_document
from readiness.terminal.outcome import CouldNotRun, Exit
from readiness.words import _

if TYPE_CHECKING:
    from readiness.interview.match.matching import Matched, Matching
    from readiness.terminal.console import Console
    from readiness.terminal.world import World


def run(world: World, console: Console, resume: str, job: str, *, as_json: bool) -> int:
    """Match both documents and tell each requirement with the lines that answer it."""
    from readiness.interview.match.evidence import evidence_lines  # noqa: PLC0415
    from readiness.interview.match.matching import match, to_json  # noqa: PLC0415
    from readiness.interview.match.requirements import split_job_description  # noqa: PLC0415

    lines = evidence_lines(read_document(world, resume).pages)
    requirements = split_job_description(read_document(world, job).pages)
    if not requirements:
        raise CouldNotRun(_("Nothing that {name} asks for was found in it.").format(name=job))
    matching = match(requirements, lines)
    if as_json:
        console.document(to_json(matching))
    else:
        console.write("\n".join(_told(matching, console)))
    return Exit.GO


def _told(matching: Matching, console: Console) -> list[str]:
    counts = _("{covered} of {total} covered").format(covered=matching.covered, total=len(matching.matched))
    lines = [counts]
    for one in matching.matched:
        lines += ["", *_requirement(one, console)]
    return lines


def _requirement(one: Matched, console: Console) -> list[str]:
    grades = {"covered": Grade.GOOD, "near": Grade.CAUTION, "missing": Grade.UNKNOWN}
    sign = (PLAIN_SIGNS if console.plain else SIGNS)[grades[one.status.value]]
    lines = textwrap.wrap(f"{sign} {one.requirement.text} ({one.sentence})", console.width, subsequent_indent="  ")
    for line in one.evidence:
        because = _("page {page}: {words}").format(page=line.page, words=", ".join(line.because))
        text = f"{line.text} · {because}"
        lines += textwrap.wrap(text, console.width, initial_indent="    ", subsequent_indent="      ")
    return lines
