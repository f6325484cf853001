"""How often the right line is among the suggested, how fast, and what confirmed links add.

Run ``python benchmarks/match_truth.py``.
"""

from __future__ import annotations

import random
import sys
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from benchmarks.match_examples import PAIRS, SECOND_JOBS, Pair
from benchmarks.match_fields import FIRST, SECOND
from benchmarks.match_fields_last import SIXTH
from benchmarks.match_fields_later import FOURTH, THIRD
from benchmarks.match_fields_long import FIFTH
from readiness.interview.dossier import ConfirmedLink, RequirementKind
from readiness.interview.match import (
    EvidenceLine,
    Matching,
    Requirement,
    evidence_lines,
    make_ready,
    match,
    split_job_description,
)

Truth = Mapping[str, Sequence[str]]


def ranks(matching: Matching, truth: Truth) -> list[tuple[str, int | None]]:
    """For each requirement of the truth, at which place its line stands (from 0), None if not among the suggested."""
    found = []
    for words, lines in truth.items():
        matched = [one for one in matching.matched if words in one.requirement.text]
        if not matched:
            found.append((words, None))
            continue
        texts = [evidence.text.casefold() for evidence in matched[0].evidence]
        places = [place for place, text in enumerate(texts) if any(line.casefold() in text for line in lines)]
        found.append((words, places[0] if places else None))
    return found


def recall(found: Sequence[tuple[str, int | None]], at: int) -> float:
    """The share of requirements whose line stands among the first ``at``."""
    return sum(place is not None and place < at for _words, place in found) / len(found)


def run(job: str, resume: str, links: Sequence[ConfirmedLink] = ()) -> Matching:
    return match(split_job_description([job]), evidence_lines([resume]), links)


def shared_and_blind() -> tuple[list[tuple[str, int | None]], list[tuple[str, int | None]]]:
    shared, blind = [], []
    for pair in PAIRS:
        matching = run(pair.job, pair.resume)
        shared += ranks(matching, pair.shared)
        blind += ranks(matching, pair.blind)
    return shared, blind


def confirmed(pair: Pair) -> list[ConfirmedLink]:
    """The links a person would have confirmed for the first job."""
    resume = evidence_lines([pair.resume])
    return [
        ConfirmedLink(requirement.text, line.text, True)
        for requirement in split_job_description([pair.job])
        for words, lines in {**pair.shared, **pair.blind}.items()
        if words in requirement.text
        for line in resume
        if any(part in line.text for part in lines)
    ]


def remembered() -> tuple[float, float]:
    """Recall@1 on the second jobs before and after the person confirmed the lines of the first."""
    before, after = [], []
    for pair in PAIRS:
        if pair.name in SECOND_JOBS:
            job, truth = SECOND_JOBS[pair.name]
            before += ranks(run(job, pair.resume), truth)
            after += ranks(run(job, pair.resume, confirmed(pair)), truth)
    return recall(before, 1), recall(after, 1)


def other_fields(
    fields: Mapping[str, tuple[str, str]],
) -> tuple[list[tuple[str, int | None]], list[tuple[str, int | None]]]:
    """Places for the marked job descriptions, the lines in other words apart."""
    shared, blind = [], []
    for marked, resume in fields.values():
        said = [line.partition(" => ") for line in marked.split("\n")]
        matching = run("\n".join(line for line, _arrow, _truth in said), resume)
        for line, _arrow, truth in said:
            answer = truth.partition("|")[2].strip()
            if answer:
                wish = line.lstrip("-•* ").rstrip(".")
                found = ranks(matching, {wish: answer.removeprefix("~").split(" / ")})
                (blind if answer.startswith("~") else shared).extend(found)
    return shared, blind


def milliseconds(requirements: int = 60, lines: int = 400, repeats: int = 9) -> tuple[float, float]:
    """The first and the best later run on random lines of the words of all examples.

    The first begins with tables that were only just built, as they are beside the window, and words it never saw.
    """
    make_ready()
    chance = random.Random(7)
    words = " ".join(pair.job + pair.resume for pair in PAIRS).split()

    def text(length: int) -> str:
        return " ".join(chance.choice(words) for _ in range(length))

    asked = [Requirement(text(9), RequirementKind.MUST) for _ in range(requirements)]
    given = [EvidenceLine(text(13), 1) for _ in range(lines)]
    times = []
    for _repeat in range(repeats):
        started = time.perf_counter()
        match(asked, given)
        times.append(1000 * (time.perf_counter() - started))
    return times[0], min(times[1:])


def main() -> None:
    started = time.process_time()
    make_ready()
    print(f"tables built beside the window: {1000 * (time.process_time() - started):.0f} ms of a processor")
    first, best = milliseconds()
    print(f"60 requirements x 400 lines: {first:.1f} ms at first, {best:.1f} ms after")
    shared, blind = shared_and_blind()
    for name, found in (("shared words", shared), ("other words", blind), ("all", shared + blind)):
        print(f"{name}: {len(found)} requirements, recall@1 {recall(found, 1):.2f}, recall@3 {recall(found, 3):.2f}")
    for words, place in shared + blind:
        if place is None:
            print(f"  not among the suggested: {words}")
    for number, fields in enumerate((FIRST, SECOND, THIRD, FOURTH, FIFTH, SIXTH), start=1):
        shared, blind = other_fields(fields)
        for name, found in (("shared words", shared), ("other words", blind)):
            print(
                f"other fields, batch {number}, {name}: {len(found)} requirements, "
                f"recall@1 {recall(found, 1):.2f}, recall@3 {recall(found, 3):.2f}"
            )
    before, after = remembered()
    print(f"second jobs, recall@1: {before:.2f} before, {after:.2f} after confirming the lines of the first")


if __name__ == "__main__":
    main()
