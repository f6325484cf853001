"""A scenario: a whole simulated world as data, and the world that begins when a clock is given to it."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import timedelta
from types import MappingProxyType

from readiness.check import CallKind, Setup
from readiness.device_history import PastTest
from readiness.events import QuestionKind
from readiness.ports import Clock, Ports
from readiness.simulation.computer import BatteryPack, Machine, SimulatedHost, SimulatedPower
from readiness.simulation.devices import SimulatedDevices, SimulatedMicrophone, SimulatedSpeaker
from readiness.simulation.line import Line
from readiness.simulation.network import SimulatedNetwork
from readiness.simulation.person import SimulatedPerson
from readiness.simulation.sample import SampleInterview, sample_interview

SIMULATED_SERVERS = ("stun-a.example.net:3478", "stun-b.example.net:3478")


@dataclass(frozen=True, slots=True)
class Simulation:
    """A scenario under way. Hand the events of every run to ``person.notice``, or nobody reads aloud.

    ``devices``, ``network``, ``power`` and ``host`` are the ports again, with what only a simulation can do: unplug a
    device, change the line, pull the charger.
    """

    name: str
    ports: Ports
    setup: Setup
    interview: SampleInterview
    person: SimulatedPerson
    devices: SimulatedDevices
    network: SimulatedNetwork
    power: SimulatedPower
    host: SimulatedHost
    tested: tuple[PastTest, ...] = ()


@dataclass(frozen=True, slots=True)
class Scenario:
    """One named situation. ``title`` tells in one line what is the matter; ``answers`` what the person answers.

    ``tested`` are devices that were compared before: name, how many days ago, and the figures by metric.
    """

    name: str
    title: str
    microphones: tuple[SimulatedMicrophone, ...]
    speakers: tuple[SimulatedSpeaker, ...]
    line: Line = field(default_factory=Line)
    battery: BatteryPack | None = field(default_factory=BatteryPack)
    machine: Machine = field(default_factory=Machine)
    answers: dict[QuestionKind, tuple[str, ...]] = field(default_factory=dict)
    kind: CallKind = CallKind.VIDEO
    tested: tuple[tuple[str, float, dict[str, float]], ...] = ()
    ticked: frozenset[str] = frozenset(
        {"documents", "water_and_pen", "phone_silent", "quiet_room", "own_spare_device", "plan_b"}
    )

    def begin(self, clock: Clock) -> Simulation:
        """Let the scenario happen in the time of ``clock``, from now on."""
        from readiness.simulation.sound import Ear, SimulatedAudioIn, SimulatedAudioOut  # noqa: PLC0415 - loads numpy

        person = SimulatedPerson(clock, self.answers)
        devices = SimulatedDevices(clock, self.microphones, self.speakers)
        network = SimulatedNetwork(clock, self.line)
        power = SimulatedPower(clock, self.battery)
        host = SimulatedHost(self.machine)
        ear = Ear(devices, person, clock.monotonic())
        interview = sample_interview(clock.now())
        ports = Ports(
            clock=clock,
            devices=devices,
            audio_in=SimulatedAudioIn(clock, devices, ear),
            audio_out=SimulatedAudioOut(clock, devices, ear, person),
            network=network,
            power=power,
            host=host,
        )
        past = tuple(
            PastTest(name, clock.now() - timedelta(days=days), MappingProxyType(figures))
            for name, days, figures in self.tested
        )
        setup = self._setup(interview)
        return Simulation(self.name, ports, setup, interview, person, devices, network, power, host, past)

    def _setup(self, sample: SampleInterview) -> Setup:
        call = sample.interview
        minutes = 60.0 if call.start is None or call.end is None else (call.end - call.start).total_seconds() / 60
        return replace(
            Setup(),
            kind=self.kind,
            starts=call.start,
            minutes=minutes,
            zone=None if call.start is None else call.start.tzinfo,
            servers=SIMULATED_SERVERS,
            service=str(call.service),
            dial_in=bool(call.dial_in),
            ticked=self.ticked,
        )
