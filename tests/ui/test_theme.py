"""Themes are complete, legible and followed."""

from __future__ import annotations

import re
from dataclasses import fields

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFontMetricsF
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

import assets
from ui import icons
from ui.theme import TEXT_PAIRS, Choice, Theme, Tokens, dress, mix, palette_of, read_tokens, stylesheet_of

THEMES = ("light", "dark", "contrast-light", "contrast-dark")


def luminance(colour: str) -> float:
    """Relative luminance, WCAG 2.2."""
    parts = [getattr(QColor(colour), part)() for part in ("redF", "greenF", "blueF")]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(first: str, second: str) -> float:
    darker, lighter = sorted((luminance(first), luminance(second)))
    return (lighter + 0.05) / (darker + 0.05)


def test_contrast_is_measured_as_the_standard_does():
    assert contrast("#000000", "#ffffff") == pytest.approx(21.0)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize(("text", "ground"), TEXT_PAIRS)
def test_every_text_pair_is_legible(name: str, text: str, ground: str):
    tokens = read_tokens(name)
    needed = 7.0 if tokens.contrast else 4.5
    assert contrast(getattr(tokens, text), getattr(tokens, ground)) >= needed


@pytest.mark.parametrize("name", THEMES)
def test_signs_and_bars_stand_out_from_their_grounds(name: str):
    tokens = read_tokens(name)
    for role in ("go", "caution", "no_go", "accent"):
        assert contrast(getattr(tokens, role), tokens.trough) >= 3.0


@pytest.mark.parametrize("name", THEMES)
def test_a_theme_is_data_with_every_role(name: str):
    tokens = read_tokens(name)
    assert tokens.dark is name.endswith("dark")
    for field in fields(Tokens):
        if field.type == "str":
            assert re.fullmatch("#[0-9a-f]{6}", getattr(tokens, field.name))


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize("base", [14, 28])
def test_the_stylesheet_is_filled_completely(name: str, base: int):
    filled = stylesheet_of(read_tokens(name), base)
    assert "$" not in filled
    assert "type(" not in filled.split("*/", 1)[1]
    assert f"font-size: {round(26 * base / 14)}px" in filled


def test_the_stylesheet_names_no_colour_of_its_own():
    sheet = assets.path("themes", "roles.qss").read_text("utf-8")
    assert not re.search(r"#[0-9a-fA-F]{3,8}\b|rgba?\(", sheet)
    assert not re.search(r"font-size:\s*\d", sheet)


def test_mixing_goes_from_one_colour_to_the_other():
    assert mix("#000000", "#ffffff", 0) == "#000000"
    assert mix("#000000", "#ffffff", 1) == "#ffffff"
    assert mix("#102030", "#304050", 0.5) == "#203040"


def test_the_palette_carries_the_theme():
    tokens = read_tokens("dark")
    palette = palette_of(tokens)
    assert palette.window().color().name() == tokens.background
    assert palette.text().color().name() == tokens.ink
    assert palette.highlight().color().name() == tokens.accent


def test_the_person_overrides_the_system(worn: Theme, qtbot):
    with qtbot.waitSignal(worn.changed):
        worn.choose(Choice.DARK)
    assert worn.tokens == read_tokens("dark")
    assert worn.colour("card").name() == read_tokens("dark").card
    worn.choose(Choice.CONTRAST)
    assert worn.tokens.contrast
    assert worn.choice is Choice.CONTRAST


def test_the_system_is_followed_until_the_person_chooses(worn: Theme, qapp: QApplication, monkeypatch):
    scheme = Qt.ColorScheme.Dark
    hints = qapp.styleHints()
    monkeypatch.setattr(type(hints), "colorScheme", lambda _self: scheme)
    worn.choose(Choice.SYSTEM)
    assert worn.tokens == read_tokens("dark")
    scheme = Qt.ColorScheme.Light
    hints.colorSchemeChanged.emit(scheme)
    assert worn.tokens == read_tokens("light")
    worn.choose(Choice.DARK)
    hints.colorSchemeChanged.emit(scheme)
    assert worn.tokens == read_tokens("dark")


def test_the_systems_wish_for_contrast_is_followed(worn: Theme, qapp: QApplication, monkeypatch):
    hints = qapp.styleHints().accessibility()
    monkeypatch.setattr(type(hints), "contrastPreference", lambda _self: Qt.ContrastPreference.HighContrast)
    worn.choose(Choice.SYSTEM)
    assert worn.tokens.contrast
    worn.choose(Choice.LIGHT)
    assert worn.tokens == read_tokens("light")


def test_text_grows_from_one_base(worn: Theme, qtbot):
    label = QLabel("Aa")
    dress(label, "title")
    qtbot.addWidget(label)
    label.ensurePolished()
    assert label.font().pixelSize() == 15
    worn.set_text_percent(200)
    assert label.font().pixelSize() == 30
    assert worn.base_px == 28
    assert worn.px(40) == 80
    worn.set_text_percent(900)
    assert worn.text_percent == 200
    worn.set_text_percent(20)
    assert worn.text_percent == 100


def test_figures_have_one_width(qtbot, worn: Theme):
    worn._font.setFamilies(["Inter", "DejaVu Sans"])
    metrics = QFontMetricsF(worn._font)
    assert metrics.horizontalAdvance("1111") == pytest.approx(metrics.horizontalAdvance("0000"))
    worn._font.setFamilies(["DejaVu Sans"])


def test_motion_can_be_refused_and_given_back(worn: Theme):
    assert worn.motion_ms == 0
    worn.set_reduced_motion(False)
    assert 150 <= worn.motion_ms <= 200
    worn.set_reduced_motion(None)
    assert worn.reduced_motion in (True, False)


def test_a_role_may_change_while_shown(qtbot):
    button = QPushButton("Mend")
    dress(button, "plain")
    qtbot.addWidget(button)
    button.show()
    before = button.grab().toImage()
    dress(button, "primary")
    assert button.grab().toImage() != before


def test_plain_widgets_paint_the_ground_of_their_role(qtbot, worn: Theme):
    page = QWidget()
    dress(page, "page")
    qtbot.addWidget(page)
    page.resize(20, 20)
    assert page.grab().toImage().pixelColor(10, 10).name() == worn.tokens.background


def test_icons_take_the_colour_of_their_role_and_follow_the_theme(worn: Theme, qtbot):
    drawn = icons.pixmap("stop", "#ff0000", 20).toImage()
    assert drawn.pixelColor(10, 10).name() == "#ff0000"
    button = QPushButton("Stop")
    qtbot.addWidget(button)
    icons.set_icon(button, "stop")
    before = button.icon().pixmap(16).toImage()
    worn.choose(Choice.DARK)
    assert button.icon().pixmap(16).toImage() != before
    worn.set_text_percent(200)
    assert button.iconSize().width() == 32


def test_every_icon_can_be_drawn():
    names = sorted(path.stem for path in assets.path("icons").glob("*.svg"))
    assert "callready" in names
    for name in names:
        drawn = icons.pixmap(name, "#000000", 32).toImage()
        assert any(drawn.pixelColor(x, y).alpha() > 0 for x in range(32) for y in range(32)), name


def test_the_mark_can_be_told_apart_at_sixteen_pixels():
    drawn = icons.app_icon().pixmap(16).toImage()
    colours = {drawn.pixelColor(x, y).name() for x in range(16) for y in range(16)}
    assert "#2457d6" in colours
    assert "#ffffff" in colours
