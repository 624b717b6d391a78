"""What the commands are given: a file, or standard input with its format named."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path

from screenplay.errors import FormatError, InputError
from screenplay.files import format_of, read_bytes, read_text
from screenplay.formats import Format, format_named

__all__ = ["STANDARD", "Source", "open_manuscript", "open_source"]

STANDARD = "-"


@dataclass(frozen=True, slots=True)
class Source:
    """An input.

    Attributes:
        name: What to call it in messages.
        path: Its path for the record, or None for standard input.
        form: Its format.
        text: Its text.
    """

    name: str
    path: str | None
    form: Format
    text: str


def open_source(given: str, form: str | None) -> Source:
    """Read an input.

    Args:
        given: A path, or `-` for standard input.
        form: The name of its format, or None to go by the suffix.

    Returns:
        The input.

    Raises:
        FormatError: The format is unknown, or standard input comes without one.
        InputError: It cannot be read, is empty, or is no text.
    """
    if given != STANDARD:
        path = Path(given)
        found = format_named(form, reading=True) if form else None
        if found is None and path.exists() and not path.is_dir():
            found = format_of(path, reading=True)
        data = read_bytes(path)
        return Source(given, given, found or format_of(path, reading=True), read_text(data, given))
    if form is None:
        raise FormatError("standard input needs its format: --from text, markdown, fountain or json")
    found = format_named(form, reading=True)
    data = sys.stdin.buffer.read()
    if not data.strip():
        raise InputError("standard input is empty")
    return Source("standard input", None, found, read_text(data, "standard input"))


def open_manuscript(given: str, form: str | None) -> Source:
    """Read an input that must be a manuscript; see `open_source`.

    Raises:
        FormatError: It is a script, or its format is unknown.
        InputError: It cannot be read, is empty, or is no text.
    """
    source = open_source(given, form)
    if not source.form.prose:
        raise FormatError("this is a script, not a manuscript: only manuscripts are analysed", path=source.name)
    return source
