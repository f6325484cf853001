"""Programs by the names people know, and how often call programs run (pure)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from readiness.ports import Busy
from readiness.words import _

_CALL_PROGRAMS = {
    "zoom": "Zoom",
    "zoom.us": "Zoom",
    "teams": "Microsoft Teams",
    "ms-teams": "Microsoft Teams",
    "msteams": "Microsoft Teams",
    "microsoft teams": "Microsoft Teams",
    "teams-for-linux": "Microsoft Teams",
    "webex": "Webex",
    "ciscocollabhost": "Webex",
    "cisco webex meetings": "Webex",
    "skype": "Skype",
    "skypeforlinux": "Skype",
    "discord": "Discord",
    "slack": "Slack",
    "signal-desktop": "Signal",
    "signal": "Signal",
    "whatsapp": "WhatsApp",
    "telegram-desktop": "Telegram",
    "facetime": "FaceTime",
    "g2mcomm": "GoTo Meeting",
    "goto": "GoTo Meeting",
    "bluejeans": "BlueJeans",
    "jitsi-meet": "Jitsi Meet",
    "jitsi meet": "Jitsi Meet",
    "ringcentral": "RingCentral",
    "linphone": "Linphone",
}
_SERVICES = {"zoom": "Zoom", "teams": "Microsoft Teams", "webex": "Webex"}
_BROWSERS = {
    "chrome": "Chrome",
    "google-chrome": "Chrome",
    "google chrome": "Chrome",
    "google chrome helper": "Chrome",
    "chromium": "Chromium",
    "chromium-browser": "Chromium",
    "firefox": "Firefox",
    "firefox-bin": "Firefox",
    "firefox-esr": "Firefox",
    "web content": "Firefox",
    "isolated web co": "Firefox",
    "webextensions": "Firefox",
    "msedge": "Edge",
    "microsoft-edge": "Edge",
    "microsoft edge": "Edge",
    "safari": "Safari",
    "com.apple.webkit.webcontent": "Safari",
    "brave": "Brave",
    "brave-browser": "Brave",
    "vivaldi": "Vivaldi",
    "vivaldi-bin": "Vivaldi",
    "opera": "Opera",
}


def _n(name: str) -> str:
    """Mark for translation what :func:`name_in_words` translates."""
    return name


_BY_ITSELF = {
    "kworker": _n("the system"),
    "msmpeng": _n("the virus scanner (Defender)"),
    "tiworker": "Windows Update",
    "wuauclt": "Windows Update",
    "mds_stores": _n("the search index (Spotlight)"),
    "mdworker_shared": _n("the search index (Spotlight)"),
    "backupd": "Time Machine",
    "tracker-miner-fs-3": _n("the search index"),
    "baloo_file_extractor": _n("the search index"),
    "packagekitd": _n("the software updater"),
    "unattended-upgr": _n("the software updater"),
}
_OTHERS = {
    "onedrive": "OneDrive",
    "dropbox": "Dropbox",
    "soffice.bin": "LibreOffice",
}


@dataclass(frozen=True, slots=True)
class Process:
    """One running process: ``processor`` in cores, ``memory`` in bytes resident."""

    pid: int
    parent: int | None
    name: str
    processor: float = 0.0
    memory: int = 0


def plain_name(program: str) -> str:
    """``program`` (a process name, or a path to it) as people call it."""
    if program.startswith("kworker/"):
        return _BY_ITSELF["kworker"]
    base = program.replace("\\", "/").rsplit("/", 1)[-1].strip()
    stem = base[:-4] if base.lower().endswith((".exe", ".app")) else base
    key = stem.lower()
    for names in (_CALL_PROGRAMS, _BROWSERS, _BY_ITSELF, _OTHERS):
        if key in names:
            return names[key]
    return stem


def name_in_words(name: str) -> str:
    """``name`` (as :func:`plain_name` gives it) in a sentence: what the system does has no name of its own."""
    return _(name) if works_by_itself(name) else name


def works_by_itself(name: str) -> bool:
    """Whether ``name`` is something that the system does by itself, which nobody can close."""
    return name in _BY_ITSELF.values()


def is_browser(name: str) -> bool:
    """Whether ``name`` (as :func:`plain_name` gives it) is a web browser, in which calls take place too."""
    return name in _BROWSERS.values()


def belongs_to_call(name: str, service: str | None) -> bool:
    """Whether a program may be the one for the call, over ``service`` (zoom, teams, meet, webex ...) where known."""
    if is_browser(name):
        return True
    if service in _SERVICES:
        return name == _SERVICES[service]
    return name in _CALL_PROGRAMS.values()


def heaviest(processes: Iterable[Process], count: int = 3) -> tuple[Busy, ...]:
    """The programs that use most of the processor, all processes of one name taken together."""
    processor: dict[str, float] = {}
    memory: dict[str, int] = {}
    for process in processes:
        name = plain_name(process.name)
        processor[name] = processor.get(name, 0.0) + process.processor
        memory[name] = memory.get(name, 0) + process.memory
    ranked = sorted(processor, key=lambda name: (-processor[name], -memory[name], name))
    fattest = max(memory, key=lambda name: memory[name], default=None)
    chosen = ranked[:count]
    if fattest is not None and fattest not in chosen:
        chosen.append(fattest)
    return tuple(Busy(name, processor[name], memory[name]) for name in chosen)


def running_calls(processes: Iterable[Process]) -> tuple[str, ...]:
    """Call programs, one entry per running copy: a process below another of the same program is part of that copy."""
    by_pid = {process.pid: process for process in processes}
    copies = [
        name
        for process in by_pid.values()
        if (name := plain_name(process.name)) in _CALL_PROGRAMS.values() and not _below_same(process, name, by_pid)
    ]
    return tuple(sorted(copies))


def _below_same(process: Process, name: str, by_pid: Mapping[int, Process]) -> bool:
    seen = {process.pid}
    parent = by_pid.get(process.parent or 0)
    while parent is not None and parent.pid not in seen:
        if plain_name(parent.name) == name:
            return True
        seen.add(parent.pid)
        parent = by_pid.get(parent.parent or 0)
    return False
