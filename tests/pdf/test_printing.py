"""The finished file, read by other programs' libraries."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import pdfplumber
import pypdf
import pytest

from screenplay.model import PageBreak, Screenplay, Section
from screenplay.pdf import PdfOptions, write, write_with_diagnostics
from tests.pdf.fonts import font_with
from tests.pdf.plays import action, dual, heading, lines, play, rich, speech, text

TITLE = {"Title": "The Wheel", "Author": "A. Müller"}


def reader(script: Screenplay, options: PdfOptions | None = None) -> pypdf.PdfReader:
    return pypdf.PdfReader(io.BytesIO(write(script, options or PdfOptions())))


def words(script: Screenplay, options: PdfOptions | None = None) -> list[str]:
    return [page.extract_text() for page in reader(script, options).pages]


# --- pages


@pytest.mark.parametrize(("paper", "size"), [("letter", (612.0, 792.0)), ("a4", (595.28, 841.89))])
def test_paper(paper: str, size: tuple[float, float]) -> None:
    box = reader(play(), PdfOptions(paper=paper)).pages[0].mediabox  # type: ignore[arg-type]  # a literal, by parameter
    assert (round(float(box.width), 2), round(float(box.height), 2)) == size


def test_characters_stand_on_the_grid() -> None:
    data = write(play(action("i" * 60), speech("Inga", "W" * 35)))
    with pdfplumber.open(io.BytesIO(data)) as pdf:
        chars = pdf.pages[0].chars
    wide = [char for char in chars if char["text"] == "i"]
    assert [round(char["x0"] / 7.2, 2) for char in wide] == list(range(15, 75))
    assert wide[-1]["x1"] == pytest.approx(540, abs=0.1)
    assert {round(char["size"], 2) for char in chars} == {12}


def test_line_boxes_stay_between_the_margins() -> None:
    with pdfplumber.open(io.BytesIO(write(play(action(lines(60, "gjÅ")))))) as pdf:
        first, second = (page.chars for page in pdf.pages)
    assert min(char["top"] for char in first) == pytest.approx(72, abs=0.1)
    assert max(char["bottom"] for char in first) == pytest.approx(720, abs=0.1)
    assert min(char["top"] for char in second) == pytest.approx(36, abs=0.1)


def test_text_is_in_reading_order_also_in_columns() -> None:
    script = play(
        heading("Int. mill - day", "7"),
        action("One “quoted” naïve line."),
        dual(speech("Inga", "Left one.", "(low)", "Left two."), speech("Tomas", "Right.")),
        action("End."),
    )
    found = words(script, PdfOptions(scene_numbers=True))[0].split()
    assert " ".join(found) == (
        "7 INT. MILL - DAY 7 One “quoted” naïve line. INGA Left one. (low) Left two. TOMAS Right. End."
    )


def test_emphasis_is_set_in_its_faces() -> None:
    script = play(type(action(""))(rich(("plain ", ""), ("bold ", "b"), ("italic ", "i"), ("both", "bi"))))
    with pdfplumber.open(io.BytesIO(write(script))) as pdf:
        fonts = {char["text"]: char["fontname"].split("+")[1] for char in pdf.pages[0].chars}
    assert [fonts[letter] for letter in "nctoh"] == [
        *("CourierPrime-Regular", "CourierPrime-Italic"),
        *("CourierPrime-BoldItalic", "CourierPrime-BoldItalic", "CourierPrime-BoldItalic"),
    ]
    assert fonts["d"] == "CourierPrime-Bold"


# --- fonts


def fonts_of(script: Screenplay, options: PdfOptions | None = None) -> Any:
    """The fonts of the first page; pypdf's objects have no useful types."""
    resources: Any = reader(script, options).pages[0]["/Resources"]
    return resources["/Font"]


def test_fonts_are_embedded_in_part_under_names_of_their_own() -> None:
    script = play(type(action(""))(rich(("plain ", ""), ("bold", "b"))))
    names = []
    for font in fonts_of(script).values():
        entry = font.get_object()
        names.append(entry["/BaseFont"])
        assert "/ToUnicode" in entry
        assert len(entry["/FontDescriptor"]["/FontFile2"].get_data()) < 25_000
    assert names == ["/AAAAAA+CourierPrime-Regular", "/AAAAJW+CourierPrime-Bold"]


def test_faces_that_are_not_needed_are_not_embedded() -> None:
    assert len(fonts_of(play(action("Dust.")))) == 1
    options = PdfOptions(fallback_fonts=(("looked into", font_with({"文": "A"})), ("used", font_with({"中": "A"}))))
    assert list(fonts_of(play(type(action(""))(rich(("中", "b")))), options)) == ["/F5"]


def test_characters_of_fallback_fonts_can_be_copied_also_beyond_16_bits() -> None:
    fonts = (("wide", font_with({"中": "A", "\U0001f600": "B"}, {"中": 2048, "\U0001f600": 2048})),)
    data, diagnostics = write_with_diagnostics(play(action("a中 \U0001f600 e\u0301")), PdfOptions(fallback_fonts=fonts))
    found = pypdf.PdfReader(io.BytesIO(data)).pages[0].extract_text()
    assert "".join(found.split()) == "a中\U0001f600e\u0301"
    assert diagnostics == ()


def test_missing_characters_are_boxes_that_can_be_copied_and_are_reported_with_their_line() -> None:
    data, diagnostics = write_with_diagnostics(play(action("a中b", line=17), speech("Inga", "\x07")))
    found = pypdf.PdfReader(io.BytesIO(data)).pages[0].extract_text()
    assert "".join(found.split()) == "a中bINGA\x07"
    assert [(entry.code, entry.line) for entry in diagnostics] == [("missing-glyph", 17), ("missing-glyph", None)]


def test_every_character_of_latin_1_and_every_control_gives_a_readable_file() -> None:
    characters = "".join(chr(code) for code in range(256))
    (page,) = reader(play(action(characters))).pages
    found = page.extract_text()
    assert [character for character in characters if character.isprintable() and character not in found] == [" "]


def test_more_characters_than_one_part_of_a_face_holds() -> None:
    many = [chr(code) for code in range(0x4E00, 0x4E00 + 600)]
    options = PdfOptions(fallback_fonts=(("many", font_with(dict.fromkeys(many, "A"))),))
    script = play(action("".join(many)))
    assert "".join("".join(words(script, options)).split()) == "".join(many)


# --- document


def test_title_and_author() -> None:
    data = reader(play(action("Dust."), title=TITLE)).metadata
    assert data is not None
    assert (data.title, data.author, data.creator) == ("The Wheel", "A. Müller", "screenplay")


def test_without_them_there_are_none() -> None:
    data = reader(play(action("Dust."))).metadata
    assert data is not None
    assert (data.title, data.author) == (None, None)


@pytest.mark.parametrize(
    ("date", "written"),
    [
        (None, "D:20000101000000Z"),
        (datetime(2024, 5, 1, 12, 30, tzinfo=UTC), "D:20240501123000+00'00'"),
        (datetime(2024, 5, 1, 12, 30, tzinfo=timezone(-timedelta(hours=3, minutes=30))), "D:20240501123000-03'30'"),
        (datetime(2024, 5, 1, 12, 30), "D:20240501123000"),
    ],
)
def test_the_date_is_handed_in(date: datetime | None, written: str) -> None:
    data = reader(play(), PdfOptions(date=date)).metadata
    assert data is not None
    assert [str(data[key]) for key in ("/CreationDate", "/ModDate")] == [written, written]


def test_outline_is_nested_and_leads_to_the_pages() -> None:
    script = play(
        Section(text("Act One")),
        heading("INT. MILL - DAY"),
        action("Dust."),
        PageBreak(),
        heading("EXT. QUAI DE LA RÂPÉE - DAY"),
        title=TITLE,
    )
    pdf = reader(script)
    outline: Any = pdf.outline
    first, scenes = outline
    assert (first["/Title"], [entry["/Title"] for entry in scenes]) == (
        "Act One",
        ["INT. MILL - DAY", "EXT. QUAI DE LA RÂPÉE - DAY"],
    )
    assert [pdf.get_destination_page_number(entry) for entry in (first, *scenes)] == [1, 1, 2]
    assert 720 <= float(scenes[0]["/Top"]) <= 756


def test_no_scenes_no_outline() -> None:
    assert reader(play(action("Dust."))).outline == []


def test_page_labels_are_the_printed_numbers() -> None:
    assert reader(play(action(lines(60)), title=TITLE)).page_labels == ["Title", "1", "2"]
    assert reader(play(action(lines(60)))).page_labels == ["1", "2"]


# --- the same bytes


def test_the_same_script_gives_the_same_bytes_in_any_process() -> None:
    code = (
        "import hashlib; from screenplay.pdf import write; from tests.pdf.torture import mixture;"
        "print(hashlib.sha256(write(mixture(1, 20))).hexdigest())"
    )
    environments = [
        {"PYTHONHASHSEED": "1"},
        {"PYTHONHASHSEED": "2", "SOURCE_DATE_EPOCH": "1234567890", "TZ": "Asia/Tokyo"},
    ]
    digests = {
        subprocess.run([sys.executable, "-c", code], env=os.environ | change, capture_output=True, check=True).stdout  # noqa: S603 - our own code
        for change in environments
    }
    assert len(digests) == 1


def test_documents_do_not_disturb_each_other() -> None:
    first, second = play(action("Dust é.")), play(type(action(""))(rich(("bold", "b"))))
    alone = write(first)
    write(second)
    assert write(first) == alone


def test_another_date_or_script_has_another_identity() -> None:
    dated = PdfOptions(date=datetime(2024, 5, 1, tzinfo=UTC))
    files = [reader(play(action("Dust."))), reader(play(action("Rust."))), reader(play(action("Dust.")), dated)]
    assert len({str(file.trailer["/ID"]) for file in files}) == 3


# --- cost


def test_the_room_and_its_layout_are_light() -> None:
    code = (
        "import sys; import screenplay.pdf; from screenplay.pdf.layout import lay_out; from screenplay.model import *;"
        "list(lay_out(Screenplay((Action(RichText.of('Dust.')),)))); print('reportlab' in sys.modules)"
    )
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)  # noqa: S603 - as above
    assert result.stdout.strip() == "False"
