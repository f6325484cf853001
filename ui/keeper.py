"""What every part of the workspace stands on: the store, saving by itself, and saying what went wrong."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from readiness.interview.call_time import CallTime
from readiness.interview.documents.model import DocumentReader
from readiness.interview.dossier import Interview
from readiness.store.errors import StoreError
from readiness.store.store import Store
from readiness.words import _
from ui.autosave import Autosave
from ui.errands import Errands

Now = Callable[[], datetime]
T = TypeVar("T")


class Keeper(QObject):
    """Reads from the store and writes into it; what cannot be read is told, what cannot be saved is tried again."""

    interview_changed = Signal(object)
    documents_changed = Signal(str)
    notes_changed = Signal()
    ticks_changed = Signal(object)
    call_changed = Signal()
    importing = Signal(str, bool)
    unreadable = Signal(str, object)
    """A document of this kind could not be read: a :class:`Refused`."""
    asked_changed = Signal()
    cards_changed = Signal()
    saved = Signal()
    troubled = Signal(str)

    def __init__(
        self,
        store: Store | None,
        errands: Errands,
        reader: DocumentReader,
        now: Now,
        *,
        trouble: str = "",
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._store = store
        self._errands = errands
        self._reader = reader
        self._now = now
        self.trouble = trouble
        self.autosave = Autosave(self)
        self.autosave.saved.connect(self._all_is_saved)
        self.autosave.failed.connect(self._tell_trouble)
        self._interview = Interview()
        self._call_time = CallTime()
        self._remember()

    def _remember(self) -> None:
        """Take in hand what was in hand when the program ended."""

    @property
    def available(self) -> bool:
        """Whether anything can be kept."""
        return self._store is not None and not self._store.read_only

    @property
    def store(self) -> Store | None:
        """The store itself, for what only one page needs (cards, requirements, settings)."""
        return self._store

    @property
    def interview(self) -> Interview:
        """The interview at hand."""
        return self._interview

    @property
    def now(self) -> datetime:
        """The time of the world the program runs in."""
        return self._now()

    @property
    def call_time(self) -> CallTime:
        """Begin and end of the call at hand."""
        return self._call_time

    def call_second(self, at: datetime | None = None) -> int | None:
        """Seconds since the call began, None before it and after its end."""
        return self._call_time.second(at or self._now())

    def _writable(self) -> Store | None:
        if self._store is None or self._store.read_only:
            self._tell_trouble(self.trouble or _("Your notes are open for reading only, so nothing can be saved."))
            return None
        return self._store

    def _try(self, save: Callable[[], object]) -> bool:
        try:
            save()
        except StoreError as error:
            self._tell_trouble(error.sentence)
            return False
        return True

    def _read(self, read: Callable[[], T], nothing: T) -> T:
        """What ``read`` returns; ``nothing``, and why, where the disk does not give it."""
        try:
            return read()
        except StoreError as error:
            self._tell_trouble(error.sentence)
            return nothing

    def _tell_trouble(self, sentence: str) -> None:
        self.trouble = sentence
        self.troubled.emit(sentence)

    def _all_is_saved(self) -> None:
        self.trouble = ""
        self.saved.emit()
