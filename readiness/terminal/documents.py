"""``callready read`` and ``callready invitation``: what the program understands of a document, and of an invitation."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from readiness.report import SCHEMA
from readiness.terminal.outcome import CouldNotRun, Exit
from readiness.words import _

MOST_BYTES = 21_000_000
"""A little more than is read, so that what is too large is told as such."""

if TYPE_CHECKING:
    from readiness.interview.documents.model import ReadDocument
    from readiness.terminal.console import Console
    from readiness.terminal.world import World


def read_document(world: World, name: str) -> ReadDocument:
    """The text of the file ``name``. Raises CouldNotRun with a sentence."""
    from readiness.interview.documents.model import UnreadableDocument  # noqa: PLC0415

    try:
        return world.reader.read(Path(name))
    except UnreadableDocument as unreadable:
        raise CouldNotRun(unreadable.sentence) from unreadable


def run(world: World, console: Console, name: str, *, as_json: bool) -> int:
    """Write the text of ``name``; what the person should know about it goes to standard error."""
    document = read_document(world, name)
    if as_json:
        console.document(
            {
                "schema": SCHEMA,
                "text": document.text,
                "pages": len(document.pages),
                "warnings": list(document.warnings),
            }
        )
        return Exit.GO
    console.write(document.text or _("(no text)"))
    for warning in document.warnings:
        console.say(warning)
    return Exit.GO


def run_invitation(world: World, console: Console, name: str, *, as_json: bool) -> int:
    """Tell what the invitation in the file ``name`` says, or in standard input for ``-``."""
    from readiness.interview.invitation.model import Reader, UnreadableInvitation, to_json  # noqa: PLC0415
    from readiness.interview.invitation.reading import read_invitation  # noqa: PLC0415

    zone, region = world.home()
    reader = Reader(world.ports.clock.now(), zone, region)
    try:
        invitation = read_invitation(_bytes(name), reader)
    except UnreadableInvitation as unreadable:
        raise CouldNotRun(unreadable.sentence) from unreadable
    document = to_json(invitation)
    if as_json:
        console.document(document)
        return Exit.GO
    console.write("\n".join(_invitation_lines(document)))
    if invitation.start is not None:
        from readiness.interview.invitation.both_times import both_times  # noqa: PLC0415

        console.write(both_times(invitation.start, invitation.time_zone, zone))
    for sentence in (*(question.sentence for question in invitation.questions), *invitation.warnings):
        console.say(sentence)
    return Exit.GO


def _bytes(name: str) -> bytes:
    if name == "-":
        return sys.stdin.buffer.read(MOST_BYTES)
    path = Path(name)
    try:
        with path.open("rb") as file:
            return file.read(MOST_BYTES)
    except FileNotFoundError as error:
        raise CouldNotRun(_("There is no file {name}. Choose another file.").format(name=name)) from error
    except OSError as error:
        sentence = _("{name} could not be opened. Check that you may read it, or choose another file.")
        raise CouldNotRun(sentence.format(name=name)) from error


def _invitation_lines(document: dict[str, object]) -> list[str]:
    labels = {
        "title": _("Title"),
        "company": _("Company"),
        "start": _("Start"),
        "end": _("End"),
        "time_zone": _("Time zone"),
        "service": _("Service"),
        "join_url": _("Link"),
        "passcode": _("Passcode"),
    }
    lines = [f"{label}: {document[key]}" for key, label in labels.items() if document[key]]
    numbers, organizer = document["dial_in"], document["organizer"]
    if isinstance(numbers, list):
        lines += [_("Dial in: {number}").format(number=" ".join(filter(None, one.values()))) for one in numbers]
    if isinstance(organizer, dict):
        lines.append(_("From: {who}").format(who=", ".join(filter(None, organizer.values()))))
    return lines or [_("Nothing of an invitation was found.")]
