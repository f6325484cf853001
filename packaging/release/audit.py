"""Known vulnerabilities in what is shipped, by pip-audit; a database that does not answer is no clean answer.

The database is PyPI's own. ``CALLREADY_OSV_URL`` names another that answers as OSV does, such as a mirror of one's own.
"""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path
from typing import Any

from release import project

SHIPPED = project.ROOT / "build" / "shipped.txt"
CLEAN, VULNERABLE, NOT_ASKED = 0, 1, 69
OSV = "CALLREADY_OSV_URL"


def audit(requirements: Path = SHIPPED) -> int:
    """Ask about every pinned package of a file with hashes; prints what was found and returns the exit code."""
    report = requirements.with_suffix(".audit.json")
    report.unlink(missing_ok=True)
    done = subprocess.run(command(requirements, report), capture_output=True, text=True, check=False)
    found = json.loads(report.read_text("utf-8")) if report.exists() else None
    code, words = judged(found, done.stderr)
    print(words)
    return code


def command(requirements: Path, report: Path) -> list[str]:
    """How pip-audit is asked: for JSON, so that its answer and its failure are told apart."""
    url = os.environ.get(OSV)
    service = ["-s", "osv", "--osv-url", url] if url else []
    options = ["--disable-pip", "--require-hashes", "--progress-spinner", "off", "-f", "json", "-o", str(report)]
    return ["uvx", "pip-audit", *options, *service, "-r", str(requirements)]


def judged(report: dict[str, Any] | None, said: str) -> tuple[int, str]:
    """Exit code and words for pip-audit's report; None where it came to none, and ``said`` is why."""
    if report is None:
        last = said.strip().splitlines()[-1:] or ["it said nothing"]
        return NOT_ASKED, f"audit: the vulnerability database could not be asked, so nothing is known: {last[0]}"
    packages = report["dependencies"]
    unknown = [f"{one['name']}: {one['skip_reason']}" for one in packages if "skip_reason" in one]
    lines = [
        f"{one['name']} {one['version']}: {wrong['id']}, mended in {_versions(wrong['fix_versions'])}"
        for one in packages
        for wrong in one.get("vulns", ())
    ]
    if lines:
        return VULNERABLE, "\n".join([*lines, *unknown, f"audit: {len(lines)} known vulnerabilities"])
    if unknown or not packages:
        head = f"audit: {len(unknown)} of {len(packages)} packages could not be looked up in the database"
        return NOT_ASKED, "\n".join([*unknown, f"{head}, so nothing is known about them"])
    return CLEAN, f"audit: {len(packages)} packages, no known vulnerability"


def _versions(fixed: list[str]) -> str:
    return ", ".join(fixed) or "no version yet"
