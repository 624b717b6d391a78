"""Blocks: what page breaks go between, or through."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple, Protocol

from screenplay.pdf.layout.cut import cut
from screenplay.pdf.layout.page import PlacedLine
from screenplay.pdf.layout.strip import Strip, place

__all__ = ["Block", "SceneNumber", "TextBlock"]


class Block(Protocol):
    """A part of the script that page breaks know as a whole."""

    @property
    def space(self) -> int:
        """Blank rows above it, unless it starts a page."""

    @property
    def extra(self) -> int:
        """Those of them that stay even at the start of a page that the writer began."""

    @property
    def keeps_next(self) -> bool:
        """Whether no page may end with it."""

    @property
    def never_first(self) -> bool:
        """Whether no page may start with it."""

    @property
    def height(self) -> int:
        """Rows that it takes; of a block higher than any page, some number of rows greater than a page's."""

    def split(self, room: int, *, strict: bool) -> tuple[Block, Block] | None:
        """Divide it so that the first part takes at most `room` rows.

        Args:
            room: Rows that are left on the page.
            strict: Keep to the rules of page breaks; without, only to the room.

        Returns:
            The two parts, or None if it cannot be divided so.
        """

    def place(self, row: int, pitch: float) -> Iterator[PlacedLine]:
        """Its lines in reading order, the first on the given row."""


class SceneNumber(NamedTuple):
    """A number beside the first line of a heading.

    Attributes:
        left: The strip before the heading.
        right: The one behind it.
    """

    left: Strip
    right: Strip


class TextBlock(NamedTuple):
    """A block of strips one below the other.

    Attributes:
        strips: The strips, none of them empty.
        space: Blank rows above it.
        extra: Those of them that are the writer's.
        keeps_next: Whether no page may end with it.
        never_first: Whether no page may start with it.
        whole: Whether it is only divided where nothing else is left.
        number: The scene number beside it.
    """

    strips: tuple[Strip, ...]
    space: int = 1
    extra: int = 0
    keeps_next: bool = False
    never_first: bool = False
    whole: bool = False
    number: SceneNumber | None = None

    @property
    def height(self) -> int:
        """Rows that it takes."""
        return sum(len(strip.lines) for strip in self.strips)

    def split(self, room: int, *, strict: bool) -> tuple[TextBlock, TextBlock] | None:
        """Divide it so that the first part takes at most `room` rows."""
        if strict and self.whole:
            return None
        halves = cut(self.strips, room, strict=strict)
        if halves is None:
            return None
        head, tail = halves
        return self._replace(strips=head, keeps_next=False), self._replace(strips=tail, number=None, never_first=False)

    def place(self, row: int, pitch: float) -> Iterator[PlacedLine]:
        """Its lines in reading order, the first on the given row."""
        if self.number:
            yield from place(self.number.left, row, pitch)
        for strip in self.strips:
            yield from place(strip, row, pitch)
            row += len(strip.lines)
            if self.number and strip is self.strips[0]:
                yield from place(self.number.right, row - len(strip.lines), pitch)
