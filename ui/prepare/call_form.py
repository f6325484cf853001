"""The call in fields: every one can be corrected by hand, nothing has to be filled in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from functools import cache
from importlib.resources import files
from zoneinfo import ZoneInfo

from PySide6.QtCore import QDateTime, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QCompleter, QFormLayout, QLineEdit, QWidget

from readiness.interview.dossier import DialIn, Interview, Person, Service
from readiness.times import field_pattern
from readiness.words import _
from ui.prepare.entries import Entries
from ui.theme import theme
from ui.widgets.card import Card
from ui.widgets.fields import ChoiceField, MomentField, NumberField, Tick, show_words
from ui.widgets.text import Text
from ui.workspace import Workspace

DEFAULT_MINUTES = 60
NARROW = 420
"""Where names and fields do not fit side by side."""


class CallForm(Card):
    """Edits the interview at hand; saved by itself half a second after the last key."""

    def __init__(self, workspace: Workspace, home: Callable[[], ZoneInfo], parent: QWidget | None = None) -> None:
        super().__init__(_("The call"), parent=parent)
        self._workspace, self._home = workspace, home
        self._filling = self._changing = False
        self._lines: list[QLineEdit] = []
        self._form = QFormLayout()
        self._form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self._form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        self._form.setVerticalSpacing(8)
        self.body.addLayout(self._form)
        self._add_fields()
        for edit in self._lines:
            edit.textChanged.connect(self._changed)
        self.known.toggled.connect(self._changed)
        self.start.dateTimeChanged.connect(self._changed)
        self.minutes.valueChanged.connect(self._changed)
        self.service.currentIndexChanged.connect(self._changed)
        workspace.interview_changed.connect(self.show_interview)
        self.show_interview(workspace.interview)

    def show_interview(self, interview: Interview) -> None:
        """Fill the fields, unless the change came from them: nothing moves while somebody types."""
        if self._changing:
            return
        self._filling = True
        person = interview.people[0] if interview.people else Person("")
        dial_in = interview.dial_in[0] if interview.dial_in else DialIn("")
        for edit, text in (
            (self.company, interview.company),
            (self.role, interview.role),
            (self.stage, interview.stage),
            (self.zone, interview.time_zone),
            (self.email, person.email),
            (self.phone, person.phone),
            (self.who_calls, interview.who_calls),
            (self.person, person.name),
            (self.person_role, person.role),
            (self.pronunciation, person.pronunciation),
            (self.link, interview.join_url),
            (self.number, dial_in.number),
            (self.code, dial_in.code),
            (self.passcode, interview.passcode),
        ):
            show_words(edit, text)
        self.people.set_values([person_values(one) for one in interview.people[1:]])
        self.numbers.set_values([number_values(one) for one in interview.dial_in[1:]])
        start = interview.start
        self.known.setChecked(start is not None)
        shown = (start or _next_hour(datetime.now(self._home()))).astimezone(self._home())
        self.start.setDateTime(QDateTime(shown.year, shown.month, shown.day, shown.hour, shown.minute, 0))
        length = interview.end - start if start and interview.end else timedelta(minutes=DEFAULT_MINUTES)
        self.minutes.setValue(round(length.total_seconds() / 60))
        self.service.setCurrentIndex(max(0, self.service.findData(interview.service)))
        self._show_both(interview)
        self._filling = False

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wraps = QFormLayout.RowWrapPolicy
        narrow = self.width() < theme().px(NARROW)
        self._form.setRowWrapPolicy(wraps.WrapAllRows if narrow else wraps.WrapLongRows)

    def _changed(self, *_value: object) -> None:
        if self._filling:
            return
        before = self._workspace.interview
        start = self._start() if self.known.isChecked() else None
        self._changing = True
        try:
            self._workspace.change(
                company=self.company.text().strip(),
                role=self.role.text().strip(),
                stage=self.stage.text().strip(),
                time_zone=self._zone(before),
                who_calls=self.who_calls.text().strip(),
                start=start,
                end=None if start is None else start + timedelta(minutes=self.minutes.value()),
                people=self._people(before),
                service=Service(self.service.currentData()),
                join_url=self.link.text().strip(),
                dial_in=self._numbers(before),
                passcode=self.passcode.text().strip(),
            )
        finally:
            self._changing = False
        self._show_both(self._workspace.interview)

    def _start(self) -> datetime:
        before = self._workspace.interview.start
        chosen = self.start.dateTime()
        day, time = chosen.date(), chosen.time()
        at = datetime(day.year(), day.month(), day.day(), time.hour(), time.minute(), tzinfo=self._home())
        return before if before is not None and before == at else at

    def _zone(self, before: Interview) -> str:
        """The zone as it is written; half a name leaves the one that was known."""
        written = self.zone.text().strip()
        known = not written or written in _zone_names()
        return written if known else before.time_zone

    def _people(self, before: Interview) -> tuple[Person, ...]:
        first = before.people[0] if before.people else Person("")
        changed = replace(
            first,
            name=self.person.text().strip(),
            role=self.person_role.text().strip(),
            pronunciation=self.pronunciation.text().strip(),
            email=self.email.text().strip(),
            phone=self.phone.text().strip(),
        )
        rest = tuple(Person(**values) for values in self.people.values())
        return (changed, *rest) if any(person_values(changed).values()) else rest

    def _numbers(self, before: Interview) -> tuple[DialIn, ...]:
        first = before.dial_in[0] if before.dial_in else DialIn("")
        changed = replace(first, number=self.number.text().strip(), code=self.code.text().strip())
        rest = tuple(DialIn(**values) for values in self.numbers.values())
        return (changed, *rest) if changed.number else rest

    def _show_both(self, interview: Interview) -> None:
        start, words = interview.start, ""
        if start is not None:
            from readiness.interview.invitation.both_times import both_times  # noqa: PLC0415 - loads all time zones

            words = both_times(start, interview.time_zone, self._home())
        written = self.zone.text().strip()
        if written and written not in _zone_names():
            words = _("“{zone}” is no time zone yet. Choose one from the list.").format(zone=written)
        self.both.set_text(words)
        for field in (self.start, self.minutes):
            field.setEnabled(start is not None)

    def _add_fields(self) -> None:
        self.company = self._line(_("Company"))
        self.role = self._line(_("Role"))
        self.stage = self._line(_("Round"))
        self.known = Tick(_("The time is known"))
        self._form.addRow("", self.known)
        self.start = MomentField(_("Begins, your time"))
        self.start.setDisplayFormat(field_pattern())
        self._add(_("Begins, your time"), self.start)
        self.minutes = NumberField(_("Lasts"))
        self.minutes.setRange(5, 480)
        self.minutes.setSingleStep(5)
        self.minutes.setSuffix(_(" min"))
        self._add(_("Lasts"), self.minutes)
        self.zone = self._line(_("Their time zone"))
        self.zone.setPlaceholderText(_("As Europe/London; empty if it is yours"))
        self.zone.setCompleter(_zones_completer(self.zone))
        self.both = Text("", "small", "muted")
        self._form.addRow("", self.both)
        self.person = self._line(_("Interviewer"))
        self.person_role = self._line(_("Their role"))
        self.pronunciation = self._line(_("How to say the name"))
        self.email = self._line(_("Their e-mail"))
        self.phone = self._line(_("Their telephone"))
        self.people = Entries(person_fields(), _("Another person"), _("Add another person"))
        self.people.edited.connect(self._changed)
        self._form.addRow("", self.people)
        self.service = ChoiceField(_("Held over"))
        for service, words in _services().items():
            self.service.addItem(words, service)
        self._add(_("Held over"), self.service)
        self.link = self._line(_("Link"))
        self.number = self._line(_("Dial-in number"))
        self.code = self._line(_("Meeting code"))
        self.passcode = self._line(_("Passcode"))
        self.numbers = Entries(number_fields(), _("Another number"), _("Add another number"))
        self.numbers.edited.connect(self._changed)
        self._form.addRow("", self.numbers)
        self.who_calls = self._line(_("Who calls whom"))

    def _line(self, name: str) -> QLineEdit:
        edit = QLineEdit()
        self._add(name, edit)
        self._lines.append(edit)
        return edit

    def _add(self, name: str, field: QWidget) -> None:
        field.setAccessibleName(name)
        label = Text(name, "small", "muted")
        label.setBuddy(field)
        self._form.addRow(label, field)


@cache
def _zone_names() -> tuple[str, ...]:
    """Every zone that the program knows, by its IANA name."""
    return tuple(files("tzdata").joinpath("zones").read_text("utf-8").split())


def _zones_completer(field: QLineEdit) -> QCompleter:
    """Offer the zones that contain what is written: "york" finds New York."""
    made = QCompleter(list(_zone_names()), field)
    made.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    made.setFilterMode(Qt.MatchFlag.MatchContains)
    return made


def person_fields() -> tuple[tuple[str, str], ...]:
    """Keys and names of what is known of a further person."""
    return (
        ("name", _("Name")),
        ("role", _("Their role")),
        ("pronunciation", _("How to say the name")),
        ("email", _("Their e-mail")),
        ("phone", _("Their telephone")),
    )


def person_values(person: Person) -> dict[str, str]:
    """A person as the fields have it."""
    return {key: getattr(person, key) for key, _name in person_fields()}


def number_fields() -> tuple[tuple[str, str], ...]:
    """Keys and names of what is known of a further number."""
    return (("number", _("Dial-in number")), ("code", _("Meeting code")), ("country", _("Country")))


def number_values(number: DialIn) -> dict[str, str]:
    """A number as the fields have it."""
    return {key: getattr(number, key) for key, _name in number_fields()}


def _services() -> dict[Service, str]:
    return {
        Service.OTHER: _("Not said"),
        Service.ZOOM: "Zoom",
        Service.TEAMS: "Microsoft Teams",
        Service.MEET: "Google Meet",
        Service.WEBEX: "Webex",
        Service.PHONE: _("Telephone"),
    }


def _next_hour(now: datetime) -> datetime:
    return (now + timedelta(hours=1)).replace(minute=0, second=0, microsecond=0)
