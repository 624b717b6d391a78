"""A script as lines, with tokens in place of notes and boneyard."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from screenplay.diagnostics import Diagnostic, Severity
from screenplay.errors import EncodingError
from screenplay.fountain.marks import Mark, Problem, take_out

__all__ = ["BLANKS", "Lines", "is_blank", "lines_of"]

BLANKS = " \t"

_MESSAGES = {
    "unclosed-note": "a note opens here and is not closed before an empty line; its brackets are read as text",
    "unclosed-boneyard": "a boneyard opens here and is not closed; its sign is read as text",
    "stray-note-end": "these brackets close no note; they are read as text",
}


class Lines(NamedTuple):
    """A script as lines.

    Attributes:
        raw: The lines with tokens in place of notes and boneyard.
        bare: The lines without the tokens: what decides how a line is read.
        numbers: The 1-based line of the script on which each of them begins.
        marks: What the tokens stand for.
        diagnostics: Signs without their counterparts.
    """

    raw: Sequence[str]
    bare: Sequence[str]
    numbers: Sequence[int]
    marks: Sequence[Mark]
    diagnostics: Sequence[Diagnostic]


def is_blank(line: str) -> bool:
    """Whether a line is empty or holds nothing but spaces and tabs."""
    return not line or (line[0] in BLANKS and not line.strip(BLANKS))


def lines_of(text: str) -> Lines:
    """Split a script into lines.

    Args:
        text: The script; a byte order mark at its start is dropped, and CRLF, CR and LF all are line breaks.

    Raises:
        EncodingError: It holds lone surrogates.
    """
    _refuse_surrogates(text)
    text = text.removeprefix("\ufeff")
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if not any(sign in text for sign in ("[[", "]]", "/*")):
        raw = text.split("\n")
        return Lines(raw, raw, range(1, len(raw) + 1), (), ())
    taken = take_out(text)
    raw = taken.raw.split("\n")
    without = taken.bare.split("\n") if taken.marks else raw
    numbers = _numbered(len(raw), taken.hidden)
    return Lines(raw, without, numbers, taken.marks, _diagnosed(text, taken.problems))


def _refuse_surrogates(text: str) -> None:
    if text.isascii():
        return
    try:
        text.encode("utf-8")
    except UnicodeEncodeError as error:
        line = text.count("\n", 0, error.start) + 1
        raise EncodingError("the script holds a lone surrogate, which no text file can", line=line) from None


def _numbered(count: int, hidden: Sequence[tuple[int, int]]) -> Sequence[int]:
    """The script's line on which each of so many lines begins, the line breaks within marks counted."""
    if not hidden:
        return range(1, count + 1)
    numbers: list[int] = []
    ahead = 1
    for line, breaks in hidden:
        numbers += range(len(numbers) + ahead, line + 1 + ahead)
        ahead += breaks
    return [*numbers, *range(len(numbers) + ahead, count + ahead)]


def _diagnosed(text: str, problems: Sequence[Problem]) -> Sequence[Diagnostic]:
    diagnostics: list[Diagnostic] = []
    line, counted = 1, 0
    for code, start in problems:
        line += text.count("\n", counted, start)
        counted = start
        column = start - text.rfind("\n", 0, start)
        diagnostics.append(Diagnostic(code, Severity.WARNING, _MESSAGES[code], line=line, column=column))
    return diagnostics
