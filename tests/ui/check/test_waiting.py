"""The Check page while the watch listens: the room in words, the last minutes of the connection."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from readiness.model import Area, Mark, Plot
from readiness.ports import Level
from readiness.times import clock
from tests.ui.check.building import check_page, nameless, sound
from tests.ui.fakes import FakeCheck, fake_ports
from tests.ui.seen import clipped


class Ear:
    """A microphone that somebody else holds open."""

    def __init__(self, dbfs=-52.0):
        self.dbfs = dbfs

    def level(self):
        return Level(0.0, self.dbfs + 6, self.dbfs)

    def recent(self, seconds):
        return None


def test_while_the_watch_listens_the_room_is_told_in_words(qtbot):
    with check_page(qtbot, sound(), ports=fake_ports(audio_in=Ear())) as built:
        built.page.activated()
        qtbot.waitUntil(lambda: built.idle() and built.page.banner.grade == "go")
        assert built.page.guide.room.isHidden()
        built.page.show_noticed(None)
        assert "microphone" not in built.page.footing().status
        built.page.show_listening(True)
        assert "connection, microphone, battery and devices" in built.page.footing().status
        qtbot.waitUntil(built.page.guide.room.isVisible)
        built.page.guide.room.feed(-52.0, 1.0)
        built.page.guide.room.feed(-52.0, 1.0)
        assert "a fan" in built.page.guide.room.words.text()
        assert nameless(built.page) == []
        qtbot.waitUntil(lambda: clipped(built.page) == [])
        built.page.show_listening(False)
        qtbot.waitUntil(built.page.guide.room.isHidden)


def test_what_was_heard_while_one_waits_is_listed_with_its_time(qtbot):
    began = datetime(2026, 11, 26, 13, 50).astimezone()
    noises = []
    with check_page(qtbot, sound(), ports=fake_ports(audio_in=Ear()), noises=lambda: noises) as built:
        room = built.page.guide.room
        built.page.show_noticed(None)
        assert room.noted.isHidden()
        noises += [(began + timedelta(minutes=count), f"Noise {count}.") for count in range(5)]
        built.page.show_noticed(None)
        assert room.noted.text().splitlines()[0] == f"{clock(began + timedelta(minutes=1))}  Noise 1."
        assert room.noted.text().splitlines()[-1] == f"{clock(began + timedelta(minutes=4))}  Noise 4."
        assert not room.noted.isHidden()


def test_the_last_minutes_stand_beside_the_connection(qtbot, worn):
    plot = Plot("history", "The last minutes", "s", "ms", ((-3.0, 38.0), (0.0, 40.0)), (Mark("loss", -2.0, -1.0),))
    told = replace(plot, text="The last minute: 38 ms there and back, 40 ms at most, 1 packet lost.")
    with check_page(qtbot, FakeCheck("connection", Area.CONNECTION, "network"), sound()) as built:
        strip = built.page.rows.minutes
        assert strip.isHidden()
        built.page.rows.show_minutes(told)
        assert strip.isVisible()
        assert strip.accessibleDescription() == told.text
        before = strip.grab().toImage()
        built.page.rows.show_minutes(replace(told, marks=()))
        assert strip.grab().toImage() != before
        worn.set_text_percent(200)
        qtbot.waitUntil(lambda: clipped(built.page) == [])
        built.page.rows.show_minutes(None)
        assert strip.isHidden()
