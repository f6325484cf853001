"""The icon in every size and form that the systems want, drawn from the one SVG.

Below 24 pixels the strokes of the mark run into each other, so that those sizes have a drawing of their own with fewer,
thicker ones: ``assets/icons/callready-small.svg``.
"""

from __future__ import annotations

import os
import struct
from pathlib import Path

from release.project import NAME, ROOT

SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512)
WINDOWS_SIZES = (16, 24, 32, 48, 64, 256)
MAC_SIZES = {16: b"icp4", 32: b"icp5", 64: b"icp6", 128: b"ic07", 256: b"ic08", 512: b"ic09"}
SMALL_BELOW = 24


def drawing(size: int) -> Path:
    """The SVG that a size is drawn from."""
    name = f"{NAME}-small.svg" if size < SMALL_BELOW else f"{NAME}.svg"
    return ROOT / "assets" / "icons" / name


def png(size: int) -> bytes:
    """The icon as a PNG with ``size`` pixels each way."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import QBuffer, QIODevice  # noqa: PLC0415 - the lists above are read without Qt
    from PySide6.QtGui import QImage, QPainter  # noqa: PLC0415
    from PySide6.QtSvg import QSvgRenderer  # noqa: PLC0415

    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    QSvgRenderer(str(drawing(size))).render(painter)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload] # the stubs want bytes for the format
    return bytes(buffer.data().data())


def ico() -> bytes:
    """The icon for Windows: a directory of PNGs."""
    pictures = [png(size) for size in WINDOWS_SIZES]
    head = struct.pack("<HHH", 0, 1, len(pictures))
    at = len(head) + 16 * len(pictures)
    for size, picture in zip(WINDOWS_SIZES, pictures, strict=True):
        head += struct.pack("<BBBBHHII", size % 256, size % 256, 0, 0, 1, 32, len(picture), at)
        at += len(picture)
    return head + b"".join(pictures)


def icns() -> bytes:
    """The icon for macOS: chunks of PNGs."""
    chunks = b""
    for size, kind in MAC_SIZES.items():
        picture = png(size)
        chunks += kind + struct.pack(">I", len(picture) + 8) + picture
    return b"icns" + struct.pack(">I", len(chunks) + 8) + chunks


def hicolor(folder: Path, name: str = NAME) -> None:
    """The icon theme of a Linux desktop, below ``folder``: every size, and the drawing itself, called ``name``."""
    for size in SIZES:
        _write(folder / f"{size}x{size}" / "apps" / f"{name}.png", png(size))
    _write(folder / "scalable" / "apps" / f"{name}.svg", drawing(SIZES[-1]).read_bytes())


def for_programs(folder: Path) -> None:
    """What the frozen programs of Windows and macOS carry."""
    _write(folder / f"{NAME}.ico", ico())
    _write(folder / f"{NAME}.icns", icns())


def _write(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
