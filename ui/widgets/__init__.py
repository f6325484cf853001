"""Widgets that know no engine types."""
