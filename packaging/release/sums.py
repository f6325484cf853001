"""Check sums, and whether two builds are the same."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from pathlib import Path

FILE = "SHA256SUMS"


def of_file(path: Path) -> str:
    """SHA-256 of a file, in hexadecimal."""
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while block := file.read(1 << 20):
            digest.update(block)
    return digest.hexdigest()


def of_folder(folder: Path) -> dict[str, str]:
    """What each file below ``folder`` is: its check sum and mode, or where a link points."""
    found = {}
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        if path.is_symlink():
            found[name] = f"-> {path.readlink()}"
        elif path.is_file():
            found[name] = f"{of_file(path)} {path.stat().st_mode & 0o777:o}"
    return found


def differences(first: dict[str, str], second: dict[str, str]) -> list[str]:
    """What differs, in lines."""
    lines = [f"only in the first: {name}" for name in sorted(first.keys() - second.keys())]
    lines += [f"only in the second: {name}" for name in sorted(second.keys() - first.keys())]
    both = sorted(first.keys() & second.keys())
    return lines + [f"differs: {name}" for name in both if first[name] != second[name]]


def write(folder: Path, names: Iterable[str]) -> Path:
    """``SHA256SUMS`` in ``folder``, as ``sha256sum -c`` reads it."""
    path = folder / FILE
    path.write_text("".join(f"{of_file(folder / name)}  {name}\n" for name in sorted(names)), "utf-8")
    return path
