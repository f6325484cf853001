"""Makes the documents the tests read: a small PDF, DOCX and ODT writer, each just enough to be valid."""

from __future__ import annotations

import hashlib
import io
import zipfile
import zlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from xml.sax.saxutils import escape, quoteattr

A4 = (595, 842)


@dataclass(frozen=True)
class Print:
    """A line of letters whose baseline starts at ``x``, ``y`` points from the top left corner."""

    x: float
    y: float
    text: str
    size: float = 10
    angle: int = 0  # 0 or 90, counter-clockwise


def _letters(text: str) -> bytes:
    escaped = text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
    return escaped.encode("cp1252", errors="replace")


def _content(prints: Iterable[Print], height: float) -> bytes:
    parts = []
    for one in prints:
        turn = "0 1 -1 0" if one.angle == 90 else "1 0 0 1"
        parts.append(
            f"BT /F1 {one.size} Tf {turn} {one.x:.2f} {height - one.y:.2f} Tm (".encode()
            + _letters(one.text)
            + b") Tj ET"
        )
    return b"\n".join(parts)


def pdf(pages: Sequence[Sequence[Print]], *, rotate: int = 0, password: str = "", extra: bytes = b"") -> bytes:
    """A PDF with these pages; ``rotate`` is the pages' /Rotate, ``password`` encrypts, ``extra`` starts each page."""
    first = 4
    contents = [extra + _content(prints, A4[1]) for prints in pages]
    kids = " ".join(f"{first + 2 * place} 0 R" for place in range(len(contents)))
    objects: dict[int, bytes] = {
        1: b"<< /Type /Catalog /Pages 2 0 R >>",
        2: f"<< /Type /Pages /Kids [{kids}] /Count {len(contents)} >>".encode(),
        3: b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    }
    file_id = b"0123456789abcdef"
    key, encryption = _encryption(password, file_id) if password else (b"", b"")
    for place, content in enumerate(contents):
        number = first + 2 * place
        objects[number] = (
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {A4[0]} {A4[1]}] /Rotate {rotate} "
            f"/Resources << /Font << /F1 3 0 R >> >> /Contents {number + 1} 0 R >>"
        ).encode()
        body = zlib.compress(content)
        if key:
            body = _rc4(_object_key(key, number + 1), body)
        objects[number + 1] = b"<< /Length %d /Filter /FlateDecode >>\nstream\n%b\nendstream" % (len(body), body)
    trailer = b""
    if encryption:
        number = max(objects) + 1
        objects[number] = encryption
        trailer = b"/Encrypt %d 0 R /ID [<%b> <%b>] " % (number, file_id.hex().encode(), file_id.hex().encode())
    return assemble(objects, trailer)


def assemble(objects: Mapping[int, bytes], trailer: bytes = b"") -> bytes:
    """Numbered objects with the cross-reference table and trailer of a PDF file (ISO 32000-1, 7.5)."""
    out = io.BytesIO()
    out.write(b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n")
    places = {}
    for number, body in sorted(objects.items()):
        places[number] = out.tell()
        out.write(b"%d 0 obj\n%b\nendobj\n" % (number, body))
    table = out.tell()
    size = max(objects) + 1
    out.write(b"xref\n0 %d\n0000000000 65535 f \n" % size)
    for number in range(1, size):
        out.write(b"%010d 00000 n \n" % places[number] if number in places else b"0000000000 65535 f \n")
    out.write(b"trailer\n<< /Size %d /Root 1 0 R %b>>\nstartxref\n%d\n%%%%EOF\n" % (size, trailer, table))
    return out.getvalue()


_PAD = bytes.fromhex("28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A")


def _rc4(key: bytes, data: bytes) -> bytes:
    box = list(range(256))
    j = 0
    for i in range(256):
        j = (j + box[i] + key[i % len(key)]) % 256
        box[i], box[j] = box[j], box[i]
    out = bytearray()
    i = j = 0
    for byte in data:
        i = (i + 1) % 256
        j = (j + box[i]) % 256
        box[i], box[j] = box[j], box[i]
        out.append(byte ^ box[(box[i] + box[j]) % 256])
    return bytes(out)


def _encryption(password: str, file_id: bytes) -> tuple[bytes, bytes]:
    """The standard security handler, revision 2, 40 bit (ISO 32000-1, 7.6.3)."""
    padded = (password.encode() + _PAD)[:32]
    owner = _rc4(hashlib.md5(padded).digest()[:5], padded)
    allowed = (-4).to_bytes(4, "little", signed=True)
    key = hashlib.md5(padded + owner + allowed + file_id).digest()[:5]
    user = _rc4(key, _PAD)
    body = b"<< /Filter /Standard /V 1 /R 2 /P -4 /O <%b> /U <%b> >>" % (owner.hex().encode(), user.hex().encode())
    return key, body


def _object_key(key: bytes, number: int) -> bytes:
    return hashlib.md5(key + number.to_bytes(3, "little") + b"\0\0").digest()[:10]


def package(parts: Mapping[str, str | bytes], *, stored: Sequence[str] = ()) -> bytes:
    """A ZIP package; the parts named in ``stored`` are not compressed."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        for name, body in parts.items():
            kind = zipfile.ZIP_STORED if name in stored else zipfile.ZIP_DEFLATED
            file.writestr(name, body, kind)
    return out.getvalue()


_W = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
)


def docx(body: str, parts: Mapping[str, str | bytes] | None = None, links: Mapping[str, str] | None = None) -> bytes:
    """A DOCX with this body (WordprocessingML without its envelope), further parts, and links by relation id."""
    relations = "".join(
        f'<Relationship Id={quoteattr(name)} Type="hyperlink" Target={quoteattr(target)} TargetMode="External"/>'
        for name, target in (links or {}).items()
    )
    return package(
        {
            "[Content_Types].xml": "<Types/>",
            "word/document.xml": f"<w:document {_W}><w:body>{body}</w:body></w:document>",
            "word/_rels/document.xml.rels": f"<Relationships>{relations}</Relationships>",
            **{
                name: f"<w:hdr {_W}>{part}</w:hdr>" if isinstance(part, str) else part
                for name, part in (parts or {}).items()
            },
        }
    )


def p(text: str, *, bullet: bool = False, style: str = "") -> str:
    """A paragraph of WordprocessingML."""
    numbered = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>' if bullet else ""
    styled = f'<w:pStyle w:val="{style}"/>' if style else ""
    return f'<w:p><w:pPr>{styled}{numbered}</w:pPr><w:r><w:t xml:space="preserve">{escape(text)}</w:t></w:r></w:p>'


def table(rows: Sequence[Sequence[str]]) -> str:
    """A table of WordprocessingML; each cell is given as its paragraphs."""
    made = "".join("<w:tr>" + "".join(f"<w:tc>{cell}</w:tc>" for cell in row) + "</w:tr>" for row in rows)
    return f"<w:tbl>{made}</w:tbl>"


_ODT = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
    'xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" '
    'xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" '
    'xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" '
    'xmlns:xlink="http://www.w3.org/1999/xlink"'
)


def odt(body: str, *, header: str = "", encrypted: bool = False) -> bytes:
    """An ODT with this body and page header (OpenDocument text without its envelope)."""
    secret = "<manifest:encryption-data/>" if encrypted else ""
    return package(
        {
            "mimetype": "application/vnd.oasis.opendocument.text",
            "content.xml": f"<office:document-content {_ODT}><office:body><office:text>{body}</office:text>"
            "</office:body></office:document-content>",
            "styles.xml": f"<office:document-styles {_ODT}><style:header>{header}</style:header>"
            "</office:document-styles>",
            "META-INF/manifest.xml": f"<manifest:manifest {_ODT}><manifest:file-entry>{secret}</manifest:file-entry>"
            "</manifest:manifest>",
        },
        stored=("mimetype",),
    )
