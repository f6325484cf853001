"""The sentence as a file, on request alone: nothing else of what was heard ever leaves the memory."""

from __future__ import annotations

import io
from pathlib import Path
from typing import TYPE_CHECKING

from readiness.ports import NotAvailable
from readiness.words import _

if TYPE_CHECKING:
    from readiness.ports import Recording

ENDINGS = (".flac", ".wav")
"""FLAC first: the same sound in half the room."""


def write(recording: Recording, path: Path) -> Path:
    """Write ``recording`` with 24 bits and return where; another ending than :data:`ENDINGS` gets ``.flac`` added.

    Takes a moment, so that it belongs beside the window. Raises NotAvailable with a sentence.
    """
    import soundfile  # noqa: PLC0415 - loads libsndfile

    if path.suffix.lower() not in ENDINGS:
        path = path.with_name(path.name + ENDINGS[0])
    memory = io.BytesIO()
    soundfile.write(memory, recording.samples, recording.sample_rate, "PCM_24", format=path.suffix[1:].upper())
    try:
        path.write_bytes(memory.getvalue())
    except OSError as error:
        sentence = _("“{name}” could not be saved ({reason}). Try another folder.")
        raise NotAvailable(sentence.format(name=path.name, reason=error.strerror or error)) from error
    return path
