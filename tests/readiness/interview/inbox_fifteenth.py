"""The fifteenth batch, with people and company; two signatures in it ("rae", an office) are not read as names yet."""

# ruff: noqa: E501 - as they are sent
from __future__ import annotations

from tests.readiness.interview.inbox import Letter, asked

FIFTEENTH = {
    "ics teams, japan": Letter(
        """BEGIN:VCALENDAR
METHOD:REQUEST
PRODID:Microsoft Exchange Server 2010
VERSION:2.0
BEGIN:VEVENT
ORGANIZER;CN=Keiko Mori:mailto:keiko.mori@hoshi.example
SUMMARY;LANGUAGE=en-US:Interview - Localization QA
DTSTART;TZID=Tokyo Standard Time:20261204T170000
DTEND;TZID=Tokyo Standard Time:20261204T174500
LOCATION:Microsoft Teams Meeting
DESCRIPTION:________________\\nMicrosoft Teams\\nJoin: https://teams.microsoft.com/meet/4187722001?p=hs\\nMeeting ID: 418 772 200 1\\nPasscode: Ki7Op2\\n
END:VEVENT
END:VCALENDAR
""",
        "2026-12-04 17:00 +0900", minutes=45, url="https://teams.microsoft.com/meet/4187722001?p=hs", service="teams",
        passcode="Ki7Op2", organizer=("Keiko Mori", "keiko.mori@hoshi.example"), title="Interview - Localization QA",
    ),
    "ics greenhouse, zoom": Letter(
        """BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Greenhouse//EN
METHOD:REQUEST
BEGIN:VEVENT
UID:gh-9
DTSTART:20261202T190000Z
DTEND:20261202T194500Z
SUMMARY:Sam Muster: Technical Interview (Platform Engineer)
ORGANIZER;CN="Dana Orozco":mailto:dana@gravelpath.example
LOCATION:https://gravelpath.zoom.us/j/97711224466?pwd=gp
DESCRIPTION:Dana Orozco is inviting you to a scheduled Zoom meeting.\\n\\nJoin from PC\\, Mac\\, Linux\\, iOS or Android: https://gravelpath.zoom.us/j/97711224466?pwd=gp\\n    Password: 447799\\n\\nOr iPhone one-tap :\\n    US: +16465588656\\,\\,97711224466#\\,\\,\\,\\,*447799#  or +16699009128\\,\\,97711224466#\\,\\,\\,\\,*447799#\\nOr Telephone:\\n    Dial(for higher quality\\, dial a number based on your current location):\\n        US: +1 646 558 8656  or +1 669 900 9128\\n    Meeting ID: 977 1122 4466\\n    Password: 447799\\n
END:VEVENT
END:VCALENDAR
""",
        "2026-12-02 19:00 +0000", minutes=45, url="https://gravelpath.zoom.us/j/97711224466?pwd=gp", service="zoom",
        passcode="447799", numbers=(("+16465588656", "97711224466"), ("+16699009128", "97711224466")),
        organizer=("Dana Orozco", "dana@gravelpath.example"),
        title="Sam Muster: Technical Interview (Platform Engineer)",
    ),
    "ics phone, they call": Letter(
        """BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Microsoft Corporation//Outlook 16.0 MIMEDIR//EN
METHOD:REQUEST
BEGIN:VEVENT
DTSTART;TZID="Eastern Standard Time":20261201T153000
DTEND;TZID="Eastern Standard Time":20261201T160000
SUMMARY:Phone Interview: Maintenance Planner
LOCATION:Phone - Rob will call Sam at 555-0147
ORGANIZER;CN="Rob Castellan":mailto:rob@ironbridge.example
DESCRIPTION:Hi Sam\\, I will call you for our 30 minute phone interview. Rob
END:VEVENT
END:VCALENDAR
""",
        "2026-12-01 15:30 -0500", minutes=30, service="phone", organizer=("Rob Castellan", "rob@ironbridge.example"),
        title="Phone Interview: Maintenance Planner",
    ),
    "zoom, dutch copy": Letter(
        """Rob de Graaf nodigt u uit voor een geplande Zoom-vergadering.

Onderwerp: Kennismaking Sam - Rob
Tijd: 8 dec 2026 09:00 a.m. Amsterdam, Berlijn, Rome, Stockholm, Wenen

Deelnemen aan Zoom-vergadering
https://us02web.zoom.us/j/88800771122?pwd=nl15

Vergadering-ID: 888 0077 1122
Wachtwoordcode: 661100
""",
        "2026-12-08 09:00 +0100", url="https://us02web.zoom.us/j/88800771122?pwd=nl15", service="zoom",
        passcode="661100", organizer=("Rob de Graaf", ""), title="Kennismaking Sam - Rob", people=(),
    ),
    "meet, google mail": Letter(
        """You have been invited by Liv Aasen to attend an event named

Intervju: Butikksjef
When: Fri Dec 4, 2026 12:00 – 12:30 (CET)
Where: https://meet.google.com/int-ervj-uns
Who: Liv Aasen - organizer, sam@home.example
""",
        "2026-12-04 12:00 +0100", minutes=30, url="https://meet.google.com/int-ervj-uns", service="meet",
        organizer=("Liv Aasen", ""), title="Intervju: Butikksjef",
    ),
    "goto": Letter(
        """Quarterly Hiring - Interview Slot 3
Tue, Dec 8, 2026 11:00 AM - 11:30 AM (MST)

Please join my meeting from your computer, tablet or smartphone.
https://meet.goto.com/558102996

You can also dial in using your phone.
(For supported devices, tap a one-touch number below to join instantly.)

United States (Toll Free): 1 866 899 4679
- One-touch: tel:+18668994679,,558102996#

Access Code: 558-102-996
""",
        "2026-12-08 11:00 -0700", minutes=30, url="https://meet.goto.com/558102996",
        numbers=(("+18668994679", "558102996"),), title="Quarterly Hiring - Interview Slot 3", people=(),
    ),
    "workday": Letter(
        """Hello Sam,

Your interview for Financial Analyst II - R10442 has been scheduled. Please see the details below.

Date: Wednesday, December 9, 2026
Start Time: 2:00 PM
End Time: 2:45 PM
Time Zone: (GMT-06:00) Central Time (Chicago)
Interview Type: Video
Interviewer: Keisha Grant
Video Link: https://teams.microsoft.com/meet/2277410099?p=wd15

Sincerely,
The Prairie Mutual Talent Acquisition Team
""",
        "2026-12-09 14:00 -0600", minutes=45, url="https://teams.microsoft.com/meet/2277410099?p=wd15",
        service="teams", organizer=("The Prairie Mutual Talent Acquisition Team", ""), people=(("Keisha Grant", ""),),
    ),
    "smartrecruiters, german": Letter(
        """Hallo Sam,

dein Gespräch bei Morgenrot Energie wurde bestätigt.

Wann: Do., 03.12.2026, 09:00 - 09:45 (Europe/Berlin)
Wo: Videokonferenz
Link: https://meet.google.com/mor-genr-ote
Teilnehmende: Ronja Beck, Teamleiterin Netzplanung

Viel Erfolg!
""",
        "2026-12-03 09:00 +0100", minutes=45, url="https://meet.google.com/mor-genr-ote", service="meet",
        people=(("Ronja Beck", "Teamleiterin Netzplanung"),),
    ),
    "us, agency": Letter(
        """Hi Sam,

Good news! Bayside Manufacturing would like to interview you for the Production Scheduler role.

Interview Details
Day/Date: Wednesday, 12/2
Time: 10:00am EST
Interview with: Carl Jensen, Plant Manager
Format: Teams Video
Link: https://teams.microsoft.com/meet/2811094477?p=bs

Please reply to confirm you received this.

Thanks!
Missy Farrow
Account Manager | TalentBridge
O: 336-555-0177 | C: 336-555-0121
""",
        "2026-12-02 10:00 -0500", url="https://teams.microsoft.com/meet/2811094477?p=bs", service="teams",
        organizer=("Missy Farrow", ""), people=(("Carl Jensen", "Plant Manager"),),
    ),
    "us, founder": Letter(
        """Hey Sam - loved your portfolio. Free to chat tomorrow at 5p PT? Zoom: https://zoom.us/my/kestrelrae

rae
founder, tiny kestrel""",
        "2026-11-24 17:00 -0800", url="https://zoom.us/my/kestrelrae", service="zoom",
        asked=asked("start"), people=(),
    ),
    "us, onsite to virtual": Letter(
        """Dear Sam,

Due to the winter storm warning, your on-site interview scheduled for Thursday, December 3 at 9:00 AM has been changed to a virtual interview on the same day and time (Eastern).

Please join here: https://meet.google.com/win-ters-tor

Thank you for your flexibility,
Office of Human Resources
Larkin County
""",
        "2026-12-03 09:00 -0500", url="https://meet.google.com/win-ters-tor", service="meet", people=(),
    ),
    "us, postponed": Letter(
        """Hi Sam,

I'm sorry, but we need to postpone tomorrow's 3pm interview. Brian is out sick. I'll send new times as soon as he's back.

Apologies,
Kerry Ann Doyle
""",
        "2026-11-24 15:00 +0100", organizer=("Kerry Ann Doyle", ""), asked=asked("start", "time_zone"), people=(),
    ),
    "uk, recruiter voice": Letter(
        """Hi Sam,

As per our call, you're all booked in:

Company: Pennine Foods
Role: NPD Technologist
When: Weds 9th Dec, 10:15am
Where: MS Teams - https://teams.microsoft.com/meet/3399002?p=pf
Who with: Sarah Holt (NPD Manager) & Ian Critchley (Site Director)

Bell me after and let me know how you got on!

Jordan
Sterling Recruit
0161 496 0377
""",
        "2026-12-09 10:15 +0100", url="https://teams.microsoft.com/meet/3399002?p=pf", service="teams",
        organizer=("Jordan", ""), title="NPD Technologist", asked=asked("time_zone"), company="Pennine Foods",
        people=(("Sarah Holt", "NPD Manager"), ("Ian Critchley", "Site Director")),
    ),
    "uk, phone": Letter(
        """Dear Sam,

Thank you for applying. I would like to arrange a brief telephone call with you on Monday 30 November at 4.45pm GMT to discuss your application. I shall call you on the number provided.

If this is inconvenient please let me know by return.

Kind regards,
Dr Simon Ashworth
Head of Chemistry
""",
        "2026-11-30 16:45 +0000", service="phone", organizer=("Dr Simon Ashworth", ""), people=(),
    ),
    "india": Letter(
        """Dear Sam Muster,

Congratulations! You have cleared the online assessment. Your technical interview is scheduled as below:

Interview Date : 4th December 2026
Interview Time : 11:30 AM (IST), India
Duration : 60 mins
Interviewer Name : Abhishek Rana
Zoom Meeting Link : https://us06web.zoom.us/j/83355001177?pwd=tech
Meeting ID : 833 5500 1177
Passcode : 271828

Best Wishes,
Campus Hiring Team
Indus Softworks Pvt. Ltd.
""",
        "2026-12-04 11:30 +0530", minutes=60, url="https://us06web.zoom.us/j/83355001177?pwd=tech", service="zoom",
        passcode="271828", organizer=("Campus Hiring Team", ""), people=(("Abhishek Rana", ""),),
        company="Indus Softworks Pvt. Ltd.",
    ),
    "hong kong": Letter(
        """Dear Sam,

Please note your second-round interview is arranged on 11 Dec 2026 (Fri) at 16:00 HKT via Webex.

Webex link: https://jadeport.webex.com/meet/hr.room2
Interviewers: Ms. Carmen Yip (Head of Compliance), Mr. Derek Fong (Associate Director)

Regards,
Winnie Lau
""",
        "2026-12-11 16:00 +0800", url="https://jadeport.webex.com/meet/hr.room2", service="webex",
        organizer=("Winnie Lau", ""),
        people=(("Ms. Carmen Yip", "Head of Compliance"), ("Mr. Derek Fong", "Associate Director")),
    ),
    "south africa": Letter(
        """Good day Sam

Your interview is confirmed for Tuesday, 8 December 2026 at 13h00 SAST on MS Teams.
https://teams.microsoft.com/meet/9911773?p=za

Panel: Thandi Mokoena, Pieter Botha.

Regards
Lerato Khumalo
""",
        "2026-12-08 13:00 +0200", url="https://teams.microsoft.com/meet/9911773?p=za", service="teams",
        organizer=("Lerato Khumalo", ""), people=(("Thandi Mokoena", ""), ("Pieter Botha", "")),
    ),
    "german, freundlich": Letter(
        """Liebe Sam,

danke für deine schnelle Rückmeldung! Dann sprechen wir am Mittwoch, den 9.12., von 11 bis 11:45 Uhr (deutsche Zeit) per Video:
https://whereby.com/lindenhof-team

Von uns sind Tobias Reich (Küchenchef) und ich dabei. Du brauchst nichts vorzubereiten.

Alles Gute bis dahin
Annika Storm
Lindenhof Hotels
""",
        "2026-12-09 11:00 +0100", minutes=45, url="https://whereby.com/lindenhof-team", organizer=("Annika Storm", ""),
        people=(("Tobias Reich", "Küchenchef"),),
    ),
    "german, amtlich": Letter(
        """Ihre Bewerbung vom 02.11.2026, Kennziffer 4711/26

Sehr geehrter Herr Muster,

Ihr Vorstellungsgespräch findet statt am

Montag, dem 14. Dezember 2026, um 13:00 Uhr (MEZ)

als Videokonferenz. Den Zugangslink lautet: https://konferenz.landkreis.example/b/per-x7k-q2m
Zugangscode: 482913

Bitte halten Sie Ihren Personalausweis bereit. Rückfragen: Frau Uhl, Tel. 0361 5500112.

Mit freundlichem Gruß
Im Auftrag

gez. Uhl
""",
        "2026-12-14 13:00 +0100", url="https://konferenz.landkreis.example/b/per-x7k-q2m", passcode="482913",
        organizer=("Uhl", ""), people=(),
    ),
    "german, weiterleitung": Letter(
        """Hi Sam, siehe unten - passt das? LG Pia

Anfang der weitergeleiteten Nachricht:

Von: Ralf Stein <ralf.stein@gipfel.example>
Betreff: Interview Muster
Datum: 24. November 2026 um 11:20:03 MEZ
An: Pia Lang <pia@vermittlung.example>

Hallo Pia,
wir könnten Sam am Donnerstag, 3. Dezember, um 10 Uhr (Wien) per Zoom sprechen: https://us02web.zoom.us/j/86600223311
Gruß Ralf
""",
        "2026-12-03 10:00 +0100", url="https://us02web.zoom.us/j/86600223311", service="zoom",
        organizer=("Pia", ""), title="Interview Muster", people=(),
    ),
    "french, startup": Letter(
        """Hello Sam !

Trop contente de t'avoir au prochain tour 🎉
On se voit lundi 30/11 à 11h (Paris) avec Yanis, notre CPO, ici 👉 https://meet.google.com/pro-chai-nto
Ça dure 45 min max.

Belle journée,
Salomé
""",
        "2026-11-30 11:00 +0100", minutes=45, url="https://meet.google.com/pro-chai-nto", service="meet",
        organizer=("Salomé", ""), people=(("Yanis", "CPO"),),
    ),
    "french, belgium, moved": Letter(
        """Bonjour Sam,

Suite à un imprévu, je dois déplacer notre entretien du 1er décembre à 14h au 3 décembre à 9h30 (Bruxelles). Le lien Teams ne change pas : https://teams.microsoft.com/meet/5500771?p=be

Mille excuses,
Aurélie Dumont
""",
        "2026-12-03 09:30 +0100", url="https://teams.microsoft.com/meet/5500771?p=be", service="teams",
        organizer=("Aurélie Dumont", ""), asked=asked("start"), people=(),
    ),
    "spanish, mexico": Letter(
        """Buen día Sam,

Te comparto los datos de tu entrevista:
Puesto: Ingeniero de Calidad
Fecha: 2 de diciembre de 2026
Hora: 1:00 pm a 1:45 pm (CDMX)
Entrevistador: Ing. Raúl Treviño
Liga: https://teams.microsoft.com/meet/7722110?p=mx15

Quedo al pendiente.

Saludos,
Karla Medina
Atracción de Talento
""",
        "2026-12-02 13:00 -0600", minutes=45, url="https://teams.microsoft.com/meet/7722110?p=mx15", service="teams",
        organizer=("Karla Medina", ""), title="Ingeniero de Calidad", people=(("Ing. Raúl Treviño", ""),),
    ),
    "spanish, phone": Letter(
        """Hola Sam:

Mi compañera Laura Sanz te llamará el jueves día 3 a las 17:15 (hora española) para una primera charla de 15 minutos.

Gracias,
Óscar
""",
        "2026-12-03 17:15 +0100", minutes=15, service="phone", organizer=("Óscar", ""), asked=asked("start"),
    ),
    "dutch, formeel": Letter(
        """Geachte heer Muster,

Hierbij bevestig ik onze afspraak voor een sollicitatiegesprek op maandag 7 december 2026 om 14.00 uur (CET). Het gesprek vindt plaats via Microsoft Teams: https://teams.microsoft.com/meet/8844110?p=nl15

U heeft een gesprek met mevrouw Ilse Brouwer (afdelingshoofd) en de heer Koen Mulder (HR-adviseur).

Hoogachtend,
Koen Mulder
""",
        "2026-12-07 14:00 +0100", url="https://teams.microsoft.com/meet/8844110?p=nl15", service="teams",
        organizer=("Koen Mulder", ""), people=(("Ilse Brouwer", "afdelingshoofd"), ("Koen Mulder", "HR-adviseur")),
    ),
    "italian, agenzia": Letter(
        """Gentile Sam,

l'azienda Falegnameria Rossi S.r.l. desidera incontrarLa in videocolloquio giovedì 10 dicembre p.v. alle ore 16:00 (ora di Milano).

Link Zoom: https://us02web.zoom.us/j/84499001166?pwd=fr15
Passcode: 1m2n3b

Referente: Sig. Paolo Rossi

La preghiamo di confermare entro martedì 8 dicembre.

Cordiali saluti
Filiale di Como
""",
        "2026-12-10 16:00 +0100", url="https://us02web.zoom.us/j/84499001166?pwd=fr15", service="zoom",
        passcode="1m2n3b", organizer=("Filiale di Como", ""), company="Falegnameria Rossi S.r.l.",
    ),
    "portuguese, angola": Letter(
        """Caro Sam,

A sua entrevista realizar-se-á no dia 9 de Dezembro de 2026, às 15h00 (hora de Luanda), através do Teams:
https://teams.microsoft.com/meet/6633221?p=ao

Atenciosamente,
Edson Neto
""",
        "2026-12-09 15:00 +0100", url="https://teams.microsoft.com/meet/6633221?p=ao", service="teams",
        organizer=("Edson Neto", ""), people=(),
    ),
    "polish, formalnie": Letter(
        """Szanowna Pani,

uprzejmie zapraszamy na rozmowę kwalifikacyjną w dniu 11 grudnia 2026 r. o godz. 9:00 (CET), która odbędzie się za pośrednictwem platformy MS Teams: https://teams.microsoft.com/meet/4433112?p=pl15

W rozmowie będą uczestniczyć: Jan Król (kierownik działu), Beata Mróz (HR).

Z wyrazami szacunku
Beata Mróz
""",
        "2026-12-11 09:00 +0100", url="https://teams.microsoft.com/meet/4433112?p=pl15", service="teams",
        organizer=("Beata Mróz", ""), people=(("Jan Król", "kierownik działu"), ("Beata Mróz", "HR")),
    ),
    "czech": Letter(
        """Dobrý den,

potvrzuji termín pohovoru: čtvrtek 3. prosince 2026 ve 14:00 (Praha), přes Google Meet: https://meet.google.com/poh-ovor-cze

S pozdravem
Tereza Malá
""",
        "2026-12-03 14:00 +0100", url="https://meet.google.com/poh-ovor-cze", service="meet",
        organizer=("Tereza Malá", ""), people=(),
    ),
    "bare": Letter(
        """Fri 4 Dec
14:00-14:30 GMT
https://us02web.zoom.us/j/81100550077
pw 9911""",
        "2026-12-04 14:00 +0000", minutes=30, url="https://us02web.zoom.us/j/81100550077", service="zoom",
        passcode="9911", people=(),
    ),
}  # fmt: skip
