"""The options by which a writer corrects the cast, shared by the commands that read manuscripts."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from screenplay.errors import InputError
from screenplay.files import read_bytes, read_text

if TYPE_CHECKING:
    from screenplay.prose.casting import CastRole

__all__ = ["cast_options", "casting"]


def cast_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command the options `--cast` and `--narrator`."""
    command = click.option("--narrator", metavar="NAME", help="Name of who says I in the narration.")(command)
    return click.option(
        "--cast", "cast_file", metavar="FILE", help="Cast file by which names are put together (see the command cast)."
    )(command)


def casting(cast_file: str | None, narrator: str | None) -> tuple[CastRole, ...]:
    """What the writer says of the cast.

    Args:
        cast_file: A cast file, or None.
        narrator: The narrator's name, or None.

    Returns:
        The roles.

    Raises:
        InputError: The file is missing, or no cast file.
    """
    from screenplay.prose.cast_file import read_cast
    from screenplay.prose.casting import narrated

    roles: tuple[CastRole, ...] = ()
    if cast_file is not None:
        try:
            roles = read_cast(read_text(read_bytes(Path(cast_file)), cast_file))
        except InputError as error:
            if error.path is not None:
                raise
            raise type(error)(str(error.args[0]), path=cast_file, line=error.line) from None
    return narrated(roles, narrator) if narrator is not None else roles
