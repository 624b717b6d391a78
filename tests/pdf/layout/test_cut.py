"""Dividing strips between pages."""

from __future__ import annotations

import pytest

from screenplay.pdf.geometry import Column
from screenplay.pdf.layout import Kind
from screenplay.pdf.layout.cut import cut
from screenplay.pdf.layout.strip import Source, Strip, wrapped
from screenplay.pdf.layout.styled import plain


def piece(text: str, kind: Kind = Kind.DIALOGUE) -> Strip:
    return wrapped(plain(text), Source(kind), Column(0.0, 10))


def divided(*pieces: Strip, room: int, strict: bool = True) -> tuple[list[str], list[str]] | None:
    halves = cut(pieces, room, strict=strict)
    if halves is None:
        return None
    head, tail = ([part.text.text[start:end] for part in half for start, end in part.lines] for half in halves)
    return head, tail


ENDLESS = piece("aaaaaaaa bbbbbbbb cccccccc dddddddd eeeeeeee ffffffff")


def test_as_late_as_the_room_allows() -> None:
    head, tail = divided(ENDLESS, room=3) or ([], [])
    assert (head, tail) == (["aaaaaaaa", "bbbbbbbb", "cccccccc"], ["dddddddd", "eeeeeeee", "ffffffff"])


@pytest.mark.parametrize(("room", "lines"), [(2, 2), (3, 3), (4, 4), (5, 4), (6, 4), (60, 4)])
def test_two_lines_stay_on_either_side(room: int, lines: int) -> None:
    head, _ = divided(ENDLESS, room=room) or ([], [])
    assert len(head) == lines


def test_no_room_for_two_lines() -> None:
    assert divided(ENDLESS, room=1) is None
    assert divided(piece("aaaaaaaa bbbbbbbb cccccccc"), room=3) is None


def test_an_earlier_sentence_end_is_better_than_a_later_line() -> None:
    text = piece("aaaaaaaa bbbbbbb. Ccccccc dddddddd eeeeeeee ffffffff")
    head, _ = divided(text, room=4) or ([], [])
    assert head == ["aaaaaaaa", "bbbbbbb."]


def test_a_sentence_end_in_the_middle_of_a_line_is_taken_and_the_rest_set_anew() -> None:
    text = piece("aaaaaaaa bbb. Ccc dddddddd eee fff ggg hhhhhh")
    assert divided(text, room=3) == (["aaaaaaaa", "bbb."], ["Ccc", "dddddddd", "eee fff", "ggg hhhhhh"])


def test_any_full_stop_is_better_than_none() -> None:
    head, _ = divided(piece("aaaaaaaa bbbb... cccccccc dddddddd eeeeeeee ffffffff"), room=4) or ([], [])
    assert head == ["aaaaaaaa", "bbbb..."]


def test_a_line_of_the_source_is_better_than_a_line_within() -> None:
    text = piece("aaaaaaaa\nbbbbbbbb\ncccccccc dddddddd eeeeeeee ffffffff")
    head, _ = divided(text, room=4) or ([], [])
    assert head == ["aaaaaaaa", "bbbbbbbb"]


def test_empty_lines_do_not_count_and_do_not_start_or_end_a_part() -> None:
    text = piece("aaaaaaaa\n\nbbbbbbbb\n\ncccccccc\n\ndddddddd")
    assert divided(text, room=4) == (["aaaaaaaa", "", "bbbbbbbb"], ["cccccccc", "", "dddddddd"])
    assert divided(text, room=2) is None


def test_no_part_ends_with_a_parenthetical() -> None:
    pieces = (piece("aaaaaaaa bbbbbbbb"), piece("(low)", Kind.PARENTHETICAL), piece("cccccccc dddddddd"))
    assert divided(*pieces, room=3) == (["aaaaaaaa", "bbbbbbbb"], ["(low)", "cccccccc", "dddddddd"])


def test_parentheticals_are_no_lines_of_a_speech() -> None:
    pieces = (piece("aaaaaaaa"), piece("(low)", Kind.PARENTHETICAL), piece("cccccccc dddddddd eeeeeeee"))
    assert divided(*pieces, room=3) is None
    pieces = (piece("aaaaaaaa bbbbbbbb cccccccc"), piece("(low)", Kind.PARENTHETICAL), piece("dddddddd"))
    assert divided(*pieces, room=4) is None


def test_a_part_of_a_speech_that_is_divided_has_two_lines_on_either_side_too() -> None:
    pieces = (piece("Aaaaaaa bbbbbb."), piece("cccccccc dddddddd eeeeeeee"))
    assert divided(*pieces, room=3) == (["Aaaaaaa", "bbbbbb."], ["cccccccc", "dddddddd", "eeeeeeee"])


def test_without_rules_any_line_will_do() -> None:
    assert divided(piece("aaaaaaaa bbbbbbbb"), room=1, strict=False) == (["aaaaaaaa"], ["bbbbbbbb"])
    assert divided(piece("aaaaaaaa"), room=1, strict=False) is None
    assert divided(ENDLESS, room=0, strict=False) is None


def test_nothing_is_lost_behind_more_empty_lines_than_a_page_has() -> None:
    text = piece("a" + "\n" * 1000 + "b")
    assert divided(text, room=50, strict=False) == (["a"], ["b"])
