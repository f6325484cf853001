from __future__ import annotations

import math
from collections.abc import Callable
from itertools import pairwise

import pytest
from PySide6.QtGui import QAccessible, QColor, QImage

from tests.ui.seen import told
from ui.theme import Choice, Theme
from ui.widgets.axes import Scale, duration
from ui.widgets.lanes import lanes_height
from ui.widgets.level_plot import Event, LevelPlot
from ui.widgets.plot import Plot
from ui.widgets.qr import QrCode
from ui.widgets.spectrum import Spectrum
from ui.widgets.strip import Mark, Strip
from ui.widgets.timeline import Hop, Timeline
from ui.widgets.waveform import Waveform


def timeline() -> Timeline:
    made = Timeline("Answers over time")
    made.set_points([(n / 10, None if n in (50, 51) else 38.0 + n % 3) for n in range(150)])
    return made


def way() -> Timeline:
    made = Timeline("Round trips", until_now=False)
    hops = [
        Hop("Router", tuple((n / 10, 3.0 + n % 2) for n in range(150))),
        Hop("Provider", tuple((n / 10, None if n in range(50, 80) else 14.0) for n in range(150)), ((5.0, 8.0),)),
    ]
    answers = [(n / 10, None if n in range(50, 80) else 38.0) for n in range(150)]
    made.set_points(answers, [(5.0, 8.0)], "Test servers", hops)
    return made


def strip() -> Strip:
    made = Strip("Connection while you talked")
    made.set_series([(n, 40.0 + n % 5) for n in range(300)], [Mark(200, 208, "15:29 eight seconds of loss")])
    return made


def spectrum() -> Spectrum:
    made = Spectrum("Your voice by pitch")
    made.set_curve([(50.0, -80.0), (1000.0, -20.0), (16000.0, -70.0)], [(3400, "ends at 3.4 kHz")])
    return made


def level_plot() -> LevelPlot:
    made = LevelPlot("Level")
    made.set_levels(
        [(n / 10, -60.0 + 30 * (n > 20)) for n in range(50)],
        [(2.0, 5.0)],
        [Event(2.5, "click"), Event(2.6, "another click"), Event(4.8, "gap", "no_go")],
        [(-60, "noise −60 dBFS")],
    )
    return made


def waveform() -> Waveform:
    made = Waveform(expected=100)
    made.set_peaks([0.1, 0.4, 1.0, 0.2])
    return made


def qr() -> QrCode:
    made = QrCode()
    made.set_code([[(x + y) % 2 == 0 for x in range(21)] for y in range(21)], "Dials +1 253 205 0468.")
    return made


PLOTS: dict[Callable[[], Plot], str] = {
    timeline: "150 sent in 15 s, 2 lost. Half of the answers within 39 ms, the slowest 40 ms.",
    way: "150 sent in 15 s, 30 lost. Half of the answers within 38 ms, the slowest 38 ms. "
    "Router: 4 ms, 0.0 % lost. Provider: 14 ms, 20.0 % lost.",
    strip: "15:29 eight seconds of loss.",
    spectrum: "Strongest at 1000 Hz. ends at 3.4 kHz.",
    level_plot: "3 of 5 s are speech. noise −60 dBFS. 3 events marked.",
    waveform: "1 of 4 moments distort.",
    qr: "Dials +1 253 205 0468.",
}
EMPTY = {
    lambda: Timeline("t"): "Nothing measured yet.",
    lambda: Strip("t"): "Nothing measured yet.",
    lambda: Spectrum("t"): "Nothing measured yet.",
    lambda: LevelPlot("t"): "Nothing recorded yet.",
    Waveform: "Nothing recorded yet.",
    QrCode: "No code yet.",
}


def image_of(plot: Plot, width: int = 400) -> QImage:
    plot.resize(width, plot.sizeHint().height())
    return plot.grab().toImage()


def count(image: QImage, colour: QColor) -> int:
    return sum(image.pixelColor(x, y) == colour for x in range(image.width()) for y in range(image.height()))


@pytest.mark.parametrize(("make", "summary"), PLOTS.items())
def test_a_plot_can_be_heard(make, summary, qtbot):
    plot = make()
    qtbot.addWidget(plot)
    assert plot.summary == summary
    face = told(plot)
    assert (face.role, face.name, face.description) == (QAccessible.Role.StaticText, plot.title, summary)


@pytest.mark.parametrize(("make", "summary"), EMPTY.items())
def test_an_empty_plot_says_so_and_paints(make, summary, qtbot):
    plot = make()
    qtbot.addWidget(plot)
    assert plot.summary == summary
    assert not image_of(plot).isNull()


@pytest.mark.parametrize("make", PLOTS)
@pytest.mark.parametrize("choice", [Choice.LIGHT, Choice.DARK, Choice.CONTRAST])
def test_a_plot_can_be_kept_as_a_picture(make, choice, qtbot, tmp_path, worn: Theme):
    worn.choose(choice)
    plot = make()
    qtbot.addWidget(plot)
    plot.resize(plot.sizeHint())
    assert plot.save_png(tmp_path / "plot.png")
    kept = QImage(str(tmp_path / "plot.png"))
    assert kept.size().width() > plot.width()
    assert kept.pixelColor(0, 0) == worn.colour("card")
    assert not plot.save_png(tmp_path / "missing" / "plot.png")


@pytest.mark.parametrize("make", PLOTS)
def test_a_plot_grows_with_the_text(make, qtbot, worn: Theme):
    plot = make()
    qtbot.addWidget(plot)
    before = plot.sizeHint()
    worn.set_text_percent(200)
    assert plot.sizeHint().height() >= 1.7 * before.height()
    assert plot.minimumSizeHint().width() <= plot.sizeHint().width()
    assert not image_of(plot, plot.minimumSizeHint().width()).isNull()


def test_what_was_lost_is_drawn_as_a_line(qtbot, worn: Theme):
    whole, broken = Timeline("t"), timeline()
    whole.set_points([(n / 10, 38.0) for n in range(150)])
    for plot in (whole, broken):
        qtbot.addWidget(plot)
    reddish = [
        sum(
            image.pixelColor(x, 20).red() > image.pixelColor(x, 20).green() + 60
            for image in (image_of(plot),)
            for x in range(image.width())
        )
        for plot in (whole, broken)
    ]
    assert reddish[0] == 0
    assert reddish[1] > 0
    assert len(broken.points) == 150


def test_each_part_of_the_way_has_a_line_of_its_own_pattern_and_a_lane_for_its_losses(qtbot, worn: Theme):
    made = way()
    qtbot.addWidget(made)
    image = image_of(made, 600)
    first = image.height() - lanes_height(made.axis_font(), 3)
    high = lanes_height(made.axis_font(), 3) // 3
    lanes = [first + high // 2 + number * high for number in range(3)]

    def reddish(y: int) -> int:
        row = [image.pixelColor(x, y + off) for off in (-4, 4) for x in range(200, image.width())]
        return sum(colour.red() > colour.green() + 60 for colour in row)

    router, provider, far_end = (reddish(y) for y in lanes)
    assert router == 0
    assert provider > 20
    assert far_end > 20
    grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
    samples = [
        [any(grey.pixelColor(x, y + off).value() < 200 for off in (-1, 0, 1)) for x in range(3, 25)] for y in lanes
    ]
    assert len({tuple(sample) for sample in samples}) == 3  # without any colour
    before = made.sizeHint().height()
    made.set_points(made.points)
    assert made.hops == ()
    assert made.sizeHint().height() < before


def test_the_limit_line_stands_at_its_value(qtbot, worn: Theme):
    low, high = Timeline("t", limit=50), Timeline("t", limit=100)
    for plot in (low, high):
        qtbot.addWidget(plot)
        plot.set_points([(0.0, 50.0), (1.0, 50.0)])
    assert image_of(low) != image_of(high)


def test_peaks_that_clip_are_marked_and_counted(qtbot, worn: Theme):
    made = waveform()
    qtbot.addWidget(made)
    assert made.clipped == 1
    marked = count(image_of(made), worn.colour("no_go"))
    made.set_peaks([0.1, 0.4, 0.5, 0.2])
    assert count(image_of(made), worn.colour("no_go")) < marked
    assert made.summary == "4 moments recorded, none distorts."


def test_a_wave_goes_on_and_forgets_the_oldest(qtbot):
    made = Waveform(expected=3)
    qtbot.addWidget(made)
    for peak in (0.1, 0.2, 0.3, math.nan, 4.0):
        made.append(peak)
    assert made.peaks == (0.3, 0.0, 1.0)
    made.clear_peaks()
    assert made.peaks == ()


def test_what_is_over_has_nothing_still_to_come(qtbot, worn: Theme):
    made = Waveform(expected=100)
    qtbot.addWidget(made)
    made.resize(400, 110)
    made.set_peaks([0.5] * 60)
    right = [made.width() - 2, made.height() // 2 - 8]  # above the dots of what is still to come
    assert made.grab().toImage().pixelColor(*right) == worn.colour("background")
    made.end(50)
    colours = {made.grab().toImage().pixelColor(x, right[1]).name() for x in range(right[0] - 7, right[0])}
    assert worn.colour("accent").name() in colours


def test_a_code_is_dark_on_white_in_every_theme(qtbot, worn: Theme):
    pictures = []
    for choice in (Choice.LIGHT, Choice.DARK):
        worn.choose(choice)
        made = qr()
        qtbot.addWidget(made)
        made.resize(220, 220)
        image = made.grab().toImage()
        colours = {image.pixelColor(x, 110).name() for x in range(8, 212)}
        assert colours == {"#000000", "#ffffff"}
        pictures.append(image.copy(10, 10, 200, 200))
    assert pictures[0] == pictures[1]


def test_every_module_of_a_code_has_the_same_size(qtbot):
    made = qr()
    qtbot.addWidget(made)
    made.resize(233, 219)
    image = made.grab().toImage()
    row = [image.pixelColor(x, 110).value() < 128 for x in range(image.width())]
    runs, length = [], 1
    for before, now in pairwise(row):
        if before == now:
            length += 1
        else:
            runs.append(length)
            length = 1
    assert len(set(runs[1:])) == 1
    assert runs[0] >= 4 * runs[1]


@pytest.mark.parametrize(
    ("scale", "value", "pixel"),
    [
        (Scale(0, 100, 0, 200), 50, 100),
        (Scale(0, 100, 200, 0), 25, 150),
        (Scale(0, 100, 0, 200), 900, 200),
        (Scale(10, 1000, 0, 200, logarithmic=True), 100, 100),
        (Scale(10, 1000, 0, 200, logarithmic=True), 0, 0),
        (Scale(5, 5, 10, 200), 5, 10),
    ],
)
def test_scales(scale, value, pixel):
    assert scale.at(value) == pytest.approx(pixel)


@pytest.mark.parametrize(("seconds", "said"), [(15.2, (15, "s")), (240, (4, "min")), (7300, (2, "h"))])
def test_durations_are_round(seconds, said):
    assert duration(seconds) == said


def test_a_gap_breaks_the_line_of_a_strip(qtbot, worn: Theme):
    whole, broken = Strip("t"), Strip("t")
    for plot, middle in ((whole, 40.0), (broken, None)):
        qtbot.addWidget(plot)
        plot.set_series([(0, 40.0), (1, 40.0), (2, middle), (3, 40.0), (4, 40.0)])
    go = worn.colour("go")
    assert count(image_of(broken), go) < count(image_of(whole), go)
    assert whole.summary == "Steady throughout."


def test_the_question_of_a_plot_has_to_be_answered(qtbot):
    plot = Plot("bare")
    qtbot.addWidget(plot)
    with pytest.raises(NotImplementedError):
        plot.describe()
