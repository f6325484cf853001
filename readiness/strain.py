"""What strains the computer, in words: the check and the watch say the same."""

from __future__ import annotations

from dataclasses import dataclass

from readiness.computer.programs import belongs_to_call, is_browser, name_in_words, works_by_itself
from readiness.limits import LIMITS
from readiness.model import Action, ActionKind, Area, Finding, Grade, Remedy
from readiness.ports import Busy
from readiness.words import _

HEAVY_CORES = 0.3
"""A program below this much of a core is not what makes a computer busy."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is not well."""

    grade: Grade
    summary: str
    remedy: Remedy

    def finding(self) -> Finding:
        """As the computer's row shows it."""
        return Finding("computer", Area.COMPUTER, self.grade, self.summary, remedy=self.remedy)


def busiest(heaviest: tuple[Busy, ...]) -> str | None:
    """The program that makes the computer busy, where one does."""
    top = max(heaviest, key=lambda busy: busy.processor, default=None)
    return top.name if top is not None and top.processor >= HEAVY_CORES else None


def hungriest(heaviest: tuple[Busy, ...]) -> str | None:
    """The program that takes the most memory."""
    top = max(heaviest, key=lambda busy: busy.memory, default=None)
    return top.name if top is not None and top.memory else None


def processor(load: float | None, who: str = "", service: str | None = None) -> Problem | None:
    """``load`` 0 to 1 of the whole machine; ``who`` causes most of it; ``service`` carries the call."""
    grade = LIMITS["processor_load"].grade(load)
    if not grade.needs_attention or load is None:
        return None
    percent = round(load * 100)
    if not who:
        summary = _("The computer is {percent} % busy.").format(percent=percent)
        return Problem(grade, summary, _close_some())
    name = name_in_words(who)
    summary = _("The computer is {percent} % busy, mostly with {who}.").format(percent=percent, who=name)
    if is_browser(who):
        words = _("Close the tabs of {who} that you do not need.")
    elif belongs_to_call(who, service):
        words = _("Switch off backgrounds and effects in {who}; if it stays so, your picture too.")
    elif works_by_itself(who):
        words = _("Let {who} finish before the call.")
    else:
        words = _("Close {who}, or let it finish before the call.")
    return Problem(grade, summary, Remedy(words.format(who=name), what_runs()))


def memory(available: float | None, who: str = "", service: str | None = None) -> Problem | None:
    """``available`` 0 to 1 of all memory; ``who`` takes the most of it."""
    grade = LIMITS["memory_available"].grade(available)
    if not grade.needs_attention or available is None:
        return None
    percent = round(available * 100)
    if not who:
        summary = _("Only {percent} % of the memory is free.").format(percent=percent)
        return Problem(grade, summary, _close_some())
    name = name_in_words(who)
    summary = _("Only {percent} % of the memory is free; {who} uses the most.").format(percent=percent, who=name)
    if is_browser(who):
        text = _("Close the tabs of {who} that you do not need.").format(who=name)
    elif belongs_to_call(who, service) or works_by_itself(who):
        text = _("Close the programs you do not need for the call.")
    else:
        text = _("Close {who}, which uses most of it.").format(who=name)
    return Problem(grade, summary, Remedy(text, what_runs()))


def disk(free: float | None) -> Problem | None:
    """``free`` in GB."""
    grade = LIMITS["disk_free"].grade(free)
    if not grade.needs_attention or free is None:
        return None
    summary = _("The disk is almost full: {megabytes} MB are left.").format(megabytes=round(free * 1000))
    action = settings(_("Open the disk’s settings"), "storage")
    return Problem(grade, summary, Remedy(_("Empty the bin or delete large files."), action))


def heat(throttled: bool | None, celsius: float | None = None) -> Problem | None:
    """``throttled``: the processor slowed itself down while it was looked at."""
    remedy = Remedy(_("Put the computer on a hard surface and close heavy programs."))
    if throttled:
        return Problem(Grade.CAUTION, _("The processor is too hot and slows itself down."), remedy)
    grade = LIMITS["processor_temperature"].grade(celsius)
    if not grade.needs_attention or celsius is None:
        return None
    summary = _("The processor is {degrees:.0f} °C hot and may slow itself down.").format(degrees=celsius)
    return Problem(grade, summary, remedy)


def restart(waiting: bool | None) -> Problem | None:
    """An update waits for a restart."""
    if not waiting:
        return None
    text = _("Restart now if there is time; else put it off until after the call.")
    action = settings(_("Open the updates"), "updates")
    return Problem(Grade.CAUTION, _("A restart is waiting to finish an update."), Remedy(text, action))


def _close_some() -> Remedy:
    return Remedy(_("Close the programs you do not need for the call."), what_runs())


def what_runs() -> Action:
    """A button that shows the programs that run."""
    return settings(_("Show what is running"), "tasks")


def settings(label: str, page: str) -> Action:
    """A button that opens a page of the system's settings."""
    return Action(ActionKind.OPEN_SETTINGS, label, page)
