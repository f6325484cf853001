"""Words that mean the same, words that are neighbours, and what shows what. Data of our own, across many fields.

``SAME``: each entry is one thing under several names; ``TRANSLATED``:
its English name, then the German ones. ``NEAR``: each entry is a family; a member
does not prove another, but is the honest bridge to it ("Kafka" asked, "RabbitMQ" there). ``SHOWS``: a wish, a colon,
and what answers it without naming it ("container orchestration" asked, "Kubernetes" there); not the other way round.
Terms of several words match when all their words stand in the line.
"""

from readiness.interview.match.vocabulary import business, care, general, german, technology, trades, ways
from readiness.interview.match.vocabulary.everyday import COMMON, IRREGULAR, STOP

_FIELDS = (general, ways, technology, business, care, trades)
SAME: tuple[str, ...] = tuple(line for field in _FIELDS for line in field.SAME)
NEAR: tuple[str, ...] = tuple(line for field in (*_FIELDS, german) for line in field.NEAR)
SHOWS: tuple[str, ...] = tuple(line for field in (*_FIELDS, german) for line in field.SHOWS)
TRANSLATED: tuple[str, ...] = german.SAME

__all__ = ["COMMON", "IRREGULAR", "NEAR", "SAME", "SHOWS", "STOP", "TRANSLATED"]
