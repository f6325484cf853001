"""The interview at hand, as the checks need it: when it is, how long, with which ways in."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from readiness.terminal.outcome import CouldNotRun

if TYPE_CHECKING:
    from readiness.check import Setup
    from readiness.terminal.console import Console
    from readiness.terminal.world import World


def with_call(world: World, console: Console) -> World:
    """Return ``world`` with what is known of the call at hand; no notes are touched.

    Raises CouldNotRun when the data folder that was asked for cannot be read; of the usual one only a sentence is said,
    because everything can be tested without it.
    """
    if world.demo is not None:
        return world
    from readiness.store.errors import StoreError  # noqa: PLC0415

    try:
        return replace(world, setup=_setup(world))
    except StoreError as error:
        if world.data_folder is not None:
            raise CouldNotRun(error.sentence) from error
        console.say(error.sentence)
        return world


def _setup(world: World) -> Setup:
    from readiness.interview.call_setup import setup_for  # noqa: PLC0415
    from readiness.store.folder import FILE_NAME, data_folder  # noqa: PLC0415
    from readiness.store.store import Store  # noqa: PLC0415

    folder = data_folder(world.data_folder)
    if not (folder / FILE_NAME).exists():
        return world.setup
    with Store.open(folder, read_only=True) as store:
        if not store.interviews.list():
            return world.setup
        interview = store.interviews.at_hand()
        return setup_for(interview, store.ticks.of(interview.id), world.setup)
