"""What is said of a headset: which ears it reaches, whether it leaks back, how late it is (pure)."""

from __future__ import annotations

from dataclasses import dataclass

from readiness.ears import Hearing
from readiness.evidence import figure
from readiness.limits import LIMITS
from readiness.model import Action, ActionKind, Grade, Reading, Remedy
from readiness.words import _

AUDIBLE_PERCENT = 30.0


@dataclass(frozen=True, slots=True)
class Judgement:
    """One thing about the headset: its grade, a sentence about it, and what mends it."""

    grade: Grade
    sentence: str
    remedy: Remedy | None = None


def ears(reading: Reading) -> Judgement:
    """What the answers to left and right say."""
    heard = Hearing(reading.text("hearing") or Hearing.UNKNOWN)
    grade = LIMITS["channels_heard"].grade(reading.value("channels_heard"))
    plug = Remedy(_("Push the plug in fully, or turn the balance in the sound settings to the middle."), _settings())
    turn = Remedy(_("Turn the headset around, then test again."), Action(ActionKind.TEST_AGAIN, _("Test again")))
    even = Remedy(_("Turn the balance in the sound settings to the middle, then test again."), _settings())
    nothing = _("You heard nothing from “{name}”.").format(name=reading.text("name"))
    return {
        Hearing.SIDES: Judgement(grade, _("Left and right heard")),
        Hearing.MONO: Judgement(grade, _("Heard in both ears")),
        Hearing.SWAPPED: Judgement(Grade.CAUTION, _("Left and right are swapped."), turn),
        Hearing.LEFT_DEAD: Judgement(Grade.CAUTION, _("The left side is silent."), plug),
        Hearing.RIGHT_DEAD: Judgement(Grade.CAUTION, _("The right side is silent."), plug),
        Hearing.UNEVEN: Judgement(Grade.CAUTION, _("A sound for both ears reached one of them only."), even),
        Hearing.NOTHING: Judgement(Grade.NO_GO, nothing, _louder(reading)),
        Hearing.UNKNOWN: Judgement(Grade.SKIPPED, _("Nobody said where the sound was heard")),
    }[heard]


def echo(reading: Reading) -> Judgement:
    """What the microphone heard of the speakers."""
    loss, below = reading.value("echo_return_loss"), reading.number("echo_below_db")
    found = LIMITS["echo_return_loss"].grade(loss)
    if loss is not None and found is Grade.GOOD:
        return Judgement(found, _("no echo back"))
    if loss is not None and found is Grade.CAUTION:
        return Judgement(
            found,
            _("Your microphone hears a little of your headphones."),
            Remedy(_("Turn their volume down, or wear them closer to your ears."), _settings()),
        )
    if loss is not None:
        return Judgement(
            found,
            _("Your microphone hears your speakers: the interviewer will hear an echo."),
            Remedy(_("Use a headset, or turn the speakers down."), _settings()),
        )
    if below is None:
        grade = Grade.SKIPPED if reading.flag("echo_left_out") else Grade.UNKNOWN
        return Judgement(grade, reading.text("echo_problem") or _("the echo is not known"))
    if LIMITS["echo_return_loss"].grade(below) is Grade.NO_GO:
        return Judgement(Grade.UNKNOWN, _("your room is too loud to hear an echo in it"))
    return Judgement(Grade.GOOD, _("no echo heard"))


def delay(reading: Reading) -> Judgement:
    """How late everything is; unknown where nothing came back, which is no fault."""
    found = LIMITS["device_delay"].grade(reading.value("device_delay"))
    if not found.needs_attention:
        return Judgement(Grade.GOOD, "")
    there_and_back = figure(reading.number("round_trip_delay_ms"))
    return Judgement(
        found,
        _("Sound takes {ms} ms through your headset: you will talk over each other.").format(ms=there_and_back),
        Remedy(_("Use a cabled headset instead of a wireless one."), _settings()),
    )


def aside(reading: Reading) -> str:
    """The figures behind the sentence."""
    loss, below = reading.value("echo_return_loss"), reading.number("echo_below_db")
    if loss is not None:
        return _("{loss} dB").format(loss=figure(loss))
    return "" if below is None else _("over {loss} dB").format(loss=figure(below))


def silenced(reading: Reading) -> Judgement:
    """The speakers are muted or turned down to nothing, so nothing was played."""
    name = reading.text("name")
    raised = Action(ActionKind.SET_OUTPUT_VOLUME, _("Set to {percent} %").format(percent=50), "50")
    sentence = _("“{name}” is muted.") if reading.flag("muted") else _("The volume of “{name}” stands at 0 %.")
    return Judgement(
        Grade.NO_GO, sentence.format(name=name), Remedy(_("Switch the sound on, half way up, then test again."), raised)
    )


def _louder(reading: Reading) -> Remedy:
    volume = reading.number("volume")
    if volume is not None and volume < AUDIBLE_PERCENT:
        raised = Action(ActionKind.SET_OUTPUT_VOLUME, _("Set to {percent} %").format(percent=50), "50")
        return Remedy(_("The volume stands at {percent} %: raise it.").format(percent=figure(volume)), raised)
    other = reading.text("other_id")
    text = _("Choose the speakers or headphones that you wear, then test again.")
    if other:
        name = reading.text("other_name")
        return Remedy(text, Action(ActionKind.SWITCH_SPEAKER, _("Use {name}").format(name=name), other))
    return Remedy(text, _settings())


def _settings() -> Action:
    return Action(ActionKind.OPEN_SETTINGS, _("Open sound settings"), "sound")
