"""The texts of the help. Limits and their sources are never written there: they are put in from the table of limits."""

from __future__ import annotations

import re

import assets
from readiness.limits import LIMITS
from readiness.words import SOURCE, _, language
from ui import figures

CHECKS = (
    *("microphone", "background_noise", "headset", "connection", "link", "load"),
    *("battery", "computer", "clock", "you"),
)
WINDOW = ("prepare", "check", "call", "after", "devices", "settings")
_LIMITS = re.compile(r"\{limits ([a-z0-9_ ]+)\}")


def page_of(check: str) -> str:
    """The page about a row of the checklist; the person's own points share one."""
    return check if check in CHECKS else "you"


def title_of(page: str) -> str:
    """What a page is called."""
    return _source(page).partition("\n")[0].removeprefix("# ").strip()


def markdown_of(page: str) -> str:
    """A page as Markdown, its limits filled in. Raises KeyError for one that does not exist."""
    if page not in CHECKS + WINDOW:
        raise KeyError(page)
    return _LIMITS.sub(lambda found: _table(found[1].split()), _source(page))


def _source(page: str) -> str:
    """The text in the language in use, else in English."""
    for spoken in (language(), SOURCE):
        file = assets.path("help", spoken, f"{page}.md")
        if file.exists():
            return file.read_text("utf-8")
    raise KeyError(page)


def _table(metrics: list[str]) -> str:
    head = (_("what"), _("good"), _("no-go"), _("where the limit comes from"))
    lines = [head, ("---",) * len(head), *(_row(metric) for metric in metrics)]
    return "\n".join("| " + " | ".join(cell.replace("|", "/") for cell in line) + " |" for line in lines)


def _row(metric: str) -> tuple[str, ...]:
    limit = LIMITS[metric]
    return (
        figures.name_of(metric),
        figures.good_range(limit) or _("any"),
        figures.no_go_range(limit) or _("never by itself"),
        figures.source_of(limit),
    )
