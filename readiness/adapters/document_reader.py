"""Read documents in a child process that is stopped when it takes too long or too much memory.

A PDF of half a megabyte can unpack to more than a gigabyte, and a parser of foreign files can crash. Whatever happens
to the child, the program gets a text or a sentence.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import psutil

from readiness.adapters import document_child
from readiness.adapters.own_child import own_child
from readiness.interview.documents.model import (
    MAX_FILE_BYTES,
    MAX_MEMORY_BYTES,
    MAX_SECONDS,
    Layout,
    ReadDocument,
    UnreadableDocument,
)
from readiness.words import _, language

CHILD_WORD = "--child-read"
_POLL_SECONDS = 0.02


def child_command() -> list[str]:
    """Return the command that starts the child; the path of its folder is added to it."""
    return own_child(CHILD_WORD, document_child.__name__)


class GuardedDocumentReader:
    """The real :class:`~readiness.interview.documents.model.DocumentReader`. May be used from any thread.

    ``seconds`` and ``memory`` bound one child: wall time and resident bytes.
    """

    def __init__(self, seconds: float = MAX_SECONDS, memory: int = MAX_MEMORY_BYTES) -> None:
        self._seconds = seconds
        self._memory = memory

    def read(
        self, source: Path | bytes, *, layout: Layout = Layout.COLUMNS, password: str | None = None
    ) -> ReadDocument:
        """Return the text of a file, or of the bytes of one. Raises :class:`UnreadableDocument`."""
        answer, _picture = self._ask(source, {"layout": layout.value, "password": password, "page": None})
        return ReadDocument(_texts(answer.get("pages")), _texts(answer.get("warnings")))

    def render(self, source: Path | bytes, page: int, *, width: int = 1000, password: str | None = None) -> bytes:
        """Return page ``page`` (from 1) of a PDF as it looks, as PNG. Raises :class:`UnreadableDocument`."""
        _answer, picture = self._ask(source, {"password": password, "page": page, "width": width})
        return picture

    def _ask(self, source: Path | bytes, request: dict[str, object]) -> tuple[dict[str, object], bytes]:
        with tempfile.TemporaryDirectory(prefix="callready-", ignore_cleanup_errors=True) as name:
            folder = Path(name)  # made with mode 0700
            if isinstance(source, bytes):
                if len(source) > MAX_FILE_BYTES:
                    raise UnreadableDocument(_("This document is too large to read. Save it without pictures."))
                (folder / "document").write_bytes(source)
                source = folder / "document"
            whole = {**request, "source": str(source.absolute()), "language": language()}
            (folder / document_child.REQUEST).write_text(json.dumps(whole), "utf-8")
            self._run(folder)
            return _result(folder)

    def _run(self, folder: Path) -> None:
        with subprocess.Popen(
            [*child_command(), str(folder)],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env=_environment(),
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        ) as child:
            try:
                self._watch(child)
            finally:
                if child.poll() is None:
                    child.kill()

    def _watch(self, child: subprocess.Popen[bytes]) -> None:
        until = time.monotonic() + self._seconds
        seen = psutil.Process(child.pid)
        while True:
            try:
                code = child.wait(_POLL_SECONDS)
                break
            except subprocess.TimeoutExpired:
                if time.monotonic() > until:
                    raise UnreadableDocument(
                        _("Reading this file took too long, so it was stopped. Save it again as PDF, and try that.")
                    ) from None
                if _resident(seen) > self._memory:
                    raise _too_much("resident memory") from None
        if code != 0:
            raise _too_much(f"the reader ended with {code}")


def _environment() -> dict[str, str]:
    """The child must find this package, and nothing that lies in the folder the program was started from."""
    if getattr(sys, "frozen", False):
        return dict(os.environ)
    root = str(Path(__file__).parents[2])
    path = os.environ.get("PYTHONPATH")
    return {**os.environ, "PYTHONPATH": os.pathsep.join([root, path]) if path else root}


def _resident(process: psutil.Process) -> int:
    try:
        return int(process.memory_info().rss)
    except psutil.Error:
        return 0


def _result(folder: Path) -> tuple[dict[str, object], bytes]:
    try:
        answer = json.loads((folder / document_child.ANSWER).read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise _too_much(f"no answer: {error}") from error
    if "sentence" in answer:
        raise UnreadableDocument(
            str(answer["sentence"]), password=bool(answer.get("password")), detail=str(answer.get("detail", ""))
        )
    picture = folder / document_child.PICTURE
    return answer, picture.read_bytes() if picture.exists() else b""


def _texts(value: object) -> tuple[str, ...]:
    return tuple(str(text) for text in value) if isinstance(value, list) else ()


def _too_much(detail: str) -> UnreadableDocument:
    return UnreadableDocument(
        _("This file is damaged, or it unpacks to more than a resume can hold. Save it again as PDF, and try that."),
        detail=detail,
    )
