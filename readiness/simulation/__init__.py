"""Simulated devices and named scenarios, for --demo and for the tests."""
