"""Texts and their normal form."""

from __future__ import annotations

import pytest

from screenplay.errors import ModelError
from screenplay.model import EMPTY, InlineBoneyard, InlineNote, Part, RichText, Run


def rich(*parts: Part) -> RichText:
    return RichText(parts)


def bold(text: str) -> Run:
    return Run(text, bold=True)


def italic(text: str) -> Run:
    return Run(text, italic=True)


def test_neighbours_in_one_style_become_one_run() -> None:
    assert rich(Run("a"), Run("b"), bold("c"), bold("d")).parts == (Run("ab"), bold("cd"))


def test_empty_runs_go() -> None:
    assert rich(Run(""), bold(""), Run("a"), italic("")).parts == (Run("a"),)
    assert rich(Run("a"), bold(""), Run("b")) == RichText.of("ab")


def test_empty_text_is_false_and_equal_to_the_constant() -> None:
    assert not RichText.of("")
    assert RichText.of("") == EMPTY == RichText()


def test_a_mark_alone_is_something() -> None:
    assert rich(InlineNote(""))


def test_plain_leaves_out_what_does_not_print() -> None:
    assert rich(Run("a"), InlineNote("n"), bold("b"), InlineBoneyard("c"), Run("d")).plain == "abd"


@pytest.mark.parametrize("written", ["a\r\nb", "a\rb", "a\nb"])
def test_every_line_break_is_a_line_feed(written: str) -> None:
    assert RichText.of(written).plain == "a\nb"
    assert InlineNote(written).text == InlineBoneyard(written).text == "a\nb"


@pytest.mark.parametrize("character", ["\x0b", "\x0c", "\x1c", "\x85", "\u2028", "\u2029"])
def test_other_separators_are_characters(character: str) -> None:
    assert RichText.of(f"a{character}b").parts == (Run(f"a{character}b"),)


@pytest.mark.parametrize("surrogate", [0xD800, 0xDC00, 0xDFFF])
def test_lone_surrogates_are_refused(surrogate: int) -> None:
    for make in (RichText.of, InlineNote, InlineBoneyard):
        with pytest.raises(ModelError, match="lone surrogate at character 1"):
            make(f"a{chr(surrogate)}")


def test_what_is_no_part_is_refused() -> None:
    with pytest.raises(ModelError, match="not of str"):
        RichText(("a",))  # type: ignore[arg-type] # the point
    with pytest.raises(ModelError, match="must be a string, not int"):
        RichText((Run(3),))  # type: ignore[arg-type] # the point


def test_line_breaks_carry_no_style() -> None:
    assert rich(bold("a\nb")).parts == (bold("a"), Run("\n"), bold("b"))


@pytest.mark.parametrize(
    ("given", "wanted"),
    [
        ((italic(" a "),), (Run(" "), italic("a"), Run(" "))),
        ((italic("a"), Run(" "), italic("b")), (italic("a"), Run(" "), italic("b"))),
        ((italic("a"), italic(" "), italic("b")), (italic("a b"),)),
        ((italic("a "), Run("b")), (italic("a"), Run(" b"))),
        ((italic("a "), Run("b", bold=True, italic=True)), (italic("a "), Run("b", bold=True, italic=True))),
        ((italic("a"), bold(" "), italic("b")), (italic("a"), Run(" "), italic("b"))),
        ((italic("a"), italic(" "), Run(" "), italic("b")), (italic("a"), Run("  "), italic("b"))),
        ((italic("a "), InlineNote("n"), italic(" b")), (italic("a "), InlineNote("n"), italic(" b"))),
        ((italic("a "), InlineNote("n"), Run(" b")), (italic("a"), Run(" "), InlineNote("n"), Run(" b"))),
        ((bold("\t"),), (Run("\t"),)),
        ((bold("a \n b"),), (bold("a"), Run(" \n "), bold("b"))),
    ],
)
def test_a_blank_has_the_styles_that_both_its_neighbours_have(
    given: tuple[Part, ...], wanted: tuple[Part, ...]
) -> None:
    assert rich(*given).parts == wanted


def test_the_constructor_takes_any_iterable() -> None:
    assert RichText(iter([Run("a"), Run("b")])) == RichText.of("ab")  # type: ignore[arg-type] # told nowhere, but so


@pytest.mark.parametrize(
    ("given", "wanted"),
    [
        (" a \n\tb ", "a\nb"),
        ("\n\na\n\nb\n", "a\n\nb"),
        ("a]]b", "a] ]b"),
        ("a]]]b", "a] ] ]b"),
        ("see [1]", "see [1]"),
        ("see [[1]]", "see [[1]]"),
        ("a /* b", "a / * b"),
        ("a /* b */ c", "a /* b */ c"),
        ("/* a */ /* b", "/* a */ / * b"),
        ("/*/", "/ */"),
    ],
)
def test_notes_take_the_form_that_brackets_can_hold(given: str, wanted: str) -> None:
    assert InlineNote(given).text == wanted
    assert InlineNote(wanted).text == wanted


def test_boneyard_keeps_everything_but_its_closing_sign() -> None:
    assert InlineBoneyard(" a */ b\n\n ").text == " a * / b\n\n "
