"""The terminal face of the engine: ``callready WORD ...``.

Never loads Qt, and loads what a command needs only once it needs it.
"""

from __future__ import annotations

import logging
import sys
from argparse import Namespace
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from readiness.terminal.arguments import parse, refuse_unknown_command, wants_json
from readiness.terminal.console import Console
from readiness.terminal.outcome import CouldNotRun, Exit, WrongUse, unknown_name
from readiness.words import _

if TYPE_CHECKING:
    from readiness.ports import Clock
    from readiness.terminal.checking import Wishes
    from readiness.terminal.keyboard import Keyboard
    from readiness.terminal.world import World

DOCUMENT_CHILD = "--child-read"

# What goes wrong is told as a finding or a sentence; without this, Python would print the log to standard error.
logging.getLogger("readiness").addHandler(logging.NullHandler())


def main(argv: Sequence[str] | None = None, *, clock: Clock | None = None) -> int:
    """Do what the command line says and return the exit code. ``clock`` lets a demonstration run in other time."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    if arguments[:1] == [DOCUMENT_CHILD]:
        return _document_child(arguments[1:])
    console = Console(sys.stdout, sys.stderr)
    try:
        refuse_unknown_command(arguments)
        return _run(parse(arguments), console, clock)
    except WrongUse as wrong:
        return _failed(console, arguments, str(wrong), Exit.WRONG_USE, _("“callready --help” tells what there is."))
    except CouldNotRun as missing:
        return _failed(console, arguments, str(missing), Exit.UNKNOWN)
    except KeyboardInterrupt:
        return _failed(console, arguments, _("Stopped."), Exit.STOPPED)
    except SystemExit as leaving:  # after --help and --version
        return int(leaving.code or 0)


def _failed(console: Console, arguments: Sequence[str], sentence: str, code: Exit, hint: str = "") -> int:
    if wants_json(arguments):
        from readiness.report import error_document  # noqa: PLC0415 - only where something went wrong

        console.document(error_document(sentence))
    console.say(" ".join(part for part in (f"callready: {sentence}", hint) if part))
    return code


def _run(options: Namespace, console: Console, clock: Clock | None) -> int:
    if options.self_test:
        from readiness.adapters.selftest import run as self_test  # noqa: PLC0415

        return self_test(console)
    if options.command is None:
        raise WrongUse(_("A command is missing."))
    world = _world(options, clock)
    match options.command:
        case "check":
            from readiness.terminal import checking  # noqa: PLC0415

            return checking.run(world, console, _keyboard(), _wishes(options))
        case "headset":
            from readiness.terminal import checking  # noqa: PLC0415

            return checking.run(world, console, _keyboard(), replace(_wishes(options), only=("headset",)))
        case "connection":
            from readiness.terminal import connection  # noqa: PLC0415

            return connection.run(world, console, _keyboard(), _wishes(options))
        case "devices":
            from readiness.terminal import devices  # noqa: PLC0415

            return devices.run(world, console, as_json=options.as_json)
        case "read":
            from readiness.terminal import documents  # noqa: PLC0415

            return documents.run(world, console, options.file, as_json=options.as_json)
    raise WrongUse(_("This command is not known."))


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

        return World(real_ports(), Setup(), reader, folder)
    from readiness.simulation.scenarios import SCENARIOS  # noqa: PLC0415

    if options.demo not in SCENARIOS:
        sentence = _("There is no scenario “{name}”.").format(name=options.demo)
        raise unknown_name(sentence, options.demo, SCENARIOS)
    simulation = SCENARIOS[options.demo].begin(clock or SystemClock())
    person = simulation.person
    return World(simulation.ports, simulation.setup, reader, folder, simulation.name, person.notice, person.answer)


def _wishes(options: Namespace) -> Wishes:
    from readiness.terminal.checking import Wishes  # noqa: PLC0415

    return Wishes(
        kind=getattr(options, "kind", None),
        only=getattr(options, "only", ()),
        skip=getattr(options, "skip", ()),
        input_name=getattr(options, "input_name", None),
        output_name=getattr(options, "output_name", None),
        servers=tuple(getattr(options, "servers", ())),
        load=getattr(options, "load", None),
        seconds=getattr(options, "seconds", None),
        yes=getattr(options, "yes", False),
        as_json=options.as_json,
    )


def _keyboard() -> Keyboard | None:
    from readiness.terminal.keyboard import keyboard  # noqa: PLC0415

    return keyboard(sys.stdin, sys.stderr)


def _document_child(arguments: Sequence[str]) -> int:
    """A frozen program has no interpreter to hand a module to: it starts itself to read a document under guard."""
    from readiness.adapters.document_child import main as read_document  # noqa: PLC0415

    return read_document(arguments)
