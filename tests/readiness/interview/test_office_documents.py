from pathlib import Path

import pytest

from readiness.interview.documents.model import UnreadableDocument
from readiness.interview.documents.plain import decode
from readiness.interview.documents.reading import read_file
from tests.readiness.interview import paper
from tests.readiness.interview.paper import p, table


def read(data: bytes, tmp_path: Path, name: str = "file.docx") -> list[str]:
    file = tmp_path / name
    file.write_bytes(data)
    return [line for page in read_file(file).pages for line in page.split("\n") if line]


def test_paragraphs_bullets_and_tabs_of_word(tmp_path: Path) -> None:
    tabbed = "<w:p><w:r><w:t>2020</w:t><w:tab/><w:t>Berlin</w:t><w:br/><w:t>next</w:t></w:r></w:p>"
    body = p("Jane & Doe") + p("Kept it up", bullet=True) + p("Wrote it", style="ListBullet2") + tabbed
    assert read(paper.docx(body), tmp_path) == ["Jane & Doe", "• Kept it up", "• Wrote it", "2020\tBerlin", "next"]


def test_tables_are_read_row_by_row_and_layout_tables_cell_by_cell(tmp_path: Path) -> None:
    facts = table([[p("Spark"), p("4 years")], [p("SQL"), p("")]])
    layout = table([[p("Contact") + p("Berlin"), p("Experience") + p("Engineer")]])
    nested = table([[p("out") + table([[p("in a"), p("in b")]]), p("beside")]])
    assert read(paper.docx(facts + layout + nested), tmp_path) == [
        "Spark\t4 years", "SQL", "Contact", "Berlin", "Experience", "Engineer", "out", "in a\tin b", "beside",
    ]  # fmt: skip


def test_text_boxes_are_read_once_after_the_paragraph_they_hang_on(tmp_path: Path) -> None:
    box = f"<w:txbxContent>{p('In the box')}{p('too')}</w:txbxContent>"
    body = (
        "<w:p><w:r><w:t>Anchor</w:t></w:r><w:r><mc:AlternateContent><mc:Choice><wps:txbx>"
        f"{box}</wps:txbx></mc:Choice><mc:Fallback>{box}</mc:Fallback></mc:AlternateContent></w:r></w:p>" + p("After")
    )
    assert read(paper.docx(body), tmp_path) == ["Anchor", "In the box", "too", "After"]


def test_headers_come_first_and_footers_last_each_text_once(tmp_path: Path) -> None:
    parts = {
        "word/header1.xml": p("Jane Doe"),
        "word/header2.xml": p("Jane Doe"),
        "word/footer1.xml": p("jane@doe.example"),
        "word/footer2.xml": p("1"),
        "word/footnotes.xml": p("a note"),
    }
    assert read(paper.docx(p("Body"), parts), tmp_path) == ["Jane Doe", "Body", "jane@doe.example", "a note"]


def test_links_show_their_address_once(tmp_path: Path) -> None:
    body = (
        '<w:p><w:hyperlink r:id="r1"><w:r><w:t>Portfolio</w:t></w:r></w:hyperlink></w:p>'
        '<w:p><w:hyperlink r:id="r2"><w:r><w:t>jane@doe.example</w:t></w:r></w:hyperlink></w:p>'
        '<w:p><w:hyperlink r:id="r3"><w:r><w:t>run</w:t></w:r></w:hyperlink></w:p>'
    )
    links = {"r1": "https://doe.example/work", "r2": "mailto:jane@doe.example", "r3": "file:///bin/sh"}
    assert read(paper.docx(body, links=links), tmp_path) == [
        "Portfolio (https://doe.example/work)", "jane@doe.example", "run",
    ]  # fmt: skip


def test_what_is_deleted_or_hidden_is_not_read(tmp_path: Path) -> None:
    body = (
        "<w:p><w:r><w:t>kept </w:t></w:r><w:del><w:r><w:delText>gone</w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t>added</w:t></w:r></w:ins>"
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r>"
        '<w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t> shown</w:t></w:r>'
        "<w:r><w:instrText>PAGE</w:instrText></w:r></w:p>"
    )
    assert read(paper.docx(body), tmp_path) == ["kept added shown"]


def test_pages_follow_the_breaks_word_has_left(tmp_path: Path) -> None:
    hard = '<w:p><w:r><w:br w:type="page"/></w:r></w:p>'
    soft = "<w:p><w:r><w:lastRenderedPageBreak/><w:t>third</w:t></w:r></w:p>"
    file = tmp_path / "file.docx"
    file.write_bytes(paper.docx(p("first") + hard + p("second") + soft))
    assert read_file(file).pages == ("first", "second", "third")


def test_paragraphs_lists_tables_boxes_and_links_of_opendocument(tmp_path: Path) -> None:
    body = (
        '<text:h>Jane  \n Doe</text:h><text:p>a<text:s text:c="2"/>b<text:tab/>c<text:line-break/>d</text:p>'
        "<text:list><text:list-item><text:p>Kept it up</text:p><text:p>and more</text:p></text:list-item></text:list>"
        "<table:table><table:table-row><table:table-cell><text:p>Spark</text:p></table:table-cell>"
        "<table:table-cell><text:p>4 years</text:p></table:table-cell></table:table-row></table:table>"
        "<text:p>Anchor<draw:frame><draw:text-box><text:p>Boxed</text:p></draw:text-box></draw:frame></text:p>"
        '<text:p><text:a xlink:href="https://doe.example/">Portfolio</text:a></text:p>'
        "<text:tracked-changes><text:p>gone</text:p></text:tracked-changes>"
    )
    assert read(paper.odt(body, header="<text:p>At the top</text:p>"), tmp_path, "file.odt") == [
        "At the top", "Jane Doe", "a  b\tc", "d", "• Kept it up", "and more", "Spark\t4 years", "Anchor", "Boxed",
        "Portfolio (https://doe.example/)",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("data", "text", "sure"),
    [
        ("naïve – 5 €".encode(), "naïve – 5 €", True),
        ("naïve – 5 €".encode("utf-8-sig"), "naïve – 5 €", True),
        ("naïve – 5 €".encode("utf-16"), "naïve – 5 €", True),
        (b"\xfe\xff" + "naïve – 5 €".encode("utf-16-be"), "naïve – 5 €", True),
        ("naïve plain text".encode("utf-16-le"), "naïve plain text", True),
        ("naïve – 5 €".encode("cp1252"), "naïve – 5 €", False),
    ],
)
def test_letters_are_found_however_the_text_was_saved(data: bytes, text: str, sure: bool) -> None:
    assert decode(data) == (text, sure)


def test_plain_text_keeps_its_lines_and_form_feeds_begin_pages(tmp_path: Path) -> None:
    file = tmp_path / "job.md"
    file.write_bytes(b"# Job\r\n\r\n* Spark\r\n\x0csecond page\r\n")
    assert read_file(file).pages == ("# Job\n\n* Spark", "second page")


def test_a_part_whose_own_header_has_letters_that_are_none_is_damaged(tmp_path: Path) -> None:
    data = bytearray(paper.odt("<text:h>Jane</text:h>"))
    name = data.index(b"content.xml")
    data[name + 2] = 0xF6
    data[name - 30 + 7] |= 0x08  # this header's flag for names in UTF-8
    with pytest.raises(UnreadableDocument, match="cut off or damaged"):
        read(bytes(data), tmp_path, "file.odt")
