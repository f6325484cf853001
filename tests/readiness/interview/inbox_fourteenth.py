"""The fourteenth batch, with people and company. See ``inbox``."""

# ruff: noqa: E501 - as they are sent
from __future__ import annotations

from tests.readiness.interview.inbox import Letter, asked

FOURTEENTH = {
    "ics meet, sydney": Letter(
        """BEGIN:VCALENDAR
PRODID:-//Google Inc//Google Calendar 70.9054//EN
VERSION:2.0
METHOD:REQUEST
BEGIN:VEVENT
DTSTART;TZID=Australia/Sydney:20261203T140000
DTEND;TZID=Australia/Sydney:20261203T143000
ORGANIZER;CN=Bronte Hale:mailto:bronte@banksia.example
UID:zz1@google.com
ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;CN=sam@home.example:mailto:sam@home.example
DESCRIPTION:Initial chat with Bronte\\n\\nJoin with Google Meet: https://meet.google.com/ban-ksia-one\\nOr dial: (AU) +61 2 8294 0511 PIN: 662 017 443#
SUMMARY:Initial chat - Sam / Banksia
END:VEVENT
END:VCALENDAR
""",
        "2026-12-03 14:00 +1100", minutes=30, url="https://meet.google.com/ban-ksia-one", service="meet",
        numbers=(("+61282940511", "662017443"),), organizer=("Bronte Hale", "bronte@banksia.example"),
        title="Initial chat - Sam / Banksia", company="Banksia",
    ),
    "ics workday": Letter(
        """BEGIN:VCALENDAR
PRODID:-//Workday//Recruiting//EN
VERSION:2.0
METHOD:REQUEST
BEGIN:VEVENT
UID:wd-11
DTSTART:20261209T160000Z
DTEND:20261209T163000Z
SUMMARY:Interview with Harrow Insurance for R-778 Claims Analyst
LOCATION:https://harrow.zoom.us/j/93355772211?pwd=hr
ORGANIZER;CN=Workday:mailto:harrow@myworkday.example
DESCRIPTION:You have an interview with Marcus Webb\\, Claims Manager\\, on Wednesday\\, December 9\\, 2026 at 11:00 AM EST.
END:VEVENT
END:VCALENDAR
""",
        "2026-12-09 16:00 +0000", minutes=30, url="https://harrow.zoom.us/j/93355772211?pwd=hr", service="zoom",
        organizer=("Workday", "harrow@myworkday.example"),
        title="Interview with Harrow Insurance for R-778 Claims Analyst", company="Harrow Insurance",
    ),
    "ics apple mail, zoom in url": Letter(
        """BEGIN:VCALENDAR
CALSCALE:GREGORIAN
PRODID:-//Apple Inc.//macOS 15.1//EN
VERSION:2.0
BEGIN:VEVENT
CREATED:20261122T101010Z
DTSTART;TZID=Europe/Paris:20261207T170000
DTEND;TZID=Europe/Paris:20261207T174500
SUMMARY:Visio Sam x Pollen
URL;VALUE=URI:https://us02web.zoom.us/j/84466002211?pwd=po
ORGANIZER;CN="Zoé Marchand":mailto:zoe@pollen.example
END:VEVENT
END:VCALENDAR
""",
        "2026-12-07 17:00 +0100", minutes=45, url="https://us02web.zoom.us/j/84466002211?pwd=po", service="zoom",
        organizer=("Zoé Marchand", "zoe@pollen.example"), title="Visio Sam x Pollen", company="Pollen",
    ),
    "teams, pasted": Letter(
        """Interview - Network Technician
Wednesday, December 2, 2026
9:00 AM-9:45 AM (CST)

Microsoft Teams meeting
Join on your computer, mobile app or room device
Click here to join the meeting https://teams.microsoft.com/l/meetup-join/19%3ameeting_NT%40thread.v2/0
Meeting ID: 288 101 447 21
Passcode: 9tYwKe
Download Teams | Join on the web
Or call in (audio only)
+1 323-849-4874,,18822310# United States, Los Angeles
Phone Conference ID: 188 223 10#
""",
        "2026-12-02 09:00 -0600", minutes=45,
        url="https://teams.microsoft.com/l/meetup-join/19%3ameeting_NT%40thread.v2/0", service="teams",
        passcode="9tYwKe", numbers=(("+13238494874", "18822310"),), title="Interview - Network Technician",
        asked=asked("time_zone"), people=(),
    ),
    "zoom, italian copy": Letter(
        """Marta Sala ti sta invitando a una riunione pianificata in Zoom.

Argomento: Colloquio Store Manager
Ora: 9 dic 2026 03:00 PM Roma

Entra nella riunione in Zoom
https://us06web.zoom.us/j/81200339944?pwd=it14

ID riunione: 812 0033 9944
Codice d'accesso: 554433
""",
        "2026-12-09 15:00 +0100", url="https://us06web.zoom.us/j/81200339944?pwd=it14", service="zoom",
        passcode="554433", organizer=("Marta Sala", ""), title="Colloquio Store Manager", people=(),
    ),
    "webex, german copy": Letter(
        """Holger Brandt lädt Sie zu einem geplanten Webex-Meeting ein.

Donnerstag, 10. Dezember 2026
10:00  |  (UTC+01:00) Amsterdam, Berlin, Bern, Rom, Stockholm, Wien  |  1 Std.

Meeting beitreten: https://nordhaus.webex.com/nordhaus-de/j.php?MTID=m14

Weitere Methoden zum Beitreten:
Über die Meeting-Nummer beitreten
Meeting-Kennnummer (Zugriffscode): 2744 019 3388
Meeting-Passwort: nRd7HsQ2

Über Telefon beitreten
+49-619-6781-9736 Germany Toll
""",
        "2026-12-10 10:00 +0100", minutes=60, url="https://nordhaus.webex.com/nordhaus-de/j.php?MTID=m14",
        service="webex", passcode="nRd7HsQ2", numbers=(("+4961967819736", "27440193388"),),
        organizer=("Holger Brandt", ""), people=(),
    ),
    "calendly, rescheduled": Letter(
        """Hi Sam Muster,

Your event has been rescheduled.

Event Type:
Hiring Manager Interview

Former Date/Time:
2:00pm - Monday, November 30, 2026

Updated Date/Time:
3:30pm - Tuesday, December 1, 2026 (Pacific Time - US & Canada)

Location:
Microsoft Teams (https://teams.microsoft.com/meet/2900117711?p=cl)
""",
        "2026-12-01 15:30 -0800", url="https://teams.microsoft.com/meet/2900117711?p=cl", service="teams",
        title="Hiring Manager Interview", asked=asked("start"), people=(),
    ),
    "ashby": Letter(
        """Hi Sam,

Great news! The team at Lantern Bio would love to move forward. Here are the details for your next conversation:

Hiring Manager Interview
Tuesday, December 8 · 9:00 - 9:45 AM (Pacific Time)
With Aditi Rao, Director of Bioinformatics
Zoom link: https://lanternbio.zoom.us/j/95522117788

Please let me know if anything doesn't work.

Thank you!
Cole Becker
Talent @ Lantern Bio
""",
        "2026-12-08 09:00 -0800", minutes=45, url="https://lanternbio.zoom.us/j/95522117788", service="zoom",
        organizer=("Cole Becker", ""), people=(("Aditi Rao", "Director of Bioinformatics"),), company="Lantern Bio",
    ),
    "us, hospital": Letter(
        """Good afternoon Sam,

You are scheduled for a virtual interview for the RN Case Manager position on:

DATE: Thursday, December 10, 2026
TIME: 1:30 p.m. EST
LINK: https://meet.google.com/rnc-asem-gri

Interviewing you will be Teresa Boone, RN, Nurse Manager and Phil Ortiz, Director of Case Management.

Respectfully,
Wanda Sykes-Hill
Recruitment Specialist
Mercy Point Hospital
W: 614-555-0155
""",
        "2026-12-10 13:30 -0500", url="https://meet.google.com/rnc-asem-gri", service="meet",
        organizer=("Wanda Sykes-Hill", ""),
    ),
    "us, sms style": Letter(
        """Hi Sam, this is Amber with Pinecrest Dental. You're confirmed for a phone interview tomorrow (11/24) at 12:15 PM CST with Dr. Lowe. Reply C to confirm.""",
        "2026-11-24 12:15 -0600", service="phone", organizer=("Amber", ""), asked=asked("time_zone"),
    ),
    "us, school district": Letter(
        """Dear Sam Muster:

Congratulations! You have been chosen to interview for the Math Interventionist position at Juniper Middle School.

Interview Date: Friday, December 4, 2026
Interview Time: 10:20 AM (MST)
Meeting Link: https://meet.google.com/jun-iper-msx
Phone: +1 314-555-0199 PIN: 440 118 902#

Please log on five minutes early.

Sincerely,
Principal Dana Whitehorse
""",
        "2026-12-04 10:20 -0700", url="https://meet.google.com/jun-iper-msx", service="meet",
        numbers=(("+13145550199", "440118902"),), organizer=("Principal Dana Whitehorse", ""), people=(),
    ),
    "uk, moved to video": Letter(
        """Hi Sam,

Change of plan - the office is closed on Wednesday because of the flood, so your interview on 2 December at 10.30am (UK) will now be on Zoom rather than in person.

https://us02web.zoom.us/j/89911220055?pwd=fl
Passcode 228811

Sorry for the hassle,
Ellie Marsh
""",
        "2026-12-02 10:30 +0000", url="https://us02web.zoom.us/j/89911220055?pwd=fl", service="zoom",
        passcode="228811", organizer=("Ellie Marsh", ""), people=(),
    ),
    "uk, council": Letter(
        """Dear Sam,

INTERVIEW - SENIOR PLANNING OFFICER

Following your recent application, I am pleased to invite you to attend an interview via Microsoft Teams at 2.00pm on Friday 11 December 2026 (GMT).

The panel members will be:
Ruth Osborne - Head of Planning
Kelvin Obi - Principal Planner

Teams link: https://teams.microsoft.com/meet/5522990?p=co

Yours sincerely

J. Whitfield
Business Support
""",
        "2026-12-11 14:00 +0000", url="https://teams.microsoft.com/meet/5522990?p=co", service="teams",
        organizer=("J. Whitfield", ""), people=(("Ruth Osborne", "Head of Planning"), ("Kelvin Obi", "Principal Planner")),
    ),
    "scotland, phone": Letter(
        """Hi Sam,

I'll give you a wee ring on Thursday 3rd at twenty past two - that's UK time. It'll just be a 15 minute blether about the role.

Catriona
07700 900444
""",
        "2026-12-03 14:20 +0000", minutes=15, service="phone", organizer=("Catriona", ""), asked=asked("start"), people=(),
    ),
    "india, google form": Letter(
        """Dear Candidate,

You have been shortlisted for the Virtual Interview.

Company: Trishul Aerospace Pvt Ltd
Role: Design Engineer
Date: 05/12/2026
Reporting time: 9:45 AM
Interview time: 10:00 AM IST
Platform: Google Meet
Link: https://meet.google.com/tri-shul-aer

Regards,
HR Team
Trishul Aerospace
""",
        "2026-12-05 10:00 +0530", url="https://meet.google.com/tri-shul-aer", service="meet",
        organizer=("HR Team", ""), title="Design Engineer", asked=asked("start", "time_zone"),
        company="Trishul Aerospace Pvt Ltd",
    ),
    "philippines": Letter(
        """Hi Sam,

Your final interview is on Thursday, December 3, 2026 at 3:00 PM PST (Manila). Please join via Zoom: https://us05web.zoom.us/j/86655440011

Salamat!
Jhoanna Reyes
""",
        "2026-12-03 15:00 +0800", url="https://us05web.zoom.us/j/86655440011", service="zoom",
        organizer=("Jhoanna Reyes", ""), asked=asked("time_zone"), people=(),
    ),
    "canada": Letter(
        """Hello Sam,

We would like to invite you to a virtual interview on Wednesday, December 9th, from 1:00 p.m. to 1:45 p.m. Atlantic Time.
Microsoft Teams: https://teams.microsoft.com/meet/2299880?p=ca
You will be meeting with Erin MacLeod (Manager, Fisheries Programs) and André Thériault.

Regards / Cordialement,
Joanne Boudreau
""",
        "2026-12-09 13:00 -0400", minutes=45, url="https://teams.microsoft.com/meet/2299880?p=ca", service="teams",
        organizer=("Joanne Boudreau", ""), people=(("Erin MacLeod", "Manager, Fisheries Programs"), ("André Thériault", "")),
    ),
    "german, startup": Letter(
        """Hey Sam 👋

cool, dass du dabei bist! Dein Cultural Fit Interview:

📅 Mo, 30.11.2026
🕑 16:00–16:30 Uhr (CET)
📍 https://us02web.zoom.us/j/87700116622?pwd=cf
👤 Jana Wolff, Co-Founderin

Bis bald
dein Kiezkauf-Team
""",
        "2026-11-30 16:00 +0100", minutes=30, url="https://us02web.zoom.us/j/87700116622?pwd=cf", service="zoom",
        people=(("Jana Wolff", "Co-Founderin"),),
    ),
    "german, zusage zum vorschlag": Letter(
        """Von: Karsten Vogel <k.vogel@ankerbau.example>
Gesendet: Mittwoch, 25. November 2026 09:12
An: Sam Muster <sam@home.example>
Betreff: AW: Terminvorschlag Telefoninterview

Sehr geehrte Frau Muster,

vielen Dank, dann bleibt es beim 1. Dezember um 8:30 Uhr (MEZ). Ich rufe Sie an.

Mit freundlichen Grüßen
Karsten Vogel
Ankerbau AG

-----Ursprüngliche Nachricht-----
Von: Sam Muster
Gesendet: Dienstag, 24. November 2026 20:01
An: Karsten Vogel
Betreff: Terminvorschlag Telefoninterview

Guten Tag Herr Vogel, mir passt der 1. Dezember um 8:30 Uhr oder der 2. Dezember um 9 Uhr.
""",
        "2026-12-01 08:30 +0100", service="phone", organizer=("Karsten Vogel", "k.vogel@ankerbau.example"),
        title="Terminvorschlag Telefoninterview", asked=asked("start"), company="Ankerbau AG", people=(),
    ),
    "swiss german": Letter(
        """Guten Tag Herr Muster

Besten Dank für das nette Telefonat. Wie besprochen treffen wir uns am Donnerstag, 3.12., 13.30h (CH-Zeit) online:
https://teams.microsoft.com/meet/1199330?p=ch14

Von unserer Seite nehmen teil: Regula Frei (Leiterin Pflege), Marco Bernasconi (HR).

Freundliche Grüsse
Marco Bernasconi
""",
        "2026-12-03 13:30 +0100", url="https://teams.microsoft.com/meet/1199330?p=ch14", service="teams",
        organizer=("Marco Bernasconi", ""), people=(("Regula Frei", "Leiterin Pflege"), ("Marco Bernasconi", "HR")),
    ),
    "french, proposition": Letter(
        """Bonjour Sam,

Votre profil nous intéresse vivement. Seriez-vous disponible pour un échange téléphonique de 20 minutes jeudi 26 novembre entre 14h et 16h (heure de Paris) ?

Dans l'attente de votre retour,
Maxime Colin
Talent Acquisition
""",
        "2026-11-26 14:00 +0100", minutes=20, service="phone", organizer=("Maxime Colin", ""), asked=asked("start"),
        people=(),
    ),
    "french, mairie": Letter(
        """Madame, Monsieur,

J'ai l'honneur de vous convoquer à un entretien de recrutement qui se déroulera en visioconférence le mercredi 9 décembre 2026 à 9 h 15 (heure de Paris).

Lien de connexion : https://visio.ville.example/salle/RH-2209
Code d'accès : 2209

Veuillez agréer, Madame, Monsieur, mes salutations distinguées.

Brigitte Lemaire
Directrice des ressources humaines
""",
        "2026-12-09 09:15 +0100", url="https://visio.ville.example/salle/RH-2209", passcode="2209",
        organizer=("Brigitte Lemaire", ""), people=(),
    ),
    "spanish, colombia": Letter(
        """Buenas tardes Sam,

Queremos citarte a entrevista virtual:

Fecha: miércoles 9 de diciembre de 2026
Hora: 8:00 a.m. (hora Colombia)
Medio: Microsoft Teams
Enlace: https://teams.microsoft.com/meet/6677220?p=co14
Entrevista: Diana Rojas, Coordinadora de Selección

Quedo atenta,
Diana Rojas
""",
        "2026-12-09 08:00 -0500", url="https://teams.microsoft.com/meet/6677220?p=co14", service="teams",
        organizer=("Diana Rojas", ""), people=(("Diana Rojas", "Coordinadora de Selección"),),
    ),
    "catalan-spanish, short": Letter(
        """Hola Sam! Quedamos el viernes 4 a las 10 (Barcelona) por Zoom, ¿vale? https://us02web.zoom.us/j/85500119922 Un saludo, Núria""",
        "2026-12-04 10:00 +0100", url="https://us02web.zoom.us/j/85500119922", service="zoom", organizer=("Núria", ""),
        asked=asked("start"), people=(),
    ),
    "dutch, tijden": Letter(
        """Hi Sam,

Zou je op een van deze momenten kunnen bellen met Rik, onze teamlead? (tijden in CET)
- maandag 30 november, 16.00 uur
- dinsdag 1 december, 9.30 uur

Hoor graag van je!

Groet, Fleur
""",
        "2026-11-30 16:00 +0100", organizer=("Fleur", ""), asked=asked("start"),
    ),
    "italian, breve": Letter(
        """Ciao Sam, ti confermo domani alle 18.00 (Italia) su Meet: https://meet.google.com/dom-anis-era. A domani! Giorgio""",
        "2026-11-24 18:00 +0100", url="https://meet.google.com/dom-anis-era", service="meet", organizer=("Giorgio", ""),
        asked=asked("start"), people=(),
    ),
    "polish, zmiana": Letter(
        """Dzień dobry,

z przyczyn technicznych musimy przełożyć rozmowę z 2 grudnia (10:00) na 4 grudnia 2026, godz. 11:30 (CET). Link bez zmian: https://meet.google.com/zmi-anaa-ter

Przepraszamy za utrudnienia
Dorota Zając
""",
        "2026-12-04 11:30 +0100", url="https://meet.google.com/zmi-anaa-ter", service="meet",
        organizer=("Dorota Zając", ""), asked=asked("start"), people=(),
    ),
    "dial-in, toll-free and toll": Letter(
        """Subject: Panel interview - Sam Muster

All,

Please use the bridge below.

Toll-free: +1 877 402 9757
Toll: +1 636 651 3141
Participant code: 668 1120

Time: Wednesday, December 9, 2026, 3:00 PM - 4:00 PM Central

Thanks,
Marge Olsen
""",
        "2026-12-09 15:00 -0600", minutes=60, service="phone",
        numbers=(("+18774029757", "6681120"), ("+16366513141", "6681120")), organizer=("Marge Olsen", ""),
        title="Panel interview - Sam Muster", people=(),
    ),
    "hackathon style, several zones": Letter(
        """Hi Sam, the pairing session with Lev (Tel Aviv) and Ola (Oslo) is Tuesday, Dec 8, 2026 at 14:00 CET (15:00 Israel). We'll use https://meet.jit.si/PairingOwl - see you! Noa""",
        "2026-12-08 14:00 +0100", url="https://meet.jit.si/PairingOwl", organizer=("Noa", ""),
    ),
    "invitation without a link yet": Letter(
        """Hello Sam,

Your interview for Graduate Surveyor is confirmed for 10:00 - 11:00 on Thursday, 17 December 2026 (GMT). It will be on Microsoft Teams and I will send the link the day before.

With best wishes,
Anil Kapoor
""",
        "2026-12-17 10:00 +0000", minutes=60, service="teams", organizer=("Anil Kapoor", ""), people=(),
    ),
}  # fmt: skip
