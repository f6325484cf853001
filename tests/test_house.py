"""The rules of the house that a reader of one file cannot see."""

from __future__ import annotations

import ast
import re
from pathlib import Path

from readiness.check import PUBLIC_STUN_SERVERS
from readiness.network.services import CALL_SERVICES

ROOT = Path(__file__).parents[1]
ROOMS = ("readiness", "ui", "assets", "tests", "benchmarks", "packaging")
LONGEST, LONGEST_WINDOW = 400, 200


def lines(path: Path) -> int:
    return len(path.read_text("utf-8").splitlines())


def lines_but_texts(path: Path) -> int:
    """Without the lines of long texts, such as invitations as they were sent: those are looked up, not read."""
    tree = ast.parse(path.read_text("utf-8"))
    texts = [one for one in ast.walk(tree) if isinstance(one, ast.Constant) and isinstance(one.value, str)]
    return lines(path) - sum((one.end_lineno or one.lineno) - one.lineno for one in texts)


def test_every_module_can_be_read_at_one_sitting() -> None:
    modules = [path for room in ROOMS for path in (ROOT / room).rglob("*.py")]
    assert len(modules) > 500
    length = {
        path: (lines_but_texts if lines(path) > LONGEST and not shipped(path) else lines)(path) for path in modules
    }
    assert {str(path.relative_to(ROOT)): long for path, long in length.items() if long > LONGEST} == {}


def shipped(path: Path) -> bool:
    return path.relative_to(ROOT).parts[0] in ("readiness", "ui", "assets")


def test_the_main_window_only_lays_out() -> None:
    assert lines(ROOT / "ui" / "main_window.py") < LONGEST_WINDOW


HOST = re.compile(r"""["'](?:https?://)?((?:[a-z0-9-]+\.)+(?:com|net|org|us|io|microsoft))(?::\d+)?/?["']""")


def test_the_privacy_table_names_every_host_that_the_program_may_ask() -> None:
    hosts = {server.rpartition(":")[0] for server in PUBLIC_STUN_SERVERS}
    hosts |= {door.rpartition(":")[0] for service in CALL_SERVICES.values() for door in service.doors}
    for room in ("readiness/adapters", "readiness/network", "readiness/checks"):
        for path in (ROOT / room).rglob("*.py"):
            hosts |= set(HOST.findall(path.read_text("utf-8")))
    assert {"connectivitycheck.gstatic.com", "www.speedtest.net"} <= hosts
    table = (ROOT / "PRIVACY.md").read_text("utf-8")
    assert {host for host in hosts if f"`{host}" not in table} == set()
