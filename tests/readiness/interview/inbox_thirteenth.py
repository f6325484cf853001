"""The thirteenth batch, with people and company. See ``inbox``."""

# ruff: noqa: E501 - as they are sent
from __future__ import annotations

from tests.readiness.interview.inbox import Letter, asked

THIRTEENTH = {
    "ics teams, us": Letter(
        """BEGIN:VCALENDAR
METHOD:REQUEST
PRODID:Microsoft Exchange Server 2010
VERSION:2.0
BEGIN:VEVENT
ORGANIZER;CN="Okafor, Chidi":mailto:chidi.okafor@bellwood.example
ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE;CN=sam@home.example:mailto:sam@home.example
ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE;CN="Lopez, Ines":mailto:ines.lopez@bellwood.example
DESCRIPTION;LANGUAGE=en-US:\\n________________________________________________________________________________\\nMicrosoft Teams Need help?<https://aka.ms/JoinTeamsMeeting?omkt=en-US>\\nJoin the meeting now<https://teams.microsoft.com/l/meetup-join/19%3ameeting_BW%40thread.v2/0?context=%7b%22Tid%22%7d>\\nMeeting ID: 233 870 119 562\\nPasscode: Lk3mN7qa\\n________________________________\\nDial in by phone\\n+1 469-998-7368\\,\\,556102938#<tel:+14699987368\\,\\,556102938#> United States\\, Dallas\\nFind a local number<https://dialin.teams.microsoft.com/9>\\nPhone conference ID: 556 102 938#\\nFor organizers: Meeting options<https://teams.microsoft.com/meetingOptions/?x=1> | Reset dial-in PIN<https://dialin.teams.microsoft.com/usp>\\n________________________________________________________________________________\\n
SUMMARY;LANGUAGE=en-US:Interview: Plant Controller
DTSTART;TZID=Central Standard Time:20261208T103000
DTEND;TZID=Central Standard Time:20261208T113000
LOCATION;LANGUAGE=en-US:Microsoft Teams Meeting
END:VEVENT
END:VCALENDAR
""",
        "2026-12-08 10:30 -0600", minutes=60,
        url="https://teams.microsoft.com/l/meetup-join/19%3ameeting_BW%40thread.v2/0?context=%7b%22Tid%22%7d",
        service="teams", passcode="Lk3mN7qa", numbers=(("+14699987368", "556102938"),),
        organizer=("Chidi Okafor", "chidi.okafor@bellwood.example"), title="Interview: Plant Controller",
    ),
    "ics zoom, berlin": Letter(
        """BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//zoom.us//iCalendar Event//EN
METHOD:REQUEST
BEGIN:VEVENT
DTSTART;TZID=Europe/Berlin:20261211T150000
DTEND;TZID=Europe/Berlin:20261211T154500
SUMMARY:Fachgespräch Sam Muster
ORGANIZER;CN=Rike Engel:mailto:rike@holunder.example
DESCRIPTION:Rike Engel lädt Sie zu einem geplanten Zoom-Meeting ein.\\n\\nZoom-Meeting beitreten\\nhttps://holunder.zoom.us/j/96611882200?pwd=ho\\n\\nMeeting-ID: 966 1188 2200\\nKenncode: 020611\\n\\nSchnelleinwahl mobil\\n+496971049922\\,\\,96611882200#\\,\\,\\,\\,*020611# Deutschland\\n
LOCATION:https://holunder.zoom.us/j/96611882200?pwd=ho
END:VEVENT
END:VCALENDAR
""",
        "2026-12-11 15:00 +0100", minutes=45, url="https://holunder.zoom.us/j/96611882200?pwd=ho", service="zoom",
        passcode="020611", numbers=(("+496971049922", "96611882200"),),
        organizer=("Rike Engel", "rike@holunder.example"), title="Fachgespräch Sam Muster",
    ),
    "ics goodtime": Letter(
        """BEGIN:VCALENDAR
PRODID:-//GoodTime//EN
VERSION:2.0
METHOD:REQUEST
BEGIN:VEVENT
UID:gt-4
DTSTART:20261214T180000Z
DTEND:20261214T190000Z
SUMMARY:Candidate Interview: Sam Muster for Senior SRE at Parsnip
DESCRIPTION:Join Zoom: https://parsnip.zoom.us/j/91122110044?pwd=ps\\nMeeting ID: 911 2211 0044\\n\\nDial in: +1 669 444 9171\\nPasscode: 330099
ORGANIZER;CN=Parsnip Interviews:mailto:interviews@parsnip.example
END:VEVENT
END:VCALENDAR
""",
        "2026-12-14 18:00 +0000", minutes=60, url="https://parsnip.zoom.us/j/91122110044?pwd=ps", service="zoom",
        passcode="330099", numbers=(("+16694449171", "91122110044"),),
        organizer=("Parsnip Interviews", "interviews@parsnip.example"),
        title="Candidate Interview: Sam Muster for Senior SRE at Parsnip", company="Parsnip",
    ),
    "zoom, pasted": Letter(
        """Topic: Sam Muster - Operations Analyst Interview
Time: Dec 9, 2026 10:00 AM London

Join Zoom Meeting
https://zoom.us/j/95599001122?pwd=lon

Meeting ID: 955 9900 1122
Passcode: 4Qx7Lm

One tap mobile
+442034815237,,95599001122#,,,,*817203# United Kingdom
+442034815240,,95599001122#,,,,*817203# United Kingdom

Dial by your location
        +44 203 481 5237 United Kingdom
        +44 203 481 5240 United Kingdom
Meeting ID: 955 9900 1122
Passcode: 817203
""",
        "2026-12-09 10:00 +0000", url="https://zoom.us/j/95599001122?pwd=lon", service="zoom", passcode="4Qx7Lm",
        numbers=(("+442034815237", "95599001122"), ("+442034815240", "95599001122")),
        title="Sam Muster - Operations Analyst Interview", people=(),
    ),
    "chime, invitation": Letter(
        """--------- Chime meeting details ---------
You have been invited to an online meeting, powered by Amazon Chime.

Click to join the meeting: https://chime.aws/7788110022
Meeting ID: 7788 11 0022

Call in using your phone:
Germany: +49 32 221092710
United States Toll-Free: +1 855-552-4463
Meeting PIN: 7788 11 0022
One-click Mobile Dial-in: +4932221092710,,,7788110022#

Phone screen with Sam, Dec 4 2026 16:00-17:00 CET
""",
        "2026-12-04 16:00 +0100", minutes=60, url="https://chime.aws/7788110022",
        numbers=(("+4932221092710", "7788110022"), ("+18555524463", "7788110022")), people=(),
    ),
    "greenhouse": Letter(
        """Hi Sam,

Thank you for your interest in Cobble Hill Coffee! We'd like to invite you to a virtual interview with the following team members:

Monday, December 7th, 2026

2:00 PM - 2:30 PM EST
Naomi Price, Regional Manager

2:30 PM - 3:00 PM EST
Dev Anand, Director of Stores

Google Meet: https://meet.google.com/cob-ehil-lco

Please confirm at your earliest convenience.

Best,
Skye Romero (she/her)
People Operations Coordinator
Cobble Hill Coffee
""",
        "2026-12-07 14:00 -0500", minutes=60, url="https://meet.google.com/cob-ehil-lco", service="meet",
        organizer=("Skye Romero", ""), people=(("Naomi Price", "Regional Manager"), ("Dev Anand", "Director of Stores")),
    ),
    "workday, dutch": Letter(
        """Beste Sam Muster,

Je bent uitgenodigd voor een sollicitatiegesprek voor de functie Planner (R-5521).

Datum: dinsdag 8 december 2026
Tijd: 13:00 - 14:00 CET
Interviewer(s): Marloes Kok
Locatie: Microsoft Teams
Link: https://teams.microsoft.com/meet/9944110?p=wd

Dit is een automatisch bericht.
""",
        "2026-12-08 13:00 +0100", minutes=60, url="https://teams.microsoft.com/meet/9944110?p=wd", service="teams",
        organizer=("Marloes Kok", ""), people=(("Marloes Kok", ""),),
    ),
    "teamtailor, danish": Letter(
        """Hej Sam,

Du er inviteret til en jobsamtale hos Havn & Land.

Dato: 8. december 2026
Tid: 14:30 - 15:15 (Europe/Copenhagen)
Mødelink: https://meet.google.com/hav-nogl-and

De bedste hilsner
Sofie Krag
""",
        "2026-12-08 14:30 +0100", minutes=45, url="https://meet.google.com/hav-nogl-and", service="meet",
        organizer=("Sofie Krag", ""), people=(),
    ),
    "us recruiter, plain": Letter(
        """Hello Sam,

Thank you for taking the time to speak with me yesterday. As a next step, we'd like you to meet with our Controller, Ron Baxter, over Microsoft Teams.

When: Wednesday, December 9, 2026 at 3:00 PM Mountain Time
Duration: 45 minutes
Where: https://teams.microsoft.com/l/meetup-join/19%3ameeting_ROC%40thread.v2/0

If anything comes up, you can reach me at 720-555-0133.

Sincerely,

Patricia Yoon
Senior Recruiter, Rockridge Mining
""",
        "2026-12-09 15:00 -0700", minutes=45,
        url="https://teams.microsoft.com/l/meetup-join/19%3ameeting_ROC%40thread.v2/0", service="teams",
        organizer=("Patricia Yoon", ""), people=(("Ron Baxter", "Controller"),),
    ),
    "us, availability then time": Letter(
        """Hi Sam,

Thanks for sending your availability. Let's go with Thursday the 10th at 1 PM ET. Calendar invite to follow; in the meantime here's my personal room: https://acornbank.webex.com/meet/lbrandt

Lisa Brandt
VP, Commercial Lending
""",
        "2026-12-10 13:00 -0500", url="https://acornbank.webex.com/meet/lbrandt", service="webex",
        organizer=("Lisa Brandt", ""), asked=asked("start"), people=(),
    ),
    "us, phone, pst": Letter(
        """Hi Sam! Confirming our call for 12/4 at 11am PST. I'll dial you at the number you gave me. Feel free to call me at 213.555.0166 if anything changes.

Best,
Monique
""",
        "2026-12-04 11:00 -0800", service="phone", organizer=("Monique", ""), asked=asked("start"), people=(),
    ),
    "us, reminder": Letter(
        """Reminder: your interview with Lowell Biotech is tomorrow!

Tuesday, November 24, 2026
8:30 am - 9:15 am (US/Pacific)

Join via Zoom: https://lowellbio.zoom.us/j/98811773300
Meeting ID 988 1177 3300, passcode 772201

Interviewer: Dr. Hana Sato, Director of Assay Development
""",
        "2026-11-24 08:30 -0800", minutes=45, url="https://lowellbio.zoom.us/j/98811773300", service="zoom",
        passcode="772201", organizer=("Dr. Hana Sato", ""), people=(("Dr. Hana Sato", "Director of Assay Development"),),
        company="Lowell Biotech", title="",
    ),
    "uk, nhs": Letter(
        """Dear Sam

Interview for: Band 6 Occupational Therapist
Date of interview: Thursday 10th December 2026
Time of interview: 10:40 (please be available from 10:30)
Venue: Microsoft Teams - a link will follow

The panel: Claire Dutton - Team Lead; Hugh Bevan - Service Manager

Regards
Recruitment Team
""",
        "2026-12-10 10:40 +0100", service="teams", organizer=("Recruitment Team", ""), asked=asked("start", "time_zone"),
        people=(("Claire Dutton", "Team Lead"), ("Hugh Bevan", "Service Manager")),
    ),
    "uk, short": Letter(
        """Sam, can you do 4 on Thursday instead of 2? Sorry! Claire is stuck in court. Same number.

Tom

> On 24 Nov 2026, at 10:11, Tom Wills <tom@wills.example> wrote:
> Sam - phone call with Claire Dale (partner) Thursday 26 November, 2pm UK time. Ring 020 7946 0991, code 4471#.
""",
        "2026-11-26 14:00 +0000", service="phone", numbers=(("+442079460991", "4471"),),
        organizer=("Tom", ""), asked=asked("start", "dial_in"),
    ),
    "india, walkthrough": Letter(
        """Hi Sam,

Your interview with Kaveri Labs is scheduled.

Date & Time: Friday, 4 December 2026, 2:30 PM – 3:15 PM (UTC+05:30)
Interview Mode: Video (Zoom)
Zoom Link: https://us06web.zoom.us/j/81177553300?pwd=kv
Meeting ID: 811 7755 3300
Passcode: 662200
Interviewer: Lakshmi Narayan, Engineering Manager

All the best!
Team Kaveri
""",
        "2026-12-04 14:30 +0530", minutes=45, url="https://us06web.zoom.us/j/81177553300?pwd=kv", service="zoom",
        passcode="662200", organizer=("Team Kaveri", ""), people=(("Lakshmi Narayan", "Engineering Manager"),),
    ),
    "australia, gov": Letter(
        """Dear Sam

Congratulations on being shortlisted for the APS5 Policy Officer role (Vacancy 2026/118).

Interviews will be held via MS Teams on Tuesday 8 December 2026. Your time is 11:45am AEDT.

Teams link: https://teams.microsoft.com/meet/4455880?p=aps
Dial in: +61 2 9161 1218, conference ID 771 204 33#

The panel: Helen Marks (Chair), Tuan Le, Rob Skinner.

Kind regards

Nicole Farrugia
""",
        "2026-12-08 11:45 +1100", url="https://teams.microsoft.com/meet/4455880?p=aps", service="teams",
        numbers=(("+61291611218", "77120433"),), organizer=("Nicole Farrugia", ""),
        people=(("Helen Marks", "Chair"), ("Tuan Le", ""), ("Rob Skinner", "")),
    ),
    "german, mail": Letter(
        """Von: Bewerbermanagement <jobs@muehlbach.example>
Gesendet: Dienstag, 24. November 2026 08:15
An: sam@home.example
Betreff: Einladung zum Videointerview – Elektroniker für Betriebstechnik

Guten Tag,

gerne laden wir Sie zu einem Videointerview ein:

am Mittwoch, 02.12.2026
von 15:30 bis 16:15 Uhr (MEZ)

Bitte nutzen Sie diesen Link: https://muehlbach.webex.com/meet/hr
Ihr Ansprechpartner ist Herr Dirk Ahrens (Meister Elektrowerkstatt).

Freundliche Grüße
Ihr HR-Team
""",
        "2026-12-02 15:30 +0100", minutes=45, url="https://muehlbach.webex.com/meet/hr", service="webex",
        organizer=("Bewerbermanagement", "jobs@muehlbach.example"),
        title="Einladung zum Videointerview – Elektroniker für Betriebstechnik",
        people=(("Herr Dirk Ahrens", "Meister Elektrowerkstatt"),),
    ),
    "german, kurz": Letter(
        """Hi Sam, Freitag 15:30 passt bei uns super! Ich schick dir gleich den Teams-Link. LG Marie""",
        "2026-11-27 15:30 +0100", service="teams", organizer=("Marie", ""), asked=asked("start", "time_zone"), people=(),
    ),
    "german, viertel": Letter(
        """Liebe Sam,

unser Telefonat findet am Montag, 7. Dezember, um viertel nach vier nachmittags (MEZ) statt. Ich rufe Sie unter der Nummer aus Ihrem Lebenslauf an.

Herzliche Grüße aus Hamburg
Dr. Ute Lange
""",
        "2026-12-07 16:15 +0100", service="phone", organizer=("Dr. Ute Lange", ""), people=(),
    ),
    "french, rh": Letter(
        """Objet : Confirmation d'entretien

Madame,

Nous avons le plaisir de vous confirmer votre entretien pour le poste de Comptable :

- Date : jeudi 10 décembre 2026
- Heure : 14h30
- Fuseau horaire : Paris
- Durée : 1h
- Lien Webex : https://cidre.webex.com/cidre/j.php?MTID=m13
- Mot de passe : Cidre2026

Vos interlocuteurs : Mme Anne Leroy (DAF) et M. Paul Gast (RRH)

Cordialement,
Service Recrutement
""",
        "2026-12-10 14:30 +0100", minutes=60, url="https://cidre.webex.com/cidre/j.php?MTID=m13", service="webex",
        passcode="Cidre2026", organizer=("Service Recrutement", ""), title="Confirmation d'entretien",
        people=(("Mme Anne Leroy", "DAF"), ("M. Paul Gast", "RRH")),
    ),
    "french, annulation": Letter(
        """Bonjour Sam,

Je suis désolée, je dois annuler notre rendez-vous de demain 10h. Je reviens vers vous avec de nouvelles dates.

Bien à vous,
Lucie Faure
""",
        "2026-11-24 10:00 +0100", organizer=("Lucie Faure", ""), asked=asked("start", "time_zone"), people=(),
    ),
    "spanish, spain": Letter(
        """Hola, Sam:

Encantados de que sigas en el proceso. La entrevista final será el lunes 14 de diciembre de 2026 a las 10:00 (CET), por Teams, con Álvaro Rey (CEO).

Enlace: https://teams.microsoft.com/meet/8811990?p=es13
Duración: 1 hora

Un abrazo,
Marina Gil
Talent Manager | Azafrán Tech
""",
        "2026-12-14 10:00 +0100", minutes=60, url="https://teams.microsoft.com/meet/8811990?p=es13", service="teams",
        organizer=("Marina Gil", ""), people=(("Álvaro Rey", "CEO"),),
    ),
    "spanish, mañana": Letter(
        """Sam, te llamo mañana martes a las 12 del mediodía hora de Madrid. Saludos, Jorge""",
        "2026-11-24 12:00 +0100", service="phone", organizer=("Jorge", ""), asked=asked("start"), people=(),
    ),
    "italian, invito": Letter(
        """Oggetto: Invito colloquio - Tecnico commerciale

Buongiorno Sam,

La aspettiamo in videochiamata venerdì 11 dicembre 2026 dalle 9:30 alle 10:15 (ora italiana).
Link Teams: https://teams.microsoft.com/meet/5566110?p=it13

Parteciperanno Laura Conti (Responsabile vendite) e Enrico Galli (HR).

Cordialmente,
Enrico Galli
""",
        "2026-12-11 09:30 +0100", minutes=45, url="https://teams.microsoft.com/meet/5566110?p=it13", service="teams",
        organizer=("Enrico Galli", ""), title="Invito colloquio - Tecnico commerciale",
        people=(("Laura Conti", "Responsabile vendite"), ("Enrico Galli", "HR")),
    ),
    "dutch": Letter(
        """Hallo Sam,

Dank voor je sollicitatie! We plannen graag een kennismaking in op dinsdag 1 december om kwart over twee 's middags (Amsterdam), via Google Meet: https://meet.google.com/ken-nism-aki
Het gesprek duurt ongeveer drie kwartier.

Hartelijke groet,
Eva Smit
""",
        "2026-12-01 14:15 +0100", minutes=45, url="https://meet.google.com/ken-nism-aki", service="meet",
        organizer=("Eva Smit", ""), people=(),
    ),
    "portuguese": Letter(
        """Boa tarde Sam,

Vimos por este meio convidá-la para uma entrevista no dia 10 de dezembro de 2026, pelas 11h00 (hora de Lisboa), por Zoom.
Link: https://us02web.zoom.us/j/84411002255?pwd=pt13
Senha: 908070

Com os melhores cumprimentos,
Dra. Teresa Pinto
Direção de Recursos Humanos
""",
        "2026-12-10 11:00 +0000", url="https://us02web.zoom.us/j/84411002255?pwd=pt13", service="zoom",
        passcode="908070", organizer=("Dra. Teresa Pinto", ""), people=(),
    ),
    "polish": Letter(
        """Dzień dobry,

w nawiązaniu do naszej rozmowy telefonicznej zapraszam na spotkanie online w poniedziałek 7.12.2026 o godzinie 12:15 (czas warszawski).
Link do Teams: https://teams.microsoft.com/meet/1188220?p=pl13

Z poważaniem,
Joanna Kruk
HR Business Partner
""",
        "2026-12-07 12:15 +0100", url="https://teams.microsoft.com/meet/1188220?p=pl13", service="teams",
        organizer=("Joanna Kruk", ""), people=(),
    ),
    "time in utc and local": Letter(
        """Hi Sam, your call with the hiring committee: Thu, 10 Dec 2026, 17:00 UTC (18:00 Berlin, 12:00 New York). Link: https://whereby.com/heron-hiring. Bring questions! Greta Lund, Heron""",
        "2026-12-10 17:00 +0000", url="https://whereby.com/heron-hiring", organizer=("Greta Lund", ""), people=(),
    ),
    "weekday wrong": Letter(
        """Dear Sam,

We look forward to meeting you via Zoom on Friday, December 10, 2026, at 9:00 AM Eastern Time.
https://us02web.zoom.us/j/85500667700

Regards,
Kent Morrow
""",
        "2026-12-10 09:00 -0500", url="https://us02web.zoom.us/j/85500667700", service="zoom",
        organizer=("Kent Morrow", ""), asked=asked("start"), people=(),
    ),
    "three links": Letter(
        """Hi Sam,

Coding interview on Wednesday 9 December 2026, 16:00-17:00 CET.

Zoom: https://thistle.zoom.us/j/97700990011?pwd=th
Editor: https://coderpad.io/PAD77
Feedback form (after): https://forms.gle/abc123

See you,
Ravi
""",
        "2026-12-09 16:00 +0100", minutes=60, url="https://thistle.zoom.us/j/97700990011?pwd=th", service="zoom",
        organizer=("Ravi", ""), people=(),
    ),
}  # fmt: skip
