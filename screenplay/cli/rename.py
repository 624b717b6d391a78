"""`screenplay rename`: another name for a character."""

from __future__ import annotations

import sys

import click

from screenplay.cli.editing import deliver, destination, open_script
from screenplay.cli.script import remark, screenplay_of, warnings_among
from screenplay.cli.source import STANDARD
from screenplay.edits import rename_character
from screenplay.errors import InputError
from screenplay.formats import names

__all__ = ["rename"]

_EXAMPLES = """\b
Examples:
  CLARA becomes CAROL, Clara's hat becomes Carol's hat, into script-renamed.fountain:
    screenplay rename script.fountain CLARA CAROL
  in the file itself; a name with capitals of its own:
    screenplay rename script.fountain "THE FERRYMAN" McGill --in-place
  two names for one person become one:
    screenplay rename script.fountain CLARRA CLARA --merge --in-place
"""


@click.command(epilog=_EXAMPLES)
@click.argument("source", metavar="FILE")
@click.argument("old", metavar="OLD")
@click.argument("new", metavar="NEW")
@click.option("-o", "--output", metavar="OUT", help="Where the result goes: a file, or a dash.")
@click.option("-i", "--in-place", is_flag=True, help="Write into FILE itself.")
@click.option("-f", "--force", is_flag=True, help="Overwrite OUT if it exists.")
@click.option("--merge", is_flag=True, help="Allow NEW to be a character that the script has already.")
@click.option("--keep-dialogue", is_flag=True, help="Leave alone what is spoken and sung.")
@click.option("--strict", is_flag=True, help="Exit with status 1 if something was left alone.")
@click.option(
    "--from", "source_format", type=click.Choice(names(reading=True)), help="Format of FILE, whatever its suffix."
)
@click.option("-q", "--quiet", is_flag=True, help="Say nothing of what was done.")
def rename(  # noqa: PLR0913 # one parameter an option
    source: str,
    old: str,
    new: str,
    output: str | None,
    source_format: str | None,
    *,
    in_place: bool,
    force: bool,
    merge: bool,
    keep_dialogue: bool,
    strict: bool,
    quiet: bool,
) -> None:
    """Give a character another name everywhere.

    The name changes in cues, headings, action, notes and dialogue, as a word of its own: in capitals where it stood in
    capitals, and with its possessive. Words in small letters, other words that contain it, longer names of other
    characters and the title page stay. FILE is a script (.fountain, .json), or a dash for standard input with --from.
    The result is a new file beside it, unless --output or --in-place says otherwise.
    """
    given = open_script(source, source_format)
    where = destination(given, output, "renamed", in_place=in_place, force=force)
    play, doubts = screenplay_of(given)
    try:
        renamed = rename_character(play, old, new, merge=merge, keep_dialogue=keep_dialogue)
    except InputError as error:
        raise InputError(str(error.args[0]), path=given.name) from None
    deliver(renamed.screenplay, where)
    if not quiet:
        remark(given, warnings_among((*doubts, *renamed.diagnostics)))
        if where[0] != STANDARD:
            click.echo(f"{where[0]}: {_count(renamed.cues, 'cue')} and {_count(renamed.mentions, 'mention')} changed")
    if strict and renamed.diagnostics:
        sys.exit(1)


def _count(number: int, word: str) -> str:
    return f"{number} {word}{'' if number == 1 else 's'}"
