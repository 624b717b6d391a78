"""What the reader of a printed script may choose."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from screenplay.errors import FormatError
from screenplay.pdf.geometry import geometry_for

__all__ = ["DEFAULTS", "FontData", "PdfOptions"]

FontData = bytes | Callable[[], bytes]
"""The bytes of a font's file, or what reads them when they are needed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PdfOptions:
    """How a script is printed.

    Attributes:
        paper: `letter` (US Letter) or `a4`.
        scene_numbers: Print scene numbers on both sides of the headings: the script's own, or 1, 2, 3 ... when no
            heading of the script has one.
        continued: Add (CONT'D) to the cue of a speech that goes on after action by the same person in the same scene.
        scene_spacing: Blank lines above a scene heading, 1 or 2.
        print_notes: Print notes, in brackets and italics.
        print_synopses: Print synopses, in italics.
        print_sections: Print the headings of sections, in bold.
        speech_numbers: Print the numbers of the speeches in the margin, counted through the script.
        size: Size of the type in points, 10 to 20, on a grid of its own: columns keep their edges and hold fewer
            characters, pages fewer lines.
        two_up: Print two pages side by side on a sheet turned sideways.
        date: When the document was made, as its metadata says; None gives a fixed date, so that the same script
            always gives the same bytes.
        fallback_fonts: TrueType fonts, as names with the bytes of their files, that lend the characters which
            Courier Prime lacks, in order of preference. In place of its bytes a font may come as a function that
            reads them; it is called when a character is looked for in the font, and passed over if it fails.

    Raises:
        FormatError: The paper, the spacing or the size is none of those above.
    """

    paper: Literal["letter", "a4"] = "letter"
    scene_numbers: bool = False
    continued: bool = True
    scene_spacing: Literal[1, 2] = 2
    print_notes: bool = False
    print_synopses: bool = False
    print_sections: bool = False
    speech_numbers: bool = False
    size: float = 12.0
    two_up: bool = False
    date: datetime | None = None
    fallback_fonts: tuple[tuple[str, FontData], ...] = ()

    def __post_init__(self) -> None:
        geometry_for(self.paper, self.size)
        if self.scene_spacing not in (1, 2):
            raise FormatError(f"1 or 2 blank lines stand above a scene heading, not {self.scene_spacing!r}")
        fonts = tuple((name, data if callable(data) else bytes(data)) for name, data in self.fallback_fonts)
        object.__setattr__(self, "fallback_fonts", fonts)


DEFAULTS = PdfOptions()
