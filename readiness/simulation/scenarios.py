"""The named scenarios: data only. Nothing here says what the program will find; it is measured like anything else."""

from __future__ import annotations

from dataclasses import replace

from readiness.ports import AudioDevice, DeviceKind, Direction, Link, LinkKind, Profile
from readiness.simulation.computer import BatteryPack
from readiness.simulation.devices import Mode, SimulatedMicrophone, SimulatedSpeaker
from readiness.simulation.hearing import Hearing, Room
from readiness.simulation.line import Episode, Line
from readiness.simulation.scenario import Scenario

TELEPHONE_BAND, WIDE_BAND = (300.0, 3400.0), (60.0, 7000.0)
TELEPHONE = "headset-head-unit-cvsd"
_PROFILES = (
    Profile("a2dp-sink", "High Fidelity Playback (A2DP Sink)"),
    Profile("headset-head-unit", "Headset Head Unit (HSP/HFP, codec mSBC)", hears=True),
    Profile(TELEPHONE, "Headset Head Unit (HSP/HFP, codec CVSD)", hears=True),
)
_MODES = {
    TELEPHONE: Mode("cvsd", 8_000, TELEPHONE_BAND),
    "headset-head-unit": Mode("msbc", 16_000, WIDE_BAND),
}
WIFI = Link(LinkKind.WIFI, "wlan0", signal_percent=78.0, metered=False, address="192.0.2.17")


def _input(id_: str, name: str, kind: DeviceKind, *, default: bool = False, **more: object) -> AudioDevice:
    device = AudioDevice(
        id_, name, Direction.INPUT, kind, default, default, muted=False, volume=100.0, sample_rate=48_000, channels=1
    )
    return replace(device, **more)  # type: ignore[arg-type]


def _output(id_: str, name: str, kind: DeviceKind, *, default: bool = False, **more: object) -> AudioDevice:
    device = AudioDevice(
        id_, name, Direction.OUTPUT, kind, default, default, muted=False, volume=60.0, sample_rate=48_000, channels=2
    )
    return replace(device, **more)  # type: ignore[arg-type]


LAPTOP_MICROPHONE = SimulatedMicrophone(
    _input("laptop-mic", "Laptop microphone", DeviceKind.BUILT_IN),
    Hearing(voice_dbfs=-26.0, room_dbfs=-65.0, seed=2),
    delay_ms=18.0,
)
LAPTOP_SPEAKERS = SimulatedSpeaker(
    _output("laptop-speakers", "Laptop speakers", DeviceKind.BUILT_IN),
    echo_loss_db={"laptop-mic": 19.0, "headset-mic": 34.0},
    delay_ms=30.0,
)
HEADSET_MICROPHONE = SimulatedMicrophone(
    _input("headset-mic", "Jabra Evolve2", DeviceKind.USB, default=True),
    Hearing(voice_dbfs=-24.0, room_dbfs=-67.0, seed=1),
    delay_ms=24.0,
)
HEADSET = SimulatedSpeaker(
    _output("headset-out", "Jabra Evolve2", DeviceKind.USB, default=True),
    echo_loss_db={"headset-mic": 52.0, "laptop-mic": 58.0},
    delay_ms=38.0,
)
BLUETOOTH_MICROPHONE = SimulatedMicrophone(
    _input(
        "bluetooth-mic",
        "WH-1000XM4 (hands-free)",
        DeviceKind.BLUETOOTH,
        default=True,
        profile=TELEPHONE,
        codec="cvsd",
        sample_rate=8_000,
        battery_percent=70.0,
        profiles=_PROFILES,
    ),
    Hearing(voice_dbfs=-24.0, room_dbfs=-65.0, band=TELEPHONE_BAND, seed=3),
    delay_ms=60.0,
    modes=_MODES,
)
BLUETOOTH_HEADPHONES = SimulatedSpeaker(
    _output(
        "bluetooth-out",
        "WH-1000XM4",
        DeviceKind.BLUETOOTH,
        default=True,
        profile=TELEPHONE,
        codec="cvsd",
        battery_percent=70.0,
        profiles=_PROFILES,
    ),
    echo_loss_db={"bluetooth-mic": 52.0, "laptop-mic": 57.0},
    delay_ms=85.0,
)


def _heard(microphone: SimulatedMicrophone, hearing: Hearing) -> SimulatedMicrophone:
    return replace(microphone, hearing=hearing)


def _set(microphone: SimulatedMicrophone, **state: object) -> SimulatedMicrophone:
    return replace(microphone, device=replace(microphone.device, **state))  # type: ignore[arg-type]


_MICROPHONES = (HEADSET_MICROPHONE, LAPTOP_MICROPHONE)
_SPEAKERS = (HEADSET, LAPTOP_SPEAKERS)


def _past(above_noise: float, bandwidth: float, echo_loss: float, dropouts: float) -> dict[str, float]:
    return {
        "speech_to_noise_ratio": above_noise,
        "bandwidth": bandwidth,
        "echo_return_loss": echo_loss,
        "dropout_count": dropouts,
    }


SCENARIOS: dict[str, Scenario] = {
    scenario.name: scenario
    for scenario in (
        Scenario("all_good", "Everything is as it should be", _MICROPHONES, _SPEAKERS),
        Scenario(
            "bluetooth_handsfree",
            "A Bluetooth headset in its telephone mode, with a good laptop microphone beside it",
            (BLUETOOTH_MICROPHONE, LAPTOP_MICROPHONE),
            (BLUETOOTH_HEADPHONES, LAPTOP_SPEAKERS),
            ticked=frozenset({"documents", "water_and_pen", "phone_silent", "own_spare_device"}),
        ),
        Scenario(
            "noisy_room",
            "Traffic through an open window, nearly as loud as the voice",
            (
                _heard(HEADSET_MICROPHONE, Hearing(voice_dbfs=-25.0, room_dbfs=-33.0, room=Room.TRAFFIC, seed=1)),
                _heard(LAPTOP_MICROPHONE, Hearing(voice_dbfs=-28.0, room_dbfs=-32.0, room=Room.TRAFFIC, seed=2)),
            ),
            _SPEAKERS,
        ),
        Scenario(
            "muted_microphone",
            "The microphone is muted in the system",
            (_set(HEADSET_MICROPHONE, muted=True), LAPTOP_MICROPHONE),
            _SPEAKERS,
        ),
        Scenario(
            "train_wifi",
            "A train's Wi-Fi that loses whole words",
            _MICROPHONES,
            _SPEAKERS,
            line=Line(
                jitter_ms=4.0,
                loss=0.015,
                episode=Episode(every=5.2, seconds=0.22, first=1.5),
                spike_every=3.1,
                spike_ms=60.0,
                near=True,
                down_mbps=4.1,
                up_mbps=1.6,
                added_ms_down=160.0,
                added_ms_up=190.0,
                link=replace(WIFI, signal_percent=44.0, metered=False),
            ),
            battery=BatteryPack(percent=76.0, plugged=False, watts=9.0),
        ),
        Scenario(
            "udp_blocked",
            "A company network that lets no UDP out",
            _MICROPHONES,
            _SPEAKERS,
            line=Line(udp=False),
        ),
        Scenario(
            "battery_low",
            "Twenty minutes of battery for a call of three quarters of an hour",
            _MICROPHONES,
            _SPEAKERS,
            line=Line(link=WIFI),
            battery=BatteryPack(percent=12.0, plugged=False, watts=18.0),
        ),
        Scenario("no_microphone", "No microphone at all", (), _SPEAKERS),
        Scenario(
            "three_headsets",
            "A new headset, an old one and the laptop, to compare",
            (
                _heard(HEADSET_MICROPHONE, Hearing(-23.0, -67.0, band=(60.0, 14_200.0), seed=1)),
                SimulatedMicrophone(
                    replace(BLUETOOTH_MICROPHONE.device, is_default=False),
                    Hearing(-24.0, -57.0, band=TELEPHONE_BAND, drops_s=(1.5, 2.72), seed=3),
                    delay_ms=121.0,
                    modes=_MODES,
                ),
                _heard(LAPTOP_MICROPHONE, Hearing(-31.0, -50.0, band=(60.0, 19_000.0), seed=2)),
            ),
            (
                replace(HEADSET, echo_loss_db={"headset-mic": 58.0}),
                SimulatedSpeaker(
                    replace(BLUETOOTH_HEADPHONES.device, is_default=False),
                    echo_loss_db={"bluetooth-mic": 54.1},
                    delay_ms=120.0,
                ),
                LAPTOP_SPEAKERS,
            ),
            tested=(
                ("WH-1000XM4", 38.0, _past(34.0, 3_600.0, 55.0, 0.0)),
                ("WH-1000XM4", 12.0, _past(33.0, 3_600.0, 55.0, 1.0)),
                ("Laptop", 12.0, _past(23.0, 24_000.0, 19.0, 0.0)),
            ),
        ),
        Scenario(
            "clipping",
            "An input volume so high that the voice distorts",
            (
                _heard(HEADSET_MICROPHONE, Hearing(voice_dbfs=-24.0, room_dbfs=-81.0, overdrive_db=14.0, seed=1)),
                LAPTOP_MICROPHONE,
            ),
            _SPEAKERS,
        ),
        Scenario(
            "open_speakers",
            "Laptop speakers that the laptop's microphone hears",
            (_set(LAPTOP_MICROPHONE, is_default=True),),
            (replace(LAPTOP_SPEAKERS, device=replace(LAPTOP_SPEAKERS.device, is_default=True)),),
        ),
        Scenario(
            "one_sided_headset",
            "A headset whose right side is broken",
            _MICROPHONES,
            (replace(HEADSET, ears=("left", None)), LAPTOP_SPEAKERS),
        ),
        Scenario(
            "voices_next_door",
            "Other people talk behind the person",
            (
                _heard(HEADSET_MICROPHONE, Hearing(voice_dbfs=-24.0, room_dbfs=-48.0, room=Room.VOICES, seed=1)),
                LAPTOP_MICROPHONE,
            ),
            _SPEAKERS,
        ),
    )
}


def scenario(name: str) -> Scenario:
    """The scenario called ``name``. Raises KeyError."""
    return SCENARIOS[name]
