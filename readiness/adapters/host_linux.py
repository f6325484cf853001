"""What Linux tells about restarts, its clock, notifications, and who uses microphone and camera."""

from __future__ import annotations

import ctypes
import os
import struct
from pathlib import Path

from readiness.adapters.bus import Bus, BusError, Remote
from readiness.adapters.command import output
from readiness.computer.programs import plain_name
from readiness.computer.time_source import kernel_synchronised, parse_timedatectl

_TIMEDATE = Remote("org.freedesktop.timedate1", "/org/freedesktop/timedate1", "org.freedesktop.timedate1")
_NOTIFICATIONS = Remote(
    "org.freedesktop.Notifications", "/org/freedesktop/Notifications", "org.freedesktop.Notifications"
)
_TIMEX = struct.Struct("@Illlli")
_TIMEX_BYTES = 256
_RESTART_SIGNS = ("run/reboot-required", "var/run/reboot-required", "var/lib/PackageKit/prepared-update")
_SOUND_SERVERS = frozenset({"pipewire", "wireplumber", "pipewire-pulse", "pulseaudio"})
_BANNERS_OFF = {
    "GNOME": ("gsettings get org.gnome.desktop.notifications show-banners", "false"),
    "CINNAMON": ("gsettings get org.cinnamon.desktop.notifications display-notifications", "false"),
    "MATE": ("gsettings get org.mate.NotificationDaemon do-not-disturb", "true"),
    "XFCE": ("xfconf-query -c xfce4-notifyd -p /do-not-disturb", "true"),
}


_EVENT_SOUNDS = {
    "GNOME": "org.gnome.desktop.sound event-sounds",
    "CINNAMON": "org.cinnamon.desktop.sound event-sounds",
    "MATE": "org.mate.sound event-sounds",
}


class LinuxFacts:
    """Facts of a Linux system whose files stand below ``root``."""

    def __init__(self, root: Path = Path("/")) -> None:
        self._root = root

    def restart_waiting(self) -> bool | None:
        """By the files that Debian, Ubuntu and PackageKit leave; their absence tells something only where apt is."""
        if any((self._root / sign).exists() for sign in _RESTART_SIGNS):
            return True
        return False if (self._root / "etc/apt").is_dir() else None

    def clock_synchronised(self) -> bool | None:
        """By timedate1, systemd's own mark, timedatectl, and the kernel, in that order; the first yes counts.

        A no of the kernel counts only where systemd runs: in a container or virtual machine the host keeps the time.
        """
        answers = (self._timedate(), self._timesyncd(), _kernel())
        if any(answers):
            return True
        if answers[0] is None and parse_timedatectl(output(("timedatectl", "show")) or ""):
            return True
        told = any(answer is False for answer in answers)
        return False if told and self._keeps_its_own_time() else None

    def do_not_disturb(self) -> bool | None:
        """By the notification service's ``Inhibited`` (KDE and others), or the desktop's setting."""
        try:
            with Bus("SESSION") as bus:
                inhibited = bus.property(_NOTIFICATIONS, "Inhibited")
        except BusError:
            inhibited = None
        if isinstance(inhibited, bool):
            return inhibited
        desktops = _desktops()
        for desktop, (command, off) in _BANNERS_OFF.items():
            if desktop in desktops and (answer := output(command.split())) is not None:
                return answer.strip() == off
        return None

    def notification_sounds(self) -> bool | None:
        """By the desktop's setting for sounds of events."""
        desktops = _desktops()
        for desktop, key in _EVENT_SOUNDS.items():
            if desktop in desktops and (answer := output(("gsettings", "get", *key.split()))) is not None:
                return answer.strip() == "true"
        return None

    def microphone_users(self) -> tuple[str, ...] | None:
        """Programs that record, as the sound server knows them, without this one and without level meters."""
        try:
            import pulsectl  # noqa: PLC0415 - Linux alone has it, and it fails to load without libpulse
        except (ImportError, OSError):
            return None
        try:
            with pulsectl.Pulse("callready-users", connect=False) as server:
                server.connect(autospawn=False, wait=False, timeout=1.0)
                monitors = {source.index for source in server.source_list() if source.name.endswith(".monitor")}
                streams = [stream.proplist for stream in server.source_output_list() if stream.source not in monitors]
        except (pulsectl.PulseError, OSError):
            return None
        return tuple(sorted({_stream_name(properties) for properties in streams if _counts(properties)}))

    def camera_users(self) -> tuple[str, ...] | None:
        """Programs of this user that hold a video device open."""
        if not any((self._root / "dev").glob("video[0-9]*")):
            return ()
        names: set[str] = set()
        for process in (self._root / "proc").glob("[0-9]*"):
            if process.name != str(os.getpid()) and _holds_camera(process):
                names.add(plain_name((process / "comm").read_text(errors="replace").strip()))
        return tuple(sorted(names - _SOUND_SERVERS))

    def _timedate(self) -> bool | None:
        try:
            with Bus("SYSTEM") as bus:
                answer = bus.property(_TIMEDATE, "NTPSynchronized")
        except BusError:
            return None
        return answer if isinstance(answer, bool) else None

    def _timesyncd(self) -> bool | None:
        return True if (self._root / "run/systemd/timesync/synchronized").exists() else None

    def _keeps_its_own_time(self) -> bool:
        if not (self._root / "run/systemd/system").exists() or (self._root / "run/systemd/container").exists():
            return False
        try:
            return "hypervisor" not in (self._root / "proc/cpuinfo").read_text()
        except OSError:
            return True


def _desktops() -> set[str]:
    """The desktops that this one says it is or resembles, such as UBUNTU and GNOME."""
    return {name.upper().removeprefix("X-") for name in os.environ.get("XDG_CURRENT_DESKTOP", "").split(":")}


def _kernel() -> bool | None:
    """adjtimex(2) with modes 0, which only reads."""
    buffer = ctypes.create_string_buffer(_TIMEX_BYTES)
    try:
        state = ctypes.CDLL(None, use_errno=True).adjtimex(buffer)
    except (OSError, AttributeError):
        return None
    return kernel_synchronised(state, _TIMEX.unpack_from(buffer)[-1])


def _counts(properties: dict[str, str]) -> bool:
    """Whether a recording stream is a program's own recording."""
    if properties.get("application.process.id") == str(os.getpid()):
        return False
    meter = properties.get("media.name") == "Peak detect" or properties.get("stream.monitor") == "true"
    return not meter and "application.name" in properties


def _stream_name(properties: dict[str, str]) -> str:
    binary = properties.get("application.process.binary", "")
    known = plain_name(binary)
    return known if known != binary else plain_name(properties["application.name"])


def _holds_camera(process: Path) -> bool:
    try:
        return any(str(file.readlink()).startswith("/dev/video") for file in (process / "fd").iterdir())
    except OSError:
        return False
