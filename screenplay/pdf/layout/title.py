"""The title page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from screenplay.model import RichText, TitleEntry, TitlePage
from screenplay.pdf.geometry import Align, Column, Geometry
from screenplay.pdf.layout.page import Kind, Page, PlacedLine
from screenplay.pdf.layout.strip import Source, Strip, place, wrapped
from screenplay.pdf.layout.styled import Styled, joined, plain, styled

__all__ = ["authors", "title", "title_pages"]

_TITLE = ("title",)
_CREDIT = ("credit",)
_AUTHORS = ("author", "authors")
_SOURCE = ("source",)
_DATE = ("draft date", "date", "draft")
_CONTACT = ("contact",)
_KNOWN = frozenset((*_TITLE, *_CREDIT, *_AUTHORS, *_SOURCE, *_DATE, *_CONTACT))


def title(page: TitlePage) -> str:
    """The script's title in one line."""
    return _plain(page.lines(*_TITLE), " ")


def authors(page: TitlePage) -> str:
    """The script's authors in one line."""
    return _plain(page.lines(*_AUTHORS), ", ")


def _plain(lines: Iterable[RichText], between: str) -> str:
    words = (" ".join(line.plain.split()) for line in lines)
    return between.join(word for word in words if word)


def title_pages(page: TitlePage, geometry: Geometry) -> Iterator[Page]:
    """Lay out what stands before page 1: the title a third down, what belongs to it below, the rest lower left.

    Yields:
        One page, more if one does not hold it, none if there is nothing to print.
    """
    upper = _stacked(_upper(page, geometry))
    lower = _stacked(_lower(page, geometry))
    gap = 1 if upper and lower else 0
    height = _height(upper) + gap + _height(lower)
    if height <= geometry.rows:
        first = min(geometry.title_row, geometry.rows - height)
        lines = _placed(upper, first, geometry) + _placed(lower, geometry.rows - _height(lower), geometry)
    else:
        lines = _placed(upper, 0, geometry) + _placed(lower, _height(upper) + gap, geometry)
    yield from _sheets(lines, geometry.rows)


def _sheets(lines: list[PlacedLine], rows: int) -> Iterator[Page]:
    while lines:
        rest = next((number for number, line in enumerate(lines) if line.row >= rows), len(lines))
        yield Page(None, tuple(lines[:rest]))
        lines = lines[rest:]
        if lines:
            top = lines[0].row
            lines = [line._replace(row=line.row - top) for line in lines]


Group = list[Strip]


def _upper(page: TitlePage, geometry: Geometry) -> Iterator[tuple[int, Group]]:
    """The centred groups with the blank lines above them."""
    column = Column(geometry.action.left, geometry.action.cells, align=Align.CENTER)
    texts = [styled(line) for line in page.lines(*_TITLE)]
    if not any(text.style or text.stretches for text in texts):
        texts = [styled(line, capitals=True) for line in page.lines(*_TITLE)]
    yield 0, _strips(texts, column)
    for space, keys in ((2, _CREDIT), (1, _AUTHORS), (2, _SOURCE)):
        yield space, _strips([styled(line) for line in page.lines(*keys)], column)


def _lower(page: TitlePage, geometry: Geometry) -> Iterator[tuple[int, Group]]:
    """The groups at the left: draft date, contact, and the keys that have no place of their own."""
    column = geometry.action
    for keys in (_DATE, _CONTACT):
        yield 1, _strips([styled(line) for line in page.lines(*keys)], column)
    unknown = [entry for entry in page.entries if entry.key.strip().casefold() not in _KNOWN]
    yield 1, _strips([line for entry in unknown for line in _labelled(entry)], column)


def _labelled(entry: TitleEntry) -> list[Styled]:
    label = plain(f"{entry.key.strip()}: ")
    first, *others = [styled(line) for line in entry.lines] or [plain("")]
    return [joined(label, first), *others]


def _strips(texts: Iterable[Styled], column: Column) -> Group:
    strips = (wrapped(text, Source(Kind.TITLE), column) for text in texts)
    return [strip for strip in strips if strip.lines]


def _stacked(groups: Iterable[tuple[int, Group]]) -> list[tuple[int, Strip]]:
    """Put groups one below the other: every strip with its row, counted from the first."""
    stack: list[tuple[int, Strip]] = []
    for space, group in groups:
        row = _height(stack) + (space if stack else 0)
        for strip in group:
            stack.append((row, strip))
            row += len(strip.lines)
    return stack


def _height(stack: list[tuple[int, Strip]]) -> int:
    return stack[-1][0] + len(stack[-1][1].lines) if stack else 0


def _placed(stack: list[tuple[int, Strip]], first: int, geometry: Geometry) -> list[PlacedLine]:
    return [line for row, strip in stack for line in place(strip, first + row, geometry.pitch)]
