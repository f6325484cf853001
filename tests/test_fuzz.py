"""A few turns of the fuzzer; ``make test`` runs two minutes of it beside the tests."""

from __future__ import annotations

from tests import fuzz


def test_broken_documents_and_invitations_end_with_an_answer_or_a_sentence() -> None:
    outcome = fuzz.run(0, seed=20261126, turns=5)
    assert outcome.failures == []
    assert outcome.tried == dict.fromkeys(("invitation", "mail", "calendar", "office", "plain", "pdf"), 5)
    assert all(outcome.read.get(kind, 0) > 0 for kind in outcome.tried)
