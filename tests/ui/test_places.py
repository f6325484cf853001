"""Where words stand in a text, as the search index sees it."""

from __future__ import annotations

import pytest

from ui.places import find_passage, fold, places_of


def test_folding_keeps_every_place() -> None:
    text = "Straße, ÉCOLE, ﬁn, İstanbul 🙂"
    assert len(fold(text)) == len(text)
    assert fold("Résumé") == "resume"


@pytest.mark.parametrize(
    ("text", "words", "found"),
    [
        ("Spark and sparkling, not aspark", ["spark"], ["Spark", "spark"]),
        ("Zürich zurich", ["ZUR"], ["Zür", "zur"]),
        ("C++ and C#", ["c"], ["C", "C"]),
        ("a.b (c)", ["."], []),
        ("nothing", [], []),
        ("nothing", [""], []),
        ("snake_case", ["case"], ["case"]),
    ],
)
def test_a_word_is_found_from_its_beginning(text, words, found) -> None:
    assert [text[start:end] for start, end in places_of(text, words)] == found


@pytest.mark.parametrize(
    ("before", "lit", "after", "at"),
    [
        ("two about", "Spark", "and", 2),
        ("", "Spark", "and more", 0),
        ("…\n- one  about", "spark", "…", 1),
        ("never seen", "Spark", "before", 0),
        ("", "Kafka", "", None),
        ("one", "…", "two", None),
    ],
)
def test_a_passage_is_told_from_others_by_its_neighbours(before, lit, after, at) -> None:
    text = "Spark and more\n• One about Spark.\nTwo about Spark and so on"
    starts = [start for start, _end in places_of(text, ["spark"])]
    assert find_passage(text, before, lit, after) == (-1 if at is None else starts[at])
