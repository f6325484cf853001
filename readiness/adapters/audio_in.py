"""Microphones through PortAudio."""

from __future__ import annotations

from typing import TYPE_CHECKING

from readiness.adapters import portaudio, routing
from readiness.adapters.choice import choose
from readiness.model import Action, ActionKind, Remedy
from readiness.ports import AudioDevice, DevicePort, Direction, Level, NotAvailable
from readiness.words import _

if TYPE_CHECKING:
    from readiness.adapters.capture import PortAudioCapture, Tap
    from readiness.ports import Samples

CALM_BLOCK_SECONDS, CALM_LATENCY_SECONDS, CALM_KEPT_SECONDS = 0.2, 0.4, 4.0
FIRST_BLOCK_SECONDS = 3.0  # an idle null sink delivers after up to 2.1 s
MOST_CHANNELS = 2


class PortAudioIn:
    """Microphones (a :class:`readiness.ports.AudioIn`), chosen from the list that ``devices`` gives."""

    def __init__(self, devices: DevicePort) -> None:
        self._devices = devices
        self._newest: PortAudioCapture | None = None

    def open(self, device_id: str | None = None, *, calm: bool = False) -> PortAudioCapture:
        """Open a microphone and wait for its first block. Raises NotAvailable."""
        from readiness.adapters.capture import PortAudioCapture  # noqa: PLC0415 - numpy, only once somebody listens

        device = choose(self._devices.devices(), Direction.INPUT, device_id)
        portaudio.load()
        before = routing.streams(Direction.INPUT)
        try:
            with portaudio.fresh_list() as sounddevice, routing.environment(device):
                stream, tap, rate = _open(sounddevice, device, calm=calm)
        except NotAvailable:
            choose(self._devices.devices(), Direction.INPUT, device.id, device.name)  # says if it was unplugged
            raise
        capture = PortAudioCapture(stream, tap, device, rate)
        try:
            _wait_for_first_block(tap, device)
            routing.settle(device, before)
        except BaseException:
            capture.close()
            raise
        self._newest = capture
        return capture

    def level(self) -> Level | None:
        """The newest level of the open capture; None while none is open or nothing comes."""
        capture = self._newest
        return None if capture is None else capture.level

    def recent(self, seconds: float) -> Samples | None:
        """The last seconds of the open capture."""
        capture = self._newest
        if capture is None or capture.closed:
            return None
        return capture.read(capture.frames - round(seconds * capture.sample_rate))


def _open(sounddevice: portaudio.Library, device: AudioDevice, *, calm: bool) -> tuple[portaudio.Stream, Tap, int]:
    from readiness.adapters.capture import KEPT_SECONDS, Tap  # noqa: PLC0415

    block_seconds = CALM_BLOCK_SECONDS if calm else portaudio.BLOCK_SECONDS

    index = routing.index_of(sounddevice, device)
    info = sounddevice.query_devices(index)
    channels = max(1, min(device.channels or MOST_CHANNELS, info["max_input_channels"], MOST_CHANNELS))
    refused: Exception | None = None
    for rate in portaudio.rates(info["default_samplerate"]):
        tap = Tap(rate, channels, CALM_KEPT_SECONDS if calm else KEPT_SECONDS)
        try:
            stream = sounddevice.InputStream(
                samplerate=rate,
                blocksize=round(rate * block_seconds),
                device=index,
                channels=channels,
                dtype="float32",
                latency=CALM_LATENCY_SECONDS if calm else portaudio.LATENCY_SECONDS,
                callback=tap.callback,
                finished_callback=tap.ended.set,
            )
        except sounddevice.PortAudioError as error:
            refused = error
            if portaudio.is_wrong_rate(error):
                continue
            break
        portaudio.start(stream, device.name)
        return stream, tap, rate
    if refused is None:
        raise AssertionError("there is always a rate to try")
    raise portaudio.explain(refused, device.name) from refused


def _wait_for_first_block(tap: Tap, device: AudioDevice) -> None:
    if not tap.first_block.wait(FIRST_BLOCK_SECONDS):
        raise NotAvailable(
            _("“{name}” was opened, but no sound arrives from it.").format(name=device.name),
            Remedy(
                _("Plug it in again or choose another microphone, then test again."),
                Action(ActionKind.OPEN_SETTINGS, _("Open sound settings"), "sound"),
            ),
        )
