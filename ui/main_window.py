"""The window: lays out header, pages and footer, nothing else."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QByteArray, QEvent, QSettings, QSize, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QPaintEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from readiness.words import _
from ui.footer import Footer
from ui.header import Header, demonstration_strip
from ui.page import Footing, Heading, Page
from ui.theme import dress
from ui.widgets.banner import VerdictBanner
from ui.widgets.notice_bar import NoticeBar

USUAL, SMALLEST = QSize(1180, 780), QSize(900, 640)
GEOMETRY = "window/geometry"


class AnyPage(Protocol):
    """What every page has; see :class:`ui.page.Page`, which most are."""

    def activated(self) -> None: ...

    def deactivated(self) -> None: ...


@dataclass(frozen=True, slots=True)
class PageEntry:
    """One page of the registry; ``make`` is called when it is wanted.

    ``in_nav`` puts it on the road at the top; a page beside the road stands ``under`` one that is on it, or alone.
    """

    key: str
    title: str
    make: Callable[[], QWidget]
    in_nav: bool = True
    under: str = ""


class MainWindow(QMainWindow):
    """Shows one page of a registry at a time. Pages come after the first frame, each when it is first wanted."""

    first_painted = Signal()
    closing = Signal()
    returned = Signal()
    """The window came to the front again."""

    def __init__(self, roads: Sequence[tuple[str, str]], settings: QSettings, demonstration: str = "") -> None:
        """``roads`` are keys and titles of the pages at the top; ``demonstration`` names the scenario, if it is one."""
        super().__init__()
        self._settings = settings
        self._entries: dict[str, PageEntry] = {}
        self._pages: dict[str, QWidget] = {}
        self._current: str | None = None
        self._call = Heading("")
        self._painted = False
        self.may_close: Callable[[], bool] = lambda: True
        """Asked before the window closes; whoever says no tells the person why."""
        self.setWindowTitle(_("Callready"))
        self.setMinimumSize(SMALLEST)
        self.header = Header(roads)
        self.header.nav.page_selected.connect(self.show_page)
        self.notices = NoticeBar()
        self.stack = QStackedWidget()
        self.stack.addWidget(_getting_ready())
        self.footer = Footer()
        centre = QWidget()
        dress(centre, "page")
        column = QVBoxLayout(centre)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        if demonstration:
            column.addWidget(demonstration_strip(demonstration))
        for part in (self.header, self.notices):
            column.addWidget(part)
        column.addWidget(self.stack, 1)
        column.addWidget(self.footer)
        self.setCentralWidget(centre)
        self._restore()

    def register(self, entries: Sequence[PageEntry]) -> None:
        """Say which pages there are; none is made yet."""
        self._entries = {entry.key: entry for entry in entries}

    @property
    def keys(self) -> tuple[str, ...]:
        """Keys of the registered pages, in their order; none before :meth:`register`."""
        return tuple(self._entries)

    def page(self, key: str) -> QWidget:
        """The page of that key, made now if it was not yet. Raises KeyError."""
        made = self._pages.get(key)
        if made is None:
            made = self._pages[key] = self._entries[key].make()
            self.stack.addWidget(made)
            if isinstance(made, Page):
                made.furniture_changed.connect(self._furnish)
        return made

    @property
    def current(self) -> str | None:
        """Key of the page in front."""
        return self._current

    def show_page(self, key: str) -> None:
        """Bring a page to the front."""
        if key == self._current or key not in self._entries:
            return
        before = self._pages.get(self._current or "")
        page: AnyPage = self.page(key)  # type: ignore[assignment] # every page of the registry has these two
        self._current = key
        if before is not None:
            before.deactivated()  # type: ignore[attr-defined]
        self.stack.setCurrentWidget(self._pages[key])
        entry = self._entries[key]
        self.header.nav.set_page(key if entry.in_nav else entry.under)
        self._furnish()
        page.activated()

    def set_call(self, heading: Heading) -> None:
        """What the header says of the call at hand."""
        self._call = heading
        self._furnish()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            QTimer.singleShot(0, self, self.first_painted.emit)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            self.returned.emit()

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self.may_close():
            event.ignore()
            return
        self._settings.setValue(GEOMETRY, self.saveGeometry())
        self._settings.sync()
        self.closing.emit()
        super().closeEvent(event)

    def _furnish(self) -> None:
        page = self._pages.get(self._current or "")
        heading = page.heading() if isinstance(page, Page) else None
        footing = page.footing() if isinstance(page, Page) else Footing()
        self.header.show_heading(heading or self._call)
        self.footer.show_footing(footing)

    def _restore(self) -> None:
        kept = self._settings.value(GEOMETRY)
        if not (isinstance(kept, QByteArray) and self.restoreGeometry(kept)):
            self.resize(USUAL)


def _getting_ready() -> QWidget:
    """What the first frame shows where a page will be."""
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(20, 18, 20, 18)
    banner = VerdictBanner()
    banner.show_verdict("checking", _("Getting ready."))
    column.addWidget(banner)
    column.addStretch(1)
    return holder
