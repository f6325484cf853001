from __future__ import annotations

import json
import struct
from pathlib import Path

import pytest
from release import elf, icons, licences, sbom, shipped, sums

HEADER = """
Dynamic Section:
  NEEDED               libxcb.so.1
  NEEDED               libc.so.6
    0x069691b4 0x00 04 GLIBC_2.14
    0x09691a75 0x00 03 GLIBC_2.2.5
"""


def test_the_bill_of_materials_lists_what_the_program_needs_and_no_tool() -> None:
    document = json.loads(json.dumps(sbom.document()))
    assert (document["bomFormat"], document["specVersion"]) == ("CycloneDX", "1.6")
    names = {component["name"].lower().replace("_", "-") for component in document["components"]}
    assert {"pyside6-essentials", "shiboken6", "numpy", "scipy", "sounddevice", "cffi", "python", "qt"} <= names
    assert not names & {"pytest", "ruff", "mypy", "pyinstaller", "properdocs"}
    references = [component["bom-ref"] for component in document["components"]]
    assert len(references) == len(set(references))
    assert document["dependencies"][0]["dependsOn"] == references
    assert all(component["licenses"] for component in document["components"])


def test_the_same_input_gives_the_same_bill(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    sbom.write(tmp_path / "first")
    sbom.write(tmp_path / "second")
    assert (tmp_path / "first").read_bytes() == (tmp_path / "second").read_bytes()


def test_every_package_says_its_licence_and_brings_its_text(tmp_path: Path) -> None:
    licences.write(tmp_path)
    overview = (tmp_path / "LICENCES.md").read_text("utf-8")
    for package in shipped.packages():
        assert package.licence, package.name
        assert f"| {package.name} | {package.version} |" in overview
        own = any((tmp_path / package.name).glob("*")) if (tmp_path / package.name).exists() else False
        assert own or package.name in ("PySide6_Essentials", "shiboken6"), package.name
    assert {"LGPL-3.0.txt", "GPL-3.0.txt", "LGPL-2.1.txt", "Python.txt", "LICENSE"} <= {
        p.name for p in tmp_path.iterdir()
    }


def test_what_a_file_needs_is_read() -> None:
    assert elf.needed(HEADER) == {"libxcb.so.1", "libc.so.6"}
    assert elf.newest_glibc(HEADER) == (2, 14)
    assert elf.newest_glibc("") == ()


def test_every_set_up_library_has_its_package() -> None:
    setup = (Path(__file__).parents[2] / "packaging" / "setup.sh").read_text("utf-8")
    listed = setup.partition('APT_RUN="')[2].partition('"')[0].split()
    known = {name for package in elf.PACKAGES.values() for name in package.split(" | ")} | set(elf.OPENED)
    assert set(listed) <= known | {"libgssapi-krb5-2"}


def test_builds_are_compared_file_by_file(tmp_path: Path) -> None:
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "same").write_text("x", "utf-8")
        (tmp_path / name / "link").symlink_to("same")
    (tmp_path / "a" / "gone").write_text("x", "utf-8")
    (tmp_path / "a" / "other").write_text("x", "utf-8")
    (tmp_path / "b" / "other").write_text("y", "utf-8")
    found = sums.differences(sums.of_folder(tmp_path / "a"), sums.of_folder(tmp_path / "b"))
    assert found == ["only in the first: gone", "differs: other"]


def test_check_sums_are_written_as_sha256sum_reads_them(tmp_path: Path) -> None:
    (tmp_path / "a.deb").write_bytes(b"abc")
    assert sums.write(tmp_path, ["a.deb"]).read_text("utf-8") == (
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  a.deb\n"
    )


@pytest.mark.parametrize("size", icons.SIZES)
def test_the_icon_has_its_size_and_both_its_colours(size: int) -> None:
    picture = icons.png(size)
    assert picture[:4] == b"\x89PNG"
    assert struct.unpack(">II", picture[16:24]) == (size, size)


def test_the_smallest_icon_is_a_drawing_of_its_own_and_its_parts_are_told_apart() -> None:
    from PySide6.QtGui import QImage

    assert icons.drawing(16) != icons.drawing(32)
    image = QImage.fromData(icons.png(16))
    seen = [image.pixelColor(x, y) for x in range(16) for y in range(16)]
    white = sum(colour.lightness() > 230 for colour in seen)
    blue = sum(colour.blue() > 180 and colour.red() < 80 and colour.green() < 130 for colour in seen)
    green = sum(colour.green() > 190 and colour.red() < 170 for colour in seen)
    assert white >= 20
    assert blue >= 80
    assert green >= 5


def test_windows_and_macos_get_their_own_forms() -> None:
    ico, icns = icons.ico(), icons.icns()
    assert struct.unpack("<HHH", ico[:6]) == (0, 1, len(icons.WINDOWS_SIZES))
    assert icns[:4] == b"icns"
    assert struct.unpack(">I", icns[4:8]) == (len(icns),)
