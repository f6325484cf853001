"""Recording an answer to practise, in memory only, in pieces: the microphone's ring holds a minute only."""

from __future__ import annotations

import threading
from collections.abc import Callable

from readiness.ports import AudioIn, Clock, NotAvailable, Recording

LONGEST_S = 300.0
EVERY_S = 5.0


def record_answer(
    audio_in: AudioIn,
    clock: Clock,
    device_id: str | None,
    stop: threading.Event,
    began: Callable[[], None] = lambda: None,
) -> Recording:
    """Record from now until ``stop``, five minutes at most; ``began`` is called when the microphone is open.

    Samples come as one channel, shape (n, 1). Raises NotAvailable when the microphone cannot be opened.
    """
    import numpy as np  # noqa: PLC0415 - a library that takes its time, only where somebody records

    pieces, taken = [], 0
    with audio_in.open(device_id) as capture:
        first = capture.frames
        began()
        longest = round(LONGEST_S * capture.sample_rate)
        while True:
            clock.wait(stop, EVERY_S)
            try:
                piece = capture.read(first + taken, min(capture.frames, first + longest))
            except NotAvailable:
                if not taken:
                    raise
                break  # pulled out in the middle: what was said until then can still be heard
            pieces.append(piece.mean(axis=1, keepdims=True).astype(np.float32))
            taken += piece.shape[0]
            if stop.is_set() or taken >= longest:
                break
        whole = np.concatenate(pieces) if pieces else np.zeros((0, 1), np.float32)
        return Recording(whole, capture.sample_rate, capture.device, clock.monotonic(), capture.health)
