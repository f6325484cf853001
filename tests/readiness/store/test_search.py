import pytest

from readiness.interview.dossier import CardKind, DocumentKind, Interview
from readiness.store import Hit, Store
from readiness.store.search import as_match


def lit(hit: Hit) -> list[str]:
    return [hit.snippet[start:end] for start, end in hit.lit]


def test_notes_documents_and_cards_are_found_with_the_matched_words_lit(store: Store) -> None:
    at_hand = store.interviews.at_hand()
    store.notes.add(at_hand.id, "They run Spark on call", call_second=700)
    store.notes.add(at_hand.id, "spark again")
    store.documents.add(
        at_hand.id, DocumentKind.RESUME, "cv.pdf", b"1", pages=["nothing", "Rebuilt the Spark pipeline"]
    )
    store.cards.add(at_hand.id, CardKind.STORY, "The six-hour night", {"action": "moved it to Spark"})
    hits = store.search("spark")
    assert {(hit.place, hit.where, hit.page) for hit in hits} == {
        ("note", "Note at 11:40", None),
        ("note", "Note of 2026-11-24", None),
        ("page", "Resume, page 2", 2),
        ("card", "Story: The six-hour night", None),
    }
    assert all(word.lower() == "spark" for hit in hits for word in lit(hit))
    assert all(hit.interview == at_hand.id for hit in hits)


def test_every_word_must_occur_and_the_last_may_be_unfinished(store: Store) -> None:
    at_hand = store.interviews.at_hand()
    store.notes.add(at_hand.id, "Spark pipeline")
    store.notes.add(at_hand.id, "Spark cluster")
    assert [hit.snippet for hit in store.search("spark pipe")] == ["Spark pipeline"]
    assert [hit.snippet for hit in store.search("pipe spark")] == []
    assert len(store.search("sp")) == 2


@pytest.mark.parametrize(
    "query",
    ['"', "AND", "spark OR", "a*b", "NEAR(", "body:x", "-x", "^", "'; DROP TABLE notes; --", "(((", "{", "\x00", "+"],
)
def test_nothing_a_person_types_is_an_operator(store: Store, query: str) -> None:
    store.notes.add(store.interviews.at_hand().id, "spark or drop and near body")
    assert isinstance(store.search(query), tuple)


def test_accents_and_case_do_not_matter(store: Store) -> None:
    store.notes.add(store.interviews.at_hand().id, "Frau Müller, São Paulo")
    assert len(store.search("muller")) == len(store.search("SAO PAULO")) == len(store.search("Müller")) == 1


def test_an_empty_search_finds_nothing(store: Store) -> None:
    store.notes.add(store.interviews.at_hand().id, "text")
    assert store.search("") == store.search("  ") == store.search("!?") == ()
    assert as_match("...") == ""


def test_a_search_in_one_interview_finds_what_is_shared_but_nothing_of_another(store: Store) -> None:
    one, other = store.interviews.add(Interview(company="one")), store.interviews.add(Interview(company="other"))
    store.notes.add(one.id, "spark here")
    store.notes.add(other.id, "spark there")
    store.documents.add(other.id, DocumentKind.JOB, "job", b"j", pages=["spark there too"])
    store.cards.add(None, CardKind.QUESTION, "spark everywhere", {})
    assert {hit.snippet for hit in store.search("spark", one.id)} == {"spark here", "spark everywhere"}
    assert len(store.search("spark")) == 4


def test_only_what_is_there_now_is_found(store: Store) -> None:
    one = store.interviews.add(Interview(company="one"))
    note = store.notes.add(one.id, "first wording")
    note = store.notes.update(note, text="second wording")
    assert store.search("first") == ()
    assert len(store.search("second")) == 1
    gone = store.notes.delete(note)
    assert store.search("second") == ()
    store.deletions.undo(gone)
    assert len(store.search("second")) == 1
    store.documents.add(one.id, DocumentKind.RESUME, "cv", b"1", pages=["older version"])
    store.documents.add(one.id, DocumentKind.RESUME, "cv", b"2", pages=["newer version"])
    assert [hit.snippet for hit in store.search("version")] == ["newer version"]
    store.interviews.delete(one)
    assert store.search("version") == store.search("second") == ()


def test_the_limit_holds_and_the_newest_win_when_nearly_everything_matches(store: Store) -> None:
    at_hand = store.interviews.at_hand()
    with store.together():
        for number in range(1600):
            store.notes.add(at_hand.id, f"the note {number}")
    hits = store.search("the", limit=3)
    assert [hit.snippet for hit in hits] == ["the note 1599", "the note 1598", "the note 1597"]
