"""What only the person can see to: one row each, ticked by hand."""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType

from readiness.check import Task
from readiness.model import Action, ActionKind, Area, Finding, Grade, Reading, Remedy
from readiness.words import _, _n


@dataclass(frozen=True, slots=True)
class PersonCheck:
    """One point of the person's list.

    ``name`` titles the row, ``advice`` says what to do, ``done`` what is so once it was done. The words are given in
    English and translated when they are shown; a point that the person wrote themselves stays as it is.
    """

    id: str
    name: str
    advice: str
    done: str
    area: Area = Area.YOU
    lane: str = "you"
    deadline: float = 5.0

    @property
    def title(self) -> str:
        """What the row is called."""
        return _(self.name)

    def measure(self, task: Task) -> Reading:
        """Look whether it is ticked. Nobody is asked: ticking happens in the row."""
        setup = task.setup
        facts = {
            "ticked": self.id in setup.ticked,
            "required": self.id in setup.required,
            "dial_in": setup.dial_in,
        }
        return Reading(self.id, facts=MappingProxyType(facts))

    def judge(self, reading: Reading) -> Finding:
        """Ticked is good; open is caution where it is required, else left out, with what to do."""
        if reading.flag("ticked"):
            return Finding(self.id, self.area, Grade.GOOD, _(self.done), reading=reading)
        advice, action = _(self.advice), Action(ActionKind.TICK, _("Done"), self.id)
        if self.id == PLAN_B and reading.flag("dial_in"):
            advice = _("Dial-in number and code are ready to scan with your phone.")
            action = Action(ActionKind.SHOW_PLAN_B, _("Show"))
        grade = Grade.CAUTION if reading.flag("required") else Grade.SKIPPED
        return Finding(self.id, self.area, grade, advice, "", Remedy(advice, action), reading)


PLAN_B = "plan_b"
OWN = "own_"
"""Ids of points beyond the fixed ones begin with this."""

QUIET_ROOM = PersonCheck(
    "quiet_room",
    _n("Quiet room"),
    _n("Shut the door, tell the others, switch off fans and music."),
    _n("Door shut, others told, nothing humming."),
)
DOCUMENTS = PersonCheck(
    "documents",
    _n("Documents"),
    _n("Open your resume, the job description and your notes."),
    _n("Resume, job description and notes are open."),
)
WATER_AND_PEN = PersonCheck(
    "water_and_pen",
    _n("Water and pen"),
    _n("Put a glass of water, a pen and paper within reach."),
    _n("Water, pen and paper are within reach."),
)
PHONE_SILENT = PersonCheck(
    "phone_silent",
    _n("Phone silent"),
    _n("Set your phone to silent, charge it, and put it face down beside you."),
    _n("Your phone is silent, charged and within reach."),
)
SPARE_DEVICE = PersonCheck(
    f"{OWN}spare_device",
    _n("Spare device"),
    _n("Put a second device within reach: a charged phone, a tablet or another headset."),
    _n("A second device is charged and within reach."),
)
PLAN_B_READY = PersonCheck(
    PLAN_B,
    _n("Plan B"),
    _n("Have a second way into the call ready: a dial-in number, or the app on your phone."),
    _n("A second way into the call is ready."),
)

PERSON_CHECKS = (QUIET_ROOM, DOCUMENTS, WATER_AND_PEN, PHONE_SILENT, PLAN_B_READY)
"""The points whose ids other programs rely on."""

USUAL_POINTS = (QUIET_ROOM, DOCUMENTS, WATER_AND_PEN, PHONE_SILENT, SPARE_DEVICE, PLAN_B_READY)
"""The list that the window begins with."""
