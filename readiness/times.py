"""Days and hours in the language in use: ``Thu 3 Dec 2026``, ``Do 3. Dez. 2026``; ``15:00`` or ``3:00 PM``."""

from __future__ import annotations

from datetime import date, datetime, time

from readiness.words import _, manner


def clock(moment: datetime | time) -> str:
    """The hour and minute, as a wall clock or a watch would be read aloud here."""
    if manner().hours == 24:
        return f"{moment.hour:02d}:{moment.minute:02d}"
    words = _("{hour}:{minute} AM") if moment.hour < 12 else _("{hour}:{minute} PM")
    return words.format(hour=moment.hour % 12 or 12, minute=f"{moment.minute:02d}")


def field_pattern() -> str:
    """How a field shows a day and an hour to be changed, in Qt's letters: in the order and hours of the language."""
    hours = "HH:mm" if manner().hours == 24 else "h:mm AP"
    return f"{day_field_pattern()}  {hours}"


def day_field_pattern() -> str:
    """How a field shows a day to be changed, in Qt's letters."""
    # Translators: the day d, month MMM and year yyyy in your order, with your signs between: "ddd d. MMM yyyy".
    return _("ddd d MMM yyyy")


def short_day(day: date) -> str:
    """Day and month without the year: ``3 Dec``."""
    return _("{day} {month}").format(day=day.day, month=_months()[day.month - 1])


def day(day: date) -> str:
    """Weekday, day, month and year, shortened: ``Thu 3 Dec 2026``."""
    weekday, month = _weekdays()[day.weekday()], _months()[day.month - 1]
    return _("{weekday} {day} {month} {year}").format(weekday=weekday, day=day.day, month=month, year=str(day.year))


def day_without_year(day: date) -> str:
    """Weekday, day and month, shortened: ``Thu 3 Dec``."""
    weekday, month = _weekdays()[day.weekday()], _months()[day.month - 1]
    return _("{weekday} {day} {month}").format(weekday=weekday, day=day.day, month=month)


def long_day(day: date) -> str:
    """Weekday, day, month and year in full: ``Thursday 3 December 2026``."""
    weekday, month = _long_weekdays()[day.weekday()], _long_months()[day.month - 1]
    words = _("{weekday}, {day} {month} {year}")
    return words.format(weekday=weekday, day=day.day, month=month, year=str(day.year))


def _weekdays() -> tuple[str, ...]:
    return (_("Mon"), _("Tue"), _("Wed"), _("Thu"), _("Fri"), _("Sat"), _("Sun"))


def _long_weekdays() -> tuple[str, ...]:
    return (_("Monday"), _("Tuesday"), _("Wednesday"), _("Thursday"), _("Friday"), _("Saturday"), _("Sunday"))


def _months() -> tuple[str, ...]:
    return (
        *(_("Jan"), _("Feb"), _("Mar"), _("Apr"), _("May"), _("Jun")),
        *(_("Jul"), _("Aug"), _("Sep"), _("Oct"), _("Nov"), _("Dec")),
    )


def _long_months() -> tuple[str, ...]:
    return (
        *(_("January"), _("February"), _("March"), _("April"), _("May"), _("June")),
        *(_("July"), _("August"), _("September"), _("October"), _("November"), _("December")),
    )
