"""The help: a page for every measurement and every page of the window, its limits those of the table."""

import re

import pytest
from PySide6.QtCore import QUrl

import assets
from readiness.checklist import CHECKLIST
from readiness.limits import LIMITS
from readiness.model import Area
from readiness.words import languages, use_language
from tests.ui.seen import clipped
from ui import figures
from ui.app import pages
from ui.help.dialog import HelpDialog
from ui.help.pages import CHECKS, WINDOW, markdown_of, page_of, title_of

ALL = (*WINDOW, *CHECKS)


def test_every_check_and_every_page_of_the_window_has_its_help():
    for check in CHECKLIST:
        assert page_of(check.id) == ("you" if check.area is Area.YOU else check.id)
    assert {key for key, _title, _road in pages()} == set(WINDOW)


@pytest.mark.parametrize("language", [tag for tag in languages() if any(assets.path("help", tag).glob("*.md"))])
def test_every_language_has_every_page_with_the_same_limits(language):
    def wanted(tag, page):
        return re.findall(r"\{limits [^}]*\}", assets.path("help", tag, f"{page}.md").read_text("utf-8"))

    for page in ALL:
        assert wanted(language, page) == wanted("en", page)
        assert len(wanted(language, page)) <= 1


def test_limits_come_from_the_table():
    text = markdown_of("connection")
    assert "{" not in text
    assert LIMITS["packet_loss"].source.title in text
    assert "| Packets lost | up to 1 % | from 3 % |" in text
    graded = {metric for page in CHECKS for metric in re.findall(r"[a-z_0-9]+", limits_in(page))}
    assert set(LIMITS) == graded


@pytest.mark.parametrize("language", languages())
def test_whatever_was_measured_is_explained_with_its_sources(language):
    use_language(language)
    for page in CHECKS:
        if page != "you":
            text = markdown_of(page)
            metrics = re.findall(r"[a-z_0-9]+", limits_in(page))
            assert text.count("\n## ") >= 3, page
            assert metrics, page
            assert [metric for metric in metrics if figures.source_of(LIMITS[metric]) not in text] == [], page


def limits_in(page):
    return " ".join(re.findall(r"\{limits ([^}]*)\}", assets.path("help", "en", f"{page}.md").read_text("utf-8")))


def test_a_language_without_the_page_shows_the_english_one():
    use_language("qps")
    assert title_of("battery") == "Battery"
    with pytest.raises(KeyError):
        markdown_of("nonsense")


def test_the_dialog_opens_at_the_page_that_was_asked_for(qtbot, worn):
    dialog = HelpDialog()
    qtbot.addWidget(dialog)
    for page in ALL:
        dialog.show_page(page)
        assert dialog.page == page
        assert title_of(page) in dialog.text.toPlainText()
    dialog.show_page("no such page")
    assert dialog.page == ALL[0]
    dialog.text.anchorClicked.emit(QUrl("clock.md"))
    assert dialog.page == "clock"
    assert clipped(dialog) == []
    worn.set_text_percent(200)
    assert dialog.text.toPlainText().startswith("Clock")


def test_what_the_help_offers_is_told(qtbot):
    dialog = HelpDialog()
    qtbot.addWidget(dialog)
    with qtbot.waitSignals([dialog.keys_wanted, dialog.report_wanted]):
        dialog.keys_wanted.emit()
        dialog.report_wanted.emit()
