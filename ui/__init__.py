"""The window of Callready: it shows what the engine says and never touches hardware."""
