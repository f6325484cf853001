"""Will anything on this computer get in the way of the call?"""

from __future__ import annotations

from collections import Counter
from types import MappingProxyType

from readiness import strain
from readiness.check import Task
from readiness.computer.programs import belongs_to_call
from readiness.limits import LIMITS
from readiness.model import Area, Fact, Finding, Grade, Measure, Reading, Remedy, worst
from readiness.ports import Host, HostLoad
from readiness.strain import Problem, settings, what_runs
from readiness.words import _

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
            Measure("processor_temperature", load.temperature_celsius, "°C"),
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


_ORDER = {Grade.NO_GO: 0, Grade.CAUTION: 1}


def _facts(host: Host, load: HostLoad, service: str | None) -> dict[str, Fact]:
    recording, filming = host.microphone_users(), host.camera_users()
    copies = Counter(host.call_programs())
    with host.keep_awake() as awake:
        agreed = awake
    return {
        "service": service,
        "heaviest": strain.busiest(load.heaviest),
        "hungriest": strain.hungriest(load.heaviest),
        "throttled": load.throttled,
        "restart_waiting": host.restart_waiting(),
        "microphone_users": _strangers(recording, service),
        "microphone_users_known": recording is not None,
        "camera_users": _strangers(filming, service),
        "camera_users_known": filming is not None,
        "running_twice": tuple(sorted(name for name, count in copies.items() if count > 1)),
        "stays_awake": agreed,
        "do_not_disturb": host.do_not_disturb(),
        "notification_sounds": host.notification_sounds(),
    }


def _busyness(load: HostLoad) -> float:
    return float("inf") if load.processor is None else load.processor


def _strangers(users: tuple[str, ...] | None, service: str | None) -> tuple[str, ...]:
    """Those that are not likely the call itself."""
    return tuple(name for name in users or () if not belongs_to_call(name, service))


def _problems(reading: Reading) -> list[Problem]:
    service = reading.text("service") or None
    found = [
        strain.processor(reading.value("processor_load"), reading.text("heaviest"), service),
        strain.memory(reading.value("memory_available"), reading.text("hungriest"), service),
        strain.disk(reading.value("disk_free")),
        strain.heat(reading.flag("throttled"), reading.value("processor_temperature")),
        strain.restart(reading.flag("restart_waiting")),
    ]
    for fact, words in (
        ("microphone_users", _("{who} is using the microphone.")),
        ("camera_users", _("{who} is using the camera.")),
    ):
        if who := _listed(reading.names(fact)):
            text = _("Close {who}, unless the call itself runs in it.").format(who=who)
            found.append(Problem(Grade.CAUTION, words.format(who=who), Remedy(text, what_runs())))
    if twice := _listed(reading.names("running_twice")):
        remedy = Remedy(_("Close one of them: two may fight over the microphone."), what_runs())
        found.append(Problem(Grade.CAUTION, _("{who} is running twice.").format(who=twice), remedy))
    return [problem for problem in found if problem is not None]


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
    if reading.flag("do_not_disturb") is None:
        return _("is “do not disturb” on?")
    if reading.flag("do_not_disturb"):
        return ""
    if reading.flag("notification_sounds"):
        return _("notifications may appear and be heard")
    return _("notifications may appear")


def _advice(reading: Reading) -> Remedy | None:
    """What would make a good thing better."""
    notifications = settings(_("Notifications…"), "notifications")
    if reading.flag("do_not_disturb") is False:
        return Remedy(_("Switch on “do not disturb” for the call."), notifications)
    if not reading.flag("stays_awake"):
        action = settings(_("Open the power settings"), "power")
        return Remedy(_("Set the screen to stay on for as long as the call lasts."), action)
    if reading.flag("do_not_disturb") is None:
        text = _("Look whether “do not disturb” is on for the call: this system does not tell.")
        return Remedy(text, notifications)
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
