"""Small fonts for tests: Courier Prime's pictures under other characters, and with other widths."""

from __future__ import annotations

import io
import struct
from collections.abc import Mapping
from pathlib import Path

from reportlab.pdfbase.ttfonts import TTFontFace, TTFontMaker

REGULAR = Path(__file__).parents[2] / "screenplay/pdf/fonts/CourierPrime-Regular.ttf"


def font_with(pictures: Mapping[str, str], widths: Mapping[str, int] | None = None, *, short: bool = False) -> bytes:
    """A font that shows characters with the pictures of others.

    Args:
        pictures: Which character shows which of Courier Prime's pictures.
        widths: Widths of characters in units of 1/2048 em, where they are not Courier Prime's.
        short: Give one width for all, as fonts of one width may.
    """
    face = TTFontFace(io.BytesIO(REGULAR.read_bytes()))
    glyphs = {character: face.charToGlyph[ord(picture)] for character, picture in pictures.items()}
    count = int.from_bytes(face.get_table("hhea")[34:36], "big")
    metrics = [
        (face.hmetrics[0][0] if number >= count else width, side) for number, (width, side) in enumerate(face.hmetrics)
    ]
    for character, width in (widths or {}).items():
        metrics[glyphs[character]] = (width, metrics[glyphs[character]][1])
    maker = TTFontMaker()
    for tag in face.table:
        maker.add(tag, face.get_table(tag))
    maker.add("cmap", _cmap(glyphs))
    own = 1 if short else len(metrics)
    table = b"".join(struct.pack(">HH", width, side) for width, side in metrics[:own])
    maker.add("hmtx", table + b"".join(struct.pack(">H", side) for _, side in metrics[own:]))
    maker.add("hhea", face.get_table("hhea")[:34] + struct.pack(">H", own))
    return bytes(maker.makeStream())


def _cmap(glyphs: Mapping[str, int]) -> bytes:
    """A table of characters in format 12, which reaches beyond 16 bits."""
    groups = b"".join(
        struct.pack(">LLL", ord(character), ord(character), glyph) for character, glyph in sorted(glyphs.items())
    )
    table = struct.pack(">HHLLL", 12, 0, 16 + len(groups), 0, len(glyphs)) + groups
    return struct.pack(">HHHHL", 0, 1, 3, 10, 12) + table
