"""Colours, type and motion: read as data, chosen by the system or the person, handed out by role.

Widgets never name a colour or a pixel size of text. They ask :func:`theme` for a colour by role (``"ink"``,
``"caution_soft"``) or for a size that grows with the text (``px``). Whoever lays out uses :func:`dress` to give
a widget its role in the one stylesheet.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, fields
from enum import StrEnum

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontInfo, QPalette
from PySide6.QtWidgets import QApplication, QStyle, QWidget

import assets

BASE_PX = 14
LARGEST_BASE_PX = 28
MOTION_MS = 160


class Choice(StrEnum):
    """What the person may choose; ``SYSTEM`` follows the desktop as it changes."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "contrast"


@dataclass(frozen=True, slots=True)
class Tokens:
    """The colours of one theme by role, as ``#rrggbb``."""

    dark: bool
    contrast: bool
    background: str
    card: str
    ink: str
    muted: str
    line: str
    trough: str
    accent: str
    accent_soft: str
    on_accent: str
    go: str
    go_soft: str
    caution: str
    caution_soft: str
    no_go: str
    no_go_soft: str


TEXT_PAIRS: tuple[tuple[str, str], ...] = (
    *(
        (text, ground)
        for text in ("ink", "muted", "accent", "go", "caution", "no_go")
        for ground in ("background", "card")
    ),
    *((text, f"{text}_soft") for text in ("accent", "go", "caution", "no_go")),
    *(("ink", ground) for ground in ("accent_soft", "go_soft", "caution_soft", "no_go_soft")),
    ("muted", "accent_soft"),
    ("on_accent", "accent"),
)
"""Every text colour with every ground it may stand on: each pair keeps 4.5 : 1 (WCAG 2.2, 1.4.3) in every theme."""


def read_tokens(name: str) -> Tokens:
    """Return the theme ``light``, ``dark``, ``contrast-light`` or ``contrast-dark``."""
    return Tokens(**json.loads(assets.path("themes", f"{name}.json").read_text("utf-8")))


def mix(first: str, second: str, share: float) -> str:
    """Return ``first`` with ``share`` (0 to 1) of ``second`` in it, as ``#rrggbb``."""
    one, two = QColor(first), QColor(second)
    parts = ((one.red(), two.red()), (one.green(), two.green()), (one.blue(), two.blue()))
    return "#" + "".join(f"{round(a + (b - a) * share):02x}" for a, b in parts)


def palette_of(tokens: Tokens) -> QPalette:
    """Return the palette that Fusion draws its own controls with."""
    roles = QPalette.ColorRole
    palette = QPalette()
    for role, colour in {
        roles.Window: tokens.background,
        roles.WindowText: tokens.ink,
        roles.Base: tokens.card,
        roles.AlternateBase: tokens.background,
        roles.Text: tokens.ink,
        roles.PlaceholderText: tokens.muted,
        roles.Button: tokens.card,
        roles.ButtonText: tokens.ink,
        roles.BrightText: tokens.no_go,
        roles.ToolTipBase: tokens.ink,
        roles.ToolTipText: tokens.card,
        roles.Highlight: tokens.accent,
        roles.HighlightedText: tokens.on_accent,
        roles.Accent: tokens.accent,
        roles.Link: tokens.accent,
        roles.LinkVisited: tokens.accent,
        roles.Light: tokens.card,
        roles.Midlight: tokens.background,
        roles.Mid: tokens.line,
        roles.Dark: mix(tokens.line, tokens.ink, 0.3),
        roles.Shadow: mix(tokens.line, tokens.ink, 0.5),
    }.items():
        palette.setColor(role, QColor(colour))
    for role in (roles.WindowText, roles.Text, roles.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(tokens.muted))
    return palette


def stylesheet_of(tokens: Tokens, base_px: int) -> str:
    """Fill the stylesheet: ``$role`` becomes a colour, ``type(n)`` a size in pixels that grows with the text."""
    sheet = assets.path("themes", "roles.qss").read_text("utf-8")
    colours = {field.name: str(getattr(tokens, field.name)) for field in fields(tokens) if field.type == "str"}
    colours["hover"] = mix(tokens.card, tokens.ink, 0.05)
    colours["pressed"] = mix(tokens.card, tokens.ink, 0.1)
    colours["accent_hover"] = mix(tokens.accent, tokens.ink, 0.12)
    colours["edge"] = mix(tokens.line, tokens.ink, 0.12)
    for tone in ("go", "caution", "no_go", "accent"):
        colours[f"{tone}_edge"] = colours[tone if tokens.contrast else f"{tone}_soft"]
    sheet = re.sub(r"type\(([\d.]+)\)", lambda size: f"{round(float(size[1]) * base_px / BASE_PX)}px", sheet)
    return re.sub(r"\$(\w+)", lambda name: colours[name[1]], sheet)


class Theme(QObject):
    """The theme in use. ``changed`` tells that colours, text size or motion are different now."""

    changed = Signal()

    def __init__(self, app: QApplication, family: str | None = None) -> None:
        """Wear the system's theme; ``family`` pins the font (tests, screenshots)."""
        super().__init__(app)
        self._app = app
        self._choice = Choice.SYSTEM
        self._text_percent = 100
        self._reduced_motion: bool | None = None
        self._colours: dict[str, QColor] = {}
        self._applying = False
        app.setStyle("Fusion")
        self._font = app.font()
        self._system_px = QFontInfo(self._font).pixelSize()
        if family or QFontDatabase.hasFamily("Inter"):
            self._font.setFamilies([family or "Inter", self._font.family()])
        # Figures of one width, so that a running number does not make its neighbours tremble.
        self._font.setFeature(QFont.Tag("tnum"), 1)
        hints = app.styleHints()
        hints.colorSchemeChanged.connect(self._system_changed)
        hints.accessibility().contrastPreferenceChanged.connect(self._system_changed)
        self.tokens = self._chosen_tokens()
        self._apply()

    @property
    def choice(self) -> Choice:
        """What the person chose."""
        return self._choice

    @property
    def text_percent(self) -> int:
        """Size of text, 100 to 200."""
        return self._text_percent

    @property
    def base_px(self) -> int:
        """Height of body text in pixels: never smaller than the system's own text."""
        return min(round(max(BASE_PX, self._system_px) * self._text_percent / 100), LARGEST_BASE_PX)

    @property
    def reduced_motion(self) -> bool:
        """Whether things should change without moving."""
        if self._reduced_motion is not None:
            return self._reduced_motion
        return self._app.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration) == 0

    @property
    def motion_ms(self) -> int:
        """How long a change may move; 0 under reduced motion."""
        return 0 if self.reduced_motion else MOTION_MS

    def colour(self, role: str) -> QColor:
        """Return a colour by its role in :class:`Tokens`."""
        found = self._colours.get(role)
        if found is None:
            found = self._colours[role] = QColor(getattr(self.tokens, role))
        return found

    def px(self, pixels: float) -> int:
        """Scale a size that belongs to text, given for 100 %."""
        return max(1, round(pixels * self.base_px / BASE_PX))

    def choose(self, choice: Choice) -> None:
        """Follow the person's choice from now on."""
        self._choice = choice
        hints = self._app.styleHints()
        # Title bars and native dialogs follow the override where the platform can.
        if choice in (Choice.LIGHT, Choice.DARK):
            hints.setColorScheme(Qt.ColorScheme.Dark if choice is Choice.DARK else Qt.ColorScheme.Light)
        else:
            hints.unsetColorScheme()
        self._system_changed()

    def set_text_percent(self, percent: int) -> None:
        """Set the size of text, kept within 100 and 200 per cent."""
        percent = min(max(percent, 100), 200)
        if percent != self._text_percent:
            self._text_percent = percent
            self._apply()

    def set_reduced_motion(self, reduced: bool | None) -> None:
        """Override what the system says about motion; None believes the system again."""
        self._reduced_motion = reduced
        self.changed.emit()

    def _chosen_tokens(self) -> Tokens:
        hints = self._app.styleHints()
        dark = hints.colorScheme() == Qt.ColorScheme.Dark
        wants_contrast = hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast
        if self._choice is Choice.CONTRAST or (self._choice is Choice.SYSTEM and wants_contrast):
            return read_tokens("contrast-dark" if dark else "contrast-light")
        if self._choice is Choice.SYSTEM:
            return read_tokens("dark" if dark else "light")
        return read_tokens(self._choice.value)

    def _system_changed(self) -> None:
        tokens = self._chosen_tokens()
        if tokens != self.tokens and not self._applying:
            self.tokens = tokens
            self._apply()

    def _apply(self) -> None:
        self._applying = True
        self._colours.clear()
        self._font.setPixelSize(self.base_px)
        self._app.setPalette(palette_of(self.tokens))
        self._app.setFont(self._font)
        self._app.setStyleSheet(stylesheet_of(self.tokens, self.base_px))
        self._applying = False
        self.changed.emit()


_worn: list[Theme] = []


def install(app: QApplication, family: str | None = None) -> Theme:
    """Dress the application; once for each application object."""
    _worn[:] = [Theme(app, family)]
    return _worn[0]


def theme() -> Theme:
    """Return the theme in use; :func:`install` comes first."""
    return _worn[0]


def dress(widget: QWidget, role: str | None = None, tone: str | None = None) -> None:
    """Give ``widget`` its role (what it is) and tone (how it stands) in the stylesheet, now or again."""
    for name, value in (("role", role), ("tone", tone)):
        if value is not None and widget.property(name) != value:
            widget.setProperty(name, value)
            if widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
                widget.style().unpolish(widget)
                widget.style().polish(widget)
    # A plain QWidget paints the background of its role only with this attribute.
    if role is not None:
        widget.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)


def restyles(event: QEvent) -> bool:
    """Whether a change event means new colours or another text size: time to measure and paint afresh."""
    return event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange, QEvent.Type.PaletteChange)
