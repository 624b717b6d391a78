"""The options of every command that prints: click's side of `screenplay.pdf.PdfOptions`."""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, TypeVar

import click

from screenplay.errors import InputError
from screenplay.files import installed_fonts, read_bytes

__all__ = ["PRINTING", "pdf_options", "printing_options"]

Command = TypeVar("Command", bound=Callable[..., Any])

PRINTING = ("paper", "scene_numbers", "speech_numbers", "size", "two_up", "fonts")
"""The names of the arguments that a command gets by these options."""

_OPTIONS = (
    click.option(
        "--paper", type=click.Choice(["letter", "a4"]), default="letter", show_default=True, help="Paper of a PDF."
    ),
    click.option("--scene-numbers", is_flag=True, help="Print scene numbers in a PDF."),
    click.option("--speech-numbers", is_flag=True, help="Number the speeches in the margin of a PDF."),
    click.option(
        "--size", type=float, default=12.0, metavar="POINTS", help="Type size of a PDF, 10 to 20.  [default: 12]"
    ),
    click.option("--two-up", is_flag=True, help="Print two pages side by side on a sheet of a PDF."),
    click.option(
        "--font",
        "fonts",
        multiple=True,
        metavar="FILE",
        help="A TrueType font for characters that Courier Prime lacks; tried before those installed.",
    ),
)


def printing_options(command: Command) -> Command:
    """Give a command the options of printing; it takes them as keyword arguments for `pdf_options`."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return command


def pdf_options(*, fonts: tuple[str, ...] = (), **given: Any) -> dict[str, Any]:
    """The arguments of `PdfOptions`, from those of the command line and what the machine has.

    SOURCE_DATE_EPOCH dates the document (https://reproducible-builds.org/specs/source-date-epoch/).

    Raises:
        InputError: A font is missing, or SOURCE_DATE_EPOCH is no number.
        FormatError: A font is of no use.
    """
    options = dict(given)
    options["fallback_fonts"] = (*map(_font, fonts), *installed_fonts())
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    if epoch:
        try:
            options["date"] = datetime.fromtimestamp(int(epoch), tz=UTC)
        except (ValueError, OverflowError, OSError):
            raise InputError(f"SOURCE_DATE_EPOCH is no number of seconds: {epoch!r}") from None
    return options


def _font(path: str) -> tuple[str, bytes]:
    from screenplay.pdf import check_font

    data = read_bytes(Path(path))
    check_font(path, data)
    return Path(path).name, data
