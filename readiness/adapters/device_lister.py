"""Asks PortAudio for its list in a short-lived process: the list of a process is made once, when PortAudio starts.

Used where the system has no sound server to ask (Windows, macOS): about 0.3 s each time, and no stream of ours stops.
Run as a module it is that process, and prints the list as JSON.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from typing import Any

from readiness.adapters.command import output
from readiness.adapters.devices_portaudio import listed
from readiness.adapters.own_child import own_child
from readiness.ports import AudioDevice, NotAvailable
from readiness.words import _

DEADLINE_S = 5.0
CHILD_WORD = "--child-devices"


def command() -> list[str]:
    """What starts the short-lived process."""
    return own_child(CHILD_WORD, "readiness.adapters.device_lister")


def look_beside() -> tuple[AudioDevice, ...]:
    """Return the devices as a fresh process sees them. Raises NotAvailable when it does not answer in five seconds."""
    answer = output(command(), DEADLINE_S)
    if answer is None:
        raise NotAvailable(_("The sound system of this computer does not answer."), detail="no list in time")
    return read(answer)


def read(answer: str) -> tuple[AudioDevice, ...]:
    """Return the devices in the process's ``answer`` (pure). Raises NotAvailable where it is none."""
    try:
        tables: dict[str, Any] = json.loads(answer)
        if "error" in tables:
            raise NotAvailable(_("The sound library PortAudio is missing."), detail=str(tables["error"]))
        return listed(tables["devices"], tables["hosts"])
    except (ValueError, KeyError, TypeError) as error:
        raise NotAvailable(_("The sound system of this computer does not answer."), detail=repr(error)) from error


def main(_words: Sequence[str] = ()) -> int:
    """In the short-lived process: print what PortAudio sees, and return the exit code."""
    try:
        import sounddevice  # noqa: PLC0415 - this process exists for it
    except (ImportError, OSError) as error:
        tables: dict[str, Any] = {"error": str(error)}
    else:
        tables = {"devices": list(sounddevice.query_devices()), "hosts": list(sounddevice.query_hostapis())}
    sys.stdout.write(json.dumps(tables))
    return 0


if __name__ == "__main__":
    sys.exit(main())
