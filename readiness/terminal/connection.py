"""``callready connection``: the connection checks alone, with everything they measured."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from readiness.ports import Link, NotAvailable
from readiness.report import finding_document
from readiness.terminal.checking import Wishes, setup_with, tell, who_answers
from readiness.terminal.following import run_checks
from readiness.terminal.outcome import exit_of

if TYPE_CHECKING:
    from readiness.events import RunFinished
    from readiness.terminal.console import Console
    from readiness.terminal.keyboard import Keyboard
    from readiness.terminal.world import World


def run(world: World, console: Console, keyboard: Keyboard | None, wishes: Wishes) -> int:
    """Measure the connection and tell the verdict on it."""
    from readiness.checklist import CHECKLIST  # noqa: PLC0415 - loads everything that can be measured
    from readiness.checks.connection import ConnectionCheck  # noqa: PLC0415
    from readiness.model import Area  # noqa: PLC0415

    stability = ConnectionCheck(wishes.seconds)
    rows = [check for check in CHECKLIST if check.area is Area.CONNECTION]
    checks = [stability if check.id == stability.id else check for check in rows]
    world = replace(world, setup=setup_with(world, wishes, attended=keyboard is not None))
    world.introduce(console)
    answering = who_answers(world, console, keyboard, yes=wishes.yes)
    end = run_checks(checks, world, console, answering, essential={stability.id})
    if wishes.as_json:
        _write_document(end, world, console)
    else:
        tell(end, checks, world, console, as_json=False)
    return exit_of(end.verdict.decision)


def _write_document(end: RunFinished, world: World, console: Console) -> None:
    from readiness.network.document import connection_document  # noqa: PLC0415

    found = {finding.check: finding for finding in end.findings}
    document = connection_document(found["connection"], _link(world), found.get("load"), end.seconds)
    told = finding_document(found["connection"])
    document |= {key: told[key] for key in ("summary", "remedy", "detail")}
    if world.demo is not None:
        document["demo"] = world.demo
    console.document(document)


def _link(world: World) -> Link | None:
    try:
        return world.ports.network.link()
    except NotAvailable:
        return None
