"""Pure knowledge about computers: what power supplies, clocks, programs and settings pages say. No hardware here."""
