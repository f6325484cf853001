from __future__ import annotations

import pytest

from tests.readiness.terminal.driving import Terminal


@pytest.fixture
def terminal(capsys: pytest.CaptureFixture[str]) -> Terminal:
    return Terminal(capsys)
