"""Invitations from booking tools, job portals and meeting services. See ``inbox``."""

from __future__ import annotations

from tests.readiness.interview.inbox import Letter, asked

TOOLS = {
    "calendly, rescheduled": Letter(
        """Hi Sam Muster,

Your 30 Minute Meeting with Elin Berg has been rescheduled.

Event: 30 Minute Meeting
Former time: 10:00am - Wednesday, 2 December 2026 (Central European Time)
Updated time: 14:00 - Thursday, 3 December 2026 (Central European Time)
Location: https://calendly.com/events/7f3a/google_meet

Sent from Calendly
""",
        "2026-12-03 14:00 +0100", minutes=30, url="https://calendly.com/events/7f3a/google_meet", service="meet",
        title="30 Minute Meeting", asked=asked("start"),
    ),
    "cal.com": Letter(
        """Your event has been scheduled
We sent an email with a calendar invitation with the details to everyone.

What
Screening call between Priya Shah and Sam Muster
When
Thursday, December 3, 2026
4:00 PM - 4:25 PM (Europe/Lisbon)
Who
Priya Shah - Organizer
priya@basil.example
Sam Muster
sam@home.example
Where
https://app.cal.com/video/k3jh2k3jh
""",
        "2026-12-03 16:00 +0000", minutes=25, url="https://app.cal.com/video/k3jh2k3jh",
        organizer=("Priya Shah", "priya@basil.example"),
        title="Screening call between Priya Shah and Sam Muster",
    ),
    "goodtime panel": Letter(
        """You're all set, Sam!

Here is your schedule for the virtual onsite with Quillon on Monday, December 7, 2026.
All times are in Pacific Time (PST).

09:00 AM - 09:45 AM | Coding | Wei Zhang
09:45 AM - 10:00 AM | Break
10:00 AM - 11:00 AM | Design | Tom Abel

Join all interviews here: https://quillon.zoom.us/j/93344556677?pwd=GT1
Passcode: 009911
""",
        "2026-12-07 09:00 -0800", minutes=120, url="https://quillon.zoom.us/j/93344556677?pwd=GT1", service="zoom",
        passcode="009911",
    ),
    "greenhouse, table from html": Letter(
        """Interview with Fennel | Product Designer

| Date | Time | Interviewer | Where |
|---|---|---|---|
| Dec 8, 2026 | 11:30 AM – 12:15 PM EST | Aisha Bello | [Join](https://fennel.zoom.us/j/92233445566) |

Please reply if anything changes.
""",
        "2026-12-08 11:30 -0500", minutes=45, url="https://fennel.zoom.us/j/92233445566", service="zoom",
        title="Interview with Fennel | Product Designer",
    ),
    "lever, video": Letter(
        """Hey Sam,

Looking forward to your interview with us! Here are the details:

Tuesday, December 8th, 2026
9:00am - 9:45am (GMT-05:00) Eastern Time

Nadia Ferro, Head of Support
Video link: https://meet.google.com/lev-erto-ols

Best,
The Thistle Team
""",
        "2026-12-08 09:00 -0500", minutes=45, url="https://meet.google.com/lev-erto-ols", service="meet",
        organizer=("The Thistle Team", ""),
    ),
    "workday, german": Letter(
        """Betreff: Ihre Bewerbung als Mechatroniker (R-4471) - Terminbestätigung

Guten Tag Sam Muster,

hiermit bestätigen wir Ihren Termin:

Datum: 08.12.2026
Beginn: 13:15 Uhr
Ende: 14:00 Uhr
Zeitzone: MEZ
Ort: Microsoft Teams (https://teams.microsoft.com/meet/3344556677889?p=wD)

Ihr Recruiting-Team
""",
        "2026-12-08 13:15 +0100", minutes=45, url="https://teams.microsoft.com/meet/3344556677889?p=wD",
        service="teams", title="Ihre Bewerbung als Mechatroniker (R-4471) - Terminbestätigung",
    ),
    "smartrecruiters, french": Letter(
        """Bonjour Sam,

Votre entretien pour le poste de Chef de projet est confirmé.

Mardi 8 décembre 2026, de 14h30 à 15h15 (heure de Paris)
Lien de la visioconférence : https://meet.google.com/sma-rtre-cru

À bientôt,
Julie Morel
Chargée de recrutement
""",
        "2026-12-08 14:30 +0100", minutes=45, url="https://meet.google.com/sma-rtre-cru", service="meet",
        organizer=("Julie Morel", ""),
    ),
    "hirevue, live": Letter(
        """You have been invited to a Live Interview with Cobalt Air.

Interview: First Officer Assessment
Date: 09-Dec-2026
Start time: 08:00 (America/Denver)
Duration: 50 minutes

Enter the interview: https://cobalt.hirevue.com/live/8QK2-44

Test your equipment beforehand at https://cobalt.hirevue.com/systemcheck
""",
        "2026-12-09 08:00 -0700", minutes=50, url="https://cobalt.hirevue.com/live/8QK2-44",
        title="First Officer Assessment",
    ),
    "personio": Letter(
        """Hallo Sam,

wir freuen uns, dich zum Interview einzuladen.

Wann? Mittwoch, 09.12.2026, 10:00 – 10:45 Uhr (Europe/Berlin)
Wo? Online: https://meet.google.com/per-soni-oxx
Wer? Jonas Kern (Teamlead), Mira Voss (HR)

Falls du verhindert bist, melde dich bitte bis 07.12.2026, 12:00 Uhr.

Viele Grüße
Mira
""",
        "2026-12-09 10:00 +0100", minutes=45, url="https://meet.google.com/per-soni-oxx", service="meet",
        organizer=("Mira", ""),
    ),
    "recruitee, dutch": Letter(
        """Beste Sam,

Hierbij de uitnodiging voor een kennismakingsgesprek.

Datum: woensdag 9 december 2026
Tijd: 15.30 - 16.15 uur (Nederlandse tijd)
Link: https://teams.microsoft.com/meet/355512?p=nl

Met vriendelijke groet,
Sanne de Wit
""",
        "2026-12-09 15:30 +0100", minutes=45, url="https://teams.microsoft.com/meet/355512?p=nl", service="teams",
        organizer=("Sanne de Wit", ""),
    ),
    "teams, newest layout": Letter(
        """Interview Payroll Lead
Thursday, December 10, 2026 9:00 AM - 9:30 AM (UTC+00:00) Dublin, Edinburgh, Lisbon, London

Organizer: Orla Byrne <orla@tern.example>

Microsoft Teams  Need help?
Join the meeting now
<https://teams.microsoft.com/l/meetup-join/19%3ameeting_TERN%40thread.v2/0?context=%7b%7d>
Meeting ID: 398 112 223 334 5
Passcode: 9Lp2Fz7k
Dial in by phone
+353 1 592 3998,,884422110# Ireland, Dublin
Find a local number
Phone conference ID: 884 422 110#
Join on a video conferencing device
Tenant key: 117331@t.plcm.vc
Video ID: 122 334 455 6
""",
        "2026-12-10 09:00 +0000", minutes=30,
        url="https://teams.microsoft.com/l/meetup-join/19%3ameeting_TERN%40thread.v2/0?context=%7b%7d",
        service="teams", passcode="9Lp2Fz7k", numbers=(("+35315923998", "884422110"),),
        organizer=("Orla Byrne", "orla@tern.example"), title="Interview Payroll Lead",
    ),
    "webex, personal room": Letter(
        """Hi Sam, let's meet in my Webex Personal Room on Thu, Dec 10 2026 at 10 AM CET.

https://slate.webex.com/meet/r.ekman
Access code: 2551 009 771
Join by phone: +46-2-0003-2462 Sweden Toll

/Rikard Ekman
""",
        "2026-12-10 10:00 +0100", url="https://slate.webex.com/meet/r.ekman", service="webex",
        numbers=(("+46200032462", "2551009771"),),
    ),
    "webex, new layout": Letter(
        """When it's time, start or join the Webex meeting from here.

Host: Yusuf Demir (yusuf@kiln.example)
Topic: Interview - Kiln Operator
Date & time: Thursday, December 10, 2026 2:30 PM CET (1 hr)
Meeting link: https://kiln.webex.com/kiln/j.php?MTID=m9911
Meeting number: 2744 331 0098
Password: Tz4mPq8w
Join from phone: +49-619-6781-9736 Germany Toll
Access code: 274 433 10098
""",
        "2026-12-10 14:30 +0100", minutes=60, url="https://kiln.webex.com/kiln/j.php?MTID=m9911", service="webex",
        passcode="Tz4mPq8w", numbers=(("+4961967819736", "27443310098"),),
        organizer=("Yusuf Demir", "yusuf@kiln.example"), title="Interview - Kiln Operator",
    ),
    "goto, german": Letter(
        """Fachgespräch Elektroplanung
Fr., 11. Dez. 2026 10:00 - 11:00 (MEZ)

Nehmen Sie an meinem Meeting per Computer, Tablet oder Smartphone teil.
https://meet.goto.com/881220334

Sie können sich auch über ein Telefon einwählen.
Deutschland: +49 721 9881 4161
Zugangscode: 881-220-334
""",
        "2026-12-11 10:00 +0100", minutes=60, url="https://meet.goto.com/881220334",
        numbers=(("+4972198814161", "881220334"),), title="Fachgespräch Elektroplanung",
    ),
    "bluejeans": Letter(
        """Dana Pitt invited you to a BlueJeans meeting.

Title: Interview - Data Steward
Date: Friday, December 11, 2026
Time: 1:00 PM - 1:45 PM MST

Join Meeting
https://bluejeans.com/445566778/9087

Phone Dial-in
+1.408.419.1715 (United States (San Jose))
Meeting ID: 445 566 778
Participant Passcode: 9087
""",
        "2026-12-11 13:00 -0700", minutes=45, url="https://bluejeans.com/445566778/9087", passcode="9087",
        numbers=(("+14084191715", "445566778"),), organizer=("Dana Pitt", ""), title="Interview - Data Steward",
    ),
    "ringcentral": Letter(
        """Kofi Mensah has invited you to a RingCentral Video meeting.

Please join using this link:
    https://v.ringcentral.com/join/551203344?pw=8b1
    Password: k2K9s

One tap to join audio only from a smartphone:
    +16504191505,,551203344# United States (San Mateo, CA)

Meeting ID: 551203344
Friday, December 11, 2026, 08:30 AM Pacific
""",
        "2026-12-11 08:30 -0800", url="https://v.ringcentral.com/join/551203344?pw=8b1", passcode="k2K9s",
        numbers=(("+16504191505", "551203344"),), organizer=("Kofi Mensah", ""),
    ),
    "whereby and jitsi": Letter(
        """Hi Sam – our chat is on Mon 14/12/2026 at 17:15 (Amsterdam).
Room: https://whereby.com/tulip-interviews
If that fails we use https://meet.jit.si/TulipBackup
Cheers, Daan""",
        "2026-12-14 17:15 +0100", url="https://whereby.com/tulip-interviews", organizer=("Daan", ""),
        asked=asked("join_url"),
    ),
    "jitsi, from the app": Letter(
        """Click the following link to join the meeting:
https://meet.jit.si/HeronPanel2026

=====

Just want to dial in on your phone?

Dial-in: +1.512.647.1431 PIN: 3344556677#

Click this link to see the dial in phone numbers for this meeting:
https://meet.jit.si/static/dialInInfo.html?room=HeronPanel2026

Monday 14 December 2026, 09h30-10h00 UTC+1
""",
        "2026-12-14 09:30 +0100", minutes=30, url="https://meet.jit.si/HeronPanel2026",
        numbers=(("+15126471431", "3344556677"),),
    ),
    "chime, long": Letter(
        """----------Amazon Chime Meeting Information----------
You have been invited to an online meeting, powered by Amazon Chime.

Chime meeting ID: 6612209988
Join via Chime clients (manually): Select 'Meetings > Join a Meeting', and enter 6612209988
Join via Chime clients (auto-call): If you invite auto-call as attendee, Chime will call you, select 'Answer'
Join via browser screen share: https://chime.aws/6612209988
Join via phone (US): +1-929-432-4463,,,6612209988#
Join via phone (US toll-free): +1-855-552-4463,,,6612209988#

When: Monday, December 14, 2026 10:00 AM - 10:55 AM Pacific Standard Time
""",
        "2026-12-14 10:00 -0800", minutes=55, url="https://chime.aws/6612209988",
        numbers=(("+19294324463", "6612209988"), ("+18555524463", "6612209988")),
    ),
    "skype link": Letter(
        """Subject: Skype interview, Tue Dec 15

Join: https://join.skype.com/Ab12Cd34Ef
We start at 11 a.m. New York time on Tuesday, December 15, 2026 and should be done by noon.

Regards,
Lea Stone""",
        "2026-12-15 11:00 -0500", minutes=60, url="https://join.skype.com/Ab12Cd34Ef", organizer=("Lea Stone", ""),
        title="Skype interview, Tue Dec 15",
    ),
    "ashby": Letter(
        """Subject: Sorrel Interview Confirmation - Sam Muster

Hi Sam,

Your interview is confirmed for Tuesday, December 15, 2026.

Tuesday, December 15
• 2:00–2:30pm GMT: Values Interview with Ada Crewe
• 2:30–3:30pm GMT: Technical Interview with Bo Lind

Zoom link for both: https://sorrel.zoom.us/j/96655443322?pwd=ash.1
""",
        "2026-12-15 14:00 +0000", minutes=90, url="https://sorrel.zoom.us/j/96655443322?pwd=ash.1", service="zoom",
        title="Sorrel Interview Confirmation - Sam Muster",
    ),
    "indeed, phone": Letter(
        """Phone interview confirmed

Forklift Driver - Depot 9
Dec 16, 2026 at 3:00 PM - 3:20 PM CST
The employer will call you at the number on your profile.

Add to calendar: https://cal.example/add/771
""",
        "2026-12-16 15:00 -0600", minutes=20, service="phone", title="Phone interview confirmed",
        asked=asked("time_zone"),
    ),
    "microsoft bookings": Letter(
        """Booking confirmed for Sam Muster
Interview slot - Finance
with Gail Moore

Wednesday, December 16, 2026
4:30 PM - 5:00 PM
(UTC+10:00) Canberra, Melbourne, Sydney

Join your appointment <https://teams.microsoft.com/l/meetup-join/19%3ameeting_BOOK%40thread.v2/0>
Manage booking <https://outlook.office.com/book/x>
""",
        "2026-12-16 16:30 +1100", minutes=30,
        url="https://teams.microsoft.com/l/meetup-join/19%3ameeting_BOOK%40thread.v2/0", service="teams",
        title="Booking confirmed for Sam Muster",
    ),
}  # fmt: skip
