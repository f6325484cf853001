"""What the main window asks of every page."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.theme import dress


@dataclass(frozen=True, slots=True)
class Heading:
    """The words at the top left while a page is shown."""

    title: str
    under: str = ""


@dataclass(frozen=True, slots=True)
class Footing:
    """The line at the bottom: what goes on (with a dot in the colour of ``tone``), and a quiet remark."""

    status: str = ""
    remark: str = ""
    tone: str = ""


class Page(QWidget):
    """One page of the window.

    A page is made when it is first shown, on the window's thread, and must be made within a few milliseconds: whatever
    takes longer is fetched through :class:`ui.errands.Errands`. ``title`` is what the page switch and a screen reader
    call it. :meth:`activated` is called each time it comes to the front, :meth:`deactivated` when it leaves it.
    """

    title = ""
    furniture_changed = Signal()
    """:meth:`heading` or :meth:`footing` say something else now."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        dress(self, "page")
        self.setAccessibleName(self.title)

    def activated(self) -> None:
        """The page is in front now."""

    def deactivated(self) -> None:
        """Another page is in front now; timers that only draw should rest."""

    def heading(self) -> Heading | None:
        """What stands at the top left, or None for the call at hand."""
        return None

    def footing(self) -> Footing:
        """What stands at the bottom."""
        return Footing()
