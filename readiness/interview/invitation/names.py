"""What a person's name looks like in a letter, and how a letter is closed. Data and patterns."""

from __future__ import annotations

import re

MAIL = r"[\w.+%-]+@[\w-]+(?:\.[\w-]+)+"
_CAPITAL = "A-ZÀ-ÖØ-ÞĀ-ŽА-Я"
_PARTICLE = r"(?:d[eiao]s?|della|del|van|von|vom|zu|den?r?|la|le|el|al|bin|ten|ter|y|e) "
TITLE = (
    r"(?:(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Professeure?|Herr|Frau|Mme|Mlle|M|Madame|Monsieur|Sr|Sra|Srta|Señora?|"
    r"Don|Doña|Dott|Dott\.ssa|Dottoressa|Ing|Mag|Sig|Sig\.ra|Signora?|Dhr|Mevr|Eng|Dipl\.-Ing|Pani?|dr|mgr|inż|"
    r"Sir|Dame|Rev|Capt|Col)\.? )"
)
NAME_WORD = (
    rf"(?:[{_CAPITAL}][\w’'-]{{1,2}}\.|[{_CAPITAL}][\w’'-]{{1,30}}(?!\w)|[{_CAPITAL}]\.(?:[{_CAPITAL}]\.)*|"
    rf"(?<= )[{_CAPITAL}](?![\w.]))"
)
_NO_START = (
    r"(?!(?:Meet|With|Hi|Hello|Dear|Hey|And|The|Our|Your|Thanks?|Best|Kind|Interview|Zoom|Join|Re|Fwd?|Parteciper\w+|"
    r"Participa\w*|Avec|Con|Mit|Met|Présents?) )"
)
FULL_NAME = rf"{_NO_START}{TITLE}{{0,3}}{NAME_WORD}(?: (?:{_PARTICLE}){{0,2}}{NAME_WORD}){{1,3}}"
NAME = rf"{_NO_START}{TITLE}{{0,3}}{NAME_WORD}(?: (?:{_PARTICLE}){{0,2}}{NAME_WORD}){{0,3}}"

CLOSING = (
    r"(?:(?:with )?(?:my )?(?:best|kind|kindest|warm|warmest|many|thanks and|thanks &)[ \t]+)?"
    r"(?:regards|wishes|thanks)|"
    r"(?:all the )?best|cheers|thx|ta|ty|speak soon|looking forward(?: to it)?|"
    r"/s/|gracias|merci|danke(?:schön)?|grazie|obrigad[oa]|bedankt|dzięki|takk|chat soon|good luck|best of luck|"
    r"yours|(?:yours )?(?:very )?(?:sincerely|faithfully|truly)(?: yours)?|"
    r"very truly yours|"
    r"thank you|thanks (?:so much|again|in advance)|talk soon|see you (?:then|soon|there)|warmly|"
    r"(?:mit )?(?:freundlich\w+|besten?|viele[nr]?|liebe[nr]?|herzliche[nr]?|schöne[nr]?|sonnige[nr]?) "
    r"(?:grü(?:ß|ss)en?|gru(?:ß|ss))|"
    r"(?:bien )?(?:très )?cordialement|bien à (?:vous|toi)|sincères salutations|amicalement|"
    r"(?:un )?(?:cordiale?s? )?salud?os?(?: cordiales)?|un abrazo|"
    r"atentamente|atenciosamente|(?:com )?(?:os )?(?:melhores )?cumprimentos|abraços?|"
    r"(?:(?:cordiali|distinti|cari) )?saluti|cordialmente|"
    r"met (?:vriendelijke|hartelijke) groet(?:en)?|"
    r"(?:hartelijke )?groet(?:en|jes)?|(?:med )?(?:vänliga?|venlige?|vennlige?) h(?:ä|i)lsning(?:ar)?|"
    r"(?:med )?venn?lig hilsen|"
    r"à (?:très )?(?:bientôt|vite)|(?:belle|bonne) journée|hasta (?:pronto|entonces)|a presto|bis (?:bald|dann)|"
    r"tot (?:dan|snel)|"
    r"até (?:breve|logo)|(?:med )?(?:bästa )?hälsning(?:ar)?|(?:bedste )?hilsner|(?:meilleures|cordiales) salutations|"
    r"(?:ystävällisin )?terveisin|(?:is mise )?le meas|s úctou|im auftrag|lg|vg|mfg|bg|br|kr|rgds|mvh|gr|"
    r"(?:serdecznie )?pozdrawiam|z poważaniem|saygılarımla|s pozdravem|pozdrawiamy"
)
GREETING = re.compile(
    r"^(?:hi|hello|dear|hey|g'day|good (?:morning|afternoon|day)|hallo|lieber?|sehr geehrte|guten|bonjour|hola|"
    r"kære|beste|hej|hei|olá|merhaba|ciao|chère?|estimad[oa]|car[oa]|buenos|buenas|hoi|moin|servus|grüezi|"
    r"buongiorno|gentile|prezad[oa]|dzień|szanown\w+|cześć)\b",
    re.IGNORECASE,
)
NO_NAME = re.compile(
    r"^(?:microsoft teams|teams|zoom|chime|google meet|webex|outlook|amazon chime|skype|bluejeans|ringcentral)\b.{0,12}"
    r"(?:meeting(?: information| details)?|besprechung|joining info|call|"
    r"invite|réunion|reunión|riunione|vergadering)?$|^(?:join|beitreten|rejoindre|unirse)\b",
    re.IGNORECASE,
)  # fmt: skip
NO_PERSON = re.compile(
    r"\b(?:meeting|interview|call|video|link|room|office|street|road|time|date|when|where|phone|passcode|password|"
    r"zoom|teams|meet|webex|google|microsoft|calendar|screen|panel|session|termin|besprechung|gespräch|entretien|"
    r"entrevista|colloquio|questions?|details|agenda|monday|tuesday|wednesday|thursday|friday|access|code|dial|"
    r"united|kingdom|states|please|note|join|reschedule|cancel|test|confirmed|team|round|slot)\b",
    re.IGNORECASE,
)
# What people are, in the words of their business cards.
ROLE = re.compile(
    r"\b(?:managers?|manager[ai]n?|head|lead\w*|director\w*|directeur|directrice|direttor\w*|direktor\w*|diretor\w*|"
    r"dyrektor\w*|chief|officer|[cv][a-z]o|[es]?vp|president\w*|founder|co-founder|owner|partner\w*|principal|"
    r"engineers?|"
    r"developers?|\w+ dev|dev lead|designer\w*|architect\w*|analyst\w*|scientist\w*|consultant\w*|recruit\w*|"
    r"coordinator\w*|coordinador\w*|"
    r"technician|clerk|planner|accountant|operator|electrician|driver|founder\w*|"
    r"specialist\w*|assistant\w*|supervisor\w*|controller|buyer|líder|líderes|super|foreman|superintendent|dean|"
    r"chair\w*|teacher|headteacher|"
    r"nurse|matron|cadre|\w*meister(?:in)?|mgr|dir|eng|gm|md|\w*beauftragte\w*|\w*adviser|\w*advisor|hr|people|"
    r"talent|staff|senior|junior|team ?lead\w*|"
    r"\w*leiter(?:in)?|leitung|geschäftsführ\w*|vorstand|referent(?:in)?|personal\w*|bereichs\w*|abteilungs\w*|"
    r"responsable|\w*chef(?:in|fe)?|chargée?|gérante?|fondat\w+|gerente|jef[ea]|encargad[oa]|responsabile|capo|"
    r"titolare|"
    r"fundador\w*|coordenador\w*|\w*hoofd|\w*leider|directie|eigenaar|kierownik|kierowniczka|specjalist\w*|prezes)\b",
    re.IGNORECASE,
)
COMPANY = frozenset(
    {"corp", "corporation", "inc", "ltd", "limited", "llc", "plc", "gmbh", "ag", "se", "kg", "sa", "bv", "labs",
     "group", "team", "technologies", "solutions", "systems", "software", "consulting", "partners", "robotics",
     "bank", "university", "housing", "foods", "medical", "analytics", "staffing", "care", "trust", "services",
     "holdings", "logistics", "finance", "capital", "insurance", "industries", "international", "digital", "studios",
     "parts", "talent", "recruiting", "college", "hospital", "council", "foundation", "school", "media",
     "health", "energy",
     "zoom", "teams", "meet", "webex"}
)  # fmt: skip
