"""What a silence and a sentence say together, also when the person spoke before they were asked to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from readiness.audio.noise import NoiseReport
    from readiness.audio.report import SoundReport
    from readiness.ports import Recording

OTHERS_DB = 12.0  # other people's voices are at least that far below one's own; nearer ones are one's own


@dataclass(frozen=True, slots=True)
class Heard:
    """The report of the sentence; ``silent`` False when its noise had to be found between its words."""

    report: SoundReport
    silent: bool = True


def hear(sentence: Recording, silence: Recording, room: NoiseReport | None = None) -> Heard:
    """Analyse ``sentence`` over ``silence``, unless the silence holds the same voice nearly as loud.

    ``room`` is what is known of the silence already, which spares listening to it again.

    A person who talks through the silence would else be told that their room is as loud as they are. Where the
    sentence has no pauses to find the noise in, the silence stands as it is.
    """
    from readiness.audio.analysis import analyse  # noqa: PLC0415 - loads scipy, only where somebody listens
    from readiness.audio.report import NoiseKind  # noqa: PLC0415

    known = silence.samples if room is None else room
    report = analyse(sentence.samples, sentence.sample_rate, silence=known, probabilities=sentence.speech)
    if report.noise_kind is not NoiseKind.SPEECH or report.snr_db is None or report.snr_db >= OTHERS_DB:
        return Heard(report)
    alone = analyse(sentence.samples, sentence.sample_rate, probabilities=sentence.speech)
    return Heard(report) if alone.snr_db is None else Heard(alone, silent=False)
