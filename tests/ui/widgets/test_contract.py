"""What holds for all widgets: no engine types, a light start, room for large text and long languages."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QVBoxLayout, QWidget

import ui.widgets
from tests.ui.seen import clipped, lay_out, overlapping, told
from ui.theme import Choice, Theme
from ui.widgets.banner import VerdictBanner
from ui.widgets.card import Card
from ui.widgets.check_list import CheckList
from ui.widgets.device_picker import DevicePicker
from ui.widgets.level_meter import LevelMeter
from ui.widgets.nav import Nav
from ui.widgets.pill import Pill
from ui.widgets.search_line import SearchLine
from ui.widgets.tone import word_of

MODULES = sorted(Path(ui.widgets.__path__[0]).glob("*.py"))
ALLOWED = ("__future__", "PySide6", "readiness.words", "ui.theme", "ui.icons", "ui.widgets")


@pytest.mark.parametrize("module", MODULES, ids=lambda path: path.stem)
def test_a_widget_knows_words_and_theme_alone(module: Path):
    tree = ast.parse(module.read_text("utf-8"))
    imported = [node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)]
    imported += [name.name for node in ast.walk(tree) if isinstance(node, ast.Import) for name in node.names]
    strangers = [
        name for name in imported if not name.startswith(ALLOWED) and name.split(".")[0] not in sys.stdlib_module_names
    ]
    assert strangers == []


def test_importing_all_of_them_loads_nothing_heavy():
    names = ", ".join(f"ui.widgets.{module.stem}" for module in MODULES if module.stem != "__init__")
    heavy = "'numpy', 'scipy', 'sounddevice', 'PySide6.QtSvg', 'importlib.resources'"
    code = f"import sys, ui.theme, ui.icons, {names}\nprint([name for name in ({heavy}) if name in sys.modules])"
    told_by = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    loaded_anyway = subprocess.run(
        [sys.executable, "-c", f"import sys\nprint([name for name in ({heavy}) if name in sys.modules])"],
        capture_output=True,
        text=True,
        check=True,
    )
    assert told_by.stdout == loaded_anyway.stdout


def sample() -> QWidget:
    """A page of everything that carries words of its own."""
    page = QWidget()
    column = QVBoxLayout(page)
    banner = VerdictBanner()
    banner.show_verdict("unknown", "Your headset microphone sounds like an old phone line. " * 2, "And more. " * 9)
    banner.set_action("Use laptop microphone")
    column.addWidget(banner)
    listed = CheckList()
    listed.add_section("Sound", "3 of 5 ticked")
    for name, grade in (("Microphone", "caution"), ("Background noise", "unknown")):
        row = listed.add_row(f"{name} {name}")
        row.set_state(grade, word_of(grade), "· faint fan " * 3)
        row.set_retest(True)
        row.set_evidence(QLabel("evidence"))
        row.set_open(True)
    column.addWidget(listed)
    card = Card("Read this aloud and read this aloud")
    card.put_at_end(Pill("3 s left 3 s left", "neutral"))
    card.body.addWidget(LevelMeter())
    picker = DevicePicker("Microphone microphone")
    picker.set_devices([("a", "WH-1000XM4 (hands-free)")], "a")
    card.body.addWidget(picker)
    card.body.addWidget(SearchLine())
    column.addWidget(card)
    return page


@pytest.mark.usefixtures("doubled")
@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
@pytest.mark.parametrize("percent", [100, 150, 200])
def test_nothing_is_clipped_in_a_language_twice_as_long(percent, direction, qtbot, worn: Theme, qapp: QApplication):
    worn.set_text_percent(percent)
    page = sample()
    page.setLayoutDirection(direction)
    area = lay_out(page, 860, qapp)
    qtbot.addWidget(area)
    assert clipped(page) == []
    assert overlapping(page) == []
    assert page.width() <= 860


def test_the_text_may_grow_while_all_is_shown(qtbot, worn: Theme, qapp: QApplication):
    page = sample()
    area = lay_out(page, 860, qapp)
    qtbot.addWidget(area)
    for percent in (200, 125, 100):
        worn.set_text_percent(percent)
        for _round in range(4):
            qapp.sendPostedEvents()
        assert clipped(page) == []
    for choice in Choice:
        worn.choose(choice)
        assert not area.grab().isNull()


def test_everything_that_takes_focus_has_a_name(qtbot, qapp: QApplication):
    page = sample()
    page.layout().addWidget(Nav([("check", "Check"), ("call", "Call")]))
    area = lay_out(page, 860, qapp)
    qtbot.addWidget(area)
    nameless = [
        type(part).__name__
        for part in page.findChildren(QWidget)
        if part.focusPolicy() != Qt.FocusPolicy.NoFocus and part.isVisible() and not told(part).name
    ]
    assert nameless == []


def test_tab_reaches_every_button_once(qtbot, qapp: QApplication):
    page = sample()
    area = lay_out(page, 860, qapp)
    qtbot.addWidget(area)
    with qtbot.waitActive(area):
        area.activateWindow()
    wanted = {part for part in page.findChildren(QPushButton) if part.isVisible() and part.isEnabled()}
    reached: list[QWidget] = []
    for _step in range(60):
        qtbot.keyClick(qapp.focusWidget() or area, Qt.Key.Key_Tab)
        now = qapp.focusWidget()
        if now in reached:
            break
        reached.append(now)
    assert wanted <= set(reached)
