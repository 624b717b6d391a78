"""Layout: from a screenplay to pages of placed lines, without a PDF library.

styled     a text with its styles, white space made printable
wrap       lines of a width
strip      a text wrapped in its column; cut: dividing strips between pages
block      what page breaks go between; speech: speeches; compose: the blocks of a screenplay
paginate   page breaks
title, bookmarks, pages: what is put around them
"""

from screenplay.pdf.layout.page import (
    BOLD,
    ITALIC,
    PLAIN,
    UNDERLINE,
    Bookmark,
    Kind,
    Page,
    PlacedLine,
    Span,
    as_text,
)
from screenplay.pdf.layout.pages import lay_out

__all__ = [
    "BOLD",
    "ITALIC",
    "PLAIN",
    "UNDERLINE",
    "Bookmark",
    "Kind",
    "Page",
    "PlacedLine",
    "Span",
    "as_text",
    "lay_out",
]
