"""Links on Linux: sysfs for the kind, NetworkManager for signal and metering, /proc/net/wireless in its absence."""

from __future__ import annotations

from pathlib import Path

from readiness.adapters.bus import Bus, BusError, Remote
from readiness.adapters.link_kind import LinkFacts, kind_by_device_name
from readiness.ports import LinkKind

SYSFS = Path("/sys/class/net")
WIRELESS = Path("/proc/net/wireless")
TETHERING_DRIVERS = frozenset({"ipheth", "rndis_host"})
BEST_QUALITY = 70.0
"""The kernel's cfg80211 reports link quality as 0 to 70 (net/wireless/wext-compat.c)."""

_NM = "org.freedesktop.NetworkManager"
_MANAGER = Remote(_NM, "/org/freedesktop/NetworkManager", _NM)
_METERED = {1: True, 2: False, 3: True, 4: False}
"""NMMetered: yes, no, guessed yes, guessed no."""


def facts(interface: str, sysfs: Path = SYSFS, wireless: Path = WIRELESS) -> LinkFacts:
    """Return what the system tells about ``interface``."""
    kind = kind_of(interface, sysfs)
    signal, metered = _network_manager(interface, wifi=kind is LinkKind.WIFI)
    if signal is None and kind is LinkKind.WIFI:
        signal = signal_of(interface, wireless)
    return LinkFacts(kind, signal, metered)


def kind_of(interface: str, sysfs: Path = SYSFS) -> LinkKind:
    """Return the kind by what the driver says of itself."""
    home = sysfs / interface
    device_type = _device_type(home)
    if (home / "wireless").exists() or (home / "phy80211").exists() or device_type == "wlan":
        return LinkKind.WIFI
    if (home / "tun_flags").exists() or device_type == "wireguard":
        return LinkKind.VPN
    driver = (home / "device" / "driver").resolve().name if (home / "device" / "driver").exists() else ""
    if device_type == "wwan" or driver in TETHERING_DRIVERS:
        return LinkKind.MOBILE
    by_name = kind_by_device_name(interface)
    if by_name is not LinkKind.UNKNOWN:
        return by_name
    # Bridges and virtual cables have no device behind them: what carries them is not known.
    return LinkKind.CABLE if (home / "device").exists() else LinkKind.UNKNOWN


def signal_of(interface: str, wireless: Path = WIRELESS) -> float | None:
    """Return the signal in percent from the wireless extensions' table."""
    try:
        lines = wireless.read_text().splitlines()
    except OSError:
        return None
    for line in lines:
        name, colon, rest = line.partition(":")
        fields = rest.split()
        if colon and name.strip() == interface and len(fields) > 1:
            try:
                return min(100.0, max(0.0, 100.0 * float(fields[1].rstrip(".")) / BEST_QUALITY))
            except ValueError:
                return None
    return None


def _device_type(home: Path) -> str:
    try:
        lines = (home / "uevent").read_text().splitlines()
    except OSError:
        return ""
    return next((line.partition("=")[2] for line in lines if line.startswith("DEVTYPE=")), "")


def _network_manager(interface: str, *, wifi: bool) -> tuple[float | None, bool | None]:
    """Return signal in percent and whether the link is metered."""
    try:
        with Bus("SYSTEM") as bus:
            (path,) = bus.call(_MANAGER, "GetDeviceByIpIface", "s", (interface,))
            device = Remote(_NM, path, f"{_NM}.Device")
            metered = _METERED.get(int(str(bus.property(device, "Metered"))))
            if not wifi:
                return None, metered
            point = str(bus.property(device._replace(interface=f"{_NM}.Device.Wireless"), "ActiveAccessPoint"))
            if point == "/":
                return None, metered
            strength = bus.property(Remote(_NM, point, f"{_NM}.AccessPoint"), "Strength")
            return float(str(strength)), metered
    except (BusError, ValueError):
        return None, None
