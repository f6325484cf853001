import random
from collections import Counter
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from readiness.interview.calm import guided, rhythms
from readiness.interview.dossier import Card, CardKind
from readiness.interview.pace_words import pace_sentence, pace_word
from readiness.interview.plan import next_step, plan
from readiness.interview.practice import (
    Attempt,
    Question,
    attempts,
    draw,
    is_weak,
    progress,
    questions,
    remark,
    theme_names,
    told,
    with_attempt,
)

NOW = datetime(2026, 11, 26, 14, tzinfo=UTC)


def card(title: str, kind: CardKind = CardKind.PRACTICE, **boxes: str) -> Card:
    return Card(1, 7, kind, title, boxes)


def test_ones_own_and_the_weak_come_first_and_nothing_stands_twice() -> None:
    found = questions(
        [
            card("Schema evolution", theme="weak"),
            card("tell me about yourself.", theme="own"),
            card("Bank", theme="bank"),
        ],
        [card("The six-hour night", CardKind.STORY), card("", CardKind.STORY)],
        ["Kafka"],
    )
    assert [one.text for one in found[:2]] == ["Schema evolution", "tell me about yourself."]
    assert found[0].weak
    texts = [one.text.casefold() for one in found]
    assert len(set(texts)) == len(texts)
    assert {one.theme for one in found} == set(theme_names())
    assert any("Kafka" in one.text for one in found)
    assert found[-1].text == "Tell me about this: The six-hour night"


def test_a_draw_is_a_surprise_that_favours_what_is_weak_and_what_was_tried_less() -> None:
    pool = [Question("you", f"q{number}") for number in range(8)] + [Question("weak", "weak", True)]
    dice = random.Random(5)
    tried = {f"q{number}": 3 for number in range(4)}
    drawn = Counter(draw(pool, tried, without="q7", dice=dice)[0].text for _time in range(4000))
    assert "q7" not in drawn
    assert drawn["weak"] > 3 * drawn["q5"] > 6 * drawn["q1"] > 0
    five = draw(pool, {}, 5, dice=dice)
    assert len({one.text for one in five}) == 5
    assert len(draw(pool, {}, 99, dice=dice)) == len(pool)
    assert draw([], {}) == ()
    assert draw(pool[:1], {}, without="q0")[0].text == "q0"


def test_attempts_are_kept_with_their_card() -> None:
    first = Attempt(NOW, 98.04, 3, 2.5, 210.4, None, 0)
    second = Attempt(NOW + timedelta(minutes=5), 80.0, 1, 1.0, 0.0, 2, 4)
    boxes = with_attempt(with_attempt({"theme": "own"}, first), second)
    one, two = attempts(card("q", **boxes))
    assert (one.seconds, one.pauses, one.pace, one.fillers) == (98.0, 3, 210, None)
    assert two == second
    better = Attempt(second.at, 80.0, 1, 1.0, 0.0, 2, 5)
    assert attempts(card("q", **with_attempt(boxes, better, instead=True)))[-1].score == 5
    for _time in range(30):
        boxes = with_attempt(boxes, second)
    assert len(attempts(card("q", **boxes))) == 20
    assert attempts(card("q", _tries="nonsense\n2026 x")) == ()


@pytest.mark.parametrize(
    ("seconds", "score", "weak", "word"),
    [(20, 0, True, "Short."), (90, 0, False, "A good length."), (150, 0, False, "Longer"), (200, 0, True, "Longer"),
     (90, 2, True, "A good length."), (200, 4, False, "Longer")],
)  # fmt: skip
def test_what_is_weak_and_what_to_do(seconds: float, score: int, weak: bool, word: str) -> None:
    attempt = Attempt(NOW, seconds, score=score)
    assert is_weak(attempt) is weak
    assert remark(attempt).startswith(word)


def test_an_attempt_in_one_line_and_what_became_better() -> None:
    assert told(Attempt(NOW, 98, 2, fillers=3, score=4)) == "1:38 · 2 pauses · 3 fillers · 4 of 5"
    assert told(Attempt(NOW, 59.6)) == "1:00"
    assert "breathe" in remark(Attempt(NOW, 80, 1, 5.0))
    assert progress([Attempt(NOW, 90)]) == ""
    assert progress([Attempt(NOW, 90, score=2), Attempt(NOW, 90, score=4)]) == "From 2 to 4 of 5."
    assert progress([Attempt(NOW, 20), Attempt(NOW, 90)]) == "The length is right now."
    assert progress([Attempt(NOW, 90, fillers=4), Attempt(NOW, 90, fillers=1)]) == "Fewer fillers than the first time."
    assert progress([Attempt(NOW, 90), Attempt(NOW, 90)]) == ""


def test_the_pace_is_called_fast_or_slow_only_where_the_whole_band_is() -> None:
    assert [pace_word(*band) for band in ((340, 500), (240, 360), (100, 150), (150, 200))] == [
        "fast", "calm", "slow", "calm",
    ]  # fmt: skip
    assert pace_sentence(183, 268) == "Pace: calm, about 180 to 270 syllables a minute, counted from the sound."


def test_the_plan_runs_backwards_from_the_call() -> None:
    start = datetime(2026, 11, 26, 15, tzinfo=ZoneInfo("Europe/Berlin"))
    steps = plan(start)
    assert [one.by for one in steps] == sorted(one.by for one in steps)
    assert all(one.by < start for one in steps)
    assert steps[-1].by == start - timedelta(minutes=3)
    assert f"{steps[0].by:%d %H:%M}" == "22 18:00"
    assert len({one.key for one in steps}) == len(steps)
    early = plan(datetime(2026, 11, 26, 7, 30, tzinfo=ZoneInfo("Europe/Berlin")))
    assert "morning" not in {one.key for one in early}
    assert next_step(steps, frozenset({"match"})).key == "company"
    assert next_step(steps, frozenset(one.key for one in steps)) is None


def test_a_breath_fills_holds_and_empties() -> None:
    three, box = rhythms()
    assert (three.seconds, box.seconds) == (12, 16)
    told_at = [(box.at(second)[0].words, round(box.at(second)[2], 2)) for second in (0, 2, 5, 9, 13, 18)]
    assert told_at == [
        ("Breathe in", 0.0), ("Breathe in", 0.5), ("Hold", 1.0), ("Breathe out", 0.75), ("Rest", 0.0),
        ("Breathe in", 0.5),
    ]  # fmt: skip
    assert three.at(3.0)[1] == pytest.approx(1.0)


def test_what_is_guided_lets_go_longer_than_it_holds() -> None:
    muscles, picture = guided()
    tense, loose = muscles.steps[::2], muscles.steps[1::2]
    assert all(held < let for (held, _a), (let, _b) in zip(tense, loose, strict=True))
    assert 60 <= sum(seconds for seconds, _words in picture.steps) <= 150
