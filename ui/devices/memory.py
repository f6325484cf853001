"""What the page remembers of devices from one day to the next: numbers, in the data folder."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from readiness.comparison import Trial
from readiness.device_history import KEY, PastTest, remembered, text_of, with_trial
from readiness.store.errors import StoreError
from readiness.store.store import Store


class Memory:
    """Works without a store too: then it remembers until the program closes. ``trouble`` is told what went wrong."""

    def __init__(self, store: Store | None, now: Callable[[], datetime], trouble: Callable[[str], None]) -> None:
        self._store = store if store is not None and not store.read_only else None
        self._now = now
        self._trouble = trouble
        self._tests: tuple[PastTest, ...] = ()
        if store is not None:
            try:
                self._tests = remembered(store.settings.get(KEY))
            except StoreError as error:
                trouble(error.sentence)

    @property
    def tests(self) -> tuple[PastTest, ...]:
        """All that is remembered, oldest first."""
        return self._tests

    @property
    def now(self) -> datetime:
        """The time of day."""
        return self._now()

    def add(self, trial: Trial) -> None:
        """Remember the figures of ``trial``."""
        self._keep(with_trial(self._tests, trial, self._now()))

    def clear(self) -> None:
        """Forget everything."""
        self._keep(())

    def _keep(self, tests: tuple[PastTest, ...]) -> None:
        self._tests = tests
        if self._store is None:
            return
        try:
            self._store.settings.set(KEY, text_of(tests))
        except StoreError as error:
            self._trouble(error.sentence)
