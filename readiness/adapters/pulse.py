"""One short question to PulseAudio (or PipeWire's PulseAudio face), never longer than its deadline."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, TypeVar

from readiness.model import Action, ActionKind, Remedy
from readiness.ports import NotAvailable
from readiness.words import _

if TYPE_CHECKING:
    from pulsectl import Pulse

CLIENT_NAME = "callready"
DEADLINE_S = 2.0
Answer = TypeVar("Answer")

Library = Any
"""The module pulsectl, which has no types."""
Item = Any
"""A source, sink, card, event or stream of the server, as pulsectl shows it."""


class Hangs(NotAvailable):
    """A sound server is there and does not answer: whoever else asks it would wait for ever."""


def no_sound_system(detail: str | None = None, kind: type[NotAvailable] = NotAvailable) -> NotAvailable:
    """What is said where no sound server answers."""
    return kind(
        _("The sound system of this computer does not answer."),
        Remedy(
            _("Log out and in again, or restart the computer, and test again."),
            Action(ActionKind.TEST_AGAIN, _("Test again")),
        ),
        detail,
    )


def load() -> Library:
    """Return the module pulsectl. Raises NotAvailable where libpulse is not installed."""
    try:
        import pulsectl  # noqa: PLC0415 - loads libpulse, which may not be there
    except (ImportError, OSError) as error:
        raise no_sound_system(str(error)) from error
    # The specification lies in memory that libpulse frees after the call: its rate must be copied while it is there.
    for info in (pulsectl.PulseSinkInfo, pulsectl.PulseSourceInfo):
        info._init_from_struct = _keep_sample_rate
    return pulsectl


@contextmanager
def connection() -> Iterator[Pulse]:
    """A connection of the calling thread's own. Raises NotAvailable when no server answers or it goes away."""
    pulsectl = load()
    pulse = pulsectl.Pulse(CLIENT_NAME, connect=False)
    try:
        pulse.connect(autospawn=False)  # its own time-out always lasts to the end, so `ask` keeps the time
        yield pulse
    except (pulsectl.PulseError, pulsectl.PulseDisconnected) as error:
        raise no_sound_system(str(error) or type(error).__name__) from error
    finally:
        pulse.close()


def ask(work: Callable[[Pulse], Answer], seconds: float = DEADLINE_S) -> Answer:
    """Return ``work(connection)``, worked out in a thread of its own so that a server that hangs holds nobody.

    Raises NotAvailable where there is no server, Hangs without an answer within ``seconds``, and what ``work`` raises.
    """
    answers: list[Answer] = []
    errors: list[BaseException] = []

    def run() -> None:
        try:
            with connection() as pulse:
                answers.append(work(pulse))
        except BaseException as error:
            errors.append(error)

    thread = threading.Thread(target=run, name="pulse-ask", daemon=True)
    thread.start()
    thread.join(seconds)
    if errors:
        raise errors[0]
    if not answers:
        raise no_sound_system("no answer in time", Hangs)
    return answers[0]


def _keep_sample_rate(self: Item, struct: Item) -> None:
    self.sample_rate = int(struct.sample_spec.rate)
