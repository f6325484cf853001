"""Which Bluetooth profile carries more, by the names that PulseAudio and PipeWire give them."""

from __future__ import annotations

import pytest

from readiness.bluetooth import codec_in, codec_words, listening_profile, speaking_profile, switch_to, wanted
from readiness.ports import AudioDevice, DeviceKind, Direction, Profile

MUSIC = Profile("a2dp-sink", "High Fidelity Playback (A2DP Sink)")
MUSIC_SBC = Profile("a2dp-sink-sbc", "High Fidelity Playback (A2DP Sink, codec SBC)")
CVSD = Profile("headset-head-unit-cvsd", "Headset Head Unit (HSP/HFP, codec CVSD)", hears=True)
MSBC = Profile("headset-head-unit", "Headset Head Unit (HSP/HFP, codec mSBC)", hears=True)
SWB = Profile("headset-head-unit-lc3-swb", "Headset Head Unit (HSP/HFP, codec LC3-SWB)", hears=True)
BARE_SWB = Profile("headset-head-unit-lc3_swb", "", hears=True)
PULSE_MUSIC = Profile("a2dp_sink", "High Fidelity Playback (A2DP Sink)")
PULSE_HSP = Profile("headset_head_unit", "Headset Head Unit (HSP)", hears=True)
PULSE_HFP = Profile("handsfree_head_unit", "Handsfree Head Unit (HFP)", hears=True)


def headset(profile: str, codec: str | None, *profiles: Profile) -> AudioDevice:
    return AudioDevice(
        "bluez_input.AA", "WH", Direction.INPUT, DeviceKind.BLUETOOTH, profile=profile, codec=codec, profiles=profiles
    )


@pytest.mark.parametrize(
    ("profile", "codec", "profiles", "wider"),
    [
        ("headset-head-unit-cvsd", "cvsd", (MUSIC, CVSD, MSBC), MSBC),
        ("headset-head-unit", "CVSD", (MUSIC, CVSD, MSBC), MSBC),  # PipeWire calls every one of them so on the node
        ("headset-head-unit", "msbc", (MUSIC, CVSD, MSBC), None),
        ("headset-head-unit", "msbc", (MUSIC, CVSD, MSBC, SWB), SWB),
        ("headset-head-unit", "msbc", (MUSIC, CVSD, MSBC, BARE_SWB), BARE_SWB),
        ("headset-head-unit", None, (PULSE_MUSIC, PULSE_HSP, PULSE_HFP), PULSE_HFP),
        ("handsfree-head-unit", None, (PULSE_MUSIC, PULSE_HSP, PULSE_HFP), None),
        ("headset-head-unit", None, (), None),
        ("a2dp-sink", "sbc", (MUSIC, CVSD, MSBC), None),
        ("hands-free", None, (MUSIC, CVSD, MSBC), None),  # nobody says what it carries now
    ],
)
def test_a_wider_profile_is_offered_only_where_it_is_wider(profile, codec, profiles, wider):
    assert speaking_profile(headset(profile, codec, *profiles)) == wider


@pytest.mark.parametrize(
    ("profile", "profiles", "music"),
    [
        ("headset-head-unit", (MUSIC_SBC, MUSIC, CVSD), MUSIC),
        ("headset-head-unit", (PULSE_HSP, PULSE_MUSIC), PULSE_MUSIC),
        ("a2dp-sink", (MUSIC, CVSD), None),
        ("headset-head-unit", (CVSD,), None),
    ],
)
def test_for_listening_it_plays_music(profile, profiles, music):
    assert listening_profile(headset(profile, "cvsd", *profiles)) == music


def test_the_action_names_the_codec_and_carries_profile_and_device():
    device = headset("headset-head-unit-cvsd", "cvsd", CVSD, MSBC)
    action = switch_to(MSBC, device)
    assert action.label == "Switch to mSBC"
    assert action.wire == "switch_profile:headset-head-unit@bluez_input.AA"
    assert wanted(action.target) == ("headset-head-unit", "bluez_input.AA")
    assert switch_to(PULSE_HFP, device).label == "Switch the Bluetooth profile"
    assert switch_to(BARE_SWB, device).label == "Switch to LC3-SWB"


def test_codecs_are_written_as_their_makers_write_them():
    assert [codec_words(codec) for codec in ("cvsd", "CVSD", "msbc", "lc3_swb", "opus_05", None)] == [
        "CVSD",
        "CVSD",
        "mSBC",
        "LC3-SWB",
        "opus_05",
        "",
    ]
    assert codec_in("Headset Head Unit (HSP/HFP, codec mSBC)") == "mSBC"
    assert codec_in("Handsfree Head Unit (HFP)") is None
