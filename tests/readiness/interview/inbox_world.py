"""Invitations from more places, read without looking at them first. See ``inbox``."""

from __future__ import annotations

from tests.readiness.interview.inbox import Letter, asked

WORLD = {
    "zoom spanish": Letter(
        """Ana Ruiz le está invitando a una reunión de Zoom programada.

Tema: Entrevista final
Hora: 9 dic 2026 04:00 p. m. Madrid

Entrar Zoom Reunión
https://us06web.zoom.us/j/81122334455?pwd=ES

ID de reunión: 811 2233 4455
Código de acceso: 771204
""",
        "2026-12-09 16:00 +0100", url="https://us06web.zoom.us/j/81122334455?pwd=ES", service="zoom",
        passcode="771204", organizer=("Ana Ruiz", ""), title="Entrevista final",
    ),
    "teams german 24": Letter(
        """Von: Böhm, Thomas <t.boehm@werk.example>
Gesendet: Dienstag, 24. November 2026 08:12
An: sam@home.example
Betreff: Einladung zum Vorstellungsgespräch Konstrukteur
Wann: Mittwoch, 9. Dezember 2026 13:00-14:00.
Wo: Microsoft Teams-Besprechung

Microsoft Teams Benötigen Sie Hilfe?
Jetzt an der Besprechung teilnehmen<https://teams.microsoft.com/l/meetup-join/19%3ameeting_DE%40thread.v2/0>
Besprechungs-ID: 311 222 333 44
Passcode: xY9zQ2
Per Telefon einwählen
+49 69 566098021,,717171717#<tel:+4969566098021,,717171717#> Germany, Frankfurt am Main
Telefonkonferenz-ID: 717 171 717#
""",
        "2026-12-09 13:00 +0100", minutes=60,
        url="https://teams.microsoft.com/l/meetup-join/19%3ameeting_DE%40thread.v2/0", service="teams",
        passcode="xY9zQ2", numbers=(("+4969566098021", "717171717"),),
        organizer=("Thomas Böhm", "t.boehm@werk.example"), title="Einladung zum Vorstellungsgespräch Konstrukteur",
        asked=asked("time_zone"),
    ),
    "teams french": Letter(
        """De : Claire Dubois <claire@pont.example>
Envoyé : lundi 23 novembre 2026 11:02
À : sam@home.example
Objet : Entretien d'embauche
Quand : jeudi 10 décembre 2026 14:30-15:15 (UTC+01:00) Bruxelles, Copenhague, Madrid, Paris.
Où : Réunion Microsoft Teams

Rejoindre : https://teams.microsoft.com/meet/39922?p=fr
ID de réunion : 399 222 111 00
Code secret : Fr4nC3
""",
        "2026-12-10 14:30 +0100", minutes=45, url="https://teams.microsoft.com/meet/39922?p=fr", service="teams",
        passcode="Fr4nC3", organizer=("Claire Dubois", "claire@pont.example"), title="Entretien d'embauche",
    ),
    "workday": Letter(
        """Dear Sam Muster,

You are invited to an interview with Cedar Health for the position R-20261 Physiotherapist.

Interview Details
Date: Fri, 11 Dec 2026
Start Time: 9:45 AM GMT
End Time: 10:30 AM GMT
Interviewers: Mark Hill, Sue Park
Meeting link: https://cedar.zoom.us/j/91122003344

Thank you,
Cedar Health Talent Acquisition
""",
        "2026-12-11 09:45 +0000", minutes=45, url="https://cedar.zoom.us/j/91122003344", service="zoom",
        organizer=("Cedar Health Talent Acquisition", ""),
    ),
    "smartrecruiters": Letter(
        """Interview scheduled
Product Owner at Lumen
Thursday, December 10, 2026, 15:00–16:00 (Europe/Paris)
Interviewer: Élodie Petit
Video conference: https://meet.google.com/lum-ennn-abc
""",
        "2026-12-10 15:00 +0100", minutes=60, url="https://meet.google.com/lum-ennn-abc", service="meet",
        organizer=("Élodie Petit", ""), title="Interview scheduled",
    ),
    "goodtime ET dash": Letter(
        """Hi Sam! Your chat w/ Dan Brown is set for 12/10/26, 1 - 1:30 PM ET over Zoom:
https://us02web.zoom.us/j/89900112233?pwd=G . Passcode: 991188""",
        "2026-12-10 13:00 -0500", minutes=30, url="https://us02web.zoom.us/j/89900112233?pwd=G", service="zoom",
        passcode="991188", asked=asked("start"),
    ),
    "edt name long": Letter(
        """Date & Time: Monday, December 14, 2026 at 10:00 AM Eastern Standard Time (1 hour)
Join: https://us02web.zoom.us/j/89900112233""",
        "2026-12-14 10:00 -0500", minutes=60, url="https://us02web.zoom.us/j/89900112233", service="zoom",
    ),
    "singapore": Letter(
        """Interview: 14 Dec 2026 (Mon), 4.30pm SGT,
MS Teams link: https://teams.microsoft.com/l/meetup-join/19%3ameeting_SG/0""",
        "2026-12-14 16:30 +0800", url="https://teams.microsoft.com/l/meetup-join/19%3ameeting_SG/0", service="teams",
    ),
    "day abbreviations": Letter(
        """Tues 15 Dec 14:15-15:00 GMT https://meet.google.com/tue-sday-abc""",
        "2026-12-15 14:15 +0000", minutes=45, url="https://meet.google.com/tue-sday-abc", service="meet",
    ),
    "24h h": Letter(
        """RDV le 15/12/2026 à 10h (heure de Paris), https://meet.google.com/rdv-rdvv-abc""",
        "2026-12-15 10:00 +0100", url="https://meet.google.com/rdv-rdvv-abc", service="meet",
    ),
    "UK landline": Letter(
        """Telephone interview, Wednesday 16 December 2026 at 2pm. Please ring 0113 496 0000 and ask for Mrs Shaw.""",
        "2026-12-16 14:00 +0100", service="phone", asked=asked("dial_in", "time_zone"),
    ),
    "swiss": Letter(
        """Gerne bestätige ich Ihnen den Termin vom Montag, 14.12.2026, 9.15 Uhr (Zürich).
Link: https://meet.google.com/zur-ichh-abc
Freundliche Grüsse
Reto Frei""",
        "2026-12-14 09:15 +0100", url="https://meet.google.com/zur-ichh-abc", service="meet",
        organizer=("Reto Frei", ""),
    ),
    "two zones slash": Letter(
        """Thursday 10 December, 09:00 PST / 17:00 GMT. Zoom: https://us02web.zoom.us/j/87700112233""",
        "2026-12-10 09:00 -0800", url="https://us02web.zoom.us/j/87700112233", service="zoom",
    ),
    "relative weekday": Letter(
        """Can you talk on Thursday at 15:00 CET? https://meet.google.com/rel-ativ-abc""",
        "2026-11-26 15:00 +0100", url="https://meet.google.com/rel-ativ-abc", service="meet", asked=asked("start"),
    ),
    "cancelled": Letter(
        """Subject: Canceled: Interview Buyer
When: Thursday, December 10, 2026 3:00 PM-4:00 PM (UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna.
Where: Microsoft Teams Meeting""",
        "2026-12-10 15:00 +0100", minutes=60, service="teams", title="Interview Buyer",
    ),
    "zoom webinar style": Letter(
        """Hi Sam Muster,

Thank you for registering for "Assessment Interview".

Please submit any questions to: hr@pine.example

Date Time: Dec 8, 2026 05:00 PM London

Join from a PC, Mac, iPad, iPhone or Android device:
Please click this URL to join. https://us02web.zoom.us/w/83311224455?tk=abc&pwd=W1

Passcode: 118822

Or One tap mobile:
+442039017895,,83311224455#,,,,*118822# United Kingdom

Webinar ID: 833 1122 4455
""",
        "2026-12-08 17:00 +0000", url="https://us02web.zoom.us/w/83311224455?tk=abc&pwd=W1", service="zoom",
        passcode="118822", numbers=(("+442039017895", "83311224455"),),
    ),
    "teams from google calendar": Letter(
        """Interview - Junior Lawyer
Thursday, 10 December · 11:00am – 12:00pm
Time zone: Europe/London

Location: Microsoft Teams Meeting; https://teams.microsoft.com/meet/3551?p=law
Organiser: Kate Moss-Reid
""",
        "2026-12-10 11:00 +0000", minutes=60, url="https://teams.microsoft.com/meet/3551?p=law", service="teams",
        organizer=("Kate Moss-Reid", ""), title="Interview - Junior Lawyer",
    ),
    "recruiter casual": Letter(
        """Hey Sam!

Great chatting. Next step is a 30 min call w/ our CTO, Ravi Menon.
He's free this Friday 11/27 at 9:30am Pacific — does that work? If so use https://meet.google.com/rav-iiii-men

Talk soon,
Jess""",
        "2026-11-27 09:30 -0800", minutes=30, url="https://meet.google.com/rav-iiii-men", service="meet",
        organizer=("Jess", ""),
    ),
    "nhs trac": Letter(
        """INTERVIEW INVITATION

Job reference: 240-2026-1204-N
Job title: Staff Nurse
Interview date: 11 December 2026
Interview time: 14:20
Location: Via MS Teams - link below

https://teams.microsoft.com/l/meetup-join/19%3ameeting_TRAC%40thread.v2/0

Contact: Sister Anne Hall, 0161 496 0111
""",
        "2026-12-11 14:20 +0100", url="https://teams.microsoft.com/l/meetup-join/19%3ameeting_TRAC%40thread.v2/0",
        service="teams", title="Staff Nurse", asked=asked("time_zone"),
    ),
    "uni": Letter(
        """Dear Ms Muster, your interview for the MSc is on Mon 14 Dec 2026, 13:00-13:20 (UK time).
Zoom Meeting ID 944 2026 1300, passcode maths26. https://uni.zoom.us/j/94420261300""",
        "2026-12-14 13:00 +0000", minutes=20, url="https://uni.zoom.us/j/94420261300", service="zoom",
        passcode="maths26",
    ),
    "hongkong": Letter(
        """Interview arrangement
Date: 2026/12/15 (Tue)
Time: 3:30 p.m. (HKT)
Platform: Zoom
Meeting link: https://hk.zoom.us/j/97788990011?pwd=HK
Meeting ID: 977 8899 0011
Password: HK-552""",
        "2026-12-15 15:30 +0800", url="https://hk.zoom.us/j/97788990011?pwd=HK", service="zoom", passcode="HK-552",
        title="Interview arrangement",
    ),
    "arabic region": Letter(
        """Your interview is on Sunday 13/12/2026 at 11:00 AM (Gulf Standard Time).
Link: https://meet.google.com/gul-ffff-abc""",
        "2026-12-13 11:00 +0400", url="https://meet.google.com/gul-ffff-abc", service="meet",
    ),
    "korean": Letter(
        """면접 안내
일시: 2026년 12월 15일 14:00 (KST)
https://us02web.zoom.us/j/81200034567
회의 ID: 812 0003 4567
암호: 4455""",
        "2026-12-15 14:00 +0900", url="https://us02web.zoom.us/j/81200034567", service="zoom", passcode="4455",
        title="면접 안내",
    ),
    "phone us they": Letter(
        """Good afternoon,

Ms. Torres will give you a call on Friday, December 4 at 1 PM Central.
Please keep (312) 555-0188 free of spam filters.

Thank you!
Belle Harper
Front Desk""",
        "2026-12-04 13:00 -0600", service="phone", organizer=("Belle Harper", ""),
    ),
    "conference bridge us": Letter(
        """Board interview
Wednesday, December 16, 2026
4:00 PM - 5:00 PM Eastern Time
Dial: +1 (857) 444-6500
PIN: 802 114#
Backup: https://whereby.com/board-room""",
        "2026-12-16 16:00 -0500", minutes=60, url="https://whereby.com/board-room",
        numbers=(("+18574446500", "802114"),), title="Board interview",
    ),
    "danish": Letter(
        """Kære Sam

Vi glæder os til samtalen onsdag den 16. december 2026 kl. 10.30 (dansk tid).
Link: https://teams.microsoft.com/meet/44990?p=dk

Med venlig hilsen
Mette Krog""",
        "2026-12-16 10:30 +0100", url="https://teams.microsoft.com/meet/44990?p=dk", service="teams",
        organizer=("Mette Krog", ""),
    ),
    "turkish": Letter(
        """Merhaba Sam, görüşmemiz 17 Aralık 2026 Perşembe saat 14:00 (İstanbul).
https://meet.google.com/tur-kiye-abc""",
        "2026-12-17 14:00 +0100", url="https://meet.google.com/tur-kiye-abc", service="meet",
        asked=asked("time_zone"),
    ),
    "austrian phone": Letter(
        """Guten Tag, ich rufe Sie am 17.12.2026 um 11:00 Uhr MEZ an. LG Eva Huber""",
        "2026-12-17 11:00 +0100", service="phone", organizer=("Eva Huber", ""),
    ),
    "outlook us all": Letter(
        """From: Pat Lane <pat@quarry.example>
Sent: Monday, November 23, 2026 9:00 AM
To: Sam Muster
Cc: Lou Reyes
Subject: FW: Onsite -> virtual interview
When: Friday, December 18, 2026 8:30 AM-9:15 AM (UTC-08:00) Pacific Time (US & Canada).
Where: https://quarry.webex.com/meet/plane
""",
        "2026-12-18 08:30 -0800", minutes=45, url="https://quarry.webex.com/meet/plane", service="webex",
        organizer=("Pat Lane", "pat@quarry.example"), title="Onsite -> virtual interview",
    ),
    "mexican": Letter(
        """Entrevista: viernes 18 de diciembre, 11:00 am (hora de la Ciudad de México).
Liga: https://meet.google.com/mex-icoo-abc""",
        "2026-12-18 11:00 -0600", url="https://meet.google.com/mex-icoo-abc", service="meet",
    ),
    "bank": Letter(
        """We confirm your first-round interview on 15-12-2026 from 16:15 to 17:00 CET.
Dial in on +41 44 580 7000, conference ID 331 220 04#.""",
        "2026-12-15 16:15 +0100", minutes=45, service="phone", numbers=(("+41445807000", "33122004"),),
    ),
}  # fmt: skip
