from __future__ import annotations

import pytest

from readiness.check import NotAvailable
from readiness.checks.link import LinkCheck
from readiness.model import Finding, Grade
from readiness.ports import Link, LinkKind, Talker
from readiness.simulation.line import Line
from tests.readiness.checks.network_task import look, task_on


def link(found: Link) -> Finding:
    finding, task = look(LinkCheck(), Line(link=found))
    assert task.elapsed <= 1.5
    assert finding.grade is not Grade.NO_GO
    assert (finding.remedy is not None) == finding.grade.needs_attention
    return finding


@pytest.mark.parametrize(
    ("found", "grade", "words"),
    [
        (Link(LinkKind.CABLE, "eth0"), Grade.GOOD, "Connected by cable."),
        (Link(LinkKind.WIFI, "wlan0", 78.0), Grade.GOOD, "Connected over Wi-Fi, signal 78 %."),
        (Link(LinkKind.WIFI, "wlan0", 44.0), Grade.CAUTION, "Connected over Wi-Fi, signal 44 %."),
        (Link(LinkKind.WIFI, "wlan0", 12.0), Grade.CAUTION, "Connected over Wi-Fi, signal 12 %."),
        (Link(LinkKind.WIFI, "wlan0"), Grade.GOOD, "Connected over Wi-Fi; how strong it is, is not known here."),
        (Link(LinkKind.MOBILE, "wwan0"), Grade.CAUTION, "Connected over mobile data"),
        (Link(LinkKind.VPN, "tun0"), Grade.CAUTION, "A VPN carries your calls."),
        (Link(LinkKind.UNKNOWN, "br0"), Grade.SKIPPED, "Connected, but this system does not tell"),
    ],
)
def test_tells_the_kind(found: Link, grade: Grade, words: str) -> None:
    finding = link(found)
    assert finding.grade is grade
    assert finding.summary.startswith(words)


BUSY_UP, BUSY_DOWN = 1_500_000.0, 5_000_000.0


@pytest.mark.parametrize(
    ("sent", "received", "talkers", "words"),
    [
        (BUSY_UP, 0.0, (Talker("borg", BUSY_UP, 0.0),), "borg is uploading at 12 Mbit/s."),
        (BUSY_UP, 0.0, (), "Something on this computer is uploading at 12 Mbit/s."),
        (1000.0, BUSY_DOWN, (Talker("apt", 0.0, BUSY_DOWN),), "apt is downloading at 40 Mbit/s."),
        (1000.0, BUSY_DOWN, (), "Something on this computer is downloading at 40 Mbit/s."),
    ],
)
def test_names_who_else_uses_the_line(sent: float, received: float, talkers: tuple[Talker, ...], words: str) -> None:
    found = Link(
        LinkKind.CABLE, "eth0", bytes_sent_per_second=sent, bytes_received_per_second=received, talkers=talkers
    )
    finding = link(found)
    assert (finding.grade, finding.summary) == (Grade.CAUTION, words)


def test_little_traffic_is_nobodys_business() -> None:
    found = Link(LinkKind.CABLE, "eth0", bytes_sent_per_second=9000.0, bytes_received_per_second=90_000.0)
    assert link(found).grade is Grade.GOOD


def test_a_proxy_is_mentioned() -> None:
    assert link(Link(LinkKind.CABLE, "eth0", proxy="proxy.example:3128")).aside == (
        "eth0, web pages go through proxy.example:3128"
    )


def test_without_any_network_it_is_not_available() -> None:
    with pytest.raises(NotAvailable):
        LinkCheck().measure(task_on(Line(udp=False, tcp=False)))
