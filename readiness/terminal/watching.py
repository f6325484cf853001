"""``callready watch``: the light monitor, one line for each change, until it is stopped."""

from __future__ import annotations

import queue
import threading
from dataclasses import replace
from typing import TYPE_CHECKING

from readiness.private import redact
from readiness.report import PLAIN_SIGNS, SIGNS
from readiness.terminal.calls import with_call
from readiness.terminal.outcome import Exit
from readiness.words import _

if TYPE_CHECKING:
    from readiness.terminal.console import Console
    from readiness.terminal.world import World
    from readiness.watch import Change

LOOK_SECONDS = 0.2


def run(world: World, console: Console, servers: tuple[str, ...], *, as_json: bool) -> int:
    """Watch until Ctrl+C, or until nobody reads any more."""
    from readiness.watch import Watch  # noqa: PLC0415

    world = with_call(world, console)
    setup = replace(world.setup, servers=servers, own_servers=True) if servers else world.setup
    changes: queue.SimpleQueue[Change] = queue.SimpleQueue()
    news = threading.Event()

    def heard(change: Change) -> None:
        changes.put(change)
        news.set()

    world.introduce(console)
    console.say(_("Watching connection, battery and devices. Ctrl+C stops."))
    watch = Watch(world.ports, setup, heard)
    watch.start()
    try:
        while not console.broken:
            world.ports.clock.wait(news, LOOK_SECONDS)
            news.clear()
            while not changes.empty():
                _tell(changes.get(), world, console, as_json=as_json)
    except KeyboardInterrupt:
        console.say(_("Stopped."))
    finally:
        watch.stop()
    return Exit.STOPPED


def _tell(change: Change, world: World, console: Console, *, as_json: bool) -> None:
    if as_json:
        document = change.document()
        document["summary"] = redact(str(document["summary"]))
        if world.demo is not None:
            document["demo"] = world.demo
        console.document(document, one_line=True)
    elif not change.silent:
        sign = (PLAIN_SIGNS if console.plain else SIGNS)[change.grade]
        console.write(f"{change.at:%H:%M:%S}  {sign} {redact(change.sentence)}")
