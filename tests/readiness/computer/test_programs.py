"""Programs by name."""

from __future__ import annotations

import pytest

from readiness.computer.programs import Process, belongs_to_call, heaviest, is_browser, plain_name, running_calls


@pytest.mark.parametrize(
    ("process", "name"),
    [
        ("Zoom.exe", "Zoom"),
        ("/Applications/zoom.us.app", "Zoom"),
        ("zoom", "Zoom"),
        ("ms-teams.exe", "Microsoft Teams"),
        (r"C:\Program Files\Mozilla Firefox\firefox.exe", "Firefox"),
        ("Isolated Web Co", "Firefox"),
        ("audacity", "audacity"),
        ("kworker/0:1-events", "the system"),
        ("backup.sh", "backup.sh"),
        ("", ""),
    ],
)
def test_names_people_know(process: str, name: str) -> None:
    assert plain_name(process) == name


@pytest.mark.parametrize(
    ("name", "service", "belongs"),
    [
        ("Firefox", None, True),
        ("Firefox", "zoom", True),
        ("Zoom", "zoom", True),
        ("Discord", "zoom", False),
        ("Discord", None, True),
        ("Zoom", "other", True),
        ("audacity", None, False),
    ],
)
def test_who_may_be_the_call(name: str, service: str | None, belongs: bool) -> None:
    assert belongs_to_call(name, service) is belongs
    assert is_browser("Firefox")
    assert not is_browser("Zoom")


def test_the_processes_of_one_program_are_taken_together() -> None:
    top = heaviest(
        [
            Process(1, None, "firefox", 0.2, 100),
            Process(2, 1, "Web Content", 0.5, 300),
            Process(3, None, "backup", 0.6, 50),
            Process(4, None, "idle", 0.0, 10),
        ],
        count=2,
    )
    assert [busy.name for busy in top] == ["Firefox", "backup"]
    assert top[0].processor == pytest.approx(0.7)
    assert top[0].memory == 400


def test_the_hungriest_is_there_though_it_rests() -> None:
    top = heaviest([Process(1, None, "a", 0.9, 1), Process(2, None, "b", 0.0, 900)], count=1)
    assert [busy.name for busy in top] == ["a", "b"]


def test_children_of_a_call_program_are_no_second_copy() -> None:
    one = [
        Process(10, 1, "bwrap"),
        Process(11, 10, "zoom"),
        Process(12, 11, "ZoomWebviewHost"),
        Process(13, 12, "zoom"),
    ]
    assert running_calls(one) == ("Zoom",)
    assert running_calls([*one, Process(20, 1, "Zoom.exe")]) == ("Zoom", "Zoom")


def test_other_programs_are_no_calls_and_loops_of_parents_end() -> None:
    assert running_calls([Process(1, 2, "bash"), Process(2, 1, "bash")]) == ()
    assert running_calls([Process(1, 2, "zoom"), Process(2, 1, "bash")]) == ("Zoom",)
