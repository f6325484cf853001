"""A Devices page over simple or simulated devices, closed again with everything it started."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from typing import Any

import numpy as np
from PySide6.QtWidgets import QApplication, QPushButton

from readiness.checklist import CHECKLIST
from readiness.model import Area, Finding, Grade, Measure, Reading
from readiness.ports import AudioDevice, Direction, NotAvailable, Recording, Recordings
from readiness.simulation.clock import VirtualClock
from readiness.simulation.scenarios import SCENARIOS
from tests.ui.fakes import FakeCheck, FakeDevices, fake_ports
from ui.bridge import Bridge
from ui.checkup import Checkup
from ui.device_lists import DeviceLists
from ui.devices.page import DevicesPage, DeviceTools
from ui.devices.trial_pane import CHECKS
from ui.errands import Errands
from ui.live import Live


@dataclass
class Plugs(FakeDevices):
    """Devices that can be plugged and unplugged."""

    told: list[Callable[[], None]] = field(default_factory=list)

    def watch(self, changed):
        self.told.append(changed)
        return lambda: self.told.remove(changed)

    def plug(self, *devices):
        self.listed = devices
        for changed in tuple(self.told):
            changed()


@dataclass
class Sounding:
    over: bool = False

    def done(self):
        return self.over

    def stop(self):
        self.over = True


@dataclass
class Speakers:
    """Plays nothing, and remembers what it was asked to."""

    played: list[tuple[int, Any, Sounding]] = field(default_factory=list)
    refuses: bool = False

    def play(self, samples, sample_rate, device_id=None):
        if self.refuses:
            raise NotAvailable("No speaker was found.")
        self.played.append((len(samples), device_id, Sounding()))
        return self.played[-1][2]


@dataclass
class Built:
    page: DevicesPage
    checkup: Checkup
    devices: DeviceLists
    ports: Any

    def tested(self, name, *, above=40.0, width=14_000.0, echo=50.0, frames=100, output="out", kind=None):
        """Hand a finished trial over, as the pane does."""
        microphone = AudioDevice(f"{name} in", name, Direction.INPUT)
        speaker = AudioDevice(f"{name} {output}", name, Direction.OUTPUT)
        if kind is not None:
            microphone, speaker = replace(microphone, kind=kind), replace(speaker, kind=kind)
        findings = findings_of(above, width, echo)
        self.page.pane.finished.emit(findings, microphone, speaker, recording_of(microphone, frames))

    @property
    def play_buttons(self):
        row = self.page.sheet.table.rowCount() - 1
        table = self.page.sheet.table
        return [table.cellWidget(row, n).findChild(QPushButton) for n in range(table.columnCount())]


def recording_of(device, frames=100):
    return Recording(np.zeros((frames, 1), np.float32), 48_000, device, 0.0)


def findings_of(above, width, echo):
    spoken = (
        Measure("active_speech_level", -24.0, "dBFS"),
        Measure("bandwidth", width, "Hz"),
        Measure("dropout_count", 0.0, "in 10 s"),
    )
    room = (Measure("speech_to_noise_ratio", above, "dB"), Measure("noise_level", -65.0, "dBFS"))
    ears = (Measure("echo_return_loss", echo, "dB"), Measure("channels_heard", 2.0, "sides"))
    return [
        Finding(check, Area.SOUND, Grade.GOOD, "It was measured.", reading=Reading(check, measures))
        for check, measures in zip(CHECKS, (spoken, room, ears), strict=True)
    ]


def spoken_checks(speak=lambda task: None):
    """Three checks that find the same on every device; the first keeps a sentence."""

    @dataclass
    class Found(FakeCheck):
        measures: tuple[Measure, ...] = ()

        def measure(self, task):
            super().measure(task)
            return Reading(self.id, self.measures)

    def keep(task):
        speak(task)
        device = next(d for d in task.ports.devices.devices() if d.id == task.setup.input_id)
        task.ports.recordings.keep(Recordings.SENTENCE, recording_of(device))

    readings = {finding.check: finding.reading.measures for finding in findings_of(40.0, 14_000.0, 50.0)}
    works = {"microphone": keep}
    return [
        Found(check, Area.SOUND, "sound", work=works.get(check, lambda task: None), measures=readings[check])
        for check in CHECKS
    ]


@contextmanager
def devices_page(qtbot, ports=None, checks=None, store=None, size=(1180, 680), overhear=None) -> Iterator[Built]:
    ports = ports or fake_ports(devices=Plugs(), audio_out=Speakers())
    bridge = Bridge()
    errands = Errands(bridge)
    checkup = Checkup(spoken_checks() if checks is None else checks, ports, bridge, errands, overhear=overhear)
    devices = DeviceLists(ports.devices, bridge, errands)
    devices.start()
    page = DevicesPage(DeviceTools(ports, checkup, devices, Live(ports.audio_in), errands, store))
    qtbot.addWidget(page)
    page.resize(*size)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    page.activated()
    qtbot.waitUntil(lambda: not devices._fetching)
    try:
        yield Built(page, checkup, devices, ports)
    finally:
        page.deactivated()
        devices.close()
        checkup.close()
        errands.close()
        bridge.close()


class WindowClock(VirtualClock):
    """Virtual time in which neither the window's own thread takes part nor the one that starts others for it."""

    def __init__(self):
        super().__init__(stuck_after=20.0)

    def _sign(self):
        thread = threading.current_thread()
        if thread is not threading.main_thread() and not thread.name.startswith("starter"):
            super()._sign()

    def until(self, done, act=lambda: None, real_limit=60.0):
        """Let the window and its threads work until ``done()``, calling ``act`` whenever the window is idle."""
        ends = time.perf_counter() + real_limit
        while not done():
            assert time.perf_counter() < ends, "it does not come to an end"
            before = self._last_sign
            QApplication.processEvents()
            act()
            # Whatever a thread told before it went to wait has arrived now; only then may time move on.
            if self._last_sign != before or not self._jump():
                time.sleep(0.0005)


@contextmanager
def demonstration(qtbot, name="three_headsets", **more):
    """The page on a scenario's own devices, with the scenario's person, in virtual time."""
    clock = WindowClock()
    simulation = SCENARIOS[name].begin(clock)
    checks = [check for check in CHECKLIST if check.id in CHECKS]
    with devices_page(qtbot, simulation.ports, checks, overhear=simulation.person.notice, **more) as built:
        yield built, simulation, clock
