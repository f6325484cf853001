"""What a reading of sound carries, and the pictures of it."""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType

import numpy as np
import pytest

from readiness.audio.report import Evidence, Fault, FaultWord, SoundReport
from readiness.evidence import carried, faults_of, figure, level_plot, measured, plots, spectrum_plot, voice_lines
from readiness.limits import LIMITS
from readiness.model import Grade, Mark, Reading

REPORT = SoundReport(
    duration_s=0.5,
    speech_s=0.2,
    bandwidth_hz=7000.0,
    evidence=Evidence(
        time_s=np.array([0.0, 0.1, 0.2, 0.3, 0.4]),
        level_dbfs=np.array([-60.0, -24.0, -22.0, -np.inf, -23.0]),
        speech=np.array([0.0, 1.0, 1.0, 0.0, 1.0]),
        frequency_hz=np.arange(1000) * 24.0,
        spectrum_dbfs=np.linspace(-20, -120, 1000),
        clips_s=np.array([0.15]),
        dropouts_s=np.array([0.35]),
    ),
)


def test_the_level_has_its_speech_clips_dropouts_and_bounds():
    plot = level_plot(REPORT, voice_lines())
    assert plot.points[1] == (0.1, -24.0)
    assert plot.points[3] == (0.3, -100.0)
    assert plot.marks == (
        Mark("speech", 0.1, 0.3),
        Mark("speech", 0.4, 0.4),
        Mark("clip", 0.15, 0.2),
        Mark("dropout", 0.35, 0.4),
    )
    good = LIMITS["active_speech_level"].good
    assert [bound for bound, _words in plot.lines] == [good.low, good.high]
    assert plot.text == "0.5 seconds, 0.2 of them speech. It distorts once, at 0.1 s. It breaks off once, at 0.3 s."


def test_the_spectrum_is_thinned_to_what_a_picture_shows():
    plot = spectrum_plot(REPORT)
    assert len(plot.points) <= 240
    assert plot.points[0] == (0.0, -20.0)
    assert plot.points[-1][1] == -100.0
    assert plot.text == "The sound reaches up to 7000 Hz."
    assert plot.lines == ((7000.0, "7.0 kHz"),)


def test_the_spectrum_shows_where_the_hum_lies_and_names_its_lowest_line():
    humming = replace(REPORT, evidence=replace(REPORT.evidence, hum_lines_hz=np.array([50.0, 150.0])))
    assert spectrum_plot(humming).lines[:2] == ((50.0, "hum 50 Hz"), (150.0, ""))
    assert spectrum_plot(humming).text == "The sound reaches up to 7000 Hz. Mains hum at 50 Hz, 150 Hz."


def test_of_many_moments_the_first_are_told_and_all_are_counted():
    often = replace(REPORT, evidence=replace(REPORT.evidence, clips_s=np.arange(7) / 2 + 1, dropouts_s=np.empty(0)))
    told = "It distorts 7 times, first at 1.0 s, 1.5 s, 2.0 s, 2.5 s, 3.0 s."
    assert level_plot(often, ()).text == f"0.5 seconds, 0.2 of them speech. {told}"


def test_what_happens_at_once_is_one_event_and_one_mark():
    crackling = replace(REPORT, evidence=replace(REPORT.evidence, clips_s=np.array([0.1, 0.12, 0.3, 0.4])))
    plot = level_plot(crackling, ())
    assert [mark for mark in plot.marks if mark.kind == "clip"] == [Mark("clip", 0.1, 0.45)]
    assert "It distorts once, at 0.1 s." in plot.text


def test_the_lines_of_a_hum_stand_apart_in_the_spectrum():
    fine = replace(REPORT.evidence, frequency_hz=np.arange(4097) * 5.86, spectrum_dbfs=np.full(4097, -90.0))
    fine.spectrum_dbfs[[8, 9, 17, 25, 26]] = -40.0  # near 50, 100 and 150 Hz
    points = spectrum_plot(replace(REPORT, evidence=fine)).points
    assert len(points) <= 240
    assert [hertz for hertz, level in points if level == -40.0] == pytest.approx([46.9, 52.7, 99.6, 146.5, 152.4])


def test_nothing_recorded_is_no_picture():
    assert plots(SoundReport(), voice_lines()) == ()


def test_faults_come_back_in_the_order_that_is_asked_for():
    faults = (Fault(FaultWord.CLIPPING, Grade.NO_GO), Fault(FaultWord.DC_OFFSET, Grade.CAUTION))
    reading = Reading("x", facts=MappingProxyType({"faults": carried(faults)}))
    assert faults_of(reading, ("dc_offset", "muted", "clipping")) == {
        "dc_offset": Grade.CAUTION,
        "clipping": Grade.NO_GO,
    }
    assert faults_of(Reading("x"), ("muted",)) == {}


def test_a_measure_takes_the_unit_of_its_limit():
    assert measured("noise_level", -60.0).unit == "dBFS"
    with pytest.raises(KeyError):
        measured("nonsense", 1.0)


@pytest.mark.parametrize(
    ("value", "digits", "text"), [(-24.4, 0, "−24"), (38.0, 0, "38"), (-0.56, 1, "−0.6"), (None, 0, "?")]
)
def test_figures_have_a_real_minus(value: float | None, digits: int, text: str):
    assert figure(value, digits) == text
