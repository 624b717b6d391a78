"""Where on a sheet a page is drawn, and how large."""

from __future__ import annotations

from typing import Final, NamedTuple

from screenplay.pdf.geometry import INCH, Geometry

__all__ = ["Frame", "side_by_side"]

_EDGE: Final = 0.25 * INCH
"""What stays white around a page on its half of the sheet: most printers reach no further."""

_WINDOW: Final = (0.9 * INCH, 0.35 * INCH, 8.1 * INCH, 0.7 * INCH)
"""The part of a page that has to be seen: left, upper and right edge from the page's left and upper one, and the lower
margin. Outside of it a page is white."""


class Frame(NamedTuple):
    """A place for a page.

    Attributes:
        scale: The page's size there, in parts of its own.
        left: Where the page's left edge comes to lie, in points from the sheet's.
        bottom: Where its lower edge comes to lie, likewise.
    """

    scale: float
    left: float
    bottom: float

    def around(self, content: bytes) -> bytes:
        """Draw a page's content in its place."""
        if self.scale == 1.0:
            return content
        matrix = f"{self.scale:.5f} 0 0 {self.scale:.5f} {self.left:.3f} {self.bottom:.3f} cm"
        return b"q " + matrix.encode("ascii") + b"\n" + content + b"Q\n"

    def up(self, y: float) -> float:
        """Where a height on the page comes to lie on the sheet."""
        return self.bottom + y * self.scale


def side_by_side(page: Geometry) -> tuple[Frame, Frame]:
    """Two pages on a sheet turned sideways, as large as its halves allow, the first one left."""
    left, top, right, below = _WINDOW
    half, height = page.height / 2, page.width
    window = page.height - top - below
    scale = min((half - 2 * _EDGE) / (right - left), (height - 2 * _EDGE) / window)
    across = (half - (right - left) * scale) / 2 - left * scale
    up = (height - window * scale) / 2 - below * scale
    return Frame(scale, across, up), Frame(scale, half + across, up)
