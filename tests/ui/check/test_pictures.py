"""What the evidence shows can be kept as a picture, and the minutes of the line are drawn with their losses."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFileDialog

from readiness.model import Curve, Mark, Plot
from tests.ui.seen import clipped
from ui.check.pictures import Pictured
from ui.check.plots import widget_of
from ui.theme import Theme

MINUTES = Plot(
    "history",
    "The last minutes",
    "s",
    "ms",
    tuple((float(second), 38.0) for second in range(-60, 1) if second not in (-30, -29, -28)),
    (Mark("loss", -30.0, -27.0),),
    text="The last minute: 38 ms there and back, 38 ms at most, 15 packets lost.",
)


@pytest.fixture
def pictured(qtbot):
    made = Pictured(widget_of(MINUTES))
    qtbot.addWidget(made)
    made.resize(600, 220)
    made.show()
    return made


def test_the_way_is_shown_by_hop_and_told_in_words(qtbot):
    points = tuple((n / 20, 38.0) for n in range(160))
    router = Curve("router", "Router", tuple((n / 20, 3.0) for n in range(160) if n != 40), (Mark("loss", 2.0, 2.0),))
    plot = Plot("round_trips", "Round trips", "s", "ms", points, text="Router: 3 ms, 0.6 % lost.", curves=(router,))
    made = widget_of(plot)
    qtbot.addWidget(made)
    (hop,) = made.hops
    assert (hop.name, [time for time, value in hop.points if value is None]) == ("Router", [2.0])
    assert made.accessibleDescription() == "Router: 3 ms, 0.6 % lost."


def test_every_second_that_lost_something_is_a_line(pictured):
    assert [time for time, value in pictured.plot.points if value is None] == [-30.0, -29.0, -28.0]
    assert pictured.plot.accessibleDescription() == MINUTES.text


def test_a_press_asks_where_and_keeps_the_picture(qtbot, pictured, tmp_path, monkeypatch, worn: Theme):
    path = tmp_path / "line"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *asked: (str(path), ""))
    qtbot.keyClick(pictured.save, Qt.Key.Key_Space)
    assert pictured.said.text() == "Saved as line.png."
    kept = QImage(str(path.with_suffix(".png")))
    assert kept.width() > pictured.plot.width()
    assert kept.height() > pictured.plot.height() + pictured.plot.fontMetrics().height()  # its title stands above it
    assert kept.pixelColor(0, 0) == worn.colour("card")
    (path.with_suffix(".png")).unlink()
    pictured.plot.actions()[0].trigger()
    assert path.with_suffix(".png").exists()


def test_no_answer_keeps_nothing_and_a_refusal_is_said(pictured, tmp_path, monkeypatch):
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *asked: ("", ""))
    pictured.save.click()
    assert pictured.said.text() == ""
    pictured.keep(tmp_path / "nowhere" / "line.png")
    assert pictured.said.text() == "line.png could not be saved. Try another folder."


def test_it_is_named_and_whole(qtbot, pictured, worn):
    assert pictured.save.accessibleName() == "Save picture: The last minutes"
    worn.set_text_percent(200)
    pictured.resize(600, 400)
    qtbot.waitUntil(lambda: clipped(pictured) == [])
