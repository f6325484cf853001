"""The ninth batch: phone screens, moved calls, slots, and mails in eight languages. See ``inbox``."""

# ruff: noqa: E501 - as they are sent
from __future__ import annotations

from tests.readiness.interview.inbox import Letter, asked

NINTH = {
    "ics google, moved": Letter(
        """BEGIN:VCALENDAR
PRODID:-//Google Inc//Google Calendar 70.9054//EN
VERSION:2.0
CALSCALE:GREGORIAN
METHOD:REQUEST
BEGIN:VTIMEZONE
TZID:Europe/Madrid
X-LIC-LOCATION:Europe/Madrid
BEGIN:STANDARD
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
TZNAME:CET
DTSTART:19701025T030000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
END:STANDARD
END:VTIMEZONE
BEGIN:VEVENT
DTSTART;TZID=Europe/Madrid:20261209T120000
DTEND;TZID=Europe/Madrid:20261209T124500
DTSTAMP:20261122T101500Z
ORGANIZER;CN=Marta Quiroga:mailto:marta@olivo.example
UID:6abq@google.com
ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE;CN=sam@home.example;X-NUM-GUESTS=0:mailto:sam@home.example
SEQUENCE:3
STATUS:CONFIRMED
SUMMARY:Updated: Segunda entrevista - Olivo
DESCRIPTION:Nos vemos por Meet.\\n\\nUnirse con Google Meet: https://meet.google.com/oli-voen-tre\\nO marca el: (ES) +34 881 70 00 11 PIN: 881 220 334#
X-GOOGLE-CONFERENCE:https://meet.google.com/oli-voen-tre
END:VEVENT
END:VCALENDAR
""",
        "2026-12-09 12:00 +0100", minutes=45, url="https://meet.google.com/oli-voen-tre", service="meet",
        numbers=(("+34881700011", "881220334"),), organizer=("Marta Quiroga", "marta@olivo.example"),
        title="Segunda entrevista - Olivo",
    ),
    "ics outlook, india zone": Letter(
        """BEGIN:VCALENDAR
PRODID:-//Microsoft Corporation//Outlook 16.0 MIMEDIR//EN
VERSION:2.0
METHOD:REQUEST
X-MS-OLK-FORCEINSPECTOROPEN:TRUE
BEGIN:VTIMEZONE
TZID:India Standard Time
BEGIN:STANDARD
DTSTART:16010101T000000
TZOFFSETFROM:+0530
TZOFFSETTO:+0530
END:STANDARD
END:VTIMEZONE
BEGIN:VEVENT
ATTENDEE;CN="Ravi Menon";RSVP=TRUE:mailto:ravi@sagara.example
ATTENDEE;CN="Sam Muster";RSVP=TRUE:mailto:sam@home.example
DTSTART;TZID="India Standard Time":20261130T163000
DTEND;TZID="India Standard Time":20261130T173000
LOCATION:Microsoft Teams Meeting
ORGANIZER;CN="HR Helpdesk - Sagara":mailto:hr@sagara.example
SUMMARY;LANGUAGE=en-us:FW: Managerial round - Sam Muster
DESCRIPTION:\\n________________\\nMicrosoft Teams Need help?<https://aka.ms/JoinTeamsMeeting?omkt=en-IN>\\nJoin the meeting now<https://teams.microsoft.com/l/meetup-join/19%3ameeting_SAG%40thread.v2/0>\\nMeeting ID: 455 600 778 12\\nPasscode: Vb2nM9\\n________________\\nDial in by phone\\n+91 80 6766 4400\\,\\,310447829#<tel:+918067664400\\,\\,310447829#> India\\, Bangalore\\nFind a local number<https://dialin.teams.microsoft.com/x?id=310447829>\\nPhone conference ID: 310 447 829#\\n
END:VEVENT
END:VCALENDAR
""",
        "2026-11-30 16:30 +0530", minutes=60,
        url="https://teams.microsoft.com/l/meetup-join/19%3ameeting_SAG%40thread.v2/0", service="teams",
        passcode="Vb2nM9", numbers=(("+918067664400", "310447829"),),
        organizer=("HR Helpdesk - Sagara", "hr@sagara.example"), title="Managerial round - Sam Muster",
    ),
    "ics calendly": Letter(
        """BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Calendly//EN
CALSCALE:GREGORIAN
METHOD:PUBLISH
BEGIN:VEVENT
UID:calendly-991
DTSTAMP:20261122T120000Z
DTSTART:20261203T153000Z
DTEND:20261203T160000Z
SUMMARY:Intro Call: Sam Muster and Ottilie Kranz
DESCRIPTION:Event Name: Intro Call\\n\\nLocation: This is a Google Meet web conference. \\nYou can join this meeting from your computer\\, tablet\\, or smartphone.\\nhttps://calendly.com/events/99-aa/google_meet\\n\\nNeed to make changes to this event?\\nCancel: https://calendly.com/cancellations/99\\nReschedule: https://calendly.com/reschedulings/99\\n
LOCATION:https://calendly.com/events/99-aa/google_meet
END:VEVENT
END:VCALENDAR
""",
        "2026-12-03 15:30 +0000", minutes=30, url="https://calendly.com/events/99-aa/google_meet", service="meet",
        title="Intro Call: Sam Muster and Ottilie Kranz",
    ),
    "ics greenhouse attachment": Letter(
        """BEGIN:VCALENDAR
VERSION:2.0
PRODID:icalendar-ruby
METHOD:REQUEST
BEGIN:VEVENT
DTSTAMP:20261122T101010Z
UID:gh-55@greenhouse.example
DTSTART;TZID=America/Chicago:20261204T140000
DTEND;TZID=America/Chicago:20261204T150000
SUMMARY:Sam Muster <> Prairie Loop: Take-home review
ORGANIZER;CN="Prairie Loop":mailto:scheduling@prairieloop.example
DESCRIPTION:Interviewers: Joy Adeyemi\\nVideo link: https://prairieloop.zoom.us/j/95566778899?pwd=pl9\\nMeeting ID: 955 6677 8899\\nPassword: 901244
END:VEVENT
END:VCALENDAR
""",
        "2026-12-04 14:00 -0600", minutes=60, url="https://prairieloop.zoom.us/j/95566778899?pwd=pl9", service="zoom",
        passcode="901244", organizer=("Prairie Loop", "scheduling@prairieloop.example"),
        title="Sam Muster <> Prairie Loop: Take-home review",
    ),
    "webex, reminder": Letter(
        """Hi Sam Muster,

This is a reminder for the following Webex meeting.

Topic: Second interview, Lab Analyst
Host: Carys Probert
Date: Thursday, December 3, 2026
Time: 1:30 pm, GMT Time (London, GMT)
Meeting number: 2374 551 9901
Password: Lab2026x

Join: https://assay.webex.com/assay/j.php?MTID=m9f1

To join by phone: +44-20-7660-8149 United Kingdom Toll
Access code: 237 455 19901
""",
        "2026-12-03 13:30 +0000", url="https://assay.webex.com/assay/j.php?MTID=m9f1", service="webex",
        passcode="Lab2026x", numbers=(("+442076608149", "23745519901"),), organizer=("Carys Probert", ""),
        title="Second interview, Lab Analyst",
    ),
    "meet, pasted": Letter(
        """Chat with Sam
Tuesday, December 1 · 5:00 – 5:30pm
Time zone: America/New_York
Google Meet joining info
Video call link: https://meet.google.com/cha-twit-hsa
Or dial: \u202a(US) +1 402-555-0133\u202c PIN: \u202a118 402 556\u202c#
More phone numbers: https://tel.meet/cha-twit-hsa?pin=3322
""",
        "2026-12-01 17:00 -0500", minutes=30, url="https://meet.google.com/cha-twit-hsa", service="meet",
        numbers=(("+14025550133", "118402556"),), title="Chat with Sam",
    ),
    "teams, new style": Letter(
        """Microsoft Teams meeting
Join: https://teams.microsoft.com/meet/27711990044?p=Zz1
Meeting ID: 277 119 900 44
Passcode: hK9fT4
Need help? | System reference
Dial in by phone
+44 20 3321 5200,,918337204# United Kingdom, City of London
Find a local number
Phone conference ID: 918 337 204#

When: 2 December 2026 14:00-14:45 (UTC+00:00) Dublin, Edinburgh, Lisbon, London.
""",
        "2026-12-02 14:00 +0000", minutes=45, url="https://teams.microsoft.com/meet/27711990044?p=Zz1",
        service="teams", passcode="hK9fT4", numbers=(("+442033215200", "918337204"),),
    ),
    "ashby mail": Letter(
        """Hi Sam,

Excited to move you forward! Below is your confirmed schedule for Quarry Analytics.

Founder Interview
Date: Friday, December 4
Time: 11:15am - 12:00pm PST
Interviewer: Bo Lindqvist, Co-founder & CEO
Link: https://quarry.zoom.us/j/99100220033

Please reach out if you need any accommodations.

Warmly,
Tess from Quarry Analytics
""",
        "2026-12-04 11:15 -0800", minutes=45, url="https://quarry.zoom.us/j/99100220033", service="zoom",
        organizer=("Tess", ""),
    ),
    "lever ics-like mail": Letter(
        """Phone interview with Larkspur Foods

When: Monday, November 30, 2026, 10:00am to 10:30am CT
Who: Abigail Stone, Senior Talent Partner
How: Abigail will call you at (415) 555-0127

We look forward to speaking with you!
""",
        "2026-11-30 10:00 -0600", minutes=30, service="phone", title="Phone interview with Larkspur Foods",
    ),
    "workday french": Letter(
        """Objet : Invitation à un entretien - Contrôleur de gestion (JR10221)

Bonjour Sam Muster,

Vous êtes invité(e) à un entretien.

Date : lundi 7 décembre 2026
Heure : 09:30 - 10:15 (Europe/Paris)
Lieu : Microsoft Teams
Lien : https://teams.microsoft.com/meet/8122003344?p=jr1

L'équipe Talent
""",
        "2026-12-07 09:30 +0100", minutes=45, url="https://teams.microsoft.com/meet/8122003344?p=jr1",
        service="teams", title="Invitation à un entretien - Contrôleur de gestion (JR10221)",
    ),
    "us recruiter, casual": Letter(
        """Hey Sam!

Sounds great - let's plan on Monday 11/30 @ 2:30pm EST. I'll shoot you a Zoom link shortly.

Talk then!
Brooke

Brooke Tanaka
Tech Recruiter @ Nimbus
brooke@nimbus.example
""",
        "2026-11-30 14:30 -0500", service="zoom", organizer=("Brooke Tanaka", "brooke@nimbus.example"),
    ),
    "us recruiter, options in prose": Letter(
        """Hi Sam, our Director of Ops has openings Wed Dec 2 between 9 and 11 AM CST or Thu Dec 3 after 2 PM CST.
Which do you prefer?

Regards,
Lamar Whitfield
Talent Acquisition, Greystone
""",
        "2026-12-02 09:00 -0600", organizer=("Lamar Whitfield", ""), asked=asked("start", "time_zone"),
    ),
    "uk, school": Letter(
        """Dear Mr Muster

Post: Teacher of Geography

I am delighted to invite you to interview on Wednesday 9th December 2026. The day will begin at 8.45am with an online
meeting with the Headteacher, Mrs Joan Pickering, via Microsoft Teams:
https://teams.microsoft.com/meet/3300449?p=geo

Please confirm attendance by noon on Friday 4th December.

Yours sincerely

Alison Crane
HR Officer
""",
        "2026-12-09 08:45 +0100", url="https://teams.microsoft.com/meet/3300449?p=geo", service="teams",
        organizer=("Alison Crane", ""), title="Teacher of Geography", asked=asked("time_zone"),
    ),
    "india, walk to video": Letter(
        """Hi Sam,

Kindly note that your F2F discussion on 1st Dec stands changed to a video call.
Revised slot: 2nd Dec 2026, 11:00 AM - 11:45 AM IST (Asia/Kolkata).
Google Meet link - https://meet.google.com/ind-iavc-all

Thanks & Regards,
Shruti Agarwal
""",
        "2026-12-02 11:00 +0530", minutes=45, url="https://meet.google.com/ind-iavc-all", service="meet",
        organizer=("Shruti Agarwal", ""),
    ),
    "australia, arvo": Letter(
        """Hi Sam

Just confirming Tuesday arvo, 1 December at 3:15pm Perth time for a phone chat with Lachlan Byrne, our Site Super.
He'll ring you on your mobile.

Cheers
Kirsty Nolan
""",
        "2026-12-01 15:15 +0800", service="phone", organizer=("Kirsty Nolan", ""),
    ),
    "german, telefon": Letter(
        """Sehr geehrter Herr Muster,

vielen Dank für Ihre Bewerbung. Gern möchten wir Sie in einem Telefoninterview kennenlernen und schlagen Ihnen
Dienstag, den 01.12.2026, um 10:45 Uhr (MEZ) vor. Frau Dr. Anja Pohl wird Sie unter der angegebenen Nummer anrufen.
Bitte planen Sie etwa eine halbe Stunde ein.

Mit freundlichem Gruß
i. A. Silke Brunner
Personalabteilung
""",
        "2026-12-01 10:45 +0100", minutes=30, service="phone", organizer=("Silke Brunner", ""),
    ),
    "german, verschoben im Verlauf": Letter(
        """Von: Timo Keller <timo@linde.example>
Gesendet: Montag, 23. November 2026 17:44
An: sam@home.example
Betreff: AW: Interviewtermin

Hallo Sam,

kein Problem, dann lieber Donnerstag, gleiche Uhrzeit. Der Link bleibt gleich.

Viele Grüße
Timo

Am Fr., 20. Nov. 2026 um 11:02 Uhr schrieb Timo Keller <timo@linde.example>:
> Hallo Sam, wir sehen uns am Mittwoch, 25.11.2026 um 14:00 Uhr (Berlin).
> https://meet.google.com/lin-deti-mok
""",
        "2026-11-26 14:00 +0100", url="https://meet.google.com/lin-deti-mok", service="meet",
        organizer=("Timo Keller", "timo@linde.example"), title="Interviewtermin", asked=asked("start"),
    ),
    "french, informal": Letter(
        """Salut Sam,

C'est bon pour mercredi 2 décembre à 14h, heure de Bruxelles. On se retrouve ici : https://meet.jit.si/Pralines2026
Il y aura aussi Benoît Lambert (lead dev).

À mercredi !
Camille
""",
        "2026-12-02 14:00 +0100", url="https://meet.jit.si/Pralines2026", organizer=("Camille", ""),
    ),
    "french, créneaux": Letter(
        """Bonjour,

Seriez-vous disponible à l'un de ces créneaux (heure de Paris) ?
- mardi 1er décembre, 10h00-10h45
- jeudi 3 décembre, 16h30-17h15

Cordialement,
Hugo Leclerc
""",
        "2026-12-01 10:00 +0100", minutes=45, organizer=("Hugo Leclerc", ""), asked=asked("start"),
    ),
    "spanish, mexico": Letter(
        """Hola Sam, ¿cómo estás?

Te confirmo tu entrevista con Gerardo Ruiz, Gerente de Planta, el lunes 30 de noviembre a las 5:00 p.m. (hora de la Ciudad de México).
Liga de Zoom: https://us02web.zoom.us/j/87700220099?pwd=mx9
ID de reunión: 877 0022 0099
Código de acceso: 550712

Saludos,
Lupita Campos
""",
        "2026-11-30 17:00 -0600", url="https://us02web.zoom.us/j/87700220099?pwd=mx9", service="zoom",
        passcode="550712", organizer=("Lupita Campos", ""),
    ),
    "dutch, phone": Letter(
        """Dag Sam,

Morgen (dinsdag 24 november) om half elf bel ik je even op voor een eerste gesprek van een kwartiertje.

Groet,
Maarten Kuipers
Corporate recruiter
06 12345678
""",
        "2026-11-24 10:30 +0100", minutes=15, service="phone", organizer=("Maarten Kuipers", ""), asked=asked("time_zone"),
    ),
    "italian, tu": Letter(
        """Ciao Sam,

ti confermo la call di venerdì 4 dicembre, ore 11 (Milano), con il nostro CTO Davide Greco.
Ecco il link: https://teams.microsoft.com/meet/9087001?p=it9

Un saluto,
Francesca
""",
        "2026-12-04 11:00 +0100", url="https://teams.microsoft.com/meet/9087001?p=it9", service="teams",
        organizer=("Francesca", ""),
    ),
    "portuguese, brazil": Letter(
        """Oi Sam, tudo bem?

Sua entrevista ficou agendada para terça-feira, 1º de dezembro, das 14h às 14h40 (horário de Brasília).
Quem vai te entrevistar é a Renata Prado, gerente de produto.
Link: https://meet.google.com/bra-sili-aab

Abraço,
Igor
""",
        "2026-12-01 14:00 -0300", minutes=40, url="https://meet.google.com/bra-sili-aab", service="meet",
        organizer=("Igor", ""),
    ),
    "polish, phone": Letter(
        """Dzień dobry Panie Samie,

zadzwonię do Pana we wtorek 1 grudnia o 9:30 czasu warszawskiego.

Z poważaniem
Agnieszka Duda
Specjalista ds. rekrutacji
tel. +48 601 234 567
""",
        "2026-12-01 09:30 +0100", service="phone", organizer=("Agnieszka Duda", ""),
    ),
    "cancelled mail": Letter(
        """Subject: CANCELLED: Interview Sam Muster, 2 December

Dear Sam,

Unfortunately we have to cancel your interview on Wednesday 2 December at 10am GMT. We will be in touch with a new date.

Regards
Owen Price
""",
        "2026-12-02 10:00 +0000", organizer=("Owen Price", ""), title="Interview Sam Muster, 2 December",
    ),
    "conference bridge, many numbers": Letter(
        """Please dial in 5 minutes before the start.

Interview panel: Thursday 3rd December, 16:00-17:00 GMT

Dial-in numbers
UK: 0800 358 8173
Ireland: +353 1 436 0821
France: +33 1 70 70 60 25
Chairperson: Niamh Keane
Participant PIN: 6620 4417 #
""",
        "2026-12-03 16:00 +0000", minutes=60, service="phone",
        numbers=(("+448003588173", "66204417"), ("+35314360821", "66204417"), ("+33170706025", "66204417")),
        organizer=("Niamh Keane", ""),
    ),
    "today, in an hour": Letter(
        """Hi Sam, are we still on for today at noon CET? Same Whereby room: https://whereby.com/mara-berg
Mara""",
        "2026-11-23 12:00 +0100", url="https://whereby.com/mara-berg", organizer=("Mara", ""), asked=asked("start"),
    ),
    "next tuesday": Letter(
        """Hello Sam,

Our hiring manager would like to meet you next Tuesday at 9:00 a.m. Mountain Time for about 45 minutes.
https://us05web.zoom.us/j/88442200118?pwd=mt9

Best regards,
Colleen Ortega
""",
        "2026-12-01 09:00 -0700", minutes=45, url="https://us05web.zoom.us/j/88442200118?pwd=mt9", service="zoom",
        organizer=("Colleen Ortega", ""), asked=asked("start"),
    ),
    "range over noon": Letter(
        """Final round, Thu 12/10/2026, 11:30-1:00 Eastern. Zoom: https://fern.zoom.us/j/92200110044 PW: fern88
Panel: Jim Tate, Ana Soto, Wei Lu""",
        "2026-12-10 11:30 -0500", minutes=90, url="https://fern.zoom.us/j/92200110044", service="zoom",
        passcode="fern88",
    ),
    "forwarded by an agency": Letter(
        """Hi Sam, please see below from the client and confirm. Ruth

---------- Forwarded message ---------
From: Hans Peter Graf <hp.graf@alpen.example>
Date: Fri, 20 Nov 2026 at 15:12
Subject: Interview Sam Muster
To: Ruth Nagel <ruth@agentur.example>

Dear Ruth,
we would like to see Sam on Tuesday, 1 December 2026, 13:30 Zurich time, on Teams:
https://teams.microsoft.com/meet/7700112?p=alp
Best regards, Hans Peter Graf
""",
        "2026-12-01 13:30 +0100", url="https://teams.microsoft.com/meet/7700112?p=alp", service="teams",
        organizer=("Hans Peter Graf", "hp.graf@alpen.example"), title="Interview Sam Muster",
    ),
}  # fmt: skip
