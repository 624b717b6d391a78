"""What every element is composed with."""

from __future__ import annotations

from typing import NamedTuple

from screenplay.model import RichText
from screenplay.pdf.geometry import Geometry
from screenplay.pdf.layout.page import PLAIN
from screenplay.pdf.layout.styled import Styled, styled
from screenplay.pdf.options import PdfOptions

__all__ = ["Setting"]


class Setting(NamedTuple):
    """What every element is composed with.

    Attributes:
        options: How to print.
        geometry: The page.
        numbers: The scene numbers to print, by index of the heading.
        continued: The speeches that go on after action (see `continued_speeches`).
        speech_numbers: The speech numbers to print, by index of the element and side.
    """

    options: PdfOptions
    geometry: Geometry
    numbers: dict[int, str]
    continued: frozenset[tuple[int, int]]
    speech_numbers: dict[tuple[int, int], int]

    def text(self, rich: RichText, style: int = PLAIN, *, capitals: bool = False) -> Styled:
        """Take the printed part of a text, with its notes if they are wanted."""
        return styled(rich, style=style, capitals=capitals, notes=self.options.print_notes)
