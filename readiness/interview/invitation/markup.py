"""HTML taken apart far enough to read it."""

from __future__ import annotations

import html
import re

MAX_LETTERS = 40_000


def without_tags(markup: str) -> str:
    """Return the words of an HTML page; targets of links are kept, as the link may stand nowhere else."""
    markup = re.sub(r"<(style|script)\b.{0,4000}?</\1>", " ", markup[:MAX_LETTERS], flags=re.IGNORECASE | re.DOTALL)
    markup = re.sub(r"""<a\b[^>]{0,500}?href=["']([^"'>]+)["'][^>]*>""", r" \1 ", markup, flags=re.IGNORECASE)
    markup = re.sub(r"<(?:br|/p|/div|/li|/tr|/h\d)\b[^>]*>", "\n", markup, flags=re.IGNORECASE)
    return html.unescape(re.sub(r"<[^>]*>", " ", markup))
