"""What they ask for: seen, confirmed, rejected, mended, each with one key, and remembered."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from readiness.interview.dossier import CardKind, ConfirmedLink, DocumentKind, RequirementKind
from readiness.store.store import Store
from tests.ui.prepare.building import JOB, match_part, prepare_page
from ui.prepare.match_words import line_of, spans_of, standing_of
from ui.prepare.stories import StoriesPart
from ui.widgets.text import Text

SPARK = "Build and own batch pipelines in Spark"
KAFKA = "Experience with Kafka in production"
REBUILT = "Rebuilt the nightly Spark pipeline: six hours became forty minutes"


def said(part):
    return part.pane.standing.text()


def asked(part, text):
    return part._asked[text]


def standing(part, text):
    return standing_of(asked(part, text)).word


def take(qtbot, part, text):
    part.list.setFocus()
    part.choose(text)


def test_each_requirement_stands_with_its_sign_and_how_many_lines(qtbot, tmp_path):
    with match_part(qtbot, tmp_path) as (built, part):
        assert part.list.keys[0] == SPARK
        assert line_of(asked(part, SPARK)).grade == "good"
        assert line_of(asked(part, SPARK)).detail.startswith("1 line")
        assert line_of(asked(part, "Terraform")).grade == "unknown"
        assert part.count.text() == "3 of 5 covered"
        row = next(built.page.list.item(n) for n in range(9) if built.page.list.item(n).text() == "Match")
        assert "3/5" in row.data(Qt.ItemDataRole.AccessibleTextRole)


def test_the_evidence_has_its_words_lit_and_says_where_it_stands(qtbot, tmp_path):
    with match_part(qtbot, tmp_path) as (_built, part):
        take(qtbot, part, SPARK)
        assert said(part).startswith("Suggested.")
        row = part.pane.rows[0]
        assert row.line.text == REBUILT
        lit = [span.text for span in spans_of(row.line) if span.marked]
        assert "Spark" in lit
        assert any("Resume, page 1 · related: " in text.text() for text in row.findChildren(Text))


def test_nothing_found_is_never_said_to_be_absent(qtbot, tmp_path):
    with match_part(qtbot, tmp_path) as (_built, part):
        for text in part.list.keys:
            words = f"{standing_of(asked(part, text)).word} {line_of(asked(part, text)).detail}".casefold()
            assert not any(claim in words for claim in ("missing", "gap", "not in your resume", "lack"))
        take(qtbot, part, "Terraform")
        assert said(part).startswith("Nothing found yet.")


def test_enter_confirms_and_it_is_remembered(qtbot, tmp_path):
    with match_part(qtbot, tmp_path) as (built, part):
        take(qtbot, part, SPARK)
        qtbot.keyClick(part.list, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: said(part).startswith("Confirmed."), timeout=5000)
        assert part.list.key == SPARK
        assert built.work.links() == (ConfirmedLink(SPARK, REBUILT, True),)
        back = next(made for made in part.pane.findChildren(QPushButton) if made.text() == "Take it back")
        back.click()
        qtbot.waitUntil(lambda: said(part).startswith("Suggested."), timeout=5000)
    with match_part(qtbot, tmp_path, documents=False) as (built, part):
        assert built.work.links() == ()


def test_x_rejects_and_the_line_is_gone(qtbot, tmp_path):
    with match_part(qtbot, tmp_path) as (built, part):
        take(qtbot, part, SPARK)
        qtbot.keyClick(part.list, Qt.Key.Key_X)
        qtbot.waitUntil(lambda: REBUILT not in [row.line.text for row in part.pane.rows], timeout=5000)
        assert built.work.links() == (ConfirmedLink(SPARK, REBUILT, False),)


def test_a_line_of_ones_own_answers_after_one_key(qtbot, tmp_path):
    with match_part(qtbot, tmp_path) as (_built, part):
        take(qtbot, part, "Terraform")
        qtbot.keyClick(part.list, Qt.Key.Key_A)
        qtbot.waitUntil(part.pane.own.hasFocus, timeout=5000)
        qtbot.keyClicks(part.pane.own, "Wrote our cloud set-up as code in a course")
        qtbot.keyClick(part.pane.own, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: said(part).startswith("Confirmed."), timeout=5000)

        def places():
            return [text.text() for row in part.pane.rows for text in row.findChildren(Text)]

        qtbot.waitUntil(lambda: "Your own words · confirmed" in places(), timeout=5000)
        assert line_of(asked(part, "Terraform")).grade == "good"


@pytest.mark.parametrize(
    ("key", "kind"),
    [(Qt.Key.Key_T, RequirementKind.TASK), (Qt.Key.Key_M, RequirementKind.MUST), (Qt.Key.Key_N, RequirementKind.NICE)],
)
def test_one_key_changes_the_kind(qtbot, tmp_path, key, kind):
    with match_part(qtbot, tmp_path) as (built, part):
        text = KAFKA if kind is not RequirementKind.MUST else SPARK
        take(qtbot, part, text)
        qtbot.keyClick(part.list, key)
        qtbot.waitUntil(lambda: asked(part, text).matched.requirement.kind is kind, timeout=5000)
        assert part.pane.kinds[kind].isChecked()
        assert {one.text: one.kind for one in built.work.requirements()}[text] is kind


def test_what_is_taken_out_comes_back(qtbot, tmp_path):
    with match_part(qtbot, tmp_path) as (_built, part):
        take(qtbot, part, "Terraform")
        qtbot.keyClick(part.list, Qt.Key.Key_Delete)
        qtbot.waitUntil(lambda: "Terraform" not in part.list.keys, timeout=5000)
        assert part.undo.isVisible()
        qtbot.keyClick(part.list, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        qtbot.waitUntil(lambda: "Terraform" in part.list.keys, timeout=5000)


def test_the_order_is_the_persons_own(qtbot, tmp_path):
    with match_part(qtbot, tmp_path) as (built, part):
        take(qtbot, part, SPARK)
        qtbot.keyClick(part.list, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
        qtbot.waitUntil(lambda: part.list.keys[1] == SPARK, timeout=5000)
        assert part.list.key == SPARK
        order = part.list.keys
        with Store.open(tmp_path / "data", read_only=True) as other:
            assert tuple(one.text for one in other.requirements.list(built.work.interview.id)) == order
        part.anew.click()
        qtbot.waitUntil(lambda: part.list.keys[0] == SPARK, timeout=5000)


def test_something_more_they_ask_for(qtbot, tmp_path):
    with match_part(qtbot, tmp_path) as (_built, part):
        take(qtbot, part, "Terraform")
        qtbot.keyClick(part.list, Qt.Key.Key_Delete)
        qtbot.waitUntil(lambda: "Terraform" not in part.list.keys, timeout=5000)
        qtbot.keyClicks(part.line, "Coached interns")
        qtbot.keyClick(part.line, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: part.list.keys[-1] == "Coached interns", timeout=5000)
        assert "Terraform" not in part.list.keys
        assert line_of(asked(part, "Coached interns")).grade == "good"


def test_a_story_begins_with_the_requirement_and_then_covers_it(qtbot, tmp_path):
    with match_part(qtbot, tmp_path) as (built, part):
        take(qtbot, part, KAFKA)
        qtbot.keyClick(part.list, Qt.Key.Key_S)
        stories = built.page.part("stories")
        assert isinstance(stories, StoriesPart)
        assert stories.name.text() == KAFKA
        qtbot.keyClicks(stories.editor.boxes.edits["situation"], "Kafka in production at night")
        built.saved()
        built.page.show_part("match")
        qtbot.waitUntil(lambda: "1 story" in line_of(asked(part, KAFKA)).detail, timeout=5000)
        part.choose(KAFKA)
        assert part.pane.story.isVisible()
        assert part.pane.story.boxes.values()["situation"] == "Kafka in production at night"
        qtbot.keyClicks(part.pane.story.boxes.edits["result"], "lost none of 400 messages")
        built.saved()
        assert built.work.cards(CardKind.STORY)[0].boxes["result"] == "lost none of 400 messages"


def test_without_a_job_description_it_says_the_next_step(qtbot, tmp_path):
    with prepare_page(qtbot, tmp_path, documents=False) as built:
        part = built.part("match")
        assert part.empty.isVisible()
        part.empty.action.click()
        assert built.page.list.key == DocumentKind.JOB.value
        built.page.show_part("match")
        built.work.paste_text(JOB, DocumentKind.JOB)
        qtbot.waitUntil(part.list.isVisible, timeout=10_000)
