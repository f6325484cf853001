"""What the next round with the same company is called."""

from __future__ import annotations

import re

from readiness.words import _

_ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "erste": 1, "zweite": 2, "dritte": 3, "vierte": 4}


def next_round(stage: str) -> str:
    """Return the stage after ``stage``: its number and one more, else the second round."""
    number = re.search(r"\d+", stage)
    if number is not None:
        return f"{stage[: number.start()]}{int(number[0]) + 1}{stage[number.end() :]}"
    known = [count for word, count in _ORDINALS.items() if re.search(rf"\b{word}", stage, re.IGNORECASE)]
    return _("round {number}").format(number=known[0] + 1 if known else 2)
