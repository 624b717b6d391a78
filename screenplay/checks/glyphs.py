"""Characters that the print font lacks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from dataclasses import replace

from screenplay.checks.script import Script
from screenplay.diagnostics import Diagnostic
from screenplay.pdf import write_with_diagnostics

__all__ = ["CODES", "find"]

CODES = ("missing-glyph",)

_CODE = re.compile(r"\(U\+([0-9A-F]+)\)")
_SEARCHED = 50  # lines in which a title page, or a text of several lines, has its characters
_UNUSUAL = re.compile("[^\t\n -~]")


def find(script: Script) -> Iterator[Diagnostic]:
    """What would print as a box: the script is printed to find out, unless all of it is plain ASCII."""
    if not _UNUSUAL.search(script.text):
        return
    lines = script.text.split("\n")
    for found in write_with_diagnostics(script.play)[1]:
        if found.code not in CODES:
            continue
        missing = {chr(int(code, 16)) for code in _CODE.findall(found.message)}
        line, column = _place(lines, missing, (found.line or 1) - 1)
        names = found.message.partition(";")[0].removeprefix("no font has a picture of ")
        message = f"the print font has no picture of {names}"
        yield replace(found, message=message, line=line or found.line, column=column)


def _place(lines: Sequence[str], characters: Set[str], start: int) -> tuple[int | None, int | None]:
    """The first line, from some line on, and the first column with one of some characters."""
    for number in range(start, len(lines)):
        column = next((at for at, character in enumerate(lines[number], 1) if character in characters), None)
        if column is not None:
            return number + 1, column
        if number > start + _SEARCHED:
            break
    return None, None
