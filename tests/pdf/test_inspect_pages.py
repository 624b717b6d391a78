"""Hard cases inspected, and the inspection itself: it must find what is wrong."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from screenplay.model import Screenplay
from screenplay.pdf import PdfOptions, write
from screenplay.pdf.draw import draw
from screenplay.pdf.geometry import LETTER
from screenplay.pdf.layout import Kind, Page, PlacedLine, Span, lay_out
from tests.pdf.inspect_pages import violations
from tests.pdf.plays import action, heading, lines, play, sentences, speech, transition
from tests.pdf.torture import CONSTRUCTS, everywhere, mixture


@pytest.mark.parametrize("seed", range(4))
def test_a_mixture_of_hard_cases_keeps_the_rules(seed: int) -> None:
    script = mixture(seed, 40)
    assert violations(write(script), script) == []


@pytest.mark.parametrize("paper", ["letter", "a4"])
def test_constructs_at_some_rows_of_a_page_keep_the_rules(paper: str) -> None:
    for number, script in enumerate(everywhere(58, step=19)):
        data = write(script, PdfOptions(paper=paper))  # type: ignore[arg-type]  # a literal, by parameter
        assert violations(data, script) == [], list(CONSTRUCTS)[number]


# --- doctored pages

SCRIPT = play(
    action(lines(40, "Filler")),
    heading("INT. MILL - DAY"),
    action("Dust."),
    speech("Inga", sentences(20)),
    action(sentences(14)),
    transition("CUT TO:"),
    heading("EXT. QUAY - DAY"),
    action(sentences(60)),
)


def doctored(change: Callable[[list[list[PlacedLine]]], None], script: Screenplay = SCRIPT) -> list[str]:
    """What the inspection says when a layout has been changed."""
    pages = [list(page.lines) for page in lay_out(script)]
    change(pages)
    data, _ = draw([Page(number, tuple(page)) for number, page in enumerate(pages, 1)], LETTER)
    return violations(data, script)


def moved(line: PlacedLine, x: float = 0, rows: int = 0) -> PlacedLine:
    return line._replace(x=line.x + x, row=line.row + rows)


def untouched(_: list[list[PlacedLine]]) -> None:
    """Change nothing."""


def test_an_untouched_layout_passes() -> None:
    assert doctored(untouched) == []


def test_a_lost_word_is_found() -> None:
    def change(pages: list[list[PlacedLine]]) -> None:
        pages[0][5] = pages[0][5]._replace(spans=(Span("Filler"),))

    assert "is due" in doctored(change)[0]


def test_a_lost_line_at_the_end_is_found() -> None:
    assert "missing" in doctored(lambda pages: pages[-1].pop() and None)[0]


def test_a_word_too_many_is_found() -> None:
    def change(pages: list[list[PlacedLine]]) -> None:
        pages[-1].append(moved(pages[-1][-1], rows=2))

    assert "'' is due" in doctored(change)[0]


def test_a_line_off_the_grid_is_found() -> None:
    pages = [Page(1, tuple(moved(line) for line in page.lines)) for page in lay_out(play(action("One.\nTwo.")))]
    pages[0] = Page(1, (pages[0].lines[0], pages[0].lines[1]._replace(row=1.5)))  # type: ignore[arg-type]  # off the grid
    data, _ = draw(pages, LETTER)
    assert "off the grid" in violations(data, play(action("One.\nTwo.")))[0]


@pytest.mark.parametrize("kind", [Kind.HEADING, Kind.CUE, Kind.DIALOGUE, Kind.TRANSITION, Kind.PAGE_NUMBER])
def test_a_line_in_the_wrong_column_is_found(kind: Kind) -> None:
    def change(pages: list[list[PlacedLine]]) -> None:
        page = next(page for page in pages if any(line.kind == kind for line in page))
        place = next(number for number, line in enumerate(page) if line.kind == kind)
        page[place] = moved(page[place], x=-7.2)

    assert any(str(kind) in message for message in doctored(change))


def test_a_line_too_long_is_found() -> None:
    script = play(action("word " * 12 + "word"))
    pages = [Page(1, (PlacedLine(0, 108.0, (Span("word " * 12 + "word"),), Kind.ACTION),))]
    data, _ = draw(pages, LETTER)
    assert "wider than 60" in violations(data, script)[0]


def test_a_page_too_long_is_found() -> None:
    def change(pages: list[list[PlacedLine]]) -> None:
        pages[0] = [moved(line, rows=3) for line in pages[0]]

    assert any("outside of the body" in message for message in doctored(change))


def test_a_missing_page_number_is_found() -> None:
    assert any("no page number" in message for message in doctored(lambda pages: pages[1].pop(0) and None))


def carried(pages: list[list[PlacedLine]], page: int, count: int) -> None:
    """Move lines from the start of a page's body to the end of the page before."""
    body = [line for line in pages[page] if line.row >= 0][:count]
    last = pages[page - 1][-1].row
    pages[page - 1] += [line._replace(row=last + 1 + line.row) for line in body]
    pages[page] = [line for line in pages[page] if line not in body]


@pytest.mark.parametrize(
    ("elements", "message"),
    [
        ((action(lines(50)), heading("INT. MILL"), action("Dust.\nRust.")), "ends with a heading"),
        ((action(lines(51)), speech("Inga", "Dust.")), None),
        ((action(lines(52)), speech("Inga", "Dust.")), "ends with a cue"),
        ((action(lines(50)), action("One.\nTwo.\nThree.\nFour.")), None),
        ((action(lines(52)), action("One.\nTwo.")), "divided into 1 and 1"),
    ],
)
def test_a_page_that_ends_too_late_is_found(elements: tuple[object, ...], message: str | None) -> None:
    script = play(*elements)  # type: ignore[arg-type]  # elements, by parameter
    if message is None:
        assert doctored(untouched, script) == []
    else:
        assert any(message in found for found in doctored(lambda pages: carried(pages, 1, 1), script))


def test_a_transition_that_starts_a_page_is_found() -> None:
    script = play(action(lines(50)), action("One.\nTwo."), transition("CUT TO:"))
    assert any("transition starts" in found for found in doctored(lambda pages: carried(pages, 1, 2), script))


def split_speech(change: Callable[[list[list[PlacedLine]]], None]) -> list[str]:
    return doctored(change, play(action(lines(40)), speech("Inga", sentences(20))))


def test_a_missing_more_is_found() -> None:
    assert split_speech(untouched) == []
    assert "is due" in split_speech(lambda pages: pages[1].pop(1) and None)[0]
    assert split_speech(lambda pages: pages[0].pop() and None)


def test_a_speech_divided_too_late_is_found() -> None:
    def change(pages: list[list[PlacedLine]]) -> None:
        number, cue, *rest = pages[1]
        more = pages[0].pop()
        pages[0] += [
            *(line._replace(row=more.row + place) for place, line in enumerate(rest[:-1])),
            moved(more, rows=30),
        ]
        pages[1] = [number, cue, rest[-1]._replace(row=1)]

    assert any("a speech is divided into" in message for message in split_speech(change))


def test_a_sentence_divided_without_need_is_found() -> None:
    def change(pages: list[list[PlacedLine]]) -> None:
        pages[1].insert(1, pages[0].pop()._replace(row=0))
        pages[1][2:] = [moved(line, rows=1) for line in pages[1][2:]]

    script = play(action(lines(41)), action(f"Word {'word ' * 22}ends. " * 30))
    assert any("within a sentence" in message for message in doctored(change, script))


def test_lines_upon_each_other_are_found() -> None:
    def change(pages: list[list[PlacedLine]]) -> None:
        pages[0][4] = moved(pages[0][4], rows=-1)

    assert doctored(change)
