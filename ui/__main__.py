"""``callready``: the window, or with a word the terminal. Only here is chosen between real devices and a scenario."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING

from readiness.language import OPTION, asked, speak
from readiness.words import _

if TYPE_CHECKING:
    from datetime import datetime

    from readiness.adapters.selftest import Proof
    from readiness.device_history import PastTest
    from readiness.ports import Clock
    from readiness.simulation.sample import SampleInterview
    from ui.world import Sample, World

COULD_NOT_RUN, WRONG_USE = 3, 64
VALUED = ("--demo", "--data-dir", OPTION)
TERMINAL_OPTIONS = frozenset(
    {"-h", "--help", "--version", "--self-test", "--child-read", "--child-load", "--child-devices"}
)


def main(argv: Sequence[str] | None = None) -> int:
    """Open the window and return its exit code; hand anything with a word over to the terminal, without loading Qt."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    if for_terminal(arguments):
        from readiness.cli import main as terminal  # noqa: PLC0415

        return terminal(arguments, proofs=_proofs(arguments))
    language = asked(arguments)
    speak(language, os.environ)
    try:
        demo, data_dir = parse(arguments)
    except ValueError as wrong:
        return _say(str(wrong), WRONG_USE)
    from ui.preflight import trouble  # noqa: PLC0415

    sentence = trouble(os.environ)
    if sentence is not None:
        return _say(sentence, COULD_NOT_RUN)
    return _window(demo, data_dir, language)


def _proofs(arguments: Sequence[str]) -> Sequence[Proof]:
    """What the window adds to the self-test; nothing is loaded for any other word."""
    if "--self-test" not in arguments:
        return ()
    from ui.selftest import PROOFS  # noqa: PLC0415

    return PROOFS


def for_terminal(arguments: Sequence[str]) -> bool:
    """Whether a command line belongs to the terminal: it has a command, or asks for help, version or self-test."""
    takes_value = False
    for argument in arguments:
        if takes_value:
            takes_value = False
        elif argument in TERMINAL_OPTIONS or not argument.startswith("-"):
            return True
        else:
            takes_value = argument in VALUED
    return False


def parse(arguments: Sequence[str]) -> tuple[str | None, Path | None]:
    """The scenario and the data folder. Raises ValueError with a sentence."""
    values: dict[str, str] = {}
    rest = list(arguments)
    while rest:
        name, _equals, value = rest.pop(0).partition("=")
        if name not in VALUED:
            raise ValueError(_("{name} is not known.").format(name=name))
        if not value and not rest:
            raise ValueError(_("{name} needs a value.").format(name=name))
        values[name] = value or rest.pop(0)
    demo, data_dir = values.get("--demo"), values.get("--data-dir")
    if demo is not None:
        from readiness.simulation.names import SCENARIO_NAMES  # noqa: PLC0415

        if demo not in SCENARIO_NAMES:
            sentence = _("There is no scenario “{name}”. There are: {names}.")
            raise ValueError(sentence.format(name=demo, names=", ".join(SCENARIO_NAMES)))
    return demo, None if data_dir is None else Path(data_dir)


def _window(demo: str | None, data_dir: Path | None, language: str) -> int:
    with ExitStack() as lasting:
        if demo is not None and data_dir is None:
            import tempfile  # noqa: PLC0415 - slow to load, and wanted by demonstrations alone

            # A demonstration leaves nothing behind, and never touches what the person entered.
            data_dir = Path(lasting.enter_context(tempfile.TemporaryDirectory(prefix="callready-demo-")))
        return _open(demo, data_dir, language)


def _open(demo: str | None, data_dir: Path | None, language: str) -> int:
    from readiness.adapters.memory import keep_compact  # noqa: PLC0415

    keep_compact()
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415

    from readiness.place import user_folder  # noqa: PLC0415
    from ui.app import App  # noqa: PLC0415

    qt = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(qt, QApplication)
    qt.setApplicationName("callready")
    qt.setApplicationDisplayName("Callready")
    qt.setDesktopFileName("callready")
    make = demonstration(demo) if demo else real
    app = App(qt, make, user_folder(data_dir), demonstration=demo or "", language=language)
    for stopping in (signal.SIGINT, signal.SIGTERM):
        signal.signal(stopping, lambda number, _frame: qt.exit(128 + number))
    app.show()
    code = qt.exec()
    app.close()
    return code


def real() -> World:
    """This computer as it is."""
    from readiness.adapters.document_reader import GuardedDocumentReader  # noqa: PLC0415
    from readiness.adapters.home import home_region, home_zone  # noqa: PLC0415
    from readiness.adapters.real import real_ports  # noqa: PLC0415
    from readiness.checklist import ESSENTIAL, WINDOW_CHECKLIST  # noqa: PLC0415
    from ui.world import World  # noqa: PLC0415

    zone = home_zone()
    return World(
        real_ports(),
        WINDOW_CHECKLIST,
        GuardedDocumentReader(),
        essential=ESSENTIAL,
        offer=sample_to_play,
        home=zone,
        region=home_region(zone),
    )


def demonstration(name: str, clock: Clock | None = None) -> Callable[[], World]:
    """How a simulated world is made, its interview already entered; in the time of ``clock``, or of the computer."""

    def make() -> World:
        from readiness.adapters.clock import SystemClock  # noqa: PLC0415
        from readiness.adapters.document_reader import GuardedDocumentReader  # noqa: PLC0415
        from readiness.adapters.home import home_region, home_zone  # noqa: PLC0415
        from readiness.checklist import ESSENTIAL, WINDOW_CHECKLIST  # noqa: PLC0415
        from readiness.simulation.scenarios import SCENARIOS  # noqa: PLC0415
        from ui.world import World  # noqa: PLC0415

        simulation = SCENARIOS[name].begin(clock or SystemClock())
        zone = home_zone()
        return World(
            simulation.ports,
            WINDOW_CHECKLIST,
            GuardedDocumentReader(),
            simulation.setup,
            ESSENTIAL,
            overhear=simulation.person.notice,
            sample=_as_entered(simulation.interview, simulation.tested),
            offer=sample_to_play,
            answer=simulation.person.answer,
            home=zone,
            region=home_region(zone),
        )

    return make


def sample_to_play(now: datetime) -> Sample:
    """An invented interview whose call begins soon after ``now``."""
    from readiness.simulation.sample import sample_interview  # noqa: PLC0415

    return _as_entered(sample_interview(now))


def _as_entered(given: SampleInterview, tested: tuple[PastTest, ...] = ()) -> Sample:
    from ui.world import Sample  # noqa: PLC0415

    return Sample(
        given.interview,
        tuple((document.kind, document.name, document.text) for document in given.documents),
        given.notes,
        tuple((card.kind, card.title, card.boxes) for card in given.cards),
        tested,
    )


def _say(sentence: str, code: int) -> int:
    print(f"callready: {sentence}", file=sys.stderr)  # noqa: T201
    return code


if __name__ == "__main__":
    sys.exit(main())
