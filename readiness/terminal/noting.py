"""``callready note "…"``: one line into the notes of the call, from a shortcut while the window is open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from readiness.report import SCHEMA
from readiness.terminal.outcome import CouldNotRun, Exit, WrongUse
from readiness.words import _

if TYPE_CHECKING:
    from readiness.terminal.console import Console
    from readiness.terminal.world import World


def run(world: World, console: Console, words: str, *, flagged: bool, as_json: bool) -> int:
    """Keep ``words`` as a note of the interview at hand, with the second of the call while one goes on.

    Another program may have the notes open: the database takes one writer after the other. Raises CouldNotRun when it
    cannot be kept, WrongUse for no words.
    """
    from readiness.interview.call_time import CallTime  # noqa: PLC0415
    from readiness.store.errors import StoreError  # noqa: PLC0415
    from readiness.store.store import Store  # noqa: PLC0415

    text = " ".join(words.split())
    if not text:
        raise WrongUse(_("The note is empty."))
    if world.demo is not None and world.data_folder is None:
        raise CouldNotRun(_("A demonstration keeps no notes. Name a folder with --data-dir."))
    now = world.ports.clock.now()
    try:
        with Store.open(world.data_folder) as store:
            interview = store.interviews.at_hand()
            call = CallTime.read(store.settings.get(f"call:{interview.id}"))
            note = store.notes.add(interview.id, text, call_second=call.second(now), flagged=flagged, created_at=now)
    except StoreError as error:
        raise CouldNotRun(error.sentence) from error
    if as_json:
        console.document(
            {
                "schema": SCHEMA,
                "note": note.text,
                "interview": interview.title or None,
                "created_at": note.created_at.isoformat(),
                "call_second": note.call_second,
                "flagged": note.flagged,
            }
        )
        return Exit.GO
    said = _("Noted for {interview}.").format(interview=interview.title) if interview.title else _("Noted.")
    console.write(said)
    return Exit.GO
