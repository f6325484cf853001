"""Office Open XML text (ECMA-376 part 1, WordprocessingML): body, text boxes, tables, headers, notes and links.

Names are matched without their namespace, because the strict and the transitional form differ in nothing else here.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from pathlib import Path

from readiness.interview.documents.flow import Flow
from readiness.interview.documents.model import MAX_PAGES, ReadDocument
from readiness.interview.documents.package import Package, ignore
from readiness.words import _

_MAIN = "word/document.xml"
# Drawn twice for old programs, deleted by a tracked change, or codes of a field: none of it is on the page.
_UNSEEN = frozenset({"Fallback", "del", "moveFrom", "instrText", "delText", "rPrChange", "pPrChange"})
_LIST_STYLES = ("ListBullet", "ListNumber")
_LINK = re.compile(r"(?:https?://|mailto:)\S+", re.IGNORECASE)


def read(path: Path) -> ReadDocument:
    """Return the text of a DOCX file: page headers first, then the body, then notes and page footers."""
    with Package(path) as package:
        main = _MAIN if _MAIN in package.names else min(n for n in package.names if n.startswith("word/document"))
        before = _side_parts(package, r"word/header\d*\.xml")
        body = _Part(package, main).pages()
        after = _side_parts(package, r"word/(?:footnotes|endnotes|footer\d*)\.xml")
    pages = body or [""]
    pages[0] = "\n".join((*before, pages[0]))
    pages[-1] = "\n".join((pages[-1], *after))
    warnings = []
    if len(pages) > MAX_PAGES:
        warnings.append(_("Only the first {count} pages were read.").format(count=MAX_PAGES))
    return ReadDocument(tuple(pages[:MAX_PAGES]), tuple(warnings))


def _side_parts(package: Package, pattern: str) -> list[str]:
    """Return the text of the parts that match, each different text once (first, odd and even pages repeat it)."""
    texts: dict[str, None] = {}
    for name in sorted(name for name in package.names if re.fullmatch(pattern, name)):
        text = "\n".join(_Part(package, name).pages())
        if text and not text.isdigit():  # a lone page number
            texts[text] = None
    return list(texts)


class _Part:
    """Handlers for one part of the package."""

    def __init__(self, package: Package, name: str) -> None:
        self._flow = flow = Flow()
        self._links = _links(package, name)
        self._unseen = 0
        self._hidden = False
        self._in_text = False
        self._open_links: list[tuple[str, list[str]]] = []
        self._starts: dict[str, Callable[[Mapping[str, str]], None]] = {
            "r": lambda _: self._show(True),
            "vanish": lambda given: self._show(given.get("val") in {"false", "0", "off"}),
            "t": lambda _: self._take(True),
            "tab": self._tab,
            "br": self._break,
            "cr": self._break,
            "lastRenderedPageBreak": lambda _: flow.page_break(),
            "noBreakHyphen": lambda _: flow.write("-"),
            "numId": lambda given: flow.bullet() if given.get("val") != "0" else None,
            "pStyle": lambda given: flow.bullet() if given.get("val", "").startswith(_LIST_STYLES) else None,
            "hyperlink": lambda given: self._open_links.append((self._links.get(given.get("id", ""), ""), [])),
            "txbxContent": lambda _: flow.open_box(),
            "tr": lambda _: flow.open_row(),
            "tc": lambda _: flow.open_cell(),
        }
        self._ends: dict[str, Callable[[], None]] = {
            "t": lambda: self._take(False),
            "p": flow.end_paragraph,
            "hyperlink": self._close_link,
            "txbxContent": flow.close_box,
            "tr": flow.close_row,
            "tc": flow.close_cell,
        }
        package.parse(name, self._start, self._end, self._text)

    def pages(self) -> list[str]:
        return self._flow.pages()

    def _start(self, tag: str, attributes: Mapping[str, str]) -> None:
        if tag in _UNSEEN or self._unseen:
            self._unseen += 1
        elif tag in self._starts:
            self._starts[tag](attributes)

    def _end(self, tag: str) -> None:
        if self._unseen:
            self._unseen -= 1
        elif tag in self._ends:
            self._ends[tag]()

    def _text(self, text: str) -> None:
        if self._in_text and not self._hidden and not self._unseen:
            self._flow.write(text)
            if self._open_links:
                self._open_links[-1][1].append(text)

    def _show(self, shown: bool) -> None:
        self._hidden = not shown

    def _take(self, taken: bool) -> None:
        self._in_text = taken

    def _tab(self, attributes: Mapping[str, str]) -> None:
        if "val" not in attributes:  # with a value it is a tab stop of the paragraph's style
            self._flow.write("\t")

    def _break(self, attributes: Mapping[str, str]) -> None:
        if attributes.get("type") == "page":
            self._flow.page_break()
        else:
            self._flow.write("\n")

    def _close_link(self) -> None:
        """Write the address beside its words unless the words are the address."""
        target, words = self._open_links.pop()
        shown = "".join(words)
        address = target.removeprefix("mailto:")
        if address and _bare(address) not in _bare(shown):
            self._flow.write(f" ({address})" if shown.strip() else address)


def _bare(address: str) -> str:
    return re.sub(r"^(?:https?://)?(?:www\.)?", "", address.casefold()).rstrip("/")


def _links(package: Package, name: str) -> dict[str, str]:
    """Return the web and mail addresses that the part's relations name, by relation id."""
    folder, _slash, file = name.rpartition("/")
    relations = f"{folder}/_rels/{file}.rels"
    links: dict[str, str] = {}

    def start(tag: str, attributes: Mapping[str, str]) -> None:
        target = attributes.get("Target", "")
        if tag == "Relationship" and attributes.get("TargetMode") == "External" and _LINK.fullmatch(target):
            links[attributes.get("Id", "")] = target

    if relations in package.names:
        package.parse(relations, start, ignore, ignore)
    return links
