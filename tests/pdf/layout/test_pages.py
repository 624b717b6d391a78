"""The whole layout."""

from __future__ import annotations

from dataclasses import replace

from screenplay.pdf.geometry import A4, INCH, LETTER, Column
from screenplay.pdf.layout import Kind, as_text, lay_out
from screenplay.pdf.options import PdfOptions
from tests.pdf.plays import action, heading, lines, play, speech


def test_page_numbers_begin_on_the_second_page_and_end_at_7_5_inches() -> None:
    pages = list(lay_out(play(action(lines(54 * 12)))))
    assert [page.number for page in pages] == list(range(1, 13))
    assert pages[0].lines[0].kind is Kind.ACTION
    for page in pages[1:]:
        line = page.lines[0]
        assert (line.row, line.text, line.kind) == (-3, f"{page.number}.", Kind.PAGE_NUMBER)
        assert round(line.x + len(line.text) * 7.2, 2) == 7.5 * 72


def test_a_title_page_is_not_counted() -> None:
    pages = list(lay_out(play(action(lines(60)), title={"Title": "Wheel"})))
    assert [page.number for page in pages] == [None, 1, 2]


def test_an_empty_script_is_an_empty_page() -> None:
    (page,) = lay_out(play())
    assert (page.number, page.lines) == (1, ())
    assert as_text(page, LETTER) == ""


def test_pages_hold_54_rows_on_letter_and_58_on_a4() -> None:
    script = play(action(lines(500)))
    assert next(lay_out(script)).lines[-1].row == 53
    assert next(lay_out(script, PdfOptions(paper="a4"))).lines[-1].row == 57
    assert next(lay_out(script, geometry=A4)).lines[-1].row == 57


def test_other_numbers_give_another_page() -> None:
    """Type of 16 points on its own grid: nothing but the numbers changes."""
    large = replace(
        LETTER,
        size=16,
        pitch=9.6,
        leading=16,
        baseline=10.5,
        rows=40,
        action=Column(1 * INCH, 48),
        heading=Column(72, 48),
    )
    pages = list(lay_out(play(heading("INT. MILL"), action("lamp " * 500), speech("Inga", "Yes.")), geometry=large))
    found = [line for page in pages for line in page.lines if line.kind is Kind.ACTION]
    assert max(len(line.text) for line in found) == 9 * 5 - 1
    assert max(line.row for line in found) == 39
    assert large.y(0) - large.y(1) == 16
