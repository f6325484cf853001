"""The microphone's permission, where the system asks for one: macOS does, once, with the reason from the bundle."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QMicrophonePermission, QObject, Qt


def with_microphone(owner: QObject, then: Callable[[], None]) -> None:
    """Do ``then`` once the system has asked the person, at once where it need not ask.

    A refusal stops nothing here: whether sound arrives is measured, and a silent microphone is then named with its
    remedy. An unbundled Python on macOS is told "denied" although it may listen.
    """
    app = QCoreApplication.instance()
    permission = QMicrophonePermission()
    if app is None or app.checkPermission(permission) is not Qt.PermissionStatus.Undetermined:
        then()
    else:
        app.requestPermission(permission, owner, lambda _answer: then())
