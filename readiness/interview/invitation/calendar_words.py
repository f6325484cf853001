"""Months, weekdays and small words of dates in the languages invitations come in. Data."""

from __future__ import annotations

import re

# Each month as people write it; abbreviations with or without a full stop.
MONTHS: tuple[str, ...] = (
    "january januar janvier enero gennaio januari janeiro jan jän jänner janv ene gen stycznia styczeń ocak"
    " ledna ianuarie tammikuuta",
    "february februar février fevrier febrero febbraio februari fevereiro feb févr fév fev febr lutego luty şubat"
    " února februarie helmikuuta",
    "march märz maerz mars marzo maart março mar mär mrz mrt marca marzec marts mart března martie maaliskuuta",
    "april avril abril aprile apr avr abr kwietnia kwiecień nisan dubna aprilie huhtikuuta",
    "may mai mayo maggio mei maio mag maja maj mayıs května toukokuuta",
    "june juni juin junio giugno junho jun giu czerwca czerwiec haziran června iunie kesäkuuta",
    "july juli juillet julio luglio julho jul juil lug lipca lipiec temmuz července iulie heinäkuuta",
    "august août aout agosto augustus aug ago sierpnia sierpień augusti ağustos srpna elokuuta",
    "september septembre septiembre settembre setembro sep sept set września wrzesień eylül září septembrie syyskuuta",
    "october oktober octobre octubre ottobre outubro oct okt ott out października październik ekim"
    " října octombrie lokakuuta",
    "november novembre noviembre novembro nov listopada listopad kasım listopadu noiembrie marraskuuta",
    "december dezember décembre decembre diciembre dicembre dezembro dec dez déc dic grudnia grudzień aralık"
    " prosince decembrie joulukuuta desember",
)
WEEKDAYS: tuple[str, ...] = (
    "monday montag lundi lunes lunedì lunedi maandag segunda-feira mon mo. lun lun. ma."
    " poniedziałek måndag mandag pazartesi pondělí luni maanantaina",
    "tuesday dienstag mardi martes martedì martedi dinsdag terça-feira tue tues di. mar. mart. wtorek tisdag tirsdag"
    " úterý marți tiistaina",
    "wednesday mittwoch mercredi miércoles miercoles mercoledì mercoledi woensdag quarta-feira wed mi. mer. mié wo."
    " środa środę onsdag çarşamba středu středa miercuri keskiviikkona",
    "thursday donnerstag jeudi jueves giovedì giovedi donderdag quinta-feira thu thur thurs do. jeu jeu. jue gio do"
    " czwartek torsdag perşembe čtvrtek torstaina joi",
    "friday freitag vendredi viernes venerdì venerdi vrijdag sexta-feira fri fr. ven ven. vie vr. piątek fredag"
    " pátek perjantaina vineri",
    "saturday samstag sonnabend samedi sábado sabado sabato zaterdag sat sa. sam sam. sáb sab za."
    " sobota sobotę lördag lørdag cumartesi sobotu lauantaina sâmbătă",
    "sunday sonntag dimanche domingo domenica zondag sun so. dim dim. dom zo. niedziela niedzielę söndag søndag"
    " neděli neděle sunnuntaina duminică",
)
MONTH_OF = {name: number for number, names in enumerate(MONTHS, start=1) for name in names.split()}
WEEKDAY_OF = {name: number for number, names in enumerate(WEEKDAYS) for name in names.split()}


def alternatives(names: dict[str, int]) -> str:
    """Return the names as a pattern, the longer first, so that "march" is not read as "mar"."""
    return "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))


# The days of a month in words: "the second of December", "dritten Dezember".
_ONES = "first second third fourth fifth sixth seventh eighth ninth"
_TEENS = "tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth"
_ERSTE = "erst zweit dritt viert fünft sechst siebt acht neunt zehnt elft zwölft"
COUNTED_OF = {
    **{name: number for number, name in enumerate(f"{_ONES} {_TEENS} twentieth".split(), start=1)},
    **{f"twenty{mark}{name}": 20 + number for number, name in enumerate(_ONES.split(), start=1) for mark in "- "},
    "thirtieth": 30, "thirty-first": 31, "thirty first": 31, "primero": 1, "primeiro": 1,
}  # fmt: skip
GEZAEHLT_OF = {f"{name}e{last}": number for number, name in enumerate(_ERSTE.split(), start=1) for last in "nr"}
ORDINAL_OF = {**COUNTED_OF, **GEZAEHLT_OF}

MONTH = alternatives(MONTH_OF)
# "may first" and "second may" are words of their own too often: English days in words need "of" or "the".
COUNTED = alternatives(COUNTED_OF)
GEZAEHLT = alternatives(GEZAEHLT_OF)
WEEKDAY = alternatives(WEEKDAY_OF)
TODAY = {
    "tmrw": 1, "tmr": 1, "tonight": 0, "übermorgen": 2, "overmorgen": 2, "pasado mañana": 2, "après-demain": 2,
    "dopodomani": 2, "depois de amanhã": 2, "dziś": 0, "dzisiaj": 0, "jutro": 1, "pojutrze": 2, "imorgon": 1,
    "i morgen": 1, "idag": 0, "i dag": 0, "today": 0, "heute": 0, "aujourd'hui": 0, "hoy": 0, "oggi": 0,
    "vandaag": 0, "hoje": 0, "tomorrow": 1, "morgen": 1, "demain": 1, "mañana": 1, "domani": 1, "amanhã": 1,
}  # fmt: skip
NEXT = r"next|nächste[nrs]?|kommende[nrs]?|prochain|próximo|prossimo|volgende"
THIS = r"this|this coming|coming|diese[nrs]?|ce|este|questo|deze|on|am|le|el|il|op"
