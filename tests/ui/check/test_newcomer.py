"""A new microphone is offered once, in one sentence, and taken with one press."""

from __future__ import annotations

from readiness.model import Area
from readiness.ports import AudioDevice, Direction
from tests.ui.check.building import check_page
from tests.ui.devices.building import Plugs
from tests.ui.fakes import FakeCheck, fake_ports
from ui.check.newcomer import Newcomer

LAPTOP, JABRA = ("mic-1", "Laptop microphone"), ("jabra", "Jabra")


def offered(widget):
    return None if widget.isHidden() else widget.sentence.text()


def test_what_was_there_at_the_start_is_not_new(qtbot):
    widget = Newcomer()
    qtbot.addWidget(widget)
    widget.compare([], None)
    widget.compare([LAPTOP, JABRA], "mic-1")
    assert offered(widget) is None


def test_a_newcomer_is_offered_until_it_is_used_or_gone(qtbot):
    widget = Newcomer()
    qtbot.addWidget(widget)
    widget.compare([LAPTOP], "mic-1")
    widget.compare([LAPTOP, JABRA], "mic-1")
    assert offered(widget) == "Jabra was plugged in."
    assert widget.use.accessibleName() == "Use Jabra"
    widget.compare([LAPTOP, JABRA], "mic-1")
    assert offered(widget) == "Jabra was plugged in."
    widget.compare([LAPTOP], "mic-1")
    assert offered(widget) is None
    widget.compare([LAPTOP, JABRA], "jabra")  # the system took it by itself
    assert offered(widget) is None


def test_the_first_microphone_of_all_is_used_by_itself(qtbot):
    widget = Newcomer()
    qtbot.addWidget(widget)
    widget.compare([LAPTOP], "mic-1")
    widget.compare([], None)
    widget.compare([JABRA], "jabra")
    assert offered(widget) is None


def test_one_press_uses_the_headset_for_both_directions(qtbot):
    ports = fake_ports(devices=Plugs())
    check = FakeCheck("microphone", Area.SOUND, "sound")
    with check_page(qtbot, check, ports=ports) as built:
        built.page._tools.devices.start()
        built.page.activated()
        qtbot.waitUntil(lambda: bool(built.page._tools.devices.devices) and built.idle())
        new = (AudioDevice("j-in", "Jabra", Direction.INPUT), AudioDevice("j-out", "Jabra", Direction.OUTPUT))
        ports.devices.plug(*ports.devices.listed, *new)
        qtbot.waitUntil(built.page.guide.newcomer.isVisible)
        built.page.guide.newcomer.use.click()
        assert (built.checkup.setup.input_id, built.checkup.setup.output_id) == ("j-in", "j-out")
        assert not built.page.guide.newcomer.isVisible()
        qtbot.waitUntil(lambda: len(check.setups) == 2 and built.idle())
        assert check.setups[-1].input_id == "j-in"
