"""The recipes for systems that are not at hand here: that they are well formed, and agree with one another."""

from __future__ import annotations

import plistlib
import re
from pathlib import Path

import pytest
from release import project

from readiness.words import languages

ROOT = Path(__file__).parents[2]
PACKAGING = ROOT / "packaging"
INNO = (PACKAGING / "windows" / "callready.iss").read_text("utf-8")
POWERSHELL = (PACKAGING / "windows" / "build.ps1").read_text("utf-8")
SPEC = (PACKAGING / "callready.spec").read_text("utf-8")
WORKFLOW = (ROOT / ".github" / "workflows" / "build.yml").read_text("utf-8")


def sections(script: str) -> dict[str, list[str]]:
    """The lines of each section of an Inno Setup script, without comments and directives of its preprocessor."""
    found: dict[str, list[str]] = {}
    lines: list[str] = []
    for line in map(str.strip, script.splitlines()):
        if heading := re.fullmatch(r"\[(\w+)\]", line):
            lines = found.setdefault(heading[1], [])
        elif line and not line.startswith((";", "#")):
            lines.append(line)
    return found


def parameters(line: str) -> dict[str, str]:
    """``Name: "value"; Name: value`` as Inno Setup reads it. Raises ValueError where it could not."""
    pattern = r'\s*(\w+):\s*("(?:[^"]|"")*"|[^";]*?)\s*(?:;|$)'
    if not re.fullmatch(f"(?:{pattern})+", line):
        raise ValueError(line)
    return {name: value.strip('"') for name, value in re.findall(pattern, line)}


def test_the_installer_for_windows_can_be_read() -> None:
    script = sections(INNO)
    assert set(script) == {"Setup", "Languages", "Tasks", "Files", "Icons", "Run"}
    setup = dict(line.split("=", 1) for line in script["Setup"])
    assert re.fullmatch(r"\{\{[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}\}", setup["AppId"])
    assert (PACKAGING / "windows" / setup["LicenseFile"].replace("\\", "/")).resolve() == ROOT / "LICENSE"
    for name in ("Languages", "Tasks", "Files", "Icons", "Run"):
        assert all(parameters(line) for line in script[name])
    spoken = {parameters(line)["Name"] for line in script["Languages"]}
    assert spoken == set(languages())
    with pytest.raises(ValueError, match="unbalanced"):
        parameters('Name: "unbalanced; Flags: x')


def test_the_installer_takes_what_the_build_makes_and_is_called_what_the_build_expects() -> None:
    script = sections(INNO)
    setup = dict(line.split("=", 1) for line in script["Setup"])
    assert setup["OutputBaseFilename"].replace("{#Version}", "$version") + ".exe" in POWERSHELL
    assert [parameters(line)["Source"] for line in script["Files"]] == [r"..\..\build\dist\callready\*"]
    started = {parameters(line)["Filename"] for name in ("Icons", "Run") for line in script[name]}
    assert started == {r"{app}\callready.exe"}
    assert 'program("callready", console=not WINDOWS)' in SPEC
    for program in re.findall(r"build\\dist\\callready\\([\w-]+)\.exe", POWERSHELL):
        assert f'program("{program}"' in SPEC
    assert setup["SetupIconFile"].endswith(r"build\icons\callready.ico")


def test_the_bundle_for_macos_says_what_it_is_in_every_language_it_speaks() -> None:
    information = plistlib.loads((PACKAGING / "macos" / "Info.plist").read_bytes())
    assert set(information["CFBundleLocalizations"]) == set(languages())
    assert re.fullmatch(r"\d+\.\d+", information["LSMinimumSystemVersion"])
    assert "CFBundleShortVersionString" not in information  # the version stands in one place, and is put in
    rights = plistlib.loads((PACKAGING / "macos" / "entitlements.plist").read_bytes())
    assert all(value is True for value in rights.values())
    for name in ("Info.plist", "entitlements.plist"):
        assert f'"{name}"' in SPEC


def test_the_flatpak_starts_what_it_lays_down() -> None:
    recipe = (PACKAGING / "flatpak" / f"{project.APP_ID}.yml").read_text("utf-8")
    assert f"id: {project.APP_ID}\n" in recipe
    command = re.search(r"^command: (\S+)$", recipe, re.MULTILINE)
    assert command is not None
    assert f"/app/bin/{command[1]}" in recipe
    build = (PACKAGING / "flatpak" / "build.sh").read_text("utf-8")
    assert f"id={project.APP_ID}\n" in build
    runtime = re.search(r'^runtime-version: "([\d.]+)"$', recipe, re.MULTILINE)
    assert runtime is not None
    assert f"org.freedesktop.Platform//{runtime[1]}" in build


def test_the_workflow_says_only_words_that_make_knows() -> None:
    known = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
    lines = re.findall(r"run: (?:sudo )?make ([a-z ]+)", WORKFLOW)
    said = {word for line in lines for word in line.split()}
    assert {"deb", "prove", "macos", "audit"} <= said <= known
