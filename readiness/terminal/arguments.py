"""The command line: what may be said, and clear sentences about what makes no sense. Loads nothing else."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence
from typing import TypeVar

import readiness
from readiness.language import OPTION
from readiness.servers import server as read_server
from readiness.terminal.outcome import unknown_name
from readiness.terminal.parser import Parser
from readiness.words import _

COMMANDS = ("check", "listen", "headset", "devices", "connection", "watch", "read", "match", "invitation", "note")
KINDS = ("audio", "video", "phone")
T = TypeVar("T")


class _Word(Parser):
    """The parser of one command."""

    def __init__(self, **settings: object) -> None:
        super().__init__(**settings)
        _everywhere(self, default=argparse.SUPPRESS)
        self.add_argument("--json", dest="as_json", action="store_true", help=_("one JSON document, nothing else"))


def parse(arguments: Sequence[str]) -> argparse.Namespace:
    """Understand ``arguments``; ``command`` is None where there is no word. Raises WrongUse; SystemExit after help."""
    return _parser().understood(arguments)


def wants_json(arguments: Sequence[str]) -> bool:
    """Whether an error should be told as JSON, before anything else is understood."""
    return "--json" in arguments


def _parser() -> Parser:
    parser = Parser(
        prog="callready",
        description=_("Tests microphone, headset, noise, connection and battery before an interview."),
        epilog=_(
            "Without a command the window opens. Exit codes: 0 go, 1 caution, 2 no-go, 3 not known, 64 wrong use."
        ),
    )
    parser.add_argument(
        "--version", action="version", version=f"callready {readiness.__version__}", help=_("show the version and end")
    )
    parser.add_argument("--self-test", action="store_true", help=_("prove that everything loads and works"))
    _everywhere(parser, default=None)
    words = parser.add_subparsers(dest="command", metavar=_("COMMAND"), parser_class=_Word)
    _check(words.add_parser("check", help=_("the whole checklist")))
    _listen(words.add_parser("listen", help=_("what is right and wrong with recordings (WAV, FLAC, OGG)")))
    _headset(words.add_parser("headset", help=_("the headset test: left, right, echo, delay")))
    words.add_parser("devices", help=_("microphones and speakers as you know them"))
    _connection(words.add_parser("connection", help=_("the connection checks")))
    _watch(words.add_parser("watch", help=_("the light monitor: a line for each change, until stopped")))
    _read(words.add_parser("read", help=_("the text of a resume or job description as the program understands it")))
    _match(words.add_parser("match", help=_("what a job description asks for against the evidence in a resume")))
    _invitation(words.add_parser("invitation", help=_("what an invitation says (.ics, or text pasted to -)")))
    _note(words.add_parser("note", help=_("keep a line in the notes of the call, also while the window is open")))
    return parser


def _everywhere(parser: argparse.ArgumentParser, default: str | None) -> None:
    parser.add_argument(
        "--demo", metavar=_("SCENARIO"), default=default, help=_("simulated devices, such as noisy_room or train_wifi")
    )
    parser.add_argument(OPTION, metavar=_("TAG"), default=default, help=_("the language to speak, such as en or de"))
    parser.add_argument("--data-dir", metavar=_("DIR"), default=default, help=_("where interviews and notes are kept"))


def _check(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--for", dest="kind", choices=KINDS, help=_("what the call needs"))
    parser.add_argument("--only", metavar=_("IDS"), type=ids, default=(), help=_("only these checks, such as a,b"))
    parser.add_argument("--skip", metavar=_("IDS"), type=ids, default=(), help=_("leave these checks out"))
    _devices(parser)
    _servers(parser)
    _load(parser)
    _yes(parser)


def _headset(parser: argparse.ArgumentParser) -> None:
    _devices(parser)
    _yes(parser)


def _connection(parser: argparse.ArgumentParser) -> None:
    _servers(parser)
    parser.add_argument("--seconds", type=_seconds, help=_("how long to measure at most"))
    _load(parser)
    _yes(parser)


def _watch(parser: argparse.ArgumentParser) -> None:
    _servers(parser)


def _listen(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("files", nargs="+", metavar=_("FILE"))


def _read(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar=_("FILE"))


def _match(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--resume", required=True, metavar=_("FILE"))
    parser.add_argument("--job", required=True, metavar=_("FILE"))


def _invitation(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar=_("FILE"), help=_("an .ics file, a text file, or - for standard input"))


def _note(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("words", nargs="+", metavar=_("WORDS"))
    parser.add_argument("--flag", action="store_true", help=_("also flag it for the thank-you"))


def _devices(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--input", dest="input_name", metavar=_("NAME"), help=_("the microphone, see devices"))
    parser.add_argument("--output", dest="output_name", metavar=_("NAME"), help=_("the speaker, see devices"))


def _servers(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--server",
        dest="servers",
        action="append",
        default=[],
        type=server,
        metavar="HOST:PORT",
        help=_("your own STUN server instead of the public ones; may be given again"),
    )


def _load(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--load",
        type=load,
        metavar="URL|none",
        help=_("your own server for the test under load, or none to leave it out"),
    )


def _yes(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--yes", action="store_true", help=_("do not ask whether you are ready and agree"))


def _sentence(convert: Callable[[str], T]) -> Callable[[str], T]:
    """Let the sentence of a ValueError reach the person; argparse would throw it away."""

    def converted(text: str) -> T:
        try:
            return convert(text)
        except ValueError as error:
            raise argparse.ArgumentTypeError(str(error)) from error

    return converted


@_sentence
def ids(text: str) -> tuple[str, ...]:
    """Names with commas between them. Raises ArgumentTypeError for none."""
    found = tuple(dict.fromkeys(part.strip().replace("-", "_") for part in text.split(",") if part.strip()))
    if not found:
        raise ValueError(_("name at least one check"))
    return found


server = _sentence(read_server)
"""``HOST:PORT``, with brackets around an IPv6 address. Raises ArgumentTypeError."""


@_sentence
def load(text: str) -> str:
    """``none`` or an address that begins with http. Raises ArgumentTypeError."""
    if text.casefold() == "none":
        return "none"
    if not text.startswith(("http://", "https://")) or len(text.split("://", 1)[1]) < 1:
        raise ValueError(_("“{text}” is neither an http address nor none").format(text=text))
    return text


@_sentence
def _seconds(text: str) -> float:
    try:
        seconds = float(text)
    except ValueError:
        seconds = 0.0
    if not 1.0 <= seconds <= 3600.0:
        raise ValueError(_("“{text}” is not a number of seconds from 1 to 3600").format(text=text))
    return seconds


def refuse_unknown_command(arguments: Sequence[str]) -> None:
    """Raise WrongUse with the nearest command where the first word is none."""
    skip_value = False
    for argument in arguments:
        if skip_value:
            skip_value = False
        elif argument in ("--demo", "--data-dir", OPTION):
            skip_value = True
        elif not argument.startswith("-"):
            if argument not in COMMANDS:
                raise unknown_name(_("There is no command “{name}”.").format(name=argument), argument, COMMANDS)
            return
