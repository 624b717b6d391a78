"""What the commands for scripts share: a script is read, and written anew beside the one it was, or in its place."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from screenplay.cli.script import screenplay_of
from screenplay.cli.source import STANDARD, Source, open_source
from screenplay.errors import FormatError
from screenplay.files import check_output, format_of, write_all
from screenplay.formats import Format
from screenplay.model import Screenplay

__all__ = ["Destination", "deliver", "destination", "fountain_text", "open_script"]

Destination = tuple[str, Format, bool]
"""Where a script goes: its name, its format, and whether a file there may be replaced."""


def open_script(given: str, form: str | None) -> Source:
    """Read the file of a script that is to be edited.

    Raises:
        FormatError: It is a manuscript.
    """
    source = open_source(given, form)
    if source.form.prose:
        raise FormatError("this is a manuscript, not a script: convert it first", path=source.name)
    return source


def fountain_text(given: Source) -> str:
    """A script as Fountain: as it stands in its file, or as `screenplay convert` would write it."""
    from screenplay.fountain import write

    return given.text if given.form.name == "fountain" else write(screenplay_of(given, quiet=True)[0])


def destination(given: Source, output: str | None, word: str, *, in_place: bool, force: bool) -> Destination:
    """Where an edited script goes; refuses early what could not be written.

    Args:
        given: The script as it was.
        output: What was asked for: a path, a dash, or None for a new file beside the old one.
        word: What was done, for the name of the new file.
        in_place: The old file is replaced.
        force: Any file is replaced.
    """
    if in_place and output is not None:
        raise click.UsageError("--in-place and --output exclude each other")
    if in_place and given.path is None:
        raise click.UsageError("standard input cannot be edited in place")
    if in_place and given.path is not None:
        check_output(Path(given.path), overwrite=True)
        return given.path, given.form, True
    if output is None and given.path is not None:
        path = Path(given.path)
        output = str(path.with_name(f"{path.stem}-{word}{path.suffix}"))
    if output is None or output == STANDARD:
        return STANDARD, given.form, False
    check_output(Path(output), overwrite=force)
    return output, _form_of(output, given), force


def _form_of(output: str, given: Source) -> Format:
    """The format of the result: as its suffix says; that of the script if it has the same suffix."""
    path = Path(output)
    same = given.path is not None and path.suffix == Path(given.path).suffix
    return given.form if same else format_of(path, reading=False)


def deliver(play: Screenplay, where: Destination) -> None:
    """Write a script, whole or not at all."""
    name, form, overwrite = where
    if form.write is None:
        raise FormatError(f"{form.name} cannot be written", path=name)
    written = form.write(play)[0]
    data = written if isinstance(written, bytes) else written.encode("utf-8")
    if name != STANDARD:
        write_all([(Path(name), data)], overwrite=overwrite)
        return
    sys.stdout.buffer.write(data)
    sys.stdout.buffer.flush()
