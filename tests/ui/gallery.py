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
from ui.icons import set_icon
from ui.theme import Choice, dress
from ui.widgets.banner import VerdictBanner
from ui.widgets.button import button
from ui.widgets.card import Card, rule, scrolling
from ui.widgets.check_list import CheckList
from ui.widgets.compare_table import Cell, CompareTable
from ui.widgets.countdown import Countdown
from ui.widgets.device_picker import DevicePicker
from ui.widgets.empty_state import EmptyState
from ui.widgets.facts import Facts
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.item_list import ItemList
from ui.widgets.level_meter import LevelMeter
from ui.widgets.level_plot import Event, LevelPlot
from ui.widgets.nav import Nav
from ui.widgets.pill import Pill
from ui.widgets.qr import QrCode
from ui.widgets.ring import AnswerRing
from ui.widgets.search_line import SearchLine
from ui.widgets.spectrum import Spectrum
from ui.widgets.status import StatusLine
from ui.widgets.strip import Mark, Strip
from ui.widgets.text import Span, Text
from ui.widgets.timeline import Timeline
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


def evidence() -> QWidget:
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(6)
    timeline = Timeline("Answers over time")
    lost = {*range(60, 66), *range(112, 116)}
    timeline.set_points(
        [(n / 10, None if n in lost else 34 + 5 * math.sin(n * 1.7) + 3 * math.sin(n * 0.37)) for n in range(150)]
    )
    column.addWidget(timeline)
    facts = Facts("By hop")
    facts.set_rows(
        [
            ("Router (Wi-Fi)", "3 ms", Span("3.9 % lost", "no_go", strong=True), "here it goes wrong"),
            ("Provider", "14 ms", "4.0 %", "nothing more is lost"),
            ("Call service", "38 ms", "4.1 %", "UDP open"),
        ]
    )
    column.addWidget(facts)
    why = FlowLayout()
    why.addWidget(Text("No-go from 3 % (Google Meet asks for less than 3 %).", "tiny", "muted"))
    why.addWidget(button("How this is measured", "link"))
    column.addLayout(why)
    return holder


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
    row.set_evidence(evidence())
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
    card.put_at_end(Text("3 s left", "small", "muted"))
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
    for label, name in (("Microphone", "WH-1000XM4 (hands-free)"), ("Speakers", "WH-1000XM4")):
        picker = DevicePicker(label)
        picker.set_devices([("1", name)], "1")
        card.body.addWidget(picker)
    card.body.addStretch(1)
    foot = FlowLayout()
    hear = button("Hear yourself")
    set_icon(hear, "play")
    foot.addWidget(hear)
    foot.addWidget(button("as a phone call"))
    foot.addWidget(button("Skip"))
    foot.set_last_at_end(True)
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


def plots_plate() -> QWidget:
    page = QWidget()
    dress(page, "page")
    columns = QHBoxLayout(page)
    left, right = Card("Connection"), Card("Sound")
    timeline = Timeline("Answers over time")
    answers = [
        (n / 10, None if n in {*range(60, 66), *range(112, 116)} else 34 + 9 * math.sin(n * 1.7)) for n in range(150)
    ]
    answers[3] = (0.3, 99.0)
    timeline.set_points(answers)
    left.body.addWidget(timeline)
    strip = Strip("Connection while you talked")
    series = [(n * 6.0, 40 + 8 * math.sin(n * 2.1) + (60 if 55 <= n <= 58 else 0)) for n in range(90)]
    strip.set_series(series, [Mark(330, 356, "15:29 eight seconds of loss")])
    left.body.addWidget(strip)
    lines = QHBoxLayout()
    ring = AnswerRing()
    ring.set_seconds(76)
    late, over = AnswerRing(), AnswerRing()
    late.set_seconds(104)
    over.set_seconds(131)
    count = Countdown()
    count.set_remaining(582)
    for widget in (
        ring,
        late,
        over,
        count,
        Pill("Connection steady", "good"),
        Pill("Battery 34 min", "caution"),
        Pill("due in 22 h", "neutral"),
    ):
        lines.addWidget(widget)
    lines.addStretch(1)
    left.body.addLayout(lines)
    left.body.addWidget(StatusLine("Watching connection, battery and devices until the call", "good"))
    left.body.addStretch(1)
    spectrum = Spectrum("Your voice by pitch")
    curve = [(50 * 1.06**n, -60 + 30 * math.exp(-(((n - 35) / 18) ** 2)) - (40 if n > 72 else 0)) for n in range(103)]
    spectrum.set_curve(curve, [(3400, "ends at 3.4 kHz"), (50, "hum 50 Hz")], [(f, level - 12) for f, level in curve])
    right.body.addWidget(spectrum)
    levels = LevelPlot("Level")
    levels.set_levels(
        [(n / 20, -62 + (38 + 6 * math.sin(n) if 30 < n < 130 else 0) + 2 * math.sin(n * 3.3)) for n in range(160)],
        [(1.5, 6.5)],
        [Event(2.4, "click"), Event(7.2, "gap 40 ms", "no_go")],
        [(-62, "noise −62 dBFS")],
    )
    right.body.addWidget(levels)
    code = QrCode()
    code.set_code([[(x * y + x + y * 3) % 3 == 0 for x in range(25)] for y in range(25)], "Dials in.")
    right.body.addWidget(code)
    for label, name in (("Microphone", "WH-1000XM4 (hands-free)"), ("Speakers", "WH-1000XM4")):
        picker = DevicePicker(label)
        picker.set_devices([("1", name)], "1")
        right.body.addWidget(picker)
    right.body.addStretch(1)
    columns.addWidget(left, 1)
    columns.addWidget(right, 1)
    return page


def lists_plate() -> QWidget:
    page = QWidget()
    dress(page, "page")
    column = QVBoxLayout(page)
    card = Card(margin=1)
    table = CompareTable("Devices")
    table.set_devices([("Jabra Evolve2", "USB · new"), ("WH-1000XM4", "Bluetooth, hands-free"), ("Laptop", "Built-in")])
    table.add_line(
        "Voice bandwidth", [Cell("to 14.2 kHz", "good"), Cell("to 3.4 kHz", "caution"), Cell("to 19 kHz", "good")]
    )
    table.add_line("Speech level", [Cell("−23 dBFS"), Cell("−24 dBFS"), Cell("−31 dBFS")])
    table.add_line("Echo back to the caller", [Cell("none, −58 dB", "good"), None, Cell("heard, −19 dB", "no-go")])
    plays = []
    for _each in range(3):
        play = button("", name="Hear it")
        set_icon(play, "play")
        plays.append(play)
    table.add_buttons("Hear it", plays)
    card.body.addWidget(table)
    column.addWidget(card)
    row = QHBoxLayout()
    first, second, third = Card(margin=10), Card("What they ask for"), Card("Search")
    pages = ItemList("Sections")
    for key, detail in (
        ("Match", "9/12"),
        ("Resume", ""),
        ("Job description", ""),
        ("Company", "4 notes"),
        ("Stories", "5"),
    ):
        pages.add(key, key, detail)
    pages.set_chosen("Match")
    first.body.addWidget(pages)
    asked = ItemList("What they ask for")
    for text, detail, grade in (
        ("Build and own batch pipelines in Spark", "2 lines, 1 story", "good"),
        ("Experience with Kafka in production", "nearest only", "caution"),
        ("German, B2 or better, with a sentence that is long enough to wrap", "tell us", "unknown"),
    ):
        asked.add(text, text, detail, grade)
    asked.setCurrentRow(1)
    second.put_beside(Pill("9 of 12 covered", "good"))
    second.body.addWidget(asked)
    line = SearchLine("Search in everything")
    line.field.setText("Spark")
    third.body.addWidget(line)
    hear = button("Hear yourself")
    set_icon(hear, "play")
    third.body.addWidget(hear)
    third.body.addWidget(button("Practise this answer", "primary"))
    third.body.addWidget(button("How this is measured", "link"))
    third.body.addWidget(
        EmptyState("No resume yet", "Add it once; then each question finds its line.", "Add your resume…")
    )
    for part, stretch in ((first, 2), (second, 4), (third, 3)):
        row.addWidget(part, stretch)
    column.addLayout(row, 1)
    return page


PLATES: dict[str, tuple[Callable[[], QWidget], int, int]] = {
    "check": (check_plate, 1180, 780),
    "plots": (plots_plate, 1100, 720),
    "lists": (lists_plate, 1180, 700),
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
