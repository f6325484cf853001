"""Every page for everybody: by keyboard, by name, from right to left, in German, in words twice as long."""

from __future__ import annotations

from contextlib import suppress

import numpy as np
import pytest
from PySide6.QtCore import SIGNAL, QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QAbstractSpinBox, QApplication, QWidget
from shiboken6 import isValid

from readiness import words
from tests.ui.seen import clipped
from tests.ui.test_app import program, scenario, settled
from ui.app import pages
from ui.call.window import SMALLEST
from ui.slices import Slices
from ui.theme import Choice

FORMAT = QImage.Format.Format_ARGB32
PAGES = [key for key, _title, _road in pages()]
PARTS = ("match", "resume", "company", "stories", "ask", "script", "practice", "calm", "plan")
CHECKS = ("microphone", "battery", "clock", "quiet_room", "plan_b")


def reachable(window: QWidget) -> list[QWidget]:
    """What Tab reaches, in its order, each once."""
    found: list[QWidget] = []
    widget = window.nextInFocusChain()
    while widget is not window and widget not in found:
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible() and widget.isEnabled():
            found.append(widget)
        widget = widget.nextInFocusChain()
    return found


def nameless(window: QWidget) -> list[str]:
    return [
        f"{type(part).__name__} in {type(part.parentWidget()).__name__}"
        for part in reachable(window)
        if not (part.accessibleName() or getattr(part, "text", str)()) and not isinstance(part, QAbstractItemView)
    ]


@pytest.fixture
def app(qtbot, tmp_path):
    with program(qtbot, tmp_path, scenario("muted_microphone", CHECKS)) as made:
        qtbot.waitUntil(settled(made), timeout=20_000)
        made.window.resize(900, 640)
        yield made


def test_every_page_is_reached_by_keyboard_and_by_name(qtbot, app):
    for key in PAGES:
        app.window.show_page(key)
        assert len(reachable(app.window)) >= 3, key
        assert nameless(app.window) == [], key


def test_what_can_be_switched_is_followed_without_a_click(app):
    """A screen reader switches a button without clicking it."""
    for key in PAGES:
        app.window.show_page(key)
    page = app.window.page("prepare")
    for part in PARTS:
        page.show_part(part)
    switches = [part for part in app.window.findChildren(QAbstractButton) if part.isCheckable()]
    deaf = [part.text() or part.accessibleName() for part in switches if not part.receivers(SIGNAL("toggled(bool)"))]
    assert len(switches) > 10
    assert deaf == []


def test_a_language_read_from_the_right_mirrors_every_page(qtbot, app):
    """What stood at the right stands at the left, on the header and on the page, and nothing loses its room."""
    header = app.window.header

    def at(part: QWidget) -> int:
        return part.mapTo(app.window, part.rect().center()).x()

    assert at(header.more) > 450 > at(header.title)
    app.window.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    qtbot.waitUntil(lambda: at(header.more) < 450 < at(header.title))
    for key in PAGES:
        app.window.show_page(key)
        qtbot.waitUntil(lambda: clipped(app.window) == [], timeout=10_000)
    app.window.show_page("check")
    page = app.window.page("check")
    qtbot.waitUntil(lambda: at(page.guide) < 450 < at(page.rows))


@pytest.mark.parametrize("language", ["de", words.PSEUDO])
def test_longer_words_have_room_on_every_page(qtbot, tmp_path, language):
    with program(qtbot, tmp_path, scenario("muted_microphone", CHECKS), language=language) as app:
        qtbot.waitUntil(settled(app), timeout=20_000)
        assert words.language() == language
        assert app.window.locale().name().startswith("de" if language == "de" else "")
        app.window.resize(900, 640)
        for key in PAGES:
            app.window.show_page(key)
            qtbot.waitUntil(lambda: clipped(app.window) == [], timeout=10_000)


def test_every_page_has_room_in_high_contrast_at_the_largest_text(qtbot, app):
    app.theme.choose(Choice.CONTRAST)
    app.theme.set_text_percent(200)
    cut = {}
    for key in PAGES:
        app.window.show_page(key)
        cut[key] = settled_room(qtbot, app.window)
    app.window.show_page("prepare")
    for part in PARTS:
        app.window.page("prepare").show_part(part)
        cut[part] = settled_room(qtbot, app.window)
    app.window.show_page("call")
    app.window.page("call").open_beside()
    beside = app.window.page("call").window_beside
    beside.resize(*SMALLEST)
    cut["beside"] = settled_room(qtbot, beside)
    for dialog, show in (
        ("help", lambda: app.show_help("check")),
        ("report", app.show_report),
        ("keys", app.show_keys),
    ):
        show()
        cut[dialog] = settled_room(qtbot, QApplication.activeModalWidget() or app.help_dialog)
        (QApplication.activeModalWidget() or app.help_dialog).close()
    assert {where: parts for where, parts in cut.items() if parts} == {}


def settled_room(qtbot, window: QWidget) -> list[str]:
    """What is cut off once the layout has come to rest."""
    with suppress(qtbot.TimeoutError):
        qtbot.waitUntil(lambda: clipped(window) == [], timeout=10_000)
    return clipped(window)


SECTIONS = 8
"""A field of a day and an hour has a few; Tab goes through them first."""
CARET = 60
"""A bar to write at is fewer pixels than this; it blinks, and alone shows no focus."""


def unseen(qtbot, window: QWidget) -> list[str]:
    """What Tab never comes to, or comes to out of sight, or where focus shows neither in it nor closely around it."""
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is window)
    qtbot.waitUntil(lambda: not any(made.busy for made in window.findChildren(Slices)), timeout=20_000)
    wanted = [part for part in reachable(window) if not inner(part)]
    wanted[0].setFocus(Qt.FocusReason.TabFocusReason)
    found, been = [], []
    while (part := QApplication.focusWidget()) not in been:
        been.append(part)
        QApplication.processEvents()
        name = f"{type(part).__name__} {part.accessibleName() or getattr(part, 'text', str)()}"
        if part.visibleRegion().isEmpty():
            found.append(f"{name} is out of sight")
        else:
            around = QRect(part.mapTo(window, part.rect().topLeft()), part.size()).adjusted(-14, -30, 14, 30)
            shown = QRect(around & window.rect())
            focused = window.grab(shown).toImage()
            part.clearFocus()
            QApplication.processEvents()
            if different(focused, window.grab(shown).toImage()) < CARET:
                found.append(f"{name} looks the same")
            part.setFocus(Qt.FocusReason.TabFocusReason)
        for _section in range(SECTIONS):
            qtbot.keyClick(part, Qt.Key.Key_Tab)
            if QApplication.focusWidget() is not part:
                break
    still = [part for part in wanted if isValid(part) and part.isVisible()]  # a row may have been told anew meanwhile
    return found + [f"{part.accessibleName()} is never reached" for part in still if part not in been]


def inner(part: QWidget) -> bool:
    """Whether arrows lead to it from a part that Tab reaches: the line of a number, all but one of a few marks."""
    marks = part.group() if isinstance(part, QAbstractButton) else None
    other = marks is not None and marks.exclusive() and marks.checkedButton() not in (None, part)
    return other or isinstance(part.parentWidget(), QAbstractSpinBox)


def different(one: QImage, two: QImage) -> int:
    """How many pixels are not the same."""
    first, second = (image.convertToFormat(FORMAT) for image in (one, two))
    return int(np.sum(np.frombuffer(first.constBits(), np.uint32) != np.frombuffer(second.constBits(), np.uint32)))


def matched(qtbot, pane) -> None:
    """Wait until every card is there: what comes above moves what has the focus."""
    qtbot.waitUntil(lambda: pane._board.known and pane.complete, timeout=20_000)


@pytest.mark.alone
def test_the_focus_is_seen_wherever_tab_goes(qtbot, app):
    found = {}
    for key in PAGES:
        app.window.show_page(key)
        if key == "call":
            matched(qtbot, app.window.page(key).panel.pane("match"))
        found[key] = unseen(qtbot, app.window)
    app.window.show_page("prepare")
    for part in PARTS:
        app.window.page("prepare").show_part(part)
        found[part] = unseen(qtbot, app.window)
    assert {where: parts for where, parts in found.items() if parts} == {}


def test_the_focus_is_seen_in_the_help(qtbot, app):
    app.show_help("check")
    assert unseen(qtbot, app.help_dialog) == []
