"""Documents made to hurt who opens them. ``HOSTILE`` has the bytes and part of the sentence; "" means it is read."""

from __future__ import annotations

import zlib
from collections.abc import Callable

from tests.readiness.interview import paper
from tests.readiness.interview.paper import Print

TEXT = [Print(50, 100, "A resume of one line")]


def _deflate(block: bytes, times: int) -> bytes:
    packer = zlib.compressobj(1)
    return b"".join(packer.compress(block) for _ in range(times)) + packer.flush()


def pdf_bomb() -> bytes:
    """Content of 1.2 GB, compressed twice to a few kilobytes."""
    body = zlib.compress(_deflate(b" " * 1_000_000, 1200))
    objects = {
        1: b"<< /Type /Catalog /Pages 2 0 R >>",
        2: b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        3: b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>",
        4: b"<< /Length %d /Filter [/FlateDecode /FlateDecode] >>\nstream\n%b\nendstream" % (len(body), body),
    }
    return paper.assemble(objects)


def pdf_of_a_million_letters() -> bytes:
    return paper.pdf([TEXT], extra=b"BT /F1 1 Tf 10 10 Td " + b"(all work and no play) Tj " * 50_000 + b"ET ")


def pdf_huge_page() -> bytes:
    return paper.pdf([TEXT]).replace(b"[0 0 595 842]", b"[0 0 9e9 9e9]")


def pdf_cyclic_tree() -> bytes:
    objects = {
        1: b"<< /Type /Catalog /Pages 2 0 R >>",
        2: b"<< /Type /Pages /Kids [3 0 R] /Count 900000 >>",
        3: b"<< /Type /Pages /Parent 2 0 R /Kids [2 0 R 3 0 R] /Count 900000 >>",
    }
    return paper.assemble(objects)


def pdf_cyclic_form() -> bytes:
    objects = {
        1: b"<< /Type /Catalog /Pages 2 0 R >>",
        2: b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        3: b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /XObject << /X 5 0 R >> >> "
        b"/Contents 4 0 R >>",
        4: b"<< /Length 5 >>\nstream\n/X Do\nendstream",
        5: b"<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 5 0 R >> >> /Length 11 >>\n"
        b"stream\n/X Do /X Do\nendstream",
    }
    return paper.assemble(objects)


def pdf_scan() -> bytes:
    picture = zlib.compress(b"\xff" * 100 * 100)
    objects = {
        1: b"<< /Type /Catalog /Pages 2 0 R >>",
        2: b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        3: b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /XObject << /X 5 0 R >> >> "
        b"/Contents 4 0 R >>",
        4: b"<< /Length 24 >>\nstream\n595 0 0 842 0 0 cm /X Do\nendstream",
        5: b"<< /Type /XObject /Subtype /Image /Width 100 /Height 100 /ColorSpace /DeviceGray /BitsPerComponent 8 "
        b"/Filter /FlateDecode /Length %d >>\nstream\n%b\nendstream" % (len(picture), picture),
    }
    return paper.assemble(objects)


def docx_bomb() -> bytes:
    return paper.docx(paper.p("x") + " " * 120_000_000)


def docx_of_empty_paragraphs() -> bytes:
    return paper.docx("<w:p/>" * 6_000_000)


def docx_entities() -> bytes:
    lol = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    document = f'<!DOCTYPE d [<!ENTITY l0 "lol">{lol}]><d><p><r><t>&l9;</t></r></p></d>'
    return paper.package({"word/document.xml": document})


def odt_reads_a_file() -> bytes:
    document = '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]><d><text><p>&x;</p></text></d>'
    return paper.package({"content.xml": document})


def docx_nested() -> bytes:
    return paper.docx("<w:tbl><w:tr><w:tc>" * 50_000)


def pdf_of_a_grid() -> bytes:
    """Nearly eight thousand words, each as far from the next as a column would be."""
    return paper.pdf([[Print(5 + place % 60 * 9.5, 5 + place // 60 * 6, "a", 5) for place in range(60 * 130)]])


def pdf_of_letters_without_meaning() -> bytes:
    """A font whose table says that all its letters are signs of its own (ToUnicode, ISO 32000-1, 9.10.3)."""
    table = b"begincmap 1 begincodespacerange <00> <FF> endcodespacerange 1 beginbfrange <00> <FF> <E000> endbfrange"
    objects = {
        1: b"<< /Type /Catalog /Pages 2 0 R >>",
        2: b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        3: b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 5 0 R >> >> "
        b"/Contents 4 0 R >>",
        4: b"<< /Length 68 >>\nstream\nBT /F1 12 Tf 50 700 Td (a resume of one line of letters) Tj ET\nendstream",
        5: b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 6 0 R >>",
        6: b"<< /Length %d >>\nstream\n%b endcmap\nendstream" % (len(table) + 8, table),
    }
    return paper.assemble(objects)


def docx_of_boxes() -> bytes:
    box = "<w:p><w:r><w:txbxContent><w:p><w:r><w:t>box</w:t></w:r></w:p></w:txbxContent></w:r></w:p>"
    return paper.docx(box * 10_000)


def docx_of_packages() -> bytes:
    """A package in a package, thirty deep."""
    inner = b"x"
    for _time in range(30):
        inner = paper.package({"word/document.xml": inner})
    return inner


def odt_that_contains_itself() -> bytes:
    document = '<d xmlns:x="x"><text><section-source x:href="content.xml"/><p>one</p><object x:href="./"/></text></d>'
    return paper.package({"content.xml": document})


HOSTILE: dict[str, tuple[Callable[[], bytes], str]] = {
    "pdf_bomb": (pdf_bomb, "damaged"),
    "pdf_huge_page": (pdf_huge_page, ""),
    "pdf_of_a_million_letters": (pdf_of_a_million_letters, ""),
    "pdf_of_a_grid": (pdf_of_a_grid, ""),
    "pdf_of_letters_without_meaning": (pdf_of_letters_without_meaning, ""),
    "docx_of_boxes": (docx_of_boxes, ""),
    "docx_of_packages": (docx_of_packages, "damaged"),
    "odt_that_contains_itself": (odt_that_contains_itself, ""),
    "pdf_cyclic_tree": (pdf_cyclic_tree, "damaged"),
    "pdf_cyclic_form": (pdf_cyclic_form, "picture|damaged"),
    "pdf_cut_off": (lambda: paper.pdf([TEXT])[:300], "damaged"),
    "pdf_without_an_end": (lambda: b"%PDF-1.7\n" + b"1 0 obj\n" * 300_000, "damaged"),
    "pdf_password": (lambda: paper.pdf([TEXT], password="secret"), "password"),
    "pdf_scan": (pdf_scan, "picture of a text"),
    "pdf_2000_pages": (lambda: paper.pdf([TEXT] * 2000), ""),
    "web_page": (lambda: b"\n <!DOCTYPE html><html><body>%PDF-1.4 hello</body></html>", "web page"),
    "web_page_without_type": (lambda: b"<html><body>hello</body></html>", "web page"),
    "docx_bomb": (docx_bomb, "unpacks to more"),
    "docx_of_empty_paragraphs": (docx_of_empty_paragraphs, "unpacks to more"),
    "docx_entities": (docx_entities, "instructions that no resume needs"),
    "odt_reads_a_file": (odt_reads_a_file, "instructions that no resume needs"),
    "docx_nested": (docx_nested, "nested without end"),
    "docx_cut_off": (lambda: paper.docx(paper.p("text"))[:200], "damaged"),
    "docx_part_cut_off": (lambda: paper.package({"word/document.xml": "<d><p><r><t>half"}), "damaged"),
    "odt_password": (lambda: paper.odt("<text:p>x</text:p>", encrypted=True), "password"),
    "old_word": (lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 500, "old Word file"),
    "rtf": (lambda: b"{\\rtf1 hello}", "RTF"),
    "photograph": (lambda: b"\xff\xd8\xff\xe0" + b"\0" * 500, "picture of a text"),
    "other_package": (lambda: paper.package({"xl/workbook.xml": "<x/>"}), "not a document we read"),
    "noise": (lambda: bytes(range(256)) * 40, "not a text"),
    "zeros": (lambda: b"\0" * 5000, "not a text"),
    "empty": (lambda: b"", "empty"),
    "only_spaces": (lambda: b" \n \n", "no text"),
    "too_large": (lambda: b"a" * (21 * 1024 * 1024), "too large"),
}
