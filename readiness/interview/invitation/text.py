"""An invitation pasted from a mail or a calendar: Zoom, Teams, Meet, Webex, Outlook, a recruiter's own words."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from types import MappingProxyType

from readiness.interview.dossier import DialIn, Service
from readiness.interview.invitation.companies import find_company
from readiness.interview.invitation.links import Link, call_links
from readiness.interview.invitation.model import Invitation, Reader, UnreadableInvitation
from readiness.interview.invitation.moments import find_moment
from readiness.interview.invitation.people import find_people
from readiness.interview.invitation.persons import find_organizer
from readiness.interview.invitation.phones import Codes, find_codes, find_numbers, has_one_tap, local_numbers, plain
from readiness.interview.invitation.signatures import signature
from readiness.interview.invitation.titles import find_title
from readiness.interview.invitation.wall import Choice, Question
from readiness.interview.invitation.zones import country_of
from readiness.words import _

MAX_LETTERS = 20_000  # a mail with a long thread below it; what counts stands at the top
_NAMED_SERVICE = (
    (Service.ZOOM, re.compile(r"\bzoom\b", re.I)),
    (Service.TEAMS, re.compile(r"\b(?:microsoft )?teams\b", re.I)),
    (
        Service.MEET,
        re.compile(r"(?:\b|_)(?i:google[ _]meet)\b|\b(?:por|su|sur|via|over|on|per|über|op|przez|no|na) Meet\b"),
    ),
    (Service.WEBEX, re.compile(r"\bwebex\b", re.I)),
)
_ROW = re.compile(r"^([^\t\n:]{2,30}[^\t\n: ]):?[ ]?\t+(?=[^\s])", re.MULTILINE)  # a table pasted: "Date⇥3 May"
_THEY_CALL = re.compile(
    r"\b(?:(?:will|['’]ll|is going to|going to|shall|would|to) (?:then |also )?"
    r"(?:give you a (?:\w+ )?(?:call|ring|bell|buzz|shout)|(?:\w+/)?(?:call|ring|phone|telephone|dial) (?:you|u)\b|"
    r"(?:reach|contact|get) you (?:by (?:tele)?phone|on your (?:mobile|cell|phone)))|will be calling you|"
    r"calling you (?:on|at)|(?:ruft|rufen|rufe) (?:sie|dich|ich sie|wir sie)(?:[^.\n]|\.(?=\d)){0,60}\ban\b|"
    r"(?:sie|dich) (?:[^.\n]|\.(?=\d)){0,40}\b(?:anrufen|telefonisch erreichen)|"
    r"(?:vous|t['’]|te) (?:t[ée]l[ée]phon\w+|appeller\w*|appelle(?:rai)?|joindr\w*)|"
    r"(?:i|we|interviewer|recruiter|manager)(?:\s+will|['’]ll)\s+call\s*(?::|at\b|on\b|your\b)|"
    r"call your (?:cell|mobile|phone)|"
    r"(?:le|te|lo|la|les|os) (?:llamar\w*|llam[oa]|telefone\w*|ligar\w*|ligo|chiamer\w*|chiamo)|"
    r"(?:ti|la|vi) (?:chiamer\w*|chiamo)|(?:vou )?ligar(?:ei|á|emos)?-?(?:lhe|te)|(?:te|lhe) ligo|ligo-(?:lhe|te)|"
    r"bel(?:len|t)? (?:u|je|jou|wij u|wij je|ik je|ik u)\b|zadzwoni\w*)",
    re.IGNORECASE,
)  # fmt: skip
_YOU_CALL = re.compile(
    r"\b(?:please (?:call|dial|ring)|call (?:me|us|in)|dial in|rufen sie (?:uns|mich|bitte))\b",
    re.I,
)
_IN_NEED = re.compile(
    r"\b(?:problems?|questions?|issues?|queries|trouble|late|unable|if you can['’]?t|fragen|probleme?)\b[^.\n]{0,30}\Z",
    re.I,
)
_TYPED = re.compile(r"code|access|zugangs|zugriffs|c[óo]digo|codice|toegang", re.I)
_COULD_BE_TYPED = re.compile(r"pin|code|access|zugangs|zugriffs|c[óo]digo|codice|toegang", re.I)
_IF_NEEDED = re.compile(
    r"(?:[^.\n]|\.(?=\d)){0,40}\b(?:if (?:any\w*|you|some\w*|there|it|plans)|in case|with any|for any|"
    r"with questions)\b",
    re.I,
)
_CANCELS = re.compile(
    r"^[ \t>*]*(?:\w+\s*:\s*)?(?:cancel+ed|abgesagt|annulé|cancelad[oa]|annullato|geannuleerd|aflyst|avlyst|"
    r"inställt|odwołan[eay])\s*:",
    re.IGNORECASE | re.MULTILINE,
)
_DIAL = re.compile(
    r"\b(?:dial|toll|tap to join|über telefon|per telefoon|por telefone|przez telefon|join by phone|"
    r"call[ -]?in|by phone|per telefon|einwähl\w*|par téléphone|por teléfono)\b",
    re.I,
)
_PHONE_CALL = re.compile(r"\b(?:phone|telephone|telefon\w*|call)\b[^.\n]{0,30}\b(?:interview|screen|call|gespräch)|\btelefoninterview\b|\bby (?:tele)?phone\b|\btelefonisch|\bpar téléphone\b|\b(?:por|al) tel[eé]fono\b|\bper telefoon\b|\bt[eé]l[eé](?:ph|f)[oó]ni\w+", re.I)  # noqa: E501 # fmt: skip


@dataclass(frozen=True, slots=True)
class Access:
    """How to get into the call, with the questions that leaves."""

    join_url: str
    service: Service
    dial_in: tuple[DialIn, ...]
    passcode: str
    meeting_id: str
    who_calls: str
    questions: tuple[Question, ...]
    words: dict[str, str]


def read_text(text: str, reader: Reader) -> Invitation:
    """Return what a pasted invitation says. Raises :class:`UnreadableInvitation` for an empty one."""
    text = plain(text.replace("\r\n", "\n").replace("\r", "\n"))
    text = re.sub(r"\n[ \t]*(?:\n[ \t]*){2,}", "\n\n", text)[:MAX_LETTERS]
    text = _ROW.sub(r"\1: ", text)
    if not text.strip():
        raise UnreadableInvitation(
            _("There is no text in this invitation. Paste it again, or enter the call yourself.")
        )
    moment = find_moment(text, reader)
    sure = moment.wall is not None and not moment.wall.zone.doubtful
    country = country_of(moment.wall.zone.name) if moment.wall and sure else None
    closes, below = signature(text)
    body, closing = f"{text[:closes]}\n{text[below:]}", text[closes:below]
    access = find_access(text, reader, country, numbers_in=body)
    organizer, organizer_words = find_organizer(text)
    if organizer is not None and (own := find_numbers(closing, Codes(), reader.region)):
        organizer = replace(organizer, phone=own[0][0].number)
    title = find_title(text)
    people = find_people(text)
    company, company_words = find_company(text, title, [one.name for one in (organizer, *people) if one])
    people = tuple(one for one in people if one.name != company)
    words = {
        "start": moment.words,
        "title": title,
        "company": company_words,
        "organizer": organizer_words,
        "people": ", ".join(one.name for one in people),
        **access.words,
    }
    invitation = Invitation(
        title=title,
        company=company,
        join_url=access.join_url,
        service=access.service,
        dial_in=access.dial_in,
        passcode=access.passcode,
        meeting_id=access.meeting_id,
        organizer=organizer,
        people=people,
        who_calls=access.who_calls,
        questions=(*moment.questions, *access.questions),
        warnings=(
            *((_("This message cancels the call. Ask before you wait for it."),) if _CANCELS.search(text) else ()),
            *moment.warnings,
        ),
        words=MappingProxyType({field: said for field, said in words.items() if said}),
    )
    return invitation.at(moment.wall) if moment.wall else invitation


def find_access(text: str, reader: Reader, country: str | None = None, numbers_in: str | None = None) -> Access:
    """Return link, numbers and codes of a text.

    ``country`` is that of the zone the call is in, if one is named; ``numbers_in`` the part without the signature. One
    link wins only when it is the only one. Beside a link, a number counts only where the text speaks of dialling.
    """
    links = call_links(text)
    codes = find_codes(text)
    they_call = _THEY_CALL.search(text)
    asked: list[Question] = []
    if they_call and not links and not _you_call(text):
        numbers: tuple[tuple[DialIn, str], ...] = ()  # the number in such a mail is the candidate's own
    else:
        body = text if numbers_in is None else numbers_in
        numbers = find_numbers(body, codes, None)
        typed = not codes.phone or _TYPED.match(codes.phone_words)
        if links and typed and not has_one_tap(body) and not _DIAL.search(body):
            numbers = ()
        elif not numbers and local_numbers(body):
            numbers, asked = _local(body, codes, reader, country)
    if links and not numbers and codes.phone and not codes.passcode and _COULD_BE_TYPED.match(codes.phone_words):
        codes = replace(codes, passcode=codes.phone, passcode_words=codes.phone_words)  # nothing else to key it into
    if len({link.url.split("?")[0].casefold() for link in links}) > 1:
        asked.append(_which_link(links))
    service = _service(text, links, bool(numbers or they_call or asked))
    words = {
        "join_url": links[0].words if links else "",
        "dial_in": numbers[0][1] if numbers else "",
        "code": codes.phone_words if numbers else "",
        "passcode": codes.passcode_words,
        "meeting_id": codes.meeting_words,
        "who_calls": they_call[0] if they_call else "",
    }
    return Access(
        join_url=links[0].url if links else "",
        service=service,
        dial_in=tuple(_ordered([number for number, _words in numbers], reader)),
        passcode=codes.passcode,
        meeting_id=codes.meeting_id,
        who_calls="they" if they_call else "you" if numbers or links else "",
        questions=tuple(asked),
        words=words,
    )


def _local(
    text: str, codes: Codes, reader: Reader, country: str | None
) -> tuple[tuple[tuple[DialIn, str], ...], list[Question]]:
    """Numbers without a country: read as in the country of the call, else the own one; asked unless only one fits."""
    regions = [region for region in dict.fromkeys((country, reader.region)) if region]
    readings = [found for region in regions if (found := find_numbers(text, codes, region))]
    if len(readings) == 1 and (country is None or country == reader.region):
        return readings[0], []
    unplaced = readings[0][0][1] if readings else next(iter(local_numbers(text)), "")
    if not unplaced:
        return (), []
    sentence = _("The number {number} names no country. Which country is it in?").format(number=unplaced)
    choices = tuple(
        Choice(f"{found[0][0].country} {found[0][0].number}", values={"dial_in": tuple(one for one, _said in found)})
        for found in readings
    )
    return readings[0] if readings else (), [Question("dial_in", sentence, choices)]


def _you_call(text: str) -> bool:
    """Whether the candidate is to call; "any problems, call me" is not the call itself."""
    return any(
        not _IN_NEED.search(text, max(0, one.start() - 60), one.start()) and not _IF_NEEDED.match(text, one.end())
        for one in _YOU_CALL.finditer(text)
    )


def _ordered(numbers: list[DialIn], reader: Reader) -> list[DialIn]:
    """Numbers of the own country first: that call is the cheap one."""
    return sorted(numbers, key=lambda one: one.country != reader.region) if reader.region else numbers


def _which_link(links: tuple[Link, ...]) -> Question:
    choices = tuple(
        Choice(link.url, values={"join_url": link.url, "service": link.service or Service.OTHER}) for link in links
    )
    return Question("join_url", _("There are several links. Which one opens the call?"), choices)


def _service(text: str, links: tuple[Link, ...], has_phone: bool) -> Service:
    if links and not links[0].introduced:
        return links[0].service or Service.OTHER
    named = next((service for service, pattern in _NAMED_SERVICE if pattern.search(text)), None)
    if links:
        return named or Service.OTHER
    if named is not None:
        return named
    return Service.PHONE if has_phone or _PHONE_CALL.search(text) else Service.OTHER


def with_access(invitation: Invitation, access: Access) -> Invitation:
    """Return the invitation with the way into the call filled in."""
    return replace(
        invitation,
        join_url=access.join_url,
        service=access.service,
        dial_in=access.dial_in,
        passcode=access.passcode,
        meeting_id=access.meeting_id,
        who_calls=access.who_calls,
        questions=(*invitation.questions, *access.questions),
        words=MappingProxyType({**invitation.words, **{key: said for key, said in access.words.items() if said}}),
    )
