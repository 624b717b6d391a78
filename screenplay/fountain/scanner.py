"""A place in the lines of a script, and the blocks found above it."""

from __future__ import annotations

from typing import Final

from screenplay.fountain import syntax
from screenplay.fountain.blocks import Block, Kind
from screenplay.fountain.lines import BLANKS, Lines, is_blank
from screenplay.fountain.marks import CUT, NOTE

__all__ = ["Scanner"]

_NOT_SPOKEN = frozenset("#=>!")
# The first characters that ask for a second look; most lines begin with none of them.
_NOTABLE = frozenset("#=>!~" + BLANKS + NOTE + CUT)


class Scanner:
    """A place in the lines, and the blocks found above it.

    Attributes:
        raw: The lines with tokens.
        bare: The lines without tokens.
        numbers: The script's line of each.
        at: The line that comes next.
        blanks: The number of empty lines right above it; the start of the script counts as one.
        blocks: What was found.
    """

    def __init__(self, lines: Lines, start: int) -> None:
        self.raw: Final = lines.raw
        self.bare: Final = lines.bare
        self.numbers: Final = lines.numbers
        self.at = start
        self.blanks = 0 if start else 1
        self.blocks: list[Block] = []

    def add(self, kind: Kind, text: str, *, forced: bool = False, number: str | None = None, level: int = 0) -> bool:
        """Take the line for a block of its own and go on to the next."""
        line = self.numbers[self.at]
        self.blocks.append(Block(kind, text.strip(BLANKS), line, forced, self.blanks, number, level))
        self.at += 1
        self.blanks = 0
        return True

    def ends(self, at: int) -> bool:
        """Whether no line of the paragraph stands here: it is empty, cut, or an element of its own."""
        if at >= len(self.raw) or not (raw := self.raw[at]):
            return True
        if raw[0] not in _NOTABLE:
            return False
        return is_blank(raw) or syntax.ends_paragraph(self.bare[at]) or self.is_cut(at)

    def is_empty(self, at: int) -> bool:
        """Whether a line counts as an empty one: it is, or there is nothing but boneyard, or the script has ended."""
        return at >= len(self.raw) or not self.raw[at] or is_blank(self.raw[at]) or self.is_cut(at)

    def is_cut(self, at: int) -> bool:
        """Whether a line is nothing but boneyard."""
        raw = self.raw[at]
        return CUT in raw and NOTE not in raw and is_blank(self.bare[at])

    def speaks(self, at: int) -> bool:
        """Whether a line below a cue belongs to its speech."""
        if at >= len(self.raw) or not (raw := self.raw[at]):
            return False
        if raw[0] not in _NOTABLE:
            return True
        return self.bare[at].lstrip(BLANKS)[:1] not in _NOT_SPOKEN and not is_blank(raw) and not self.is_cut(at)
