"""The engine of Callready: it meets the world, judges it, and runs without a window."""

__version__ = "0.1.0"
