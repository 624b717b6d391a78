"""The whole document."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
from itertools import islice
from typing import Final

from screenplay.diagnostics import Diagnostic
from screenplay.pdf.draw.backend import Document, Target
from screenplay.pdf.draw.content import Typesetter
from screenplay.pdf.draw.faces import Faces
from screenplay.pdf.draw.frame import Frame, side_by_side
from screenplay.pdf.geometry import Geometry
from screenplay.pdf.layout import Page
from screenplay.pdf.options import FontData

__all__ = ["draw"]

_NO_DATE: Final = "D:20000101000000Z"
"""The date of a document that is given none: the same for all, so that the same script gives the same bytes."""


def draw(  # noqa: PLR0913 # all but the first two say how
    pages: Iterable[Page],
    geometry: Geometry,
    *,
    title: str = "",
    author: str = "",
    date: datetime | None = None,
    fallback_fonts: Iterable[tuple[str, FontData]] = (),
    two_up: bool = False,
) -> tuple[bytes, tuple[Diagnostic, ...]]:
    """Draw pages.

    Args:
        pages: The pages; each is drawn before the next is asked for.
        geometry: The format that they were laid out in.
        title: The document's title.
        author: The document's author.
        date: When it was made; None for a fixed date.
        fallback_fonts: TrueType fonts for what Courier Prime lacks (see `PdfOptions`).
        two_up: Put two pages side by side on a sheet turned sideways.

    Returns:
        The PDF, and what could not be drawn as wished.
    """
    frames = side_by_side(geometry) if two_up else (Frame(1.0, 0.0, 0.0),)
    size = (geometry.height, geometry.width) if two_up else (geometry.width, geometry.height)
    document = Document(*size)
    faces = Faces(fallback_fonts)
    typesetter = Typesetter(geometry, faces)
    labels: list[int | None] = []
    rise = geometry.baseline + geometry.leading  # a bookmark shows the row above its line, too
    remaining = iter(pages)
    while sheet := list(islice(remaining, len(frames))):
        content = b""
        bookmarks: list[Target] = []
        for page, frame in zip(sheet, frames, strict=False):
            content += frame.around(typesetter.content(page))
            bookmarks += (
                Target(entry.title, entry.level, frame.left, frame.up(geometry.y(entry.row) + rise))
                for entry in page.bookmarks
            )
        labels.append(sheet[0].number)
        document.add_page(content, bookmarks)
    faces.embed(document)
    made = _pdf_date(date) if date else _NO_DATE
    info = {"Title": title, "Author": author, "Creator": "screenplay", "CreationDate": made, "ModDate": made}
    data = document.finish({key: value for key, value in info.items() if value}, labels=() if two_up else labels)
    return data, (*typesetter.diagnostics(), *faces.diagnostics)


def _pdf_date(date: datetime) -> str:
    """A date as a PDF writes it (PDF 32000-1, 7.9.4)."""
    offset = date.utcoffset()
    if offset is None:
        return f"{date:D:%Y%m%d%H%M%S}"
    sign = "-" if offset < timedelta() else "+"
    minutes = abs(offset) // timedelta(minutes=1)
    return f"{date:D:%Y%m%d%H%M%S}{sign}{minutes // 60:02}'{minutes % 60:02}'"
