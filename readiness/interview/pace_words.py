"""The pace of speaking in words for people: a band, because a count of syllables is off by up to a fifth."""

from __future__ import annotations

from readiness.words import _

SLOW, QUICK = 170.0, 330.0
"""Syllables a minute of speaking, pauses left out. Our own bounds: between them people are easy to follow."""


def pace_word(low: float, high: float) -> str:
    """Return "calm", "slow" or "fast"; only a band that lies wholly outside of the calm one is called so."""
    if low > QUICK:
        return _("fast")
    if high < SLOW:
        return _("slow")
    return _("calm")


def pace_sentence(low: float, high: float) -> str:
    """Return the pace as a band, with what its count is worth."""
    return _("Pace: {word}, about {low:.0f} to {high:.0f} syllables a minute, counted from the sound.").format(
        word=pace_word(low, high), low=round(low, -1), high=round(high, -1)
    )
