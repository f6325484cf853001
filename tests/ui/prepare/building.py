"""A Prepare page over a real store, closed again with everything it started."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import QSettings

from readiness.interview.dossier import CardKind, DocumentKind
from readiness.store.store import Store
from tests.ui.fakes import fake_ports
from tests.ui.test_workspace import Reader
from ui.bridge import Bridge
from ui.call.document_pane import DocumentPane
from ui.errands import Errands
from ui.live import Live
from ui.player import Player
from ui.prepare.answer_card import PracticeTools
from ui.prepare.build import PrepareTools, build_prepare
from ui.prepare.page import PreparePage
from ui.prepare.reminders_card import RemindersCard
from ui.rehearsal import Rehearsal
from ui.reminder_choices import ReminderChoices
from ui.workspace import Workspace

BERLIN = ZoneInfo("Europe/Berlin")
NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)

JOB = """Data Engineer

What you will do
- Build and own batch pipelines in Spark
- Mentor two junior engineers

What you bring
- Experience with Kafka in production
- SQL and data modelling

Nice to have
- Terraform
"""
RESUME = """Work
- Rebuilt the nightly Spark pipeline: six hours became forty minutes
- Modelled the SQL warehouse anew: 140 tables became 60, with data tests
- Coached three interns; two were hired
"""


@dataclass
class Built:
    page: PreparePage
    work: Workspace
    errands: Errands

    def part(self, key):
        self.page.show_part(key)
        return self.page.part(key)

    def saved(self):
        assert self.work.autosave.flush()


@contextmanager
def prepare_page(qtbot, folder, *, size=(1180, 680), documents=True, ports=None) -> Iterator[Built]:
    bridge = Bridge()
    errands = Errands(bridge)
    work = Workspace(Store.open(folder / "data"), errands, Reader(), lambda: NOW)
    work.change(company="Northwind Labs", role="Data Engineer")
    if documents:
        work.paste_text(JOB, DocumentKind.JOB)
        work.paste_text(RESUME, DocumentKind.RESUME)
    ports = ports or fake_ports()
    tools = PrepareTools(
        work,
        errands,
        lambda: NOW,
        BERLIN,
        "DE",
        lambda kind, title: DocumentPane(work, kind, title),
        ReminderChoices(QSettings(str(folder / "window.ini"), QSettings.Format.IniFormat)),
        PracticeTools(
            Rehearsal(ports, errands, Live(ports.audio_in), microphone=lambda: "mic-1"),
            Player(ports.audio_out, errands),
            lambda: "out-1",
        ),
        ports.clock.monotonic,
    )
    page = build_prepare(tools)
    qtbot.addWidget(page)
    page.resize(*size)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    qtbot.waitUntil(lambda: bool(page.findChildren(RemindersCard)))  # the last piece of the first part
    try:
        yield Built(page, work, errands)
    finally:
        page.deactivated()
        errands.close()
        work.close()
        bridge.close()


@contextmanager
def match_part(qtbot, folder, **options):
    """The page with its Match part in front, the matching done."""
    with prepare_page(qtbot, folder, **options) as built:
        part = built.part("match")
        qtbot.waitUntil(lambda: part.list.count() > 0, timeout=10_000)
        yield built, part


def stories(built):
    return built.work.cards(CardKind.STORY)
