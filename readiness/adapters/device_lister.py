"""Asks PortAudio for its list in a short-lived process: the list of a process is made once, when PortAudio starts.

Used where the system has no sound server to ask (Windows, macOS): about 0.3 s each time, and no stream of ours stops.
"""

from __future__ import annotations

import multiprocessing
from multiprocessing.connection import Connection
from typing import Any

from readiness.adapters.devices_portaudio import listed
from readiness.ports import AudioDevice, NotAvailable
from readiness.words import _

DEADLINE_S = 5.0
Tables = tuple[list[dict[str, Any]], list[dict[str, Any]]]
"""Devices and host interfaces, as plain data."""


def look_beside() -> tuple[AudioDevice, ...]:
    """Return the devices as a fresh process sees them. Raises NotAvailable when it does not answer in five seconds."""
    context = multiprocessing.get_context("spawn")
    here, there = context.Pipe(duplex=False)
    process = context.Process(target=_tell, args=(there,), name="device-lister", daemon=True)
    process.start()
    there.close()
    try:
        if not here.poll(DEADLINE_S):
            raise NotAvailable(_("The sound system of this computer does not answer."), detail="no answer in time")
        answer: Tables | str = here.recv()
    except EOFError as error:
        raise NotAvailable(_("The sound system of this computer does not answer."), detail="it broke off") from error
    finally:
        here.close()
        process.kill()
        process.join()
        process.close()
    if isinstance(answer, str):
        raise NotAvailable(_("The sound library PortAudio is missing."), detail=answer)
    return listed(*answer)


def _tell(there: Connection) -> None:
    """In the helper: ask, and send plain data."""
    try:
        import sounddevice  # noqa: PLC0415 - this process exists for it
    except (ImportError, OSError) as error:
        there.send(str(error))
        return
    tables: Tables = (
        [dict(device) for device in sounddevice.query_devices()],
        [dict(host) for host in sounddevice.query_hostapis()],
    )
    there.send(tables)
