from __future__ import annotations

import configparser
import re
import shutil
import subprocess
from pathlib import Path
from xml.etree import ElementTree as Xml

import pytest
from release import debian, project, texts

import readiness
from readiness.terminal.arguments import COMMANDS

ROOT = Path(__file__).parents[2]


def test_there_is_one_version() -> None:
    assert project.version() == readiness.__version__
    assert f'version = "{readiness.__version__}"' in (ROOT / "pyproject.toml").read_text("utf-8")


@pytest.mark.parametrize(
    ("upstream", "debian_version"), [("1.2", "1.2-1"), ("1.2rc1", "1.2~rc1-1"), ("1.2.dev3", "1.2~dev3-1")]
)
def test_what_comes_before_a_release_sorts_before_it(upstream: str, debian_version: str) -> None:
    assert project.debian_version(upstream) == debian_version


def test_the_stamp_can_be_given(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    assert project.day().date().isoformat() == "2023-11-14"
    assert "2023-11-14" in texts.metainfo()
    assert "Tue, 14 Nov 2023 22:13:20 +0000" in debian.changelog()


def test_the_menu_entry_starts_the_program_and_shows_its_window_as_its_own() -> None:
    parser = configparser.ConfigParser(interpolation=None)
    parser.optionxform = str
    parser.read_string(texts.desktop())
    entry = parser["Desktop Entry"]
    assert (entry["Exec"], entry["Icon"], entry["StartupWMClass"]) == ("callready",) * 3
    assert f'setDesktopFileName("{entry["Icon"]}")' in (ROOT / "ui" / "__main__.py").read_text("utf-8")
    assert entry["Comment[de]"]


def test_the_metainfo_is_whole_and_its_pictures_exist_in_the_size_it_says() -> None:
    tree = Xml.fromstring(texts.metainfo())
    assert "@" not in re.sub(r"@users", "", texts.metainfo())
    assert tree.findtext("launchable") == "callready.desktop"
    assert tree.findtext("developer/name") == tree.findtext("developer_name")
    images = tree.findall("screenshots/screenshot/image")
    assert len(images) >= 3
    for image in images:
        content = (ROOT / "docs" / "screenshots" / (image.text or "").rpartition("/")[2]).read_bytes()
        width, height = int.from_bytes(content[16:20]), int.from_bytes(content[20:24])
        assert (image.get("width"), image.get("height")) == (str(width), str(height)), image.text


@pytest.mark.skipif(shutil.which("desktop-file-validate") is None, reason="desktop-file-utils")
def test_the_validator_of_menu_entries_has_no_complaint(tmp_path: Path) -> None:
    path = tmp_path / "callready.desktop"
    path.write_text(texts.desktop(), "utf-8")
    done = subprocess.run(["desktop-file-validate", path], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout + done.stderr) == (0, "")


@pytest.mark.skipif(shutil.which("appstreamcli") is None, reason="appstream")
def test_the_validator_of_metainfo_has_no_complaint(tmp_path: Path) -> None:
    path = tmp_path / f"{project.APP_ID}.metainfo.xml"
    path.write_text(texts.metainfo(), "utf-8")
    done = subprocess.run(["appstreamcli", "validate", "--no-net", path], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


def test_the_manual_names_every_command_and_exit_code() -> None:
    manual = texts.manual().replace("\\-", "-")
    for command in COMMANDS:
        assert re.search(rf'^\.B[I]? "?{command}\b', manual, re.MULTILINE), command
    for option in ("--json", "--demo", "--data-dir", "--language", "--self-test"):
        assert option in manual
    for code in ("0", "1", "2", "3", "64", "130"):
        assert f"\n.B {code}\n" in manual


def test_the_control_file_is_one_paragraph_with_every_field() -> None:
    text = debian.control("1.0-1", "amd64", ["libc6 (>= 2.36)", "libportaudio2"], [], 1234)
    assert "\n\n" not in text
    assert "Depends: libc6 (>= 2.36), libportaudio2\n" in text
    assert "Recommends" not in text
    assert text.endswith(" telemetry.\n")


def test_the_copyright_file_holds_the_whole_licence() -> None:
    said = " ".join(debian.copyright_file().replace("\n .\n", " ").split())
    body = (ROOT / "LICENSE").read_text("utf-8").split("\n\n", 2)[2]
    assert " ".join(body.split()) in said


def test_the_changelog_has_every_point_of_the_version() -> None:
    changes = project.changes()
    assert next(iter(changes)) == project.version()
    assert debian.changelog().count("\n  * ") == sum(map(len, changes.values()))
