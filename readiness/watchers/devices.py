"""Keeps an eye on microphones and speakers: plugged, muted, turned down, running out of battery."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from readiness.limits import LIMITS
from readiness.model import Action, ActionKind, Area, Finding, Grade, Remedy
from readiness.ports import AudioDevice, DeviceKind, Direction, NotAvailable
from readiness.watchers.notice import Moment, Notice, Scene
from readiness.words import _

MICROPHONE, HEADSET = "microphone", "headset"
_GOOD_VOLUME = 70
_ROWS = {Direction.INPUT: MICROPHONE, Direction.OUTPUT: HEADSET}


class DevicesWatcher:
    """Woken by the sound system's own events; looks by itself only in case one got lost."""

    name = "devices"
    pace = 5.0

    def __init__(self, scene: Scene) -> None:
        self._scene = scene
        self._stop: Callable[[], None] | None = None
        self._known: dict[str, AudioDevice] | None = None
        self._used: dict[Direction, AudioDevice | None] = {}
        self._lost: dict[Direction, AudioDevice] = {}
        self._said: dict[str, Grade] = {}
        self._silent = False
        self._just_woke = False

    def open(self, wake: Callable[[], None]) -> None:
        """Listen for events; without them the pace has to do."""
        try:
            self._stop = self._scene.ports.devices.watch(wake)
        except NotAvailable:
            self.pace = 1.0

    def look(self, moment: Moment) -> Iterable[Notice]:  # noqa: ARG002 - the list alone counts, not when it is read
        """Compare the list with the last one."""
        try:
            devices = [d for d in self._scene.ports.devices.devices() if d.kind is not DeviceKind.MONITOR]
        except NotAvailable as why:
            # Right after a sleep it may only not be awake yet: the next look decides.
            if not self._just_woke:
                yield from self._no_sound_system(why)
            self._just_woke = False
            return
        self._just_woke = False
        if self._silent:
            self._silent = False
            yield Notice(MICROPHONE, "system", _("The sound system answers again."), measure_again=True)
        setup = self._scene.setup()
        found = {device.id: device for device in devices}
        for direction, wanted in ((Direction.INPUT, setup.input_id), (Direction.OUTPUT, setup.output_id)):
            used = _used(devices, direction, wanted)
            if self._known is not None:
                yield from self._exchanged(direction, used, found)
            self._used[direction] = used
        if self._known is not None:
            yield from _newcomers(self._known, found, self._lost)
        self._known = found
        yield from self._state_of(self._used[Direction.INPUT], self._used[Direction.OUTPUT])

    def interrupt(self) -> None:
        """The list of devices is compared with the last one in any case; a sound system may wake slowly."""
        self._just_woke = True

    def close(self) -> None:
        """Stop listening."""
        stop, self._stop = self._stop, None
        if stop is not None:
            stop()

    def _no_sound_system(self, why: NotAvailable) -> Iterator[Notice]:
        if self._silent or self._known is None:
            return
        self._silent = True
        remedy = why.remedy or Remedy(_("Wait a moment; if it stays so, restart the computer."))
        yield _notice(MICROPHONE, "system", Grade.NO_GO, _("The sound system does not answer any more."), remedy)

    def _exchanged(
        self, direction: Direction, used: AudioDevice | None, found: dict[str, AudioDevice]
    ) -> Iterator[Notice]:
        """What became of the device that was in use."""
        before, lost, row = self._used.get(direction), self._lost.get(direction), _ROWS[direction]
        if lost is not None and lost.id in found:
            del self._lost[direction]
            yield Notice(row, "plug", _("{name} is back.").format(name=lost.name), measure_again=True)
        elif before is not None and before.id not in found:
            self._lost[direction] = before
            yield _gone(row, before, used)
        elif before is None and lost is not None and used is not None:
            # The system took a moment to choose what is used instead.
            yield _gone(row, lost, used)
        elif used is not None and before is not None and used.id != before.id:
            words = _("The microphone is now {name}.") if row == MICROPHONE else _("Sound now comes from {name}.")
            yield Notice(row, "plug", words.format(name=used.name), measure_again=True)
        elif used is not None and before is not None and used.hands_free and not before.hands_free:
            sentence = _("{name} switched to its telephone sound.").format(name=used.name)
            yield Notice(row, "profile", sentence, measure_again=True)

    def _state_of(self, microphone: AudioDevice | None, speaker: AudioDevice | None) -> Iterator[Notice]:
        """Mute, volume and charge, each told when it turns bad and when it is well again."""
        muted = Grade.NO_GO if microphone and microphone.muted else Grade.GOOD
        yield from self._told(
            "mute", muted, _("The microphone is muted."), _("The microphone is on again."), _unmute(microphone)
        )
        volume = microphone.volume if microphone else None
        yield from self._told(
            "volume",
            LIMITS["input_volume"].grade(volume),
            _("The microphone’s volume is turned down to {percent:.0f} %.").format(percent=volume or 0.0),
            "",
            Remedy(
                _("Turn it up to about {percent} %.").format(percent=_GOOD_VOLUME),
                Action(
                    ActionKind.SET_INPUT_VOLUME, _("Set to {percent} %").format(percent=_GOOD_VOLUME), str(_GOOD_VOLUME)
                ),
            ),
        )
        worn = next((d for d in (microphone, speaker) if d is not None and d.battery_percent is not None), None)
        charge = worn.battery_percent if worn is not None else None
        yield from self._told(
            "charge",
            LIMITS["battery_charge"].grade(charge),
            _("The headset’s battery is at {percent:.0f} %.").format(percent=charge or 0.0),
            "",
            Remedy(_("Charge it until the call, or keep a wired headset at hand.")),
        )

    def _told(self, about: str, grade: Grade, bad: str, well: str, remedy: Remedy) -> Iterator[Notice]:
        before = self._said.get(about, Grade.GOOD)
        bad_now, bad_before = grade.needs_attention, before.needs_attention
        self._said[about] = grade
        row = HEADSET if about == "charge" else MICROPHONE
        if bad_now and grade is not before:
            yield _notice(row, about, grade, bad, remedy)
        elif bad_before and not bad_now:
            yield Notice(row, about, well)


def _used(devices: Sequence[AudioDevice], direction: Direction, wanted: str | None) -> AudioDevice | None:
    """The device that a call would use: the chosen one, else the default, else the first there is."""
    fitting = [device for device in devices if device.direction is direction]
    for chosen in (
        [d for d in fitting if d.id == wanted],
        [d for d in fitting if d.is_communication_default],
        [d for d in fitting if d.is_default],
        fitting,
    ):
        if chosen:
            return chosen[0]
    return None


def _newcomers(
    known: dict[str, AudioDevice], found: dict[str, AudioDevice], lost: dict[Direction, AudioDevice]
) -> Iterator[Notice]:
    for id_, device in found.items():
        if id_ not in known and device.direction is Direction.INPUT and device.id not in {d.id for d in lost.values()}:
            yield Notice(MICROPHONE, "new", _("{name} was plugged in.").format(name=device.name))


def _gone(row: str, before: AudioDevice, used: AudioDevice | None) -> Notice:
    if used is None:
        words = _("{name} is gone, and there is no other microphone.") if row == MICROPHONE else _("{name} is gone.")
        remedy = Remedy(_("Plug it in again, or switch it on."))
        return _notice(row, "plug", Grade.NO_GO, words.format(name=before.name), remedy)
    words = (
        _("{name} is gone; {other} listens now.")
        if row == MICROPHONE
        else _("{name} is gone; sound comes from {other}.")
    )
    remedy = Remedy(
        _("Plug it in again, or test what is used now."), Action(ActionKind.TEST_AGAIN, _("Test again"), row)
    )
    return _notice(row, "plug", Grade.CAUTION, words.format(name=before.name, other=used.name), remedy)


def _unmute(microphone: AudioDevice | None) -> Remedy:
    action = Action(ActionKind.UNMUTE_MICROPHONE, _("Unmute"), microphone.id if microphone else "")
    return Remedy(_("Unmute it here, or by the key on the headset."), action)


def _notice(row: str, about: str, grade: Grade, sentence: str, remedy: Remedy) -> Notice:
    return Notice(row, about, sentence, Finding(row, Area.SOUND, grade, sentence, remedy=remedy))
