"""Stories, questions, script and company: kept as they are typed, never in the way."""

from __future__ import annotations

from PySide6.QtCore import Qt

from readiness.interview.dossier import CardKind, DocumentKind, Person
from readiness.store.errors import DiskFull
from tests.ui.prepare.building import prepare_page, stories


def test_the_first_story_is_one_press_away_and_kept(qtbot, tmp_path):
    with prepare_page(qtbot, tmp_path) as built:
        part = built.part("stories")
        part.empty.action.click()
        assert part.name.hasFocus()
        qtbot.keyClicks(part.name, "The six-hour night")
        qtbot.keyClicks(part.editor.boxes.edits["action"], "I cut two joins")
        assert part.list.item(0).text() == "The six-hour night"
        built.saved()
        assert (stories(built)[0].title, stories(built)[0].boxes["action"]) == ("The six-hour night", "I cut two joins")
        assert built.work.search("joins")


def test_a_result_without_a_number_is_nudged_until_it_has_one(qtbot, tmp_path):
    with prepare_page(qtbot, tmp_path) as built:
        part = built.part("stories")
        part.begin()
        assert not part.editor.remarks.isVisible()
        result = part.editor.boxes.edits["result"]
        qtbot.keyClicks(result, "It went much faster")
        assert "no number" in part.editor.remarks.text()
        assert part.editor.remarks.isVisible()
        qtbot.keyClicks(result, ", by 30 %")
        assert not part.editor.remarks.isVisible()
        assert "aloud" in part.editor.length.text()


def test_a_deleted_story_comes_back(qtbot, tmp_path):
    with prepare_page(qtbot, tmp_path) as built:
        part = built.part("stories")
        for title in ("One", "Two"):
            part.begin_with(title)
        part.list.setFocus()
        part.choose(part.list.keys[0])
        qtbot.keyClick(part.list, Qt.Key.Key_Delete)
        assert [story.title for story in stories(built)] == ["Two"]
        qtbot.keyClick(part.list, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        assert [story.title for story in stories(built)] == ["One", "Two"]


def test_what_is_being_typed_outlasts_a_change_elsewhere(qtbot, tmp_path):
    with prepare_page(qtbot, tmp_path) as built:
        part = built.part("stories")
        part.begin_with("One")
        qtbot.keyClicks(part.editor.boxes.edits["task"], "not on the disk yet")
        built.work.cards_changed.emit()
        assert part.editor.boxes.values()["task"] == "not on the disk yet"


def test_what_cannot_be_kept_is_said(qtbot, tmp_path, monkeypatch):
    with prepare_page(qtbot, tmp_path) as built:
        part = built.part("stories")

        def full(*_what):
            raise DiskFull(tmp_path)

        monkeypatch.setattr(built.work.store.cards, "add", full)
        with qtbot.waitSignal(built.work.troubled):
            part.begin()
        assert "full" in built.page.footing().status


def test_an_idea_is_ticked_and_stands_in_the_ask_list(qtbot, tmp_path):
    with prepare_page(qtbot, tmp_path) as built:
        part = built.part("ask")
        assert part.nothing.isVisible()
        title, tick = next(iter(part.ideas.items()))
        tick.click()
        assert [card.title for card in built.work.cards(CardKind.QUESTION)] == [title]
        assert part.count.text() == "1 chosen"
        tick.click()
        assert built.work.cards(CardKind.QUESTION) == ()
        part.undo.click()
        assert tick.isChecked()


def test_a_question_of_ones_own_is_mended_where_it_stands(qtbot, tmp_path):
    with prepare_page(qtbot, tmp_path) as built:
        part = built.part("ask")
        qtbot.keyClicks(part.line, "Who decides?")
        qtbot.keyClick(part.line, Qt.Key.Key_Return)
        assert part.line.text() == ""
        part.rows[0].edit.set_text("Who decides what is built?")
        built.saved()
        kept = built.work.cards(CardKind.QUESTION)[0]
        assert (kept.title, kept.boxes["theme"]) == ("Who decides what is built?", "Your own")
        part.rows[0].remove.click()
        assert not part.rows


def line_of(part, title):
    return next(line for line in part.lines if line.starter.title == title)


def test_names_fill_into_the_script_until_it_is_ones_own(qtbot, tmp_path):
    with prepare_page(qtbot, tmp_path) as built:
        part = built.part("script")
        first = line_of(part, "First words")
        built.work.change(people=(Person("Ada Okafor"),))
        assert first.edit.text().startswith("Hello Ada Okafor, this is […].")
        assert not first.back.isVisible()
        first.edit.setPlainText("Hello Ada, I am Alex.")
        built.saved()
        card = built.work.cards(CardKind.SCRIPT)[0]
        assert (card.title, card.boxes["text"], card.boxes["phase"]) == (
            "First words",
            "Hello Ada, I am Alex.",
            "opening",
        )
        built.work.change(people=(Person("Kofi"),))
        assert first.edit.text() == "Hello Ada, I am Alex."
        first.back.click()
        assert first.edit.text().startswith("Hello Kofi")
        assert built.work.cards(CardKind.SCRIPT) == ()


def test_unkind_words_about_the_last_place_are_nudged(qtbot, tmp_path):
    with prepare_page(qtbot, tmp_path) as built:
        why = line_of(built.part("script"), "Why do you leave?")
        why.edit.setPlainText("My boss was awful.")
        assert "awful" in why.remark.text()
        why.edit.setPlainText("I learnt a lot; now I look for more responsibility.")
        assert not why.remark.isVisible()
        built.saved()
        assert built.work.cards(CardKind.HARD)[0].boxes["theme"] == "leaving"


def test_the_company_is_one_card_and_is_found(qtbot, tmp_path):
    with prepare_page(qtbot, tmp_path) as built:
        part = built.part("company")
        assert part.ground.title.text() == "Northwind Labs"
        qtbot.keyClicks(part.boxes.edits["news"], "Opened in Oslo")
        qtbot.keyClicks(part.boxes.edits["mission"], "Wind for all")
        built.saved()
        cards = built.work.cards(CardKind.COMPANY)
        assert [(card.boxes["news"], card.boxes["mission"]) for card in cards] == [("Opened in Oslo", "Wind for all")]
        assert built.work.search("Oslo")
        texts = [
            built.page.list.item(row).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(built.page.list.count())
        ]
        assert "Company, 2 notes" in texts


def test_ones_own_name_comes_from_the_resume_and_hard_answers_are_remarked(qtbot, tmp_path):
    with prepare_page(qtbot, tmp_path) as built:
        built.work.paste_text("Sam Example\nsam@example.com\nExperience", DocumentKind.RESUME)
        part = built.part("script")
        words = [line.edit.text() for line in part.lines]
        assert any("this is Sam Example" in text for text in words)
        pay = next(line for line in part.lines if line.starter.theme == "pay")
        pay.edit.setPlainText("I want 70k.")
        assert pay.remark.text().startswith("One number ties you.")


def test_news_are_asked_for_their_date(qtbot, tmp_path):
    with prepare_page(qtbot, tmp_path) as built:
        part = built.part("company")
        qtbot.keyClicks(part.boxes.edits["news"], "They opened an office in Porto")
        assert part._remarks["news"][1].isVisible()
        qtbot.keyClicks(part.boxes.edits["news"], " in October")
        assert not part._remarks["news"][1].isVisible()
