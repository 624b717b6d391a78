"""Content streams."""

from __future__ import annotations

import re

from screenplay.pdf.draw.content import Typesetter
from screenplay.pdf.draw.faces import Faces
from screenplay.pdf.geometry import LETTER
from screenplay.pdf.layout import BOLD, ITALIC, UNDERLINE, Kind, Page, PlacedLine, Span
from tests.pdf.fonts import font_with


def content(*spans: Span | str, x: float = 108, fonts: tuple[tuple[str, bytes], ...] = ()) -> list[str]:
    runs = tuple(Span(span) if isinstance(span, str) else span for span in spans)
    typesetter = Typesetter(LETTER, Faces(fonts))
    page = Page(1, (PlacedLine(0, x, runs, Kind.ACTION, 0, 7),))
    return typesetter.content(page).decode("latin-1").splitlines()


def places(lines: list[str]) -> list[tuple[float, str]]:
    """Left edge and codes of every piece."""
    found = (re.fullmatch(r"1 0 0 1 (\S+) \S+ Tm \((.*)\) Tj", line) for line in lines)
    return [(float(match[1]), match[2]) for match in found if match]


def test_a_line_is_one_operator() -> None:
    assert content("Lamp (post) \\") == [
        "BT",
        "/F0 12 Tf",
        "0.0047 Tc",
        "1 0 0 1 108 712.1016 Tm (Lamp \\(post\\) \\\\) Tj",
        "ET",
    ]


def test_an_empty_page_is_an_empty_text() -> None:
    assert Typesetter(LETTER, Faces(())).content(Page(1, ())) == b"BT\nET\n"


def test_styles_change_the_font_and_go_on_in_the_grid() -> None:
    lines = content("Lamp ", Span("post ", BOLD), Span("both", BOLD | ITALIC), Span(" i", ITALIC))
    assert [line for line in lines if "Tf" in line] == ["/F0 12 Tf", "/F1 12 Tf", "/F3 12 Tf", "/F2 12 Tf"]
    assert [round((x - 108) / 7.2, 3) for x, _ in places(lines)] == [0, 5, 10, 14]


def test_underlines_are_drawn_under_their_words() -> None:
    *_, rule = content("Lamp ", Span("post", UNDERLINE))
    x, y, width, height = (float(number) for number in rule.split()[:4])
    assert (x, width, rule.split()[4:]) == (144, 28.8, ["re", "f"])
    assert LETTER.y(0) - 3 < y < y + height < LETTER.y(0) - 1


def test_wide_characters_take_two_cells() -> None:
    lines = content("a中b", fonts=(("wide", font_with({"中": "W"}, {"中": 2048})),))
    (_, a), (x, code), (end, b) = places(lines)
    assert (a, b, code) == ("a", "b", "\x01")
    assert x == 108 + 7.2 + 1.2  # 12 points wide, in the middle of 14.4
    assert round(end - 108, 2) == 21.6


def test_characters_at_even_distances_are_one_piece() -> None:
    lines = content("中中", fonts=(("wide", font_with({"中": "W"}, {"中": 2048})),))
    assert places(lines) == [(109.2, "\x01\x01")]
    assert "2.4 Tc" in lines


def test_a_character_too_wide_for_its_cell_is_made_narrower() -> None:
    lines = content("\u0416a", fonts=(("wide", font_with({"\u0416": "W"}, {"\u0416": 2048})),))
    assert "60 Tz" in lines
    assert lines.index("60 Tz") < lines.index("100 Tz")
    assert [round(x, 1) for x, _ in places(lines)] == [108, 115.2]


def test_the_box_for_a_wide_character_fills_its_cells() -> None:
    lines = content("中a")
    scale = next(float(line.split()[0]) for line in lines if line.endswith("Tz"))
    assert round(scale) == 200
    assert [round(x, 1) for x, _ in places(lines)] == [108, 122.4]


def test_marks_stand_on_their_characters() -> None:
    fonts = (
        ("own cell", font_with({"x": "x", "\u0304": "-"})),
        ("none", font_with({"q": "q", "\u0308": "-"}, {"\u0308": 0})),
    )
    assert [round(x, 1) for x, _ in places(content("ax\u0304b", fonts=fonts))] == [108, 115.2, 115.2, 122.4]
    after = [round(x, 1) for x, _ in places(content("q\u0308", fonts=fonts))]
    assert after == [108, 115.2]  # a mark of no width is drawn to the left of where it stands


def test_codes_that_a_content_stream_reads_otherwise_are_escaped() -> None:
    characters = [chr(code) for code in range(0x4E00, 0x4E00 + 100)]
    lines = content("".join(characters), fonts=(("many", font_with(dict.fromkeys(characters, "A"))),))
    ((_, codes),) = [place for place in places(["".join(lines[lines.index("BT") + 3 : -1])]) if place]
    assert "\\r" in codes
    assert "\\(\\)" in codes
    assert "\\\\" in codes


def test_missing_characters_are_reported_line_by_line_each_once() -> None:
    typesetter = Typesetter(LETTER, Faces(()))
    lines = tuple(
        PlacedLine(row, 108.0, (Span(text),), Kind.ACTION, 0, source)
        for row, (text, source) in enumerate([("中", 7), ("中文\x07", 7), ("文", None), ("ok", 8)])
    )
    typesetter.content(Page(1, lines))
    first, second = typesetter.diagnostics()
    assert (first.code, first.line, second.line) == ("missing-glyph", 7, None)
    assert "'中' (U+4E2D), '文' (U+6587), '\\x07' (U+0007)" in first.message
