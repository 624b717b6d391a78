"""The outline."""

from __future__ import annotations

from screenplay.model import Element, PageBreak, Section
from screenplay.pdf import PdfOptions
from screenplay.pdf.layout import lay_out
from tests.pdf.plays import action, heading, play, text


def outline(*elements: Element, options: PdfOptions | None = None) -> list[tuple[int, int, int, str]]:
    """Page, row, level and title of every entry."""
    pages = lay_out(play(*elements), options or PdfOptions())
    return [
        (number, entry.row, entry.level, entry.title)
        for number, page in enumerate(pages, 1)
        for entry in page.bookmarks
    ]


def section(words: str, level: int = 1) -> Element:
    return Section(text(words), level)


def test_scenes_lead_to_their_headings() -> None:
    elements = (heading("Int. mill"), action("Dust."), PageBreak(), heading("INT. ATTIC"))
    assert outline(*elements) == [(1, 0, 0, "INT. MILL"), (2, 0, 0, "INT. ATTIC")]


def test_sections_that_do_not_print_lead_to_what_follows() -> None:
    elements = (action("Dust."), section("Act two"), heading("INT. MILL"), action("Dust."))
    assert outline(*elements) == [(1, 3, 0, "Act two"), (1, 3, 1, "INT. MILL")]


def test_sections_nest_without_a_gap() -> None:
    elements = (section("I"), section("deep", 4), heading("A"), section("less deep", 2), heading("B"), section("II"))
    assert [(level, title) for *_, level, title in outline(*elements, action("Dust."))] == [
        (0, "I"),
        (1, "deep"),
        (2, "A"),
        (1, "less deep"),
        (2, "B"),
        (0, "II"),
    ]


def test_what_comes_last_and_does_not_print_is_on_the_last_page() -> None:
    elements = (action("Dust."), PageBreak(), action("Dust."), PageBreak(), section("End"))
    assert outline(*elements) == [(2, 0, 0, "End")]


def test_numbers_and_blanks() -> None:
    options = PdfOptions(scene_numbers=True)
    assert outline(heading("INT.  MILL", "7"), heading(" "), section(""), options=options) == [(1, 0, 0, "7 INT. MILL")]


def test_a_printed_section_leads_to_itself() -> None:
    options = PdfOptions(print_sections=True)
    assert outline(section("Act"), heading("INT. MILL"), options=options) == [(1, 0, 0, "Act"), (1, 3, 1, "INT. MILL")]
