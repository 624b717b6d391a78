r"""From the text of an element as written to the text as meant: emphasis, escapes, notes and boneyard.

"If you need to use any of the characters *, _ for non-emphasis, escape with a backslash." Further backslashes keep
signs from being read: before `[[` and `/*`, before the sign that begins a line (`! @ # > ~ = . (`) and before `<` or
`^` at its end. Any other backslash is text. Before such a sign, two backslashes are one backslash as text.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from screenplay.fountain.emphasis import BOLD, ITALIC, UNDERLINE, Delimiter, pair
from screenplay.fountain.marks import CUT, NOTE, Mark, mark_of
from screenplay.model import EMPTY, InlineBoneyard, InlineNote, Part, RichText, Run

__all__ = ["LINE_SIGNS", "is_protected", "lead", "parse"]

LINE_SIGNS = "!@#>~=.("
"""The signs that a backslash protects at the start of a line."""

_SPECIAL = re.compile("[*_\\\\\udc00\udc01]")
_PIECE = re.compile("\\\\+|\\*+|_+|[\udc00\udc01][\ud800-\udbff]{3}")
_BRACKET = re.compile("\\[(?=\\\\*\\[|\udc00)")
_LEAD = re.compile("(?:[ \t]|[\udc00\udc01][\ud800-\udbff]{3})*")
_AFTER_END = re.compile("[<^](?:[ \t]|[\udc00\udc01][\ud800-\udbff]{3})*\\Z")

_Piece = str | Delimiter | InlineNote | InlineBoneyard


def parse(text: str, marks: Sequence[Mark]) -> RichText:
    """Read the text of an element.

    Args:
        text: The text as it stands in a block.
        marks: What its tokens stand for.
    """
    if _SPECIAL.search(text) is None:
        return RichText((Run(text),)) if text else EMPTY
    parts: list[Part] = []
    for number, line in enumerate(text.split("\n")):
        if number:
            parts.append(Run("\n"))
        if _SPECIAL.search(line) is None:
            parts.append(Run(line))
        else:
            parts.extend(_styled(_pieces(line, marks)))
    return RichText(tuple(parts))


def lead(line: str) -> int:
    """Where a line begins, blanks, notes and boneyard passed over."""
    found = _LEAD.match(line)
    return found.end() if found is not None else 0


def is_protected(line: str, start: int, end: int, begin: int) -> bool:
    """Whether backslashes stand before something they can protect.

    Args:
        line: The line.
        start: Where the backslashes begin.
        end: Where they end.
        begin: Where the line begins, as `lead` says.
    """
    sign = line[end : end + 1]
    if sign == "":
        return False
    return (
        sign in f"*_{NOTE}{CUT}"
        or (sign == "[" and _BRACKET.match(line, end) is not None)
        or (sign == "]" and start >= 4 and line[start - 4] == NOTE)
        or (sign == "/" and line.startswith("*", end + 1))
        or (sign in LINE_SIGNS and start == begin)
        or (sign in "<^" and _AFTER_END.match(line, end) is not None)
    )


def _pieces(line: str, marks: Sequence[Mark]) -> list[_Piece]:
    """Take a line apart into text, runs of signs, and marks."""
    pieces: list[_Piece] = []
    done = escaped = 0
    begin = lead(line)
    for found in _PIECE.finditer(line):
        start, end = found.span()
        if start > done:
            pieces.append(line[done:start])
        done = end
        sign = line[start]
        if sign == "\\":
            protected = is_protected(line, start, end, begin)
            pieces.append("\\" * ((end - start) // 2 if protected else end - start))
            escaped = end if protected and (end - start) % 2 else 0
        elif sign in "*_":
            if start == escaped and start > 0:
                pieces.append(sign)
                start += 1
            if start < end:
                opens = end < len(line) and line[end] not in " \t"
                closes = start > 0 and line[start - 1] not in " \t"
                pieces.append(Delimiter(line[start:end], opens, closes))
        else:
            mark = mark_of(marks, found.group())
            pieces.append(InlineNote(mark.text) if mark.kind == "note" else InlineBoneyard(mark.text))
    pieces.append(line[done:])
    return pieces


def _styled(pieces: Sequence[_Piece]) -> list[Part]:
    """Give the text of a line its styles."""
    delimiters = [piece for piece in pieces if isinstance(piece, Delimiter)]
    if delimiters:
        pair(delimiters)
    parts: list[Part] = []
    depth = [0, 0, 0]
    for piece in pieces:
        if isinstance(piece, str):
            if piece:
                parts.append(_run(piece, depth))
        elif not isinstance(piece, Delimiter):
            parts.append(piece)
        else:
            text = piece.signs[: piece.spare]
            if text and piece.begun:
                parts.append(_run(text, depth))
            for style in piece.ended:
                depth[style] -= 1
            for style in piece.begun:
                depth[style] += 1
            if text and not piece.begun:
                parts.append(_run(text, depth))
    return parts


def _run(text: str, depth: Sequence[int]) -> Run:
    return Run(text, depth[BOLD] > 0, depth[ITALIC] > 0, depth[UNDERLINE] > 0)
