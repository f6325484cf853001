from __future__ import annotations

import threading

import numpy as np
import pytest

from readiness.audio.levels import active_speech_level, rms_dbfs
from readiness.audio.voice import speech_probability
from readiness.events import CheckFinished, CheckProgressed, Guide, GuideKind
from readiness.model import Area, Finding, Grade
from readiness.ports import Capture, NotAvailable
from readiness.simulation.clock import VirtualClock
from readiness.simulation.scenario import Simulation
from readiness.simulation.scenarios import scenario
from readiness.simulation.voice import sentence

RATE = 48_000
TEXT = " ".join(["word"] * 24)  # six seconds


def begin(name: str) -> Simulation:
    return scenario(name).begin(VirtualClock())


def pass_time(simulation: Simulation, seconds: float) -> None:
    simulation.ports.clock.advance(seconds)  # type: ignore[attr-defined]


def opened(simulation: Simulation, device: str | None = None) -> Capture:
    """Opening takes time, which this thread has to let pass for itself."""
    captures: list[Capture] = []
    thread = threading.Thread(target=lambda: captures.append(simulation.ports.audio_in.open(device)))
    thread.start()
    clock = simulation.ports.clock
    clock.run_until(lambda: not thread.is_alive())  # type: ignore[attr-defined]
    return captures[0]


def read_aloud(simulation: Simulation, check: str = "microphone") -> None:
    simulation.person.notice(CheckProgressed(check, 0.3, guide=Guide(GuideKind.READ, "Read this", TEXT)))


def spoken(simulation: Simulation, device: str | None = None, seconds: float = 5.0) -> np.ndarray:
    with opened(simulation, device) as capture:
        read_aloud(simulation)
        pass_time(simulation, 0.5)
        first = capture.frames
        pass_time(simulation, seconds)
        return capture.read(first)[:, 0]


def test_the_voice_is_a_voice_to_the_detector_and_always_the_same() -> None:
    sentence.cache_clear()
    once = sentence(4.0, 16_000, 5).copy()
    sentence.cache_clear()
    assert np.array_equal(once, sentence(4.0, 16_000, 5))
    assert np.mean(speech_probability(once, 16_000) > 0.5) > 0.6
    assert not np.array_equal(once, sentence(4.0, 16_000, 6))


def test_nobody_speaks_before_being_asked_and_the_room_is_as_quiet_as_said() -> None:
    simulation = begin("all_good")
    with opened(simulation) as capture:
        pass_time(simulation, 3.0)
        silence = capture.read(0)[:, 0]
    assert rms_dbfs(silence) == pytest.approx(-67.0, abs=0.5)
    assert np.max(speech_probability(silence, RATE)) < 0.5


def test_the_voice_has_the_level_of_the_scenario() -> None:
    level = active_speech_level(spoken(begin("all_good")), RATE)
    assert level is not None
    assert level.level_dbfs == pytest.approx(-24.0, abs=1.0)


def test_the_person_falls_silent_when_the_check_is_done() -> None:
    simulation = begin("all_good")
    with opened(simulation) as capture:
        read_aloud(simulation)
        pass_time(simulation, 2.0)
        simulation.person.notice(CheckFinished(Finding("load", Area.CONNECTION, Grade.GOOD, "Fine.")))
        assert simulation.person.speaking.at(simulation.ports.clock.monotonic()) is not None
        simulation.person.notice(CheckFinished(Finding("microphone", Area.SOUND, Grade.GOOD, "Fine.")))
        pass_time(simulation, 0.1)
        first = capture.frames
        pass_time(simulation, 1.0)
        assert rms_dbfs(capture.read(first)[:, 0]) == pytest.approx(-67.0, abs=1.0)


def test_the_person_falls_silent_at_the_end_of_the_sentence() -> None:
    simulation = begin("all_good")
    with opened(simulation) as capture:
        read_aloud(simulation)
        pass_time(simulation, 8.0)
        heard = capture.read(0)[:, 0]
    probabilities = speech_probability(heard, RATE)
    spoken_for = 0.032 * np.flatnonzero(probabilities > 0.5)
    assert spoken_for.min() == pytest.approx(0.45, abs=0.2)
    assert spoken_for.max() == pytest.approx(6.4, abs=0.3)


def test_what_was_heard_does_not_change_with_what_is_set_later() -> None:
    simulation = begin("all_good")
    with opened(simulation) as capture:
        pass_time(simulation, 2.0)
        before = capture.read(0, RATE)
        simulation.devices.set_muted("headset-mic", True)
        assert np.array_equal(capture.read(0, RATE), before)
        pass_time(simulation, 1.0)
        assert not capture.read(capture.frames - RATE // 2).any()


def test_a_volume_of_half_takes_eighteen_decibels() -> None:
    simulation = begin("all_good")
    simulation.devices.set_volume("headset-mic", 50.0)
    level = active_speech_level(spoken(simulation), RATE)
    assert level is not None
    assert level.level_dbfs == pytest.approx(-24.0 - 18.06, abs=1.0)


def test_a_muted_microphone_gives_zeros_until_it_is_unmuted() -> None:
    simulation = begin("muted_microphone")
    assert not spoken(simulation).any()
    simulation.devices.set_muted("headset-mic", False)
    assert spoken(simulation).any()


def test_an_overdriven_voice_reaches_full_scale_often() -> None:
    sound = spoken(begin("clipping"))
    assert np.mean(np.abs(sound) >= 1.0) > 0.005


def test_the_telephone_band_ends_at_its_edge() -> None:
    spectrum = np.abs(np.fft.rfft(spoken(begin("bluetooth_handsfree"))))
    frequency = np.fft.rfftfreq(2 * (spectrum.size - 1), 1 / RATE)
    inside = np.mean(spectrum[(frequency > 500) & (frequency < 3000)] ** 2)
    outside = np.mean(spectrum[(frequency > 5000) & (frequency < 12000)] ** 2)
    assert 10 * np.log10(inside / outside) > 50


def test_the_level_follows_the_open_microphone_and_ends_with_it() -> None:
    simulation = begin("all_good")
    audio = simulation.ports.audio_in
    assert audio.level() is None
    with opened(simulation):
        read_aloud(simulation)
        pass_time(simulation, 1.0)
        level = audio.level()
        assert level is not None
        assert -60 < level.rms_dbfs < level.peak_dbfs < 0
        recent = audio.recent(0.5)
        assert recent is not None
        assert recent.shape == (RATE // 2, 1)
    assert audio.level() is None
    assert audio.recent(0.5) is None


def test_an_echo_comes_back_later_and_weaker_as_the_scenario_says() -> None:
    simulation = begin("open_speakers")
    rng = np.random.default_rng(3)
    played = np.repeat(rng.uniform(-0.25, 0.25, (RATE, 1)).astype(np.float32), 2, axis=1)
    heard: list[np.ndarray] = []

    def play() -> None:
        duplex = simulation.ports.audio_out.play_and_record(played, RATE, tail_seconds=0.5)
        heard.append(duplex.recorded[:, 0])

    thread = threading.Thread(target=play)
    thread.start()
    simulation.ports.clock.run_until(lambda: not thread.is_alive())  # type: ignore[attr-defined]
    recorded = heard[0]
    assert recorded.size == RATE + RATE // 2
    delay = round(0.048 * RATE)
    echo = recorded[delay : delay + RATE]
    source = played[:, 0]
    gain = float(echo @ source / (source @ source))
    assert -20 * np.log10(gain) == pytest.approx(19.0, abs=0.2)


def test_devices_can_be_pulled_out_and_put_in_again() -> None:
    simulation = begin("all_good")
    changes: list[int] = []
    stop = simulation.devices.watch(lambda: changes.append(1))
    simulation.devices.unplug("headset-mic")
    assert "headset-mic" not in {device.id for device in simulation.devices.devices()}
    with pytest.raises(NotAvailable):
        simulation.ports.audio_in.open("headset-mic")
    assert opened(simulation).device.id == "laptop-mic"
    simulation.devices.plug("headset-mic")
    simulation.devices.set_default("laptop-mic")
    stop()
    simulation.devices.set_volume("laptop-mic", 80.0)
    assert len(changes) == 3
    defaults = [d.id for d in simulation.devices.devices() if d.is_default]
    assert defaults == ["laptop-mic", "headset-out"]


def test_without_a_microphone_opening_says_so() -> None:
    with pytest.raises(NotAvailable, match="No microphone"):
        begin("no_microphone").ports.audio_in.open()
