import json
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest

from readiness.interview.dossier import CardKind, DocumentKind, Interview, RequirementKind
from readiness.store import ReadOnlyFolder, Store, UnreadableDossier, export, import_dossier
from readiness.store.errors import AlreadyThere
from tests.readiness.store.test_repositories import NORTHWIND


@pytest.fixture
def kept(store: Store) -> Interview:
    interview = store.interviews.add(replace(NORTHWIND, stage="first round"))
    store.documents.add(interview.id, DocumentKind.RESUME, "../CV/Jane: Doe?.pdf", b"%PDF one", pages=["one", "two"])
    store.documents.add(interview.id, DocumentKind.RESUME, "cv.pdf", b"%PDF two", pages=["new"], warnings=["cut"])
    store.documents.add(interview.id, DocumentKind.JOB, "job.txt", b"job", pages=["Spark"])
    store.notes.add(interview.id, "team of 6", call_second=700, flagged=True)
    store.notes.add(interview.id, "before the call")
    store.cards.add(interview.id, CardKind.STORY, "The six-hour night", {"situation": "slow", "result": "40 min"})
    store.cards.add(None, CardKind.QUESTION, "shared question", {})
    lines = store.requirements.replace(interview.id, [("Spark", RequirementKind.MUST), ("Beer", RequirementKind.NICE)])
    store.requirements.save(replace(lines[1], hidden=True))
    store.ticks.set(interview.id, "water", True)
    return interview


def snapshot(store: Store, interview: Interview) -> object:
    documents = store.documents.list(interview.id)
    return (
        replace(interview, id=0),
        [(one.kind, one.name, one.version, one.pages, one.warnings) for one in documents],
        [store.documents.original(one.id) for one in documents],
        [(one.text, one.created_at, one.call_second, one.flagged) for one in store.notes.list(interview.id)],
        [(one.title, dict(one.boxes)) for one in store.cards.list(interview.id, CardKind.STORY)],
        [(one.text, one.kind, one.hidden) for one in store.requirements.list(interview.id)],
        store.ticks.of(interview.id),
    )


@pytest.mark.parametrize("name", ["northwind", "northwind.zip"])
def test_what_is_exported_comes_back_the_same(store: Store, kept: Interview, tmp_path: Path, name: str) -> None:
    written = export(store, kept, tmp_path / name)
    with Store.open(tmp_path / "another computer") as other:
        again = import_dossier(other, written)
        assert snapshot(other, other.interviews.get(again.id)) == snapshot(store, kept)


def test_the_folder_can_be_read_without_the_program(store: Store, kept: Interview, tmp_path: Path) -> None:
    folder = export(store, kept, tmp_path / "northwind")
    names = {str(file.relative_to(folder)) for file in folder.rglob("*") if file.is_file()}
    assert names == {
        "dossier.json", "interview.md", "notes.md", "story.md", "question.md",
        "documents/resume 1 Jane_ Doe_.pdf", "documents/text of resume 1 Jane_ Doe_.txt",
        "documents/resume 2 cv.pdf", "documents/text of resume 2 cv.txt",
        "documents/job 1 job.txt", "documents/text of job 1 job.txt",
    }  # fmt: skip
    assert (folder / "documents" / "resume 2 cv.pdf").read_bytes() == b"%PDF two"
    said = (folder / "interview.md").read_text("utf-8")
    assert said.startswith("# Northwind Labs · Data Engineer")
    assert "Zoë Müller, Engineering Manager, ZOH-ee" in said
    assert "+496938079883 123456# DE" in said
    assert "(11:40) ★ team of 6" in (folder / "notes.md").read_text("utf-8")
    assert "**result** 40 min" in (folder / "story.md").read_text("utf-8")


def test_nothing_is_ever_written_over(store: Store, kept: Interview, tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    with pytest.raises(AlreadyThere):
        export(store, kept, tmp_path / "mine")
    (tmp_path / "file").write_text("x")
    with pytest.raises(ReadOnlyFolder):
        export(store, kept, tmp_path / "file" / "below")


@pytest.mark.parametrize(
    "damage",
    [
        {"format": 99},
        {"format": 1},
        {"interview": None},
        {"notes": [{"text": "x", "created_at": "2026-11-26T15:00:00", "call_second": None, "flagged": False}]},
        {"documents": [{"file": "../../secret", "kind": "resume", "name": "x", "pages": [], "warnings": []}]},
        {"documents": [{"file": "missing", "kind": "resume", "name": "x", "pages": [], "warnings": []}]},
        {"documents": [{"file": "dossier.json", "kind": "poem", "name": "x", "pages": [], "warnings": []}]},
    ],
)
def test_a_broken_dossier_is_a_sentence_and_keeps_nothing(
    store: Store, kept: Interview, tmp_path: Path, damage: dict[str, object]
) -> None:
    (tmp_path / "secret").write_text("secret")
    folder = export(store, kept, tmp_path / "deep" / "northwind")
    whole = json.loads((folder / "dossier.json").read_text("utf-8"))
    whole = damage if damage == {"format": 1} else {**whole, **damage}
    (folder / "dossier.json").write_text(json.dumps(whole), "utf-8")
    before = store.interviews.list()
    with pytest.raises(UnreadableDossier, match=r"\.$"):
        import_dossier(store, folder)
    assert store.interviews.list() == before


def test_what_is_no_dossier_is_a_sentence(store: Store, tmp_path: Path) -> None:
    (tmp_path / "text.zip").write_text("no archive")
    with zipfile.ZipFile(tmp_path / "empty.zip", "w"):
        pass
    for name in ("text.zip", "empty.zip", "missing.zip", "."):
        with pytest.raises(UnreadableDossier):
            import_dossier(store, tmp_path / name)
    assert store.interviews.list() == ()
