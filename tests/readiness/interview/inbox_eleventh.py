"""The eleventh batch. See ``inbox``."""

# ruff: noqa: E501 - as they are sent
from __future__ import annotations

from tests.readiness.interview.inbox import Letter, asked

ELEVENTH = {
    "ics outlook, teams, uk": Letter(
        """BEGIN:VCALENDAR
METHOD:REQUEST
PRODID:Microsoft Exchange Server 2010
VERSION:2.0
BEGIN:VTIMEZONE
TZID:GMT Standard Time
BEGIN:STANDARD
DTSTART:16010101T020000
TZOFFSETFROM:+0100
TZOFFSETTO:+0000
RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=10
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:16010101T010000
TZOFFSETFROM:+0000
TZOFFSETTO:+0100
RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=3
END:DAYLIGHT
END:VTIMEZONE
BEGIN:VEVENT
ORGANIZER;CN=Priti Shah:mailto:priti.shah@tern.example
ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE;CN=sam@home.example:mailto:sam@home.example
DESCRIPTION;LANGUAGE=en-GB:Hi Sam\\,\\nLooking forward to it.\\n\\n________________________________________________________________________________\\nMicrosoft Teams meeting\\nJoin on your computer\\, mobile app or room device\\nClick here to join the meeting<https://teams.microsoft.com/l/meetup-join/19%3ameeting_TRN%40thread.v2/0?context=x>\\nMeeting ID: 344 811 902 77\\nPasscode: uW2pLx\\nOr call in (audio only)\\n+44 20 3855 5885\\,\\,660118273#<tel:+442038555885\\,\\,660118273#>   United Kingdom\\, London\\nPhone Conference ID: 660 118 273#\\nFind a local number<https://dialin.teams.microsoft.com/abc> | Reset PIN<https://dialin.teams.microsoft.com/usp/pstnconferencing>\\n
UID:0400000082
SUMMARY;LANGUAGE=en-GB:Interview - Pricing Actuary - Sam Muster
DTSTART;TZID=GMT Standard Time:20261204T113000
DTEND;TZID=GMT Standard Time:20261204T123000
LOCATION;LANGUAGE=en-GB:Microsoft Teams Meeting
END:VEVENT
END:VCALENDAR
""",
        "2026-12-04 11:30 +0000", minutes=60,
        url="https://teams.microsoft.com/l/meetup-join/19%3ameeting_TRN%40thread.v2/0?context=x", service="teams",
        passcode="uW2pLx", numbers=(("+442038555885", "660118273"),), organizer=("Priti Shah", "priti.shah@tern.example"),
        title="Interview - Pricing Actuary - Sam Muster",
    ),
    "ics zoom, utc, html": Letter(
        """BEGIN:VCALENDAR
PRODID:-//Ashby//EN
VERSION:2.0
METHOD:REQUEST
BEGIN:VEVENT
UID:ashby-1
DTSTART:20261210T200000Z
DTEND:20261210T203000Z
SUMMARY:Sam Muster / Bluefin: Recruiter Screen
ORGANIZER;CN="Talia Brooks":mailto:talia@bluefin.example
DESCRIPTION:<p>Hi Sam\\,</p><p>Here is the Zoom link: <a href="https://bluefin.zoom.us/j/94411007722?pwd=bf">Join</a></p><p>Meeting ID: 944 1100 7722<br>Passcode: 660011</p>
END:VEVENT
END:VCALENDAR
""",
        "2026-12-10 20:00 +0000", minutes=30, url="https://bluefin.zoom.us/j/94411007722?pwd=bf", service="zoom",
        passcode="660011", organizer=("Talia Brooks", "talia@bluefin.example"),
        title="Sam Muster / Bluefin: Recruiter Screen",
    ),
    "ics phone call": Letter(
        """BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Calendly//EN
BEGIN:VEVENT
DTSTART:20261201T150000Z
DTEND:20261201T151500Z
SUMMARY:15 min phone chat with Rosa Linares
LOCATION:+49 170 2345678
DESCRIPTION:Event Name\\n15 min phone chat\\n\\nRosa Linares will call you at +49 170 2345678.\\n
ORGANIZER;CN=Rosa Linares:mailto:rosa@cobre.example
END:VEVENT
END:VCALENDAR
""",
        "2026-12-01 15:00 +0000", minutes=15, service="phone", organizer=("Rosa Linares", "rosa@cobre.example"),
        title="15 min phone chat with Rosa Linares",
    ),
    "zoom, french copy": Letter(
        """Lucas Perrin vous invite à une réunion Zoom planifiée.

Sujet : Entretien RH - Sam Muster
Heure : 7 déc. 2026 11:00 AM Paris

Rejoindre Zoom Réunion
https://us02web.zoom.us/j/88990011224?pwd=fr11

ID de réunion: 889 9001 1224
Code secret: 774410
""",
        "2026-12-07 11:00 +0100", url="https://us02web.zoom.us/j/88990011224?pwd=fr11", service="zoom",
        passcode="774410", organizer=("Lucas Perrin", ""), title="Entretien RH - Sam Muster", people=(),
    ),
    "teams, spanish": Letter(
        """De: Elena Vidal <elena@roble.example>
Enviado: martes, 24 de noviembre de 2026 9:31
Para: sam@home.example
Asunto: Entrevista Analista de Datos
Cuándo: jueves, 3 de diciembre de 2026 9:30-10:15 (UTC+01:00) Bruselas, Copenhague, Madrid, París.
Ubicación: Reunión de Microsoft Teams

Reunión de Microsoft Teams
Únase: https://teams.microsoft.com/meet/36699001?p=es11
Id. de reunión: 366 990 014 2
Código de acceso: yG7dR2
""",
        "2026-12-03 09:30 +0100", minutes=45, url="https://teams.microsoft.com/meet/36699001?p=es11", service="teams",
        passcode="yG7dR2", organizer=("Elena Vidal", "elena@roble.example"), title="Entrevista Analista de Datos",
        people=(),
    ),
    "meet, german copy": Letter(
        """Erstgespräch mit Sam
Mittwoch, 2. Dezember · 11:30 bis 12:00PM
Zeitzone: Europe/Berlin
Google Meet-Teilnahmeinformationen
Link zum Videoanruf: https://meet.google.com/ers-tges-prh
Oder wählen Sie die folgende Nummer: (DE) +49 30 300195060 PIN: 902 117 334 8821#
Weitere Telefonnummern: https://tel.meet/ers-tges-prh?pin=9021173348821
""",
        "2026-12-02 11:30 +0100", minutes=30, url="https://meet.google.com/ers-tges-prh", service="meet",
        numbers=(("+4930300195060", "9021173348821"),), title="Erstgespräch mit Sam", people=(),
    ),
    "webex, american": Letter(
        """Marisa Delgado is inviting you to a scheduled Webex meeting.

Monday, December 7, 2026
3:30 PM  |  (UTC-06:00) Central Time (US & Canada)  |  45 mins

Join meeting: https://oakhurst.webex.com/oakhurst/j.php?MTID=m11

More ways to join:
Join from the meeting link
Join by meeting number
Meeting number (access code): 2631 900 4455
Meeting password: qRt5Yp9m

Tap to join from a mobile device (attendees only)
+1-650-479-3208,,26319004455## United States Toll
Join by phone
+1-650-479-3208 United States Toll
Global call-in numbers
""",
        "2026-12-07 15:30 -0600", minutes=45, url="https://oakhurst.webex.com/oakhurst/j.php?MTID=m11",
        service="webex", passcode="qRt5Yp9m", numbers=(("+16504793208", "26319004455"),),
        organizer=("Marisa Delgado", ""), people=(),
    ),
    "greenhouse": Letter(
        """Hi Sam,

We're looking forward to your upcoming interview for the Staff Accountant position with Wrenfield!

Date: Tuesday, December 8, 2026
Time: 10:00 AM - 10:45 AM MST
Who you'll meet: Jordan Pike, Controller
Where: https://wrenfield.zoom.us/j/97788990011?pwd=gh11

If you need to reschedule, just reply to this email.

Best,
The Wrenfield Recruiting Team
""",
        "2026-12-08 10:00 -0700", minutes=45, url="https://wrenfield.zoom.us/j/97788990011?pwd=gh11", service="zoom",
        organizer=("The Wrenfield Recruiting Team", ""), people=(("Jordan Pike", "Controller"),),
    ),
    "workday, english": Letter(
        """Interview Confirmation

Dear Sam,

Thank you for your interest in Larch Medical. Your interview details are as follows:

Position: Clinical Data Manager (R-20418)
Date: 12/10/2026
Time: 1:00 PM - 1:30 PM Eastern Time
Interviewers: Paula Hinds; Greg Osei
Location: Microsoft Teams Meeting
Join link: https://teams.microsoft.com/l/meetup-join/19%3ameeting_LRC%40thread.v2/0

Thank you,
Larch Medical Talent Acquisition
""",
        "2026-12-10 13:00 -0500", minutes=30,
        url="https://teams.microsoft.com/l/meetup-join/19%3ameeting_LRC%40thread.v2/0", service="teams",
        organizer=("Larch Medical Talent Acquisition", ""), title="Clinical Data Manager (R-20418)", asked=asked("start"),
        people=(("Paula Hinds", ""), ("Greg Osei", "")),
    ),
    "calendly, confirmation": Letter(
        """Hi Sam Muster,

Your 30 Minute Interview with Dev Patel at 1:00pm - Wednesday, December 2, 2026 (Eastern Time - US & Canada) is scheduled.

Location:
This is a Zoom web conference. Attendees can join this meeting from a computer, tablet or smartphone.
https://us02web.zoom.us/j/83344556611?pwd=cal

View event in Calendly: https://calendly.com/events/abc
""",
        "2026-12-02 13:00 -0500", minutes=30, url="https://us02web.zoom.us/j/83344556611?pwd=cal", service="zoom",
        people=(("Dev Patel", ""),),
    ),
    "us recruiter": Letter(
        """Hi Sam,

I hope you're doing well! I'd like to confirm your phone interview for Thursday, December 3 at 11:00 AM Pacific.

Your interviewer will be Melissa Kang, Director of Merchandising. She will call you at the number on your resume.
The call should last about 30 minutes.

Let me know if you have any questions.

Thanks,
Tyler Quinn
Talent Acquisition Partner
Alder & Finch
tyler.quinn@alderfinch.example | 503-555-0142
""",
        "2026-12-03 11:00 -0800", minutes=30, service="phone",
        organizer=("Tyler Quinn", "tyler.quinn@alderfinch.example"),
        people=(("Melissa Kang", "Director of Merchandising"),),
    ),
    "us recruiter, moved": Letter(
        """Hi Sam,

Apologies for the short notice, but Kevin has been pulled into a client meeting and we need to move your interview.
Would Friday, December 4 at 2:00 PM ET work in place of Wednesday at 10:00 AM? The Teams link will stay the same:
https://teams.microsoft.com/meet/2255118800?p=mv

Again, sorry for the inconvenience!

Rachel Stein
""",
        "2026-12-04 14:00 -0500", url="https://teams.microsoft.com/meet/2255118800?p=mv", service="teams",
        organizer=("Rachel Stein", ""), asked=asked("start"), people=(),
    ),
    "uk recruiter": Letter(
        """Hi Sam

Great to chat earlier. As discussed, I've booked you in for a first stage interview with Northgate Housing:

Tuesday 1st December, 3pm - 4pm
MS Teams: https://teams.microsoft.com/meet/4488221?p=uk11
You'll be meeting Joanne Firth (Head of Repairs) and Dan Whittle (Contracts Manager)

Any questions give me a shout on 07700 900321.

Kind regards

Lewis Hart
Principal Consultant
""",
        "2026-12-01 15:00 +0100", minutes=60, url="https://teams.microsoft.com/meet/4488221?p=uk11", service="teams",
        organizer=("Lewis Hart", ""), asked=asked("time_zone"),
        people=(("Joanne Firth", "Head of Repairs"), ("Dan Whittle", "Contracts Manager")),
    ),
    "uk, university": Letter(
        """Dear Dr Muster,

Thank you for your application for the post of Lecturer in Marine Biology (Ref: 11802).

We would be pleased to interview you on Monday 14 December 2026 at 2.40 pm (UK time) by Zoom. The interview will last
approximately 50 minutes and will begin with a ten-minute presentation.

Zoom link: https://uni-zoom.zoom.us/j/98877001122
Passcode: Limpet

Yours sincerely,

Mrs Gwen Pritchard
Recruitment Officer
""",
        "2026-12-14 14:40 +0000", minutes=50, url="https://uni-zoom.zoom.us/j/98877001122", service="zoom",
        passcode="Limpet", organizer=("Mrs Gwen Pritchard", ""), people=(),
    ),
    "india, hr": Letter(
        """Dear Sam,

Greetings!

This is with reference to your application for Senior QA Engineer. Please find the interview details below.

Round: Technical Round 1
Date: 02-Dec-2026
Time: 03:00 PM - 04:00 PM IST
Interviewer: Mr. Karthik Subramanian
Meeting Link: https://meet.google.com/tec-hnic-one

Kindly acknowledge.

Thanks & Regards,
Divya R
Talent Acquisition Team
""",
        "2026-12-02 15:00 +0530", minutes=60, url="https://meet.google.com/tec-hnic-one", service="meet",
        organizer=("Divya R", ""), asked=asked("time_zone"), people=(("Mr. Karthik Subramanian", ""),),
    ),
    "australia": Letter(
        """Hi Sam,

Thanks for confirming. Your interview is set for 10:30am on Wednesday 9 December (Sydney time) via Zoom.

Join Zoom Meeting: https://us06web.zoom.us/j/82233445500?pwd=au11
Meeting ID: 822 3344 5500
Passcode: 118204

You'll be speaking with Grant Mulholland, GM Operations.

Warm regards,
Steph Nguyen
Talent Partner | Wattle Health
0400 123 456
""",
        "2026-12-09 10:30 +1100", url="https://us06web.zoom.us/j/82233445500?pwd=au11", service="zoom",
        passcode="118204", organizer=("Steph Nguyen", ""), people=(("Grant Mulholland", "GM Operations"),),
    ),
    "german": Letter(
        """Hallo Sam,

vielen Dank für deine Bewerbung als Produktdesigner bei Feldspat. Wir würden dich gerne kennenlernen!

Wann: Freitag, 4. Dezember 2026, 10:00 – 10:45 Uhr (MEZ)
Wo: Google Meet, https://meet.google.com/fel-dspa-tab
Mit wem: Julia Kern (Head of Design) und Max Ott (Product Owner)

Wir freuen uns auf dich!

Liebe Grüße
Svenja vom People Team
""",
        "2026-12-04 10:00 +0100", minutes=45, url="https://meet.google.com/fel-dspa-tab", service="meet",
        organizer=("Svenja", ""), people=(("Julia Kern", "Head of Design"), ("Max Ott", "Product Owner")),
    ),
    "german, absage und neuer vorschlag": Letter(
        """Sehr geehrte Frau Muster,

leider müssen wir das für morgen, 10 Uhr geplante Gespräch absagen, da Herr Lorenz erkrankt ist. Als Ersatztermin
schlagen wir Ihnen Mittwoch, 2. Dezember, um 14:30 Uhr vor (Berliner Zeit).

Mit freundlichen Grüßen
Birgit Neumann
Sekretariat
""",
        "2026-12-02 14:30 +0100", organizer=("Birgit Neumann", ""), asked=asked("start"), people=(),
    ),
    "austrian, telefon": Letter(
        """Liebe Sam,

ich melde mich wie vereinbart am Donnerstag um 9:15 Uhr telefonisch bei dir, Dauer ca. 20 Minuten.

Schöne Grüße aus Graz
Veronika Moser
""",
        "2026-11-26 09:15 +0100", minutes=20, service="phone", organizer=("Veronika Moser", ""),
        asked=asked("start", "time_zone"), people=(),
    ),
    "french": Letter(
        """Bonjour Monsieur Muster,

Je vous confirme notre entretien en visioconférence le vendredi 4 décembre 2026 à 10h00, heure de Paris.
Vous serez reçu par Mme Hélène Roche, directrice financière, et moi-même.

Lien : https://teams.microsoft.com/meet/5511880?p=fr11
Merci de vous connecter 5 minutes avant.

Bien cordialement,

Thomas Girard
Responsable RH
""",
        "2026-12-04 10:00 +0100", url="https://teams.microsoft.com/meet/5511880?p=fr11", service="teams",
        organizer=("Thomas Girard", ""), people=(("Mme Hélène Roche", "directrice financière"),),
    ),
    "belgian dutch": Letter(
        """Beste Sam

We bevestigen graag uw sollicitatiegesprek op woensdag 9 december 2026 om 13u30 (Belgische tijd) via Teams.
U spreekt met Katrien Maes, diensthoofd.

https://teams.microsoft.com/meet/6622110?p=be11

Met vriendelijke groeten
Jeroen Claes
HR Business Partner
""",
        "2026-12-09 13:30 +0100", url="https://teams.microsoft.com/meet/6622110?p=be11", service="teams",
        organizer=("Jeroen Claes", ""), people=(("Katrien Maes", "diensthoofd"),),
    ),
    "spanish, argentina": Letter(
        """Hola Sam,

Te escribo para coordinar la entrevista. ¿Podés el martes 1 de diciembre a las 11 hs o el miércoles 2 a las 16 hs (hora de Buenos Aires)?
Sería por Meet con Federico Paz, líder técnico.

¡Gracias!
Julieta Romero
""",
        "2026-12-01 11:00 -0300", service="meet", organizer=("Julieta Romero", ""), asked=asked("start"),
        people=(("Federico Paz", "líder técnico"),),
    ),
    "italian": Letter(
        """Gentile Sam,

facendo seguito alla Sua candidatura, La invitiamo a un colloquio in videochiamata:

Data: mercoledì 2 dicembre 2026
Orario: 14:30 - 15:15 (CET)
Piattaforma: Zoom
Link: https://us02web.zoom.us/j/85566001199?pwd=it11
ID riunione: 855 6600 1199
Codice d'accesso: 440912

Distinti saluti,
Marco Bellini
Talent Acquisition Specialist
""",
        "2026-12-02 14:30 +0100", minutes=45, url="https://us02web.zoom.us/j/85566001199?pwd=it11", service="zoom",
        passcode="440912", organizer=("Marco Bellini", ""), people=(),
    ),
    "portuguese": Letter(
        """Bom dia, Sam,

Confirmamos a sua entrevista:
Dia: 9/12/2026 (quarta-feira)
Hora: 15h00 às 15h45 (Lisboa)
Plataforma: Microsoft Teams
Link: https://teams.microsoft.com/meet/7711882?p=pt11

Cumprimentos,
Inês Carvalho
""",
        "2026-12-09 15:00 +0000", minutes=45, url="https://teams.microsoft.com/meet/7711882?p=pt11", service="teams",
        organizer=("Inês Carvalho", ""), people=(),
    ),
    "polish": Letter(
        """Dzień dobry,

zapraszamy na rozmowę online na stanowisko Księgowy.

Termin: wtorek, 8 grudnia 2026, godz. 10:30–11:15
Strefa czasowa: Warszawa
Link do spotkania: https://meet.google.com/ksi-egow-yaa
Rekruter: Monika Lis

Pozdrawiamy
Zespół Rekrutacji
""",
        "2026-12-08 10:30 +0100", minutes=45, url="https://meet.google.com/ksi-egow-yaa", service="meet",
        organizer=("Monika Lis", ""),
    ),
    "reply in a thread, agreed": Letter(
        """From: Ola Berg <ola@furu.example>
Sent: Wednesday, November 25, 2026 8:40 AM
To: Sam Muster <sam@home.example>
Subject: RE: Interview times

Perfect, 10:00 on Monday it is then. I'll send the Teams invitation today.

Ola

From: Sam Muster <sam@home.example>
Sent: Tuesday, November 24, 2026 9:12 PM
To: Ola Berg <ola@furu.example>
Subject: RE: Interview times

Hi Ola, Monday 30 November at 10:00 would be best for me.

From: Ola Berg <ola@furu.example>
Sent: Tuesday, November 24, 2026 3:05 PM
Subject: Interview times

Hi Sam, could you do Monday 30 November 10:00 or Tuesday 1 December 13:00 (both Oslo time)?
""",
        "2026-11-30 10:00 +0100", service="teams", organizer=("Ola Berg", "ola@furu.example"), title="Interview times",
        asked=asked("start"), people=(),
    ),
    "cancelled, google": Letter(
        """Canceled event: Interview: Sam Muster @ Thu Dec 3, 2026 2pm - 2:45pm (EST) (sam@home.example)

This event has been canceled and removed from your calendar.

Interview: Sam Muster
Thursday Dec 3, 2026 ⋅ 2pm – 2:45pm
Eastern Time - New York
""",
        "2026-12-03 14:00 -0500", minutes=45, title="Interview: Sam Muster", people=(),
    ),
    "conference line": Letter(
        """Hi Sam,

For tomorrow's panel please use our conference line:

Dial-in: +1 (605) 475-4120
Access code: 338 2210#

Tuesday, November 24, 2:00 PM CT. On the line will be Bill Sato and Carmen Diaz.

Thanks,
Deb Lowry
""",
        "2026-11-24 14:00 -0600", service="phone", numbers=(("+16054754120", "3382210"),), organizer=("Deb Lowry", ""),
        people=(("Bill Sato", ""), ("Carmen Diaz", "")),
    ),
    "text message": Letter(
        """Hi Sam, it's Nick from Harbor Staffing. Client wants to talk Thurs 12/3 at 1:30p ET. They'll call your cell, 20 mins tops. OK?""",
        "2026-12-03 13:30 -0500", minutes=20, service="phone", organizer=("Nick", ""), people=(),
    ),
    "linkedin": Letter(
        """Sam, thanks for connecting. Are you free for a quick intro call next week? I'm open Mon-Wed afternoons CET. You can book here: https://calendly.com/ana-ferro/intro
Ana Ferro
Talent Partner at Lumo""",
        None, organizer=("Ana Ferro", ""), asked=asked("start"), people=(),
    ),
}  # fmt: skip
