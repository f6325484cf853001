"""The twelfth batch, with people and company. See ``inbox``."""

# ruff: noqa: E501 - as they are sent
from __future__ import annotations

from tests.readiness.interview.inbox import Letter, asked

TWELFTH = {
    "ics meet": Letter(
        """BEGIN:VCALENDAR
PRODID:-//Google Inc//Google Calendar 70.9054//EN
VERSION:2.0
CALSCALE:GREGORIAN
METHOD:REQUEST
BEGIN:VEVENT
DTSTART:20261202T090000Z
DTEND:20261202T094500Z
DTSTAMP:20261123T080000Z
ORGANIZER;CN=Frida Holt:mailto:frida.holt@saltverk.example
UID:77aa@google.com
ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE;CN=sam@home.example;X-NUM-GUESTS=0:mailto:sam@home.example
ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;RSVP=TRUE;CN=Anders Moe;X-NUM-GUESTS=0:mailto:anders.moe@saltverk.example
SUMMARY:Second interview Sam Muster - Saltverk
DESCRIPTION:Hi Sam!\\n\\nYou will meet Anders Moe\\, our CTO.\\n\\n-::~:~::~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~::~:~::-\\nJoin with Google Meet: https://meet.google.com/slt-verk-two\\nOr dial: (NO) +47 23 96 42 00 PIN: 553810227#\\nMore phone numbers: https://tel.meet/slt-verk-two?pin=4455&hs=7\\n\\nLearn more about Meet at: https://support.google.com/a/users/answer/9282720
LOCATION:
SEQUENCE:0
STATUS:CONFIRMED
X-GOOGLE-CONFERENCE:https://meet.google.com/slt-verk-two
END:VEVENT
END:VCALENDAR
""",
        "2026-12-02 09:00 +0000", minutes=45, url="https://meet.google.com/slt-verk-two", service="meet",
        numbers=(("+4723964200", "553810227"),), organizer=("Frida Holt", "frida.holt@saltverk.example"),
        title="Second interview Sam Muster - Saltverk", company="Saltverk",
    ),
    "ics webex, tz name": Letter(
        """BEGIN:VCALENDAR
PRODID:-//Microsoft Corporation//Outlook 16.0 MIMEDIR//EN
VERSION:2.0
METHOD:REQUEST
BEGIN:VEVENT
ORGANIZER;CN="Kemp, Robin":MAILTO:robin.kemp@dunes.example
DTSTART;TZID="Eastern Standard Time":20261203T090000
DTEND;TZID="Eastern Standard Time":20261203T093000
SUMMARY:Webex: Phone screen (Buyer II)
LOCATION:Webex
DESCRIPTION:-- Do not delete or change any of the following text. --\\n\\n\\nWhen it's time\\, join your Webex meeting here.\\n\\nMeeting number (access code): 2433 771 0098\\nMeeting password: Dunes-2026\\n\\nJoin meeting <https://dunes.webex.com/dunes/j.php?MTID=m12>\\n\\nJoin by phone\\n+1-415-655-0001 US Toll\\nGlobal call-in numbers <https://dunes.webex.com/dunes/globalcallin.php?MTID=m99>\\n\\nJoin from a video system or application\\nDial 24337710098@dunes.webex.com <sip:24337710098@dunes.webex.com>\\nYou can also dial 173.243.2.68 and enter your meeting number.\\n
END:VEVENT
END:VCALENDAR
""",
        "2026-12-03 09:00 -0500", minutes=30, url="https://dunes.webex.com/dunes/j.php?MTID=m12", service="webex",
        passcode="Dunes-2026", numbers=(("+14156550001", "24337710098"),),
        organizer=("Robin Kemp", "robin.kemp@dunes.example"), title="Webex: Phone screen (Buyer II)",
    ),
    "ics lever": Letter(
        """BEGIN:VCALENDAR
PRODID:-//Lever//Scheduling//EN
VERSION:2.0
METHOD:REQUEST
BEGIN:VEVENT
UID:lv-9
DTSTART;TZID=America/New_York:20261209T150000
DTEND;TZID=America/New_York:20261209T160000
SUMMARY:Onsite interview with Oatfield - Sam Muster
DESCRIPTION:Hi Sam\\,\\n\\nHere is your schedule:\\n3:00pm - 3:30pm Irene Cho\\, Design Manager\\n3:30pm - 4:00pm Matt Doyle\\, Staff Designer\\n\\nVideo: https://oatfield.zoom.us/j/93311224455?pwd=of\\nPasscode: 201177
ORGANIZER;CN="Oatfield Recruiting":mailto:no-reply@hire.lever.example
END:VEVENT
END:VCALENDAR
""",
        "2026-12-09 15:00 -0500", minutes=60, url="https://oatfield.zoom.us/j/93311224455?pwd=of", service="zoom",
        passcode="201177", organizer=("Oatfield Recruiting", "no-reply@hire.lever.example"),
        title="Onsite interview with Oatfield - Sam Muster", company="Oatfield",
    ),
    "ics cancelled by exchange": Letter(
        """BEGIN:VCALENDAR
METHOD:CANCEL
PRODID:Microsoft Exchange Server 2010
VERSION:2.0
BEGIN:VEVENT
ORGANIZER;CN=Gitte Lund:mailto:gitte@klit.example
SUMMARY;LANGUAGE=da-DK:Aflyst: Samtale Sam Muster
DTSTART;TZID=Romance Standard Time:20261204T100000
DTEND;TZID=Romance Standard Time:20261204T110000
STATUS:CANCELLED
END:VEVENT
END:VCALENDAR
""",
        "2026-12-04 10:00 +0100", minutes=60, organizer=("Gitte Lund", "gitte@klit.example"),
        title="Samtale Sam Muster",
    ),
    "teams from outlook, french": Letter(
        """De : Camille Roux <camille.roux@ardoise.example>
Envoyé : lundi 23 novembre 2026 18:02
À : sam@home.example
Objet : Entretien Chef de chantier - Ardoise
Date : mercredi 2 décembre 2026 16:00-17:00.
Où : Réunion Microsoft Teams

________________________________________________________________________________
Réunion Microsoft Teams
Rejoindre : https://teams.microsoft.com/meet/38118820?p=ar
ID de réunion : 381 188 204 9
Code secret : rE3kP8
________________________________
Rejoindre par téléphone
+33 1 70 99 53 97,,715220946# France, Paris
ID de conférence téléphonique : 715 220 946#
""",
        "2026-12-02 16:00 +0100", minutes=60, url="https://teams.microsoft.com/meet/38118820?p=ar", service="teams",
        passcode="rE3kP8", numbers=(("+33170995397", "715220946"),),
        organizer=("Camille Roux", "camille.roux@ardoise.example"), title="Entretien Chef de chantier - Ardoise",
        asked=asked("time_zone"), company="Ardoise",
    ),
    "zoom, india": Letter(
        """Hi there,

Nisha Verma is inviting you to a scheduled Zoom meeting.

Topic: HR Discussion | Sam Muster
Time: Dec 1, 2026 05:30 PM India

Join Zoom Meeting
https://us05web.zoom.us/j/81122334400?pwd=in12

Meeting ID: 811 2233 4400
Passcode: 9XyZa1
""",
        "2026-12-01 17:30 +0530", url="https://us05web.zoom.us/j/81122334400?pwd=in12", service="zoom",
        passcode="9XyZa1", organizer=("Nisha Verma", ""), title="HR Discussion | Sam Muster", people=(),
    ),
    "goto, german": Letter(
        """Vorstellungsgespräch Lagerlogistik
Di., 8. Dez. 2026 14:00 - 14:40 (MEZ)

Nehmen Sie über Computer, Tablet oder Smartphone an meinem Meeting teil.
https://meet.goto.com/902114778

Sie können sich auch über ein Telefon einwählen.
Deutschland: +49 721 9881 4161
Zugangscode: 902-114-778
""",
        "2026-12-08 14:00 +0100", minutes=40, url="https://meet.goto.com/902114778",
        numbers=(("+4972198814161", "902114778"),), title="Vorstellungsgespräch Lagerlogistik", people=(),
    ),
    "smartrecruiters mail": Letter(
        """Hi Sam,

Your interview with Brightwater Council has been scheduled.

When: Tuesday 8 December 2026, 09:30 - 10:15 GMT
Where: Microsoft Teams (https://teams.microsoft.com/meet/7330091?p=bw)
Interview team: Alisha Khan, Hiring Manager; Robert Neil, HR Adviser

Please let us know if you need any reasonable adjustments.

Brightwater Council Resourcing Team
""",
        "2026-12-08 09:30 +0000", minutes=45, url="https://teams.microsoft.com/meet/7330091?p=bw", service="teams",
        people=(("Alisha Khan", "Hiring Manager"), ("Robert Neil", "HR Adviser")),
    ),
    "bamboohr": Letter(
        """Hello Sam,

Thank you for applying to the Warehouse Lead position at Cascade Gear. We'd like to set up a 25-minute phone interview.

Date: Monday, November 30, 2026
Time: 9:40 AM PST
I will call you at (206) 555-0170.

Thank you,
Jenna Whitcomb
HR Manager
Cascade Gear
jenna@cascadegear.example
""",
        "2026-11-30 09:40 -0800", minutes=25, service="phone", organizer=("Jenna Whitcomb", "jenna@cascadegear.example"),
        company="Cascade Gear", people=(),
    ),
    "us, two rounds": Letter(
        """Hi Sam,

Here's the plan for Monday, December 14:

10:00 - 10:45 AM ET - Technical deep dive with Priyanka Das, Principal Engineer
11:00 - 11:30 AM ET - Values chat with Josh Lind, VP People

Both on this link: https://meet.google.com/two-roun-dsx

Good luck!
Emily Tran
Recruiting Coordinator @ Harvestly
""",
        "2026-12-14 10:00 -0500", minutes=90, url="https://meet.google.com/two-roun-dsx", service="meet",
        organizer=("Emily Tran", ""), people=(("Priyanka Das", "Principal Engineer"), ("Josh Lind", "VP People")),
    ),
    "us, next week": Letter(
        """Sam - can you hop on a Zoom with me and Derek next Wednesday at 4pm Pacific? Should take half an hour.
https://us04web.zoom.us/j/7711223344?pwd=nw
- Carly""",
        "2026-12-02 16:00 -0800", minutes=30, url="https://us04web.zoom.us/j/7711223344?pwd=nw", service="zoom",
        organizer=("Carly", ""), asked=asked("start"),
    ),
    "us, government": Letter(
        """Mr. Muster:

You have been selected to interview for the position of Soil Conservationist, GS-0457-09.

Your interview is scheduled for December 9, 2026, at 1:15 p.m. (Mountain Time) and will be conducted by telephone.
Please dial 1-888-251-2909 and enter passcode 4471882# when prompted.

The panel will consist of three members. Please call 10 minutes early.

/s/
Denise Archuleta
Human Resources Specialist
""",
        "2026-12-09 13:15 -0700", service="phone", numbers=(("+18882512909", "4471882"),),
        organizer=("Denise Archuleta", ""), people=(),
    ),
    "uk, agency": Letter(
        """Morning Sam,

All confirmed for your Teams interview with Crestway Logistics:

Date - Thursday 3rd December
Time - 11:30am (UK)
With - Paul Emery, Depot Manager
Link - https://teams.microsoft.com/meet/5599771?p=cw

Best of luck, give me a call after!

Gemma
07700 900111
""",
        "2026-12-03 11:30 +0000", url="https://teams.microsoft.com/meet/5599771?p=cw", service="teams",
        organizer=("Gemma", ""), people=(("Paul Emery", "Depot Manager"),),
    ),
    "uk, charity, rearranged": Letter(
        """Dear Sam,

Thank you for letting us know that you cannot attend on Friday 4 December at 9.30am. We are able to offer you an
alternative slot on Tuesday 8 December at 4.15pm (GMT). The interview will still be held on Zoom.

Zoom: https://us02web.zoom.us/j/87755664433
Passcode: 334455

Yours sincerely
Margaret Whitlock
Trust Secretary
""",
        "2026-12-08 16:15 +0000", url="https://us02web.zoom.us/j/87755664433", service="zoom", passcode="334455",
        organizer=("Margaret Whitlock", ""), asked=asked("start"), people=(),
    ),
    "ireland": Letter(
        """Hi Sam,

Just to confirm your interview with our Galway office on Monday the 7th of December at 12 noon Irish time.
It'll be a Webex call - link here: https://corrib.webex.com/meet/s.daly

Chat soon,
Sinéad Daly
""",
        "2026-12-07 12:00 +0000", url="https://corrib.webex.com/meet/s.daly", service="webex",
        organizer=("Sinéad Daly", ""), people=(),
    ),
    "india, two slots": Letter(
        """Dear Sam,

Hope you are doing well.

Please share your availability for the first round with our panel:
Slot 1 - 30th Nov 2026, 11:00 AM IST
Slot 2 - 1st Dec 2026, 5:00 PM IST

Regards,
Meenakshi S
TA Specialist, Orbitrix Technologies
""",
        "2026-11-30 11:00 +0530", organizer=("Meenakshi S", ""), asked=asked("start", "time_zone"), people=(),
    ),
    "singapore": Letter(
        """Dear Sam,

We refer to your application for the post of Harbour Engineer. Your interview is fixed as follows:

Date: 10 December 2026 (Thursday)
Time: 2.30pm to 3.15pm (Singapore time)
Mode: Zoom - https://us06web.zoom.us/j/84433221199?pwd=sg12
Meeting ID: 844 3322 1199 / Passcode: 551020

Please have your identity card ready.

Yours faithfully
Lim Wei Ling (Ms)
HR Division
""",
        "2026-12-10 14:30 +0800", minutes=45, url="https://us06web.zoom.us/j/84433221199?pwd=sg12", service="zoom",
        passcode="551020", organizer=("Lim Wei Ling", ""), people=(),
    ),
    "new zealand": Letter(
        """Kia ora Sam,

Thanks for your patience. Let's lock in Thursday 10 December at 9am NZDT over Teams:
https://teams.microsoft.com/meet/2288110?p=nz
You'll meet Aroha Ngata (Practice Lead).

Ngā mihi,
Ben Tuhoe
""",
        "2026-12-10 09:00 +1300", url="https://teams.microsoft.com/meet/2288110?p=nz", service="teams",
        organizer=("Ben Tuhoe", ""), people=(("Aroha Ngata", "Practice Lead"),),
    ),
    "german, per du": Letter(
        """Hi Sam,

mega, dann sehen wir uns nächsten Dienstag um 17 Uhr (MEZ) auf Zoom!
Link: https://us02web.zoom.us/j/88112200345?pwd=du
Dabei: Lena (Teamlead Backend) und ich.

Cheers
Fabian
""",
        "2026-12-01 17:00 +0100", url="https://us02web.zoom.us/j/88112200345?pwd=du", service="zoom",
        organizer=("Fabian", ""), asked=asked("start"),
    ),
    "german, personalabteilung": Letter(
        """Sehr geehrter Herr Muster,

wir freuen uns, Sie zu einem Online-Vorstellungsgespräch einzuladen:

Termin: 07.12.2026, 14:00 Uhr (MEZ)
Dauer: ca. 60 Minuten
Gesprächspartner: Frau Sabine Kurz, Leiterin Einkauf, und Herr Jan Petersen, Personalreferent
Einwahl: https://teams.microsoft.com/l/meetup-join/19%3ameeting_EKF%40thread.v2/0

Bitte bestätigen Sie den Termin bis zum 30.11.2026.

Mit freundlichen Grüßen
Jan Petersen
Windrad Service GmbH
""",
        "2026-12-07 14:00 +0100", minutes=60,
        url="https://teams.microsoft.com/l/meetup-join/19%3ameeting_EKF%40thread.v2/0", service="teams",
        organizer=("Jan Petersen", ""),
        people=(("Frau Sabine Kurz", "Leiterin Einkauf"), ("Herr Jan Petersen", "Personalreferent")),
        company="Windrad Service GmbH",
    ),
    "french, cabinet": Letter(
        """Bonjour Sam,

Comme convenu, je vous confirme votre entretien avec notre client, la société Mirabelle SAS, le mardi 8 décembre à 17h30
(heure de Paris). L'échange se fera sur Zoom avec M. Olivier Masson, directeur industriel.

https://us02web.zoom.us/j/89900112288?pwd=mi
Code : 774411

Bonne préparation !

Nadia Benali
Consultante en recrutement
06 11 22 33 44
""",
        "2026-12-08 17:30 +0100", url="https://us02web.zoom.us/j/89900112288?pwd=mi", service="zoom",
        passcode="774411", organizer=("Nadia Benali", ""), people=(("M. Olivier Masson", "directeur industriel"),),
        company="Mirabelle SAS",
    ),
    "french, demain": Letter(
        """Bonjour Sam, êtes-vous toujours disponible demain à 9h (heure de Lyon) pour notre appel ? Je vous appelle sur votre portable.
Bonne soirée,
Inès""",
        "2026-11-24 09:00 +0100", service="phone", organizer=("Inès", ""), asked=asked("start"), people=(),
    ),
    "spanish, chile": Letter(
        """Estimada Sam:

Junto con saludar, confirmamos su entrevista para el jueves 3 de diciembre de 2026 a las 15:30 hrs. (hora de Chile).
La entrevista será realizada por Carolina Fuentes, jefa de proyectos, mediante Google Meet:
https://meet.google.com/chi-leen-tre

Saludos cordiales,
Ignacio Soto
Área de Selección
""",
        "2026-12-03 15:30 -0300", url="https://meet.google.com/chi-leen-tre", service="meet",
        organizer=("Ignacio Soto", ""), people=(("Carolina Fuentes", "jefa de proyectos"),),
    ),
    "dutch, verzet": Letter(
        """Hoi Sam,

Helaas moeten we ons gesprek van donderdag 3 december om 10.00 uur verzetten. Kun je op vrijdag 4 december om 11.30 uur (NL tijd)?
Zelfde Teams-link: https://teams.microsoft.com/meet/9922010?p=nl12

Groeten,
Lotte Hendriks
""",
        "2026-12-04 11:30 +0100", url="https://teams.microsoft.com/meet/9922010?p=nl12", service="teams",
        organizer=("Lotte Hendriks", ""), asked=asked("start"), people=(),
    ),
    "italian, telefono": Letter(
        """Buongiorno Sam,

La contatterò telefonicamente domani, martedì 24 novembre, alle ore 17:00 (ora italiana) per un breve colloquio conoscitivo.

Cordiali saluti,
Silvia Riva
HR Specialist
""",
        "2026-11-24 17:00 +0100", service="phone", organizer=("Silvia Riva", ""), people=(),
    ),
    "portuguese, brazil": Letter(
        """Olá, Sam!

Parabéns, você avançou para a próxima etapa: entrevista com o gestor Rafael Teles.

Data: 02/12/2026 (quarta-feira)
Horário: 10h às 10h45 (horário de São Paulo)
Link: https://teams.microsoft.com/meet/6600912?p=br12

Até lá!
Equipe de Recrutamento Jatobá
""",
        "2026-12-02 10:00 -0300", minutes=45, url="https://teams.microsoft.com/meet/6600912?p=br12", service="teams",
        organizer=("Equipe de Recrutamento Jatobá", ""),
    ),
    "polish": Letter(
        """Cześć,

dziękuję za rozmowę! Drugi etap odbędzie się w środę 9 grudnia o 15:00 (czas polski), potrwa godzinę.
Dołącz: https://us02web.zoom.us/j/83300221144?pwd=pl12
Spotkasz się z Piotrem Nowakiem, dyrektorem IT.

Do zobaczenia,
Magda Sikora
""",
        "2026-12-09 15:00 +0100", minutes=60, url="https://us02web.zoom.us/j/83300221144?pwd=pl12", service="zoom",
        organizer=("Magda Sikora", ""),
    ),
    "swedish": Letter(
        """Hej Sam,

Kul att du vill träffa oss! Vi ses digitalt torsdagen den 3 december kl 13.15-14.00 (svensk tid).
Teams: https://teams.microsoft.com/meet/4477110?p=se
Du träffar Johanna Ek, enhetschef.

Vänliga hälsningar
Oskar Nyström
""",
        "2026-12-03 13:15 +0100", minutes=45, url="https://teams.microsoft.com/meet/4477110?p=se", service="teams",
        organizer=("Oskar Nyström", ""), people=(("Johanna Ek", "enhetschef"),),
    ),
    "whatsapp": Letter(
        """[23/11/26, 14:02] Recruiter Maya: Hi Sam, Maya from Fernhill here 👋
[23/11/26, 14:02] Recruiter Maya: Interview is tmrw 10am UK time, zoom link: https://us02web.zoom.us/j/86543210987
[23/11/26, 14:05] Sam: great, thanks!""",
        "2026-11-24 10:00 +0000", url="https://us02web.zoom.us/j/86543210987", service="zoom", organizer=("Maya", ""),
        asked=asked("start"),
    ),
    "html stripped": Letter(
        """Interview scheduled
Interview
Product Marketing Manager
Candidate
Sam Muster
Date and time
Wednesday, 9 December 2026 15:00 - 15:45 (GMT+01:00) Amsterdam
Interviewer(s)
Bram de Groot (CMO)
Location
https://tulp.whereby.com/interview-7
Add to calendar | Reschedule | Cancel""",
        "2026-12-09 15:00 +0100", minutes=45, url="https://tulp.whereby.com/interview-7", organizer=("Bram de Groot", ""),
        title="Interview scheduled", people=(("Bram de Groot", "CMO"),),
    ),
}  # fmt: skip
