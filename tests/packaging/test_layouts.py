"""What the packages lay where, with a small stand-in for the frozen program."""

from __future__ import annotations

import gzip
import plistlib
import stat
from pathlib import Path

import pytest
from release import appimage, debian, project


@pytest.fixture
def frozen(tmp_path: Path) -> Path:
    folder = tmp_path / "frozen"
    (folder / "_internal").mkdir(parents=True)
    (folder / "callready").write_bytes(b"program")
    (folder / "callready").chmod(0o700)
    (folder / "_internal" / "libQt6Core.so.6").write_bytes(b"library")
    (folder / "_internal" / "link.so").symlink_to("libQt6Core.so.6")
    return folder


def test_the_debian_tree_has_what_a_desktop_looks_for(frozen: Path, tmp_path: Path) -> None:
    tree = tmp_path / "tree"
    debian.lay_out(frozen, tree)
    start = tree / "usr" / "bin" / "callready"
    assert start.resolve() == (tree / "usr" / "lib" / "callready" / "callready").resolve()
    share = tree / "usr" / "share"
    for place in (
        "applications/callready.desktop",
        f"metainfo/{project.APP_ID}.metainfo.xml",
        "icons/hicolor/16x16/apps/callready.png",
        "icons/hicolor/512x512/apps/callready.png",
        "icons/hicolor/scalable/apps/callready.svg",
        "doc/callready/copyright",
        "doc/callready/LICENCES.md.gz",
        "man/man1/callready.1.gz",
    ):
        assert (share / place).stat().st_size > 0, place
    assert gzip.decompress((share / "doc/callready/changelog.Debian.gz").read_bytes()).startswith(b"callready (")
    assert (tree / "usr/lib/callready/_internal/link.so").is_symlink()


def test_modes_and_times_do_not_depend_on_who_builds(frozen: Path, tmp_path: Path) -> None:
    tree = tmp_path / "tree"
    debian.lay_out(frozen, tree)
    debian.settle(tree, 1_700_000_000)
    for path in tree.rglob("*"):
        assert path.lstat().st_mtime == 1_700_000_000, path
    assert stat.S_IMODE((tree / "usr/lib/callready/callready").stat().st_mode) == 0o755
    assert stat.S_IMODE((tree / "usr/lib/callready/_internal/libQt6Core.so.6").stat().st_mode) == 0o644
    listed = debian.md5sums(tree)
    assert "usr/lib/callready/callready\n" in listed
    assert "link.so" not in listed


def test_nothing_is_written_outside_usr(frozen: Path, tmp_path: Path) -> None:
    tree = tmp_path / "tree"
    debian.lay_out(frozen, tree)
    assert [path.name for path in tree.iterdir()] == ["usr"]


def test_the_image_starts_by_itself_and_carries_entry_and_icon(frozen: Path, tmp_path: Path) -> None:
    tree = tmp_path / "tree"
    appimage.lay_out(frozen, tree)
    assert stat.S_IMODE((tree / "AppRun").stat().st_mode) == 0o755
    assert (tree / "callready.desktop").exists()
    assert (tree / "callready.png").exists()


def test_a_flatpak_calls_everything_by_its_full_id(tmp_path: Path) -> None:
    appimage.desktop_files(tmp_path, project.APP_ID)
    entry = (tmp_path / "applications" / f"{project.APP_ID}.desktop").read_text("utf-8")
    assert f"Icon={project.APP_ID}\n" in entry
    information = (tmp_path / "metainfo" / f"{project.APP_ID}.metainfo.xml").read_text("utf-8")
    assert f'<launchable type="desktop-id">{project.APP_ID}.desktop</launchable>' in information
    assert (tmp_path / "icons/hicolor/64x64/apps" / f"{project.APP_ID}.png").exists()


def test_every_recipe_asks_for_the_microphone_with_a_reason() -> None:
    packaging = Path(__file__).parents[2] / "packaging"

    information = plistlib.loads((packaging / "macos" / "Info.plist").read_bytes())
    assert information["CFBundleIdentifier"] == project.APP_ID
    assert information["NSMicrophoneUsageDescription"].startswith("Callready listens")
    rights = plistlib.loads((packaging / "macos" / "entitlements.plist").read_bytes())
    assert rights["com.apple.security.device.audio-input"] is True
    flatpak = (packaging / "flatpak" / f"{project.APP_ID}.yml").read_text("utf-8")
    assert "--socket=pulseaudio" in flatpak
    assert "PrivilegesRequired=lowest" in (packaging / "windows" / "callready.iss").read_text("utf-8")
