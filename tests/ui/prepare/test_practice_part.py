"""Practice, Calm and Plan: by the buttons and the keyboard, with a microphone that says what it is told."""

from __future__ import annotations

import random
from contextlib import contextmanager
from datetime import timedelta

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from readiness.audio.pace import Pace
from readiness.audio.spoken_answer import SpokenAnswer
from readiness.interview.dossier import CardKind
from readiness.interview.practice import WEAK, attempts
from readiness.ports import AudioDevice, Direction, NotAvailable, StreamHealth
from tests.ui.fakes import Silent, fake_ports
from tests.ui.prepare.building import NOW, prepare_page
from tests.ui.seen import switch
from tests.ui.test_app import program, scenario
from ui.practice_cards import card_of, list_question

RATE = 16_000


class Ear(Silent):
    """A microphone that hears noise for as long as it is open."""

    sample_rate = RATE
    device = AudioDevice("mic-1", "Mic", Direction.INPUT)
    health = StreamHealth()
    frames = 0

    def __init__(self, broken=False):
        self.broken, self.opened = broken, []

    def open(self, device_id=None, *, calm=False):
        if self.broken:
            raise NotAvailable("The microphone is gone. Plug it in again.")
        self.opened.append(device_id)
        return self

    def __enter__(self):
        return self

    def __exit__(self, *_error):
        self.opened.append("closed")

    def read(self, first, last=None):
        return np.zeros((RATE, 1), np.float32)


class Mouth:
    """Speakers that take a while."""

    def __init__(self):
        self.played = []

    def play(self, samples, sample_rate, device_id=None):
        self.played.append((samples.shape, device_id))
        return self

    def done(self):
        return False

    def stop(self):
        self.played.append("stopped")


@contextmanager
def practice(qtbot, folder, monkeypatch, *, ear=None, sound=None, size=(1180, 680)):
    sound = sound or SpokenAnswer(98.0, ((10.0, 12.5), (30.0, 30.6)), Pace(210.0))
    monkeypatch.setattr("readiness.audio.spoken_answer.measure_answer", lambda samples, rate: sound)
    ports = fake_ports(audio_in=ear or Ear(), audio_out=Mouth())
    with prepare_page(qtbot, folder, ports=ports, size=size) as built:
        part = built.part("practice")
        part._dice = random.Random(3)
        yield built, part, ports


def answer(qtbot, part):
    part.answer.record.click()
    assert part.answer.record.text() == "Stop"
    qtbot.waitUntil(lambda: bool(part.answer._tools.rehearsal._ports.audio_in.opened), timeout=5000)
    with qtbot.waitSignal(part.answer.answered, timeout=5000):
        part.answer.record.click()


def test_an_answer_is_recorded_measured_heard_counted_and_judged(qtbot, tmp_path, monkeypatch):
    with practice(qtbot, tmp_path, monkeypatch) as (built, part, ports):
        card = part.answer
        assert card.words.text() == "Tell me about yourself."
        assert not card.hear.isVisible()
        answer(qtbot, part)
        assert ports.audio_in.opened == ["mic-1", "closed"]
        assert card.result.text() == "1:38  A good length."
        assert "2 pauses of half a second or more." in card.details.text()
        assert "1 lasts over two seconds." in card.details.text()
        assert "about 170 to 250 syllables a minute" in card.details.text()
        card.hear.click()
        qtbot.waitUntil(lambda: ports.audio_out.played == [((RATE, 1), "out-1")], timeout=5000)
        card.record.setFocus()
        for key in (Qt.Key.Key_U, Qt.Key.Key_U, Qt.Key.Key_U):
            qtbot.keyClick(card.record, key)
        qtbot.keyClick(card.record, Qt.Key.Key_U, Qt.KeyboardModifier.ShiftModifier)
        assert card.tally.text() == "2 fillers (U)"
        card.scores.button(4).click()
        (kept,) = attempts(card_of(built.work, "Tell me about yourself."))
        assert (kept.seconds, kept.pauses, kept.fillers, kept.score) == (98.0, 2, 2, 4)
        assert card_of(built.work, "Tell me about yourself.").interview is None
        assert card.before.text().splitlines()[1] == "1:38 · 2 pauses · 2 fillers · 4 of 5"
        assert part.list.item(0).text() == "Tell me about yourself."
        switch(card.scores.button(2))
        (kept,) = attempts(card_of(built.work, "Tell me about yourself."))
        assert kept.score == 2
        assert card.scores.checkedId() == 2


def test_leaving_the_part_closes_the_microphone(qtbot, tmp_path, monkeypatch):
    with practice(qtbot, tmp_path, monkeypatch) as (built, part, ports):
        part.answer.record.click()
        qtbot.waitUntil(lambda: ports.audio_in.opened == ["mic-1"], timeout=5000)
        built.page.show_part("calm")
        qtbot.waitUntil(lambda: ports.audio_in.opened == ["mic-1", "closed"], timeout=5000)
        qtbot.waitUntil(lambda: not part.answer._tools.rehearsal.measuring, timeout=5000)
        assert built.work.cards(CardKind.PRACTICE) == ()


@pytest.mark.parametrize(
    ("ear", "sound", "said"),
    [(Ear(broken=True), None, "The microphone is gone."), (None, SpokenAnswer(0.0, (), None), "Nothing was heard.")],
)
def test_what_cannot_be_recorded_is_said(qtbot, tmp_path, monkeypatch, ear, sound, said):
    with practice(qtbot, tmp_path, monkeypatch, ear=ear, sound=sound) as (_built, part, _ports):
        part.answer.record.click()
        part.answer.record.click()
        qtbot.waitUntil(lambda: part.answer.state.text().startswith(said), timeout=5000)
        assert part.answer.record.text() == "● Record the answer"


def test_the_bank_holds_topics_of_the_job_ones_own_and_the_weak_first(qtbot, tmp_path, monkeypatch):
    with practice(qtbot, tmp_path, monkeypatch) as (built, part, _ports):
        list_question(built.work, "Schema evolution", WEAK)
        qtbot.keyClicks(part.line, "Why this city?")
        qtbot.keyClick(part.line, Qt.Key.Key_Return)
        assert part.list.keys[:2] == ("Schema evolution", "Why this city?")
        assert part.answer.question.text == "Why this city?"
        qtbot.waitUntil(lambda: bool(part._topics()), timeout=10_000)
        part.refresh()
        part.themes.setCurrentIndex(part.themes.findData("topic"))
        assert any("Kafka" in key for key in part.list.keys)
        part.themes.setCurrentIndex(part.themes.findData("own"))
        assert part.list.keys == ("Why this city?",)
        part.remove.click()
        assert card_of(built.work, "Why this city?") is None
        part.undo.click()
        assert card_of(built.work, "Why this city?") is not None


def test_a_surprise_is_another_one_each_time(qtbot, tmp_path, monkeypatch):
    with practice(qtbot, tmp_path, monkeypatch) as (_built, part, _ports):
        seen = []
        for _time in range(6):
            part.surprise.click()
            assert part.answer.question.text != (seen[-1] if seen else None)
            seen.append(part.answer.question.text)
        assert len(set(seen)) > 3


def test_a_mock_interview_asks_five_and_keeps_the_weak_ones(qtbot, tmp_path, monkeypatch):
    with practice(qtbot, tmp_path, monkeypatch) as (built, part, _ports):
        part.mock_button.click()
        asked = []
        assert part.mock.words.text().startswith("Question 1 of 5.")
        for number in range(5):
            asked.append(part.answer.question.text)
            if number < 2:
                answer(qtbot, part)
                part.answer.scores.button(1 if number else 5).click()
            part.mock.next.click()
        assert len(set(asked)) == 5
        assert not part.mock.running
        assert part.mock.words.text() == "2 answers. What were they like?"
        part.mock.keep.click()
        assert [card.title for card in built.work.cards(CardKind.PRACTICE) if card.boxes["theme"] == WEAK] == [asked[1]]
        assert not part.mock.keep.isVisible()
        part.mock.stop.click()
        assert not part.mock.isVisible()
        assert part.list.keys[0] == asked[1]


def test_a_story_is_practised_from_its_own_page(qtbot, tmp_path, monkeypatch):
    with practice(qtbot, tmp_path, monkeypatch) as (built, part, _ports):
        stories = built.part("stories")
        stories.begin()
        assert not stories.practise.isEnabled()
        qtbot.keyClicks(stories.name, "The six-hour night")
        stories.practise.click()
        assert built.page.list.key == "practice"
        assert part.answer.words.text() == "Tell me about this: The six-hour night"
        assert part.answer.record.hasFocus()


def test_a_requirement_is_practised_from_beside_its_evidence(qtbot, tmp_path, monkeypatch):
    with practice(qtbot, tmp_path, monkeypatch) as (built, part, _ports):
        match = built.part("match")
        qtbot.waitUntil(lambda: match.list.count() > 0, timeout=10_000)
        match.choose("Experience with Kafka in production")
        assert not match.pane.before.isVisible()
        match.list.setFocus()
        qtbot.keyClick(match.list, Qt.Key.Key_P)
        assert part.answer.words.text() == "How have you worked with this: Experience with Kafka in production?"
        answer(qtbot, part)
        match = built.part("match")
        match.choose("Experience with Kafka in production")
        assert match.pane.before.text() == "1:38 · 2 pauses last time"


class Beats:
    def __init__(self):
        self.now = 100.0

    def __call__(self):
        return self.now


@pytest.mark.parametrize("still", [True, False])
def test_a_breath_is_led_by_words_and_ends_after_two_minutes(qtbot, tmp_path, worn, still):
    worn.set_reduced_motion(still)
    with prepare_page(qtbot, tmp_path) as built:
        part, beats = built.part("calm"), Beats()
        part._monotonic = beats
        part.go.click()
        seen = []
        for second in range(0, 120, 4):
            beats.now = 100.0 + second + 0.5
            part.beat()
            seen.append(part.ring.text())
        assert seen[:3] == ["Breathe in 4", "Hold 4", "Breathe out 4"]
        assert part.left.text() == "0:03 to go"
        beats.now = 220.0
        part.beat()
        assert not part.running
        assert part.left.text().startswith("Done.")


def test_muscles_are_led_step_by_step_and_esc_ends_it(qtbot, tmp_path):
    with prepare_page(qtbot, tmp_path) as built:
        part, beats = built.part("calm"), Beats()
        part._monotonic = beats
        part.list.setCurrentRow(2)
        part.go.click()
        assert part.words.text() == "Make fists, tight."
        beats.now += 8
        part.beat()
        assert part.words.text().startswith("Let go.")
        part.go.setFocus()
        qtbot.keyClick(part.go, Qt.Key.Key_Escape)
        assert not part.running
        part.go.click()
        built.page.show_part("plan")
        assert not part.running


def test_the_plan_needs_a_time_leads_on_and_remembers_what_is_done(qtbot, tmp_path):
    with prepare_page(qtbot, tmp_path) as built:
        part = built.part("plan")
        assert part.empty.isVisible()
        part.empty.action.click()
        assert built.page.list.key == "call"
        built.work.change(start=NOW + timedelta(days=3))
        part = built.part("plan")
        assert part.count.text() == "0 of 13 done"
        assert part.next.text().endswith("It is not too late.")
        part.ticks["match"].click()
        part.ticks["company"].click()
        assert built.work.planned() == {"match", "company"}
        assert built.work.ticks() == frozenset()
        assert part.count.text() == "2 of 13 done"
        with qtbot.waitSignal(built.page.page_wanted) as caught:
            part._go("check")
        assert caught.args == ["check"]
        part._go("stories")
        assert built.page.list.key == "stories"


def test_sixty_requirements_and_a_very_long_name_have_room(qtbot, tmp_path, worn):
    from readiness.interview.dossier import DocumentKind
    from tests.ui.seen import clipped

    worn.set_text_percent(200)
    with prepare_page(qtbot, tmp_path, size=(900, 480), documents=False) as built:
        built.work.change(company="Vereinigte Donaudampfschifffahrtsgesellschaftskapitänskajüten " * 3, role="Engineer")
        lines = "\n".join(f"- Experience with tool number {number} in production" for number in range(60))
        built.work.paste_text(f"What you bring\n{lines}", DocumentKind.JOB)
        part = built.part("match")
        qtbot.waitUntil(lambda: part.list.count() == 60, timeout=10_000)
        for key in ("match", "company", "practice", "plan", "call"):
            built.part(key)
            for _round in range(4):
                QApplication.sendPostedEvents()
            assert clipped(built.page) == []


def test_in_the_program_the_chosen_microphone_is_practised_with(qtbot, tmp_path):
    with program(qtbot, tmp_path, scenario("all_good", ("battery",))) as app:
        qtbot.waitUntil(lambda: app.household is not None, timeout=20_000)
        app.window.show_page("prepare")
        page = app.window.page("prepare")
        page.show_part("practice")
        card = page.part("practice").answer
        card.record.click()
        qtbot.waitUntil(lambda: card.ring.text() >= "0:02", timeout=20_000)
        with qtbot.waitSignal(card.answered, timeout=20_000):
            card.record.click()
        assert card.result.text().endswith("Short. Say what you did yourself, and what came of it.")
        app.rooms.workspace.begin_call()
        card.record.click()
        assert card.state.text() == "A call is running. Practise when it is over."


def test_who_listens_counts_while_one_speaks(qtbot, tmp_path, monkeypatch):
    with practice(qtbot, tmp_path, monkeypatch) as (built, part, _ports):
        card = part.answer
        card.record.click()
        qtbot.waitUntil(lambda: bool(card._tools.rehearsal._ports.audio_in.opened), timeout=5000)
        assert card.tally.isVisible()
        card.record.setFocus()
        for _slip in range(3):
            qtbot.keyClick(card.record, Qt.Key.Key_U)
        qtbot.keyClick(card.record, Qt.Key.Key_U, Qt.KeyboardModifier.ShiftModifier)
        assert card.tally.text() == "2 fillers (U)"
        with qtbot.waitSignal(card.answered, timeout=5000):
            card.record.click()
        (kept,) = attempts(card_of(built.work, "Tell me about yourself."))
        assert kept.fillers == 2
        answer(qtbot, part)
        assert attempts(card_of(built.work, "Tell me about yourself."))[-1].fillers is None
