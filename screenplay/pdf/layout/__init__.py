"""Layout: from a screenplay to pages of placed lines, without a PDF library.

page       the result: pages of placed lines, and a page as plain text
styled     a text with its styles, white space made printable; cells: how wide its characters are
wrap       lines of a width
strip      a text wrapped in its column; cut, sentences: where a pile of strips may be divided
block      what page breaks go between; heading, speech: those of their kinds
compose    from elements to blocks; speaking: speeches; setting: what they share; continued: who goes on after action
paginate   page breaks
pages      the whole; title, bookmarks, marking: what is put around the body
"""

from screenplay.pdf.layout.page import (
    BOLD,
    ITALIC,
    PLAIN,
    UNDERLINE,
    Band,
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
    "Band",
    "Bookmark",
    "Kind",
    "Page",
    "PlacedLine",
    "Span",
    "as_text",
    "lay_out",
]
