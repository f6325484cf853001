"""The eighth batch: calendars and mails as services and recruiters of many countries send them. See ``inbox``."""

# ruff: noqa: E501 - as they are sent
from __future__ import annotations

from tests.readiness.interview.inbox import Letter, asked

EIGHTH = {
    "ics zoom": Letter(
        """BEGIN:VCALENDAR
VERSION:2.0
METHOD:REQUEST
PRODID:-//zoom.us//iCalendar Event//EN
BEGIN:VTIMEZONE
TZID:America/Los_Angeles
LAST-MODIFIED:20240422T053451Z
BEGIN:STANDARD
TZNAME:PST
TZOFFSETFROM:-0700
TZOFFSETTO:-0800
DTSTART:19701101T020000
RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU
END:STANDARD
END:VTIMEZONE
BEGIN:VEVENT
DTSTAMP:20261121T101010Z
DTSTART;TZID=America/Los_Angeles:20261202T093000
DTEND;TZID=America/Los_Angeles:20261202T101500
SUMMARY:Technical screen: Sam Muster
UID:ZM20261202@92.168.1.1
ORGANIZER;CN=Delia Prentiss:mailto:delia@halcyon.example
DESCRIPTION:Delia Prentiss is inviting you to a scheduled Zoom meeting.\\n\\nJoin Zoom Meeting\\nhttps://halcyon.zoom.us/j/97012233445?pwd=Zt8.1\\n\\nMeeting ID: 970 1223 3445\\nPasscode: 771904\\n\\n---\\n\\nOne tap mobile\\n+13462487799\\,\\,97012233445#\\,\\,\\,\\,*771904# US (Houston)\\n+16469313860\\,\\,97012233445#\\,\\,\\,\\,*771904# US\\n
LOCATION:https://halcyon.zoom.us/j/97012233445?pwd=Zt8.1
BEGIN:VALARM
TRIGGER:-PT10M
ACTION:DISPLAY
DESCRIPTION:Reminder
END:VALARM
END:VEVENT
END:VCALENDAR
""",
        "2026-12-02 09:30 -0800", minutes=45, url="https://halcyon.zoom.us/j/97012233445?pwd=Zt8.1", service="zoom",
        passcode="771904", numbers=(("+13462487799", "97012233445"), ("+16469313860", "97012233445")),
        organizer=("Delia Prentiss", "delia@halcyon.example"), title="Technical screen: Sam Muster",
    ),
    "ics exchange, teams": Letter(
        """BEGIN:VCALENDAR
METHOD:REQUEST
PRODID:Microsoft Exchange Server 2010
VERSION:2.0
BEGIN:VTIMEZONE
TZID:W. Europe Standard Time
BEGIN:STANDARD
DTSTART:16010101T030000
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=10
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:16010101T020000
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=3
END:DAYLIGHT
END:VTIMEZONE
BEGIN:VEVENT
ORGANIZER;CN="Brandt, Ulrike (HR)":mailto:ulrike.brandt@stahl.example
ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE;CN=sam@home.example:mailto:sam@home.example
DESCRIPTION;LANGUAGE=de-DE:Guten Tag\\, anbei der Link.\\n\\n_______________\\nMicrosoft Teams Benötigen Sie Hilfe?\\nJetzt an der Besprechung teilnehmen<https://teams.microsoft.com/l/meetup-join/19%3ameeting_STL%40thread.v2/0?context=%7b%7d>\\nBesprechungs-ID: 371 220 118 44\\nPasscode: Qp7Lr9\\n________________\\nPer Telefon einwählen\\n+49 69 365057741\\,\\,224118903#<tel:+4969365057741\\,\\,224118903#> Deutschland\\, Frankfurt am Main\\nTelefonkonferenz-ID: 224 118 903#\\n
UID:040000008200E
SUMMARY;LANGUAGE=de-DE:Vorstellungsgespräch Industriekauffrau
DTSTART;TZID=W. Europe Standard Time:20261203T133000
DTEND;TZID=W. Europe Standard Time:20261203T143000
CLASS:PUBLIC
LOCATION;LANGUAGE=de-DE:Microsoft Teams-Besprechung
X-MICROSOFT-SKYPETEAMSMEETINGURL:https://teams.microsoft.com/l/meetup-join/19%3ameeting_STL%40thread.v2/0?context=%7b%7d
END:VEVENT
END:VCALENDAR
""",
        "2026-12-03 13:30 +0100", minutes=60,
        url="https://teams.microsoft.com/l/meetup-join/19%3ameeting_STL%40thread.v2/0?context=%7b%7d",
        service="teams", passcode="Qp7Lr9", numbers=(("+4969365057741", "224118903"),),
        organizer=("Ulrike Brandt", "ulrike.brandt@stahl.example"), title="Vorstellungsgespräch Industriekauffrau",
    ),
    "ics webex": Letter(
        """BEGIN:VCALENDAR
PRODID:-//Microsoft Corporation//Outlook 10.0 MIMEDIR//EN
VERSION:2.0
METHOD:REQUEST
BEGIN:VEVENT
ATTENDEE;CN="Sam Muster";ROLE=REQ-PARTICIPANT;RSVP=TRUE:MAILTO:sam@home.example
ORGANIZER;CN="Wallace Ode":MAILTO:messenger@webex.com
DTSTART:20261204T160000Z
DTEND:20261204T164500Z
LOCATION:https://kiln.webex.com/kiln/j.php?MTID=mab11
SUMMARY:Interview: Ceramics Process Engineer
DESCRIPTION:\\n\\nWallace Ode is inviting you to a scheduled Webex meeting.\\n\\nFriday\\, December 4\\, 2026\\n11:00 AM  |  (UTC-05:00) Eastern Time (US & Canada)  |  45 mins\\n\\nJOIN WEBEX MEETING\\nhttps://kiln.webex.com/kiln/j.php?MTID=mab11\\nMeeting number (access code): 2551 338 9012\\nMeeting password: kZ3pWw7Rt22\\n\\nJOIN BY PHONE\\n+1-415-655-0003 United States Toll\\n1-866-469-3239 United States Toll Free\\nAccess code: 2551 338 9012\\n
END:VEVENT
END:VCALENDAR
""",
        "2026-12-04 16:00 +0000", minutes=45, url="https://kiln.webex.com/kiln/j.php?MTID=mab11", service="webex",
        passcode="kZ3pWw7Rt22", numbers=(("+14156550003", "25513389012"), ("+18664693239", "25513389012")),
        organizer=("Wallace Ode", "messenger@webex.com"), title="Interview: Ceramics Process Engineer",
    ),
    "ics ashby": Letter(
        """BEGIN:VCALENDAR
PRODID:-//Google Inc//Google Calendar 70.9054//EN
VERSION:2.0
METHOD:REQUEST
BEGIN:VEVENT
DTSTART:20261207T170000Z
DTEND:20261207T173000Z
ORGANIZER;CN=Interviews at Lumen Parts:mailto:c_44aa@group.calendar.google.com
UID:ash77@google.com
ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE;CN=sam@home.example:mailto:sam@home.example
ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;CN=Imani Okafor:mailto:imani@lumen.example
DESCRIPTION:Hi Sam\\, you will be meeting Imani Okafor (Head of Data).<br><br><b>Join:</b> <a href="https://lumen.zoom.us/j/93300440055">https://lumen.zoom.us/j/93300440055</a><br>Need to reschedule? https://you.ashbyhq.example/r/77
LOCATION:https://lumen.zoom.us/j/93300440055
SUMMARY:Hiring Manager Chat | Lumen Parts
END:VEVENT
END:VCALENDAR
""",
        "2026-12-07 17:00 +0000", minutes=30, url="https://lumen.zoom.us/j/93300440055", service="zoom",
        organizer=("Interviews at Lumen Parts", "c_44aa@group.calendar.google.com"),
        title="Hiring Manager Chat | Lumen Parts",
    ),
    "ics cancelled": Letter(
        """BEGIN:VCALENDAR
METHOD:CANCEL
PRODID:Microsoft Exchange Server 2010
VERSION:2.0
BEGIN:VEVENT
ORGANIZER;CN=Otto Lind:mailto:otto@fjord.example
UID:77
SUMMARY:Canceled: Interview Deck Officer
DTSTART:20261203T080000Z
DTEND:20261203T083000Z
STATUS:CANCELLED
END:VEVENT
END:VCALENDAR
""",
        "2026-12-03 08:00 +0000", minutes=30, organizer=("Otto Lind", "otto@fjord.example"),
        title="Interview Deck Officer",
    ),
    "chime": Letter(
        """You have been invited to an online meeting, powered by Amazon Chime.

1. Click to join the meeting: https://chime.aws/4455667788
Meeting ID: 4455 66 7788

2. You can use your computer's microphone and speakers; however, a headset is recommended. Or, call in using your phone:
United States Toll-Free (1): +1 855-552-4463
Meeting PIN: 4455 66 7788

When: Tuesday, December 1, 2026, 1:00 PM - 2:00 PM PST
""",
        "2026-12-01 13:00 -0800", minutes=60, url="https://chime.aws/4455667788",
        numbers=(("+18555524463", "4455667788"),),
    ),
    "greenhouse confirmation": Letter(
        """Subject: Your interview with Tidewater Robotics

Hi Sam,

Thanks for taking the time to speak with us. Your schedule is below.

Interview #1
Wednesday, December 2, 2026
11:00 AM – 11:45 AM EST
Interviewers: Gideon Marsh, Lucía Paz
Zoom: https://tidewater.zoom.us/j/98811002233?pwd=gh8

Let me know if you have any questions!

Bree Castillo
Recruiting Coordinator, Tidewater Robotics
""",
        "2026-12-02 11:00 -0500", minutes=45, url="https://tidewater.zoom.us/j/98811002233?pwd=gh8", service="zoom",
        organizer=("Bree Castillo", ""), title="Your interview with Tidewater Robotics",
    ),
    "smartrecruiters": Letter(
        """Interview details

Job: Senior Payroll Specialist
When: 02 Dec 2026, 15:00 - 15:30 (Europe/Warsaw)
Interview type: Video call
Organized by: Kasia Wrona
Video conference link: https://meet.google.com/smr-kasi-wro
""",
        "2026-12-02 15:00 +0100", minutes=30, url="https://meet.google.com/smr-kasi-wro", service="meet",
        organizer=("Kasia Wrona", ""), title="Senior Payroll Specialist",
    ),
    "workday": Letter(
        """Dear Sam Muster,

You are invited to interview for R-0099812 Supply Planner II.

Interview Schedule
Monday, December 7, 2026
10:30 AM to 11:00 AM Central Standard Time (Chicago)
Interviewer(s): Dana Whitlock
Meeting Details: Microsoft Teams https://teams.microsoft.com/meet/2233998877?p=wdY

This is an automated message, please do not reply.
""",
        "2026-12-07 10:30 -0600", minutes=30, url="https://teams.microsoft.com/meet/2233998877?p=wdY",
        service="teams", organizer=("Dana Whitlock", ""),
    ),
    "uk agency, phone": Letter(
        """Hi Sam,

Hope you're well. Great news - the client would like a telephone chat this coming Friday (27th) at half ten.
Mr Alan Sugden, the Ops Manager, will give you a bell on your mobile.

Shout if that doesn't work.

Cheers,
Becky

Becky Fenwick
Senior Consultant
T: 0113 496 0455
""",
        "2026-11-27 10:30 +0100", service="phone", organizer=("Becky Fenwick", ""), asked=asked("time_zone", "start"),
    ),
    "india, l2": Letter(
        """Dear Sam,

Greetings from Vasudha Infotech!!

As discussed, kindly find below your L2 interview details:

Date : 03-12-2026 (Thursday)
Time : 4.30 PM to 5.15 PM (IST - India)
Mode : MS Teams
Panel : Mr. Raghav Iyer / Ms. Sneha Kulkarni
Link : https://teams.microsoft.com/l/meetup-join/19%3ameeting_VAS%40thread.v2/0

Please join 5 mins prior.

Regards,
Pooja Deshmukh
HR - Talent Acquisition
M: +91 98200 12345
""",
        "2026-12-03 16:30 +0530", minutes=45,
        url="https://teams.microsoft.com/l/meetup-join/19%3ameeting_VAS%40thread.v2/0", service="teams",
        organizer=("Pooja Deshmukh", ""),
    ),
    "australia": Letter(
        """G'day Sam,

Locking in your video interview with our Brisbane team: Weds 2 Dec, 8.00am–8.45am AEST.
Webex link: https://reef.webex.com/meet/t.hollis

Cheers,
Tim Hollis
People & Culture
0412 345 678
""",
        "2026-12-02 08:00 +1000", minutes=45, url="https://reef.webex.com/meet/t.hollis", service="webex",
        organizer=("Tim Hollis", ""),
    ),
    "german, recruiter": Letter(
        """Hallo Sam,

super, dann halten wir fest: Donnerstag, der 3. Dezember, um 16 Uhr (deutsche Zeit), ca. 45 Min.
Teilnehmen werden Dr. Heike Sommer (Leiterin Entwicklung) und ich.
Hier geht's zum Call: https://meet.google.com/sup-erda-nnh

Bis dann!
Jonas Reuter
Talent Partner
""",
        "2026-12-03 16:00 +0100", minutes=45, url="https://meet.google.com/sup-erda-nnh", service="meet",
        organizer=("Jonas Reuter", ""),
    ),
    "french, phone": Letter(
        """Bonjour Sam,

Suite à notre échange, je vous propose un entretien téléphonique le jeudi 3 décembre à 11h15 (heure de Paris).
Notre directrice, Mme Claire Fontaine, vous appellera au 06 98 76 54 32.

Bien à vous,
Élodie Garnier
Responsable recrutement
""",
        "2026-12-03 11:15 +0100", service="phone", organizer=("Élodie Garnier", ""),
    ),
    "spanish": Letter(
        """Buenos días, Sam:

Le confirmamos la entrevista para el puesto de Jefe de Obra el viernes 4 de diciembre de 2026, de 12:30 a 13:15 (hora peninsular española).
Enlace de Teams: https://teams.microsoft.com/meet/3900122?p=es8
Código de acceso: tT5mB2

Un cordial saludo,
Rocío Benítez
""",
        "2026-12-04 12:30 +0100", minutes=45, url="https://teams.microsoft.com/meet/3900122?p=es8", service="teams",
        passcode="tT5mB2", organizer=("Rocío Benítez", ""),
    ),
    "dutch": Letter(
        """Beste Sam,

Leuk dat je komt kennismaken! We spreken elkaar online op maandag 7 december van 9.00 tot 9.45 uur (Nederlandse tijd).
Je spreekt met Femke de Wit, teamleider.
Link: https://us02web.zoom.us/j/83011220033?pwd=nl8

Groetjes,
Sanne Visser
""",
        "2026-12-07 09:00 +0100", minutes=45, url="https://us02web.zoom.us/j/83011220033?pwd=nl8", service="zoom",
        organizer=("Sanne Visser", ""),
    ),
    "italian": Letter(
        """Gentile Sam Muster,

Le confermo il colloquio conoscitivo per martedì 1 dicembre 2026 alle ore 15:30 (ora italiana), durata circa 30 minuti.
Piattaforma: Google Meet - https://meet.google.com/col-loqu-iob

Cordiali saluti
Dott.ssa Giulia Ferri
Ufficio Risorse Umane
""",
        "2026-12-01 15:30 +0100", minutes=30, url="https://meet.google.com/col-loqu-iob", service="meet",
        organizer=("Dott.ssa Giulia Ferri", ""),
    ),
    "portuguese": Letter(
        """Olá Sam,

A entrevista fica marcada para quarta-feira, 2 de dezembro, às 10h30 (hora de Lisboa).
Link da reunião: https://teams.microsoft.com/meet/4011555?p=pt8

Com os melhores cumprimentos,
Tiago Moreira
""",
        "2026-12-02 10:30 +0000", url="https://teams.microsoft.com/meet/4011555?p=pt8", service="teams",
        organizer=("Tiago Moreira", ""),
    ),
    "polish": Letter(
        """Dzień dobry,

potwierdzam rozmowę w czwartek 3 grudnia 2026 r. o godz. 13:00 (czasu polskiego). Rozmowa potrwa ok. 40 minut.
Link: https://meet.google.com/pol-skar-ozm

Pozdrawiam,
Ewa Mazur
""",
        "2026-12-03 13:00 +0100", minutes=40, url="https://meet.google.com/pol-skar-ozm", service="meet",
        organizer=("Ewa Mazur", ""),
    ),
    "slots, american": Letter(
        """Hey Sam! Do any of these work for a 30 min intro call with Rob, our CTO? (all Eastern)

Tues 12/1: 1-1:30pm or 4-4:30pm
Thurs 12/3: 10-10:30am

Talk soon,
Marisol Vega
""",
        "2026-12-01 13:00 -0500", minutes=30, organizer=("Marisol Vega", ""), asked=asked("start"),
    ),
    "on-site turned video": Letter(
        """Hi Sam,

Due to the train strike we will hold Thursday's interview (3 December, 2pm) by video instead of at our Leeds office.
Time stays the same, UK time. Join here: https://us06web.zoom.us/j/81155667799?pwd=stk (passcode 202612)

Kind regards,
Harriet Boyle
""",
        "2026-12-03 14:00 +0000", url="https://us06web.zoom.us/j/81155667799?pwd=stk", service="zoom",
        passcode="202612", organizer=("Harriet Boyle", ""),
    ),
    "reply chain, rescheduled": Letter(
        """From: Nell Archer <nell@copper.example>
Date: Tue, 24 Nov 2026 16:20:00 +0000
To: Sam Muster <sam@home.example>
Subject: Re: Interview - Field Technician

No worries Sam, let's do Friday at 11am instead. Same Teams link.

Nell

On Mon, 23 Nov 2026 at 14:02, Sam Muster <sam@home.example> wrote:
> Hi Nell, sorry, I can't make Thursday 26 November. Could we move?
>
> On Fri, 20 Nov 2026 at 09:10, Nell Archer <nell@copper.example> wrote:
>> Hi Sam, you're booked for Thursday 26 November at 3pm (London).
>> https://teams.microsoft.com/meet/5599001?p=cop
""",
        "2026-11-27 11:00 +0000", url="https://teams.microsoft.com/meet/5599001?p=cop", service="teams",
        organizer=("Nell Archer", "nell@copper.example"), title="Interview - Field Technician", asked=asked("start"),
    ),
    "at three": Letter(
        """Hi Sam - confirming we'll talk Wednesday, December 2 at 3 Eastern. I'll call your cell.
Thx, Doug Lane""",
        "2026-12-02 15:00 -0500", service="phone", organizer=("Doug Lane", ""), asked=asked("start"),
    ),
    "noon": Letter(
        """Your lunch-hour screen with Acorn Labs is set for noon Central on Thursday, December 3rd.
Video: https://meet.google.com/aco-rnla-bsx""",
        "2026-12-03 12:00 -0600", url="https://meet.google.com/aco-rnla-bsx", service="meet",
    ),
    "gotomeeting, dial-in list": Letter(
        """Panel interview
Mon, Dec 7, 2026 9:00 AM - 10:00 AM (EST)

Please join my meeting from your computer, tablet or smartphone.
https://meet.goto.com/ArborHR/panel

You can also dial in using your phone.
Access Code: 588-201-334
United States (Toll Free): 1 877 309 2073
United States: +1 (646) 749-3129

More phone numbers:
Germany: +49 721 6059 6510
""",
        "2026-12-07 09:00 -0500", minutes=60, url="https://meet.goto.com/ArborHR/panel",
        numbers=(
            ("+4972160596510", "588201334"), ("+18773092073", "588201334"), ("+16467493129", "588201334"),
        ),
        title="Panel interview",
    ),
    "bluejeans": Letter(
        """Meeting URL: https://bluejeans.com/772611904/3388
Meeting ID: 772 611 904
Participant Passcode: 3388

Want to dial in from a phone?
Dial one of the following numbers:
+1.408.419.1715 (United States (San Jose))
+44.203.608.5256 (United Kingdom)
Enter the meeting ID and passcode followed by #

Time: 3:00 PM - 3:45 PM GMT, December 8, 2026
""",
        "2026-12-08 15:00 +0000", minutes=45, url="https://bluejeans.com/772611904/3388", passcode="3388",
        numbers=(("+14084191715", "772611904"), ("+442036085256", "772611904")),
    ),
    "tomorrow": Letter(
        """Hi Sam, quick one: can you do a call with our MD Giles tomorrow at 2.15pm? I'm on UK time.
Link: https://whereby.com/giles-room
Thanks, Priya""",
        "2026-11-24 14:15 +0000", url="https://whereby.com/giles-room", organizer=("Priya", ""), asked=asked("start"),
    ),
    "calendly ics-like": Letter(
        """A new event has been scheduled.

Event Type: Portfolio Review
Invitee: Sam Muster
Event Date/Time: 16:00 - Monday, 30 November 2026 (Greenwich Mean Time)
Host: Noor Rahman
Location: This is a Zoom web conference.
You can join this meeting from your computer, tablet, or smartphone.
https://us02web.zoom.us/j/84433221100?pwd=nr8
One tap mobile:
+442034815240,,84433221100#
""",
        "2026-11-30 16:00 +0000", url="https://us02web.zoom.us/j/84433221100?pwd=nr8", service="zoom",
        numbers=(("+442034815240", "84433221100"),), organizer=("Noor Rahman", ""), title="Portfolio Review",
    ),
    "second of december, words": Letter(
        """Dear Mr Muster,

We are pleased to invite you for interview on the second of December 2026 at a quarter past nine in the morning,
London time. The panel will be chaired by Professor Margaret Ellis.
Join: https://teams.microsoft.com/meet/6100233?p=wrd

Yours sincerely,
Ms R. Abbott
Faculty Office
""",
        "2026-12-02 09:15 +0000", url="https://teams.microsoft.com/meet/6100233?p=wrd", service="teams",
        organizer=("Ms R. Abbott", ""),
    ),
    "lever, coordinator": Letter(
        """Hi Sam,

You're confirmed! Here's what to expect:

Thursday, December 10th
9:00 – 9:30am PT: Meet Carlos (Recruiting)
9:30 – 10:30am PT: Live coding w/ Anneke
Zoom for both: https://orbit.zoom.us/j/91234509876

-Shay
""",
        "2026-12-10 09:00 -0800", minutes=90, url="https://orbit.zoom.us/j/91234509876", service="zoom",
        organizer=("Shay", ""),
    ),
}  # fmt: skip
