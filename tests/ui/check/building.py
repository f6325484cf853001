"""A Check page over simple checks, closed again with everything it started."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget

from readiness.check import Setup
from readiness.model import Action, ActionKind, Area, Finding, Grade, Plot, Reading, Remedy, Table
from tests.ui.fakes import FakeCheck, fake_ports
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
def check_page(
    qtbot, *checks, ports=None, size=(1180, 680), ticked=frozenset(), noises=tuple, **options
) -> Iterator[Built]:
    ports = ports or fake_ports()
    options.setdefault("setup", Setup(ticked=ticked))
    bridge = Bridge()
    errands = Errands(bridge)
    checkup = Checkup(checks, ports, bridge, errands, **options)
    devices = DeviceLists(ports.devices, bridge, errands)
    replay = Replay(ports, errands)
    page = CheckPage(CheckTools(checkup, errands, Live(ports.audio_in), devices, replay, noises=noises))
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


class Person(FakeCheck):
    """A point of the person's list: good once it is ticked."""

    def __init__(self, check_id):
        super().__init__(check_id, Area.YOU, "you")

    def judge(self, reading):
        if self.id in self.setups[-1].ticked:
            return Finding(self.id, Area.YOU, Grade.GOOD, "It is done.")
        action = Action(ActionKind.TICK, "Done", self.id)
        return Finding(self.id, Area.YOU, Grade.SKIPPED, "Do it.", remedy=Remedy("Do it.", action))


def sound(check_id="microphone", **more):
    return FakeCheck(check_id, Area.SOUND, "sound", **more)


def named(widget):
    face = QAccessible.queryAccessibleInterface(widget)
    return face.text(QAccessible.Text.Name)


def nameless(page):
    reachable = [w for w in page.findChildren(QWidget) if w.focusPolicy() != Qt.FocusPolicy.NoFocus and w.isVisible()]
    assert reachable
    return [type(widget).__name__ for widget in reachable if not named(widget).strip()]


class Evident(FakeCheck):
    """Has all kinds of evidence."""

    def judge(self, reading):
        points = ((0.0, 38.0), (1.0, 40.0))
        full = Reading(
            self.id,
            reading.measures,
            plots=(
                Plot("round_trips", "Round trips", "s", "ms", points),
                Plot("levels", "Levels", "s", "dBFS", points),
                Plot("spectrum", "Spectrum", "Hz", "dB", ((100.0, -40.0), (1000.0, -30.0))),
                Plot("history", "The last minutes", "s", "ms", points),
            ),
            tables=(Table((("Router", "3 ms"),), ("Where", "Round trip")),),
        )
        return replace(super().judge(full), detail="Something went wrong.")
