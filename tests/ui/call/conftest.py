"""A workspace with an interview as a person would have prepared it, and the panel over it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, QSettings
from PySide6.QtWidgets import QWidget

from readiness.interview.documents.model import Layout, ReadDocument, UnreadableDocument
from readiness.interview.dossier import CardKind, DialIn, DocumentKind, Interview, Person, Service
from readiness.store.store import Store
from tests.ui.seen import show_active
from ui.bridge import Bridge
from ui.call.page import CallPage, CallTools
from ui.call.panel import CallPanel
from ui.checkup import Checkup
from ui.errands import Errands
from ui.matching import MatchBoard
from ui.workspace import Workspace

START = datetime(2026, 11, 26, 14, 0, tzinfo=UTC)
RESUME = """Alex Rivera

WORK
• Rebuilt the nightly Spark pipeline: six hours became forty minutes
• Designed the RabbitMQ event bus, 2 million messages a day
• Coached three interns; two were hired
"""
JOB = """# Data Engineer

## What you will do

- Build and own batch pipelines in Spark
- Mentor two junior engineers

## What you bring

- Experience with Kafka in production
- A driving licence for lorries

## Nice to have

- Terraform
"""
PNG = bytes.fromhex("89504e470d0a1a0a0000000d4948445200000002000000040802000000f0ca ea06".replace(" ", ""))


class Clock:
    """The time that the test moves by hand."""

    def __init__(self) -> None:
        self.now = START - timedelta(minutes=8)

    def __call__(self) -> datetime:
        return self.now

    def forward(self, seconds: float) -> None:
        self.now += timedelta(seconds=seconds)


class Reader:
    """Reads text; knows one password; draws the first page of everything."""

    def __init__(self) -> None:
        self.picture = b""

    def read(
        self, source: Path | bytes, *, layout: Layout = Layout.COLUMNS, password: str | None = None
    ) -> ReadDocument:
        assert isinstance(source, Path)
        text = source.read_text("utf-8")
        if text.startswith("locked") and password != "1234":
            raise UnreadableDocument("This file has a password. Type it here.", password=True)
        if text.startswith("broken"):
            raise UnreadableDocument("This file is damaged. Save it again as PDF.")
        return ReadDocument(tuple(text.split("\f")), ("Part of it is a picture.",) if "picture" in text else ())

    def render(self, source: Path | bytes, page: int, *, width: int = 1000, password: str | None = None) -> bytes:
        if page > 1:
            raise UnreadableDocument("There is no such page.")
        return self.picture


@pytest.fixture(autouse=True)
def _no_waiting(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ui.autosave.REST_MS", 1)
    monkeypatch.setattr("ui.autosave.RETRY_MS", 1)
    monkeypatch.setattr("ui.matching.REST_MS", 1)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def reader() -> Reader:
    return Reader()


@pytest.fixture
def bridge(qtbot) -> Iterator[Bridge]:
    made = Bridge()
    yield made
    made.close()


@pytest.fixture
def errands(bridge: Bridge) -> Iterator[Errands]:
    made = Errands(bridge)
    yield made
    made.close()


@pytest.fixture
def empty(tmp_path: Path, errands: Errands, reader: Reader, clock: Clock) -> Iterator[Workspace]:
    """A workspace in which nothing was entered yet."""
    work = Workspace(Store.open(tmp_path / "data"), errands, reader, clock)
    yield work
    work.close()


@pytest.fixture
def workspace(empty: Workspace) -> Workspace:
    """The same with an interview prepared for."""
    entered = Interview(
        company="Northwind Labs",
        role="Data Engineer",
        start=START,
        end=START + timedelta(minutes=45),
        service=Service.ZOOM,
        join_url="https://zoom.example.com/j/5550142789",
        people=(Person("Ada Okafor", "Engineering Manager", "AH-dah oh-KAH-for"), Person("Tom Lindqvist")),
        dial_in=(DialIn("+12025550142", "5550142789", "US"), DialIn("+4930555014270", "5550142789", "DE")),
    )
    empty.change(**{name: getattr(entered, name) for name in entered.__slots__ if name != "id"})
    empty.autosave.flush()
    empty.paste_text(RESUME, DocumentKind.RESUME)
    empty.paste_text(JOB, DocumentKind.JOB)
    assert empty.store is not None
    add = empty.store.cards.add
    call = empty.interview.id
    story = {"situation": "The nightly Spark load took six hours.", "task": "Make it finish before five.",
             "action": "Measured every step of the pipeline.", "result": "Forty minutes."}  # fmt: skip
    add(call, CardKind.STORY, "The six-hour night", story)
    add(call, CardKind.STORY, "Orders through the outage", {"situation": "Orders were lost.", "result": ""})
    for theme, question in (("Success", "What is the first thing to finish?"), ("Team", "Who decides?")):
        add(call, CardKind.QUESTION, question, {"theme": theme})
    return empty


@pytest.fixture
def board(workspace: Workspace, errands: Errands) -> MatchBoard:
    return MatchBoard(workspace, errands)


@pytest.fixture
def panel(qtbot, workspace: Workspace, board: MatchBoard, errands: Errands) -> CallPanel:
    made = CallPanel(workspace, board, errands)
    qtbot.addWidget(made)
    made.resize(420, 820)
    show_active(made, qtbot)
    return made


@pytest.fixture
def settings(tmp_path: Path) -> QSettings:
    return QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)


@pytest.fixture
def tools(
    workspace: Workspace, board: MatchBoard, errands: Errands, checkup: Checkup, settings: QSettings
) -> CallTools:
    return CallTools(workspace, board, errands, checkup, settings)


@pytest.fixture
def checkup(bridge: Bridge, errands: Errands) -> Iterator[Checkup]:
    from tests.ui.fakes import FakeCheck, fake_ports

    checks = [FakeCheck("connection", lane="network"), FakeCheck("microphone", lane="sound"), FakeCheck("quiet_room")]
    made = Checkup(checks, fake_ports(), bridge, errands)
    yield made
    made.close()


@pytest.fixture
def page(qtbot, tools: CallTools) -> Iterator[CallPage]:
    made = CallPage(tools)
    qtbot.addWidget(made)
    made.resize(1100, 700)
    show_active(made, qtbot)
    yield made
    made.close_beside()


def settle(app) -> None:
    """Let layouts come to rest."""
    for _round in range(6):
        app.sendPostedEvents()
        app.processEvents()


class Windows(QObject):
    """Notes every window that is shown."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.shown.append(type(watched).__name__)
        return False


@pytest.fixture
def windows(qapp) -> Iterator[Windows]:
    """What was shown as a window of its own: a part shown before it has its place takes the focus from the call."""
    noted = Windows()
    qapp.installEventFilter(noted)
    yield noted
    qapp.removeEventFilter(noted)
