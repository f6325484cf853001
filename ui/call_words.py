"""The call at hand in the words of the header: with whom, until when, and how long."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from readiness.interview.dossier import Interview, Service
from readiness.times import clock
from readiness.words import _
from ui.page import Heading


def heading_of(interview: Interview) -> Heading:
    """The call in two lines; without one, that the check works all the same."""
    if not interview.title and interview.start is None:
        return Heading(_("No call entered yet"), _("The check works without one. Add the invitation under Prepare."))
    people = ", ".join(", ".join(part for part in (p.name, p.role) if part) for p in interview.people[:1])
    parts = [_("with {people}").format(people=people) if people else "", _service_name(interview.service)]
    return Heading(interview.title or _("Your call"), " · ".join(part for part in parts if part))


def until_of(interview: Interview) -> str:
    """When the call begins, here and where the other side is: ``until 15:00 your time (09:00 New York)``."""
    start = interview.start
    if start is None:
        return ""
    here = start.astimezone()
    words = _("until {time} your time").format(time=clock(here))
    try:
        there = start.astimezone(ZoneInfo(interview.time_zone)) if interview.time_zone else here
    except (ZoneInfoNotFoundError, ValueError):
        return words
    if there.utcoffset() == here.utcoffset():
        return words
    city = interview.time_zone.rsplit("/", 1)[-1].replace("_", " ")
    return f"{words} ({clock(there)} {city})"


def seconds_until(interview: Interview, now: datetime) -> float | None:
    """Seconds to the beginning of the call, None without one or once it has begun."""
    if interview.start is None:
        return None
    left = (interview.start - now).total_seconds()
    return left if left > 0 else None


_SERVICES = {Service.ZOOM: "Zoom", Service.TEAMS: "Teams", Service.MEET: "Google Meet", Service.WEBEX: "Webex"}


def _service_name(service: Service) -> str:
    return _("by phone") if service is Service.PHONE else _SERVICES.get(service, "")
