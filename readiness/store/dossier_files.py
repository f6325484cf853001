"""An interview as a folder of readable files, or a ZIP of it, and back again.

``dossier.json`` has everything; the Markdown files say the same to people; ``documents`` holds the files as they were
sent. Reading back takes only ``dossier.json`` and the documents it names, wherever they come from.
"""

from __future__ import annotations

import json
import re
import zipfile
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path, PurePosixPath
from typing import Any

from readiness.interview.dossier import (
    CardKind,
    DialIn,
    Document,
    DocumentKind,
    Interview,
    Note,
    Person,
    RequirementKind,
    Service,
)
from readiness.store.errors import AlreadyThere, ReadOnlyFolder, StoreError
from readiness.store.readable import card_markdown, interview_markdown, notes_markdown
from readiness.store.rows import maybe_text, maybe_time, to_text, to_time
from readiness.store.store import Store
from readiness.words import _

FORMAT = 1
DOSSIER = "dossier.json"
_MAX_BYTES = 300 * 1024 * 1024
_MAX_JSON_BYTES = 50 * 1024 * 1024


class UnreadableDossier(StoreError):
    """The folder or ZIP is no dossier that can be read back."""


def export(store: Store, interview: Interview, target: Path) -> Path:
    """Write the interview into the new folder ``target``, or into a ZIP when its name ends in .zip; return it.

    Raises :class:`ReadOnlyFolder` when it cannot be written, :class:`AlreadyThere` for a folder that exists.
    """
    files = _files(store, interview)
    try:
        if target.suffix.lower() == ".zip":
            draft = target.with_suffix(".part")
            with zipfile.ZipFile(draft, "w", zipfile.ZIP_DEFLATED) as archive:
                for name, body in files.items():
                    archive.writestr(name, body)
            draft.replace(target)
            return target
        target.mkdir(parents=True)
        for name, body in files.items():
            place = target / name
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(body)
    except FileExistsError as error:
        raise AlreadyThere(target) from error
    except OSError as error:
        raise ReadOnlyFolder(target.parent, str(error)) from error
    return target


def import_dossier(store: Store, source: Path) -> Interview:
    """Keep what a folder or ZIP holds as a new interview. Raises :class:`UnreadableDossier`; keeps nothing then."""
    try:
        if source.is_dir():
            return _take(store, lambda name, limit: _from_folder(source, name, limit))
        with zipfile.ZipFile(source) as archive:
            if sum(entry.file_size for entry in archive.infolist()) > _MAX_BYTES:
                raise UnreadableDossier(_("This ZIP file is too large to be an interview. Choose another one."))
            return _take(store, lambda name, limit: _from_archive(archive, name, limit))
    except UnreadableDossier:
        raise
    except (OSError, zipfile.BadZipFile, KeyError, TypeError, ValueError, AttributeError, NotImplementedError) as error:
        raise UnreadableDossier(
            _("This is no interview that Callready has saved, or it is damaged. Choose another folder or ZIP file."),
            f"{type(error).__name__}: {error}",
        ) from error


def _files(store: Store, interview: Interview) -> dict[str, bytes]:
    documents = store.documents.list(interview.id)
    notes = store.notes.list(interview.id)
    names = {document.id: _document_name(document) for document in documents}
    cards = {kind: store.cards.list(interview.id, kind) for kind in CardKind}
    whole = {
        "format": FORMAT,
        "interview": _interview_values(interview),
        "documents": [
            {"file": names[one.id], "kind": one.kind.value, "name": one.name, "pages": one.pages,
             "warnings": one.warnings, "added_at": to_text(one.added_at)}
            for one in documents
        ],
        "notes": [
            {"text": one.text, "created_at": to_text(one.created_at), "call_second": one.call_second,
             "flagged": one.flagged}
            for one in notes
        ],
        "cards": [
            {"kind": kind.value, "title": card.title, "boxes": dict(card.boxes)}
            for kind, listed in cards.items() for card in listed if card.interview is not None
        ],
        "requirements": [
            {"text": one.text, "kind": one.kind.value, "hidden": one.hidden}
            for one in store.requirements.list(interview.id)
        ],
        "ticks": sorted(store.ticks.of(interview.id)),
    }  # fmt: skip
    files = {
        DOSSIER: json.dumps(whole, ensure_ascii=False, indent=1).encode(),
        "interview.md": interview_markdown(interview).encode(),
        "notes.md": notes_markdown(notes).encode(),
    }
    for kind, listed in cards.items():
        if listed:
            files[f"{kind.value}.md"] = "\n\n".join(card_markdown(card) for card in listed).encode()
    for document in documents:
        files[names[document.id]] = store.documents.original(document.id)
        files[
            str(PurePosixPath(names[document.id]).with_suffix(".txt")).replace("documents/", "documents/text of ")
        ] = document.text.encode()
    return files


def _document_name(document: Document) -> str:
    safe = re.sub(r"[^\w .()-]", "_", Path(document.name).name).strip(" .") or "document"
    return f"documents/{document.kind.value} {document.version} {safe[-80:]}"


def _interview_values(interview: Interview) -> dict[str, object]:
    return {
        "company": interview.company, "role": interview.role, "start": maybe_text(interview.start),
        "end": maybe_text(interview.end), "time_zone": interview.time_zone, "service": interview.service.value,
        "join_url": interview.join_url, "passcode": interview.passcode, "meeting_id": interview.meeting_id,
        "people": [[one.name, one.role, one.pronunciation, one.email, one.phone] for one in interview.people],
        "dial_in": [[one.number, one.code, one.country] for one in interview.dial_in], "stage": interview.stage,
        "who_calls": interview.who_calls,
        "follow_up": interview.follow_up.isoformat() if interview.follow_up else None, "archived": interview.archived,
    }  # fmt: skip


def _take(store: Store, read: Callable[[str, int], bytes]) -> Interview:
    whole: Mapping[str, Any] = json.loads(read(DOSSIER, _MAX_JSON_BYTES))
    if whole.get("format") != FORMAT:
        raise UnreadableDossier(
            _("This interview was saved by a newer version of Callready. Read it with that version.")
        )
    with store.together():
        interview = store.interviews.add(_interview(whole["interview"]))
        for given in whole["documents"]:
            store.documents.add(
                interview.id,
                DocumentKind(given["kind"]),
                str(given["name"]),
                read(str(given["file"]), _MAX_BYTES),
                pages=[str(page) for page in given["pages"]],
                warnings=[str(warning) for warning in given["warnings"]],
            )
        for given in whole["notes"]:
            _take_note(store, interview.id, given)
        for given in whole["cards"]:
            boxes = {str(key): str(value) for key, value in dict(given["boxes"]).items()}
            store.cards.add(interview.id, CardKind(given["kind"]), str(given["title"]), boxes)
        asked = [(str(given["text"]), RequirementKind(given["kind"])) for given in whole["requirements"]]
        kept = store.requirements.replace(interview.id, asked)
        for line, given in zip(kept, whole["requirements"], strict=True):
            if given["hidden"]:
                store.requirements.save(replace(line, hidden=True))
        for item in whole["ticks"]:
            store.ticks.set(interview.id, str(item), True)
    return interview


def _take_note(store: Store, interview: int, given: Mapping[str, Any]) -> Note:
    second = given["call_second"]
    return store.notes.add(
        interview,
        str(given["text"]),
        call_second=None if second is None else int(second),
        flagged=bool(given["flagged"]),
        created_at=to_time(str(given["created_at"])),
    )


def _interview(given: Mapping[str, Any]) -> Interview:
    follow_up = given.get("follow_up")
    return Interview(
        company=str(given["company"]), role=str(given["role"]), start=maybe_time(given["start"]),
        end=maybe_time(given["end"]), time_zone=str(given["time_zone"]), service=Service(given["service"]),
        join_url=str(given["join_url"]), passcode=str(given["passcode"]), meeting_id=str(given["meeting_id"]),
        people=tuple(Person(*(str(part) for part in one[:5])) for one in given["people"]),
        dial_in=tuple(DialIn(*(str(part) for part in one[:3])) for one in given["dial_in"]),
        stage=str(given["stage"]), who_calls=str(given["who_calls"]),
        follow_up=date.fromisoformat(follow_up) if follow_up else None, archived=bool(given["archived"]),
    )  # fmt: skip


def _from_folder(folder: Path, name: str, limit: int) -> bytes:
    place = (folder / name).resolve()
    if not place.is_relative_to(folder.resolve()):
        raise ValueError(f"{name} lies outside of the folder")
    if place.stat().st_size > limit:
        raise ValueError(f"{name} is too large")
    return place.read_bytes()


def _from_archive(archive: zipfile.ZipFile, name: str, limit: int) -> bytes:
    with archive.open(name) as part:
        body = part.read(limit + 1)
    if len(body) > limit:
        raise ValueError(f"{name} is too large")
    return body
