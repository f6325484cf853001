"""The log's file: bounded, and readable by this user alone."""

from __future__ import annotations

import os
from io import TextIOWrapper
from logging.handlers import RotatingFileHandler


class PrivateFile(RotatingFileHandler):
    """Every file it begins can be read by this user alone."""

    def _open(self) -> TextIOWrapper:
        descriptor = os.open(self.baseFilename, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
        return open(descriptor, "a", encoding=self.encoding)  # noqa: PTH123 - the handler closes it
