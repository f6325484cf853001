"""Plan B: what a phone dials, and what the pane says."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtPrintSupport import QPrinter

from readiness.interview.dossier import DialIn, Interview
from ui.check.plan_b import encode, plan_b_of, sentence
from ui.check.plan_b_pane import PlanBPane
from ui.check.printing import paint_plan_b


def interview(number="+12532050468", code="857 7588 4256", passcode="010383"):
    return Interview(dial_in=(DialIn(number, code, "US"),), passcode=passcode)


@pytest.mark.parametrize(
    ("given", "uri"),
    [
        (interview(), "tel:+12532050468,,85775884256%23,,010383%23"),
        (interview(code="555 014 2789#"), "tel:+12532050468,,5550142789%23,,010383%23"),
        (interview(passcode=""), "tel:+12532050468,,85775884256%23"),
        (interview(passcode="secret word"), "tel:+12532050468,,85775884256%23"),
        (interview(code="", passcode=""), "tel:+12532050468"),
    ],
)
def test_a_phone_dials_the_number_and_then_the_codes(given, uri):
    assert plan_b_of(given).uri == uri


def test_without_a_number_there_is_no_plan():
    assert plan_b_of(Interview()) is None


def test_the_number_is_written_as_people_write_it():
    assert plan_b_of(interview()).shown == "+1 253 205 0468"
    assert plan_b_of(interview(number="ask us")).shown == "ask us"


def test_the_code_is_square_and_has_its_three_finders():
    modules = encode(plan_b_of(interview())).modules
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
    pane.show_plan(encode(plan_b_of(interview())))
    assert pane.number.text() == "+1 253 205 0468"
    assert pane.codes.text() == "Code 857 7588 4256 # · Passcode 010383 #"
    assert "Dials +1 253 205 0468" in pane.code.accessibleDescription()


def test_without_a_number_it_says_where_to_find_one(pane):
    pane.show_plan(None)
    assert "Look for one in the invitation" in pane.explanation.text()
    assert pane.code.isHidden()
    assert pane.print.isHidden()


def test_the_sentence_is_copied(pane):
    pane.copy.click()
    assert QGuiApplication.clipboard().text() == sentence()
    assert pane.copy.text() == "Copied"


def test_it_is_printed(pane, tmp_path):
    pane.show_plan(encode(plan_b_of(interview())))
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "plan-b.pdf"))
    paint_plan_b(pane, printer)
    assert (tmp_path / "plan-b.pdf").read_bytes().startswith(b"%PDF")
