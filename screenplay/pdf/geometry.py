"""The page in numbers, each with its unit and where it comes from.

Lengths are PostScript points (1/72 inch) from the left or top edge of the sheet; widths of text are counted in cells,
one cell holding one character. Everything stands on one grid: rows of `leading` points, cells of `pitch` points.
Giving other numbers gives another page: nothing outside this module knows an inch.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import Enum
from typing import Final

from screenplay.errors import FormatError

__all__ = ["A4", "LETTER", "MAX_ROWS", "Align", "Column", "Geometry", "SpeechColumns", "geometry_for"]

INCH: Final = 72.0
"""Points in an inch (PDF 32000-1, 8.3.2.3: the default unit of user space)."""

SIZE: Final = 12.0
"""Type size in points: the pica typewriter's, which makes a printed page play about a minute."""

PITCH: Final = INCH / 10
"""Width of a cell in points: pica type sets 10 characters to the inch."""

LEADING: Final = INCH / 6
"""Height of a row in points: 6 lines to the inch."""

DESCENT: Final = 700 / 2048
"""How far Courier Prime's line box reaches below the baseline, in ems (its OS/2 table: -700 of 2048 units)."""

SMALLEST: Final = 10.0
LARGEST: Final = 20.0
"""Sizes of type in points that leave a page readable, and the columns a word's room."""

NUMBER_HEIGHT: Final = 0.5 * INCH
"""How far above the body the row of the page number begins, in points: half of the upper margin."""

MAX_ROWS: Final = 200
"""The highest page that the layout supports, in rows; text is wrapped this far ahead and no further."""


class Align(Enum):
    """Where a line stands in its column."""

    LEFT = "left"
    CENTER = "center"
    RIGHT = "right"


@dataclass(frozen=True, slots=True)
class Column:
    """A column that text is set in.

    Attributes:
        left: Its left edge, in points from the sheet's.
        cells: Its width in characters.
        hang: How many characters the second and later lines stand further in.
        align: Where lines stand between its edges.
    """

    left: float
    cells: int
    hang: int = 0
    align: Align = Align.LEFT


@dataclass(frozen=True, slots=True)
class SpeechColumns:
    """The columns of one speech.

    Attributes:
        cue: The speaker's name, and `(MORE)`.
        parenthetical: How it is spoken.
        dialogue: What is spoken or sung.
    """

    cue: Column
    parenthetical: Column
    dialogue: Column


@dataclass(frozen=True, slots=True, kw_only=True)
class Geometry:
    """One page format.

    Attributes:
        width: The sheet's width in points.
        height: The sheet's height in points.
        rows: How many body rows a page holds.
        top: Upper edge of the first body row, in points from the sheet's.
        size: Type size in points.
        pitch: Width of a cell in points.
        leading: Height of a row in points.
        baseline: How far a row's baseline lies below the row's upper edge, in points.
        action: Action, centered text and transitions; also printed notes, sections and synopses.
        heading: Scene headings.
        numbered_heading: Scene headings when scene numbers print.
        speech: A speech that stands alone.
        dual: The left and the right speech of dual dialogue.
        scene_number_left: Left edge of the scene number before the heading, in points.
        scene_number_right: Right edge of the scene number behind the heading, in points.
        page_number_right: Right edge of the page number, in points.
        page_number_row: Row of the page number; rows above the body are negative.
        title_row: Row of the title on the title page, if what stands there leaves room.
    """

    width: float
    height: float
    rows: int
    top: float = 1.0 * INCH
    size: float = SIZE
    pitch: float = PITCH
    leading: float = LEADING
    baseline: float = SIZE * (1 - DESCENT)
    action: Column = Column(1.5 * INCH, 60)
    heading: Column = Column(1.5 * INCH, 60)
    numbered_heading: Column = Column(1.5 * INCH, 56)
    speech: SpeechColumns = SpeechColumns(
        cue=Column(3.7 * INCH, 38),
        parenthetical=Column(3.1 * INCH, 25, hang=1),
        dialogue=Column(2.5 * INCH, 35),
    )
    dual: tuple[SpeechColumns, SpeechColumns] = field(
        default=(
            SpeechColumns(
                cue=Column(2.3 * INCH, 20),
                parenthetical=Column(1.8 * INCH, 22, hang=1),
                dialogue=Column(1.5 * INCH, 28),
            ),
            SpeechColumns(
                cue=Column(5.4 * INCH, 20),
                parenthetical=Column(4.9 * INCH, 22, hang=1),
                dialogue=Column(4.6 * INCH, 28),
            ),
        )
    )
    scene_number_left: float = 1.0 * INCH
    scene_number_right: float = 8.0 * INCH
    page_number_right: float = 7.5 * INCH
    page_number_row: int = -3
    title_row: int = 16

    def __post_init__(self) -> None:
        if not 4 <= self.rows <= MAX_ROWS:
            raise FormatError(f"a page needs 4 to {MAX_ROWS} rows, not {self.rows}")

    def y(self, row: int) -> float:
        """The baseline of a row, in points from the sheet's lower edge, where PDF counts from."""
        return self.height - self.top - row * self.leading - self.baseline


LETTER: Final = Geometry(width=8.5 * INCH, height=11.0 * INCH, rows=54)
"""US Letter, 8.5 by 11 inches: (11 - 1 - 1) inches at 6 lines an inch are 54 rows."""

A4: Final = Geometry(width=210 / 25.4 * INCH, height=297 / 25.4 * INCH, rows=58)
"""ISO 216 A4, 210 by 297 mm: the columns of Letter; (11.69 - 1 - 1) inches hold 58 rows."""


def geometry_for(paper: str, size: float = SIZE) -> Geometry:
    """The page format of a paper name and a size of type.

    Raises:
        FormatError: The name is neither `letter` nor `a4`, or the size is not between 10 and 20 points.
    """
    known = {"letter": LETTER, "a4": A4}
    if paper not in known:
        raise FormatError(f"unknown paper {paper!r}: it is one of {', '.join(known)}")
    if not SMALLEST <= size <= LARGEST:
        raise FormatError(f"type is set in {SMALLEST:g} to {LARGEST:g} points, not in {size:g}")
    return known[paper] if size == SIZE else _resized(known[paper], size)


def _resized(page: Geometry, size: float) -> Geometry:
    """A page in another size of type: the columns begin where they did and hold as many characters as have room."""
    factor = size / SIZE
    leading = page.leading * factor

    def column(given: Column) -> Column:
        return replace(given, cells=int(given.cells / factor + 0.001))

    def columns(given: SpeechColumns) -> SpeechColumns:
        return SpeechColumns(column(given.cue), column(given.parenthetical), column(given.dialogue))

    left, right = page.dual
    return replace(
        page,
        rows=int((page.height - 2 * page.top) / leading),
        size=size,
        pitch=page.pitch * factor,
        leading=leading,
        baseline=page.baseline * factor,
        action=column(page.action),
        heading=column(page.heading),
        numbered_heading=column(page.numbered_heading),
        speech=columns(page.speech),
        dual=(columns(left), columns(right)),
        page_number_row=-round(NUMBER_HEIGHT / leading),
        title_row=round(page.title_row / factor),
    )
