"""The commands of the terminal: each is handed a world and a console, and returns an exit code."""
