"""Nothing listens before the system has asked the person, and a refusal is measured, not assumed."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QObject, Qt

from ui import permission
from ui.permission import with_microphone


class System:
    """A system that asks, or has asked; the person answers when the test says so."""

    def __init__(self, status):
        self.status, self.asked = status, []

    def instance(self):
        return self

    def checkPermission(self, _permission):
        return self.status

    def requestPermission(self, _permission, _owner, answer):
        self.asked.append(answer)


@pytest.fixture
def done():
    return []


def test_where_it_was_never_asked_it_is_asked_first(monkeypatch, done):
    system = System(Qt.PermissionStatus.Undetermined)
    monkeypatch.setattr(permission, "QCoreApplication", system)
    with_microphone(QObject(), lambda: done.append("listened"))
    assert done == []
    system.asked[0](None)
    assert done == ["listened"]


@pytest.mark.parametrize("status", [Qt.PermissionStatus.Granted, Qt.PermissionStatus.Denied])
def test_what_was_answered_is_not_asked_again(monkeypatch, done, status):
    system = System(status)
    monkeypatch.setattr(permission, "QCoreApplication", system)
    with_microphone(QObject(), lambda: done.append("went on"))
    assert done == ["went on"]
    assert system.asked == []


def test_this_system_lets_programs_listen(qapp, done):
    with_microphone(qapp, lambda: done.append("went on"))
    assert done == ["went on"]
