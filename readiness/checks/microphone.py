"""Does my voice arrive, loud enough and undistorted?"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from readiness import listening
from readiness.bluetooth import codec_words, speaking_profile, switch_to
from readiness.check import Skipped, Task
from readiness.evidence import carried, faults_of, figure, measured, plots, voice_lines
from readiness.limits import grade
from readiness.microphone_faults import JUDGED_HERE, explain, turn_down
from readiness.model import Action, ActionKind, Area, Fact, Finding, Grade, Reading, Remedy, worst
from readiness.ports import AudioDevice, DeviceKind, Recording
from readiness.two_recordings import hear
from readiness.words import _

if TYPE_CHECKING:
    from readiness.audio.report import SoundReport

_BEST_KINDS = (DeviceKind.BUILT_IN, DeviceKind.USB, DeviceKind.UNKNOWN, DeviceKind.BLUETOOTH, DeviceKind.VIRTUAL)


class MicrophoneCheck:
    """Three seconds of silence, one sentence, and what the microphone made of it."""

    id = "microphone"
    area = Area.SOUND
    lane = "sound"
    deadline = 30.0

    @property
    def title(self) -> str:
        """What the row is called."""
        return _("Microphone")

    def measure(self, task: Task) -> Reading:
        """Listen to the room and to one sentence. Raises NotAvailable, Skipped."""
        if task.setup.input_id is None and not listening.microphones(task):
            return Reading(self.id, facts=MappingProxyType({"present": False}))
        with task.ports.audio_in.open(task.setup.input_id) as capture:
            if capture.device.muted or capture.device.volume == 0:
                return reading(None, capture.device, listening.microphones(task), faults=("muted:no-go",))
            silence = listening.fresh_silence(task, capture.device)
            if silence is None or not silence.samples.any():
                if task.ask(listening.ready_question()) == listening.SKIP:
                    raise Skipped(_("The microphone was not tested."))
                silence = listening.record_silence(task, capture, (0.0, 0.35))

            def heard(spoken: Recording) -> Reading:
                return reading(hear(spoken, silence).report, capture.device, listening.microphones(task), spoken)

            sentence = listening.record_sentence(task, capture, (0.35, 0.9), lambda spoken: self.judge(heard(spoken)))
        task.progress(0.95, _("Looking at what was heard."))
        return heard(sentence)

    def judge(self, reading: Reading) -> Finding:
        """The worst fault decides, the first of the worst names it; without any, the level says how well it is."""
        level = reading.value("active_speech_level")
        aside = "" if level is None else _("{level} dBFS").format(level=figure(level))
        if reading.flag("present") is False:
            return self._finding(reading, Grade.NO_GO, _("No microphone was found."), remedy=_plug_in())
        faults = _faults(reading)
        if faults:
            verdict = worst(list(faults.values()))
            cause = explain(next(word for word, found in faults.items() if found is verdict), reading)
            return self._finding(reading, verdict, cause.summary, aside, cause.remedy)
        if level is None:
            return self._finding(reading, Grade.UNKNOWN, _("How loud your voice arrives is not known."))
        verdict = grade("active_speech_level", level)
        if verdict.needs_attention:
            summary = _("Your voice is loud, close to distorting.")
            return self._finding(reading, verdict, summary, aside, turn_down(reading))
        return self._finding(reading, Grade.GOOD, _("Clear, just right."), aside)

    def _finding(
        self, reading: Reading, grade: Grade, summary: str, aside: str = "", remedy: Remedy | None = None
    ) -> Finding:
        return Finding(self.id, self.area, grade, summary, aside, remedy, reading)


def reading(
    report: SoundReport | None,
    device: AudioDevice,
    present: tuple[AudioDevice, ...],
    sentence: Recording | None = None,
    faults: tuple[str, ...] = (),
) -> Reading:
    """What is known of ``device`` after the sentence, unjudged. ``report`` is None where it was muted anyway."""
    others = sorted((d for d in present if d.id != device.id and not d.muted and not d.hands_free), key=_preference)
    wider = speaking_profile(device)
    facts: dict[str, Fact] = {
        "present": True,
        "device_id": device.id,
        "name": device.name,
        "kind": str(device.kind),
        "hands_free": device.hands_free,
        "profile": device.profile,
        "codec": codec_words(device.codec) or None,
        "wider": None if wider is None else switch_to(wider, device).target,
        "wider_label": None if wider is None else switch_to(wider, device).label,
        "volume": device.volume,
        "muted": device.muted,
        "other_id": others[0].id if others else None,
        "other_name": others[0].name if others else None,
        "other_ids": tuple(other.id for other in others),
        "other_names": tuple(other.name for other in others),
        "faults": faults,
    }
    if report is None or sentence is None:
        return Reading(MicrophoneCheck.id, (measured("active_speech_level", None),), MappingProxyType(facts))
    lost = sentence.health.overflows + (sentence.health.missing_frames > 0)
    dropouts = (report.dropout_count or 0) + lost
    known = report.dropout_count is not None or lost
    facts |= {
        "faults": carried(report.faults),
        "lost_by_system": lost,
        "speech_seconds": report.speech_s,
        "snr_db": report.snr_db,
        "noise_level_dbfs": report.noise_level_dbfs,
        "dc_offset": report.dc_offset,
        "reverberation_time_s": report.reverberation_time_s,
    }
    measures = (
        measured("active_speech_level", report.active_speech_level_dbfs),
        measured("peak_level", report.peak_dbfs),
        measured("clipped_ratio", report.clipped_ratio),
        measured("bandwidth", report.bandwidth_hz),
        measured("dropout_count", dropouts * 10 / max(10.0, report.duration_s) if known else None),
    )
    return Reading(MicrophoneCheck.id, measures, MappingProxyType(facts), plots(report, voice_lines()))


def _preference(device: AudioDevice) -> tuple[int, bool]:
    """Which other microphone to offer first."""
    rank = _BEST_KINDS.index(device.kind) if device.kind in _BEST_KINDS else len(_BEST_KINDS)
    return rank, not device.is_default


def _faults(reading: Reading) -> dict[str, Grade]:
    """The faults of the microphone itself, the one to mend first in front; what the system lost is a dropout too."""
    found = faults_of(reading, JUDGED_HERE)
    if reading.number("lost_by_system"):
        found.setdefault("dropouts", grade("dropout_count", reading.value("dropout_count")))
    return found


def _plug_in() -> Remedy:
    return Remedy(
        _("Plug in a headset or a microphone, then test again."), Action(ActionKind.TEST_AGAIN, _("Test again"))
    )
