"""What banner and rows show, worked out from the checkup as plain values. No widget is touched here."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from readiness.events import Guide, GuideKind, Question, QuestionKind
from readiness.model import Action, ActionKind, Area, Decision, Finding, Grade, Verdict
from readiness.words import _, plural
from ui.checkup import Phase, Row

CHECKING = "checking"
DECLINE = "skip"
"""The answer by which a question itself lets the person leave something out."""


@dataclass(frozen=True, slots=True)
class Offer:
    """A button: its words, what it does to which row, and whether it is the one to press first."""

    label: str
    check: str
    action: Action
    primary: bool = False


@dataclass(frozen=True, slots=True)
class BannerLook:
    """The banner: a grade, why, what to do, how far it is (0 to 1, None when nothing runs), and its button."""

    grade: str
    headline: str
    sentence: str = ""
    progress: float | None = None
    offer: Offer | None = None
    can_start: bool = False


@dataclass(frozen=True, slots=True)
class RowLook:
    """One row: grade, sentence, quiet rest, progress (0 to 1), its mending button, whether it can be tested again."""

    grade: str
    sentence: str
    rest: str = ""
    progress: float | None = None
    offer: Offer | None = None
    retest: bool = False


def banner_of(rows: Sequence[Row], verdict: Verdict, progress: float | None) -> BannerLook:
    """The banner for the rows as they stand."""
    if progress is None:
        return _settled(rows, verdict)
    if _measured_bad(rows):
        # The list of the person is never what comes first while the rest is still being measured.
        bad = _settled(rows, verdict)
        return BannerLook(bad.grade, bad.headline, bad.sentence, progress, bad.offer)
    waiting = _only_the_person_is_missing(rows)
    if waiting is not None:
        return BannerLook("unknown", _waiting_headline(rows), waiting, progress)
    return BannerLook(CHECKING, _("Looking at your sound, connection and computer."), _doing(rows), progress)


def row_of(row: Row, mend_first: str | None = None, is_open: bool = False, plan_b_seen: bool = False) -> RowLook:
    """The look of one row; the banner already offers what mends ``mend_first``, Plan B was looked at or not."""
    finding = row.finding
    match row.phase:
        case Phase.WAITING:
            return RowLook("unknown", finding.summary if finding else _("Waits for its turn"))
        case Phase.ASKING:
            title = row.question.title if row.question else ""
            return RowLook("unknown", _("Waits for you: {question}").format(question=title))
        case Phase.MEASURING | Phase.MENDING:
            return RowLook(CHECKING, *_in_progress(row), progress=row.fraction or None)
        case Phase.RESTING:
            return _resting(row, mend_first, is_open, plan_b_seen)


def ticked_of(rows: Sequence[Row]) -> str:
    """How much of the person's own list is done: ``3 of 5 ticked``."""
    mine = [row for row in rows if row.area is Area.YOU]
    done = sum(row.finding is not None and row.finding.grade is Grade.GOOD for row in mine)
    return _("{done} of {total} ticked").format(done=done, total=len(mine))


def line_watched_words(servers: Sequence[str]) -> str:
    """What goes on before anything else is watched, and whom it talks to."""
    hosts = ", ".join(server.rpartition(":")[0] for server in servers)
    return _("Watching the connection: five small packets a second to {hosts}").format(hosts=hosts)


def watched_words(*, listening: bool, awake: bool) -> str:
    """What goes on while one waits: what is watched, and whether the computer is kept awake."""
    if listening and awake:
        return _("Watching connection, microphone, battery and devices; staying awake")
    if listening:
        return _("Watching connection, microphone, battery and devices until the call")
    if awake:
        return _("Watching connection, battery and devices; staying awake")
    return _("Watching connection, battery and devices until the call")


def offer_of(finding: Finding | None, *, primary: bool = False) -> Offer | None:
    """The button of a finding's remedy, apart from testing again, which every row has."""
    action = finding.remedy.action if finding and finding.remedy else None
    if finding is None or action is None or action.kind is ActionKind.TEST_AGAIN:
        return None
    return Offer(action.label, finding.check, action, primary and action.kind is not ActionKind.SHOW_PLAN_B)


def opens_by_itself(row: Row) -> bool:
    """Whether a row shows its evidence without being asked: those that need attention, but not an open tick."""
    finding = row.finding
    return finding is not None and finding.grade.needs_attention and finding.area is not Area.YOU


def _settled(rows: Sequence[Row], verdict: Verdict) -> BannerLook:
    if all(row.finding is None for row in rows):
        return BannerLook("unknown", _("Nothing was tested yet."), _("It takes about twenty seconds."), can_start=True)
    row = next((row for row in rows if row.check == verdict.mend_first), None)
    first = row.finding if row else None
    untested = any(row.finding is None or row.finding.grade is Grade.SKIPPED for row in rows)
    start = untested and verdict.decision in (Decision.GO, Decision.UNKNOWN)
    offer = offer_of(first, primary=True)
    if offer is None and first is not None:
        again = _("Test again")
        offer = Offer(again, first.check, Action(ActionKind.TEST_AGAIN, again))
    headline = verdict.headline
    if row is not None and row.area is Area.YOU:
        headline = _("One point of your own list is still open: {what}.").format(what=row.title)
    start = start and offer is None
    return BannerLook(str(verdict.decision), headline, verdict.advice, None, offer, can_start=start)


def _resting(row: Row, mend_first: str | None, is_open: bool, plan_b_seen: bool) -> RowLook:
    finding = row.finding
    if finding is None:
        return RowLook("unknown", _("Not tested yet."), retest=True)
    if finding.area is Area.YOU and finding.grade is not Grade.GOOD:
        offer = offer_of(finding)
        if offer is not None and offer.action.kind is ActionKind.SHOW_PLAN_B and plan_b_seen:
            # Whoever has looked at the number can say that it is at hand.
            offer = Offer(_("Done"), finding.check, Action(ActionKind.TICK, _("Done"), finding.check))
        return RowLook("unknown", _without_stop(finding.summary), offer=offer)
    offer = None if finding.check == mend_first else offer_of(finding)
    again = finding.area is not Area.YOU and (is_open or finding.grade is not Grade.GOOD)
    summary = _first_sentence(finding.summary) if finding.check == mend_first else finding.summary
    return RowLook(str(finding.grade), _without_stop(summary), _aside(finding), offer=offer, retest=again)


def _in_progress(row: Row) -> tuple[str, str]:
    if row.finding is not None and row.finding.preliminary:
        return _without_stop(row.finding.summary), "· " + _("still measuring")
    if row.guide is not None:
        return row.guide.title, ""
    return row.doing or _("Measuring …"), ""


def _aside(finding: Finding) -> str:
    return f"· {finding.aside}" if finding.aside else ""


def _without_stop(sentence: str) -> str:
    """A row is a line, not a paragraph: one sentence stands there without its full stop."""
    single = sentence.endswith(".") and ". " not in sentence
    return sentence[:-1] if single else sentence


def _first_sentence(text: str) -> str:
    """What the banner says in full is not said twice."""
    first, stop, _rest = text.partition(". ")
    return first + stop.strip()


def _measured_bad(rows: Sequence[Row]) -> bool:
    found = (row.finding for row in rows if row.finding is not None)
    return any(finding.grade.needs_attention and finding.area is not Area.YOU for finding in found)


def _only_the_person_is_missing(rows: Sequence[Row]) -> str | None:
    """What the person is asked when nothing else goes on; None while something is measured or nobody is asked."""
    asking = [row for row in rows if row.question is not None]
    if not asking or any(row.phase in (Phase.MEASURING, Phase.MENDING) for row in rows):
        return None
    question = asking[0].question
    return f"{question.title} {question.text}" if question else None


def _waiting_headline(rows: Sequence[Row]) -> str:
    left = sum(row.busy for row in rows)
    return plural("One point needs you.", "{count} points need you.", left).format(count=left)


def _doing(rows: Sequence[Row]) -> str:
    done = sum(not row.busy for row in rows)
    counted = _("{done} of {total} points are done.").format(done=done, total=len(rows))
    at_work = [row.title for row in rows if row.phase in (Phase.MEASURING, Phase.MENDING)]
    return f"{counted} {_('Now: {what}').format(what=', '.join(at_work))}" if at_work else counted


@dataclass(frozen=True, slots=True)
class PaneLook:
    """What the guided pane asks of the person now.

    ``prompt`` is to be read aloud, ``text`` explains; ``question`` brings its answers, ``skips`` names the row that
    Skip leaves out, ``listening`` says that the microphone is being recorded, ``meter`` that its level is worth seeing,
    ``room`` that the noise of the room is; ``compares`` that there is time to do something about it.
    """

    title: str
    text: str = ""
    prompt: str = ""
    seconds_left: float | None = None
    question: Question | None = None
    check: str | None = None
    skips: str | None = None
    listening: bool = False
    meter: bool = False
    can_begin: str = ""
    room: bool = False
    compares: bool = False


def pane_of(rows: Sequence[Row], current: str | None = None, *, heard: bool = False, watched: bool = False) -> PaneLook:
    """What comes first: what is being recorded, else the open question (the ``current`` one as long as it is open).

    ``heard`` says that there is a sentence to listen to, ``watched`` that the watch listens to the room.
    """
    guided = next((row for row in rows if row.guide is not None and row.phase is Phase.MEASURING), None)
    if guided is not None and guided.guide is not None:
        return _guided(guided, guided.guide)
    asking = sorted((row for row in rows if row.question is not None), key=lambda row: row.check != current)
    if asking and asking[0].question is not None:
        row, question = asking[0], asking[0].question
        declines = question.kind is QuestionKind.CONSENT or any(c.value == DECLINE for c in question.choices)
        return PaneLook(
            question.title,
            question.text,
            question=question,
            check=row.check,
            skips=None if declines else row.check,
            meter=question.kind is QuestionKind.READY,
        )
    return replace(_at_rest(rows, heard), room=watched, compares=watched)


def _guided(row: Row, guide: Guide) -> PaneLook:
    reads = guide.kind is GuideKind.READ
    return PaneLook(
        guide.title,
        "" if reads else guide.text,
        guide.text if reads else "",
        guide.seconds_left,
        check=row.check,
        skips=row.check,
        listening=guide.kind in (GuideKind.READ, GuideKind.SILENCE),
        meter=guide.kind in (GuideKind.READ, GuideKind.SILENCE),
        room=guide.kind is GuideKind.SILENCE,
    )


def _at_rest(rows: Sequence[Row], heard: bool) -> PaneLook:
    sound = [row for row in rows if row.area is Area.SOUND]
    title = _("Your sound")
    if any(row.busy for row in sound):
        return PaneLook(title, _("You do not need to do anything right now."))
    if any(row.finding is None or row.finding.grade is Grade.SKIPPED for row in sound):
        text = _("Three seconds of silence, one sentence read aloud, and a tone on each side. About twenty seconds.")
        return PaneLook(title, text, can_begin=_("Start the sound test"))
    if heard:
        return PaneLook(title, _("Listen to yourself as the others will hear you, or try another device."))
    text = _("No voice was heard yet. Mend what the list says or choose another device, then test again.")
    return PaneLook(title, text, can_begin=_("Test the sound again"))
