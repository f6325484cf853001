"""The right page of the settings on each desktop."""

from __future__ import annotations

import pytest

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
    assert address.startswith("ms-settings:")
    assert command is not None
    assert command[0] == "open"
    assert command[1].startswith("x-apple.systempreferences:com.apple.")


def test_an_unknown_page_has_no_address() -> None:
    assert linux_commands("fridge", "GNOME") == ()
    assert windows_address("fridge") is None
    assert macos_command("fridge") is None
