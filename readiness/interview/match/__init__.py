"""Requirements against evidence: ``match(split_job_description(pages), evidence_lines(pages), links)``."""

from readiness.interview.match.evidence import EvidenceLine, evidence_lines
from readiness.interview.match.matching import Evidence, Matched, Matching, Status, match, to_json
from readiness.interview.match.requirements import Requirement, split_job_description

__all__ = [
    "Evidence",
    "EvidenceLine",
    "Matched",
    "Matching",
    "Requirement",
    "Status",
    "evidence_lines",
    "match",
    "split_job_description",
    "to_json",
]
