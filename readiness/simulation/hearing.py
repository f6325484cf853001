"""How a simulated microphone hears, as data: the voice in front of it, the room behind it, what it does to both."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Room(StrEnum):
    """What sounds behind the person."""

    FAN = "fan"
    TRAFFIC = "traffic"
    VOICES = "voices"


@dataclass(frozen=True, slots=True)
class Hearing:
    """One microphone in one place. Levels in dBFS at 100 % input volume.

    ``band`` is what passes, in Hz; ``overdrive_db`` how far everything is amplified before it is cut off
    at full scale; ``drops_s`` are the moments of the sentence, in seconds, at which 40 ms are lost.
    """

    voice_dbfs: float = -24.0
    room_dbfs: float = -67.0
    room: Room = Room.FAN
    band: tuple[float, float] = (60.0, 15_000.0)
    overdrive_db: float = 0.0
    drops_s: tuple[float, ...] = ()
    seed: int = 1
