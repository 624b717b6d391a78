"""Texts made ready to be set."""

from __future__ import annotations

import pytest

from screenplay.model import EMPTY, InlineBoneyard, InlineNote, Part, RichText, Run
from screenplay.pdf.layout import BOLD, ITALIC, PLAIN, UNDERLINE, Span
from screenplay.pdf.layout.styled import Styled, joined, plain, styled, trimmed
from tests.pdf.plays import rich


def spans(text: Styled) -> list[Span]:
    return list(text.spans(0, len(text.text)))


def test_a_text_of_one_style() -> None:
    assert spans(styled(rich(("lamp", "b")))) == [Span("lamp", BOLD)]
    assert styled(EMPTY).text == ""


def test_mixtures_of_styles() -> None:
    text = styled(rich(("a ", ""), ("b ", "b"), ("c ", "bi"), ("d", "biu")))
    assert spans(text) == [
        Span("a ", PLAIN),
        Span("b ", BOLD),
        Span("c ", BOLD | ITALIC),
        Span("d", BOLD | ITALIC | UNDERLINE),
    ]


def test_a_range_of_a_text_keeps_its_styles() -> None:
    text = styled(rich(("lamp ", ""), ("window", "b"), (" river", "")))
    assert text.spans(3, 8) == (Span("p "), Span("win", BOLD))
    assert text.spans(5, 11) == (Span("window", BOLD),)


def test_a_style_upon_the_text_s_own() -> None:
    assert spans(styled(rich(("la ", ""), ("lo", "b")), style=ITALIC)) == [
        Span("la ", ITALIC),
        Span("lo", ITALIC | BOLD),
    ]


def test_capitals_keep_the_styles_in_place() -> None:
    text = styled(rich(("straße ", ""), ("ﬁn", "b"), (" tor", "")), capitals=True)
    assert spans(text) == [Span("STRASSE "), Span("FIN", BOLD), Span(" TOR")]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("a\tb", "a    b"),
        ("a\r\nb\rc", "a\nb\nc"),
        ("a\u2028b", "a\nb"),
        ("a\x0bb\x0cc\x85d", "a b c d"),
        ("a\u2003b\u3000c", "a b  c"),
        ("a\u202fb\u2007c\xa0d", "a\xa0b\xa0c\xa0d"),
    ],
)
def test_white_space_becomes_printable(source: str, expected: str) -> None:
    assert plain(source).text == expected


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        ((Run("lamp "), InlineNote("?"), Run(" post")), "lamp post"),
        ((Run("lamp"), InlineNote("?"), Run(" post")), "lamp post"),
        ((InlineNote("?"), Run(" lamp")), "lamp"),
        ((Run("lamp\n"), InlineBoneyard("cut"), Run("\npost")), "lamp\npost"),
        ((InlineBoneyard("cut"), Run("\nlamp")), "lamp"),
        ((Run("lamp "), InlineNote("?"), InlineBoneyard("cut"), Run(" post")), "lamp post"),
        ((InlineNote("?"),), ""),
    ],
)
def test_marks_leave_no_gap(parts: tuple[Part, ...], expected: str) -> None:
    assert styled(RichText(parts)).text == expected


def test_notes_print_on_request_and_boneyard_never() -> None:
    text = styled(RichText((Run("lamp "), InlineNote("which?"), InlineBoneyard("cut"), Run(" post"))), notes=True)
    assert spans(text) == [Span("lamp "), Span("[which?]", ITALIC), Span(" post")]


def test_joined_texts_keep_their_styles_and_merge_equal_ones() -> None:
    text = joined(plain("("), styled(rich(("low ", ""), ("voice", "i"))), plain(")"))
    assert spans(text) == [Span("(low "), Span("voice", ITALIC), Span(")")]
    assert spans(joined(plain("a", BOLD), plain("b", BOLD))) == [Span("ab", BOLD)]
    assert joined().text == ""


def test_whether_all_characters_take_one_cell() -> None:
    assert styled(rich(("a", ""), ("é", "b"))).simple
    assert not styled(rich(("a", ""), ("中", "b"))).simple
    assert not joined(plain("a"), plain("中")).simple


def test_blanks_and_empty_lines_at_the_end_are_left_out() -> None:
    text = trimmed(styled(rich(("lamp ", ""), ("post \n", "b"), (" \n", ""))))
    assert spans(text) == [Span("lamp "), Span("post", BOLD)]
