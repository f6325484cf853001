"""Puts the window together, and holds the registry of its pages.

The first frame shows the window's frame alone. Only then the world is made, beside the window, and pages are built
when they are wanted; numpy, the sound library and the database load while the person already sees the program.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSettings, Qt, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from readiness.language import CHOICE
from readiness.words import _
from ui.bridge import Bridge
from ui.crash import CrashGuard, log_to
from ui.errands import Errands
from ui.garbage import GarbageInTurn
from ui.language import locale_in_use, teach_qt, use
from ui.looks import restore_looks, wear
from ui.main_window import MainWindow, PageEntry
from ui.more import AboutDialog, KeysDialog, MoreMenu
from ui.theme import install
from ui.widgets.in_view import follow_focus

if TYPE_CHECKING:
    from ui.crash_dialog import CrashDialog
    from ui.help.dialog import HelpDialog
    from ui.household import Household
    from ui.preferences import Preferences
    from ui.rooms import Rooms
    from ui.sample import SamplePlay
    from ui.world import World

log = logging.getLogger(__name__)

SECOND_MS = 1000
FIRST_PAGE = "check"
CALL_READY_MS = 2500
SPEAK_MS = 500
UNDER = {"devices": "check"}
"""What a page beside the road belongs to; the settings belong to none."""
KEYS = {"settings": "Ctrl+,"}


@dataclass(frozen=True, slots=True)
class CrashReport:
    """A failure on its way to the dialog."""

    text: str


class App(QObject):
    """The program with a window. :meth:`show`, then the application's own loop, then :meth:`close`."""

    def __init__(
        self,
        qt: QApplication,
        make_world: Callable[[], World],
        folder: Path,
        *,
        demonstration: str = "",
        family: str | None = None,
        language: str = "",
    ) -> None:
        """``make_world`` is called in another thread after the first frame; ``family`` pins the font.

        ``language`` is spoken this time whatever was chosen before.
        """
        super().__init__(qt)
        self._qt = qt
        self._make_world = make_world
        self._demonstration = demonstration
        self.help_dialog: HelpDialog | None = None
        self.preferences: Preferences | None = None
        self.play: SamplePlay | None = None
        self.folder = folder
        self._crash: CrashDialog | None = None
        self.rooms: Rooms | None = None
        self.household: Household | None = None
        self.bridge = Bridge(self)
        self.errands = Errands(self.bridge)
        self._garbage = GarbageInTurn(self)
        self._guard = CrashGuard(lambda report: self.bridge.tell(CrashReport(report)))
        self._guard.stand()
        self.bridge.listen(self._arrived)
        self.theme = install(qt, family)
        self.settings = QSettings(str(folder / "window.ini"), QSettings.Format.IniFormat)
        restore_looks(self.theme, self.settings)
        self._tag = use(qt, language or str(self.settings.value(CHOICE, "")))
        self.window = self._new_window()
        self.window.first_painted.connect(self._begin)
        qt.focusChanged.connect(self._focus_moved)
        self._speaking = QTimer(self)
        self._speaking.setInterval(SPEAK_MS)
        self._speaking.timeout.connect(self._speak)
        self._second = QTimer(self)
        self._second.setInterval(SECOND_MS)
        self._second.timeout.connect(self._tick)

    def show(self) -> None:
        """Show the window; the rest follows its first frame."""
        self.window.show()

    def close(self) -> None:
        """Let go of devices, threads and files."""
        self._second.stop()
        self.window.may_close = lambda: True
        self.window.hide()
        if self.household is not None:
            self.household.close()
        if self.rooms is not None:
            self.rooms.close()
        self.errands.close()
        self.bridge.close()
        self._guard.leave()
        self._garbage.end()

    # --- after the first frame

    def _begin(self) -> None:
        self._garbage.begin()
        teach_qt(self._qt, self._tag)
        log_to(self.folder)
        self.errands.run(self._prepare, self._move_in)
        self._hang_signs()

    def _new_window(self) -> MainWindow:
        window = MainWindow([(key, title) for key, title, road in pages() if road], self.settings, self._demonstration)
        window.header.nav.set_page(FIRST_PAGE)
        return window

    def _hang_signs(self) -> None:
        from ui.icons import app_icon, set_icon  # noqa: PLC0415 - drawing icons loads a library

        self.window.setLocale(locale_in_use())
        set_icon(self.window.header.more, "more", "muted")
        self._qt.setWindowIcon(app_icon())

    def _prepare(self) -> World:
        """In another thread: load everything heavy, make the world."""
        for module in ("ui.rooms", "ui.check.page"):
            import_module(module)
        return self._make_world()

    def _move_in(self, world: World) -> None:
        from ui.preferences import Preferences  # noqa: PLC0415
        from ui.rooms import Means, Rooms  # noqa: PLC0415

        self.preferences = preferences = Preferences(self.settings, self)
        preferences.changed.connect(self._chosen)
        means = Means(self.bridge, self.errands, self.folder, preferences.preferred(), preferences.listens)
        self.rooms = rooms = Rooms(world, means, self)
        rooms.call_changed.connect(lambda _interview: self._tick_call())
        # In two steps, so that the window answers in between.
        QTimer.singleShot(0, self, lambda: self._furnish(rooms))

    def _furnish(self, rooms: Rooms, page: str = FIRST_PAGE) -> None:
        from ui.household import Household  # noqa: PLC0415
        from ui.page_makers import makers_of  # noqa: PLC0415

        makers = makers_of(self, rooms)
        self.window.register(
            [PageEntry(key, title, makers[key], road, UNDER.get(key, "")) for key, title, road in pages()]
        )
        self.window.may_close = lambda: self._saved(rooms)
        self.window.returned.connect(rooms.checkup.returned)
        self._tick_call()
        self._second.start()
        self.window.show_page(page)
        self.household = Household(rooms, self.window, self.settings, self.folder, self)
        self.window.header.more.setMenu(self._menu(rooms, self.household))
        self.household.start()
        QTimer.singleShot(
            CALL_READY_MS, self, lambda: self.errands.run(_load_call, lambda _loaded: self._garbage.settle())
        )

    def show_check_plan_b(self) -> None:
        """Go to the Check page and turn its pane to Plan B."""
        from ui.check.page import CheckPage  # noqa: PLC0415

        self.window.show_page("check")
        page = self.window.page("check")
        if isinstance(page, CheckPage):
            page.show_plan_b()

    def _saved(self, rooms: Rooms) -> bool:
        """Whether everything is on the disk; else ask whether to leave all the same."""
        if rooms.workspace.autosave.flush():
            return True
        from ui.unsaved import UnsavedDialog  # noqa: PLC0415

        UnsavedDialog(rooms.workspace.autosave.flush, self._leave, self.window).open()
        return False

    def _leave(self) -> None:
        self.window.may_close = lambda: True
        self.window.close()

    def show_interviews(self) -> None:
        """Ask which interview: the surprise call is two letters away, on every page."""
        from ui.prepare.switcher import Switcher  # noqa: PLC0415

        if self.rooms is not None:
            switcher = Switcher(self.rooms.workspace, self.errands, self.window)
            switcher.call_wanted.connect(self.open_beside)
            self._open(switcher)

    def open_beside(self) -> None:
        """Open the notes of the call in their narrow window."""
        from ui.call.page import CallPage  # noqa: PLC0415

        self.window.show_page("call")
        page = self.window.page("call")
        if isinstance(page, CallPage):
            page.open_beside()

    def _menu(self, rooms: Rooms, household: Household) -> MoreMenu:
        off_road = [
            (title, KEYS.get(key, f"Ctrl+{position}"), lambda key=key: self.window.show_page(key))
            for position, (key, title, road) in enumerate(pages(), start=1)
            if not road
        ]
        return MoreMenu(
            (
                (
                    (_("Interviews…"), "Ctrl+O", self.show_interviews),
                    (_("Sample interview"), "", self.show_sample),
                    *off_road,
                ),
                ((_("Backups…"), "", household.show_backups), (_("Deleted items…"), "", household.show_deleted)),
                (
                    (_("Help"), "F1", self.show_help),
                    (_("Keyboard keys"), "Shift+F1", self.show_keys),
                    (_("Report a problem…"), "", self.show_report),
                    (_("About Callready"), "", lambda: self._open(AboutDialog(self.window))),
                ),
            ),
            self.window,
        )

    def show_sample(self) -> None:
        """Open an invented interview to play with, on the page where it is prepared."""
        from ui.sample import SamplePlay  # noqa: PLC0415

        if self.rooms is not None:
            self.play = SamplePlay(self.rooms, self.window.notices)
            self.play.open()
            self.window.show_page("prepare")

    def show_help(self, page: str = "") -> None:
        """Open the help at ``page``, or about the page in front."""
        from ui.help.dialog import HelpDialog  # noqa: PLC0415

        if self.help_dialog is None:
            self.help_dialog = HelpDialog(self.window)
            self.help_dialog.keys_wanted.connect(self.show_keys)
            self.help_dialog.report_wanted.connect(self.show_report)
        self.help_dialog.show_page(page or self.window.current or FIRST_PAGE)

    def explain(self, check: str) -> None:
        """Open the help at the page about a row of the checklist."""
        from ui.help.pages import page_of  # noqa: PLC0415

        self.show_help(page_of(check))

    def show_keys(self) -> None:
        """Show every key that does something."""
        self._open(KeysDialog(self._keys(), self.window))

    def show_report(self) -> None:
        """Let the person write down a problem, see what would be handed on, and save it."""
        from ui.problem_report import words_of  # noqa: PLC0415
        from ui.report_dialog import ReportDialog  # noqa: PLC0415

        rooms = self.rooms
        findings = rooms.checkup.findings if rooms is not None else ()
        private = words_of(rooms.workspace.interview) if rooms is not None else ()
        self._open(ReportDialog(self.folder, findings, self.errands, self.window, private=private))

    def _open(self, dialog: QDialog) -> None:
        """Open a dialog that nobody needs once it is closed."""
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _chosen(self, key: str) -> None:
        """Follow at once what was chosen in the settings."""
        from ui.preferences import LISTEN  # noqa: PLC0415

        rooms, preferences = self.rooms, self.preferences
        if rooms is None or preferences is None:
            return
        if key.startswith("look/") and key != CHOICE:
            wear(self.theme, key, preferences.text(key))
        elif key == CHOICE:
            self._speaking.start()
        elif key == LISTEN:
            rooms.listening.want(preferences.listens)
        else:
            rooms.prefer(preferences.preferred())

    def _speak(self) -> None:
        """Speak the chosen language from now on; while something is measured or a call runs, after it."""
        rooms, preferences = self.rooms, self.preferences
        if rooms is None or preferences is None or rooms.checkup.busy or rooms.workspace.call_time.running:
            return
        self._speaking.stop()
        teach_qt(self._qt, use(self._qt, preferences.language))
        rooms.speak_again()
        self.move_house(rooms)

    def move_house(self, rooms: Rooms) -> None:
        """Put the same rooms behind a new window: everything it says is said anew."""
        old, page = self.window, self.window.current or FIRST_PAGE
        if self.household is not None:
            self.household.close()
            self.household.deleteLater()
        self.help_dialog = None
        self.window = self._new_window()
        self._hang_signs()
        self.window.restoreGeometry(old.saveGeometry())
        self._furnish(rooms, page)
        self.window.show()
        old.may_close = lambda: True
        old.close()
        old.deleteLater()

    def _keys(self) -> Sequence[tuple[str, str]]:
        from ui.check.page import CheckPage  # noqa: PLC0415

        general = [
            ("Alt+1", _("Go to the first page, Alt+2 to the second, and so on")),
            ("Ctrl+PgDown", _("Go to the next page, Ctrl+Page Up to the one before")),
            ("Ctrl+O", _("Another interview, a new one, the next round")),
            ("F7", _("Do what the message above the page offers, Shift+F7 puts it away")),
            ("Ctrl+R", _("Practice: a question by surprise")),
            ("U", _("Practice: count a filler, Shift+U takes it back")),
            ("F10", _("Open this menu")),
            ("Ctrl+,", _("Open the settings")),
            ("F1", _("Help about the page in front")),
            ("Shift+F1", _("Show these keys")),
        ]
        page = self.window.page("check")
        own = page.keys() if isinstance(page, CheckPage) else ()
        return [*general, *((sequence, words) for sequence, words, _does in own)]

    def _focus_moved(self, before: QWidget | None, now: QWidget | None) -> None:
        follow_focus(before, now)

    def _tick_call(self) -> None:
        from ui.call_words import heading_of  # noqa: PLC0415

        if self.rooms is not None:
            self.window.set_call(heading_of(self.rooms.workspace.interview))
            self._tick()

    def _tick(self) -> None:
        from ui.call_words import seconds_until, until_of  # noqa: PLC0415

        if self.rooms is not None:
            self.rooms.workspace.look_elsewhere()
            interview = self.rooms.workspace.interview
            left = seconds_until(interview, self.rooms.world.ports.clock.now())
            self.window.header.show_countdown(left, until_of(interview) if left is not None else "")

    def _arrived(self, value: object) -> None:
        if isinstance(value, CrashReport):
            from ui.crash_dialog import CrashDialog  # noqa: PLC0415

            if self._crash is not None and self._crash.isVisible():
                self._crash.add(value.text)
                return
            self._crash = CrashDialog(value.text, self.window)
            self._crash.open()


def _load_call() -> None:
    """In another thread: the Call window opens at once when it is wanted, and then the Prepare page does."""
    for module in ("ui.call.page", "readiness.interview.match", "readiness.interview.invitation", "ui.prepare.build"):
        import_module(module)
    import_module("readiness.interview.match").make_ready()


def pages() -> tuple[tuple[str, str, bool], ...]:
    """The registry: key, title, and whether the page stands on the road at the top. In that order."""
    return (
        ("prepare", _("Prepare"), True),
        ("check", _("Check"), True),
        ("call", _("Call"), True),
        ("after", _("After"), True),
        ("devices", _("Devices"), False),
        ("settings", _("Settings"), False),
    )
