"""Namespaces without root: a user namespace of one's own, and network namespaces inside it."""

from __future__ import annotations

import contextlib
import ctypes
import os
from collections.abc import Iterator
from pathlib import Path

CLONE_NEWUSER, CLONE_NEWNET = 0x10000000, 0x40000000

_libc = ctypes.CDLL(None, use_errno=True)


def _call(name: str, *arguments: int) -> None:
    if getattr(_libc, name)(*arguments):
        code = ctypes.get_errno()
        raise OSError(code, f"{name}: {os.strerror(code)}")


def leave_home() -> None:
    """Move this process, while it has one thread, to a network namespace of its own.

    As root of the machine that is enough; everybody else becomes root of a new user namespace first.
    """
    if os.geteuid() == 0:
        with contextlib.suppress(PermissionError):
            _call("unshare", CLONE_NEWNET)
            return
    user, group = os.geteuid(), os.getegid()
    _call("unshare", CLONE_NEWUSER | CLONE_NEWNET)
    Path("/proc/self/setgroups").write_text("deny")
    Path("/proc/self/uid_map").write_text(f"0 {user} 1")
    Path("/proc/self/gid_map").write_text(f"0 {group} 1")


def current() -> int:
    """Return a file descriptor of the calling thread's network namespace."""
    return os.open("/proc/thread-self/ns/net", os.O_RDONLY | os.O_CLOEXEC)


def new() -> int:
    """Make a network namespace and return its file descriptor; the calling thread stays where it is."""
    home = current()
    try:
        _call("unshare", CLONE_NEWNET)
        made = current()
        _call("setns", home, CLONE_NEWNET)
    finally:
        os.close(home)
    return made


@contextlib.contextmanager
def inside(namespace: int) -> Iterator[None]:
    """Let the calling thread, what it opens and what it starts live in ``namespace`` for a while."""
    home = current()
    try:
        _call("setns", namespace, CLONE_NEWNET)
        yield
    finally:
        _call("setns", home, CLONE_NEWNET)
        os.close(home)


def sysctl(name: str, value: str) -> None:
    """Set a network setting (``ipv4.ip_forward``) of the calling thread's namespace."""
    Path("/proc/sys/net", *name.split(".")).write_text(value)
