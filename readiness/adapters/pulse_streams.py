"""The part of libpulse that pulsectl does not speak: streams with their timing.

Names and values are those of ``pulse/stream.h``, ``pulse/context.h`` and ``pulse/def.h``.
"""

from __future__ import annotations

import ctypes
import time
from collections.abc import Callable
from contextlib import AbstractContextManager
from ctypes import POINTER, c_char_p, c_int, c_int64, c_long, c_size_t, c_uint8, c_uint32, c_uint64, c_void_p
from functools import lru_cache
from types import TracebackType
from typing import Any

from readiness.adapters.pulse import CLIENT_NAME, no_sound_system

Pointer = Any
"""Something of the library's own."""

CONNECT_SECONDS = 2.0
LOOK_SECONDS = 0.01
START_NO_SERVER = 1
READY, FAILED, TERMINATED = 4, 5, 6


class SampleSpec(ctypes.Structure):
    """``pa_sample_spec``."""

    _fields_ = (("format", c_int), ("rate", c_uint32), ("channels", c_uint8))


class BufferAttributes(ctypes.Structure):
    """``pa_buffer_attr``: sizes in bytes; the largest number leaves the choice to the server."""

    _fields_ = tuple((name, c_uint32) for name in ("maxlength", "tlength", "prebuf", "minreq", "fragsize"))


class TimingInfo(ctypes.Structure):
    """``pa_timing_info``: where in the stream the server was at the time stamp, and how long the devices keep it."""

    _fields_ = (
        ("timestamp_s", c_long),
        ("timestamp_us", c_long),
        ("synchronized_clocks", c_int),
        ("sink_usec", c_uint64),
        ("source_usec", c_uint64),
        ("transport_usec", c_uint64),
        ("playing", c_int),
        ("write_index_corrupt", c_int),
        ("write_index", c_int64),
        ("read_index_corrupt", c_int),
        ("read_index", c_int64),
        ("configured_sink_usec", c_uint64),
        ("configured_source_usec", c_uint64),
        ("since_underrun", c_int64),
    )


_POINTERS = ("pa_mainloop_new", "pa_mainloop_get_api", "pa_context_new", "pa_stream_new")
_OPERATIONS = ("pa_stream_cork", "pa_stream_update_timing_info")
_NOTHING = (
    "pa_mainloop_free",
    "pa_context_disconnect",
    "pa_context_unref",
    "pa_stream_unref",
    "pa_operation_unref",
)
_ARGUMENTS: dict[str, tuple[Any, ...]] = {
    "pa_mainloop_new": (),
    "pa_mainloop_get_api": (c_void_p,),
    "pa_mainloop_prepare": (c_void_p, c_int),
    "pa_mainloop_poll": (c_void_p,),
    "pa_mainloop_dispatch": (c_void_p,),
    "pa_mainloop_iterate": (c_void_p, c_int, c_void_p),
    "pa_mainloop_free": (c_void_p,),
    "pa_context_new": (c_void_p, c_char_p),
    "pa_context_connect": (c_void_p, c_char_p, c_int, c_void_p),
    "pa_context_get_state": (c_void_p,),
    "pa_context_disconnect": (c_void_p,),
    "pa_context_unref": (c_void_p,),
    "pa_stream_new": (c_void_p, c_char_p, POINTER(SampleSpec), c_void_p),
    "pa_stream_connect_playback": (c_void_p, c_char_p, POINTER(BufferAttributes), c_int, c_void_p, c_void_p),
    "pa_stream_connect_record": (c_void_p, c_char_p, POINTER(BufferAttributes), c_int),
    "pa_stream_get_state": (c_void_p,),
    "pa_stream_cork": (c_void_p, c_int, c_void_p, c_void_p),
    "pa_stream_write": (c_void_p, c_char_p, c_size_t, c_void_p, c_int64, c_int),
    "pa_stream_readable_size": (c_void_p,),
    "pa_stream_peek": (c_void_p, POINTER(c_void_p), POINTER(c_size_t)),
    "pa_stream_drop": (c_void_p,),
    "pa_stream_update_timing_info": (c_void_p, c_void_p, c_void_p),
    "pa_stream_get_timing_info": (c_void_p,),
    "pa_stream_disconnect": (c_void_p,),
    "pa_stream_unref": (c_void_p,),
    "pa_operation_unref": (c_void_p,),
}


@lru_cache(maxsize=1)
def library() -> Any:  # noqa: ANN401 - functions of a C library
    """Return libpulse. Raises NotAvailable where it is not installed."""
    try:
        pulse = ctypes.CDLL("libpulse.so.0")
        for name, arguments in _ARGUMENTS.items():
            function = getattr(pulse, name)
            function.argtypes = arguments
            function.restype = c_void_p if name in (*_POINTERS, *_OPERATIONS) else None if name in _NOTHING else c_int
    except (OSError, AttributeError) as error:
        raise no_sound_system(str(error)) from error
    pulse.pa_stream_readable_size.restype = c_size_t
    pulse.pa_stream_get_timing_info.restype = POINTER(TimingInfo)
    return pulse


class Connection(AbstractContextManager["Connection"]):
    """A connection to the server, worked by whoever holds it. Raises NotAvailable."""

    def __init__(self) -> None:
        self._pa = library()
        self._loop = self._pa.pa_mainloop_new()
        self.context: Pointer = self._pa.pa_context_new(self._pa.pa_mainloop_get_api(self._loop), CLIENT_NAME.encode())

    def __enter__(self) -> Connection:
        try:
            if self._pa.pa_context_connect(self.context, None, START_NO_SERVER, None) < 0:
                raise no_sound_system("no connection")
            self.until(self._ready)
        except BaseException:
            self.close()
            raise
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Leave the server."""
        self._pa.pa_context_disconnect(self.context)
        self._pa.pa_context_unref(self.context)
        self._pa.pa_mainloop_free(self._loop)

    def until(self, ready: Callable[[], bool], seconds: float = CONNECT_SECONDS) -> None:
        """Work until ``ready()``. Raises NotAvailable after ``seconds``."""
        ends = time.monotonic() + seconds
        while not ready():
            if time.monotonic() > ends:
                raise no_sound_system("no answer in time")
            self.step()

    def step(self) -> None:
        """Wait at most ten milliseconds for the server, and take in everything that has come."""
        waits = self._pa.pa_mainloop_prepare(self._loop, round(1e6 * LOOK_SECONDS))
        if waits < 0 or self._pa.pa_mainloop_poll(self._loop) < 0:
            raise no_sound_system("the connection broke")
        self._pa.pa_mainloop_dispatch(self._loop)
        while self._pa.pa_mainloop_iterate(self._loop, 0, None) > 0:
            pass

    def _ready(self) -> bool:
        state = self._pa.pa_context_get_state(self.context)
        if state in (FAILED, TERMINATED):
            raise no_sound_system("the connection broke")
        return bool(state == READY)
