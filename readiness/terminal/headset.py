"""``callready headset``: the headset row alone, and in JSON what was heard where."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from readiness.report import finite
from readiness.terminal import checking

if TYPE_CHECKING:
    from readiness.events import RunFinished
    from readiness.terminal.checking import Wishes
    from readiness.terminal.console import Console
    from readiness.terminal.keyboard import Keyboard
    from readiness.terminal.world import World

CHECK = "headset"


def run(world: World, console: Console, keyboard: Keyboard | None, wishes: Wishes) -> int:
    """Test left, right, both, echo and delay."""
    return checking.run(world, console, keyboard, replace(wishes, only=(CHECK,)), more=document)


def document(end: RunFinished) -> dict[str, Any]:
    """What was measured, beside the finding; null for whatever is not known.

    ``left``, ``right`` and ``both`` hold the ear in which the sound for it was heard: left, right, both or not.
    """
    reading = next((finding.reading for finding in end.findings if finding.check == CHECK), None)
    facts = reading.facts if reading is not None else {}
    delay = reading.number("round_trip_delay_ms") if reading is not None else None
    return {
        CHECK: {
            "output": facts.get("device_id"),
            "input": facts.get("input_id"),
            "left": facts.get("answer_left"),
            "right": facts.get("answer_right"),
            "both": facts.get("answer_both"),
            "hearing": facts.get("hearing"),
            "echo": {
                "heard": facts.get("echo_heard"),
                "return_loss_db": finite(reading.value("echo_return_loss")) if reading is not None else None,
                "none_above_db": finite(reading.number("echo_below_db")) if reading is not None else None,
            },
            "round_trip_delay_ms": finite(delay),
        }
    }
