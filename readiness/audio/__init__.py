"""Pure signal analysis on float arrays."""
