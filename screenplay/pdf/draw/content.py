"""From a page of placed lines to its content stream."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

from screenplay.diagnostics import Diagnostic, Severity
from screenplay.pdf.draw.faces import MISSING, Faces, Slot, Subset
from screenplay.pdf.draw.order import from_left_to_right
from screenplay.pdf.geometry import Geometry
from screenplay.pdf.layout import BOLD, ITALIC, UNDERLINE, Band, Page
from screenplay.pdf.layout.cells import cell_width, cells, clusters

__all__ = ["Typesetter"]

_RULE_DROP = 0.13
"""How far the upper edge of an underline lies below the baseline, in type sizes."""

_RULE_WEIGHT = 0.06
"""How thick an underline is, in type sizes (both near Courier Prime's own, and clear of most descenders)."""

_BAND_RISE = 0.14
"""How far a tinted area reaches above its first row, in type sizes: capitals nearly touch the upper edge of theirs."""

_EDGE_WIDTH = 2
"""How thick the line along the edge of a marked passage is, in points."""

_EDGE_GREY = 0.35
"""How light it is: 0 is black, 1 white."""

_ESCAPED = {"(": "\\(", ")": "\\)", "\\": "\\\\", "\r": "\\r"}


class _Setting(NamedTuple):
    """How characters are set.

    Attributes:
        subset: Their font.
        gap: What is added to the width of each, in points.
        scale: Their width, in hundredths of the font's own.
    """

    subset: Subset
    gap: float
    scale: float


class _Piece(NamedTuple):
    """Characters that stand at even distances.

    Attributes:
        x: Where the first of them stands.
        codes: Their codes, escaped.
        setting: How they are set.
        following: Where a character that goes on in the same way would stand.
    """

    x: float
    codes: str
    setting: _Setting
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
        self._quick: dict[int, tuple[Mapping[int, str], _Setting]] = {}

    def content(self, page: Page) -> bytes:
        """The content stream of a page: what lies behind the text, one text object, then the underlines."""
        geometry = self._geometry
        operators = [*(operator for band in page.bands for operator in self._band(band)), "BT"]
        rules: list[str] = []
        setting: _Setting | None = None
        for row, left, spans, _, _, source, _ in page.lines:
            x, y = left, geometry.y(row)
            for text, style in spans:
                for piece in self._pieces(text, style & (BOLD | ITALIC), x, source):
                    if piece.setting is not setting:
                        operators += self._changes(setting, piece.setting)
                        setting = piece.setting
                    operators.append(f"1 0 0 1 {_number(piece.x)} {_number(y)} Tm ({piece.codes}) Tj")
                width = cells(text) * geometry.pitch
                if style & UNDERLINE:
                    rules.append(_rule(x, y, width, geometry.size))
                x += width
        return "\n".join([*operators, "ET", *rules, ""]).encode("latin-1")

    def _band(self, band: Band) -> Iterator[str]:
        """A tinted area with a line along its left edge."""
        geometry = self._geometry
        above = _BAND_RISE * geometry.size
        top = geometry.y(band.row) + geometry.baseline + above
        height = band.rows * geometry.leading + above
        colour = " ".join(_number(int(band.tint.colour[at : at + 2], 16) / 255) for at in (0, 2, 4))
        area = " ".join(map(_number, (band.left, top - height, band.right - band.left, height)))
        dashes = " ".join(map(_number, band.tint.dashes))
        edge = f"{_number(band.left)} {_number(top)} m {_number(band.left)} {_number(top - height)} l S"
        yield f"q {colour} rg {area} re f {_EDGE_GREY} G {_EDGE_WIDTH} w [{dashes}] 0 d {edge} Q"

    def _changes(self, before: _Setting | None, setting: _Setting) -> Iterator[str]:
        """The operators for what differs from the setting before."""
        if not before or before.subset is not setting.subset:
            yield f"/{setting.subset.resource} {self._geometry.size:g} Tf"
        if setting.gap != (before.gap if before else 0.0):
            yield f"{_number(setting.gap)} Tc"
        if setting.scale != (before.scale if before else 100.0):
            yield f"{_number(setting.scale)} Tz"

    def _pieces(self, text: str, style: int, x: float, source: int | None) -> Iterable[_Piece]:
        """Set a text in one style: at once if all its characters are in the first part of its face."""
        if style not in self._quick:
            face = self._faces.main(style)
            gap = self._geometry.pitch - face.pitch * self._geometry.size
            self._quick[style] = face.quick, _Setting(face.first_subset, gap, 100.0)
        codes, setting = self._quick[style]
        encoded = text.translate(codes)
        if MISSING in encoded:
            return self._closely(text, style, x, source)
        return (_Piece(x, encoded, setting, 0.0),)

    def _closely(self, text: str, style: int, x: float, source: int | None) -> Iterator[_Piece]:
        """Set a text character by character, joining again what stands at even distances."""
        waiting: _Piece | None = None
        for cluster in from_left_to_right(clusters(text)):
            slots, missing = self._faces.find(cluster, style)
            if missing:
                self._missing.setdefault(source, {}).update(dict.fromkeys(missing))
            width = cell_width(cluster[0]) * self._geometry.pitch
            for piece in self._cluster(slots, x, width, stretched=bool(missing)):
                if waiting and _goes_on(waiting, piece):
                    waiting = waiting._replace(codes=waiting.codes + piece.codes, following=piece.following)
                    continue
                if waiting:
                    yield waiting
                waiting = piece
            x += width
        if waiting:
            yield waiting

    def _cluster(self, slots: tuple[Slot, ...], x: float, width: float, *, stretched: bool) -> Iterator[_Piece]:
        """Set a character in the middle of its cells, and the marks upon it.

        One that is too wide for its cells is made narrower, and the box for a missing one fills them.
        """
        pen = x
        for number, (subset, bare, advance) in enumerate(slots):
            natural = advance * self._geometry.size / 1000
            code = _ESCAPED.get(bare, bare)
            if number == 0 and width:
                scale = width / natural if natural and (natural > width or stretched) else 1.0
                start = x + (width - natural * scale) / 2
                pen = start + natural * scale
                gap = width - natural if scale == 1.0 else 0.0
                setting = _Setting(subset, round(gap, 4), round(100 * scale, 2))
                yield _Piece(start, code, setting, start + width)
            else:
                # a mark of no width is drawn to the left of the pen; one with a width stands in a cell of its own
                start = pen - natural if width else pen
                yield _Piece(start, code, _Setting(subset, 0.0, 100.0), -1.0)

    def diagnostics(self) -> Iterator[Diagnostic]:
        """What no face has, one diagnostic for each line of the script."""
        for line, characters in self._missing.items():
            names = ", ".join(f"{character!r} (U+{ord(character):04X})" for character in characters)
            message = f"no font has a picture of {names}; a box is printed in its place"
            yield Diagnostic("missing-glyph", Severity.WARNING, message, line=line)


def _goes_on(before: _Piece, piece: _Piece) -> bool:
    even = before.setting == piece.setting and piece.setting.scale == 100.0
    return even and abs(before.following - piece.x) < 0.01  # points, far below what an eye or a printer sees


def _rule(x: float, baseline: float, width: float, size: float) -> str:
    weight = _RULE_WEIGHT * size
    return f"{_number(x)} {_number(baseline - _RULE_DROP * size - weight)} {_number(width)} {_number(weight)} re f"


@lru_cache(maxsize=1024)
def _number(value: float) -> str:
    return f"{round(value, 4):.7g}"
