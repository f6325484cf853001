from __future__ import annotations

from tests.readiness.terminal.driving import Terminal


def test_the_list_says_what_people_know_of_their_devices(terminal: Terminal) -> None:
    said = terminal("--demo", "bluetooth_handsfree", "devices")
    assert said.code == 0
    assert said.err == "Demonstration with simulated devices: bluetooth_handsfree\n"
    assert (
        "  * WH-1000XM4 (hands-free)  (Bluetooth, hands-free (CVSD), not muted, volume 100 %, battery 70 %)" in said.out
    )
    assert "    Laptop speakers  (built-in, not muted, volume 60 %)" in said.out


def test_the_document_has_every_device_with_every_key(terminal: Terminal) -> None:
    document = terminal("--demo", "muted_microphone", "devices", "--json").document
    devices = {device["id"]: device for device in document["devices"]}
    assert document["schema"] == 1
    assert len({tuple(device) for device in document["devices"]}) == 1
    assert devices["headset-mic"]["muted"] is True
    assert devices["headset-mic"]["default"] is True
    assert devices["laptop-speakers"]["direction"] == "output"
    assert devices["laptop-mic"]["battery_percent"] is None
