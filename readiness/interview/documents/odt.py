"""OpenDocument text (ISO/IEC 26300): body, text boxes, tables, lists, links, page headers and footers."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from pathlib import Path

from readiness.interview.documents.flow import Flow
from readiness.interview.documents.model import MAX_PAGES, ReadDocument, UnreadableDocument
from readiness.interview.documents.package import Package, ignore
from readiness.words import _

_UNSEEN = frozenset({"tracked-changes", "annotation", "forms", "sequence-decls", "note-citation", "desc"})
_MAX_SPACES = 100


def read(path: Path) -> ReadDocument:
    """Return the text of an ODT file: page headers first, then the body, then page footers."""
    with Package(path) as package:
        _refuse_encrypted(package)
        headers = _Part(package, "styles.xml", within="header").pages() if "styles.xml" in package.names else []
        body = _Part(package, "content.xml", within="text").pages() or [""]
        footers = _Part(package, "styles.xml", within="footer").pages() if "styles.xml" in package.names else []
    body[0] = "\n".join((*headers, body[0]))
    body[-1] = "\n".join((body[-1], *footers))
    warnings = []
    if len(body) > MAX_PAGES:
        warnings.append(_("Only the first {count} pages were read.").format(count=MAX_PAGES))
    return ReadDocument(tuple(body[:MAX_PAGES]), tuple(warnings))


def _refuse_encrypted(package: Package) -> None:
    found = False

    def start(tag: str, _attributes: Mapping[str, str]) -> None:
        nonlocal found
        found = found or tag == "encryption-data"

    if "META-INF/manifest.xml" in package.names:
        package.parse("META-INF/manifest.xml", start, ignore, ignore)
    if found:
        raise UnreadableDocument(_("This document has a password. Save it without one, and try that."))


class _Part:
    """Handlers for one part; only what stands inside the element ``within`` is taken."""

    def __init__(self, package: Package, name: str, within: str) -> None:
        self._flow = flow = Flow()
        self._within = within
        self._inside = 0
        self._unseen = 0
        self._paragraphs = 0
        self._item = False
        self._links: list[tuple[str, list[str]]] = []
        self._starts: dict[str, Callable[[Mapping[str, str]], None]] = {
            "p": self._open_paragraph,
            "h": self._open_paragraph,
            "s": self._spaces,
            "tab": lambda _: flow.write("\t"),
            "line-break": lambda _: flow.write("\n"),
            "soft-page-break": lambda _: flow.page_break(),
            "list-item": self._open_item,
            "a": lambda given: self._links.append((given.get("href", ""), [])),
            "text-box": lambda _: flow.open_box(),
            "custom-shape": lambda _: flow.open_box(),
            "table-row": lambda _: flow.open_row(),
            "table-cell": lambda _: flow.open_cell(),
        }
        self._ends: dict[str, Callable[[], None]] = {
            "p": self._close_paragraph,
            "h": self._close_paragraph,
            "a": self._close_link,
            "text-box": flow.close_box,
            "custom-shape": flow.close_box,
            "table-row": flow.close_row,
            "table-cell": flow.close_cell,
        }
        package.parse(name, self._start, self._end, self._text)

    def pages(self) -> list[str]:
        return self._flow.pages()

    def _start(self, tag: str, attributes: Mapping[str, str]) -> None:
        if tag == self._within or self._inside:
            self._inside += 1
        if not self._inside:
            return
        if tag in _UNSEEN or self._unseen:
            self._unseen += 1
        elif tag in self._starts:
            self._starts[tag](attributes)

    def _end(self, tag: str) -> None:
        if not self._inside:
            return
        self._inside -= 1
        if self._unseen:
            self._unseen -= 1
        elif tag in self._ends:
            self._ends[tag]()

    def _open_paragraph(self, _attributes: Mapping[str, str]) -> None:
        self._paragraphs += 1
        if self._item:
            self._flow.bullet()
            self._item = False

    def _close_paragraph(self) -> None:
        self._paragraphs -= 1
        self._flow.end_paragraph()

    def _spaces(self, attributes: Mapping[str, str]) -> None:
        count = attributes.get("c", "1")
        self._flow.write(" " * min(int(count) if count.isdecimal() and len(count) < 4 else 1, _MAX_SPACES))

    def _open_item(self, _attributes: Mapping[str, str]) -> None:
        self._item = True

    def _text(self, text: str) -> None:
        if not self._inside or self._unseen or not self._paragraphs:
            return
        words = re.sub(r"[ \t\r\n]+", " ", text)  # white space is collapsed; real spaces are written as elements
        self._flow.write(words)
        if self._links:
            self._links[-1][1].append(words)

    def _close_link(self) -> None:
        target, words = self._links.pop()
        shown = "".join(words)
        address = target.removeprefix("mailto:")
        plain = re.sub(r"^(?:https?://)?(?:www\.)?", "", address.casefold()).rstrip("/")
        if plain and target.startswith(("http://", "https://", "mailto:")) and plain not in shown.casefold():
            self._flow.write(f" ({address})")
