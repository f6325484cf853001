"""The watch listens while one waits, and never into a check, into playing, or into the call."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from PySide6.QtCore import QObject, Signal

from readiness.model import Area
from ui.listening import Listening


class Watch:
    running = False
    listening = False

    def set_listening(self, listen):
        self.listening = listen


class Checkup(QObject):
    standing_changed = Signal()
    rows = ()

    def work(self, *areas):
        self.rows = tuple(SimpleNamespace(busy=True, area=area) for area in areas)
        self.standing_changed.emit()


@pytest.fixture
def listening(qapp):
    made = Listening(Watch())
    made.told = []
    made.changed.connect(made.told.append)
    yield made
    made.end()


def begun(listening):
    listening._watch.running = True
    listening.begin()
    return listening


def test_it_listens_once_the_watch_has_begun(listening):
    listening.decide()
    assert not listening.on
    assert begun(listening).on
    assert listening.told == [True]


def test_a_sound_check_has_the_microphone_for_itself_and_others_do_not_matter(listening):
    checkup = Checkup()
    begun(listening).give_way_to(checkup)
    checkup.work(Area.CONNECTION, Area.COMPUTER)
    assert listening.on
    checkup.work(Area.SOUND)
    assert not listening.on
    checkup.work()
    assert listening.told == [True, False, True]


def test_every_hindrance_counts(listening):
    hindered = {"playing": True, "call": False}
    begun(listening).pause_while(lambda: hindered["playing"])
    listening.pause_while(lambda: hindered["call"])
    listening.decide()
    assert not listening.on
    hindered["playing"] = False
    listening.decide()
    assert listening.on


def test_the_person_switches_it_off_and_on(listening):
    begun(listening).want(False)
    assert (listening.on, listening.wanted) == (False, False)
    listening.want(True)
    assert listening.on
    listening.end()
    assert not listening._timer.isActive()
    assert not listening.on
