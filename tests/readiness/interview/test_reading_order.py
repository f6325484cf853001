from collections.abc import Callable
from difflib import SequenceMatcher
from pathlib import Path

import pytest

from readiness.interview.documents.columns import in_reading_order
from readiness.interview.documents.letters import Letter, find_words
from readiness.interview.documents.model import Layout
from readiness.interview.documents.reading import read_file
from readiness.interview.documents.words import Word
from tests.readiness.interview import layouts, paper


def order(found: str, truth: str) -> float:
    """The share of words that stand in the order a person reads them."""
    return SequenceMatcher(None, truth.split(), found.split(), autojunk=False).ratio()


@pytest.mark.parametrize("layout", layouts.ALL, ids=lambda layout: layout.__name__)
def test_a_page_is_read_as_a_person_reads_it(layout: Callable[[], layouts.Page], tmp_path: Path) -> None:
    page = layout()
    file = tmp_path / "resume.pdf"
    file.write_bytes(paper.pdf([page.prints]))
    found = read_file(file)
    assert order(found.text, page.truth) >= 0.98, found.text


def test_as_drawn_keeps_the_order_of_the_file(tmp_path: Path) -> None:
    file = tmp_path / "resume.pdf"
    file.write_bytes(paper.pdf([[paper.Print(50, 200, "drawn first"), paper.Print(50, 100, "drawn second")]]))
    assert read_file(file, Layout.DRAWN).text.split() == ["drawn", "first", "drawn", "second"]
    assert read_file(file, Layout.COLUMNS).text.split() == ["drawn", "second", "drawn", "first"]


@pytest.mark.parametrize("rotate", [0, 90, 180, 270])
def test_a_turned_page_is_read_along_its_letters(rotate: int, tmp_path: Path) -> None:
    page = layouts.two_equal_columns()
    file = tmp_path / "resume.pdf"
    file.write_bytes(paper.pdf([page.prints], rotate=rotate))
    assert order(read_file(file).text, page.truth) >= 0.98


def test_a_page_drawn_turned_is_read_too_and_a_note_along_the_edge_comes_last(tmp_path: Path) -> None:
    turned = [
        paper.Print(100, 500, "this page lies on its side", angle=90),
        paper.Print(115, 500, "second line", angle=90),
    ]
    upright = [paper.Print(50, 100, "an upright page of words"), paper.Print(20, 400, "at the edge", angle=90)]
    file = tmp_path / "resume.pdf"
    file.write_bytes(paper.pdf([turned, upright]))
    assert read_file(file).pages == (
        "this page lies on its side\nsecond line",
        "an upright page of words\n\nat the edge",
    )


def test_an_empty_page_has_no_text() -> None:
    assert in_reading_order([]) == ""


def test_a_wide_space_in_a_line_is_kept_as_a_tab_and_a_gap_between_lines_as_an_empty_line() -> None:
    def word(text: str, left: float, base: float) -> Word:
        return Word(text, left, left + 20, base - 8, base + 2, base)

    words = [
        word("Berlin", 0, 10),
        word("2020", 300, 10),
        word("next", 0, 22),
        word("line", 23, 22),
        word("far", 0, 60),
    ]
    words += [word("on", 23, 60), word("close", 0, 72)]
    assert in_reading_order(words) == "Berlin\t2020\nnext line\n\nfar on\nclose"


def test_nothing_of_a_full_page_is_lost() -> None:
    words = [
        Word("word", x * 20 + (150 if x > 10 else 0), x * 20 + 17 + (150 if x > 10 else 0), y * 6, y * 6 + 5, y * 6 + 4)
        for y in range(140)
        for x in range(22)
    ]
    assert in_reading_order(words).split().count("word") == len(words)


HEBREW, NUMBER = "דנה לוי", "2026"


@pytest.mark.parametrize("as_seen", [False, True], ids=["drawn as read", "drawn as seen"])
def test_words_from_right_to_left_are_read_so_however_they_were_drawn(as_seen: bool) -> None:
    letters: list[Letter] = []
    right = 200.0
    for word in HEBREW.split():
        drawn = []
        for sign in word:
            drawn.append(Letter(ord(sign), (right - 5, 90, right, 100), (right - 5, 92), 0))
            right -= 5
        letters += [*(drawn[::-1] if as_seen else drawn), Letter(0, (0, 0, 0, 0), (0, 0), 0)]
        right -= 4
    letters += [Letter(ord(sign), (100 + 5 * at, 90, 105 + 5 * at, 100), (100 + 5 * at, 92), 0)
                for at, sign in enumerate(NUMBER)]  # fmt: skip
    words, turned = find_words(letters)
    assert turned == []
    assert in_reading_order(words).split() == [*HEBREW.split(), NUMBER]


def test_a_page_from_right_to_left_begins_with_its_right_column() -> None:
    def column(left: float, text: str) -> list[Word]:
        return [Word(text, left, left + 100, y, y + 8, y + 7) for y in range(0, 60, 12)]

    words = [*column(0, "שמאל"), *column(200, "ימין")]
    assert in_reading_order(words).split() == ["ימין"] * 5 + ["שמאל"] * 5
    words = [*column(0, "left"), *column(200, "right")]
    assert in_reading_order(words).split() == ["left"] * 5 + ["right"] * 5


def test_a_sign_of_a_font_of_pictures_is_a_bullet() -> None:
    letters = [Letter(code, (5.0 * at, 90, 5.0 * at + 5, 100), (5.0 * at, 92), 0) for at, code in ((0, 0xF0B7),)]
    letters += [Letter(0, (0, 0, 0, 0), (0, 0), 0), Letter(ord("x"), (20, 90, 25, 100), (20, 92), 0)]
    assert in_reading_order(find_words(letters)[0]) == "• x"
