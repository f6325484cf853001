"""Writing down a problem: what happened at the top, the whole report below as it would be saved."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QFileDialog, QPlainTextEdit, QVBoxLayout, QWidget

from readiness.model import Finding
from readiness.words import _
from ui.errands import Errands
from ui.problem_report import end_of_log, report
from ui.theme import dress, theme
from ui.widgets.announce import announce
from ui.widgets.button import button
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.text import Text

WIDTH, HEIGHT = 620, 560
REST_MS = 150


class ReportDialog(QDialog):
    """Nothing is sent from here: the person saves or copies, and hands it on themselves."""

    def __init__(
        self,
        folder: Path,
        findings: Sequence[Finding],
        errands: Errands,
        parent: QWidget | None = None,
        *,
        private: Sequence[str] = (),
    ) -> None:
        """``private`` are the words of the interview that are taken out."""
        super().__init__(parent)
        dress(self, "page")
        self.setWindowTitle(_("Report a problem"))
        self._findings, self._errands, self._log = tuple(findings), errands, ""
        self._private = tuple(private)
        self.words = QPlainTextEdit()
        self.words.setPlaceholderText(_("What happened, and what did you expect?"))
        self.words.setAccessibleName(_("What happened, and what did you expect?"))
        self.words.setTabChangesFocus(True)
        self.words.setFixedHeight(theme().px(84))
        self.whole = QPlainTextEdit()
        self.whole.setReadOnly(True)
        self.whole.setTabChangesFocus(True)
        self.whole.setAccessibleName(_("The report as it will be saved"))
        self.remark = Text("", "small")
        self.remark.hide()
        self.save = button(_("Save…"), "primary", _("Save the report as a file"))
        self.save.clicked.connect(self._save)
        copy = button(_("Copy"), name=_("Copy the report"))
        copy.clicked.connect(self._copy)
        close = button(_("Close"))
        close.clicked.connect(self.accept)
        foot = QWidget()
        flow = FlowLayout(8, foot)
        for made in (self.save, copy, close):
            made.setAutoDefault(False)
            flow.addWidget(made)
        flow.set_last_at_end(True)
        said = Text(
            _(
                "Nothing is sent. Below stands everything the report holds: names of people, companies and folders, "
                "addresses and numbers are taken out. Read it, then save it and hand it to whoever helps you."
            ),
            "small",
            "muted",
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 18)
        column.setSpacing(10)
        for part in (Text(_("Report a problem"), "title"), said, self.words, self.whole, self.remark, foot):
            column.addWidget(part, 1 if part is self.whole else 0)
        self.resize(theme().px(WIDTH), theme().px(HEIGHT))
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._rest.timeout.connect(self._show)
        self.words.textChanged.connect(self._rest.start)
        errands.run(lambda: end_of_log(folder), self._take_log)
        self._show()
        self.words.setFocus()

    def text(self) -> str:
        """The report as it will be saved."""
        return report(self.words.toPlainText(), self._findings, self._log, self._private)

    def _take_log(self, log: str) -> None:
        self._log = log
        self._show()

    def _show(self) -> None:
        self.whole.setPlainText(self.text())

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text())
        self._say(_("Copied."))

    def _save(self) -> None:
        path, _chosen = QFileDialog.getSaveFileName(
            self, _("Save the report"), "callready-report.txt", _("Text (*.txt)")
        )
        if not path:
            return
        text, file = self.text(), Path(path)
        self._errands.run(
            lambda: file.write_text(text, "utf-8"),
            lambda _written: self._say(_("Saved as {name}.").format(name=file.name)),
            self._not_saved,
        )

    def _not_saved(self, error: Exception) -> None:
        if not isinstance(error, OSError):
            raise error
        self._say(_("It could not be saved there. Choose another folder."))

    def _say(self, sentence: str) -> None:
        self.remark.set_text(sentence)
        self.remark.show()
        announce(self, sentence)
