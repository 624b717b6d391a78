"""The faces of a document: which of them has a character, and which code it has got there."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final, NamedTuple

from screenplay.diagnostics import Diagnostic, Severity
from screenplay.errors import FormatError
from screenplay.pdf.draw.backend import Document, FontFile, Glyph
from screenplay.pdf.layout.cells import cell_width, is_ignorable
from screenplay.pdf.options import FontData

__all__ = ["MISSING", "Face", "Faces", "Slot", "Subset"]

MISSING: Final = "\uffff"
"""What stands in a quickly encoded text for what needs a closer look; itself no character (Unicode 23.7)."""

_FILES: Final = ("Regular", "Bold", "Italic", "BoldItalic")
"""Courier Prime's files, in the order of the styles."""

_FONTS: Final = Path(__file__).parent.parent / "fonts"
_UNUSED: Final = Glyph(None, "")
_CODES: Final = 256
_ASCII: Final = 128


class Subset:
    """A part of a face: at most 256 codes, under a name of its own.

    Attributes:
        resource: The name that content streams call it by.
        glyphs: What its codes show, from 0 on.
    """

    __slots__ = ("glyphs", "resource")

    def __init__(self, resource: str, reserved: int) -> None:
        self.resource = resource
        self.glyphs = [_UNUSED] * reserved


class Slot(NamedTuple):
    """Where a glyph is found.

    Attributes:
        subset: The part of its face.
        code: Its code there, as a character of Latin-1.
        advance: Its width in thousandths of the type size.
    """

    subset: Subset
    code: str
    advance: float


class Face:
    """A font with the codes that its characters have got in this document.

    Attributes:
        font: The font.
        quick: A table for `str.translate` from characters to what a content stream calls them in the first subset,
            `MISSING` for those that are not there or do not take one cell.
        first_subset: That subset.
        pitch: The width of its figures in ems, and of all characters if it is a typewriter's face.

    Args:
        number: Tells it from the document's other faces.
        font: The font.
        ascii_codes: Whether characters of ASCII have their own codes, so that content streams can be read.
    """

    def __init__(self, number: int, font: FontFile, *, ascii_codes: bool) -> None:
        self.font = font
        self.quick = _Quick(self)
        self._number = number
        self._ascii = ascii_codes
        self._slots: dict[Glyph, Slot] = {}
        self._subsets = [Subset(f"F{number}", _ASCII if ascii_codes else 1)]
        self.first_subset = self._subsets[0]
        self.pitch = font.advance(ord("0")) / 1000

    def slot(self, glyph: Glyph) -> Slot:
        """The code of a glyph, a new one if it is met for the first time."""
        if glyph not in self._slots:
            self._slots[glyph] = self._new_slot(glyph)
        return self._slots[glyph]

    def _new_slot(self, glyph: Glyph) -> Slot:
        advance = self.font.advance(glyph.character)
        character = glyph.character
        if self._ascii and character is not None and character < _ASCII and glyph.meaning == chr(character):
            self._subsets[0].glyphs[character] = glyph
            return Slot(self._subsets[0], chr(character), advance)
        if len(self._subsets[-1].glyphs) == _CODES:
            self._subsets.append(Subset(f"F{self._number}-{len(self._subsets)}", 1))
        subset = self._subsets[-1]
        subset.glyphs.append(glyph)
        return Slot(subset, chr(len(subset.glyphs) - 1), advance)

    def embed(self, document: Document, metrics: FontFile) -> None:
        """Put what has been used of the face into the document; that may be nothing."""
        for number, subset in enumerate(self._subsets):
            if all(glyph is _UNUSED for glyph in subset.glyphs):
                continue
            tag = _tag(self._number * _CODES + number)
            document.add_font(subset.resource, self.font, tag, subset.glyphs, metrics)


class _Quick(dict[int, str]):
    """`Face.quick`, filled as characters are met."""

    def __init__(self, face: Face) -> None:
        self._face = face

    def __missing__(self, character: int) -> str:
        code = MISSING
        if character >= ord(" ") and cell_width(chr(character)) == 1 and self._face.font.has(character):
            slot = self._face.slot(Glyph(character, chr(character)))
            if slot.subset is self._face.first_subset:
                code = f"\\{slot.code}" if slot.code in "()\\" else slot.code
        self[character] = code
        return code


class Faces:
    """All faces of a document, each loaded when it is first needed.

    Attributes:
        diagnostics: Doubts about the fallback fonts that were needed.

    Args:
        fallback: Fonts for what Courier Prime lacks (see `PdfOptions`).
    """

    def __init__(self, fallback: Iterable[tuple[str, FontData]]) -> None:
        self.diagnostics: list[Diagnostic] = []
        self._main: dict[int, Face] = {}
        self._fallback: list[Face] = []
        self._waiting = list(reversed(list(fallback)))
        self._found: dict[tuple[str, int], tuple[Slot, ...]] = {}
        self._missing: dict[tuple[str, int], str] = {}

    def main(self, style: int) -> Face:
        """The face of Courier Prime that a style is set in: 0 regular, 1 bold, 2 italic, 3 both."""
        if style not in self._main:
            file = _FONTS / f"CourierPrime-{_FILES[style]}.ttf"
            self._main[style] = Face(style, FontFile(file.name, file.read_bytes()), ascii_codes=True)
        return self._main[style]

    def find(self, cluster: str, style: int) -> tuple[tuple[Slot, ...], str]:
        """Find glyphs for a character and the marks upon it.

        Returns:
            The glyphs, the character's first; and the characters that no face has, for which a box is given.
        """
        key = (cluster, style)
        if key not in self._found:
            visible = "".join(character for character in cluster if not is_ignorable(character))
            self._found[key], self._missing[key] = self._search(visible, style) if visible else ((), "")
        return self._found[key], self._missing[key]

    def _search(self, cluster: str, style: int) -> tuple[tuple[Slot, ...], str]:
        composed = unicodedata.normalize("NFC", cluster)
        for face in self._faces(style):
            if len(composed) == 1 and face.font.has(ord(composed)):
                return (face.slot(Glyph(ord(composed), cluster)),), ""
            if all(face.font.has(ord(character)) for character in cluster):
                return tuple(face.slot(Glyph(ord(character), character)) for character in cluster), ""
        if len(cluster) == 1:
            return (self.main(style).slot(Glyph(None, cluster)),), cluster
        parts = [self._search(character, style) for character in cluster]
        return tuple(slot for slots, _ in parts for slot in slots), "".join(missing for _, missing in parts)

    def _faces(self, style: int) -> Iterator[Face]:
        """The faces in order of preference."""
        yield self.main(style)
        if style:
            yield self.main(0)
        yield from self._fallback
        while self._waiting:
            font = self._loaded(*self._waiting.pop())
            if font is None:
                continue
            face = Face(len(_FILES) + len(self._fallback), font, ascii_codes=False)
            self._fallback.append(face)
            yield face

    def _loaded(self, name: str, data: FontData) -> FontFile | None:
        """Read a font; one that was only offered is passed over without a word if it is of no use."""
        try:
            return FontFile(name, data() if callable(data) else data)
        except (FormatError, OSError) as error:
            if not callable(data):
                self.diagnostics.append(Diagnostic("unusable-font", Severity.WARNING, str(error)))
        return None

    def embed(self, document: Document) -> None:
        """Put what has been used of all faces into the document."""
        metrics = self.main(0).font
        for _, face in sorted(self._main.items()):
            face.embed(document, metrics)
        for face in self._fallback:
            face.embed(document, metrics)


def _tag(number: int) -> str:
    """Six capitals for a number (PDF 32000-1, 9.6.4)."""
    letters = ""
    for _ in range(6):
        number, letter = divmod(number, 26)
        letters = chr(ord("A") + letter) + letters
    return letters
