"""The Settings page: every choice with one sentence, kept at once."""
