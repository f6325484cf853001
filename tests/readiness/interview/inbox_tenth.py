"""The tenth batch, with the people one will speak with and what they do. See ``inbox``."""

# ruff: noqa: E501 - as they are sent
from __future__ import annotations

from tests.readiness.interview.inbox import Letter, asked

TENTH = {
    "ics smartrecruiters": Letter(
        """BEGIN:VCALENDAR
PRODID:-//SmartRecruiters//EN
VERSION:2.0
METHOD:REQUEST
BEGIN:VEVENT
UID:sr-7781
DTSTAMP:20261122T090000Z
DTSTART:20261208T083000Z
DTEND:20261208T091500Z
SUMMARY:Interview with Sam Muster for Buyer position
LOCATION:https://teams.microsoft.com/l/meetup-join/19%3ameeting_SR8%40thread.v2/0
ORGANIZER;CN=Karin Holt via SmartRecruiters:mailto:notifications@sr.example
DESCRIPTION:Interview schedule:\\n08.12.2026 09:30 - 10:15 Europe/Vienna\\nInterviewers: Karin Holt\\, Stefan Auer\\n
END:VEVENT
END:VCALENDAR
""",
        "2026-12-08 08:30 +0000", minutes=45,
        url="https://teams.microsoft.com/l/meetup-join/19%3ameeting_SR8%40thread.v2/0", service="teams",
        organizer=("Karin Holt", "notifications@sr.example"), title="Interview with Sam Muster for Buyer position",
    ),
    "ics exchange, pacific, all cities": Letter(
        """BEGIN:VCALENDAR
METHOD:REQUEST
PRODID:Microsoft Exchange Server 2010
VERSION:2.0
BEGIN:VEVENT
ORGANIZER;CN=Renee Talbot:mailto:renee@redwood.example
ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE;CN=Sam:mailto:sam@home.example
ATTENDEE;ROLE=OPT-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE;CN=Li Wen:mailto:li@redwood.example
SUMMARY:Accepted: Design critique
DTSTART;TZID=(UTC-08:00) Pacific Time (US & Canada):20261209T100000
DTEND;TZID=(UTC-08:00) Pacific Time (US & Canada):20261209T110000
LOCATION:Zoom (link below)
DESCRIPTION:Join Zoom Meeting: https://redwood.zoom.us/j/96600110022?pwd=rw\\nID: 966 0011 0022 Passcode: 557 001\\n
END:VEVENT
END:VCALENDAR
""",
        "2026-12-09 10:00 -0800", minutes=60, url="https://redwood.zoom.us/j/96600110022?pwd=rw", service="zoom",
        passcode="557001", organizer=("Renee Talbot", "renee@redwood.example"), title="Design critique",
    ),
    "ics goto": Letter(
        """BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Citrix Online//GoToMeeting//EN
BEGIN:VEVENT
DTSTART:20261203T170000Z
DURATION:PT1H
SUMMARY:Interview: Claims Adjuster
LOCATION:https://meet.goto.com/731004552
DESCRIPTION:Please join my meeting.\\nhttps://meet.goto.com/731004552\\n\\nYou can also dial in using your phone.\\nUnited States: +1 (872) 240-3212\\n\\nAccess Code: 731-004-552
ORGANIZER;CN="Gus Ferrara":mailto:gus@plains.example
END:VEVENT
END:VCALENDAR
""",
        "2026-12-03 17:00 +0000", minutes=60, url="https://meet.goto.com/731004552",
        numbers=(("+18722403212", "731004552"),), organizer=("Gus Ferrara", "gus@plains.example"),
        title="Interview: Claims Adjuster",
    ),
    "zoom, german copy": Letter(
        """Petra Janssen lädt Sie zu einem geplanten Zoom-Meeting ein.

Thema: Kennenlernen - Projektleitung Tiefbau
Uhrzeit: 4. Dez. 2026 08:30 Amsterdam, Berlin, Rom, Stockholm, Wien

Zoom-Meeting beitreten
https://us06web.zoom.us/j/82211003344?pwd=tb10

Meeting-ID: 822 1100 3344
Kenncode: 118833

Schnelleinwahl mobil
+496950502596,,82211003344#,,,,*118833# Deutschland

Einwahl nach aktuellem Standort
        +49 69 5050 2596 Deutschland
        +49 69 7104 9922 Deutschland
Ortseinwahl suchen: https://us06web.zoom.us/u/kd1
""",
        "2026-12-04 08:30 +0100", url="https://us06web.zoom.us/j/82211003344?pwd=tb10", service="zoom",
        passcode="118833", numbers=(("+496950502596", "82211003344"), ("+496971049922", "82211003344")),
        organizer=("Petra Janssen", ""), title="Kennenlernen - Projektleitung Tiefbau", people=(),
    ),
    "ringcentral": Letter(
        """Join my RingCentral video meeting
https://v.ringcentral.com/join/884412907?pw=aa1
Meeting ID: 884412907
Password: Rc7Lk2

Dial: +1 (650) 419-1505
Access code / Meeting ID: 884412907

December 10, 2026, 3:00 PM Eastern Time - 30 minutes
""",
        "2026-12-10 15:00 -0500", minutes=30, url="https://v.ringcentral.com/join/884412907?pw=aa1", passcode="Rc7Lk2",
        numbers=(("+16504191505", "884412907"),), people=(),
    ),
    "hirevue, one way": Letter(
        """Dear Sam,

Pinnacle Bank invites you to complete a video interview in your own time.

Please finish it by Monday, December 7, 2026 at 11:59 PM EST.
Start here: https://pinnacle.hirevue.com/interviews/7AbC-xx

Good luck!
Pinnacle Bank Talent Team
""",
        None, url="https://pinnacle.hirevue.com/interviews/7AbC-xx", organizer=("Pinnacle Bank", ""), asked=asked("start"), people=(),
    ),
    "greenhouse, two talks": Letter(
        """Hi Sam,

Here's your interview schedule for the Customer Success Manager role at Marlowe:

Wednesday, December 9, 2026 (times in EST)

1:00 PM - 1:30 PM: Dee Hollis, VP Customer Success
1:30 PM - 2:15 PM: Andre Pacheco, Solutions Lead

Zoom link: https://marlowe.zoom.us/j/90055006600

See you then!
Whitney
""",
        "2026-12-09 13:00 -0500", minutes=75, url="https://marlowe.zoom.us/j/90055006600", service="zoom",
        organizer=("Whitney", ""), people=(("Dee Hollis", "VP Customer Success"), ("Andre Pacheco", "Solutions Lead")),
    ),
    "us, phone tag": Letter(
        """Sam,

Good speaking w/ you. Tom Brandywine (Plant Mgr) will give you a call Friday, Dec. 4th at 7:30 AM Central. His
number is 314-555-0188 in case you miss him.

Jackie Reese
HR Generalist
""",
        "2026-12-04 07:30 -0600", service="phone", organizer=("Jackie Reese", ""),
        people=(("Tom Brandywine", "Plant Mgr"),),
    ),
    "us, change of time only": Letter(
        """Hi Sam, slight change - Dana has a conflict at 10. Can you do 11:30am instead? Still Thursday, still Teams.
Thanks! Erin

On Nov 20, 2026, at 4:15 PM, Erin Boyd <erin@slate.example> wrote:

Sam - you're all set for Thursday, December 3, 2026, 10:00am-10:45am PST.
https://teams.microsoft.com/meet/4400990?p=sl
Erin
""",
        "2026-12-03 11:30 -0800", minutes=None, url="https://teams.microsoft.com/meet/4400990?p=sl", service="teams",
        organizer=("Erin", "erin@slate.example"), asked=asked("start"),
    ),
    "uk, civil service": Letter(
        """Dear Candidate,

Reference: 388120
Role: Policy Adviser (HEO)

Your interview has been booked for:

Date: Tuesday 8 December 2026
Time: 11:10 GMT
Duration: 45 minutes
Location: Microsoft Teams. Joining link: https://teams.microsoft.com/meet/9911002?p=cs

Panel chair: Fiona Gale
Panel members: Mark Orton, Sunita Rao

If you need to withdraw, please tell us at least 24 hours before.
""",
        "2026-12-08 11:10 +0000", minutes=45, url="https://teams.microsoft.com/meet/9911002?p=cs", service="teams",
        title="Policy Adviser (HEO)", organizer=("Fiona Gale", ""),
        people=(("Mark Orton", ""), ("Sunita Rao", "")),
    ),
    "uk, first Monday": Letter(
        """Hi Sam,

How about half past one on Monday the 7th? I'll send a Google Meet link nearer the time (I'm in London).

Best,
Imogen Lacey
""",
        "2026-12-07 13:30 +0000", service="meet", organizer=("Imogen Lacey", ""), asked=asked("start", "time_zone"),
        people=(),
    ),
    "india, walkin style": Letter(
        """Dear Candidate,

Your profile is shortlisted for Java Developer with Zenith Softech Pvt Ltd.
Telephonic round: 27/11/2026, Friday between 2 PM & 4 PM IST.
Our technical panel will call you on your registered mobile number.

Warm Regards
Anjali Rao | HR Executive
Ph: 080-4123 7788
""",
        "2026-11-27 14:00 +0530", service="phone", organizer=("Anjali Rao", ""), asked=asked("start", "time_zone"),
        people=(),
    ),
    "australia, panel": Letter(
        """Hello Sam

Your panel interview for Project Officer is confirmed:

When: Thursday 10 December 2026, 1.00 pm - 1.45 pm (AEDT - Melbourne)
Where: Webex https://vicgov.webex.com/vicgov/j.php?MTID=mau1
Panel: Jacqui Stone (Manager, Programs), Peter Vu (Senior Adviser)
Meeting number: 2650 118 7712
Password: pVic2026!

Kind regards
Mel Hargreaves
""",
        "2026-12-10 13:00 +1100", minutes=45, url="https://vicgov.webex.com/vicgov/j.php?MTID=mau1", service="webex",
        passcode="pVic2026!", organizer=("Mel Hargreaves", ""),
        people=(("Jacqui Stone", "Manager, Programs"), ("Peter Vu", "Senior Adviser")),
    ),
    "german, zwei termine zur wahl": Letter(
        """Liebe Sam,

passt dir Montag, 30.11., 9:30 Uhr oder Dienstag, 1.12., 13 Uhr besser? Wir nehmen uns jeweils eine Stunde Zeit, per Teams.

Herzlich
Nora Wieland
""",
        "2026-11-30 09:30 +0100", minutes=60, service="teams", organizer=("Nora Wieland", ""),
        asked=asked("start", "time_zone"), people=(),
    ),
    "german, behörde": Letter(
        """Sehr geehrte Frau Muster,

zum Vorstellungsgespräch per Videokonferenz lade ich Sie ein für

Donnerstag, den 10. Dezember 2026, 10.15 Uhr MEZ.

Zugang: https://stadt.webex.com/meet/personalamt
Dem Gremium gehören an: Herr Thomas Rehm (Amtsleiter) und Frau Inge Saal (Gleichstellungsbeauftragte).

Im Auftrag
Kerstin Dorn
""",
        "2026-12-10 10:15 +0100", url="https://stadt.webex.com/meet/personalamt", service="webex",
        organizer=("Kerstin Dorn", ""),
        people=(("Herr Thomas Rehm", "Amtsleiter"), ("Frau Inge Saal", "Gleichstellungsbeauftragte")),
    ),
    "swiss": Letter(
        """Grüezi Herr Muster

Gerne bestätige ich Ihnen unser Gespräch vom 9.12.26, 08.15 - 09.00 Uhr, Zürcher Zeit.
Link: https://us02web.zoom.us/j/84455009911?pwd=ch10

Freundliche Grüsse
Beat Amstutz
Leiter HR
""",
        "2026-12-09 08:15 +0100", minutes=45, url="https://us02web.zoom.us/j/84455009911?pwd=ch10", service="zoom",
        organizer=("Beat Amstutz", ""), people=(),
    ),
    "french, report": Letter(
        """De : Manon Chevalier <manon@lavande.example>
Envoyé : mardi 24 novembre 2026 09:50
À : sam@home.example
Objet : RE: Entretien

Bonjour Sam,

Notre directeur technique ayant un empêchement, l'entretien est reporté au lundi 30 novembre à 15h45 (Paris), même lien.

Bien cordialement,
Manon Chevalier

De : Manon Chevalier
Envoyé : vendredi 20 novembre 2026 11:05
À : sam@home.example
Objet : Entretien

Bonjour Sam, rendez-vous le jeudi 26 novembre à 10h sur https://teams.microsoft.com/meet/6611200?p=lav
""",
        "2026-11-30 15:45 +0100", url="https://teams.microsoft.com/meet/6611200?p=lav", service="teams",
        organizer=("Manon Chevalier", "manon@lavande.example"), title="Entretien", asked=asked("start"),
    ),
    "french canada": Letter(
        """Bonjour Sam,

On se parle donc le 2 décembre à 13 h 30, heure de l'Est, par Zoom : https://us02web.zoom.us/j/81177226655
Durée prévue : 40 minutes.

Au plaisir,
Geneviève Tremblay, CRHA
""",
        "2026-12-02 13:30 -0500", minutes=40, url="https://us02web.zoom.us/j/81177226655", service="zoom",
        organizer=("Geneviève Tremblay", ""), people=(),
    ),
    "spanish, videollamada": Letter(
        """Estimado Sam:

Gracias por tu interés. Te proponemos una videollamada el próximo miércoles 2 de diciembre a las cuatro y media de la
tarde (hora de Madrid) con Beatriz Solana, directora de operaciones.

Enlace: https://meet.google.com/vid-eoll-ama

Atentamente,
Pablo Iriarte
Dpto. de Personas
""",
        "2026-12-02 16:30 +0100", url="https://meet.google.com/vid-eoll-ama", service="meet",
        organizer=("Pablo Iriarte", ""), people=(("Beatriz Solana", "directora de operaciones"),),
    ),
    "dutch, uitnodiging": Letter(
        """Onderwerp: Uitnodiging gesprek Teamcoach

Beste Sam,

Graag nodig ik je uit voor een gesprek op donderdag 3 december 2026, van 15:30 - 16:15 uur, via Teams.
Tijdzone: Amsterdam
Gesprekspartners: Wouter Bos (directeur) en Loes Prins (HR)
Deelnamelink: https://teams.microsoft.com/meet/2200881?p=nl10

Met vriendelijke groet,
Loes Prins
""",
        "2026-12-03 15:30 +0100", minutes=45, url="https://teams.microsoft.com/meet/2200881?p=nl10", service="teams",
        organizer=("Loes Prins", ""), title="Uitnodiging gesprek Teamcoach",
        people=(("Wouter Bos", "directeur"), ("Loes Prins", "HR")),
    ),
    "italian, spostamento": Letter(
        """Buongiorno Sam,

purtroppo dobbiamo spostare il colloquio di giovedì 3 dicembre alle 10:00: il nuovo appuntamento è lunedì 7 dicembre alle 11:30 (ora di Roma).
Il link resta https://meet.google.com/nuo-voap-pun

Cordiali saluti,
Chiara Lombardi
""",
        "2026-12-07 11:30 +0100", url="https://meet.google.com/nuo-voap-pun", service="meet",
        organizer=("Chiara Lombardi", ""), asked=asked("start"), people=(),
    ),
    "portuguese, telefone": Letter(
        """Bom dia Sam,

Ligo-lhe na próxima quinta-feira, dia 3 de dezembro, entre as 10h e as 11h (hora de Portugal).

Obrigada,
Sofia Antunes
Recursos Humanos
""",
        "2026-12-03 10:00 +0000", service="phone", organizer=("Sofia Antunes", ""), asked=asked("start"), people=(),
    ),
    "polish, teams": Letter(
        """Cześć Sam,

spotykamy się w piątek, 4 grudnia, w godzinach 14:00-14:45 (CET) na Teams:
https://teams.microsoft.com/meet/5522119?p=pl10
W rozmowie weźmie udział Tomasz Wilk, kierownik projektu.

Do usłyszenia
Karolina
""",
        "2026-12-04 14:00 +0100", minutes=45, url="https://teams.microsoft.com/meet/5522119?p=pl10", service="teams",
        organizer=("Karolina", ""), people=(("Tomasz Wilk", "kierownik projektu"),),
    ),
    "danish": Letter(
        """Hej Sam

Tak for din ansøgning. Vi vil gerne invitere dig til samtale onsdag den 9. december kl. 10.00-11.00 (dansk tid) på Teams:
https://teams.microsoft.com/meet/7733001?p=dk

Venlig hilsen
Mette Skov
HR-partner
""",
        "2026-12-09 10:00 +0100", minutes=60, url="https://teams.microsoft.com/meet/7733001?p=dk", service="teams",
        organizer=("Mette Skov", ""), people=(),
    ),
    "table with tabs": Letter(
        """Interview Confirmation
Candidate	Sam Muster
Position	Electrical Estimator
Date	12/09/2026
Start Time	2:00 PM EST
End Time	3:00 PM EST
Type	Video - Zoom
Link	https://us02web.zoom.us/j/86677008899
Interviewer	Al Greco
""",
        "2026-12-09 14:00 -0500", minutes=60, url="https://us02web.zoom.us/j/86677008899", service="zoom",
        organizer=("Al Greco", ""), title="Electrical Estimator", asked=asked("start"),
    ),
    "time first, two zones": Letter(
        """4pm GMT / 11am ET, Tues Dec 8th. Gather here: https://app.gather.town/app/x1/kestrel
Meet Yuki Arai (Eng Lead) and me. - Ronan""",
        "2026-12-08 16:00 +0000", url="https://app.gather.town/app/x1/kestrel", organizer=("Ronan", ""),
        people=(("Yuki Arai", "Eng Lead"),),
    ),
    "conflicting copy": Letter(
        """Subject: Interview 3 December 14:00 GMT

Hi Sam, your interview is on 3 December 2026 at 15:00 GMT. Link: https://meet.google.com/con-flic-tin
Regards, Val Moss""",
        "2026-12-03 14:00 +0000", url="https://meet.google.com/con-flic-tin", service="meet",
        organizer=("Val Moss", ""), title="Interview 3 December 14:00 GMT", asked=asked("start"),
    ),
    "dates in the job": Letter(
        """Dear Sam, thanks for applying (ref 2026/12/441) for the fixed-term post 4 January - 30 June 2027.
We would like to speak to you on 8 December 2026 at 12.15pm UK time, by telephone: please ring 01904 555 0101.
Yours, Dr P. Quill""",
        "2026-12-08 12:15 +0000", service="phone", numbers=(), organizer=("Dr P. Quill", ""),
        asked=asked("dial_in"), people=(),
    ),
    "only a weekday": Letter(
        """hey sam, thurs 10am pst works for nadia, she'll facetime/call u. cool? - jo""",
        "2026-11-26 10:00 -0800", service="phone", organizer=("Jo", ""), asked=asked("start"), people=(),
    ),
    "jitsi, iso": Letter(
        """when: 2026-12-11T09:30+01:00/PT45M
room: https://meet.jit.si/TernCall-77
pin: 4471
host: Aleš Novák <ales@tern.example>""",
        "2026-12-11 09:30 +0100", minutes=45, url="https://meet.jit.si/TernCall-77", passcode="4471",
        organizer=("Aleš Novák", "ales@tern.example"), people=(),
    ),
}  # fmt: skip
