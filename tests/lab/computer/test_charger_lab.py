"""The charger is pulled and plugged in under the open window, as UPower tells it."""

from __future__ import annotations

import time
from dataclasses import replace
from pathlib import Path

import pytest

from readiness.adapters.upower import UPower
from tests.lab.computer.private_bus import PrivateBus
from tests.lab.computer.test_upower_lab import MANAGER, battery, mains, set_properties, upower
from tests.ui.conftest import _dressed, worn
from tests.ui.test_app import program, scenario, settled

pytestmark = pytest.mark.lab

__all__ = ["_dressed", "worn"]

CHARGER = f"{MANAGER.path}/devices/mock_AC"
BATTERY = f"{MANAGER.path}/devices/mock_BAT0"


def test_a_pulled_charger_is_in_the_row_and_in_the_watch_within_two_seconds(
    qtbot, bus: PrivateBus, tmp_path: Path
) -> None:
    upower(bus, on_battery=False)
    mains(bus, online=True)
    battery(bus, state=4, Percentage=("d", 80.0), Energy=("d", 40.0), EnergyFull=("d", 50.0), EnergyRate=("d", 0.0))

    def world():
        simulated = scenario("all_good", ("battery",))()
        return replace(simulated, ports=replace(simulated.ports, power=UPower()))

    with program(qtbot, tmp_path, world) as app:
        qtbot.waitUntil(settled(app), timeout=20_000)
        rooms, page = app.rooms, app.window.page("check")
        row = page.rows.widget("battery").header.sentence

        def said(words: str) -> bool:
            told = [change.sentence for change in rooms.watch.log if change.check == "battery"]
            return bool(told) and told[-1].startswith(words) and row.text().startswith(words)

        qtbot.waitUntil(lambda: said("Plugged in, 80 %"), timeout=10_000)
        for online, words in ((False, "On battery, 80 %"), (True, "Plugged in, 80 %")):
            set_properties(bus, BATTERY, State=("u", 4 if online else 2), EnergyRate=("d", 0.0 if online else 10.0))
            set_properties(bus, CHARGER, Online=("b", online))
            pulled = time.monotonic()
            qtbot.waitUntil(lambda words=words: said(words), timeout=10_000)
            assert time.monotonic() - pulled < 2.0
