"""The faults in plain words: what was heard, what it means, what to do."""

from __future__ import annotations

from readiness.audio.report import Fault, FaultWord, SoundReport
from readiness.words import _, number


def describe(fault: Fault, report: SoundReport) -> str:
    """Return one or two sentences about ``fault`` for the person whose ``report`` it is."""
    if fault.word is FaultWord.NOISY and report.snr_db is None:
        return _("The noise fills every pause of your voice. Close the window, switch off the fan or move closer.")
    return _sentences()[fault.word].format(
        level=_number(report.active_speech_level_dbfs),
        snr=_number(report.snr_db),
        count=report.dropout_count or 0,
        hum=_number(report.hum_frequency_hz),
        bandwidth=_number(report.bandwidth_hz),
    )


def _number(value: float | None) -> str:
    return "?" if value is None else number(value)


def _sentences() -> dict[FaultWord, str]:
    return {
        FaultWord.MUTED: _(
            "Nothing comes from this microphone. Switch its mute button off, or choose another microphone."
        ),
        FaultWord.NO_SPEECH: _(
            "There is sound, but no voice. Speak a sentence, and see that the right microphone is chosen."
        ),
        FaultWord.TOO_QUIET: _("Your voice is too quiet. Move closer to the microphone, or raise its input volume."),
        FaultWord.CLIPPING: _("Your voice is distorted: move back a hand's width or lower the input to 60 %."),
        FaultWord.NOISY: _(
            "The noise is only {snr} dB below your voice. Close the window, switch off the fan or move closer."
        ),
        FaultWord.HUM_50: _(
            "A mains hum of 50 Hz is in the sound. Unplug the charger, or plug the microphone into another socket."
        ),
        FaultWord.HUM_60: _(
            "A mains hum of 60 Hz is in the sound. Unplug the charger, or plug the microphone into another socket."
        ),
        FaultWord.NARROWBAND: _(
            "Your voice sounds as on an old telephone. Use the built-in or a cabled microphone instead of Bluetooth."
        ),
        FaultWord.DROPOUTS: _(
            "Parts of your words are missing. Close other programs, and plug the microphone straight into the computer."
        ),
        FaultWord.DC_OFFSET: _(
            "The microphone adds a constant voltage, which costs loudness. Another socket or microphone mends it."
        ),
        FaultWord.DEAD_CHANNEL: _(
            "Only one side of this microphone carries sound. Push its plug in fully, or choose it as a mono device."
        ),
        FaultWord.REVERBERANT: _("Your voice echoes in the room. Move closer to the microphone, or use a headset."),
        FaultWord.IMPULSIVE_NOISE: _(
            "Knocks or clicks are louder than they should be. Type less, and move the microphone off the table."
        ),
        FaultWord.BACKGROUND_SPEECH: _("Other voices are heard behind yours. Close the door, or ask for quiet."),
    }
