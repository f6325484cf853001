"""The real world in one bundle. Only the two faces, terminal and window, ask for it."""

from __future__ import annotations

from readiness.adapters.clock import SystemClock
from readiness.adapters.host import SystemHost
from readiness.adapters.network import SystemNetwork
from readiness.adapters.power import system_power
from readiness.adapters.sound import sound_ports
from readiness.ports import Ports


def real_ports() -> Ports:
    """This computer. Opens no device and no connection before something asks for it."""
    devices, audio_in, audio_out = sound_ports()
    return Ports(
        clock=SystemClock(),
        devices=devices,
        audio_in=audio_in,
        audio_out=audio_out,
        network=SystemNetwork(),
        power=system_power(),
        host=SystemHost(),
    )
