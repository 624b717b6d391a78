"""`screenplay check`: what a script has in it that its writer hardly meant."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence

import click

from screenplay.cli.editing import fountain_text
from screenplay.cli.script import place_of
from screenplay.cli.source import Source, open_source
from screenplay.diagnostics import Diagnostic, Severity
from screenplay.formats import names

__all__ = ["check"]

_EXAMPLES = """\b
Examples:
  what to look at before the script goes out:
    screenplay check script.fountain
  the same as data:
    screenplay check script.fountain --json
  let a build fail on it:
    screenplay check script.fountain --strict
  what a chapter would become:
    screenplay check chapter.txt

\b
Exit status:
  0  done, whatever was found
  1  there are warnings, and --strict was given
  2  bad input or usage
"""


@click.command(epilog=_EXAMPLES)
@click.argument("source", metavar="FILE")
@click.option("--json", "as_json", is_flag=True, help="Print the findings as data.")
@click.option("--strict", is_flag=True, help="Exit with status 1 if there are warnings.")
@click.option(
    "--from", "source_format", type=click.Choice(names(reading=True)), help="Format of FILE, whatever its suffix."
)
def check(source: str, source_format: str | None, *, as_json: bool, strict: bool) -> None:
    """Look a script through for what was hardly meant, and for what other programs read otherwise.

    Cues without dialogue, lines meant as a heading or cue, names and places in two spellings, scene numbers, marks that
    are not closed, characters that the print font lacks; and every line that the Fountain reader `fountain-py` sees
    differently, with a way to write it on which both agree. Each finding has a code (see docs/diagnostics.md).

    FILE is a script in any format that is read, or a manuscript, which is adapted first; then the lines are those of
    the script that `screenplay convert` writes. A dash stands for standard input with --from.
    """
    given = open_source(source, source_format)
    from screenplay.checks import check as check_script

    found = check_script(fountain_text(given))
    if as_json:
        _print_data(given, found)
    else:
        _print_lines(given, found)
    if strict and any(each.severity is not Severity.INFO for each in found):
        sys.exit(1)


def _print_data(given: Source, found: Sequence[Diagnostic]) -> None:
    findings = [
        {
            "code": each.code,
            "severity": each.severity.value,
            "message": each.message,
            "line": each.line,
            "column": each.column,
        }
        for each in found
    ]
    data = {"version": 1, "source": {"path": given.path}, "findings": findings}
    click.echo(json.dumps(data, ensure_ascii=False, indent=1))


def _print_lines(given: Source, found: Sequence[Diagnostic]) -> None:
    for each in found:
        click.echo(f"{place_of(given.name, each)}: {each.severity.value}: {each.message} [{each.code}]")
    warnings = sum(each.severity is not Severity.INFO for each in found)
    remarks = len(found) - warnings
    counts = [_counted(warnings, "warning")] + ([_counted(remarks, "remark")] if remarks else [])
    lines = "" if given.form.name == "fountain" else ", in the lines of the script that convert writes"
    click.echo(f"{given.name}: {' and '.join(counts)}{lines if found else ''}")


def _counted(number: int, word: str) -> str:
    return f"{number or 'no'} {word}{'' if number == 1 else 's'}"
