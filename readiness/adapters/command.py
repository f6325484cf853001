"""Short questions to the system's own commands."""

from __future__ import annotations

import subprocess
from collections.abc import Sequence

_SECONDS = 2.0


def output(command: Sequence[str], seconds: float = _SECONDS) -> str | None:
    """What ``command`` prints; None where it does not exist, fails or takes longer than ``seconds``."""
    try:
        done = subprocess.run(
            list(command), stdin=subprocess.DEVNULL, capture_output=True, timeout=seconds, check=False, text=True,
            encoding="utf-8", errors="replace", creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )  # fmt: skip
    except (OSError, subprocess.TimeoutExpired):
        return None
    return done.stdout if done.returncode == 0 else None
