"""Marked copies, large print, speech numbers, two pages on a sheet."""

from __future__ import annotations

import io
from itertools import zip_longest

import pdfplumber
import pytest

from screenplay.errors import FormatError
from screenplay.pdf import PdfOptions, write, write_with_diagnostics
from screenplay.pdf.edition import PALETTE, Edition, Label
from screenplay.pdf.geometry import A4, LETTER, geometry_for
from screenplay.pdf.layout import Kind, lay_out
from tests.pdf.plays import action, dual, heading, play, sentences, speech

PLAY = play(
    heading("INT. MILL - DAY"),
    action("Rain."),
    speech("INGA", "Yes."),
    dual(speech("INGA", "Now."), speech("TOMAS", "Never.")),
    heading("EXT. WEIR - NIGHT"),
    speech("TOMAS", sentences(60)),
    title={"Title": "The Mill"},
)
ANA = Edition(header=(Label("ANA"), Label("INGA", PALETTE[0])), tints={(2, 0): PALETTE[0], (3, 1): PALETTE[0]})


def words(data: bytes) -> list[list[str]]:
    with pdfplumber.open(io.BytesIO(data)) as pdf:
        return [[str(word["text"]) for word in page.extract_words(use_text_flow=True)] for page in pdf.pages]


def test_the_name_stands_on_every_page() -> None:
    data, _ = write_with_diagnostics(PLAY, edition=ANA)
    pages = words(data)
    assert len(pages) > 2
    assert all(page[:2] == ["ANA", "INGA"] for page in pages)


def test_own_passages_are_marked_and_no_others() -> None:
    title, first, *later = lay_out(PLAY, edition=ANA)
    assert [(band.row, band.rows) for band in title.bands] == [(-3, 1)]
    header, alone, left = first.bands
    assert header.row == -3
    assert (alone.row, alone.rows, alone.left) == (4, 2, LETTER.speech.dialogue.left - 4)
    assert (left.row, left.rows, left.left) == (7, 2, LETTER.dual[0].dialogue.left - 4)
    assert left.right < LETTER.dual[1].dialogue.left
    assert all(len(page.bands) == 1 for page in later)


def test_a_marked_speech_is_marked_overleaf() -> None:
    pages = list(lay_out(PLAY, edition=Edition(tints={(5, 0): PALETTE[1]})))
    marked = [page.bands for page in pages if page.bands]
    assert len(marked) == 2
    assert marked[1][0].row == 0


def test_marking_changes_no_line() -> None:
    plain = [[line for line in page.lines if line.kind is not Kind.HEADER] for page in lay_out(PLAY)]
    assert [
        [line for line in page.lines if line.kind is not Kind.HEADER] for page in lay_out(PLAY, edition=ANA)
    ] == plain


def test_tints_are_light_and_their_edges_differ() -> None:
    assert len({tint.colour for tint in PALETTE}) == len(PALETTE)
    assert len({tint.dashes for tint in PALETTE}) == 3
    for tint in PALETTE:
        red, green, blue = (int(tint.colour[at : at + 2], 16) / 255 for at in (0, 2, 4))
        assert 0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.75


def test_a_header_ends_before_the_page_number() -> None:
    labels = tuple(Label(f"A LONG ROLE {number}", PALETTE[number]) for number in range(8))
    for page in lay_out(PLAY, edition=Edition(header=(Label("ANA"), *labels))):
        head = [line for line in page.lines if line.kind is Kind.HEADER]
        number = next((line.x for line in page.lines if line.kind is Kind.PAGE_NUMBER), 7.5 * 72 + 14.4)
        assert head[-1].x + len(head[-1].text) * 7.2 < number - 7
        assert head[0].text == "ANA"
        assert head[-1].text == f"+{10 - len(head)}"


def test_a_name_too_long_for_the_header_is_cut() -> None:
    for page in lay_out(PLAY, edition=Edition(header=(Label("ANA " * 30), Label("INGA")))):
        (line,) = (line for line in page.lines if line.kind is Kind.HEADER)
        assert line.text.startswith("ANA ANA")
        assert line.text.endswith("...")


def test_sides_keep_the_numbers_of_the_script() -> None:
    options = PdfOptions(scene_numbers=True, speech_numbers=True)
    data, _ = write_with_diagnostics(PLAY, options, edition=Edition(elements=frozenset({4, 5})))
    assert words(data)[1][:9] == ["2", "EXT.", "WEIR", "-", "NIGHT", "2", "4", "TOMAS", sentences(1).split()[0]]
    with pdfplumber.open(io.BytesIO(data)) as pdf:
        outline = [entry[1] for entry in pdf.doc.get_outlines()]
    assert outline == ["2 EXT. WEIR - NIGHT"]


def test_speech_numbers_stand_in_the_margins() -> None:
    pages = lay_out(PLAY, PdfOptions(speech_numbers=True))
    lines = [line for page in pages for line in page.lines if line.kind is Kind.SPEECH_NUMBER]
    assert [line.text for line in lines] == ["1", "2", "3", "4"]
    assert [line.x for line in lines] == [93.6, 93.6, 547.2, 93.6]


@pytest.mark.parametrize("size", [10, 12, 14, 16, 20])
@pytest.mark.parametrize("paper", ["letter", "a4"])
def test_type_of_any_size_stands_on_its_grid_within_the_margins(paper: str, size: float) -> None:
    options = PdfOptions(paper=paper, size=size)  # type: ignore[arg-type] # both are fine
    geometry = geometry_for(paper, size)
    with pdfplumber.open(io.BytesIO(write(PLAY, options))) as pdf:
        chars = [char for page in pdf.pages[1:] for char in page.chars if char["top"] > 60]
    assert {round(char["size"], 3) for char in chars} == {size}
    assert max(char["x1"] for char in chars) <= 7.5 * 72 + 0.5
    assert max(char["bottom"] for char in chars) <= geometry.height - 72 + 0.5
    tops = {round((char["top"] - chars[0]["top"]) / size, 3) for char in chars}
    assert all(abs(top - round(top)) < 0.01 for top in tops)
    assert max(tops) < geometry.rows


def test_twelve_points_are_the_pages_of_the_trade() -> None:
    assert geometry_for("letter", 12.0) is LETTER
    assert geometry_for("a4", 12) is A4


@pytest.mark.parametrize("size", [9.9, 20.5, float("nan")])
def test_other_sizes_are_refused(size: float) -> None:
    with pytest.raises(FormatError, match="10 to 20"):
        PdfOptions(size=size)


@pytest.mark.parametrize("paper", ["letter", "a4"])
def test_two_pages_on_a_sheet_in_reading_order(paper: str) -> None:
    options = PdfOptions(paper=paper, two_up=True)  # type: ignore[arg-type] # both are fine
    alone = words(write(PLAY, PdfOptions(paper=paper)))  # type: ignore[arg-type] # both are fine
    nothing: list[str] = []
    data = write(PLAY, options)
    together = words(data)
    assert together == [[*left, *right] for left, right in zip_longest(alone[::2], alone[1::2], fillvalue=nothing)]
    with pdfplumber.open(io.BytesIO(data)) as pdf:
        sheet = pdf.pages[0]
        assert sheet.width > sheet.height
        left = [char for char in sheet.chars if char["x1"] < sheet.width / 2]
        assert {round(char["size"], 2) for char in sheet.chars} == {round(sheet.chars[0]["size"], 2)}
        assert sheet.chars[0]["size"] > 8
        assert "".join(char["text"] for char in left).replace(" ", "") == "".join(alone[0])
        assert min(char["x0"] for char in sheet.chars) > 18
        assert max(char["x1"] for char in sheet.chars) < sheet.width - 18
