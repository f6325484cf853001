"""Pictures of every page, made from the demonstrations: nothing in them comes from this computer.

    uv run python packaging/screenshots.py OUTDIR [--only NAME] [--language TAG] [--readme]

Runs without a display. Font and clock are pinned, so that the pictures of two runs differ only where the program does.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["QT_SCALE_FACTOR"] = "1"
os.environ["TZ"] = "Europe/Berlin"
time.tzset()

from PySide6.QtCore import QEventLoop, QSize, QTimer  # noqa: E402 - the platform is chosen before Qt loads
from PySide6.QtGui import QFontDatabase  # noqa: E402
from PySide6.QtWidgets import QApplication, QWidget  # noqa: E402

from ui.__main__ import demonstration  # noqa: E402
from ui.app import App  # noqa: E402
from ui.report_dialog import ReportDialog  # noqa: E402
from ui.theme import Choice  # noqa: E402

USUAL, SMALLEST = QSize(1180, 780), QSize(900, 640)
NARROW, NARROWEST = QSize(420, 820), QSize(360, 560)
FAMILIES = ("Inter", "DejaVu Sans")
SETTLE_MS = 250
README = frozenset(
    {"check-caution", "check-nogo-dark", "call-beside", "devices-compared", "prepare-match", "after-call"}
)
"""The pictures that the README shows."""
MATCH_MS = 3000
PAGE_MS = 1500
LONGEST_SECONDS = 60.0


def let_pass(milliseconds: int) -> None:
    """Run the event loop for a while; ``QTest.qWait`` would hold Python's lock and starve the threads that load."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


class PinnedClock:
    """Real seconds from a pinned beginning; what people see may be moved on."""

    def __init__(self) -> None:
        self._began = time.monotonic()
        self._start = datetime(2026, 11, 26, 13, 50, 18, tzinfo=UTC)

    def skip(self, time_passed: timedelta) -> None:
        self._start += time_passed

    def monotonic(self) -> float:
        return time.monotonic()

    def now(self) -> datetime:
        return (self._start + timedelta(seconds=time.monotonic() - self._began)).astimezone()

    def wait(self, event: threading.Event, seconds: float | None) -> bool:
        return event.wait(seconds)


@dataclass
class Studio:
    """One demonstration under way, and the camera."""

    app: App
    scenario: str
    folder: Path
    wanted: frozenset[str] = frozenset()

    def wait_for(self, condition: Callable[[], bool]) -> None:
        until = time.monotonic() + LONGEST_SECONDS
        while not condition():
            if time.monotonic() > until:
                raise TimeoutError(f"{self.scenario}: it never came to the picture")
            let_pass(30)

    def answer(self) -> None:
        """Say what the scenario's person would."""
        rooms = self.app.rooms
        for row in rooms.checkup.asking:
            rooms.checkup.answer(row.check, rooms.world.answer(row.question))

    def finish(self) -> None:
        """Go on to the verdict."""

        def done() -> bool:
            self.answer()
            return not self.app.rooms.checkup.busy

        self.wait_for(done)
        let_pass(1500)

    def shoot(
        self,
        name: str,
        size: QSize = USUAL,
        text: int = 100,
        themes: tuple[str, ...] = ("light", "dark"),
        window: QWidget | None = None,
    ) -> None:
        """One picture of the main window, or of another, for each theme."""
        window = window or self.app.window
        window.resize(size)
        self.app.theme.set_text_percent(text)
        for theme in themes:
            self.app.theme.choose(Choice(theme))
            suffix = "" if theme == "light" else f"-{theme}"
            if self.wanted and f"{name}{suffix}" not in self.wanted:
                continue
            let_pass(SETTLE_MS)
            path = self.folder / f"{name}{suffix}.png"
            window.grab().save(str(path))
            print(path)
        self.app.theme.set_text_percent(100)
        self.app.theme.choose(Choice.LIGHT)


@contextmanager
def studio(
    qt: QApplication, scenario: str, folder: Path, wanted: frozenset[str], language: str = "en"
) -> Iterator[Studio]:
    family = next(name for name in FAMILIES if QFontDatabase.hasFamily(name))
    with tempfile.TemporaryDirectory() as data:
        make = demonstration(scenario, PinnedClock())
        app = App(qt, make, Path(data), demonstration=scenario, family=family, language=language)
        app.theme.set_reduced_motion(True)
        app.theme.choose(Choice.LIGHT)
        app.window.resize(USUAL)
        app.show()
        made = Studio(app, scenario, folder, wanted)
        made.wait_for(lambda: app.window.current == "check")
        yield made
        app.close()
        app.deleteLater()


def all_good(made: Studio) -> None:
    made.wait_for(lambda: bool(made.app.rooms.checkup.asking))
    made.shoot("check-ready")
    made.finish()
    made.shoot("check-go")
    made.shoot("check-go-200", text=200)
    made.shoot("check-go-small", SMALLEST)
    for key in made.app.window.keys:
        if key != "check":
            made.app.window.show_page(key)
            let_pass(PAGE_MS)
            made.shoot(key)
            made.shoot(f"{key}-200", text=200)
            made.shoot(f"{key}-small", SMALLEST)


def troubled_call(made: Studio) -> None:
    """What a watch has to tell of: a mute, a line that is gone for some seconds, a charger that was pulled."""
    rooms, ports = made.app.rooms, made.app.rooms.world.ports

    def told(words: str) -> None:
        made.wait_for(lambda: any(words in change.sentence for change in rooms.watch.log))

    ports.devices.set_muted("headset-mic", True)
    told("is muted")
    ports.devices.set_muted("headset-mic", False)
    told("is on again")
    line = ports.network.line
    ports.network.set_line(replace(line, udp=False))
    told("connection is gone")
    ports.network.set_line(line)
    told("is back after")
    ports.power.plug(False)
    told("On battery")
    # From here the clock is moved by hand, which a watch would take for a sleep of the computer.
    rooms.watch.stop()


def beside(made: Studio) -> None:
    """The narrow window in the middle of a call, and what is left to do after it."""
    made.finish()
    rooms, clock = made.app.rooms, made.app.rooms.world.ports.clock
    made.app.window.show_page("prepare")
    let_pass(PAGE_MS)
    made.app.window.page("prepare").show_part("match")
    let_pass(MATCH_MS)
    made.shoot("prepare-match")
    for part in ("practice", "calm", "plan"):
        made.app.window.page("prepare").show_part(part)
        let_pass(SETTLE_MS)
        made.shoot(f"prepare-{part}")
        made.shoot(f"prepare-{part}-small", SMALLEST)
    made.app.window.show_page("call")
    rooms.workspace.begin_call()
    troubled_call(made)
    page = made.app.window.page("call")
    page.open_beside()
    clock.skip(timedelta(minutes=11, seconds=40))
    rooms.workspace.add_note("Team of six, on call one week in five.", flagged=True)
    clock.skip(timedelta(seconds=28))
    let_pass(PAGE_MS)
    made.shoot("call-beside", NARROW, window=page.window_beside)
    made.shoot("call-beside-smallest", NARROWEST, window=page.window_beside)
    made.shoot("call-beside-200", NARROWEST, text=200, window=page.window_beside)
    page.close_beside()
    clock.skip(timedelta(minutes=34))
    rooms.workspace.end_call()
    made.app.window.show_page("after")
    let_pass(PAGE_MS)
    made.shoot("after-call")


def bluetooth(made: Studio) -> None:
    page = made.app.window.page("check")

    def reading() -> bool:
        made.answer()
        return len([peak for peak in page.guide.waveform.peaks if peak > 0.02]) > 25 and page.guide.prompt.isVisible()

    made.wait_for(reading)
    made.shoot("check-reading")
    made.finish()
    made.shoot("check-caution")
    made.shoot("check-caution-contrast", themes=("contrast",))


def train(made: Studio) -> None:
    made.finish()
    made.shoot("check-nogo")
    made.app.window.page("check").show_plan_b()
    made.shoot("check-plan-b")
    made.shoot("check-plan-b-small", SMALLEST)
    made.shoot("check-plan-b-200", text=200)


def settings_and_help(made: Studio) -> None:
    made.finish()
    themes = ("light", "dark", "contrast")
    made.app.window.show_page("settings")
    let_pass(PAGE_MS)
    made.shoot("settings", themes=themes)
    made.shoot("settings-small", SMALLEST)
    made.shoot("settings-200", SMALLEST, text=200)
    made.app.window.show_page("check")
    made.shoot("check-contrast", themes=("contrast",))
    made.shoot("check-go-small-200", SMALLEST, text=200)
    made.app.show_help("connection")
    help_dialog = made.app.help_dialog
    assert help_dialog is not None
    made.shoot("help", help_dialog.size(), themes=themes, window=help_dialog)
    made.shoot("help-200", SMALLEST, text=200, window=help_dialog)
    help_dialog.close()
    made.app.show_report()
    let_pass(PAGE_MS)
    made.shoot("report", QSize(620, 560), window=made.app.window.findChild(ReportDialog))


def headsets(made: Studio) -> None:
    made.finish()
    made.app.window.show_page("devices")
    let_pass(PAGE_MS)
    page = made.app.window.page("devices")
    made.shoot("devices-history")
    page.test_another()
    made.shoot("devices-choose")
    page.pane.cancel()
    answer = made.app.rooms.world.answer
    for count, microphone in enumerate(("headset-mic", "bluetooth-mic", "laptop-mic"), 1):
        page.test_another()
        combo = page.pane.microphones.combo
        place = combo.findData(microphone)
        combo.setCurrentIndex(place)
        combo.activated.emit(place)
        page.pane.start()

        def tested(count: int = count) -> bool:
            row = page.pane._row() if page.pane.running else None
            if row is not None and row.question is not None:
                page.pane.answers.chosen.emit(answer(row.question))
            return len(page.trials) == count

        made.wait_for(tested)
    made.shoot("devices-compared")
    made.shoot("devices-compared-200", text=200)
    made.shoot("devices-compared-small", SMALLEST)


def muted(made: Studio) -> None:
    made.finish()
    made.shoot("check-muted")


SHOTS: dict[str, tuple[str, Callable[[Studio], None]]] = {
    "settings": ("all_good", settings_and_help),
    "good": ("all_good", all_good),
    "beside": ("all_good", beside),
    "bluetooth": ("bluetooth_handsfree", bluetooth),
    "headsets": ("three_headsets", headsets),
    "train": ("train_wifi", train),
    "muted": ("muted_microphone", muted),
}


def main() -> int:
    """Make the pictures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--only", choices=SHOTS)
    parser.add_argument("--language", default="en", help="the language to speak in the pictures")
    parser.add_argument("--readme", action="store_true", help="only the pictures that the README shows")
    options = parser.parse_args()
    options.folder.mkdir(parents=True, exist_ok=True)
    qt = QApplication(sys.argv[:1])
    wanted = README if options.readme else frozenset()
    for name, (scenario, shoot) in SHOTS.items():
        if options.only in (None, name):
            with studio(qt, scenario, options.folder, wanted, options.language) as made:
                shoot(made)
    return 0


if __name__ == "__main__":
    sys.exit(main())
