"""A picture of a page as PNG, without an imaging library."""

from __future__ import annotations

import struct
import zlib


def write_png(pixels: bytes, width: int, height: int, stride: int) -> bytes:
    """Return RGB rows, ``stride`` bytes apart, as a PNG file (ISO/IEC 15948): three chunks, no row filter."""

    def chunk(kind: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    rows = b"".join(b"\0" + pixels[row * stride : row * stride + 3 * width] for row in range(height))
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(rows, 6)) + chunk(b"IEND", b"")
