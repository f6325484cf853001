"""What is wrong with a microphone, why with this very device, and what mends it: sentence and remedy (pure)."""

from __future__ import annotations

from dataclasses import dataclass

from readiness.evidence import figure
from readiness.limits import LIMITS
from readiness.model import Action, ActionKind, Reading, Remedy
from readiness.words import _, plural

TARGET_DBFS = -23.0  # the middle of what is just right
LOUDER_THAN_WANTED_DB = 9.0  # how far a distorted voice is turned down: beyond full scale nobody sees how far it went
HIGHEST_PERCENT = 100.0
LOWEST_PERCENT = 20.0

JUDGED_HERE = (
    "muted",
    "no_speech",
    "narrowband",
    "clipping",
    "too_quiet",
    "dropouts",
    "dead_channel",
    "dc_offset",
    "reverberant",
)
"""The fault words of the microphone itself, the one to mend first in front; those of the room belong to the noise."""


@dataclass(frozen=True, slots=True)
class Cause:
    """What we saw and what to do."""

    summary: str
    remedy: Remedy


def explain(word: str, reading: Reading) -> Cause:
    """Return the cause of ``word`` that fits the device of ``reading``."""
    if word == "muted":
        return _muted(reading)
    if word == "too_quiet":
        return _too_quiet(reading)
    if word == "clipping":
        return Cause(_("Your voice is distorted: it is louder than the microphone can take."), turn_down(reading))
    if word == "narrowband":
        return _narrowband(reading)
    return _other(word, reading)


def turn_down(reading: Reading) -> Remedy:
    """Lower the input volume where the system lets us, else move back."""
    volume = reading.number("volume")
    if not volume or volume <= LOWEST_PERCENT:
        return Remedy(_("Move back a hand's width, or lower the input volume."), sound_settings())
    wanted = _percent(volume, -LOUDER_THAN_WANTED_DB)
    return Remedy(
        _("Lower the input volume to {percent} %, or move back a hand's width.").format(percent=wanted),
        _set_volume(wanted),
    )


def switch(reading: Reading) -> Action | None:
    """Use the best other microphone, where there is one."""
    other = reading.text("other_id")
    if not other:
        return None
    return Action(ActionKind.SWITCH_MICROPHONE, _("Use {name}").format(name=reading.text("other_name")), other)


def sound_settings() -> Action:
    """Open the system's sound settings."""
    return Action(ActionKind.OPEN_SETTINGS, _("Open sound settings"), "sound")


def _muted(reading: Reading) -> Cause:
    name = reading.text("name")
    if reading.flag("muted"):
        return Cause(
            _("“{name}” is muted.").format(name=name),
            Remedy(
                _("Unmute it; we listen again by ourselves."),
                Action(ActionKind.UNMUTE_MICROPHONE, _("Unmute"), reading.text("device_id")),
            ),
        )
    if reading.number("volume") == 0:
        return Cause(
            _("The input volume of “{name}” stands at 0 %.").format(name=name),
            Remedy(_("Raise it to 80 %; we listen again by ourselves."), _set_volume(80)),
        )
    return Cause(
        _("No sound at all comes from “{name}”.").format(name=name),
        Remedy(
            _(
                "Look for a mute switch on the headset or its cable, and whether the system lets programs use the "
                "microphone. Or choose another one."
            ),
            switch(reading) or Action(ActionKind.OPEN_SETTINGS, _("Open privacy settings"), "microphone"),
        ),
    )


def _too_quiet(reading: Reading) -> Cause:
    volume, level = reading.number("volume"), reading.value("active_speech_level")
    if volume is None or volume >= HIGHEST_PERCENT or level is None:
        return Cause(
            _("Your voice is too quiet."),
            Remedy(_("Move the microphone closer, about a hand's width from your mouth."), sound_settings()),
        )
    wanted = _percent(volume, TARGET_DBFS - level)
    summary = _("Your voice is too quiet.")
    if volume not in LIMITS["input_volume"].good:
        summary = _("Your voice is too quiet: the input volume stands at {percent} %.").format(percent=figure(volume))
    return Cause(
        summary,
        Remedy(
            _("Raise the input volume to {percent} %; we listen again by ourselves.").format(percent=wanted),
            _set_volume(wanted),
        ),
    )


def _narrowband(reading: Reading) -> Cause:
    other = switch(reading)
    if reading.flag("hands_free") or reading.text("kind") == "bluetooth":
        return Cause(_("Your headset microphone sounds like an old phone line."), _out_of_hands_free(reading, other))
    text = _("Choose another microphone, or a higher quality for this one in the sound settings.")
    return Cause(_("Your microphone sounds like an old phone line."), Remedy(text, other or sound_settings()))


def _out_of_hands_free(reading: Reading, other: Action | None) -> Remedy:
    """Another microphone carries the most; a wider profile of the headset itself is what could be done instead."""
    wider = None
    if reading.text("wider"):
        wider = Action(ActionKind.SWITCH_PROFILE, reading.text("wider_label"), reading.text("wider"))
    mode, codec = _("Bluetooth is in hands-free mode."), reading.text("codec")
    if codec:
        mode = _("Bluetooth is in hands-free mode ({codec}).").format(codec=codec)
    if other is not None:
        advice = _("Use {name} and keep the headset for listening.").format(name=reading.text("other_name"))
    elif wider is not None:
        advice = _("The headset can carry more of your voice: switch it over.")
    else:
        advice = _("Use a cabled microphone and keep the headset for listening.")
    return Remedy(f"{mode} {advice}", other or wider or sound_settings(), wider if other is not None else None)


def _other(word: str, reading: Reading) -> Cause:
    again = Action(ActionKind.TEST_AGAIN, _("Test again"))
    count = round(reading.value("dropout_count") or 0)
    missing = plural("A part of your words is missing.", "Parts of your words are missing: {count} gaps.", count)
    causes = {
        "no_speech": Cause(
            _("We heard your room, but no voice."),
            Remedy(
                _("Read the sentence aloud when we ask. If you did, another microphone may be the right one."),
                switch(reading) or again,
            ),
        ),
        "dropouts": Cause(
            missing.format(count=count),
            Remedy(_("Close other programs, and plug the microphone straight into the computer."), again),
        ),
        "dead_channel": Cause(
            _("Only one side of your microphone carries sound."),
            Remedy(_("Push its plug in fully, or choose it as a mono device."), switch(reading) or sound_settings()),
        ),
        "dc_offset": Cause(
            _("The microphone adds a constant voltage, which costs loudness."),
            Remedy(_("Plug it into another socket, or choose another microphone."), switch(reading) or again),
        ),
        "reverberant": Cause(
            _("Your voice echoes in the room."),
            Remedy(_("Move closer to the microphone, or use a headset."), again),
        ),
    }
    return causes[word]


def _set_volume(percent: int) -> Action:
    return Action(ActionKind.SET_INPUT_VOLUME, _("Set to {percent} %").format(percent=percent), str(percent))


def _percent(volume: float, change_db: float) -> int:
    """The slider that changes the level by ``change_db``, by PulseAudio's cubic law (60 dB for a factor of ten)."""
    wanted = volume * 10 ** (change_db / 60)
    return round(min(HIGHEST_PERCENT, max(LOWEST_PERCENT, wanted)))
