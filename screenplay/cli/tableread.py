"""`screenplay tableread`: who reads what, and everything that is printed for it."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from screenplay.cli.adapting import adapt_options
from screenplay.cli.printing import PRINTING, pdf_options, printing_options
from screenplay.cli.script import remark, screenplay_of, warnings_among
from screenplay.cli.source import STANDARD, open_source
from screenplay.cli.tables import table
from screenplay.diagnostics import Diagnostic
from screenplay.errors import FormatError
from screenplay.files import check_output, check_outputs_in, write_all, write_all_in
from screenplay.formats import names

if TYPE_CHECKING:
    from screenplay.copies import Plan
    from screenplay.pdf import PdfOptions

__all__ = ["tableread"]

_EXAMPLES = """\b
Examples:
  the cast, and how long it takes:
    screenplay tableread script.fountain
  deal all roles to five readers, and print a marked copy for each into a folder:
    screenplay tableread script.fountain --readers 5 -o copies
  readers with names and wishes, everything in one PDF, in large print:
    screenplay tableread script.fountain --reader "Ana: CLARA, narrator" --reader Ben -o read.pdf --size 14
  only the scenes of one role:
    screenplay tableread script.fountain --sides CLARA -o karen.pdf
"""


@click.command(epilog=_EXAMPLES)
@click.argument("source", metavar="IN")
@click.option("-o", "--output", metavar="OUT", help="Where to print: a folder, or one PDF if it ends in .pdf.")
@click.option("--readers", "count", type=int, metavar="N", help="Deal all roles to so many readers.")
@click.option(
    "--reader", "wishes", multiple=True, metavar='"NAME: ROLE, ..."', help="A reader, with roles that they are to have."
)
@click.option("--sides", multiple=True, metavar="ROLE", help="Print the scenes of a role only.")
@click.option("--wpm", "pace", type=int, default=150, show_default=True, help="Words a minute.")
@click.option("--json", "as_json", is_flag=True, help="Print the cast and the deal as data.")
@click.option(
    "--from", "source_format", type=click.Choice(names(reading=True)), help="Format of IN, whatever its suffix."
)
@click.option("-f", "--force", is_flag=True, help="Overwrite files that exist.")
@printing_options
@adapt_options
@click.option("--strict", is_flag=True, help="Exit with status 1 if there are warnings.")
@click.option("-q", "--quiet", is_flag=True, help="Show nothing but errors.")
def tableread(  # noqa: PLR0913, PLR0917 # one parameter an option
    source: str,
    output: str | None,
    count: int | None,
    wishes: tuple[str, ...],
    sides: tuple[str, ...],
    pace: int,
    source_format: str | None,
    *,
    as_json: bool,
    force: bool,
    quiet: bool,
    strict: bool,
    **choices: Any,
) -> None:
    """Prepare a table read: deal the roles, print the cast page and a marked copy for every reader.

    IN is a script (.fountain, .json) or a manuscript (.txt, .md), or a dash for standard input with --from. Nobody
    speaks with themself if it can be avoided, and all have about the same number of words.
    """
    from screenplay.copies import planned
    from screenplay.pdf import PdfOptions
    from screenplay.tableread import reader_of, readers

    if count is not None and wishes:
        raise FormatError("name the readers with --reader, or count them with --readers, but not both")
    if sides and output is None:
        raise FormatError("--sides prints: say where with -o")
    options = PdfOptions(**pdf_options(**{name: choices.pop(name) for name in PRINTING}))
    asked = tuple(map(reader_of, wishes)) if wishes else readers(count) if count is not None else ()
    given = open_source(source, source_format)
    play, doubts = screenplay_of(given, choices, quiet=quiet)
    plan = planned(play, options, asked, pace=pace)
    if output is not None:
        doubts += _print(plan, options, sides, output, force=force)
    warnings = warnings_among(doubts)
    if as_json:
        click.echo(json.dumps(plan.to_dict(), ensure_ascii=False, indent=1))
    elif not quiet:
        _show(plan)
    if not quiet:
        remark(given, warnings)
    if strict and warnings:
        sys.exit(1)


def _print(plan: Plan, options: PdfOptions, sides: tuple[str, ...], output: str, *, force: bool) -> list[Diagnostic]:
    """Write the documents; return what could not be printed as written."""
    from screenplay.copies import in_one, printed

    if output == STANDARD:
        raise FormatError("a table read is written to a folder or a .pdf file, not to standard output")
    target = Path(output)
    if target.suffix.casefold() == ".pdf":
        check_output(target, overwrite=force)
        copy = in_one(plan, options, sides)
        write_all([(target, copy.data)], overwrite=force)
        return list(copy.diagnostics)
    check_outputs_in(target)
    copies = list(printed(plan, options, sides))
    write_all_in(target, [(f"{copy.name}.pdf", copy.data) for copy in copies], overwrite=force)
    return list(dict.fromkeys(doubt for copy in copies for doubt in copy.diagnostics))


def _show(plan: Plan) -> None:
    """Print the cast and the deal for people."""
    from screenplay.copies.cast import remarks, summary
    from screenplay.tableread import minutes

    roles, dealt = plan.reading.roles, plan.deal
    rows = []
    for index in sorted(range(len(roles)), key=lambda index: (-roles[index].words, index)):
        role = roles[index]
        reader = (dealt.reader_of(index),) if dealt else ()
        share, time = f"{plan.share(role.words):.0%}", f"{minutes(role.words, plan.pace):.1f}"
        page = plan.first_pages[index] or "-"
        rows.append((role.name, *reader, role.speeches, role.words, share, page, len(role.scenes), time))
    who = ("role", "reader") if dealt else ("role",)
    table("Cast", (who, ("speeches", "words", "share", "page", "scenes", "min")), rows)
    click.echo(summary(plan))
    if dealt is None:
        return
    parts = []
    for part in dealt.parts:
        held = ", ".join(roles[role].name for role in part.roles) or "-"
        times = [f"{minutes(words, plan.pace):.1f}" for words in (part.words, part.wait)]
        parts.append((part.reader, held, part.words, f"{plan.share(part.words):.0%}", *times))
    table("Readers", (("reader", "roles"), ("words", "share", "min", "wait")), parts)
    click.echo("page: where a role is first read; wait: the most minutes of listening in one go")
    for words in remarks(plan, dealt):
        click.echo(words)
