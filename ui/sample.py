"""A sample interview to play with: entered when it is asked for, and gone when it is removed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from readiness.device_history import KEY, text_of
from readiness.interview.dossier import Interview
from readiness.store.errors import StoreError
from readiness.store.store import Store
from readiness.words import _
from ui.widgets.notice_bar import Notice, NoticeBar
from ui.workspace import Workspace
from ui.world import Sample

if TYPE_CHECKING:
    from ui.rooms import Rooms

KEPT = "sample_interview"
ABOUT = "sample"


class SamplePlay:
    """Holds one sample at most, and knows it again after a restart."""

    def __init__(self, rooms: Rooms, notices: NoticeBar) -> None:
        self._workspace, self._notices, self._world = rooms.workspace, notices, rooms.world

    def open(self) -> None:
        """Take the sample in hand, entering it first where there is none, and say how it is removed."""
        store, offer = self._workspace.store, self._world.offer
        if store is None or offer is None or store.read_only:
            self._workspace.troubled.emit(_("Without a place for notes there is no sample interview either."))
            return
        try:
            there = self._there(store)
            if there is not None:
                self._workspace.choose(there)
            else:
                self._enter(store, offer(self._workspace.now))
        except StoreError as error:
            self._workspace.troubled.emit(error.sentence)
            return
        sentence = _("This is a sample interview with invented people. Try anything; remove it when you like.")
        self._notices.add(Notice(ABOUT, sentence, _("Remove it"), self.remove))

    def remove(self) -> None:
        """Delete the sample; like everything deleted it can be had back for a while."""
        store = self._workspace.store
        there = None if store is None else self._there(store)
        self._notices.withdraw(ABOUT)
        if store is None or there is None:
            return
        self._workspace.autosave.flush()
        if self._workspace.change_now(lambda kept: kept.interviews.delete(there)) is None:
            return
        store.settings.set(KEPT, "")
        after = self._workspace.change_now(lambda kept: kept.interviews.at_hand())
        if after is not None:
            self._workspace.choose(after)

    def _there(self, store: Store) -> Interview | None:
        kept = store.settings.get(KEPT)
        return next((one for one in store.interviews.list() if str(one.id) == kept), None)

    def _enter(self, store: Store, sample: Sample) -> None:
        made = store.interviews.add(replace(sample.interview))
        store.settings.set(KEPT, str(made.id))
        self._workspace.choose(made)
        enter(sample, (), self._workspace)


def enter(sample: Sample, ticked: Iterable[str], workspace: Workspace) -> None:
    """Enter ``sample`` into the interview at hand."""
    interview = sample.interview
    workspace.change(**{name: getattr(interview, name) for name in interview.__slots__ if name != "id"})
    workspace.autosave.flush()
    for kind, _name, text in sample.documents:
        workspace.paste_text(text, kind)
    for note in sample.notes:
        workspace.add_note(note)
    if workspace.store is not None:
        for card, title, boxes in sample.cards:
            workspace.store.cards.add(workspace.interview.id, card, title, boxes)
        if sample.tested:
            workspace.store.settings.set(KEY, text_of(sample.tested))
    for item in ticked:
        workspace.tick(item, True)
