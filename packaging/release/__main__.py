"""The command line: ``PYTHONPATH=packaging python -m release WORD``."""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
from pathlib import Path

from release import appimage, audit, debian, frozen, icons, licences, project, sbom, sums, texts

BUILD, DIST = project.ROOT / "build", project.ROOT / "dist"


class Missing(Exception):
    """A program that this needs is not here; the text says how to get it."""


def main() -> int:
    """Do one word."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("word", choices=WORDS)
    options = parser.parse_args()
    try:
        WORDS[options.word]()
    except Missing as missing:
        print(f"release: {missing}", file=sys.stderr)
        return 69
    return 0


def folder() -> Path:
    """The frozen program in ``build/dist/callready``."""
    need("objdump", "sudo apt install binutils")
    made = frozen.build(BUILD / "dist")
    print(made)
    return made


def deb() -> None:
    """The Debian package in ``dist``."""
    for program, remedy in (("dpkg-deb", "a Debian or Ubuntu system"), ("objdump", "sudo apt install binutils")):
        need(program, remedy)
    DIST.mkdir(exist_ok=True)
    hand_out(debian.build(folder(), BUILD).name, BUILD)


def image() -> None:
    """The AppImage in ``dist``."""
    need("appimagetool", "the program from https://github.com/AppImage/appimagetool, on the PATH")
    DIST.mkdir(exist_ok=True)
    made = frozen.build(BUILD / "dist-appimage", carry_portaudio=True)
    hand_out(appimage.build(made, BUILD).name, BUILD)


def flatpak() -> None:
    """What flatpak-builder packs, in ``build/flatpak``: the program, and the files of the desktop by their full id."""
    place = BUILD / "flatpak"
    shutil.rmtree(place, ignore_errors=True)
    shutil.copytree(frozen.build(BUILD / "dist-flatpak", carry_portaudio=True), place / "program", symlinks=True)
    appimage.desktop_files(place / "share", project.APP_ID)
    print(place)


def hand_out(name: str, made_in: Path) -> None:
    """Move what was made to ``dist``, with the list of what is inside and the check sums beside it."""
    (made_in / name).replace(DIST / name)
    bill = f"{project.NAME}-{project.version()}.cdx.json"
    sbom.write(DIST / bill)
    shutil.copyfile(project.ROOT / "LICENSE", DIST / "LICENSE")
    (DIST / "LICENCES.md").write_text(licences.overview(), "utf-8")
    path = sums.write(DIST, [file.name for file in DIST.iterdir() if file.is_file() and file.name != sums.FILE])
    print(f"{DIST / name}\n{path}")


def reproducible() -> None:
    """Build twice in different folders, compare every file, then the packages."""
    need("dpkg-deb", "a Debian or Ubuntu system")
    made = []
    for turn in ("first", "second"):
        place = BUILD / turn
        program = frozen.build(place / "dist")
        made.append((sums.of_folder(program), sums.of_file(debian.build(program, place))))
    (first, first_package), (second, second_package) = made
    different = sums.differences(first, second)
    print("\n".join(different) or f"{len(first)} files, all the same")
    print(
        f"package {first_package} and {second_package}: {'the same' if first_package == second_package else 'DIFFER'}"
    )
    if different or first_package != second_package:
        sys.exit(1)


def pictures() -> None:
    """The icons of every system in ``build/icons``."""
    icons.hicolor(BUILD / "icons" / "hicolor")
    icons.for_programs(BUILD / "icons")
    print(BUILD / "icons")


def validate() -> None:
    """Menu entry and metainfo by the validators of their makers, the manual page by ``man``."""
    place = BUILD / "validate"
    place.mkdir(parents=True, exist_ok=True)
    entry = place / f"{project.NAME}.desktop"
    entry.write_text(texts.desktop(), "utf-8")
    information = place / f"{project.APP_ID}.metainfo.xml"
    information.write_text(texts.metainfo(), "utf-8")
    need("desktop-file-validate", "sudo apt install desktop-file-utils")
    need("appstreamcli", "sudo apt install appstream")
    subprocess.run(["desktop-file-validate", entry], check=True)
    subprocess.run(["appstreamcli", "validate", "--no-net", information], check=True)


def vulnerabilities() -> None:
    """Known vulnerabilities in ``build/shipped.txt``; exit code 69 where the database does not answer."""
    need("uvx", "packaging/setup.sh run")
    code = audit.audit()
    if code:
        sys.exit(code)


def need(program: str, remedy: str) -> None:
    """Raises Missing where ``program`` is not installed."""
    if shutil.which(program) is None:
        raise Missing(f"this needs {program}: {remedy}")


WORDS = {
    "folder": folder,
    "deb": deb,
    "appimage": image,
    "flatpak": flatpak,
    "reproducible": reproducible,
    "icons": pictures,
    "validate": validate,
    "audit": vulnerabilities,
    "licences": lambda: print(licences.overview(), end=""),
}

if __name__ == "__main__":
    sys.exit(main())
