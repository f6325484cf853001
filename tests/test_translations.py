"""The catalogues: complete, with the same places to fill in, and compiled from what translators wrote."""

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def tool() -> ModuleType:
    place = importlib.util.spec_from_file_location("translations", ROOT / "packaging" / "translations.py")
    assert place is not None
    assert place.loader is not None
    module = importlib.util.module_from_spec(place)
    sys.modules["translations"] = module
    place.loader.exec_module(module)
    return module


def test_german_is_complete(tool: ModuleType) -> None:
    wrong = list(tool.faults(tool.update("de", tool.extracted())))
    assert wrong == []


def test_what_is_loaded_is_what_was_translated(tool: ModuleType) -> None:
    for language in tool.languages():
        assert tool.compiled(tool.load(tool.po(language))) == tool.po(language).with_suffix(".mo").read_bytes(), (
            f"{language}: run “make translations”"
        )


def test_faults_are_found(tool: ModuleType) -> None:
    catalogue = tool.begun("de")
    catalogue.add("{count} lost.", "{zahl} verloren.")
    catalogue.add("Stop.", "Halt")
    catalogue.add("Open", "")
    catalogue.add("Guess", "Vielleicht", flags=["fuzzy"])
    catalogue.add(("{count} day", "{count} days"), ("ein Tag", "{count} Tage"))
    catalogue.add(("{count} hour", "{count} hours"), ("{count} Stunde", ""))
    catalogue.add("{a:.1f} s", "{a:.1f s")
    catalogue.add("Right {x}?", "Richtig {x}?")
    found = list(tool.faults(catalogue))
    assert [line.split(":")[0] for line in found] == [
        "places to fill in differ",
        "ends differently",
        "missing",
        "missing",
        "places to fill in differ",
        "missing",
        "a brace is open",
    ]


def test_a_part_comes_back(tool: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tool, "FOLDER", tmp_path / "translations")
    template = tool.Catalog(domain=tool.DOMAIN)
    template.add("Open", locations=[("ui/a.py", 0)])
    template.add(("{count} day", "{count} days"))
    monkeypatch.setattr(tool, "extracted", lambda: template)
    tool.save("de", tool.update("de", template))
    part = tmp_path / "part.po"
    handed_out = tool.written(tool.missing("de"))
    part.write_bytes(handed_out.replace(b'msgid "Open"\nmsgstr ""', b'msgid "Open"\nmsgstr "Auf"'))
    assert tool.merge(part) == "de"
    assert tool.load(tool.po("de")).get("Open").string == "Auf"
    assert [message.id for message in tool.missing("de") if message.id] == [("{count} day", "{count} days")]
    assert tool.merge(part) == "de"
    assert tool.load(tool.po("de")).get("Open").string == "Auf"
