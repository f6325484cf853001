"""What a pasted invitation is about: its subject, topic or position."""

from __future__ import annotations

import re
from datetime import date

from readiness.interview.invitation.dates import find_dates
from readiness.interview.invitation.names import GREETING, NO_NAME
from readiness.interview.invitation.persons import INVITING

_TITLE = re.compile(
    r"^[ \t>*]*(?:topic|subject|tópico|aihe|předmět|"
    r"betreff|objet|sujet|asunto|tema|argomento|oggetto|onderwerp|assunto|temat|ämne|emne|"
    r"件名|标题|主题|제목|thema|title|titel|meeting topic|"
    r"event|event (?:type|name)|meeting name|what|was)[ \t]*(?::[ \t]*\n?|\n)[ \t]*(?P<title>[^\n]+)",
    re.IGNORECASE | re.MULTILINE,
)  # fmt: skip
_ROLE = re.compile(
    r"^[ \t>*]*(?:position|job(?: title)?|role|post|vacancy|opening|stelle|position als|(?:intitulé du )?poste|"
    r"puesto|vacante|vaga|cargo|funzione|ruolo|posizione|functie|vacature|stanowisko)[ \t]*:[ \t]*"
    r"(?P<title>[^\n]+)",
    re.IGNORECASE | re.MULTILINE,
)
_NAMED = re.compile(r"^[ \t>*]*interview(?: name| title)?[ \t]*:[ \t]*(?P<title>[^\n]+)", re.IGNORECASE | re.MULTILINE)
_PREFIX = re.compile(
    r"^(?:(?:cancel+ed (?:event|meeting)(?: with note)?|re|aw|fw|fwd|wg|tr|rv|invitation|updated invitation|"
    r"einladung|accepted|convite|invito|"
    r"cancel+ed|abgesagt|annulé|cancelad[oa]|annullato|geannuleerd|aflyst|avlyst|inställt|odwołan[eay]|updated|aktualisiert)\s*:\s*)+",
    re.IGNORECASE,
)
_AT_END = re.compile(r"\s+@\s+\w+\.?,? (?:\w+\.? )?\d.*$")  # Google's subject line
_MAX_TITLE = 120


def find_title(text: str) -> str:
    """Return the subject, topic or position; else the first line when it reads like a heading; else ""."""
    found = _TITLE.search(text) or _ROLE.search(text)
    if found:
        return clean_title(found["title"])
    inviting = INVITING.search(text)
    # "Jane invites you to join this meeting." is followed by the name of the meeting.
    rest = text[text.find("\n", inviting.end()) :] if inviting and "\n" in text[inviting.end() :] else text
    lines = [clean_title(line.strip(" \t>*#=_-")) for line in rest.splitlines() if line.strip(" \t>*#_-")]
    if len(lines) > 1 and _is_heading(lines[0]):
        return lines[0]
    named = _NAMED.search(text)
    return clean_title(named["title"]) if named and _is_heading(named["title"].strip()) else ""


def _is_heading(line: str) -> bool:
    return (
        3 <= len(line) <= _MAX_TITLE
        and not GREETING.match(line)
        and not line.endswith((".", "!", "?", ",", ":"))
        and not re.search(r"[a-zß-ÿ][.!?] ", line)  # several sentences
        and not re.search(r"https?://|@|^[\d\W]+$|<", line)
        and not NO_NAME.search(line)
        and not find_dates(line, date(2000, 1, 1))
    )


def clean_title(title: str) -> str:
    """Return a subject without what mail programs and calendars put before and after it."""
    title = _AT_END.sub("", _PREFIX.sub("", title.strip(" \t*_")))
    return " ".join(title.split())[:_MAX_TITLE]
