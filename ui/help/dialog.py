"""The help beside the window: a list of pages, and the page. It reads files that come along, and nothing else."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QPalette
from PySide6.QtWidgets import QDialog, QHBoxLayout, QListWidget, QListWidgetItem, QTextBrowser, QVBoxLayout, QWidget

from readiness.words import _
from ui.help.pages import CHECKS, WINDOW, markdown_of, title_of
from ui.theme import dress, restyles, theme
from ui.widgets.button import button
from ui.widgets.flow_layout import FlowLayout

WIDTH, HEIGHT, LIST = 780, 600, 190


class HelpDialog(QDialog):
    """Stays open beside the window while the person goes on."""

    keys_wanted = Signal()
    report_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        dress(self, "page")
        self.setWindowTitle(_("Help"))
        self.setModal(False)
        self.list = QListWidget()
        self.list.setAccessibleName(_("Pages of the help"))
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for page in (*WINDOW, *CHECKS):
            item = QListWidgetItem(title_of(page))
            item.setData(Qt.ItemDataRole.UserRole, page)
            self.list.addItem(item)
        self.text = QTextBrowser()
        self.text.setAccessibleName(_("Help"))
        self.text.setOpenLinks(False)
        self.text.anchorClicked.connect(self._follow)
        dress(self.text, "document")
        self.list.currentRowChanged.connect(self._show_row)
        keys = button(_("Keyboard keys"), name=_("Keyboard keys"))
        keys.clicked.connect(self.keys_wanted)
        report = button(_("Report a problem…"))
        report.clicked.connect(self.report_wanted)
        close = button(_("Close"), "primary")
        close.clicked.connect(self.close)
        foot = QWidget()
        flow = FlowLayout(8, foot)
        for made in (keys, report, close):
            made.setAutoDefault(False)
            flow.addWidget(made)
        flow.set_last_at_end(True)
        beside = QHBoxLayout()
        beside.setSpacing(16)
        beside.addWidget(self.list)
        beside.addWidget(self.text, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addLayout(beside, 1)
        column.addWidget(foot)
        self._size()
        self.resize(theme().px(WIDTH), theme().px(HEIGHT))

    @property
    def page(self) -> str:
        """The page that is shown."""
        item = self.list.currentItem()
        return "" if item is None else str(item.data(Qt.ItemDataRole.UserRole))

    def show_page(self, page: str) -> None:
        """Open at ``page``; one that does not exist shows the first."""
        pages = [*WINDOW, *CHECKS]
        self.list.setCurrentRow(pages.index(page) if page in pages else 0)
        if self.isVisible():
            self.activateWindow()
        self.show()
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if restyles(event):
            self._size()
            self._show_row(self.list.currentRow())

    def _size(self) -> None:
        self.list.setFixedWidth(theme().px(LIST))

    def _show_row(self, row: int) -> None:
        if row < 0:
            return
        page = str(self.list.item(row).data(Qt.ItemDataRole.UserRole))
        palette = self.text.palette()
        palette.setColor(QPalette.ColorRole.Text, theme().colour("ink"))
        palette.setColor(QPalette.ColorRole.Link, theme().colour("accent"))
        self.text.setPalette(palette)
        self.text.setMarkdown(markdown_of(page))
        self.text.verticalScrollBar().setValue(0)

    def _follow(self, link: QUrl) -> None:
        """Another page of the help here; an address on the web in the browser."""
        if link.scheme() in ("http", "https"):
            QDesktopServices.openUrl(link)
        else:
            self.show_page(link.path().removesuffix(".md"))
