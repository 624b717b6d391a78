"""What is printed for a table read."""

from __future__ import annotations

import io

import pdfplumber
import pypdf
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from screenplay.copies import Plan, in_one, planned, printed
from screenplay.errors import FormatError
from screenplay.model import Screenplay
from screenplay.pdf import PdfOptions, write
from screenplay.pdf.edition import PALETTE
from screenplay.tableread import reader_of, readers
from tests.pdf.plays import action, dual, heading, play, sentences, speech
from tests.pdf.test_properties import OPTIONS as ANY_OPTIONS
from tests.pdf.test_properties import PLAYS

SCRIPT = play(
    heading("INT. MILL - DAY"),
    action("Rain on the wheel."),
    speech("INGA", "It has stopped again."),
    speech("TOMAS", sentences(40)),
    heading("EXT. WEIR - NIGHT"),
    dual(speech("INGA", "Now."), speech("BELLAMY", "Never.")),
    heading("INT. MILL - NIGHT"),
    speech("TOMAS", "Gone."),
    title={"Title": "The Mill", "Author": "A. Writer"},
)
OPTIONS = PdfOptions()
ASKED = (reader_of("Ana: narrator"), reader_of("Ben: Inga"), reader_of("Cleo"))


def text_of(data: bytes) -> list[str]:
    with pdfplumber.open(io.BytesIO(data)) as pdf:
        return [page.extract_text() for page in pdf.pages]


def colours(data: bytes) -> set[str]:
    with pdfplumber.open(io.BytesIO(data)) as pdf:
        filled = [rect["non_stroking_color"] for page in pdf.pages for rect in page.rects]
    return {"".join(f"{round(part * 255):02X}" for part in colour) for colour in filled}


def test_the_cast_page_has_every_role_with_its_numbers() -> None:
    (cast,) = printed(planned(SCRIPT, OPTIONS), OPTIONS)
    (page,) = text_of(cast.data)
    rows = {line.rsplit(maxsplit=6)[0]: line.split()[-6:] for line in page.splitlines() if "%" in line}
    assert list(rows) == ["TOMAS", "NARRATOR", "INGA", "BELLAMY"]
    assert rows["TOMAS"] == ["2", "281", "94%", "1", "2", "1.9"]
    assert rows["BELLAMY"] == ["1", "1", "0%", "2", "1", "0.0"]
    assert "Reading time 0:02:00 at 150 words a minute: 300 words, 2 pages, 3 scenes." in " ".join(page.split())


def test_a_copy_for_every_reader() -> None:
    copies = list(printed(planned(SCRIPT, OPTIONS, ASKED), OPTIONS))
    assert [copy.name for copy in copies] == ["cast", "Ana", "Ben", "Cleo"]
    plain = text_of(write(SCRIPT))
    for copy in copies[1:]:
        pages = text_of(copy.data)
        heads, bodies = zip(*(page.split("\n", 1) for page in pages), strict=True)
        assert all(head.startswith(copy.name) for head in heads)
        assert bodies[1] == plain[1]
    assert heads[1:] == ("Cleo TOMAS BELLAMY", "Cleo TOMAS BELLAMY 2.")


def test_every_role_of_a_reader_has_a_tint_of_its_own() -> None:
    copies = {copy.name: copy.data for copy in printed(planned(SCRIPT, OPTIONS, ASKED), OPTIONS)}
    assert colours(copies["Ben"]) == {PALETTE[0].colour}
    assert colours(copies["Cleo"]) == {PALETTE[0].colour, PALETTE[1].colour}


def test_sides_hold_the_scenes_of_one_role() -> None:
    options = PdfOptions(scene_numbers=True, speech_numbers=True)
    _, sides = printed(planned(SCRIPT, options), options, ["bellamy"])
    assert sides.name == "sides-BELLAMY"
    (page,) = text_of(sides.data)
    assert page.splitlines() == ["Sides BELLAMY", "2 EXT. WEIR - NIGHT 2", "3 INGA BELLAMY 4", "Now. Never."]


def test_all_in_one_with_an_outline() -> None:
    copy = in_one(planned(SCRIPT, OPTIONS, ASKED), OPTIONS, ["INGA"])
    with pdfplumber.open(io.BytesIO(copy.data)) as pdf:
        outline = [(level, title) for level, title, *_ in pdf.doc.get_outlines()]
    scenes = [(2, "INT. MILL - DAY"), (2, "EXT. WEIR - NIGHT"), (2, "INT. MILL - NIGHT")]
    expected = [(1, "Cast")]
    for name in ("Ana", "Ben", "Cleo"):
        expected += [(1, name), *scenes]
    assert outline == [*expected, (1, "Sides: INGA"), *scenes[:2]]


def test_two_up_begins_every_copy_on_a_sheet_of_its_own() -> None:
    options = PdfOptions(two_up=True)
    sheets = text_of(in_one(planned(SCRIPT, options, ASKED), options).data)
    assert [sheet.split()[0] for sheet in sheets[1::2]] == ["Ana", "Ben", "Cleo"]


@pytest.mark.parametrize("size", [12, 14, 16, 20])
def test_the_cast_page_stays_within_its_margins(size: float) -> None:
    options = PdfOptions(size=size)
    cast = next(printed(planned(SCRIPT, options, ASKED), options))
    with pdfplumber.open(io.BytesIO(cast.data)) as pdf:
        chars = [char for page in pdf.pages for char in page.chars]
    assert min(char["x0"] for char in chars) >= 72 - 0.5
    assert max(char["x1"] for char in chars) <= 540 + 0.5


def test_a_large_cast_takes_several_pages() -> None:
    crowd = play(*(speech(f"GUEST {number}", "Good evening.") for number in range(150)))
    pages = text_of(next(printed(planned(crowd, OPTIONS), OPTIONS)).data)
    assert len(pages) == 3
    assert sum(page.count("GUEST") for page in pages) == 150


def test_names_make_good_file_names() -> None:
    asked = tuple(map(reader_of, ("A/B", "a b", "..", "Zoë", "cast")))
    names = [copy.name for copy in printed(planned(SCRIPT, OPTIONS, asked), OPTIONS)]
    assert names == ["cast", "A-B", "a-b-2", "reader", "Zoë", "cast-2"]


def test_the_same_script_and_readers_give_the_same_bytes() -> None:
    first, second = (in_one(planned(SCRIPT, OPTIONS, readers(3)), OPTIONS).data for _ in range(2))
    assert first == second


def test_a_script_of_nothing_has_a_cast_page() -> None:
    plan = planned(Screenplay(), OPTIONS, readers(2))
    assert [copy.name for copy in printed(plan, OPTIONS)] == ["cast", "Reader-1", "Reader-2"]


def test_the_data() -> None:
    data = planned(SCRIPT, OPTIONS, ASKED).to_dict()
    assert [(role["name"], role["reader"]) for role in data["roles"]] == [
        ("NARRATOR", "Ana"),
        ("INGA", "Ben"),
        ("TOMAS", "Cleo"),
        ("BELLAMY", "Cleo"),
    ]
    assert data["exchanges"] == []
    assert data["perfect_deal_possible"] is True


def test_what_is_not_there_is_refused() -> None:
    plan: Plan = planned(SCRIPT, OPTIONS)
    with pytest.raises(FormatError, match="no role 'Dora'"):
        list(printed(plan, OPTIONS, ["Dora"]))
    with pytest.raises(FormatError, match="words a minute"):
        planned(SCRIPT, OPTIONS, pace=5)


@settings(deadline=None, max_examples=20, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(PLAYS, ANY_OPTIONS, st.integers(1, 4))
def test_every_screenplay_can_be_read_at_a_table(script: Screenplay, options: PdfOptions, count: int) -> None:
    plan = planned(script, options, readers(count))
    copy = in_one(plan, options, [role.name for role in plan.reading.roles[:2]])
    assert len(pypdf.PdfReader(io.BytesIO(copy.data), strict=True).pages) > count / (1 + options.two_up)
