"""The checkup of this computer: owns the runs, the rows and the verdict. Nothing else in the window measures.

The pages read :class:`Row` values and call what a person can do: start, stop, measure a row again, skip, answer, mend,
tick. Everything here happens in the window's thread; the engine's threads reach it through the bridge.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from PySide6.QtCore import QObject, Signal

from readiness.check import Check, Setup
from readiness.events import (
    CheckAsked,
    CheckFinished,
    CheckProgressed,
    CheckStarted,
    Event,
    Guide,
    Question,
    RunFinished,
)
from readiness.model import Action, ActionKind, Area, Finding, Grade, Verdict, worst
from readiness.plots import titled_again
from readiness.ports import NotAvailable, Ports
from readiness.verdict import decide
from readiness.watch import Change
from readiness.words import _
from ui.bridge import Bridge
from ui.errands import Errands
from ui.lanes import LaneEvent, Lanes
from ui.mending import MENDABLE, Mended, mend

PARTING_SECONDS = 1.5
YOU_LANE = "you"


class Phase(StrEnum):
    """What happens to a row right now."""

    RESTING = "resting"
    WAITING = "waiting"
    MEASURING = "measuring"
    ASKING = "asking"
    MENDING = "mending"


@dataclass(frozen=True, slots=True)
class Row:
    """One row of the checklist: what is known (``finding``) and what happens now. ``fraction`` is 0 to 1.

    ``measured`` came from the check itself, ``watched`` from the watch since then; the newer one counts.
    """

    check: str
    title: str
    area: Area
    phase: Phase = Phase.RESTING
    fraction: float = 0.0
    doing: str = ""
    guide: Guide | None = None
    question: Question | None = None
    measured: Finding | None = None
    watched: Finding | None = None

    @property
    def finding(self) -> Finding | None:
        """What is known now."""
        return self.watched or self.measured

    @property
    def busy(self) -> bool:
        """Whether it is being measured or waits for it."""
        return self.phase is not Phase.RESTING


class Checkup(QObject):
    """Runs the checklist for the window and remembers what came of it."""

    row_changed = Signal(str)
    """The id of a row that is different now."""
    standing_changed = Signal()
    """Verdict or progress are different now."""
    said = Signal(str)
    """One quiet sentence: what a mend button did, or why it could not."""
    ticked = Signal(str, bool)
    """A point of the person's list was ticked, or the tick was taken back."""
    setup_changed = Signal(object)
    """What is known about the call, or a device that was chosen, is different now."""
    own_list_changed = Signal()
    """There are other rows of the person's own list now."""
    plan_b_wanted = Signal()
    """A remedy asks for the other way into the call."""

    def __init__(
        self,
        checks: Sequence[Check],
        ports: Ports,
        bridge: Bridge,
        errands: Errands,
        *,
        setup: Setup | None = None,
        essential: Collection[str] = (),
        overhear: Callable[[Event], None] | None = None,
        parent: QObject | None = None,
    ) -> None:
        """``overhear`` is told every event first, in the engine's threads."""
        super().__init__(parent)
        self.ports = ports
        self._errands = errands
        self._essential = frozenset(essential)
        self._setup = setup or Setup()
        self._lanes = Lanes(checks, ports, bridge.tell, errands.begin, overhear)
        self._checks = {check.id: check for check in checks}
        self._rows = {check.id: Row(check.id, check.title, check.area) for check in checks}
        self._round: set[str] = set()
        self._measure_on_return: set[str] = set()
        bridge.listen(self._arrived)

    # --- what is known

    @property
    def rows(self) -> tuple[Row, ...]:
        """All rows in the order of the checklist."""
        return tuple(self._rows.values())

    def row(self, check_id: str) -> Row:
        """One row."""
        return self._rows[check_id]

    @property
    def setup(self) -> Setup:
        """What is known about the call and what the person chose."""
        return self._setup

    @property
    def busy(self) -> bool:
        """Whether anything is measured or waits for it."""
        return self._lanes.busy

    @property
    def asking(self) -> tuple[Row, ...]:
        """The rows that wait for an answer."""
        return tuple(row for row in self._rows.values() if row.question is not None)

    @property
    def findings(self) -> tuple[Finding, ...]:
        """A finding for every row; what was never measured counts as left out."""
        return tuple(row.finding or _not_tested(row) for row in self._rows.values())

    @property
    def verdict(self) -> Verdict:
        """What follows from all rows as they stand."""
        return decide(self.findings, self._essential)

    @property
    def progress(self) -> float | None:
        """How far the checks that were started together are, 0 to 1; None when nothing runs."""
        if not self.busy or not self._round:
            return None
        return sum(self._share(self._rows[check_id]) for check_id in self._round) / len(self._round)

    # --- what a person can do

    def start(self) -> None:
        """Measure everything that is not already being measured."""
        self._queue(self._rows)

    def measure(self, *check_ids: str) -> None:
        """Measure these rows (again)."""
        self._queue(check_ids)

    def cancel(self) -> None:
        """Stop everything at once. What was found stays; what was being measured keeps its former finding."""
        self._measure_on_return.clear()
        self._lanes.stop()
        for row in self.rows:
            if row.phase is not Phase.MENDING:
                self._put(_at_rest(row))

    def exchange_own(self, checks: Sequence[Check], setup: Setup) -> None:
        """Other points stand in the person's own list; ``setup`` says which are required. They are judged at once."""
        lane = next((check.lane for check in checks), None) or YOU_LANE
        self._lanes.exchange(lane, checks)
        self._setup = setup
        self._rows = {key: row for key, row in self._rows.items() if row.area is not Area.YOU}
        self._rows.update({check.id: Row(check.id, check.title, check.area) for check in checks})
        self._checks = {key: check for key, check in self._checks.items() if check.area is not Area.YOU}
        self._checks.update({check.id: check for check in checks})
        self._round &= set(self._rows)
        self.own_list_changed.emit()
        self.setup_changed.emit(setup)
        self._queue([check.id for check in checks])

    def stop_sound(self) -> None:
        """Stop whatever listens or plays; somebody else needs the microphone. What was found stays."""
        for check_id in self._sound():
            self._lanes.stop(self._lanes.lane_of(check_id))
            self._put(_at_rest(self._rows[check_id]))

    def forget(self, *check_ids: str) -> None:
        """What was found of these rows counts no more: they are about to be measured on something else."""
        for check_id in check_ids:
            self._put(replace(self._rows[check_id], measured=None, watched=None))

    def skip(self, check_id: str) -> None:
        """Leave one row out."""
        row = self._rows[check_id]
        self._lanes.skip(check_id)
        if row.phase is Phase.WAITING:
            self._put(_at_rest(row))

    def answer(self, check_id: str, value: str) -> bool:
        """Answer the question of a row; False when none is open or it has no such answer."""
        return self._lanes.answer(check_id, value)

    def mend(self, check_id: str, action: Action) -> None:
        """Do what a remedy offers, then measure the row again."""
        if action.kind is ActionKind.TEST_AGAIN:
            self.measure(check_id)
        elif action.kind is ActionKind.TICK:
            self.tick(check_id)
        elif action.kind is ActionKind.SHOW_PLAN_B:
            self.plan_b_wanted.emit()
        elif action.kind in MENDABLE and self._rows[check_id].phase is not Phase.MENDING:
            self._put(replace(self._rows[check_id], phase=Phase.MENDING, doing=_("Mending …")))
            setup = self._setup
            self._errands.run(
                lambda: mend(action, self.ports, setup),
                lambda mended: self._mended(check_id, mended),
                lambda error: self._not_mended(check_id, error),
            )

    def tick(self, check_id: str, done: bool = True) -> None:
        """Tick a point of the person's own list, or take the tick back; it is judged at once."""
        ticked = self._setup.ticked | {check_id} if done else self._setup.ticked - {check_id}
        self.change_setup(replace(self._setup, ticked=ticked), check_id)
        self.ticked.emit(check_id, done)

    def change_setup(self, setup: Setup, *check_ids: str) -> None:
        """Take over what became known about the call, and measure the rows that depend on it."""
        self._setup = setup
        self.setup_changed.emit(setup)
        self._queue(check_ids)

    def choose_devices(self, *, input_id: str | None = None, output_id: str | None = None) -> None:
        """Use this microphone or these speakers from now on, and measure the sound again."""
        changed = replace(
            self._setup,
            input_id=input_id or self._setup.input_id,
            output_id=output_id or self._setup.output_id,
        )
        if changed == self._setup:
            return
        self._setup = changed
        self.setup_changed.emit(changed)
        self.stop_sound()
        self._queue(self._sound())

    def keep_to_devices(self, present: Iterable[str]) -> None:
        """A chosen device that is gone is chosen no more: the system's default serves from now on."""
        known = set(present)
        setup = self._setup
        kept = replace(
            setup,
            input_id=setup.input_id if setup.input_id in known else None,
            output_id=setup.output_id if setup.output_id in known else None,
        )
        if kept != setup:
            self.change_setup(kept)

    def judge_again(self) -> None:
        """Say in the language that is spoken now what was found; what has no reading keeps its words."""
        for check in self._checks.values():
            row = self._rows[check.id]
            measured, watched = (_said_again(check, found) for found in (row.measured, row.watched))
            self._put(replace(row, title=check.title, measured=measured, watched=watched))

    def returned(self) -> None:
        """The person came back to the window: measure what they went to mend."""
        waiting = sorted(self._measure_on_return)
        self._measure_on_return.clear()
        self._queue(waiting)

    def observe(self, change: Change, *, in_call: bool = False) -> None:
        """Take over what the watch noticed about a row; nobody is asked to read aloud ``in_call``."""
        row = self._rows.get(change.check)
        # A mere refresh belongs to what was measured; it is no measurement by itself.
        if row is None or row.busy or (change.silent and row.measured is None):
            return
        # Nor does it make a row better: what is bad is only taken back in words.
        found = Grade.GOOD if row.finding is None else row.finding.grade
        betters = change.silent and found.needs_attention and worst((found, change.grade)) is not change.grade
        if change.cleared:
            self._put(replace(row, watched=None))
        elif change.finding is not None and not betters:
            self._put(replace(row, watched=change.finding))
        measured = row.measured
        # What the check itself found to be a no-go (a muted microphone) may have been mended by the very same act.
        mended = change.cleared and measured is not None and measured.grade is Grade.NO_GO
        if (change.measure_again or mended) and not (in_call and row.area is Area.SOUND):
            self.measure(change.check)

    def close(self) -> None:
        """Stop everything."""
        self._lanes.close(PARTING_SECONDS)

    # --- what happens

    def _sound(self) -> tuple[str, ...]:
        """The rows that share a lane with sound."""
        lanes = {self._lanes.lane_of(row.check) for row in self._rows.values() if row.area is Area.SOUND}
        return tuple(check_id for lane in lanes for check_id in self._lanes.ids_of(lane))

    def _queue(self, check_ids: Collection[str]) -> None:
        if not self.busy:
            self._round.clear()
        fresh = [check_id for check_id in check_ids if not self._rows[check_id].busy]
        self._round.update(fresh)
        for check_id in fresh:
            self._put(replace(self._rows[check_id], phase=Phase.WAITING, fraction=0.0, doing=""))
        self._lanes.queue(fresh, self._setup)
        self.standing_changed.emit()

    def _arrived(self, value: object) -> None:
        if not isinstance(value, LaneEvent) or value.source is not self._lanes:
            return
        if isinstance(value.event, RunFinished):
            self._lane_ended(value.lane)
        elif self._lanes.counts(value):
            self._take(value.event)

    def _take(self, event: Event) -> None:
        match event:
            case CheckStarted(check_id):
                self._put(replace(self._rows[check_id], phase=Phase.MEASURING, fraction=0.0, doing="", guide=None))
            case CheckProgressed(check_id, fraction, sentence, guide, finding):
                row = self._rows[check_id]
                row = replace(row, fraction=fraction, doing=sentence, guide=guide)
                self._put(row if finding is None else replace(row, measured=finding, watched=None))
            case CheckAsked(check_id, question):
                phase = Phase.MEASURING if question is None else Phase.ASKING
                self._put(replace(self._rows[check_id], phase=phase, question=question))
            case CheckFinished(finding):
                self._put(replace(_at_rest(self._rows[finding.check]), measured=finding, watched=None))

    def _lane_ended(self, lane: str) -> None:
        self._lanes.ended(lane)
        self._lanes.proceed(self._setup)
        self.standing_changed.emit()

    def _mended(self, check_id: str, mended: Mended) -> None:
        self._put(_at_rest(self._rows[check_id]))
        if mended.said:
            self.said.emit(mended.said)
        if mended.on_return:
            self._measure_on_return.add(check_id)
        elif mended.input_id or mended.output_id:
            self.choose_devices(input_id=mended.input_id, output_id=mended.output_id)
            self.measure(check_id)
        else:
            self.measure(check_id)

    def _not_mended(self, check_id: str, error: Exception) -> None:
        self._put(_at_rest(self._rows[check_id]))
        if not isinstance(error, NotAvailable):
            self.said.emit(_("That did not work. Try the system's own settings."))
            raise error
        self.said.emit(error.sentence)

    def _put(self, row: Row) -> None:
        if row != self._rows[row.check]:
            self._rows[row.check] = row
            self.row_changed.emit(row.check)
            self.standing_changed.emit()

    @staticmethod
    def _share(row: Row) -> float:
        return 1.0 if row.phase is Phase.RESTING else row.fraction if row.phase is Phase.MEASURING else 0.0


def _at_rest(row: Row) -> Row:
    return replace(row, phase=Phase.RESTING, fraction=0.0, doing="", guide=None, question=None)


def _not_tested(row: Row) -> Finding:
    return Finding(row.check, row.area, Grade.SKIPPED, _("{what} was not tested yet.").format(what=row.title))


def _said_again(check: Check, found: Finding | None) -> Finding | None:
    """The finding in the language spoken now; what the watch alone can judge keeps its words until it speaks."""
    if found is None or found.reading is None:
        return found
    reading = titled_again(found.reading)
    said = check.judge(reading) if found.grade is not Grade.SKIPPED else found
    return said if said.grade is found.grade else replace(found, reading=reading)
