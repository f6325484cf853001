"""The Call page."""
