"""Microphones and speakers over the length of a call."""

from __future__ import annotations

from readiness.model import ActionKind, Grade
from readiness.ports import AudioDevice, NotAvailable
from readiness.watchers.devices import DevicesWatcher
from readiness.watchers.notice import Notice
from tests.readiness.watchers.patrol import Patrol


def watching(name: str = "all_good", **changes: object) -> Patrol:
    patrol = Patrol(name, DevicesWatcher, changes)
    patrol.look()
    return patrol


def about(notices: list[Notice], *what: str) -> list[Notice]:
    return [notice for notice in notices if notice.about in what]


def test_all_well_says_nothing() -> None:
    patrol = watching()
    assert patrol.run(60) == []


def test_a_headset_that_is_pulled_and_comes_back() -> None:
    patrol = watching()
    patrol.world.devices.unplug("headset-mic")
    assert patrol.woken >= 1
    (gone,) = about(patrol.look(), "plug")
    assert gone.check == "microphone"
    assert gone.finding is not None
    assert gone.finding.grade is Grade.CAUTION
    assert gone.measure_again is False
    assert gone.sentence == "Jabra Evolve2 is gone; Laptop microphone listens now."
    patrol.world.devices.plug("headset-mic")
    (back,) = about(patrol.look(), "plug")
    assert back.sentence == "Jabra Evolve2 is back."
    assert back.finding is None
    assert back.measure_again


def test_the_last_microphone_goes() -> None:
    patrol = watching("open_speakers")
    patrol.world.devices.unplug("laptop-mic")
    (gone,) = about(patrol.look(), "plug")
    assert gone.finding is not None
    assert gone.finding.grade is Grade.NO_GO
    assert "no other microphone" in gone.sentence


def test_a_fallback_that_the_system_chooses_a_moment_later() -> None:
    patrol = watching()
    devices = patrol.world.ports.devices
    listed = list(devices.devices())

    class Slow:
        now: tuple[AudioDevice, ...] = tuple(d for d in listed if d.id == "headset-out")

        def devices(self) -> tuple[AudioDevice, ...]:
            return self.now

    slow = Slow()
    object.__setattr__(patrol.world.ports, "devices", slow)
    (gone,) = about(patrol.look(), "plug")
    assert gone.finding is not None
    assert gone.finding.grade is Grade.NO_GO
    laptop = next(d for d in listed if d.id == "laptop-mic")
    slow.now = (*slow.now, AudioDevice(laptop.id, laptop.name, laptop.direction, laptop.kind, is_default=True))
    (other,) = about(patrol.look(), "plug")
    assert other.finding is not None
    assert other.finding.grade is Grade.CAUTION
    assert "Laptop microphone listens now" in other.sentence


def test_speakers_that_go_concern_the_headset_row() -> None:
    patrol = watching()
    patrol.world.devices.unplug("headset-out")
    (gone,) = about(patrol.look(), "plug")
    assert gone.check == "headset"
    assert gone.sentence == "Jabra Evolve2 is gone; sound comes from Laptop speakers."


def test_muted_and_unmuted() -> None:
    patrol = watching()
    patrol.world.devices.set_muted("headset-mic", True)
    (muted,) = patrol.look()
    assert muted.finding is not None
    assert (muted.finding.grade, muted.sentence) == (Grade.NO_GO, "The microphone is muted.")
    assert muted.finding.remedy is not None
    assert muted.finding.remedy.action is not None
    assert muted.finding.remedy.action.wire == "unmute_microphone:headset-mic"
    patrol.world.devices.set_muted("headset-mic", False)
    (well,) = patrol.look()
    assert (well.finding, well.sentence) == (None, "The microphone is on again.")


def test_muted_from_the_beginning() -> None:
    patrol = watching("muted_microphone")
    assert patrol.sentences() == ["The microphone is muted."]


def test_volume_turned_down() -> None:
    patrol = watching()
    patrol.world.devices.set_volume("headset-mic", 20)
    (low,) = patrol.look()
    assert low.sentence == "The microphone’s volume is turned down to 20 %."
    assert low.finding is not None
    assert low.finding.remedy is not None
    assert low.finding.remedy.action is not None
    assert low.finding.remedy.action.kind is ActionKind.SET_INPUT_VOLUME
    patrol.world.devices.set_volume("headset-mic", 15)
    assert patrol.look() == []
    patrol.world.devices.set_volume("headset-mic", 80)
    (well,) = patrol.look()
    assert well.finding is None


def test_another_default_is_measured_again_unless_one_was_chosen() -> None:
    patrol = watching()
    patrol.world.devices.set_default("laptop-mic")
    if about(patrol.look(), "plug") == []:  # the communication default is still the headset
        listed = patrol.world.ports.devices.devices()
        assert next(d for d in listed if d.id == "headset-mic").is_communication_default
    chosen = watching(input_id="headset-mic")
    chosen.world.devices.set_default("laptop-mic")
    assert chosen.look() == []


def test_a_choice_made_in_the_window_is_followed() -> None:
    patrol = watching()
    patrol.setup = type(patrol.setup)(input_id="laptop-mic")
    (switched,) = about(patrol.look(), "plug")
    assert switched.sentence == "The microphone is now Laptop microphone."
    assert switched.measure_again


class Broken:
    """A sound system that answers as long as it is told to."""

    def __init__(self, patrol: Patrol) -> None:
        self.devices_before = patrol.world.ports.devices
        self.works = False

    def devices(self) -> tuple[AudioDevice, ...]:
        if not self.works:
            raise NotAvailable("No sound server.")
        return self.devices_before.devices()

    def watch(self, changed: object) -> object:
        raise NotAvailable("No sound server.")


def test_a_sound_system_that_wakes_slowly_after_a_sleep_is_not_dead_yet() -> None:
    patrol = watching()
    broken = Broken(patrol)
    object.__setattr__(patrol.world.ports, "devices", broken)
    patrol.watcher.interrupt()
    assert patrol.look() == []
    (died,) = patrol.look()
    assert "does not answer" in died.sentence


def test_the_sound_system_dies_and_comes_back() -> None:
    patrol = watching()
    broken = Broken(patrol)
    object.__setattr__(patrol.world.ports, "devices", broken)
    (died,) = patrol.look()
    assert died.finding is not None
    assert died.finding.grade is Grade.NO_GO
    assert patrol.look() == []
    broken.works = True
    (back,) = patrol.look()
    assert back.sentence == "The sound system answers again."
    assert back.measure_again


def test_without_events_it_looks_more_often() -> None:
    patrol = Patrol("all_good", DevicesWatcher)
    patrol.watcher.close()
    object.__setattr__(patrol.world.ports, "devices", Broken(patrol))
    patrol.watcher.open(lambda: None)
    assert patrol.watcher.pace == 1.0
    assert patrol.look() == []


def test_closing_stops_listening() -> None:
    patrol = watching()
    patrol.watcher.close()
    patrol.watcher.close()
    before = patrol.woken
    patrol.world.devices.set_muted("headset-mic", True)
    assert patrol.woken == before


def test_a_tired_headset_and_its_telephone_mode() -> None:
    patrol = watching("bluetooth_handsfree")
    listed = patrol.world.ports.devices.devices()
    patrol = watching()

    class Told:
        now = listed

        def devices(self) -> tuple[AudioDevice, ...]:
            return self.now

    told = Told()
    object.__setattr__(patrol.world.ports, "devices", told)
    patrol.look()
    used = next(d for d in listed if d.is_communication_default or d.is_default)
    worn = AudioDevice(
        used.id, used.name, used.direction, used.kind, True, volume=100, profile="a2dp", battery_percent=60
    )
    told.now = (worn,)
    patrol.look()
    told.now = (
        AudioDevice(
            worn.id,
            worn.name,
            worn.direction,
            worn.kind,
            True,
            volume=100,
            profile="headset-head-unit",
            battery_percent=8,
        ),
    )
    notices = patrol.look()
    (switched,) = about(notices, "profile")
    assert switched.sentence.endswith("switched to its telephone sound.")
    (tired,) = about(notices, "charge")
    assert (tired.check, tired.sentence) == ("headset", "The headset’s battery is at 8 %.")
