"""The thank-you note: drafted from flagged notes, edited by hand, sent from one's own mail program."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication, QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QFormLayout, QLineEdit, QTextEdit, QWidget

from readiness.interview.dossier import Note
from readiness.interview.follow_up import Draft, thank_you, thank_you_due
from readiness.interview.reminders import tonight
from readiness.store.errors import StoreError
from readiness.times import clock
from readiness.words import _, plural
from ui.after.mail import mail_link
from ui.reminding import remind_of_thanks, thanks_wanted_at
from ui.theme import theme
from ui.widgets.announce import announce
from ui.widgets.button import button
from ui.widgets.card import Card
from ui.widgets.fields import show_words
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.pill import Pill
from ui.widgets.text import Text
from ui.workspace import Workspace

KEPT = "thanks"
SECONDS_PER_HOUR = 3600
LINE_HEIGHT_PERCENT = 130


class ThanksCard(Card):
    """Keeps what was typed; the draft is written anew only while nothing was changed by hand."""

    def __init__(self, workspace: Workspace, now: Callable[[], datetime], parent: QWidget | None = None) -> None:
        super().__init__(_("Thank-you note"), parent=parent)
        self._workspace, self._now = workspace, now
        self._filling = False
        self.due = Pill()
        self.put_beside(self.due)
        form = QFormLayout()
        self.to, self.subject = QLineEdit(), QLineEdit()
        for name, edit in ((_("To"), self.to), (_("Subject"), self.subject)):
            edit.setAccessibleName(name)
            edit.textChanged.connect(self._edited)
            form.addRow(Text(name, "small", "muted"), edit)
        self.body_edit = QTextEdit()
        self.body_edit.setAcceptRichText(False)
        self.body_edit.setAccessibleName(_("Text of the thank-you note"))
        self.body_edit.setTabChangesFocus(True)
        self.body_edit.textChanged.connect(self._edited)
        self.origin = Text("", "small", "muted")
        self.send = button(_("Open in my mail program"), "primary")
        self.send.clicked.connect(self._send)
        self.copy = button(_("Copy"), name=_("Copy the thank-you note"))
        self.copy.clicked.connect(self._copy)
        self.fresh = button(_("Write it anew"), "quiet", _("Write the thank-you note anew from the flagged notes"))
        self.fresh.clicked.connect(self._write_anew)
        self.remind = button(_("Remind me tonight"), name=_("Remind me of the thank-you note tonight"))
        self.remind.clicked.connect(self._remind)
        foot = QWidget()
        row = FlowLayout(8, foot)
        for made in (self.send, self.copy, self.fresh, self.remind):
            row.addWidget(made)
        row.set_last_at_end(True)
        self.body.addLayout(form)
        self.body.addWidget(self.body_edit, 1)
        self.body.addWidget(self.origin)
        self.body.addWidget(foot)
        theme().changed.connect(self._wear)

    def refresh(self) -> None:
        """Show the kept letter, or a draft from the flagged notes; what waits to be saved stays as it was typed."""
        if not self._workspace.autosave.holds(self._key()):
            self._show_letter()
        self._show_due()
        self._show_reminder()

    def _show_letter(self) -> None:
        kept = self._kept()
        notes = self._workspace.notes()
        draft = thank_you(self._workspace.interview, notes, self._workspace.own_name())
        self._filling = True
        if kept is None:
            self._show(draft)
        else:
            for edit, text in ((self.to, kept[0]), (self.subject, kept[1])):
                show_words(edit, text)
            if self.body_edit.toPlainText() != kept[2]:
                self._write(kept[2])
        self._filling = False
        self.fresh.setVisible(kept is not None)
        self.origin.set_text(_origin(draft, notes) if kept is None else "")

    def _show(self, draft: Draft) -> None:
        show_words(self.to, draft.to)
        show_words(self.subject, draft.subject)
        self._write(draft.body)
        self._mark([(mark.start, mark.end) for mark in draft.marks])

    def _mark(self, places: Sequence[tuple[int, int]]) -> None:
        style = QTextCharFormat()
        style.setBackground(theme().colour("accent_soft"))
        for start, end in places:
            cursor = QTextCursor(self.body_edit.document())
            cursor.setPosition(start)
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            cursor.mergeCharFormat(style)

    def _wear(self) -> None:
        """The ground of marked words stands in the document: another theme has another one."""
        places, block = [], self.body_edit.document().firstBlock()
        while block.isValid():
            for piece in block.textFormats():
                if piece.format.background().style() != Qt.BrushStyle.NoBrush:
                    first = block.position() + piece.start
                    places.append((first, first + piece.length))
            block = block.next()
        self._filling = True
        self._mark(places)
        self._filling = False

    def _write(self, body: str) -> None:
        self.body_edit.setPlainText(body)
        cursor = QTextCursor(self.body_edit.document())
        cursor.select(QTextCursor.SelectionType.Document)
        lines = QTextBlockFormat()
        lines.setLineHeight(LINE_HEIGHT_PERCENT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        cursor.mergeBlockFormat(lines)

    def _show_due(self) -> None:
        ended = self._workspace.call_time.ended
        self.due.setVisible(ended is not None)
        if ended is None:
            return
        left = (thank_you_due(ended) - self._now()).total_seconds() / SECONDS_PER_HOUR
        if left < 0:
            self.due.set_value(_("a day is over, still welcome"), "caution")
        else:
            hours = max(1, round(left))
            self.due.set_value(plural("due in {count} h", "due in {count} h", hours).format(count=hours), "caution")

    def _show_reminder(self) -> None:
        """A reminder that is still to come says when."""
        store, at = self._workspace.store, None
        if store is not None:
            try:
                at = thanks_wanted_at(store, self._workspace.interview.id)
            except StoreError as error:
                self._workspace.troubled.emit(error.sentence)
        waiting = at is not None and at > self._now()
        words = _("Reminder at {time}").format(time=clock(at.astimezone())) if at is not None else ""
        self.remind.setText(words if waiting else _("Remind me tonight"))
        self.remind.setEnabled(not waiting and self._workspace.available)

    def _remind(self) -> None:
        at, interview = tonight(self._now().astimezone()), self._workspace.interview.id
        self._workspace.change_now(lambda store: remind_of_thanks(store, interview, at))
        self._show_reminder()
        announce(self, _("You are reminded at {time} while Callready is open.").format(time=clock(at)))

    def _key(self) -> str:
        return f"{KEPT}:{self._workspace.interview.id}"

    def _kept(self) -> tuple[str, str, str] | None:
        store = self._workspace.store
        parts = store.settings.get(self._key()).split("\x1f") if store else []
        return (parts[0], parts[1], parts[2]) if len(parts) == 3 else None

    def _edited(self) -> None:
        store, key = self._workspace.store, self._key()
        if self._filling or store is None:
            return
        value = "\x1f".join((self.to.text(), self.subject.text(), self.body_edit.toPlainText()))
        self._workspace.autosave.later(key, lambda: store.settings.set(key, value))

    def _write_anew(self) -> None:
        store, key = self._workspace.store, self._key()
        if store is not None:
            self._workspace.autosave.later(key, lambda: store.settings.set(key, ""))
            self._workspace.autosave.flush()
        self.refresh()

    def _send(self) -> None:
        link = mail_link(self.to.text(), self.subject.text(), self.body_edit.toPlainText())
        if not QDesktopServices.openUrl(QUrl(link)):
            self._copy()
            self.origin.set_text(_("No mail program opened. The letter is copied: paste it where you write mail."))

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.body_edit.toPlainText())
        announce(self, _("The letter is copied."))
        self.origin.set_text(_("The letter is copied."))


def _origin(draft: Draft, notes: Sequence[Note]) -> str:
    """Where the marked words come from."""
    marked = {mark.note for mark in draft.marks}
    stamps = [_stamp(note) for note in notes if note.id in marked]
    if not stamps:
        return _("Flag a note with Ctrl+Enter during the call: it then stands in this letter.")
    if len(stamps) == 1:
        return _("Marked words come from your note at {stamp}.").format(stamp=stamps[0])
    return _("Marked words come from your notes at {first} and {second}.").format(
        first=", ".join(stamps[:-1]), second=stamps[-1]
    )


def _stamp(note: Note) -> str:
    """The minute of the call, else the time of day."""
    if note.call_second is None:
        return clock(note.created_at.astimezone())
    minutes, seconds = divmod(note.call_second, 60)
    return f"{minutes}:{seconds:02d}"
