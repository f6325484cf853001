"""Times of day in words: "half ten", "a quarter past nine", "halb drei", "las tres y media", "half vier"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import time

_NUMBERS = {
    "en": "one two three four five six seven eight nine ten eleven twelve",
    "de": "eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf",
    "nl": "één twee drie vier vijf zes zeven acht negen tien elf twaalf",
    "fr": "une deux trois quatre cinq six sept huit neuf dix onze douze",
    "es": "una dos tres cuatro cinco seis siete ocho nueve diez once doce",
    "it": "una due tre quattro cinque sei sette otto nove dieci undici dodici",
    "pt": "uma duas três quatro cinco seis sete oito nove dez onze doze",
    "sv": "ett två tre fyra fem sex sju åtta nio tio elva tolv",
}
_HOURS = {
    language: {name: hour for hour, name in enumerate(names.split(), start=1)} for language, names in _NUMBERS.items()
}


def _hour(language: str) -> str:
    return rf"(?P<hour>{'|'.join(_HOURS[language])}|\d{{1,2}}(?![\d:.]))\b"


# Words, and the minutes they add to the hour named. The first that matches counts.
_FORMS: tuple[tuple[str, str, int], ...] = (
    ("en", rf"half(?:[ -]past)?\s+{_hour('en')}", 30),  # British "half ten" is 10:30
    ("en", rf"(?:a )?quarter past\s+{_hour('en')}", 15),
    ("en", rf"(?:a )?quarter to\s+{_hour('en')}", -15),
    ("en", rf"twenty[ -]five past\s+{_hour('en')}", 25),
    ("en", rf"twenty[ -]five to\s+{_hour('en')}", -25),
    ("en", rf"twenty past\s+{_hour('en')}", 20),
    ("en", rf"twenty to\s+{_hour('en')}", -20),
    ("en", rf"ten past\s+{_hour('en')}", 10),
    ("en", rf"ten to\s+(?!\d){_hour('en')}", -10),
    ("en", rf"{_hour('en')}[ -]thirty", 30),
    ("en", rf"{_hour('en')}[ -]fifteen", 15),
    ("en", rf"{_hour('en')}[ -]forty[ -]five", 45),
    ("en", rf"(?:at\s+)?{_hour('en')}\s+o['’]clock", 0),
    ("en", rf"at\s+(?!\d){_hour('en')}(?=\s*(?:[,.;!?)]|$|(?:on|in the|your|my|our|tomorrow|sharp)\b))", 0),
    ("de", rf"halb\s+{_hour('de')}", -30),
    ("de", rf"viertel nach\s+{_hour('de')}", 15),
    ("de", rf"(?:viertel vor|dreiviertel)\s+{_hour('de')}", -15),
    ("nl", rf"half\s+{_hour('nl')}", -30),
    ("nl", rf"kwart over\s+{_hour('nl')}", 15),
    ("nl", rf"kwart voor\s+{_hour('nl')}", -15),
    ("fr", rf"{_hour('fr')}\s+heures?\s+et\s+demie?", 30),
    ("fr", rf"{_hour('fr')}\s+heures?\s+et\s+quart", 15),
    ("fr", rf"{_hour('fr')}\s+heures?\s+moins\s+le\s+quart", -15),
    ("fr", rf"(?!\d){_hour('fr')}\s+heures?", 0),
    ("es", rf"las?\s+{_hour('es')}\s+y\s+media", 30),
    ("es", rf"las?\s+{_hour('es')}\s+y\s+cuarto", 15),
    ("es", rf"las?\s+{_hour('es')}\s+menos\s+cuarto", -15),
    ("es", rf"a\s+las?\s+(?!\d){_hour('es')}", 0),
    ("it", rf"(?:alle?|l['’])\s*{_hour('it')}\s+e\s+mezz[ao]", 30),
    ("it", rf"(?:alle?|l['’])\s*{_hour('it')}\s+e\s+un\s+quarto", 15),
    ("it", rf"(?:alle?|l['’])\s*{_hour('it')}\s+meno\s+un\s+quarto", -15),
    ("it", rf"alle\s+(?!\d){_hour('it')}", 0),
    ("pt", rf"[àa]s?\s+{_hour('pt')}(?:\s+horas?)?\s+e\s+meia", 30),
    ("pt", rf"às?\s+(?!\d){_hour('pt')}", 0),
    ("sv", rf"halv\s+{_hour('sv')}", -30),
)  # fmt: skip
_FOUND = tuple((language, re.compile(rf"\b{form}", re.I | re.M), added) for language, form, added in _FORMS)


def find_spoken(text: str) -> Iterator[tuple[time, int, int]]:
    """Yield the time as the clock of twelve hours shows it, by night, with the place of its words."""
    taken: list[tuple[int, int]] = []
    for language, form, added in _FOUND:
        for match in form.finditer(text):
            word = match["hour"].casefold()
            hour = int(word) if word.isdecimal() else _HOURS[language][word]
            clash = any(match.start() < end and start < match.end() for start, end in taken)
            if clash or not 1 <= hour <= 12:
                continue
            taken.append((match.start(), match.end()))
            hours, minutes = divmod((hour % 12 * 60 + added) % 720, 60)
            yield time(hours, minutes), match.start(), match.end()
