"""Strips: texts wrapped in their columns, and the best place to cut a pile of them in two."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from screenplay.pdf.geometry import Align, Column
from screenplay.pdf.layout.cells import cells
from screenplay.pdf.layout.page import Kind, PlacedLine
from screenplay.pdf.layout.styled import Styled, trimmed
from screenplay.pdf.layout.wrap import wrap

__all__ = ["Source", "Strip", "place", "wrapped"]


class Source(NamedTuple):
    """What a strip belongs to.

    Attributes:
        kind: What it is.
        element: Index of its element in the screenplay, or -1.
        line: The 1-based line of the script it was read from, or None.
        side: In dual dialogue 1 for the left speech and 2 for the right one, else 0.
    """

    kind: Kind
    element: int = -1
    line: int | None = None
    side: int = 0


class Strip(NamedTuple):
    """A text wrapped in its column.

    Attributes:
        text: The whole text.
        source: What it belongs to.
        column: The column.
        lines: Where each line stands in the text. Of a text longer than any page only the beginning is wrapped.
        resumed: Whether the text began on an earlier page.
    """

    text: Styled
    source: Source
    column: Column
    lines: tuple[tuple[int, int], ...]
    resumed: bool = False

    @property
    def solid(self) -> int:
        """How many of the lines are not empty."""
        return sum(start < end for start, end in self.lines)

    def until(self, offset: int) -> Strip:
        """The part before an offset."""
        lines = tuple((start, min(end, offset)) for start, end in self.lines if start < offset)
        return self._replace(lines=lines)

    def after(self, offset: int) -> Strip:
        """The part from an offset on, wrapped anew, without the blanks and empty lines that it would begin with."""
        text = self.text.text
        begin = offset
        while begin < len(text) and text[begin] in " \n":
            begin += 1
        line_break = text.rfind("\n", offset, begin)
        if line_break >= 0:
            begin = line_break + 1  # a new line of the source keeps its indentation
        width = self.column.cells - self.column.hang
        lines = wrap(text, begin, width, width, simple=self.text.simple)
        return self._replace(lines=lines, resumed=True)


def wrapped(text: Styled, source: Source, column: Column) -> Strip:
    """Wrap a text in its column; the empty lines at its ends are left out, and so is a text of nothing but blanks."""
    text = trimmed(text)
    characters = text.text
    start = 0
    if characters[:1] in (" ", "\n"):
        first = len(characters) - len(characters.lstrip(" \n"))
        start = characters.rfind("\n", 0, first) + 1  # the first line that says something keeps its indentation
    if start == len(characters):
        return Strip(text, source, column, ())
    lines = wrap(characters, start, column.cells, column.cells - column.hang, simple=text.simple)
    return Strip(text, source, column, lines)


def place(strip: Strip, row: int, pitch: float) -> Iterator[PlacedLine]:
    """Place a strip's lines on a page, the first on the given row; empty lines only take their rows."""
    kind, element, source, side = strip.source
    column, text = strip.column, strip.text
    align, width = column.align, column.cells
    hang = column.hang if strip.resumed else 0
    for number, (start, end) in enumerate(strip.lines, row):
        if start == end:
            continue
        shift: float = hang
        if align is not Align.LEFT:
            shift = width - (end - start if text.simple else cells(text.text[start:end]))
            shift = shift / 2 if align is Align.CENTER else shift
        x = column.left + shift * pitch
        yield PlacedLine(number, x, text.spans(start, end), kind, element, source, side)
        hang = column.hang
