"""Pages of any making, drawn."""

from __future__ import annotations

import io
from dataclasses import replace

import pdfplumber
import pytest

from screenplay.pdf.draw import draw
from screenplay.pdf.geometry import LETTER
from screenplay.pdf.layout import Kind, Page, PlacedLine, Span

LARGE = replace(LETTER, size=16, pitch=9.6, leading=16, baseline=10.5, rows=40)


def test_another_size_of_type_stands_on_its_own_grid() -> None:
    lines = tuple(PlacedLine(row, 108.0, (Span("lamp post"),), Kind.ACTION) for row in (0, 1))
    data, _ = draw([Page(1, lines)], LARGE)
    with pdfplumber.open(io.BytesIO(data)) as pdf:
        chars = pdf.pages[0].chars
    assert {round(char["size"], 2) for char in chars} == {16}
    assert [char["x0"] for char in chars[:9]] == pytest.approx([108 + 9.6 * place for place in range(9)], abs=0.01)
    assert chars[9]["top"] - chars[0]["top"] == pytest.approx(16)


def test_missing_characters_of_all_pages_are_reported() -> None:
    pages = [Page(page, (PlacedLine(0, 108.0, (Span("中"),), Kind.ACTION, 0, page * 7),)) for page in (1, 2)]
    _, diagnostics = draw(pages, LETTER)
    assert [(entry.code, entry.line) for entry in diagnostics] == [("missing-glyph", 7), ("missing-glyph", 14)]


def test_an_empty_page_is_a_page() -> None:
    data, _ = draw([Page(1, ())], LETTER)
    with pdfplumber.open(io.BytesIO(data)) as pdf:
        assert [page.chars for page in pdf.pages] == [[]]
