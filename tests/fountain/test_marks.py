"""Notes and boneyard: where they begin and end, and what becomes of the lines around them."""

from __future__ import annotations

import pytest

from screenplay.fountain import read
from screenplay.fountain.marks import put_back, take_out
from screenplay.model import Action, Boneyard, InlineBoneyard, InlineNote, Note, RichText, Run
from tests.fountain.seen import seen


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("[[a]]", ["[[ a"]),
        ("  [[ a\n  b ]]  ", ["[[ a\nb"]),
        ("[[a\n  \nb]]", ["[[ a\n\nb"]),
        ("[[a\n\nb]]", ["A [[a", "A b]]"]),
        ("[[a\n \nb]]", ["A [[a", "A b]]"]),
        ("[[a", ["A [[a"]),
        ("[[]]", ["[[ "]),
        ("[[a [1]]]", ["[[ a [1]"]),
        ("[[a [[b]] c", ["A [[a [[b]] c"]),
        ("[[a]]\nB.", ["A [[a]]\nB."]),
        ("Bb.\n[[a]]", ["A Bb.\n[[a]]"]),
        ("[[a]]\n[[b]]", ["A [[a]]\n[[b]]"]),
        ("[[a]] [[b]]", ["A [[a]] [[b]]"]),
        ("[[a]]\n# B", ["[[ a", "# B level=1"]),
        ("[[a]] /* b */", ["[[ a", "/* b"]),
        ("a [b] c", ["A a [b] c"]),
        ("a [[b\nc]] d", ["A a [[b\nc]] d"]),
        ("[[a /* ]] */ b]]", ["[[ a  b"]),
        ("\\[[a]]", ["A \\[[a]]"]),
    ],
)
def test_notes(text: str, wanted: list[str]) -> None:
    assert seen(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("/* a */", ["/* a"]),
        ("/*\na\n\nb\n*/", ["/* a\n\nb"]),
        ("/**/", ["/* "]),
        ("/* a */ /* b */", ["/* a", "/* b"]),
        ("/* [[a]] */", ["/* [[a]]"]),
        ("a/* b */c", ["A ac"]),
        ("a /* b\n\nc */ d", ["A a  d"]),
        ("/* a", ["A /* a"]),
        ("/*/ a", ["A /*/ a"]),
        ("/* a */\nINT. X\n/* b */\nC.", ["/* a", "S INT. X", "/* b", "A C."]),
        ("/* a */INT. X", ["S INT. X"]),
        ("\\/* a */", ["A \\/* a */"]),
        ("a */ b", ["A a */ b"]),
    ],
)
def test_boneyard(text: str, wanted: list[str]) -> None:
    assert seen(text) == wanted


def test_the_model_keeps_what_the_lines_lost() -> None:
    text = "a [[b\n  \nc]] /* d\n\ne */ f\n\n[[x /* y */]]\n\n/* z\n z */"
    assert read(text).elements == (
        Action(
            RichText((Run("a "), InlineNote("b\n\nc"), Run(" "), InlineBoneyard(" d\n\ne "), Run(" f"))),
        ),
        Note("x /* y */"),
        Boneyard("z\n z"),
    )


@pytest.mark.parametrize(
    "text", ["a", "[[a]]b/*c*/[[]]", "[[", "/*", "[[/* ]]", "/*[[*/]]", "[[[[]]]]", "\\[[a]]\\\\[[b]]"]
)
def test_what_is_taken_out_can_be_put_back(text: str) -> None:
    taken = take_out(text)
    assert put_back(taken.raw, taken.marks) == text
    assert "\udc00" not in taken.bare


def test_more_marks_than_one_digit_counts() -> None:
    text = "".join(f"[[{number}]]" for number in range(3000))
    taken = take_out(text)
    assert [mark.text for mark in taken.marks] == [str(number) for number in range(3000)]
    assert put_back(taken.raw, taken.marks) == text
