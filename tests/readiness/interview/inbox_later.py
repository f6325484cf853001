"""A last batch of invitations, written after the reader had learnt from all the others. See ``inbox``."""

from __future__ import annotations

from tests.readiness.interview.inbox import Letter, asked

LATER = {
    "zoom, brazilian": Letter(
        """Camila Duarte está convidando você para uma reunião Zoom agendada.

Tópico: Entrevista técnica
Horário: 3 dez. 2026 03:30 da tarde São Paulo

Ingressar na reunião Zoom
https://us05web.zoom.us/j/88120203344?pwd=BR9

ID da reunião: 881 2020 3344
Senha: 6xTq2P
""",
        "2026-12-03 15:30 -0300", url="https://us05web.zoom.us/j/88120203344?pwd=BR9", service="zoom",
        passcode="6xTq2P", organizer=("Camila Duarte", ""), title="Entrevista técnica",
    ),
    "teams, dutch": Letter(
        """Van: Joost Bakker <joost@molen.example>
Verzonden: dinsdag 24 november 2026 13:05
Aan: sam@home.example
Onderwerp: Tweede gesprek Werkvoorbereider
Wanneer: vrijdag 4 december 2026 10:30-11:30 (UTC+01:00) Amsterdam, Berlijn, Bern, Rome, Stockholm, Wenen.
Waar: Microsoft Teams-vergadering

Deelnemen: https://teams.microsoft.com/meet/31455?p=vd
Vergadering-id: 314 550 099 1
Wachtwoordcode: Rt6Yh2
""",
        "2026-12-04 10:30 +0100", minutes=60, url="https://teams.microsoft.com/meet/31455?p=vd", service="teams",
        passcode="Rt6Yh2", organizer=("Joost Bakker", "joost@molen.example"),
        title="Tweede gesprek Werkvoorbereider",
    ),
    "teams, polish": Letter(
        """Od: Marek Zieliński <marek@dab.example>
Wysłano: wtorek, 24 listopada 2026 10:11
Do: sam@home.example
Temat: Rozmowa kwalifikacyjna - Automatyk
Kiedy: piątek, 4 grudnia 2026 12:00-12:45 (UTC+01:00) Sarajewo, Skopie, Warszawa, Zagrzeb.
Gdzie: Spotkanie w usłudze Microsoft Teams

Dołącz: https://teams.microsoft.com/meet/32766?p=plx
Identyfikator spotkania: 327 660 011 2
Kod dostępu: gH8kL3
""",
        "2026-12-04 12:00 +0100", minutes=45, url="https://teams.microsoft.com/meet/32766?p=plx", service="teams",
        passcode="gH8kL3", organizer=("Marek Zieliński", "marek@dab.example"),
        title="Rozmowa kwalifikacyjna - Automatyk",
    ),
    "google, updated invitation": Letter(
        """Updated invitation: Panel interview @ Fri Dec 4, 2026 3pm - 4:15pm (GMT+1) (sam@home.example)

This event has been updated
Changed: time

Panel interview
Friday Dec 4, 2026 ⋅ 3pm – 4:15pm
Central European Time - Madrid

Join with Google Meet
https://meet.google.com/upd-ated-inv
""",
        "2026-12-04 15:00 +0100", minutes=75, url="https://meet.google.com/upd-ated-inv", service="meet",
        title="Panel interview",
    ),
    "webex, french": Letter(
        """Sophie Bernard vous invite à rejoindre cette réunion Webex.

Entretien Contrôleur qualité
lundi 7 décembre 2026
14:00  |  (UTC+01:00) Bruxelles, Copenhague, Madrid, Paris  |  45 min

Rejoindre la réunion
https://usine.webex.com/usine-fr/j.php?MTID=m55

Numéro de la réunion (code d'accès) : 2733 901 1120
Mot de passe de la réunion : Wm3vQd6p
""",
        "2026-12-07 14:00 +0100", minutes=45, url="https://usine.webex.com/usine-fr/j.php?MTID=m55",
        service="webex", passcode="Wm3vQd6p", organizer=("Sophie Bernard", ""), title="Entretien Contrôleur qualité",
    ),
    "gotomeeting, table": Letter(
        """Interview Schedule

Candidate:    Sam Muster
When:         Mon 7 Dec 2026 | 11:00 - 11:40 | GMT
Meeting:      https://meet.goto.com/611993322
By phone:     United Kingdom: +44 330 221 0097
Access Code:  611-993-322
""",
        "2026-12-07 11:00 +0000", minutes=40, url="https://meet.goto.com/611993322",
        numbers=(("+443302210097", "611993322"),), title="Interview Schedule",
    ),
    "bamboohr": Letter(
        """Hi Sam,

We'd love to chat! Please plan for Monday, December 7 at 1:30 PM MT (about 40 minutes) with
Erin Doyle, our Ops Director.

Meeting link: https://us02web.zoom.us/j/86611220099?pwd=bam
PW: elk-77

Thanks!
Cody Marsh
HR Generalist
(801) 555-0191
""",
        "2026-12-07 13:30 -0700", minutes=40, url="https://us02web.zoom.us/j/86611220099?pwd=bam", service="zoom",
        passcode="elk-77", organizer=("Cody Marsh", ""),
    ),
    "icims": Letter(
        """Your interview has been confirmed.

Job: Lab Technician II (2026-8812)
Interview Date: 12/08/2026 (Tuesday)
Interview Time: 02:15 PM - 03:00 PM (US/Eastern)
Interview Type: Phone
The hiring manager will call you at (555) 010-9921.
""",
        "2026-12-08 14:15 -0500", minutes=45, service="phone", title="Lab Technician II (2026-8812)",
    ),
    "teamtailor, swedish": Letter(
        """Hej Sam!

Din intervju är bokad: tisdag 8 december kl. 14:00–14:45 (Stockholm).
Plats: https://meet.google.com/tea-mtai-lor

Hälsningar
Karin Ek
""",
        "2026-12-08 14:00 +0100", minutes=45, url="https://meet.google.com/tea-mtai-lor", service="meet",
        organizer=("Karin Ek", ""),
    ),
    "taleo, uk": Letter(
        """Dear Sam

Vacancy: 66120 - Signalling Engineer
You are booked on the following slot:

Date: 08/12/2026
Start: 09:40
Finish: 10:20
Location: Microsoft Teams, https://teams.microsoft.com/meet/35990?p=tal

All times are UK time. Please bring photo ID.
""",
        "2026-12-08 09:40 +0000", minutes=40, url="https://teams.microsoft.com/meet/35990?p=tal", service="teams",
        title="66120 - Signalling Engineer", asked=asked("start"),
    ),
    "german, spoken style": Letter(
        """Hi Sam, wie besprochen telefonieren wir am Mittwoch, 9.12., um halb drei nachmittags (MEZ).
Ich rufe dich an. VG Nina""",
        "2026-12-09 14:30 +0100", service="phone", organizer=("Nina", ""),
    ),
    "austrian, from to": Letter(
        """Sehr geehrte Frau Muster,

wir bestätigen das Gespräch am Mi, 9.12.2026 von 16.30 bis 17.15 Uhr (Wiener Zeit) per Zoom:
https://us02web.zoom.us/j/84900112277?pwd=at

Bitte geben Sie uns bis Montag, 7.12.2026, 15 Uhr Bescheid, falls Sie verhindert sind.

Herzliche Grüße
Mag. Doris Pichler
""",
        "2026-12-09 16:30 +0100", minutes=45, url="https://us02web.zoom.us/j/84900112277?pwd=at", service="zoom",
        organizer=("Mag. Doris Pichler", ""),
    ),
    "swiss french": Letter(
        """Madame, Monsieur,

Nous confirmons l'entretien du mercredi 9 décembre 2026 de 10 h à 11 h (heure suisse) sur Teams :
https://teams.microsoft.com/meet/36110?p=ch

Meilleures salutations
Nathalie Rochat
""",
        "2026-12-09 10:00 +0100", minutes=60, url="https://teams.microsoft.com/meet/36110?p=ch", service="teams",
        organizer=("Nathalie Rochat", ""),
    ),
    "argentine": Letter(
        """Hola Sam! Te espero el jueves 10/12 a las 15 hs (hora argentina) en https://meet.google.com/arg-enti-nas.
Saludos,
Martín Sosa""",
        "2026-12-10 15:00 -0300", url="https://meet.google.com/arg-enti-nas", service="meet",
        organizer=("Martín Sosa", ""),
    ),
    "italian, short": Letter(
        """Ciao Sam,
ci vediamo giovedì 10 dicembre alle 9.30 (ora di Roma) qui: https://us02web.zoom.us/j/84955667711
A presto,
Luca""",
        "2026-12-10 09:30 +0100", url="https://us02web.zoom.us/j/84955667711", service="zoom",
        organizer=("Luca", ""),
    ),
    "norwegian": Letter(
        """Hei Sam,

Intervjuet er torsdag 10. desember 2026 kl. 12.15 norsk tid.
Lenke: https://teams.microsoft.com/meet/36220?p=no

Med vennlig hilsen
Ingrid Dahl
""",
        "2026-12-10 12:15 +0100", url="https://teams.microsoft.com/meet/36220?p=no", service="teams",
        organizer=("Ingrid Dahl", ""),
    ),
    "finnish": Letter(
        """Hei,

haastattelu on perjantaina 11. joulukuuta 2026 klo 13.00 (Suomen aikaa).
https://teams.microsoft.com/meet/36330?p=fi

Ystävällisin terveisin
Aino Laine
""",
        "2026-12-11 13:00 +0200", url="https://teams.microsoft.com/meet/36330?p=fi", service="teams",
        organizer=("Aino Laine", ""),
    ),
    "two days offered": Letter(
        """Hi Sam,

Would Friday, December 11 at 10:00 AM ET or Monday, December 14 at 2:00 PM ET be better?

Best,
Gwen Tran""",
        "2026-12-11 10:00 -0500", organizer=("Gwen Tran", ""), asked=asked("start"),
    ),
    "moved, german": Letter(
        """Hallo Sam,

leider müssen wir den Termin verschieben. Bisheriger Termin: Fr, 11.12.2026, 09:00 Uhr.
Neuer Termin: Mo, 14.12.2026, 11:00 Uhr MEZ.
Der Link bleibt: https://meet.google.com/ver-scho-ben

LG
Timo Rau""",
        "2026-12-14 11:00 +0100", url="https://meet.google.com/ver-scho-ben", service="meet",
        organizer=("Timo Rau", ""), asked=asked("start"),
    ),
    "night across the date line": Letter(
        """Final chat: Monday, December 14, 2026, 5:00 PM PST (Tuesday, December 15, 12:00 PM AEDT)
https://us02web.zoom.us/j/84977001122""",
        "2026-12-14 17:00 -0800", url="https://us02web.zoom.us/j/84977001122", service="zoom",
    ),
    "local times of two": Letter(
        """Interview on 14 December 2026: 09:00 London / 10:00 Berlin. Join https://whereby.com/rowan-room""",
        "2026-12-14 09:00 +0000", url="https://whereby.com/rowan-room",
    ),
    "agency, phone numbers everywhere": Letter(
        """Subject: CONFIRMED: telephone interview - Bright & Sons

Hi Sam, all confirmed. Mr Bright will ring you on 07700 900123 at 11.20am on Tuesday 15th December (UK).

Any problems call me.

Regards,
Tracey Pugh | Consultant
D: +44 161 496 0200 | M: +44 7700 900456
""",
        "2026-12-15 11:20 +0000", service="phone", organizer=("Tracey Pugh", ""),
        title="CONFIRMED: telephone interview - Bright & Sons",
    ),
    "outlook, html table": Letter(
        """Interview confirmation

Role
Network Engineer
Date
15 December 2026
Time
10:00 to 10:50 CET
Interviewers
Olga Sidorova; Ben Carr
Link
https://teams.microsoft.com/l/meetup-join/19%3ameeting_TAB%40thread.v2/0
""",
        "2026-12-15 10:00 +0100", minutes=50,
        url="https://teams.microsoft.com/l/meetup-join/19%3ameeting_TAB%40thread.v2/0", service="teams",
        title="Interview confirmation",
    ),
    "start in words": Letter(
        """Hello Sam, we begin at 9am sharp Singapore time on 16 Dec 2026 and finish at 10am.
Room: https://meet.jit.si/OrchidTalk""",
        "2026-12-16 09:00 +0800", minutes=60, url="https://meet.jit.si/OrchidTalk",
    ),
    "irish": Letter(
        """Dear Sam,

I can confirm your interview for Wednesday 16th December at 3.45pm Irish time.
It is by telephone: please dial +353 1 513 3210 and enter 44871 followed by #.

Is mise le meas,
Ciara Nolan""",
        "2026-12-16 15:45 +0000", service="phone", numbers=(("+35315133210", "44871"),),
        organizer=("Ciara Nolan", ""),
    ),
    "zoom, chinese": Letter(
        """主题：二面 - 算法工程师
时间：2026年12月16日 下午03:00 北京，上海
加入 Zoom 会议
https://us06web.zoom.us/j/85577001133?pwd=cn
会议号：855 7700 1133
密码：902211
""",
        "2026-12-16 15:00 +0800", url="https://us06web.zoom.us/j/85577001133?pwd=cn", service="zoom",
        passcode="902211", title="二面 - 算法工程师",
    ),
    "ics outlook, windows zone without a description": Letter(
        """BEGIN:VCALENDAR
PRODID:-//Microsoft Corporation//Outlook 16.0 MIMEDIR//EN
VERSION:2.0
METHOD:REQUEST
BEGIN:VEVENT
ORGANIZER;CN=Beth Orr:mailto:beth@cove.example
DTSTART;TZID="Mountain Standard Time":20261217T090000
DTEND;TZID="Mountain Standard Time":20261217T100000
SUMMARY;LANGUAGE=en-us:Site manager interview
LOCATION:https://cove.webex.com/meet/beth.orr
X-MICROSOFT-CDO-BUSYSTATUS:BUSY
X-ALT-DESC;FMTTYPE=text/html:<html><body><p>See you there.</p></body></html>
END:VEVENT
END:VCALENDAR
""",
        "2026-12-17 09:00 -0700", minutes=60, url="https://cove.webex.com/meet/beth.orr", service="webex",
        organizer=("Beth Orr", "beth@cove.example"), title="Site manager interview",
    ),
    "ics apple, conference": Letter(
        """BEGIN:VCALENDAR
PRODID:-//Apple Inc.//iOS 18.2//EN
VERSION:2.0
BEGIN:VEVENT
UID:9
DTSTART;TZID=Europe/Rome:20261217T110000
DTEND;TZID=Europe/Rome:20261217T113000
SUMMARY:Colloquio
CONFERENCE;VALUE=URI;FEATURE=VIDEO;LABEL=FaceTime:https://facetime.apple.com/join#v=1&p=AbC
END:VEVENT
END:VCALENDAR
""",
        "2026-12-17 11:00 +0100", minutes=30, url="https://facetime.apple.com/join#v=1&p=AbC", title="Colloquio",
    ),
    "ics recruiting tool, utc with a note": Letter(
        """BEGIN:VCALENDAR
PRODID:-//ical4j//EN
VERSION:2.0
BEGIN:VEVENT
UID:gh-1
DTSTART:20261218T190000Z
DTEND:20261218T194500Z
SUMMARY:Interview with Umber
ORGANIZER;CN=Umber Recruiting:MAILTO:no-reply@us.umber.example
DESCRIPTION:Interviewer: Kim Vale\\nZoom: https://umber.zoom.us/j/95500220044?pwd=u\\nPasscode: 44x9\\n
 Scorecard: https://app.umber.example/scorecards/1
END:VEVENT
END:VCALENDAR
""",
        "2026-12-18 19:00 +0000", minutes=45, url="https://umber.zoom.us/j/95500220044?pwd=u", service="zoom",
        passcode="44x9", organizer=("Umber Recruiting", "no-reply@us.umber.example"), title="Interview with Umber",
    ),
}  # fmt: skip
