from __future__ import annotations

from collections import namedtuple
from pathlib import Path
from types import SimpleNamespace

import pytest

from readiness.adapters import link, link_linux, link_macos, link_windows
from readiness.adapters.bus import BusError
from readiness.adapters.link_kind import LinkFacts, kind_by_device_name, kind_by_words
from readiness.ports import LinkKind, NotAvailable


def interface(sysfs: Path, name: str, **files: str) -> None:
    home = sysfs / name
    home.mkdir()
    for file, text in files.items():
        if file in ("wireless", "phy80211"):
            (home / file).mkdir()
        elif file == "driver":
            (sysfs / "drivers" / text).mkdir(parents=True)
            (home / "device").mkdir()
            (home / "device" / "driver").symlink_to(sysfs / "drivers" / text)
        else:
            (home / file).write_text(text)


@pytest.mark.parametrize(
    ("name", "files", "kind"),
    [
        ("enp3s0", {"uevent": "INTERFACE=enp3s0\n", "driver": "r8169"}, LinkKind.CABLE),
        ("wlp2s0", {"uevent": "DEVTYPE=wlan\n", "driver": "iwlwifi"}, LinkKind.WIFI),
        ("wlan0", {"wireless": "", "driver": "iwlwifi"}, LinkKind.WIFI),
        ("tun0", {"tun_flags": "0x1001"}, LinkKind.VPN),
        ("work", {"uevent": "DEVTYPE=wireguard\n"}, LinkKind.VPN),
        ("wg0", {}, LinkKind.VPN),
        ("ppp0", {}, LinkKind.VPN),
        ("wwan0", {"uevent": "DEVTYPE=wwan\n", "driver": "qmi_wwan"}, LinkKind.MOBILE),
        ("enx1", {"driver": "ipheth"}, LinkKind.MOBILE),
        ("usb0", {"driver": "rndis_host"}, LinkKind.MOBILE),
        ("br0", {"uevent": "DEVTYPE=bridge\n"}, LinkKind.UNKNOWN),
        ("veth1", {}, LinkKind.UNKNOWN),
    ],
)
def test_linux_tells_by_what_the_driver_says(tmp_path: Path, name: str, files: dict[str, str], kind: LinkKind) -> None:
    interface(tmp_path, name, **files)
    assert link_linux.kind_of(name, tmp_path) is kind


WIRELESS = """Inter-| sta-|   Quality        |   Discarded packets               | Missed | WE
 face | tus | link level noise |  nwid  crypt   frag  retry   misc | beacon | 22
wlp2s0: 0000   49.  -61.  -256        0      0      0      0    154        0
"""


@pytest.mark.parametrize(("name", "percent"), [("wlp2s0", 70.0), ("wlan1", None)])
def test_linux_signal_without_network_manager(tmp_path: Path, name: str, percent: float | None) -> None:
    (tmp_path / "wireless").write_text(WIRELESS)
    assert link_linux.signal_of(name, tmp_path / "wireless") == percent
    assert link_linux.signal_of(name, tmp_path / "missing") is None


class Manager:
    """NetworkManager's side of the bus, as far as it is asked."""

    values: dict[str, object] = {}  # noqa: RUF012 - set by each test

    def __init__(self, name: str) -> None:
        if not self.values:
            raise BusError("no bus here")

    def __enter__(self) -> Manager:
        return self

    def __exit__(self, *error: object) -> None:
        pass

    def call(self, remote: object, method: str, signature: str, body: tuple[object, ...]) -> tuple[object, ...]:
        return ("/device/1",)

    def property(self, remote: object, name: str) -> object:
        return self.values[name]


@pytest.mark.parametrize(
    ("values", "facts"),
    [
        ({"Metered": 3, "ActiveAccessPoint": "/point/7", "Strength": 82}, LinkFacts(LinkKind.WIFI, 82.0, True)),
        ({"Metered": 4, "ActiveAccessPoint": "/"}, LinkFacts(LinkKind.WIFI, 70.0, False)),
        ({"Metered": 0, "ActiveAccessPoint": "/"}, LinkFacts(LinkKind.WIFI, 70.0, None)),
        ({}, LinkFacts(LinkKind.WIFI, 70.0, None)),
    ],
)
def test_network_manager_tells_signal_and_metering(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, values: dict[str, object], facts: LinkFacts
) -> None:
    monkeypatch.setattr(link_linux, "Bus", Manager)
    monkeypatch.setattr(Manager, "values", values)
    interface(tmp_path, "wlp2s0", wireless="")
    (tmp_path / "table").write_text(WIRELESS)
    assert link_linux.facts("wlp2s0", tmp_path, tmp_path / "table") == facts


PORTS = """
Hardware Port: Wi-Fi
Device: en0
Ethernet Address: 00:00:00:00:00:00

Hardware Port: iPhone USB
Device: en5
Ethernet Address: 00:00:00:00:00:00

Hardware Port: USB 10/100/1000 LAN
Device: en7
Ethernet Address: N/A
"""


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("en0", LinkKind.WIFI),
        ("en5", LinkKind.MOBILE),
        ("en7", LinkKind.CABLE),
        ("utun3", LinkKind.VPN),
        ("en9", LinkKind.UNKNOWN),
    ],
)
def test_macos_tells_by_the_hardware_port(name: str, kind: LinkKind) -> None:
    assert link_macos.kind_in(PORTS, name) is kind


NETSH = """
Es ist 1 Schnittstelle auf dem System vorhanden:

    Name                   : WLAN
    Beschreibung           : Intel(R) Wi-Fi 6 AX201
    Status                 : Verbunden
    SSID                   : home
    Signal                 : 87%
    Profil                 : home
"""


@pytest.mark.parametrize(
    ("listing", "name", "facts"),
    [
        (NETSH, "WLAN", LinkFacts(LinkKind.WIFI, 87.0)),
        (NETSH.replace("\n", "\r\n"), "WLAN", LinkFacts(LinkKind.WIFI, 87.0)),
        (NETSH, "Ethernet", LinkFacts(LinkKind.CABLE)),
        ("", "Wi-Fi", LinkFacts(LinkKind.WIFI)),
        ("", "OpenVPN TAP-Windows6", LinkFacts(LinkKind.VPN)),
        ("", "Local Area Connection", LinkFacts(LinkKind.UNKNOWN)),
    ],
)
def test_windows_tells_by_its_wifi_service_and_the_name(listing: str, name: str, facts: LinkFacts) -> None:
    assert link_windows.facts_in(listing, name) == facts


def test_names_that_mean_nothing_are_not_guessed_from() -> None:
    assert kind_by_device_name("eth0") is LinkKind.UNKNOWN
    assert kind_by_words("Verbindung 3") is LinkKind.UNKNOWN


Counters = namedtuple("Counters", "bytes_sent bytes_recv")


def test_the_second_look_knows_the_traffic_between(monkeypatch: pytest.MonkeyPatch) -> None:
    moments = iter([10.0, 10.1, 12.0])
    counts = iter([Counters(1000, 5000), Counters(1001, 5001), Counters(5000, 25000)])
    monkeypatch.setattr(link, "local_address", lambda: "192.0.2.9")
    monkeypatch.setattr(link, "interface_of", lambda address: "eth9")
    monkeypatch.setattr(link.TalkerReader, "look", lambda self: ())
    monkeypatch.setattr(link, "_facts", lambda name: LinkFacts(LinkKind.CABLE))
    monkeypatch.setattr(link.psutil, "net_io_counters", lambda **more: {"eth9": next(counts)})
    monkeypatch.setattr(link, "time", SimpleNamespace(monotonic=lambda: next(moments)))
    reader = link.LinkReader()
    assert reader.link().bytes_sent_per_second is None
    assert reader.link().bytes_sent_per_second is None  # too soon after the first to mean anything
    third = reader.link()
    assert (third.bytes_sent_per_second, third.bytes_received_per_second) == (2000.0, 10000.0)
    assert (third.kind, third.address, third.interface) == (LinkKind.CABLE, "192.0.2.9", "eth9")


def test_no_interface_is_said_with_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(link, "local_address", lambda: None)
    monkeypatch.setattr(link, "first_interface", lambda: None)
    with pytest.raises(NotAvailable) as caught:
        link.LinkReader().link()
    assert caught.value.sentence.endswith(".")
    assert caught.value.remedy is not None


def test_this_computer_can_be_asked() -> None:
    address = link.local_address()
    assert address is None or link.interface_of(address) is not None
    assert link.interface_of("127.0.0.1") is not None


@pytest.mark.parametrize(
    ("environment", "named"),
    [
        ({}, None),
        ({"https_proxy": "http://user:secret@proxy.example:3128/"}, "proxy.example:3128"),
        ({"http_proxy": "http://proxy.example:8080"}, "proxy.example:8080"),
    ],
)
def test_a_proxy_is_noticed_without_its_password(
    monkeypatch: pytest.MonkeyPatch, environment: dict[str, str], named: str | None
) -> None:
    for name in ("http_proxy", "https_proxy", "all_proxy", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "no_proxy"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert link.proxy() == named
