"""Will anything on this computer get in the way of the call?"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from types import MappingProxyType

from readiness.check import Task
from readiness.computer.programs import belongs_to_call
from readiness.limits import LIMITS
from readiness.model import Action, ActionKind, Area, Fact, Finding, Grade, Measure, Reading, Remedy, worst
from readiness.ports import Busy, Host, HostLoad
from readiness.words import _

_HEAVY_CORES = 0.3
_GIGABYTE = 1e9


class ComputerCheck:
    """Processor, memory, disk, heat, a waiting restart, who holds microphone and camera, staying awake."""

    id = "computer"
    area = Area.COMPUTER
    lane = "computer"
    deadline = 12.0

    @property
    def title(self) -> str:
        """What the row is called."""
        return _("System")

    def measure(self, task: Task) -> Reading:
        """A second of load, and what the system tells besides. A busy second is looked at twice: it may pass."""
        host = task.ports.host
        load = host.load(task.sleep)
        if LIMITS["processor_load"].grade(load.processor).needs_attention:
            load = min(load, host.load(task.sleep), key=_busyness)
        disk = None if load.disk_free_bytes is None else load.disk_free_bytes / _GIGABYTE
        measures = (
            Measure("processor_load", load.processor, "ratio"),
            Measure("memory_available", load.memory_available, "ratio"),
            Measure("disk_free", disk, "GB"),
        )
        return Reading(self.id, measures, MappingProxyType(_facts(host, load, task.setup.service)))

    def judge(self, reading: Reading) -> Finding:
        """The worst part speaks; what is not known on this system is told in the detail, not held against it."""
        grades = [LIMITS[measure.metric].grade(measure.value) for measure in reading.measures]
        problems = sorted(_problems(reading), key=lambda problem: _ORDER[problem.grade])
        not_known = ", ".join(_not_known(reading))
        detail = _("Not known on this system: {what}.").format(what=not_known) if not_known else None
        if problems:
            first = problems[0]
            aside = " ".join(problem.summary for problem in problems[1:])
            return Finding(self.id, self.area, first.grade, first.summary, aside, first.remedy, reading, detail)
        if worst([grade for grade in grades if grade is not Grade.UNKNOWN]) is Grade.UNKNOWN:
            return Finding(
                self.id,
                self.area,
                Grade.UNKNOWN,
                _("This system does not tell how busy it is."),
                reading=reading,
                detail=detail,
            )
        return Finding(
            self.id, self.area, Grade.GOOD, _all_well(reading), _aside(reading), _advice(reading), reading, detail
        )


@dataclass(frozen=True, slots=True)
class _Problem:
    grade: Grade
    summary: str
    remedy: Remedy


_ORDER = {Grade.NO_GO: 0, Grade.CAUTION: 1}


def _facts(host: Host, load: HostLoad, service: str | None) -> dict[str, Fact]:
    recording, filming = host.microphone_users(), host.camera_users()
    copies = Counter(host.call_programs())
    with host.keep_awake() as awake:
        agreed = awake
    hungriest = max(load.heaviest, key=lambda busy: busy.memory, default=None)
    return {
        "heaviest": _heaviest_name(load.heaviest),
        "hungriest": hungriest.name if hungriest and hungriest.memory else None,
        "temperature_celsius": load.temperature_celsius,
        "throttled": load.throttled,
        "restart_waiting": host.restart_waiting(),
        "microphone_users": _strangers(recording, service),
        "microphone_users_known": recording is not None,
        "camera_users": _strangers(filming, service),
        "camera_users_known": filming is not None,
        "running_twice": tuple(sorted(name for name, count in copies.items() if count > 1)),
        "stays_awake": agreed,
        "do_not_disturb": host.do_not_disturb(),
    }


def _busyness(load: HostLoad) -> float:
    return float("inf") if load.processor is None else load.processor


def _heaviest_name(heaviest: tuple[Busy, ...]) -> str | None:
    top = max(heaviest, key=lambda busy: busy.processor, default=None)
    return top.name if top is not None and top.processor >= _HEAVY_CORES else None


def _strangers(users: tuple[str, ...] | None, service: str | None) -> tuple[str, ...]:
    """Those that are not likely the call itself."""
    return tuple(name for name in users or () if not belongs_to_call(name, service))


def _problems(reading: Reading) -> list[_Problem]:
    found = [_processor(reading), _memory(reading), _disk(reading)]
    caution = Grade.CAUTION
    if reading.flag("throttled"):
        summary = _("The processor is too hot and slows itself down.")
        found.append(
            _Problem(caution, summary, Remedy(_("Put the computer on a hard surface and close heavy programs.")))
        )
    if reading.flag("restart_waiting"):
        summary = _("A restart is waiting to finish an update.")
        text = _("Restart now if there is time; else put it off until after the call.")
        found.append(_Problem(caution, summary, Remedy(text, _settings(_("Open the updates"), "updates"))))
    for fact, words in (
        ("microphone_users", _("{who} is using the microphone.")),
        ("camera_users", _("{who} is using the camera.")),
    ):
        if who := _listed(reading.names(fact)):
            text = _("Close {who}, unless the call itself runs in it.").format(who=who)
            found.append(_Problem(caution, words.format(who=who), Remedy(text)))
    if twice := _listed(reading.names("running_twice")):
        summary = _("{who} is running twice.").format(who=twice)
        found.append(_Problem(caution, summary, Remedy(_("Close one of them: two may fight over the microphone."))))
    return [problem for problem in found if problem is not None]


def _processor(reading: Reading) -> _Problem | None:
    load = reading.value("processor_load")
    grade = LIMITS["processor_load"].grade(load)
    if not grade.needs_attention or load is None:
        return None
    percent, who = round(load * 100), reading.text("heaviest")
    if who:
        summary = _("The computer is {percent} % busy, mostly with {who}.").format(percent=percent, who=who)
        return _Problem(grade, summary, Remedy(_("Close {who}, or let it finish before the call.").format(who=who)))
    summary = _("The computer is {percent} % busy.").format(percent=percent)
    return _Problem(grade, summary, Remedy(_("Close the programs you do not need for the call.")))


def _memory(reading: Reading) -> _Problem | None:
    available = reading.value("memory_available")
    grade = LIMITS["memory_available"].grade(available)
    if not grade.needs_attention or available is None:
        return None
    summary = _("Only {percent} % of the memory is free.").format(percent=round(available * 100))
    if who := reading.text("hungriest"):
        text = _("Close {who}, which uses most of it.").format(who=who)
    else:
        text = _("Close the programs you do not need for the call.")
    return _Problem(grade, summary, Remedy(text))


def _disk(reading: Reading) -> _Problem | None:
    free = reading.value("disk_free")
    grade = LIMITS["disk_free"].grade(free)
    if not grade.needs_attention or free is None:
        return None
    summary = _("The disk is almost full: {megabytes} MB are left.").format(megabytes=round(free * 1000))
    return _Problem(grade, summary, Remedy(_("Empty the bin or delete large files.")))


def _all_well(reading: Reading) -> str:
    """Only what was measured is said."""
    restart, awake = reading.flag("restart_waiting") is False, bool(reading.flag("stays_awake"))
    if restart and awake:
        return _("Nothing heavy running, no restart waiting, stays awake.")
    if restart:
        return _("Nothing heavy running, no restart waiting.")
    if awake:
        return _("Nothing heavy running, stays awake.")
    return _("Nothing heavy running.")


def _aside(reading: Reading) -> str:
    return _("notifications may appear") if reading.flag("do_not_disturb") is False else ""


def _advice(reading: Reading) -> Remedy | None:
    """What would make a good thing better."""
    if reading.flag("do_not_disturb") is False:
        action = _settings(_("Open the notifications’ settings"), "notifications")
        return Remedy(_("Switch on “do not disturb” for the call."), action)
    if not reading.flag("stays_awake"):
        action = _settings(_("Open the power settings"), "power")
        return Remedy(_("Set the screen to stay on for as long as the call lasts."), action)
    return None


def _not_known(reading: Reading) -> list[str]:
    absent = {
        _("processor load"): reading.value("processor_load") is None,
        _("memory"): reading.value("memory_available") is None,
        _("disk space"): reading.value("disk_free") is None,
        _("a waiting restart"): reading.flag("restart_waiting") is None,
        _("who uses the microphone"): not reading.flag("microphone_users_known"),
        _("who uses the camera"): not reading.flag("camera_users_known"),
        _("do not disturb"): reading.flag("do_not_disturb") is None,
        _("staying awake"): not reading.flag("stays_awake"),
    }
    return [what for what, missing in absent.items() if missing]


def _listed(names: tuple[str, ...]) -> str:
    return ", ".join(names)


def _settings(label: str, page: str) -> Action:
    return Action(ActionKind.OPEN_SETTINGS, label, page)
