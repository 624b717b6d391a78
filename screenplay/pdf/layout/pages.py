"""The whole layout: title page, body pages with their numbers, and the outline."""

from __future__ import annotations

from collections.abc import Iterator

from screenplay.model import Screenplay
from screenplay.pdf.edition import WHOLE, Edition
from screenplay.pdf.geometry import Align, Column, Geometry, geometry_for
from screenplay.pdf.layout.bookmarks import Bookmarks
from screenplay.pdf.layout.compose import compose
from screenplay.pdf.layout.heading import scene_numbers
from screenplay.pdf.layout.marking import bands, header
from screenplay.pdf.layout.page import Kind, Page, PlacedLine
from screenplay.pdf.layout.paginate import Sheet, paginate
from screenplay.pdf.layout.strip import Source, place, wrapped
from screenplay.pdf.layout.styled import plain
from screenplay.pdf.layout.title import title_pages
from screenplay.pdf.options import DEFAULTS, PdfOptions

__all__ = ["lay_out"]


def lay_out(
    play: Screenplay,
    options: PdfOptions = DEFAULTS,
    geometry: Geometry | None = None,
    edition: Edition = WHOLE,
) -> Iterator[Page]:
    """Lay out a screenplay, page after page.

    Args:
        play: The screenplay.
        options: How to print it.
        geometry: The page; None for that of the options' paper and size.
        edition: What is marked and what is left out.

    Yields:
        The pages, at least one; the title page, if there is one, first and without a number.
    """
    page_format = geometry or geometry_for(options.paper, options.size)
    empty = True
    for page in title_pages(play.title_page, page_format):
        empty = False
        yield _marked(page, edition, page_format)
    numbers = scene_numbers(play.elements) if options.scene_numbers else {}
    bookmarks = Bookmarks(play.elements, numbers, edition.elements)
    sheets = paginate(compose(play, options, page_format, edition.elements), page_format.rows)
    sheet = next(sheets, None)
    number = 0
    while sheet is not None:
        number += 1
        lines = _lines(sheet, number, page_format)
        sheet = next(sheets, None)
        yield _marked(Page(number, lines, bookmarks.on(lines, last=sheet is None)), edition, page_format)
    if empty and not number:
        yield _marked(Page(1, ()), edition, page_format)


def _marked(page: Page, edition: Edition, geometry: Geometry) -> Page:
    """Put the header on a page, and bands behind what is marked."""
    if not edition.header and not edition.tints:
        return page
    first = page.lines[0] if page.lines and page.lines[0].kind is Kind.PAGE_NUMBER else None
    lines, marks = header(edition.header, first, geometry)
    return page._replace(lines=(*lines, *page.lines), bands=(*marks, *bands(page.lines, edition.tints, geometry)))


def _lines(sheet: Sheet, number: int, geometry: Geometry) -> tuple[PlacedLine, ...]:
    lines = [line for row, block in sheet for line in block.place(row, geometry.pitch)]
    if number > 1:
        lines[:0] = _page_number(number, geometry)
    return tuple(lines)


def _page_number(number: int, geometry: Geometry) -> Iterator[PlacedLine]:
    text = plain(f"{number}.")
    width = len(text.text)
    column = Column(geometry.page_number_right - width * geometry.pitch, width, align=Align.RIGHT)
    return place(wrapped(text, Source(Kind.PAGE_NUMBER), column), geometry.page_number_row, geometry.pitch)
