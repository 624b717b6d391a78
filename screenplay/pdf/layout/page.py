"""The result of the layout: pages of placed lines."""

from __future__ import annotations

from enum import StrEnum
from typing import Final, NamedTuple

from screenplay.pdf.edition import Tint
from screenplay.pdf.geometry import Geometry
from screenplay.pdf.layout.cells import cells

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
]

PLAIN: Final = 0
BOLD: Final = 1
ITALIC: Final = 2
UNDERLINE: Final = 4
"""The styles are bits: bold italic is `BOLD | ITALIC`."""


class Kind(StrEnum):
    """What a placed line belongs to."""

    TITLE = "title page"
    PAGE_NUMBER = "page number"
    SCENE_NUMBER = "scene number"
    SPEECH_NUMBER = "speech number"
    HEADER = "header"
    TABLE = "table"
    HEADING = "heading"
    ACTION = "action"
    CUE = "cue"
    PARENTHETICAL = "parenthetical"
    DIALOGUE = "dialogue"
    LYRIC = "lyric"
    MORE = "more"
    TRANSITION = "transition"
    CENTERED = "centered"
    SECTION = "section"
    SYNOPSIS = "synopsis"
    NOTE = "note"


class Span(NamedTuple):
    """Characters of one style.

    Attributes:
        text: The characters, none of them a line break.
        style: The sum of `BOLD`, `ITALIC` and `UNDERLINE`.
    """

    text: str
    style: int = PLAIN


class PlacedLine(NamedTuple):
    """One line in its place.

    Attributes:
        row: The row it stands on; 0 is the first of the body.
        x: Its left edge, in points from the sheet's.
        spans: What it says.
        kind: What it belongs to.
        element: Index of its element in the screenplay; -1 for what stands outside of the elements.
        source: The 1-based line of the script it was read from, or None.
        side: In dual dialogue 1 for the left speech and 2 for the right one, else 0.
    """

    row: int
    x: float
    spans: tuple[Span, ...]
    kind: Kind
    element: int = -1
    source: int | None = None
    side: int = 0

    @property
    def text(self) -> str:
        """The characters of the line."""
        return "".join(span.text for span in self.spans)


class Bookmark(NamedTuple):
    """A line of the document's outline.

    Attributes:
        title: What it says.
        level: How deep it is nested, 0 for the outermost.
        row: The row of its page that it leads to.
    """

    title: str
    level: int
    row: int


class Band(NamedTuple):
    """A tinted area behind lines.

    Attributes:
        row: Its first row.
        rows: How many rows it covers.
        left: Its left edge, in points from the sheet's.
        right: Its right edge, likewise.
        tint: How it looks.
    """

    row: int
    rows: int
    left: float
    right: float
    tint: Tint


class Page(NamedTuple):
    """One page.

    Attributes:
        number: Its number, or None for a title page.
        lines: What is printed, in reading order.
        bookmarks: What the document's outline says about this page.
        bands: What is marked.
    """

    number: int | None
    lines: tuple[PlacedLine, ...]
    bookmarks: tuple[Bookmark, ...] = ()
    bands: tuple[Band, ...] = ()


def as_text(page: Page, geometry: Geometry) -> str:
    """Show a page as plain text, one character a cell, from the edge of the scene numbers on."""
    rows: dict[int, str] = {}
    edge = min([geometry.scene_number_left, *(line.x for line in page.lines)])
    for line in page.lines:
        column = round((line.x - edge) / geometry.pitch)
        before = rows.get(line.row, "")
        rows[line.row] = before + " " * (column - cells(before)) + line.text
    if not rows:
        return ""
    return "\n".join(rows.get(row, "") for row in range(min(0, *rows), max(rows) + 1)) + "\n"
