"""From a command's input to a screenplay: a manuscript is adapted, a script is read."""

from __future__ import annotations

from collections.abc import Sequence

import click

from screenplay.cli.progress import watching
from screenplay.cli.source import Source
from screenplay.diagnostics import Diagnostic, Severity
from screenplay.errors import FormatError, InputError
from screenplay.model import Screenplay

__all__ = ["remark", "screenplay_of", "warnings_among"]


def screenplay_of(
    given: Source, *, title: str | None = None, author: str | None = None, quiet: bool = False
) -> tuple[Screenplay, list[Diagnostic]]:
    """The script in an input, with doubts about the input.

    Raises:
        FormatError: The input's format cannot be read.
        InputError: The input is not what its format says.
    """
    if not given.form.prose:
        return _read(given)
    from screenplay.adaptation import AdaptOptions, adapt
    from screenplay.manuscript import read
    from screenplay.prose.analyze import analyze

    with watching(len(given.text), quiet=quiet) as watch:
        analysis = analyze(read(given.text), path=given.path, watch=watch)
        adapted = adapt(analysis, AdaptOptions(title=title, author=author))
    return adapted.screenplay, list(analysis.diagnostics)


def _read(given: Source) -> tuple[Screenplay, list[Diagnostic]]:
    if given.form.read is None:
        raise FormatError(f"{given.form.name} cannot be read", path=given.name)
    try:
        play, doubts = given.form.read(given.text)
    except InputError as error:
        raise type(error)(str(error.args[0]), path=given.name, line=error.line) from None
    return play, list(doubts)


def warnings_among(doubts: Sequence[Diagnostic]) -> list[Diagnostic]:
    """The doubts that a command shows."""
    return [doubt for doubt in doubts if doubt.severity is not Severity.INFO]


def remark(given: Source, warnings: Sequence[Diagnostic]) -> None:
    """Print warnings to standard error, each with its place."""
    for doubt in warnings:
        place = ":".join(str(part) for part in (given.name, doubt.line, doubt.column) if part is not None)
        click.echo(f"{place}: {doubt.severity.value}: {doubt.message} [{doubt.code}]", err=True)
