from __future__ import annotations

import io

from readiness.adapters.selftest import Proof, run
from readiness.terminal.console import Console


def fail() -> str:
    raise OSError("no such library")


def test_what_fails_is_named_with_its_reason_and_the_rest_is_proved() -> None:
    out = io.StringIO()
    code = run(Console(out, io.StringIO()), (Proof("pages", fail), Proof("more", lambda: "seen")), proofs=())
    assert code == 3
    assert out.getvalue().splitlines() == [
        "FAILED  pages: OSError no such library",
        "ok      more: seen",
        "1 of these failed.",
    ]
