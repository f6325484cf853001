"""What stands on the Settings page, section by section."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QFileDialog

from readiness import words
from readiness.check import PUBLIC_STUN_SERVERS, CallKind
from readiness.interview.reminders import ReminderKind
from readiness.language import CHOICE
from readiness.network.services import CALL_SERVICES
from readiness.place import notes_folder
from readiness.ports import Direction
from readiness.servers import load_server, read_servers
from readiness.words import _
from ui import preferences as keys
from ui.device_lists import DeviceLists
from ui.looks import MOTION, STILL, TEXT, TEXT_SIZES, THEME
from ui.preferences import LONGEST, SHORTEST, Preferences
from ui.reminder_choices import ReminderChoices, names
from ui.settings.controls import Choice, Line, Number, Switch
from ui.settings.row import SettingRow
from ui.theme import Choice as ThemeChoice
from ui.widgets.button import button

Section = tuple[str, list[SettingRow]]
Offered = Sequence[tuple[str, str]]
"""Pairs of value and words; the empty value is as the program comes."""


@dataclass(frozen=True, slots=True)
class SettingsTools:
    """What the page works with; ``folder`` holds these settings, the deeds open dialogs or move the notes."""

    preferences: Preferences
    reminders: ReminderChoices
    devices: DeviceLists
    folder: Path
    show_backups: Callable[[], None]
    show_deleted: Callable[[], None]
    move_notes: Callable[[Path], None]


def sections(tools: SettingsTools) -> tuple[Section, ...]:
    """Every section with its rows."""
    return (
        (_("The call"), _call(tools.preferences)),
        (_("Devices"), _devices(tools)),
        (_("Connection test"), _connection(tools.preferences)),
        (_("Appearance and language"), _look(tools.preferences)),
        (_("Reminders"), _reminders(tools.reminders)),
        (_("Your data"), _data(tools)),
    )


def offered_devices(devices: DeviceLists, direction: Direction) -> list[tuple[str, str]]:
    """Id and name of what can be chosen now."""
    return [("", _("As the system has it")), *devices.choices(direction)]


def language_names() -> dict[str, str]:
    """Each language under its own name, as its speakers look for it."""
    own = {"en": "English", "de": "Deutsch"}
    return {tag: own.get(tag, tag) for tag in words.languages()}


def _choice(preferences: Preferences, key: str, said: tuple[str, str], offered: Offered) -> SettingRow:
    """``said`` are name and sentence."""
    name, sentence = said
    control = Choice(name, offered, preferences.text(key), lambda value: preferences.keep(key, value))
    control.setProperty("key", key)
    return SettingRow(name, sentence, control)


def _line(
    preferences: Preferences, key: str, said: tuple[str, str], hint: str, read: Callable[[str], str]
) -> SettingRow:
    """A line that is read before it is kept; what cannot be read is refused with its sentence."""
    name, sentence = said
    line = Line(name, hint, preferences.text(key), lambda text: preferences.keep(key, read(text) if text else ""))
    row = SettingRow(name, sentence, line)

    def refused(wrong: str) -> None:
        row.say_wrong(_("Not kept: {reason}.").format(reason=wrong) if wrong else "")

    line.refused = refused
    return row


def _switch(name: str, sentence: str, on: bool, keep: Callable[[bool], None]) -> SettingRow:
    return SettingRow(name, sentence, Switch(name, on, keep))


def _deed(said: tuple[str, str], label: str, name: str, deed: Callable[[], object]) -> SettingRow:
    pressed = button(label, name=name)
    pressed.clicked.connect(lambda _checked: deed())
    return SettingRow(*said, pressed)


def _call(preferences: Preferences) -> list[SettingRow]:
    kinds = [("", _("Video")), (str(CallKind.AUDIO), _("Audio only")), (str(CallKind.PHONE), _("By phone"))]
    services = [("", _("Not always the same")), *((key, service.name) for key, service in CALL_SERVICES.items())]
    length = Number(
        _("Length"),
        range(SHORTEST, LONGEST + 1),
        _("minutes"),
        preferences.minutes,
        lambda minutes: preferences.keep(keys.MINUTES, "" if minutes == keys.USUAL else str(minutes)),
    )
    return [
        _choice(
            preferences,
            keys.KIND,
            (_("Kind of call"), _("A video call needs more of the line than a voice.")),
            kinds,
        ),
        SettingRow(_("Length"), _("How long the battery must last where the interview names no end."), length),
        _choice(
            preferences,
            keys.SERVICE,
            (_("Call service"), _("Whether it can be reached is checked where the interview names no service.")),
            services,
        ),
    ]


def _devices(tools: SettingsTools) -> list[SettingRow]:
    preferences = tools.preferences
    return [
        _choice(
            preferences,
            keys.MICROPHONE,
            (_("Microphone"), _("What the check listens to whenever it is plugged in.")),
            offered_devices(tools.devices, Direction.INPUT),
        ),
        _choice(
            preferences,
            keys.SPEAKERS,
            (_("Speakers"), _("Where the check plays its sounds whenever they are plugged in.")),
            offered_devices(tools.devices, Direction.OUTPUT),
        ),
        _switch(
            _("Listen until the call"),
            _("Says at once when the microphone is muted or the room gets loud. Nothing is recorded."),
            preferences.listens,
            lambda on: preferences.keep(keys.LISTEN, "" if on else "no"),
        ),
    ]


def _connection(preferences: Preferences) -> list[SettingRow]:
    public = ", ".join(one.rpartition(":")[0] for one in PUBLIC_STUN_SERVERS)
    return [
        _line(
            preferences,
            keys.SERVERS,
            (
                _("Test servers"),
                _("STUN servers of your own, with commas between. Empty: {servers}.").format(servers=public),
            ),
            "stun.example.org:3478",
            lambda text: ", ".join(read_servers(text)),
        ),
        _choice(
            preferences,
            keys.LOAD,
            (_("Test under load"), _("Downloads and uploads 60 to 220 MB to see what else your line can carry.")),
            [("", _("Ask me each time")), ("none", _("Leave it out"))],
        ),
        _line(
            preferences,
            keys.LOAD_SERVER,
            (
                _("Server for the test under load"),
                _("The address of a speed test server of your own. It is then used without asking."),
            ),
            "https://speed.example.org",
            load_server,
        ),
    ]


def _look(preferences: Preferences) -> list[SettingRow]:
    themes = [
        ("", _("As the system")),
        (str(ThemeChoice.LIGHT), _("Light")),
        (str(ThemeChoice.DARK), _("Dark")),
        (str(ThemeChoice.CONTRAST), _("High contrast")),
    ]
    sizes = [("" if size == 100 else str(size), _("{percent} %").format(percent=size)) for size in TEXT_SIZES]
    return [
        _choice(preferences, THEME, (_("Theme"), _("High contrast draws every edge.")), themes),
        _choice(preferences, TEXT, (_("Text size"), _("The size of text on every page.")), sizes),
        _choice(
            preferences,
            MOTION,
            (_("Motion"), _("Whether what changes may slide or fade.")),
            [("", _("As the system")), (STILL, _("None"))],
        ),
        _choice(
            preferences,
            CHOICE,
            (_("Language"), _("The window follows at once; while a check or a call runs, after it.")),
            [("", _("As the system")), *language_names().items()],
        ),
    ]


def _reminders(reminders: ReminderChoices) -> list[SettingRow]:
    wanted, said = reminders.wanted(), _("One quiet line in the window.")
    return [
        *(_switch(name, said, kind in wanted, _wanting(reminders, kind)) for kind, name in names().items()),
        _switch(_("Sound"), _("A soft tone with each reminder."), reminders.sound, reminders.want_sound),
        _switch(
            _("Message of the system"),
            _("Beside the clock of the desktop, when this window is not in front."),
            reminders.tray,
            reminders.want_tray,
        ),
    ]


def _wanting(reminders: ReminderChoices, kind: ReminderKind) -> Callable[[bool], None]:
    return lambda on: reminders.want(kind, on)


def _data(tools: SettingsTools) -> list[SettingRow]:
    folder = notes_folder(tools.folder)
    lies = _("Interviews, notes and backups lie in {folder}.")
    if folder == tools.folder:
        lies = _("Interviews, notes and these settings lie in {folder}. The option --data-dir chooses another.")
    return [
        _deed(
            (_("Data folder"), lies.format(folder=folder)),
            _("Open it"),
            _("Open the data folder"),
            lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder))),
        ),
        _deed(
            (_("Move your notes"), _("Interviews, notes and backups go to a folder of your choice, at once.")),
            _("Choose a folder…"),
            _("Choose a folder to move your notes to"),
            lambda: _move(tools, folder),
        ),
        _deed(
            (_("Backups"), _("Made every hour while you work, fewer the older they are.")),
            _("Backups…"),
            _("Look at the backups"),
            tools.show_backups,
        ),
        _deed(
            (_("Deleted items"), _("Kept for thirty days, so that you can have them back.")),
            _("Deleted items…"),
            _("Look at deleted items"),
            tools.show_deleted,
        ),
    ]


def _move(tools: SettingsTools, folder: Path) -> None:
    window = QApplication.activeWindow()
    chosen = QFileDialog.getExistingDirectory(window, _("Choose a folder to move your notes to"), str(folder.parent))
    if chosen:
        tools.move_notes(Path(chosen))
