"""Which sentences of a text speak of the call, and which of deadlines, office hours and plans that were given up."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

LENGTH_LINE = re.compile(
    r"(?:duration|dauer|durée(?: prévue)?|duración|durata|duração|duur|length|długość|varighed)"
    r"[ \t]*:[^\n\d]{0,10}\d{1,3}\s?[a-z]{0,8}\.?(?:\s?\d\d\b)?",
    re.IGNORECASE,
)
_NOT_THE_CALL = re.compile(
    r"\b(?:reply by|respond by|confirm by|by no later than|no later than|deadline|until then|expires?|"
    r"(?:send|reply|respond|confirm|submit|return|complete|finish|rsvp|let (?:us|me) know|apply)\b[^.\n]{0,60}\bby\b|"
    r"(?:melden?|antworten?|bestätigen?|schicken?|senden?|zusagen?|absagen?|geben?|gib|teilen?|"
    r"lassen?)\b[^.\n]{0,60}\bbis\b|"
    r"(?:confirmer|répondre|envoyer|confirmar|enviar|responder|confermare|inviare)\b[^.\n]{0,60}"
    r"\b(?:avant|antes de|entro)\b|"
    r"(?:öffnungszeiten|bürozeiten|sprechzeiten|servicezeiten|opening hours|horaires d['’]ouverture)\b|"
    r"valid until|bis spätestens|rückmeldung bis|apply by|posted on|start date|starting date|"
    r"available from(?! \d{1,2}[:.]\d\d)|"
    r"office hours|working hours|born|copyright)\b",
    re.IGNORECASE,
)  # fmt: skip
NO_LONGER = re.compile(
    r"\b(?:instead of|rather than|in place of|(?:cannot|can['’]t|unable to|not able to) (?:attend|make it|"
    r"make)(?: on)?|conflict (?:at|on)|can(?:no|['’])t (?:do|make)|"
    r"(?:busy|not (?:available|free)) (?:at|on)|"
    r"(?:moved|rescheduled|postponed|changed) from|originally(?: \w+){0,2}|"
    r"previously(?: \w+){0,2}|not on|statt|anstatt|anstelle(?: von)?|ursprünglich|au lieu d[eu']|"
    r"en lugar del?|invece di|"
    r"(?:pasa|cambia|passe|spostato|verlegt|verschoben) (?:del?|du|dal|vom|von)|in plaats van|"
    r"(?:former|old|previous|original|bisherige|alte|ancien|anterior)r?n? (?:time|date|termin|zeit|horaire|fecha))"
    r"\W+(?:\w+\W+){0,2}\Z",
    re.IGNORECASE,
)
DEADLINE = re.compile(
    r"\b(?:by|no later than|spätestens|bis (?:zum|spätestens)(?: am)?|avant(?: le)?|antes del?|entro(?: il)?|uiterlijk|"
    r"até(?: o)?)\s+\Z",
    re.IGNORECASE,
)
MOVES = re.compile(
    r"\b(?:instead|rather|mov(?:e|ed|ing)|shift\w*|push\w*|resched\w*|postpon\w*|chang\w*|no longer|"
    r"new (?:time|date|slot)|"
    r"stattdessen|lieber|verschieb\w*|verschob\w*|verleg\w*|neuer? termin|plutôt|décal\w*|déplac\w*|report(?:er|"
    r"ons|é)\w*|"
    r"en vez|pasar|aplaz\w*|cambi\w*|spost\w*|verplaats\w*|verzet\w*|in plaats|adi(?:ar|ad)\w*|remarc\w*|"
    r"przesu\w*|przeło\w*)\b",
    re.IGNORECASE,
)
NEW = re.compile(
    r"\b(?:new|revised|updated|alternative|replacement|(?:moved?|rescheduled|postponed|changed|pushed|shifted) to|"
    r"neue[rs]?|ersatztermin|alternativtermin|(?:verschoben|verlegt) auf|nouve(?:au|lle)|(?:reporté|décalé|"
    r"déplacé)e? (?:au|à)|"
    r"nuev[oa]|(?:pasa|cambia|aplazad[oa]|movid[oa]) (?:a|al|para)|nuov[oa]|(?:spostat[oa]|rinviat[oa]) (?:a|al)|"
    r"nieuwe|verplaatst naar|nov[oa]|(?:adiad[oa]|remarcad[oa]) para|now[yaą]|przeniesion\w+ na)"
    r"\W+(?:[^\s:.]+\W+){0,3}\Z",
    re.IGNORECASE,
)
_PUT_OFF = re.compile(
    r"\b(?:have|has|had|need|needs|must|müssen|muss|mussten|doi[st]|devons|tenemos|tengo|hay|dobbiamo|devo|moet|moeten|"
    r"musimy|muszę|precisamos|is|was|been|wird|wurde|est|été)\b(?:[^.\n]|\.(?=\d)){0,60}?\b(?:postpone[ds]?|"
    r"reschedule[ds]?|moved?|verschoben|verschieben|verlegt|verlegen|report(?:é|er)|décal(?:é|er)|déplac(?:é|er)|"
    r"aplaza(?:do|da|r)|mover|rinviat[oa]|rinviare|spostat[oa]|spostare|verzet(?:ten)?|verplaats(?:t|en)|przełożyć|"
    r"przesunąć|adiad[oa]|adiar)\b(?! (?:you |it )?forward)",
    re.IGNORECASE,
)
_PROVIDED = re.compile(
    r"\b(?:if|should you|in case|falls|wenn|sollten|si|s['’]il|als|indien|se|caso|jeśli|gdyby)\b", re.I
)
_ENDS_IN_BY = re.compile(r"\s(?:by|bis|avant|antes de|entro)\Z", re.I)  # what stands before may be the call itself
_SENTENCE_END = re.compile(r"\n|(?<!\b\d)(?<!\b\d\d)[.!?](?=\s|\Z)")  # not the one of "7. Dezember"


def is_put_off(text: str) -> bool:
    """Whether ``text`` says that the call is moved; "if you need to reschedule" does not."""
    for match in _PUT_OFF.finditer(text):
        before = re.split(r"[.!?]\s|\n\s*\n", text[max(0, match.start() - 120) : match.start()])[-1]
        if not _PROVIDED.search(before):
            return True
    return False


def without_other_days(text: str) -> str:
    """Blank the sentences that speak of deadlines and the like. Letters keep their places."""
    places = []
    ends = [(found.start(), found.end()) for found in _SENTENCE_END.finditer(text)]
    for match in _NOT_THE_CALL.finditer(text):
        before, after = bisect_left(ends, (match.start(),)), bisect_left(ends, (match.end(),))
        start = match.start() if _ENDS_IN_BY.search(match[0]) else ends[before - 1][1] if before else 0
        places.append((start, ends[after][0] if after < len(ends) else len(text)))
    return without(text, places)


def blank(pattern: re.Pattern[str], text: str) -> str:
    """Put spaces for what matches. Letters keep their places."""
    return pattern.sub(lambda match: re.sub(r"[^\n]", " ", match[0]), text)


def without(text: str, places: Sequence[tuple[int, int]]) -> str:
    """Put spaces for what stands in ``places``. Letters keep theirs."""
    for start, end in places:
        text = text[:start] + re.sub(r"[^\n]", " ", text[start:end]) + text[end:]
    return text
