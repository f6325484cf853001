"""Sentences for translators: out of the program, into catalogues, and compiled.

python packaging/translations.py                      extract, merge into every catalogue, compile
python packaging/translations.py --missing de > x.po  what German still lacks, to be handed out
python packaging/translations.py --merge x.po         take a part that came back into its catalogue, and compile
python packaging/translations.py --check [de]         say what is missing or wrong; exit code 1 if anything is
python packaging/translations.py --new fr             begin another language
"""

from __future__ import annotations

import argparse
import re
import string
import sys
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from babel.messages import Catalog, Message
from babel.messages.extract import extract
from babel.messages.mofile import write_mo
from babel.messages.plurals import get_plural
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).parents[1]
FOLDER = ROOT / "assets" / "translations"
DOMAIN = "callready"
KEYWORDS = {"_": None, "_n": None, "plural": (1, 2)}
ENDINGS = ".?!…:"
HEADER = "# Sentences of Callready, under the licence of the program. docs/translating.md says how to translate them."
UNSTABLE = (
    rb'"(POT-Creation-Date|PO-Revision-Date|Generated-By|Last-Translator|Language-Team|Report-Msgid-Bugs-To)[^"]*"\n'
)


def extracted() -> Catalog:
    """Every sentence of the program, with the files it stands in."""
    catalogue = Catalog(domain=DOMAIN, project="Callready", charset="utf-8", header_comment=HEADER)
    for package in ("readiness", "ui"):
        for path in sorted((ROOT / package).rglob("*.py")):
            with path.open("rb") as source:
                found = extract("python", source, keywords=KEYWORDS, comment_tags=("Translators:",), options={})
                for _line, words, comments, _context in found:
                    if words and words != ("", ""):
                        place = (path.relative_to(ROOT).as_posix(), 0)
                        added = catalogue.add(words, locations=[place], auto_comments=comments)
                        added.flags.discard("python-format")  # a percent sign in front of a word is no place
    return catalogue


def po(language: str) -> Path:
    """Where the catalogue of ``language`` lies."""
    return FOLDER / language / "LC_MESSAGES" / f"{DOMAIN}.po"


def languages() -> list[str]:
    """Every language there is a catalogue for."""
    return sorted(path.parts[-3] for path in FOLDER.glob(f"*/LC_MESSAGES/{DOMAIN}.po"))


def load(path: Path) -> Catalog:
    """Read a catalogue; its language is in its header."""
    with path.open("rb") as source:
        return read_po(source)


def save(language: str, catalogue: Catalog) -> None:
    """Write a catalogue and what the program loads."""
    po(language).parent.mkdir(parents=True, exist_ok=True)
    po(language).write_bytes(written(catalogue))
    po(language).with_suffix(".mo").write_bytes(compiled(catalogue))


def written(catalogue: Catalog) -> bytes:
    """The catalogue as a file that changes only where a sentence did: no dates, no line numbers."""
    out = BytesIO()
    write_po(out, catalogue, width=100, include_lineno=False, sort_by_file=True, ignore_obsolete=True)
    return re.sub(UNSTABLE, b"", out.getvalue())


def compiled(catalogue: Catalog) -> bytes:
    """What gettext loads; a sentence without a sure translation is left out and stays English."""
    out = BytesIO()
    sure = Catalog(locale=catalogue.locale, domain=DOMAIN, charset="utf-8", fuzzy=False)
    for message in catalogue:
        if message.id and not message.fuzzy and has_words(message):
            sure.add(message.id, message.string)
    write_mo(out, sure)
    return re.sub(rb"(?<=Date: )\d{4}-\d\d-\d\d \d\d:\d\d[+-]\d{4}", b"0000-00-00 00:00+0000", out.getvalue())


def has_words(message: Message) -> bool:
    """Whether a message is translated, all its forms."""
    return all(message.string) if isinstance(message.string, (list, tuple)) else bool(message.string)


def begun(language: str) -> Catalog:
    """An empty catalogue of ``language``."""
    return Catalog(language, DOMAIN, HEADER, project="Callready", version="-", charset="utf-8", fuzzy=False)


def update(language: str, template: Catalog) -> Catalog:
    """Bring the catalogue of ``language`` up to date: new sentences empty, changed ones marked, old ones gone."""
    catalogue = load(po(language)) if po(language).exists() else begun(language)
    catalogue.update(template, no_fuzzy_matching=True)
    return catalogue


def missing(language: str) -> Catalog:
    """A catalogue of what ``language`` lacks."""
    part = begun(language)
    for message in update(language, extracted()):
        if message.id and (message.fuzzy or not has_words(message)):
            part.add(message.id, locations=message.locations, auto_comments=message.auto_comments)
    return part


def merge(path: Path) -> str:
    """Take the translations of a part into the catalogue of its language; return the language."""
    part = load(path)
    language = str(part.locale or "")
    catalogue = update(language, extracted())
    for message in part:
        known = catalogue.get(message.id) if message.id else None
        if known is not None and has_words(message):
            known.string = message.string
            known.flags.discard("fuzzy")
    save(language, catalogue)
    return language


def faults(catalogue: Catalog) -> Iterator[str]:
    """What is missing or wrong, a line each."""
    forms = get_plural(catalogue.locale).num_plurals
    for message in catalogue:
        if not message.id:
            continue
        sources = message.id if isinstance(message.id, (list, tuple)) else (message.id,)
        strings = message.string if isinstance(message.string, (list, tuple)) else (message.string,)
        if message.fuzzy or not has_words(message) or (len(sources) > 1 and len(strings) != forms):
            yield f"missing: {sources[0]!r}"
            continue
        for translated in strings:
            yield from _differences(sources, translated)


def _differences(sources: tuple[str, ...], translated: str) -> Iterator[str]:
    try:
        if places(translated) != places(sources[-1]) and places(translated) != places(sources[0]):
            yield f"places to fill in differ: {sources[-1]!r} -> {translated!r}"
    except ValueError:
        yield f"a brace is open: {translated!r}"
        return
    if _ending(translated) != _ending(sources[-1]):
        yield f"ends differently: {sources[-1]!r} -> {translated!r}"
    if _edges(translated) != _edges(sources[-1]):
        yield f"spaces or lines at the edges differ: {sources[-1]!r} -> {translated!r}"


def places(sentence: str) -> frozenset[tuple[str, str]]:
    """The places to fill in, with how they are written."""
    return frozenset((name, spec or "") for _text, name, spec, _as in string.Formatter().parse(sentence) if name)


def _ending(sentence: str) -> str:
    bare = sentence.rstrip().rstrip('”“"»«)')
    return bare[-1] if bare and bare[-1] in ENDINGS else ""


def _edges(sentence: str) -> tuple[str, str]:
    return sentence[: len(sentence) - len(sentence.lstrip())], sentence[len(sentence.rstrip()) :]


def main() -> int:
    """Do what the command line says."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--missing", metavar="LANGUAGE")
    parser.add_argument("--merge", metavar="PART", type=Path, nargs="+")
    parser.add_argument("--check", metavar="LANGUAGE", nargs="?", const="")
    parser.add_argument("--new", metavar="LANGUAGE")
    options = parser.parse_args()
    if options.missing:
        sys.stdout.buffer.write(written(missing(options.missing)))
        return 0
    if options.check is not None:
        template = extracted()
        wrong = 0
        for language in [options.check] if options.check else languages():
            for fault in faults(update(language, template)):
                wrong += 1
                print(f"{language}: {fault}")
        return 1 if wrong else 0
    if options.merge:
        done = {merge(path) for path in options.merge}
    else:
        template = extracted()
        done = {*languages(), *([options.new] if options.new else [])}
        for language in done:
            save(language, update(language, template))
    for language in sorted(done):
        catalogue = load(po(language))
        lacking = sum(1 for message in catalogue if message.id and (message.fuzzy or not has_words(message)))
        print(f"{language}: {len(catalogue)} sentences, {lacking} not translated")
    return 0


if __name__ == "__main__":
    sys.exit(main())
