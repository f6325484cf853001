"""One file that runs on most Linux desktops: the frozen program, with PortAudio, packed by appimagetool."""

from __future__ import annotations

import os
import platform
import shutil
import subprocess
from pathlib import Path

from release import icons, project, texts

START = """\
#!/bin/sh
# Starts the program inside the AppImage with what it was given.
here=$(dirname "$(readlink -f "$0")")
exec "$here/usr/lib/callready/callready" "$@"
"""


def build(frozen: Path, destination: Path) -> Path:
    """Pack the ``frozen`` program; returns the AppImage. Raises CalledProcessError."""
    tree = destination / "Callready.AppDir"
    shutil.rmtree(tree, ignore_errors=True)
    lay_out(frozen, tree)
    made = destination / f"Callready-{project.version()}-{platform.machine()}.AppImage"
    environment = {**os.environ, "SOURCE_DATE_EPOCH": str(project.epoch()), "ARCH": platform.machine()}
    subprocess.run(["appimagetool", "--no-appstream", str(tree), str(made)], env=environment, check=True)
    return made


def lay_out(frozen: Path, tree: Path) -> None:
    """The folder that becomes the image."""
    shutil.copytree(frozen, tree / "usr" / "lib" / project.NAME, symlinks=True)
    desktop_files(tree / "usr" / "share", project.NAME)
    (tree / f"{project.NAME}.desktop").write_text(texts.desktop(), "utf-8")
    (tree / f"{project.NAME}.png").write_bytes(icons.png(256))
    start = tree / "AppRun"
    start.write_text(START, "utf-8")
    start.chmod(0o755)


def desktop_files(share: Path, name: str) -> None:
    """Menu entry, metainfo and icons below ``share``; ``name`` is what entry and icons are called."""
    entry = texts.desktop().replace(f"Icon={project.NAME}\n", f"Icon={name}\n")
    information = texts.metainfo().replace(f"{project.NAME}.desktop<", f"{name}.desktop<")
    for path, text in (
        (share / "applications" / f"{name}.desktop", entry),
        (share / "metainfo" / f"{project.APP_ID}.metainfo.xml", information),
    ):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    icons.hicolor(share / "icons" / "hicolor", name)
