"""The Devices page: winner, play, export, call device, history, and every state of the list of devices."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QWidget

from readiness.ports import AudioDevice, DeviceKind, Direction, NotAvailable
from readiness.store.errors import DiskFull
from readiness.store.store import Store
from tests.ui.devices.building import Plugs, Speakers, devices_page, spoken_checks
from tests.ui.fakes import fake_ports
from tests.ui.seen import clipped


def status(built):
    return built.page.footing().status


def two(built):
    built.tested("Old", above=22.0, width=3_400.0)
    built.tested("New")


def mic(name, id_=None, **more):
    return AudioDevice(id_ or f"{name} in", name, Direction.INPUT, **more)


def out(name, id_=None, **more):
    return AudioDevice(id_ or f"{name} out", name, Direction.OUTPUT, **more)


def test_without_a_test_the_page_says_what_it_is_for(qtbot):
    with devices_page(qtbot) as built:
        assert built.page.empty.isVisible()
        assert not built.page.sheet.isVisible()
        assert status(built) == ""


def test_one_device_wins_nothing_and_the_second_decides(qtbot):
    with devices_page(qtbot) as built:
        built.tested("Old", above=22.0, width=3_400.0)
        banner = built.page.sheet.banner
        assert banner.accessibleName() == "Old"
        assert banner.action.isHidden()
        built.tested("New")
        assert banner.accessibleName() == "New"
        assert banner.grade == "go"
        assert banner.action.text() == "Make it my call device"
        assert status(built).startswith("Measured today with the sentence “I am glad that we …”, room noise −65 dBFS")


def test_equals_have_no_winner_and_no_button(qtbot):
    with devices_page(qtbot) as built:
        built.tested("One")
        built.tested("Two")
        assert built.page.sheet.banner.accessibleName() == "Equal"
        assert built.page.sheet.banner.action.isHidden()


def test_a_device_tested_again_replaces_its_column(qtbot):
    with devices_page(qtbot) as built:
        built.tested("One", above=20.0)
        built.tested("Two")
        built.tested("One", above=45.0)
        assert [trial.name for trial in built.page.trials] == ["One", "Two"]
        assert built.page.trials[0].value("speech_to_noise_ratio") == 45.0
        built.tested("One", output="other out")
        assert len(built.page.trials) == 3


def test_two_of_one_name_and_one_without_are_told_apart(qtbot):
    with devices_page(qtbot) as built:
        built.tested("Jabra")
        built.tested("Jabra", output="second")
        built.tested(" ")
        table = built.page.sheet.table
        shown = [table.horizontalHeaderItem(column).text() for column in range(3)]
        assert shown == ["Jabra", "Jabra (2)", "Device without a name"]
        assert [button.accessibleName() for button in built.play_buttons][:2] == ["Hear Jabra", "Hear Jabra (2)"]


def test_playing_stops_by_the_same_button_and_gives_way_to_another(qtbot):
    with devices_page(qtbot) as built:
        built.tested("Old", frames=100)
        built.tested("New", frames=200)
        played = built.ports.audio_out.played
        first, second = built.play_buttons
        first.click()
        qtbot.waitUntil(lambda: len(played) == 1 and first.accessibleName() == "Stop Old")
        second.click()
        qtbot.waitUntil(lambda: len(played) == 2 and played[0][2].over)
        assert [frames for frames, _device, _sounding in played] == [100, 200]
        assert (first.accessibleName(), second.accessibleName()) == ("Hear Old", "Stop New")
        second.click()
        qtbot.waitUntil(lambda: played[1][2].over)
        first.click()
        qtbot.waitUntil(lambda: len(played) == 3)
        played[2][2].over = True
        qtbot.waitUntil(lambda: first.accessibleName() == "Hear Old")
        assert len(played) == 3


def test_leaving_the_page_silences_it(qtbot):
    with devices_page(qtbot) as built:
        two(built)
        built.play_buttons[0].click()
        qtbot.waitUntil(lambda: len(built.ports.audio_out.played) == 1)
        built.page.deactivated()
        qtbot.waitUntil(lambda: built.ports.audio_out.played[0][2].over)


def test_what_cannot_be_heard_is_said(qtbot):
    with devices_page(qtbot, fake_ports(devices=Plugs(), audio_out=Speakers(refuses=True))) as built:
        two(built)
        built.play_buttons[0].click()
        qtbot.waitUntil(lambda: status(built) == "No speaker was found.")
        assert built.play_buttons[0].accessibleName() == "Hear Old"


def test_the_winner_becomes_the_call_device(qtbot):
    with devices_page(qtbot) as built:
        two(built)
        told = []
        built.page.call_device_chosen.connect(lambda *ids: told.append(ids))
        built.page.sheet.banner.action.click()
        qtbot.waitUntil(lambda: status(built) == "New is your call device now.")
        assert built.ports.devices.done == [("default", "New in"), ("default", "New out")]
        assert told == [("New in", "New out")]


def test_a_system_that_refuses_is_said(qtbot):
    with devices_page(qtbot, fake_ports(devices=Plugs(refuses=True), audio_out=Speakers())) as built:
        two(built)
        told = []
        built.page.call_device_chosen.connect(lambda *ids: told.append(ids))
        built.page.sheet.banner.action.click()
        qtbot.waitUntil(lambda: status(built) == "The system refused.")
        assert built.page.footing().tone == "caution"
        assert not told


@pytest.mark.parametrize(
    ("chosen", "kind", "begins"),
    [
        ("devices.png", "Picture (*.png)", b"\x89PNG"),
        ("devices", "PDF (*.pdf)", b"%PDF"),
        ("earphones v1.2", "Markdown (*.md)", b"# Devices compared"),
    ],
)
def test_the_report_is_saved_by_the_button(qtbot, tmp_path, monkeypatch, chosen, kind, begins):
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_words: (str(tmp_path / chosen), kind))
    with devices_page(qtbot) as built:
        two(built)
        built.page.export_button.click()
        qtbot.waitUntil(lambda: status(built).startswith("Saved as "))
        (file,) = tmp_path.iterdir()
        assert file.name.startswith(chosen)
        assert f"*{file.suffix})" in kind
        assert file.read_bytes().startswith(begins)


def test_the_picture_has_every_column_whatever_the_window_shows(qtbot, tmp_path):
    with devices_page(qtbot, size=(900, 640)) as built:
        built.tested("A")
        built.page.save(tmp_path / "one.png")
        qtbot.waitUntil(lambda: "one.png" in status(built))
        for number in range(9):
            built.tested(f"A headset with quite a long name {number}")
        built.page.save(tmp_path / "ten.png")
        qtbot.waitUntil(lambda: "ten.png" in status(built))
        one, ten = QImage(str(tmp_path / "one.png")), QImage(str(tmp_path / "ten.png"))
        assert ten.width() > 2 * one.width()
        built.page.save(tmp_path / "ten.pdf")
        qtbot.waitUntil(lambda: "ten.pdf" in status(built))
        assert (tmp_path / "ten.pdf").read_bytes().count(b"/Type /Page\n") == 2


@pytest.mark.parametrize("ending", ["png", "pdf", "md"])
def test_a_file_that_cannot_be_written_is_said(qtbot, tmp_path, ending):
    with devices_page(qtbot) as built:
        two(built)
        built.page.save(tmp_path / "nowhere" / f"devices.{ending}")
        qtbot.waitUntil(lambda: status(built).startswith("The file could not be written: No such file or directory."))


def test_a_device_is_tested_by_keyboard_alone(qtbot):
    with devices_page(qtbot) as built:
        built.page.empty.action.setFocus()
        QTest.keyClick(built.page.empty.action, Qt.Key.Key_Return)
        assert built.page.pane.microphones.combo.hasFocus()
        built.page.pane.begin.setFocus()
        QTest.keyClick(built.page.pane.begin, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: len(built.page.trials) == 1)
        qtbot.waitUntil(built.page.another.hasFocus)


def test_a_second_test_never_takes_over_what_the_first_found(qtbot):
    with devices_page(qtbot) as built:
        page = built.page
        for count, wanted in enumerate(("mic-1", "mic-2"), 1):
            page.test_another()
            page.pane.microphones.set_devices(built.devices.choices(Direction.INPUT), wanted)
            page.pane.begin.click()
            qtbot.waitUntil(lambda: len(page.trials) == count)  # noqa: B023
        assert [trial.input_id for trial in page.trials] == ["mic-1", "mic-2"]


def test_microphone_and_speakers_of_one_headset_are_chosen_together(qtbot):
    with devices_page(qtbot) as built:
        built.page.test_another()
        pane = built.page.pane
        assert (pane.microphones.current, pane.speakers.current) == ("mic-1", "out-1")
        pane.microphones.device_chosen.emit("mic-2")
        assert pane.speakers.current == "out-2"
        pane.speakers.device_chosen.emit("out-1")
        assert pane.microphones.current == "mic-1"


def test_no_device_at_all_is_said_and_one_that_is_plugged_in_appears(qtbot):
    ports = fake_ports(devices=Plugs(listed=()), audio_out=Speakers())
    with devices_page(qtbot, ports) as built:
        built.page.test_another()
        pane = built.page.pane
        assert not pane.begin.isEnabled()
        assert pane.text.text() == "No microphone was found. Plug in a headset: it appears here by itself."
        ports.devices.plug(mic("Jabra"), out("Jabra"))
        qtbot.waitUntil(pane.begin.isEnabled)
        assert (pane.microphones.current, pane.speakers.current) == ("Jabra in", "Jabra out")


def test_forty_devices_in_any_script_two_of_a_name_and_one_without(qtbot):
    names = ["麦克风", "Мікрофон", "مكبر صوت", "Headset", "Headset", "", *(f"Device {n}" for n in range(34))]
    listed = [mic(name, f"id{n}") for n, name in enumerate(names)]
    ports = fake_ports(devices=Plugs(listed=tuple(listed)), audio_out=Speakers())
    with devices_page(qtbot, ports) as built:
        built.page.test_another()
        combo = built.page.pane.microphones.combo
        shown = [combo.itemText(n) for n in range(combo.count())]
        assert len(set(shown)) == 40
        assert shown[:6] == ["麦克风", "Мікрофон", "مكبر صوت", "Headset", "Headset (2)", "Device without a name"]


def test_a_device_that_vanishes_between_list_and_opening_is_said(qtbot):
    def gone(task):
        raise NotAvailable("“Laptop microphone” is not plugged in any more.")

    with devices_page(qtbot, checks=spoken_checks(gone)) as built:
        built.page.test_another()
        built.page.pane.begin.click()
        qtbot.waitUntil(lambda: "is not plugged in any more." in built.page.pane.prompt.text())
        assert not built.page.pane.running
        assert built.page.trials == ()
        qtbot.waitUntil(lambda: not built.checkup.busy)


def test_a_device_unplugged_while_it_is_tested_is_said(qtbot):
    checks = spoken_checks(lambda task: task.sleep(60))
    with devices_page(qtbot, checks=checks) as built:
        built.page.test_another()
        built.page.pane.begin.click()
        ports = built.ports.devices
        ports.plug(*(device for device in ports.listed if device.id != "mic-1"))
        qtbot.waitUntil(lambda: "“Laptop microphone” was unplugged." in built.page.pane.prompt.text())
        assert built.page.pane.microphones.current == "mic-2"
        qtbot.waitUntil(lambda: not built.checkup.busy)


def test_a_test_borrows_the_microphone_and_leaving_the_page_gives_it_back(qtbot):
    with devices_page(qtbot, checks=spoken_checks(lambda task: task.sleep(60))) as built:
        built.page.test_another()
        with qtbot.waitSignal(built.page.microphone_wanted):
            built.page.pane.begin.click()
        assert built.page.pane.running
        built.page.deactivated()
        assert not built.page.pane.running
        qtbot.waitUntil(lambda: not built.checkup.busy)


# --- what is remembered


def test_earlier_tests_are_there_again_and_can_be_cleared(qtbot, tmp_path):
    with Store.open(tmp_path) as store:
        with devices_page(qtbot, store=store) as built:
            built.tested("Old", above=31.0)
            assert built.page.past.lines == ()  # what stands in the table is not said again
        with devices_page(qtbot, store=store) as again:
            assert len(again.page.past.lines) == 1
            assert "31 dB above the room" in again.page.past.lines[0]
            assert again.page.another.text() == "Test a device"
            again.tested("Brand", kind=DeviceKind.USB)
            again.tested("Old", kind=DeviceKind.USB)
            assert [trial.detail for trial in again.page.trials] == ["USB · new", "USB"]
            again.page.past.clear.click()
            assert again.page.past.lines == ()
        with devices_page(qtbot, store=store) as empty:
            assert empty.page.empty.isVisible()


def test_nothing_but_numbers_is_kept(qtbot, tmp_path):
    with Store.open(tmp_path) as store, devices_page(qtbot, store=store) as built:
        two(built)
        kept = store.settings.get("devices/tests")
        assert len(kept) < 1000
        assert "samples" not in kept


def test_a_full_disk_is_said_and_the_page_goes_on(qtbot, tmp_path, monkeypatch):
    with Store.open(tmp_path) as store, devices_page(qtbot, store=store) as built:

        def full(key, value):
            raise DiskFull(tmp_path)

        monkeypatch.setattr(store.settings, "set", full)
        built.tested("One")
        assert "is full" in status(built)
        assert len(built.page.trials) == 1


# --- access


def nameless(page):
    reachable = [w for w in page.findChildren(QWidget) if w.focusPolicy() != Qt.FocusPolicy.NoFocus and w.isVisible()]
    assert reachable
    names = [QAccessible.queryAccessibleInterface(w).text(QAccessible.Text.Name) for w in reachable]
    return [type(w).__name__ for w, name in zip(reachable, names, strict=True) if not name.strip()]


def test_everything_that_can_be_reached_has_a_name(qtbot, tmp_path):
    with Store.open(tmp_path) as store, devices_page(qtbot, store=store) as built:
        assert nameless(built.page) == []
        built.page.test_another()
        assert nameless(built.page) == []
        two(built)
        assert nameless(built.page) == []
        cell = built.page.sheet.table.item(0, 0)
        assert cell.data(Qt.ItemDataRole.AccessibleTextRole) == "to 3.4 kHz, Caution"


@pytest.mark.parametrize("size", [(900, 640), (1180, 680)])
def test_nothing_is_clipped_in_long_words_at_200_percent(qtbot, worn, doubled, size, tmp_path):
    worn.set_text_percent(200)
    with Store.open(tmp_path) as store, devices_page(qtbot, store=store, size=size) as built:
        assert clipped(built.page) == []
        built.page.test_another()
        qtbot.wait(20)
        assert clipped(built.page) == []
        two(built)
        built.tested("Old", above=23.0)
        qtbot.wait(20)
        assert clipped(built.page) == []


def test_what_the_system_refuses_to_mend_is_said_and_the_choice_stays(qtbot):
    speaker = AudioDevice("out-1", "Laptop speakers", Direction.OUTPUT, is_default=True, muted=True, volume=50)
    microphone = AudioDevice("mic-1", "Laptop microphone", Direction.INPUT, is_default=True)
    ports = fake_ports(devices=Plugs((microphone, speaker), refuses=True), audio_out=Speakers())
    with devices_page(qtbot, ports) as built:
        pane = built.page.pane
        built.page.test_another()
        pane.begin.click()
        assert pane.mend.button.text() == "Set to 50 %"
        pane.mend.button.click()
        assert not pane.begin.isEnabled()
        qtbot.waitUntil(lambda: pane.prompt.text() == "The system refused.")
        assert not pane.mend.isVisible()
        assert pane.begin.isEnabled()
