"""From the words of the command line to the command. Each command loads what it needs, and nothing else is loaded."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Callable

    from readiness.terminal.checking import Wishes
    from readiness.terminal.console import Console
    from readiness.terminal.keyboard import Keyboard
    from readiness.terminal.world import World

# ruff: noqa: PLC0415


def run(options: Namespace, world: World, console: Console) -> int:
    """Run the command that ``options`` names and return its exit code."""
    return _COMMANDS[options.command](options, world, console)


def _check(options: Namespace, world: World, console: Console) -> int:
    from readiness.terminal import checking

    return checking.run(world, console, _keyboard(), _wishes(options))


def _headset(options: Namespace, world: World, console: Console) -> int:
    from readiness.terminal import headset

    return headset.run(world, console, _keyboard(), _wishes(options))


def _connection(options: Namespace, world: World, console: Console) -> int:
    from readiness.terminal import connection

    return connection.run(world, console, _keyboard(), _wishes(options))


def _watch(options: Namespace, world: World, console: Console) -> int:
    from readiness.terminal import watching

    return watching.run(world, console, tuple(options.servers), as_json=options.as_json)


def _devices(options: Namespace, world: World, console: Console) -> int:
    from readiness.terminal import devices

    return devices.run(world, console, as_json=options.as_json)


def _listen(options: Namespace, _world: World, console: Console) -> int:
    from readiness.terminal import listening

    return listening.run(console, options.files, as_json=options.as_json)


def _read(options: Namespace, world: World, console: Console) -> int:
    from readiness.terminal import documents

    return documents.run(world, console, options.file, as_json=options.as_json)


def _invitation(options: Namespace, world: World, console: Console) -> int:
    from readiness.terminal import documents

    return documents.run_invitation(world, console, options.file, as_json=options.as_json)


def _match(options: Namespace, world: World, console: Console) -> int:
    from readiness.terminal import matching

    return matching.run(world, console, options.resume, options.job, as_json=options.as_json)


def _note(options: Namespace, world: World, console: Console) -> int:
    from readiness.terminal import noting

    words = " ".join(options.words)
    return noting.run(world, console, words, flagged=options.flag, as_json=options.as_json)


_COMMANDS: dict[str, Callable[[Namespace, World, Console], int]] = {
    "check": _check,
    "headset": _headset,
    "connection": _connection,
    "watch": _watch,
    "devices": _devices,
    "listen": _listen,
    "read": _read,
    "match": _match,
    "note": _note,
    "invitation": _invitation,
}


def _wishes(options: Namespace) -> Wishes:
    from readiness.terminal.checking import Wishes

    return Wishes(
        kind=getattr(options, "kind", None),
        only=getattr(options, "only", ()),
        skip=getattr(options, "skip", ()),
        input_name=getattr(options, "input_name", None),
        output_name=getattr(options, "output_name", None),
        servers=tuple(getattr(options, "servers", ())),
        load=getattr(options, "load", None),
        seconds=getattr(options, "seconds", None),
        yes=options.yes,
        as_json=options.as_json,
    )


def _keyboard() -> Keyboard | None:
    from readiness.terminal.keyboard import keyboard

    return keyboard(sys.stdin, sys.stderr)
