"""Rows and findings for the tables of these tests."""

from __future__ import annotations

from readiness.events import Choice, Question, QuestionKind
from readiness.model import Action, ActionKind, Area, Finding, Grade, Remedy
from ui.checkup import Phase, Row

READY = Question(
    QuestionKind.READY,
    "Ready to test your microphone?",
    "Three seconds of silence.",
    (Choice("ready", "I am ready", "y"), Choice("skip", "Skip", "s")),
)
HEARD = Question(
    QuestionKind.HEARD,
    "Where did you hear it?",
    "A tone was played.",
    (Choice("left", "Left", "l"), Choice("right", "Right", "r"), Choice("nothing", "Nothing", "n")),
)
CONSENT = Question(
    QuestionKind.CONSENT,
    "Test the line under load?",
    "It uses about 60 MB.",
    (Choice("yes", "Test it", "y"), Choice("no", "Leave it out", "n")),
)
SWITCH = Action(ActionKind.SWITCH_MICROPHONE, "Use laptop microphone", "laptop")
PLAN_B = Action(ActionKind.SHOW_PLAN_B, "Show Plan B")
TICK = Action(ActionKind.TICK, "Done", "quiet_room")


def finding(check="microphone", grade=Grade.GOOD, summary="Clear.", area=Area.SOUND, action=None, **more):
    remedy = Remedy("Do something about it.", action) if grade is not Grade.GOOD else None
    return Finding(check, area, grade, summary, remedy=remedy, **more)


def row(check="microphone", found=None, area=Area.SOUND, phase=Phase.RESTING, **more):
    return Row(check, check.replace("_", " ").capitalize(), area, phase, measured=found, **more)
