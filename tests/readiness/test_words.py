"""The language in use: chosen, heard from the system, and never fixed before it is chosen."""

import ast
from datetime import date, datetime, time
from pathlib import Path

import pytest

from readiness import language, words
from readiness.manner import THIN, Manner, manner_of
from readiness.times import clock, day, long_day, short_day
from readiness.words import _, number, use_language

ROOT = Path(__file__).parents[2]
SOURCES = [path for package in ("readiness", "ui") for path in sorted((ROOT / package).rglob("*.py"))]


def early_sentences(tree: ast.AST, inside: bool = False) -> list[int]:
    """Lines where a sentence is translated while its module is imported."""
    found = []
    called = tree.func.id if isinstance(tree, ast.Call) and isinstance(tree.func, ast.Name) else ""
    if called in ("_", "plural") and not inside:
        found.append(getattr(tree, "lineno", 0))
    for field, value in ast.iter_fields(tree):
        body = isinstance(tree, (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)) and field == "body"
        for child in value if isinstance(value, list) else [value]:
            if isinstance(child, ast.AST):
                found += early_sentences(child, inside or body)
    return found


def test_no_sentence_is_translated_before_the_language_is_chosen() -> None:
    early = {str(path): lines for path in SOURCES if (lines := early_sentences(ast.parse(path.read_text("utf-8"))))}
    assert early == {}
    assert early_sentences(ast.parse("class A:\n    title = _('Early')\ndef f(x=_('Early')): return _('Late')")) == [
        2,
        3,
    ]


def test_every_sentence_can_be_found_by_the_extraction() -> None:
    hidden = {}
    for path in SOURCES:
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in ("_n", "plural"):
                wanted = node.args[: 2 if node.func.id == "plural" else 1]
                if not all(isinstance(part, ast.Constant) and isinstance(part.value, str) for part in wanted):
                    hidden[str(path)] = node.lineno
    assert hidden == {}


@pytest.mark.parametrize(
    ("environment", "tags"),
    [
        ({"LANG": "de_AT.UTF-8"}, ("de-AT",)),
        ({"LANG": "en_US.UTF-8", "LC_ALL": "C.UTF-8"}, ()),
        ({"LANG": "C", "LANGUAGE": "de"}, ("de",)),
        ({"LANG": "sr_RS@latin", "LANGUAGE": "fr:de"}, ("fr", "de", "sr-RS")),
        ({"LANGUAGE": "de"}, ()),
        ({}, ()),
    ],
)
def test_the_systems_languages(environment: dict[str, str], tags: tuple[str, ...]) -> None:
    assert language.of_system(environment) == tags


@pytest.mark.parametrize(
    ("chosen", "environment", "spoken"),
    [
        ("", {}, "en"),
        ("", {"LANG": "de_DE.UTF-8"}, "de"),
        ("en", {"LANG": "de_DE.UTF-8"}, "en"),
        ("de", {"LANG": "en_US.UTF-8"}, "de"),
        ("", {"LANG": "xx_XX.UTF-8", "LANGUAGE": "xx:de"}, "de"),
        ("xx", {"LANG": "de_DE.UTF-8"}, "de"),
        ("qps", {}, "qps"),
    ],
)
def test_who_chooses(chosen: str, environment: dict[str, str], spoken: str) -> None:
    language.speak(chosen, environment)
    assert words.language() == spoken


def test_a_face_may_know_the_system_better() -> None:
    language.speak("", {}, ("xx-XX", "de-CH"))
    assert (words.language(), words.manner()) == ("de", Manner("."))


def test_what_was_chosen_is_read_without_qt(tmp_path: Path) -> None:
    assert language.kept(tmp_path) == ""
    (tmp_path / "window.ini").write_text("[look]\ntheme=dark\nlanguage=de\n[call]\nlanguage=fr\n", "utf-8")
    assert language.kept(tmp_path) == "de"


def test_the_command_line_names_a_language() -> None:
    assert language.asked(["--demo", "all_good", "--language", "de"]) == "de"
    assert language.asked(["check", "--language=qps"]) == "qps"
    assert language.asked(["check", "--language"]) == language.asked([]) == ""


def test_numbers_are_written_as_the_language_does() -> None:
    assert [number(1.5, 1), number(-3), number(1234.0), number(12345.0)] == ["1.5", "−3", "1234", f"12{THIN}345"]
    assert _("{a:.1f} {b} {c}").format(a=0.5, b=0.25, c=12345) == "0.5 0.25 12345"
    use_language("de")
    assert [number(1.5, 1), _("{a:.1f} {b} {c}").format(a=0.5, b=0.25, c="1.5")] == ["1,5", "0,5 0,25 1.5"]
    assert f"{1.5:.1f}" == "1.5"  # whatever is no sentence stays as machines read it


def test_what_is_no_number_stays() -> None:
    assert [Manner(",").number(value, ".1f") for value in (float("inf"), float("nan"))] == ["inf", "nan"]
    assert Manner(",").number(0.25, ".0%") == "25%"


@pytest.mark.parametrize(
    ("tag", "region", "written"),
    [("en", "", "15:05"), ("en", "GB", "15:05"), ("en", "US", "3:05 PM"), ("de", "DE", "15:05"), ("de", "US", "15:05")],
)
def test_hours_follow_the_region(tag: str, region: str, written: str) -> None:
    use_language(tag, region)
    assert clock(time(15, 5)) == written


def test_midnight_and_noon_in_twelve_hours() -> None:
    use_language("en", "US")
    assert [clock(time(0, 0)), clock(time(12, 30)), clock(time(9, 0))] == ["12:00 AM", "12:30 PM", "9:00 AM"]


def test_days_in_words() -> None:
    moment = datetime(2026, 12, 3, 15, 0)
    assert day(moment) == "Thu 3 Dec 2026"
    assert long_day(date(2026, 5, 1)) == "Friday, 1 May 2026"
    assert short_day(moment) == "3 Dec"


def test_manners_differ_by_region() -> None:
    assert manner_of("de", "AT").decimal == ","
    assert manner_of("de", "CH").decimal == manner_of("en", "ZA").decimal == "."
