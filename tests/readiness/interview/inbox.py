"""More invitations, in the layouts that calendars and people send them, with invented names, links and numbers.

They were written before the reader was tried on them; each says what a person would have read.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Letter:
    """An invitation and its truth.

    ``asked`` are the fields that must be asked, and no others; ``people`` those one will speak with and what they do,
    ``company`` who invites; None where the letter is not held to it.
    """

    text: str
    start: str | None
    minutes: int | None = None
    url: str = ""
    service: str = "other"
    passcode: str = ""
    numbers: tuple[tuple[str, str], ...] = ()
    organizer: tuple[str, str] | None = None
    title: str = ""
    asked: frozenset[str] = frozenset()
    people: tuple[tuple[str, str], ...] | None = None
    company: str | None = None


def asked(*fields: str) -> frozenset[str]:
    """The fields that must be asked."""
    return frozenset(fields)


SERVICES = {
    "zoom, copied, american": Letter(
        """Marcus Feld is inviting you to a scheduled Zoom meeting.

Topic: Phone Screen - Senior Buyer
Time: Dec 3, 2026 10:30 AM Pacific Time (US and Canada)

Join Zoom Meeting
https://us02web.zoom.us/j/81299104478?pwd=Yk9vQ2x3bDR.1

Meeting ID: 812 9910 4478
Passcode: 330712

---

One tap mobile
+16699009128,,81299104478#,,,,*330712# US (San Jose)
+12532158782,,81299104478#,,,,*330712# US (Tacoma)

---

Dial by your location
• +1 669 900 9128 US (San Jose)
• +1 253 215 8782 US (Tacoma)

Meeting ID: 812 9910 4478
Passcode: 330712

Find your local number: https://us02web.zoom.us/u/kcX
""",
        "2026-12-03 10:30 -0800", url="https://us02web.zoom.us/j/81299104478?pwd=Yk9vQ2x3bDR.1", service="zoom",
        passcode="330712", numbers=(("+16699009128", "81299104478"), ("+12532158782", "81299104478")),
        organizer=("Marcus Feld", ""), title="Phone Screen - Senior Buyer",
    ),
    "zoom, india": Letter(
        """Hi there,

Anita Rao is inviting you to a scheduled Zoom meeting.

Topic: Round 2 | Backend Engineer
Time: Dec 2, 2026 11:00 AM Mumbai, Kolkata, New Delhi

Join Zoom Meeting
https://acme-example.zoom.us/j/99120042026

Meeting ID: 991 2004 2026
Passcode: rX9-2b
""",
        "2026-12-02 11:00 +0530", url="https://acme-example.zoom.us/j/99120042026", service="zoom",
        passcode="rX9-2b", organizer=("Anita Rao", ""), title="Round 2 | Backend Engineer",
    ),
    "zoom, german": Letter(
        """Petra Lang lädt Sie zu einem geplanten Zoom-Meeting ein.

Thema: Kennenlerngespräch Projektleitung
Uhrzeit: 4. Dez. 2026 09:30 Amsterdam, Berlin, Rom, Stockholm, Wien

Zoom-Meeting beitreten
https://eu01web.zoom.us/j/66120261204?pwd=abcd

Meeting-ID: 661 2026 1204
Kenncode: 204818

---

Schnelleinwahl mobil
+496971049922,,66120261204#,,,,*204818# Deutschland
+493056795800,,66120261204#,,,,*204818# Deutschland

Einwahl nach aktuellem Standort
• +49 69 7104 9922 Deutschland
• +49 30 5679 5800 Deutschland

Meeting-ID: 661 2026 1204
Kenncode: 204818
Ortseinwahl suchen: https://eu01web.zoom.us/u/cbX
""",
        "2026-12-04 09:30 +0100", url="https://eu01web.zoom.us/j/66120261204?pwd=abcd", service="zoom",
        passcode="204818", numbers=(("+496971049922", "66120261204"), ("+493056795800", "66120261204")),
        organizer=("Petra Lang", ""), title="Kennenlerngespräch Projektleitung",
    ),
    "zoom, french": Letter(
        """Luc Martin vous invite à une réunion Zoom planifiée.

Sujet : Entretien - chargé de clientèle
Heure : 7 déc. 2026 02:00 PM Paris

Participer à la réunion Zoom
https://us04web.zoom.us/j/72200112233?pwd=Zz

ID de réunion: 722 0011 2233
Code secret: 5tYu88
""",
        "2026-12-07 14:00 +0100", url="https://us04web.zoom.us/j/72200112233?pwd=Zz", service="zoom",
        passcode="5tYu88", organizer=("Luc Martin", ""), title="Entretien - chargé de clientèle",
    ),
    "teams, new layout, from outlook on the web": Letter(
        """From: Okafor, Ngozi <n.okafor@harbour.example>
Sent: 24 November 2026 09:02
To: Sam Muster <sam@home.example>
Subject: Second interview - Ward Manager
When: 01 December 2026 13:30-14:15.
Where: Microsoft Teams Meeting

Dear Sam,

Please join us on Teams for the second interview.

________________________________________________________________________________
Microsoft Teams meeting
Join: https://teams.microsoft.com/meet/37120261201?p=Q1w2
Meeting ID: 371 202 612 01
Passcode: Hk7pZ2
________________________________
Need help? | System reference
Dial in by phone
+44 20 3443 9568,,202612019# United Kingdom, London
Find a local number
Phone conference ID: 202 612 019#
""",
        "2026-12-01 13:30 +0000", minutes=45, url="https://teams.microsoft.com/meet/37120261201?p=Q1w2",
        service="teams", passcode="Hk7pZ2", numbers=(("+442034439568", "202612019"),),
        organizer=("Ngozi Okafor", "n.okafor@harbour.example"), title="Second interview - Ward Manager",
        asked=asked("time_zone"),
    ),
    "teams, outlook with a windows zone in brackets": Letter(
        """Subject: Interview Tax Accountant
Start: Wed 12/2/2026 4:00 PM
End: Wed 12/2/2026 5:00 PM
Time zone: (UTC-06:00) Central Time (US & Canada)
Organizer: Dana Whitfield
Location: Microsoft Teams Meeting

Join on your computer, mobile app or room device
Click here to join the meeting<https://teams.microsoft.com/l/meetup-join/19%3ameeting_QWE%40thread.v2/0?context=x>
Meeting ID: 221 110 987 44
Passcode: bN3xQp
Or call in (audio only)
+1 872-240-4494,,118823007#<tel:+18722404494,,118823007#> United States, Chicago
Phone Conference ID: 118 823 007#
""",
        "2026-12-02 16:00 -0600", minutes=60,
        url="https://teams.microsoft.com/l/meetup-join/19%3ameeting_QWE%40thread.v2/0?context=x", service="teams",
        passcode="bN3xQp", numbers=(("+18722404494", "118823007"),), organizer=("Dana Whitfield", ""),
        title="Interview Tax Accountant",
    ),
    "teams, spanish": Letter(
        """De: Lucía Pérez <lucia@sol.example>
Enviado: martes, 24 de noviembre de 2026 9:11
Para: sam@home.example
Asunto: Entrevista Analista de Datos
Cuándo: viernes, 27 de noviembre de 2026 12:00-12:45 (UTC+01:00) Bruselas, Copenhague, Madrid, París.
Dónde: Reunión de Microsoft Teams

Reunión de Microsoft Teams
Unirse: https://teams.microsoft.com/meet/29988776655?p=abc
Id. de reunión: 299 887 766 55
Código de acceso: T6yU9o
""",
        "2026-11-27 12:00 +0100", minutes=45, url="https://teams.microsoft.com/meet/29988776655?p=abc",
        service="teams", passcode="T6yU9o", organizer=("Lucía Pérez", "lucia@sol.example"),
        title="Entrevista Analista de Datos",
    ),
    "teams, italian": Letter(
        """Da: Marta Russo <marta@ponte.example>
Inviato: lunedì 23 novembre 2026 17:40
A: sam@home.example
Oggetto: Colloquio conoscitivo
Quando: giovedì 26 novembre 2026 10:00-10:30 (UTC+01:00) Amsterdam, Berlino, Berna, Roma, Stoccolma, Vienna.
Dove: Riunione di Microsoft Teams

Partecipa: https://teams.microsoft.com/meet/31122334455?p=zz
ID riunione: 311 223 344 55
Passcode: aa22BB
""",
        "2026-11-26 10:00 +0100", minutes=30, url="https://teams.microsoft.com/meet/31122334455?p=zz",
        service="teams", passcode="aa22BB", organizer=("Marta Russo", "marta@ponte.example"),
        title="Colloquio conoscitivo",
    ),
    "meet, google mail": Letter(
        """Interview: Customer Success Manager
Wednesday Dec 9, 2026 ⋅ 11:15am – 12pm
Eastern Time - New York

Organizer
Olivia Grant
olivia.grant@larch.example

Join with Google Meet
https://meet.google.com/qwe-rtyu-iop

Join by phone
(US) +1 208-715-7755
PIN: 202612095

Guests
olivia.grant@larch.example - organizer
sam@home.example
""",
        "2026-12-09 11:15 -0500", minutes=45, url="https://meet.google.com/qwe-rtyu-iop", service="meet",
        numbers=(("+12087157755", "202612095"),), organizer=("Olivia Grant", "olivia.grant@larch.example"),
        title="Interview: Customer Success Manager",
    ),
    "meet, shared, german": Letter(
        """Erstgespräch Pflegefachkraft
Dienstag, 1. Dezember · 08:30 – 09:00
Zeitzone: Europe/Vienna
Google Meet – Teilnahmeinformationen
Link zum Videoanruf: https://meet.google.com/asd-fghj-klm
Oder telefonisch teilnehmen: \u202a(AT) +43 1 2650601\u202c PIN: \u202a734 221 998 4410\u202c#
Weitere Telefonnummern: https://tel.meet/asd-fghj-klm?pin=7342219984410
""",
        "2026-12-01 08:30 +0100", minutes=30, url="https://meet.google.com/asd-fghj-klm", service="meet",
        numbers=(("+4312650601", "7342219984410"),), title="Erstgespräch Pflegefachkraft",
    ),
    "meet, month first and no year": Letter(
        """Intro chat with Fern & Co
Friday, December 4 · 9:00 – 9:30am
Time zone: America/Toronto
Google Meet joining info
Video call link: https://meet.google.com/zxc-vbnm-qaz
""",
        "2026-12-04 09:00 -0500", minutes=30, url="https://meet.google.com/zxc-vbnm-qaz", service="meet",
        title="Intro chat with Fern & Co",
    ),
    "webex, american": Letter(
        """Theo Brandt invites you to join this Webex meeting.

Panel interview - Site Engineer
Tuesday, December 8, 2026
1:00 PM  |  (UTC-07:00) Mountain Time (US & Canada)  |  1 hr 30 mins

Join meeting
https://granite.webex.com/granite/j.php?MTID=mfe01

Meeting number (access code): 2556 120 8202
Meeting password: pXk2dMv8 (79523688 when dialing from a phone or video system)

Tap to join from a mobile device (attendees only)
+1-650-479-3208,,25561208202## United States Toll

Join by phone
+1-650-479-3208 United States Toll
""",
        "2026-12-08 13:00 -0700", minutes=90, url="https://granite.webex.com/granite/j.php?MTID=mfe01",
        service="webex", passcode="pXk2dMv8", numbers=(("+16504793208", "25561208202"),),
        organizer=("Theo Brandt", ""), title="Panel interview - Site Engineer",
    ),
    "webex, german": Letter(
        """Kerstin Wolf lädt Sie zu diesem Webex-Meeting ein.

Interview Vertriebsleitung
Mittwoch, 2. Dezember 2026
10:00  |  (UTC+01:00) Amsterdam, Berlin, Bern, Rom, Stockholm, Wien  |  1 Std.

Meeting beitreten
https://nordhaus.webex.com/nordhaus-de/j.php?MTID=m77

Meeting-Kennnummer (Zugriffscode): 2740 221 6618
Meeting-Passwort: vGt5hJ2k (84854525 bei Einwahl über ein Telefon- oder Videosystem)

Über Telefon beitreten
+49-619-6781-9736 Deutschland Gebührenpflichtig
""",
        "2026-12-02 10:00 +0100", minutes=60, url="https://nordhaus.webex.com/nordhaus-de/j.php?MTID=m77",
        service="webex", passcode="vGt5hJ2k", numbers=(("+4961967819736", "27402216618"),),
        organizer=("Kerstin Wolf", ""), title="Interview Vertriebsleitung",
    ),
    "teams classic, british": Letter(
        """From: HR Team <hr@moor.example>
Date: Tue, 24 Nov 2026 at 08:15
Subject: Invitation to Interview - Band 6 Nurse
To: <sam@home.example>

Dear Sam,

We are pleased to invite you to an interview for the post of Band 6 Nurse.

Date: Thursday 10th December 2026
Time: 10.15am
Venue: Microsoft Teams
Panel: Grace Obi (Matron), Paul Reed (Clinical Lead)

Microsoft Teams Meeting
Join on your computer or mobile app
Click here to join the meeting <https://teams.microsoft.com/l/meetup-join/19%3ameeting_NHS%40thread.v2/0>
Or call in (audio only)
+44 20 3787 4277,,504118827# United Kingdom, London
Phone Conference ID: 504 118 827#
Find a local number | Reset PIN

Yours sincerely
Recruitment Team
""",
        "2026-12-10 10:15 +0000", url="https://teams.microsoft.com/l/meetup-join/19%3ameeting_NHS%40thread.v2/0",
        service="teams", numbers=(("+442037874277", "504118827"),), organizer=("HR Team", "hr@moor.example"),
        title="Invitation to Interview - Band 6 Nurse", asked=asked("time_zone"),
    ),
    "greenhouse": Letter(
        """Hi Sam,

Your interview with Alder has been scheduled!

Friday, December 11, 2026 (CET)
3:00 pm – 3:45 pm  Hiring Manager Interview - Noor Haddad
3:45 pm – 4:30 pm  System Design - Ivo Petrov

Video: https://alder.zoom.us/j/98811223344
""",
        "2026-12-11 15:00 +0100", minutes=90, url="https://alder.zoom.us/j/98811223344", service="zoom",
    ),
    "lever": Letter(
        """Phone interview with Larkspur
Thursday, December 3rd, 2026 at 1:15 PM EST (30 minutes)

Dial in: +1 (646) 749-3122, PIN 555 120 263#
""",
        "2026-12-03 13:15 -0500", minutes=30, service="phone", numbers=(("+16467493122", "555120263"),),
        title="Phone interview with Larkspur",
    ),
    "chime": Letter(
        """You have been invited to an online meeting, powered by Amazon Chime.
1. Click to join the meeting: https://chime.aws/7771234567
Meeting ID: 7771 23 4567
2. Or call in: United States Toll-Free +1 855-552-4463, Meeting PIN: 7771 23 4567
When: 2026-12-04, 16:00-17:00 UTC""",
        "2026-12-04 16:00 +0000", minutes=60, url="https://chime.aws/7771234567",
        numbers=(("+18555524463", "7771234567"),),
    ),
    "google meet dial with colon": Letter(
        """Einladung: Interview Controller @ Fr 4. Dez. 2026 10:00 - 11:00 (MEZ) (sam@home.example)
Google Meet: https://meet.google.com/ctl-rrrr-abc
Telefon: +49 30 300195061 PIN: 123 456 789#
""",
        "2026-12-04 10:00 +0100", minutes=60, url="https://meet.google.com/ctl-rrrr-abc", service="meet",
        numbers=(("+4930300195061", "123456789"),), title="Interview Controller",
    ),
    "amazon style": Letter(
        """Hello Sam,

Your phone interview is confirmed:

Interview date: Monday, December 7, 2026
Interview time: 09:00 AM - 10:00 AM (America/Los_Angeles)
Interviewer will call: +49 170 2345678

Access the live coding page: https://code.example/ab12

Thanks,
Recruiting Coordination""",
        "2026-12-07 09:00 -0800", minutes=60, service="phone", organizer=("Recruiting Coordination", ""),
    ),
}  # fmt: skip
