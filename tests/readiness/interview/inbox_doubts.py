"""Invitations that are doubtful, or look so and are not. See ``inbox``."""

from __future__ import annotations

from tests.readiness.interview.inbox import Letter, asked

DOUBTS = {
    "both zones that do not agree": Letter(
        """Interview on Tuesday 1 December 2026, 15:00 CET / 10:00 AM EST, https://meet.google.com/bnm-qwer-tyu""",
        "2026-12-01 15:00 +0100", url="https://meet.google.com/bnm-qwer-tyu", service="meet", asked=asked("start"),
    ),
    "numbers that can be exchanged": Letter(
        """Your interview: 03/04/2027 at 10:00 AM London time. https://us02web.zoom.us/j/85500001111""",
        "2027-04-03 10:00 +0100", url="https://us02web.zoom.us/j/85500001111", service="zoom", asked=asked("start"),
    ),
    "numbers that the weekday settles": Letter(
        """Your interview: Saturday 03/04/2027 at 10:00 AM London time. https://us02web.zoom.us/j/85500001111""",
        "2027-04-03 10:00 +0100", url="https://us02web.zoom.us/j/85500001111", service="zoom",
    ),
    "american numbers": Letter(
        """Interview 12/15/2026, 1:30 PM - 2:00 PM MST. https://us02web.zoom.us/j/85500001111""",
        "2026-12-15 13:30 -0700", minutes=30, url="https://us02web.zoom.us/j/85500001111", service="zoom",
    ),
    "indian standard time": Letter(
        """Dear Candidate, your L1 interview is scheduled on 28-Nov-2026 at 03:30 PM IST.
Join: https://meet.google.com/ind-iaaa-abc""",
        "2026-11-28 15:30 +0530", url="https://meet.google.com/ind-iaaa-abc", service="meet",
        asked=asked("time_zone"),
    ),
    "china standard time spelled out": Letter(
        """Interview time: 2026-12-03 15:00 China Standard Time (GMT+8). https://us02web.zoom.us/j/85500001111""",
        "2026-12-03 15:00 +0800", url="https://us02web.zoom.us/j/85500001111", service="zoom",
    ),
    "central standard time, the letters alone": Letter(
        """Call on Dec 3, 2026 at 3:00 PM CST: https://us02web.zoom.us/j/85500001111""",
        "2026-12-03 15:00 -0600", url="https://us02web.zoom.us/j/85500001111", service="zoom",
        asked=asked("time_zone"),
    ),
    "weekday that does not fit": Letter(
        """We look forward to speaking with you on Monday, December 3, 2026 at 3:00 PM CET.
https://us02web.zoom.us/j/85500001111""",
        "2026-12-03 15:00 +0100", url="https://us02web.zoom.us/j/85500001111", service="zoom", asked=asked("start"),
    ),
    "the hour that comes twice": Letter(
        """Night shift interview: Sunday, November 1, 2026? No - moved to Sunday 7 November 2027, 1:30 AM Eastern Time.
https://us02web.zoom.us/j/85500001111""",
        "2027-11-07 01:30 -0400", url="https://us02web.zoom.us/j/85500001111", service="zoom", asked=asked("start"),
    ),
    "no zone": Letter(
        """Topic: Interview
Time: Dec 3, 2026 03:00 PM
https://us02web.zoom.us/j/85500001111""",
        "2026-12-03 15:00 +0100", url="https://us02web.zoom.us/j/85500001111", service="zoom", title="Interview",
        asked=asked("time_zone"),
    ),
    "no half of the day": Letter(
        """Are you free on Thursday 3 December 2026 at 4 CET? https://us02web.zoom.us/j/85500001111""",
        "2026-12-03 16:00 +0100", url="https://us02web.zoom.us/j/85500001111", service="zoom", asked=asked("start"),
    ),
    "ids like years and phones": Letter(
        """Interview Thursday, December 10, 2026 at 09:00 CET
https://us02web.zoom.us/j/20261210900
Meeting ID: 202 6121 0900
Passcode: 20261210
Reference: 0049 2026 1210
Job ID 2027-01-15-778
""",
        "2026-12-10 09:00 +0100", url="https://us02web.zoom.us/j/20261210900", service="zoom", passcode="20261210",
    ),
    "moved": Letter(
        """Hi Sam,

apologies, we need to move your interview.
Instead of Tuesday 1 December at 10:00 it will be on Thursday 3 December 2026 at 14:00 CET.
Same link: https://meet.google.com/mov-edto-abc

Best,
Ines Falk
""",
        "2026-12-03 14:00 +0100", url="https://meet.google.com/mov-edto-abc", service="meet",
        organizer=("Ines Falk", ""), asked=asked("start"),
    ),
    "choices": Letter(
        """Hi Sam, which of these works for you (all times CET)?
- Tue 1 Dec 2026, 10:00 - 10:45
- Wed 2 Dec 2026, 15:00 - 15:45
- Fri 4 Dec 2026, 09:00 - 09:45
Best, Ana Lima""",
        "2026-12-01 10:00 +0100", minutes=45, organizer=("Ana Lima", ""), asked=asked("start"),
    ),
    "deadline and start of the job": Letter(
        """Please confirm by 25 November 2026, 12:00.
The interview is on 1 December 2026 at 16:00 CET; the position starts on 1 March 2027.
https://us02web.zoom.us/j/85500001111""",
        "2026-12-01 16:00 +0100", url="https://us02web.zoom.us/j/85500001111", service="zoom",
    ),
    "tomorrow, from a header": Letter(
        """From: Ben Ross <ben@hill.example>
Sent: Tuesday, November 24, 2026 6:12 PM
To: sam@home.example
Subject: RE: Quick chat

Let's talk tomorrow at 5:30pm CET. My Zoom: https://us02web.zoom.us/my/ben.ross

Ben""",
        "2026-11-25 17:30 +0100", url="https://us02web.zoom.us/my/ben.ross", service="zoom",
        organizer=("Ben Ross", "ben@hill.example"), title="Quick chat", asked=asked("start"),
    ),
    "safelinks": Letter(
        """Interview: 2 December 2026, 10:00 – 11:00 (GMT+1)
Join: https://eur03.safelinks.protection.outlook.com/?url=https%3A%2F%2Fus02web.zoom.us%2Fj%2F81100229933%3Fpwd%3DaB&data=05%7C02
Passcode 448120""",
        "2026-12-02 10:00 +0100", minutes=60, url="https://us02web.zoom.us/j/81100229933?pwd=aB", service="zoom",
        passcode="448120",
    ),
    "noon": Letter(
        """Lunch interview on Thursday, Dec 3rd 2026, 12 noon to 1 pm Pacific time, https://meet.google.com/noo-nnnn-abc""",
        "2026-12-03 12:00 -0800", minutes=60, url="https://meet.google.com/noo-nnnn-abc", service="meet",
    ),
    "australian": Letter(
        """Interview Thu 3/12/26 at 9:30am AEDT with Priya Nair. Link: https://teams.microsoft.com/meet/44110022?p=q""",
        "2026-12-03 09:30 +1100", url="https://teams.microsoft.com/meet/44110022?p=q", service="teams",
        asked=asked("start"),
    ),
    "nothing but a link": Letter(
        """Here is the link for our call: https://us02web.zoom.us/j/85500001111?pwd=a""",
        None, url="https://us02web.zoom.us/j/85500001111?pwd=a", service="zoom", asked=asked("start"),
    ),
    "utc and seconds": Letter(
        """interview_start: 2026-12-03T14:30:00Z
interview_end: 2026-12-03T15:15:00Z
url: https://meet.google.com/iso-zulu-abc""",
        "2026-12-03 14:30 +0000", minutes=45, url="https://meet.google.com/iso-zulu-abc", service="meet",
    ),
    "iso with a negative offset": Letter(
        """start 2026-12-03T09:00-05:00, https://meet.google.com/iso-zulu-abc""",
        "2026-12-03 09:00 -0500", url="https://meet.google.com/iso-zulu-abc", service="meet",
    ),
    "span that looks like an offset": Letter(
        """Interview 2026-12-03 10:00-11:00 CET https://meet.google.com/iso-zulu-abc""",
        "2026-12-03 10:00 +0100", minutes=60, url="https://meet.google.com/iso-zulu-abc", service="meet",
    ),
    "half hour zone": Letter(
        """Interview: Thursday 3 December 2026, 11:30 AM ACDT. https://meet.google.com/ade-laid-eab""",
        "2026-12-03 11:30 +1030", url="https://meet.google.com/ade-laid-eab", service="meet",
    ),
    "bst in winter": Letter(
        """Interview: Thursday 3 December 2026, 11:30 BST. https://meet.google.com/bst-wint-era""",
        "2026-12-03 11:30 +0000", url="https://meet.google.com/bst-wint-era", service="meet",
        asked=asked("time_zone"),
    ),
    "edt in winter": Letter(
        """Interview: Thursday, December 3, 2026, 11:30 AM EDT. https://meet.google.com/edt-wint-era""",
        "2026-12-03 11:30 -0500", url="https://meet.google.com/edt-wint-era", service="meet",
        asked=asked("time_zone"),
    ),
    "their time": Letter(
        """Shall we talk on Thursday 3 December 2026 at 10:00 our time? https://meet.google.com/our-time-abc""",
        "2026-12-03 10:00 +0100", url="https://meet.google.com/our-time-abc", service="meet",
        asked=asked("time_zone"),
    ),
    "only a part of the day": Letter(
        """Would Thursday 3 December in the afternoon suit you? Greetings from Leeds""",
        None, asked=asked("start"),
    ),
    "thirtieth of february": Letter(
        """Interview: 30 February 2027, 10:00 CET, https://meet.google.com/feb-thir-abc""",
        None, url="https://meet.google.com/feb-thir-abc", service="meet", asked=asked("start"),
    ),
    "past": Letter(
        """Interview: 3 November 2026, 10:00 CET, https://meet.google.com/pas-tttt-abc""",
        "2026-11-03 10:00 +0100", url="https://meet.google.com/pas-tttt-abc", service="meet",
    ),
    "skype name and price": Letter(
        """Interview on 4 Dec 2026, 3pm-3:30pm CET, salary band 2500 - 3000, room 12.30, https://meet.google.com/pri-ceee-abc""",
        "2026-12-04 15:00 +0100", minutes=30, url="https://meet.google.com/pri-ceee-abc", service="meet",
    ),
    "midnight": Letter(
        """Handover interview 4 Dec 2026, 23:30 - 00:15 CET, https://meet.google.com/nig-htsh-abc""",
        "2026-12-04 23:30 +0100", minutes=45, url="https://meet.google.com/nig-htsh-abc", service="meet",
    ),
    "two o'clock in words": Letter(
        """Can you do Thursday 3 December 2026 at half past two UK time? I'll ring you. Rob""",
        "2026-12-03 14:30 +0000", service="phone", asked=asked("start"),
    ),
}  # fmt: skip

MORE = {
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
        "2026-10-12 13:00 -0400", minutes=30, url="https://us02web.zoom.us/j/89900112233?pwd=G", service="zoom",
        passcode="991188", asked=asked("start"),
    ),
    "edt name long": Letter(
        """Date & Time: Monday, December 14, 2026 at 10:00 AM Eastern Standard Time (1 hour)
Join: https://us02web.zoom.us/j/89900112233""",
        "2026-12-14 10:00 -0500", minutes=60, url="https://us02web.zoom.us/j/89900112233", service="zoom",
    ),
    "singapore": Letter(
        """Interview: 14 Dec 2026 (Mon), 4.30pm SGT, MS Teams link: https://teams.microsoft.com/l/meetup-join/19%3ameeting_SG/0""",
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
        """Gerne bestätige ich Ihnen den Termin vom Montag, 14.12.2026, 9.15 Uhr (Zürich). Link: https://meet.google.com/zur-ichh-abc
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
}  # fmt: skip
