"""A line that refuses, and one that never answers, through the window: the rest finishes and the row says why."""

from __future__ import annotations

import socket
from pathlib import Path

import pytest

from tests.lab.cli.test_connection_end_to_end import stun_server
from tests.lab.sound.server import SoundServer
from tests.lab.window.test_check_end_to_end import drive

pytestmark = pytest.mark.lab


def test_a_refused_port_is_said_and_the_rest_finishes(sound_server: SoundServer, display: str, tmp_path: Path) -> None:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as reserved:
        # Bound to another address of the loopback: the number stays ours, and the address asked refuses it.
        reserved.bind(("127.0.0.2", 0))
        refusing = f"127.0.0.1:{reserved.getsockname()[1]}"
        seen = drive(sound_server, display, tmp_path, "connection,battery", {}, refusing)
    connection = seen["rows"]["connection"]
    assert connection["grade"] == "unknown"
    assert "refuses to answer" in connection["shown"]
    assert (seen["verdict"], seen["button"]) == ("unknown", "Test again")
    assert seen["rows"]["battery"]["grade"] is not None


def test_a_server_that_never_answers_is_said_and_the_rest_finishes(
    sound_server: SoundServer, display: str, tmp_path: Path
) -> None:
    with stun_server(answers=False) as silent:
        seen = drive(sound_server, display, tmp_path, "connection,battery", {}, silent)
    connection = seen["rows"]["connection"]
    assert connection["grade"] == "caution"
    assert "blocks UDP" in connection["shown"]
    assert seen["rows"]["battery"]["grade"] is not None
    assert seen["verdict"] != "go"
