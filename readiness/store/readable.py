"""What is kept, as Markdown that a person can read without this program."""

from __future__ import annotations

from collections.abc import Sequence

from readiness.interview.dossier import Card, Interview, Note
from readiness.words import _


def interview_markdown(interview: Interview) -> str:
    """Return the dossier as a list of what is known."""
    facts = [
        (_("Stage"), interview.stage),
        (_("Begins"), interview.start.isoformat(" ", "minutes") if interview.start else ""),
        (_("Ends"), interview.end.isoformat(" ", "minutes") if interview.end else ""),
        (_("Their time zone"), interview.time_zone),
        (_("Link"), interview.join_url),
        (_("Meeting ID"), interview.meeting_id),
        (_("Passcode"), interview.passcode),
        (_("Ask again on"), interview.follow_up.isoformat() if interview.follow_up else ""),
    ]
    lines = [f"# {interview.title or _('Interview')}", ""]
    lines += [f"- {name}: {value}" for name, value in facts if value]
    lines += [f"- {_('Dial in')}: {one.number} {one.code} {one.country}".rstrip() for one in interview.dial_in]
    if interview.people:
        lines += ["", f"## {_('People')}", ""]
        for person in interview.people:
            known = (person.name, person.role, person.pronunciation, person.email, person.phone)
            lines.append("- " + ", ".join(part for part in known if part))
    return "\n".join(lines) + "\n"


def notes_markdown(notes: Sequence[Note]) -> str:
    """Return the notes, one a line, with their time, the minute of the call and a star for a flag."""
    lines = [f"# {_('Notes')}", ""]
    for note in notes:
        minute = ""
        if note.call_second is not None:
            minutes, seconds = divmod(note.call_second, 60)
            minute = f" ({minutes}:{seconds:02d})"
        flag = " ★" if note.flagged else ""
        lines.append(f"- {note.created_at.isoformat(' ', 'minutes')}{minute}{flag} {note.text}")
    return "\n".join(lines) + "\n"


def card_markdown(card: Card) -> str:
    """Return a card as a section with its boxes."""
    boxes = [f"**{name}** {text}" for name, text in card.boxes.items() if text]
    return "\n\n".join((f"## {card.title}", *boxes))
