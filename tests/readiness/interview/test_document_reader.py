import subprocess
import sys
import time
from pathlib import Path

import pytest

from readiness.adapters import document_reader
from readiness.adapters.document_reader import GuardedDocumentReader, child_command
from readiness.interview.documents import Layout, UnreadableDocument
from tests.readiness.interview import hostile, layouts, paper

READER = GuardedDocumentReader()


@pytest.mark.parametrize("name", hostile.HOSTILE)
def test_a_hostile_file_ends_in_time_with_a_sentence(name: str) -> None:
    make, told = hostile.HOSTILE[name]
    data = make()
    started = time.monotonic()
    if told:
        with pytest.raises(UnreadableDocument, match=told) as refused:
            READER.read(data)
        assert refused.value.sentence.endswith(".")
        assert "Error" not in refused.value.sentence
    else:
        assert READER.read(data).text
    assert time.monotonic() - started < 15


@pytest.mark.lab
def test_the_worst_files_stay_within_the_memory_they_may_have() -> None:
    script = """
import resource
from readiness.adapters.document_reader import GuardedDocumentReader
from readiness.interview.documents import UnreadableDocument
from tests.readiness.interview import hostile
for make in (hostile.pdf_bomb, hostile.pdf_cyclic_form, hostile.docx_bomb):
    try:
        GuardedDocumentReader().read(make())
    except UnreadableDocument:
        pass
print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)
"""
    root = Path(document_reader.__file__).parents[2]
    run = subprocess.run([sys.executable, "-c", script], cwd=root, capture_output=True, text=True, check=True)
    unit = 1 if sys.platform == "darwin" else 1024
    assert 0 < int(run.stdout) * unit <= 512 * 1024 * 1024


def test_long_documents_say_what_was_left_out() -> None:
    found = READER.read(paper.pdf([hostile.TEXT] * 2000))
    assert len(found.pages) == 30
    assert found.warnings == ("The document has 2000 pages; only the first 30 were read.",)


def test_letters_without_meaning_are_said_to_be_so() -> None:
    found = READER.read(hostile.pdf_of_letters_without_meaning())
    assert found.warnings == ("Many letters could not be understood. Save the document again, or paste the text.",)


def test_a_page_without_text_is_named() -> None:
    found = READER.read(paper.pdf([hostile.TEXT, [], hostile.TEXT]))
    assert found.pages == ("A resume of one line", "", "A resume of one line")
    assert found.warnings == ("There is no text on page 2; it may be a picture.",)


def test_a_password_opens_the_document_and_a_wrong_one_does_not() -> None:
    data = paper.pdf([hostile.TEXT], password="secret")
    assert READER.read(data, password="secret").text == "A resume of one line"
    with pytest.raises(UnreadableDocument, match="does not open") as refused:
        READER.read(data, password="guess")
    assert refused.value.password


def test_the_way_of_reading_can_be_switched() -> None:
    data = paper.pdf([layouts.drawn_backwards().prints])
    assert READER.read(data).text != READER.read(data, layout=Layout.DRAWN).text


def test_a_page_is_shown_as_it_looks() -> None:
    data = paper.pdf([[paper.Print(50, 100, "Hello", 40)], []])
    first, second = READER.render(data, 1, width=300), READER.render(data, 2, width=300)
    assert first[:8] == b"\x89PNG\r\n\x1a\n"
    assert int.from_bytes(first[16:20], "big") == 300
    assert int.from_bytes(first[20:24], "big") == pytest.approx(300 * 842 / 595, abs=1)
    assert len(first) > len(second)


def test_only_existing_pages_of_a_pdf_can_be_shown() -> None:
    with pytest.raises(UnreadableDocument, match="no page 3"):
        READER.render(paper.pdf([hostile.TEXT]), 3)
    with pytest.raises(UnreadableDocument, match="Only a PDF"):
        READER.render(b"plain words", 1)


def test_files_are_read_by_their_path_whatever_they_are_called(tmp_path: Path) -> None:
    file = tmp_path / "Лебенслауф – “final” (2).txt"
    file.write_bytes(paper.pdf([hostile.TEXT]))
    assert READER.read(file).text == "A resume of one line"


@pytest.mark.parametrize("place", ["missing.pdf", "."])
def test_what_is_no_file_is_said_so(place: str, tmp_path: Path) -> None:
    with pytest.raises(UnreadableDocument, match=r"There is no file .*\."):
        READER.read(tmp_path / place)


@pytest.mark.parametrize("name", ["resume.pdf", "resume.docx", "resume.ODT"])
def test_a_file_that_is_not_what_it_is_named_after_is_refused(name: str, tmp_path: Path) -> None:
    file = tmp_path / name
    file.write_bytes(b"\x00\x01 garbage of a broken download")
    kind = file.suffix[1:].upper()
    with pytest.raises(UnreadableDocument, match=f"{name} is not the {kind} file it is named after"):
        READER.read(file)


def test_a_file_of_more_than_twenty_megabytes_is_not_opened(tmp_path: Path) -> None:
    file = tmp_path / "portfolio.pdf"
    with file.open("wb") as out:
        out.truncate(25_000_000)
    with pytest.raises(UnreadableDocument, match=r"has 25 MB"):
        READER.read(file)


def test_a_child_that_hangs_is_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(document_reader, "child_command", lambda: [sys.executable, "-c", "import time; time.sleep(60)"])
    started = time.monotonic()
    with pytest.raises(UnreadableDocument, match="took too long"):
        GuardedDocumentReader(seconds=0.2).read(b"text")
    assert time.monotonic() - started < 5


def test_a_child_that_eats_memory_is_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    greedy = "import time; eaten = bytearray(200_000_000); time.sleep(60)"
    monkeypatch.setattr(document_reader, "child_command", lambda: [sys.executable, "-c", greedy])
    with pytest.raises(UnreadableDocument, match="damaged, or it unpacks"):
        GuardedDocumentReader(seconds=20, memory=100_000_000).read(b"text")


def test_a_child_that_dies_or_says_nothing_is_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    for death in ("import os; os.abort()", "pass"):
        monkeypatch.setattr(document_reader, "child_command", lambda death=death: [sys.executable, "-c", death])
        with pytest.raises(UnreadableDocument, match="damaged, or it unpacks"):
            READER.read(b"text")


def test_a_frozen_program_starts_itself_with_a_word(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert child_command() == [sys.executable, "--child-read"]


def test_modules_lying_about_are_not_loaded_by_the_child(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "json.py").write_text("raise SystemExit(3)")
    monkeypatch.chdir(tmp_path)
    assert READER.read(b"just text").text == "just text"
