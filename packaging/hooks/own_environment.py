"""Runs before the program in a frozen build: gives the programs it starts the environment that it was given itself.

The frozen program is started with its own folder in LD_LIBRARY_PATH. A browser or a settings window that inherited it
would load our libraries instead of its own.
"""

import os
import sys

if sys.platform.startswith("linux"):
    before = os.environ.pop("LD_LIBRARY_PATH_ORIG", None)
    if before:
        os.environ["LD_LIBRARY_PATH"] = before
    else:
        os.environ.pop("LD_LIBRARY_PATH", None)
