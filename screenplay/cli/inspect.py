"""`screenplay inspect`: what every line of a script is read as."""

from __future__ import annotations

import json
from typing import Any

import click

from screenplay.cli.editing import fountain_text
from screenplay.cli.source import open_source
from screenplay.formats import names
from screenplay.fountain import conformance

__all__ = ["inspect"]

_EXAMPLES = """\b
Examples:
  what every line is read as:
    screenplay inspect script.fountain
  the same as data:
    screenplay inspect script.fountain --json
  what a chapter would become:
    screenplay inspect chapter.txt
"""
_WIDTH = 72  # characters of a text shown to people


@click.command(epilog=_EXAMPLES)
@click.argument("source", metavar="FILE")
@click.option("--json", "as_json", is_flag=True, help="Print the elements as data.")
@click.option(
    "--from", "source_format", type=click.Choice(names(reading=True)), help="Format of FILE, whatever its suffix."
)
def inspect(source: str, source_format: str | None, *, as_json: bool) -> None:
    """Show what a script is read as: every element with its line.

    FILE is a script in any format that is read, or a manuscript, which is adapted first; then the lines are those of
    the script that `screenplay convert` writes. A dash stands for standard input with --from.
    """
    given = open_source(source, source_format)
    found: Any = conformance.read(fountain_text(given), numbered=True)
    if as_json:
        data = {"version": 1, "source": {"path": given.path}, **found}
        click.echo(json.dumps(data, ensure_ascii=False, indent=1))
        return
    for key, lines in found["title_page"].items():
        click.echo(f"{'':>6}  {'title page':<13}  {key}: {_shown(' / '.join(lines))}".rstrip())
    for element in found["elements"]:
        kind = element["type"].replace("_", " ")
        click.echo(f"{element['line']:>6}  {kind:<13}  {_shown(element['text'])}{_details(element)}".rstrip())


def _shown(text: str) -> str:
    """A text on one line, its beginning if it is long."""
    text = " / ".join(line.strip() for line in text.split("\n"))
    return text if len(text) <= _WIDTH else f"{text[: _WIDTH - 3]}..."


def _details(element: dict[str, Any]) -> str:
    """What else there is to an element, in brackets."""
    words = [f"({extension})" for extension in element.get("extensions", ())]
    words += [f"number {element['scene_number']}"] if "scene_number" in element else []
    words += [f"level {element['level']}"] if "level" in element else []
    words += [f"{element['dual']} of two"] if "dual" in element else []
    words += ["forced"] if element.get("forced") else []
    return f"  [{', '.join(words)}]" if words else ""
