"""Parting the signs of a line from its text, with tokens left where they are."""

from __future__ import annotations

from typing import NamedTuple

from screenplay.fountain.lines import BLANKS
from screenplay.fountain.marks import TOKEN, is_escaped
from screenplay.model.cue import opening_parenthesis

__all__ = ["CueLine", "between", "cut_cue", "first_part"]


class CueLine(NamedTuple):
    """A cue taken apart.

    Attributes:
        name: The name as written, with tokens.
        bare_name: The name without tokens.
        extensions: What stands in parentheses behind it.
        caret: Whether a caret ends the line.
    """

    name: str
    bare_name: str
    extensions: tuple[str, ...]
    caret: bool


def first_part(raw: str, keep: int) -> str:
    """The beginning of a line: so many characters that are no token, and all tokens, also those further on."""
    if "\udc00" not in raw and "\udc01" not in raw:
        return raw[:keep]
    pieces: list[str] = []
    at = 0
    for found in TOKEN.finditer(raw):
        text = raw[at : found.start()]
        pieces += (text[:keep], found.group())
        keep = max(0, keep - len(text))
        at = found.end()
    pieces.append(raw[at:][:keep])
    return "".join(pieces)


def between(raw: str, opening: str, closing: str) -> str:
    """The text between the first sign of one kind and the last of another; tokens around them stay."""
    before, _, rest = raw.partition(opening)
    inside, _, after = rest.rpartition(closing)
    return f"{before.strip(BLANKS)}{inside.strip(BLANKS)}{after.strip(BLANKS)}"


def cut_cue(raw: str, bare: str) -> CueLine:
    """Take a cue apart: name, extensions, caret."""
    cut = len(bare)
    end = _trimmed(bare, cut)
    caret = end > 0 and bare[end - 1] == "^" and not is_escaped(bare, end - 1)
    if caret:
        cut = end - 1
        end = _trimmed(bare, cut)
    extensions: list[str] = []
    while end and bare[end - 1] == ")" and (start := opening_parenthesis(bare, end)) >= 0:
        extensions.append(bare[start + 1 : end - 1].strip(BLANKS))
        cut = start
        end = _trimmed(bare, cut)
    name = raw if cut == len(bare) else first_part(raw, cut)
    return CueLine(name.strip(BLANKS), bare[:end].strip(BLANKS), tuple(reversed(extensions)), caret)


def _trimmed(text: str, end: int) -> int:
    while end and text[end - 1] in BLANKS:
        end -= 1
    return end
