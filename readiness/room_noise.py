"""What is said of a room's noise, and what mends it (pure)."""

from __future__ import annotations

from readiness.evidence import figure
from readiness.model import Action, ActionKind, Reading, Remedy
from readiness.words import _

NOTHING_DBFS = -90.0  # below it there is only the last bit of 16
ROOM_FAULTS = ("background_speech", "hum_50", "hum_60", "impulsive_noise", "noisy")
"""The fault words that belong to the room and not to the microphone, the most telling in front."""


def word_of_kind(reading: Reading) -> str:
    """The fault that the kind of noise stands for."""
    kind = reading.text("kind")
    named = {"speech": "background_speech", "impulsive": "impulsive_noise", "hum": "hum_50"}
    return named.get(kind, "noisy")


def quiet(ratio: float | None, level: float | None) -> str:
    """The sentence about a quiet room, by how far it is below the voice where that is known."""
    if level is None or level < NOTHING_DBFS:
        return _("Quiet: nothing is heard between your words.")
    if ratio is not None:
        return _("Quiet, {ratio} dB below your voice.").format(ratio=figure(ratio))
    return _("Quiet: the noise of your room is at {level} dBFS.").format(level=figure(level))


def loud(word: str, reading: Reading) -> str:
    """The sentence about ``word`` in the room of ``reading``."""
    ratio, hertz = reading.value("speech_to_noise_ratio"), reading.number("hum_frequency_hz")
    if word in ("hum_50", "hum_60"):
        return _("A mains hum of {hertz} Hz is in the sound.").format(hertz=figure(hertz or float(word[-2:])))
    if word == "background_speech":
        return _("Other voices are heard behind yours.")
    if word == "impulsive_noise":
        return _("Knocks or clicks are heard behind your voice.")
    if ratio is None:
        return _("Your room is loud.")
    if ratio <= 0:
        return _("Your room is louder than your voice.")
    return _("Your room is loud: the noise is only {ratio} dB below your voice.").format(ratio=figure(ratio))


def remedy(word: str) -> Remedy:
    """What mends ``word``."""
    again = Action(ActionKind.TEST_AGAIN, _("Test again"))
    hum = _("Unplug the charger, or plug the microphone into another socket, then test again.")
    texts = {
        "hum_50": hum,
        "hum_60": hum,
        "background_speech": _("Close the door, or ask the others for quiet, then test again."),
        "impulsive_noise": _("Move the microphone off the table and type less, then test again."),
        "noisy": _("Close the window, switch off the fan, or move closer to the microphone, then test again."),
    }
    return Remedy(texts[word], again)


def level_aside(level: float | None) -> str:
    """The level behind a sentence that does not name it."""
    return "" if level is None else _("{level} dBFS").format(level=figure(level))


def kind_aside(reading: Reading) -> str:
    """What little there is, behind the sentence about a quiet room, or that the silence was none."""
    if reading.flag("silent") is False:
        return _("you spoke in the silence")
    kinds = {
        "steady": _("faint fan"),
        "hum": _("faint hum"),
        "impulsive": _("faint knocks"),
        "speech": _("faint voices"),
    }
    return kinds.get(reading.text("kind"), "")
