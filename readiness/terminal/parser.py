"""A parser of the command line that speaks the program's language throughout: argparse has only its own English."""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Sequence
from typing import NoReturn

from readiness.terminal.outcome import WrongUse
from readiness.words import _


class Formatter(argparse.HelpFormatter):
    """Help that begins in the language in use."""

    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[argparse._MutuallyExclusiveGroup],
        prefix: str | None = None,
    ) -> None:
        """Begin with the word for it in the language in use."""
        super().add_usage(usage, actions, groups, _("usage: ") if prefix is None else prefix)


class Parser(argparse.ArgumentParser):
    """Raises WrongUse with a sentence instead of ending the program."""

    def __init__(self, **settings: object) -> None:
        super().__init__(
            allow_abbrev=False,
            add_help=False,
            exit_on_error=False,
            formatter_class=Formatter,
            **settings,  # type: ignore[arg-type]
        )
        self._positionals.title, self._optionals.title = _("positional arguments"), _("options")
        self.add_argument("-h", "--help", action="help", help=_("show this help and end"))

    def understood(self, arguments: Sequence[str]) -> argparse.Namespace:
        """What ``arguments`` mean. Raises WrongUse; SystemExit after help and version."""
        try:
            known, rest = self.parse_known_args(arguments)
        except argparse.ArgumentError as error:
            raise WrongUse(_about(error)) from error
        if rest:
            raise WrongUse(_("Unrecognized arguments: {arguments}.").format(arguments=" ".join(rest)))
        return known

    def error(self, message: str) -> NoReturn:
        """Raise WrongUse with what argparse says."""
        raise WrongUse(_said(message))

    def _check_value(self, action: argparse.Action, value: object) -> None:
        if action.choices is not None and value not in action.choices:
            choices = ", ".join(map(str, action.choices))
            raise argparse.ArgumentError(
                action, _("“{value}” is none of {choices}").format(value=value, choices=choices)
            )


def _about(error: argparse.ArgumentError) -> str:
    """The sentence about one argument."""
    if error.argument_name is None:
        return _said(error.message)
    message = error.message
    if message.startswith("expected "):
        message = _("a value is missing")
    elif message.startswith("ignored explicit argument "):
        message = _("it takes no value")
    return _("{argument}: {message}.").format(argument=error.argument_name, message=message.rstrip("."))


def _said(message: str) -> str:
    """What argparse says about the whole line."""
    what, _colon, arguments = message.partition(": ")
    if what == "the following arguments are required":
        return _("These are missing: {arguments}.").format(arguments=arguments)
    return message[:1].upper() + message[1:].rstrip(".") + "."
