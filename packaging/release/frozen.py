"""Builds the frozen program: one folder with the program, Python and every library it uses, and nothing else."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from release import elf, icons, licences, project, sbom

ROOT = project.ROOT
BUILD = ROOT / "build"
OWN_ELF = ("libpython3*", "python3*/lib-dynload/*")
"""What may come unstripped from a Python that was compiled by hand; wheels come stripped."""


def build(destination: Path, *, carry_portaudio: bool = False) -> Path:
    """Build into ``destination``; returns the folder with the program. Raises CalledProcessError."""
    if sys.platform != "linux":
        icons.for_programs(BUILD / "icons")
    work = BUILD / f"work-{destination.name}"
    shutil.rmtree(destination, ignore_errors=True)
    shutil.rmtree(work, ignore_errors=True)
    command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "ERROR"]
    command += ["--distpath", str(destination), "--workpath", str(work), str(ROOT / "packaging" / "callready.spec")]
    subprocess.run(command, cwd=ROOT, env=environment(carry_portaudio), check=True)
    folder = destination / project.NAME
    if sys.platform == "linux":
        inside = folder / "_internal"
        elf.strip(path for pattern in OWN_ELF for path in sorted(inside.glob(pattern)) if elf.is_elf(path))
    licences.write(folder / "_internal" / "licences")
    sbom.write(folder.parent / "sbom.cdx.json")
    return folder


def environment(carry_portaudio: bool) -> dict[str, str]:
    """A build depends on its input alone: not on the hash seed, and stamps are those of the commit."""
    return {
        **os.environ,
        "PYTHONHASHSEED": "0",
        "PYTHONDONTWRITEBYTECODE": "1",
        "SOURCE_DATE_EPOCH": str(project.epoch()),
        "CALLREADY_CARRY_PORTAUDIO": "1" if carry_portaudio else "0",
        "LC_ALL": "C.UTF-8",
        "TZ": "UTC",
    }
