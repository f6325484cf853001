"""How a level meter moves: quick to rise, slow to fall, and remembering its last peak. Pure."""

from __future__ import annotations

import math
from dataclasses import dataclass

FLOOR_DBFS = -100.0
ATTACK_S = 0.005
"""Time constant of the rise; IEC 60268-10 type I integrates over 5 ms."""
DECAY_DB_PER_S = 20 / 1.7
"""Fall of the bar: 20 dB in 1.7 s, IEC 60268-10 type I."""
HOLD_S = 1.5
HOLD_DECAY_DB_PER_S = 20.0


@dataclass(frozen=True, slots=True)
class Ballistics:
    """What the meter shows: bar and hold marker in dBFS, and for how long the marker has stood, in seconds."""

    level_dbfs: float = FLOOR_DBFS
    hold_dbfs: float = FLOOR_DBFS
    held_s: float = 0.0


def step(state: Ballistics, level_dbfs: float | None, dt: float) -> Ballistics:
    """Return the state ``dt`` seconds later, with ``level_dbfs`` heard meanwhile; None when nothing was heard.

    A level that is not finite (silence gives minus infinity) counts as the floor.
    """
    heard = FLOOR_DBFS if level_dbfs is None or not math.isfinite(level_dbfs) else max(level_dbfs, FLOOR_DBFS)
    dt = max(dt, 0.0)
    if heard >= state.level_dbfs:
        level = heard + (state.level_dbfs - heard) * math.exp(-dt / ATTACK_S)
    else:
        level = max(heard, state.level_dbfs - DECAY_DB_PER_S * dt)
    held = state.held_s + dt
    if level >= state.hold_dbfs:
        return Ballistics(level, level, 0.0)
    over = min(max(held - HOLD_S, 0.0), dt)
    return Ballistics(level, max(level, state.hold_dbfs - HOLD_DECAY_DB_PER_S * over), held)
