"""A document's text as headings, list items and paragraphs, so that it reads calmly in a narrow window.

What is understood is only how a line looks: no word is changed, added or left out.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

_BULLET = re.compile(r"^\s*(?:[-*+•–▪●◦‣·]|o(?=\s{2}))\s+(?=\S)")
_HASHES = re.compile(r"^(#{1,6})\s+(?=\S)")
_RULE = re.compile(r"^\s*(?:[-=_*]\s?){3,}$")
_LONG_LINE = 45
"""A line at least this long may have been broken by the edge of its page; a shorter one was meant to end."""
_LONGEST_HEADING = 48


class Look(StrEnum):
    """How a block is set."""

    TITLE = "title"
    HEADING = "heading"
    ITEM = "item"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class Block:
    """One block of text and how it is set."""

    look: Look
    text: str


def is_markdown(name: str, text: str) -> bool:
    """Whether signs at the beginning of lines are Markdown's: by the name, or because there are several headings."""
    return name.lower().endswith((".md", ".markdown")) or len(re.findall(r"(?m)^#{1,4} \S", text)) > 1


def blocks_of(text: str, *, markdown: bool = False) -> tuple[Block, ...]:
    """The blocks of one page. Lines that the page's edge had broken are one again."""
    made: list[Block] = []
    last = ""
    for line in text.splitlines():
        if not line.strip() or _RULE.match(line):
            last = ""
            continue
        block = _block(line, markdown=markdown)
        if made and _goes_on(last, line, made[-1], block):
            made[-1] = Block(made[-1].look, f"{made[-1].text} {block.text}")
        else:
            made.append(block)
        last = line
    return tuple(made)


def _block(line: str, *, markdown: bool) -> Block:
    if markdown:
        hashes = _HASHES.match(line)
        line = line.replace("**", "")
        if hashes:
            return Block(Look.TITLE if len(hashes[1]) == 1 else Look.HEADING, line[hashes.end() :].strip())
    bullet = _BULLET.match(line)
    if bullet:
        return Block(Look.ITEM, line[bullet.end() :].strip())
    words = line.strip()
    shouted = words.isupper() and len(words) <= _LONGEST_HEADING and len(words) > 3 and not words[-1].isdigit()
    return Block(Look.HEADING if shouted else Look.TEXT, words)


def _goes_on(last: str, line: str, before: Block, block: Block) -> bool:
    """Whether ``line`` is the rest of the line before it."""
    if not last or before.look not in (Look.ITEM, Look.TEXT) or block.look is not Look.TEXT:
        return False
    ended = last.rstrip().endswith((".", ":", ";", "!", "?"))
    return len(last.strip()) >= _LONG_LINE and not ended and line.strip()[0].islower()
