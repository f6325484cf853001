"""Invitations in which a wrong time would be easy to believe, and more plain ones. See ``inbox``."""

from __future__ import annotations

from tests.readiness.interview.inbox import Letter, asked

LAST = {
    "the deadline after the call": Letter(
        """Your interview takes place on 3 December 2026 at 15:00 CET; please confirm by 1 December, 12:00.
https://us02web.zoom.us/j/84100000001""",
        "2026-12-03 15:00 +0100", url="https://us02web.zoom.us/j/84100000001", service="zoom",
    ),
    "arrive early": Letter(
        """Interview: Thursday 3 December 2026, 10:00 GMT. Please join the waiting room at 09:50.
https://us02web.zoom.us/j/84100000002""",
        "2026-12-03 10:00 +0000", url="https://us02web.zoom.us/j/84100000002", service="zoom", asked=asked("start"),
    ),
    "morning named, digits without": Letter(
        """Hi Sam, see you Friday 4 December at 6 in the morning, Sydney time. https://meet.google.com/syd-neym-orn""",
        "2026-12-04 06:00 +1100", url="https://meet.google.com/syd-neym-orn", service="meet",
    ),
    "call back hours": Letter(
        """Telephone interview on Friday 4 December 2026 at 2pm London time. We will call you.
If you miss us, call back between 3pm and 5pm.""",
        "2026-12-04 14:00 +0000", service="phone", asked=asked("start"),
    ),
    "old time in brackets": Letter(
        """Interview NEW TIME: Monday 7 December 2026, 13:00 CET (previously 11:00)
https://meet.google.com/old-time-new""",
        "2026-12-07 13:00 +0100", url="https://meet.google.com/old-time-new", service="meet", asked=asked("start"),
    ),
    "summer name in winter": Letter(
        """Meeting on 7 December 2026 at 10:00 CEST, https://meet.google.com/sum-merw-int""",
        "2026-12-07 10:00 +0100", url="https://meet.google.com/sum-merw-int", service="meet",
        asked=asked("time_zone"),
    ),
    "offset that is not the city's": Letter(
        """Interview 8 Dec 2026, 16:00 (GMT+2) Berlin. https://meet.google.com/off-setb-erl""",
        "2026-12-08 16:00 +0200", url="https://meet.google.com/off-setb-erl", service="meet",
        asked=asked("time_zone"),
    ),
    "your time and ours": Letter(
        """We speak on 8 December 2026 at 3pm your time (9am our time). https://meet.google.com/you-rtim-our""",
        "2026-12-08 15:00 +0100", url="https://meet.google.com/you-rtim-our", service="meet", asked=asked("start"),
    ),
    "us date in a german mail": Letter(
        """Hallo Sam, das Gespräch ist am 12/08/2026 um 15 Uhr MEZ. https://meet.google.com/usd-ateg-erm""",
        "2026-12-08 15:00 +0100", url="https://meet.google.com/usd-ateg-erm", service="meet",
        asked=asked("start"),
    ),
    "weekday and bare day": Letter(
        """Can we say Wednesday the 9th at 11.30 GMT? https://meet.google.com/bar-eday-abc""",
        "2026-12-09 11:30 +0000", url="https://meet.google.com/bar-eday-abc", service="meet", asked=asked("start"),
    ),
    "in an hour": Letter(
        """Running late, can we start 30 minutes later, so 10:30 instead of 10:00? Sorry! Jo""",
        None, organizer=("Jo", ""), asked=asked("start"),
    ),
    "shift and salary": Letter(
        """Role: Night porter, 22:00-06:00. Pay 12.50-14.00 an hour.
Interview: Wed 9 Dec 2026 at 1.30pm GMT by phone, we will ring you.""",
        "2026-12-09 13:30 +0000", service="phone", title="Night porter, 22:00-06:00. Pay 12.50-14.00 an hour.",
        asked=asked("start"),
    ),
    "eastern in two countries": Letter(
        """Interview 10 December 2026 9am Eastern (Sydney). https://meet.google.com/eas-tern-syd""",
        "2026-12-10 09:00 +1100", url="https://meet.google.com/eas-tern-syd", service="meet",
        asked=asked("time_zone"),
    ),
    "two calls on one day": Letter(
        """Dear Sam, on 10 December 2026 you have a test at 09:00 and the interview at 14:00 (both CET).
https://us02web.zoom.us/j/84100000003""",
        "2026-12-10 14:00 +0100", url="https://us02web.zoom.us/j/84100000003", service="zoom", asked=asked("start"),
    ),
    "old day that was the first": Letter(
        """Original date: 9 December 2026, 10:00 CET
New date: 11 December 2026, 10:30 CET
https://us02web.zoom.us/j/84100000004""",
        "2026-12-11 10:30 +0100", url="https://us02web.zoom.us/j/84100000004", service="zoom", asked=asked("start"),
    ),
    "spanish, previous slot": Letter(
        """Hola Sam: la entrevista pasa del 9 de diciembre a las 10:00 al 11 de diciembre a las 12:00 (hora de Madrid).
https://us02web.zoom.us/j/84100000005""",
        "2026-12-11 12:00 +0100", url="https://us02web.zoom.us/j/84100000005", service="zoom", asked=asked("start"),
    ),
    "year left out, far ahead": Letter(
        """Assessment: Monday 11 January, 9:00 - 12:30 GMT. https://us02web.zoom.us/j/84100000006""",
        "2027-01-11 09:00 +0000", minutes=210, url="https://us02web.zoom.us/j/84100000006", service="zoom",
    ),
    "dots and am": Letter(
        """We are on for 11.12.2026 at 9.15 a.m. - 10 a.m. (Vienna). https://us02web.zoom.us/j/84100000007""",
        "2026-12-11 09:15 +0100", minutes=45, url="https://us02web.zoom.us/j/84100000007", service="zoom",
    ),
    "french, half hour": Letter(
        """Entretien le 11 décembre 2026 de 13h à 13h30, heure de Montréal.
https://us02web.zoom.us/j/84100000008""",
        "2026-12-11 13:00 -0500", minutes=30, url="https://us02web.zoom.us/j/84100000008", service="zoom",
    ),
    "the hours of the office": Letter(
        """Interview: Monday 14 December 2026 at 10:00 GMT. https://us02web.zoom.us/j/84100000009

Kind regards,
Amy Cole
I work Monday to Wednesday, 9am - 3pm.""",
        "2026-12-14 10:00 +0000", url="https://us02web.zoom.us/j/84100000009", service="zoom",
        organizer=("Amy Cole", ""),
    ),
    "midnight utc": Letter(
        """Interview on 2026-12-15 00:30 UTC: https://us02web.zoom.us/j/84100000010""",
        "2026-12-15 00:30 +0000", url="https://us02web.zoom.us/j/84100000010", service="zoom",
    ),
    "plain german": Letter(
        """Betreff: Online-Gespräch

Guten Tag Sam Muster,
Ihr Termin: Dienstag, 15. Dezember 2026, 11.30 bis 12.15 Uhr MEZ, per Webex: https://amt.webex.com/meet/k.roth
Freundliche Grüße
Katja Roth""",
        "2026-12-15 11:30 +0100", minutes=45, url="https://amt.webex.com/meet/k.roth", service="webex",
        organizer=("Katja Roth", ""), title="Online-Gespräch",
    ),
    "plain american": Letter(
        """Hi Sam,

You're confirmed for a video interview on Tue, Dec 15 from 2–2:45 PM CT with our VP, Ross Kemp.

Google Meet: https://meet.google.com/pla-inam-eri

Thank you,
Holly Webb""",
        "2026-12-15 14:00 -0600", minutes=45, url="https://meet.google.com/pla-inam-eri", service="meet",
        organizer=("Holly Webb", ""),
    ),
    "plain french phone": Letter(
        """Bonjour, je vous appellerai le mardi 15 décembre 2026 à 16h00 (heure de Paris) au 06 12 34 56 78.
Cordialement,
Marc Petit""",
        "2026-12-15 16:00 +0100", service="phone", organizer=("Marc Petit", ""),
    ),
}  # fmt: skip
