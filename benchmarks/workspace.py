"""A full workspace: 200 interviews, 20,000 notes. How fast the Call window opens, and how fast search follows typing.

    uv run python benchmarks/workspace.py [--interviews 200] [--notes 20000] [--open-limit 100] [--type-limit 16]

Fills a store in a temporary folder with invented words, opens the Call window's panel on it with the real engine behind
it, and types queries letter by letter into its search. Every time ends with the paint. The store's own share is printed
beside it. Exit code 1 above a limit.
"""

from __future__ import annotations

import argparse
import os
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from benchmarks.match_examples import PAIRS
from readiness.interview.dossier import CardKind, DialIn, DocumentKind, Interview, Person
from readiness.store import Store

QUERIES = ("the pipeline", "spark", "team of six", "münchen", "on call", "zzz", "a", "kafka in production")
COMMON = ["the", "the", "the", "of", "and", "a", "in", "spark", "pipeline", "team", "kafka", "call", "six", "München"]
OPENINGS = 7


def fill(store: Store, interviews: int, notes: int) -> Interview:
    """Write invented interviews with documents, cards and notes, and return one in the middle."""
    chance = random.Random(1)
    syllables = [first + last for first in "bdfgklmnprst" for last in "aeiou"]
    words = ["".join(chance.choices(syllables, k=chance.randint(1, 4))) for _ in range(8000)]
    words += COMMON * 40

    def text(length: int) -> str:
        return " ".join(chance.choices(words, k=length))

    kept = []
    with store.together():
        for number in range(interviews):
            pair = PAIRS[number % len(PAIRS)]
            start = datetime(2026, 1, 1, 9, tzinfo=UTC) + timedelta(days=number)
            person = Person(text(2).title(), "Manager", phone=f"+4930{number:07d}")
            call = Interview(company=text(2).title(), role=pair.name, start=start, end=start + timedelta(hours=1),
                             people=(person,), dial_in=(DialIn("+496938079883", str(number), "DE"),))  # fmt: skip
            interview = store.interviews.add(call)
            kept.append(interview)
            store.documents.add(
                interview.id, DocumentKind.RESUME, "cv.txt", pair.resume.encode(), pages=[pair.resume, text(400)]
            )
            store.documents.add(interview.id, DocumentKind.JOB, "job.txt", pair.job.encode(), pages=[pair.job])
            for _card in range(6):
                store.cards.add(interview.id, CardKind.STORY, text(4), {"situation": text(30), "result": text(20)})
                store.cards.add(interview.id, CardKind.QUESTION, text(10), {})
            for place in range(notes // interviews):
                store.notes.add(
                    interview.id, text(12), call_second=place * 30, created_at=start + timedelta(seconds=30 * place)
                )
    return kept[len(kept) // 2]


def timed(work: Callable[[], object]) -> float:
    """Milliseconds that ``work`` takes."""
    began = time.perf_counter()
    work()
    return 1000 * (time.perf_counter() - began)


def store_share(store: Store, interview: Interview) -> tuple[list[float], list[float]]:
    """What reading everything the panel shows, and each keystroke's search, cost without the window."""

    def read() -> None:
        store.interviews.get(interview.id)
        store.notes.list(interview.id)
        store.cards.list(interview.id, CardKind.STORY)
        store.cards.list(interview.id, CardKind.QUESTION)
        for kind in DocumentKind:
            store.documents.latest(interview.id, kind)

    opened = [timed(read) for _ in range(OPENINGS)]
    typed = [timed(lambda typed=typed: store.search(typed)) for query in QUERIES for typed in keystrokes(query)]
    return opened, typed


def keystrokes(query: str) -> Sequence[str]:
    """What stands in the search line after each key."""
    return [query[:length] for length in range(1, len(query) + 1)]


def window_share(store: Store) -> tuple[list[float], list[float]]:
    """The same through the Call window's panel, from its making to its paint, and from each key to its paint."""
    from PySide6.QtCore import qInstallMessageHandler
    from PySide6.QtWidgets import QApplication

    from readiness.adapters.document_reader import GuardedDocumentReader
    from ui.bridge import Bridge
    from ui.call.panel import CallPanel
    from ui.errands import Errands
    from ui.matching import MatchBoard
    from ui.theme import install
    from ui.workspace import Workspace

    qInstallMessageHandler(lambda *_said: None)  # the offscreen platform says something for every window
    application = QApplication([])
    install(application)
    bridge = Bridge()
    errands = Errands(bridge)
    workspace = Workspace(store, errands, GuardedDocumentReader(), lambda: datetime.now(UTC))
    board = MatchBoard(workspace, errands)

    def opened() -> CallPanel:
        panel = CallPanel(workspace, board, errands)
        panel.resize(420, 820)
        panel.show()
        panel.grab()
        return panel

    panels = []
    times = [timed(lambda: panels.append(opened())) for _ in range(OPENINGS)]
    panel = panels[-1]
    panel.open_search()
    assert panel.search is not None
    search = panel.search

    def type_in(text: str) -> None:
        search.line.field.setText(text)
        panel.grab()

    typed = [timed(lambda typed=typed: type_in(typed)) for query in QUERIES for typed in keystrokes(query)]
    for one in panels:
        one.close()
        one.deleteLater()
    errands.close()
    application.processEvents()
    return times, typed


def show(name: str, times: Sequence[float]) -> None:
    """Print the first, the median, the 95th percentile and the worst of one series."""
    late = sorted(times)[min(len(times) - 1, int(0.95 * len(times)))]
    figures = f"median {statistics.median(times):.1f} ms, 95 % {late:.1f} ms, worst {max(times):.1f} ms"
    print(f"{name}: first {times[0]:.1f} ms, {figures}")


def main() -> int:
    """Measure, print, judge."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--interviews", type=int, default=200)
    parser.add_argument("--notes", type=int, default=20_000)
    parser.add_argument("--open-limit", type=float, default=100.0)
    parser.add_argument("--type-limit", type=float, default=16.0)
    options = parser.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ.setdefault("QT_LOGGING_RULES", "qt.qpa.*=false")
    with tempfile.TemporaryDirectory() as folder, Store.open(folder) as store:
        interview = fill(store, options.interviews, options.notes)
        store.interviews.choose(interview)
        opened, typed = store_share(store, interview)
        print(f"{options.interviews} interviews, {options.notes} notes")
        show("store: everything of one interview", opened)
        show("store: search per key, everywhere", typed)
        opened, typed = window_share(store)
        show("Call window: open to painted", opened)
        show("Call window: key to painted results", typed)
    kept = statistics.median(opened) < options.open_limit and statistics.median(typed) < options.type_limit
    print(f"limits {options.open_limit:.0f} and {options.type_limit:.0f} ms: {'kept' if kept else 'MISSED'}")
    return 0 if kept else 1


if __name__ == "__main__":
    sys.exit(main())
