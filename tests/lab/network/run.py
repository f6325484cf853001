"""Start experiments in child processes, several at a time."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[3]
LONGEST_SECONDS = 90.0


def run(experiments: Mapping[str, tuple[str, Mapping[str, Any]]]) -> dict[str, Any]:
    """Run all at the same time: by name, the experiment's function and its arguments. Raises when one fails."""
    started = {
        name: subprocess.Popen(
            [sys.executable, "-m", "tests.lab.network", function, json.dumps(arguments)],
            cwd=ROOT,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        for name, (function, arguments) in experiments.items()
    }
    results = {}
    try:
        for name, child in started.items():
            out, err = child.communicate(timeout=LONGEST_SECONDS)
            if child.returncode:
                raise RuntimeError(f"the experiment {name} failed:\n{err}")
            results[name] = json.loads(out)
    finally:
        for child in started.values():
            child.kill()
            child.wait()
            for stream in (child.stdout, child.stderr):
                if stream is not None:
                    stream.close()
    return results
