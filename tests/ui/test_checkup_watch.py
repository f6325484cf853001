"""The checkup follows what the watch sees, and the language."""

from __future__ import annotations

from datetime import UTC, datetime

from readiness import words
from readiness.model import Area, Decision, Finding, Grade, Plot, Reading, Remedy
from readiness.watch import Change
from readiness.words import _
from tests.ui.fakes import FakeCheck
from tests.ui.test_checkup import checkup_of, idle


def test_what_the_watch_sees_changes_a_resting_row(qtbot):
    with checkup_of(FakeCheck("battery")) as checkup:
        unplugged = Finding("battery", Area.COMPUTER, Grade.CAUTION, "Unplugged.", remedy=Remedy("Plug it in."))
        checkup.observe(change("battery", finding=unplugged))

        assert checkup.row("battery").finding is unplugged
        assert checkup.verdict.decision is Decision.CAUTION


def test_a_refresh_of_the_watch_is_no_measurement(qtbot):
    with checkup_of(FakeCheck("connection")) as checkup:
        steady = Finding("connection", Area.CONNECTION, Grade.GOOD, "Steady for 30 s.")
        checkup.observe(change("connection", sentence="", finding=steady))
        assert checkup.row("connection").finding is None
        checkup.start()
        qtbot.waitUntil(idle(checkup))
        checkup.observe(change("connection", sentence="", finding=steady))
        assert checkup.row("connection").finding is steady


def test_a_refresh_may_make_a_bad_row_worse_but_never_better(qtbot):
    def found(grade, summary):
        return Finding("computer", Area.COMPUTER, grade, summary, remedy=Remedy("Close it."))

    with checkup_of(FakeCheck("computer")) as checkup:
        checkup.start()
        qtbot.waitUntil(idle(checkup))
        checkup.observe(change("computer", sentence="Busy.", finding=found(Grade.CAUTION, "75 % busy.")))
        for grade, summary, shown in (
            (Grade.GOOD, "20 % busy.", "75 % busy."),
            (Grade.CAUTION, "80 % busy.", "80 % busy."),
            (Grade.NO_GO, "97 % busy.", "97 % busy."),
            (Grade.CAUTION, "85 % busy.", "97 % busy."),
        ):
            checkup.observe(change("computer", sentence="", finding=found(grade, summary)))
            assert checkup.row("computer").finding.summary == shown


def test_no_sound_is_measured_by_itself_in_a_call(qtbot):
    microphone, line = FakeCheck("microphone", Area.SOUND), FakeCheck("connection", Area.CONNECTION, "network")
    with checkup_of(microphone, line) as checkup:
        checkup.start()
        qtbot.waitUntil(idle(checkup))
        for check in ("microphone", "connection"):
            checkup.observe(change(check, sentence="Another one.", measure_again=True), in_call=True)
        qtbot.waitUntil(lambda: len(line.setups) == 2 and idle(checkup)())
        assert len(microphone.setups) == 1


def test_another_language_says_again_what_was_measured_and_what_the_watch_saw(qtbot):
    class Battery(FakeCheck):
        def judge(self, reading):
            grade = Grade.CAUTION if reading.flag("unplugged") else Grade.GOOD
            return Finding(self.id, self.area, grade, _("Plugged in."), remedy=Remedy("Look."), reading=reading)

    def unplugged(fact, plot):
        reading = Reading("battery", facts={"unplugged": fact}, plots=(plot,))
        return Finding("battery", Area.COMPUTER, Grade.CAUTION, "Plugged in.", remedy=Remedy("Look."), reading=reading)

    with checkup_of(Battery("battery")) as checkup:
        plot = Plot("levels", "Level", "s", "dBFS", ())
        words.use_language(words.PSEUDO)
        for fact, sentence in ((True, "Plugged in. Plugged in."), (False, "Plugged in.")):
            checkup.observe(change("battery", finding=unplugged(fact, plot)))
            checkup.judge_again()
            found = checkup.row("battery").finding
            assert found.grade is Grade.CAUTION
            assert found.summary == sentence
            assert found.reading.plots[0].title == "Level Level"


def test_what_no_longer_holds_shows_the_measured_finding_again(qtbot):
    with checkup_of(FakeCheck("battery")) as checkup:
        checkup.start()
        qtbot.waitUntil(idle(checkup))
        unplugged = Finding("battery", Area.COMPUTER, Grade.CAUTION, "Unplugged.", remedy=Remedy("Plug it in."))
        checkup.observe(change("battery", finding=unplugged))
        fine = Finding("battery", Area.COMPUTER, Grade.GOOD, "Plugged in.")
        checkup.observe(change("battery", sentence="", finding=fine))
        assert checkup.row("battery").finding is unplugged

        checkup.observe(change("battery", cleared=True))
        assert checkup.row("battery").finding.grade is Grade.GOOD


def test_a_no_go_that_the_watch_sees_mended_is_measured_again(qtbot):
    check = FakeCheck("microphone", Area.SOUND, "sound", grade=Grade.NO_GO)
    with checkup_of(check) as checkup:
        checkup.start()
        qtbot.waitUntil(idle(checkup))
        check.grade = Grade.GOOD
        checkup.observe(change("microphone", sentence="The microphone is on again.", cleared=True))
        qtbot.waitUntil(idle(checkup))
        assert checkup.row("microphone").finding.grade is Grade.GOOD


def test_the_watch_can_ask_to_measure_a_row_again(qtbot):
    check = FakeCheck("connection")
    with checkup_of(check) as checkup:
        checkup.observe(change("connection", measure_again=True))
        qtbot.waitUntil(idle(checkup))
        assert len(check.setups) == 1


def change(check, sentence="Something changed.", **more):
    return Change(datetime(2026, 11, 26, tzinfo=UTC), 1.0, check, sentence, **more)
