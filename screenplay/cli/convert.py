"""`screenplay convert`: any format in, any formats out."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click

from screenplay.cli.adapting import adapt_options
from screenplay.cli.printing import PRINTING, pdf_options, printing_options
from screenplay.cli.script import remark, screenplay_of, warnings_among
from screenplay.cli.source import STANDARD, open_source
from screenplay.diagnostics import Diagnostic
from screenplay.errors import FormatError
from screenplay.files import check_output, format_of, write_all
from screenplay.formats import Format, format_named, names
from screenplay.model import Screenplay

__all__ = ["convert"]

_EXAMPLES = """\b
Examples:
  a chapter to a script that any screenwriting program opens:
    screenplay convert chapter.txt chapter.fountain
  the same, and a PDF for the table read:
    screenplay convert chapter.txt chapter.fountain chapter.pdf
  the same chapter with the names put together as the writer wants, and doubtful lines marked:
    screenplay convert chapter.txt chapter.fountain --cast cast.toml --mark-doubt
  print a script on A4 paper with scene numbers:
    screenplay convert script.fountain script.pdf --paper a4 --scene-numbers
  in a pipe:
    cat chapter.txt | screenplay convert - - --from text --to fountain
"""


@click.command(epilog=_EXAMPLES)
@click.argument("source", metavar="IN")
@click.argument("targets", metavar="OUT [OUT ...]", nargs=-1, required=True)
@click.option(
    "--from", "source_format", type=click.Choice(names(reading=True)), help="Format of IN, whatever its suffix."
)
@click.option(
    "--to", "target_format", type=click.Choice(names(reading=False)), help="Format of OUT, whatever its suffix."
)
@click.option("-f", "--force", is_flag=True, help="Overwrite files that exist.")
@adapt_options
@printing_options
@click.option("--strict", is_flag=True, help="Exit with status 1 if there are warnings.")
@click.option("-q", "--quiet", is_flag=True, help="Show no progress and no remarks.")
def convert(  # noqa: PLR0913 # one parameter an option
    source: str,
    targets: tuple[str, ...],
    source_format: str | None,
    target_format: str | None,
    *,
    force: bool,
    quiet: bool,
    strict: bool,
    **choices: Any,
) -> None:
    """Convert a manuscript or a script.

    IN is a manuscript (.txt, .md), which is adapted, or a script (.fountain, .json). Each OUT is a script: .fountain,
    .pdf or .json. A dash stands for standard input or output; then --from or --to names the format.
    """
    forms = _forms(targets, target_format, force=force)
    given = open_source(source, source_format)
    printing = {name: choices.pop(name) for name in PRINTING}
    play, doubts = screenplay_of(given, choices, quiet=quiet)
    options = pdf_options(**printing) if any(form.options for form in forms) else {}
    results = []
    for target, form in zip(targets, forms, strict=True):
        data, more = _rendered(play, form, options)
        doubts += [doubt for doubt in more if doubt not in doubts]
        results.append((target, data))
    _deliver(results, force=force)
    warnings = warnings_among(doubts)
    if not quiet:
        remark(given, warnings)
    if strict and warnings:
        sys.exit(1)


def _forms(targets: Sequence[str], name: str | None, *, force: bool) -> list[Format]:
    """The formats of all outputs; refuses early what could not be written."""
    if len({str(Path(target).resolve()) for target in targets if target != STANDARD}) + targets.count(STANDARD) < len(
        targets
    ):
        raise FormatError("two outputs have the same name")
    if targets.count(STANDARD) > 1:
        raise FormatError("only one output can go to standard output")
    forms = []
    for target in targets:
        if name is not None:
            forms.append(format_named(name, reading=False))
        elif target == STANDARD:
            raise FormatError("standard output needs its format: --to fountain, json or pdf")
        else:
            forms.append(format_of(Path(target), reading=False))
        if target != STANDARD:
            check_output(Path(target), overwrite=force)
    return forms


def _rendered(play: Screenplay, form: Format, options: dict[str, Any]) -> tuple[bytes, tuple[Diagnostic, ...]]:
    if form.write is None:
        raise FormatError(f"{form.name} cannot be written")
    taken = {name: value for name, value in options.items() if name in form.options}
    data, doubts = form.write(play, **taken)
    return (data if isinstance(data, bytes) else data.encode("utf-8")), doubts


def _deliver(results: Sequence[tuple[str, bytes]], *, force: bool) -> None:
    write_all([(Path(target), data) for target, data in results if target != STANDARD], overwrite=force)
    for target, data in results:
        if target == STANDARD:
            sys.stdout.buffer.write(data)
            sys.stdout.buffer.flush()
