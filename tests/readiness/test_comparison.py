"""Which headset is better, as a table."""

from __future__ import annotations

import pytest

from readiness.comparison import Trial, as_markdown, compare, names, overall
from readiness.model import Grade, Measure


def trial(
    name: str,
    *,
    width: float | None,
    level: float,
    above: float,
    echo: float | None,
    drops: float = 0,
    sides: float = 2,
) -> Trial:
    measures = (
        Measure("bandwidth", width, "Hz"),
        Measure("active_speech_level", level, "dBFS"),
        Measure("speech_to_noise_ratio", above, "dB"),
        Measure("echo_return_loss", echo, "dB"),
        Measure("channels_heard", sides, "sides"),
        Measure("dropout_count", drops, "in 10 s"),
    )
    return Trial(name, "USB", measures, 62.0, echo is not None)


NEW = trial("New", width=14_200, level=-23, above=44, echo=58)
OLD = trial("Old", width=3_400, level=-24, above=33, echo=55, drops=2)
LAPTOP = trial("Laptop", width=19_000, level=-31, above=18, echo=19)


def test_the_new_headset_wins_and_the_reason_is_what_is_heard() -> None:
    comparison = compare([OLD, NEW, LAPTOP])
    assert comparison.winner == 1
    assert comparison.reason == "Clearer voice, hears 11 dB less of your room, and nothing leaks back."


def test_the_figures_read_as_people_say_them() -> None:
    lines = {line.name: [figure.words for figure in line.figures] for line in compare([NEW, OLD, LAPTOP]).lines}
    assert lines["Voice bandwidth"] == ["to 14.2 kHz", "to 3.4 kHz", "to 19 kHz"]
    assert lines["Speech level"] == ["−23 dBFS", "−24 dBFS", "−31 dBFS"]
    assert lines["Echo back to the caller"] == ["none, −58 dB", "none, −55 dB", "heard, −19 dB"]
    assert lines["Left / right"] == ["both", "both", "both"]
    assert lines["Delay there and back"] == ["62 ms", "62 ms", "62 ms"]
    assert lines["Dropouts in 10 s"] == ["0", "2", "0"]


def test_open_speakers_never_win_over_a_sound_headset_however_wide_their_voice() -> None:
    wide = trial("Speakers", width=20_000, level=-20, above=50, echo=15)
    plain = trial("Headset", width=7_500, level=-28, above=26, echo=47)
    assert compare([wide, plain]).winner == 1


@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
def test_equals_have_no_winner(order: tuple[int, int]) -> None:
    pair = [
        trial("A", width=14_000, level=-24, above=40, echo=50),
        trial("B", width=14_000, level=-23, above=41, echo=52),
    ]
    comparison = compare([pair[place] for place in order])
    assert comparison.winner is None
    assert "sound alike" in comparison.reason


def test_one_device_alone_wins_nothing() -> None:
    assert compare([NEW]).winner is None
    with pytest.raises(ValueError, match="nothing to compare"):
        compare([])


def test_what_was_not_measured_is_not_known_and_does_not_win() -> None:
    blank = trial("Blank", width=None, level=-23, above=44, echo=None)
    comparison = compare([blank, NEW])
    assert comparison.winner == 1
    assert comparison.lines[0].figures[0].words is None


def test_the_worst_grade_speaks_for_the_device() -> None:
    assert overall(NEW) is Grade.GOOD
    assert overall(LAPTOP) is Grade.NO_GO


def test_the_report_has_every_line() -> None:
    text = as_markdown([NEW, OLD], compare([NEW, OLD]))
    assert "| Voice bandwidth | to 14.2 kHz | to 3.4 kHz |" in text
    assert "**New**: Use this one for calls." in text


def test_names_are_told_apart_and_never_break_the_table() -> None:
    pair = [NEW, NEW, trial("a|b *c*\n", width=1, level=1, above=1, echo=1)]
    assert names(pair)[:2] == ("New", "New (2)")
    assert "| New | New (2) | a\\|b \\*c\\* |" in as_markdown(pair, compare(pair))


def test_a_figure_never_contradicts_its_grade() -> None:
    above = [trial("x", width=9_000, level=-23, above=ratio, echo=50) for ratio in (19.6, 20.4)]
    assert [figure.words for figure in compare(above).lines[2].figures] == ["19.6 dB", "20 dB"]
