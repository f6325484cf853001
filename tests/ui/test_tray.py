"""The icon in the tray: there with its message, gone with it, and a press on either brings the window."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QSystemTrayIcon

from ui.icons import app_icon
from ui.tray import Tray

# Said by the offscreen platform, which has no tray of its own.
pytestmark = pytest.mark.qt_log_ignore("No such signal QPlatformNativeInterface", extend=True)
SENTENCE = "Contoso in 8 minutes."


@pytest.fixture
def said(monkeypatch):
    messages = []
    monkeypatch.setattr(QSystemTrayIcon, "showMessage", lambda _tray, title, text, *_more: messages.append(text))
    return messages


@pytest.mark.parametrize("there", [True, False])
def test_a_message_is_shown_where_there_is_a_tray(qtbot, monkeypatch, said, there):
    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", lambda: there)
    tray = Tray(app_icon())
    assert tray.tell(SENTENCE) is there
    assert said == [SENTENCE] * there
    tray.close()


def test_a_press_on_icon_or_message_is_told_and_the_icon_goes_with_its_message(qtbot, monkeypatch, said):
    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", lambda: True)
    tray = Tray(app_icon())
    tray.tell(SENTENCE)
    icon = tray.findChild(QSystemTrayIcon)
    pressed = []
    tray.pressed.connect(lambda: pressed.append(True))
    icon.activated.emit(QSystemTrayIcon.ActivationReason.Trigger)
    icon.messageClicked.emit()
    assert pressed == [True, True]
    assert icon.isVisible()
    tray._rest.timeout.emit()
    assert not icon.isVisible()
