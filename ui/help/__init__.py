"""The help: one short page about each measurement and each page of the window, read from files that come along."""
