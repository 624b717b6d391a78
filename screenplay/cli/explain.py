"""`screenplay explain`: why a line has its speaker."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import TYPE_CHECKING

import click

from screenplay.cli.casting import cast_options, casting
from screenplay.cli.progress import watching
from screenplay.cli.source import open_manuscript
from screenplay.errors import InputError
from screenplay.formats import names

if TYPE_CHECKING:
    from screenplay.prose.explanations import Explanation, Grounds

__all__ = ["explain"]

_EXAMPLES = """\b
Examples:
  why does line 41 of the chapter have its speaker?
    screenplay explain chapter.txt --line 41
"""
_SHOWN = 60  # characters of a line that are shown


@click.command(epilog=_EXAMPLES)
@click.argument("source", metavar="IN")
@click.option("--line", type=click.IntRange(min=1), required=True, help="Line of the manuscript, counted from 1.")
@click.option("--json", "as_json", is_flag=True, help="Print the explanations as data.")
@cast_options
@click.option(
    "--from", "source_format", type=click.Choice(names(reading=True)), help="Format of IN, whatever its suffix."
)
@click.option("-q", "--quiet", is_flag=True, help="Show no progress.")
def explain(  # noqa: PLR0913 # one parameter an option
    source: str,
    line: int,
    cast_file: str | None,
    narrator: str | None,
    source_format: str | None,
    *,
    as_json: bool,
    quiet: bool,
) -> None:
    """Tell why a line of a manuscript has its speaker, and who came second.

    IN is a manuscript (.txt, .md), or a dash for standard input with --from. `screenplay analyze` lists the lines whose
    speaker is least certain.
    """
    given = open_manuscript(source, source_format)
    roles = casting(cast_file, narrator)
    from screenplay.manuscript import read
    from screenplay.prose.analyze import analyze
    from screenplay.prose.explanations import explain as explain_line

    manuscript = read(given.text)
    if line > len(manuscript.line_starts):
        raise InputError(f"there is no line {line}: the last is {len(manuscript.line_starts)}", path=given.name)
    with watching(len(given.text), quiet=quiet) as watch:
        found = explain_line(analyze(manuscript, path=given.path, watch=watch, casting=roles), line)
    if as_json:
        click.echo(json.dumps([asdict(each) for each in found], ensure_ascii=False, indent=1))
    elif not found:
        click.echo(f"nobody speaks on line {line}")
    for each in found if not as_json else ():
        _show(given.text, each)


def _show(text: str, found: Explanation) -> None:
    words = " ".join(text[found.start : found.end].split())
    click.echo(f"line {found.line}: {words if len(words) <= _SHOWN else words[: _SHOWN - 3] + '...'}")
    click.echo(f"  {found.chosen.cue} ({found.confidence:.0%})")
    _reasons(found.chosen)
    if found.second is not None:
        click.echo(f"  else {found.second.cue}")
        _reasons(found.second)


def _reasons(grounds: Grounds) -> None:
    for reason in grounds.reasons:
        click.echo(f"    {reason}")
