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
from PySide6.QtWidgets import QApplication

from readiness.language import CHOICE
from readiness.words import _
from ui.bridge import Bridge
from ui.crash import CrashGuard, log_to
from ui.errands import Errands
from ui.language import use
from ui.main_window import MainWindow, PageEntry
from ui.more import MoreMenu, restore_looks
from ui.theme import install

if TYPE_CHECKING:
    from readiness.check import CallKind
    from ui.crash_dialog import CrashDialog
    from ui.household import Household
    from ui.rooms import Rooms
    from ui.world import World

log = logging.getLogger(__name__)

SECOND_MS = 1000
FIRST_PAGE = "check"
CALL_READY_MS = 2500
KIND = "call/kind"
LISTEN = "watch/listen"


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
        self._make_world = make_world
        self._folder = folder
        self._crash: CrashDialog | None = None
        self.rooms: Rooms | None = None
        self.household: Household | None = None
        self.bridge = Bridge(self)
        self.errands = Errands(self.bridge)
        self._guard = CrashGuard(lambda report: self.bridge.tell(CrashReport(report)))
        self._guard.stand()
        self.bridge.listen(self._arrived)
        self.theme = install(qt, family)
        self.settings = QSettings(str(folder / "window.ini"), QSettings.Format.IniFormat)
        restore_looks(self.theme, self.settings)
        use(qt, language or str(self.settings.value(CHOICE, "")))
        on_road = [(key, title) for key, title, road in pages() if road]
        self.window = MainWindow(on_road, self.settings, demonstration)
        self.window.header.nav.set_page(FIRST_PAGE)
        self.window.first_painted.connect(self._begin)
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

    # --- after the first frame

    def _begin(self) -> None:
        from ui.icons import app_icon, set_icon  # noqa: PLC0415 - drawing icons loads a library

        log_to(self._folder)
        self.errands.run(self._prepare, self._move_in)
        set_icon(self.window.header.more, "more", "muted")
        self.window.setWindowIcon(app_icon())

    def _prepare(self) -> World:
        """In another thread: load everything heavy, make the world."""
        for module in ("ui.rooms", "ui.check.page"):
            import_module(module)
        return self._make_world()

    def _move_in(self, world: World) -> None:
        from ui.rooms import Means, Rooms  # noqa: PLC0415

        means = Means(self.bridge, self.errands, self._folder, self._kind(), self._listens())
        self.rooms = rooms = Rooms(world, means, self)
        # In two steps, so that the window answers in between.
        QTimer.singleShot(0, self, lambda: self._furnish(rooms))

    def _kind(self) -> CallKind | None:
        from readiness.check import CallKind  # noqa: PLC0415

        kept = str(self.settings.value(KIND, ""))
        return CallKind(kept) if kept in {kind.value for kind in CallKind} else None

    def _listens(self) -> bool:
        return str(self.settings.value(LISTEN, "yes")) != "no"

    def _furnish(self, rooms: Rooms) -> None:
        from ui.household import Household  # noqa: PLC0415
        from ui.page_makers import makers_of  # noqa: PLC0415

        makers = makers_of(self, rooms)
        self.window.register([PageEntry(key, title, makers[key], road, FIRST_PAGE) for key, title, road in pages()])
        rooms.call_changed.connect(lambda _interview: self._tick_call())
        self.window.may_close = lambda: self._saved(rooms)
        self.window.returned.connect(rooms.checkup.returned)
        self._tick_call()
        self._second.start()
        self.window.show_page(FIRST_PAGE)
        self.household = Household(rooms, self.window, self.settings, self._folder, self)
        self.window.header.more.setMenu(self._menu(rooms, self.household))
        self.household.start()
        QTimer.singleShot(CALL_READY_MS, self, lambda: self.errands.run(_load_call, lambda _loaded: None))

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
            switcher = Switcher(self.rooms.workspace, self.window)
            switcher.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            switcher.open()

    def _menu(self, rooms: Rooms, household: Household) -> MoreMenu:
        off_road = [
            (title, f"Ctrl+{position}", lambda key=key: self.window.show_page(key))
            for position, (key, title, road) in enumerate(pages(), start=1)
            if not road
        ]
        interviews = (_("Interviews…"), "Ctrl+O", self.show_interviews)
        from readiness.check import CallKind  # noqa: PLC0415

        kinds = [(CallKind.VIDEO, _("Video")), (CallKind.AUDIO, _("Audio only")), (CallKind.PHONE, _("By phone"))]
        kind = (
            _("Kind of call"),
            [(words, kind) for kind, words in kinds],
            rooms.checkup.setup.kind,
            self._choose_kind,
        )
        listen = (_("Listen for mutes and noise until the call"), rooms.listening.wanted, self._let_listen)
        backups = (_("Backups…"), "", household.show_backups)
        deleted = (_("Deleted items…"), "", household.show_deleted)
        entries = [interviews, *off_road, backups, deleted]
        return MoreMenu(self.theme, self.settings, entries, self._keys, self.window, choices=[kind], switches=[listen])

    def _let_listen(self, listen: bool) -> None:
        self.settings.setValue(LISTEN, "yes" if listen else "no")
        if self.rooms is not None:
            self.rooms.listening.want(listen)

    def _choose_kind(self, kind: object) -> None:
        from readiness.check import CallKind  # noqa: PLC0415

        self.settings.setValue(KIND, str(kind))
        if self.rooms is not None:
            self.rooms.choose_kind(CallKind(str(kind)))

    def _keys(self) -> Sequence[tuple[str, str]]:
        from ui.check.page import CheckPage  # noqa: PLC0415

        general = [
            ("Alt+1", _("Go to the first page, Alt+2 to the second, and so on")),
            ("Ctrl+PgDown", _("Go to the next page, Ctrl+Page Up to the one before")),
            ("Ctrl+O", _("Another interview, a new one, the next round")),
            ("F7", _("Do what the message above the page offers, Shift+F7 puts it away")),
            ("F10", _("Open this menu")),
            ("F1", _("Show these keys")),
        ]
        page = self.window.page("check")
        own = page.keys() if isinstance(page, CheckPage) else ()
        return [*general, *((sequence, words) for sequence, words, _does in own)]

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


def pages() -> tuple[tuple[str, str, bool], ...]:
    """The registry: key, title, and whether the page stands on the road at the top. In that order."""
    return (
        ("prepare", _("Prepare"), True),
        ("check", _("Check"), True),
        ("call", _("Call"), True),
        ("after", _("After"), True),
        ("devices", _("Devices"), False),
    )
