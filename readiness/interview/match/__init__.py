"""Requirements against evidence: ``match(split_job_description(pages), evidence_lines(pages), links)``."""

from readiness.interview.match.evidence import EvidenceLine, evidence_lines
from readiness.interview.match.matching import Evidence, Matched, Matching, Status, match, to_json
from readiness.interview.match.requirements import Requirement, split_job_description
from readiness.interview.match.terms import make_ready

__all__ = [
    "Evidence",
    "EvidenceLine",
    "Matched",
    "Matching",
    "Requirement",
    "Status",
    "evidence_lines",
    "make_ready",
    "match",
    "split_job_description",
    "to_json",
]
