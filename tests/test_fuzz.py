from tests import fuzz


def test_broken_documents_and_invitations_end_with_an_answer_or_a_sentence() -> None:
    outcome = fuzz.run(fuzz.SECONDS, seed=20261126)
    assert outcome.failures == []
    assert set(outcome.tried) == {"invitation", "mail", "calendar", "office", "plain", "pdf"}
    assert all(outcome.read.get(kind, 0) > 0 for kind in outcome.tried)
