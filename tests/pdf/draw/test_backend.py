"""What is said to reportlab."""

from __future__ import annotations

import io
import zlib

import pypdf
import pytest

from screenplay.errors import FormatError
from screenplay.pdf.draw.backend import Document, FontFile, Glyph
from tests.pdf.fonts import REGULAR, font_with


def test_a_font_knows_its_characters_and_their_widths() -> None:
    font = FontFile("one", REGULAR.read_bytes())
    assert [font.has(ord(character)) for character in "aé中\uffff"] == [True, True, False, False]
    assert round(font.advance(ord("a")) * 12 / 1000, 3) == 7.195
    assert font.advance(None) == font.advance(ord("a"))


@pytest.mark.parametrize("short", [False, True])
def test_a_part_of_a_font_keeps_the_widths(short: bool) -> None:
    font = FontFile("one", font_with({"中": "A", "文": "B"}, short=short))
    part = FontFile("part", font.subset([None, ord("中"), ord("文")]))
    assert [width for width, _ in part._face.hmetrics] == [1228, 1228, 1228]


def test_a_font_that_breaks_when_it_is_divided_is_refused() -> None:
    whole = font_with({"中": "A"})
    font = FontFile("one", whole)
    font._face.glyphPos[:] = [0]
    with pytest.raises(FormatError, match="'one' cannot be embedded"):
        font.subset([ord("中")])


def test_content_is_compressed_and_kept_as_it_is() -> None:
    document = Document(100, 200)
    document.add_page(b"BT ET", ())
    data = document.finish({})
    page = pypdf.PdfReader(io.BytesIO(data)).pages[0]
    assert (page.mediabox.width, page.mediabox.height) == (100, 200)
    contents = page.get_contents()
    assert contents is not None
    assert contents.get_data().strip() == b"BT ET"
    assert zlib.compress(b"BT ET") in data


def test_more_than_100_meanings_are_told_in_lists_of_100() -> None:
    font = FontFile("one", REGULAR.read_bytes())
    document = Document(100, 200)
    document.add_page(b"BT ET", ())
    glyphs = [
        Glyph(None, ""),
        *(Glyph(code, chr(code)) for code in range(33, 33 + 90)),
        *(Glyph(None, "\U0001f600"),) * 60,
    ]
    document.add_font("F9", font, "AAAAAA", glyphs, font)
    data = document.finish({})
    fonts = pypdf.PdfReader(io.BytesIO(data)).pages[0]["/Resources"]["/Font"]  # type: ignore[index]  # pypdf's objects
    table = fonts["/F9"]["/ToUnicode"].get_data().decode()
    assert [line for line in table.splitlines() if "beginbfchar" in line] == ["100 beginbfchar", "50 beginbfchar"]
    assert "<5B> <D83DDE00>" in table
