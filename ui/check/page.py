"""The Check page: go, caution or no-go, why, and mend it with one press."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from readiness.interview.dossier import Interview
from readiness.model import Area, Grade
from readiness.pairing import partner
from readiness.ports import Direction
from readiness.watch import Change
from readiness.words import _
from ui.check import telling
from ui.check.columns import Columns
from ui.check.guide import GuidePane
from ui.check.plan_b_pane import PlanBPane
from ui.check.replay import Manner, Replay
from ui.check.rows import Rows
from ui.check.sound_file import ENDINGS
from ui.check.telling import BannerLook, Offer
from ui.checkup import Checkup
from ui.device_lists import DeviceLists
from ui.errands import Errands
from ui.live import Heard, Live
from ui.page import Footing, Page
from ui.permission import with_microphone
from ui.plan_b import Prepared, prepare
from ui.widgets.banner import VerdictBanner
from ui.widgets.button import button


@dataclass(frozen=True, slots=True)
class CheckTools:
    """What the page works with.

    ``can_compare`` says that there is a page for comparing devices; ``noises`` gives what the watch heard, and when.
    """

    checkup: Checkup
    errands: Errands
    live: Live
    devices: DeviceLists
    replay: Replay
    can_compare: bool = False
    noises: Callable[[], Sequence[tuple[datetime, str]]] = tuple


class CheckPage(Page):
    """Banner, rows and the guided pane over one checkup. It starts by itself when it is first shown."""

    devices_wanted = Signal()
    """The person wants to compare devices."""
    list_wanted = Signal()
    why_wanted = Signal(str)
    """How a row is measured; the id of its check."""
    """The person wants to change their own list."""

    def __init__(self, tools: CheckTools, parent: QWidget | None = None) -> None:
        self.title = _("Check")
        super().__init__(parent)
        self._tools = tools
        self._checkup = tools.checkup
        self._interview = Interview()
        self._plan_b: Prepared | None = None
        self._started = False
        self._plan_b_seen = self._watched = self._listening = self._awake = False
        self._noticed: Change | None = None
        self._asked_servers: tuple[str, ...] = ()
        self._banner_offer: Offer | None = None
        self._asked: str | None = None
        self.banner = VerdictBanner()
        self.rows = Rows(self._checkup.rows)
        self.again = button("", "link")
        self.guide = GuidePane()
        self.plan_b = PlanBPane()
        self.pane = QWidget()
        self._refreshing = QTimer(self)
        self._refreshing.setSingleShot(True)
        self._refreshing.setInterval(0)
        self._refreshing.timeout.connect(self._refresh)
        self.guide.compare.setVisible(tools.can_compare)
        self._lay_out()
        self._connect()
        self._keys()
        self._refresh()

    # --- what the window asks of a page

    def activated(self) -> None:
        """Start by itself the first time; look at the microphone while it is seen."""
        with_microphone(self, self._look)
        self._tools.devices.refresh()
        # The page itself shows no ring; the next Tab goes to its first control.
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        if self.guide.answers.buttons:
            self.guide.answers.focus_first()

    def _look(self) -> None:
        """Look at the microphone, and the first time start the check: nothing listens before it may."""
        if self.isVisible():
            self._tools.live.watch(True)
        if not self._started:
            self._started = True
            self._checkup.start()

    def deactivated(self) -> None:
        """Nobody looks at the meter any more."""
        self._tools.live.watch(False)
        self._tools.replay.stop()

    def footing(self) -> Footing:
        """What the watch does, and what becomes of recordings."""
        status, tone = "", "neutral"
        if self._asked_servers:
            status, tone = telling.line_watched_words(self._asked_servers), "good"
        elif self._watched:
            status, tone = telling.watched_words(listening=self._listening, awake=self._awake), "good"
        if self._noticed is not None:
            status, tone = self._noticed.sentence, str(self._noticed.grade)
        return Footing(status, _("Recordings stay in memory and are gone when you close"), tone)

    def show_noticed(self, change: Change | None) -> None:
        """The one quiet sentence of the watch, or None when all is well."""
        self._watched = True
        self._noticed = change
        self.guide.room.show_noted(self._tools.noises())
        self.furniture_changed.emit()

    def show_line_watched(self, servers: tuple[str, ...]) -> None:
        """The connection alone is watched so far, by asking ``servers``."""
        self._asked_servers = servers
        self.furniture_changed.emit()

    def show_all_watched(self) -> None:
        """Everything is watched from now on."""
        self.show_line_watched(())

    def show_listening(self, listening: bool) -> None:
        """The watch hears the microphone now, or does not."""
        self._listening = listening
        self._refreshing.start()
        self.furniture_changed.emit()

    def show_awake(self, awake: bool) -> None:
        """The computer is kept awake now, or is not."""
        self._awake = awake
        self.furniture_changed.emit()

    def set_interview(self, interview: Interview) -> None:
        """Plan B follows the interview at hand. Number and code are worked out beside the window."""
        self._interview = interview

        self._tools.errands.run(lambda: prepare(interview), lambda plan: self._take_plan_b(interview, plan))

    def show_plan_b(self) -> None:
        """Turn the pane to Plan B."""
        self._plan_b_seen = True
        self._refreshing.start()
        self._turn_to(self.plan_b)
        self._columns.show_pane_top()
        self.plan_b.copy.setFocus(Qt.FocusReason.OtherFocusReason)

    # --- what happens

    def _refresh(self) -> None:
        checkup = self._checkup
        rows = checkup.rows
        look = telling.banner_of(rows, checkup.verdict, checkup.progress)
        self._show_banner(look)
        self.rows.show_rows(rows, look.offer.check if look.offer else None, self._plan_b_seen)
        self.again.setText(_("Stop (Esc)") if checkup.busy else _("Test everything again (F5)"))
        self.again.setAccessibleName(_("Stop") if checkup.busy else _("Test everything again"))
        pane = telling.pane_of(rows, self._asked, heard=self._tools.replay.available, watched=self._listening)
        was_asking = self._asked is not None
        answering = self.guide.answers.isAncestorOf(self.window().focusWidget() or self)
        self._asked = pane.check
        if was_asking and pane.check is None:
            self._columns.show_top()
        if self.guide.show_look(pane):
            self._ask()
        elif answering and not self.guide.answers.buttons:
            # The answer that had the focus is gone: the focus stays on this page, where every letter works.
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.guide.show_replay(self._tools.replay)
        self._show_devices()
        if any(row.busy and row.area is Area.SOUND for row in rows):
            self._tools.live.wake()

    def _show_banner(self, look: BannerLook) -> None:
        self._banner_offer = look.offer
        self.banner.show_verdict(look.grade, look.headline, look.sentence)
        if look.offer is not None:
            self.banner.set_action(look.offer.label, primary=look.offer.primary)
        else:
            self.banner.set_action(_("Start") if look.can_start else None)
        self.banner.set_second(_("Stop") if look.progress is not None else None)
        self.banner.set_progress(None if look.progress is None else round(look.progress * 100), 100)

    def _ask(self) -> None:
        """A question came: show it, and put the focus on its first answer unless the person is at work elsewhere."""
        self._turn_to(self.guide)
        self._columns.show_pane_top()
        focused = self.window().focusWidget() if self.isVisible() else None
        if self.isVisible() and (focused is None or not self.rows.isAncestorOf(focused)):
            self.guide.answers.focus_first()

    def _press_banner(self) -> None:
        if self._banner_offer is not None:
            self._take(self._banner_offer)
        else:
            self._checkup.start()

    def _take(self, offer: object) -> None:
        if isinstance(offer, Offer):
            self._checkup.mend(offer.check, offer.action)

    def _all_again(self) -> None:
        if self._checkup.busy:
            self._checkup.cancel()
        else:
            self._checkup.start()

    def _turn_to(self, side: QWidget) -> None:
        """Show one side of the pane. A hidden one takes no room, unlike the pages of a stack."""
        for each in (self.guide, self.plan_b):
            each.setVisible(each is side)

    def _escape(self) -> None:
        if self._checkup.busy:
            self._checkup.cancel()
        elif not self.plan_b.isHidden():
            self._close_plan_b()

    def _begin_sound(self) -> None:
        self._checkup.measure(*(row.check for row in self._checkup.rows if row.area is Area.SOUND))

    def _tick_next(self) -> None:
        """One key ticks the next open point of the person's own list."""
        mine = (row for row in self._checkup.rows if row.area is Area.YOU and not row.busy)
        open_ones = (row.check for row in mine if row.finding is None or row.finding.grade is not Grade.GOOD)
        check_id = next(open_ones, None)
        if check_id is not None:
            self._checkup.tick(check_id)

    def _replay(self, manner: str) -> None:
        if self._tools.replay.offers(Manner(manner)):
            self._tools.replay.toggle(Manner(manner), self._checkup.setup.output_id)

    def _save_sentence(self) -> None:
        if not self._tools.replay.available:
            return
        kinds = ";;".join(f"{ending[1:].upper()} (*{ending})" for ending in ENDINGS)
        name = _("My sentence") + ENDINGS[0]
        path, _kind = QFileDialog.getSaveFileName(self, _("Save your sentence"), name, kinds)
        if path:
            self._tools.replay.save(Path(path))

    def _heard(self, heard: object) -> None:
        if isinstance(heard, Heard):
            self.guide.hear_level(heard)

    def _devices_changed(self) -> None:
        lists = self._tools.devices
        self._checkup.keep_to_devices(device.id for device in lists.devices)
        used = self._checkup.setup.input_id or lists.default(Direction.INPUT)
        self.guide.newcomer.compare(lists.choices(Direction.INPUT), used)
        self._refreshing.start()

    def _use_newcomer(self, device_id: str) -> None:
        """Use a microphone that was plugged in, and the speakers of the same headset."""
        devices = self._tools.devices.devices
        microphone = next((device for device in devices if device.id == device_id), None)
        if microphone is not None:
            half = partner(microphone, devices)
            self._checkup.choose_devices(input_id=device_id, output_id=half.id if half else None)

    def _show_devices(self) -> None:
        lists, setup = self._tools.devices, self._checkup.setup
        self.guide.show_devices(
            lists.choices(Direction.INPUT),
            setup.input_id or lists.default(Direction.INPUT),
            lists.choices(Direction.OUTPUT),
            setup.output_id or lists.default(Direction.OUTPUT),
        )

    def _take_plan_b(self, interview: Interview, plan: Prepared) -> None:
        if interview is self._interview:
            self._plan_b = plan
            self.plan_b.show_plan(plan)

    def _close_plan_b(self) -> None:
        self._turn_to(self.guide)
        self.guide.microphones.combo.setFocus(Qt.FocusReason.OtherFocusReason)

    def _print_plan_b(self) -> None:
        from ui.plan_b_printing import print_plan_b  # noqa: PLC0415 - the printer's library loads when it is wanted

        if self._plan_b is not None:
            print_plan_b(self._plan_b, self)

    # --- how it is put together

    def _lay_out(self) -> None:
        main = QWidget()
        column = QVBoxLayout(main)
        column.setContentsMargins(0, 0, 0, 12)
        column.setSpacing(0)
        column.addWidget(self.rows)
        column.addWidget(self.again, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
        sides = QVBoxLayout(self.pane)
        sides.setContentsMargins(0, 0, 0, 0)
        for side in (self.guide, self.plan_b):
            sides.addWidget(side)
        self.plan_b.hide()
        self._columns = Columns(self.banner, main, self.pane)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._columns)

    def _connect(self) -> None:
        checkup, guide = self._checkup, self.guide
        checkup.standing_changed.connect(self._refreshing.start)
        checkup.said.connect(guide.say)
        checkup.own_list_changed.connect(self._exchange_own)
        self.rows.list_wanted.connect(self.list_wanted)
        self.rows.why_wanted.connect(self.why_wanted)
        checkup.plan_b_wanted.connect(self.show_plan_b)
        self.banner.action_pressed.connect(self._press_banner)
        self.banner.second_pressed.connect(checkup.cancel)
        self.rows.offer_taken.connect(self._take)
        self.rows.retest_wanted.connect(checkup.measure)
        self.rows.untick_wanted.connect(lambda check_id: checkup.tick(check_id, False))
        self.again.clicked.connect(self._all_again)
        guide.answered.connect(checkup.answer)
        guide.skipped.connect(checkup.skip)
        guide.begun.connect(self._begin_sound)
        guide.replay_wanted.connect(self._replay)
        guide.save_wanted.connect(self._save_sentence)
        guide.devices_wanted.connect(self.devices_wanted)
        guide.microphones.device_chosen.connect(lambda device: checkup.choose_devices(input_id=device))
        guide.newcomer.taken.connect(self._use_newcomer)
        guide.speakers.device_chosen.connect(lambda device: checkup.choose_devices(output_id=device))
        self.plan_b.closed.connect(self._close_plan_b)
        self.plan_b.print_wanted.connect(self._print_plan_b)
        self._tools.live.heard.connect(self._heard)
        self._tools.devices.changed.connect(self._devices_changed)
        self._tools.replay.changed.connect(self._refreshing.start)
        self._tools.replay.failed.connect(guide.say)
        self._tools.replay.saved.connect(self._say_saved)

    def _exchange_own(self) -> None:
        self.rows.exchange_own(self._checkup.rows)

    def _say_saved(self, name: str) -> None:
        self.guide.say(_("Saved as {name}.").format(name=name))

    def _keys(self) -> None:
        for keys, _words, does in self.keys():
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
            shortcut.activated.connect(does)

    def keys(self) -> tuple[tuple[str, str, Callable[[], None]], ...]:
        """The keys of this page: sequence, words for the list of keys, what it does."""
        return (
            ("F5", _("Test everything again"), self._checkup.start),
            ("Esc", _("Stop, or close Plan B"), self._escape),
            ("Ctrl+D", _("Tick the next point of your own list"), self._tick_next),
            ("Ctrl+H", _("Hear yourself, or stop"), lambda: self._replay(Manner.PLAIN)),
            ("Ctrl+Shift+H", _("Hear yourself as a phone call"), lambda: self._replay(Manner.PHONE)),
            ("Ctrl+Shift+V", _("Hear yourself in a video call"), lambda: self._replay(Manner.VIDEO)),
            ("Ctrl+Shift+L", _("Hear yourself over this connection"), lambda: self._replay(Manner.LOSSY)),
            ("Ctrl+Shift+S", _("Save your sentence as a file"), self._save_sentence),
            ("Ctrl+P", _("Show Plan B"), self.show_plan_b),
            ("F6", _("Go between the list and the pane"), self._other_side),
        )

    def _other_side(self) -> None:
        focused = self.window().focusWidget()
        if focused is not None and self.pane.isAncestorOf(focused):
            self.rows.rows[0].header.setFocus(Qt.FocusReason.TabFocusReason)
        elif self.guide.answers.buttons:
            self.guide.answers.focus_first()
        else:
            self.guide.microphones.combo.setFocus(Qt.FocusReason.TabFocusReason)
