"""A display of one's own, and the same sound server as the sound tests use."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from tests.lab.sound.conftest import own_server, running_server, sound_server

__all__ = ["own_server", "running_server", "sound_server"]


@contextmanager
def own_display() -> Iterator[str]:
    """The name of an Xvfb display that the server itself found to be free."""
    told, tell = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(tell), "-screen", "0", "1280x900x24", "-nolisten", "tcp"],
        pass_fds=(tell,),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    os.close(tell)
    with os.fdopen(told) as answer:
        number = answer.readline().strip()
    if not number:
        raise RuntimeError("Xvfb does not start")
    try:
        yield f":{number}"
    finally:
        server.terminate()
        server.wait()


@pytest.fixture(scope="session")
def display() -> Iterator[str]:
    """One display for all tests of the session."""
    with own_display() as name:
        yield name
