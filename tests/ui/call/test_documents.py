"""Documents beside the call: calm text, found words, pages as they look, and files that cannot be read."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication, QImage, QTextCursor
from PySide6.QtWidgets import QApplication

from readiness.interview.dossier import DocumentKind
from readiness.store.search import Hit
from tests.ui.call.conftest import Reader, settle
from ui.call.document_pane import DocumentPane
from ui.call.panel import CallPanel
from ui.theme import Choice, Theme
from ui.workspace import Workspace


@pytest.fixture
def resume(panel: CallPanel) -> DocumentPane:
    panel.sections.choose("resume")
    pane = panel._panes["resume"]
    assert isinstance(pane, DocumentPane)
    return pane


@pytest.fixture
def bare(qtbot, empty: Workspace) -> DocumentPane:
    pane = DocumentPane(empty, DocumentKind.RESUME, "Resume")
    qtbot.addWidget(pane)
    pane.resize(420, 500)
    pane.show()
    return pane


def picture() -> bytes:
    image = QImage(200, 300, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    kept = QByteArray()
    buffer = QBuffer(kept)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return bytes(kept.data())


def test_text_is_set_as_headings_and_items_with_every_word(resume: DocumentPane) -> None:
    text = resume.text.toPlainText()
    assert text.split("\n")[:3] == [
        "Alex Rivera",
        "WORK",
        "•\u2002Rebuilt the nightly Spark pipeline: six hours became forty minutes",
    ]
    assert resume.text.document().findBlockByNumber(1).blockFormat().headingLevel() == 2
    assert resume.text.verticalScrollBar().value() == 0
    assert resume.text.isReadOnly()


def test_a_document_fetches_nothing(resume: DocumentPane) -> None:
    assert resume.text.loadResource(2, QUrl("https://example.com/a.png")) is None


def test_found_words_are_lit_without_case_and_accents_from_their_beginning(qtbot, empty: Workspace, bare) -> None:
    empty.paste_text("Résumé of a résumé writer 🙂 in Zürich\nno Presumed one", DocumentKind.RESUME)
    assert bare.text.light(("resume", "zur")) == 3
    lit = [mark.cursor.selectedText() for mark in bare.text.extraSelections()]
    assert lit == ["Résumé", "résumé", "Zür"]
    assert bare.text.light(()) == 0
    assert bare.text.extraSelections() == []


def test_it_goes_to_the_very_place_that_was_found(qtbot, empty: Workspace, bare, qapp: QApplication) -> None:
    page = "\n".join(f"Line {number} about Spark and other things" for number in range(80))
    empty.paste_text(page, DocumentKind.RESUME)
    hit = Hit("page", 1, 1, "…60 about Spark and other…", ((10, 15),), "Resume, page 1", 1)
    assert bare.text.go_to(hit)
    cursor = bare.text.textCursor()
    cursor.select(QTextCursor.SelectionType.LineUnderCursor)
    assert cursor.selectedText() == "Line 60 about Spark and other things"
    assert bare.text.viewport().rect().contains(bare.text.cursorRect().center())
    assert not bare.text.go_to_words(1, "nowhere")


def test_pages_are_numbered_and_a_place_is_looked_for_on_its_own(qtbot, empty: Workspace, bare, tmp_path: Path) -> None:
    file = tmp_path / "cv.txt"
    file.write_text("Spark here\fSpark there\fthe end")
    with qtbot.waitSignal(empty.documents_changed, timeout=5000):
        empty.import_file(file, DocumentKind.RESUME)
    assert bare.text.toPlainText().split("\n") == [
        "Page 1", "Spark here", "Page 2", "Spark there", "Page 3", "the end",
    ]  # fmt: skip
    assert bare.text.go_to_words(2, "Spark")
    assert bare.text.textCursor().block().text() == "Spark there"
    assert not bare.text.go_to_words(3, "Spark")


def test_text_and_marks_follow_theme_and_size(resume: DocumentPane, worn: Theme, qapp: QApplication) -> None:
    resume.text.light(("spark",))
    small = resume.text.document().size().height()
    worn.set_text_percent(200)
    settle(qapp)
    assert resume.text.document().size().height() > 1.5 * small
    worn.choose(Choice.DARK)
    settle(qapp)
    mark = resume.text.extraSelections()[0]
    assert mark.format.background().color() == worn.colour("accent_soft")
    assert mark.cursor.selectedText() == "Spark"


def test_without_a_document_it_says_how_to_bring_one(bare: DocumentPane) -> None:
    assert not bare.replace.isVisible()
    assert not bare.text.isVisible()


def test_pasted_text_becomes_the_document(qtbot, empty: Workspace, bare: DocumentPane) -> None:
    QGuiApplication.clipboard().setText("")
    bare.paste()
    assert "no text to paste" in bare.said.text()
    assert bare.notice.isVisible()
    QGuiApplication.clipboard().setText("A pasted resume")
    bare.paste()
    assert bare.text.toPlainText() == "A pasted resume"
    assert not bare.notice.isVisible()


@pytest.mark.parametrize("what", ["file", "text"])
def test_what_is_dropped_becomes_the_document(
    what, qtbot, empty: Workspace, bare: DocumentPane, tmp_path: Path
) -> None:
    mime = QMimeData()
    if what == "file":
        (tmp_path / "cv.txt").write_text("A dropped resume")
        mime.setUrls([QUrl.fromLocalFile(str(tmp_path / "cv.txt"))])
    else:
        mime.setText("A dropped resume")
    event = QDropEvent(
        QPointF(5, 5), Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    bare.dropEvent(event)
    qtbot.waitUntil(lambda: bare.text.toPlainText() == "A dropped resume", timeout=5000)


def test_an_unreadable_file_is_a_calm_sentence_and_the_old_text_stays(
    qtbot, resume: DocumentPane, workspace: Workspace, tmp_path: Path
) -> None:
    before = resume.text.toPlainText()
    (tmp_path / "cv.pdf").write_text("broken")
    with qtbot.waitSignal(workspace.unreadable, timeout=5000):
        workspace.import_file(tmp_path / "cv.pdf", DocumentKind.RESUME)
    assert resume.said.text() == "This file is damaged. Save it again as PDF."
    assert resume.said.isVisible()
    assert not resume.password.isVisible()
    assert resume.text.toPlainText() == before
    assert workspace.trouble == ""


def test_a_password_is_asked_for_in_a_field_until_it_fits(
    qtbot, empty: Workspace, bare: DocumentPane, tmp_path: Path
) -> None:
    (tmp_path / "cv.txt").write_text("locked away")
    with qtbot.waitSignal(empty.unreadable, timeout=5000):
        empty.import_file(tmp_path / "cv.txt", DocumentKind.RESUME)
    assert bare.password.isVisible()
    bare.password.setText("wrong")
    with qtbot.waitSignal(empty.unreadable, timeout=5000):
        qtbot.keyClick(bare.password, Qt.Key.Key_Return)
    assert (bare.password.isVisible(), bare.password.text()) == (True, "")
    bare.password.setText("1234")
    with qtbot.waitSignal(empty.documents_changed, timeout=5000):
        qtbot.mouseClick(bare.unlock, Qt.MouseButton.LeftButton)
    assert not bare.password.isVisible()
    assert bare.text.toPlainText() == "locked away"


def test_what_the_reader_warns_of_is_said(qtbot, empty: Workspace, bare: DocumentPane, tmp_path: Path) -> None:
    (tmp_path / "cv.txt").write_text("a picture of text")
    with qtbot.waitSignal(empty.documents_changed, timeout=5000):
        empty.import_file(tmp_path / "cv.txt", DocumentKind.RESUME)
    assert bare.warnings.text() == "Part of it is a picture."
    assert bare.warnings.isVisible()


def test_a_pdf_can_be_seen_as_it_looks_each_page_when_it_is_wanted(
    qtbot, empty: Workspace, bare: DocumentPane, reader: Reader, tmp_path: Path
) -> None:
    reader.picture = picture()
    (tmp_path / "cv.pdf").write_text("one\ftwo")
    with qtbot.waitSignal(empty.documents_changed, timeout=5000):
        empty.import_file(tmp_path / "cv.pdf", DocumentKind.RESUME)
    qtbot.mouseClick(bare.as_it_looks, Qt.MouseButton.LeftButton)
    first, second = bare.drawn.pages
    qtbot.waitUntil(lambda: first.drawn, timeout=5000)
    assert first.heightForWidth(100) == 150
    bare.drawn.area.ensureWidgetVisible(second)
    qtbot.waitUntil(lambda: "cannot be drawn" in second._words, timeout=5000)
    bare.show_text()
    assert bare.text.isVisible()


def test_plain_text_has_no_other_look(resume: DocumentPane) -> None:
    assert not resume.as_it_looks.isVisible()


def test_resume_and_job_stand_side_by_side_where_there_is_room(panel: CallPanel, qapp: QApplication) -> None:
    panel.sections.choose("resume")
    panes = panel._panes["resume"], panel._panes["job"]
    settle(qapp)
    assert [pane.isVisible() for pane in panes] == [True, False]
    panel.sections.choose("job")
    settle(qapp)
    assert [pane.isVisible() for pane in panes] == [False, True]
    panel.resize(1100, 700)
    settle(qapp)
    assert [pane.isVisible() for pane in panes] == [True, True]


def test_a_letter_has_a_tab_where_there_is_one(panel: CallPanel, workspace: Workspace) -> None:
    assert "letter" in panel.sections.bar._absent
    workspace.paste_text("Dear Ms Okafor", DocumentKind.COVER_LETTER)
    assert "letter" not in panel.sections.bar._absent
    pane = panel.pane("letter")
    assert isinstance(pane, DocumentPane)
    assert pane.text.toPlainText() == "Dear Ms Okafor"
