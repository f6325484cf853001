"""The terminal face of the engine: ``callready WORD ...``.

Never loads Qt, and loads what a command needs only once it needs it.
"""

from __future__ import annotations

import importlib
import logging
import os
import sys
from argparse import Namespace
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from readiness.language import asked, kept, speak, value_of
from readiness.terminal.arguments import parse, refuse_unknown_command, wants_json
from readiness.terminal.console import Console
from readiness.terminal.outcome import CouldNotRun, Exit, WrongUse, unknown_name
from readiness.words import _

if TYPE_CHECKING:
    from readiness.adapters.selftest import Proof
    from readiness.ports import Clock
    from readiness.terminal.world import Home, World

CHILDREN = {
    "--child-read": "readiness.adapters.document_child",
    "--child-load": "readiness.adapters.load_child",
    "--child-devices": "readiness.adapters.device_lister",
}
"""A frozen program has no interpreter to hand a module to: it starts itself with such a word."""

# What goes wrong is told as a finding or a sentence; without this, Python would print the log to standard error.
logging.getLogger("readiness").addHandler(logging.NullHandler())


def main(argv: Sequence[str] | None = None, *, clock: Clock | None = None, proofs: Sequence[Proof] = ()) -> int:
    """Do what the command line says and return the exit code.

    ``clock`` lets a demonstration run in other time; ``proofs`` are what another face adds to the self-test.
    """
    arguments = list(sys.argv[1:] if argv is None else argv)
    if arguments and arguments[0] in CHILDREN:
        return int(importlib.import_module(CHILDREN[arguments[0]]).main(arguments[1:]))
    speak(asked(arguments) or kept(_folder(arguments)), os.environ)
    console = Console(sys.stdout, sys.stderr)
    try:
        refuse_unknown_command(arguments)
        return _run(parse(arguments), console, clock, proofs)
    except SystemExit as leaving:  # after --help and --version
        return int(leaving.code or 0)
    except (Exception, KeyboardInterrupt) as reason:
        return _ended(reason, console, arguments)


def _folder(arguments: Sequence[str]) -> Path:
    """Where the person's choices are kept, before the command line is understood."""
    from readiness.place import user_folder  # noqa: PLC0415 - the children need none

    return user_folder(value_of("--data-dir", arguments) or None)


def _ended(reason: BaseException, console: Console, arguments: Sequence[str]) -> int:
    """Tell why a command ended early, and return its exit code; Python's own, 1, would mean caution."""
    hint = ""
    match reason:
        case WrongUse():
            sentence, code = str(reason), Exit.WRONG_USE
            hint = " " + _("“callready --help” tells what there is.")
        case CouldNotRun():
            sentence, code = str(reason), Exit.UNKNOWN
        case KeyboardInterrupt():
            sentence, code = _("Stopped."), Exit.STOPPED
        case _fault:
            logging.getLogger(__name__).error("the command failed", exc_info=reason)
            error = f"{type(reason).__name__}: {reason}"
            sentence, code = _("This is a fault of the program: {error}").format(error=error), Exit.UNKNOWN
    if wants_json(arguments):
        from readiness.report import error_document  # noqa: PLC0415 - only where something went wrong

        console.document(error_document(sentence, typed=isinstance(reason, WrongUse)))
    console.say(f"callready: {sentence}{hint}")
    return code


def _run(options: Namespace, console: Console, clock: Clock | None, proofs: Sequence[Proof]) -> int:
    if options.self_test:
        from readiness.adapters.selftest import run as self_test  # noqa: PLC0415

        return self_test(console, proofs)
    if options.command is None:
        raise WrongUse(_("A command is missing."))
    from readiness.terminal import commands  # noqa: PLC0415

    return commands.run(options, _world(options, clock), console)


def _world(options: Namespace, clock: Clock | None) -> World:
    """Real devices, or those of the scenario. Raises WrongUse for a scenario that does not exist."""
    from readiness.adapters.clock import SystemClock  # noqa: PLC0415
    from readiness.adapters.document_reader import GuardedDocumentReader  # noqa: PLC0415
    from readiness.terminal.world import World  # noqa: PLC0415

    folder = None if options.data_dir is None else Path(options.data_dir)
    reader = GuardedDocumentReader()
    if options.demo is None:
        from readiness.adapters.real import real_ports  # noqa: PLC0415
        from readiness.check import Setup  # noqa: PLC0415

        return World(real_ports(), Setup(), reader, _home, folder)
    from readiness.simulation.names import SCENARIO_NAMES  # noqa: PLC0415

    if options.demo not in SCENARIO_NAMES:
        sentence = _("There is no scenario “{name}”.").format(name=options.demo)
        raise unknown_name(sentence, options.demo, SCENARIO_NAMES)
    from readiness.simulation.scenarios import SCENARIOS  # noqa: PLC0415

    simulation = SCENARIOS[options.demo].begin(clock or SystemClock())
    person = simulation.person
    return World(
        simulation.ports, simulation.setup, reader, _home, folder, simulation.name, person.notice, person.answer
    )


def _home() -> Home:
    from readiness.adapters.home import home_region, home_zone  # noqa: PLC0415

    zone = home_zone()
    return zone, home_region(zone)
