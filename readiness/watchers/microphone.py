"""Keeps an ear on the open microphone: no sound at all, distortion, a room that has become noisy."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator

from readiness.limits import LIMITS
from readiness.model import Area, Finding, Grade, Remedy
from readiness.ports import Capture, Level, NotAvailable, Recording, Recordings
from readiness.watchers.notice import Moment, Notice, Scene, Settled
from readiness.watchers.room import WINDOW_SECONDS, RoomListener, level_of
from readiness.words import _

_SILENT_SECONDS, _SILENT_LONGEST = 1.0, 60.0
_LOUD_BLOCKS = 4
_LOUD_SECONDS = 5.0
_ROOM_SECONDS = 20.0
_ROOM_QUANTILE = 0.1
_NOISY_AFTER, _QUIET_AFTER = 8.0, 20.0
_RETRY_SECONDS = 5.0
_DUMB_SECONDS = 3.0


class MicrophoneWatcher:
    """Looks at the newest level. With ``listen`` it opens the microphone itself; else it uses what others opened.

    ``listen`` may be changed at any time, from any thread; once the call has begun nothing is opened any more.
    """

    name = "microphone"
    pace = 0.25

    def __init__(self, scene: Scene, *, listen: bool) -> None:
        self._scene = scene
        self.listen = listen
        self._capture: Capture | None = None
        self._opened_as: str | None = None
        self._retry_at = 0.0
        self._heard_at = 0.0
        self._last: Level | None = None
        self._silent_since: float | None = None
        self._dead = False
        self._patience = _SILENT_SECONDS
        self._loud: deque[float] = deque(maxlen=_LOUD_BLOCKS)
        self._distorted = False
        self._room: deque[tuple[float, float]] = deque()
        self._noisy = Settled(_NOISY_AFTER, _QUIET_AFTER)
        self._listener = RoomListener(self._own_voice, silence=self._checked_silence)

    @property
    def holds_microphone(self) -> bool:
        """Whether it holds the microphone open now."""
        return self._capture is not None

    def open(self, wake: Callable[[], None]) -> None:
        """The first look opens the microphone."""

    def look(self, moment: Moment) -> Iterable[Notice]:
        """Judge the newest block, if there is a new one."""
        if self.listen and self._before_call(moment):
            self._keep_open(moment)
        elif self._capture is not None:
            yield from self._let_go()
        level = self._scene.ports.audio_in.level()
        if level is None or (self._last is not None and level.at == self._last.at):
            return
        self._last = level
        yield from self._silence(moment, level)
        yield from self._distortion(moment, level)
        if level.zeros:
            return
        if self._capture is None:
            yield from self._noise(moment, level)
        elif self._listener.due(moment.seconds):
            first = max(0, self._capture.frames - round(WINDOW_SECONDS * self._capture.sample_rate))
            heard = self._capture.read(first)
            yield from self._listener.look(moment, heard, self._capture.sample_rate)

    def interrupt(self) -> None:
        """What the room sounded like before a sleep is long ago."""
        self._room.clear()
        self._listener.forget()

    def close(self) -> None:
        """Close what was opened here."""
        capture, self._capture = self._capture, None
        if capture is not None:
            capture.__exit__(None, None, None)

    def _before_call(self, moment: Moment) -> bool:
        starts = self._scene.setup().starts
        return starts is None or moment.now < starts

    def _let_go(self) -> Iterator[Notice]:
        """Somebody else needs the microphone, or it is no longer wanted: what was heard here counts no more."""
        self.close()
        self._last = self._silent_since = None
        yield from self._listener.withdraw()
        if self._dead:
            self._dead = False
            yield Notice("microphone", "zeros")

    def _own_voice(self) -> float | None:
        """How loud the person read their sentence, in dBFS."""
        spoken = self._scene.ports.recordings.latest(Recordings.SENTENCE)
        return None if spoken is None else level_of(spoken.samples)

    def _checked_silence(self) -> Recording | None:
        """What the microphone that is open heard when the room was checked."""
        kept, capture = self._scene.ports.recordings.latest(Recordings.SILENCE), self._capture
        return kept if kept is not None and capture is not None and kept.device.id == capture.device.id else None

    def _keep_open(self, moment: Moment) -> None:
        """Follow the chosen microphone, and come back to one that was refused or pulled."""
        wanted = self._scene.setup().input_id
        if self._capture is not None and (wanted != self._opened_as or self._gone_dumb(moment)):
            self.close()
        if self._capture is None and moment.seconds >= self._retry_at:
            self._retry_at, self._opened_as = moment.seconds + _RETRY_SECONDS, wanted
            self._heard_at = moment.seconds
            try:
                self._capture = self._scene.ports.audio_in.open(wanted, calm=True)
            except NotAvailable:
                return

    def _gone_dumb(self, moment: Moment) -> bool:
        """A stream that brings nothing for a while was pulled, or others opened and closed the device meanwhile."""
        if self._scene.ports.audio_in.level() is not None:
            self._heard_at = moment.seconds
        return moment.seconds - self._heard_at > _DUMB_SECONDS

    def _silence(self, moment: Moment, level: Level) -> Iterator[Notice]:
        """Exact zeros mean muted, refused or a hardware switch: no converter is that quiet.

        Noise gates are, between words; after each time that the sound came back more patience is had.
        """
        if not level.zeros:
            self._silent_since = None
            if self._dead:
                self._dead, self._patience = False, min(4 * self._patience, _SILENT_LONGEST)
                yield Notice("microphone", "zeros", _("The microphone is heard again."))
            return
        if self._silent_since is None:
            self._silent_since = moment.seconds
        elif not self._dead and moment.seconds - self._silent_since >= self._patience:
            self._dead = True
            sentence = _("The microphone gives no sound at all: it is muted or switched off.")
            remedy = Remedy(_("Look for a mute key or a switch on the microphone or its cable."))
            yield Notice("microphone", "zeros", sentence, _finding("microphone", Grade.NO_GO, sentence, remedy))

    def _distortion(self, moment: Moment, level: Level) -> Iterator[Notice]:
        if level.clipped:
            self._loud.append(moment.seconds)
        often = len(self._loud) == _LOUD_BLOCKS and moment.seconds - self._loud[0] <= _LOUD_SECONDS
        if often and not self._distorted:
            self._distorted = True
            sentence = _("Your voice distorts: it is too loud for the microphone.")
            remedy = Remedy(_("Move the microphone away a little, or speak more softly."))
            yield Notice("microphone", "clipping", sentence, _finding("microphone", Grade.CAUTION, sentence, remedy))
        elif self._distorted and moment.seconds - self._loud[-1] > 2 * _LOUD_SECONDS:
            self._distorted = False
            yield Notice("microphone", "clipping")

    def _noise(self, moment: Moment, level: Level) -> Iterator[Notice]:
        """The quietest tenth of the last seconds is the room: nobody speaks without pauses."""
        self._room.append((moment.seconds, level.rms_dbfs))
        while self._room[0][0] < moment.seconds - _ROOM_SECONDS:
            self._room.popleft()
        if self._room[-1][0] - self._room[0][0] < 0.8 * _ROOM_SECONDS:
            return
        heard = sorted(rms for _at, rms in self._room)
        floor = heard[int(_ROOM_QUANTILE * len(heard))]
        # A level alone cannot tell a neighbour's voice from one's own: never more than a caution.
        loud = LIMITS["noise_level"].grade(floor) is Grade.NO_GO
        first = self._noisy.grade is None
        if not self._noisy.update(moment.seconds, Grade.CAUTION if loud else Grade.GOOD):
            return
        if loud:
            sentence = _("It has become noisy where you are.")
            remedy = Remedy(_("Shut the window or the door, or switch off what hums."))
            yield Notice(
                "background_noise", "noise", sentence, _finding("background_noise", Grade.CAUTION, sentence, remedy)
            )
        elif not first:
            yield Notice("background_noise", "noise", _("It is quiet again."))


def _finding(row: str, grade: Grade, sentence: str, remedy: Remedy) -> Finding:
    return Finding(row, Area.SOUND, grade, sentence, remedy=remedy)
