"""``callready check`` and ``callready headset``: the checklist, or a part of it."""

from __future__ import annotations

import threading
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from readiness.check import CallKind, Check, Setup
from readiness.events import Choice, Question, QuestionKind, RunFinished
from readiness.model import Reading
from readiness.ports import Direction
from readiness.report import run_document, run_table
from readiness.terminal.answering import Answering, AtKeyboard, Simulated, Unattended
from readiness.terminal.calls import with_call
from readiness.terminal.devices import find_device
from readiness.terminal.following import run_checks
from readiness.terminal.outcome import exit_of, unknown_name
from readiness.words import _

if TYPE_CHECKING:
    from readiness.terminal.console import Console
    from readiness.terminal.keyboard import Keyboard
    from readiness.terminal.world import World

POLL_SECONDS = 0.1


@dataclass(frozen=True, slots=True)
class Wishes:
    """What the command line asked for; None and empty where it said nothing."""

    kind: str | None = None
    only: tuple[str, ...] = ()
    skip: tuple[str, ...] = ()
    input_name: str | None = None
    output_name: str | None = None
    servers: tuple[str, ...] = ()
    load: str | None = None
    seconds: float | None = None
    yes: bool = False
    as_json: bool = False


def run(
    world: World,
    console: Console,
    keyboard: Keyboard | None,
    wishes: Wishes,
    more: Callable[[RunFinished], dict[str, Any]] = lambda _end: {},
) -> int:
    """Run the checklist and tell the verdict; ``more`` adds to the document what a command has of its own."""
    from readiness.checklist import CHECKLIST, ESSENTIAL  # noqa: PLC0415 - loads everything that can be measured

    checks = select(CHECKLIST, wishes.only)
    known_ids(wishes.skip, CHECKLIST)
    attended = keyboard is not None or world.answer is not None
    world = with_call(world, console)
    world = replace(world, setup=setup_with(world, wishes, attended=attended))
    world.introduce(console)
    if keyboard is not None and world.answer is None:
        world = replace(world, setup=ask_for_ticks(checks, world, AtKeyboard(keyboard, console), wishes.skip))
    answering = who_answers(world, console, keyboard, yes=wishes.yes)
    end = run_checks(checks, world, console, answering, leave_out=wishes.skip, essential=ESSENTIAL)
    tell(end, checks, world, console, as_json=wishes.as_json, more=more)
    return exit_of(end.verdict.decision)


def tell(
    end: RunFinished,
    checks: Iterable[Check],
    world: World,
    console: Console,
    *,
    as_json: bool,
    more: Callable[[RunFinished], dict[str, Any]] = lambda _end: {},
) -> None:
    """Write the whole run to standard output."""
    if as_json:
        console.document(run_document(end.findings, end.verdict, end.seconds, demo=world.demo) | more(end))
    else:
        titles = {check.id: check.title for check in checks}
        console.write(run_table(end.findings, end.verdict, titles, width=console.width, plain=console.plain))


def select(checklist: Sequence[Check], only: Collection[str]) -> tuple[Check, ...]:
    """The checks whose ids are in ``only``, all for nothing. Raises WrongUse."""
    known_ids(only, checklist)
    return tuple(check for check in checklist if not only or check.id in only)


def known_ids(ids: Iterable[str], checklist: Sequence[Check]) -> None:
    """Raise WrongUse for an id that no check has."""
    known = [check.id for check in checklist]
    for id_ in ids:
        if id_ not in known:
            raise unknown_name(_("There is no check “{name}”.").format(name=id_), id_, known)


def setup_with(world: World, wishes: Wishes, *, attended: bool) -> Setup:
    """What is known about the call, with the wishes. The person's list is required only where there is a person."""
    setup, devices = world.setup, world.ports.devices
    if wishes.kind is not None:
        setup = replace(setup, kind=CallKind(wishes.kind))
    if wishes.input_name is not None:
        setup = replace(setup, input_id=find_device(devices, Direction.INPUT, wishes.input_name).id)
    if wishes.output_name is not None:
        setup = replace(setup, output_id=find_device(devices, Direction.OUTPUT, wishes.output_name).id)
    if wishes.servers:
        setup = replace(setup, servers=wishes.servers, own_servers=True)
    if wishes.load is not None:
        setup = replace(setup, load=wishes.load)
    return setup if attended else replace(setup, required=frozenset())


def ask_for_ticks(checks: Iterable[Check], world: World, person: Answering, skip: Collection[str]) -> Setup:
    """Put what the list requires to the person before anything is measured: here are no rows to tick later."""
    setup = world.setup
    yes, no = Choice("done", _("done")), Choice("open", _("not yet"), "n")
    for check in checks:
        if check.id in setup.required - setup.ticked - set(skip):
            advice = check.judge(Reading(check.id)).summary
            person.ask(Question(QuestionKind.TICK, f"{check.title}:", advice, (yes, no)))
            while (answer := person.poll()) is None:
                world.ports.clock.wait(threading.Event(), POLL_SECONDS)
            if answer == yes.value:
                setup = replace(setup, ticked=setup.ticked | {check.id})
    return setup


def who_answers(world: World, console: Console, keyboard: Keyboard | None, *, yes: bool) -> Answering:
    """The simulated person in a demonstration, else whoever sits at the keyboard, else nobody."""
    if world.answer is not None:
        return Simulated(world.answer)
    person = None if keyboard is None else AtKeyboard(keyboard, console)
    return person if person is not None and not yes else Unattended(consents=yes, otherwise=person)
