"""Simulated microphones and speakers: a list that can be muted, turned, plugged and unplugged."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass, field, replace

from readiness.pairing import partner
from readiness.ports import AudioDevice, Clock, Direction, NotAvailable
from readiness.simulation.hearing import Hearing
from readiness.simulation.timeline import Timeline
from readiness.words import _


@dataclass(frozen=True, slots=True)
class Mode:
    """What a Bluetooth profile does to a microphone: its codec, and the band in Hz that passes."""

    codec: str
    sample_rate: int
    band: tuple[float, float]


@dataclass(frozen=True, slots=True)
class SimulatedMicrophone:
    """A microphone and how it hears. ``delay_ms`` is its share of the way from ear to interviewer.

    ``modes`` are the Bluetooth profiles in which it hears at all, by their names.
    """

    device: AudioDevice
    hearing: Hearing
    delay_ms: float = 20.0
    modes: dict[str, Mode] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class SimulatedSpeaker:
    """A speaker, and how much weaker (dB) each microphone, by its id, hears it; others hear 60 dB less.

    ``ears`` says to which ear each of its two channels goes: ``left``, ``right`` or, where it is broken, none.
    """

    device: AudioDevice
    echo_loss_db: dict[str, float] = field(default_factory=dict)
    delay_ms: float = 30.0
    ears: tuple[str | None, str | None] = ("left", "right")


def volume_gain(percent: float) -> float:
    """The factor of a volume slider, by PulseAudio's cubic law: 50 % is -18 dB."""
    return (max(0.0, percent) / 100.0) ** 3


class SimulatedDevices:
    """The list of devices (a :class:`readiness.ports.DevicePort`)."""

    def __init__(
        self, clock: Clock, microphones: tuple[SimulatedMicrophone, ...], speakers: tuple[SimulatedSpeaker, ...]
    ) -> None:
        self._clock = clock
        self._lock = threading.Lock()
        self._listeners: list[Callable[[], None]] = []
        self._microphones = {microphone.device.id: microphone for microphone in microphones}
        self._speakers = {speaker.device.id: speaker for speaker in speakers}
        self._states = {
            item.device.id: item.device
            for group in (microphones, speakers)
            for item in group  # in the given order
        }
        self._gains = {
            id_: Timeline(_gain(state)) for id_, state in self._states.items() if state.direction is Direction.INPUT
        }
        self._plugged = set(self._states)

    # --- the port

    def devices(self) -> tuple[AudioDevice, ...]:
        """All devices that are plugged in."""
        with self._lock:
            return tuple(state for id_, state in self._states.items() if id_ in self._plugged)

    def set_muted(self, device_id: str, muted: bool) -> None:
        """Mute or unmute."""
        self._change(device_id, muted=muted)

    def set_volume(self, device_id: str, percent: float) -> None:
        """Set the volume slider."""
        self._change(device_id, volume=min(150.0, max(0.0, percent)))

    def set_default(self, device_id: str) -> None:
        """Make it the default of its direction."""
        chosen = self._find(device_id)
        with self._lock:
            for id_, state in self._states.items():
                if state.direction is chosen.direction:
                    self._states[id_] = replace(state, is_default=id_ == device_id)
        self._tell()

    def set_profile(self, device_id: str, profile: str) -> tuple[AudioDevice, ...]:
        """Switch a Bluetooth headset over: its microphone is there only in the profiles in which it hears."""
        chosen = self._find(device_id)
        if profile not in {known.name for known in chosen.profiles}:
            raise NotAvailable(_("This headset has no other way to work at the moment."), detail=profile)
        other = partner(chosen, self._states.values())
        halves = [chosen] if other is None else [chosen, other]
        modes = [self._microphones[half.id].modes for half in halves if half.id in self._microphones]
        mode = next((known[profile] for known in modes if profile in known), None)
        for half in halves:
            rate = mode.sample_rate if mode is not None and half.direction is Direction.INPUT else half.sample_rate
            state = replace(half, profile=profile, codec=mode.codec if mode is not None else None, sample_rate=rate)
            with self._lock:
                self._states[half.id] = state
                self._plugged.add(half.id)
                if half.direction is Direction.INPUT and mode is None:
                    self._plugged.discard(half.id)
            self._hear_again(half.id)
        self._tell()
        return tuple(self._states[half.id] for half in halves if half.id in self._plugged)

    def watch(self, changed: Callable[[], None]) -> Callable[[], None]:
        """Call ``changed`` on every change; returns the way to stop."""
        with self._lock:
            self._listeners.append(changed)

        def stop() -> None:
            with self._lock:
                if changed in self._listeners:
                    self._listeners.remove(changed)

        return stop

    # --- the simulation's own side

    def plug(self, device_id: str) -> None:
        """Put a device of the scenario in again."""
        with self._lock:
            self._plugged.add(device_id)
        self._hear_again(device_id)
        self._tell()

    def unplug(self, device_id: str) -> None:
        """Pull a device out: it leaves the list, and its streams go on with silence."""
        self._find(device_id)
        with self._lock:
            self._plugged.discard(device_id)
        self._hear_again(device_id)
        self._tell()

    def microphone(self, device_id: str | None) -> SimulatedMicrophone:
        """The microphone ``device_id``, or the default one, as it hears now. Raises NotAvailable."""
        state = self._choose(device_id, Direction.INPUT)
        found = self._microphones[state.id]
        mode = found.modes.get(state.profile or "")
        return found if mode is None else replace(found, hearing=replace(found.hearing, band=mode.band))

    def speaker(self, device_id: str | None) -> SimulatedSpeaker:
        """The speaker ``device_id``, or the default one. Raises NotAvailable."""
        return self._speakers[self._choose(device_id, Direction.OUTPUT).id]

    def state(self, device_id: str) -> AudioDevice:
        """The device as it is now, plugged in or not."""
        with self._lock:
            return self._states[device_id]

    def gain(self, microphone_id: str) -> Timeline[float]:
        """By which factor the microphone's volume, mute and plug turn its sound, over time."""
        return self._gains[microphone_id]

    def _choose(self, device_id: str | None, direction: Direction) -> AudioDevice:
        present = [device for device in self.devices() if device.direction is direction]
        if device_id is not None:
            return self._find(device_id)
        if not present:
            what = _("No microphone was found.") if direction is Direction.INPUT else _("No speaker was found.")
            raise NotAvailable(what)
        return next((device for device in present if device.is_default), present[0])

    def _find(self, device_id: str) -> AudioDevice:
        found = next((device for device in self.devices() if device.id == device_id), None)
        if found is None:
            raise NotAvailable(_("This device is not plugged in any more."), detail=device_id)
        return found

    def _change(self, device_id: str, *, muted: bool | None = None, volume: float | None = None) -> None:
        state = self._find(device_id)
        state = replace(
            state,
            muted=state.muted if muted is None else muted,
            volume=state.volume if volume is None else volume,
        )
        with self._lock:
            self._states[device_id] = state
        self._hear_again(device_id)
        self._tell()

    def _hear_again(self, device_id: str) -> None:
        timeline = self._gains.get(device_id)
        if timeline is not None:
            with self._lock:
                state, plugged = self._states[device_id], device_id in self._plugged
            timeline.set(self._clock.monotonic(), _gain(state) if plugged else 0.0)

    def _tell(self) -> None:
        with self._lock:
            listeners = tuple(self._listeners)
        for changed in listeners:
            changed()


def _gain(state: AudioDevice) -> float:
    return 0.0 if state.muted else volume_gain(100.0 if state.volume is None else state.volume)
