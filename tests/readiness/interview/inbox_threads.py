"""Forwarded mails, more languages and calendar files of several programs. See ``inbox``."""

from __future__ import annotations

from tests.readiness.interview.inbox import Letter, asked

THREADS = {
    "forwarded": Letter(
        """FYI, see below!

---------- Forwarded message ---------
From: Rosa Klein <rosa@agency.example>
Date: Tue, Nov 24, 2026 at 4:40 PM
Subject: Fwd: Interview slot Northgate
To: Sam <sam@home.example>

Hi Sam, Northgate would like to see you on Thursday, December 3rd from 11 to 11.45 am UK time.
Link: https://meet.google.com/nor-thga-tex

Rosa
""",
        "2026-12-03 11:00 +0000", minutes=45, url="https://meet.google.com/nor-thga-tex", service="meet",
        organizer=("Rosa Klein", "rosa@agency.example"), title="Interview slot Northgate",
    ),
    "quoted thread below": Letter(
        """Hi Sam,

Thursday works. Let's say 3 December 2026, 16:00 CET: https://us02web.zoom.us/j/84400556677

Best regards
Piet Vos

> On Mon, 23 Nov 2026 at 08:12, Sam Muster <sam@home.example> wrote:
> I could do Thursday at 16:00 or Friday at 10:00.
""",
        "2026-12-03 16:00 +0100", url="https://us02web.zoom.us/j/84400556677", service="zoom",
        organizer=("Piet Vos", ""),
    ),
    "outlook thread in german": Letter(
        """Hallo Sam,

anbei der Termin: Freitag, 4. Dezember, 9 Uhr 30 bis 10 Uhr 15 deutscher Zeit.
https://teams.microsoft.com/meet/3998?p=fb

Beste Grüße
Heike Sommer
Personalreferentin
Tel. +49 89 1234 5670 | Mobil +49 151 2345 6789

Von: Sam Muster
Gesendet: Montag, 23. November 2026 11:20
An: Sommer, Heike
Betreff: AW: Gespräch
""",
        "2026-12-04 09:30 +0100", minutes=45, url="https://teams.microsoft.com/meet/3998?p=fb", service="teams",
        organizer=("Heike Sommer", ""), title="Gespräch",
    ),
    "three zones in a row": Letter(
        """Final round, Friday 4 December 2026
8:00 am PT / 11:00 am ET / 4:00 pm GMT / 5:00 pm CET
https://us02web.zoom.us/j/84400667788""",
        "2026-12-04 08:00 -0800", url="https://us02web.zoom.us/j/84400667788", service="zoom",
    ),
    "three zones, one of them wrong": Letter(
        """Final round, Friday 4 December 2026
8:00 am PT | 11:00 am ET | 6:00 pm CET
https://us02web.zoom.us/j/84400667788""",
        "2026-12-04 08:00 -0800", url="https://us02web.zoom.us/j/84400667788", service="zoom", asked=asked("start"),
    ),
    "next tuesday": Letter(
        """Hi Sam, could you make next Tuesday at 2.15pm (GMT)? It's https://meet.google.com/nex-ttue-sda. Ta, Bev""",
        "2026-12-01 14:15 +0000", url="https://meet.google.com/nex-ttue-sda", service="meet",
        organizer=("Bev", ""), asked=asked("start"),
    ),
    "french, h with minutes": Letter(
        """Bonjour,

Suite à votre candidature, je vous propose un échange
le vendredi 4 décembre à 9h15 (durée : 45 min), heure de Bruxelles.
Connexion : https://us02web.zoom.us/j/84400778899 - code : 551177

Bien cordialement,
Anne-Laure Petitjean
""",
        "2026-12-04 09:15 +0100", minutes=45, url="https://us02web.zoom.us/j/84400778899", service="zoom",
        passcode="551177", organizer=("Anne-Laure Petitjean", ""),
    ),
    "spanish, twelve hours": Letter(
        """Hola Sam:

Te confirmamos la entrevista para el lunes 7 de diciembre de 2026 de 5:00 a 5:40 de la tarde (hora peninsular).
Enlace: https://meet.google.com/esp-anol-abc

Un saludo,
Jorge Sanz
""",
        "2026-12-07 17:00 +0100", minutes=40, url="https://meet.google.com/esp-anol-abc", service="meet",
        organizer=("Jorge Sanz", ""),
    ),
    "dutch": Letter(
        """Dag Sam,

Fijn dat je komt! We spreken elkaar dinsdag 8 december om 11.00 uur via Teams: https://teams.microsoft.com/meet/3771?p=nl2

Groetjes,
Bram
""",
        "2026-12-08 11:00 +0100", url="https://teams.microsoft.com/meet/3771?p=nl2", service="teams",
        organizer=("Bram", ""), asked=asked("time_zone"),
    ),
    "italian": Letter(
        """Gentile Sam Muster,

il colloquio è fissato per mercoledì 9 dicembre 2026, dalle ore 15:00 alle ore 15:45 (ora italiana).
Link: https://meet.google.com/ita-lian-abc

Cordiali saluti,
Giulia Conti
""",
        "2026-12-09 15:00 +0100", minutes=45, url="https://meet.google.com/ita-lian-abc", service="meet",
        organizer=("Giulia Conti", ""),
    ),
    "polish": Letter(
        """Dzień dobry,

zapraszam na rozmowę w czwartek, 10 grudnia 2026 r., o godz. 13:30 (czas polski).
Link: https://teams.microsoft.com/meet/3881?p=pl

Pozdrawiam,
Ewa Nowak
""",
        "2026-12-10 13:30 +0100", url="https://teams.microsoft.com/meet/3881?p=pl", service="teams",
        organizer=("Ewa Nowak", ""),
    ),
    "portuguese": Letter(
        """Olá Sam,

Sua entrevista está marcada para quinta-feira, 10 de dezembro de 2026, às 14h (horário de Brasília).
Link: https://meet.google.com/bra-silx-abc

Abraços,
Thiago Reis
""",
        "2026-12-10 14:00 -0300", url="https://meet.google.com/bra-silx-abc", service="meet",
        organizer=("Thiago Reis", ""),
    ),
    "portuguese of portugal": Letter(
        """Assunto: Entrevista - Técnico de Laboratório
Data: 11/12/2026 (sexta-feira)
Hora: 10h30 - 11h00 (hora de Lisboa)
Ligação: https://us02web.zoom.us/j/84411889900?pwd=pt
ID da reunião: 844 1188 9900
Senha: 202611
""",
        "2026-12-11 10:30 +0000", minutes=30, url="https://us02web.zoom.us/j/84411889900?pwd=pt", service="zoom",
        passcode="202611", title="Entrevista - Técnico de Laboratório",
    ),
    "czech": Letter(
        """Dobrý den,

pohovor se koná v pátek 11. prosince 2026 v 9:00 (SEČ).
https://meet.google.com/cze-chxx-abc

S pozdravem
Jana Dvořáková
""",
        "2026-12-11 09:00 +0100", url="https://meet.google.com/cze-chxx-abc", service="meet",
        organizer=("Jana Dvořáková", ""),
    ),
    "ordinal and o'clock": Letter(
        """Dear Sam,

Could we speak on the 14th of December at 3 o'clock in the afternoon, London time?
My number is +44 20 7946 0991, please call me.

Kind regards,
Harriet Lowe
Partner
T: +44 20 7946 0000
""",
        "2026-12-14 15:00 +0000", service="phone", numbers=(("+442079460991", ""),), organizer=("Harriet Lowe", ""),
    ),
    "time before date": Letter(
        """Interview w/ Sam @ 10:30am–11:15am on 12/14/2026 (America/Phoenix)
Google Meet: https://meet.google.com/tim-ebef-ore""",
        "2026-12-14 10:30 -0700", minutes=45, url="https://meet.google.com/tim-ebef-ore", service="meet",
        title="",
    ),
    "text message": Letter(
        """Sam its Lou from Hazel Care. Intvw mon 14 dec 1pm uk time on zoom id 811 9900 2233 pw hazel1""",
        "2026-12-14 13:00 +0000", service="zoom", passcode="hazel1", organizer=("Lou", ""),
    ),
    "two phones, us": Letter(
        """Subject: Phone interview - Claims Adjuster
Date: Tuesday, December 15, 2026
Time: 10:00-10:30 a.m. ET
Call: 1-888-555-0147
Backup number: 1-212-555-0163
Conference code: 4471 902#""",
        "2026-12-15 10:00 -0500", minutes=30, service="phone",
        numbers=(("+18885550147", "4471902"), ("+12125550163", "4471902")),
        title="Phone interview - Claims Adjuster",
    ),
    "dates of other things": Letter(
        """Hi Sam,

Thanks for your application of 2 November 2026 and for the chat on 18 November at 14:00.
We would like to meet you on 15 December 2026, 13.00-14.00 CET. Please send the task by 11 December 2026, 18:00.
https://us02web.zoom.us/j/84422990011

Best wishes,
Finn Larsen""",
        "2026-12-15 13:00 +0100", minutes=60, url="https://us02web.zoom.us/j/84422990011", service="zoom",
        organizer=("Finn Larsen", ""),
    ),
    "office hours in the signature": Letter(
        """Sehr geehrter Herr Muster,

Ihr Vorstellungsgespräch findet am Mittwoch, dem 16.12.2026, von 8:30 bis 9:15 Uhr (MEZ) statt.
Einwahl: https://meet.google.com/bue-roze-ite

Mit freundlichen Grüßen
i. A. Ute Brandt

Stadt Neuhof · Bürozeiten: Mo-Do 09:00-16:00 Uhr, Fr 09:00-12:00 Uhr
Telefon 0911 2310 1234
""",
        "2026-12-16 08:30 +0100", minutes=45, url="https://meet.google.com/bue-roze-ite", service="meet",
        organizer=("Ute Brandt", ""),
    ),
    "ics google": Letter(
        """BEGIN:VCALENDAR
PRODID:-//Google Inc//Google Calendar 70.9054//EN
VERSION:2.0
METHOD:REQUEST
BEGIN:VEVENT
DTSTART:20261203T140000Z
DTEND:20261203T144500Z
ORGANIZER;CN=Ida Holm:mailto:ida@reed.example
UID:abc@google.com
ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;CN=sam@home.example;X-NUM-GUESTS=0:mailto:sam@home.example
X-GOOGLE-CONFERENCE:https://meet.google.com/goo-glei-ics
DESCRIPTION:-::~:~::~:~:~::~:~::-\\nJoin with Google Meet: https://meet.google.com/goo-glei-ics
 \\nOr dial: (DE) +49 40 8081617343 PIN: 991122334#
 \\nMore phone numbers: https://tel.meet/goo-glei-ics?pin=1\\n-::~:~::-
SUMMARY:Interview Sam <> Reed
END:VEVENT
END:VCALENDAR
""",
        "2026-12-03 14:00 +0000", minutes=45, url="https://meet.google.com/goo-glei-ics", service="meet",
        numbers=(("+49408081617343", "991122334"),), organizer=("Ida Holm", "ida@reed.example"),
        title="Interview Sam <> Reed",
    ),
    "ics exchange": Letter(
        """BEGIN:VCALENDAR
METHOD:REQUEST
PRODID:Microsoft Exchange Server 2010
VERSION:2.0
BEGIN:VTIMEZONE
TZID:GMT Standard Time
BEGIN:STANDARD
DTSTART:16010101T020000
TZOFFSETFROM:+0100
TZOFFSETTO:+0000
RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=10
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:16010101T010000
TZOFFSETFROM:+0000
TZOFFSETTO:+0100
RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=3
END:DAYLIGHT
END:VTIMEZONE
BEGIN:VEVENT
ORGANIZER;CN="Ahmed, Zara (HR)":mailto:zara@dock.example
DESCRIPTION;LANGUAGE=en-GB:Join the meeting: https://teams.microsoft.com/meet/3661?p=ex\\nMeeting ID: 366 1
 \\nPasscode: aB3dE5\\n+44 20 4571 1234\\,\\,667788990# United Kingdom
 \\nPhone conference ID: 667 788 990#
SUMMARY;LANGUAGE=en-GB:Interview: Crane Operator
DTSTART;TZID=GMT Standard Time:20261204T093000
DTEND;TZID=GMT Standard Time:20261204T101500
UID:040000008200E00074C5B7101A82E008
X-MICROSOFT-CDO-BUSYSTATUS:TENTATIVE
X-MICROSOFT-SKYPETEAMSMEETINGURL:https://teams.microsoft.com/meet/3661?p=ex
LOCATION;LANGUAGE=en-GB:Microsoft Teams Meeting
END:VEVENT
END:VCALENDAR
""",
        "2026-12-04 09:30 +0000", minutes=45, url="https://teams.microsoft.com/meet/3661?p=ex", service="teams",
        passcode="aB3dE5", numbers=(("+442045711234", "667788990"),),
        organizer=("Zara Ahmed", "zara@dock.example"), title="Interview: Crane Operator",
    ),
    "ics apple, phone in the notes": Letter(
        """BEGIN:VCALENDAR
CALSCALE:GREGORIAN
PRODID:-//Apple Inc.//macOS 15.1//EN
VERSION:2.0
X-APPLE-CALENDAR-COLOR:#1D9BF6
BEGIN:VEVENT
UID:5A
DTSTART;TZID=America/Los_Angeles:20261207T110000
DURATION:PT30M
SUMMARY:Phone screen Basil & Co
DESCRIPTION:Dial +1 415 555 0112\\, code 8891#
X-APPLE-TRAVEL-ADVISORY-BEHAVIOR:AUTOMATIC
LOCATION:Phone
END:VEVENT
END:VCALENDAR
""",
        "2026-12-07 11:00 -0800", minutes=30, service="phone", numbers=(("+14155550112", "8891"),),
        title="Phone screen Basil & Co",
    ),
    "ics zimbra": Letter(
        """BEGIN:VCALENDAR
PRODID:Zimbra-Calendar-Provider
VERSION:2.0
BEGIN:VEVENT
UID:z1
SUMMARY:Entretien technique
LOCATION:https://meet.jit.si/EntretienZ
ORGANIZER;CN=Paul Henry;SENT-BY="mailto:rh@lys.example":mailto:paul@lys.example
DTSTART;TZID="Europe/Brussels":20261208T140000
DTEND;TZID="Europe/Brussels":20261208T150000
X-MICROSOFT-CDO-INTENDEDSTATUS:BUSY
DESCRIPTION:Bonjour\\, voici le lien.
END:VEVENT
END:VCALENDAR
""",
        "2026-12-08 14:00 +0100", minutes=60, url="https://meet.jit.si/EntretienZ",
        organizer=("Paul Henry", "paul@lys.example"), title="Entretien technique",
    ),
    "ics nextcloud, floating": Letter(
        """BEGIN:VCALENDAR
PRODID:-//IDN nextcloud.com//Calendar app 4.7//EN
VERSION:2.0
BEGIN:VEVENT
UID:n1
DTSTART:20261209T090000
DTEND:20261209T093000
SUMMARY:Kennenlernen
LOCATION:https://cloud.nest.example/call/ab3kz9
END:VEVENT
END:VCALENDAR
""",
        "2026-12-09 09:00 +0100", minutes=30, url="https://cloud.nest.example/call/ab3kz9", title="Kennenlernen",
        asked=asked("time_zone"),
    ),
    "ics outlook, all day": Letter(
        """BEGIN:VCALENDAR
PRODID:-//Microsoft Corporation//Outlook 16.0 MIMEDIR//EN
VERSION:2.0
BEGIN:VEVENT
DTSTART;VALUE=DATE:20261210
DTEND;VALUE=DATE:20261211
SUMMARY:Assessment day
X-MICROSOFT-CDO-ALLDAYEVENT:TRUE
DESCRIPTION:We start at 9 am CET: https://us02web.zoom.us/j/84433001122?pwd=ad
END:VEVENT
END:VCALENDAR
""",
        None, url="https://us02web.zoom.us/j/84433001122?pwd=ad", service="zoom", title="Assessment day",
        asked=asked("start"),
    ),
    "ics with another time in words": Letter(
        """BEGIN:VCALENDAR
PRODID:-//Booker//EN
VERSION:2.0
BEGIN:VEVENT
UID:b7
DTSTART;TZID=Eastern Standard Time:20261210T130000
DTEND;TZID=Eastern Standard Time:20261210T133000
SUMMARY:Intro call
DESCRIPTION:Dial-in: +1 646 555 0190 PIN 1200#
END:VEVENT
END:VCALENDAR
""",
        "2026-12-10 13:00 -0500", minutes=30, service="phone", numbers=(("+16465550190", "1200"),),
        title="Intro call",
    ),
}  # fmt: skip
