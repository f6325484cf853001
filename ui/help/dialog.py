"""The help beside the window: one page at a time. It reads files that come along, and nothing else."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QPalette
from PySide6.QtWidgets import QDialog, QTextBrowser, QVBoxLayout, QWidget

from readiness.words import _
from ui.help.pages import CHECKS, WINDOW, markdown_of, title_of
from ui.help.typeset import typeset
from ui.theme import dress, restyles, theme
from ui.widgets.button import button
from ui.widgets.fields import ChoiceField
from ui.widgets.flow_layout import FlowLayout

WIDTH, HEIGHT = 720, 640


class HelpDialog(QDialog):
    """Stays open beside the window while the person goes on."""

    keys_wanted = Signal()
    report_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        dress(self, "page")
        self.setWindowTitle(_("Help"))
        self.setModal(False)
        self.pages = ChoiceField(_("Page of the help"))
        self.pages.setAccessibleDescription(self.pages.accessibleName())
        for page in (*WINDOW, *CHECKS):
            self.pages.addItem(title_of(page), page)
        self.pages.currentIndexChanged.connect(self._show)
        self.text = QTextBrowser()
        self.text.setAccessibleName(_("Help"))
        self.text.setOpenLinks(False)
        self.text.anchorClicked.connect(self._follow)
        dress(self.text, "document")
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
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addWidget(self.pages)
        column.addWidget(self.text, 1)
        column.addWidget(foot)
        self._show()
        self.resize(theme().px(WIDTH), theme().px(HEIGHT))

    @property
    def page(self) -> str:
        """The page that is shown."""
        return str(self.pages.currentData())

    def show_page(self, page: str) -> None:
        """Open at ``page``; one that does not exist shows the first."""
        self.pages.setCurrentIndex(max(0, self.pages.findData(page)))
        if self.isVisible():
            self.activateWindow()
        self.show()
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if restyles(event):
            self._show()

    def _show(self) -> None:
        palette = self.text.palette()
        palette.setColor(QPalette.ColorRole.Text, theme().colour("ink"))
        palette.setColor(QPalette.ColorRole.Link, theme().colour("accent"))
        self.text.setPalette(palette)
        self.text.setMarkdown(markdown_of(self.page))
        typeset(self.text.document())
        self.text.verticalScrollBar().setValue(0)

    def _follow(self, link: QUrl) -> None:
        """Another page of the help here; an address on the web in the browser."""
        if link.scheme() in ("http", "https"):
            QDesktopServices.openUrl(link)
        else:
            self.show_page(link.path().removesuffix(".md"))
