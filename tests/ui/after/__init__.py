"""The After page."""
