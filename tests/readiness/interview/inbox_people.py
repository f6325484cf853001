"""Invitations as people write them, in several languages. See ``inbox``."""

from __future__ import annotations

from tests.readiness.interview.inbox import Letter, asked

PEOPLE = {
    "calendly": Letter(
        """Hi Sam Muster,

Your event has been scheduled.

Event Type:
45 Minute Recruiter Interview

Invitee:
Sam Muster

Event Date/Time:
10:45am - Thursday, December 3, 2026 (Central Time - US & Canada)

Location:
Google Meet (instructions in description)

Join: https://meet.google.com/rty-uiop-asd

Questions:
Phone number: +49 170 2345678
""",
        "2026-12-03 10:45 -0600", minutes=45, url="https://meet.google.com/rty-uiop-asd", service="meet",
        title="45 Minute Recruiter Interview",
    ),
    "applicant system, table": Letter(
        """INTERVIEW CONFIRMATION

Position:      Welding Supervisor (Req #20261130)
Date:          Monday, November 30, 2026
Time:          8:15 AM - 9:00 AM CST
Interviewer:   Ray Dawson, Plant Manager
Format:        Video (Microsoft Teams)
Link:          https://teams.microsoft.com/l/meetup-join/19%3ameeting_WLD%40thread.v2/0

Candidate ID: 555 201 2026
""",
        "2026-11-30 08:15 -0600", minutes=45,
        url="https://teams.microsoft.com/l/meetup-join/19%3ameeting_WLD%40thread.v2/0", service="teams",
        organizer=("Ray Dawson", ""), title="Welding Supervisor (Req #20261130)", asked=asked("time_zone"),
    ),
    "recruiter, phone screen, they call": Letter(
        """Hi Sam,

Great to hear from you! I have you down for a phone screen on Wednesday, December 2nd at 2:00pm EST.
I will call you at +49 170 2345678.

It should take around 20 minutes.

Best,
Carla Jimenez
Senior Recruiter | Birchwood
+1 (312) 555-0142
""",
        "2026-12-02 14:00 -0500", minutes=20, service="phone", organizer=("Carla Jimenez", ""),
    ),
    "gotomeeting": Letter(
        """Interview - Payroll Clerk
Dec 9, 2026, 2:00 – 2:30 PM (America/Chicago)

Please join my meeting from your computer, tablet or smartphone.
https://meet.goto.com/447291003

You can also dial in using your phone.
United States: +1 (571) 317-3122
Access Code: 447-291-003
""",
        "2026-12-09 14:00 -0600", minutes=30, url="https://meet.goto.com/447291003",
        numbers=(("+15713173122", "447291003"),), title="Interview - Payroll Clerk",
    ),
    "skype for business": Letter(
        """When: 03 December 2026 11:00-11:30 (UTC+02:00) Helsinki, Kyiv, Riga, Sofia, Tallinn, Vilnius.
Where: Skype Meeting

Join Skype Meeting
https://meet.lync.com/aurora-example/mika/4H2K9
Join by phone
+358 9 4245 0123 (Finland)
Conference ID: 20261203
""",
        "2026-12-03 11:00 +0200", minutes=30, url="https://meet.lync.com/aurora-example/mika/4H2K9",
        numbers=(("+358942450123", "20261203"),),
    ),
    "whereby": Letter(
        """Video interview, Friday 4th of December 2026, 9am Dublin time, in our room https://whereby.com/finch-hiring""",
        "2026-12-04 09:00 +0000", url="https://whereby.com/finch-hiring",
    ),
    "dial-in alone": Letter(
        """Conference call
Date: 8 December 2026
Time: 15:00 - 15:40 CET
Dial-in: +49 30 3001 17500
Participant code: 4471 2026#
Backup number: +44 20 3936 2999
Chair: Jens Holm
""",
        "2026-12-08 15:00 +0100", minutes=40, service="phone",
        numbers=(("+4930300117500", "44712026"), ("+442039362999", "44712026")), organizer=("Jens Holm", ""),
        title="Conference call",
    ),
    "toll free and local": Letter(
        """We will use our bridge on Thursday, December 3, 2026, 1:00-1:30 PM EST.
Toll-free: 1-888-475-4499
Access code: 733 1042
""",
        "2026-12-03 13:00 -0500", minutes=30, service="phone", numbers=(("+18884754499", "7331042"),),
    ),
    "recruiter, you call": Letter(
        """Dear Sam,

thank you for your application. Please call me on +44 20 7946 0321 on Friday 27 November 2026 at 11:00 (UK time).

Kind regards,
Simon Hale
""",
        "2026-11-27 11:00 +0000", service="phone", numbers=(("+442079460321", ""),), organizer=("Simon Hale", ""),
    ),
    "recruiter, day first without year": Letter(
        """Hello Sam

Just confirming Thursday 3 December, 4.30pm - 5.15pm GMT.
Here is the link: https://us05web.zoom.us/j/84410020030?pwd=x

Regards
Tess
""",
        "2026-12-03 16:30 +0000", minutes=45, url="https://us05web.zoom.us/j/84410020030?pwd=x", service="zoom",
        organizer=("Tess", ""),
    ),
    "recruiter, both zones": Letter(
        """Hi Sam, you're booked with Wei Li (Head of Data) on Tue, Dec 1 at 6:00 PM SGT / 11:00 AM CET (60 minutes).
Meet link: https://meet.google.com/bnm-qwer-tyu
Cheers, Joy""",
        "2026-12-01 18:00 +0800", minutes=60, url="https://meet.google.com/bnm-qwer-tyu", service="meet",
        organizer=("Joy", ""),
    ),
    "german mail, phone": Letter(
        """Sehr geehrter Herr Muster,

gerne möchten wir Sie telefonisch kennenlernen. Unser Vorschlag: Montag, 30.11.2026, 16:30 Uhr (MEZ).
Frau Dr. Yılmaz ruft Sie unter der Nummer 0170 2345678 an. Das Gespräch dauert etwa 30 Minuten.

Mit freundlichen Grüßen
Elif Yılmaz
Personalabteilung
""",
        "2026-11-30 16:30 +0100", minutes=30, service="phone", organizer=("Elif Yılmaz", ""),
    ),
    "german mail, video": Letter(
        """Hallo Sam,

wir freuen uns auf das Gespräch am Dienstag, dem 1. Dezember 2026 um 14.00 Uhr (Berliner Zeit).
Zugang: https://nordwind.webex.com/meet/k.klein

Viele Grüße
Klara Klein
""",
        "2026-12-01 14:00 +0100", url="https://nordwind.webex.com/meet/k.klein", service="webex",
        organizer=("Klara Klein", ""),
    ),
    "french mail": Letter(
        """Bonjour Sam,

Nous vous confirmons votre entretien le mercredi 2 décembre 2026 à 9h30 (heure de Paris), durée 45 minutes.
Lien Teams : https://teams.microsoft.com/l/meetup-join/19%3ameeting_FR%40thread.v2/0

Cordialement,
Chloé Bernard
""",
        "2026-12-02 09:30 +0100", minutes=45,
        url="https://teams.microsoft.com/l/meetup-join/19%3ameeting_FR%40thread.v2/0", service="teams",
        organizer=("Chloé Bernard", ""),
    ),
    "portuguese mail": Letter(
        """Olá Sam,

a sua entrevista está marcada para quinta-feira, 3 de dezembro de 2026, às 10h00 (horário de Brasília).
Link: https://meet.google.com/por-tugu-esa

Atenciosamente,
Bruna Costa
""",
        "2026-12-03 10:00 -0300", url="https://meet.google.com/por-tugu-esa", service="meet",
        organizer=("Bruna Costa", ""),
    ),
    "dutch mail": Letter(
        """Beste Sam,

graag nodigen we je uit voor een gesprek op woensdag 2 december 2026 om 13:00 uur (Nederlandse tijd).
https://teams.microsoft.com/meet/33112200991?p=nl

Met vriendelijke groet,
Sanne de Vries
""",
        "2026-12-02 13:00 +0100", url="https://teams.microsoft.com/meet/33112200991?p=nl", service="teams",
        organizer=("Sanne de Vries", ""),
    ),
    "polish mail": Letter(
        """Dzień dobry,

zapraszamy na rozmowę w środę 2 grudnia 2026 o godz. 11:00 (czas warszawski).
https://meet.google.com/pol-skaa-abc

Pozdrawiam
Anna Nowak
""",
        "2026-12-02 11:00 +0100", url="https://meet.google.com/pol-skaa-abc", service="meet",
        organizer=("Anna Nowak", ""),
    ),
    "law firm": Letter(
        """Dear Mr. Muster,

Ms. Harrington and Mr. Cole would like to meet with you via Zoom on December 8, 2026, from 2:00 to 2:45 p.m. Eastern.

Meeting link: https://harringtoncole.zoom.us/j/95544332211?pwd=LAW
Meeting ID: 955 4433 2211
Passcode: Brief26

Very truly yours,
Janet Pike
Office Manager""",
        "2026-12-08 14:00 -0500", minutes=45, url="https://harringtoncole.zoom.us/j/95544332211?pwd=LAW",
        service="zoom", passcode="Brief26", organizer=("Janet Pike", ""),
    ),
    "linkedin chat": Letter(
        """Perfect! Let’s do Wed 12/2 at 11am PT, I’ll send a Zoom. https://zoom.us/j/4155550199 – Mia""",
        "2026-12-02 11:00 -0800", url="https://zoom.us/j/4155550199", service="zoom",
    ),
    "japanese": Letter(
        """件名：面接のご案内
日時：2026年12月3日（木）15:00〜16:00（JST）
Zoom: https://us02web.zoom.us/j/83300112255?pwd=j
ミーティングID: 833 0011 2255
パスコード: 220719
""",
        "2026-12-03 15:00 +0900", minutes=60, url="https://us02web.zoom.us/j/83300112255?pwd=j", service="zoom",
        passcode="220719", title="面接のご案内",
    ),
    "swedish": Letter(
        """Hej Sam,

Välkommen på intervju torsdag den 3 december 2026 kl. 13:00 (svensk tid).
https://teams.microsoft.com/meet/30022119?p=sv

Med vänliga hälsningar
Åsa Lind""",
        "2026-12-03 13:00 +0100", url="https://teams.microsoft.com/meet/30022119?p=sv", service="teams",
        organizer=("Åsa Lind", ""),
    ),
    "whatsapp": Letter(
        """hey sam!! so fri 4th dec 2pm uk time ok? u call me 07911 123456. x Dee""",
        "2026-12-04 14:00 +0000", service="phone", numbers=(("+447911123456", ""),), asked=asked("dial_in"),
    ),
}  # fmt: skip
