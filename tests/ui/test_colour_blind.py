"""Grades stay apart for those who see no red or no green: by colour as far as it goes, and always by sign and word.

Matrices of Machado, Oliveira and Fernandes 2009, severity 1.0; differences in CIE L*a*b* (CIE 15:2004, D65).
"""

from __future__ import annotations

from itertools import combinations

import numpy as np
import pytest

from ui.theme import read_tokens
from ui.widgets.tone import tone_of, word_of

THEMES = ("light", "dark", "contrast-light", "contrast-dark")
GRADES = ("good", "caution", "no_go", "unknown", "skipped")
SEEN_BY = {
    "deuteranopia": [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]],
    "protanopia": [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
}
WHITE = np.array([0.95047, 1.0, 1.08883])
TO_XYZ = np.array([[0.4124, 0.3576, 0.1805], [0.2126, 0.7152, 0.0722], [0.0193, 0.1192, 0.9505]])
JUST_NOTICEABLE = 2.3
APART, FAR = 2 * JUST_NOTICEABLE, 4 * JUST_NOTICEABLE
"""Two grades of trouble may be neighbours where all is well is far from both."""


def lab(colour: str, seen: list[list[float]] | None = None) -> np.ndarray:
    rgb = np.array([int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)])
    linear = np.where(rgb <= 0.04045, rgb / 12.92, ((rgb + 0.055) / 1.055) ** 2.4)
    if seen is not None:
        linear = np.clip(np.array(seen) @ linear, 0, 1)
    ratio = TO_XYZ @ linear / WHITE
    f = np.where(ratio > (6 / 29) ** 3, np.cbrt(ratio), ratio / (3 * (6 / 29) ** 2) + 4 / 29)
    return np.array([116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])])


def test_the_measure_is_right():
    assert lab("#ffffff") == pytest.approx([100, 0, 0], abs=0.05)
    red, green = "#c00000", "#007000"
    plain = np.linalg.norm(lab(red) - lab(green))
    assert np.linalg.norm(lab(red, SEEN_BY["deuteranopia"]) - lab(green, SEEN_BY["deuteranopia"])) < plain / 2


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("eye", SEEN_BY)
def test_the_colours_of_the_grades_stay_apart(theme, eye):
    tokens = read_tokens(theme)
    for one, other in combinations(("go", "caution", "no_go"), 2):
        seen = [lab(getattr(tokens, name), SEEN_BY[eye]) for name in (one, other)]
        assert np.linalg.norm(seen[0] - seen[1]) > (FAR if one == "go" else APART), (one, other)


def test_every_grade_has_a_sign_and_a_word_of_its_own():
    tones = [tone_of(grade) for grade in GRADES]
    assert len({tone.sign for tone in tones}) == len(GRADES)
    assert len({word_of(grade) for grade in GRADES}) == len(GRADES)
