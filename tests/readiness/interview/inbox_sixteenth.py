"""The sixteenth batch, with people and company. See ``inbox``."""

# ruff: noqa: E501 - as they are sent
from __future__ import annotations

from tests.readiness.interview.inbox import Letter, asked

SIXTEENTH = {
    "ics zoom, new york": Letter(
        """BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//zoom.us//iCalendar Event//EN
METHOD:REQUEST
BEGIN:VEVENT
DTSTART;TZID=America/New_York:20261207T113000
DTEND;TZID=America/New_York:20261207T120000
SUMMARY:Intro with Mapleway
ORGANIZER;CN=Tori Banks:mailto:tori@mapleway.example
DESCRIPTION:Tori Banks is inviting you to a scheduled Zoom meeting.\\n\\nJoin Zoom Meeting\\nhttps://us02web.zoom.us/j/81100992288?pwd=mw\\n\\nMeeting ID: 811 0099 2288\\nPasscode: 556677\\n\\n---\\n\\nOne tap mobile\\n+13017158592\\,\\,81100992288#\\,\\,\\,\\,*556677# US (Washington DC)\\n\\n---\\n\\nDial by your location\\n• +1 301 715 8592 US (Washington DC)\\n• +1 305 224 1968 US\\n\\nMeeting ID: 811 0099 2288\\n
LOCATION:https://us02web.zoom.us/j/81100992288?pwd=mw
END:VEVENT
END:VCALENDAR
""",
        "2026-12-07 11:30 -0500", minutes=30, url="https://us02web.zoom.us/j/81100992288?pwd=mw", service="zoom",
        passcode="556677", numbers=(("+13017158592", "81100992288"), ("+13052241968", "81100992288")),
        organizer=("Tori Banks", "tori@mapleway.example"), title="Intro with Mapleway", company="Mapleway",
    ),
    "ics outlook, cet": Letter(
        """BEGIN:VCALENDAR
METHOD:REQUEST
PRODID:Microsoft Exchange Server 2010
VERSION:2.0
BEGIN:VEVENT
ORGANIZER;CN="Sørensen, Line":mailto:lsoe@kystfisk.example
SUMMARY:Jobsamtale - produktionschef
DTSTART;TZID=Romance Standard Time:20261210T090000
DTEND;TZID=Romance Standard Time:20261210T100000
LOCATION:Microsoft Teams-møde
DESCRIPTION:Hej Sam\\,\\n\\nVi glæder os til at møde dig.\\n________________\\nMicrosoft Teams-møde\\nDeltag: https://teams.microsoft.com/meet/3366110288?p=kf\\nMøde-id: 336 611 028 8\\nAdgangskode: wB4zT6\\n________________\\nRing ind via telefon\\n+45 32 72 66 19\\,\\,440917733# Danmark\\, København\\nTelefonkonference-id: 440 917 733#\\n
END:VEVENT
END:VCALENDAR
""",
        "2026-12-10 09:00 +0100", minutes=60, url="https://teams.microsoft.com/meet/3366110288?p=kf", service="teams",
        passcode="wB4zT6", numbers=(("+4532726619", "440917733"),), organizer=("Line Sørensen", "lsoe@kystfisk.example"),
        title="Jobsamtale - produktionschef",
    ),
    "ics all day": Letter(
        """BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Google Inc//Google Calendar 70.9054//EN
BEGIN:VEVENT
DTSTART;VALUE=DATE:20261211
DTEND;VALUE=DATE:20261212
SUMMARY:Virtual assessment day - Ferncliff
ORGANIZER;CN=Ferncliff Careers:mailto:careers@ferncliff.example
DESCRIPTION:Joining link: https://ferncliff.webex.com/meet/assess
END:VEVENT
END:VCALENDAR
""",
        None, url="https://ferncliff.webex.com/meet/assess", service="webex",
        organizer=("Ferncliff Careers", "careers@ferncliff.example"), title="Virtual assessment day - Ferncliff",
        asked=asked("start"), company="Ferncliff",
    ),
    "webex pasted": Letter(
        """Webex meeting invitation: Interview with Sam Muster

Host: Anita Kohli
When it's time, join the Webex meeting here.

Friday, December 11, 2026
10:30 AM | (UTC+05:30) Chennai, Kolkata, Mumbai, New Delhi | 1 hr

Join meeting
https://coromandel.webex.com/coromandel/j.php?MTID=m16

Meeting number: 2519 227 4410
Password: Chennai@11

Join by phone
+91-80-4933-1234 India Toll
Access code: 251 922 74410
""",
        "2026-12-11 10:30 +0530", minutes=60, url="https://coromandel.webex.com/coromandel/j.php?MTID=m16",
        service="webex", passcode="Chennai@11", numbers=(("+918049331234", "25192274410"),),
        organizer=("Anita Kohli", ""), title="Webex meeting invitation: Interview with Sam Muster",
    ),
    "teams, italian": Letter(
        """Da: Valeria Neri <valeria.neri@olmo.example>
Inviato: martedì 24 novembre 2026 10:02
A: sam@home.example
Oggetto: Colloquio tecnico
Quando: venerdì 4 dicembre 2026 14:30-15:30 (UTC+01:00) Amsterdam, Berlino, Berna, Roma, Stoccolma, Vienna.
Dove: Riunione di Microsoft Teams

Riunione di Microsoft Teams
Partecipa: https://teams.microsoft.com/meet/3550028811?p=ol
ID riunione: 355 002 881 1
Passcode: Xp5vU8
""",
        "2026-12-04 14:30 +0100", minutes=60, url="https://teams.microsoft.com/meet/3550028811?p=ol", service="teams",
        passcode="Xp5vU8", organizer=("Valeria Neri", "valeria.neri@olmo.example"), title="Colloquio tecnico", people=(),
    ),
    "greenhouse, reminder": Letter(
        """Hi Sam,

This is a friendly reminder of your upcoming interview with Pebble Bank.

Video Interview with Grace Liu
Thursday, December 3, 2026 from 4:00 PM to 4:30 PM PST
https://pebblebank.zoom.us/j/92244668800?pwd=pb

We look forward to speaking with you!

The Pebble Bank Team
""",
        "2026-12-03 16:00 -0800", minutes=30, url="https://pebblebank.zoom.us/j/92244668800?pwd=pb", service="zoom",
        organizer=("The Pebble Bank Team", ""), people=(("Grace Liu", ""),), company="Pebble Bank",
    ),
    "icims, phone": Letter(
        """Dear Sam,

Your phone interview has been scheduled with the following details:

Position: Customer Service Lead (3301)
Interviewer: Monica Reyes
Date: Thursday, December 3, 2026
Time: 9:15 AM Central Standard Time
Phone: Monica will call you at the number listed on your application.

Thank you,
Gulfline Energy Talent Team
""",
        "2026-12-03 09:15 -0600", service="phone", organizer=("Gulfline Energy Talent Team", ""),
        title="Customer Service Lead (3301)", people=(("Monica Reyes", ""),),
    ),
    "taleo": Letter(
        """Subject: Interview Invitation - Mechanical Designer (Job 22018)

Dear Sam Muster,

We are pleased to invite you to interview with Orchard Aerostructures.

Interview date: 14-Dec-2026
Interview time: 13:30 - 14:30
Time zone: GMT
Interview location: Microsoft Teams

Link: https://teams.microsoft.com/meet/4400123499?p=oa

Interviewers: Neil Farrow (Chief Designer), Ama Boateng (HR Business Partner)

Regards,
Resourcing
""",
        "2026-12-14 13:30 +0000", minutes=60, url="https://teams.microsoft.com/meet/4400123499?p=oa", service="teams",
        organizer=("Resourcing", ""), title="Interview Invitation - Mechanical Designer (Job 22018)",
        people=(("Neil Farrow", "Chief Designer"), ("Ama Boateng", "HR Business Partner"), ("Orchard Aerostructures", "")),
    ),
    "us recruiter, dial-in": Letter(
        """Hi Sam,

I've scheduled a call for you with Greg Hanlon, VP of Operations, on Tuesday, December 8th at 3pm CST.

Please dial in using the following:
Number: (312) 555-0180
Passcode: 884 221#

Let me know if that still works.

Best regards,
Tina Wu
Executive Recruiter
""",
        "2026-12-08 15:00 -0600", service="phone", organizer=("Tina Wu", ""),
        asked=asked("time_zone", "dial_in"), people=(("Greg Hanlon", "VP of Operations"),),
    ),
    "us recruiter, quick": Letter(
        """Sam!

You're on with Maddie (COO) Mon 12/7 @ 9:30a ET. Zoom: https://us02web.zoom.us/j/84466553311 pw: otter

Go get 'em,
Benji
""",
        "2026-12-07 09:30 -0500", url="https://us02web.zoom.us/j/84466553311", service="zoom", passcode="otter",
        organizer=("Benji", ""),
    ),
    "us, government phone panel": Letter(
        """Sam Muster,

This confirms your telephone interview for Park Ranger (Interpretation) on Thursday, December 10, 2026, 10:00 AM Mountain Standard Time.

The panel will call you at the phone number on your resume. The interview will take approximately 45 minutes. You will have 10 minutes to review the questions beforehand.

Joel Trask
Supervisory Park Ranger
""",
        "2026-12-10 10:00 -0700", minutes=45, service="phone", organizer=("Joel Trask", ""), people=(),
    ),
    "uk, invitation to interview": Letter(
        """Dear Sam

Assistant Curator (Natural History) - Invitation to Interview

Further to your application I am pleased to invite you to interview on Tuesday 15 December 2026 at 11.40am.

The interview will be held online using Zoom. Joining details:
https://us02web.zoom.us/j/85511992244?pwd=cu
Meeting ID: 855 1199 2244
Passcode: Ammonite1

The interview panel will consist of:
Dr Rowena Pike, Head of Collections
Mr Tariq Aziz, Senior Curator

Times given are UK time.

Yours sincerely

Judith Marlow
HR Administrator
""",
        "2026-12-15 11:40 +0000", url="https://us02web.zoom.us/j/85511992244?pwd=cu", service="zoom",
        passcode="Ammonite1", organizer=("Judith Marlow", ""),
        people=(("Dr Rowena Pike", "Head of Collections"), ("Mr Tariq Aziz", "Senior Curator")),
    ),
    "uk, text": Letter(
        """Hi Sam its Carol from Beech Care. Interview is Thurs 3 Dec 1pm on Teams, link in email. UK time obvs! Ta x""",
        "2026-12-03 13:00 +0000", service="teams", organizer=("Carol", ""),
    ),
    "ireland, rearrange": Letter(
        """Hi Sam,

Would you be able to push our chat on Wednesday (2nd December) from 10am to 2pm? Dublin time. Zoom link unchanged: https://us02web.zoom.us/j/82299001177

Thanks a million,
Aoife
""",
        "2026-12-02 14:00 +0000", url="https://us02web.zoom.us/j/82299001177", service="zoom", organizer=("Aoife", ""),
        asked=asked("start"), people=(),
    ),
    "india, hr call": Letter(
        """Hi Sam,

As discussed over call, your final round with our Vice President, Mr. Suresh Pillai is scheduled on Monday, 30th November 2026 at 6:00 PM (Indian Standard Time).

Teams link: https://teams.microsoft.com/l/meetup-join/19%3ameeting_VP%40thread.v2/0

Please carry a soft copy of your resume.

Thanks,
Ritu Malhotra
Manager - HR
""",
        "2026-11-30 18:00 +0530", url="https://teams.microsoft.com/l/meetup-join/19%3ameeting_VP%40thread.v2/0",
        service="teams", organizer=("Ritu Malhotra", ""), people=(("Mr. Suresh Pillai", "Vice President"),),
    ),
    "australia, phone": Letter(
        """Hi Sam,

Thanks for your application for the Site Administrator role. Are you available for a quick phone screen tomorrow (Tues 24 Nov) between 10 and 11am AEDT? I'll call you on 0400 111 222.

Regards,
Danika Reid
""",
        "2026-11-24 10:00 +1100", service="phone", organizer=("Danika Reid", ""), asked=asked("start"), people=(),
    ),
    "german, ausführlich": Letter(
        """Betreff: Einladung zum Vorstellungsgespräch als Bauzeichner (m/w/d)

Sehr geehrte Frau Muster,

Ihre Bewerbung hat uns überzeugt. Wir möchten Sie gerne persönlich kennenlernen und laden Sie zu einem Gespräch via Microsoft Teams ein:

Datum:     Dienstag, 8. Dezember 2026
Uhrzeit:   16:30 Uhr bis ca. 17:15 Uhr (MEZ)
Link:      https://teams.microsoft.com/meet/3991102247?p=bz
Kenncode:  Vr8nQ2

Am Gespräch nehmen teil:
Herr Dipl.-Ing. Claus Wenzel (Büroleiter)
Frau Tanja Roth (Personal)

Mit freundlichen Grüßen
Tanja Roth
Wenzel Ingenieure PartG mbB
""",
        "2026-12-08 16:30 +0100", minutes=45, url="https://teams.microsoft.com/meet/3991102247?p=bz", service="teams",
        passcode="Vr8nQ2", organizer=("Tanja Roth", ""),
        title="Einladung zum Vorstellungsgespräch als Bauzeichner (m/w/d)",
        people=(("Herr Dipl.-Ing. Claus Wenzel", "Büroleiter"), ("Frau Tanja Roth", "Personal")),
    ),
    "german, telefonat": Letter(
        """Hallo Sam, ich würde dich am Mittwoch gegen halb 6 kurz anrufen, passt das? Viele Grüße, Steffi von Papierflug""",
        "2026-11-25 17:30 +0100", service="phone", organizer=("Steffi von Papierflug", ""), asked=asked("start", "time_zone"), people=(),
    ),
    "german, doodle": Letter(
        """Hi Sam,

der finale Termin steht: 11.12., 13-14 Uhr (CET).
Einwahl über https://jitsi.kleinstadt.example/Kaffeerunde

Schönen Abend noch!
Malte
""",
        "2026-12-11 13:00 +0100", minutes=60, url="https://jitsi.kleinstadt.example/Kaffeerunde",
        organizer=("Malte", ""), people=(),
    ),
    "french, convocation": Letter(
        """Objet : Convocation à un entretien - poste d'infirmier coordinateur

Madame Muster,

Votre candidature a retenu notre attention. Nous vous proposons un entretien le mardi 15 décembre 2026 à 10 heures (heure de Paris), en visioconférence.

Lien : https://teams.microsoft.com/meet/3881110077?p=ic
ID : 388 111 007 7
Mot de passe : bN5mK1

Vous serez reçue par :
- Mme Sylvie Aubert, cadre supérieure de santé
- M. Éric Vidal, directeur des soins

Dans cette attente, nous vous prions d'agréer, Madame, nos salutations distinguées.

La Direction des Ressources Humaines
""",
        "2026-12-15 10:00 +0100", url="https://teams.microsoft.com/meet/3881110077?p=ic", service="teams",
        passcode="bN5mK1", organizer=("La Direction des Ressources Humaines", ""),
        title="Convocation à un entretien - poste d'infirmier coordinateur",
        people=(("Mme Sylvie Aubert", "cadre supérieure de santé"), ("M. Éric Vidal", "directeur des soins")),
    ),
    "french, phone": Letter(
        """Bonjour Sam, je vous téléphone jeudi à 16h30 comme prévu. Bien à vous, Christine Maillard, Cabinet Opale""",
        "2026-11-26 16:30 +0100", service="phone", organizer=("Christine Maillard", ""), asked=asked("start", "time_zone"),
        people=(),
    ),
    "spanish": Letter(
        """Asunto: Confirmación entrevista - Administrativo contable

Hola Sam,

Confirmado: martes 15 de diciembre, 9:45 - 10:30 h (hora de España), por videollamada de Zoom.

https://us02web.zoom.us/j/86611003322?pwd=es16
ID: 866 1100 3322
Contraseña: sol123

Te atenderán Pilar Casado (Responsable de Administración) y Sergio Ruiz (RRHH).

Un saludo,
Sergio Ruiz
""",
        "2026-12-15 09:45 +0100", minutes=45, url="https://us02web.zoom.us/j/86611003322?pwd=es16", service="zoom",
        passcode="sol123", organizer=("Sergio Ruiz", ""), title="Confirmación entrevista - Administrativo contable",
        people=(("Pilar Casado", "Responsable de Administración"), ("Sergio Ruiz", "RRHH")),
    ),
    "spanish, reprogramar": Letter(
        """Hola Sam, ¿podemos pasar la entrevista del lunes 30 a las 10:00 al martes 1 de diciembre a las 12:00 (Madrid)? Mismo enlace: https://meet.google.com/rep-rogr-ama. Gracias, Eva""",
        "2026-12-01 12:00 +0100", url="https://meet.google.com/rep-rogr-ama", service="meet", organizer=("Eva", ""),
        asked=asked("start"), people=(),
    ),
    "dutch": Letter(
        """Dag Sam,

Bedankt voor je sollicitatie op de functie van Inkoper. Wij nodigen je uit voor een eerste gesprek:

Wanneer: woensdag 2 december 2026, 14:15 uur - 15:00 uur (CET)
Waar: online, via Google Meet (https://meet.google.com/ink-oper-nlx)
Met: Henk Postma, manager inkoop

Laat je even weten of dit schikt?

Vriendelijke groet,
Iris van Dam
""",
        "2026-12-02 14:15 +0100", minutes=45, url="https://meet.google.com/ink-oper-nlx", service="meet",
        organizer=("Iris van Dam", ""), people=(("Henk Postma", "manager inkoop"),),
    ),
    "italian": Letter(
        """Buonasera Sam,

confermo il nostro appuntamento telefonico di mercoledì 2 dicembre alle ore 12.30 (Roma). La chiamerà il Dott. Fabio Greco.

Buona serata
Elisa Monti
Selezione del personale
""",
        "2026-12-02 12:30 +0100", service="phone", organizer=("Elisa Monti", ""),
    ),
    "portuguese": Letter(
        """Olá Sam,

Obrigado pelo interesse! Vamos conversar na sexta-feira, 4 de dezembro, entre as 15h e as 15h30 (Lisboa)? Link: https://meet.google.com/con-vers-apt

Abraço,
Duarte
""",
        "2026-12-04 15:00 +0000", url="https://meet.google.com/con-vers-apt", service="meet", organizer=("Duarte", ""),
        asked=asked("start"), people=(),
    ),
    "polish": Letter(
        """Dzień dobry Panie Samie,

potwierdzam termin rozmowy: czwartek, 10.12.2026, godz. 16.00 (CET), Zoom: https://us02web.zoom.us/j/83399001122?pwd=pl16
Hasło: 4455

Będzie mi towarzyszyć Paweł Lewicki, dyrektor techniczny.

Pozdrawiam serdecznie
Alicja Wrona
""",
        "2026-12-10 16:00 +0100", url="https://us02web.zoom.us/j/83399001122?pwd=pl16", service="zoom", passcode="4455",
        organizer=("Alicja Wrona", ""), people=(("Paweł Lewicki", "dyrektor techniczny"),),
    ),
    "norwegian": Letter(
        """Hei Sam,

Takk for søknaden! Vi inviterer til intervju onsdag 9. desember kl. 10.30 (norsk tid) på Teams:
https://teams.microsoft.com/meet/7788220033?p=no16

Mvh
Torstein Lie
Avdelingsleder
""",
        "2026-12-09 10:30 +0100", url="https://teams.microsoft.com/meet/7788220033?p=no16", service="teams",
        organizer=("Torstein Lie", ""), people=(),
    ),
    "three people, three lines": Letter(
        """Your virtual onsite with Cinder Robotics

Thursday, December 17, 2026 (all times Eastern)

10:00 AM-10:45 AM
Coding with Mei Tanaka, Staff Engineer

10:45 AM-11:30 AM
Systems design with Paulo Reis, Principal Engineer

11:30 AM-12:00 PM
Wrap-up with Holly Grant, Engineering Director

One Zoom link for the day: https://cinder.zoom.us/j/94477001122?pwd=cr
""",
        "2026-12-17 10:00 -0500", minutes=120, url="https://cinder.zoom.us/j/94477001122?pwd=cr", service="zoom",
        title="Your virtual onsite with Cinder Robotics", company="Cinder Robotics",
        people=(("Mei Tanaka", "Staff Engineer"), ("Paulo Reis", "Principal Engineer"), ("Holly Grant", "Engineering Director")),
    ),
    "mistyped": Letter(
        """hi sam, interveiw is on thrusday 3rd dec at 11.00 uk time on zoom https://us02web.zoom.us/j/81122773399 passcode 7788. see u then. dawn""",
        "2026-12-03 11:00 +0000", url="https://us02web.zoom.us/j/81122773399", service="zoom", passcode="7788",
        people=(),
    ),
}  # fmt: skip
