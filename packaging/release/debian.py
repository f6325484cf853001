"""The package for Debian 12 and 13 and Ubuntu 24.04: the frozen program, and what a desktop needs to know about it."""

from __future__ import annotations

import gzip
import os
import shutil
import subprocess
from datetime import UTC, datetime
from email.utils import format_datetime
from pathlib import Path

from release import elf, icons, licences, project, texts

LIBRARIES = Path("usr/lib") / project.NAME
DESCRIPTION = """\
 Ten minutes before an interview call Callready tests microphone, headset,
 background noise, connection and battery, says Go, Caution or No-go and why,
 and mends what it can with one press.
 .
 During the call it keeps resume, job description and notes at hand in a narrow
 window and watches quietly. Everything stays on this computer: no account, no
 telemetry."""
OVERRIDES = """\
# The program carries the Python and the libraries it was tested with; what belongs to the system it depends on.
{name}: embedded-library *
{name}: unstripped-binary-or-object *
{name}: shared-library-lacks-prerequisites *
{name}: library-not-linked-against-libc *
{name}: hardening-no-pie *
{name}: hardening-no-relro *
{name}: hardening-no-fortify-functions *
{name}: hardening-no-bindnow *
{name}: spelling-error-in-binary *
{name}: custom-library-search-path *
{name}: exit-in-shared-library *
{name}: shared-library-is-executable *
"""


def build(frozen: Path, destination: Path) -> Path:
    """Pack the ``frozen`` program; returns the ``.deb``. Needs dpkg-deb, and objdump for what it depends on."""
    version = project.debian_version(project.version())
    architecture = subprocess.run(
        ["dpkg", "--print-architecture"], capture_output=True, text=True, check=True
    ).stdout.strip()
    tree = destination / "deb"
    shutil.rmtree(tree, ignore_errors=True)
    lay_out(frozen, tree)
    depends, recommends = elf.dependencies(tree / LIBRARIES)
    size = sum(path.lstat().st_size for path in tree.rglob("*") if not path.is_dir()) // 1024
    meta = tree / "DEBIAN"
    meta.mkdir()
    (meta / "control").write_text(control(version, architecture, depends, recommends, size), "utf-8")
    (meta / "md5sums").write_text(md5sums(tree), "utf-8")
    settle(tree, project.epoch())
    package = destination / f"{project.NAME}_{version}_{architecture}.deb"
    environment = {**os.environ, "SOURCE_DATE_EPOCH": str(project.epoch())}
    command = ["dpkg-deb", "--root-owner-group", "-Zxz", "-z6", "--build", str(tree), str(package)]
    subprocess.run(command, env=environment, check=True, stdout=subprocess.DEVNULL)
    return package


def control(version: str, architecture: str, depends: list[str], recommends: list[str], kilobytes: int) -> str:
    """The control file."""
    fields = {
        "Package": project.NAME,
        "Version": version,
        "Architecture": architecture,
        "Maintainer": project.MAINTAINER,
        "Installed-Size": str(kilobytes),
        "Depends": ", ".join(depends),
        "Recommends": ", ".join(recommends),
        "Section": "sound",
        "Priority": "optional",
        "Homepage": project.HOMEPAGE,
        "Description": f"{project.SUMMARY}\n{DESCRIPTION}",
    }
    return "".join(f"{name}: {value}\n" for name, value in fields.items() if value)


def lay_out(frozen: Path, tree: Path) -> None:
    """Everything that the package installs, below ``tree``."""
    shutil.copytree(frozen, tree / LIBRARIES, symlinks=True)
    share = tree / "usr" / "share"
    documents = share / "doc" / project.NAME
    (tree / "usr" / "bin").mkdir(parents=True)
    (tree / "usr" / "bin" / project.NAME).symlink_to(Path("..") / "lib" / project.NAME / project.NAME)
    _put(share / "applications" / f"{project.NAME}.desktop", texts.desktop().encode())
    _put(share / "metainfo" / f"{project.APP_ID}.metainfo.xml", texts.metainfo().encode())
    _put(share / "man" / "man1" / f"{project.NAME}.1.gz", _gzip(texts.manual()))
    _put(documents / "copyright", copyright_file().encode())
    _put(documents / "changelog.Debian.gz", _gzip(changelog()))
    _put(documents / "LICENCES.md.gz", _gzip(licences.overview()))
    _put(share / "lintian" / "overrides" / project.NAME, OVERRIDES.format(name=project.NAME).encode())
    icons.hicolor(share / "icons" / "hicolor")


def copyright_file() -> str:
    """Who may do what, in Debian's machine-readable form; the overview of the libraries is named."""
    licence = (project.ROOT / "LICENSE").read_text("utf-8").split("\n\n", 2)
    holder = licence[1].removeprefix("Copyright (c) ").strip()
    body = "\n".join(f" {line}" if line else " ." for line in licence[2].strip().splitlines())
    return (
        "Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/\n"
        f"Upstream-Name: Callready\nSource: {project.HOMEPAGE}\n"
        "Comment: The libraries that the program carries along have licences of their own,\n"
        f" listed in /usr/share/doc/{project.NAME}/LICENCES.md.gz, with their texts in\n"
        f" /usr/lib/{project.NAME}/_internal/licences. Texts of the GNU licences are also in\n"
        " /usr/share/common-licenses/LGPL-3, /usr/share/common-licenses/LGPL-2.1 and\n"
        " /usr/share/common-licenses/GPL-3.\n\n"
        f"Files: *\nCopyright: {holder}\nLicense: Expat\n\n"
        f"License: Expat\n{body}\n"
    )


def changelog() -> str:
    """CHANGELOG.md as Debian writes it."""
    stamp = format_datetime(datetime.fromtimestamp(project.epoch(), UTC))
    parts = []
    for version, points in project.changes().items():
        head = f"{project.NAME} ({project.debian_version(version)}) unstable; urgency=medium"
        body = "\n".join(texts.wrapped(point, "  * ", "    ") for point in points)
        parts.append(f"{head}\n\n{body}\n\n -- {project.MAINTAINER}  {stamp}\n")
    return "\n".join(parts)


def md5sums(tree: Path) -> str:
    """What ``dpkg --verify`` compares with."""
    import hashlib  # noqa: PLC0415

    lines = []
    for path in sorted(tree.rglob("*")):
        name = path.relative_to(tree).as_posix()
        if path.is_file() and not path.is_symlink() and not name.startswith("DEBIAN/"):
            digest = hashlib.md5(path.read_bytes(), usedforsecurity=False).hexdigest()
            lines.append(f"{digest}  {name}\n")
    return "".join(lines)


def settle(tree: Path, epoch: int) -> None:
    """Modes and times that do not depend on who builds, when, and with which umask."""
    for path in [tree, *tree.rglob("*")]:
        if not path.is_symlink():
            runs = path.is_dir() or path == tree / LIBRARIES / project.NAME
            path.chmod(0o755 if runs else 0o644)
        os.utime(path, (epoch, epoch), follow_symlinks=False)


def _gzip(text: str) -> bytes:
    return gzip.compress(text.encode(), 9, mtime=0)


def _put(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
