"""The title page."""

from __future__ import annotations

import pytest

from screenplay.fountain import read
from screenplay.model import InlineNote, RichText, Run
from tests.fountain.seen import seen, title_page


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Title: A", {"title": ["A"]}),
        ("Title:A", {"title": ["A"]}),
        ("Title : A ", {"title": ["A"]}),
        ("Title:\n   A\n\tB\n        C", {"title": ["A", "B", "C"]}),
        ("Title: A\n   B", {"title": ["A", "B"]}),
        ("Title: A: B", {"title": ["A: B"]}),
        ("Title:\n   A: B", {"title": ["A: B"]}),
        ("x y 2: A\nDraft date: B", {"x y 2": ["A"], "draft date": ["B"]}),
        ("TITLE: A\nTitle: B", {"title": ["A", "B"]}),
        ("Title:\nAuthor:", {"title": [], "author": []}),
        ("Title: A\n B\nC", {"title": ["A", "B", "C"]}),
        ("\n\nTitle: A", {"title": ["A"]}),
        ("\ufeffTitle: A\r\n\r\n", {"title": ["A"]}),
        ("Title: A [[n]] /* c */", {"title": ["A [[n]] "]}),
        ("Ti[[n]]tle: A", {"title": ["[[n]]A"]}),
        ("Überschrift: A", {"überschrift": ["A"]}),
    ],
)
def test_title_pages(text: str, wanted: dict[str, list[str]]) -> None:
    assert title_page(text) == wanted
    assert seen(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "FADE IN:",
        "CUT TO:",
        "x:\n",
        "x:\ny:",
        "INT. X - 3:15",
        "x: a\nb",
        "x: a\n  b",
        "CUT TO:\n  a",
        " Title: A",
        "!Title: A",
        "@Title: A",
        "# Title: A",
        "> Title: A",
        "[[Title: A]]",
        "/* Title: A */",
        '"Title: A"',
        "A.\n\nTitle: A",
    ],
)
def test_no_title_pages(text: str) -> None:
    assert title_page(text) == {}
    assert seen(text) != []


def test_it_ends_at_the_first_empty_line() -> None:
    text = "Title: A\n  \nAuthor: B\n\nC."
    assert title_page(text) == {"title": ["A"]}
    assert seen(text) == ["A Author: B", "A C."]


def test_keys_keep_their_case_and_values_their_emphasis() -> None:
    (entry,) = read("DRAFT Date: _**A**_ [[n]]").title_page.entries
    assert entry.key == "DRAFT Date"
    assert entry.lines == (RichText((Run("A", bold=True, underline=True), Run(" "), InlineNote("n"))),)


def test_elements_below_count_their_lines_from_the_top() -> None:
    (action,) = read("Title: A\n\n\n\nB.").elements
    assert action.origin.line == 5
    assert getattr(action, "extra_lines") == 2  # noqa: B009 - it is Action
