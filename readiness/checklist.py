"""The ordered list of all checks: the only registry."""

from __future__ import annotations

from readiness.check import Check
from readiness.checks.background_noise import BackgroundNoiseCheck
from readiness.checks.battery import BatteryCheck
from readiness.checks.clock import ClockCheck
from readiness.checks.computer import ComputerCheck
from readiness.checks.connection import ConnectionCheck
from readiness.checks.headset import HeadsetCheck
from readiness.checks.link import LinkCheck
from readiness.checks.load import LoadCheck
from readiness.checks.microphone import MicrophoneCheck
from readiness.checks.person import PERSON_CHECKS, USUAL_POINTS

CHECKLIST: tuple[Check, ...] = (
    MicrophoneCheck(),
    BackgroundNoiseCheck(),
    HeadsetCheck(),
    ConnectionCheck(),
    LinkCheck(),
    LoadCheck(),
    BatteryCheck(),
    ComputerCheck(),
    ClockCheck(),
    *PERSON_CHECKS,
)
"""In the order of the rows, with the fixed ids that other programs rely on."""

WINDOW_CHECKLIST: tuple[Check, ...] = (*CHECKLIST[: -len(PERSON_CHECKS)], *USUAL_POINTS)
"""What the window shows, where the person's list may be changed."""

ESSENTIAL = frozenset({"microphone", "connection"})
"""Without these there is no go, however good the rest is."""


def check_by_id(check_id: str) -> Check:
    """The check of that name. Raises KeyError."""
    return _BY_ID[check_id]


_BY_ID = {check.id: check for check in CHECKLIST}
