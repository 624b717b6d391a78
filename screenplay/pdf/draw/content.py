"""From a page of placed lines to its content stream."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from screenplay.diagnostics import Diagnostic, Severity
from screenplay.pdf.draw.faces import MISSING, Faces, Slot, Subset
from screenplay.pdf.geometry import Geometry
from screenplay.pdf.layout import BOLD, ITALIC, UNDERLINE, Page
from screenplay.pdf.layout.cells import cell_width, cells, clusters

__all__ = ["Typesetter"]

_RULE_DROP = 0.13
"""How far the upper edge of an underline lies below the baseline, in type sizes."""

_RULE_WEIGHT = 0.06
"""How thick an underline is, in type sizes (both near Courier Prime's own, and clear of most descenders)."""

_ESCAPED = {"(": "\\(", ")": "\\)", "\\": "\\\\", "\r": "\\r"}


class _Piece(NamedTuple):
    """Characters of one font that stand at even distances.

    Attributes:
        x: Where the first of them stands.
        subset: The font.
        codes: The characters' codes, escaped.
        gap: What is added to the width of each, in points.
        scale: Their width, in hundredths of the font's own.
        following: Where a character that goes on in the same way would stand.
    """

    x: float
    subset: Subset
    codes: str
    gap: float
    scale: float
    following: float


class Typesetter:
    """Writes the content streams of one document.

    Args:
        geometry: The page.
        faces: The document's faces.
    """

    def __init__(self, geometry: Geometry, faces: Faces) -> None:
        self._geometry = geometry
        self._faces = faces
        self._missing: dict[int | None, dict[str, None]] = {}

    def content(self, page: Page) -> bytes:
        """The content stream of a page: one text object, then the underlines."""
        geometry = self._geometry
        operators = ["BT"]
        rules: list[str] = []
        before: _Piece | None = None
        for line in page.lines:
            x, y = line.x, geometry.y(line.row)
            for text, style in line.spans:
                for piece in self._pieces(text, style & (BOLD | ITALIC), x, line.source):
                    operators += self._changes(before, piece)
                    operators.append(f"1 0 0 1 {piece.x:.7g} {y:.7g} Tm ({piece.codes}) Tj")
                    before = piece
                width = cells(text) * geometry.pitch
                if style & UNDERLINE:
                    rules.append(self._rule(x, y, width))
                x += width
        return "\n".join([*operators, "ET", *rules, ""]).encode("latin-1")

    def _changes(self, before: _Piece | None, piece: _Piece) -> Iterator[str]:
        """The operators for what differs from the piece before."""
        if not before or before.subset is not piece.subset:
            yield f"/{piece.subset.resource} {self._geometry.size:g} Tf"
        if piece.gap != (before.gap if before else 0.0):
            yield f"{piece.gap:.4g} Tc"
        if piece.scale != (before.scale if before else 100.0):
            yield f"{piece.scale:.5g} Tz"

    def _rule(self, x: float, y: float, width: float) -> str:
        size = self._geometry.size
        weight = _RULE_WEIGHT * size
        return f"{x:.7g} {y - _RULE_DROP * size - weight:.7g} {width:.7g} {weight:.4g} re f"

    def _pieces(self, text: str, style: int, x: float, source: int | None) -> Iterator[_Piece]:
        face = self._faces.main(style)
        codes = text.translate(face.quick)
        if MISSING in codes:
            yield from self._closely(text, style, x, source)
        elif codes:
            geometry = self._geometry
            gap = geometry.pitch - face.pitch * geometry.size
            yield _Piece(x, face.first_subset, codes, gap, 100.0, 0.0)

    def _closely(self, text: str, style: int, x: float, source: int | None) -> Iterator[_Piece]:
        """Set a text character by character, joining again what stands at even distances."""
        waiting: _Piece | None = None
        for cluster in clusters(text):
            slots, missing = self._faces.find(cluster, style)
            if missing:
                self._missing.setdefault(source, {}).update(dict.fromkeys(missing))
            width = cell_width(cluster[0]) * self._geometry.pitch
            for piece in self._cluster(slots, x, width):
                if waiting and _goes_on(waiting, piece):
                    waiting = waiting._replace(codes=waiting.codes + piece.codes, following=piece.following)
                    continue
                if waiting:
                    yield waiting
                waiting = piece
            x += width
        if waiting:
            yield waiting

    def _cluster(self, slots: tuple[Slot, ...], x: float, width: float) -> Iterator[_Piece]:
        """Set a character in the middle of its cells, narrower if it is too wide for them, and the marks upon it."""
        pen = x
        for number, (subset, bare, advance) in enumerate(slots):
            natural = advance * self._geometry.size / 1000
            code = _ESCAPED.get(bare, bare)
            if number == 0 and width:
                scale = min(1.0, width / natural) if natural > width else 1.0
                start = x + (width - natural * scale) / 2
                pen = start + natural * scale
                gap = width - natural if scale == 1.0 else 0.0
                yield _Piece(start, subset, code, round(gap, 4), round(100 * scale, 2), start + width)
            else:
                # a mark of no width is drawn to the left of the pen; one with a width stands in a cell of its own
                start = pen if natural == 0 or not width else pen - natural
                yield _Piece(start, subset, code, 0.0, 100.0, -1.0)

    def diagnostics(self) -> Iterator[Diagnostic]:
        """What no face has, one diagnostic for each line of the script."""
        for line, characters in self._missing.items():
            names = ", ".join(f"{character!r} (U+{ord(character):04X})" for character in characters)
            message = f"no font has a picture of {names}; a box is printed in its place"
            yield Diagnostic("missing-glyph", Severity.WARNING, message, line=line)


def _goes_on(before: _Piece, piece: _Piece) -> bool:
    return (
        before.subset is piece.subset
        and before.scale == piece.scale == 100.0
        and before.gap == piece.gap
        and abs(before.following - piece.x) < 0.01  # points, far below what an eye or a printer sees
    )
