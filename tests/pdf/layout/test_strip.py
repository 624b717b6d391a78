"""Wrapped texts, and parts of them."""

from __future__ import annotations

from screenplay.pdf.geometry import Align, Column
from screenplay.pdf.layout import BOLD, Kind, Span
from screenplay.pdf.layout.strip import Source, Strip, place, wrapped
from screenplay.pdf.layout.styled import plain, styled
from tests.pdf.plays import rich

SOURCE = Source(Kind.ACTION, 3, 17)


def of(text: str, cells: int = 10, hang: int = 0, align: Align = Align.LEFT) -> Strip:
    return wrapped(plain(text), SOURCE, Column(100.0, cells, hang, align))


def shown(strip: Strip) -> list[str]:
    return [strip.text.text[start:end] for start, end in strip.lines]


def test_empty_lines_at_the_ends_are_left_out_and_those_between_stay() -> None:
    assert shown(of("\n \n  lamp\n\npost\n \n")) == ["  lamp", "", "post"]


def test_a_text_of_blanks_has_no_lines() -> None:
    assert of(" \n \n").lines == of("").lines == ()


def test_solid_lines() -> None:
    assert of("lamp\n\npost").solid == 2


def test_the_part_before_and_after_an_offset() -> None:
    whole = of("One two. Three four five six.")
    assert shown(whole) == ["One two.", "Three four", "five six."]
    assert shown(whole.until(8)) == ["One two."]
    assert shown(whole.after(8)) == ["Three four", "five six."]
    assert shown(whole.until(14)) == ["One two.", "Three"]
    assert shown(whole.after(14)) == ["four five", "six."]


def test_the_rest_begins_without_blanks_but_keeps_the_indentation_of_a_line_of_the_source() -> None:
    assert shown(of("lamp.  post").after(5)) == ["post"]
    assert shown(of("lamp.\n\n  post").after(5)) == ["  post"]


def test_lines_stand_one_below_the_other_with_the_source_s_marks() -> None:
    lines = list(place(wrapped(styled(rich(("lamp ", ""), ("window", "b"))), SOURCE, Column(100.0, 6)), 5, 7.2))
    assert [(line.row, line.x, line.spans) for line in lines] == [
        (5, 100.0, (Span("lamp"),)),
        (6, 100.0, (Span("window", BOLD),)),
    ]
    assert {(line.kind, line.element, line.source) for line in lines} == {(Kind.ACTION, 3, 17)}


def test_empty_lines_take_their_row_and_print_nothing() -> None:
    assert [(line.row, line.text) for line in place(of("lamp\n\npost"), 0, 7.2)] == [(0, "lamp"), (2, "post")]


def test_later_lines_hang() -> None:
    assert [line.x for line in place(of("lamp window river", 7, 1), 0, 7.2)] == [100, 107.2, 107.2]


def test_a_resumed_strip_hangs_from_its_first_line() -> None:
    assert [line.x for line in place(of("lamp window river", 7, 1).after(4), 0, 7.2)] == [107.2, 107.2]


def test_lines_align_in_their_column() -> None:
    assert [line.x for line in place(of("lamp", 10, align=Align.RIGHT), 0, 7.0)] == [142]
    assert [line.x for line in place(of("lamp!", 10, align=Align.CENTER), 0, 7.0)] == [117.5]
    assert [line.x for line in place(of("中中", 10, align=Align.RIGHT), 0, 7.0)] == [142]
