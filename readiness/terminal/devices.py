"""``callready devices``, and finding a device by what somebody typed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from readiness.bluetooth import codec_words
from readiness.ports import AudioDevice, DeviceKind, DevicePort, Direction, NotAvailable
from readiness.report import SCHEMA, finite
from readiness.terminal.outcome import CouldNotRun, Exit, WrongUse, unknown_name
from readiness.words import _

if TYPE_CHECKING:
    from readiness.terminal.console import Console
    from readiness.terminal.world import World


def find_device(port: DevicePort, direction: Direction, typed: str) -> AudioDevice:
    """The device that ``typed`` names: its id, its name, or a part of only one name; case does not matter.

    Raises WrongUse when it names none or several, CouldNotRun when the sound system does not answer.
    """
    present = [device for device in all_devices(port) if device.direction is direction]
    folded = typed.casefold()
    exact = [device for device in present if typed == device.id]
    named = [device for device in present if folded == device.name.casefold()]
    partly = [device for device in present if folded and folded in device.name.casefold()]
    found = exact or named or partly
    if len(found) == 1:
        return found[0]
    if found:
        sentence = _("“{name}” could be several devices. Give one by its id: {ids}.")
        raise WrongUse(sentence.format(name=typed, ids=", ".join(device.id for device in found)))
    what = _("There is no microphone “{name}”.") if direction is Direction.INPUT else _("There is no speaker “{name}”.")
    raise unknown_name(what.format(name=typed), typed, dict.fromkeys(device.name for device in present))


def all_devices(port: DevicePort) -> tuple[AudioDevice, ...]:
    """All devices. Raises CouldNotRun when the sound system does not answer."""
    try:
        return port.devices()
    except NotAvailable as missing:
        advice = missing.remedy.text if missing.remedy else ""
        raise CouldNotRun(f"{missing.sentence} {advice}".strip()) from missing


def run(world: World, console: Console, *, as_json: bool) -> int:
    """List microphones and speakers."""
    world.introduce(console)
    devices = all_devices(world.ports.devices)
    if as_json:
        document: dict[str, Any] = {"schema": SCHEMA, "devices": [_document(device) for device in devices]}
        if world.demo is not None:
            document["demo"] = world.demo
        console.document(document)
    else:
        console.write("\n".join(_lines(devices)))
    return Exit.GO if devices else Exit.UNKNOWN


def _document(device: AudioDevice) -> dict[str, Any]:
    return {
        "id": device.id,
        "name": device.name,
        "direction": str(device.direction),
        "kind": str(device.kind),
        "default": device.is_default,
        "communication_default": device.is_communication_default,
        "muted": device.muted,
        "volume_percent": finite(device.volume),
        "used_by": list(device.used_by),
        "sample_rate_hz": device.sample_rate,
        "channels": device.channels,
        "profile": device.profile,
        "codec": device.codec,
        "profiles": [profile.name for profile in device.profiles],
        "hands_free": device.hands_free,
        "battery_percent": finite(device.battery_percent),
    }


def _lines(devices: tuple[AudioDevice, ...]) -> list[str]:
    if not devices:
        return [_("No microphone and no speaker was found.")]
    lines: list[str] = []
    for direction, heading in ((Direction.INPUT, _("Microphones")), (Direction.OUTPUT, _("Speakers"))):
        present = [device for device in devices if device.direction is direction]
        lines += [*([""] if lines else []), heading]
        lines += [f"  {'*' if device.is_default else ' '} {device.name}  ({_facts(device)})" for device in present]
        if not present:
            lines.append("    " + _("none"))
    if any(device.is_default for device in devices):
        lines += ["", _("* is what the system uses by itself.")]
    return lines


def _facts(device: AudioDevice) -> str:
    kinds = {
        DeviceKind.USB: _("USB"),
        DeviceKind.BLUETOOTH: _("Bluetooth"),
        DeviceKind.BUILT_IN: _("built-in"),
        DeviceKind.VIRTUAL: _("virtual"),
        DeviceKind.MONITOR: _("what another device plays"),
        DeviceKind.UNKNOWN: _("kind not known"),
    }
    facts = [kinds[device.kind]]
    if device.hands_free:
        codec = codec_words(device.codec)
        facts.append(_("hands-free ({codec})").format(codec=codec) if codec else _("hands-free"))
    if device.muted is not None:
        facts.append(_("muted") if device.muted else _("not muted"))
    if device.volume is not None:
        facts.append(_("volume {percent:.0f} %").format(percent=device.volume))
    if device.battery_percent is not None:
        facts.append(_("battery {percent:.0f} %").format(percent=device.battery_percent))
    if device.used_by:
        facts.append(_("used by {programs}").format(programs=", ".join(device.used_by)))
    return ", ".join(facts)
