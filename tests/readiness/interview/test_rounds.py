import pytest

from readiness.interview.rounds import next_round


@pytest.mark.parametrize(
    ("stage", "after"),
    [
        ("", "round 2"),
        ("screening", "round 2"),
        ("round 2", "round 3"),
        ("2. Runde", "3. Runde"),
        ("Second round", "round 3"),
        ("first talk", "round 2"),
    ],
)
def test_the_next_round_counts_on(stage: str, after: str) -> None:
    assert next_round(stage) == after
