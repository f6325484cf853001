"""How loud is my room behind my voice, and what is it?"""

from __future__ import annotations

from types import MappingProxyType

from readiness import listening
from readiness.check import NotAvailable, Skipped, Task
from readiness.evidence import carried, faults_of, measured, noise_lines, plots
from readiness.limits import grade
from readiness.model import Area, Fact, Finding, Grade, Reading, Remedy, worst
from readiness.ports import Recording, Recordings
from readiness.room_noise import ROOM_FAULTS, kind_aside, level_aside, loud, quiet, remedy, word_of_kind
from readiness.two_recordings import hear
from readiness.words import _

_JUDGED = "judged_silence"


class BackgroundNoiseCheck:
    """The silence before the sentence: its level, its kind, and how far below the voice it is."""

    id = "background_noise"
    area = Area.SOUND
    lane = "sound"
    deadline = 20.0

    @property
    def title(self) -> str:
        """What the row is called."""
        return _("Background noise")

    def measure(self, task: Task) -> Reading:
        """Take the silence of this run; tested again by itself, record a new one. Raises NotAvailable, Skipped."""
        silence = self._silence(task)
        task.ports.recordings.keep(_JUDGED, silence)
        sentence = task.ports.recordings.latest(Recordings.SENTENCE)
        if sentence is not None and sentence.device.id != silence.device.id:
            sentence = None
        return reading(silence, sentence)

    def judge(self, reading: Reading) -> Finding:
        """How far it is below the voice decides, else its level alone; voices, knocks and hum count by themselves."""
        ratio, level = reading.value("speech_to_noise_ratio"), reading.value("noise_level")
        faults = faults_of(reading, ROOM_FAULTS)
        decided = grade("noise_level", level) if ratio is None else grade("speech_to_noise_ratio", ratio)
        if reading.flag("zeros"):
            decided = Grade.GOOD if reading.flag("voice_heard") else Grade.UNKNOWN
        verdict = worst([decided, grade_of_hum(reading), *faults.values()])
        if verdict is Grade.UNKNOWN:
            return self._finding(reading, verdict, _("How loud your room is is not known: nothing at all was heard."))
        if verdict is Grade.GOOD:
            return self._finding(reading, verdict, quiet(ratio, level), kind_aside(reading))
        word = next((word for word in ROOM_FAULTS if faults.get(word) is verdict), word_of_kind(reading))
        return self._finding(reading, verdict, loud(word, reading), level_aside(level), remedy(word))

    def _silence(self, task: Task) -> Recording:
        chosen, present = task.setup.input_id, listening.microphones(task)
        device = next((d for d in present if (d.is_default if chosen is None else d.id == chosen)), None)
        kept = None if device is None else listening.fresh_silence(task, device)
        if kept is not None and kept is not task.ports.recordings.latest(_JUDGED):
            return kept
        if device is not None and device.muted:
            raise NotAvailable(_("How loud your room is is not known: the microphone is muted."))
        with task.ports.audio_in.open(chosen) as capture:
            if task.ask(listening.silence_question()) == listening.SKIP:
                raise Skipped(_("The room was not listened to."))
            return listening.record_silence(task, capture, (0.0, 0.9))

    def _finding(
        self, reading: Reading, verdict: Grade, summary: str, aside: str = "", mend: Remedy | None = None
    ) -> Finding:
        return Finding(self.id, self.area, verdict, summary, aside, mend, reading)


def reading(silence: Recording, sentence: Recording | None) -> Reading:
    """What is known of the room from ``silence``, and of the voice above it from ``sentence``."""
    from readiness.audio.analysis import analyse  # noqa: PLC0415 - loads scipy, only where somebody listens
    from readiness.audio.noise import analyse_silence  # noqa: PLC0415

    room = analyse_silence(silence.samples, silence.sample_rate)
    noise, hum, hum_hz, kind = room.noise_level_dbfs, room.hum_level_dbfs, room.hum_frequency_hz, room.kind
    ratio: float | None = None
    faults: tuple[str, ...] = ()
    voice_heard, silent = False, True
    if sentence is not None:
        heard = hear(sentence, silence, room)
        spoken, silent = heard.report, heard.silent
        ratio, faults, voice_heard = spoken.snr_db, carried(spoken.faults), spoken.active_speech_level_dbfs is not None
        if not silent:
            noise, hum, hum_hz = spoken.noise_level_dbfs, spoken.hum_level_dbfs, spoken.hum_frequency_hz
            kind = spoken.noise_kind or kind
    facts: dict[str, Fact] = {
        "device_id": silence.device.id,
        "name": silence.device.name,
        "kind": str(kind),
        "hum_frequency_hz": hum_hz,
        "silent": silent,
        "zeros": not silence.samples.any(),
        "voice_heard": voice_heard,
        "faults": faults,
    }
    measures = (
        measured("noise_level", noise),
        measured("speech_to_noise_ratio", ratio),
        *([measured("hum_level", hum)] if hum is not None else []),
    )
    pictured = analyse(silence.samples, silence.sample_rate, probabilities=room.probabilities)
    return Reading(BackgroundNoiseCheck.id, measures, MappingProxyType(facts), plots(pictured, noise_lines()))


def grade_of_hum(reading: Reading) -> Grade:
    """Good without a hum; else what its level says."""
    level = reading.value("hum_level")
    return Grade.GOOD if level is None else grade("hum_level", level)
