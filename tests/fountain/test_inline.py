"""Emphasis and escapes."""

from __future__ import annotations

import pytest

from screenplay.fountain import read
from tests.fountain.seen import styles


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("a *b* c", "a <i>b</i> c"),
        ("a **b** c", "a <b>b</b> c"),
        ("a ***b*** c", "a <b><i>b</i></b> c"),
        ("a _b_ c", "a <u>b</u> c"),
        ("_**b**_", "<b><u>b</u></b>"),
        ("_a *b* c_", "<u>a </u><i><u>b</u></i><u> c</u>"),
        ("**a *b* c**", "<b>a </b><b><i>b</i></b><b> c</b>"),
        ("***a* b**", "<b><i>a</i></b><b> b</b>"),
        ("*a***b**", "<i>a</i><b>b</b>"),
        ("**a***b*", "<b>a</b><i>b</i>"),
        ("a*b*c", "a<i>b</i>c"),
        ("*a *b* c*", "<i>a b c</i>"),
        ("*a* *b*", "<i>a</i> <i>b</i>"),
        ('"*Why?*"', '"<i>Why?</i>"'),
        ("*a [[n]] b*", "<i>a </i>{n}<i> b</i>"),
        ("_a *b_ c*", "<u>a </u><i><u>b</u></i><i> c</i>"),
    ],
)
def test_emphasis(text: str, wanted: str) -> None:
    assert styles(text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "a * b * c",
        "a *b and *c",
        "a* b and c* d",
        "*a",
        "a*",
        "**",
        "a****b",
        "****a****",
        "____ and ____",
        "__a__",
        "a _ b _ c",
        "*_*",
        "*_*_",
        "* a *",
        "** a**",
        "C:\\temp\\x",
        "a \\ b",
        "\\a",
        "a\\",
        "[a]",
        "a / b",
    ],
)
def test_no_emphasis(text: str) -> None:
    assert styles(text) == text


def test_unequal_runs_leave_a_sign() -> None:
    assert styles("**a*") == "*<i>a</i>"
    assert styles("*a**") == "<i>a</i>*"
    assert styles("**a *b* c") == "**a <i>b</i> c"


def test_emphasis_ends_with_the_line() -> None:
    assert styles("*a\nb*") == "*a\nb*"
    assert styles("*a*\n*b*") == "<i>a</i>\n<i>b</i>"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("\\*a\\*", "*a*"),
        ("**\\*a\\***", "<b>*a*</b>"),
        ("*a\\* b*", "<i>a* b</i>"),
        ("\\_a\\_", "_a_"),
        ("\\\\*a*", "\\<i>a</i>"),
        ("\\\\\\*a*", "\\*a*"),
        ("\\**a*", "*<i>a</i>"),
        ("\\[[a]]", "[[a]]"),
        ("\\[\\[[a]]", "[[[a]]"),
        ("\\[[[a]]", "[{a}"),
        ("\\\\[[a]]", "\\{a}"),
        ("\\[a]", "\\[a]"),
        ("[[a]]\\]", "{a}]"),
        ("\\/* a */", "/* a */"),
        ("/\\* a", "/* a"),
        ("a \\/b", "a \\/b"),
        ("\\# a", "# a"),
        ("\\(a)", "(a)"),
        ("\\~\\~", "~\\~"),
        ("  \\@a", "  @a"),
        ("[[n]]\\@a", "{n}@a"),
        ("a \\# b", "a \\# b"),
        ("a\\<", "a<"),
        ("a\\^", "a^"),
        ("a\\< b", "a\\< b"),
        ("\\\\# a", "\\# a"),
    ],
)
def test_escapes(text: str, wanted: str) -> None:
    assert styles(text) == wanted


def test_signs_inside_marks_are_not_read() -> None:
    assert styles("*a /* * */ b*") == "<i>a </i>{ * }<i> b</i>"
    assert styles("a [[*]] b*") == "a {*} b*"


def test_every_element_has_its_emphasis() -> None:
    play = read("# *a*\n\n= *a*\n\nINT. *a*\n\n*a*\n\n*A*\n(*a*)\n*a*\n~*a*\n\n> *a*\n\n> *a* <")
    texts = [getattr(element, "text", None) or getattr(element, "cue") for element in play.elements]  # noqa: B009
    assert [text.parts[-1].italic for text in texts] == [True] * 7
