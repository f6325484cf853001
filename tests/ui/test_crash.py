"""A failure of the program is written down, shown once, and takes nothing else down."""

from __future__ import annotations

import logging
import sys
import threading
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton

from ui.crash import LOG_BYTES, CrashGuard, log_to, report_of
from ui.crash_dialog import CrashDialog


@pytest.fixture
def guarded(monkeypatch):
    monkeypatch.setattr(sys, "excepthook", lambda *error: None)
    reports = []
    guard = CrashGuard(reports.append)
    before = sys.excepthook, threading.excepthook
    guard.stand()
    yield reports
    guard.leave()
    assert (sys.excepthook, threading.excepthook) == before


def fail():
    raise ValueError("broken")


def caught():
    try:
        fail()
    except ValueError:
        return sys.exc_info()


def test_a_failure_is_reported_once(guarded):
    for _time in range(3):
        sys.excepthook(*caught())
    assert len(guarded) == 1
    assert "ValueError: broken" in guarded[0]


def test_a_failure_in_a_thread_is_reported(guarded):
    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()
    assert "broken" in guarded[0]


def test_stopping_by_hand_is_no_failure(guarded):
    sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert guarded == []


def test_a_report_does_not_name_the_persons_folder():
    error = OSError(f"{Path.home()}/secret.txt of ada@example.org at 192.0.2.7")
    said = report_of(OSError, error, None)
    assert "secret.txt of (mail address) at (address)" in said
    assert str(Path.home()) not in said


@pytest.fixture
def clean_logging():
    root = logging.getLogger()
    level, before = root.level, list(root.handlers)
    yield root
    root.setLevel(level)
    for handler in set(root.handlers) - set(before):
        handler.close()
        root.removeHandler(handler)


def test_the_log_is_private_and_never_grows_beyond_a_megabyte(tmp_path, clean_logging):
    path = log_to(tmp_path / "data")
    assert path is not None
    assert {folder.stat().st_mode & 0o777 for folder in (path.parent, path.parent.parent)} == {0o700}
    written = clean_logging.handlers[-1]
    for _line in range(2000):
        written.emit(logging.LogRecord("test", logging.INFO, "", 0, "x" * 1000, None, None))
    files = list(path.parent.iterdir())
    assert {file.stat().st_mode & 0o777 for file in files} == {0o600}
    assert len(files) == 2
    assert sum(file.stat().st_size for file in files) <= 2 * LOG_BYTES


def test_a_folder_that_cannot_be_written_is_no_failure(tmp_path, clean_logging):
    blocked = tmp_path / "file"
    blocked.write_text("")
    assert log_to(blocked) is None


def test_the_dialog_copies_the_report_and_takes_more(qtbot):
    dialog = CrashDialog("first")
    qtbot.addWidget(dialog)
    dialog.open()
    dialog.add("second")
    next(b for b in dialog.findChildren(QPushButton) if b.text() == "Copy the report").click()
    assert QGuiApplication.clipboard().text() == "first\n\nsecond"
