"""`screenplay number`: scene numbers for a script."""

from __future__ import annotations

import click

from screenplay.cli.editing import deliver, destination, open_script
from screenplay.cli.script import remark, screenplay_of, warnings_among
from screenplay.cli.source import STANDARD
from screenplay.edits import number_scenes, without_numbers
from screenplay.formats import names
from screenplay.model import SceneHeading

__all__ = ["number"]

_EXAMPLES = """\b
Examples:
  number every scene that has no number, into script-numbered.fountain:
    screenplay number script.fountain
  the same in the file itself; scenes that are new between 12 and 13 become 12A, 12B:
    screenplay number script.fountain --in-place
  from 1 on, whatever numbers there are:
    screenplay number script.fountain --renumber -o draft2.fountain
  take all numbers away:
    screenplay number script.fountain --remove --in-place
"""


@click.command(epilog=_EXAMPLES)
@click.argument("source", metavar="FILE")
@click.option("-o", "--output", metavar="OUT", help="Where the result goes: a file, or a dash.")
@click.option("-i", "--in-place", is_flag=True, help="Write into FILE itself.")
@click.option("-f", "--force", is_flag=True, help="Overwrite OUT if it exists.")
@click.option("--renumber", is_flag=True, help="Number all scenes anew, those with a number too.")
@click.option("--remove", is_flag=True, help="Take all numbers away.")
@click.option(
    "--start", type=click.IntRange(0, 999_999), default=1, show_default=True, help="Number of the first scene."
)
@click.option(
    "--from", "source_format", type=click.Choice(names(reading=True)), help="Format of FILE, whatever its suffix."
)
@click.option("-q", "--quiet", is_flag=True, help="Say nothing of what was done.")
def number(  # noqa: PLR0913 # one parameter an option
    source: str,
    output: str | None,
    source_format: str | None,
    start: int,
    *,
    in_place: bool,
    force: bool,
    renumber: bool,
    remove: bool,
    quiet: bool,
) -> None:
    """Number the scenes of a script.

    A number that a scene has is locked: it stays, and scenes without one between 12 and 13 become 12A, 12B; those
    before 1 become A1, B1; those at the end go on counting. FILE is a script (.fountain, .json), or a dash for standard
    input with --from. The result is a new file beside it, unless --output or --in-place says otherwise.
    """
    if renumber and remove:
        raise click.UsageError("--renumber and --remove exclude each other")
    given = open_script(source, source_format)
    where = destination(given, output, "numbered", in_place=in_place, force=force)
    play, doubts = screenplay_of(given)
    edited = without_numbers(play) if remove else number_scenes(play, renumber=renumber, start=start)
    deliver(edited, where)
    if quiet:
        return
    remark(given, warnings_among(doubts))
    if where[0] != STANDARD:
        pairs = zip(play.elements, edited.elements, strict=True)
        count = sum(isinstance(new, SceneHeading) and new != old for old, new in pairs)
        click.echo(f"{where[0]}: {count} scene number{'' if count == 1 else 's'} changed")
