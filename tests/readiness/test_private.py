from __future__ import annotations

import pytest

from readiness.private import anonymous, redact


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("no file /home/anna/talks/a.flac", "no file ~/talks/a.flac"),
        ("no file /Users/anna.b/a.flac", "no file ~/a.flac"),
        (r"no file C:\Users\Anna\a.flac", r"no file ~\a.flac"),
        ("in /root/x and /rooted/y", "in ~/x and /rooted/y"),
        ("from 192.168.1.20, by way of 10.0.0.1.", "from (address), by way of (address)."),
        ("fe80::1ff:fe23:4567:890a is the router", "(address) is the router"),
        ("asked 203.0.113.7:3478", "asked (address):3478"),
        ("at [2001:db8::1]:3478", "at [(address)]:3478"),
        ("bluez_input.AA_BB_CC_DD_EE_0F.2", "bluez_input.(device address).2"),
        ("AA:BB:CC:DD:EE:0F", "(device address)"),
        ("write to anna@example.org, please", "write to (mail address), please"),
        ('joined SSID: "Anna at home"', "joined SSID: (network name)"),
        ("SSID=Home5G lost", "SSID=(network name) lost"),
    ],
)
def test_private_parts_are_taken_out(text: str, expected: str) -> None:
    assert redact(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Left and right heard, no echo back · 52 dB",
        "15:00 your time, 09:00:30 there, in 1:16:05",
        "version 6.11.3, 2.1.3 and 1.2.3.4000",
        "std::vector and ::",
        "switch_microphone:laptop-mic",
        "38 ms, 4.1 % lost (2.6 to 6.3), in bursts of 6",
    ],
)
def test_everything_else_stays(text: str) -> None:
    assert redact(text) == text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("https://zoom.us/j/123?pwd=abc was opened", "https://zoom.us/(link) was opened"),
        ("see https://zoom.us for more", "see https://zoom.us for more"),
        ("call +1 (202) 555-0143, code", "call (telephone number), code"),
        ("+12025550143", "(telephone number)"),
        ("usb-Blue_Yeti_2009AB12F-00.analog", "usb-Blue_Yeti_(serial number)-00.analog"),
        ("usb-Logitech_USB_Headset-00.mono", "usb-Logitech_USB_Headset-00.mono"),
        ("ANNA_AirPods of Anna, not of Annabel", "(name)_AirPods of (name), not of Annabel"),
        ("from anna@example.org", "from (mail address)"),
        ("louder by +12 dB in 10 to 15 s, +0.5", "louder by +12 dB in 10 to 15 s, +0.5"),
    ],
)
def test_what_is_handed_on_holds_no_names_and_numbers_either(text: str, expected: str) -> None:
    assert anonymous(text, ("Anna", "", "dB", " ")) == expected
