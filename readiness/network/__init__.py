"""Pure protocol and statistics of the connection."""
