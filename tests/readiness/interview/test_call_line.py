from readiness.interview.call_line import CallSecond, bad_moments, merged, points, read, summary, written


def second(at: int, trip: float | None = 40.0, lost: int = 0) -> CallSecond:
    return CallSecond(at, trip, 5, lost)


STEADY = tuple(second(at) for at in range(120))


def test_a_steady_call_has_no_bad_moment() -> None:
    assert bad_moments(STEADY) == ()
    assert summary(STEADY) == "40 ms there and back in the middle, no packet lost."
    assert summary(()) == ""
    assert summary([second(1, None, 5)]) == "Nothing answered during the call."


def test_bad_seconds_near_one_another_are_one_moment() -> None:
    lossy = {30: 2, 31: 1, 34: 2, 60: 1}
    seconds = tuple(second(at, lost=lossy.get(at, 0)) for at in range(120))
    (moment,) = bad_moments(seconds)
    assert (moment.start, moment.end, moment.gone) == (30, 35, False)
    assert moment.words == "5 seconds of loss"
    assert "6 of 600 packets lost" in summary(seconds)


def test_one_second_without_anything_is_said() -> None:
    seconds = tuple(second(at, None if at == 50 else 40.0, 5 if at == 50 else 0) for at in range(60))
    (moment,) = bad_moments(seconds)
    assert moment.words == "1 second without connection"


def test_a_long_call_is_drawn_with_few_points_and_keeps_its_peaks_and_gaps() -> None:
    seconds = [second(at, 900.0 if at == 2000 else 40.0) for at in range(3600) if not 1000 <= at < 1060]
    drawn = points(seconds)
    assert len(drawn) <= 500
    assert max(value for _at, value in drawn if value is not None) == 900.0
    assert any(value is None for at, value in drawn if 990 <= at < 1070)
    assert points(()) == ()


def test_it_is_written_read_and_goes_on() -> None:
    seconds = (second(0), second(1, None, 5), second(2, 41.0))
    assert read(written(seconds)) == seconds
    assert read("rubbish;1:2") == ()
    assert [one.second for one in merged(seconds, [second(-3), second(2), second(4), second(3)])] == [0, 1, 2, 3, 4]
