"""The one place that speaks to reportlab, which has no types: reading fonts and writing the PDF's objects.

Below reportlab's canvas, because a page of fixed cells needs none of its bookkeeping, and because its registry of fonts
is global: here every document has its own fonts under its own names. What reportlab does is the parsing and
subsetting of TrueType, the numbering of objects, outlines and page labels, and the file.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Mapping, Sequence
from hashlib import md5
from io import BytesIO
from typing import Any, NamedTuple

from reportlab.pdfbase import pdfdoc
from reportlab.pdfbase.ttfonts import FF_SYMBOLIC, TTFontFace

from screenplay.errors import FormatError

__all__ = ["Document", "FontFile", "Glyph", "Target"]


class Glyph(NamedTuple):
    """One code of an embedded font.

    Attributes:
        character: The character whose picture it shows, or None for the box that stands for a missing one.
        meaning: The characters that copying it gives.
    """

    character: int | None
    meaning: str


class Target(NamedTuple):
    """An entry of the outline and where it leads on its page.

    Attributes:
        title: What it says.
        level: How deep it is nested, 0 for the outermost.
        left: The place, in points from the page's left edge.
        top: The place, in points from the page's lower edge.
    """

    title: str
    level: int
    left: float
    top: float


class FontFile:
    """A TrueType font.

    Args:
        name: What messages call it.
        data: The bytes of its file; of a collection the first font is taken.

    Raises:
        FormatError: The bytes are no TrueType font that may be embedded.
    """

    def __init__(self, name: str, data: bytes) -> None:
        try:
            self._face: Any = TTFontFace(BytesIO(data))
        except Exception as error:  # a broken font breaks reportlab's parser in any way
            raise FormatError(f"the font {name!r} is no usable TrueType font: {error}") from error
        if getattr(self._face, "_full_font", False):  # not known to all versions
            raise FormatError(f"the font {name!r} may not be embedded in part")
        _mend_widths(self._face)
        self.name = name
        self._glyphs: dict[int, int] = self._face.charToGlyph

    def has(self, character: int) -> bool:
        """Whether it has a picture of a character."""
        return self._glyphs.get(character, 0) != 0

    def advance(self, character: int | None) -> float:
        """The width of a character, in thousandths of the type size."""
        if character is None:
            return float(self._face.defaultWidth)
        return float(self._face.charWidths.get(character, self._face.defaultWidth))

    def subset(self, characters: Sequence[int | None]) -> bytes:
        """A font file with these characters at the codes of their places."""
        try:
            return bytes(self._face.makeSubset([-1 if code is None else code for code in characters]))
        except Exception as error:  # as above
            raise FormatError(f"the font {self.name!r} cannot be embedded: {error}") from error

    def descriptor(self) -> dict[str, Any]:
        """What a PDF says about a font besides its name and file."""
        face = self._face
        return {
            "Type": "/FontDescriptor",
            "Flags": face.flags | FF_SYMBOLIC,
            "FontBBox": pdfdoc.PDFArray(face.bbox),
            "ItalicAngle": face.italicAngle,
            "StemV": face.stemV,
            "CapHeight": face.capHeight,
            "MissingWidth": face.defaultWidth,
        }

    @property
    def postscript_name(self) -> str:
        """The font's own name."""
        return str(self._face.name, "ascii")


def _mend_widths(face: Any) -> None:
    """Give the glyphs that share the last width in a font's table that width in the font's own units.

    Reportlab (5.1) takes it in thousandths of the type size, and so writes subsets with wrong tables of widths.
    """
    count = int.from_bytes(face.get_table("hhea")[34:36], "big")
    width = face.hmetrics[count - 1][0]
    face.hmetrics[count:] = [(width, side) for _, side in face.hmetrics[count:]]


class Document:
    """A PDF in the making.

    Args:
        width: The pages' width in points.
        height: The pages' height in points.
    """

    def __init__(self, width: float, height: float) -> None:
        self._doc: Any = pdfdoc.PDFDocument(invariant=1, compression=1, pdfVersion=(1, 4))
        self._size = (width, height)
        self._digest = md5(b"screenplay", usedforsecurity=False)  # an identity for the file, no secret
        self._resources = self._doc.Reference(
            pdfdoc.PDFDictionary(
                {
                    "Font": pdfdoc.PDFObjectReference(pdfdoc.BasicFonts),
                    "ProcSet": pdfdoc.PDFArray(["/PDF", "/Text"]),
                }
            ),
            "resources",
        )
        self._fonts: Any = self._doc.idToObject[pdfdoc.BasicFonts].dict
        self._targets = _Targets()

    def add_page(self, content: bytes, bookmarks: Iterable[Target]) -> None:
        """Add a page with its content stream, and the outline's entries that lead to it.

        Args:
            content: The content stream.
            bookmarks: The entries.
        """
        page = pdfdoc.PDFPage()
        page.pagewidth, page.pageheight = self._size
        page.Resources = self._resources
        page.Contents = self._stream(content)
        name = self._doc.thisPageName()
        self._doc.addPage(page)
        for title, level, left, top in bookmarks:
            self._doc.Outlines.addOutlineEntry(self._targets.add(name, left, top), level, title)

    def add_font(self, resource: str, font: FontFile, tag: str, glyphs: Sequence[Glyph], metrics: FontFile) -> None:
        """Embed a part of a font.

        Args:
            resource: The name that content streams call it by.
            font: The font.
            tag: Six capitals that tell this part from others.
            glyphs: What every code from 0 on shows.
            metrics: The font whose height and depth every line has, so that marked text looks even.
        """
        name = f"{tag}+{font.postscript_name}"
        data = font.subset([glyph.character for glyph in glyphs])
        file = self._stream(data)
        file.dictionary["Length1"] = len(data)
        descriptor = pdfdoc.PDFDictionary(
            font.descriptor()
            | {
                "FontName": pdfdoc.PDFName(name),
                "Ascent": metrics._face.ascent,
                "Descent": metrics._face.descent,
                "FontFile2": self._doc.Reference(file, f"file {resource}"),
            }
        )
        entry = pdfdoc.PDFTrueTypeFont()
        entry.Name = resource
        entry.BaseFont = name
        entry.FirstChar = 0
        entry.LastChar = len(glyphs) - 1
        entry.Widths = pdfdoc.PDFArray([round(font.advance(glyph.character), 3) for glyph in glyphs])
        entry.ToUnicode = self._doc.Reference(self._stream(_to_unicode(name, glyphs)), f"unicode {resource}")
        entry.FontDescriptor = self._doc.Reference(descriptor, f"descriptor {resource}")
        self._fonts[resource] = entry

    def finish(self, info: Mapping[str, str], *, labels: Sequence[int | None] = ()) -> bytes:
        """Write the file.

        Args:
            info: The document's metadata by its names in PDF.
            labels: The number of every page, None for one without; nothing to count them as they are.
        """
        doc = self._doc
        doc.info = pdfdoc.PDFDictionary({key: pdfdoc.PDFString(value) for key, value in info.items()})
        doc.info.digest = lambda _: None  # what reportlab would mix into an identity of its own
        self._digest.update(repr(sorted(info.items())).encode())
        doc._ID = f"\n[<{self._digest.hexdigest()}><{self._digest.hexdigest()}>]\n".encode()
        if list(labels) != list(range(1, len(labels) + 1)):
            doc.Catalog.PageLabels = _page_labels(labels)
        return bytes(doc.GetPDFData(self._targets))

    def _stream(self, content: bytes) -> Any:
        """A compressed stream; reportlab would keep it uncompressed until the end, and write it in ASCII."""
        self._digest.update(content)
        stream = pdfdoc.PDFStream(content=zlib.compress(content))
        stream.dictionary["Filter"] = pdfdoc.PDFName("FlateDecode")
        return stream


def _page_labels(labels: Sequence[int | None]) -> Any:
    """What viewers call the pages: an entry wherever the count begins anew (PDF 32000-1, 12.4.2)."""
    found = pdfdoc.PDFPageLabels()
    for at, number in enumerate(labels):
        before = labels[at - 1] if at else 0
        if number is None and (before is not None or not at):
            found.addPageLabel(at, pdfdoc.PDFPageLabel(prefix="Title"))
        elif number is not None and (before is None or number != before + 1 or not at):
            found.addPageLabel(at, pdfdoc.PDFPageLabel("ARABIC", number))
    return found


class _Targets:
    """What reportlab's outline asks for the places that its entries lead to."""

    def __init__(self) -> None:
        self._targets: dict[str, Any] = {}

    def add(self, page: str, left: float, top: float) -> str:
        name = str(len(self._targets))
        target = pdfdoc.Destination(name)
        target.xyz(round(left, 2), round(top, 2), 0)
        target.setPage(pdfdoc.PDFObjectReference(page))
        self._targets[name] = target
        return name

    def _bookmarkReference(self, name: str) -> Any:  # noqa: N802 - reportlab's name
        return self._targets[name]


def _to_unicode(name: str, glyphs: Sequence[Glyph]) -> bytes:
    """What copying each code gives (PDF 32000-1, 9.10.3); at most 100 entries stand in one list."""
    entries = [
        f"<{code:02X}> <{glyph.meaning.encode('utf-16-be').hex().upper()}>"
        for code, glyph in enumerate(glyphs)
        if glyph.meaning
    ]
    lists = [entries[start : start + 100] for start in range(0, len(entries), 100)]
    lines = [
        "/CIDInit /ProcSet findresource begin",
        "12 dict begin",
        "begincmap",
        f"/CIDSystemInfo << /Registry ({name}) /Ordering ({name}) /Supplement 0 >> def",
        f"/CMapName /{name} def",
        "/CMapType 2 def",
        "1 begincodespacerange",
        "<00> <FF>",
        "endcodespacerange",
    ]
    for part in lists:
        lines += [f"{len(part)} beginbfchar", *part, "endbfchar"]
    lines += ["endcmap", "CMapName currentdict /CMap defineresource pop", "end", "end"]
    return "\n".join(lines).encode("ascii")
