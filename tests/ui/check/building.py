"""A Check page over simple checks, closed again with everything it started."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from readiness.check import Setup
from tests.ui.fakes import fake_ports
from ui.bridge import Bridge
from ui.check.page import CheckPage, CheckTools
from ui.check.replay import Replay
from ui.checkup import Checkup
from ui.device_lists import DeviceLists
from ui.errands import Errands
from ui.live import Live


@dataclass
class Built:
    page: CheckPage
    checkup: Checkup

    def widget(self, check_id):
        return self.page.rows.widget(check_id)

    @property
    def idle(self):
        return lambda: not self.checkup.busy and not any(row.busy for row in self.checkup.rows)


@contextmanager
def check_page(qtbot, *checks, ports=None, size=(1180, 680), ticked=frozenset(), **options) -> Iterator[Built]:
    ports = ports or fake_ports()
    options.setdefault("setup", Setup(ticked=ticked))
    bridge = Bridge()
    errands = Errands(bridge)
    checkup = Checkup(checks, ports, bridge, errands, **options)
    devices = DeviceLists(ports.devices, bridge, errands)
    replay = Replay(ports, errands)
    page = CheckPage(CheckTools(checkup, errands, Live(ports.audio_in), devices, replay))
    qtbot.addWidget(page)
    page.resize(*size)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    try:
        yield Built(page, checkup)
    finally:
        page.deactivated()
        devices.close()
        checkup.close()
        errands.close()
        bridge.close()
