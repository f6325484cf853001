"""The checkup runs, stops, repeats, mends and judges; nothing in it waits in the window's thread."""

from __future__ import annotations

import threading
from contextlib import contextmanager
from dataclasses import replace

import pytest

from readiness.check import Setup
from readiness.events import Choice, Guide, GuideKind, Question, QuestionKind
from readiness.model import Action, ActionKind, Area, Decision, Finding, Grade, Remedy
from readiness.ports import NotAvailable
from tests.ui.fakes import FakeCheck, FakeDevices, FakeHost, fake_ports
from ui.bridge import Bridge
from ui.checkup import Checkup, Phase
from ui.errands import Errands

READY = Question(QuestionKind.READY, "Ready?", "Three seconds of silence.", (Choice("yes", "Start", "s"),))


@contextmanager
def checkup_of(*checks, **options):
    bridge = Bridge()
    errands = Errands(bridge)
    made = Checkup(checks, options.pop("ports", None) or fake_ports(), bridge, errands, **options)
    try:
        yield made
    finally:
        made.close()
        errands.close()
        bridge.close()


def idle(checkup):
    return lambda: not checkup.busy and not any(row.busy for row in checkup.rows)


def test_a_whole_run_ends_in_a_verdict(qtbot):
    with checkup_of(FakeCheck("battery"), FakeCheck("clock"), FakeCheck("link", lane="network")) as checkup:
        assert checkup.verdict.decision is Decision.UNKNOWN
        checkup.start()
        assert {row.phase for row in checkup.rows} == {Phase.WAITING}
        qtbot.waitUntil(idle(checkup))

        assert checkup.verdict.decision is Decision.GO
        assert [row.finding.check for row in checkup.rows] == ["battery", "clock", "link"]
        assert checkup.progress is None


def test_the_verdict_follows_each_finding_while_others_still_run(qtbot):
    held = threading.Event()
    slow = FakeCheck("slow", lane="network", work=lambda task: held.wait(5))
    with checkup_of(FakeCheck("battery", grade=Grade.NO_GO), slow) as checkup:
        checkup.start()
        qtbot.waitUntil(lambda: checkup.row("battery").finding is not None)

        assert checkup.busy
        assert checkup.verdict.decision is Decision.NO_GO
        assert checkup.progress == pytest.approx(0.5)
        held.set()
        qtbot.waitUntil(idle(checkup))


def test_progress_preliminary_finding_and_guide_reach_the_row(qtbot):
    held = threading.Event()
    guide = Guide(GuideKind.READ, "Read this aloud", "A sentence.", 3.0)
    early = Finding("connection", Area.CONNECTION, Grade.GOOD, "Clean so far.", preliminary=True)

    def work(task):
        task.progress(0.25, "Listening", guide=guide, finding=early)
        held.wait(5)

    with checkup_of(FakeCheck("connection", work=work)) as checkup:
        checkup.start()
        qtbot.waitUntil(lambda: checkup.row("connection").guide is not None)

        row = checkup.row("connection")
        assert (row.fraction, row.doing, row.guide, row.finding) == (0.25, "Listening", guide, early)
        assert checkup.progress == pytest.approx(0.25)
        held.set()
        qtbot.waitUntil(idle(checkup))
        assert checkup.row("connection").guide is None


def test_cancel_frees_every_row_at_once_and_keeps_what_was_found(qtbot):
    sleeper = FakeCheck("sleeper", lane="network", work=lambda task: task.sleep(60))
    with checkup_of(FakeCheck("battery"), sleeper, FakeCheck("later", lane="network")) as checkup:
        checkup.start()
        qtbot.waitUntil(lambda: checkup.row("battery").finding is not None)
        qtbot.waitUntil(lambda: checkup.row("sleeper").phase is Phase.MEASURING)

        checkup.cancel()

        assert not any(row.busy for row in checkup.rows)
        qtbot.waitUntil(idle(checkup))
        assert checkup.row("battery").finding.grade is Grade.GOOD
        assert checkup.row("sleeper").finding is None
        assert "left out" in checkup.verdict.advice


def test_a_check_that_never_answers_leaves_the_window_and_the_others_alone(qtbot):
    release = threading.Event()
    hanging = FakeCheck("hanging", lane="network", deadline=0.2, work=lambda task: release.wait(20))
    with checkup_of(hanging, FakeCheck("after", lane="network"), FakeCheck("battery")) as checkup:
        checkup.start()
        qtbot.waitUntil(idle(checkup))
        release.set()

        assert checkup.row("hanging").finding.grade is Grade.UNKNOWN
        assert checkup.row("after").finding.grade is Grade.GOOD
        assert checkup.verdict.decision is Decision.UNKNOWN


def test_a_row_measured_again_replaces_its_finding_and_the_verdict(qtbot):
    check = FakeCheck("battery", grade=Grade.NO_GO)
    other = FakeCheck("clock")
    with checkup_of(check, other) as checkup:
        checkup.start()
        qtbot.waitUntil(idle(checkup))
        check.grade = Grade.GOOD

        checkup.measure("battery")
        qtbot.waitUntil(idle(checkup))

        assert checkup.verdict.decision is Decision.GO
        assert (len(check.setups), len(other.setups)) == (2, 1)


def test_a_row_asked_for_again_waits_until_its_lane_is_free(qtbot):
    at_work, most = [], []

    def work(task):
        at_work.append(1)
        most.append(len(at_work))
        task.sleep(0.05)
        at_work.pop()

    checks = [FakeCheck(name, lane="sound", work=work) for name in ("microphone", "headset")]
    with checkup_of(*checks) as checkup:
        checkup.measure("microphone")
        qtbot.waitUntil(lambda: checkup.row("microphone").phase is Phase.MEASURING)
        checkup.measure("headset")
        qtbot.waitUntil(idle(checkup))

        assert most == [1, 1]


def test_a_question_waits_in_its_row_until_it_is_answered(qtbot):
    answers = []
    with checkup_of(FakeCheck("microphone", work=lambda task: answers.append(task.ask(READY)))) as checkup:
        checkup.start()
        qtbot.waitUntil(lambda: bool(checkup.asking))
        assert checkup.asking[0].question is READY
        assert checkup.row("microphone").phase is Phase.ASKING

        assert not checkup.answer("microphone", "no such answer")
        assert checkup.answer("microphone", "yes")
        qtbot.waitUntil(idle(checkup))

        assert answers == ["yes"]
        assert checkup.asking == ()


def test_skip_leaves_a_row_out_and_goes_on(qtbot):
    asking = FakeCheck("microphone", lane="sound", work=lambda task: task.ask(READY))
    with checkup_of(asking, FakeCheck("headset", lane="sound"), essential={"microphone"}) as checkup:
        checkup.start()
        qtbot.waitUntil(lambda: bool(checkup.asking))
        checkup.skip("microphone")
        qtbot.waitUntil(idle(checkup))

        assert checkup.row("microphone").finding.grade is Grade.SKIPPED
        assert checkup.row("headset").finding.grade is Grade.GOOD
        assert checkup.verdict.decision is Decision.UNKNOWN


@pytest.mark.parametrize(
    ("action", "expected"),
    [
        (Action(ActionKind.UNMUTE_MICROPHONE, "Unmute", "mic-2"), [("muted mic-2", False)]),
        (Action(ActionKind.UNMUTE_MICROPHONE, "Unmute"), [("muted mic-1", False)]),
        (Action(ActionKind.SET_INPUT_VOLUME, "Louder", "75"), [("volume mic-1", 75.0)]),
        (Action(ActionKind.SET_OUTPUT_VOLUME, "Louder", "60"), [("volume out-1", 60.0), ("muted out-1", False)]),
        (Action(ActionKind.SWITCH_MICROPHONE, "Use it", "mic-2"), [("default", "mic-2")]),
        (Action(ActionKind.SWITCH_SPEAKER, "Use it", "out-2"), [("default", "out-2")]),
    ],
)
def test_mending_acts_on_the_world_and_measures_that_row_again(qtbot, action, expected):
    devices = FakeDevices()
    check = FakeCheck("microphone", Area.SOUND, "sound", grade=Grade.NO_GO, remedy=Remedy("Mend it.", action))
    with checkup_of(check, ports=fake_ports(devices=devices)) as checkup:
        checkup.start()
        qtbot.waitUntil(idle(checkup))
        check.grade = Grade.GOOD

        checkup.mend("microphone", action)
        assert checkup.row("microphone").phase is Phase.MENDING
        qtbot.waitUntil(lambda: len(check.setups) == 2 and idle(checkup)())

        assert devices.done == expected
        assert checkup.verdict.decision is Decision.GO


def test_a_switched_microphone_is_the_one_measured_from_then_on(qtbot):
    checks = [FakeCheck(name, Area.SOUND, "sound") for name in ("microphone", "background_noise")]
    with checkup_of(*checks, FakeCheck("battery")) as checkup:
        checkup.start()
        qtbot.waitUntil(idle(checkup))
        checkup.choose_devices(input_id="mic-2")
        qtbot.waitUntil(idle(checkup))

        assert [check.setups[-1].input_id for check in checks] == ["mic-2", "mic-2"]
        assert len(checks[0].setups) == 2


def test_choosing_a_device_in_the_middle_begins_the_sound_afresh(qtbot):
    check = FakeCheck(
        "microphone", Area.SOUND, "sound", work=lambda task: task.sleep(0 if len(check.setups) > 1 else 60)
    )
    with checkup_of(check) as checkup:
        checkup.start()
        qtbot.waitUntil(lambda: len(check.setups) == 1)
        checkup.choose_devices(input_id="mic-2")
        qtbot.waitUntil(idle(checkup))

        assert checkup.row("microphone").finding.grade is Grade.GOOD
        assert [setup.input_id for setup in check.setups] == [None, "mic-2"]


def test_a_refused_mending_says_why_and_measures_nothing(qtbot):
    check = FakeCheck("microphone", grade=Grade.NO_GO)
    with checkup_of(check, ports=fake_ports(devices=FakeDevices(refuses=True))) as checkup:
        said = []
        checkup.said.connect(said.append)
        checkup.mend("microphone", Action(ActionKind.UNMUTE_MICROPHONE, "Unmute", "mic-1"))
        qtbot.waitUntil(lambda: bool(said))

        assert said == ["The system refused."]
        assert check.setups == []


def test_settings_are_opened_and_the_row_is_measured_on_return(qtbot):
    host = FakeHost()
    check = FakeCheck("battery")
    with checkup_of(check, ports=fake_ports(host=host)) as checkup:
        said = []
        checkup.said.connect(said.append)
        checkup.mend("battery", Action(ActionKind.OPEN_SETTINGS, "Open", "power"))
        qtbot.waitUntil(lambda: bool(said))
        assert (host.opened, check.setups) == (["power"], [])

        checkup.returned()
        qtbot.waitUntil(lambda: len(check.setups) == 1 and idle(checkup)())


def test_ticking_is_judged_at_once_and_can_be_taken_back(qtbot):
    class Tick(FakeCheck):
        def judge(self, reading):
            ticked = self.id in self.setups[-1].ticked
            return replace(super().judge(reading), grade=Grade.GOOD if ticked else Grade.SKIPPED)

    with checkup_of(Tick("quiet_room", Area.YOU, "you")) as checkup:
        checkup.tick("quiet_room")
        qtbot.waitUntil(idle(checkup))
        assert checkup.row("quiet_room").finding.grade is Grade.GOOD

        checkup.tick("quiet_room", done=False)
        qtbot.waitUntil(idle(checkup))
        assert checkup.row("quiet_room").finding.grade is Grade.SKIPPED


def test_plan_b_is_asked_of_the_page(qtbot):
    with checkup_of(FakeCheck("connection")) as checkup, qtbot.waitSignal(checkup.plan_b_wanted):
        checkup.mend("connection", Action(ActionKind.SHOW_PLAN_B, "Show Plan B"))


def test_an_unexpected_failure_of_mending_is_shown_and_raised(qtbot):
    class Broken(FakeDevices):
        def set_muted(self, device_id, muted):
            raise OSError("gone")

    with checkup_of(FakeCheck("microphone"), ports=fake_ports(devices=Broken())) as checkup:
        said = []
        checkup.said.connect(said.append)
        with qtbot.captureExceptions() as raised:
            checkup.mend("microphone", Action(ActionKind.UNMUTE_MICROPHONE, "Unmute", "mic-1"))
            qtbot.waitUntil(lambda: bool(said))

        assert raised[0][0] is OSError
        assert not issubclass(OSError, NotAvailable)


def test_two_checkups_over_one_bridge_never_hear_each_other(qtbot):
    bridge = Bridge()
    errands = Errands(bridge)
    one, two = (Checkup([FakeCheck("microphone")], fake_ports(), bridge, errands) for _each in range(2))
    one.start()
    qtbot.waitUntil(idle(one))
    assert two.row("microphone").finding is None
    errands.close()
    bridge.close()


def test_the_setup_reaches_the_checks(qtbot):
    check = FakeCheck("battery")
    with checkup_of(check, setup=Setup(minutes=45)) as checkup:
        checkup.start()
        qtbot.waitUntil(idle(checkup))
        assert check.setups[0].minutes == 45
