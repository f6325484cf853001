"""What the room sounds like while nobody is asked to speak: a dog, a drill, a voice next door.

Looking at the level is cheap and happens every second; what it is costs a tenth of a second of work and is asked only
when something is heard. No sound is kept: the last three seconds are looked at and forgotten.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from readiness.limits import LIMITS
from readiness.model import Area, Finding, Grade, Remedy
from readiness.watchers.notice import Moment, Notice
from readiness.words import _

if TYPE_CHECKING:
    from readiness.audio.noise import NoiseReport
    from readiness.ports import Recording, Samples

WINDOW_SECONDS = 3.0
NOISE_ROW, ABOUT = "background_noise", "noise"
BEHIND_DB = 12.0
"""Who speaks this much more softly than the person did is somebody else, or the person away from the microphone."""
VOICE_BEHIND_DBFS = -40.0
"""The same where the person was never heard: a voice for a call is louder (the limit of ``active_speech_level``)."""
LOUDER_DB = 6.0
"""A noise that the check has named begins anew only where it is this much louder than it was then."""
_LOOK_EVERY = 1.0
_CONFIRM_AFTER = WINDOW_SECONDS
"""A second look shares no sound with the first, so that one bang is never a noise."""
_ASK_AGAIN_AFTER = 10.0
_QUIET_AFTER = 20.0

Analyse = Callable[["Samples", int], "NoiseReport"]


class RoomListener:
    """Says once what has begun and once that it is over. ``own_voice`` is how loud the person spoke, in dBFS.

    ``silence`` is what this microphone heard when the room was checked: what was in it then has not begun since.
    """

    def __init__(
        self,
        own_voice: Callable[[], float | None],
        analyse: Analyse | None = None,
        silence: Callable[[], Recording | None] = lambda: None,
    ) -> None:
        self._own_voice = own_voice
        self._analyse = analyse or _analyse
        self._silence = silence
        self._known_of: Recording | None = None
        self._known: tuple[str | None, float] = (None, 0.0)
        self._standing = ""
        self.forget()

    @property
    def standing(self) -> str:
        """The kind of noise that was said and not taken back; empty when all is quiet."""
        return self._standing

    def forget(self) -> None:
        """What was heard before says nothing about now."""
        self._candidate = ""
        self._looked = self._ask_at = -math.inf
        self._quiet_since: float | None = None

    def due(self, seconds: float) -> bool:
        """Whether it is time to look again."""
        return seconds - self._looked >= _LOOK_EVERY

    def look(self, moment: Moment, samples: Samples, sample_rate: int) -> Iterator[Notice]:
        """Judge the last three seconds, shape (frames, channels)."""
        self._looked = moment.seconds
        level = level_of(samples)
        if level is None or len(samples) < 0.9 * WINDOW_SECONDS * sample_rate:
            return
        if LIMITS["noise_level"].grade(level) is Grade.GOOD:
            yield from self._quiet(moment)
        elif moment.seconds >= self._ask_at:
            kind = self._kind(self._analyse(samples, sample_rate), level)
            if kind and self._was_there(kind, level):
                self._ask_at = moment.seconds + _ASK_AGAIN_AFTER
                yield from self._quiet(moment, "")
            else:
                yield from self._heard(moment, kind)

    def withdraw(self) -> Iterator[Notice]:
        """Nobody listens any more: what was said holds no longer than that."""
        if self._standing:
            self._standing = ""
            yield Notice(NOISE_ROW, ABOUT)
        self.forget()

    def _heard(self, moment: Moment, kind: str | None) -> Iterator[Notice]:
        """``kind`` is empty for nothing worth a word, None for the person's own voice, which hides the room."""
        if not kind:
            self._candidate, self._ask_at = "", moment.seconds + _ASK_AGAIN_AFTER
            if kind is not None:
                yield from self._quiet(moment)
            return
        self._quiet_since = None
        if kind not in (self._standing, self._candidate):
            self._candidate, self._ask_at = kind, moment.seconds + _CONFIRM_AFTER
            return
        self._ask_at = moment.seconds + _ASK_AGAIN_AFTER
        if kind != self._standing:
            self._standing, self._candidate = kind, ""
            yield _noise(kind)

    def _was_there(self, kind: str, level: float) -> bool:
        """Whether the check has heard ``kind`` about as loud in its silence."""
        silence = self._silence()
        if silence is not self._known_of:
            self._known_of, heard = silence, level_of(silence.samples) if silence is not None else None
            self._known = (None, 0.0)
            if silence is not None and heard is not None:
                self._known = self._kind(self._analyse(silence.samples, silence.sample_rate), heard), heard
        return kind == self._known[0] and level < self._known[1] + LOUDER_DB

    def _quiet(self, moment: Moment, sentence: str | None = None) -> Iterator[Notice]:
        self._candidate = ""
        if self._quiet_since is None:
            self._quiet_since = moment.seconds
        if self._standing and moment.seconds - self._quiet_since >= _QUIET_AFTER:
            self._standing = ""
            yield Notice(NOISE_ROW, ABOUT, _("It is quiet again.") if sentence is None else sentence)

    def _kind(self, report: NoiseReport, level: float) -> str | None:
        loud = LIMITS["noise_level"].grade(level) is Grade.NO_GO
        kind = str(report.kind)
        if kind == "speech":
            return kind if level < self._softer_than() else None
        # What only rustles would cry wolf all day; a voice can be understood long before it is loud.
        return kind if loud and kind != "none" else ""

    def _softer_than(self) -> float:
        own = self._own_voice()
        return VOICE_BEHIND_DBFS if own is None else own - BEHIND_DB


def level_of(samples: Samples) -> float | None:
    """Mean power of ``samples`` (frames, channels) in dBFS, without DC; None for zeros only."""
    import numpy as np  # noqa: PLC0415 - only once somebody listens

    if not samples.size:
        return None
    # Channel by channel and in single precision: this is asked every second for three seconds of sound.
    power = 0.0
    for channel in np.ascontiguousarray(samples.T, dtype=np.float32):
        centred = channel - np.float32(channel.mean(dtype=np.float64))
        power += float(np.dot(centred, centred)) / len(centred)
    power /= samples.shape[1]
    return 10 * math.log10(power) if power > 0 else None


def _analyse(samples: Samples, sample_rate: int) -> NoiseReport:
    from readiness.audio.noise import analyse_silence  # noqa: PLC0415 - only once something is heard

    return analyse_silence(samples, sample_rate)


def _noise(kind: str) -> Notice:
    sentence, advice = {
        "speech": (_("Somebody is speaking near you."), _("Close the door, or ask the others for quiet.")),
        "impulsive": (
            _("Knocks, bangs or barking are heard where you are."),
            _("Shut the window or the door, and move the microphone off the table."),
        ),
        "hum": (_("A hum has begun in your sound."), _("Unplug the charger, or use another socket.")),
    }.get(kind) or (
        _("It has become noisy where you are."),
        _("Shut the window or the door, or switch off what hums."),
    )
    # What a room sounds like cannot stop a call: never more than a caution.
    finding = Finding(NOISE_ROW, Area.SOUND, Grade.CAUTION, sentence, remedy=Remedy(advice))
    return Notice(NOISE_ROW, ABOUT, sentence, finding)
