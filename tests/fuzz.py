"""Broken documents and invitations, made at random from sound ones: ``python -m tests.fuzz --seconds 120 [--seed 1]``.

Whatever comes in, there is an answer or a sentence, in time. Anything else is printed with the seed and kept in a file.
PDFs go through the guarded child, as in the program; the readers written in Python are called directly, which is faster
and forgives less.
"""

from __future__ import annotations

import argparse
import faulthandler
import io
import itertools
import random
import sys
import tempfile
import time
import traceback
import zipfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from readiness.adapters.document_reader import GuardedDocumentReader
from readiness.interview.documents import Layout, UnreadableDocument
from readiness.interview.documents.reading import read_file
from readiness.interview.invitation import Reader, UnreadableInvitation, read_invitation, to_json
from readiness.interview.match import evidence_lines, match, split_job_description
from tests.readiness.interview import hostile, layouts, paper, pasted
from tests.readiness.interview.inbox import SERVICES
from tests.readiness.interview.inbox_doubts import DOUBTS
from tests.readiness.interview.inbox_people import PEOPLE
from tests.readiness.interview.inbox_world import WORLD
from tests.readiness.interview.test_invitation_calendar import UTC_START, calendar, zone
from tests.readiness.interview.test_invitation_mail import WORDS, mail

_PATIENCE = 15.0
_SHARES = {"pdf": 1, "invitation": 10, "mail": 10, "plain": 50, "calendar": 90, "office": 150}
"""How often each kind comes in a round: about as long each, and with a seed the same inputs in the same order."""
_CALLER = Reader(datetime(2026, 11, 23, 9, tzinfo=UTC), ZoneInfo("Europe/Berlin"), "DE")
_TOKENS = (
    b"\0", b"\xff\xfe", b"%PDF-1.7", b"endobj", b"stream\n", b"/Kids [2 0 R]", b"<< /Type /Page >>", b"-1", b"\r",
    b"99999999999", b"<!DOCTYPE x>", b"<w:p>", b"</w:p>", b"&amp;", b"<w:tbl><w:tr><w:tc>", b"]]>", b"\n\n\n",
    b"BEGIN:VEVENT\r\n", b"END:VEVENT\r\n", b"DTSTART;TZID=:", b"RRULE:FREQ=YEARLY;BYMONTH=13", b"TZID=" + b"x" * 300,
    b"https://" + b"a." * 200, b"+" + b"1" * 40, b"31.02.2026 25:61", b"tomorrow tomorrow", b"(" * 50, b"\xed\xa0\x80",
    "🦉".encode(), "\u202e".encode(),
)  # fmt: skip


@dataclass
class Outcome:
    """How many inputs of each kind were tried and read, and what went wrong."""

    tried: dict[str, int] = field(default_factory=dict)
    read: dict[str, int] = field(default_factory=dict)
    failures: list[str] = field(default_factory=list)


def run(
    seconds: float, seed: int | None = None, keep: Path | None = None, hang_seconds: float = 0.0, turns: int = 0
) -> Outcome:
    """Try broken inputs for ``seconds``, or ``turns`` of each kind; inputs that failed are written into ``keep``.

    With ``hang_seconds`` the process ends itself when one input takes longer, and says where it was.
    """
    chance = random.Random(seed)
    outcome = Outcome()
    kinds = _kinds()
    shared = [kind for kind, share in _SHARES.items() for _turn in range(share)]
    until = time.monotonic() + seconds
    with tempfile.TemporaryDirectory() as name:
        for turn in itertools.count():
            if turn >= turns * len(kinds) if turns else time.monotonic() >= until:
                break
            kind = list(kinds)[turn % len(kinds)] if turns else shared[turn % len(shared)]
            seeds, attempt = kinds[kind]
            data = broken(chance.choice(seeds), chance)
            if hang_seconds:
                faulthandler.dump_traceback_later(hang_seconds, exit=True)
            _try(kind, data, Path(name), attempt, outcome, keep)
    faulthandler.cancel_dump_traceback_later()
    return outcome


def broken(data: bytes, chance: random.Random) -> bytes:
    """Damage a sound input; the parts of a package are damaged inside, too, so that they still unpack."""
    if data.startswith(b"PK") and chance.random() < 0.8:
        return _broken_package(data, chance)
    for _wound in range(chance.choice((1, 1, 2, 4, 12))):
        data = _wounded(data, chance)
    return data


def _wounded(data: bytes, chance: random.Random) -> bytes:
    place = chance.randrange(len(data) + 1)
    length = chance.choice((1, 1, 2, 8, 64, 512))
    match chance.randrange(6):
        case 0:
            return data[:place]
        case 1:
            return data[:place] + data[place + length :]
        case 2:
            return data[:place] + chance.choice(_TOKENS) + data[place:]
        case 3:
            return data[:place] + chance.randbytes(length) + data[place + length :]
        case 4:
            other = chance.randrange(len(data) + 1)
            return data[:place] + data[other : other + length * 8] + data[place:]
        case _:
            return data[:place] + data[place : place + length] * chance.choice((2, 20, 200)) + data[place:]


def _broken_package(data: bytes, chance: random.Random) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as sound, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for name in sound.namelist():
            body = sound.read(name)
            made.writestr(name, _wounded(body, chance) if chance.random() < 0.6 else body)
    return out.getvalue()


Attempt = Callable[[bytes, Path], None]


def _kinds() -> dict[str, tuple[Sequence[bytes], Attempt]]:
    texts = [value.encode() for name, value in vars(pasted).items() if name.isupper() and isinstance(value, str)]
    texts += [
        letter.text.encode() for letter in (*SERVICES.values(), *PEOPLE.values(), *DOUBTS.values(), *WORLD.values())
    ]
    files = [
        calendar(UTC_START, "SUMMARY:Interview", "ORGANIZER;CN=Jane:mailto:j@x.example"),
        calendar(
            "DTSTART;TZID=Customized Time Zone:20261126T150000", "DURATION:PT45M", zones=zone("Customized Time Zone")
        ),
        calendar(
            "DTSTART:20261126T150000", "DESCRIPTION:" + pasted.ZOOM.replace("\n", "\\n"), head="X-WR-TIMEZONE:CET\n"
        ),
    ]
    mails = [mail(WORDS).as_bytes(), mail(f"<p>{WORDS}</p>", subtype="html").as_bytes()]
    office = [
        paper.docx(paper.p("Jane") + paper.p("x", bullet=True) + paper.table([[paper.p("a"), paper.p("b")]])),
        paper.odt("<text:h>Jane</text:h><text:list><text:list-item><text:p>x</text:p></text:list-item></text:list>"),
    ]
    pages = [paper.pdf([layout().prints]) for layout in layouts.ALL[:6]]
    pages += [paper.pdf([hostile.TEXT], password="x"), hostile.pdf_scan(), hostile.pdf_cyclic_tree()]
    reader = GuardedDocumentReader()
    return {
        "invitation": (texts, lambda data, _folder: _invite(data)),
        "mail": (mails, lambda data, _folder: _invite(data)),
        "calendar": (files, lambda data, _folder: _invite(data)),
        "office": (office, _office),
        "plain": (texts, _office),
        "pdf": (pages, lambda data, _folder: _guarded(reader, data)),
    }


def _invite(data: bytes) -> None:
    found = read_invitation(data, _CALLER)
    to_json(found)
    for question in found.questions:
        for choice in question.choices:
            to_json(found.answered(question, choice))


def _office(data: bytes, folder: Path) -> None:
    file = folder / "document"
    file.write_bytes(data)
    pages = read_file(file).pages
    match(split_job_description(pages), evidence_lines(pages))


def _guarded(reader: GuardedDocumentReader, data: bytes) -> None:
    reader.read(data, layout=Layout.COLUMNS)


def _try(kind: str, data: bytes, folder: Path, attempt: Attempt, outcome: Outcome, keep: Path | None) -> None:
    outcome.tried[kind] = outcome.tried.get(kind, 0) + 1
    # A machine may be busy with other things: only what was worked here counts, and the child has a clock of its own.
    started = time.process_time()
    problem = ""
    try:
        attempt(data, folder)
        outcome.read[kind] = outcome.read.get(kind, 0) + 1
    except (UnreadableDocument, UnreadableInvitation) as refusal:
        if not refusal.sentence.endswith("."):
            problem = f"no sentence: {refusal.sentence}"
    except Exception:
        problem = traceback.format_exc()
    if time.process_time() - started > _PATIENCE:
        problem = f"{problem}\ntook {time.process_time() - started:.1f} s"
    if problem:
        name = f"{kind}-{len(outcome.failures)}"
        if keep is not None:
            keep.mkdir(parents=True, exist_ok=True)
            (keep / name).write_bytes(data)
        outcome.failures.append(f"{name}: {problem}\ninput begins {data[:200]!r}")


def main() -> int:
    """Run as a program; exit code 1 when something failed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=120.0)
    parser.add_argument("--seed", type=int, default=random.randrange(10**9))
    parser.add_argument("--keep", type=Path, default=Path("fuzz-failures"))
    options = parser.parse_args()
    print(f"seed {options.seed}")
    outcome = run(options.seconds, options.seed, options.keep, hang_seconds=60.0)
    for kind, tried in sorted(outcome.tried.items()):
        print(f"{kind}: {tried} tried, {outcome.read.get(kind, 0)} read, the others refused with a sentence")
    for failure in outcome.failures:
        print(failure)
    return 1 if outcome.failures else 0


if __name__ == "__main__":
    sys.exit(main())
