"""One file for each question a candidate would ask."""
