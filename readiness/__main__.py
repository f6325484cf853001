"""``python -m readiness WORD ...``: the terminal alone."""

import sys

from readiness.cli import main

sys.exit(main())
