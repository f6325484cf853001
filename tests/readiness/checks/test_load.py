from __future__ import annotations

from dataclasses import replace

import pytest

from readiness.check import CallKind, NotAvailable, Skipped
from readiness.checks.load import LoadCheck
from readiness.events import QuestionKind
from readiness.model import Finding, Grade, Measure, Reading
from readiness.ports import Link, LinkKind, SpeedTest, SpeedTestRun
from readiness.simulation.line import Line
from readiness.simulation.network import SimulatedNetwork
from tests.readiness.checks.network_task import NetworkTask, look, task_on

METERED = Link(LinkKind.WIFI, "wlan0", metered=True)
MOBILE = Link(LinkKind.MOBILE, "wwan0")


def load(line: Line, **setup: object) -> Finding:
    return look(LoadCheck(), line, **setup)[0]


def test_measures_throughput_and_added_delay_each_way() -> None:
    finding = load(Line(added_ms_down=12.0, added_ms_up=17.0))
    assert (finding.grade, finding.summary, finding.aside) == (
        Grade.GOOD,
        "+17 ms while uploading.",
        "94 / 18 Mbit/s",
    )
    reading = finding.reading
    assert reading is not None
    assert reading.value("added_delay_down") == pytest.approx(12.0, abs=1.5)
    assert reading.value("added_delay_up") == pytest.approx(17.0, abs=1.5)
    assert reading.number("bytes_used") == pytest.approx(56_000_000, rel=0.01)


@pytest.mark.parametrize(
    ("line", "kind", "grade", "words"),
    [
        (Line(added_ms_down=140.0), CallKind.VIDEO, Grade.CAUTION, "Downloads delay your voice by 1"),
        (Line(added_ms_up=320.0), CallKind.AUDIO, Grade.NO_GO, "Uploads delay your voice by 3"),
        (Line(up_mbps=0.6), CallKind.VIDEO, Grade.NO_GO, "Your upload is slow: 0.6 Mbit/s."),
        (Line(up_mbps=0.6), CallKind.AUDIO, Grade.GOOD, "+1"),
        (Line(down_mbps=2.0), CallKind.VIDEO, Grade.CAUTION, "Your download is slow: 2.0 Mbit/s."),
    ],
)
def test_says_what_is_too_little_for_the_call(line: Line, kind: CallKind, grade: Grade, words: str) -> None:
    finding = load(line, kind=kind)
    assert finding.grade is grade
    assert finding.summary.startswith(words)
    assert (finding.remedy is not None) == finding.grade.needs_attention


def test_a_proxy_that_it_goes_through_is_named_before() -> None:
    _finding, task = look(LoadCheck(), Line(link=Link(LinkKind.CABLE, "eth0", proxy="proxy.example:3128")))
    (question,) = task.asked
    assert question.text.endswith("they see your address. It goes through proxy.example:3128, as web pages do.")


def test_asks_first_and_says_how_much_and_whom() -> None:
    _finding, task = look(LoadCheck(), Line())
    (question,) = task.asked
    assert question.kind is QuestionKind.CONSENT
    assert "220 MB" in question.text
    assert "speedtest.example.net" in question.text


@pytest.mark.parametrize(
    ("line", "setup", "answer"),
    [
        (Line(), {}, "no"),
        (Line(), {"load": "none"}, "yes"),
        (Line(link=METERED), {}, "yes"),
        (Line(link=MOBILE), {}, "yes"),
        (Line(tcp=False), {"load": "http://own.example/"}, "yes"),
        (Line(tcp=False, udp=False), {}, "yes"),
    ],
)
def test_is_left_out_with_a_sentence(line: Line, setup: dict[str, str], answer: str) -> None:
    task = task_on(line, answer, **setup)
    with pytest.raises(Skipped) as caught:
        LoadCheck().measure(task)
    assert str(caught.value).endswith(".")


def test_ones_own_server_needs_no_question_even_where_data_is_counted() -> None:
    finding, task = look(LoadCheck(), Line(link=METERED), load="http://own.example/")
    assert task.asked == []
    assert finding.grade is Grade.GOOD


def test_where_udp_is_blocked_the_throughput_stands_alone() -> None:
    finding = load(Line(udp=False))
    assert (finding.grade, finding.summary) == (Grade.GOOD, "The line is fast enough.")
    assert finding.reading is not None
    assert finding.reading.value("added_delay_under_load") is None


class Ended:
    """A speed test that takes as long as another, and then says what it is told to."""

    def __init__(self, run: SpeedTestRun, told: SpeedTest) -> None:
        self._run, self._told = run, told

    def phase(self) -> str:
        return self._run.phase()

    def result(self) -> SpeedTest | None:
        return self._told if self._run.result() is not None else None

    def __enter__(self) -> Ended:
        return self

    def __exit__(self, *error: object) -> None:
        pass


class Odd(SimulatedNetwork):
    """A network whose speed test ends as told."""

    told: SpeedTest | NotAvailable

    def speed_test(self, own_server: str | None = None) -> SpeedTestRun:
        if isinstance(self.told, NotAvailable):
            raise self.told
        return Ended(super().speed_test(own_server), self.told)


def odd(told: SpeedTest | NotAvailable) -> NetworkTask:
    task = task_on(Line())
    network = Odd(task.ports.clock, Line())
    network.told = told
    task.ports = replace(task.ports, network=network)
    return task


def test_a_figure_that_was_not_believed_does_not_spoil_the_rest() -> None:
    told = SpeedTest(94.0, None, 1, "x", "upload: not one transfer was finished")
    finding = LoadCheck().judge(LoadCheck().measure(odd(told)))
    assert (finding.grade, finding.aside) == (Grade.GOOD, "94 / not measured Mbit/s")
    assert finding.detail == "upload: not one transfer was finished"


def test_a_speed_test_that_cannot_start_is_a_skip() -> None:
    with pytest.raises(Skipped, match="could not be started"):
        LoadCheck().measure(odd(NotAvailable("The speed test could not be started.")))


def test_nothing_measured_is_no_grade_at_all() -> None:
    reading = Reading("load", (Measure("download_video", None, "Mbit/s"),), {"reason": "no server answered"})
    finding = LoadCheck().judge(reading)
    assert (finding.grade, finding.detail) == (Grade.SKIPPED, "no server answered")
