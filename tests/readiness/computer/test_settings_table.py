"""The right page of the settings on each desktop."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

import readiness
from readiness.computer.settings import PAGES, linux_commands, macos_command, windows_address


@pytest.mark.parametrize(
    ("desktop", "page", "first"),
    [
        ("GNOME", "sound", ("gnome-control-center", "sound")),
        ("ubuntu:GNOME", "time", ("gnome-control-center", "datetime")),
        ("KDE", "sound", ("systemsettings", "kcm_pulseaudio")),
        ("X-Cinnamon", "time", ("cinnamon-settings", "calendar")),
        ("MATE", "power", ("mate-power-preferences",)),
        ("XFCE", "power", ("xfce4-power-manager-settings",)),
        ("XFCE", "sound", ("pavucontrol",)),
        ("XFCE", "network", ("nm-connection-editor",)),
        ("XFCE", "tasks", ("xfce4-taskmanager",)),
        ("X-Cinnamon", "updates", ("mintupdate",)),
        ("X-Cinnamon", "network", ("cinnamon-settings", "network")),
        ("MATE", "sound", ("mate-volume-control",)),
        ("MATE", "notifications", ("mate-notification-properties",)),
        ("MATE", "network", ("nm-connection-editor",)),
        ("LXQt", "power", ("lxqt-config-powermanagement",)),
        ("Budgie:GNOME", "sound", ("budgie-control-center", "sound")),
        ("ubuntu:GNOME", "updates", ("gnome-software", "--mode=updates")),
        ("GNOME", "storage", ("baobab",)),
        ("KDE", "updates", ("systemsettings", "kcm_updates")),
        ("KDE", "power", ("systemsettings", "kcm_powerdevilprofilesconfig")),
        ("KDE", "notifications", ("systemsettings", "kcm_notifications")),
        ("sway", "sound", ("pavucontrol",)),
        ("", "microphone", ("pavucontrol", "--tab=4")),
    ],
)
def test_the_first_choice(desktop: str, page: str, first: tuple[str, ...]) -> None:
    assert linux_commands(page, desktop)[0] == first


def test_a_known_desktop_is_not_sent_to_anothers_settings() -> None:
    assert not any(command[0] == "systemsettings" for command in linux_commands("power", "GNOME"))
    assert any(command[0] == "systemsettings" for command in linux_commands("power", "i3"))


@pytest.mark.parametrize("page", PAGES)
def test_every_page_exists_everywhere(page: str) -> None:
    assert linux_commands(page, "")
    address, command = windows_address(page), macos_command(page)
    assert address is not None
    assert address.startswith("ms-settings:") or (page, address) == ("tasks", "taskmgr.exe")
    assert command is not None
    assert command[0] == "open"
    assert command[1].startswith("x-apple.systempreferences:com.apple.") or (page, command[1]) == ("tasks", "-a")


def test_an_unknown_page_has_no_address() -> None:
    assert linux_commands("fridge", "GNOME") == ()
    assert windows_address("fridge") is None
    assert macos_command("fridge") is None


def targets_in_the_source() -> set[str]:
    """Every page that a remedy of the engine opens."""
    found = set()
    for file in Path(readiness.__file__).parent.rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call):
                continue
            opens = any(isinstance(a, ast.Attribute) and a.attr == "OPEN_SETTINGS" for a in node.args)
            named = isinstance(node.func, ast.Name) and node.func.id == "settings"
            if (opens or named) and isinstance(node.args[-1], ast.Constant):
                found.add(str(node.args[-1].value))
    return found


def test_every_page_that_a_remedy_opens_is_in_the_table() -> None:
    used = targets_in_the_source()
    assert used >= {"sound", "microphone", "network", "power", "time", "notifications", "updates", "storage", "tasks"}
    assert used <= set(PAGES)
