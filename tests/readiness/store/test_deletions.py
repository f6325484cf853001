from datetime import timedelta

import pytest

from readiness.interview.dossier import CardKind, DocumentKind, Interview
from readiness.store import Gone, Store
from tests.readiness.store.conftest import Hand


def test_every_deletion_can_be_undone(store: Store) -> None:
    one = store.interviews.add(Interview(company="Northwind"))
    note = store.notes.add(one.id, "a note")
    document = store.documents.add(one.id, DocumentKind.RESUME, "cv.pdf", b"x", pages=["text"])
    card = store.cards.add(one.id, CardKind.STORY, "a story", {})
    gone = [
        store.notes.delete(note),
        store.documents.delete(document),
        store.cards.delete(card),
        store.interviews.delete(one),
    ]
    assert store.interviews.list() == ()
    assert [entry.label for entry in store.deletions.list()] == ["Northwind", "a story", "cv.pdf", "a note"]
    for deletion in reversed(gone):
        store.deletions.undo(deletion)
    assert store.deletions.list() == ()
    assert store.interviews.list() == (one,)
    assert store.notes.list(one.id) == (note,)
    assert store.documents.list(one.id) == (document,)
    assert store.cards.list(one.id, CardKind.STORY) == (card,)


def test_what_is_gone_cannot_be_deleted_or_brought_back_twice(store: Store) -> None:
    note = store.notes.add(store.interviews.at_hand().id, "a note")
    gone = store.notes.delete(note)
    with pytest.raises(Gone):
        store.notes.delete(note)
    store.deletions.undo(gone)
    with pytest.raises(Gone):
        store.deletions.undo(gone)
    assert len(store.deletions.list()) == 0


def test_old_deletions_are_erased_for_good(store: Store, clock: Hand) -> None:
    one = store.interviews.add(Interview(company="Northwind"))
    kept = store.interviews.add(Interview(company="Contoso"))
    store.notes.add(one.id, "secret wish")
    document = store.documents.add(one.id, DocumentKind.RESUME, "cv.pdf", b"x" * 1000, pages=["secret text"])
    copy = store.documents.add(kept.id, DocumentKind.RESUME, "cv.pdf", b"x" * 1000, pages=["shared"])
    store.interviews.delete(one)
    clock.forward(days=29)
    assert store.deletions.purge() == 0
    late = store.notes.delete(store.notes.add(kept.id, "deleted late"))
    clock.forward(days=2)
    assert store.deletions.purge() == 1
    assert store.deletions.list() == (late,)
    with pytest.raises(Gone):
        store.documents.original(document.id)
    assert store.documents.original(copy.id) == b"x" * 1000
    store.documents.delete(copy)
    assert store.deletions.purge(keep=timedelta(0)) == 2
    raw = (store.folder / "callready.db").read_bytes() + (store.folder / "callready.db-wal").read_bytes()
    store.close()
    assert b"deleted late" in raw  # the log still holds it, until the file is closed
    assert b"secret" not in (store.folder / "callready.db").read_bytes()


def test_an_unknown_place_is_refused(store: Store) -> None:
    with pytest.raises(ValueError, match="no such place"):
        store.deletions.delete("settings", 1, "x")
