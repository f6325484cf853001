"""Invitations as they are pasted, in our own words and with invented names, links and numbers."""

from __future__ import annotations

ZOOM = """Jane Doe is inviting you to a scheduled Zoom meeting.

Topic: Interview Data Engineer
Time: Nov 26, 2026 03:00 PM Amsterdam, Berlin, Rome, Stockholm, Vienna

Join Zoom Meeting
https://us06web.zoom.us/j/85223456789?pwd=abcDEF123

Meeting ID: 852 2345 6789
Passcode: 7xK9!a

---

One tap mobile
+496938079883,,85223456789#,,,,*482913# Germany
+16465588656,,85223456789#,,,,*482913# US (New York)

---

Dial by your location
• +49 69 3807 9883 Germany
• +1 646 558 8656 US (New York)

Meeting ID: 852 2345 6789
Passcode: 482913

Find your local number: https://us06web.zoom.us/u/kdABC
"""

TEAMS = """________________________________________________________________________________
Microsoft Teams Need help?<https://aka.ms/JoinTeamsMeeting?omkt=en-US>
Join the meeting now<https://teams.microsoft.com/l/meetup-join/19%3ameeting_ABC%40thread.v2/0?context=%7b%7d>
Meeting ID: 345 678 912 345
Passcode: aB3dE7
________________________________
Dial in by phone
+49 69 365057600,,123456789#<tel:+4969365057600,,123456789#> Germany, Frankfurt am Main
Find a local number<https://dialin.teams.microsoft.com/xyz?id=123456789>
Phone conference ID: 123 456 789#
For organizers: Meeting options<https://teams.microsoft.com/meetingOptions/?x> | Reset dial-in PIN<https://dialin.teams.microsoft.com/usp/pstnconferencing>
"""

OUTLOOK = """From: Doe, Jane <jane.doe@northwind.example>
Sent: Monday, November 23, 2026 10:11 AM
To: me@home.example
Subject: Interview: Data Engineer
When: Thursday, November 26, 2026 3:00 PM-4:00 PM (UTC-05:00) Eastern Time (US & Canada).
Where: Microsoft Teams Meeting

________________________________________________________________________________
Microsoft Teams Need help?<https://aka.ms/JoinTeamsMeeting?omkt=en-US>
Join the meeting now<https://teams.microsoft.com/l/meetup-join/19%3ameeting_ABC%40thread.v2/0?context=%7b%7d>
Meeting ID: 345 678 912 345
Passcode: aB3dE7
________________________________
Dial in by phone
+49 69 365057600,,123456789#<tel:+4969365057600,,123456789#> Germany, Frankfurt am Main
Find a local number<https://dialin.teams.microsoft.com/xyz?id=123456789>
Phone conference ID: 123 456 789#
For organizers: Meeting options<https://teams.microsoft.com/meetingOptions/?x> | Reset dial-in PIN<https://dialin.teams.microsoft.com/usp/pstnconferencing>
"""

MEET = """Interview with Northwind
Thursday, 26 November · 15:00 – 16:00
Time zone: Europe/Berlin
Google Meet joining info
Video call link: https://meet.google.com/abc-defg-hij
Or dial: \u202a(DE) +49 40 8081617343\u202c PIN: \u202a123 456 789 0123\u202c#
More phone numbers: https://tel.meet/abc-defg-hij?pin=1234567890123
"""

WEBEX_SHORT = """Thursday, November 26, 2026 3:00 PM, Central European Time (Berlin, GMT+01:00)
https://northwind.webex.com/meet/jdoe"""

RECRUITER = """Hi Sam,

thanks for applying! We'd love to have a call with Priya Shah (Engineering Manager) next Thursday at 3pm ET.
It will take about 45 minutes.
Please join here: https://zoom.us/j/99912345678 (passcode 123456).

Best regards,
Tom Field
Talent Partner
Northwind
"""

TWO_PROPOSALS = """Hello, how about Tuesday 1 December at 10:30 IST or Wednesday 2 December at 14:00 IST?
I will call you on +44 20 7946 0958.

Kind regards
Anna"""

GERMAN = """Sehr geehrte Frau Muster,

wir laden Sie herzlich zum Telefoninterview am
Donnerstag, den 26. November 2026, um 15 Uhr ein.
Bitte wählen Sie sich unter +49 30 901820 ein, Konferenz-ID: 445566#.

Mit freundlichen Grüßen
Klara Klein"""

TWO_ZONES = "Call on Thursday, 26 Nov 2026, 3:00 PM CET / 9:00 AM EST. https://meet.google.com/abc-defg-hij"

TWO_ZONES_IST = "Call on Thursday, 26 Nov 2026, 19:30 IST (14:00 GMT). https://meet.google.com/abc-defg-hij"

WRONG_WEEKDAY = "Interview on Friday, 26 November 2026 at 15:00 CET"

CLOCK_CHANGE = "Interview on Sunday 28 March 2027 at 02:30 CET"

US_DATE = "Interview 03/04/2027 2:30 PM PT"

EST_JULY = "Interview on July 8, 2027 at 2pm EST"

GMT = "Call: Wednesday 7 July 2027, 14:00 GMT"

NOTHING = "Hi, let us talk soon"

ISO = "Interview: 2026-11-26T15:00:00+01:00 link https://meet.jit.si/northwind"

TEAMS_SHORT = """Microsoft Teams meeting
Join: https://teams.microsoft.com/meet/23456789?p=abcDEF
Meeting ID: 234 567 890 12
Passcode: Qw3rT9"""

GOOGLE_CALENDAR = """Subject: Invitation: Interview Data Engineer @ Thu Nov 26, 2026 3pm - 4pm (CET) (sam@home.example)

Interview Data Engineer
Thursday Nov 26, 2026 ⋅ 3pm – 4pm
Central European Time - Berlin

Join with Google Meet
https://meet.google.com/abc-defg-hij

Join by phone
(US) +1 567-329-2133
PIN: 987654321
"""

BOOKING_PAGE = """Hi Sam,
A new event has been scheduled.
Event Type: 30 Minute Interview
Event Date/Time: 3:00pm - Thursday, November 26, 2026 (Central European Time)
Location: This is a Zoom web conference. Attendees can join this meeting from a computer, tablet or smartphone.
https://zoom.us/j/98765432100"""

BOOKING_PAGE_24_HOURS = """Where: https://zoom.us/j/98765432100
When: 15:00 - 15:30, Thursday, 26 November 2026
Timezone: Central European Time"""

OUTLOOK_GERMAN = """Von: Klara Klein <klara.klein@nordwind.example>
Gesendet: Montag, 23. November 2026 10:11
An: Sam Muster
Betreff: Vorstellungsgespräch
Wann: Donnerstag, 26. November 2026 15:00-16:00 (UTC+01:00) Amsterdam, Berlin, Bern, Rom, Stockholm, Wien.
Wo: Microsoft Teams-Besprechung

Microsoft Teams-Besprechung
Nehmen Sie an Ihrem Computer teil
https://teams.microsoft.com/l/meetup-join/19%3ameeting_xyz%40thread.v2/0
Besprechungs-ID: 345 678 912 345
Kennung: abc
Telefonkonferenz-ID: 765 432 109#
+49 69 365057600,,765432109# Germany, Frankfurt am Main"""

SENTENCE_GMT = "Your interview is scheduled for 26th November at 2 PM GMT with Mr. Lee on Teams."

AGENDA = """Northwind interview schedule
Thursday, November 26, 2026 (EST)
1:00 PM - 1:45 PM: Technical interview with Jane Doe
1:45 PM - 2:30 PM: Hiring manager with Max Mill
https://northwind.zoom.us/j/91234567890"""

UK_PHONE = "Thurs 26th Nov, 3pm UK time. Dial 020 7946 0958, access code 123456#."

THEY_CALL = "Hi! I'll call you at +1 (415) 555-2671 on Friday, Nov 27 at 10am PT. Best, Kim"

FRENCH = """Bonjour,
votre entretien aura lieu le jeudi 26 novembre 2026 de 15h00 à 16h00 (heure de Paris).
Lien : https://meet.google.com/abc-defg-hij
Cordialement,
Anne Petit"""

GERMAN_SHORT = "Termin: 26.11. 15-16 Uhr via https://meet.jit.si/nordwind"

US_SHORT = "We are confirmed for Nov 26 from 3-4pm EST. https://zoom.us/j/91234567890"

SPANISH = "jueves 26 de noviembre de 2026 a las 15:00 (hora peninsular)"

ZOOM_EASTERN = """Topic: Chat
Time: Nov 26, 2026 03:00 PM Eastern Time (US and Canada)
https://zoom.us/j/91234567890
Meeting ID: 912 3456 7890
Passcode: 123456
Dial by your location
        +1 669 900 9128 US (San Jose)
        +1 253 215 8782 US (Tacoma)"""

INDIA_TABLE = """Please find your interview details below:
Date: 26/11/2026
Time: 10:00 AM - 11:00 AM (IST)
Mode: Google Meet - https://meet.google.com/abc-defg-hij
Contact: 98765 43210"""

MILITARY = "Interview at 1500 hrs on 26 November 2026, London time"

QUOTED_REPLY = """On Mon, Nov 23, 2026 at 10:11 AM Tom <tom@x.example> wrote:
> Can we speak tomorrow at 4pm your time?"""

THREE_ZONES = "Interview 2 December, 9:00 Pacific / 12:00 Eastern / 18:00 Berlin"

BST = "Call Tuesday 8 June 2027 at 14:00 BST"

SYDNEY = "Interview Tue 1 Dec 2026 9:00 am AEDT https://zoom.us/j/91234567890"

TWO_LINKS = """Interview Friday 27 November 2026 11:00 CET
Backup: https://zoom.us/j/91234567890 or https://meet.google.com/abc-defg-hij"""

OTHER_SERVICE = (
    "Your interview with Amazon-like Corp on 2026-12-01 14:00 UTC. Join via Amazon Chime: https://chime.aws/1234567890"
)

WEBEX_MAIL = """Jane Doe invites you to join this Webex meeting.

Interview Data Engineer
Thursday, November 26, 2026
3:00 PM  |  (UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna  |  1 hr

Join meeting
https://northwind.webex.com/northwind/j.php?MTID=m1234

More ways to join:

Join from the meeting link
https://northwind.webex.com/northwind/j.php?MTID=m1234

Join by meeting number
Meeting number (access code): 2345 678 9012
Meeting password: abC3dEf (22333333 when dialing from a phone or video system)

Tap to join from a mobile device (attendees only)
+49-619-6781-9736,,23456789012## Germany Toll

Join by phone
+49-619-6781-9736 Germany Toll
Global call-in numbers
"""
