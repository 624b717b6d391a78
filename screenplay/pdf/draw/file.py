"""The whole document."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Final

from screenplay.diagnostics import Diagnostic
from screenplay.pdf.draw.backend import Document
from screenplay.pdf.draw.content import Typesetter
from screenplay.pdf.draw.faces import Faces
from screenplay.pdf.geometry import Geometry
from screenplay.pdf.layout import Page
from screenplay.pdf.options import FontData

__all__ = ["draw"]

_NO_DATE: Final = "D:20000101000000Z"
"""The date of a document that is given none: the same for all, so that the same script gives the same bytes."""


def draw(
    pages: Iterable[Page],
    geometry: Geometry,
    *,
    title: str = "",
    author: str = "",
    date: datetime | None = None,
    fallback_fonts: Iterable[tuple[str, FontData]] = (),
) -> tuple[bytes, tuple[Diagnostic, ...]]:
    """Draw pages.

    Args:
        pages: The pages; each is drawn before the next is asked for.
        geometry: The format that they were laid out in.
        title: The document's title.
        author: The document's author.
        date: When it was made; None for a fixed date.
        fallback_fonts: TrueType fonts for what Courier Prime lacks (see `PdfOptions`).

    Returns:
        The PDF, and what could not be drawn as wished.
    """
    document = Document(geometry.width, geometry.height)
    faces = Faces(fallback_fonts)
    typesetter = Typesetter(geometry, faces)
    unnumbered = 0
    for page in pages:
        unnumbered += page.number is None
        rise = geometry.baseline + geometry.leading  # a bookmark shows the row above its line, too
        bookmarks = ((entry.title, entry.level, geometry.y(entry.row) + rise) for entry in page.bookmarks)
        document.add_page(typesetter.content(page), bookmarks)
    faces.embed(document)
    made = _pdf_date(date) if date else _NO_DATE
    info = {"Title": title, "Author": author, "Creator": "screenplay", "CreationDate": made, "ModDate": made}
    data = document.finish({key: value for key, value in info.items() if value}, unnumbered=unnumbered)
    return data, (*typesetter.diagnostics(), *faces.diagnostics)


def _pdf_date(date: datetime) -> str:
    """A date as a PDF writes it (PDF 32000-1, 7.9.4)."""
    offset = date.utcoffset()
    if offset is None:
        return f"{date:D:%Y%m%d%H%M%S}"
    sign = "-" if offset < timedelta() else "+"
    minutes = abs(offset) // timedelta(minutes=1)
    return f"{date:D:%Y%m%d%H%M%S}{sign}{minutes // 60:02}'{minutes % 60:02}'"
