"""The side of the candidate: call, invitation, documents, requirements, stories, follow-up."""
