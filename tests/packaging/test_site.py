from __future__ import annotations

import re
from pathlib import Path

from ui.help import pages

ROOT = Path(__file__).parents[2]


def listed() -> set[str]:
    return set(re.findall(r": (\S+\.md)$", (ROOT / "docs" / "site.yml").read_text("utf-8"), re.MULTILINE))


def test_every_page_of_the_help_has_its_place_in_the_site() -> None:
    assert {f"measurements/{page}.md" for page in pages.CHECKS + pages.WINDOW} <= listed()


def test_every_page_of_the_folder_has_its_place_in_the_site() -> None:
    assert {path.name for path in (ROOT / "docs").glob("*.md")} <= listed()


def test_the_site_shows_only_pictures_that_the_script_draws() -> None:
    shown = set(re.findall(r"screenshots/([a-z-]+)\.png", (ROOT / "docs" / "index.md").read_text("utf-8")))
    drawn = (ROOT / "packaging" / "screenshots.py").read_text("utf-8")
    assert shown
    for picture in shown:
        assert picture.removesuffix("-dark") in drawn, picture
