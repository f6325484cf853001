import pytest

from benchmarks.match_examples import PAIRS, Pair
from readiness.interview.documents.guess import INVITATION, guess
from tests.readiness.interview import pasted

RESUME = """Sam Example
sam@example.com

Experience
Data Engineer, Northwind, 2019 - 2024
Analyst, Contoso, 2016 – 2019
Education
BSc Physics, 2012 - 2016
Skills
Python, SQL"""
JOB = """Data Engineer

About us
We build pipelines.
What you will do
- Build batch pipelines
What you bring
- SQL
Nice to have
- Terraform
We offer: 30 days of leave"""
LETTER = """Dear Ms Okafor,

I am writing to apply for the post of Data Engineer. For six years I have built pipelines.
I look forward to hearing from you.

Kind regards
Sam Example"""
INVITED = """Hello Sam, Ada Okafor invites you to a video interview.
Thursday, 26 November 2026, 15:00 CET
Join Zoom Meeting https://zoom.us/j/5550142789
Meeting ID: 555 014 2789  Passcode: 123456"""


@pytest.mark.parametrize(
    ("name", "text", "kind"),
    [
        ("document.pdf", RESUME, "resume"),
        ("document.pdf", JOB, "job"),
        ("document.pdf", LETTER, "cover_letter"),
        ("document.txt", INVITED, "invitation"),
        ("Sam_Example_CV.pdf", "picture of a text", "resume"),
        ("Stellenausschreibung-2026.pdf", "…", "job"),
        ("Anschreiben.docx", "…", "cover_letter"),
        ("invite.ics", "", "invitation"),
        ("x", "BEGIN:VCALENDAR\r\n", "invitation"),
    ],
)
def test_what_is_what(name: str, text: str, kind: str) -> None:
    assert guess(name, text).kind == kind


def test_most_pasted_invitations_are_known_by_their_words_alone() -> None:
    texts = [value for name, value in vars(pasted).items() if name.isupper() and isinstance(value, str)]
    missed = [text for text in texts if guess("pasted text", text).kind != INVITATION]
    assert len(texts) > 35
    assert len(missed) <= 0.1 * len(texts), missed


@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: pair.name)
def test_job_descriptions_and_resumes_are_told_apart(pair: Pair) -> None:
    assert guess("document.pdf", pair.job).kind == "job"
    assert guess("document.pdf", pair.resume).kind == "resume"


def test_doubt_is_doubt() -> None:
    assert not guess("notes.txt", "Buy milk.").sure
    assert guess("notes.txt", "Buy milk.").kind == "other"
    assert guess("cv.pdf", RESUME).sure
    assert guess("document.pdf", JOB + RESUME).sure is False
