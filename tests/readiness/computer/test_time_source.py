"""Whether the clock follows network time."""

from __future__ import annotations

import pytest

from readiness.computer.time_source import kernel_synchronised, parse_systemsetup, parse_timedatectl, parse_w32tm

W32TM = """Sprungindikator: {leap}(keine Warnung)
Stratum: 4 (Sekundärreferenz - synchr. über (S)NTP)
Präzision: -23 (119.209ns pro Tick)
"""


@pytest.mark.parametrize(
    ("state", "status", "expected"),
    [(0, 0x2001, True), (5, 0x40, False), (0, 0x40, False), (5, 0, False), (-1, 0, None)],
)
def test_the_kernels_answer(state: int, status: int, expected: bool | None) -> None:
    assert kernel_synchronised(state, status) is expected


@pytest.mark.parametrize(
    ("output", "expected"),
    [
        ("Timezone=Europe/Berlin\nNTP=yes\nNTPSynchronized=yes\n", True),
        ("NTP=yes\nNTPSynchronized=no\n", False),
        ("NTP=yes\n", None),
        ("", None),
        ("Failed to connect to bus: Host is down", None),
    ],
)
def test_timedatectl(output: str, expected: bool | None) -> None:
    assert parse_timedatectl(output) is expected


@pytest.mark.parametrize(
    ("output", "expected"),
    [
        (W32TM.format(leap=0), True),
        (W32TM.format(leap=3), False),
        ("The following error occurred: The service has not been started. (0x80070426)", None),
        ("", None),
    ],
)
def test_w32tm_in_any_language(output: str, expected: bool | None) -> None:
    assert parse_w32tm(output) is expected


@pytest.mark.parametrize(
    ("output", "expected"),
    [
        ("Network Time: On\n", True),
        ("Network Time: Off", False),
        ("You need administrator access to run this tool... exiting!", None),
        ("", None),
    ],
)
def test_systemsetup(output: str, expected: bool | None) -> None:
    assert parse_systemsetup(output) is expected
