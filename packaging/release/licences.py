"""Who made what is handed out, and under which terms: an overview, and every licence text that came along."""

from __future__ import annotations

import shutil
from pathlib import Path

from release import project, shipped

TEXTS = project.ROOT / "packaging" / "licences"
"""Texts that the packages themselves do not bring: those of Qt, libsndfile and Python."""

HEAD = """# Licences

Callready {version} is under the MIT licence, see LICENSE. It is handed out together with the software below, each under
its own terms; their texts lie in the folders beside this file.

Qt, PySide6, libsndfile, mpg123 and LAME are used as shared libraries under the GNU Lesser General Public License, and
nothing in them was changed. They lie in the program's folder as files of their own and can be replaced by other
builds of the same version. Their sources: https://download.qt.io/official_releases/QtForPython/ and
https://github.com/bastibe/libsndfile-binaries.
"""


def overview() -> str:
    """Markdown with two tables: Python packages, and the libraries inside them."""
    lines = [HEAD.format(version=project.version()), "| package | version | licence | from |", "|---|---|---|---|"]
    for package in (shipped.python(), *shipped.packages()):
        lines.append(f"| {package.name} | {package.version} | {package.licence} | {package.homepage} |")
    lines += ["", "| inside | licence | from | comes with |", "|---|---|---|---|"]
    lines += [f"| {one.name} | {one.licence} | {one.homepage} | {one.inside} |" for one in shipped.NATIVE]
    return "\n".join(lines) + "\n"


def write(folder: Path) -> None:
    """The overview and all texts into ``folder``."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    (folder / "LICENCES.md").write_text(overview(), "utf-8")
    shutil.copyfile(project.ROOT / "LICENSE", folder / "LICENSE")
    for text in sorted(TEXTS.glob("*.txt")):
        shutil.copyfile(text, folder / text.name)
    for package in shipped.packages():
        for name, text in package.texts:
            path = folder / package.name / name.replace("/", "-")
            path.parent.mkdir(exist_ok=True)
            path.write_text(text, "utf-8")
