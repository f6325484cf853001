"""The child process that reads one document and may die of it.

Started by :mod:`readiness.adapters.document_reader` with the path of a private folder that holds ``request.json``; it
leaves ``answer.json`` there, and ``page.png`` when a picture was asked for. Exit code 0 means there is an answer.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from pathlib import Path

from readiness.interview.documents.model import MAX_MEMORY_BYTES, MAX_SECONDS, Layout, UnreadableDocument
from readiness.words import _, use_language

REQUEST, ANSWER, PICTURE = "request.json", "answer.json", "page.png"
_MAX_ANSWER_BYTES = 64 * 1024 * 1024


def main(arguments: Sequence[str]) -> int:
    """Answer the request in the folder that the one argument names."""
    folder = Path(arguments[0])
    request = json.loads((folder / REQUEST).read_text("utf-8"))
    use_language(str(request["language"]))
    limit_resources()
    try:
        answer = _answer(request, folder)
    except UnreadableDocument as refusal:
        answer = {"sentence": refusal.sentence, "password": refusal.password, "detail": refusal.detail}
    except (MemoryError, RecursionError) as error:
        sentence = _(
            "This file unpacks to more than a resume can hold, so it was not read. Save it as PDF and try that."
        )
        answer = {"sentence": sentence, "password": False, "detail": type(error).__name__}
    (folder / ANSWER).write_text(json.dumps(answer), "utf-8")
    return 0


def limit_resources() -> None:
    """Bound memory, processor time and file size of this process where the system can."""
    try:
        import resource  # noqa: PLC0415 - does not exist on Windows, where the parent alone watches
    except ImportError:
        return
    for limit, value in (
        (resource.RLIMIT_AS, MAX_MEMORY_BYTES * 7 // 8),
        (resource.RLIMIT_CPU, int(MAX_SECONDS)),
        (resource.RLIMIT_FSIZE, _MAX_ANSWER_BYTES),
        (resource.RLIMIT_CORE, 0),
    ):
        try:
            resource.setrlimit(limit, (value, value))
        except (ValueError, OSError):  # macOS refuses some, and a lower limit may stand already
            continue


def _answer(request: dict[str, object], folder: Path) -> dict[str, object]:
    source = Path(str(request["source"]))
    password = None if request["password"] is None else str(request["password"])
    if request["page"] is None:
        from readiness.interview.documents.reading import read_file  # noqa: PLC0415 - after the limits

        found = read_file(source, Layout(str(request["layout"])), password)
        return {"pages": found.pages, "warnings": found.warnings}
    from readiness.interview.documents import pdf, reading  # noqa: PLC0415 - after the limits

    if reading.kind_of(reading.open_checked(source), source) != "pdf":
        raise UnreadableDocument(_("Only a PDF can be shown as it looks; the text of this file stands beside."))
    picture = pdf.render(source, int(str(request["page"])), int(str(request["width"])), password)
    (folder / PICTURE).write_bytes(picture)
    return {}


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
