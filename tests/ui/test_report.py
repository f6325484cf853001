"""A report of a problem: redacted, shown whole, saved by hand, never sent."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog

from readiness.interview.dossier import DialIn, Interview, Person
from readiness.model import Area, Finding, Grade, Measure, Reading, Remedy
from tests.ui.seen import clipped
from ui.bridge import Bridge
from ui.errands import Errands
from ui.problem_report import LOG_LINES, end_of_log, report, words_of
from ui.report_dialog import ReportDialog

FINDINGS = (
    Finding(
        "microphone",
        Area.SOUND,
        Grade.CAUTION,
        "Your voice is too quiet.",
        remedy=Remedy("Come closer."),
        reading=Reading(
            "microphone", (Measure("active_speech_level", -38.25, "dBFS"), Measure("bandwidth", None, "Hz"))
        ),
    ),
    Finding("load", Area.CONNECTION, Grade.SKIPPED, "Not tested."),
)


def test_the_report_has_words_system_figures_and_log_but_nothing_private():
    home = str(Path("/home") / "ada" / "notes")
    log = f"opened {home} for ada@example.org at 192.0.2.7 on 00:1A:2B:3C:4D:5E"
    text = report("It froze.", FINDINGS, log)
    assert "It froze." in text
    assert "microphone: caution. Your voice is too quiet." in text
    assert "active_speech_level -38.25 dBFS" in text
    assert "bandwidth not measured" in text
    assert "load" not in text
    for private in ("ada", "192.0.2.7", "00:1A"):
        assert private not in text


def test_nothing_of_the_interview_the_account_or_the_devices_serial_is_handed_on(monkeypatch):
    monkeypatch.setattr("getpass.getuser", lambda: "alovelace")
    monkeypatch.setattr("platform.node", lambda: "ada-laptop.lan")
    interview = Interview(
        "Northwind Labs",
        "Data Engineer",
        people=(Person("Maya Okonkwo", phone="+1 202 555 0100"),),
        passcode="857331",
        dial_in=(DialIn("+12025550143", "446655", "US"),),
    )
    said = (
        "~/Resume Okonkwo.pdf, MAYA's AirPods, northwind labs (data engineer), call +1 202 555 0143 with 446655, "
        "alsa_input.usb-Logitech_H390_00A1B2C3-00.mono, https://zoom.us/j/123?pwd=857331, alovelace@ada-laptop, 857331"
    )
    text = report("", FINDINGS, said, words_of(interview))
    log = text.partition("Log")[2]
    for private in ("Okonkwo", "MAYA", "northwind", "data engineer", "0143", "446655", "00A1B2C3", "857331"):
        assert private not in log
    for private in ("alovelace", "ada-laptop", "zoom.us/j"):
        assert private not in text
    assert "usb-Logitech_H390_(serial number)-00.mono" in log
    assert "microphone: caution. Your voice is too quiet." in text


def test_an_account_that_everybody_has_takes_no_words_along(monkeypatch):
    monkeypatch.setattr("getpass.getuser", lambda: "root")
    monkeypatch.setattr("platform.node", lambda: "localhost")
    assert "at the root of it" in report("at the root of it", (), "")


def test_an_empty_report_says_so():
    text = report("  ", (), "")
    for words in ("(nothing was written)", "(nothing was measured)", "(empty)"):
        assert words in text


def test_only_the_end_of_the_log_is_taken(tmp_path):
    assert end_of_log(tmp_path) == ""
    (tmp_path / "logs").mkdir()
    (tmp_path / "logs" / "callready.log").write_text("\n".join(f"line {n}" for n in range(500)), "utf-8")
    assert end_of_log(tmp_path).splitlines()[0] == f"line {500 - LOG_LINES}"


@pytest.fixture
def dialog(qtbot, tmp_path):
    bridge = Bridge()
    errands = Errands(bridge)
    (tmp_path / "logs").mkdir()
    (tmp_path / "logs" / "callready.log").write_text("a line of the log", "utf-8")
    made = ReportDialog(tmp_path, FINDINGS, errands)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitUntil(lambda: "a line of the log" in made.whole.toPlainText())
    yield made
    errands.close()
    bridge.close()


def test_what_is_shown_is_what_is_saved(qtbot, dialog, tmp_path, monkeypatch):
    dialog.words.setPlainText("It froze at ada@example.org")
    qtbot.waitUntil(lambda: "It froze" in dialog.whole.toPlainText())
    target = tmp_path / "report.txt"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *given: (str(target), ""))
    dialog.save.click()
    qtbot.waitUntil(lambda: dialog.remark.text() == "Saved as report.txt.")
    assert target.read_text("utf-8") == dialog.whole.toPlainText()
    assert "ada@" not in target.read_text("utf-8")
    dialog._copy()
    assert QApplication.clipboard().text() == target.read_text("utf-8")


def test_a_place_that_cannot_be_written_is_said(qtbot, dialog, tmp_path, monkeypatch):
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *given: (str(tmp_path / "no" / "where.txt"), ""))
    dialog.save.click()
    qtbot.waitUntil(lambda: dialog.remark.text().startswith("It could not be saved there."))


@pytest.mark.parametrize("percent", [100, 200])
def test_there_is_room_at_any_size_of_text(qtbot, tmp_path, worn, percent):
    worn.set_text_percent(percent)
    bridge = Bridge()
    errands = Errands(bridge)
    made = ReportDialog(tmp_path, FINDINGS, errands)
    qtbot.addWidget(made)
    made.show()
    assert clipped(made) == []
    errands.close()
    bridge.close()
