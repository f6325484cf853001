"""What the program finds in each scenario: measured by the real checks, never written down beforehand."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from readiness.limits import LIMITS
from readiness.model import Action, ActionKind, Decision, Finding, Grade
from readiness.simulation.names import SCENARIO_NAMES
from readiness.simulation.scenarios import SCENARIOS
from tests.readiness.simulation.acting import Stage, found
from ui.help.pages import markdown_of, page_of


@dataclass(frozen=True)
class Expected:
    """``headline`` is the beginning of the banner's sentence."""

    decision: Decision
    mend_first: str | None
    headline: str
    action: ActionKind | None = None


EXPECTED = {
    "all_good": Expected(Decision.GO, None, "Everything is ready."),
    "bluetooth_handsfree": Expected(
        Decision.CAUTION,
        "microphone",
        "Your headset microphone sounds like an old phone line.",
        ActionKind.SWITCH_MICROPHONE,
    ),
    "noisy_room": Expected(Decision.NO_GO, "background_noise", "Your room is loud"),
    "muted_microphone": Expected(
        Decision.NO_GO, "microphone", "“Jabra Evolve2” is muted.", ActionKind.UNMUTE_MICROPHONE
    ),
    "train_wifi": Expected(Decision.NO_GO, "connection", "Your Wi-Fi drops 7 of 100 packets."),
    "udp_blocked": Expected(Decision.CAUTION, "connection", "This network blocks UDP"),
    "battery_low": Expected(Decision.NO_GO, "battery", "21 minutes left, your call needs 55: plug in."),
    "no_microphone": Expected(Decision.NO_GO, "microphone", "No microphone was found.", ActionKind.TEST_AGAIN),
    "three_headsets": Expected(Decision.GO, None, "Everything is ready."),
    "clipping": Expected(Decision.NO_GO, "microphone", "Your voice is distorted", ActionKind.SET_INPUT_VOLUME),
    "open_speakers": Expected(Decision.NO_GO, "headset", "Your microphone hears your speakers"),
    "one_sided_headset": Expected(Decision.CAUTION, "headset", "The right side is silent."),
    "voices_next_door": Expected(Decision.CAUTION, "background_noise", "Other voices are heard behind yours."),
}


def test_every_scenario_has_a_name_and_an_expectation() -> None:
    assert set(SCENARIO_NAMES) == set(SCENARIOS) == set(EXPECTED)


@pytest.mark.parametrize("name", SCENARIO_NAMES)
def test_the_verdict_names_what_is_the_matter(name: str) -> None:
    end = Stage(name).run()
    expected = EXPECTED[name]
    verdict = end.verdict
    assert (verdict.decision, verdict.mend_first) == (expected.decision, expected.mend_first), end
    assert verdict.headline.startswith(expected.headline)
    assert end.seconds < 25.0
    assert [finding.check for finding in end.findings if not explained(finding)] == []
    assert all(finding.detail is None or finding.grade is not Grade.UNKNOWN for finding in end.findings), end
    if expected.action is not None and expected.mend_first is not None:
        remedy = found(end)[expected.mend_first].remedy
        assert remedy is not None
        assert remedy.action is not None
        assert remedy.action.kind is expected.action


def explained(finding: Finding) -> bool:
    """Whether “Why?” leads to a page that names the source of every limit this finding was judged by."""
    page = markdown_of(page_of(finding.check))
    measures = finding.reading.measures if finding.reading is not None else ()
    return all(LIMITS[one.metric].source.title in page for one in measures if one.metric in LIMITS)


def action_of(stage: Stage, check: str) -> Action:
    remedy = found(stage.run(check))[check].remedy
    assert remedy is not None
    assert remedy.action is not None
    return remedy.action


def test_switching_to_the_laptop_microphone_mends_the_bluetooth_headset() -> None:
    stage = Stage("bluetooth_handsfree")
    action = action_of(stage, "microphone")
    assert action.label.casefold() == "use laptop microphone"
    mended = found(stage.run("microphone", input_id=action.target))["microphone"]
    assert mended.grade is Grade.GOOD


def test_unmuting_mends_the_muted_microphone() -> None:
    stage = Stage("muted_microphone")
    stage.simulation.devices.set_muted(action_of(stage, "microphone").target, False)
    assert found(stage.run("microphone"))["microphone"].grade is Grade.GOOD


def test_turning_the_input_down_mends_the_distortion_in_two_presses() -> None:
    stage = Stage("clipping")
    for _press in range(2):
        stage.simulation.devices.set_volume("headset-mic", float(action_of(stage, "microphone").target))
    assert found(stage.run("microphone"))["microphone"].grade is Grade.GOOD


def test_plugging_in_mends_the_battery() -> None:
    stage = Stage("battery_low")
    stage.simulation.power.plug(True)
    assert found(stage.run("battery"))["battery"].grade is Grade.GOOD


PAIRS = {"headset-mic": "headset-out", "bluetooth-mic": "bluetooth-out", "laptop-mic": "laptop-speakers"}


def test_the_three_headsets_differ_as_the_devices_page_shows_them() -> None:
    stage = Stage("three_headsets")
    table = {}
    for microphone, speaker in PAIRS.items():
        end = stage.run("microphone", "background_noise", "headset", input_id=microphone, output_id=speaker)
        readings = [finding.reading for finding in end.findings if finding.reading is not None]
        table[microphone] = {measure.metric: measure.value for reading in readings for measure in reading.measures}
    new, old, laptop = table.values()
    assert new["bandwidth"] == pytest.approx(14_200, rel=0.05)
    assert old["bandwidth"] == pytest.approx(3_400, rel=0.1)
    assert laptop["bandwidth"] > 16_000
    for found_here, level, above_noise, echo, delay in (
        (new, -23, 44, 58, 62),
        (old, -24, 33, 55, 241),
        (laptop, -31, 19, 19, 48),
    ):
        assert found_here["active_speech_level"] == pytest.approx(level, abs=1.0)
        assert found_here["speech_to_noise_ratio"] == pytest.approx(above_noise, abs=1.5)
        assert found_here["echo_return_loss"] == pytest.approx(echo, abs=1.0)
        assert found_here["device_delay"] == pytest.approx(delay / 2, abs=1.0)
        assert found_here["channels_heard"] == 2
    assert (new["dropout_count"], laptop["dropout_count"]) == (0, 0)
    assert old["dropout_count"] >= 2
