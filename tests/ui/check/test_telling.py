"""What banner, rows and pane say, as tables."""

from __future__ import annotations

import pytest

from readiness.events import Guide, GuideKind
from readiness.model import Action, ActionKind, Area, Grade
from readiness.verdict import decide
from tests.ui.check.rows import CONSENT, HEARD, PLAN_B, READY, SWITCH, TICK, finding, row
from ui.check import telling
from ui.checkup import Phase


def banner(*rows, progress=None):
    found = [each.finding for each in rows if each.finding is not None]
    return telling.banner_of(rows, decide(found), progress)


# --- the banner


def test_before_anything_was_tested_it_offers_to_start():
    look = banner(row())
    assert (look.grade, look.can_start) == ("unknown", True)


def test_while_checks_run_it_says_how_far_and_what():
    look = banner(row(phase=Phase.MEASURING, fraction=0.5), row("battery", finding("battery")), progress=0.75)
    assert look.grade == telling.CHECKING
    assert look.progress == 0.75
    assert look.sentence == "1 of 2 points are done. Now: Microphone"


def test_what_is_found_to_be_bad_is_said_at_once_while_the_rest_goes_on():
    bad = row("connection", finding("connection", Grade.NO_GO, "4 of 100 are lost.", Area.CONNECTION, PLAN_B))
    look = banner(bad, row(phase=Phase.MEASURING), progress=0.4)
    assert (look.grade, look.headline, look.progress) == ("no-go", "4 of 100 are lost.", 0.4)
    assert look.offer.action is PLAN_B


def test_an_open_tick_never_hides_that_the_rest_is_still_being_measured():
    tick = row("quiet_room", finding("quiet_room", Grade.CAUTION, "Shut the door.", Area.YOU, TICK), Area.YOU)
    assert banner(tick, row(phase=Phase.MEASURING), progress=0.5).grade == telling.CHECKING


def test_when_only_the_person_is_missing_it_says_what_is_asked():
    look = banner(
        row(phase=Phase.ASKING, question=READY), row("noise", phase=Phase.WAITING), row("b", finding("b")), progress=0.3
    )
    assert look.grade == "unknown"
    assert look.headline == "2 points need you."
    assert "Ready to test your microphone?" in look.sentence


def test_the_banner_names_what_to_mend_first_with_its_button():
    look = banner(row(found=finding(grade=Grade.CAUTION, summary="Narrow sound.", action=SWITCH)))
    assert (look.grade, look.headline) == ("caution", "Narrow sound.")
    assert (look.offer.label, look.offer.check, look.offer.primary) == ("Use laptop microphone", "microphone", True)


def test_plan_b_is_offered_without_pressing_for_it():
    look = banner(row("connection", finding("connection", Grade.NO_GO, "Lost.", Area.CONNECTION, PLAN_B)))
    assert look.offer.primary is False


def test_a_point_of_the_own_list_is_named_not_repeated():
    look = banner(row("quiet_room", finding("quiet_room", Grade.CAUTION, "Shut the door.", Area.YOU, TICK), Area.YOU))
    assert look.headline == "One point of your own list is still open: Quiet room."
    assert look.offer.label == "Done"


def test_where_nothing_mends_by_itself_the_button_tests_again():
    look = banner(row(found=finding(grade=Grade.NO_GO, summary="No microphone was found.")))
    assert (look.offer.label, look.offer.primary) == ("Test again", False)
    assert look.offer.action.kind is ActionKind.TEST_AGAIN


def test_go_needs_no_button():
    look = banner(row(found=finding()))
    assert (look.grade, look.offer, look.can_start) == ("go", None, False)


# --- rows


@pytest.mark.parametrize(
    ("given", "grade", "sentence"),
    [
        (row(), "unknown", "Not tested yet."),
        (row(phase=Phase.WAITING), "unknown", "Waits for its turn"),
        (row(found=finding(summary="Clear."), phase=Phase.WAITING), "unknown", "Clear."),
        (row(phase=Phase.ASKING, question=READY), "unknown", "Waits for you: Ready to test your microphone?"),
        (row(phase=Phase.MEASURING), telling.CHECKING, "Measuring …"),
        (row(phase=Phase.MEASURING, doing="Listening."), telling.CHECKING, "Listening."),
        (row(phase=Phase.MENDING, doing="Mending …"), telling.CHECKING, "Mending …"),
        (row(found=finding(summary="Clear.")), "good", "Clear"),
        (row(found=finding(summary="Clear. Well done.")), "good", "Clear. Well done."),
        (row(found=finding(grade=Grade.NO_GO, summary="Muted.")), "no-go", "Muted"),
        (row(found=finding(grade=Grade.UNKNOWN, summary="Not known.")), "unknown", "Not known"),
    ],
)
def test_a_row_says_what_is_known_or_what_happens(given, grade, sentence):
    look = telling.row_of(given)
    assert (look.grade, look.sentence) == (grade, sentence)


def test_a_preliminary_finding_is_marked_as_such():
    early = finding(summary="38 ms.", preliminary=True)
    look = telling.row_of(row(found=early, phase=Phase.MEASURING, fraction=0.4))
    assert (look.grade, look.sentence, look.rest, look.progress) == (
        telling.CHECKING,
        "38 ms",
        "· still measuring",
        0.4,
    )


@pytest.mark.parametrize(
    ("grade", "is_open", "retest"),
    [
        (Grade.GOOD, False, False),
        (Grade.GOOD, True, True),
        (Grade.CAUTION, False, True),
        (Grade.UNKNOWN, False, True),
        (Grade.SKIPPED, False, True),
    ],
)
def test_test_again_is_offered_where_it_may_be_wanted(grade, is_open, retest):
    assert telling.row_of(row(found=finding(grade=grade)), is_open=is_open).retest is retest


def test_a_row_offers_its_remedy_unless_the_banner_does():
    given = row(found=finding(grade=Grade.CAUTION, action=SWITCH))
    assert telling.row_of(given).offer.label == "Use laptop microphone"
    assert telling.row_of(given, mend_first="microphone").offer is None


def test_testing_again_is_not_offered_twice():
    again = Action(ActionKind.TEST_AGAIN, "Test again")
    look = telling.row_of(row(found=finding(grade=Grade.UNKNOWN, action=again)))
    assert (look.offer, look.retest) == (None, True)


def test_the_row_of_the_banner_does_not_say_everything_twice():
    given = row(found=finding(grade=Grade.NO_GO, summary="5 of 100 are lost. Words will be lost."))
    assert telling.row_of(given, mend_first="microphone").sentence == "5 of 100 are lost"


def test_an_open_point_of_the_own_list_is_quiet_and_has_its_button():
    given = row("quiet_room", finding("quiet_room", Grade.CAUTION, "Shut the door.", Area.YOU, TICK), Area.YOU)
    look = telling.row_of(given, mend_first="quiet_room")
    assert (look.grade, look.sentence, look.offer.label, look.retest) == ("unknown", "Shut the door", "Done", False)


def test_ticks_are_counted():
    rows = [row("a", finding("a", area=Area.YOU), Area.YOU), row("b", None, Area.YOU), row("c", finding("c"))]
    assert telling.ticked_of(rows) == "1 of 2 ticked"


@pytest.mark.parametrize(
    ("grade", "area", "opens"),
    [
        (Grade.GOOD, Area.SOUND, False),
        (Grade.UNKNOWN, Area.SOUND, False),
        (Grade.CAUTION, Area.SOUND, True),
        (Grade.NO_GO, Area.CONNECTION, True),
        (Grade.CAUTION, Area.YOU, False),
    ],
)
def test_rows_that_need_attention_open_by_themselves(grade, area, opens):
    assert telling.opens_by_itself(row(found=finding(grade=grade, area=area), area=area)) is opens


# --- the pane


def test_reading_comes_before_any_question():
    guide = Guide(GuideKind.READ, "Read this aloud", "“A sentence.”", 3)
    rows = [row(phase=Phase.MEASURING, guide=guide), row("load", phase=Phase.ASKING, question=CONSENT)]
    look = telling.pane_of(rows)
    assert (look.title, look.prompt, look.text, look.seconds_left) == ("Read this aloud", "“A sentence.”", "", 3)
    assert (look.listening, look.meter, look.skips) == (True, True, "microphone")


def test_listening_for_a_tone_needs_no_microphone_picture():
    guide = Guide(GuideKind.LISTEN, "Listen", "A tone at the left.")
    look = telling.pane_of([row("headset", phase=Phase.MEASURING, guide=guide)])
    assert (look.text, look.listening, look.meter) == ("A tone at the left.", False, False)


def test_an_open_question_stays_until_it_is_answered():
    rows = [
        row("headset", phase=Phase.ASKING, question=HEARD),
        row("load", phase=Phase.ASKING, question=CONSENT),
    ]
    assert telling.pane_of(rows).question is HEARD
    assert telling.pane_of(rows, current="load").question is CONSENT


@pytest.mark.parametrize(("question", "skips"), [(READY, None), (CONSENT, None), (HEARD, "microphone")])
def test_skip_is_offered_where_no_answer_declines(question, skips):
    assert telling.pane_of([row(phase=Phase.ASKING, question=question)]).skips == skips


def test_the_level_is_seen_while_asked_whether_one_is_ready():
    assert telling.pane_of([row(phase=Phase.ASKING, question=READY)]).meter
    assert not telling.pane_of([row(phase=Phase.ASKING, question=HEARD)]).meter


@pytest.mark.parametrize(
    ("sound", "begins"),
    [
        (row(), True),
        (row(found=finding(grade=Grade.SKIPPED)), True),
        (row(phase=Phase.WAITING), False),
        (row(found=finding()), False),
        (row(found=finding(grade=Grade.NO_GO)), False),
    ],
)
def test_at_rest_the_sound_test_is_offered_where_it_is_missing(sound, begins):
    assert bool(telling.pane_of([sound], heard=True).can_begin) is begins


def test_without_a_voice_it_never_offers_to_listen_to_one():
    look = telling.pane_of([row(found=finding(grade=Grade.NO_GO))])
    assert look.can_begin == "Test the sound again"
    assert "Listen to yourself" not in look.text
