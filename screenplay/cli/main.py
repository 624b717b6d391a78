"""The command itself: its subcommands, and how errors end."""

from __future__ import annotations

import os
import sys

import click

from screenplay import __version__
from screenplay.cli.analyze import analyze
from screenplay.cli.cast import cast
from screenplay.cli.check import check
from screenplay.cli.convert import convert
from screenplay.cli.explain import explain
from screenplay.cli.inspect import inspect
from screenplay.cli.number import number
from screenplay.cli.rename import rename
from screenplay.cli.stats import stats
from screenplay.cli.tableread import tableread
from screenplay.errors import ScreenplayError

__all__ = ["cli", "main"]

_EXAMPLES = """\b
Examples:
  screenplay convert chapter.txt chapter.fountain
  screenplay convert chapter.txt chapter.fountain chapter.pdf
  screenplay convert script.fountain script.pdf --paper a4 --scene-numbers
  screenplay analyze chapter.txt
  screenplay cast chapter.txt --toml > cast.toml
  screenplay explain chapter.txt --line 41
  screenplay analyze chapter.txt --json > chapter-analysis.json
  screenplay check script.fountain
  screenplay inspect script.fountain
  screenplay number script.fountain --in-place
  screenplay rename script.fountain CLARA CAROL
  screenplay tableread script.fountain --readers 5 -o copies
  screenplay stats script.fountain

\b
Exit status:
  0  done
  1  done, but with warnings, and --strict was given
  2  bad input or usage: nothing was written
"""


@click.group(epilog=_EXAMPLES, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="screenplay")
def cli() -> None:
    """Turn a chapter of prose into a screenplay, and print it for a table read.

    Works offline, always gives the same result, and never invents or loses a word of dialogue.
    """


cli.add_command(convert)
cli.add_command(analyze)
cli.add_command(cast)
cli.add_command(explain)
cli.add_command(check)
cli.add_command(inspect)
cli.add_command(number)
cli.add_command(rename)
cli.add_command(tableread)
cli.add_command(stats)


def main() -> None:
    """Run the command line; errors end in one line and exit status 2."""
    try:
        cli()
    except ScreenplayError as error:
        _fail(str(error))
    except BrokenPipeError:
        # the reader of our output has left; keep Python from complaining when it closes the pipe itself
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)
    except MemoryError:
        _fail("there is not enough memory for this file")
    except RecursionError:
        _fail("this file is nested too deeply")


def _fail(message: str) -> None:
    click.echo(f"screenplay: error: {' '.join(message.split())}", err=True)
    sys.exit(2)
