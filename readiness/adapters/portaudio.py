"""PortAudio: loaded when it is first needed, its list made fresh, its errors turned into sentences."""

from __future__ import annotations

import atexit
import ctypes
import logging
import sys
import threading
import time
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any

from readiness.model import Action, ActionKind, Remedy
from readiness.ports import NotAvailable
from readiness.words import _

log = logging.getLogger(__name__)

BLOCK_SECONDS = 0.02
LATENCY_SECONDS = 0.1  # less costs processor time and drops blocks on a busy machine
LOCK_SECONDS = 3.0
CLOSE_SECONDS = 0.5
CLOSING_HANGS_SECONDS, OPENING_HANGS_SECONDS = 2.0, 6.0
LEAVE_SECONDS = 1.0
PORTAUDIO_PREFIX = "portaudio:"
SAMPLE_RATES = (48000, 44100, 96000, 32000, 16000, 192000, 8000)
INVALID_CHANNELS, INVALID_SAMPLE_RATE, DEVICE_UNAVAILABLE = -9998, -9997, -9985

Library = Any
"""The module sounddevice, which has no types."""
Stream = Any
"""A stream of sounddevice."""
Entry = Mapping[str, Any]
"""A device or a host interface as sounddevice shows it."""
BlockTimes = Any
"""The times of one block, as PortAudio's callback gets them."""

_REFUSED_WORDS = ("access is denied", "permission", "-2147024891", "0x80070005", "e_accessdenied")
_BUSY_WORDS = ("busy", "in use", "in_use", "exclusive")

_lock = threading.Lock()  # PortAudio may be opened, closed and listed by one thread at a time
_hangs_from: dict[threading.Lock, float] = {}  # a lock that is held, and when whoever holds it counts as hanging
_left_hanging = False  # something in PortAudio never came back: it must not be ended and begun any more
_open_streams: set[int] = set()
_alsa_handler: Any = None
_leaving: Library | None = None


def load() -> Library:
    """Return the module sounddevice. Raises NotAvailable, with the line that mends it, where PortAudio is missing."""
    try:
        import sounddevice  # noqa: PLC0415 - starts PortAudio, which takes 30 ms and may not be there
    except (ImportError, OSError) as error:
        text = _("Install it: sudo apt install libportaudio2 libasound2-plugins.")
        raise NotAvailable(_("The sound library PortAudio is missing."), Remedy(text), str(error)) from error
    _hush_alsa()
    _leave_in_time(sounddevice)
    return sounddevice


@contextmanager
def fresh_list() -> Iterator[Library]:
    """Enter with PortAudio to oneself and, while no stream of ours runs, its list of devices made anew (42 ms).

    Raises NotAvailable when a sound system that hangs still holds PortAudio. A stream that does not come back
    from being opened or closed for seconds, as now and then when its sound server dies, is left to itself.
    """
    library = load()
    lock = _lock
    if not lock.acquire(timeout=LOCK_SECONDS):
        lock = _leave_hanging(lock)
        if not lock.acquire(timeout=LOCK_SECONDS):
            raise NotAvailable(_("The sound system of this computer does not answer."), detail="PortAudio is held")
    _hangs_from[lock] = time.monotonic() + OPENING_HANGS_SECONDS
    try:
        if not _open_streams and not _left_hanging:
            library._terminate()
            library._initialize()
        yield library
    finally:
        del _hangs_from[lock]
        lock.release()


def _leave_hanging(lock: threading.Lock) -> threading.Lock:
    """The lock to use from now on: another one, where whoever holds ``lock`` does not come back."""
    global _lock, _left_hanging
    hangs_from = _hangs_from.get(lock)
    if hangs_from is not None and time.monotonic() >= hangs_from and _lock is lock:
        _lock, _left_hanging = threading.Lock(), True
        log.info("a stream does not come back from being opened or closed; it is left to itself")
    return _lock


def start(stream: Stream, name: str) -> None:
    """Start ``stream``, made inside :func:`fresh_list`, on the device called ``name``. Raises NotAvailable."""
    _open_streams.add(id(stream))
    try:
        stream.start()
    except load().PortAudioError as error:
        _shut(stream)
        raise explain(error, name) from error


def close(stream: Stream) -> None:
    """Stop and close ``stream``. Never raises, and never waits longer than half a second for a system that hangs."""

    def run() -> None:
        lock = _lock
        with lock:
            _hangs_from[lock] = time.monotonic() + CLOSING_HANGS_SECONDS
            try:
                _shut(stream)
            finally:
                del _hangs_from[lock]

    thread = threading.Thread(target=run, name="portaudio-close", daemon=True)
    thread.start()
    thread.join(CLOSE_SECONDS)


def _shut(stream: Stream) -> None:
    stream.abort(ignore_errors=True)
    stream.close(ignore_errors=True)
    _open_streams.discard(id(stream))


def identified(devices: Sequence[Entry], hosts: Sequence[Entry]) -> list[tuple[str, Entry]]:
    """Give each of PortAudio's ``devices`` an id that stays while it is plugged in: its host interface and its name.

    Two of one name are told apart by a number, as PortAudio tells them apart by their order alone.
    """
    seen: Counter[str] = Counter()
    result = []
    for device in devices:
        name = f"{PORTAUDIO_PREFIX}{hosts[device['hostapi']]['name']}:{device['name']}"
        seen[name] += 1
        result.append((name if seen[name] == 1 else f"{name}#{seen[name]}", device))
    return result


def rates(default: float | None) -> tuple[int, ...]:
    """The sample rates to try, in order: 48 kHz, the device's own, then whatever any device has."""
    own = [round(default)] if default else []
    return tuple(dict.fromkeys([SAMPLE_RATES[0], *own, *SAMPLE_RATES[1:]]))


def is_wrong_rate(error: Exception) -> bool:
    """Whether the device refused the sample rate, so that another may do."""
    return _code(error) == INVALID_SAMPLE_RATE


def explain(error: Exception, name: str) -> NotAvailable:
    """Say in a sentence why the device called ``name`` could not be opened."""
    words = str(error).lower()
    settings = Action(ActionKind.OPEN_SETTINGS, _("Open sound settings"), "sound")
    if any(word in words for word in _REFUSED_WORDS):
        sentence = _("The system does not let this program use “{name}”.")
        remedy = Remedy(
            _("Allow the microphone in the system's privacy settings, then test again."),
            Action(ActionKind.OPEN_SETTINGS, _("Open privacy settings"), "microphone"),
        )
    elif _code(error) == DEVICE_UNAVAILABLE or any(word in words for word in _BUSY_WORDS):
        sentence = _("Another program keeps “{name}” for itself.")
        remedy = Remedy(_("Close the other program that uses it, then test again."), settings)
    elif is_wrong_rate(error):
        sentence = _("“{name}” accepts none of the usual sample rates.")
        remedy = Remedy(_("Choose another format for it in the system's sound settings, then test again."), settings)
    else:
        sentence = _("“{name}” could not be opened.")
        remedy = Remedy(_("Plug it in again or choose another device, then test again."), settings)
    return NotAvailable(sentence.format(name=name), remedy, str(error))


def _code(error: Exception) -> int | None:
    return error.args[1] if len(error.args) > 1 and isinstance(error.args[1], int) else None


def _leave_in_time(library: Library) -> None:
    """End with the program, even where the sound system hangs: sounddevice itself would wait for it for ever."""
    global _leaving  # noqa: PLW0603 - sounddevice has one handler for the process, as we have
    if _leaving is library or not hasattr(library, "_exit_handler"):
        return
    _leaving = library
    atexit.unregister(library._exit_handler)
    atexit.register(leave, library)


def leave(library: Library, seconds: float = LEAVE_SECONDS) -> bool:
    """Let ``library`` end its streams and PortAudio; walk away after ``seconds``. Returns whether it came to an end."""
    thread = threading.Thread(target=library._exit_handler, name="portaudio-leave", daemon=True)
    try:
        thread.start()
    except RuntimeError:  # some versions of Python start no threads any more when they end
        return False
    thread.join(seconds)
    return not thread.is_alive()


def _hush_alsa() -> None:
    """Keep ALSA from writing about every device that is not there to the person's terminal."""
    global _alsa_handler  # noqa: PLW0603 - the library keeps the pointer for as long as the process lives
    if _alsa_handler is not None or not sys.platform.startswith("linux"):
        return
    kind = ctypes.CFUNCTYPE(None, ctypes.c_char_p, ctypes.c_int, ctypes.c_char_p, ctypes.c_int, ctypes.c_char_p)
    _alsa_handler = kind(lambda _file, _line, _function, _error, _format: None)
    try:
        ctypes.CDLL("libasound.so.2").snd_lib_error_set_handler(_alsa_handler)
    except (OSError, AttributeError):
        return
