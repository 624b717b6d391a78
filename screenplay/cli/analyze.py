"""`screenplay analyze`: what the converter finds in a manuscript."""

from __future__ import annotations

from dataclasses import replace

import click

from screenplay.cli.casting import cast_options, casting
from screenplay.cli.progress import watching
from screenplay.cli.source import open_manuscript
from screenplay.formats import names
from screenplay.prose.analysis import Analysis

__all__ = ["analyze"]

_EXAMPLES = """\b
Examples:
  who speaks, where it plays, which lines to check:
    screenplay analyze chapter.txt
  the same as data (see docs/analysis.md):
    screenplay analyze chapter.txt --json > chapter-analysis.json
"""
_DOUBTFUL = 0.5  # confidence below which a line is listed
_LISTED = 15  # such lines at most


@click.command(epilog=_EXAMPLES)
@click.argument("source", metavar="IN")
@click.option("--json", "as_json", is_flag=True, help="Print the analysis file.")
@click.option(
    "--from", "source_format", type=click.Choice(names(reading=True)), help="Format of IN, whatever its suffix."
)
@cast_options
@click.option("-q", "--quiet", is_flag=True, help="Show no progress.")
def analyze(  # one parameter an option
    source: str, source_format: str | None, cast_file: str | None, narrator: str | None, *, as_json: bool, quiet: bool
) -> None:
    """Show what is found in a manuscript: characters, speeches, scenes, and what is uncertain.

    IN is a manuscript (.txt, .md), or a dash for standard input with --from.
    """
    given = open_manuscript(source, source_format)
    roles = casting(cast_file, narrator)
    from screenplay.adaptation import adapt
    from screenplay.manuscript import read
    from screenplay.prose.analyze import analyze as analyze_manuscript

    with watching(len(given.text), quiet=quiet) as watch:
        found = analyze_manuscript(read(given.text), path=given.path, watch=watch, casting=roles)
        adapted = adapt(found)
    found = replace(found, omitted=adapted.omitted, added=adapted.added)
    if as_json:
        click.echo(found.to_json(), nl=False)
    else:
        _show(found)


def _show(found: Analysis) -> None:
    """Print the analysis for people."""
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    console = Console(highlight=False)
    cast = Table("character", "names in the text", "gender", "speeches", "words", title="Cast", title_justify="left")
    for character in sorted(found.characters, key=lambda each: -each.utterances):
        if character.utterances:
            names_used = ", ".join(f"{name} ({count})" for name, count in character.names.items())
            numbers = (str(character.utterances), str(character.words))
            cast.add_row(Text(character.name), Text(names_used), character.gender or "?", *numbers)
    console.print(cast)
    scenes = Table("line", "heading", "confidence", "guessed", title="Scenes", title_justify="left")
    manuscript = found.annotated.manuscript
    for scene in found.scenes:
        heading = f"{scene.int_ext}. {scene.location} - {scene.link or scene.time or '?'}"
        line = str(manuscript.line(scene.start))
        scenes.add_row(line, Text(heading), f"{scene.confidence:.2f}", ", ".join(scene.guessed))
    console.print(scenes)
    _show_doubts(found)


def _show_doubts(found: Analysis) -> None:
    """Print the lines whose speaker is least certain."""
    manuscript = found.annotated.manuscript
    cues = {character.id: character.name for character in found.characters}
    unsure = [each for each in found.utterances if each.kind != "message" and each.confidence < _DOUBTFUL]
    if not unsure:
        return
    click.echo(f"{len(unsure)} of {len(found.utterances)} lines have an uncertain speaker:")
    for each in sorted(unsure, key=lambda one: one.confidence)[:_LISTED]:
        words = " ".join(manuscript.text[each.start : each.end].split())
        words = words if len(words) <= 50 else words[:47] + "..."
        other = f" or {cues[each.runner_up]}" if each.runner_up in cues else ""
        click.echo(f"  line {manuscript.line(each.start)}: {cues.get(each.speaker or '', '?')}{other}: {words}")
