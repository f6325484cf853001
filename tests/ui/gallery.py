"""Paints the widgets as pictures, to be looked at: ``python -m tests.ui.gallery OUTDIR [PLATE...]``."""

from __future__ import annotations

import math
import os
import sys
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ui import theme
from ui.theme import Choice, dress
from ui.widgets.banner import VerdictBanner
from ui.widgets.button import button
from ui.widgets.card import Card, rule, scrolling
from ui.widgets.check_list import CheckList
from ui.widgets.level_meter import LevelMeter
from ui.widgets.nav import Nav
from ui.widgets.text import Span, Text
from ui.widgets.waveform import Waveform

PAGES = [("prepare", "Prepare"), ("check", "Check"), ("call", "Call"), ("after", "After")]


def voice(count: int = 70) -> list[float]:
    swing = [abs(math.sin(n / 3.1)) * abs(math.sin(n / 17 + 0.4)) * 0.6 + 0.02 for n in range(count)]
    swing[54] = 1.0
    return swing


def header() -> QWidget:
    bar = QFrame()
    dress(bar, "header")
    row = QHBoxLayout(bar)
    row.setContentsMargins(20, 11, 20, 11)
    row.setSpacing(20)
    who = QVBoxLayout()
    who.setSpacing(0)
    who.addWidget(Text("Northwind Labs · Data Engineer", "title"))
    who.addWidget(Text("with Interviewer’s name, Engineering Manager · Zoom, audio only", "small", "muted"))
    row.addLayout(who)
    row.addStretch(1)
    nav = Nav(PAGES)
    nav.set_page("check")
    row.addWidget(nav)
    return bar


def rows() -> CheckList:
    found = CheckList()
    found.add_section("Sound")
    row = found.add_row("Microphone")
    row.set_state("caution", "Narrow sound, 300–3,400 Hz", "· −24 dBFS")
    row.set_retest(True)
    for name, text, rest in (
        ("Background noise", "Quiet, 41 dB below your voice", "· faint fan"),
        ("Headset", "Left and right heard, no echo back", "· 52 dB"),
    ):
        row = found.add_row(name)
        row.set_state("good", text, rest)
        row.set_evidence(Text("52 dB"))
    found.add_section("Connection")
    row = found.add_row("Stability")
    row.set_state("checking", "Steady for 4 min: 38 ms, jitter 4 ms, 0.1 % lost · voice 4.3 of 4.5")
    row = found.add_row("Under load")
    row.set_state("no_go", "+12 ms while downloading · 94 / 18 Mbit/s")
    row.set_evidence(Text("Limit: 100 ms more under load. The numbers behind this stand here.", "small", "muted"))
    row.set_retest(True)
    row.set_open(True)
    found.add_section("Computer")
    row = found.add_row("Battery")
    row.set_state("good", "Plugged in, 83 %", "· lasts 2 h 10 if unplugged")
    row.set_evidence(Text("83 %"))
    row = found.add_row("System")
    row.set_state("skipped", "Skipped")
    found.add_section("You", "3 of 5 ticked")
    row = found.add_row("Quiet room")
    row.set_state("unknown", "Door shut, others told, phone on silent")
    row.set_action("Done")
    row = found.add_row("Plan B")
    row.set_state("unknown", "Dial-in number and code are ready to scan with your phone")
    row.set_action("Show")
    return found


def pane() -> Card:
    card = Card("Read this aloud", margin=18, spacing=14)
    card.head.addWidget(Text("3 s left", "small", "muted"))
    card.body.addWidget(
        Text("“I built the pipeline that cut our nightly load from six hours to forty minutes.”", "prompt")
    )
    waveform = Waveform()
    waveform.set_peaks(voice())
    card.body.addWidget(waveform)
    meter = LevelMeter()
    meter.feed(-17, 0.3)
    meter.feed(-24, 0.6)
    card.body.addWidget(meter)
    card.body.addWidget(rule())
    card.body.addStretch(1)
    foot = QHBoxLayout()
    foot.addWidget(button("Hear yourself"))
    foot.addWidget(button("as a phone call"))
    foot.addStretch(1)
    foot.addWidget(button("Skip"))
    card.body.addLayout(foot)
    return card


def check_plate() -> QWidget:
    page = QWidget()
    dress(page, "page")
    whole = QVBoxLayout(page)
    whole.setContentsMargins(0, 0, 0, 0)
    whole.setSpacing(0)
    whole.addWidget(header())
    columns = QHBoxLayout()
    columns.setContentsMargins(20, 18, 20, 18)
    columns.setSpacing(18)
    left = QVBoxLayout()
    left.setSpacing(14)
    banner = VerdictBanner()
    banner.show_verdict(
        "caution",
        "Your headset microphone sounds like an old phone line.",
        "Bluetooth is in hands-free mode. Use the laptop microphone and keep the headset for listening.",
    )
    banner.set_action("Use laptop microphone")
    left.addWidget(banner)
    card = Card(margin=1)
    card.body.addWidget(scrolling(rows()))
    left.addWidget(card, 1)
    columns.addLayout(left, 1)
    aside = pane()
    aside.setFixedWidth(440)
    columns.addWidget(aside)
    whole.addLayout(columns, 1)
    return page


def banner_plate() -> QWidget:
    page = QWidget()
    dress(page, "page")
    column = QVBoxLayout(page)
    for grade in ("go", "caution", "no_go", "checking", "unknown"):
        banner = VerdictBanner()
        banner.show_verdict(
            grade, "You sound clear and the line is steady.", "Nothing to mend. We keep watching until the call."
        )
        if grade == "checking":
            banner.set_progress(4, 9)
            banner.set_second("Stop")
        else:
            banner.set_action("Show Plan B", primary=grade != "no_go")
        column.addWidget(banner)
    marked = Text()
    marked.set_spans(
        [Span("Rebuilt the nightly "), Span("Spark", marked=True), Span(" pipeline "), Span("· p. 1", "muted")]
    )
    column.addWidget(marked)
    column.addStretch(1)
    return page


PLATES: dict[str, tuple[Callable[[], QWidget], int, int]] = {
    "check": (check_plate, 1180, 780),
    "banner": (banner_plate, 700, 560),
}
LOOKS = {
    "light": (Choice.LIGHT, 100),
    "dark": (Choice.DARK, 100),
    "contrast": (Choice.CONTRAST, 100),
    "large": (Choice.LIGHT, 200),
}


def paint(out: Path, plates: list[str]) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    worn = theme.install(app)
    worn.set_reduced_motion(True)
    for look, (choice, percent) in LOOKS.items():
        worn.choose(choice)
        worn.set_text_percent(percent)
        for name in plates or PLATES:
            make, width, height = PLATES[name]
            widget = make()
            widget.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
            widget.resize(width, height)
            widget.show()
            app.sendPostedEvents()
            widget.grab()
            app.sendPostedEvents()
            widget.grab().save(str(out / f"{name}-{look}.png"))
            widget.close()
            widget.deleteLater()


if __name__ == "__main__":
    target = Path(sys.argv[1])
    target.mkdir(parents=True, exist_ok=True)
    QApplication([])
    paint(target, sys.argv[2:])
