"""Lines in columns, set on the grid of the script."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from screenplay.pdf.geometry import INCH, Align, Column, Geometry
from screenplay.pdf.layout import BOLD, PLAIN, UNDERLINE, Kind, Page, PlacedLine
from screenplay.pdf.layout.strip import Source, place, wrapped
from screenplay.pdf.layout.styled import plain

__all__ = ["Field", "Line", "blank", "head", "row", "set_pages", "text"]

_LEFT = 1.0 * INCH
_RIGHT = 7.5 * INCH


class Field(NamedTuple):
    """A column of a table.

    Attributes:
        name: What stands above it.
        width: How many characters it has.
        right: Whether its entries stand flush right, as numbers do.
    """

    name: str
    width: int
    right: bool = True


class Line(NamedTuple):
    """What stands side by side, each with its column, higher than one row if need be.

    Attributes:
        cells: Words and their columns, counted in characters from the left edge.
        style: Their style.
    """

    cells: tuple[tuple[str, int, int, Align], ...]
    style: int = PLAIN


def room(geometry: Geometry) -> int:
    """How many characters a line has."""
    return int((_RIGHT - _LEFT) / geometry.pitch + 0.01)


def blank() -> Line:
    """An empty row."""
    return Line(())


def text(words: str, geometry: Geometry, style: int = PLAIN, align: Align = Align.LEFT) -> Line:
    """Words over the whole width."""
    return Line(((words, 0, room(geometry), align),), style)


def row(fields: Sequence[Field], entries: Iterable[str], style: int = PLAIN) -> Line:
    """A row of a table; between columns a character stays free."""
    cells = []
    at = 0
    for field, entry in zip(fields, entries, strict=True):
        align = Align.RIGHT if field.right else Align.LEFT
        cells.append((entry, at, field.width, align))
        at += field.width + 1
    return Line(tuple(cells), style)


def head(fields: Sequence[Field]) -> Line:
    """The names of the columns."""
    return row(fields, [field.name for field in fields], BOLD | UNDERLINE)


def set_pages(lines: Iterable[Line], geometry: Geometry) -> Iterator[Page]:
    """Set lines one below the other, on as many pages as they need."""
    placed: list[PlacedLine] = []
    top = 0
    for line in lines:
        strips = [
            wrapped(
                plain(words, line.style),
                Source(Kind.TABLE),
                Column(_LEFT + at * geometry.pitch, width, align=align),
            )
            for words, at, width, align in line.cells
        ]
        height = max([1, *(len(strip.lines) for strip in strips)])
        if top and top + height > geometry.rows:
            yield Page(None, tuple(placed))
            placed, top = [], 0
        for strip in strips:
            placed += place(strip, top, geometry.pitch)
        top += height
    if placed:
        yield Page(None, tuple(placed))
