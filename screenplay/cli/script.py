"""From a command's input to a screenplay: a manuscript is adapted, a script is read."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import click

from screenplay.cli.casting import casting
from screenplay.cli.progress import watching
from screenplay.cli.source import Source
from screenplay.diagnostics import Diagnostic, Severity
from screenplay.errors import FormatError, InputError
from screenplay.model import Screenplay

__all__ = ["place_of", "remark", "screenplay_of", "warnings_among"]


def screenplay_of(
    given: Source, choices: dict[str, Any] | None = None, *, quiet: bool = False
) -> tuple[Screenplay, list[Diagnostic]]:
    """Adapt a manuscript, or read a script.

    Args:
        given: The input.
        choices: The options of adaptation, as the command got them; None for the usual ones.
        quiet: Show no progress.

    Returns:
        The script, and the doubts about the input.

    Raises:
        InputError: The script is not what its format says, or there is no such chapter.
    """
    if not given.form.prose:
        return _read(given)
    from screenplay.adaptation import AdaptOptions, adapt
    from screenplay.manuscript import read
    from screenplay.prose.analyze import analyze

    wishes = dict(choices or {})
    roles = casting(wishes.pop("cast_file", None), wishes.pop("narrator", None))
    options = AdaptOptions(fades=not wishes.pop("no_fades", False), **wishes)
    with watching(len(given.text), quiet=quiet) as watch:
        analysis = analyze(read(given.text), path=given.path, watch=watch, casting=roles)
        adapted = _named(given, lambda: adapt(analysis, options))
    return adapted.screenplay, list(analysis.diagnostics)


def _read(given: Source) -> tuple[Screenplay, list[Diagnostic]]:
    read = given.form.read
    if read is None:
        raise FormatError(f"{given.form.name} cannot be read", path=given.name)
    play, doubts = _named(given, lambda: read(given.text))
    return play, list(doubts)


def _named(given: Source, work: Callable[[], Any]) -> Any:
    """The result of some work on an input; its errors name the input."""
    try:
        return work()
    except InputError as error:
        raise type(error)(str(error.args[0]), path=given.name, line=error.line) from None


def warnings_among(doubts: Sequence[Diagnostic]) -> list[Diagnostic]:
    """The doubts that a command shows."""
    return [doubt for doubt in doubts if doubt.severity is not Severity.INFO]


def remark(given: Source, warnings: Sequence[Diagnostic]) -> None:
    """Print warnings to standard error, each with its place."""
    for doubt in warnings:
        click.echo(f"{place_of(given.name, doubt)}: {doubt.severity.value}: {doubt.message} [{doubt.code}]", err=True)


def place_of(name: str, found: Diagnostic) -> str:
    """Where a diagnostic stands, as editors understand it: file:line:column."""
    return ":".join(str(part) for part in (name, found.line, found.column) if part is not None)
