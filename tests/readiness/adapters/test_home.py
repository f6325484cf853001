from __future__ import annotations

from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from readiness.adapters import home


@pytest.fixture
def nowhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(home, "LOCALTIME", tmp_path / "localtime")
    monkeypatch.setattr(home, "TIMEZONE", tmp_path / "timezone")
    return tmp_path


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ("Asia/Kolkata", "Asia/Kolkata"),
        (":America/New_York", "America/New_York"),
        ("/usr/share/zoneinfo/Europe/Lisbon", "Europe/Lisbon"),
        ("CET-1CEST", "UTC"),
        ("/etc/passwd", "UTC"),
        ("Europe", "UTC"),
        ("", "UTC"),
    ],
)
@pytest.mark.usefixtures("nowhere")
def test_the_environment_names_the_zone(given: str, expected: str) -> None:
    assert home.home_zone({"TZ": given}).key == expected


def test_else_the_link_then_the_file(nowhere: Path) -> None:
    (nowhere / "timezone").write_text("Africa/Nairobi\n")
    assert home.home_zone({}).key == "Africa/Nairobi"
    (nowhere / "localtime").symlink_to("../usr/share/zoneinfo/Europe/Berlin")
    assert home.home_zone({}).key == "Europe/Berlin"


@pytest.mark.parametrize(("zone", "region"), [("Europe/Berlin", "DE"), ("America/New_York", "US"), ("UTC", None)])
def test_a_zone_belongs_to_a_country(zone: str, region: str | None) -> None:
    assert home.home_region(ZoneInfo(zone)) == region
