"""`screenplay stats`: a script in numbers."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from screenplay.cli.adapting import adapt_options
from screenplay.cli.script import screenplay_of
from screenplay.cli.source import STANDARD, open_source
from screenplay.cli.tables import counted, table
from screenplay.errors import FormatError
from screenplay.files import check_output, write_all
from screenplay.formats import names

if TYPE_CHECKING:
    from screenplay.model import Screenplay
    from screenplay.stats import Stats

__all__ = ["stats"]

_EXAMPLES = """\b
Examples:
  in the terminal:
    screenplay stats script.fountain
  as data:
    screenplay stats script.fountain --json > script-stats.json
  as one page with pictures, for a browser (needs matplotlib: pip install 'screenplay[stats]'):
    screenplay stats script.fountain --html script-stats.html
"""
_LISTED = 15  # rows of a table in the terminal


@click.command(epilog=_EXAMPLES)
@click.argument("source", metavar="IN")
@click.option("--json", "as_json", is_flag=True, help="Print the numbers as data.")
@click.option("--html", "target", metavar="FILE", help="Write a page with pictures.")
@click.option("--wpm", "pace", type=int, default=150, show_default=True, help="Words a minute.")
@click.option(
    "--paper", type=click.Choice(["letter", "a4"]), default="letter", show_default=True, help="Paper that pages are."
)
@click.option(
    "--from", "source_format", type=click.Choice(names(reading=True)), help="Format of IN, whatever its suffix."
)
@click.option("-f", "--force", is_flag=True, help="Overwrite a file that exists.")
@adapt_options
@click.option("-q", "--quiet", is_flag=True, help="Show nothing but errors.")
def stats(  # noqa: PLR0913 # one parameter an option
    source: str,
    target: str | None,
    pace: int,
    paper: str,
    source_format: str | None,
    *,
    as_json: bool,
    force: bool,
    quiet: bool,
    **choices: Any,
) -> None:
    """Show a script in numbers: scenes, places, roles, who talks with whom, pages, reading time.

    IN is a script (.fountain, .json) or a manuscript (.txt, .md), or a dash for standard input with --from.
    """
    if target == STANDARD:
        raise FormatError("the page is written to a file, not to standard output")
    if target is not None:
        check_output(Path(target), overwrite=force)
    play, _ = screenplay_of(open_source(source, source_format), choices, quiet=quiet)
    found = _counted(play, paper, pace)
    if target is not None:
        from screenplay.stats.html import page

        write_all([(Path(target), page(found).encode("utf-8"))], overwrite=force)
    if as_json:
        click.echo(json.dumps(found.to_dict(), ensure_ascii=False, indent=1))
    elif target is None and not quiet:
        _show(found)


def _counted(play: Screenplay, paper: str, pace: int) -> Stats:
    from screenplay.pdf.geometry import geometry_for
    from screenplay.pdf.layout import lay_out
    from screenplay.pdf.layout.title import title
    from screenplay.stats import count
    from screenplay.tableread.minutes import check_pace

    check_pace(pace)
    pages: dict[int, int] = {}
    total = 0
    for page in lay_out(play, geometry=geometry_for(paper)):
        total = page.number or total
        for line in page.lines:
            pages.setdefault(line.element, total)
    return count(play, title=title(play.title_page), pages=pages, total_pages=total, pace=pace)


def _show(found: Stats) -> None:
    """Print the numbers for people."""
    from screenplay.tableread.minutes import clock

    scenes = [scene for scene in found.scenes if scene.heading]
    spoken = f"{found.spoken / found.words:.0%} spoken" if found.words else "nothing spoken"
    sizes = (
        counted(found.pages or 0, "page"),
        counted(len(scenes), "scene"),
        counted(len(found.places), "place"),
        counted(found.speeches, "speech", "speeches"),
        counted(found.words, "word"),
        spoken,
    )
    time = clock(found.words, found.words_per_minute)
    click.echo(f"{', '.join(sizes)}; {time} at {found.words_per_minute} words a minute")
    for name, parts in (("inside or outside", found.inside), ("time of day", found.times)):
        total = sum(parts.values())
        if total:
            click.echo(f"{name}: " + ", ".join(f"{part} {words / total:.0%}" for part, words in parts.items()))
    click.echo()
    roles = [
        (role.name, role.speeches, role.words, f"{role.share:.1%}", role.scenes, role.longest) for role in found.roles
    ]
    _table("Roles", ("role",), ("speeches", "words", "share", "scenes", "longest"), roles)
    rows = [
        (scene.number, scene.heading, scene.page or "", len(scene.roles), scene.speeches, scene.words)
        for scene in found.scenes
    ]
    table("Scenes", (("scene", "heading"), ("page", "roles", "speeches", "words")), rows)
    places = [(name, *numbers) for name, numbers in found.places.items()]
    _table("Places", ("place",), ("scenes", "words"), places)
    pairs = [(*pair.roles, pair.turns, pair.scenes) for pair in found.pairs]
    _table("Who talks with whom", ("role", "and"), ("turns", "scenes"), pairs)


def _table(title: str, words: tuple[str, ...], numbers: tuple[str, ...], rows: Sequence[Sequence[object]]) -> None:
    """Print the first rows of a table."""
    table(title, (words, numbers), rows[:_LISTED])
    if len(rows) > _LISTED:
        click.echo(f"... and {len(rows) - _LISTED} more (--json has all)")
