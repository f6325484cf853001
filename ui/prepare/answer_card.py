"""One question answered aloud: record, hear, count what slips in, judge; and what came of it before."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from readiness.interview.pace_words import pace_sentence
from readiness.interview.practice import (
    BEST_SCORE,
    LONG_PAUSE_S,
    Attempt,
    Question,
    attempts,
    progress,
    remark,
    theme_names,
    told,
)
from readiness.words import _, plural
from ui.player import Player
from ui.practice_cards import card_of, keep_attempt
from ui.rehearsal import Answered, Rehearsal
from ui.widgets.announce import announce
from ui.widgets.button import button
from ui.widgets.card import Card, scrolling
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.pill import Pill
from ui.widgets.ring import AnswerRing
from ui.widgets.text import Text
from ui.widgets.wrapped import WordsButton
from ui.workspace import Workspace

SHOWN_BEFORE = 3


@dataclass(frozen=True, slots=True)
class PracticeTools:
    """What practising needs beside the interview: a recorder, a player, the speakers chosen for the call."""

    rehearsal: Rehearsal
    player: Player
    output_id: Callable[[], str | None]


class AnswerCard(Card):
    """Space in the recording button begins and ends; U counts a filler while one speaks or listens."""

    answered = Signal(object)
    """A question was answered: the :class:`Attempt` as it stands now."""

    def __init__(
        self, workspace: Workspace, tools: PracticeTools, now: Callable[[], datetime], parent: QWidget | None = None
    ) -> None:
        super().__init__(_("Answer aloud"), parent=parent)
        self._workspace, self._tools, self._now = workspace, tools, now
        self.question: Question | None = None
        self._recorded: Answered | None = None
        self._attempt: Attempt | None = None
        self._slipped = 0
        self.theme = Pill()
        self.put_beside(self.theme)
        self.words = Text("", "prompt")
        self.ring = AnswerRing()
        self.state = Text("", None, "muted")
        self.record = WordsButton("", "primary")
        self.record.clicked.connect(self._record)
        self.hear = button(_("Hear it"))
        self.hear.clicked.connect(self._hear)
        self.tally = WordsButton("", "plain")
        self.tally.clicked.connect(self.count)
        self.less = button("−", name=_("One filler less (Shift+U)"))
        self.less.setToolTip(_("One less (Shift+U)"))
        self.less.clicked.connect(lambda: self.count(-1))
        self.result = Text("", "headline")
        self.details = Text("", "small", "muted")
        self.ask_score = Text(_("How was it? 1 is “again”, 5 is “just so”."), "small", "muted")
        self.scores = QButtonGroup(self)
        self.before = Text("", "small", "muted")
        self._build()
        rehearsal = tools.rehearsal
        rehearsal.changed.connect(self._show_state)
        rehearsal.ticked.connect(self._tick)
        rehearsal.answered.connect(self._take)
        rehearsal.failed.connect(self._say)
        tools.player.changed.connect(self._show_state)
        tools.player.failed.connect(self._say)
        for keys, does in (("U", self.count), ("Shift+U", lambda: self.count(-1))):
            shortcut = QShortcut(QKeySequence(keys), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(does)

    def show_question(self, question: Question) -> None:
        """Take another question in hand; what was recorded for the last one is let go."""
        if question != self.question:
            self.leave()
            self._recorded = self._attempt = None
            self._slipped = 0
            self.question = question
            self.ring.set_seconds(None)
            self.result.set_text("")
            self.details.set_text("")
        self.words.set_text(question.text)
        self.theme.set_value(theme_names()[question.theme], "caution" if question.weak else "neutral")
        self._show_before()
        self._show_state()

    def leave(self) -> None:
        """Close the microphone and be silent."""
        self._tools.rehearsal.stop()
        self._tools.player.stop()

    def count(self, more: int = 1) -> None:
        """Count one filler, or take one back: no program hears "um" reliably, the person does."""
        if self._tools.rehearsal.recording:
            # By whoever listens; nothing is said aloud, which the microphone would hear.
            self._slipped = max(0, self._slipped + (1 if more >= 0 else -1))
            self._show_state()
        elif self._attempt is not None and self.question is not None:
            counted = max(0, (self._attempt.fillers or 0) + (1 if more >= 0 else -1))
            self._change(replace(self._attempt, fillers=counted))
            announce(self, self.tally.text())

    def judge(self, score: int) -> None:
        """Keep how good it was, by oneself or by a friend."""
        if self._attempt is not None:
            self._change(replace(self._attempt, score=score))

    def _build(self) -> None:
        inside = QWidget()
        self.body.addWidget(scrolling(inside), 1)
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.words)
        going = QHBoxLayout()
        going.setSpacing(12)
        going.addWidget(self.ring)
        going.addWidget(self.state, 1)
        column.addLayout(going)
        column.addWidget(_flow(self.record, self.hear, self.tally, self.less))
        for part in (self.result, self.details, self.ask_score):
            column.addWidget(part)
        marks = []
        for score in range(1, BEST_SCORE + 1):
            made = button(str(score), "chip", _("{score} of {best}").format(score=score, best=BEST_SCORE))
            made.setCheckable(True)
            # A screen reader switches a button without clicking it.
            made.toggled.connect(lambda on, score=score: self._mark(score) if on else None)
            self.scores.addButton(made, score)
            marks.append(made)
        self._marks = _flow(*marks)
        column.addWidget(self._marks)
        column.addWidget(self.before)
        column.addStretch(1)
        self.body.addWidget(
            Text(_("What you record stays in memory, until the next answer or until you close."), "tiny", "muted")
        )

    def _record(self) -> None:
        rehearsal = self._tools.rehearsal
        if rehearsal.recording:
            rehearsal.stop()
            return
        self._tools.player.stop()
        self.result.set_text("")
        self.details.set_text("")
        self._recorded = self._attempt = None
        self._slipped = 0
        self._show_state()
        rehearsal.start()

    def _hear(self) -> None:
        if self._recorded is not None:
            self._tools.player.toggle(self._recorded.recording, self._tools.output_id())

    def _tick(self, seconds: float) -> None:
        self.ring.set_seconds(seconds)
        if self._tools.rehearsal.heard:
            self.state.set_text(_("Speak. One to two minutes are right."))
        else:
            self.state.set_text(_("Nothing is heard just now."))

    def _take(self, answered: Answered) -> None:
        question = self.question
        if question is None or not self.isVisible():
            return
        sound = answered.sound
        self._recorded = answered
        pace = sound.pace.syllables_a_minute if sound.pace is not None else 0.0
        measured = Attempt(self._now(), sound.seconds, len(sound.pauses), sound.longest_pause, pace)
        self._attempt = replace(measured, fillers=self._slipped or None)
        keep_attempt(self._workspace, question.text, question.theme, self._attempt)
        self.ring.set_seconds(sound.seconds)
        self._show_result()
        announce(self, f"{self.result.text()} {self.details.text()}")
        self.answered.emit(self._attempt)

    def _change(self, attempt: Attempt) -> None:
        if self.question is not None:
            self._attempt = attempt
            keep_attempt(self._workspace, self.question.text, self.question.theme, attempt, instead=True)
            self._show_result()
            self.answered.emit(attempt)

    def _show_result(self) -> None:
        attempt, recorded = self._attempt, self._recorded
        if attempt is not None and recorded is not None:
            minutes, seconds = divmod(round(attempt.seconds), 60)
            self.result.set_text(f"{minutes}:{seconds:02d}  {remark(attempt)}")
            self.details.set_text("\n".join(_lines(recorded)))
        self._show_before()
        self._show_state()

    def _show_before(self) -> None:
        card = card_of(self._workspace, self.question.text) if self.question is not None else None
        tries = attempts(card) if card is not None else ()
        lines = [told(one) for one in tries[-SHOWN_BEFORE:]]
        better = progress(tries)
        if lines:
            lines.insert(0, _("Your last answers:"))
        self.before.set_text("\n".join([*lines, better] if better else lines))
        self.before.setVisible(bool(lines))

    def _show_state(self) -> None:
        rehearsal, attempt = self._tools.rehearsal, self._attempt
        done = attempt is not None
        self.record.setEnabled(self.question is not None and not rehearsal.measuring)
        self.record.setText(
            _("Stop") if rehearsal.recording else _("Answer again") if done else _("● Record the answer")
        )
        if rehearsal.measuring:
            self.state.set_text(_("Measuring…"))
        elif not rehearsal.recording:
            self.state.set_text(
                _("Listen to it and count what slips in: “um”, “like”, “you know”.")
                if done
                else _("Read the question, breathe, then answer as you would to them.")
            )
        for text in (self.result, self.details):
            text.setVisible(bool(text.text()))
        playing = self._tools.player.playing is not None
        self.hear.setText(_("Stop listening") if playing else _("Hear it"))
        for part in (self.hear, self.ask_score, self._marks):
            part.setVisible(done and not rehearsal.recording)
        self.tally.setVisible(done or rehearsal.recording)
        fillers = (attempt.fillers or 0) if attempt is not None else self._slipped
        words = plural("{count} filler (U)", "{count} fillers (U)", fillers).format(count=fillers)
        self.tally.setText(words)
        self.tally.setAccessibleName(_("Count one filler more: {counted}").format(counted=words))
        self.less.setVisible((done or rehearsal.recording) and fillers > 0)
        self._show_score(attempt.score if attempt is not None else 0)

    def _mark(self, score: int) -> None:
        if self._attempt is not None and self._attempt.score != score:
            self.judge(score)

    def _show_score(self, score: int) -> None:
        self.scores.setExclusive(False)
        for mark in range(1, BEST_SCORE + 1):
            self.scores.button(mark).setChecked(mark == score)
        self.scores.setExclusive(True)

    def _say(self, sentence: str) -> None:
        self._show_state()
        self.state.set_text(sentence)
        announce(self, sentence)


def _lines(answered: Answered) -> list[str]:
    """What was measured, in words: pauses exact, the pace as a band."""
    sound = answered.sound
    count = len(sound.pauses)
    pauses = plural("{count} pause of half a second or more.", "{count} pauses of half a second or more.", count)
    lines = [pauses.format(count=count)]
    long_ones = sum(end - start >= LONG_PAUSE_S for start, end in sound.pauses)
    if long_ones:
        words = plural("{count} lasts over two seconds.", "{count} last over two seconds.", long_ones)
        lines.append(words.format(count=long_ones))
    if sound.pace is not None:
        lines.append(pace_sentence(sound.pace.low, sound.pace.high))
    return lines


def _flow(*widgets: QPushButton) -> QWidget:
    holder = QWidget()
    flow = FlowLayout(8, holder)
    for widget in widgets:
        flow.addWidget(widget)
    return holder
