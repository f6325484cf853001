"""Where the frozen program starts."""

import os
import sys
from pathlib import Path

# A windowed program on Windows has no streams at all, and libraries write to them without asking.
for stream, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
    if getattr(sys, stream) is None:
        setattr(sys, stream, Path(os.devnull).open(mode, encoding="utf-8"))  # noqa: SIM115

from ui.__main__ import main  # noqa: E402 - only now may anything be written

sys.exit(main())
