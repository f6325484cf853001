"""The Settings page on fake devices."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass

from PySide6.QtCore import QObject, QSettings, Signal

from readiness.ports import Direction
from ui.preferences import Preferences
from ui.reminder_choices import ReminderChoices
from ui.settings.page import SettingsPage
from ui.settings.sections import SettingsTools


class Lists(QObject):
    """What the page asks of the device lists."""

    changed = Signal()

    def __init__(self):
        super().__init__()
        self.offered = {
            Direction.INPUT: [("mic-1", "Laptop microphone"), ("mic-2", "USB headset")],
            Direction.OUTPUT: [("out-1", "Laptop speakers")],
        }
        self.refreshed = 0

    def choices(self, direction):
        return self.offered[direction]

    def refresh(self):
        self.refreshed += 1


@dataclass
class Built:
    page: SettingsPage
    settings: QSettings
    preferences: Preferences
    lists: Lists
    told: list
    opened: list

    def control(self, name):
        return self.page.row(name).control

    def choose(self, name, words):
        field = self.control(name)
        field.setCurrentIndex(field.findText(words))
        field.activated.emit(field.currentIndex())


@contextmanager
def settings_page(qtbot, folder):
    settings = QSettings(str(folder / "window.ini"), QSettings.Format.IniFormat)
    preferences, lists, told, opened = Preferences(settings), Lists(), [], []
    preferences.changed.connect(told.append)
    tools = SettingsTools(
        preferences,
        ReminderChoices(settings),
        lists,
        folder,
        lambda: opened.append("backups"),
        lambda: opened.append("deleted"),
        opened.append,
    )
    page = SettingsPage(tools)
    qtbot.addWidget(page)
    page.resize(900, 640)
    page.show()
    page.activated()
    yield Built(page, settings, preferences, lists, told, opened)
