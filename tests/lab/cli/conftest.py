"""The same sound server as the sound tests use."""

from __future__ import annotations

from tests.lab.sound.conftest import own_server, running_server, sound_server

__all__ = ["own_server", "running_server", "sound_server"]
