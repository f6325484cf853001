"""Title, organizer and people of a pasted invitation."""

from __future__ import annotations

import re
from datetime import date

from readiness.interview.dossier import Person
from readiness.interview.invitation.dates import find_dates

_MAIL = r"[\w.+%-]+@[\w-]+(?:\.[\w-]+)+"
_TITLE = re.compile(
    r"^[ \t>*]*(?:topic|subject|tópico|aihe|předmět|"
    r"betreff|objet|sujet|asunto|tema|oggetto|onderwerp|assunto|temat|ämne|emne|"
    r"件名|标题|主题|제목|thema|title|titel|meeting topic|"
    r"event|event (?:type|name)|meeting name|what|was)[ \t]*(?::[ \t]*\n?|\n)[ \t]*(?P<title>[^\n]+)",
    re.IGNORECASE | re.MULTILINE,
)  # fmt: skip
_ROLE = re.compile(
    r"^[ \t>*]*(?:position|job(?: title)?|role|vacancy|stelle|position als|poste|puesto|vaga|"
    r"funzione|functie)[ \t]*:[ \t]*"
    r"(?P<title>[^\n]+)",
    re.IGNORECASE | re.MULTILINE,
)
_NAMED = re.compile(r"^[ \t>*]*interview(?: name| title)?[ \t]*:[ \t]*(?P<title>[^\n]+)", re.IGNORECASE | re.MULTILINE)
_PREFIX = re.compile(
    r"^(?:(?:re|aw|fw|fwd|wg|tr|rv|invitation|updated invitation|einladung|accepted|convite|invito|"
    r"cancel+ed|abgesagt|annulé|cancelado|annullato|geannuleerd|updated|aktualisiert)\s*:\s*)+",
    re.IGNORECASE,
)
_AT_END = re.compile(r"\s+@\s+\w+\.?,? (?:\w+\.? )?\d.*$")  # Google's subject line
_ORGANIZER = re.compile(
    r"^[ \t>*]*(?:(?:organi[sz]er|host|hosted by|from|von|van|de|da|od|från|fra|organisator|veranstalter|organisateur|"
    r"organizador|organizzatore|meeting host|interviewer|chair)[ \t]*:[ \t]*|"
    r"(?:organi[sz]er|organisator|veranstalter|organisateur|organizador|organizzatore)[ \t]*\n[ \t]*)"
    r"(?P<who>[^\n]+(?:\n[ \t]*[\w.+%-]+@[\w.-]+[ \t]*$)?)",
    re.IGNORECASE | re.MULTILINE,
)  # fmt: skip
_MARKED = re.compile(
    r"^[ \t>*•-]*(?P<who>[A-ZÀ-Ý][^\n,:@\d]{2,50}?)[ \t]*[-–(][ \t]*"
    r"(?:organi[sz]er|host|organisator|veranstalter|organisateur|organizador|organizzatore)\)?[ \t]*$"
    rf"(?P<mail>\n[ \t]*{_MAIL}[ \t]*$)?",
    re.IGNORECASE | re.MULTILINE,
)
_OLDER = re.compile(
    r"^[ \t]*(?:>|(?:from|von|van|de|da|od|från|fra)[ \t]*:)|\b(?:wrote|schrieb|écrit)[ \t]*:|^-{3,}", re.I | re.M
)
_INVITING = re.compile(
    r"(?P<who>[A-ZÀ-Ý][^\n,.:]{1,60}?) (?:is inviting you to|(?:has )?invited you to|invites you to|"
    r"lädt (?:Sie|dich)|hat (?:Sie|dich)|vous invite à|(?:le|te) está invitando|(?:le|te) invita|ti invita|La invita|"
    r"nodigt (?:u|je)|convida|está convidando)"
)
_WITH = re.compile(
    r"\b(?:speak(?:ing)?|talk(?:ing)?|meet(?:ing)?|interview|chat|call|conversation|Gespräch|Interview) (?:with|mit) "
    r"(?:our |the |unserer |unserem )?(?P<who>[A-ZÀ-Ý][\w’'-]+(?: [A-ZÀ-Ý][\w’'-]+){1,2})"
    r"(?:,? (?:\((?P<role>[^)\n]{3,60})\)|(?:our|the|who is our|unserer|unserem) (?P<role2>[A-Z][\w /&-]{2,50})))?"
)
_PARTICLE = r"(?:d[eiao]s?|del|della|van|von|vom|zu|den?r?|la|le|el|al|bin|ten|ter|y|e) "
_NAME = rf"[A-ZÀ-ÝĀ-Ž][\w’'-]+\.?(?: (?:{_PARTICLE}){{0,2}}[A-ZÀ-ÝĀ-Ž][\w.’'-]*){{0,3}}"
_CLOSING = (
    r"(?:(?:with )?(?:best|kind|kindest|warm|warmest|many)[ \t]+)?(?:regards|wishes|thanks)|(?:all the )?best|cheers|"
    r"(?:yours )?(?:very )?(?:sincerely|faithfully|truly)(?: yours)?|very truly yours|"
    r"thank you|talk soon|see you then|warmly|"
    r"(?:mit )?(?:freundlich\w+|besten?|viele[nr]?|liebe[nr]?|herzliche[nr]?|schöne[nr]?) "
    r"(?:grü(?:ß|ss)en?|gru(?:ß|ss))|"
    r"(?:bien )?cordialement|bien à vous|sincères salutations|(?:un )?(?:cordiale?s? )?salud?os?(?: cordiales)?|"
    r"atentamente|atenciosamente|cumprimentos|abraços?|(?:cordiali|distinti) saluti|met vriendelijke groet(?:en)?|"
    r"(?:hartelijke )?groet(?:en|jes)?|(?:med )?(?:vänliga?|venlige?|vennlige?) h(?:ä|i)lsning(?:ar)?|"
    r"(?:med )?venn?lig hilsen|"
    r"à (?:très )?(?:bientôt|vite)|(?:belle|bonne) journée|hasta pronto|a presto|bis (?:bald|dann)|tot (?:dan|snel)|"
    r"até (?:breve|logo)|(?:med )?(?:bästa )?hälsning(?:ar)?|(?:bedste )?hilsner|(?:meilleures|cordiales) salutations|"
    r"(?:ystävällisin )?terveisin|(?:is mise )?le meas|s úctou|lg|vg|mfg|bg|rgds|mvh|"
    r"pozdrawiam|z poważaniem|saygılarımla|s pozdravem"
)
_SIGNED = re.compile(
    rf"^(?i:{_CLOSING})(?:[,!.]?[ \t]*\n{{1,3}}|, ?)[ \t]*"
    rf"(?:(?:i\. ?[AV]\.|gez\.|ppa\.|p\.p\.)[ \t]+)?(?P<who>{_NAME})[ \t]*(?:$|(?=\|))"
    r"(?:\n[ \t]*(?P<role>[A-Z][^\n@\d]{2,60})$)?",
    re.MULTILINE,
)
_GREETING = re.compile(
    r"^(?:hi|hello|dear|hey|good (?:morning|afternoon)|hallo|lieber?|sehr geehrte|guten|bonjour|hola|"
    r"kære|beste|hej|hei|olá|merhaba|ciao|chère?|estimad[oa]|car[oa]|"
    r"buongiorno|gentile|prezad[oa]|dzień|szanown\w+)\b",
    re.I,
)
_MAX_TITLE = 120
_NO_NAME = re.compile(
    r"^(?:microsoft teams|teams|zoom|google meet|webex|outlook|amazon chime|skype|bluejeans|ringcentral)\b.{0,12}"
    r"(?:meeting(?: information| details)?|besprechung|joining info|call|"
    r"invite|réunion|reunión|riunione|vergadering)?$|^(?:join|beitreten|rejoindre|unirse)\b",
    re.IGNORECASE,
)  # fmt: skip
_COMPANY = frozenset(
    {"corp", "corporation", "inc", "ltd", "limited", "llc", "plc", "gmbh", "ag", "se", "kg", "sa", "bv", "labs",
     "group", "team", "technologies", "solutions", "systems", "software", "consulting", "partners",
     "bank", "university", "zoom", "teams", "meet", "webex"}
)  # fmt: skip


def find_title(text: str) -> str:
    """Return the subject, topic or position; else the first line when it reads like a heading; else ""."""
    found = _TITLE.search(text) or _ROLE.search(text)
    if found:
        return _clean_title(found["title"])
    inviting = _INVITING.search(text)
    # "Jane invites you to join this meeting." is followed by the name of the meeting.
    rest = text[text.find("\n", inviting.end()) :] if inviting and "\n" in text[inviting.end() :] else text
    lines = [_clean_title(line.strip(" \t>*#=_-")) for line in rest.splitlines() if line.strip(" \t>*#_-")]
    if len(lines) > 1 and _is_heading(lines[0]):
        return lines[0]
    named = _NAMED.search(text)
    return _clean_title(named["title"]) if named and _is_heading(named["title"].strip()) else ""


def _is_heading(line: str) -> bool:
    return (
        3 <= len(line) <= _MAX_TITLE
        and not _GREETING.match(line)
        and not line.endswith((".", "!", "?", ",", ":"))
        and not re.search(r"https?://|@|^[\d\W]+$|<", line)
        and not _NO_NAME.search(line)
        and not find_dates(line, date(2000, 1, 1))
    )


def find_organizer(text: str) -> tuple[Person | None, str]:
    """Return who invites, and the words it was read from."""
    signed = _SIGNED.search(text)
    below = _OLDER.search(text, signed.end()) if signed else None
    newest = text[: below.start()] if below else text  # a header under the signature is that of an older mail
    for found in (_ORGANIZER.search(newest), _INVITING.search(newest), _MARKED.search(newest)):
        if found:
            person = read_person(found["who"] + (found.groupdict().get("mail") or ""))
            if person is not None:
                return person, found[0].strip()
    if signed and not _NO_NAME.search(signed["who"]):
        mail = re.search(_MAIL, newest[signed.end() : signed.end() + 200])
        role = (signed["role"] or "").strip()
        return Person(signed["who"].strip(), role, email=mail[0] if mail else ""), " ".join(signed[0].split())
    return None, ""


def signature(text: str) -> tuple[int, int]:
    """Return the place of the closing words with what follows them, as far as the next older mail; empty without."""
    signed = _SIGNED.search(text)
    if signed is None:
        return len(text), len(text)
    below = _OLDER.search(text, signed.end())
    return signed.start(), below.start() if below else len(text)


def signature_start(text: str) -> int:
    """Return where the closing words begin, the length of the text without any: numbers below are of a person."""
    return signature(text)[0]


def find_people(text: str) -> tuple[Person, ...]:
    """Return those the text says one will speak with."""
    found: dict[str, Person] = {}
    for match in _WITH.finditer(text):
        if match["who"].split()[-1].casefold().strip(".") in _COMPANY:
            continue
        role = (match["role"] or match["role2"] or "").strip()
        found.setdefault(match["who"], Person(match["who"], role))
    return tuple(found.values())


def read_person(words: str) -> Person | None:
    """Read "Jane Doe <jane@doe.example>", in any of the ways mail programs write it."""
    mail = re.search(_MAIL, words)
    name = re.sub(rf"[<(\[]?(?:mailto:)?{_MAIL}[>)\]]?", " ", words)
    name = re.sub(r"\[mailto:[^\]]*\]|\s+(?:via|on behalf of)\b.*|\(.*?\)", " ", name, flags=re.IGNORECASE)
    name = " ".join(name.replace('"', " ").replace("'", "’").split()).strip(" ,;-–|")
    if "," in name and name.count(",") == 1 and " " not in name.split(",")[0]:  # "Doe, Jane"
        last, first = (part.strip() for part in name.split(","))
        name = f"{first} {last}"
    name, _comma, role = name.partition(", ")  # "Jane Doe, Plant Manager"
    if not name and mail is None:
        return None
    if mail is None and (len(name.split()) > 5 or any(letter.isdigit() for letter in name)):
        return None
    return Person(name, role.strip(), email=mail[0] if mail else "")


def _clean_title(title: str) -> str:
    title = _AT_END.sub("", _PREFIX.sub("", title.strip(" \t*_")))
    return " ".join(title.split())[:_MAX_TITLE]
