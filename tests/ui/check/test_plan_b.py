"""Plan B: what the pane says, and the page to print."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtPrintSupport import QPrinter

from readiness.interview.dossier import DialIn, Interview, Person, Service
from readiness.words import languages, use_language
from ui.check.columns import PANE_LEAST
from ui.check.plan_b_pane import PlanBPane
from ui.plan_b import prepare
from ui.plan_b_printing import paint_plan_b


def interview(number="+12532050468", code="857 7588 4256", passcode="010383"):
    ways = (DialIn(number, code, "US"), DialIn("+4930555014270", code, "DE"))
    return Interview(dial_in=ways, passcode=passcode, service=Service.ZOOM, people=(Person("Ada Okafor"),))


def test_a_phone_keys_in_the_code_and_after_a_longer_pause_the_passcode_with_its_star():
    assert prepare(interview()).plan.ways[0].uri == "tel:+12532050468,,85775884256%23,,,,*010383%23"


def test_the_code_is_square_and_has_its_three_finders():
    modules = prepare(interview()).codes[0]
    assert all(len(line) == len(modules) for line in modules)
    finder = tuple(tuple(module for module in line[:7]) for line in modules[:7])
    assert finder[0] == (True,) * 7
    assert finder[1] == (True, *(False,) * 5, True)


@pytest.fixture
def pane(qtbot):
    made = PlanBPane()
    qtbot.addWidget(made)
    made.show()
    return made


def test_the_pane_shows_number_code_and_both_codes(pane):
    pane.show_plan(prepare(interview()))
    assert pane.number.text() == "+1 253 205 0468"
    assert pane.codes.text() == "Code 857 758 842 56 # · Passcode 010383"
    assert "Dials +1 253 205 0468" in pane.code.accessibleDescription()


def test_without_a_number_it_says_where_to_find_one(pane):
    pane.show_plan(prepare(Interview()))
    assert "Look for one in the invitation" in pane.explanation.text()
    assert pane.code.isHidden()
    assert pane.print.isHidden()


@pytest.mark.parametrize("language", languages())
def test_it_fits_the_narrowest_pane_in_every_language(qtbot, language):
    use_language(language)
    made = PlanBPane()
    qtbot.addWidget(made)
    made.show_plan(prepare(interview()))
    made.show()
    assert made.minimumSizeHint().width() <= PANE_LEAST


def test_the_sentence_is_copied(pane):
    pane.show_plan(prepare(interview()))
    pane.copy.click()
    assert QGuiApplication.clipboard().text() == pane.message.text()
    assert pane.message.text().startswith("Hello Ada, my connection dropped.")
    assert pane.copy.text() == "Copied"


@pytest.mark.parametrize("given", [interview(), Interview()], ids=["with numbers", "without"])
def test_it_is_printed_on_one_page(pane, tmp_path, given):
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "plan-b.pdf"))
    assert paint_plan_b(prepare(given), printer, pane.font()) < 1
    assert (tmp_path / "plan-b.pdf").read_bytes().startswith(b"%PDF")
