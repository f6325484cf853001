"""Speakers and headphones through PortAudio."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from readiness.adapters import portaudio, routing
from readiness.adapters.choice import choose
from readiness.ports import AudioDevice, DevicePort, Direction, Duplex, NotAvailable
from readiness.words import _

if TYPE_CHECKING:
    from readiness.adapters.playback import Exchange, PortAudioPlayback
    from readiness.ports import Samples

SIDES = 2
LEAD_SECONDS = 0.4  # silence before, while the sound server finds out its latency
EXCHANGE_LATENCY_SECONDS = 0.2  # a block lost in the middle spoils the measurement; its length is taken out anyway
STALLED_SECONDS = 3.0


class PortAudioOut:
    """Speakers (a :class:`readiness.ports.AudioOut`), chosen from the list that ``devices`` gives."""

    def __init__(self, devices: DevicePort) -> None:
        self._devices = devices
        self._playing: PortAudioPlayback | None = None

    def play(self, samples: Samples, sample_rate: int, device_id: str | None = None) -> PortAudioPlayback:
        """Start to play ``samples`` of shape (n,) or (n, 2). Raises NotAvailable."""
        from readiness.adapters.playback import Player, PortAudioPlayback, shaped  # noqa: PLC0415 - loads numpy

        if self._playing is not None and self._playing.done():
            self._playing = None
        device = self._choose(Direction.OUTPUT, device_id)
        portaudio.load()
        before = routing.streams(Direction.OUTPUT)
        channels = min(device.channels or SIDES, SIDES)
        player = Player(shaped(samples, channels))
        with portaudio.fresh_list() as sounddevice, routing.environment(device):
            stream = self._start(
                sounddevice.OutputStream,
                device,
                samplerate=sample_rate,
                blocksize=round(sample_rate * portaudio.BLOCK_SECONDS),
                device=routing.index_of(sounddevice, device),
                channels=channels,
                latency=portaudio.LATENCY_SECONDS,
                callback=player.callback,
                finished_callback=player.ended.set,
            )
        self._playing = PortAudioPlayback(stream, player)
        try:
            routing.settle(device, before)
        except BaseException:
            self._playing.stop()
            raise
        return self._playing

    def play_and_record(
        self,
        samples: Samples,
        sample_rate: int,
        *,
        tail_seconds: float,
        input_id: str | None = None,
        output_id: str | None = None,
        stopped: Callable[[], bool] = lambda: False,
    ) -> Duplex:
        """Play and record at the same time, then record ``tail_seconds`` more. Raises NotAvailable."""
        from readiness.adapters.playback import Exchange, Player, led_in, shaped  # noqa: PLC0415 - loads numpy

        microphone = self._choose(Direction.INPUT, input_id)
        speaker = self._choose(Direction.OUTPUT, output_id)
        heard_channels, played_channels = min(microphone.channels or 1, SIDES), min(speaker.channels or SIDES, SIDES)
        lead = round(LEAD_SECONDS * sample_rate)
        played = shaped(samples, played_channels)
        frames = lead + played.shape[0] + round(tail_seconds * sample_rate)
        if not speaker.id.startswith(portaudio.PORTAUDIO_PREFIX):
            from readiness.adapters.pulse_exchange import PulseExchange  # noqa: PLC0415 - libpulse is not everywhere

            try:
                duplex = PulseExchange(speaker, microphone, sample_rate).run(
                    led_in(played, lead), heard_channels, frames, stopped
                )
            except NotAvailable:
                for device in (speaker, microphone):  # says if one was unplugged
                    choose(self._devices.devices(), device.direction, device.id, device.name)
                raise
            return replace(duplex, recorded=duplex.recorded[lead:])
        exchange = Exchange(Player(led_in(played, lead)), sample_rate, frames)
        with portaudio.fresh_list() as sounddevice:
            stream = self._start(
                sounddevice.Stream,
                speaker,
                samplerate=sample_rate,
                blocksize=round(sample_rate * portaudio.BLOCK_SECONDS),
                device=(routing.index_of(sounddevice, microphone), routing.index_of(sounddevice, speaker)),
                channels=(heard_channels, played_channels),
                latency=EXCHANGE_LATENCY_SECONDS,
                callback=exchange.callback,
                finished_callback=exchange.full.set,
            )
        try:
            _wait(exchange, stopped, speaker)
            told = sum(stream.latency)
        finally:
            portaudio.close(stream)
        if exchange.frames < frames and not stopped():
            raise NotAvailable(_("“{name}” stopped while it was being measured.").format(name=speaker.name))
        return Duplex(exchange.recorded()[lead:], sample_rate, exchange.health(), exchange.latency(told))

    def _choose(self, direction: Direction, device_id: str | None) -> AudioDevice:
        return choose(self._devices.devices(), direction, device_id)

    def _start(
        self, kind: Callable[..., portaudio.Stream], device: AudioDevice, /, **options: object
    ) -> portaudio.Stream:
        library = portaudio.load()
        try:
            stream = kind(dtype="float32", **options)
        except library.PortAudioError as error:
            choose(self._devices.devices(), device.direction, device.id, device.name)  # says if it was unplugged
            raise portaudio.explain(error, device.name) from error
        portaudio.start(stream, device.name)
        return stream


def _wait(exchange: Exchange, stopped: Callable[[], bool], device: AudioDevice) -> None:
    frames, since = 0, time.monotonic()
    while not exchange.full.wait(0.05) and not stopped():
        if exchange.frames != frames:
            frames, since = exchange.frames, time.monotonic()
        elif time.monotonic() - since > STALLED_SECONDS:
            raise NotAvailable(_("“{name}” was opened, but no sound moves.").format(name=device.name))
