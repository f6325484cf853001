"""Drop or paste an invitation: what was understood, the words it came from, and what has to be asked first."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from readiness.times import clock, day, long_day
from readiness.words import _
from ui.errands import Errands
from ui.theme import dress
from ui.widgets.announce import announce
from ui.widgets.button import button
from ui.widgets.card import Card
from ui.widgets.facts import Facts
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.text import Text

if TYPE_CHECKING:
    from readiness.interview.invitation.model import Invitation, Reader
    from readiness.interview.invitation.wall import Choice, Question

MAX_FILE_BYTES = 20 * 1024 * 1024


class InvitationBox(Card):
    """Takes a file or text, shows what it says, asks what is doubtful, and hands it over when it is confirmed."""

    confirmed = Signal(object)
    another = Signal(object)
    """It is confirmed, and belongs to an interview of its own."""

    def __init__(
        self,
        errands: Errands,
        reader: Callable[[], Reader],
        taken: Callable[[], bool] = bool,
        parent: QWidget | None = None,
    ) -> None:
        """``taken`` says whether the interview at hand has its call already: then this may be another one."""
        super().__init__(_("Invitation"), parent=parent)
        self._taken = taken
        self._errands, self._reader = errands, reader
        self._invitation: Invitation | None = None
        self.setAcceptDrops(True)
        self._hint = Text(
            _("Drop the invitation, the resume and the job description on the window, or paste the invitation."),
            tone="muted",
        )
        self.body.addWidget(self._hint)
        self.paste_button = button(_("Paste invitation"), "primary")
        self.paste_button.clicked.connect(self.paste)
        self.choose_button = button(_("Choose file…"), name=_("Choose an invitation file"))
        self.choose_button.clicked.connect(self.choose_file)
        self.body.addWidget(_flow(self.paste_button, self.choose_button))
        self._trouble = Text("", "small", "no_go")
        self._trouble.hide()
        self.body.addWidget(self._trouble)
        self._found = QWidget()
        self._column = QVBoxLayout(self._found)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(10)
        self.body.addWidget(self._found)
        self._found.hide()

    def paste(self) -> None:
        """Read what is on the clipboard."""
        text = QGuiApplication.clipboard().text()
        if text.strip():
            self.read(text)
        else:
            self._refuse(_("There is no text to paste. Copy the invitation first, then press Paste invitation."))

    def choose_file(self) -> None:
        """Ask for a calendar or text file."""
        kinds = _("Invitations ({endings})").format(endings="*.ics *.txt *.eml")
        path, _chosen = QFileDialog.getOpenFileName(self, _("Invitation"), "", f"{kinds};;{_('All files')} (*)")
        if path:
            self.read_file(Path(path))

    def read_file(self, path: Path) -> None:
        """Read a file beside the window."""

        def work() -> bytes:
            try:
                with path.open("rb") as file:
                    return file.read(MAX_FILE_BYTES + 1)
            except OSError as error:
                from readiness.interview.invitation.model import UnreadableInvitation  # noqa: PLC0415

                sentence = _("{file} could not be opened: {reason}. Choose another file.")
                reason = error.strerror or str(error)
                raise UnreadableInvitation(sentence.format(file=path.name, reason=reason)) from error

        self._errands.run(work, self.read, self._failed)

    def read(self, source: bytes | str) -> None:
        """Understand ``source`` beside the window and show what it says."""

        def work() -> Invitation:
            # Telephone numbers, calendars and zones take their time to load: beside the window.
            from readiness.interview.invitation.reading import read_invitation  # noqa: PLC0415

            return read_invitation(source, self._reader())

        self._errands.run(work, self.show_invitation, self._failed)

    def show_invitation(self, invitation: Invitation) -> None:
        """Show what was understood; everything doubtful is asked before it can be confirmed."""
        from readiness.interview.invitation.both_times import both_times  # noqa: PLC0415 - loaded with the invitation

        self._invitation = invitation
        self._trouble.hide()
        _empty(self._column)
        reader = self._reader()
        if invitation.start is not None:
            day_there = long_day(invitation.start.astimezone(reader.home))
            line = both_times(invitation.start, invitation.time_zone, reader.home)
            self._column.addWidget(Text(f"{day_there}, {line}", "headline"))
        for question in invitation.questions:
            self._column.addWidget(self._ask(question))
        facts = Facts(_("What the invitation says"))
        facts.set_rows([(name, value, words) for name, value, words in _lines(invitation)])
        self._column.addWidget(facts)
        for warning in invitation.warnings:
            self._column.addWidget(Text(warning, "small", "caution"))
        use = button(_("Yes, use this"), "primary")
        open_questions = [question for question in invitation.questions if question.choices]
        use.setEnabled(not open_questions)
        use.clicked.connect(lambda: self._confirm(self.confirmed))
        buttons = [use]
        if self._taken():
            use.setText(_("Yes, change this call"))
            other = button(_("It is another interview"))
            other.setEnabled(use.isEnabled())
            other.clicked.connect(lambda: self._confirm(self.another))
            buttons.append(other)
        leave = button(_("No, leave it"))
        leave.clicked.connect(self._leave)
        self._column.addWidget(_flow(*buttons, leave))
        self._found.show()
        announce(self, _("The invitation was read. Please confirm it."))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls() or event.mimeData().hasText():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        files = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if files:
            self.read_file(files[0])
        else:
            self.read(event.mimeData().text())
        event.acceptProposedAction()

    def _ask(self, question: Question) -> QWidget:
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(12, 8, 12, 8)
        dress(box, "plain")
        column.addWidget(Text(question.sentence, None, "caution"))
        buttons = []
        for choice in question.choices:
            made = button(choice.label)
            made.clicked.connect(lambda _checked=False, choice=choice: self._answer(question, choice))
            buttons.append(made)
        if buttons:
            column.addWidget(_flow(*buttons))
        return box

    def _answer(self, question: Question, choice: Choice) -> None:
        if self._invitation is not None:
            self.show_invitation(self._invitation.answered(question, choice))

    def _confirm(self, way: SignalInstance) -> None:
        invitation = self._invitation
        self._leave()
        if invitation is not None:
            way.emit(invitation)

    def _leave(self) -> None:
        self._invitation = None
        self._found.hide()
        _empty(self._column)

    def _failed(self, error: Exception) -> None:
        from readiness.interview.invitation.model import UnreadableInvitation  # noqa: PLC0415 - loaded by now

        if not isinstance(error, UnreadableInvitation):
            raise error
        self._refuse(error.sentence)

    def _refuse(self, sentence: str) -> None:
        self._trouble.set_text(sentence)
        self._trouble.show()
        announce(self, sentence)


def _lines(invitation: Invitation) -> list[tuple[str, str, str]]:
    """Name, value and the words it came from, for every field that was found."""
    start, organizer = invitation.start, invitation.organizer
    numbers = ", ".join(" ".join(part for part in (one.number, one.code) if part) for one in invitation.dial_in)
    rows = [
        (_("Title"), invitation.title, "title"),
        (_("Company"), invitation.company, "company"),
        (_("Begins"), f"{day(start)} {clock(start)} {invitation.time_zone}".strip() if start else "", "start"),
        (_("Ends"), clock(invitation.end) if invitation.end else "", "end"),
        (_("From"), " ".join(p for p in (organizer.name, organizer.email) if p) if organizer else "", "organizer"),
        (_("You speak with"), _people(invitation), "people"),
        (_("Link"), invitation.join_url, "join_url"),
        (_("Dial in"), numbers, "dial_in"),
        (_("Passcode"), invitation.passcode, "passcode"),
    ]
    return [(name, value, _quoted(invitation.words.get(field, ""))) for name, value, field in rows if value]


def _people(invitation: Invitation) -> str:
    """Names and what they do; who is known by an address alone (often one's own) is left to the list of guests."""
    said = ((one.name, one.role) for one in invitation.people if one.name)
    return "; ".join(f"{name} ({role})" if role else name for name, role in said)


def _quoted(words: str) -> str:
    short = " ".join(words.split())
    return f"“{short[:60]}{'…' if len(short) > 60 else ''}”" if short else ""


def _flow(*widgets: QWidget) -> QWidget:
    line = QWidget()
    flow = FlowLayout(8, line)
    for widget in widgets:
        flow.addWidget(widget)
    return line


def _empty(column: QVBoxLayout) -> None:
    while (item := column.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
