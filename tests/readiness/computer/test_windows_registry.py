"""What Windows keeps in its registry."""

from __future__ import annotations

from readiness.computer.windows import RESTART_KEYS, Use, restart_waiting, users_now


def test_any_of_the_keys_means_a_restart() -> None:
    assert restart_waiting(lambda key: key == RESTART_KEYS[1])
    assert restart_waiting(lambda key: key.endswith("RebootRequired"))
    assert not restart_waiting(lambda key: False)


def test_who_uses_the_microphone_now() -> None:
    uses = [
        Use("C:#Program Files#Zoom#bin#Zoom.exe", 133_000_000_000_000_000, 0),
        Use("C:#OBS#obs64.exe", 133_000_000_000_000_000, 133_000_000_000_000_100),
        Use("Microsoft.WindowsSoundRecorder_8wekyb3d8bbwe", 133_000_000_000_000_000, 0),
        Use("C:#never#used.exe", 0, 0),
    ]
    assert users_now(uses) == ("WindowsSoundRecorder", "Zoom")


def test_this_program_is_not_another() -> None:
    uses = [Use("C:#Python311#python.exe", 1, 0)]
    assert users_now(uses, r"C:\Python311\python.exe") == ()
    assert users_now(uses, r"C:\elsewhere\python.exe") == ("python",)
