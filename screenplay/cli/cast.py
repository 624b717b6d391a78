"""`screenplay cast`: who is in a manuscript, and a file to correct it by."""

from __future__ import annotations

import json
from dataclasses import fields

import click

from screenplay.cli.casting import cast_options, casting
from screenplay.cli.progress import watching
from screenplay.cli.source import open_manuscript
from screenplay.formats import names
from screenplay.prose.analysis import Analysis

__all__ = ["cast"]

_EXAMPLES = """\b
Examples:
  who is in the chapter:
    screenplay cast chapter.txt
  correct it: write the cast to a file, edit the file, give it back:
    screenplay cast chapter.txt --toml > cast.toml
    screenplay convert chapter.txt chapter.fountain --cast cast.toml
"""


@click.command(epilog=_EXAMPLES)
@click.argument("source", metavar="IN")
@click.option("--json", "form", flag_value="json", help="Print the cast as data.")
@click.option("--toml", "form", flag_value="toml", help="Print the cast as a file to edit and to give back.")
@cast_options
@click.option(
    "--from", "source_format", type=click.Choice(names(reading=True)), help="Format of IN, whatever its suffix."
)
@click.option("-q", "--quiet", is_flag=True, help="Show no progress.")
def cast(  # one parameter an option
    source: str,
    form: str | None,
    cast_file: str | None,
    narrator: str | None,
    source_format: str | None,
    *,
    quiet: bool,
) -> None:
    """Show who is in a manuscript: names, gender, speeches, first line, and how sure it is.

    IN is a manuscript (.txt, .md), or a dash for standard input with --from.
    """
    given = open_manuscript(source, source_format)
    roles = casting(cast_file, narrator)
    from screenplay.manuscript import read
    from screenplay.prose.analyze import analyze

    with watching(len(given.text), quiet=quiet) as watch:
        found = analyze(read(given.text), path=given.path, watch=watch, casting=roles)
    if form == "toml":
        from screenplay.prose.cast_file import write_cast

        click.echo(write_cast(found), nl=False)
    elif form == "json":
        click.echo(json.dumps(_data(found), ensure_ascii=False, indent=1))
    else:
        _show(found)


def _data(found: Analysis) -> list[dict[str, object]]:
    from screenplay.prose.cast_list import cast_list

    return [
        {
            **{field.name: getattr(listed.character, field.name) for field in fields(listed.character)},
            "line": listed.line,
            "confidence": None if listed.confidence is None else round(listed.confidence, 3),
        }
        for listed in cast_list(found)
    ]


def _show(found: Analysis) -> None:
    """Print the cast for people."""
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    from screenplay.prose.cast_list import cast_list

    table = Table("character", "names in the text", "gender", "speeches", "words", "first line", "sure")
    for column in table.columns[3:]:
        column.justify = "right"
    for listed in cast_list(found):
        character = listed.character
        used = ", ".join(f"{name} ({count})" for name, count in character.names.items())
        sure = "" if listed.confidence is None else f"{listed.confidence:.0%}"
        numbers = (str(character.utterances), str(character.words), str(listed.line or ""), sure)
        table.add_row(Text(character.name), Text(used), character.gender or "?", *numbers)
    Console(highlight=False).print(table)
