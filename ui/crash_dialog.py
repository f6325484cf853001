"""The quiet dialog about a failure of the program: what it means, and the report to copy."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from readiness.words import _
from ui.crash import title_and_sentence
from ui.widgets.button import button
from ui.widgets.text import Text


class CrashDialog(QDialog):
    """Does not block the window. Shows one report at a time; later ones are added below."""

    def __init__(self, report: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        title, sentence = title_and_sentence()
        self.setWindowTitle(_("Callready"))
        self.report = QPlainTextEdit(report)
        self.report.setReadOnly(True)
        self.report.setAccessibleName(_("Report"))
        copy = button(_("Copy the report"))
        close = button(_("Close"), "primary")
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.report.toPlainText()))
        close.clicked.connect(self.accept)
        foot = QHBoxLayout()
        foot.addWidget(copy)
        foot.addStretch(1)
        foot.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 18)
        column.setSpacing(10)
        column.addWidget(Text(title, "title"))
        column.addWidget(Text(sentence))
        column.addWidget(self.report, 1)
        column.addLayout(foot)
        self.resize(560, 380)
        close.setFocus()

    def add(self, report: str) -> None:
        """Another failure came while this is open."""
        self.report.appendPlainText(f"\n{report}")
