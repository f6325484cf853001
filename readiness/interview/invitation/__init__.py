"""Invitations: ``read_invitation(bytes or text, Reader(now, home, region))``, with the words behind every field."""

from readiness.interview.invitation.both_times import both_times, time_to_go
from readiness.interview.invitation.model import Invitation, Reader, UnreadableInvitation, to_json
from readiness.interview.invitation.reading import read_invitation
from readiness.interview.invitation.wall import Choice, Question

__all__ = [
    "Choice",
    "Invitation",
    "Question",
    "Reader",
    "UnreadableInvitation",
    "both_times",
    "read_invitation",
    "time_to_go",
    "to_json",
]
