from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from readiness.interview.dossier import CardKind, DialIn, DocumentKind, Interview, Person, RequirementKind, Service
from readiness.store import Gone, Store
from tests.readiness.store.conftest import Hand

NORTHWIND = Interview(
    company="Northwind Labs",
    role="Data Engineer",
    start=datetime(2026, 11, 26, 15, 0, tzinfo=ZoneInfo("Europe/Berlin")),
    end=datetime(2026, 11, 26, 16, 0, tzinfo=ZoneInfo("Europe/Berlin")),
    time_zone="America/New_York",
    service=Service.ZOOM,
    join_url="https://zoom.example/j/1",
    passcode="abc",
    meeting_id="123 456",
    people=(Person("Zoë Müller", "Engineering Manager", "ZOH-ee", "zoe@northwind.example", "+49 30 901820"),),
    dial_in=(DialIn("+496938079883", "123456#", "DE"), DialIn("+16465588656", "123456#", "US")),
    stage="first round",
    who_calls="they",
    follow_up=date(2026, 12, 3),
)


def test_an_interview_comes_back_as_it_was_kept(store: Store) -> None:
    kept = store.interviews.add(NORTHWIND)
    assert kept.id > 0
    again = store.interviews.get(kept.id)
    assert again == kept
    assert again.start is not None
    assert again.start.utcoffset() == timedelta(0)


def test_a_time_without_a_zone_is_refused(store: Store) -> None:
    with pytest.raises(ValueError, match="zone"):
        store.interviews.add(Interview(start=datetime(2026, 11, 26, 15, 0)))
    assert store.interviews.list() == ()


def test_the_next_interview_stands_first_and_the_past_last(store: Store, clock: Hand) -> None:
    def at(company: str, days: float | None) -> None:
        start = None if days is None else clock() + timedelta(days=days)
        store.interviews.add(Interview(company=company, start=start))

    for company, days in (("later", 5), ("long past", -9), ("open", None), ("soon", 1), ("just past", -1)):
        at(company, days)
    assert [one.company for one in store.interviews.list()] == ["soon", "later", "open", "just past", "long past"]


@pytest.mark.parametrize(
    "words",
    ["no", "north", "lab", "muller", "Zoë", "data eng", "+49 30 901820", "0049 30 901820", "030 901820", "901820",
     "(646) 558-8656"],
)  # fmt: skip
def test_a_surprise_call_opens_the_right_one(store: Store, words: str) -> None:
    right = store.interviews.add(NORTHWIND)
    store.interviews.add(Interview(company="Contoso", people=(Person("Ann Smith", phone="+1 212 555 0123"),)))
    assert store.interviews.find(words) == (right,)


def test_a_company_of_these_letters_stands_before_a_person_and_a_role(store: Store) -> None:
    start = datetime(2026, 12, 1, tzinfo=UTC)
    role = store.interviews.add(Interview(company="Contoso", role="Queue keeper", start=start))
    person = store.interviews.add(Interview(company="Alder", people=(Person("Zoe Quist"),), start=start))
    company = store.interviews.add(Interview(company="Hall of Quills"))
    assert store.interviews.find("qu") == (company, person, role)


@pytest.mark.parametrize("words", ["", "  ", "xy", "999999", "0000000"])
def test_a_search_that_fits_nobody_finds_nobody(store: Store, words: str) -> None:
    store.interviews.add(NORTHWIND)
    assert store.interviews.find(words) == ()


def test_there_is_always_an_interview_at_hand(store: Store) -> None:
    first = store.interviews.at_hand()
    assert store.interviews.at_hand() == first
    other = store.interviews.add(NORTHWIND)
    store.interviews.choose(other)
    assert store.interviews.at_hand() == other
    store.interviews.delete(other)
    assert store.interviews.at_hand() == first


def test_the_next_round_takes_documents_and_cards_along_but_not_the_notes(store: Store) -> None:
    first = store.interviews.add(NORTHWIND)
    store.documents.add(first.id, DocumentKind.RESUME, "cv.pdf", b"%PDF old", pages=["old"])
    store.documents.add(first.id, DocumentKind.RESUME, "cv.pdf", b"%PDF new", pages=["new one", "new two"])
    store.cards.add(first.id, CardKind.STORY, "The six-hour night", {"situation": "slow"})
    store.requirements.replace(first.id, [("Spark", RequirementKind.MUST)])
    store.notes.add(first.id, "on-call one week in five")
    store.cards.add(first.id, CardKind.DEBRIEF, "How it went", {"strong": "calm"})
    second = store.interviews.duplicate(first, "second round")
    assert store.cards.list(second.id, CardKind.DEBRIEF) == ()
    assert (second.company, second.stage, second.start, second.previous) == (
        "Northwind Labs", "second round", None, first.id,
    )  # fmt: skip
    resume = store.documents.latest(second.id, DocumentKind.RESUME)
    assert resume is not None
    assert resume.pages == ("new one", "new two")
    assert store.documents.original(resume.id) == b"%PDF new"
    assert [card.title for card in store.cards.list(second.id, CardKind.STORY)] == ["The six-hour night"]
    assert [line.text for line in store.requirements.list(second.id)] == ["Spark"]
    assert store.notes.list(second.id) == ()


def test_a_kind_of_card_is_told_of_every_interview_that_is_there(store: Store, clock: Hand) -> None:
    for company, days in (("old", -9), ("new", -1), ("gone", 0)):
        one = store.interviews.add(Interview(company=company, start=clock() + timedelta(days=days)))
        store.cards.add(one.id, CardKind.DEBRIEF, company, {"strong": "calm", "_own": "unseen"})
    store.interviews.delete(one)
    store.cards.add(None, CardKind.DEBRIEF, "shared", {})
    assert [card.title for card in store.cards.everywhere(CardKind.DEBRIEF)] == ["new", "old"]
    assert store.search("calm")
    assert store.search("unseen") == ()


def test_reminders_find_the_calls_that_begin_soon_and_the_days_to_ask(store: Store, clock: Hand) -> None:
    for company, hours in (("past", -1), ("soon", 2), ("tomorrow", 30)):
        store.interviews.add(Interview(company=company, start=clock() + timedelta(hours=hours)))
    store.interviews.add(Interview(company="ask", follow_up=clock().date()))
    store.interviews.add(Interview(company="away", archived=True, start=clock() + timedelta(hours=1)))
    assert [one.company for one in store.interviews.starting(clock(), clock() + timedelta(days=1))] == ["soon"]
    today = clock().date()
    assert [one.company for one in store.interviews.to_ask_again(today - timedelta(days=3), today)] == ["ask"]


def test_a_document_has_versions_and_a_correction_keeps_the_original(store: Store) -> None:
    at_hand = store.interviews.at_hand()
    one = store.documents.add(at_hand.id, DocumentKind.JOB, "job.txt", b"a", pages=["a"], warnings=("cut",))
    two = store.documents.add(at_hand.id, DocumentKind.JOB, "job2.txt", b"b", pages=["b"])
    assert (one.version, two.version, one.warnings) == (1, 2, ("cut",))
    fixed = store.documents.correct(two.id, ["better", "second page"])
    assert fixed.corrected
    assert fixed.text == "better\n\nsecond page"
    assert store.documents.original(two.id) == b"b"
    store.documents.delete(two)
    assert store.documents.latest(at_hand.id, DocumentKind.JOB) == one
    with pytest.raises(Gone, match="no longer there"):
        store.documents.get(two.id)


def test_notes_keep_their_time_and_the_second_of_the_call(store: Store, clock: Hand) -> None:
    at_hand = store.interviews.at_hand()
    first = store.notes.add(at_hand.id, "team of 6", call_second=700)
    clock.forward(minutes=2)
    second = store.notes.add(at_hand.id, "ask about Kafka", flagged=True)
    assert store.notes.list(at_hand.id) == (first, second)
    assert store.notes.list(at_hand.id, flagged=True) == (second,)
    assert first.created_at == datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
    changed = store.notes.update(first, text="team of seven", flagged=True)
    assert store.notes.get(first.id) == changed
    assert (changed.text, changed.flagged, changed.call_second) == ("team of seven", True, 700)


def test_two_windows_on_one_note_keep_both_texts(store: Store) -> None:
    at_hand = store.interviews.at_hand()
    note = store.notes.add(at_hand.id, "draft")
    with store.another() as other:
        other.notes.update(other.notes.get(note.id), text="from the other window")
    mine = store.notes.update(note, text="from this window")
    assert mine.id != note.id
    assert [one.text for one in store.notes.list(at_hand.id)] == ["from the other window", "from this window"]


def test_a_change_by_another_program_can_be_noticed(store: Store) -> None:
    before = store.changes_elsewhere()
    store.settings.set("own", "change")
    assert store.changes_elsewhere() == before
    with store.another() as other:
        other.settings.set("their", "change")
    assert store.changes_elsewhere() != before


def test_cards_keep_order_and_shared_ones_come_last(store: Store) -> None:
    at_hand = store.interviews.at_hand()
    store.cards.add(None, CardKind.QUESTION, "What is a usual day like?", {})
    first = store.cards.add(at_hand.id, CardKind.QUESTION, "Who would I work with?", {"theme": "team"})
    store.cards.add(at_hand.id, CardKind.QUESTION, "What comes next?", {})
    titles = [card.title for card in store.cards.list(at_hand.id, CardKind.QUESTION)]
    assert titles == ["Who would I work with?", "What comes next?", "What is a usual day like?"]
    assert first.boxes == {"theme": "team"}
    store.cards.delete(first)
    with pytest.raises(Gone):
        store.cards.save(first)


def test_ticks_and_settings_are_remembered(tmp_path: Path) -> None:
    with Store.open(tmp_path) as store:
        at_hand = store.interviews.at_hand()
        store.ticks.set(at_hand.id, "water", True)
        store.ticks.set(at_hand.id, "quiet", True)
        store.ticks.set(at_hand.id, "water", False)
        store.settings.set("theme", "dark")
    with Store.open(tmp_path) as store:
        assert store.ticks.of(at_hand.id) == {"quiet"}
        assert store.settings.get("theme") == "dark"
        assert store.settings.get("missing", "light") == "light"


def test_confirmed_links_are_remembered_until_taken_back(store: Store) -> None:
    store.requirements.confirm("Kafka in production", "RabbitMQ event bus", True)
    store.requirements.confirm("Kafka in production", "RabbitMQ event bus", False)
    (link,) = store.requirements.links()
    assert (link.requirement, link.evidence, link.belongs) == ("Kafka in production", "RabbitMQ event bus", False)
    store.requirements.forget("Kafka in production", "RabbitMQ event bus")
    assert store.requirements.links() == ()


def test_changes_made_together_are_kept_together_or_not_at_all(store: Store) -> None:
    def half() -> None:
        with store.together():
            store.settings.set("half", "done")
            store.notes.get(99)

    with pytest.raises(Gone):
        half()
    assert store.settings.get("half") == ""
