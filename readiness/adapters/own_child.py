"""How the program starts itself for what may crash or must begin anew: reading documents, load, listing devices."""

from __future__ import annotations

import sys
from pathlib import Path


def own_child(word: str, module: str) -> list[str]:
    """Return the command that runs ``module``; arguments may be added.

    A frozen program has no interpreter to hand a module to, and starts itself with ``word``. On Windows the program of
    the window has no standard output: there the one for the terminal lies beside it, and is taken.
    """
    if not getattr(sys, "frozen", False):
        return [sys.executable, "-P", "-m", module]
    program = Path(sys.executable)
    terminal = program.with_name(f"{program.stem}-terminal{program.suffix}")
    return [str(terminal if terminal.exists() else program), word]
