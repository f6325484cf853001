"""What the pages share: the interview at hand, the checkup, devices and sound, and how they follow one another."""

from __future__ import annotations

import logging
from dataclasses import dataclass, field, replace
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from readiness.check import Setup
from readiness.interview.call_setup import setup_for
from readiness.interview.dossier import Interview
from readiness.model import Area
from readiness.store.errors import DiskFull, ReadOnlyFolder, StoreError
from readiness.store.store import Store
from readiness.watch import Change, Watch
from readiness.watchers.overheard import Overheard
from ui.bridge import Bridge
from ui.call_record import CallRecord
from ui.check.replay import Replay
from ui.checkup import Checkup, Phase
from ui.device_lists import DeviceLists
from ui.errands import Errands
from ui.listening import Listening
from ui.live import Live
from ui.own_list import Point, checks_of, read, required_of, usual, written
from ui.preferences import Preferred
from ui.sample import enter
from ui.workspace import Workspace
from ui.world import World

log = logging.getLogger(__name__)

LINE_MS = 2000
FOLLOW_MS = 400
"""An interview being typed in changes with every key: the checks that depend on it follow after a rest."""
DEPENDS_ON_CALL = ("battery", "clock", "plan_b")
DEPENDS = {
    "kind": ("connection", "load"),
    "minutes": ("battery",),
    "service": ("connection",),
    "servers": ("connection", "load", "clock"),
    "load": ("load",),
}
"""Which checks answer differently once that part of the setup is another."""


@dataclass(frozen=True, slots=True)
class Means:
    """What the window lends: the way back from threads, where things are kept, and what was chosen.

    ``listen`` says whether the watch may open the microphone while one waits for the call.
    """

    bridge: Bridge
    errands: Errands
    folder: Path
    preferred: Preferred = field(default_factory=Preferred)
    listen: bool = True


class Rooms(QObject):
    """Made once in the window's thread, after the first frame. :meth:`close` lets go of everything."""

    call_changed = Signal(object)
    """Another interview is at hand, or its call is another one."""
    watch_changed = Signal(object)
    """The one change of the watch that stands now, or None when all is well."""
    all_watched = Signal()
    """Battery, devices, computer and microphone are watched from now on too, not the connection alone."""
    awake_changed = Signal(bool)
    """The computer is kept awake from now on, or no longer."""
    line_seen = Signal(object)
    """The connection of the last minutes as a ``history`` plot, every two seconds while it is watched."""

    def __init__(self, world: World, means: Means, parent: QObject | None = None) -> None:
        super().__init__(parent)
        ports = world.ports
        self.world = world
        self._preferred = means.preferred
        self._present: frozenset[str] = frozenset()
        self.usual_list = usual(world.checks, world.setup.required)
        self._own_list = self.usual_list
        self.errands = means.errands
        self.workspace = _workspace(world, means, self)
        store = self.workspace.store
        if world.sample is not None and not (store is not None and store.read_only):
            enter(world.sample, world.setup.ticked, self.workspace)
        line = Overheard(ports.network)
        self.checkup = Checkup(
            world.checks,
            replace(ports, network=line),
            means.bridge,
            means.errands,
            setup=self._wanted(world.setup),
            essential=world.essential,
            overhear=world.overhear,
            parent=self,
        )
        self.live = Live(ports.audio_in, parent=self)
        self.devices = DeviceLists(ports.devices, means.bridge, means.errands, self)
        self.replay = Replay(ports, means.errands, self._loss, self)
        self._following = QTimer(self)
        self._following.setSingleShot(True)
        self._following.setInterval(FOLLOW_MS)
        self._following.timeout.connect(self._follow_call)
        self._line = QTimer(self)
        self._line.setInterval(LINE_MS)
        self._line.timeout.connect(self._tell_line)
        self.workspace.interview_changed.connect(self._call_changed)
        self.workspace.ticks_changed.connect(self._ticks_changed)
        self.checkup.ticked.connect(self.workspace.tick)
        self.watch = Watch(ports, self.checkup.setup, means.bridge.tell, overheard=line)
        self._awake = False
        self.workspace.call_changed.connect(self._follow_begun_call)
        self._follow_begun_call()
        self.record = CallRecord(self.workspace, lambda: self.watch.line_seconds, ports.clock.monotonic, self)
        self.listening = Listening(self.watch, wanted=means.listen, parent=self)
        self.listening.give_way_to(self.checkup)
        self.listening.pause_while(lambda: self.replay.playing is not None, self.replay.changed)
        self.listening.pause_while(self._call_begun, self.workspace.call_changed)
        self.listening.changed.connect(self.live.follow)
        means.bridge.listen(self._arrived)
        self.checkup.setup_changed.connect(self.watch.update)
        self.checkup.standing_changed.connect(self._watch_once_measured)
        self._follow_list()
        self.devices.changed.connect(self._use_devices)
        self.devices.start()
        self.watch.start_line()
        self._line.start()

    def close(self) -> bool:
        """Stop measuring, let go of the devices, save. False when something could not be saved."""
        self._following.stop()
        self._line.stop()
        self.record.take()
        self.listening.end()
        self.live.watch(False)
        self.replay.stop()
        self.watch.stop()
        self.checkup.close()
        self.devices.close()
        return self.workspace.close()

    def prefer(self, preferred: Preferred) -> None:
        """The person chose otherwise: what that decides is measured again."""
        before, self._preferred = self._preferred, preferred
        setup, was = self._wanted(self.checkup.setup), self.checkup.setup
        if setup != was:
            known = {row.check for row in self.checkup.rows}
            differs = [name for name in DEPENDS if getattr(setup, name) != getattr(was, name)]
            depends = {check for name in differs for check in DEPENDS[name]}
            self.checkup.change_setup(setup, *sorted(known & depends))
        if (preferred.microphone, preferred.speakers) != (before.microphone, before.speakers):
            self._speak_into(preferred.microphone, preferred.speakers)

    def speak_again(self) -> None:
        """The language is another one: say in it what was found."""
        usual_now = usual(self.world.checks, self.world.setup.required)
        if self._own_list == self.usual_list:
            self._own_list = usual_now
        self.usual_list = usual_now
        self.checkup.judge_again()

    def _use_devices(self) -> None:
        """What was chosen once for all is taken whenever it is plugged in; what is chosen later stands until then."""
        present = frozenset(device.id for device in self.devices.devices)
        came, self._present = present - self._present, present
        setup, preferred = self.checkup.setup, self._preferred
        self._speak_into(
            preferred.microphone if preferred.microphone in came else setup.input_id,
            preferred.speakers if preferred.speakers in came else setup.output_id,
        )

    def _speak_into(self, microphone: str | None, speakers: str | None) -> None:
        setup = self.checkup.setup
        changed = replace(
            setup,
            input_id=microphone if microphone in self._present else None,
            output_id=speakers if speakers in self._present else None,
        )
        if changed == setup:
            return
        tested = [row.check for row in self.checkup.rows if row.area is Area.SOUND and (row.measured or row.busy)]
        if tested:
            self.checkup.stop_sound()
        self.checkup.change_setup(changed, *tested)

    @property
    def own_list(self) -> tuple[Point, ...]:
        """The person's list for the interview at hand."""
        return self._own_list

    def change_own_list(self, points: tuple[Point, ...]) -> None:
        """Keep another list for the interview at hand."""
        store = self.workspace.store
        if self.workspace.available and store is not None:
            try:
                store.settings.set(self._list_key(), written(points))
            except StoreError as error:
                self.checkup.said.emit(error.sentence)
        self._take_list(points)

    def _list_key(self) -> str:
        return f"own_list:{self.workspace.interview.id}"

    def _follow_list(self) -> None:
        """Each interview has its list; one that was never changed has the usual one."""
        store = self.workspace.store
        try:
            kept = read(store.settings.get(self._list_key())) if store is not None else None
        except StoreError:
            return
        self._take_list(self.usual_list if kept is None else kept)

    def _take_list(self, points: tuple[Point, ...]) -> None:
        if points != self._own_list:
            self._own_list = points
            self.checkup.exchange_own(checks_of(points), self._wanted(self.checkup.setup))

    def _wanted(self, setup: Setup) -> Setup:
        """``setup`` as the interview at hand and what was chosen once for all want it."""
        usual, preferred = self.world.setup, self._preferred
        chosen = replace(
            setup,
            kind=preferred.kind or usual.kind,
            minutes=preferred.minutes,
            service=preferred.service,
            servers=preferred.servers or usual.servers,
            own_servers=bool(preferred.servers) or usual.own_servers,
            load=preferred.load or usual.load,
            required=required_of(self._own_list),
        )
        return setup_for(self.workspace.interview, self.workspace.ticks(), chosen)

    def _call_begun(self) -> bool:
        starts = self.checkup.setup.starts
        return self.workspace.call_time.running or (starts is not None and self.world.ports.clock.now() >= starts)

    def _loss(self) -> float:
        """What the connection was last measured to lose, 0 to 1."""
        known = {row.check: row.measured for row in self.checkup.rows}.get("connection")
        loss = known.reading.value("packet_loss") if known is not None and known.reading is not None else None
        return loss or 0.0

    def _watch_once_measured(self) -> None:
        """All but the line is watched when nothing is being measured any more: it must not disturb what it watches."""
        rows = self.checkup.rows
        if any(row.measured is not None for row in rows) and all(row.phase is not Phase.MEASURING for row in rows):
            self.checkup.standing_changed.disconnect(self._watch_once_measured)
            self.watch.start()
            self.listening.begin()
            self.all_watched.emit()
            self.watch_changed.emit(self.watch.current)

    def _tell_line(self) -> None:
        self.line_seen.emit(self.watch.line_history)

    def _arrived(self, value: object) -> None:
        if isinstance(value, Change):
            self.checkup.observe(value, in_call=self.workspace.call_time.running)
            self.watch_changed.emit(self.watch.current)
            if self._awake != self.watch.staying_awake:
                self._awake = self.watch.staying_awake
                self.awake_changed.emit(self._awake)

    def _follow_begun_call(self) -> None:
        call = self.workspace.call_time
        self.watch.set_call(None if call.began is None else call.running)

    def _call_changed(self, interview: Interview) -> None:
        self._following.start()
        self.call_changed.emit(interview)

    def _follow_call(self) -> None:
        self._follow_list()
        setup = self._wanted(self.checkup.setup)
        if setup != self.checkup.setup:
            known = {row.check for row in self.checkup.rows}
            ticks = setup.ticked ^ self.checkup.setup.ticked
            self.checkup.change_setup(setup, *(known & {*DEPENDS_ON_CALL, *ticks}))

    def _ticks_changed(self, ticked: frozenset[str]) -> None:
        if ticked != self.checkup.setup.ticked:
            self._follow_call()


def _workspace(world: World, means: Means, parent: QObject) -> Workspace:
    """The interviews of the data folder; where they cannot be opened the rest works, and says why."""
    store, trouble = None, ""
    try:
        store = Store.open(means.folder)
    except StoreError as error:
        log.warning("the notes cannot be opened: %s", error)
        trouble = error.sentence
        if isinstance(error, ReadOnlyFolder | DiskFull):
            store = _for_reading(means.folder)
    return Workspace(store, means.errands, world.reader, world.ports.clock.now, trouble=trouble, parent=parent)


def _for_reading(folder: Path) -> Store | None:
    """What can be read is shown, even where nothing can be saved."""
    try:
        return Store.open(folder, read_only=True)
    except StoreError:
        return None
