"""Icons, sounds, themes and translations, found from source, wheel and frozen one-folder build alike."""

from __future__ import annotations

from pathlib import Path

# All three forms unpack to real files, and importlib.resources alone would cost a tenth of the start-up.
_ROOT = Path(__file__).parent


def path(*parts: str) -> Path:
    """Return where an asset lies, such as ``path("icons", "play.svg")``."""
    return _ROOT.joinpath(*parts)
