"""The options by which a manuscript is adapted, shared by the commands that take manuscripts and scripts."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import click

from screenplay.cli.casting import cast_options

__all__ = ["adapt_options"]

_DOUBT = 0.5  # level of `--mark-doubt` without a number
_CHAPTERS = re.compile(r"(\d{1,6})(?:-(\d{1,6}))?")


def _chapters(_context: click.Context, _option: click.Parameter, given: str | None) -> tuple[int, int] | None:
    if given is None:
        return None
    match = _CHAPTERS.fullmatch(given.strip())
    if match is None:
        raise click.BadParameter(f"{given!r} is neither a chapter, such as 3, nor a range, such as 3-5")
    return int(match[1]), int(match[2] or match[1])


_OPTIONS = (
    click.option("--title", help="Title for the title page."),
    click.option("--author", help="Author for the title page."),
    click.option(
        "--chapters", callback=_chapters, metavar="N[-M]", help="Adapt these chapters of a book, counted from 1."
    ),
    click.option(
        "--tense",
        type=click.Choice(["present", "keep"]),
        default="present",
        show_default=True,
        help="Put the action into the present tense, or keep it as it is written.",
    ),
    click.option(
        "--thoughts",
        type=click.Choice(["voiceover", "action"]),
        default="voiceover",
        show_default=True,
        help="Direct thoughts as voice-over, or left in the action.",
    ),
    click.option("--tidy", is_flag=True, help="Add missing capitals and end marks to speeches."),
    click.option("--no-fades", is_flag=True, help="Leave out FADE IN: and FADE OUT."),
    click.option(
        "--mark-doubt",
        type=click.FloatRange(0, 1),
        is_flag=False,
        flag_value=_DOUBT,
        metavar="[LEVEL]",
        help=f"Put a note beside every speaker less sure than LEVEL (from 0 to 1; {_DOUBT} if not given).",
    ),
)


def adapt_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command the options of adaptation; it takes them as `**choices`."""
    command = cast_options(command)
    for option in reversed(_OPTIONS):
        command = option(command)
    return command
