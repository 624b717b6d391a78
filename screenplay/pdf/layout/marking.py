"""What is put around the body of a marked copy: the header, and the bands behind its passages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from screenplay.pdf.edition import Label, Tint
from screenplay.pdf.geometry import Column, Geometry
from screenplay.pdf.layout.cells import cells
from screenplay.pdf.layout.page import Band, Kind, PlacedLine
from screenplay.pdf.layout.strip import Source, place, wrapped
from screenplay.pdf.layout.styled import plain

__all__ = ["bands", "header"]

_MARGIN: Final = 4.0
"""How far a band reaches beyond its column on either side, in points: half a cell."""

_GAP: Final = 2
"""Cells between labels, and before the page's number."""

_NARROW: Final = frozenset((Kind.CUE, Kind.PARENTHETICAL, Kind.DIALOGUE, Kind.MORE))
_MARKED: Final = _NARROW | {Kind.HEADING, Kind.ACTION, Kind.LYRIC, Kind.TRANSITION, Kind.CENTERED}


def header(
    labels: Sequence[Label], number: PlacedLine | None, geometry: Geometry
) -> tuple[list[PlacedLine], list[Band]]:
    """Set labels in a row at the top of a page, up to its number; of those that have no room there, their number.

    Args:
        labels: The labels.
        number: The page's number, if it has one.
        geometry: The page.

    Returns:
        Their lines, and the bands behind those that are tinted.
    """
    row, pitch = geometry.page_number_row, geometry.pitch
    x = geometry.action.left
    end = number.x - _GAP * pitch if number else geometry.page_number_right
    lines: list[PlacedLine] = []
    marks: list[Band] = []
    for label in _fitting(labels, int((end - x) / pitch + 0.01)):
        width = cells(label.text)
        strip = wrapped(plain(label.text), Source(Kind.HEADER), Column(x, max(1, width)))
        lines += place(strip, row, pitch)
        if label.tint:
            marks.append(Band(row, 1, x - _MARGIN, x + width * pitch + _MARGIN, label.tint))
        x += (width + _GAP) * pitch
    return lines, marks


def _fitting(labels: Sequence[Label], room: int) -> Sequence[Label]:
    """As many labels as have room, and how many are left out; the first one cut off, if even that has none."""
    for count in range(len(labels), 0, -1):
        left_out = len(labels) - count
        kept = [*labels[:count], *([Label(f"+{left_out}")] if left_out else [])]
        if sum(cells(label.text) for label in kept) + _GAP * (len(kept) - 1) <= room:
            return kept
    return [label._replace(text=_cut(label.text, room)) for label in labels[:1]]


def _cut(text: str, room: int) -> str:
    """As much of a text as has room, with dots behind it."""
    while text and cells(text) > room - 3:
        text = text[:-1]
    return f"{text.rstrip()}..."


def bands(lines: Iterable[PlacedLine], tints: Mapping[tuple[int, int], Tint], geometry: Geometry) -> Iterator[Band]:
    """The bands behind the marked passages of a page: one for every element, as high as its lines there."""
    found: dict[tuple[int, int], list[PlacedLine]] = {}
    for line in lines:
        key = (line.element, line.side)
        if key in tints and line.kind in _MARKED:
            found.setdefault(key, []).append(line)
    for key, own in found.items():
        column = _column(own, key[1], geometry)
        first, last = own[0].row, own[-1].row
        right = max(
            column.left + column.cells * geometry.pitch, *(line.x + cells(line.text) * geometry.pitch for line in own)
        )
        yield Band(first, last - first + 1, column.left - _MARGIN, right + _MARGIN, tints[key])


def _column(lines: Sequence[PlacedLine], side: int, geometry: Geometry) -> Column:
    if side:
        return geometry.dual[side - 1].dialogue
    speech = any(line.kind in _NARROW for line in lines)
    return geometry.speech.dialogue if speech else geometry.action
