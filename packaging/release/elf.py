"""What the files of a Linux build need from the system they run on."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Iterable
from pathlib import Path

PACKAGES = {
    "libasound.so.2": "libasound2t64 | libasound2",
    "libatomic.so.1": "libatomic1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libdrm.so.2": "libdrm2",
    "libEGL.so.1": "libegl1",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libgbm.so.1": "libgbm1",
    "libgcc_s.so.1": "libgcc-s1",
    "libGL.so.1": "libgl1",
    "libGLX.so.0": "libglx0",
    "libOpenGL.so.0": "libopengl0",
    "libglib-2.0.so.0": "libglib2.0-0t64 | libglib2.0-0",
    "libgobject-2.0.so.0": "libglib2.0-0t64 | libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0t64 | libglib2.0-0",
    "libgio-2.0.so.0": "libglib2.0-0t64 | libglib2.0-0",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
    "libstdc++.so.6": "libstdc++6",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
    "libwayland-server.so.0": "libwayland-server0",
    "libX11.so.6": "libx11-6",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxcb.so.1": "libxcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-glx.so.0": "libxcb-glx0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libz.so.1": "zlib1g",
    "libzstd.so.1": "libzstd1",
}
"""Libraries of the system and their packages, as Debian 12, Debian 13 and Ubuntu 24.04 name them."""

OPENED = ("libportaudio2", "libasound2-plugins")
"""Packages whose libraries are opened by name, so that no file says it needs them."""

OPTIONAL = {"libgtk-3.so.0": "libgtk-3-0t64 | libgtk-3-0", "libgdk-3.so.0": "libgtk-3-0t64 | libgtk-3-0",
            "libgdk_pixbuf-2.0.so.0": "", "libpango-1.0.so.0": "", "libpangocairo-1.0.so.0": "", "libcairo.so.2": "",
            "libatk-1.0.so.0": "", "libharfbuzz.so.0": "",
            "libcairo-gobject.so.2": "", "libcups.so.2": "libcups2t64 | libcups2"}  # fmt: skip
"""Needed by plugins that Qt does without: GNOME's dialogs, and printing to a printer rather than into a file."""

GLIBC = (
    "libc.so.6",
    "libm.so.6",
    "libdl.so.2",
    "libpthread.so.0",
    "librt.so.1",
    "libutil.so.1",
    "libresolv.so.2",
    "libmvec.so.1",
)
LOADER = "ld-linux-"


def is_elf(path: Path) -> bool:
    """Whether a file is a program or a shared library of Linux."""
    if path.is_symlink() or not path.is_file():
        return False
    with path.open("rb") as file:
        return file.read(4) == b"\x7fELF"


def files(folder: Path) -> list[Path]:
    """Every program and shared library below ``folder``."""
    return sorted(path for path in folder.rglob("*") if is_elf(path))


def needed(header: str) -> set[str]:
    """The names of libraries in what ``objdump -p`` prints."""
    return set(re.findall(r"^\s+NEEDED\s+(\S+)$", header, re.MULTILINE))


def newest_glibc(header: str) -> tuple[int, ...]:
    """The newest version of glibc that what ``objdump -p`` prints asks for; empty where it asks for none."""
    found = [tuple(map(int, version.split("."))) for version in re.findall(r"\bGLIBC_(\d+(?:\.\d+)+)\b", header)]
    return max(found, default=())


def headers(paths: Iterable[Path]) -> str:
    """What ``objdump -p`` prints of all of them."""
    return subprocess.run(["objdump", "-p", *paths], capture_output=True, text=True, check=True).stdout


def dependencies(folder: Path) -> tuple[list[str], list[str]]:
    """What a Debian package of ``folder`` depends on, and what it recommends. Raises LookupError for the unknown."""
    own = {path.name for path in folder.rglob("*") if path.is_symlink() or path.is_file()}
    header = headers(files(folder))
    foreign = {name for name in needed(header) - own if name not in GLIBC and not name.startswith(LOADER)}
    unknown = sorted(foreign - set(PACKAGES) - set(OPTIONAL))
    if unknown:
        raise LookupError(f"no package is known for {', '.join(unknown)}: see packaging/release/elf.py")
    glibc = ".".join(map(str, newest_glibc(header)))
    depends = {f"libc6 (>= {glibc})", *OPENED, *(PACKAGES[name] for name in foreign & set(PACKAGES))}
    recommends = {OPTIONAL[name] for name in foreign & set(OPTIONAL)} - {""}
    return sorted(depends), sorted(recommends)


def strip(paths: Iterable[Path]) -> None:
    """Take out what only a debugger reads."""
    program = shutil.which("strip")
    if program is None:
        raise FileNotFoundError("strip is missing: sudo apt install binutils")
    for path in paths:
        subprocess.run([program, "--strip-unneeded", str(path)], check=True)
