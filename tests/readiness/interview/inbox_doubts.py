"""Invitations that are doubtful, or look so and are not. See ``inbox``."""

from __future__ import annotations

from tests.readiness.interview.inbox import Letter, asked

DOUBTS = {
    "both zones that do not agree": Letter(
        """Interview on Tuesday 1 December 2026, 15:00 CET / 10:00 AM EST, https://meet.google.com/bnm-qwer-tyu""",
        "2026-12-01 15:00 +0100", url="https://meet.google.com/bnm-qwer-tyu", service="meet", asked=asked("start"),
    ),
    "numbers that can be exchanged": Letter(
        """Your interview: 03/04/2027 at 10:00 AM London time. https://us02web.zoom.us/j/85500001111""",
        "2027-04-03 10:00 +0100", url="https://us02web.zoom.us/j/85500001111", service="zoom", asked=asked("start"),
    ),
    "numbers that the weekday settles": Letter(
        """Your interview: Saturday 03/04/2027 at 10:00 AM London time. https://us02web.zoom.us/j/85500001111""",
        "2027-04-03 10:00 +0100", url="https://us02web.zoom.us/j/85500001111", service="zoom",
    ),
    "american numbers": Letter(
        """Interview 12/15/2026, 1:30 PM - 2:00 PM MST. https://us02web.zoom.us/j/85500001111""",
        "2026-12-15 13:30 -0700", minutes=30, url="https://us02web.zoom.us/j/85500001111", service="zoom",
    ),
    "indian standard time": Letter(
        """Dear Candidate, your L1 interview is scheduled on 28-Nov-2026 at 03:30 PM IST.
Join: https://meet.google.com/ind-iaaa-abc""",
        "2026-11-28 15:30 +0530", url="https://meet.google.com/ind-iaaa-abc", service="meet",
        asked=asked("time_zone"),
    ),
    "china standard time spelled out": Letter(
        """Interview time: 2026-12-03 15:00 China Standard Time (GMT+8). https://us02web.zoom.us/j/85500001111""",
        "2026-12-03 15:00 +0800", url="https://us02web.zoom.us/j/85500001111", service="zoom",
    ),
    "central standard time, the letters alone": Letter(
        """Call on Dec 3, 2026 at 3:00 PM CST: https://us02web.zoom.us/j/85500001111""",
        "2026-12-03 15:00 -0600", url="https://us02web.zoom.us/j/85500001111", service="zoom",
        asked=asked("time_zone"),
    ),
    "weekday that does not fit": Letter(
        """We look forward to speaking with you on Monday, December 3, 2026 at 3:00 PM CET.
https://us02web.zoom.us/j/85500001111""",
        "2026-12-03 15:00 +0100", url="https://us02web.zoom.us/j/85500001111", service="zoom", asked=asked("start"),
    ),
    "the hour that comes twice": Letter(
        """Night shift interview: Sunday, November 1, 2026? No - moved to Sunday 7 November 2027, 1:30 AM Eastern Time.
https://us02web.zoom.us/j/85500001111""",
        "2027-11-07 01:30 -0400", url="https://us02web.zoom.us/j/85500001111", service="zoom", asked=asked("start"),
    ),
    "no zone": Letter(
        """Topic: Interview
Time: Dec 3, 2026 03:00 PM
https://us02web.zoom.us/j/85500001111""",
        "2026-12-03 15:00 +0100", url="https://us02web.zoom.us/j/85500001111", service="zoom", title="Interview",
        asked=asked("time_zone"),
    ),
    "no half of the day": Letter(
        """Are you free on Thursday 3 December 2026 at 4 CET? https://us02web.zoom.us/j/85500001111""",
        "2026-12-03 16:00 +0100", url="https://us02web.zoom.us/j/85500001111", service="zoom", asked=asked("start"),
    ),
    "ids like years and phones": Letter(
        """Interview Thursday, December 10, 2026 at 09:00 CET
https://us02web.zoom.us/j/20261210900
Meeting ID: 202 6121 0900
Passcode: 20261210
Reference: 0049 2026 1210
Job ID 2027-01-15-778
""",
        "2026-12-10 09:00 +0100", url="https://us02web.zoom.us/j/20261210900", service="zoom", passcode="20261210",
    ),
    "moved": Letter(
        """Hi Sam,

apologies, we need to move your interview.
Instead of Tuesday 1 December at 10:00 it will be on Thursday 3 December 2026 at 14:00 CET.
Same link: https://meet.google.com/mov-edto-abc

Best,
Ines Falk
""",
        "2026-12-03 14:00 +0100", url="https://meet.google.com/mov-edto-abc", service="meet",
        organizer=("Ines Falk", ""), asked=asked("start"),
    ),
    "choices": Letter(
        """Hi Sam, which of these works for you (all times CET)?
- Tue 1 Dec 2026, 10:00 - 10:45
- Wed 2 Dec 2026, 15:00 - 15:45
- Fri 4 Dec 2026, 09:00 - 09:45
Best, Ana Lima""",
        "2026-12-01 10:00 +0100", minutes=45, organizer=("Ana Lima", ""), asked=asked("start"),
    ),
    "deadline and start of the job": Letter(
        """Please confirm by 25 November 2026, 12:00.
The interview is on 1 December 2026 at 16:00 CET; the position starts on 1 March 2027.
https://us02web.zoom.us/j/85500001111""",
        "2026-12-01 16:00 +0100", url="https://us02web.zoom.us/j/85500001111", service="zoom",
    ),
    "tomorrow, from a header": Letter(
        """From: Ben Ross <ben@hill.example>
Sent: Tuesday, November 24, 2026 6:12 PM
To: sam@home.example
Subject: RE: Quick chat

Let's talk tomorrow at 5:30pm CET. My Zoom: https://us02web.zoom.us/my/ben.ross

Ben""",
        "2026-11-25 17:30 +0100", url="https://us02web.zoom.us/my/ben.ross", service="zoom",
        organizer=("Ben Ross", "ben@hill.example"), title="Quick chat", asked=asked("start"),
    ),
    "safelinks": Letter(
        """Interview: 2 December 2026, 10:00 – 11:00 (GMT+1)
Join: https://eur03.safelinks.protection.outlook.com/?url=https%3A%2F%2Fus02web.zoom.us%2Fj%2F81100229933%3Fpwd%3DaB&data=05%7C02
Passcode 448120""",
        "2026-12-02 10:00 +0100", minutes=60, url="https://us02web.zoom.us/j/81100229933?pwd=aB", service="zoom",
        passcode="448120",
    ),
    "noon": Letter(
        """Lunch interview on Thursday, Dec 3rd 2026, 12 noon to 1 pm Pacific time, https://meet.google.com/noo-nnnn-abc""",
        "2026-12-03 12:00 -0800", minutes=60, url="https://meet.google.com/noo-nnnn-abc", service="meet",
    ),
    "australian": Letter(
        """Interview Thu 3/12/26 at 9:30am AEDT with Priya Nair. Link: https://teams.microsoft.com/meet/44110022?p=q""",
        "2026-12-03 09:30 +1100", url="https://teams.microsoft.com/meet/44110022?p=q", service="teams",
    ),
    "nothing but a link": Letter(
        """Here is the link for our call: https://us02web.zoom.us/j/85500001111?pwd=a""",
        None, url="https://us02web.zoom.us/j/85500001111?pwd=a", service="zoom", asked=asked("start"),
    ),
    "utc and seconds": Letter(
        """interview_start: 2026-12-03T14:30:00Z
interview_end: 2026-12-03T15:15:00Z
url: https://meet.google.com/iso-zulu-abc""",
        "2026-12-03 14:30 +0000", minutes=45, url="https://meet.google.com/iso-zulu-abc", service="meet",
    ),
    "iso with a negative offset": Letter(
        """start 2026-12-03T09:00-05:00, https://meet.google.com/iso-zulu-abc""",
        "2026-12-03 09:00 -0500", url="https://meet.google.com/iso-zulu-abc", service="meet",
    ),
    "span that looks like an offset": Letter(
        """Interview 2026-12-03 10:00-11:00 CET https://meet.google.com/iso-zulu-abc""",
        "2026-12-03 10:00 +0100", minutes=60, url="https://meet.google.com/iso-zulu-abc", service="meet",
    ),
    "half hour zone": Letter(
        """Interview: Thursday 3 December 2026, 11:30 AM ACDT. https://meet.google.com/ade-laid-eab""",
        "2026-12-03 11:30 +1030", url="https://meet.google.com/ade-laid-eab", service="meet",
    ),
    "bst in winter": Letter(
        """Interview: Thursday 3 December 2026, 11:30 BST. https://meet.google.com/bst-wint-era""",
        "2026-12-03 11:30 +0000", url="https://meet.google.com/bst-wint-era", service="meet",
        asked=asked("time_zone"),
    ),
    "edt in winter": Letter(
        """Interview: Thursday, December 3, 2026, 11:30 AM EDT. https://meet.google.com/edt-wint-era""",
        "2026-12-03 11:30 -0500", url="https://meet.google.com/edt-wint-era", service="meet",
        asked=asked("time_zone"),
    ),
    "their time": Letter(
        """Shall we talk on Thursday 3 December 2026 at 10:00 our time? https://meet.google.com/our-time-abc""",
        "2026-12-03 10:00 +0100", url="https://meet.google.com/our-time-abc", service="meet",
        asked=asked("time_zone"),
    ),
    "only a part of the day": Letter(
        """Would Thursday 3 December in the afternoon suit you? Greetings from Leeds""",
        None, asked=asked("start"),
    ),
    "thirtieth of february": Letter(
        """Interview: 30 February 2027, 10:00 CET, https://meet.google.com/feb-thir-abc""",
        None, url="https://meet.google.com/feb-thir-abc", service="meet", asked=asked("start"),
    ),
    "past": Letter(
        """Interview: 3 November 2026, 10:00 CET, https://meet.google.com/pas-tttt-abc""",
        "2026-11-03 10:00 +0100", url="https://meet.google.com/pas-tttt-abc", service="meet",
    ),
    "skype name and price": Letter(
        """Interview on 4 Dec 2026, 3pm-3:30pm CET, salary band 2500 - 3000, room 12.30, https://meet.google.com/pri-ceee-abc""",
        "2026-12-04 15:00 +0100", minutes=30, url="https://meet.google.com/pri-ceee-abc", service="meet",
    ),
    "midnight": Letter(
        """Handover interview 4 Dec 2026, 23:30 - 00:15 CET, https://meet.google.com/nig-htsh-abc""",
        "2026-12-04 23:30 +0100", minutes=45, url="https://meet.google.com/nig-htsh-abc", service="meet",
    ),
    "two o'clock in words": Letter(
        """Can you do Thursday 3 December 2026 at half past two UK time? I'll ring you. Rob""",
        "2026-12-03 14:30 +0000", service="phone", asked=asked("start"),
    ),
}  # fmt: skip
