"""What every interview starts with, in our own words: script, questions to ask, hard questions, boxes of a story.

Sentences have gaps in braces that :func:`filled` closes with the names of the dossier; a gap that cannot be closed
leaves a blank to write in. Everything is a start to be edited.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from readiness.interview.dossier import Interview
from readiness.words import _

BLANK = "…"


@dataclass(frozen=True, slots=True)
class Starter:
    """One card to begin with: its theme or phase, its title, and its text with gaps."""

    theme: str
    title: str
    text: str = ""


def story_boxes() -> tuple[tuple[str, str, str], ...]:
    """Return key, name and hint of the four boxes of a story."""
    return (
        ("situation", _("Situation"), _("Where was this, and what was going on?")),
        ("task", _("Task"), _("What was yours to do?")),
        ("action", _("Action"), _("What did you do yourself, step by step?")),
        ("result", _("Result"), _("What changed, in a number?")),
    )


def company_boxes() -> tuple[tuple[str, str, str], ...]:
    """Return key, name and hint of the boxes of the company card."""
    return (
        ("mission", _("Mission and values"), _("What do they say they are there for? What of it is yours, too?")),
        ("products", _("What they make"), _("Name one product, and how you could help with it.")),
        ("needs", _("Needs and goals"), _("What do they have to get done this year?")),
        ("news", _("News, with the date"), _("One thing that happened lately, and where you read it.")),
        ("culture", _("How they work"), _("Size, places, how they decide, what people who work there say.")),
    )


def script() -> tuple[Starter, ...]:
    """Return the lines for opening, talking and closing."""
    return (
        Starter("opening", _("First words"),
                _("Hello {person}, this is {me}. I am glad to meet you. Can you hear me well?")),
        Starter("opening", _("If they cannot hear you"), _("One moment, I am switching to my other headset.")),
        Starter("opening", _("In one minute"),
                _("I am {me}. For the last years I have {work}. I am here because {reason}.")),
        Starter("talking", _("Time to think"), _("That is a good question. Let me think for a moment.")),
        Starter("talking", _("Not understood"), _("I want to be sure that I got this right: do you mean {guess}?")),
        Starter("talking", _("Could you say more"), _("Could you tell me a little more about that?")),
        Starter("talking", _("Back to the point"), _("To come back to your question: the short answer is {point}.")),
        Starter("talking", _("Something you do not know"),
                _("I have not done that yet. The nearest I have done is {nearest}, and this is how I would begin.")),
        Starter("talking", _("The line is bad"), _("I lost your last sentence. Could you say it again, please?")),
        Starter("closing", _("Interest and fit"),
                _("I would like to do this work. {evidence} is just what you are looking for as {role}.")),
        Starter("closing", _("What happens next"),
                _("What are the next steps, and when may I expect to hear from you?")),
        Starter("closing", _("Thanks"), _("Thank you for your time, {person}. I liked hearing about {detail}.")),
    )  # fmt: skip


def questions_to_ask() -> tuple[Starter, ...]:
    """Return questions for the other side, by theme."""
    return (
        Starter(_("Success"), _("What would make you say after six months that I was the right choice?")),
        Starter(_("Success"), _("What is the first thing you would want me to finish?")),
        Starter(_("Success"), _("What did the person before me do especially well?")),
        Starter(_("Team"), _("Who would I work with every day, and what do they do?")),
        Starter(_("Team"), _("How does the team decide when two people disagree?")),
        Starter(_("Team"), _("How do new people learn the ropes here?")),
        Starter(_("Culture"), _("What do people here still praise after years, and what do they grumble about?")),
        Starter(_("Culture"), _("When did somebody last change a plan because of a colleague's idea?")),
        Starter(_("A usual day"), _("What does an ordinary Tuesday look like in this job?")),
        Starter(_("A usual day"), _("How much of it is planned, and how much comes up by itself?")),
        Starter(_("The work"), _("What is the hardest part of this work at the moment?")),
        Starter(_("The work"), _("What would you change first if you had a free month?")),
        Starter(_("Next steps"), _("What are the next steps, and when will you decide?")),
        Starter(_("Next steps"), _("Is there anything about my background that I should explain better?")),
    )


def hard_questions() -> tuple[Starter, ...]:
    """Return the hard ones, each with a frame for an honest answer."""
    return (
        Starter("gap", _("What did you do in this gap?"),
                _("From {from} to {until} I {reason}. In that time I {learnt}. "
                  "Since then I am ready and glad to work again.")),
        Starter("pay", _("What do you expect to earn?"),
                _("From what I know of such work, between {low} and {high}. "
                  "The whole package matters to me: what would be in it?")),
        Starter("pay", _("What do you earn now?"),
                _("I would rather speak about what this work is worth. For it I think of {low} to {high}.")),
        Starter("change", _("Why do you change your line of work?"),
                _("I want {reason}. What I bring along is {carries}. To make up for the rest I {learnt}.")),
        Starter("leaving", _("Why do you leave?"),
                _("I learnt a lot there. Now I look for {reason}, and this job offers just that.")),
        Starter("leaving", _("Why were you let go?"),
                _("My post was cut, together with {others}. What I did there still counts: {evidence}.")),
        Starter("weakness", _("What is your weak point?"),
                _("{weakness} comes hard to me. So I {remedy}, and since then {result}.")),
        Starter("failure", _("Tell me about something that went wrong."),
                _("{what} went wrong, and my part in it was {part}. I {remedy}. Today I {result}.")),
        Starter("level", _("Are you not too experienced for this?"),
                _("What draws me is {reason}, not the title. My experience means that {benefit} from the first week.")),
    )  # fmt: skip


def question_bank() -> tuple[Starter, ...]:
    """Return questions to practise: about you, behaviour, motive."""
    return (
        Starter("you", _("Tell me about yourself.")),
        Starter("you", _("What are you especially good at?")),
        Starter("you", _("What would your last boss say about you?")),
        Starter("you", _("Where do you want to be in five years?")),
        Starter("why", _("Why do you want to work with us?")),
        Starter("why", _("Why this job, and why now?")),
        Starter("why", _("What do you know about us?")),
        Starter("behaviour", _("Tell me about a time when you disagreed with somebody at work.")),
        Starter("behaviour", _("Tell me about a goal you did not reach.")),
        Starter("behaviour", _("When did you have to learn something quickly?")),
        Starter("behaviour", _("How did you handle two things that were both due at once?")),
        Starter("behaviour", _("Tell me about a decision you made without knowing enough.")),
        Starter("behaviour", _("When did you help somebody else to succeed?")),
        Starter("behaviour", _("Tell me about the hardest feedback you ever got.")),
        Starter("behaviour", _("What did you improve that nobody had asked you to?")),
        Starter("behaviour", _("Tell me about a difficult customer or colleague.")),
    )


def topic_questions(topics: tuple[str, ...]) -> tuple[Starter, ...]:
    """Return questions about the topics of a job description, two for each."""
    return tuple(
        Starter("topic", form.format(topic=topic))
        for topic in topics
        for form in (
            _("How have you worked with this: {topic}?"),
            _("What went wrong with it, and what did you do: {topic}?"),
        )
    )


def filled(text: str, interview: Interview, me: str = "", evidence: str = "", detail: str = "") -> str:
    """Close the gaps of a starter with what is known; a gap that stays open becomes a blank to write in."""
    person = interview.people[0].name if interview.people else ""
    known = {"person": person, "me": me, "role": interview.role, "company": interview.company, "evidence": evidence,
             "detail": detail}  # fmt: skip

    def close(gap: re.Match[str]) -> str:
        return known.get(gap[1], "") or BLANK

    return re.sub(r"\{(\w+)\}", close, text)
