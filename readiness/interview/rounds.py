"""What the next round with the same company is called."""

from __future__ import annotations

import re

from readiness.words import _


def next_round(stage: str) -> str:
    """Return the stage after ``stage``: its number and one more, else the second round."""
    number = re.search(r"\d+", stage)
    if number is None:
        return _("round {number}").format(number=2)
    return f"{stage[: number.start()]}{int(number[0]) + 1}{stage[number.end() :]}"
