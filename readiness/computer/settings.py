"""Which command opens which page of the settings, desktop by desktop (pure).

``storage`` and ``tasks`` are no settings everywhere: the tool opens that shows what fills the disk, what runs.
"""

from __future__ import annotations

from collections.abc import Mapping

PAGES = ("sound", "microphone", "network", "power", "time", "notifications", "updates", "storage", "tasks")

_KDE = {
    "sound": "kcm_pulseaudio",
    "microphone": "kcm_pulseaudio",
    "network": "kcm_networkmanagement",
    "power": "kcm_powerdevilprofilesconfig",
    "time": "kcm_clock",
    "notifications": "kcm_notifications",
    "updates": "kcm_updates",
}
_GNOME = {
    "sound": "sound",
    "microphone": "sound",
    "network": "network",
    "power": "power",
    "time": "datetime",
    "notifications": "notifications",
}
_CINNAMON = {
    "sound": "sound",
    "microphone": "sound",
    "network": "network",
    "power": "power",
    "time": "calendar",
    "notifications": "notifications",
}
_CINNAMON_ALONE = {"updates": "mintupdate"}
_MATE = {
    "sound": "mate-volume-control",
    "microphone": "mate-volume-control",
    "power": "mate-power-preferences",
    "time": "mate-time-admin",
    "notifications": "mate-notification-properties",
    "storage": "mate-disk-usage-analyzer",
    "tasks": "mate-system-monitor",
}
_XFCE = {
    "power": "xfce4-power-manager-settings",
    "notifications": "xfce4-notifyd-config",
    "time": "time-admin",
    "tasks": "xfce4-taskmanager",
}
_LXQT = {
    "sound": "pavucontrol-qt",
    "power": "lxqt-config-powermanagement",
    "notifications": "lxqt-config-notificationd",
    "time": "lxqt-admin-time",
    "tasks": "qps",
}
_ANY_LINUX: Mapping[str, tuple[tuple[str, ...], ...]] = {
    "sound": (("pavucontrol",), ("pavucontrol-qt",)),
    "microphone": (("pavucontrol", "--tab=4"), ("pavucontrol-qt", "--tab=4")),
    "network": (("nm-connection-editor",),),
    "updates": (("gnome-software", "--mode=updates"), ("plasma-discover", "--mode", "update"), ("update-manager",)),
    "storage": (("baobab",), ("filelight",), ("qdirstat",)),
    "tasks": (("gnome-system-monitor",), ("plasma-systemmonitor",), ("ksysguard",)),
}
_WINDOWS = {
    "sound": "ms-settings:sound",
    "microphone": "ms-settings:privacy-microphone",
    "network": "ms-settings:network-status",
    "power": "ms-settings:powersleep",
    "time": "ms-settings:dateandtime",
    "notifications": "ms-settings:notifications",
    "updates": "ms-settings:windowsupdate",
    "storage": "ms-settings:storagesense",
    "tasks": "taskmgr.exe",
}
_MACOS = {
    "sound": "com.apple.Sound-Settings.extension",
    "microphone": "com.apple.settings.PrivacySecurity.extension?Privacy_Microphone",
    "network": "com.apple.Network-Settings.extension",
    "power": "com.apple.Battery-Settings.extension",
    "time": "com.apple.Date-Time-Settings.extension",
    "notifications": "com.apple.Notifications-Settings.extension",
    "updates": "com.apple.Software-Update-Settings.extension",
    "storage": "com.apple.settings.Storage",
}


def windows_address(page: str) -> str | None:
    """What Windows starts for ``page``: an ``ms-settings:`` address, or the task manager."""
    return _WINDOWS.get(page)


def macos_command(page: str) -> tuple[str, ...] | None:
    """The command for ``page`` on macOS 13 and newer; older systems open their settings at the start page."""
    if page == "tasks":
        return ("open", "-a", "Activity Monitor")
    return ("open", f"x-apple.systempreferences:{_MACOS[page]}") if page in _MACOS else None


def linux_commands(page: str, desktop: str) -> tuple[tuple[str, ...], ...]:
    """Commands for ``page``, best first; ``desktop`` is XDG_CURRENT_DESKTOP, such as ``ubuntu:GNOME``.

    An unknown desktop gets every tool that might be there.
    """
    if page not in PAGES:
        return ()
    families = {
        "KDE": _one("systemsettings", _KDE, page) + _one("systemsettings5", _KDE, page) + _one("kcmshell6", _KDE, page),
        "BUDGIE": _one("budgie-control-center", _GNOME, page),
        "GNOME": _one("gnome-control-center", _GNOME, page),
        "CINNAMON": _one("cinnamon-settings", _CINNAMON, page) + _alone(_CINNAMON_ALONE, page),
        "MATE": _alone(_MATE, page),
        "XFCE": _alone(_XFCE, page),
        "LXQT": _alone(_LXQT, page),
    }
    names = {name.upper().removeprefix("X-") for name in desktop.split(":")}
    own = tuple(command for family, commands in families.items() if family in names for command in commands)
    known = any(family in names for family in families)
    others = () if known else tuple(command for commands in families.values() for command in commands)
    return own + _ANY_LINUX.get(page, ()) + others


def _one(program: str, pages: Mapping[str, str], page: str) -> tuple[tuple[str, ...], ...]:
    return ((program, pages[page]),) if page in pages else ()


def _alone(programs: Mapping[str, str], page: str) -> tuple[tuple[str, ...], ...]:
    return ((programs[page],),) if page in programs else ()
