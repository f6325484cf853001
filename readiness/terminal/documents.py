"""``callready read``: the text of a document as the program understands it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from readiness.report import SCHEMA
from readiness.terminal.outcome import CouldNotRun, Exit
from readiness.words import _

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
