"""The Devices page: is the new headset better than what I have, on the same sentence?"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QMarginsF, QPoint
from PySide6.QtGui import QPageLayout, QPageSize, QPainter, QPdfWriter
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from readiness.comparison import Comparison, Trial, as_markdown, compare, overall
from readiness.ports import NotAvailable, Playback, Ports, Recording
from readiness.words import _
from ui.checkup import Checkup
from ui.device_lists import DeviceLists
from ui.devices.trial_pane import TrialPane
from ui.errands import Errands
from ui.icons import set_icon
from ui.live import Live
from ui.page import Footing, Heading, Page
from ui.widgets.banner import VerdictBanner
from ui.widgets.button import button
from ui.widgets.card import Card, scrolling
from ui.widgets.compare_table import Cell, CompareTable
from ui.widgets.empty_state import EmptyState


@dataclass(frozen=True, slots=True)
class DeviceTools:
    """What the page needs. ``checkup`` is one of its own, so that a trial never changes the rows of the Check page."""

    ports: Ports
    checkup: Checkup
    devices: DeviceLists
    live: Live
    errands: Errands


class DevicesPage(Page):
    """Trials stand side by side; their recordings live in memory until the program closes."""

    def __init__(self, tools: DeviceTools, parent: QWidget | None = None) -> None:
        self.title = _("Devices")
        super().__init__(parent)
        self._tools = tools
        self._trials: list[tuple[Trial, Recording]] = []
        self._playback: Playback | None = None
        self._said = ""
        self.banner = VerdictBanner()
        self.banner.action_pressed.connect(self.make_call_device)
        self.table = CompareTable(_("Devices compared"))
        self._table_card = Card(margin=0)
        self._table_card.body.addWidget(self.table)
        self.another = button(_("Test another device"), "primary")
        self.another.clicked.connect(self.test_another)
        self.export_button = button(_("Export report…"))
        self.export_button.clicked.connect(self.export)
        buttons = QHBoxLayout()
        buttons.addWidget(self.another)
        buttons.addWidget(self.export_button)
        buttons.addStretch(1)
        self._report = QWidget()
        report = QVBoxLayout(self._report)
        report.setContentsMargins(0, 0, 0, 0)
        report.setSpacing(16)
        report.addWidget(self.banner)
        report.addWidget(self._table_card)
        shown = QWidget()
        column = QVBoxLayout(shown)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(self._report)
        column.addLayout(buttons)
        column.addStretch(1)
        self.empty = EmptyState(
            _("Is the new headset better?"),
            _("Test two or more on the same sentence. The figures stand side by side, and you can hear each."),
            _("Test a device"),
        )
        self.empty.action_pressed.connect(self.test_another)
        self.pane = TrialPane(tools.checkup, tools.devices, tools.live)
        self.pane.finished.connect(self.add_trial)
        self.pane.closed.connect(self._show)
        self._stack = QStackedWidget()
        for part in (self.empty, scrolling(self.pane), scrolling(shown)):
            self._stack.addWidget(part)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 18)
        layout.addWidget(self._stack)

    def test_another(self) -> None:
        """Choose and test one more device."""
        self.pane.offer()
        self._stack.setCurrentIndex(1)
        self.pane.microphones.setFocus()

    def add_trial(self, trial: Trial, recording: Recording) -> None:
        """Take a finished trial in; a device tested again replaces its former column."""
        self._trials = [kept for kept in self._trials if kept[0].input_id != trial.input_id] + [(trial, recording)]
        self._fill()
        self._show()

    def make_call_device(self) -> None:
        """Make the winner the system's default for microphone and speakers."""
        comparison = self._compare()
        if comparison is None or comparison.winner is None:
            return
        winner = self._trials[comparison.winner][0]

        def work() -> None:
            for device_id in (winner.input_id, winner.output_id):
                if device_id is not None:
                    self._tools.ports.devices.set_default(device_id)

        self._tools.errands.run(
            work, lambda _none: self._say(_("{name} is your call device now.").format(name=winner.name)), self._failed
        )

    def play(self, place: int) -> None:
        """Play the sentence as this device heard it; again stops it."""
        if self._playback is not None and not self._playback.done():
            self._playback.stop()
            self._playback = None
            return
        recording = self._trials[place][1]
        ports = self._tools.ports
        self._tools.errands.run(
            lambda: ports.audio_out.play(recording.samples, recording.sample_rate, self._tools.checkup.setup.output_id),
            self._playing,
            self._failed,
        )

    def export(self) -> None:
        """Save the comparison as a picture, a PDF or Markdown."""
        kinds = ";;".join((_("Picture (*.png)"), _("PDF (*.pdf)"), _("Markdown (*.md)")))
        path, chosen = QFileDialog.getSaveFileName(self, _("Export report"), _("devices.png"), kinds)
        if path:
            ending = Path(path).suffix.lower() or chosen[chosen.rfind("*") + 1 : -1]
            self.save(Path(path).with_suffix(ending))

    def save(self, path: Path) -> None:
        """Write the report; the ending of ``path`` says how."""
        comparison = self._compare()
        if comparison is None:
            return
        if path.suffix == ".md":
            text = as_markdown([trial for trial, _recording in self._trials], comparison)
            self._tools.errands.run(lambda: path.write_text(text, "utf-8"), lambda _n: self._saved(path), self._failed)
        elif path.suffix == ".pdf":
            self._saved(path) if _write_pdf(self._report, path) else self._not_saved(path)
        else:
            self._saved(path) if self._report.grab().save(str(path), "PNG") else self._not_saved(path)

    def deactivated(self) -> None:
        if self._playback is not None:
            self._playback.stop()
            self._playback = None

    def heading(self) -> Heading | None:
        return Heading(_("Devices"), _("Try a new headset against what you have, on the same sentence"))

    def footing(self) -> Footing:
        return Footing(self._said, _("Recordings stay in memory and are gone when you close"))

    def _compare(self) -> Comparison | None:
        return compare([trial for trial, _recording in self._trials]) if self._trials else None

    def _show(self) -> None:
        self._stack.setCurrentIndex(2 if self._trials else 0)
        self.furniture_changed.emit()

    def _fill(self) -> None:
        comparison = self._compare()
        if comparison is None:
            return
        trials = [trial for trial, _recording in self._trials]
        self.table.set_devices([(trial.name, trial.detail) for trial in trials])
        for line in comparison.lines:
            cells = [Cell(f.words, str(f.grade) if f.grade else "") if f.words else None for f in line.figures]
            self.table.add_line(line.name, cells)
        self.table.add_buttons(_("Hear it"), [self._play_button(place) for place in range(len(trials))])
        if comparison.winner is None:
            self.banner.show_verdict("unknown", comparison.headline, comparison.reason, word=trials[-1].name)
            self.banner.set_action(None)
        else:
            winner = trials[comparison.winner]
            grade = "caution" if overall(winner).needs_attention else "go"
            self.banner.show_verdict(grade, comparison.headline, comparison.reason, word=winner.name)
            self.banner.set_action(_("Make it my call device"))

    def _play_button(self, place: int) -> QPushButton:
        name = _("Hear {device}").format(device=self._trials[place][0].name)
        made = button("", name=name)
        set_icon(made, "play")
        made.clicked.connect(lambda: self.play(place))
        return made

    def _playing(self, playback: Playback) -> None:
        self._playback = playback

    def _failed(self, error: Exception) -> None:
        if isinstance(error, NotAvailable):
            self._say(error.sentence)
        elif isinstance(error, OSError):
            self._say(_("The file could not be written: {reason}.").format(reason=error.strerror or str(error)))
        else:
            raise error

    def _saved(self, path: Path) -> None:
        self._say(_("Saved as {file}.").format(file=path.name))

    def _not_saved(self, path: Path) -> None:
        self._say(_("{file} could not be written. Choose another folder.").format(file=path.name))

    def _say(self, sentence: str) -> None:
        self._said = sentence
        self.furniture_changed.emit()


def _write_pdf(report: QWidget, path: Path) -> bool:
    """Paint ``report`` on one landscape page; False when the file cannot be written."""
    writer = QPdfWriter(str(path))
    writer.setPageLayout(
        QPageLayout(QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Landscape, QMarginsF(12, 12, 12, 12))
    )
    painter = QPainter()
    if not painter.begin(writer):
        return False
    scale = writer.width() / max(1, report.width())
    painter.scale(scale, scale)
    report.render(painter, QPoint())
    return painter.end()
