"""The watch in the window while a call is on: one sentence at a time, a log afterwards, and staying awake."""

from __future__ import annotations

from datetime import timedelta

from readiness.times import clock
from tests.ui.test_app import program, scenario, settled


def test_a_call_is_watched_kept_awake_and_told_afterwards(qtbot, tmp_path):
    with program(qtbot, tmp_path, scenario("all_good", ("battery",))) as app:
        qtbot.waitUntil(settled(app), timeout=20_000)
        rooms, page = app.rooms, app.window.page("check")
        ports = rooms.world.ports
        start = ports.clock.now() + timedelta(minutes=5)
        rooms.workspace.change(start=start, end=start + timedelta(minutes=45))
        qtbot.waitUntil(lambda: "staying awake" in page.footing().status, timeout=5000)
        app.window.show_page("call")
        call = app.window.page("call")
        assert call.footing().status == "The computer stays awake until the call ends"

        rooms.workspace.begin_call()
        ports.devices.set_muted("headset-mic", True)
        qtbot.waitUntil(lambda: call.footing().status == "The microphone is muted.", timeout=3000)
        assert call.footing().tone == "no-go"
        ports.power.plug(False)
        qtbot.waitUntil(lambda: any("On battery" in change.sentence for change in rooms.watch.log), timeout=3000)
        assert call.footing().status == "The microphone is muted."  # one sentence at a time, the worst
        ports.devices.set_muted("headset-mic", False)
        qtbot.waitUntil(lambda: "stays awake" in call.footing().status, timeout=3000)

        rooms.workspace.end_call()
        qtbot.waitUntil(lambda: not rooms.watch.staying_awake, timeout=3000)
        qtbot.waitUntil(lambda: call.footing().status == "", timeout=3000)
        app.window.show_page("after")
        told = [line.split("  ", 1) for line in app.window.page("after").call.words.text().splitlines()]
        muted, unplugged, on_again = (words for _at, words in told)
        assert (muted, on_again) == ("The microphone is muted.", "The microphone is on again.")
        assert unplugged.startswith("On battery, 83 %")
        began = rooms.workspace.call_time.began.astimezone()
        assert told[0][0] in {clock(began + timedelta(seconds=late)) for late in (0, 5)}
    assert ports.host.awake == 0


def test_closing_in_the_middle_of_a_call_lets_the_computer_sleep(qtbot, tmp_path):
    with program(qtbot, tmp_path, scenario("all_good", ("battery",))) as app:
        qtbot.waitUntil(settled(app), timeout=20_000)
        host = app.rooms.world.ports.host
        app.rooms.workspace.begin_call()
        qtbot.waitUntil(lambda: host.awake == 1, timeout=5000)
    assert host.awake == 0
