"""Invitation, resume and job description dropped anywhere on the window."""

from __future__ import annotations

from contextlib import contextmanager

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QLineEdit

from readiness.interview.dossier import DocumentKind
from tests.readiness.interview.test_guess import INVITED, JOB, LETTER, RESUME
from tests.ui.seen import clipped
from tests.ui.test_app import program, scenario
from ui.drop_dialog import DropDialog

ACTION, LEFT, PLAIN = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
ICS = b"""BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:1\r\nSUMMARY:Interview with Northwind\r
DTSTART:20270301T140000Z\r\nDTEND:20270301T144500Z\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"""


@contextmanager
def opened(qtbot, folder, page="check"):
    with program(qtbot, folder / "data", scenario("bluetooth_handsfree", ("battery",))) as app:
        qtbot.waitUntil(lambda: app.household is not None, timeout=20_000)
        app.window.show_page(page)
        yield app


def drop(app, given, place=(500, 400)):
    """What the window system tells the window: something is dragged over it, then let go."""
    handle, at = app.window.windowHandle(), QPointF(*place)
    enter = QDragEnterEvent(at.toPoint(), ACTION, given, LEFT, PLAIN)
    QApplication.sendEvent(handle, enter)
    QApplication.sendEvent(handle, QDropEvent(at, ACTION, given, LEFT, PLAIN))
    dialogs = app.window.findChildren(DropDialog)
    return enter.isAccepted(), dialogs[0] if dialogs else None


def files(folder, **named):
    given = QMimeData()
    urls = []
    for name, content in named.items():
        path = folder / name.replace("__", ".")
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        urls.append(QUrl.fromLocalFile(str(path)))
    given.setUrls(urls)
    given.setText("\n".join(url.toLocalFile() for url in urls))
    return given


@pytest.mark.parametrize("page", ["check", "prepare", "call", "after", "devices"])
def test_all_three_at_once_on_any_page(qtbot, tmp_path, page):
    with opened(qtbot, tmp_path, page) as app:
        work = app.rooms.workspace
        before = {kind: work.document(kind) for kind in DocumentKind}
        given = files(tmp_path, a__txt=RESUME, b__txt=JOB, call__ics=ICS)
        accepted, dialog = drop(app, given, (1150, 740))
        assert accepted
        qtbot.waitUntil(dialog.keep.isEnabled, timeout=20_000)
        assert [item.field.currentData() for item in dialog.items] == ["resume", "job", "invitation"]
        assert clipped(dialog) == []
        assert dialog.focusWidget() is dialog.keep
        qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Return)
        assert work.document(DocumentKind.RESUME).name == "a.txt"
        assert work.document(DocumentKind.JOB).name == "b.txt"
        assert work.document(DocumentKind.COVER_LETTER) == before[DocumentKind.COVER_LETTER]
        assert app.window.current == "prepare"
        qtbot.waitUntil(lambda: _confirm(app) is not None, timeout=20_000)
        _confirm(app).click()
        assert f"{work.interview.start:%Y-%m-%d}" == "2027-03-01"


def _confirm(app):
    from ui.prepare.invitation_box import InvitationBox

    boxes = app.window.page("prepare").findChildren(InvitationBox)
    found = [made for box in boxes for made in box.findChildren(type(box.paste_button)) if "Yes" in made.text()]
    return found[0] if found and found[0].isVisible() else None


def test_a_wrong_guess_is_put_right_and_a_new_interview_begun(qtbot, tmp_path):
    with opened(qtbot, tmp_path) as app:
        work = app.rooms.workspace
        first = work.interview
        _accepted, dialog = drop(app, files(tmp_path, letter__txt=LETTER, odd__txt="Buy milk.", broken__pdf=b"%PDF"))
        qtbot.waitUntil(lambda: not dialog._waiting, timeout=20_000)
        letter, odd, broken = dialog.items
        assert letter.field.currentData() == "cover_letter"
        assert odd.field.currentData() == "leave"
        assert "Not sure" in odd.remark.text()
        assert broken.remark.text()
        assert not broken.field.isEnabled()
        odd.field.setCurrentIndex(odd.field.findData("job"))
        dialog.new.click()
        dialog.keep.click()
        assert work.interview.id != first.id
        assert work.document(DocumentKind.COVER_LETTER).name == "letter.txt"
        assert work.document(DocumentKind.JOB).text == "Buy milk."


def test_dropped_words_are_understood_too(qtbot, tmp_path):
    with opened(qtbot, tmp_path) as app:
        given = QMimeData()
        given.setText(INVITED)
        _accepted, dialog = drop(app, given)
        assert dialog.items[0].field.currentData() == "invitation"
        dialog.keep.click()
        qtbot.waitUntil(lambda: _confirm(app) is not None, timeout=20_000)


def test_a_field_takes_words_but_no_file(qtbot, tmp_path):
    with opened(qtbot, tmp_path) as app:
        field = QLineEdit(app.window)
        field.setGeometry(400, 300, 200, 40)
        field.show()
        words = QMimeData()
        words.setText("only words")
        _accepted, dialog = drop(app, words, (450, 320))
        assert dialog is None
        accepted, dialog = drop(app, files(tmp_path, cv__txt=RESUME), (450, 320))
        assert accepted
        assert dialog is not None
        assert field.text() in ("", "only words")
        qtbot.waitUntil(dialog.keep.isEnabled, timeout=20_000)
        dialog.reject()


def test_an_empty_drag_is_not_taken(qtbot, tmp_path):
    with opened(qtbot, tmp_path) as app:
        given = QMimeData()
        given.setData("application/x-other", b"?")
        assert drop(app, given) == (False, None)
        assert not QDropEvent(QPointF(1, 1), ACTION, given, LEFT, PLAIN, QEvent.Type.Drop).isAccepted()
